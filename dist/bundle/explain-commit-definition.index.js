export const id = "explain-commit-definition";
export const ids = ["explain-commit-definition"];
export const modules = {

/***/ 74070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63304);
/* harmony import */ var _shared_commit_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25732);


const definition = (0,_bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__/* .defineStep */ .o)({
    name: 'explain-commit',
    title: 'Explain a commit message',
    description: 'Says what the instructions in a commit message ("include keys: …", no-ci) decide about the images, and what is wrong with them.',
    taskId: '3f353fff-a2bc-4139-a848-adea9b1f3db2',
    branding: { icon: 'message-square', color: 'orange' },
    positional: 'definitions',
    inputs: {
        message: {
            type: 'text',
            decides: 'selection',
            description: 'The message itself. Without it that of the commit is read: from the event, the checkout or GitHub.',
        },
        commit: {
            type: 'text',
            decides: 'selection',
            description: 'Commit whose message is read: a hash, or a name that git knows. Default: the one that is being built.',
        },
        githubToken: {
            type: 'secret',
            decides: 'identity',
            description: 'Token to read the commit from GitHub when neither the event nor the checkout has it.',
        },
        definitions: {
            type: 'list',
            decides: 'selection',
            description: 'Image definitions whose keys, pools and regions the message may name: files, folders or globs, one a line.',
        },
        variables: { type: 'list', decides: 'selection', description: 'Variables of the definitions, NAME=value, one a line.' },
        ..._shared_commit_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .commitInputs */ .J,
        compat: {
            type: 'boolean',
            decides: 'detail',
            description: 'Decide as the Cloud Image Builder did, with its mistakes; what is wrong in the message is then no error.',
            default: false,
        },
    },
    outputs: {
        active: { description: 'false when nothing at all is to be done.' },
        decision: { description: 'What the message decides, JSON.' },
        images: { description: 'The images that it leaves: [{"id","build","test","deploy","force","regions"}], JSON.' },
        differences: { description: 'Where and why the Cloud Image Builder decides otherwise, a JSON list of sentences with line and column.' },
        findings: { description: 'How many mistakes the message has.' },
    },
    features: { summary: true },
});


/***/ })

};
