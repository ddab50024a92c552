export const id = 5336;
export const ids = [5336,1703,192,3780];
export const modules = {

/***/ 91703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CHECKSUMS_FILE: () => (/* binding */ CHECKSUMS_FILE),
/* harmony export */   MANIFEST_FILE: () => (/* binding */ MANIFEST_FILE),
/* harmony export */   MANIFEST_SCHEMA: () => (/* binding */ MANIFEST_SCHEMA),
/* harmony export */   archiveFileOf: () => (/* binding */ archiveFileOf),
/* harmony export */   checkArtifactManifest: () => (/* binding */ checkArtifactManifest),
/* harmony export */   readArtifactManifest: () => (/* binding */ readArtifactManifest)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35182);
/* harmony import */ var _file_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15460);



const MANIFEST_FILE = 'manifest.json';
const CHECKSUMS_FILE = 'SHA256SUMS';
const MANIFEST_SCHEMA = 'bakehouse-artifacts/1';
/** Name of the archive beside the manifest of an image. */
function archiveFileOf(format) {
    return `artifacts.${format}`;
}
/**
 * Reads a manifest; undefined when there is none.
 *
 * @throws UserError when the file is something else
 */
async function readArtifactManifest(file) {
    let manifest;
    try {
        manifest = await (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_1__.readJson)(file);
    }
    catch (error) {
        if (!((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error).includes('JSON') || error instanceof SyntaxError))
            throw error;
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${file} is damaged: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}.`, { hint: 'remove its folder and prepare the artifacts again' });
    }
    if (manifest === undefined)
        return undefined;
    if (manifest?.schema === MANIFEST_SCHEMA && Array.isArray(manifest.files))
        return checkArtifactManifest(manifest, file);
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${file} is no manifest of prepared artifacts (schema ${MANIFEST_SCHEMA}).`, {
        hint: 'give the folder that prepare-artifacts made, or another output folder',
    });
}
/**
 * The manifest, if it lists files below its folder, each with its digest.
 *
 * @param file for errors
 * @throws UserError when an entry is not whole or has a name that leads elsewhere
 */
