export const id = 5654;
export const ids = [5654,631];
export const modules = {

/***/ 669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isPageRecord),
/* harmony export */   U: () => (/* binding */ PageRecordStore)
/* harmony export */ });
/* harmony import */ var _errors_blob_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19336);

/** A page blob has no list of blocks that would tell what was sent; this small blob beside it does, until the upload is complete. */
const SUFFIX = '.bakehouse-pages';
const SCHEMA = 'bakehouse-pages/1';
/** A blob's name has at most this many characters. */
const LONGEST_NAME = 1024;
/** A record is larger than this only when it is not ours. */
const LARGEST = 256 * 1024 * 1024;
/** True for the small blob beside an incomplete page blob, which no list of artifacts should hold. */
function isPageRecord(name) {
    return name.endsWith(SUFFIX);
}
/** Reads and writes the record of one page blob. */
class PageRecordStore {
    #container;
    #requests;
    #name;
    constructor(container, name, requests) {
        this.#container = container;
        this.#requests = requests;
        // Without a record everything is sent again after an interruption; right, but slower.
        this.#name = name.length + SUFFIX.length > LONGEST_NAME ? undefined : `${name}${SUFFIX}`;
    }
    /** Undefined when there is none that can be read. */
    async read() {
        if (this.#name === undefined)
            return undefined;
        const client = this.#container.getBlobClient(this.#name);
        const bytes = await this.#requests.send(`read ${this.#name}`, async (abortSignal) => {
            try {
                const { contentLength } = await client.getProperties({ abortSignal });
                return contentLength === undefined || contentLength > LARGEST
                    ? undefined
                    : await client.downloadToBuffer(0, undefined, { abortSignal });
            }
            catch (error) {
                if ((0,_errors_blob_error_js__WEBPACK_IMPORTED_MODULE_0__/* .blobErrorStatus */ .yh)(error) === 404)
                    return undefined;
                throw error;
            }
        });
        return bytes === undefined ? undefined : parseRecord(bytes.toString('utf8'));
    }
    async write(record) {
        if (this.#name === undefined)
            return;
        const body = Buffer.from(formatRecord(record));
        const client = this.#container.getBlockBlobClient(this.#name);
        await this.#requests.send(`write ${this.#name}`, (abortSignal) => client.upload(body, body.length, { abortSignal }), {
            bytes: body.length,
        });
    }
    /** One try within the time given, also after the run was cancelled; failing is no error, it only costs time later. */
    async tryToWrite(record, milliseconds) {
        if (this.#name === undefined)
            return;
        const body = Buffer.from(formatRecord(record));
        await this.#container
            .getBlockBlobClient(this.#name)
            .upload(body, body.length, { abortSignal: AbortSignal.timeout(milliseconds) })
            .catch(() => { });
    }
    async remove() {
        const name = this.#name;
        if (name === undefined)
            return;
        await this.#requests.send(`remove ${name}`, (abortSignal) => this.#container.getBlobClient(name).deleteIfExists({ abortSignal }));
    }
}
function formatRecord({ run, before, size, segments }) {
    return JSON.stringify({ schema: SCHEMA, run, before, size, segments: Object.fromEntries(segments) });
}
/** Undefined when the text is no record. */
function parseRecord(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    if (typeof value !== 'object' || value === null)
        return undefined;
    const { schema, run, before, size, segments } = value;
    if (schema !== SCHEMA || typeof run !== 'number' || typeof size !== 'number' || typeof segments !== 'object' || segments === null)
        return undefined;
    const digests = Object.entries(segments).filter((entry) => typeof entry[1] === 'string');
    return {
        run,
        before: typeof before === 'number' ? before : undefined,
        size,
        segments: new Map(digests.map(([index, digest]) => [Number(index), digest])),
    };
}


/***/ }),

/***/ 20631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H8: () => (/* binding */ mdFold),
/* harmony export */   X0: () => (/* binding */ mdProse),
/* harmony export */   ig: () => (/* binding */ leftOut),
/* harmony export */   md: () => (/* binding */ md),
/* harmony export */   mdCode: () => (/* binding */ mdCode),
/* harmony export */   mdTable: () => (/* binding */ mdTable),
/* harmony export */   nW: () => (/* binding */ mdSteps)
/* harmony export */ });
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99556);

