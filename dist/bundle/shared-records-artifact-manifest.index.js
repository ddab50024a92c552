export const id = "shared-records-artifact-manifest";
export const ids = ["shared-records-artifact-manifest"];
export const modules = {

/***/ 46970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ readArtifactManifest),
/* harmony export */   Br: () => (/* binding */ pathBelow),
/* harmony export */   KB: () => (/* binding */ MANIFEST_SCHEMA),
/* harmony export */   KM: () => (/* binding */ artifactManifestKind),
/* harmony export */   aP: () => (/* binding */ CHECKSUMS_FILE),
/* harmony export */   h1: () => (/* binding */ MANIFEST_FILE),
/* harmony export */   wc: () => (/* binding */ archiveFileOf)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26876);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90837);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4127);




const MANIFEST_FILE = 'manifest.json';
const CHECKSUMS_FILE = 'SHA256SUMS';
const MANIFEST_SCHEMA = 'bakehouse-artifacts/1';
/** Name of the archive beside the manifest of an image. */
function archiveFileOf(format) {
    return `artifacts.${format}`;
}
/** With `/`, below a folder: none that leads out of it. */
const pathBelow = (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((value) => {
    const problem = (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_1__/* .pathProblem */ .z9)(value);
    return problem === undefined ? undefined : `is ${(0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_1__/* .shownName */ .HD)(value)}, which ${problem}`;
});
const artifactFileSchema = (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
    /** With `/`, relative to the manifest. */
    path: pathBelow,
    /** Lower-case hexadecimal; of a symbolic link, that of its target's text. */
    sha256: _schema_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Text */ .f1,
    /** Bytes. */
    size: _schema_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9,
    /** Octal, four digits. */
    mode: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .textLike */ .r1)(/^[0-7]{4}$/, 'mode of four octal digits'),
    /** Index of the definition's step that needs it. */
    step: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9),
    /** Name of the test whose script it is. */
    test: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
    /** What a symbolic link says; only the trees of runners hold links. */
    link: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
});
const schema = (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
    schema: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(MANIFEST_SCHEMA),
    /** In byte order of their paths. */
    files: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(artifactFileSchema),
    archive: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
        file: pathBelow,
        sha256: _schema_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Text */ .f1,
        /** Bytes. */
        size: _schema_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9,
        /** Of compression; left out when it is the format's usual one. */
        level: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9),
        /** Of every entry, in seconds since 1970; left out when it is 1980-01-01. */
        time: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9),
    }),
    image: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    /** SHA-256 over everything that determines the image. */
    fingerprint: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
});
const artifactManifestKind = {
    id: MANIFEST_SCHEMA,
    schema,
    refuse: (file, what, cause) => new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${file} is damaged: ${what}.`, {
        hint: 'remove its folder and prepare the artifacts again',
        ...(cause === undefined ? {} : { cause }),
    }),
    refuseOther: (file) => new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${file} is no manifest of prepared artifacts (schema ${MANIFEST_SCHEMA}).`, {
        hint: 'give the folder that prepare-artifacts made, or another output folder',
    }),
};
/**
 * Reads a manifest; undefined when there is none.
 *
 * @throws UserError when the file is something else
 */
function readArtifactManifest(file) {
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .readDocument */ .u0)(artifactManifestKind, file);
}


/***/ })

};
