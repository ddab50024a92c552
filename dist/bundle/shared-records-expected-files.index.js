export const id = "shared-records-expected-files";
export const ids = ["shared-records-expected-files"];
export const modules = {

/***/ 95482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readExpectedFiles),
/* harmony export */   R: () => (/* binding */ parseExpectedFiles)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_data__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72283);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32586);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(85368);
/* harmony import */ var _artifact_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46970);
/* harmony import */ var _checksums_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68926);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90837);
/* harmony import */ var _files_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61551);







/** A manifest is read into memory; this is one of about a million files. */
const LONGEST = 256 * 1024 * 1024;
/**
 * Reads a `manifest.json` of prepare-artifacts, or any `SHA256SUMS`.
 *
 * @param only what it must say, word for word
 * @throws InputError when it cannot be read; UserError when it is damaged or names files outside of its folder
 */
async function readExpectedFiles(file, only) {
    let text;
    try {
        const bytes = await (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_0__/* .readRegularFile */ .XF)(file);
        if (bytes.length > LONGEST)
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${file} is too large for a manifest.`);
        text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (error) {
        if (error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo)
            throw error;
        const why = (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .hasErrorCode */ .Ue)(error, 'ENOENT') ? 'there is no such file' : (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error);
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`The manifest ${file} cannot be read: ${why}.`, {
            cause: error,
            hint: 'give as manifest a manifest.json or a SHA256SUMS, or as source what prepare-artifacts wrote',
        });
    }
    if (only !== undefined && text !== only)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${file} says something else.`);
    return parseExpectedFiles(text, file);
}
/**
 * The same for text that was read elsewhere.
 *
 * @param file for errors
 * @throws UserError when it is damaged or names files outside of its folder
 */
function parseExpectedFiles(text, file) {
    // Cut, or never written: whoever lets other files be would take everything for verified.
    if (text.trim() === '')
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The manifest ${file} is empty.`, { hint: 'fetch or prepare it again' });
    return text.trimStart().startsWith('{')
        ? fromManifest(text, file)
        : { manifest: file, files: (0,_files_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseChecksums */ .yk)(text, file), listsLinks: false, emptyFolders: undefined };
}
function fromManifest(text, file) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${file} is damaged: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}.`, { cause: error });
    }
    const schema = (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .G)(value) ? value['schema'] : undefined;
    if (schema === _artifact_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .MANIFEST_SCHEMA */ .KB)
        return ofImage((0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .checkDocument */ .sw)(_artifact_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .artifactManifestKind */ .KM, value, file), text, file);
    if (schema === _files_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .FILES_SCHEMA */ .yt)
        return ofFiles((0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .checkDocument */ .sw)(_files_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .filesManifestKind */ .v2, value, file), text, file);
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${file} is no manifest that prepare-artifacts wrote.`, {
        hint: `its schema is neither ${_files_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .FILES_SCHEMA */ .yt} nor ${_artifact_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .MANIFEST_SCHEMA */ .KB}`,
    });
}
function ofImage(manifest, text, file) {
    const { archive } = manifest;
    const files = [...manifest.files, { path: archive.file, ...digestOf(archive) }];
    // Folders without files are in the archive, which says so by its own digest.
    const packed = { archive: archive.file, files: manifest.files, emptyFolders: undefined };
    return { manifest: file, files: [...files, sumsOf(files, text)], packed, listsLinks: true, emptyFolders: undefined };
}
function ofFiles(manifest, text, file) {
    const { archive, files, emptyFolders } = manifest;
    if (archive === undefined)
        return { manifest: file, files: [...files, sumsOf(files, text)], listsLinks: true, emptyFolders };
    const all = [...files, { path: archive.file, ...digestOf(archive) }];
    const packed = { archive: archive.file, files: archive.files, emptyFolders: archive.emptyFolders };
    return { manifest: file, files: [...all, sumsOf(all, text)], packed, listsLinks: true, emptyFolders };
}
function digestOf({ sha256: digest, size }) {
    return { sha256: digest, size };
}
/** What `SHA256SUMS` must be. */
function sumsOf(files, text) {
    const sums = (0,_checksums_js__WEBPACK_IMPORTED_MODULE_6__/* .formatChecksums */ .s)([...files, { path: _artifact_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .MANIFEST_FILE */ .h1, sha256: (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_7__/* .sha256 */ .sc)(text) }]);
    return { path: _artifact_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .CHECKSUMS_FILE */ .aP, sha256: (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_7__/* .sha256 */ .sc)(sums), size: Buffer.byteLength(sums) };
}


/***/ })

};
