export const id = 8914;
export const ids = [8914,631];
export const modules = {

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
/** Columns of nearly every table. */
const NUMBERS = /^(Took|Size|Exit code)$/;
/** A table with a row of headings; no rows give no table. What `isNumber` says of a column stands at its right. */
function mdTable(columns, rows, most, isNumber = (column) => NUMBERS.test(column)) {
    if (rows.length === 0)
        return '';
    const line = (cells) => `| ${cells.join(' | ')} |\n`;
    const align = columns.map((column) => (isNumber(column) ? '--:' : '---'));
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
        size: (0,_bakehouse_blob_upload_sync_plan__WEBPACK_IMPORTED_MODULE_0__/* .sizeOf */ .$d)(blob),
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
    const { uploaded, skipped, updated } = countsOf(result);
    const kept = result.blobs.filter(({ blob }) => blob.action === 'keep').length;
    const changed = result.blobs.filter(({ blob }) => blob.action !== 'skip' && blob.action !== 'keep');
    const rows = [
        ...changed.map(({ blob }) => [(0,_bakehouse_report_markdown_text__WEBPACK_IMPORTED_MODULE_1__.mdCode)(blob.name), blob.action, (0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(blob.file.size)]),
        ...(result.checksums === undefined ? [] : [[(0,_bakehouse_report_markdown_text__WEBPACK_IMPORTED_MODULE_1__.mdCode)(result.checksums), 'write', '']]),
        ...result.deleted.map((name) => [(0,_bakehouse_report_markdown_text__WEBPACK_IMPORTED_MODULE_1__.mdCode)(name), 'delete', '']),
    ];
    const numbers = [
        [dryRun ? 'Would send' : 'Sent', String(uploaded)],
        ['Unchanged', String(skipped - kept)],
        ...(kept === 0 ? [] : [['Kept', String(kept)]]),
        [dryRun ? 'Would set properties' : 'Properties set', String(updated)],
        [dryRun ? 'Would delete' : 'Deleted', String(result.deleted.length)],
        ['Size', (0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(result.bytes)],
        ...(dryRun ? [] : [['Over the wire', (0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(result.sent)]]),
    ];
    return [
        `### ${dryRun ? 'Would upload to' : 'Uploaded to'} ${(0,_bakehouse_report_markdown_text__WEBPACK_IMPORTED_MODULE_1__.mdCode)(place)}\n\n`,
        (0,_bakehouse_report_markdown_text__WEBPACK_IMPORTED_MODULE_1__.mdTable)(numbers.map(([column]) => column), [numbers.map(([, value]) => value)], 1, () => true),
        rows.length === 0 ? '' : (0,_bakehouse_report_markdown_text__WEBPACK_IMPORTED_MODULE_1__.mdTable)(['Blob', 'What', 'Size'], rows.slice(0, SHOWN), SHOWN),
        rows.length > SHOWN ? `… and ${rows.length - SHOWN} more.\n` : '',
    ].join('');
}
function urlOf({ containerUrl }, name) {
    return containerUrl === undefined ? undefined : `${containerUrl}/${name.split('/').map(encodeURIComponent).join('/')}`;
}


/***/ })

};