function checkArtifactManifest(manifest, file) {
    const damaged = (what) => {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${file} is damaged: ${what}.`, { hint: 'remove its folder and prepare the artifacts again' });
    };
    const { archive } = manifest;
    if (!Array.isArray(manifest.files) || typeof archive !== 'object' || archive === null)
        return damaged('it lists no files');
    const entries = [...manifest.files, { ...archive, path: archive.file, mode: '0644' }];
    for (const [index, entry] of entries.entries()) {
        const place = index < manifest.files.length ? `files[${index}]` : 'archive';
        const { path, sha256, size, mode, link } = (entry ?? {});
        const isLink = link === undefined || typeof link === 'string';
        const isWhole = isLink && /^[0-9a-f]{64}$/.test(String(sha256)) && Number.isSafeInteger(size) && /^[0-7]{4}$/.test(String(mode));
        if (typeof path !== 'string')
            return damaged(`${place} has no path`);
        const problem = (0,_file_names_js__WEBPACK_IMPORTED_MODULE_2__/* .pathProblem */ .z9)(path);
        if (problem !== undefined)
            return damaged(`${place}: the name ${(0,_file_names_js__WEBPACK_IMPORTED_MODULE_2__/* .shownName */ .HD)(path)} ${problem}`);
        if (!isWhole)
            return damaged(`${place} is not whole`);
    }
    return manifest;
}


/***/ }),

/***/ 15460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HD: () => (/* binding */ shownName),
/* harmony export */   g3: () => (/* binding */ windowsNameProblem),
/* harmony export */   hW: () => (/* binding */ findTwins),
/* harmony export */   rH: () => (/* binding */ nameProblem),
/* harmony export */   uG: () => (/* binding */ lengthProblem),
/* harmony export */   z9: () => (/* binding */ pathProblem),
/* harmony export */   zN: () => (/* binding */ foldName)
/* harmony export */ });
/** Why a single name cannot travel to every file system and store, or undefined. */
function nameProblem(name) {
    if (!name.isWellFormed())
        return 'has half a character (a lone surrogate) in its name';
    if (/\p{Cc}/u.test(name))
        return 'has a control character in its name';
    if (name.includes('\\'))
        return 'has a backslash in its name, which is a separator on Windows';
    return undefined;
}
/** Devices of Windows, which own these names in every folder and with every extension. */
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
/**
 * Why Windows cannot hold a single name, or undefined.
 *
 * @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
function windowsNameProblem(name) {
    const illegal = /[<>:"|?*]/.exec(name)?.[0];
    if (illegal !== undefined)
        return `has ${illegal} in its name, which Windows does not allow`;
    if (/[. ]$/.test(name))
        return `ends in a ${name.endsWith(' ') ? 'blank' : 'dot'}, which Windows drops`;
    if (WINDOWS_DEVICE.test(name))
        return 'has the name of a device of Windows';
    return undefined;
}
/** Bytes of UTF-8, and folders with the file: more than Linux opens by one path (PATH_MAX), or than fit into it with names that mean something. */
const LONGEST_PATH = 4096;
const MOST_PARTS = 255;
const SHOWN = 200;
/** A name from outside between quotes, for a message; the beginning of a very long one. */
function shownName(name) {
    return JSON.stringify(name.length > SHOWN ? `${name.slice(0, SHOWN)}…` : name);
}
/** Why a path is too long for anything to be done with it, or undefined. To be asked first: whatever else looks at it may take long. */
function lengthProblem(path) {
    if (path.length > LONGEST_PATH || Buffer.byteLength(path) > LONGEST_PATH)
        return `is a path of more than ${LONGEST_PATH} bytes`;
    let parts = 1;
    for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1))
        parts++;
    return parts > MOST_PARTS ? `is a path of more than ${MOST_PARTS} parts` : undefined;
}
/**
 * Why a path from outside (a manifest, an archive) may not be joined to a folder, or undefined.
 *
 * @param path with `/`
 */
function pathProblem(path) {
    if (path === '')
        return 'is empty';
    const tooLong = lengthProblem(path);
    if (tooLong !== undefined)
        return tooLong;
    if (path.startsWith('/') || /^[A-Za-z]:/.test(path))
        return 'is absolute';
    for (const name of path.split('/')) {
        if (name === '..')
            return 'climbs out of its folder';
        if (name === '' || name === '.')
            return 'has an empty part';
        const problem = nameProblem(name);
        if (problem !== undefined)
            return problem;
    }
    return undefined;
}
/** What file systems without case (Windows, macOS) or with one Unicode form (macOS) take for the same name. */
function foldName(path) {
    return path.normalize('NFC').toLowerCase();
}
/** Pairs of paths that are one and the same on such file systems. */
function findTwins(paths) {
    const first = new Map();
    const twins = [];
    for (const path of paths) {
        const key = foldName(path);
        const other = first.get(key);
        if (other === undefined)
            first.set(key, path);
        else
            twins.push([other, path]);
    }
    return twins;
}


/***/ }),

/***/ 10192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FILES_SCHEMA: () => (/* binding */ FILES_SCHEMA),
/* harmony export */   checkFilesManifest: () => (/* binding */ checkFilesManifest),
/* harmony export */   parseChecksums: () => (/* binding */ parseChecksums)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_checksums__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41685);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);
/* harmony import */ var _file_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15460);



const FILES_SCHEMA = 'bakehouse-files/1';
/**
 * Reads `SHA256SUMS` and checks every name.
 *
 * @param file for errors
 * @throws UserError naming all lines that are unusable
 */
function parseChecksums(text, file) {
    const seen = new Set();
    const parsed = [];
    const findings = (0,_bakehouse_core_checksums__WEBPACK_IMPORTED_MODULE_0__/* .readChecksums */ .F)(text).flatMap((read) => {
        const wrong = (message) => [{ severity: 'error', file, line: read.line, message }];
        if (read.sha256 === undefined)
            return wrong('is no line of SHA256SUMS: 64 digits, two blanks and a name');
        const { sha256 } = read;
        // As `find .` names them.
        const path = read.path.replace(/^(?:\.\/+)+/, '');
        const problem = seen.has(path) ? 'stands in it twice' : (0,_file_names_js__WEBPACK_IMPORTED_MODULE_2__/* .pathProblem */ .z9)(path);
        if (problem !== undefined)
            return wrong(`${(0,_file_names_js__WEBPACK_IMPORTED_MODULE_2__/* .shownName */ .HD)(path)} ${problem}`);
        seen.add(path);
        parsed.push({ path, sha256 });
        return [];
    });
    if (findings.length > 0)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${file} cannot be used.`, { findings });
    return parsed;
}
/**
 * Checks what was read as a manifest of files.
 *
 * @param file for errors
 * @throws UserError when it is damaged
 */
