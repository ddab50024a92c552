export const id = "plan-images-definition";
export const ids = ["plan-images-definition"];
export const modules = {

/***/ 36035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _bakehouse_builders_names__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2824);
/* harmony import */ var _bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63304);
/* harmony import */ var _shared_commit_directives_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86481);
/* harmony import */ var _shared_gallery_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23493);
/* harmony import */ var _shared_lock_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92698);
/* harmony import */ var _shared_state_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60028);






const definition = (0,_bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__/* .defineStep */ .o)({
    name: 'plan-images',
    title: 'Plan image builds',
    description: 'Compares image definitions with the gallery and says which images are to be built, tested or published, and why.',
    taskId: '23150073-cf4b-4e04-81a1-a6b2808a82eb',
    branding: { icon: 'list', color: 'orange' },
    positional: 'definitions',
    inputs: {
        definitions: {
            type: 'list',
            decides: 'selection',
            example: 'images/',
            description: 'Image definitions: files, folders (all *.vmimage.yaml in them) or globs, one a line.',
            required: true,
        },
        variables: { type: 'list', decides: 'selection', description: 'Variables of the definitions, NAME=value, one a line.' },
        ..._shared_gallery_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .galleryInputs */ .u,
        ..._shared_state_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .stateInputs */ .l5,
        builder: {
            type: 'choice',
            decides: 'selection',
            blank: 'default',
            description: 'What is to build the images; auto takes the first that a definition names. What it cannot build is an error.',
            choices: ['auto', ..._bakehouse_builders_names__WEBPACK_IMPORTED_MODULE_3__/* .BUILDERS */ .r],
            default: 'auto',
            group: 'What to plan',
        },
        otherBuilders: {
            type: 'boolean',
            decides: 'safety',
            blank: 'default',
            description: 'Also plan images whose builder is none of these: jobs of your own build them.',
            default: false,
            group: 'What to plan',
        },
        force: { type: 'list', decides: 'detail', description: 'Ids of images to build although nothing changed, one a line; * for all.' },
        ...(0,_shared_commit_directives_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .commitDirectivesInputs */ .d)('What to plan'),
        retire: {
            type: 'boolean',
            decides: 'detail',
            description: 'Also plan what is to be retired. Only with all definitions of the gallery: images without one count as gone.',
            default: false,
            group: 'What to plan',
        },
        now: {
            type: 'text',
            decides: 'detail',
            description: 'Day or time that ages and dates are compared with, YYYY-MM-DD or ISO 8601; the clock when left out.',
            group: 'What to plan',
        },
        lockFile: _shared_lock_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .lockInputs */ .N.lockFile,
        updateLock: {
            type: 'boolean',
            decides: 'selection',
            blank: 'default',
            description: 'Write the lock file as the definitions are now.',
            default: false,
            group: 'Lock file',
        },
        frozen: _shared_lock_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .lockInputs */ .N.frozen,
        online: {
            type: 'boolean',
            decides: 'selection',
            blank: 'default',
            description: 'Ask the sources for their newest versions (the mirror of Debian, Azure, the programs aws and gcloud) instead of taking those of the lock file.',
            default: false,
            group: 'Lock file',
        },
        azureSubscriptionId: _shared_lock_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .lockInputs */ .N.azureSubscriptionId,
        azureEndpoint: _shared_lock_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .lockInputs */ .N.azureEndpoint,
        comment: {
            type: 'boolean',
            decides: 'selection',
            blank: 'default',
            description: 'Post the plan to the pull request that the run is for, or update it there. Needs github-token.',
            default: false,
            group: 'Pull request',
        },
        githubToken: {
            type: 'secret',
            decides: 'identity',
            description: 'Token that may write to pull requests; also reads the commit message where the checkout does not have it.',
            group: 'Pull request',
        },
        full: {
            type: 'boolean',
            decides: 'detail',
            description: 'Show every image with every change in the log, and values whole.',
            default: false,
            group: 'What is shown',
        },
        detailedExitcode: {
            type: 'boolean',
            decides: 'detail',
            description: 'Only on the command line: end with exit code 2 when there is something to do and with 0 when there is nothing; unusable input then ends with 1 as every other failure.',
            default: false,
            group: 'What is shown',
        },
        planFile: {
            type: 'path',
            decides: 'place',
            description: 'File that the plan is written to, as JSON.',
            default: '.bakehouse/plan.json',
        },
        cacheFolder: {
            type: 'path',
            decides: 'place',
            description: 'Folder in which is kept what was made of the definitions and their files, so that only changed ones are read again.',
            default: '.bakehouse/cache/plan',
        },
        ..._shared_gallery_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .gallerySignIn */ .N,
    },
    outputs: {
        planFile: { description: 'Path of the plan, JSON.' },
        matrix: {
            machine: true,
            description: 'Matrix for a following job, at most 256 entries, one for each image with something to do: {"include":[…]}, JSON.',
        },
        azureMatrix: { machine: true, description: 'The same for strategy.matrix of Azure Pipelines: {"<leg>":{…}}, JSON.' },
        imagesToBuild: { description: 'Ids of the images to build, for a change or for their age, a JSON list.' },
        actions: { description: 'Number of images by action: {"build":2,"none":5}, JSON.' },
        due: { description: 'Number of images with something to do, also what no job is for: to adopt into the lock file, to retire.' },
        changed: { description: 'true when the matrix has an entry.' },
        rebuild: { description: 'true when a build that was kept is not enough for an image, by force or for its age.' },
        lockChanged: { description: 'true when the lock file was written.' },
        commentUrl: { description: 'The comment in the pull request.' },
    },
    features: { summary: true, detailedExitCode: { input: 'detailedExitcode', output: 'due' } },
});


/***/ })

};
