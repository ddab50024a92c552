export const id = "stages-definition-in-use";
export const ids = ["stages-definition-in-use"];
export const modules = {

/***/ 14806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   useDefinition: () => (/* binding */ useDefinition)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_image_definition_fingerprint__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63603);
/* harmony import */ var _bakehouse_image_plan_plan__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84431);
/* harmony import */ var _bakehouse_system_file_set__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39880);





/**
 * @param lock the lock file as it is after the plan, with the exact version of the source
 * @throws InputError when it was not read by the plan, which knew it from an earlier run, and is unusable now; CancelledError
 */
async function useDefinition({ definition }, lock) {
    const { summary } = definition;
    const loaded = (0,_bakehouse_image_plan_plan__WEBPACK_IMPORTED_MODULE_1__/* .withLockedSource */ .O9)(await definition.load(), lock);
    const { layers: written, tests } = definition.details();
    const { resolvedVersion } = loaded;
    const layers = resolvedVersion === undefined ? written : (0,_bakehouse_image_definition_fingerprint__WEBPACK_IMPORTED_MODULE_2__/* .withPinnedSource */ .MI)(written, summary.source, resolvedVersion);
    const paths = [...new Set([loaded.file, ...loaded.sources, ...loaded.files.map(({ absolute }) => absolute)])];
    const before = new Map(paths.map((path) => [path, identityOf(path)]));
    return {
        loaded,
        layers,
        fingerprint: (0,_bakehouse_image_definition_fingerprint__WEBPACK_IMPORTED_MODULE_2__/* .fingerprintOfLayers */ .wp)(layers),
        tests,
        testsDigest: summary.testsDigest,
        checkUnchanged() {
            const changed = paths.filter((path) => identityOf(path) !== before.get(path));
            if (changed.length === 0)
                return;
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`The definition of ${summary.id} changed while images were baked.`, {
                findings: changed.slice(0, 20).map((file) => ({ severity: 'error', file, message: 'changed since the bake began' })),
                hint: 'bake again',
            });
        },
    };
}
/** At once: a promise for each of thousands of files takes longer than asking. */
function identityOf(path) {
    const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { bigint: true, throwIfNoEntry: false });
    return status && (0,_bakehouse_system_file_set__WEBPACK_IMPORTED_MODULE_4__/* .fileIdentity */ .l6)(status);
}


/***/ })

};
