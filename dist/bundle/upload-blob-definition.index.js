export const id = "upload-blob-definition";
export const ids = ["upload-blob-definition"];
export const modules = {

/***/ 93954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63304);
/* harmony import */ var _shared_account_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37306);


const selection = 'Selection';
const checks = 'Checks';
const definition = (0,_bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__/* .defineStep */ .o)({
    name: 'upload-blob',
    title: 'Upload to Blob Storage',
    description: 'Sends files to an Azure Blob container; what is there with the same content is not sent again, and an interrupted upload goes on.',
    taskId: '6dde2ca7-8c6b-4a37-a565-fa7f7258c128',
    branding: { icon: 'upload-cloud', color: 'orange' },
    inputs: {
        source: {
            type: 'path',
            decides: 'place',
            example: 'scripts',
            description: 'File or folder to upload, or the https:// URL of a file, which the service then copies itself.',
            required: true,
        },
        container: {
            type: 'text',
            decides: 'place',
            example: 'scripts',
            description: 'Container; made when it does not exist.',
            default: 'artifacts',
        },
        prefix: {
            type: 'text',
            decides: 'place',
            description: 'Stands before every blob name, as a folder does: images/debian. / is the whole container, which delete has to be told.',
        },
        include: {
            type: 'list',
            decides: 'selection',
            description: 'Patterns of the files in the source to take, one a line; the last that matches decides, ! takes back. All without any.',
            group: selection,
        },
        exclude: {
            type: 'list',
            decides: 'selection',
            description: 'Patterns of the files and folders to leave out, one a line.',
            group: selection,
        },
        includeHidden: {
            type: 'boolean',
            decides: 'safety',
            blank: 'default',
            description: 'Take also what a folder is not meant to be sent with: .git, .bakehouse, .env, private keys and other files that hold secrets by their names (docs/prepare-artifacts.md lists them).',
            default: false,
            group: selection,
        },
        manifest: {
            type: 'path',
            decides: 'safety',
            description: 'SHA256SUMS or manifest.json of the source: the files that it names are uploaded, it last, and each must have the SHA-256 that it says.',
            group: selection,
        },
        links: {
            type: 'choice',
            decides: 'safety',
            choices: ['auto', 'refuse', 'skip', 'follow', 'keep'],
            description: 'Symbolic links. refuse: an error. follow: what they lead to inside of the source. keep: a blob with their text and is_symlink. auto: keep in prepared artifacts, else refuse.',
            default: 'auto',
            group: selection,
        },
        ifEmpty: {
            type: 'choice',
            decides: 'detail',
            choices: ['fail', 'warn'],
            description: 'What to do when there is nothing to upload. Nothing is ever deleted then.',
            default: 'fail',
            group: selection,
        },
        overwrite: {
            type: 'choice',
            decides: 'safety',
            choices: ['changed', 'always', 'never', 'fail'],
            description: 'Blobs that are there. changed: replace those with other content. never: leave all. fail: other content is an error before anything is sent.',
            default: 'changed',
        },
        delete: {
            type: 'choice',
            decides: 'deletion',
            blank: 'default',
            choices: ['none', 'extraneous', 'all'],
            description: 'After everything was sent, blobs under the prefix that no file stands for. extraneous: delete them, but no name that include, exclude, manifest, links or include-hidden leaves out. all: those too. Needs a prefix.',
            default: 'none',
        },
        maxDelete: {
            type: 'text',
            decides: 'deletion',
            description: 'Delete at most so many blobs, or such a share of those under the prefix; else change nothing and fail.',
            default: '25%',
        },
        blobType: {
            type: 'choice',
            decides: 'detail',
            choices: ['auto', 'block', 'page'],
            description: 'auto: page blobs for fixed VHD images, which disks are made of, block blobs for all else.',
            default: 'auto',
        },
        properties: {
            type: 'list',
            decides: 'detail',
            description: 'Lines of <pattern> <property>=<value>: content-type, content-encoding, content-language, content-disposition, cache-control, tier, metadata.<name>, tag.<name>. Later lines win.',
        },
        createContainer: { type: 'boolean', decides: 'safety', description: 'Make the container when it does not exist.', default: true },
        leaseId: { type: 'text', decides: 'safety', description: 'Id of the lease that is held on the blobs, if one is.' },
        writeChecksums: {
            type: 'boolean',
            decides: 'safety',
            description: 'Write a SHA256SUMS of all files under the prefix, after the files: whoever finds it finds all of them.',
            default: false,
            group: checks,
        },
        contentMd5: {
            type: 'boolean',
            decides: 'detail',
            label: 'Content-MD5',
            description: 'Record the MD5 of files above 8 MiB too, for other tools; it takes about a third of the processor time of an upload.',
            default: true,
            group: checks,
        },
        pageSha256: {
            type: 'boolean',
            decides: 'detail',
            label: 'SHA-256 of page blobs',
            description: 'Hash disk images, their holes too: an unchanged one is then not sent again. Without, only their data is read; check sums, a manifest or a plan need the hash in any case.',
            default: true,
            group: checks,
        },
        verify: {
            type: 'choice',
            decides: 'safety',
            choices: ['none', 'sizes', 'hashes', 'download'],
            description: 'Look again when all is done, beside the check of every block. sizes, hashes: by a new listing. download: read every byte back.',
            default: 'none',
            group: checks,
        },
        planFile: {
            type: 'path',
            decides: 'place',
            description: 'Where to write the plan as JSON: what is sent, skipped and deleted.',
            group: checks,
        },
        plan: {
            type: 'path',
            decides: 'safety',
            description: 'Plan of an earlier dry run: do exactly that, and fail if source or container have changed since.',
            group: checks,
        },
        manifestFile: {
            type: 'path',
            decides: 'place',
            description: 'Where to write, as JSON, which blobs there are now (name, URL, size, SHA-256) and what this run did.',
            group: checks,
        },
        dryRun: {
            type: 'boolean',
            decides: 'safety',
            description: 'Check, compare and say what would be sent, and send nothing.',
            default: false,
        },
        ..._shared_account_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .accountInputs */ .D,
        accountUrl: { ..._shared_account_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .accountInputs */ .D.accountUrl, example: 'https://myaccount.blob.core.windows.net' },
    },
    outputs: {
        containerUrl: { description: 'URL of the container, without any signature.' },
        uploaded: { description: 'Number of blobs sent.' },
        skipped: { description: 'Number of blobs left as they are: they hold the same, or may not be overwritten.' },
        updated: { description: 'Number of blobs that got other properties and kept their content.' },
        deleted: { description: 'Number of blobs deleted.' },
        bytes: { description: 'Size of the blobs sent, in bytes.' },
        sentBytes: { description: 'Bytes of content that went over the wire: without what an interrupted run had left.' },
        manifest: { description: 'Path of manifest-file, if it was asked for.' },
        planFile: { description: 'Path of plan-file, if it was asked for.' },
        urls: { description: 'URLs of the blobs, one a line, without any signature; empty for more than 100.' },
    },
    features: { summary: true },
});


/***/ })

};
