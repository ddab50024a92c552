export const id = "shared-core-byte-order";
export const ids = ["shared-core-byte-order"];
export const modules = {

/***/ 7330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ compareBytes)
/* harmony export */ });
/**
 * Order of the UTF-8 bytes: the same on every system, and that of `LC_ALL=C sort`.
 *
 * UTF-16 has the same order but for surrogates, which stand for the code points above U+FFFF and yet are smaller than U+E000.
 */
function compareBytes(a, b) {
    const length = Math.min(a.length, b.length);
    for (let at = 0; at < length; at++) {
        const one = a.charCodeAt(at);
        const other = b.charCodeAt(at);
        if (one !== other)
            return rank(one) - rank(other);
    }
    return a.length - b.length;
}
function rank(unit) {
    return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}


/***/ })

};
