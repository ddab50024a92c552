export const id = "shared-core-countdown";
export const ids = ["shared-core-countdown"];
export const modules = {

/***/ 59090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ countdown)
/* harmony export */ });
/**
 * Starts a time limit. It goes by the monotonic clock: setting the time of the machine, as time services do, changes nothing.
 *
 * @returns how many milliseconds are left, below 0 when it is over
 */
function countdown(milliseconds) {
    const end = performance.now() + milliseconds;
    return () => end - performance.now();
}


/***/ })

};
