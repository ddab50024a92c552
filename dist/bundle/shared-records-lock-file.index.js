export const id = "shared-records-lock-file";
export const ids = ["shared-records-lock-file"];
export const modules = {

/***/ 7522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FI: () => (/* binding */ LOCK_FILE),
/* harmony export */   UN: () => (/* binding */ lockedImage),
/* harmony export */   V0: () => (/* binding */ writeLockFile),
/* harmony export */   Vc: () => (/* binding */ emptyLock),
/* harmony export */   cx: () => (/* binding */ readLockFile)
/* harmony export */ });
/* unused harmony exports lockFileKind, lockText */
/* harmony import */ var _bakehouse_core_data__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84498);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32586);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85368);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90837);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76122);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4127);






/** Where the lock file is when nobody says otherwise, in the workspace. */
const LOCK_FILE = 'vmimage.lock.json';
const lockedFilesSchema = (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
    count: _schema_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9,
    /** Of the sorted list of paths and digests. */
    sha256: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
});
const lockedImageSchema = (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
    /** With `/`, relative to the workspace where it lies in there. */
    definition: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    source: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
        /** As the definition writes it, variables resolved. */
        requested: _schema_js__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq,
        /** Exact version that it stands for; absent when it is exact itself or unresolved. */
        version: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
    }),
    /** All files that the definition refers to. */
    files: lockedFilesSchema,
    fingerprint: _fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprintSchema */ .S8,
    /** What was made of it: version by output ("outputs[0]"). Empty until it is published. */
    versions: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .dictionary */ .zz)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
    /** What made it, by name. Empty until it is published. */
    tools: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .dictionary */ .zz)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
});
const schema = (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
    schema: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('bakehouse-lock/1'),
    /** By image id. */
    images: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .dictionary */ .zz)(lockedImageSchema),
});
const emptyLock = { schema: 'bakehouse-lock/1', images: {} };
/** Far above the lock of 10,000 images. */
const MAX_CHARACTERS = 64 * 1024 * 1024;
const lockFileKind = {
    id: 'bakehouse-lock/1',
    schema,
    refuse: (file, what, cause) => unusable(file, what, 'restore it, or remove it and plan with update-lock', cause),
    refuseOther: (file, what) => unusable(file, what, 'another release wrote it'),
};
function unusable(file, what, hint, cause) {
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`The lock file ${file} is unusable: ${what}.`, { hint, ...(cause === undefined ? {} : { cause }) });
}
/**
 * @returns undefined when there is no such file
 * @throws InputError naming what is wrong with it
 */
async function readLockFile(path) {
    const lock = await (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .readDocument */ .u0)(lockFileKind, path, (content) => {
        if (content.length > MAX_CHARACTERS)
            throw unusable(path, 'it is too large', 'restore it, or remove it and plan with update-lock');
        if (/^<{7} /m.test(content))
            throw unusable(path, 'it has conflict markers of git', 'take either side, and plan with update-lock');
    });
    // Nothing but what a lock has is kept: it is written again.
    return lock && { schema: lock.schema, images: lock.images };
}
/** The bytes of a lock: the same for the same content. */
function lockText(lock) {
    // Parsing canonical JSON gives the members in sorted order, and makes one text of composed and decomposed characters.
    return `${JSON.stringify(JSON.parse((0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)(lock)), undefined, 2)}\n`;
}
/**
 * Writes a lock, unless the file has this very content.
 *
 * @returns true when it was written
 */
async function writeLockFile(path, lock) {
    const text = lockText(lock);
    const before = await (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_5__/* .readRegularText */ .Aj)(path).catch(() => undefined);
    // git may have given it the line ends of Windows.
    if (before?.replaceAll('\r\n', '\n') === text)
        return false;
    await (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_6__/* .writeFileAtomically */ .lo)(path, text);
    return true;
}
function lockedImage(lock, id) {
    return lock !== undefined && Object.hasOwn(lock.images, id) ? lock.images[id] : undefined;
}


/***/ }),

/***/ 32753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ loadLockedImage),
/* harmony export */   Z: () => (/* binding */ loadOptions),
/* harmony export */   loadImage: () => (/* binding */ loadImage)
/* harmony export */ });
/* harmony import */ var _bakehouse_image_definition_load__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58334);
/* harmony import */ var _bakehouse_image_definition_load__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84428);
/* harmony import */ var _bakehouse_records_plan__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7522);


/** How every step loads definitions: with these variables before those of the environment, and parents from all of the workspace. */
function loadOptions(context, variables) {
    const { environment, signal } = context;
    return { variables, environment: environment.definitionVariables ?? {}, workspace: environment.workspace, signal };
}
/**
 * The definition that a step's inputs mean, as it is written.
 *
 * @throws InputError with everything that is wrong with definition and variables, CancelledError
 */
async function loadImage({ definition, variables = [] }, context, { built = {}, check } = {}) {
    const given = { ...built, ...(0,_bakehouse_image_definition_load__WEBPACK_IMPORTED_MODULE_0__/* .parseGivenVariables */ .O)(variables) };
    return (0,_bakehouse_image_definition_load__WEBPACK_IMPORTED_MODULE_1__/* .loadDefinition */ .yQ)(context.resolve(definition), { ...loadOptions(context, given), check });
}
/**
 * The same with the exact version of its source, where the lock file has one: of this the fingerprint is taken.
 *
 * @throws InputError also for a damaged lock file
 */
async function loadLockedImage(inputs, context, options = {}) {
    const loaded = await loadImage(inputs, context, options);
    const { withLockFile } = await Promise.all(/* import() */[__webpack_require__.e("shared-image-definition-definition-root"), __webpack_require__.e("shared-image-definition-place-findings"), __webpack_require__.e("shared-image-definition-fingerprint-file-contents"), __webpack_require__.e("shared-image-definition-find-definitions"), __webpack_require__.e("shared-image-definition-findings-shown-in"), __webpack_require__.e("shared-system-hash-files"), __webpack_require__.e("shared-image-definition-findings-refused-definitions"), __webpack_require__.e("shared-records-build-state"), __webpack_require__.e("shared-system-hash-job"), __webpack_require__.e("shared-core-version-order"), __webpack_require__.e("shared-image-definition-lifecycle"), __webpack_require__.e("shared-gallery-gallery-version"), __webpack_require__.e("shared-image-definition-definition-warnings"), __webpack_require__.e("shared-system-file-identity"), __webpack_require__.e("shared-core-azure-legs"), __webpack_require__.e("shared-commit-directives-selectable-image"), __webpack_require__.e("shared-image-definition-fingerprint-file-view"), __webpack_require__.e("shared-records-build-record"), __webpack_require__.e("shared-image-plan-plan"), __webpack_require__.e("image-plan-plan")]).then(__webpack_require__.bind(__webpack_require__, 23797));
    return withLockFile(loaded, context.resolve(inputs.lockFile ?? _bakehouse_records_plan__WEBPACK_IMPORTED_MODULE_2__/* .LOCK_FILE */ .FI));
}


/***/ })

};
