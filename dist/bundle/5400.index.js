export const id = 5400;
export const ids = [5400,3780];
export const modules = {

/***/ 23780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H8: () => (/* binding */ mdFold),
/* harmony export */   bC: () => (/* binding */ mdText),
/* harmony export */   ig: () => (/* binding */ leftOut),
/* harmony export */   mdCode: () => (/* binding */ mdCode),
/* harmony export */   mdTable: () => (/* binding */ mdTable),
/* harmony export */   vg: () => (/* binding */ tableParts)
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


/***/ }),

/***/ 74705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ selectableImage)
/* harmony export */ });
/** What a commit message can choose an image of a definition by. */
function selectableImage({ image, outputs }) {
    const regions = new Set(outputs.flatMap(regionsOf));
    return { id: image.id, key: image.names?.key, pool: image.names?.pool, regions: [...regions] };
}
function regionsOf(output) {
    return 'regions' in output ? (output.regions ?? []).map(({ name }) => name) : [];
}


/***/ }),

/***/ 89712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ definitionRoot)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _neighbour_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34114);


/** The nearest folder that holds a definition and everything that it is made of: no file that it names lies outside. */
function definitionRoot({ file, sources }) {
    let root = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(file);
    for (const source of sources)
        while (!(0,_neighbour_file_js__WEBPACK_IMPORTED_MODULE_1__/* .isInside */ .Y)(root, source) && (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(root) !== root)
            root = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(root);
    return root;
}


/***/ }),

/***/ 44458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ findDefinitions),
/* harmony export */   l: () => (/* binding */ findFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58174);




/** Never searched: other people's code, and what Bakehouse wrote itself. */
const SKIPPED = new Set(['node_modules', '.git', '.bakehouse']);
const DEFINITION = { name: /^[^.].*\.vmimage\.(yaml|yml|json)$/, what: 'definition', example: '*.vmimage.yaml' };
/**
 * Absolute paths of the definitions that files, folders and globs stand for, sorted, each once.
 *
 * @param workspace absolute; what the patterns are relative to
 * @throws InputError naming every pattern that stands for nothing or cannot be used, CancelledError
 */
function findDefinitions(patterns, workspace, signal) {
    return findFiles(patterns, workspace, DEFINITION, signal);
}
/** As {@link findDefinitions}, for the files of any kind. */
async function findFiles(patterns, workspace, kind, signal) {
    const findings = [];
    const files = new Set();
    for (const pattern of patterns) {
        const found = await find(pattern, workspace, kind, signal);
        for (const file of found.files)
            files.add(file);
        if (found.files.length === 0)
            findings.push({ severity: 'error', message: found.nothing });
    }
    if (patterns.length === 0)
        findings.push({ severity: 'error', message: `no ${kind.what} is given` });
    if (findings.length > 0)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`There are no such ${kind.what}s.`, { findings });
    return [...files].sort();
}
async function find(pattern, workspace, { name, example }, signal) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, pattern);
    // First, so that a name with [ or * in it is found as it is.
    const kind = await kindOf(path);
    if (kind === 'file')
        return { files: [path], nothing: '' };
    if (kind === 'folder')
        return { files: await filesBelow(path, name, signal), nothing: `the folder ${pattern} holds no ${example}` };
    if (!/[*?[{]|[@!+]\(/.test(pattern))
        return { files: [], nothing: `there is no file or folder ${pattern}` };
    return matches(pattern, workspace, signal);
}
/**
 * As the glob would find them: hidden folders and links to folders are left out. Without `glob`, which takes seconds for a hundred
 * thousand files.
 */
async function filesBelow(folder, name, signal) {
    const files = [];
    const folders = [folder];
    for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
        if (signal !== undefined)
            (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .throwIfCancelled */ .dZ)(signal);
        for (const entry of entriesOf(next)) {
            if (entry.isDirectory()) {
                if (!entry.name.startsWith('.') && !SKIPPED.has(entry.name))
                    folders.push((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(next, entry.name));
            }
            else if (name.test(entry.name)) {
                const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(next, entry.name);
                if (entry.isFile() || (entry.isSymbolicLink() && (await kindOf(path)) === 'file'))
                    files.push(path);
            }
        }
    }
    return files;
}
function entriesOf(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true });
    }
    catch (error) {
        // One without the right to look into it may hold definitions: leaving it out would make their images look gone.
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`Cannot search ${folder} for definitions: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`, { cause: error });
    }
}
async function matches(pattern, folder, signal) {
    const { findByGlob } = await Promise.all(/* import() */[__webpack_require__.e(1138), __webpack_require__.e(4895)]).then(__webpack_require__.bind(__webpack_require__, 24895));
    const found = findByGlob(pattern, { folder, skipped: SKIPPED, signal });
    if ('problem' in found)
        return { files: [], nothing: `the pattern ${pattern.slice(0, 64)} ${found.problem}` };
    const files = [];
    // Only a link hides what it is.
    for await (const { path, entry } of found)
        if (!entry.isSymbolicLink() || (await kindOf(path)) === 'file')
            files.push(path);
    return { files, nothing: `${pattern} matches no file` };
}
async function kindOf(path) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path)).isDirectory() ? 'folder' : 'file';
    }
    catch (error) {
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'))
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 55553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ parseGivenVariables),
/* harmony export */   r: () => (/* binding */ environmentVariables)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);