function checkFilesManifest(value, file) {
    const manifest = value;
    try {
        if (manifest.schema !== FILES_SCHEMA)
            throw new Error(`its schema is not ${FILES_SCHEMA}`);
        for (const list of [manifest, ...(manifest.archive === undefined ? [] : [manifest.archive])]) {
            for (const file of list.files)
                checkEntry(file);
            for (const path of list.emptyFolders)
                checkPath(path);
        }
        if (manifest.archive !== undefined)
            checkEntry({ ...manifest.archive, path: manifest.archive.file, mode: '0644' });
        return manifest;
    }
    catch (error) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${file} is no manifest of prepared files: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}.`, {
            cause: error,
            hint: 'give the manifest.json that prepare-artifacts wrote',
        });
    }
}
function checkEntry({ path, sha256, size, mode, link }) {
    if (link !== undefined && typeof link !== 'string')
        throw new Error(`its entry ${JSON.stringify(path)} links to nothing`);
    if (typeof path !== 'string' || !/^[0-9a-f]{64}$/.test(sha256) || !Number.isSafeInteger(size) || !/^0[0-7]{3}$/.test(mode)) {
        throw new Error(`its entry ${JSON.stringify(path)} is not whole`);
    }
    checkPath(path);
}
function checkPath(path) {
    const problem = (0,_file_names_js__WEBPACK_IMPORTED_MODULE_2__/* .pathProblem */ .z9)(path);
    if (problem !== undefined)
        throw new Error(`the name ${(0,_file_names_js__WEBPACK_IMPORTED_MODULE_2__/* .shownName */ .HD)(path)} ${problem}`);
}


/***/ }),

/***/ 58940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ linkTargetProblem),
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   y0: () => (/* binding */ missingOnTheWay)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** "FIFO", "socket", "device": what a file is that is neither file, folder nor link. */
function kindOf(entry) {
    if (entry.isFIFO())
        return 'FIFO';
    return entry.isSocket() ? 'socket' : 'device';
}
/** True when a path is a folder itself or below it; both are real paths. */
function isInside(root, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(root, path);
    return way === '' || (way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`) && !/^[A-Za-z]:/.test(way));
}
/**
 * Why what a symbolic link says cannot be trusted to stay in its tree, or undefined. Judged by the text alone: a target may climb only
 * at its start, where the folders are real ones. After a name that may itself be a link `..` could lead anywhere.
 *
 * @param path of the link, with `/`
 */
function linkTargetProblem(path, target) {
    if (target.startsWith('/') || /^[A-Za-z]:/.test(target))
        return 'is absolute';
    if (/[\\\0]/.test(target))
        return 'has a backslash';
    const parts = target.split('/').filter((part) => part !== '' && part !== '.');
    if (parts.length === 0)
        return 'is the folder that it is in';
    const climbs = parts.findIndex((part) => part !== '..');
    const depth = path.split('/').length - 1;
    if ((climbs === -1 ? parts.length : climbs) > depth)
        return 'leads out of the tree';
    return climbs !== -1 && parts.slice(climbs).includes('..') ? 'may lead out of the tree' : undefined;
}
/**
 * The first place that is not there of a way that may go through links, or undefined.
 *
 * @param way with `/`; nothing in it climbs
 * @param names everything that is there
 * @param targets what links among them say: in no circle, and climbing only at their start
 */
function missingOnTheWay(way, names, targets) {
    const parts = way.split('/').filter((part) => part !== '' && part !== '.');
    for (const depth of parts.keys()) {
        const at = parts.slice(0, depth + 1).join('/');
        if (!names.has(at))
            return parts.join('/');
        const target = targets.get(at);
        if (target === undefined)
            continue;
        return missingOnTheWay(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(at), target, ...parts.slice(depth + 1)), names, targets);
    }
    return undefined;
}


/***/ }),

/***/ 41685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ readChecksums),
/* harmony export */   s: () => (/* binding */ formatChecksums)
/* harmony export */ });
/* harmony import */ var _byte_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7330);

const LINE = /^(\\?)([0-9A-Fa-f]{64}) [ *](.+)$/s;
const ESCAPES = { n: '\n', r: '\r', '\\': '\\' };
/**
 * Reads `SHA256SUMS` as `sha256sum --check` does, whose lines may be of text or binary mode and, with a backslash before the sum, have
 * escapes in the name. What the names may be is for the caller to check.
 *
 * @returns each line, numbered from 1, with the sum in lower case
 */
