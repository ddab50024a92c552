export const id = 6628;
export const ids = [6628,3780];
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

/***/ 59456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LN: () => (/* binding */ checkNames),
/* harmony export */   QY: () => (/* binding */ writeDefinitions),
/* harmony export */   TH: () => (/* binding */ idOf),
/* harmony export */   eW: () => (/* binding */ writeInFormat),
/* harmony export */   yQ: () => (/* binding */ renderDocument)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_variables__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42740);
/* harmony import */ var _yaml_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91093);



/** The order in which people read a definition; other keys follow. */
const KEY_ORDER = [
    'schema',
    'abstract',
    'extends',
    'image',
    'variables',
    'variableFiles',
    'secrets',
    'source',
    'build',
    'steps',
    'generalize',
    'tests',
    'outputs',
    'tags',
    'lifecycle',
    'consumers',
    'builders',
    'provider',
];
/** A `*.vmimage.yaml` for each document, named by the image's id; a document that is only extended keeps the name of its file. */
function writeDefinitions(documents, stem) {
    return documents.map((document) => ({ name: `${idOf(document) ?? stem}.vmimage.yaml`, text: (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_1__/* .writeYaml */ .Vd)(inOrder(document)) }));
}
/**
 * Writes documents in another format, with their variables replaced.
 *
 * @param variables override those of the documents
 * @throws InputError when the format cannot say what they hold
 */
function writeInFormat(documents, format, stem, variables) {
    const rendered = documents.map((document) => renderDocument(document, variables));
    return { name: `${stem}.${format.extension}`, text: format.write(rendered) };
}
/** Replaces the variables in all texts of a document; one without a value stays as it is. */
function renderDocument(document, given) {
    const { variables: own, ...rest } = document;
    const texts = Object.entries(isObject(own) ? own : {}).filter((entry) => typeof entry[1] === 'string');
    return renderTexts(rest, { ...Object.fromEntries(texts), ...given });
}
function renderTexts(value, variables) {
    if (typeof value === 'string')
        return (0,_bakehouse_core_variables__WEBPACK_IMPORTED_MODULE_2__/* .renderVariables */ .mR)(value, variables).text;
    if (Array.isArray(value))
        return value.map((item) => renderTexts(item, variables));
    if (!isObject(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, item === undefined ? undefined : renderTexts(item, variables)]));
}
/** The image's id, when the document has one. */
function idOf({ image }) {
    const id = isObject(image) ? image['id'] : undefined;
    return typeof id === 'string' ? id : undefined;
}
/**
 * Fails when two files would have the same name.
 *
 * @param sources what each file was made of, by its name
 */
function checkNames(sources) {
    const first = new Map();
    const findings = [];
    for (const { name, source } of sources) {
        // Windows and macOS take these for the same file.
        const key = name.toLowerCase();
        const other = first.get(key);
        if (other === undefined)
            first.set(key, source);
        else
            findings.push({ severity: 'error', file: source, message: `would be written to ${name}, as ${other} would` });
    }
    if (findings.length > 0)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('Two files would be written to one place.', { findings });
}
function inOrder(document) {
    const known = KEY_ORDER.filter((key) => document[key] !== undefined);
    const others = Object.keys(document).filter((key) => !KEY_ORDER.includes(key));
    return Object.fromEntries([...known, ...others].map((key) => [key, document[key]]));
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 91093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uL: () => (/* binding */ limitFindings),
  kv: () => (/* binding */ readYamlFile),
  Vd: () => (/* binding */ writeYaml)
});

// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/staging/images/src/definition/definition-source.js + 1 modules
var definition_source = __webpack_require__(54817);
// EXTERNAL MODULE: ./build/staging/images/src/definition/finding-list.js
var finding_list = __webpack_require__(22046);
;// CONCATENATED MODULE: ./build/staging/images/src/formats/yaml-readings.js
/** `bool` of YAML 1.1 as PyYAML takes it; to YAML 1.2 these are texts. */
const BOOLEAN_1_1 = /^(?:yes|Yes|YES|on|On|ON|no|No|NO|off|Off|OFF)$/;
/** Base 60 of YAML 1.1: 12:30 is 750. */
const SEXAGESIMAL = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/;
const TIMESTAMP = /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt ].*)?$/;
const UNDERSCORED = /^[-+]?(?:0b[01_]+|0x[0-9a-fA-F_]+|\.?[0-9][0-9_]*(?:\.[0-9_]*)?(?:[eE][-+][0-9]+)?)$/;
/** What `NumberStyles.Any` of .NET takes besides plain digits: thousands, a sign behind, brackets for negative numbers. */
const DOTNET_NUMBER = /^[-+(¤]*(?:[0-9][0-9,]*(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?[-+)¤]*$/;
const DOTNET_WORD = /^(?:true|false|-?infinity|nan|-?∞)$/i;
/** Everything that means something of its own to any reader, and letters that YAML 1.1 itself (not PyYAML) takes as booleans. */
const SPECIAL = /^(?:|~|null|y|n|=|<<|[-+]?\.inf|\.nan|[-+]?0[box][0-9a-f_]+)$/i;
const POWERSHELL = 'powershell-yaml';
const OLD = 'YAML 1.1 readers such as PyYAML';
/** True when some reader of YAML would take this text, written without quotes, for something else. */
function needsQuotes(text) {
    return [BOOLEAN_1_1, SEXAGESIMAL, TIMESTAMP, UNDERSCORED, DOTNET_NUMBER, DOTNET_WORD, SPECIAL].some((pattern) => pattern.test(text));
}
/**
 * How another reader takes an unquoted value differently from YAML 1.2, or what of it is lost; undefined when nothing is.
 *
 * @param written as it stands in the file
 * @param value what YAML 1.2 (core schema) takes it for
 */
function otherReading(written, value) {
    if (typeof value === 'string')
        return readingOfText(written);
    if (typeof value === 'number')
        return readingOfNumber(written, value);
    return undefined;
}
function readingOfText(written) {
    if (BOOLEAN_1_1.test(written))
        return `is ${/^(?:yes|on)$/i.test(written)} to ${OLD}, and text to YAML 1.2`;
    if (SEXAGESIMAL.test(written))
        return `is a number in base 60 to ${OLD}, and text to YAML 1.2`;
    if (TIMESTAMP.test(written))
        return `is a date to ${OLD}, and text to YAML 1.2`;
    if (written.includes('_') && UNDERSCORED.test(written))
        return `is a number to ${OLD}, and text to YAML 1.2`;
    if (/^[-+]?0b[01]+$/.test(written))
        return `is a binary number to ${OLD}, and text to YAML 1.2`;
    if (DOTNET_NUMBER.test(written))
        return `is a number to ${POWERSHELL}, and text to YAML 1.2`;
    if (DOTNET_WORD.test(written))
        return `is not a text to ${POWERSHELL}, and text to YAML 1.2`;
    return undefined;
}
function readingOfNumber(written, value) {
    if (/^[-+]?0[0-9]+$/.test(written)) {
        const old = /^[-+]?0[0-7]+$/.test(written) ? `the octal number ${Number.parseInt(written.replace(/^([-+]?)0/, '$1'), 8)}` : 'text';
        return `is the number ${value} to YAML 1.2, and ${old} to ${OLD}`;
    }
    if (/^0o/.test(written))
        return `is the number ${value} to YAML 1.2, and text to ${OLD} and ${POWERSHELL}`;
    if (/^0x/.test(written))
        return `is the number ${value} to YAML 1.2, and text to ${POWERSHELL}`;
    if (/^[-+]?[0-9.]+[eE]/.test(written))
        return `is the number ${value} to YAML 1.2 and ${POWERSHELL}, and may be text to ${OLD}`;
    if (Number.isInteger(value) && !Number.isSafeInteger(value))
        return `is the number ${value}, so digits are lost`;
    if (String(value) !== written && /^[-+]?[0-9]*\.[0-9]*$/.test(written))
        return `is the number ${value}, not the text ${written}`;
    return undefined;
}

;// CONCATENATED MODULE: ./build/staging/images/src/formats/yaml-file.js





/** The deepest real definition has 12 levels. */
const MAX_DEPTH = 64;
/** The largest real definition has some 3,000 values. */
const MAX_VALUES = 50_000;
/**
 * Reads YAML that was written for other readers (PyYAML, powershell-yaml), and says where those may take a value differently.
 *
 * @param shown how findings call the file
 * @throws InputError with all findings when the text is no YAML, or is nested more than 64 levels deep or has more than 50,000 values
 */
function readYamlFile(text, shown) {
    const source = (0,definition_source/* parseDefinitionSource */.w)(text, shown);
    const { keyPlace, valuePlace, textOf } = source;
    if (source.data === undefined)
        throw unusable(shown, source.findings);
    const reader = new PlainReader(source, shown);
    const data = reader.read(source.data, []);
    return { data, findings: [...source.findings, ...reader.findings], keyPlace, valuePlace, textOf };
}
/** At most 1,000 findings; a last one says how many more there are. */
function limitFindings(findings, shown) {
    const more = findings.length - finding_list/* MAX_FINDINGS */.M;
    if (more <= 0)
        return [...findings];
    return [...findings.slice(0, finding_list/* MAX_FINDINGS */.M), { severity: 'warning', file: shown, message: `and ${more} more` }];
}
/**
 * Writes data as YAML that every reader takes for the same: block style, keys in their order, no line folded, and quotes around each
 * text that a reader of YAML 1.1, YAML 1.2 or powershell-yaml would take for something else. Members that are undefined are left out.
 */
function writeYaml(data) {
    const document = new dist/* Document */.yo(data, { version: '1.2', schema: 'core', aliasDuplicateObjects: false });
    (0,dist/* visit */.YR)(document, {
        Scalar(_, node) {
            if (typeof node.value === 'string' && needsQuotes(node.value))
                node.type = 'QUOTE_DOUBLE';
        },
    });
    return document.toString({ lineWidth: 0 });
}
class PlainReader {
    findings = [];
    #source;
    #shown;
    #reported = new Set();
    #values = 0;
    constructor(source, shown) {
        this.#source = source;
        this.#shown = shown;
    }
    read(value, path) {
        if (path.length > MAX_DEPTH)
            throw this.#tooMuch(path, `values are nested more than ${MAX_DEPTH} levels deep`);
        if (++this.#values > MAX_VALUES)
            throw this.#tooMuch(path, `the file has more than ${MAX_VALUES.toLocaleString('en')} values`);
        if (Array.isArray(value))
            return value.map((item, index) => this.read(item, [...path, index]));
        if (value === null || value === undefined)
            return null;
        if (typeof value === 'object') {
            // Not by assignment, which a key named __proto__ would turn into something else.
            return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, this.read(member, [...path, key])]));
        }
        return this.#scalar(value, path);
    }
    #scalar(value, path) {
        // Where a text cannot be meant as anything else, its place need not be looked for.
        if (typeof value === 'boolean' || (typeof value === 'string' && !needsQuotes(value)))
            return value;
        const written = this.#source.textOf(path);
        if (/^["'|>]/.test(written))
            return value;
        if (typeof value === 'number' && !Number.isFinite(value)) {
            this.#report(path, `${written} is ${/nan/i.test(written) ? 'no number' : 'infinity'} to YAML 1.2 and powershell-yaml; it is taken as the text`);
            return written;
        }
        const other = otherReading(written, value);
        if (other !== undefined)
            this.#report(path, `${written} ${other}`);
        // No negative zero: JSON has none.
        return value === 0 ? 0 : value;
    }
    /** Once for each place: a value behind an anchor is read as often as aliases stand for it. */
    #report(path, message) {
        const place = this.#source.valuePlace(path);
        const key = `${place.line}:${place.column}`;
        if (this.#reported.has(key))
            return;
        this.#reported.add(key);
        this.findings.push({ severity: 'warning', ...place, message, hint: 'put it in quotes' });
    }
    #tooMuch(path, message) {
        return unusable(this.#shown, [{ severity: 'error', ...this.#source.valuePlace(path), message }]);
    }
}
function unusable(shown, findings) {
    return new errors/* InputError */.dz(`The file ${shown} cannot be read as YAML.`, { findings });
}


/***/ }),