/** How a variable of the environment is called that gives a variable of definitions its value. */
const PREFIX = 'BAKEHOUSE_VAR_';
/**
 * Variables from the lines of an input, `NAME=value`; everything after the first `=` is the value.
 *
 * @throws InputError with every line that is none
 */
function parseGivenVariables(lines) {
    const variables = {};
    const findings = [];
    for (const line of lines) {
        const [, name, value] = /^([A-Z][A-Z0-9_]*)\s*=(.*)$/s.exec(line) ?? [];
        // The value is not shown: it may be one that was meant to be secret.
        if (name === undefined || value === undefined) {
            findings.push({ severity: 'error', message: `"${line.split('=', 1)[0]}" is not NAME=value`, hint: 'a name is A-Z, 0-9 and _' });
        }
        else if (Object.hasOwn(variables, name))
            findings.push({ severity: 'error', message: `the variable ${name} is given twice` });
        else
            variables[name] = value;
    }
    if (findings.length > 0)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('Unusable variables.', { findings });
    return variables;
}
/** Variables from an environment: `BAKEHOUSE_VAR_<NAME>` gives NAME its value. */
function environmentVariables(environment) {
    const given = Object.entries(environment).filter((entry) => entry[0].startsWith(PREFIX) && entry[1] !== undefined);
    return Object.fromEntries(given.map(([name, value]) => [name.slice(PREFIX.length), value]));
}


/***/ }),

/***/ 64090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ placeFindings)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _definition_root_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89712);
/* harmony import */ var _load_definition_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95017);



/** Gives problems their file, line and column. The definition is read again for that, so that a loaded one needs not keep its text. */
async function placeFindings(loaded, problems) {
    const { file, variables } = loaded;
    const where = await (0,_load_definition_js__WEBPACK_IMPORTED_MODULE_2__/* .openDefinition */ .s)(file, { variables, workspace: (0,_definition_root_js__WEBPACK_IMPORTED_MODULE_1__/* .definitionRoot */ .k)(loaded) }).catch((error) => {
        // Changed meanwhile, so that no line is right any more.
        if (error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz)
            return undefined;
        throw error;
    });
    return problems.map(({ path, ...problem }) => {
        const [tests, inVm, index, ...rest] = path;
        const isTest = tests === 'tests' && inVm === 'inVm' && typeof index === 'number';
        // A pattern that stands for several tests is one in the file.
        const written = isTest ? ['tests', 'inVm', where?.tests[index]?.index ?? index, ...rest] : path;
        return { severity: 'error', file, ...where?.merged.valuePlace(written), ...problem };
    });
}


/***/ }),

/***/ 71279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vc: () => (/* binding */ inputsOf),
/* harmony export */   eh: () => (/* binding */ summarize),
/* harmony export */   pI: () => (/* binding */ SUMMARY_REVISION)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_canonical_json__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(84498);
/* harmony import */ var _bakehouse_core_files__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35182);
/* harmony import */ var _commit_directives_selectable_image_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74705);
/* harmony import */ var _gallery_gallery_version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9490);
/* harmony import */ var _plan_lock_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59994);
/* harmony import */ var _file_digests_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30261);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29130);







