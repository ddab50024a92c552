export const id = "shared-core-variables";
export const ids = ["shared-core-variables"];
export const modules = {

/***/ 42740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ offsetToPlace),
/* harmony export */   kW: () => (/* binding */ offsetsToPlaces),
/* harmony export */   mR: () => (/* binding */ renderVariables)
/* harmony export */ });
/** The look behind keeps a long run of braces from being tried from each of them. */
const PLACE = /(?<!\{)(\{+)([A-Z][A-Z0-9_]*)(\}+)/g;
/**
 * Replaces `{NAME}` (`[A-Z][A-Z0-9_]*`) by its value, in one pass: a value is never searched for names again.
 *
 * Doubled braces around a name stand for literal ones: `{{NAME}}` gives `{NAME}`, `{{{NAME}}}` gives the value in braces.
 * Every other brace (JSON, shell, PowerShell, `{{ other.templates }}`) stays as it is.
 */
function renderVariables(text, variables) {
    const missing = [];
    const used = new Set();
    const rendered = text.replace(PLACE, (whole, open, name, close, offset) => {
        const pairs = Math.min(open.length, close.length);
        const literal = Math.floor(pairs / 2);
        const before = open.slice(0, open.length - pairs + literal);
        const after = close.slice(0, close.length - pairs + literal);
        if (pairs % 2 === 0)
            return `${before}${name}${after}`;
        used.add(name);
        const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
        if (value !== undefined)
            return `${before}${value}${after}`;
        missing.push({ name, offset: offset + open.length - 1 });
        return whole;
    });
    return { text: rendered, undefined: missing, used };
}
/** `offsetToPlace` for many offsets in ascending order, in one pass over the text. */
function offsetsToPlaces(text, offsets) {
    const ends = /\r\n|\n|\r/g;
    let end = ends.exec(text);
    let [line, start] = [1, 0];
    return offsets.map((offset) => {
        for (; end !== null && end.index + end[0].length <= offset; end = ends.exec(text)) {
            line++;
            start = ends.lastIndex;
        }
        return { line, column: offset - start + 1 };
    });
}
/** Line and column, both from 1, of an offset into a text; columns count UTF-16 units as editors do. */
function offsetToPlace(text, offset) {
    const before = text.slice(0, offset);
    const lines = before.split(/\r\n|\n|\r/);
    return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}


/***/ })

};
