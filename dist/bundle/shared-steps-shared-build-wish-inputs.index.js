export const id = "shared-steps-shared-build-wish-inputs";
export const ids = ["shared-steps-shared-build-wish-inputs"];
export const modules = {

/***/ 97223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ buildWishInputs)
/* harmony export */ });
/** What a commit message may ask of a build, for steps that are not told it by a plan. */
const buildWishInputs = {
    onError: {
        type: 'choice',
        decides: 'detail',
        choices: ['cleanup', 'abort'],
        description: 'What becomes of the machine of a build that fails: abort leaves it as it is, as the commit message disable-cleanup asks. For packer-azure.',
        default: 'cleanup',
    },
    verify: {
        type: 'boolean',
        decides: 'safety',
        description: 'Set to false, what is built is not meant to be tested, as the commit message no-verify asks: it is never promoted.',
        default: true,
    },
};


/***/ })

};