/** Counts up when one of the types below changes: what was kept of an earlier form is then made anew. */
const SUMMARY_REVISION = 2;
/** Sums a definition up; reads all files that it refers to, or asks `digests`. */
async function summarize(loaded, digests = _file_digests_js__WEBPACK_IMPORTED_MODULE_2__/* .readingDigests */ .W) {
    const { definition, files, sources, warnings, unusedVariables = [], unusedShared = [] } = loaded;
    const layers = await (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_3__/* .fingerprintLayers */ .Vq)(loaded, { digests });
    const tests = await (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_3__/* .testsLayer */ .hP)(loaded, { digests });
    const digestByPath = new Map();
    for (const { path, absolute } of files)
        digestByPath.set(path, await digests.digestOf(absolute));
    const { image, builders, source, build, lifecycle, outputs } = definition;
    const fixed = outputs.findIndex((output) => output.kind === 'directory' && (0,_gallery_gallery_version_js__WEBPACK_IMPORTED_MODULE_4__/* .isVersion */ .lF)(output.version));
    const fixedVersion = fixed < 0 ? undefined : { output: fixed, version: outputs[fixed].version };
    const summary = {
        id: image.id,
        builder: builders[0] ?? 'local',
        names: image.names ?? {},
        source,
        ...(build.region === undefined ? {} : { buildRegion: build.region }),
        lifecycle,
        formats: outputs.flatMap((output) => (output.kind === 'directory' ? output.formats : [])),
        regions: (0,_commit_directives_selectable_image_js__WEBPACK_IMPORTED_MODULE_5__/* .selectableImage */ .q)({ image, outputs }).regions,
        ...(fixedVersion === undefined ? {} : { fixedVersion }),
        fingerprint: (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_3__/* .fingerprintOfLayers */ .wp)(layers),
        testsDigest: (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)((0,_bakehouse_core_canonical_json__WEBPACK_IMPORTED_MODULE_6__/* .canonicalJson */ .d)(tests)),
        files: (0,_plan_lock_file_js__WEBPACK_IMPORTED_MODULE_1__/* .lockedFiles */ .q1)(digestByPath),
        sources,
        warnings,
        unusedVariables,
        unusedShared,
    };
    const details = { layers, tests };
    return { file: loaded.file, summary, details: () => details, load: async () => loaded };
}
/** What the summary of a definition depends on, for a cache. */
function inputsOf({ file, files, sources, folders }) {
    return { files: [file, ...sources, ...files.map(({ absolute }) => absolute)], folders };
}


/***/ }),

/***/ 9490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   lF: () => (/* binding */ isVersion),
/* harmony export */   yU: () => (/* binding */ nextVersion)
/* harmony export */ });
/** Order of versions by their numbers, for `sort`. */
function compareVersions(a, b) {
    const numbers = (version) => version.split('.').map(Number);
    const [x, y] = [numbers(a), numbers(b)];
    for (let i = 0; i < 3; i++) {
        const difference = (x[i] ?? 0) - (y[i] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return 0;
}
function isVersion(text) {
    return /^(0|[1-9]\d{0,8})(\.(0|[1-9]\d{0,8})){2}$/.test(text);
}
/** One more than the highest version there is; 1.0.0 is the first. */
function nextVersion(versions) {
    const highest = [...versions].sort(compareVersions).at(-1);
    if (highest === undefined)
        return '1.0.0';
    const [major, minor, patch] = highest.split('.').map(Number);
    return `${major}.${minor}.${(patch ?? 0) + 1}`;
}


/***/ }),

/***/ 75116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ placedNotes),
/* harmony export */   p: () => (/* binding */ shownPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _definition_place_findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64090);


