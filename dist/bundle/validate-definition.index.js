export const id = "validate-definition";
export const ids = ["validate-definition"];
export const modules = {

/***/ 54713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _bakehouse_builders_names__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2824);
/* harmony import */ var _bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63304);


const definition = (0,_bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__/* .defineStep */ .o)({
    name: 'validate',
    title: 'Validate image definitions',
    description: 'Says everything that is wrong with image definitions, with its place; nothing is written, built or run.',
    taskId: 'f289058f-55bf-4309-8542-00a5a5884be7',
    branding: { icon: 'check-circle', color: 'orange' },
    positional: 'definitions',
    inputs: {
        definitions: {
            type: 'list',
            decides: 'selection',
            example: 'images/',
            description: 'Image definitions: files, folders (all *.vmimage.yaml in them) or globs, one a line. Files that are only extended may be among them.',
            required: true,
        },
        variables: { type: 'list', decides: 'selection', description: 'Variables of the definitions, NAME=value, one a line.' },
        builder: {
            type: 'choice',
            decides: 'selection',
            description: 'What is to build the images; auto takes the first that a definition names. What it cannot build is an error.',
            choices: ['auto', ..._bakehouse_builders_names__WEBPACK_IMPORTED_MODULE_1__/* .BUILDERS */ .r],
            default: 'auto',
        },
        otherBuilders: {
            type: 'boolean',
            decides: 'safety',
            description: 'Also take images whose builder is none of these: jobs of your own build them.',
            default: false,
        },
        online: {
            type: 'boolean',
            decides: 'selection',
            blank: 'default',
            description: 'Also ask the archives of Debian for suites and packages.',
            default: false,
        },
    },
    outputs: {
        definitions: { description: 'Number of files that were looked at.' },
        findings: { description: 'Number of errors and warnings.' },
    },
});


/***/ })

};
