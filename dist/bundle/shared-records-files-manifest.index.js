export const id = "shared-records-files-manifest";
export const ids = ["shared-records-files-manifest"];
export const modules = {

/***/ 61551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v2: () => (/* binding */ filesManifestKind),
/* harmony export */   yk: () => (/* binding */ parseChecksums),
/* harmony export */   yt: () => (/* binding */ FILES_SCHEMA)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26876);
/* harmony import */ var _artifact_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46970);
/* harmony import */ var _checksums_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68926);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4127);





const FILES_SCHEMA = 'bakehouse-files/1';
const listedFileSchema = (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
    path: _artifact_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .pathBelow */ .Br,
    sha256: _schema_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Text */ .f1,
    /** Bytes. */
    size: _schema_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9,
    mode: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .textLike */ .r1)(/^0[0-7]{3}$/, 'mode of four octal digits'),
    link: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
});
const packedFilesSchema = (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
    file: _artifact_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .pathBelow */ .Br,
    sha256: _schema_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Text */ .f1,
    /** Bytes. */
    size: _schema_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9,
    files: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(listedFileSchema),
    emptyFolders: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(_artifact_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .pathBelow */ .Br),
});
const schema = (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
    schema: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(FILES_SCHEMA),
    /** Beside the manifest, in byte order of their paths. */
    files: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(listedFileSchema),
    emptyFolders: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(_artifact_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .pathBelow */ .Br),
    archive: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(packedFilesSchema),
    name: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
});
const filesManifestKind = {
    id: FILES_SCHEMA,
    schema,
    refuse: (file, what, cause) => new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${file} is no manifest of prepared files: ${what}.`, {
        hint: 'give the manifest.json that prepare-artifacts wrote',
        ...(cause === undefined ? {} : { cause }),
    }),
};
/**
 * Reads `SHA256SUMS` and checks every name.
 *
 * @param file for errors
 * @throws UserError naming all lines that are unusable
 */
function parseChecksums(text, file) {
    const seen = new Set();
    const parsed = [];
    const findings = (0,_checksums_js__WEBPACK_IMPORTED_MODULE_3__/* .readChecksums */ .F)(text).flatMap((read) => {
        const wrong = (message) => [{ severity: 'error', file, line: read.line, message }];
        if (read.sha256 === undefined)
            return wrong('is no line of SHA256SUMS: 64 digits, two blanks and a name');
        const { sha256 } = read;
        // As `find .` names them.
        const path = read.path.replace(/^(?:\.\/+)+/, '');
        const problem = seen.has(path) ? 'stands in it twice' : (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_4__/* .pathProblem */ .z9)(path);
        if (problem !== undefined)
            return wrong(`${(0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_4__/* .shownName */ .HD)(path)} ${problem}`);
        seen.add(path);
        parsed.push({ path, sha256 });
        return [];
    });
    if (findings.length > 0)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${file} cannot be used.`, { findings });
    return parsed;
}


/***/ })

};
