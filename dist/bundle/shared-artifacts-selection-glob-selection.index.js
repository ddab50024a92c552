export const id = "shared-artifacts-selection-glob-selection";
export const ids = ["shared-artifacts-selection-glob-selection"];
export const modules = {

/***/ 20733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GlobSelection: () => (/* binding */ GlobSelection)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_glob__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24895);


/** In place of a pattern that cannot be used. */
const NOTHING = { match: () => false };
/**
 * Which files to take, the same on every system.
 *
 * - Patterns are relative to the source and anchored there: `*.sh` is at its top, `**` + `/*.sh` anywhere. `/` on every system.
 * - `*`, `?`, `[a-z]` stay within a name, `**` is any number of folders; `{a,b}` and `@(a|b)` are alternatives.
 * - A name that begins with a dot is like any other.
 * - Upper and lower case differ; Unicode forms (NFC, NFD) do not.
 * - A pattern that matches a folder takes all below it; one that ends in `/` matches folders only.
 * - In each list the last pattern that matches decides; `!` in front takes back. What `exclude` takes away is gone, whatever `include` says.
 */
class GlobSelection {
    #include;
    #exclude;
    #hit = new Set();
    /** No pattern was given: the usual case, and a hundred times cheaper. */
    #all;
    /** @throws InputError naming every pattern that cannot be used */
    constructor({ include, exclude }) {
        this.#all = include.length === 0 && exclude.length === 0;
        const findings = [];
        const parse = (text) => parseRule(text, findings);
        const positive = include[0] === undefined || include[0].startsWith('!') ? ['**'] : [];
        this.#include = [...positive, ...include].map(parse);
        this.#exclude = exclude.map(parse);
        if (findings.length > 0)
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('Patterns that cannot be used.', { findings });
    }
    /** @param path with `/`, relative to the source */
    takes(path, kind) {
        if (this.#all)
            return true;
        const place = path.normalize('NFC');
        return (this.#isTrue(this.#lastMatch(this.#include, place, kind), this.#include) &&
            !this.#isTrue(this.#lastMatch(this.#exclude, place, kind), this.#exclude));
    }
    /** False when nothing below a folder can be taken, so that it need not be read. */
    mayHold(folder) {
        if (this.#all)
            return true;
        const place = folder.normalize('NFC');
        const taken = this.#lastMatch(this.#include, place, 'folder');
        // Below a folder that a pattern takes everything is taken, unless a later one says otherwise.
        const included = this.#isTrue(taken, this.#include) ||
            this.#include.some((rule, at) => at > taken && !rule.negated && rule.pattern.match(place, true));
        if (!included)
            return false;
        const dropped = this.#lastMatch(this.#exclude, place, 'folder');
        return !this.#isTrue(dropped, this.#exclude) || this.#exclude.some((rule, at) => at > dropped && rule.negated);
    }
    /** Patterns of `include` that have matched nothing up to now: misspelt ones, mostly. */
    unmatched() {
        if (this.#all)
            return [];
        return this.#include.filter((rule) => !rule.negated && !this.#hit.has(rule)).map(({ text }) => text);
    }
    #isTrue(index, rules) {
        return rules[index]?.negated === false;
    }
    /** Index of the last rule that matches the path or a folder above it; -1 without any. */
    #lastMatch(rules, path, kind) {
        let last = -1;
        for (const [index, rule] of rules.entries()) {
            if (!matches(rule, path, kind))
                continue;
            this.#hit.add(rule);
            last = index;
        }
        return last;
    }
}
function matches(rule, path, kind) {
    if (kind === 'file')
        return (!rule.foldersOnly && rule.pattern.match(path)) || isBelow(rule, path);
    const known = rule.folders.get(path);
    if (known !== undefined)
        return known;
    const found = rule.pattern.match(path) || isBelow(rule, path);
    rule.folders.set(path, found);
    return found;
}
function isBelow(rule, path) {
    const end = path.lastIndexOf('/');
    return end > 0 && matches(rule, path.slice(0, end), 'folder');
}
function parseRule(text, findings) {
    const negated = text.startsWith('!');
    const bare = text
        .slice(negated ? 1 : 0)
        .normalize('NFC')
        .replace(/^(?:\.\/+)+/, '');
    const body = bare === '' || bare === '.' ? '**' : bare.replace(/\/+$/, '');
    const problem = text.slice(negated ? 1 : 0) === '' ? { message: 'is empty' } : patternProblem(body);
    const parsed = problem === undefined ? (0,_bakehouse_core_glob__WEBPACK_IMPORTED_MODULE_1__/* .parseGlob */ .q)(body, { dot: true }) : { problem: problem.message };
    if ('problem' in parsed)
        findings.push({ severity: 'error', ...problem, message: `pattern ${JSON.stringify(text)} ${parsed.problem}` });
    const pattern = 'problem' in parsed ? NOTHING : parsed;
    return { text, negated, foldersOnly: bare.endsWith('/') && body !== '', pattern, folders: new Map() };
}
function patternProblem(body) {
    if (body.includes('\\'))
        return { message: 'has a backslash', hint: 'write / between folders; [*] stands for the character * itself' };
    if (body === '' || body.startsWith('/') || /^[A-Za-z]:/.test(body)) {
        return { message: 'is absolute', hint: 'patterns are relative to the source' };
    }
    if (body.split('/').includes('..'))
        return { message: 'leads out of the source', hint: 'name a source further up' };
    return undefined;
}


/***/ })

};
