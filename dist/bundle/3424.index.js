export const id = 3424;
export const ids = [3424];
export const modules = {

/***/ 63304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ defineStep)
/* harmony export */ });
/** Gives a definition its exact type. */
function defineStep(
// Checked here and not in the interface, where `keyof I` would make every definition unassignable to plain StepDefinition.
definition) {
    return definition;
}


/***/ }),

/***/ 13424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_definition__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63304);

const definition = (0,_bakehouse_core_definition__WEBPACK_IMPORTED_MODULE_0__/* .defineStep */ .o)({
    name: 'plan-images',
    title: 'Plan image builds',
    description: 'Compares image definitions with the gallery and says which images are to be built, tested or published, and why.',
    taskId: '23150073-cf4b-4e04-81a1-a6b2808a82eb',
    branding: { icon: 'list', color: 'orange' },
    positional: 'definitions',
    inputs: {
        definitions: {
            type: 'list',
            description: 'Image definitions: files, folders (all *.vmimage.yaml in them) or globs, one a line.',
            required: true,
        },
        variables: { type: 'list', description: 'Variables of the definitions, NAME=value, one a line.' },
        gallery: { type: 'path', description: 'Folder of the image gallery.', default: '.bakehouse/gallery' },
        force: { type: 'list', description: 'Ids of images to build although nothing changed, one a line; * for all.' },
        planFile: { type: 'path', description: 'File that the plan is written to, as JSON.', default: '.bakehouse/plan.json' },
    },
    outputs: {
        planFile: { description: 'Path of the plan, JSON.' },
        matrix: { description: 'Matrix for a following job, one entry for each image with something to do: {"include":[…]}, JSON.' },
        imagesToBuild: { description: 'Ids of the images to build, a JSON list.' },
        changed: { description: 'true when there is anything to do.' },
    },
    features: { summary: true },
});


/***/ })

};
