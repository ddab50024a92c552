export const id = "shared-core-markdown";
export const ids = ["shared-core-markdown"];
export const modules = {

/***/ 23780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H8: () => (/* binding */ mdFold),
/* harmony export */   bC: () => (/* binding */ mdText),
/* harmony export */   gJ: () => (/* binding */ mdTable),
/* harmony export */   ig: () => (/* binding */ leftOut),
/* harmony export */   vg: () => (/* binding */ tableParts),
/* harmony export */   xs: () => (/* binding */ mdCode)
/* harmony export */ });
/* harmony import */ var _control_characters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9521);

// Text of others stays as it is, in code spans. The runners hide secrets in a job summary by looking for them as plain text, so an
// escape (`top\_secret`, `top&#95;secret`) would show in the browser what they were to hide; and nothing begins in a code span: no
// markup, link, mention, emoji or formula.
/** Characters of a text from outside that are shown; a summary is read, not searched. */
const LONGEST = 300;
/** What nothing begins or ends with, wherever it stands: ASCII is allowed by name, and GitHub gives no other character a meaning. */
const INERT = /^(?![ =+>-])(?:[\p{L}\p{N} ,.;?()/%'"=+>-]|[^\0-\x7f]|!(?![\d[])|(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}])|:(?=[ "'),.;?]|$|\d+(?![\w+-]))|\[\d+\](?![([:]))+$/u;
/** Lists, addresses, what GitHub makes links of (issues, commits), and its emoji that are numbers. */
const LIVELY = /^\d{1,9}[.)](?: |$)|www\.|\bgh-\d|:(?:100|1234):|\b(?=[a-f]*\d)(?=\d*[a-f])[\da-f]{7,40}\b/i;
/**
 * A name, path, address or other text of others as a code span on one line: line ends, control characters and overrides of the writing
 * direction are shown as `\u000a`, and what is longer than 300 characters ends with `…`. Empty text gives nothing.
 *
 * The fence is the shortest run of backticks that the text does not have (https://spec.commonmark.org/0.31.2/#code-spans). A bar is
 * left alone: `mdTable` sees to it.
 */
function mdCode(text) {
    const line = (0,_control_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .showControls */ .mz)(clip(text).toWellFormed());
    if (line === '')
        return '';
    const runs = new Set(line.match(/`+/g)?.map((run) => run.length));
    let ticks = 1;
    while (runs.has(ticks))
        ticks++;
    const fence = '`'.repeat(ticks);
    // One blank at each end belongs to the fence, unless there is nothing else.
    const pad = /^[ `]|[ `]$/.test(line) && line.trim() !== '' ? ' ' : '';
    return `${fence}${pad}${line}${pad}${fence}`;
}
/**
 * A sentence with names of others in it, of which nobody can say any more where they are: as prose where nothing in it could be taken
 * for Markdown, otherwise the whole of it as a code span, since a secret may stand across any part of it. Lines are kept.
 */
function mdText(text) {
    return clip(text)
        .split(/\r\n|\r|\n/)
        .filter((line) => line.trim() !== '')
        .map(lineOfText)
        .join('<br>');
}
function lineOfText(line) {
    const inner = line.trim();
    const shown = INERT.test(inner) && !LIVELY.test(inner) && (0,_control_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .showControls */ .mz)(inner) === inner ? inner : mdCode(inner);
    return `${line.startsWith(' ') ? ' ' : ''}${shown}${line.endsWith(' ') ? ' ' : ''}`;
}
/** Columns of nearly every table. */
const NUMBERS = /^(Took|Size|Exit code)$/;
/** A table of cells that are Markdown, with a row of headings and, where rows are left out, their number. No rows give no table. */
function mdTable(columns, rows, options = {}) {
    if (rows.length === 0)
        return '';
    const { most = rows.length, rest = '' } = options;
    const { head, lines, foot } = tableParts(columns, rows.slice(0, most), options);
    return `${head}${lines.join('')}${foot}${leftOut(rows.length - most, rest)}`;
}
/**
 * The same in parts, for who has room for some of the rows only.
 *
 * In a table of GitHub flavoured Markdown a bar splits cells even inside of a code span, and its escape would hide a secret from the
 * runner. A table with a bar in it is therefore one of HTML, whose cells are paragraphs of Markdown between blank lines.
 */
function tableParts(columns, rows, { isNumber = (column) => NUMBERS.test(column) } = {}) {
    if (![columns, ...rows].some((cells) => cells.some((cell) => cell.includes('|')))) {
        const line = (cells) => `| ${cells.join(' | ')} |\n`;
        const align = columns.map((column) => (isNumber(column) ? '--:' : '---'));
        return { head: line(columns) + line(align), lines: rows.map(line), foot: '\n' };
    }
    const line = (tag) => (cells) => `<tr>${cells.map((cell, index) => `<${tag}${isNumber(columns[index] ?? '') ? ' align="right"' : ''}>\n\n${cell}\n\n</${tag}>`).join('')}</tr>\n`;
    return { head: `<table>\n${line('th')(columns)}`, lines: rows.map(line('td')), foot: '</table>\n\n' };
}
/** @param rest where they are: ", in the HTML report" */
function leftOut(number, rest = '') {
    return number > 0 ? `… and ${number} more${rest}.\n\n` : '';
}
/**
 * Lines of a log that fold away: the last `most`, without colours, fenced with more backticks than they have in a row.
 *
 * @param title words of ours: what stands in a `summary` is HTML, not Markdown
 */
function mdFold(title, text, most, open = false) {
    const all = (0,_control_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .showControlsInLines */ .ek)((0,_control_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutEscapes */ .Lx)(text.toWellFormed()).replace(/\r\n?/g, '\n')).trimEnd().split('\n');
    const shown = all.slice(-most).map(clip);
    const longest = Math.max(2, ...shown.flatMap((line) => line.match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(longest + 1);
    const cut = all.length - shown.length;
    const note = cut > 0 ? ` (the last ${shown.length} of ${all.length} lines)` : '';
    return `<details${open ? ' open' : ''}><summary>${title}${note}</summary>\n\n${fence}text\n${shown.join('\n')}\n${fence}\n\n</details>\n\n`;
}
function clip(text) {
    // No character has more than two code units.
    const characters = [...text.slice(0, 2 * LONGEST + 2)];
    return characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST - 1).join('')}…`;
}


/***/ })

};
