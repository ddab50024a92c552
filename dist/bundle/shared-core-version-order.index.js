export const id = "shared-core-version-order";
export const ids = ["shared-core-version-order"];
export const modules = {

/***/ 80032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rg: () => (/* binding */ newestVersion),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   i3: () => (/* binding */ isVersionNumber)
/* harmony export */ });
/**
 * Orders versions of images ("1.0.3", "20348.2527.240707") by their numbers, as Azure does for `latest`: 1.10.0 comes after 1.9.0.
 *
 * @param a numbers with dots between them
 *
 * @returns negative when `a` is older, positive when it is newer
 */
function compareVersions(a, b) {
    const [left, right] = [a.split('.'), b.split('.')];
    for (let i = 0; i < Math.max(left.length, right.length); i++) {
        // Parts have at most 10 digits in galleries, but publishers of the marketplace write times into them: 202407071530.
        const difference = BigInt(left[i] ?? 0) - BigInt(right[i] ?? 0);
        if (difference !== 0n)
            return difference < 0n ? -1 : 1;
    }
    return 0;
}
/** True for numbers with dots between them. */
function isVersionNumber(text) {
    return /^\d{1,40}(\.\d{1,40}){0,9}$/.test(text);
}
/** The newest of some versions; undefined when there is none. What is no version number does not count. */
function newestVersion(versions) {
    const [newest] = versions.filter(isVersionNumber).sort((a, b) => compareVersions(b, a));
    return newest;
}


/***/ })

};
