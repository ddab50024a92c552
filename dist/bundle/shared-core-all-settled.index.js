export const id = "shared-core-all-settled";
export const ids = ["shared-core-all-settled"];
export const modules = {

/***/ 96446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ allSettled)
/* harmony export */ });
/** Like `Promise.all`, but waits for all of them even when one fails: what they work in goes away afterwards. Throws the first failure. */
async function allSettled(work) {
    const settled = await Promise.allSettled(work);
    for (const one of settled)
        if (one.status === 'rejected')
            throw one.reason;
    return settled.map((one) => (one.status === 'fulfilled' ? one.value : undefined));
}


/***/ })

};
