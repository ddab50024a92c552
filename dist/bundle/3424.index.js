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

/***/ 68553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ lockInputs)
/* harmony export */ });
const group = 'Lock file';
/** The inputs about the lock file that mean the same in every step that plans. */
const lockInputs = {
    lockFile: {
        type: 'path',
        description: 'Lock file with resolved sources and fingerprints, to be committed. Used when it exists or is to be updated.',
        default: 'vmimage.lock.json',
        group,
    },
    frozen: { type: 'boolean', description: 'Fail unless the lock file has every image as it is now.', default: false, group },
    azureSubscriptionId: {
        type: 'text',
        description: 'Subscription in which online looks at the Azure Marketplace, and at galleries that the definition names without a resource id.',
        group,
    },
    azureEndpoint: {
        type: 'text',
        description: 'Address of Azure Resource Manager for a cloud other than the public one, such as https://management.usgovcloudapi.net.',
        group,
    },
};


/***/ }),

/***/ 13424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_definition__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63304);
/* harmony import */ var _lock_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68553);


const definition = (0,_bakehouse_core_definition__WEBPACK_IMPORTED_MODULE_1__/* .defineStep */ .o)({
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
        commitDirectives: {
            type: 'choice',
            choices: ['off', 'strict', 'compat'],
            description: 'Lets the commit message choose images ("include keys: …"): strict refuses what it does not understand, compat also says what the original program would have done.',
            default: 'off',
            group: 'What to plan',
        },
        retire: {
            type: 'boolean',
            description: 'Also plan what is to be retired. Only with all definitions of the gallery: images without one count as gone.',
            default: false,
            group: 'What to plan',
        },
        now: {
            type: 'text',
            description: 'Day or time that ages and dates are compared with, YYYY-MM-DD or ISO 8601; the clock when left out.',
            group: 'What to plan',
        },
        lockFile: _lock_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lockInputs */ .N.lockFile,
        updateLock: { type: 'boolean', description: 'Write the lock file as the definitions are now.', default: false, group: 'Lock file' },
        frozen: _lock_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lockInputs */ .N.frozen,
        online: {
            type: 'boolean',
            description: 'Ask the sources for their newest versions (the mirror of Debian, Azure, the programs aws and gcloud) instead of taking those of the lock file.',
            default: false,
            group: 'Lock file',
        },
        azureSubscriptionId: _lock_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lockInputs */ .N.azureSubscriptionId,
        azureEndpoint: _lock_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lockInputs */ .N.azureEndpoint,
        comment: {
            type: 'boolean',
            description: 'Post the plan to the pull request that the run is for, or update it there. Needs github-token.',
            default: false,
            group: 'Pull request',
        },
        githubToken: {
            type: 'secret',
            description: 'Token that may write to pull requests; also reads the commit message where the checkout does not have it.',
            group: 'Pull request',
        },
        planFile: { type: 'path', description: 'File that the plan is written to, as JSON.', default: '.bakehouse/plan.json' },
        cacheFolder: {
            type: 'path',
            description: 'Folder in which is kept what was made of the definitions and their files, so that only changed ones are read again.',
            default: '.bakehouse/cache/plan',
        },
    },
    outputs: {
        planFile: { description: 'Path of the plan, JSON.' },
        matrix: {
            description: 'Matrix for a following job, at most 256 entries, one for each image with something to do: {"include":[…]}, JSON.',
        },
        azureMatrix: { description: 'The same for strategy.matrix of Azure Pipelines: {"<leg>":{…}}, JSON.' },
        imagesToBuild: { description: 'Ids of the images to build, for a change or for their age, a JSON list.' },
        actions: { description: 'Number of images by action: {"build":2,"none":5}, JSON.' },
        changed: { description: 'true when the matrix has an entry.' },
        rebuild: { description: 'true when a build that was kept is not enough for an image, by force or for its age.' },
        lockChanged: { description: 'true when the lock file was written.' },
        commentUrl: { description: 'The comment in the pull request.' },
    },
    features: { summary: true },
});


/***/ })

};
