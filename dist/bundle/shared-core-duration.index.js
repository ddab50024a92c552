export const id = "shared-core-duration";
export const ids = ["shared-core-duration"];
export const modules = {

/***/ 57369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration)
/* harmony export */ });
const UNITS = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** "90s", "30m", "2h", "30d", as definitions write it, in milliseconds. The definition's schema has checked the form. */
function parseDuration(text) {
    const milliseconds = Number(text.slice(0, -1)) * (UNITS[text.slice(-1)] ?? Number.NaN);
    if (Number.isNaN(milliseconds))
        throw new TypeError(`"${text}" is no duration`);
    return milliseconds;
}


/***/ })

};
