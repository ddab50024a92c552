export const id = "collect-crash-dumps-definition";
export const ids = ["collect-crash-dumps-definition"];
export const modules = {

/***/ 22681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63304);

const definition = (0,_bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__/* .defineStep */ .o)({
    name: 'collect-crash-dumps',
    title: 'Collect crash dumps',
    description: 'Finds crash dumps, keeps them and says what crashed: program, signal, address, threads and modules.',
    taskId: '23343f53-4264-4bf5-836c-5677f3dc7fae',
    branding: { icon: 'alert-triangle', color: 'orange' },
    inputs: {
        source: {
            type: 'path',
            decides: 'place',
            example: '.bakehouse/vm/dumps',
            required: true,
            description: 'A crash dump, or the folder to search with its subfolders.',
        },
        outputFolder: { type: 'path', decides: 'place', default: '.bakehouse/crashes', description: 'Where the dumps and crashes.json go.' },
        failOnCrash: {
            type: 'boolean',
            decides: 'safety',
            default: false,
            description: 'Fail when a program crashed, and when a dump is not understood or may not be read. The outputs are set all the same.',
        },
        dryRun: { type: 'boolean', decides: 'safety', default: false, description: 'Say what would be collected, and write nothing.' },
    },
    outputs: {
        reportFile: { description: 'crashes.json: what is known of every dump.' },
        dumps: { description: 'How many dumps were found; two of one crash, and equal copies, count once.' },
        notUnderstood: { description: 'How many of them are not understood, each with its problem in the report.' },
        signature: { description: 'The crash of which most is known, in one line that is equal for equal crashes; not set without a crash.' },
    },
    features: { summary: true },
});


/***/ })

};
