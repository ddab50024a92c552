export const id = "shared-steps-shared-state-inputs";
export const ids = ["shared-steps-shared-state-inputs"];
export const modules = {

/***/ 60028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FG: () => (/* binding */ waitInputs),
/* harmony export */   OE: () => (/* binding */ STATE_STORE),
/* harmony export */   l5: () => (/* binding */ stateInputs)
/* harmony export */ });
const group = 'State of builds';
const STATE_STORE = '.bakehouse/state';
/** Where it is kept which builds are on their way; every step that builds, plans or tracks spreads it. */
const stateInputs = {
    stateStore: {
        type: 'path',
        decides: 'place',
        description: 'Where the state of builds is kept, for all pipelines that may build the same images: a folder, or the https:// URL of a container of Azure Blob Storage, with a prefix behind it or without.',
        default: STATE_STORE,
        group,
    },
};
/** How long a step waits for builds, and when they are late. */
const waitInputs = {
    wait: {
        type: 'boolean',
        decides: 'selection',
        blank: 'default',
        description: 'Wait for builds that go on by themselves when the step ends. What has not ended when its time is up is a failure then.',
        default: false,
        group,
    },
    stopAfter: {
        type: 'text',
        decides: 'detail',
        description: 'How long the step waits at most, such as 50m or 5h. Less than the time limit of the job: hosted jobs have 6 h on GitHub and 60 min on Azure Pipelines.',
        default: '330m',
        group,
    },
};


/***/ })

};