/***/ 16628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/files.js
var src_files = __webpack_require__(35182);
// EXTERNAL MODULE: ./build/staging/images/src/definition/find-definitions.js
var find_definitions = __webpack_require__(44458);
// EXTERNAL MODULE: ./build/staging/images/src/definition/given-variables.js
var given_variables = __webpack_require__(55553);
// EXTERNAL MODULE: ./build/staging/images/src/definition/load-definition.js + 12 modules
var load_definition = __webpack_require__(95017);
// EXTERNAL MODULE: ./build/staging/images/src/formats/convert.js
var convert = __webpack_require__(59456);
// EXTERNAL MODULE: ./build/staging/core/src/edit-distance.js
var edit_distance = __webpack_require__(65761);
;// CONCATENATED MODULE: ./build/staging/images/src/formats/formats.js


/** Each is loaded only when it is asked for. */
const FORMATS = {
    'one-es': async () => (await Promise.all(/* import() */[__webpack_require__.e(9547), __webpack_require__.e(256), __webpack_require__.e(6682), __webpack_require__.e(659)]).then(__webpack_require__.bind(__webpack_require__, 10659))).oneEs,
    'image-factory': async () => (await Promise.all(/* import() */[__webpack_require__.e(9547), __webpack_require__.e(256), __webpack_require__.e(6682), __webpack_require__.e(7084)]).then(__webpack_require__.bind(__webpack_require__, 47084))).imageFactory,
    'cloud-image-builder-packer': async () => (await __webpack_require__.e(/* import() */ 9018).then(__webpack_require__.bind(__webpack_require__, 99018))).cloudImageBuilderPacker,
    'cloud-image-builder-classic': async () => (await __webpack_require__.e(/* import() */ 6337).then(__webpack_require__.bind(__webpack_require__, 86337))).cloudImageBuilderClassic,
    'worker-images': async () => (await Promise.all(/* import() */[__webpack_require__.e(4361), __webpack_require__.e(2449)]).then(__webpack_require__.bind(__webpack_require__, 92449))).workerImages,
    'packer-json': async () => (await Promise.all(/* import() */[__webpack_require__.e(9547), __webpack_require__.e(3460), __webpack_require__.e(4416)]).then(__webpack_require__.bind(__webpack_require__, 64416))).packerJson,
    'azure-image-builder': async () => (await Promise.all(/* import() */[__webpack_require__.e(9547), __webpack_require__.e(3460), __webpack_require__.e(2196)]).then(__webpack_require__.bind(__webpack_require__, 22196))).azureImageBuilder,
};
/** Bakehouse's own format, which every other one is read into and written from. */
const OWN_FORMAT = 'vm-image';
const FORMAT_NAMES = Object.keys(FORMATS);
/**
 * A format by its name.
 *
 * @throws InputError naming the nearest format when there is none of that name
 */
