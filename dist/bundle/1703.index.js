export const id = 1703;
export const ids = [1703];
export const modules = {

/***/ 91703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CHECKSUMS_FILE: () => (/* binding */ CHECKSUMS_FILE),
/* harmony export */   MANIFEST_FILE: () => (/* binding */ MANIFEST_FILE),
/* harmony export */   MANIFEST_SCHEMA: () => (/* binding */ MANIFEST_SCHEMA),
/* harmony export */   archiveFileOf: () => (/* binding */ archiveFileOf),
/* harmony export */   readArtifactManifest: () => (/* binding */ readArtifactManifest)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35182);


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
        return manifest;
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${file} is no manifest of prepared artifacts (schema ${MANIFEST_SCHEMA}).`, {
        hint: 'give the folder that prepare-artifacts made, or another output folder',
    });
}


/***/ })

};
