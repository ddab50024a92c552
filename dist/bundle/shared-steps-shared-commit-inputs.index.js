export const id = "shared-steps-shared-commit-inputs";
export const ids = ["shared-steps-shared-commit-inputs"];
export const modules = {

/***/ 25732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ commitInputs)
/* harmony export */ });
/** The inputs about commit messages that mean the same in every step that reads one. */
const commitInputs = {
    names: {
        type: 'path',
        decides: 'detail',
        description: 'JSON file with more names that exist: {"keys":[…],"pools":[…],"regions":[…],"environments":[…],"packerKeys":[…]}.',
    },
    environments: {
        type: 'list',
        decides: 'detail',
        description: 'Environments that there are, one a line.',
        default: ['production', 'staging'],
    },
    environment: {
        type: 'text',
        decides: 'selection',
        description: 'The environment that this run serves: where the commit message is for another one, nothing is done. Without it the run serves each that the message leaves.',
    },
};


/***/ })

};