function readChecksums(text) {
    const lines = text.split('\n');
    if (lines.at(-1) === '')
        lines.pop();
    return lines.map((whole, index) => {
        const line = { line: index + 1, text: whole.replace(/\r$/, '') };
        const [, escaped, sha256, name] = LINE.exec(line.text) ?? [];
        if (sha256 === undefined || name === undefined)
            return line;
        const path = escaped === '' ? name : name.replace(/\\([nr\\])/g, (_, letter) => ESCAPES[letter] ?? letter);
        return { ...line, sha256: sha256.toLowerCase(), path };
    });
}
/**
 * The text of `SHA256SUMS`, in byte order of the names, which must hold neither a backslash nor the end of a line. Symbolic links, which
 * have a `link`, are left out: `sha256sum` would look at what they lead to.
 */
function formatChecksums(files) {
    return files
        .filter(({ link }) => link === undefined)
        .sort((a, b) => (0,_byte_order_js__WEBPACK_IMPORTED_MODULE_0__/* .compareBytes */ .X)(a.path, b.path))
        .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
        .join('');
}


/***/ }),

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

/***/ 90640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jO: () => (/* binding */ refuseFolderOfOthers),
/* harmony export */   l$: () => (/* binding */ isOfFiles),
/* harmony export */   oD: () => (/* binding */ realPlace),
/* harmony export */   pS: () => (/* binding */ shownPath),
/* harmony export */   qA: () => (/* binding */ shownFindings),
/* harmony export */   wX: () => (/* binding */ namesIn),
/* harmony export */   x5: () => (/* binding */ resultName)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_artifacts_artifact_manifest__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91703);
/* harmony import */ var _bakehouse_artifacts_file_names__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15460);
/* harmony import */ var _bakehouse_artifacts_files_manifest__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10192);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_files__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35182);







/** Where something is or will be: without links on the way there, as far as that exists. */
async function realPlace(path) {
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path).catch(async () => (parent === path ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(await realPlace(parent), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path))));
}
/** True when a folder holds what was prepared from a source, not from a definition. */
async function isOfFiles(folder) {
    const manifest = await (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_5__.readJson)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, _bakehouse_artifacts_artifact_manifest__WEBPACK_IMPORTED_MODULE_2__.MANIFEST_FILE)).catch(() => undefined);
    return manifest?.schema === _bakehouse_artifacts_files_manifest__WEBPACK_IMPORTED_MODULE_3__.FILES_SCHEMA;
}
/**
 * Refuses a folder that something else filled, because it would be replaced.
 *
 * @throws UserError
 */
async function refuseFolderOfOthers(folder) {
    if ((await isOfFiles(folder)) || (await (0,_bakehouse_artifacts_artifact_manifest__WEBPACK_IMPORTED_MODULE_2__.readArtifactManifest)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, _bakehouse_artifacts_artifact_manifest__WEBPACK_IMPORTED_MODULE_2__.MANIFEST_FILE))) !== undefined)
        return;
    if ((await namesIn(folder)).length === 0)
        return;
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`${folder} holds files that prepare-artifacts did not write.`, {
        hint: 'move them away or give another output-folder',
    });
}
/** Of a folder that is not there: none. */
async function namesIn(folder) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch((error) => {
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .hasErrorCode */ .Ue)(error, 'ENOENT'))
            return [];
        throw error;
    });
}
/**
 * The name of the result.
 *
 * @throws InputError when no system, or not every one, can have it
 */
function resultName(given, source) {
    const name = given ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(source);
    const problem = name === '' || name === '.' || name === '..' || name.includes('/')
        ? 'is no name of a folder'
        : ((0,_bakehouse_artifacts_file_names__WEBPACK_IMPORTED_MODULE_6__/* .nameProblem */ .rH)(name) ?? (0,_bakehouse_artifacts_file_names__WEBPACK_IMPORTED_MODULE_6__/* .windowsNameProblem */ .g3)(name));
    if (problem !== undefined)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`The name ${JSON.stringify(name)} ${problem}.`, { hint: 'give another name' });
    return name;
}
/** More would only hide the first ones. */
const MOST_FINDINGS = 100;
/** Findings with paths as people know them, and no more of them than anybody reads. */
function shownFindings(findings, { environment: { workspace } }) {
    const shown = findings.slice(0, MOST_FINDINGS).map((finding) => ({
        ...finding,
        ...(finding.file === undefined ? {} : { file: shownPath(workspace, finding.file) }),
    }));
    const rest = findings.length - shown.length;
    return rest === 0 ? shown : [...shown, { severity: 'error', message: `and ${rest} more` }];
}
/** A path in the workspace as it is there; any other, and a place in a container, as it is. */
function shownPath(workspace, file) {
    if (!(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(file))
        return file;
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(workspace, file);
    return way === '' || way.startsWith('..') ? file : way;
}


/***/ }),

