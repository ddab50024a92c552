export const id = 4714;
export const ids = [4714,4895];
export const modules = {

/***/ 14714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
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


/***/ }),

/***/ 24895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findByGlob: () => (/* binding */ findByGlob),
/* harmony export */   fixedParts: () => (/* binding */ fixedParts),
/* harmony export */   q: () => (/* binding */ parseGlob)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58500);
/* harmony import */ var minimatch__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91138);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58174);





/** Characters. The longest path that Linux opens, and more than people write. */
const LONGEST_PATTERN = 4096;
/** What `{a,b}{c,d}…` may stand for, each of which every name is held against. */
const MOST_ALTERNATIVES = 1000;
/** Entries of a folder that are matched before signals are heard again; one may take 30 ms. */
const BREATH = 64;
/**
 * The one way to make a pattern. Its matcher walks a name once, whatever the pattern is: no regular expression that could backtrack is
 * made of it, unlike by `node:fs`'s `glob` and `node:path`'s `matchesGlob`. Patterns mean the same on every system: `/` between folders,
 * upper and lower case differ.
 *
 * @param dot whether `*` and `**` match names that begin with a dot
 * @returns `problem`, to stand behind the pattern ("is longer than …"), for one that cannot be used
 */
function parseGlob(pattern, { dot = false } = {}) {
    if (pattern.length > LONGEST_PATTERN)
        return { problem: `is longer than ${LONGEST_PATTERN} characters` };
    try {
        const glob = new minimatch__WEBPACK_IMPORTED_MODULE_3__/* .Minimatch */ .VR(pattern, {
            dot,
            nocase: false,
            nocomment: true,
            nonegate: true,
            // The default is the system's, which would let a pattern mean something else on Windows.
            platform: 'linux',
            braceExpandMax: MOST_ALTERNATIVES + 1,
        });
        return glob.globSet.length > MOST_ALTERNATIVES ? { problem: `stands for more than ${MOST_ALTERNATIVES} patterns` } : glob;
    }
    catch (error) {
        // Of more than 256 nested alternatives.
        if (error instanceof TypeError)
            return { problem: `cannot be used: ${error.message}` };
        throw error;
    }
}
/**
 * Finds what a pattern stands for, folders apart, in no order. The pattern may be absolute and may climb (`../*.yaml`) before its first
 * part that is one. Links to folders are followed only where the pattern names them. Folders that may not be read hold nothing.
 *
 * @returns `problem`, to stand behind the pattern, for one that cannot be used; iterating throws CancelledError
 */
function findByGlob(pattern, options) {
    const parts = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.normalize(pattern.replaceAll('\\', '/')).split('/');
    const fixed = parts.slice(0, fixedParts(parts));
    const glob = parseGlob(parts.slice(fixed.length).join('/'));
    if ('problem' in glob)
        return glob;
    // The slash at the end: of an absolute pattern the first part is empty, or a drive of Windows, which alone would be its current folder.
    return walk(glob, fixed.length === 0 ? options.folder : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(options.folder, [...fixed, ''].join('/')), [], options);
}
/** How many parts of a pattern come before the first that is one; never all. */
function fixedParts(parts) {
    const first = parts.findIndex((part) => /[*?[{\\]|[+@!]\(/.test(part));
    return first < 0 ? parts.length - 1 : first;
}
async function* walk(glob, folder, above, options) {
    const below = [];
    for (const [index, entry] of (await entriesOf(folder)).entries()) {
        if (index % BREATH === 0)
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setImmediate)();
        if (options.signal !== undefined)
            (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .throwIfCancelled */ .dZ)(options.signal);
        const { name } = entry;
        if (options.skipped?.has(name))
            continue;
        const way = [...above, name].join('/');
        const named = entry.isSymbolicLink() && isNamed(glob, above.length, name);
        if ((entry.isDirectory() || named) && glob.match(way, true))
            below.push(name);
        if (!entry.isDirectory() && glob.match(way))
            yield { path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), parent: folder, entry };
    }
    for (const name of below)
        yield* walk(glob, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), [...above, name], options);
}
async function entriesOf(folder) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true });
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'ELOOP', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'))
            return [];
        throw error;
    }
}
/** Whether the pattern has just this name at this depth, which it can tell only before `**`. */
function isNamed(glob, depth, name) {
    return glob.set.some((row) => row[depth] === name && !row.slice(0, depth).includes(minimatch__WEBPACK_IMPORTED_MODULE_3__/* .GLOBSTAR */ .ZN));
}


/***/ })

};
