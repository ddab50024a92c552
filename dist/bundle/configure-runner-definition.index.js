export const id = "configure-runner-definition";
export const ids = ["configure-runner-definition"];
export const modules = {

/***/ 45256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63304);

const definition = (0,_bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__/* .defineStep */ .o)({
    name: 'configure-runner',
    title: 'Configure runner',
    description: 'Puts a CI runner, its bootstrap script and its systemd unit on a machine, or renders them for an image.',
    taskId: 'b251b538-7a0c-43e0-a4ea-e650bdaf2df0',
    branding: { icon: 'server', color: 'orange' },
    inputs: {
        mode: {
            type: 'choice',
            decides: 'selection',
            choices: ['render', 'install'],
            default: 'render',
            description: 'render: write the bootstrap script and the unit to output-folder. install: put them and the package below target-root.',
        },
        platform: {
            type: 'choice',
            decides: 'selection',
            blank: 'default',
            choices: ['github-linux'],
            default: 'github-linux',
            description: 'Which runner on which system.',
        },
        packageFile: {
            type: 'path',
            decides: 'selection',
            description: 'Runner package (tar.gz) on this machine; for install, this or package-url.',
        },
        packageUrl: {
            type: 'text',
            decides: 'selection',
            description: 'Address of the runner package (https or http); for install, this or package-file.',
        },
        packageSha256: {
            type: 'text',
            decides: 'safety',
            description: 'SHA-256 of the package, 64 hexadecimal digits; needed for install. Another package is never used.',
        },
        version: {
            type: 'text',
            decides: 'selection',
            example: '2.328.0',
            required: true,
            description: 'Version of the runner, such as 2.328.0.',
        },
        user: {
            type: 'text',
            decides: 'identity',
            default: 'runner',
            description: 'System user that owns the runner and runs the jobs, without sudo.',
        },
        root: { type: 'text', decides: 'place', default: '/opt/actions-runner', description: 'Absolute folder of the runner on the machine.' },
        labels: { type: 'list', decides: 'detail', description: 'Labels beside the default ones, one a line.' },
        outputFolder: { type: 'path', decides: 'place', default: '.bakehouse/runner', description: 'Where render writes.' },
        cacheFolder: {
            type: 'path',
            decides: 'place',
            default: '.bakehouse/cache',
            description: 'Where downloaded packages stay, under their SHA-256.',
        },
        targetRoot: {
            type: 'path',
            decides: 'place',
            default: '/',
            description: 'Where install puts its files: the folder that is or becomes the root of the machine.',
        },
        dryRun: { type: 'boolean', decides: 'safety', default: false, description: 'Say what would be done, and change nothing.' },
    },
    outputs: {
        bootstrapPath: { description: 'The bootstrap script.' },
        unitPath: { description: 'The systemd unit.' },
        packageSha256: { description: 'SHA-256 of the package that is installed; not set by render.' },
    },
});


/***/ })

};
