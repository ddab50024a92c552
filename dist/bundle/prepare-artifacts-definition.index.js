export const id = "prepare-artifacts-definition";
export const ids = ["prepare-artifacts-definition"];
export const modules = {

/***/ 52928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63304);
/* harmony import */ var _shared_account_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37306);


const definition = (0,_bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__/* .defineStep */ .o)({
    name: 'prepare-artifacts',
    title: 'Prepare artifacts',
    description: 'Collects the files that an image definition or a list of patterns names, renders templates, lists all with SHA-256 and packs them reproducibly.',
    taskId: '1dd6fc73-d496-4692-b90b-7931644ac555',
    branding: { icon: 'archive', color: 'orange' },
    inputs: {
        mode: {
            type: 'choice',
            decides: 'selection',
            choices: ['prepare', 'verify', 'unpack'],
            description: 'verify and unpack are the steps verify-artifacts and unpack-artifacts now; they still work here, with a warning.',
            default: 'prepare',
        },
        definition: { type: 'path', decides: 'selection', description: 'Image definition, a *.vmimage.yaml file, whose files to prepare.' },
        source: {
            type: 'path',
            decides: 'place',
            example: 'scripts',
            description: 'Without a definition: the folder whose files to prepare.',
        },
        include: {
            type: 'list',
            decides: 'selection',
            description: 'Patterns of the files of the source to take, one a line; the last that matches decides, ! takes back. All without any.',
        },
        exclude: {
            type: 'list',
            decides: 'selection',
            description: 'Patterns of the files and folders of the source to leave out, one a line.',
        },
        includeHidden: {
            type: 'boolean',
            decides: 'safety',
            blank: 'default',
            description: 'Take also what a folder is not meant to be passed on with: .git, .bakehouse, .env, private keys and other files that hold secrets by their names (docs/prepare-artifacts.md lists them).',
            default: false,
        },
        links: {
            type: 'choice',
            decides: 'safety',
            choices: ['refuse', 'skip', 'keep', 'follow'],
            description: 'What to do with symbolic links. Never does one lead out of the source.',
            default: 'refuse',
        },
        executable: {
            type: 'list',
            decides: 'selection',
            description: 'Patterns of executable files, for the same result on Windows. Without any, the bit that the file has decides.',
        },
        portableNames: {
            type: 'boolean',
            decides: 'safety',
            description: 'Names that Windows cannot hold are errors, not warnings.',
            default: false,
        },
        allowEmpty: { type: 'boolean', decides: 'detail', description: 'No error when the patterns select nothing.', default: false },
        templates: {
            type: 'list',
            decides: 'selection',
            description: 'Patterns of the files of the source that are templates: {NAME} gives the variable NAME.',
        },
        variables: { type: 'list', decides: 'selection', description: 'Variables of the definition and of templates, NAME=value, one a line.' },
        format: {
            type: 'choice',
            decides: 'detail',
            choices: ['tar.gz', 'tar.zst', 'zip', 'folder'],
            description: 'What to pack into. folder: no archive, the files themselves; not for definitions.',
            default: 'tar.gz',
        },
        level: {
            type: 'integer',
            decides: 'detail',
            minimum: 0,
            maximum: 19,
            description: 'Level of compression: 0 (none) to 9 for zip and tar.gz, 6 by default; 1 to 19 for tar.zst, 3 by default.',
        },
        time: {
            type: 'integer',
            decides: 'detail',
            minimum: 315532800,
            maximum: 4354819198,
            description: 'Time of everything in the archive, in seconds since 1970, such as SOURCE_DATE_EPOCH.',
            default: 315532800,
        },
        name: { type: 'text', decides: 'place', description: 'Name of the result when there is no definition. By default that of the source.' },
        outputFolder: {
            type: 'path',
            decides: 'place',
            description: 'Folder that gets a folder of the name of the image or of the source.',
            default: '.bakehouse/artifacts',
        },
        manifest: {
            type: 'path',
            decides: 'safety',
            description: 'Only for mode verify and unpack: as in these steps.',
        },
        container: { type: 'text', decides: 'place', description: 'Only for mode verify: as in verify-artifacts.' },
        prefix: { type: 'text', decides: 'place', description: 'Only for mode verify: as in verify-artifacts.' },
        allowExtra: { type: 'boolean', decides: 'detail', description: 'Only for mode verify and unpack: as in these steps.', default: false },
        maximumSize: {
            type: 'integer',
            decides: 'safety',
            minimum: 1,
            maximum: 16777216,
            description: 'Only for mode unpack: as in unpack-artifacts.',
            default: 65536,
        },
        lockFile: {
            type: 'path',
            decides: 'place',
            description: 'Lock file with the version of the source, if the plan was made with one.',
            default: 'vmimage.lock.json',
        },
        ..._shared_account_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .accountInputs */ .D,
        dryRun: {
            type: 'boolean',
            decides: 'safety',
            description: 'Check and say what would be written, and write nothing there.',
            default: false,
        },
    },
    outputs: {
        folder: { description: 'Folder of the prepared files.' },
        manifest: { description: 'Path of manifest.json, which lists every file with SHA-256 and size.' },
        checksums: { description: 'Path of SHA256SUMS, which sha256sum --check reads.' },
        archive: { description: 'Path of the archive, which holds every file.' },
        archiveSha256: { description: 'SHA-256 of the archive.' },
        fileCount: { description: 'Number of files.' },
        bytes: { description: 'Size of all files together, in bytes.' },
    },
    features: { summary: true },
});


/***/ })

};