async function loadFormat(name) {
    const own = FORMATS[name];
    if (Object.hasOwn(FORMATS, name))
        return own();
    const formats = await Promise.all(FORMAT_NAMES.map((each) => FORMATS[each]()));
    const wanted = name.toLowerCase();
    const found = formats.find((format) => format.aliases.includes(wanted));
    if (found !== undefined)
        return found;
    const names = [OWN_FORMAT, ...FORMAT_NAMES];
    const near = (0,edit_distance/* nearest */.p)(wanted, [...names, ...formats.flatMap(({ aliases }) => aliases)]);
    throw new errors/* InputError */.dz(`There is no format "${name}".`, {
        hint: near === undefined ? `known: ${names.join(', ')}` : `did you mean ${near}?`,
    });
}

// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/core/src/markdown.js
var markdown = __webpack_require__(23780);
;// CONCATENATED MODULE: ./build/staging/steps/import/import-summary.js


/** Shown in the summary; the log has all. */
const MAX_ROWS = 200;
/** What became of which file, and what is to be looked at, as Markdown. */
function importSummary(written, findings) {
    const title = `### ${(0,format/* counted */.hS)(written.length, 'definition')} imported\n\n`;
    const options = { most: MAX_ROWS, rest: ', in the log' };
    const files = (0,markdown.mdTable)(['From', 'To'], written.map(({ name, source }) => [(0,markdown.mdCode)(source), (0,markdown.mdCode)(name)]), options);
    return title + files + (0,markdown.mdTable)(['Where', 'To look at'], findings.map(row), options);
}
function row({ file, line, column, message, hint }) {
    const place = [file, line, column].filter((part) => part !== undefined).join(':');
    return [(0,markdown.mdCode)(place), hint === undefined ? (0,markdown/* mdText */.bC)(message) : `${(0,markdown/* mdText */.bC)(message)} (${(0,markdown/* mdText */.bC)(hint)})`];
}

