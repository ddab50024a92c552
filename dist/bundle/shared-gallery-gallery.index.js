export const id = "shared-gallery-gallery";
export const ids = ["shared-gallery-gallery"];
export const modules = {

/***/ 49580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ refusalOf)
/* harmony export */ });
/** Whether a version's recorded tests, or those given, allow it to be promoted; else why not, as a sentence without full stop. */
function refusalOf(version, tests = version.tests) {
    if (version.verify === false)
        return `${version.image} ${version.version} was built with no-verify, and is never promoted`;
    if (tests === undefined)
        return `${version.image} ${version.version} is not tested`;
    if (tests.outcome === 'passed')
        return undefined;
    const how = {
        failed: 'tests failed',
        crashed: 'something crashed in its tests',
        lost: 'its machine was lost',
        'timed-out': 'its tests did not end',
    };
    return `${version.image} ${version.version} stays ${version.channel}: ${how[tests.outcome]}`;
}


/***/ })

};