/***/ 97689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I8: () => (/* binding */ unpackedSummary),
/* harmony export */   wx: () => (/* binding */ preparedSummary),
/* harmony export */   xd: () => (/* binding */ verifiedSummary)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_format__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65570);
/* harmony import */ var _bakehouse_core_markdown__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23780);
/* harmony import */ var _output_folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90640);



/** Differences that the summary names. */
const SHOWN = 20;
/**
 * What was prepared, for the job summary.
 *
 * @param packed bytes of the archive
 * @param changed false when all of it was there already
 */
function preparedSummary(name, outputs, { packed, changed, dryRun }, context) {
    const { fileCount, bytes, folder, archive, archiveSha256 } = outputs;
    const files = [String(fileCount), (0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(Number(bytes)), pathCell(folder, context)];
    const what = changed ? `${dryRun ? 'Would prepare' : 'Prepared'} ${(0,_bakehouse_core_markdown__WEBPACK_IMPORTED_MODULE_0__.mdCode)(name)}` : `${(0,_bakehouse_core_markdown__WEBPACK_IMPORTED_MODULE_0__.mdCode)(name)} is unchanged`;
    return (`### ${what}\n\n` +
        (packed === undefined
            ? (0,_bakehouse_core_markdown__WEBPACK_IMPORTED_MODULE_0__.mdTable)(['Files', 'Size', 'Folder'], [files])
            : (0,_bakehouse_core_markdown__WEBPACK_IMPORTED_MODULE_0__.mdTable)(['Files', 'Size', 'Folder', 'Archive', 'Packed', 'SHA-256'], [[...files, pathCell(archive, context), (0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(packed), (0,_bakehouse_core_markdown__WEBPACK_IMPORTED_MODULE_0__.mdCode)(String(archiveSha256))]])));
}
/**
 * What holds of what was verified, and the first differences, for the job summary.
 *
 * @param place what was verified: a path, or a container and prefix
 */
function verifiedSummary(place, manifest, { files, bytes, findings }, context) {
    const rows = (0,_output_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .shownFindings */ .qA)(findings.slice(0, SHOWN), context).map(({ file = '', message }) => [(0,_bakehouse_core_markdown__WEBPACK_IMPORTED_MODULE_0__.mdCode)(file), (0,_bakehouse_core_markdown__WEBPACK_IMPORTED_MODULE_0__/* .mdText */ .bC)(message)]);
    return [
        `### ${pathCell(place, context)} is ${findings.length === 0 ? '' : 'not '}what its manifest says\n\n`,
        (0,_bakehouse_core_markdown__WEBPACK_IMPORTED_MODULE_0__.mdTable)(['Files as it says', 'Size', 'Differences', 'Manifest'], [[String(files), (0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(bytes), String(findings.length), pathCell(manifest, context)]]),
        (0,_bakehouse_core_markdown__WEBPACK_IMPORTED_MODULE_0__.mdTable)(['Where', 'Difference'], rows),
        (0,_bakehouse_core_markdown__WEBPACK_IMPORTED_MODULE_0__/* .leftOut */ .ig)(findings.length - SHOWN),
    ].join('');
}
/** What was unpacked, for the job summary. */
function unpackedSummary(outputs, skippedLinks, dryRun, context) {
    const { archive, fileCount, bytes, folder } = outputs;
    return (`### ${dryRun ? 'Would unpack' : 'Unpacked'} ${pathCell(archive, context)}\n\n` +
        (0,_bakehouse_core_markdown__WEBPACK_IMPORTED_MODULE_0__.mdTable)(['Files', 'Size', 'Links left out', 'Folder'], [[String(fileCount), (0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(Number(bytes)), String(skippedLinks), pathCell(folder, context)]]));
}
function pathCell(path, { environment: { workspace } }) {
    return (0,_bakehouse_core_markdown__WEBPACK_IMPORTED_MODULE_0__.mdCode)((0,_output_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .shownPath */ .pS)(workspace, String(path)));
}


/***/ })

};