// EXTERNAL MODULE: ./build/staging/images/src/definition/definition-bytes.js
var definition_bytes = __webpack_require__(93429);
// EXTERNAL MODULE: ./build/staging/images/src/definition/extends.js + 1 modules
var definition_extends = __webpack_require__(95014);
// EXTERNAL MODULE: ./build/staging/images/src/definition/resolve-variables.js
var resolve_variables = __webpack_require__(54388);
;// CONCATENATED MODULE: ./build/staging/images/src/formats/read-neutral.js




/**
 * Reads a `vm-image/1` definition for another format: with its parents merged in and its variables replaced, and without the defaults
 * that are filled in to build it, which other formats need not be able to say.
 *
 * @param file absolute
 * @param shown how findings call the file
 * @throws InputError with everything that is wrong
 */
async function readNeutral(file, shown, { workspace, variables }) {
    const { findings } = await (0,load_definition/* openDefinition */.s)(file, { workspace, variables });
    if (findings.size > 0)
        throw shownAs(findings.toError(file), file, shown);
    const merged = await (0,definition_extends/* readMergedDefinition */.U)(file, shown, { workspace });
    const { data } = (0,resolve_variables/* resolveVariables */.C)(merged, shown, variables);
    return { documents: [data], findings: [] };
}
function shownAs(error, file, shown) {
    const findings = error.findings.map((finding) => (finding.file === file ? { ...finding, file: shown } : finding));
    return new errors/* InputError */.dz(error.message, { findings });
}

;// CONCATENATED MODULE: ./build/staging/steps/import/read-sources.js





/**
 * Reads files of one format.
 *
 * @param files absolute
 * @throws InputError with the findings of all files that cannot be read
 */
async function readSources(files, options) {
    const read = await readerOf(options);
    const sources = [];
    const findings = [];
    for (const file of files) {
        const shown = shownPath(file, options.workspace);
        const stem = (0,external_node_path_.basename)(file, (0,external_node_path_.extname)(file)).replace(/\.vmimage$/, '');
        try {
            sources.push({ shown, stem, ...(await read(file, shown, stem)) });
        }
        catch (error) {
            if (!(error instanceof errors/* InputError */.dz))
                throw error;
            const place = { severity: 'error', file: shown };
            findings.push(...(error.findings.length > 0 ? error.findings : [{ ...place, message: error.message.replace(/\.$/, '') }]));
        }
    }
    if (findings.length > 0)
        throw new errors/* InputError */.dz('These files cannot be imported.', { findings });
    return sources;
}
async function readerOf({ from, workspace, defaults, variables }) {
    if (defaults !== undefined && from !== 'worker-images') {
        throw new errors/* InputError */.dz('Only worker-images has a file of defaults.', { hint: 'leave defaults out' });
    }
    if (from === OWN_FORMAT)
        return (file, shown) => readNeutral(file, shown, { workspace, variables });
    const format = await loadFormat(from);
    const read = async (file, shown, stem) => format.read(await (0,definition_bytes/* readDefinitionText */.D)(file, shown, 'file'), { shown, stem });
    if (defaults === undefined)
        return read;
    const { mergeDefaults } = await Promise.all(/* import() */[__webpack_require__.e(4361), __webpack_require__.e(9250)]).then(__webpack_require__.bind(__webpack_require__, 89250));
    const { documents, findings } = await read(defaults, shownPath(defaults, workspace), (0,external_node_path_.basename)(defaults, (0,external_node_path_.extname)(defaults)));
    const [general] = documents;
    if (general === undefined)
        throw new errors/* InputError */.dz('The file of defaults holds nothing.', { findings });
    return async (file, shown, stem) => {
        const own = await read(file, shown, stem);
        return { documents: mergeDefaults(own.documents, general), findings: own.findings };
    };
}
/** Relative to the workspace, with `/`, where the file lies in there. */
function shownPath(file, workspace) {
    const way = (0,external_node_path_.relative)(workspace, file);
    return way.startsWith('..') || /^[A-Za-z]:/.test(way) ? file : way.split(external_node_path_.sep).join('/');
}

;// CONCATENATED MODULE: ./build/staging/steps/import/run.js











const FILES = { name: /\.(json|ya?ml)$/i, what: 'file', example: '*.json or *.yaml' };
/**
 * Converts image definitions from one format to another. Files are written only when all of them could be read and converted.
 *
 * @throws InputError with the findings of all files that cannot be read or converted, or naming files that are there already
 */
