export const id = "fmt-definition";
export const ids = ["fmt-definition"];
export const modules = {

/***/ 7094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63304);

const definition = (0,_bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__/* .defineStep */ .o)({
    name: 'fmt',
    title: 'Format image definitions',
    description: 'Writes image definitions in one form; comments, the order of keys and what they mean stay.',
    taskId: '5d1cf3f4-2a5e-4f6c-9b1c-7f0a3e8d6b25',
    branding: { icon: 'align-left', color: 'orange' },
    positional: 'definitions',
    inputs: {
        definitions: {
            type: 'list',
            decides: 'selection',
            description: 'Image definitions: files, folders (all *.vmimage.yaml in them) or globs, one a line.',
            required: true,
            example: 'images/',
        },
        check: {
            type: 'boolean',
            decides: 'safety',
            description: 'Change nothing, and fail when a definition is not in that form.',
            default: false,
        },
        dryRun: { type: 'boolean', decides: 'safety', description: 'Say what would be written, and write nothing.', default: false },
    },
    outputs: {
        changed: { machine: true, description: 'Paths of the definitions that were written, or with check or dry-run are to be, a JSON list.' },
    },
});


/***/ })

};
