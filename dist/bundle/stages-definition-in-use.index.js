export const id = "stages-definition-in-use";
export const ids = ["stages-definition-in-use"];
export const modules = {

/***/ 14806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   useDefinition: () => (/* binding */ useDefinition)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_image_definition_definition__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86492);
/* harmony import */ var _bakehouse_image_definition_fingerprint__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63603);
/* harmony import */ var _bakehouse_image_plan_plan__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84431);





/**
 * @param lock the lock file as it is after the plan, with the exact version of the source
 * @throws InputError when it was not read by the plan, which knew it from an earlier run, and is unusable now; UserError when it changed since;
 *   CancelledError
 */
async function useDefinition({ definition }, lock) {
    const { summary } = definition;
    const loaded = (0,_bakehouse_image_plan_plan__WEBPACK_IMPORTED_MODULE_1__/* .withLockedSource */ .O9)(await definition.load(), lock);
    const { layers: written, tests } = definition.details();
    const { resolvedVersion } = loaded;
    const layers = resolvedVersion === undefined ? written : (0,_bakehouse_image_definition_fingerprint__WEBPACK_IMPORTED_MODULE_2__/* .withPinnedSource */ .MI)(written, summary.source, resolvedVersion);
    const check = async (isMeant = () => true) => {
        const changed = (await definition.changes()).filter(isMeant);
        if (changed.length === 0)
            return;
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`The definition of ${summary.id} changed while images were baked.`, {
            findings: changed.slice(0, 20).map((file) => ({ severity: 'error', file, message: 'changed since the bake began' })),
            hint: 'bake again',
        });
    };
    await check();
    return {
        loaded,
        layers,
        fingerprint: (0,_bakehouse_image_definition_fingerprint__WEBPACK_IMPORTED_MODULE_2__/* .fingerprintOfLayers */ .wp)(layers),
        tests,
        testsDigest: summary.testsDigest,
        checkUnchanged: () => check(),
        async checkTestsUnchanged() {
            const files = (await (0,_bakehouse_image_definition_definition__WEBPACK_IMPORTED_MODULE_4__/* .localTests */ .N)(loaded)).map(({ file }) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(loaded.folder, file));
            await check((path) => files.includes(path));
        },
    };
}


/***/ })

};