/** Longer text from outside is cut: a summary is read, not searched. */
const LONGEST = 300;
/**
 * Characters that could begin or end Markdown, HTML, a link, a mention, an emoji or a formula. They become numeric entities,
 * which CommonMark reads as text only (https://spec.commonmark.org/0.31.2/#entity-and-numeric-character-references).
 */
const ACTIVE = /[&<>"'`*_{}[\]#+!|~\\@=$^]|:(?=[^\s\d])|(?<=\bwww)\./gi;
function encode(text) {
    return (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$)(text, LONGEST).replace(ACTIVE, (character) => `&#${character.charCodeAt(0)};`);
}
/**
 * Text on one line, which may stand at the start of a line: it begins no list there. GitHub looks for `@name` and `#1` after it
 * has read the entities; a word joiner keeps them text.
 */
function md(text) {
    return encode(text.trimStart())
        .replace(/^-|(?<=^\d{1,9})[.)](?=\s|$)/, (character) => `&#${character.charCodeAt(0)};`)
        .replace(/&#(?:64|35);/g, '$&&#8288;');
}
/** Code on one line, as HTML: code spans would need a fence that the text does not have, and a table's cells split at bars in them. */
function mdCode(text) {
    return `<code>${encode(text)}</code>`;
}
function mdProse(sentence) {
    return sentence.map((part) => (typeof part === 'string' ? md(part) : mdCode('code' in part ? part.code : part.command))).join('');
}
/** A numbered list. */
function mdSteps(steps) {
    return steps.map((step, index) => `${index + 1}. ${mdProse(step)}\n`).join('');
}
/** A table with a row of headings; no rows give no table. `more` says what was left out. */
function mdTable(columns, rows, most) {
    if (rows.length === 0)
        return '';
    const line = (cells) => `| ${cells.join(' | ')} |\n`;
    const align = columns.map((column) => (/^(Took|Size|Exit code)$/.test(column) ? '--:' : '---'));
    const body = rows.slice(0, most).map(line).join('');
    return `${line(columns)}${line(align)}${body}\n${leftOut(rows.length - most)}`;
}
function leftOut(number) {
    return number > 0 ? `… and ${number} more, in the HTML report.\n\n` : '';
}
/** Folded text: the last `most` lines, fenced with more backticks than the text has in a row. */
function mdFold(summary, text, most, open = false) {
    const all = text.replace(/\s+$/, '').split(/\r\n?|\n/);
    const shown = all.slice(-most).map((line) => (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$)(line, LONGEST));
    const longest = Math.max(2, ...shown.flatMap((line) => line.match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(longest + 1);
    const cut = all.length - shown.length;
    const note = cut > 0 ? ` (the last ${shown.length} of ${all.length} lines)` : '';
    return `<details${open ? ' open' : ''}><summary>${summary}${note}</summary>\n\n${fence}text\n${shown.join('\n')}\n${fence}\n\n</details>\n\n`;
}


/***/ }),

/***/ 99556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ clip),
/* harmony export */   Q: () => (/* binding */ visibleText)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);

/** Overrides of the writing direction: they let text read differently from what it is (CVE-2021-42574). */
const BIDI = /[\u202a-\u202e\u2066-\u2069]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const CONTROLS = /[\0-\u0008\u000b-\u001f\u007f]/g;
const C1_CONTROLS = /[\u0080-\u009f\ufdd0-\ufdef\ufffe\uffff]/g;
/**
 * Text from anywhere (logs, package names, file names) as text that shows what is there: terminal colours removed, line ends
 * LF, control characters and direction overrides as visible signs. Markup is not escaped here.
 */
function visibleText(text) {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text.toWellFormed())
        .replace(/\r\n?/g, '\n')
        .replace(CONTROLS, (control) => (control === '\u007f' ? '\u2421' : String.fromCharCode(0x2400 + control.charCodeAt(0))))
        .replace(C1_CONTROLS, '\ufffd')
        .replace(BIDI, (mark) => `\u27e8U+${mark.charCodeAt(0).toString(16).toUpperCase()}\u27e9`);
}
/** One line of at most `length` characters. Of a text far longer than that only the beginning is looked at. */
function clip(text, length) {
    const line = visibleText(text.length > 10 * length ? `${text.slice(0, 10 * length)}…` : text).replace(/[\n\t]+/g, ' ');
    const characters = [...line];
    return characters.length <= length ? line : `${characters.slice(0, length - 1).join('')}…`;
}


