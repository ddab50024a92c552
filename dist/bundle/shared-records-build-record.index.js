export const id = "shared-records-build-record";
export const ids = ["shared-records-build-record"];
export const modules = {

/***/ 51718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SM: () => (/* binding */ installedPackageSchema),
/* harmony export */   UP: () => (/* binding */ LOG_FILE),
/* harmony export */   Zt: () => (/* binding */ stageTimeSchema),
/* harmony export */   lt: () => (/* binding */ RECORD_FILE),
/* harmony export */   mx: () => (/* binding */ readBuildRecord),
/* harmony export */   rz: () => (/* binding */ buildRecordSchema)
/* harmony export */ });
/* unused harmony export buildRecordKind */
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90837);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76122);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4127);



const RECORD_FILE = 'build.json';
const LOG_FILE = 'build.log';
/** No end of a C string in it: it becomes a path. */
const pathText = (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((value) => (value.includes('\0') ? 'has a character that no path can have' : undefined));
const builtFileSchema = (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
    /** "raw", "vhd". */
    format: pathText,
    /** Relative to the folder of the record, or absolute. */
    path: pathText,
    /** Bytes. */
    size: _schema_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9,
    sha256: pathText,
});
const installedPackageSchema = (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({ name: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(), version: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(), architecture: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)() });
const stageTimeSchema = (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({ name: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(), milliseconds: _schema_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai });
/** What a builder made elsewhere: a machine image in a cloud. */
const remoteArtifactSchema = (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
    /** What made it, as that calls itself: "azure-arm" of Packer, the name of a builder. */
    builder: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    /** Resource id, or what the service knows it by. */
    id: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    /** "managed-image", "gallery-version", "vhd", or what the service calls it. */
    kind: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
    name: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
    /** Region, or regions, of a cloud. */
    regions: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)())),
});
/** Also a part of what is known of a build elsewhere. */
const buildRecordSchema = (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
    schema: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('bakehouse-build/1'),
    image: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    fingerprint: _fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprintSchema */ .S8,
    builder: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    definitionFile: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    /** Variables of the definition, where they are not those of the environment. */
    variables: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .dictionary */ .zz)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)())),
    source: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({ commit: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()) }),
    /** False where no test was asked for (`no-verify`): what was made is never promoted. */
    verify: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .yesOrNo */ .GX),
    files: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(builtFileSchema),
    /** Only of builders that make an image elsewhere. */
    artifacts: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(remoteArtifactSchema)),
    packages: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(installedPackageSchema),
    /** Version by name. */
    tools: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .dictionary */ .zz)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
    stages: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(stageTimeSchema),
    /** Relative to the folder of the record. */
    log: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    /** ISO 8601. */
    startedAt: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    finishedAt: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
});
const buildRecordKind = {
    id: 'bakehouse-build/1',
    schema: buildRecordSchema,
    refuse: (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .refusing */ .cK)('no build record', 'build the image again'),
};
/**
 * @returns undefined when there is no such file
 * @throws InputError naming what is wrong with it
 */
function readBuildRecord(file) {
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .readDocument */ .u0)(buildRecordKind, file);
}


/***/ })

};
