export const id = "schema-definition";
export const ids = ["schema-definition"];
export const modules = {

/***/ 18134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63304);

const definition = (0,_bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__/* .defineStep */ .o)({
    name: 'schema',
    title: 'Print the JSON Schema',
    description: 'Prints the JSON Schema of image definitions, or writes it to a file that an editor is pointed at.',
    taskId: 'f28ff8d8-37a6-4208-b166-aa1e89266a1e',
    branding: { icon: 'check-square', color: 'orange' },
    inputs: {
        outputFile: {
            type: 'path',
            decides: 'place',
            example: 'vm-image-1.schema.json',
            description: 'File that the schema is written to; a file that is there is replaced. Without it the schema is printed, and nothing else on standard output.',
        },
    },
    outputs: {
        file: { description: 'The file that was written.' },
    },
});


/***/ })

};