async function run(inputs, context) {
    const { workspace } = context.environment;
    const folder = context.resolve(inputs.outputFolder);
    const variables = (0,given_variables/* parseGivenVariables */.O)(inputs.variables);
    const files = await (0,find_definitions/* findFiles */.l)(inputs.files, workspace, FILES, context.signal);
    const defaults = inputs.defaults === undefined ? undefined : context.resolve(inputs.defaults);
    const sources = await readSources(files, { from: inputs.from, workspace, defaults, variables });
    const written = await run_convert(sources, inputs.to, variables);
    (0,convert/* checkNames */.LN)(written);
    if (!inputs.overwrite)
        await refuseExisting(folder, written, inputs.outputFolder);
    const findings = sources.flatMap((source) => source.findings);
    await (0,src_files/* withTemporaryFolder */.EX)('.import', async (stage) => {
        for (const { name, text } of written)
            await (0,promises_.writeFile)((0,external_node_path_.join)(stage, name), text);
        if (inputs.to === OWN_FORMAT)
            findings.push(...(await incomplete(stage, written, inputs.outputFolder)));
        (0,errors/* throwIfCancelled */.dZ)(context.signal);
        if (inputs.dryRun)
            return;
        await (0,promises_.mkdir)(folder, { recursive: true });
        for (const { name } of written)
            await (0,promises_.rename)((0,external_node_path_.join)(stage, name), (0,external_node_path_.join)(folder, name));
    }, inputs.dryRun ? undefined : folder);
    return report(inputs, context, { sources, written, findings, folder });
}
async function run_convert(sources, to, variables) {
    if (to === OWN_FORMAT) {
        return sources.flatMap(({ documents, stem, shown }) => (0,convert/* writeDefinitions */.QY)(documents, stem).map((file) => ({ ...file, source: shown })));
    }
    const format = await loadFormat(to);
    const written = [];
    const findings = [];
    for (const { documents, stem, shown } of sources) {
        try {
            written.push({ ...(0,convert/* writeInFormat */.eW)(documents, format, stem, variables), source: shown });
        }
        catch (error) {
            if (!(error instanceof errors/* InputError */.dz))
                throw error;
            findings.push(...error.findings.map((finding) => ({ ...finding, file: finding.file ?? shown })));
        }
    }
    if (findings.length > 0) {
        throw new errors/* InputError */.dz(`${format.title} cannot say all of this.`, { findings, hint: 'leave these fields out, or choose another format' });
    }
    return written;
}
async function refuseExisting(folder, written, shownFolder) {
    const findings = [];
    for (const { name, source } of written) {
        const exists = await (0,promises_.access)((0,external_node_path_.join)(folder, name)).then(() => true, () => false);
        if (exists)
            findings.push({ severity: 'error', file: source, message: `would be written to ${(0,external_node_path_.join)(shownFolder, name)}, which is there already` });
    }
    if (findings.length > 0)
        throw new errors/* InputError */.dz('Files are there already.', { findings, hint: 'choose another folder, or ask for overwrite' });
}
/** What is still to be done by hand before the new definitions can be used, such as files that they name. */
async function incomplete(stage, written, shownFolder) {
    const findings = [];
    for (const { name } of written) {
        const file = (0,external_node_path_.join)(stage, name);
        const found = await (0,load_definition/* openDefinition */.s)(file, { workspace: stage }).then((opened) => opened.findings.toError(file).findings, (error) => {
            if (!(error instanceof errors/* InputError */.dz))
                throw error;
            return error.findings;
        });
        findings.push(...found.map((finding) => ({ ...finding, severity: 'warning', file: (0,external_node_path_.join)(shownFolder, name) })));
    }
    return findings;
}
async function report({ dryRun }, { log, summary }, { sources, written, findings, folder }) {
    for (const { message, hint, ...place } of findings)
        log.warning((0,errors/* findingText */.NK)({ message, hint }), place);
    for (const { name, source } of written)
        log.info(`${source} ${dryRun ? 'would become' : 'became'} ${(0,external_node_path_.join)(folder, name)}`);
    await summary(importSummary(written, findings));
    const ids = sources.flatMap(({ documents }) => documents.map(convert/* idOf */.TH)).filter((id) => id !== undefined);
    return {
        files: dryRun ? undefined : JSON.stringify(written.map(({ name }) => (0,external_node_path_.join)(folder, name))),
        images: JSON.stringify(ids),
        findings: findings.length,
    };
}


/***/ })

};
