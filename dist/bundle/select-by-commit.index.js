export const id = "select-by-commit";
export const ids = ["select-by-commit"];
export const modules = {

/***/ 29661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   selectByCommit: () => (/* binding */ selectByCommit)
/* harmony export */ });
/* harmony import */ var _bakehouse_commit_directives_select__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7269);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65570);



/** How findings call the message. */
const SHOWN = 'commit message';
/**
 * What the message of the run's commit wants of each image.
 *
 * @throws InputError with every mistake in the message, UserError when it cannot be read whole
 */
async function selectByCommit(definitions, { mode, message, environment, environments, names }, log) {
    const { text, source, cut } = await message();
    if (cut) {
        // Instructions stand below the first line.
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The commit message is cut: ${source} has only its beginning.`, {
            hint: 'check the repository out before this step',
        });
    }
    const images = definitions.map(({ summary: { id, names, regions } }) => ({ id, key: names.key, pool: names.pool, regions }));
    const options = { environment, environments, names, packerKeys: names?.packerKeys, shown: SHOWN };
    const { decision, compat, findings, images: chosen } = (0,_bakehouse_commit_directives_select__WEBPACK_IMPORTED_MODULE_1__/* .selectImages */ .$)(images, text, { ...options, compat: mode === 'compat' });
    report(findings, mode, log);
    const left = chosen.filter(({ selected }) => selected).length;
    log.info(`The commit message (${source}) leaves ${left} of ${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(chosen.length, 'image')}.`);
    const active = compat === undefined ? decision.active : !compat.noCI;
    return { active, images: new Map(chosen.map((choice) => [choice.id, choice])) };
}
function report(findings, mode, log) {
    const errors = findings.filter(({ severity }) => severity === 'error');
    if (mode === 'strict' && errors.length > 0) {
        const count = errors.length === 1 ? 'a mistake' : `${errors.length} mistakes`;
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`The commit message has ${count}.`, {
            findings: errors,
            hint: 'amend it, or push an empty commit with it mended',
        });
    }
    // No file of the repository, so that no annotation can point there.
    for (const finding of findings)
        log.warning((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .findingInWords */ .IC)({ ...finding, file: 'commit message' }));
}


/***/ })

};