/***/ }),

/***/ 78914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   uploadManifest: () => (/* binding */ uploadManifest),
/* harmony export */   uploadOutputs: () => (/* binding */ uploadOutputs),
/* harmony export */   uploadSummary: () => (/* binding */ uploadSummary)
/* harmony export */ });
/* harmony import */ var _bakehouse_blob_upload_sync_plan__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70966);
/* harmony import */ var _bakehouse_core_format__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65570);
/* harmony import */ var _bakehouse_report_markdown_text__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20631);



/** More URLs would not fit into what hosts take as an output. */
const MOST_URLS = 100;
/** Blobs that the summary names. */
const SHOWN = 20;
/** What is there now, or would be: for `manifest-file`. */
function uploadManifest(result) {
    const blobs = result.blobs.map(({ blob, sha256 }) => ({
        name: blob.name,
        url: urlOf(result, blob.name),
        size: blob.file.size,
        // What was there is something else now; nobody has read what a server copied.
        sha256: sha256 ?? ((0,_bakehouse_blob_upload_sync_plan__WEBPACK_IMPORTED_MODULE_0__/* .isSent */ .xb)(blob) ? undefined : blob.there?.metadata['sha256']),
        action: blob.action,
    }));
    const { containerUrl, prefix, deleted, bytes, sent, resumed, requests, retries, milliseconds } = result;
    const numbers = { ...countsOf(result), bytes, sentBytes: sent, resumedBytes: resumed, requests, retries, milliseconds };
    return { schema: 'bakehouse-upload/1', containerUrl, prefix, blobs, deleted, run: numbers };
}
function uploadOutputs(result, files) {
    const { containerUrl, blobs, deleted, bytes, sent } = result;
    const urls = blobs.length > MOST_URLS ? [] : blobs.map(({ blob }) => urlOf(result, blob.name) ?? '');
    return {
        containerUrl,
        ...countsOf(result),
        deleted: deleted.length,
        bytes,
        sentBytes: sent,
        ...files,
        urls: urls.join('\n'),
    };
}
function countsOf({ blobs }) {
    const uploaded = blobs.filter(({ blob }) => (0,_bakehouse_blob_upload_sync_plan__WEBPACK_IMPORTED_MODULE_0__/* .isSent */ .xb)(blob)).length;
    const updated = blobs.filter(({ blob }) => blob.action === 'update').length;
    return { uploaded, skipped: blobs.length - uploaded - updated, updated };
}
/** For the job summary. */
function uploadSummary(result, place, dryRun) {
    const { uploaded, skipped, updated, deleted } = uploadOutputs(result, { manifest: undefined, planFile: undefined });
    const changed = result.blobs.filter(({ blob }) => blob.action !== 'skip' && blob.action !== 'keep');
    const rows = [
        ...changed.map(({ blob }) => [(0,_bakehouse_report_markdown_text__WEBPACK_IMPORTED_MODULE_1__.mdCode)(blob.name), blob.action, (0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z)(blob.file.size)]),
        ...result.deleted.map((name) => [(0,_bakehouse_report_markdown_text__WEBPACK_IMPORTED_MODULE_1__.mdCode)(name), 'delete', '']),
    ];
    return [
        `### ${dryRun ? 'Would upload to' : 'Uploaded to'} ${(0,_bakehouse_report_markdown_text__WEBPACK_IMPORTED_MODULE_1__.mdCode)(place)}\n\n`,
        (0,_bakehouse_report_markdown_text__WEBPACK_IMPORTED_MODULE_1__.mdTable)(['Sent', 'Unchanged', 'Properties set', 'Deleted', 'Size', 'Over the wire'], [[String(uploaded), String(skipped), String(updated), String(deleted), (0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z)(result.bytes), (0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z)(result.sent)]], 1),
        rows.length === 0 ? '' : (0,_bakehouse_report_markdown_text__WEBPACK_IMPORTED_MODULE_1__.mdTable)(['Blob', 'What', 'Size'], rows.slice(0, SHOWN), SHOWN),
        rows.length > SHOWN ? `… and ${rows.length - SHOWN} more.\n` : '',
    ].join('');
}
function urlOf({ containerUrl }, name) {
    return containerUrl === undefined ? undefined : `${containerUrl}/${name.split('/').map(encodeURIComponent).join('/')}`;
}


/***/ })

};