/** Notes as findings, with the place of the value in the definition. */
async function placedNotes(definition, notes, workspace) {
    const problems = notes.map(({ path, message, hint }) => ({ path, message, ...(hint === undefined ? {} : { hint }) }));
    const placed = await (0,_definition_place_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .placeFindings */ .k)(await definition.load(), problems);
    return placed.map((finding, index) => ({
        ...finding,
        severity: notes[index]?.severity ?? 'warning',
        file: shownPath(finding.file ?? definition.file, workspace),
    }));
}
/** With `/`, relative to the workspace where it lies in there. */
function shownPath(file, workspace) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(workspace, file);
    const outside = way === '..' || way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`) || /^[A-Za-z]:/.test(way);
    return outside ? file : way.split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join('/');
}


/***/ }),

/***/ 67498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jg: () => (/* binding */ loadDefinitions),
/* harmony export */   c$: () => (/* binding */ warnOf),
/* harmony export */   fz: () => (/* binding */ annotate),
/* harmony export */   gh: () => (/* binding */ loadAll)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_images_definition_given_variables__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55553);
/* harmony import */ var _bakehouse_images_definition_load_definition__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95017);
/* harmony import */ var _bakehouse_images_fingerprint_definition_summary__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71279);
/* harmony import */ var _bakehouse_images_fingerprint_file_digests__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30261);
/* harmony import */ var _bakehouse_images_plan_plan_places__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(75116);
/* harmony import */ var _load_options_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(62411);








/** Bounded, for thousands of definitions. */
const AT_ONCE = 64;
/** After so many findings no more definitions are shown, nor warnings. */
const MOST_FINDINGS = 1000;
/**
 * Loads all definitions and sums them up. What did not change since an earlier run is taken from the cache, without being read.
 * Abstract definitions are left out. The caches are written by `caches.save`.
 *
 * @throws InputError with the findings of all of them together, CancelledError
 */
async function loadDefinitions(request, caches, context) {
    const { files } = request;
    const { environment, signal } = context;
    const options = (0,_load_options_js__WEBPACK_IMPORTED_MODULE_7__/* .loadOptions */ .Z)(context, request.variables);
    const { workspace, definitionVariables = {} } = environment;
    const variables = { ...(0,_bakehouse_images_definition_given_variables__WEBPACK_IMPORTED_MODULE_2__/* .environmentVariables */ .r)(definitionVariables), ...request.variables };
    const cache = await caches.definitions({ variables, workspace, revision: _bakehouse_images_fingerprint_definition_summary__WEBPACK_IMPORTED_MODULE_4__/* .SUMMARY_REVISION */ .pI });
    const kept = new Map(files.map((file) => [file, keptDefinition(file, cache, options)]));
    const missing = files.filter((file) => kept.get(file) === undefined);
    const loaded = await loadAll(missing, request.variables, context);
    const digests = missing.length === 0 ? undefined : await caches.digests();
    await digests?.prepare([...new Set(loaded.flatMap(({ files: used }) => used.map(({ absolute }) => absolute)))], signal);
    for (const definition of loaded) {
        (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .throwIfCancelled */ .dZ)(signal);
        const summarized = await (0,_bakehouse_images_fingerprint_definition_summary__WEBPACK_IMPORTED_MODULE_4__/* .summarize */ .eh)(definition, digests ?? _bakehouse_images_fingerprint_file_digests__WEBPACK_IMPORTED_MODULE_5__/* .readingDigests */ .W);
        cache?.put(definition.file, (0,_bakehouse_images_fingerprint_definition_summary__WEBPACK_IMPORTED_MODULE_4__/* .inputsOf */ .Vc)(definition), summarized.summary, summarized.details());
        kept.set(definition.file, summarized);
    }
    const definitions = files.map((file) => kept.get(file)).filter((definition) => definition !== undefined);
    if (definitions.length === 0) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz('All these definitions are abstract.', { hint: 'name a definition that extends one of them' });
    }
    return definitions;
}
function keptDefinition(file, cache, options) {
    const kept = cache?.get(file);
    return kept && { file, summary: kept.essentials, details: kept.details, load: () => (0,_bakehouse_images_definition_load_definition__WEBPACK_IMPORTED_MODULE_3__.loadDefinition)(file, options) };
}
/**
 * Reads all definitions, without the abstract ones.
 *
 * @param files absolute
 * @param variables override those of the environment
 * @throws InputError with the findings of all of them together, CancelledError
 */
async function loadAll(files, variables, context) {
    const options = (0,_load_options_js__WEBPACK_IMPORTED_MODULE_7__/* .loadOptions */ .Z)(context, variables);
    const loaded = [];
    const findings = [];
    let unusable = 0;
    let hidden = 0;
    let summary = '';
    for (let start = 0; start < files.length; start += AT_ONCE) {
        // A turn of the event loop, in which a signal is seen: what one definition needs may all be at hand.
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
        (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .throwIfCancelled */ .dZ)(context.signal);
        const some = files.slice(start, start + AT_ONCE);
        const results = await Promise.allSettled(some.map((file) => (0,_bakehouse_images_definition_load_definition__WEBPACK_IMPORTED_MODULE_3__.loadDefinition)(file, options)));
        for (const [index, result] of results.entries()) {
            if (result.status === 'fulfilled')
                loaded.push(result.value);
            else if (!(result.reason instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz))
                throw result.reason;
            else if (!(result.reason instanceof _bakehouse_images_definition_load_definition__WEBPACK_IMPORTED_MODULE_3__/* .AbstractDefinitionError */ .m)) {
                unusable++;
                summary ||= result.reason.message;
                if (findings.length < MOST_FINDINGS)
                    findings.push(...findingsOf(result.reason, some[index] ?? ''));
                else
                    hidden++;
            }
        }
    }
    if (unusable === 0)
        return loaded;
    if (hidden > 0)
        findings.push({ severity: 'error', message: `and those of ${hidden} more definitions` });
    const message = unusable === 1 ? summary : `${unusable} of ${files.length} definitions are unusable.`;
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(message, { findings: findings.map((finding) => shownIn(context.environment.workspace, finding)) });
}
function capped(findings) {
    const more = findings.length - MOST_FINDINGS;
    return more <= 0 ? findings : [...findings.slice(0, MOST_FINDINGS), { severity: 'error', message: `and ${more} more` }];
}
function findingsOf(error, file) {
    return error.findings.length > 0 ? error.findings : [{ severity: 'error', file, message: error.message }];
}
/** Says what is odd in the definitions, at its place. */
function warnOf(definitions, { log, environment }) {
    const summaries = definitions.map(({ summary }) => summary);
    const own = summaries.flatMap(({ warnings }) => warnings);
    const findings = [...own, ...unusedByAll(summaries)].map((finding) => shownIn(environment.workspace, finding));
    for (const warning of capped(findings))
        annotate({ ...warning, severity: 'warning' }, log);
    const [first, ...others] = summaries.map(({ unusedVariables }) => unusedVariables);
    const unused = (first ?? []).filter((name) => others.every((names) => names.includes(name)));
    for (const name of unused)
        log.warning(`The variable ${name} is given and no definition uses it.`);
}
/** What stands in a file that several definitions share is odd only when none of these uses it. */
function unusedByAll(summaries) {
    const shared = new Map();
    for (const finding of summaries.flatMap(({ unusedShared }) => unusedShared)) {
        const key = `${finding.file}:${finding.line}:${finding.column}:${finding.message}`;
        const known = shared.get(key);
        if (known === undefined)
            shared.set(key, { finding, count: 1 });
        else
            known.count++;
    }
    const users = new Map();
    if (shared.size > 0)
        for (const source of summaries.flatMap(({ sources }) => sources))
            users.set(source, (users.get(source) ?? 0) + 1);
    return [...shared.values()].filter(({ finding, count }) => count >= (users.get(finding.file ?? '') ?? 1)).map(({ finding }) => finding);
}
function annotate({ severity, message, hint, file, line, column }, log) {
    log[severity](hint === undefined ? message : `${message} (${hint})`, { file, line, column });
}
/** Paths as the user and the host's annotations write them. */
function shownIn(workspace, finding) {
    return finding.file === undefined ? finding : { ...finding, file: (0,_bakehouse_images_plan_plan_places__WEBPACK_IMPORTED_MODULE_6__/* .shownPath */ .p)(finding.file, workspace) };
}


/***/ })

};
