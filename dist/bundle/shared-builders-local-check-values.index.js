export const id = "shared-builders-local-check-values";
export const ids = ["shared-builders-local-check-values"];
export const modules = {

/***/ 98041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bm: () => (/* binding */ mirrorProblem),
/* harmony export */   Yr: () => (/* binding */ SMALLEST_DISK),
/* harmony export */   oN: () => (/* binding */ imagePathProblem)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** MiB: ESP, kernel and a root file system with nothing in it. */
const SMALLEST_DISK = 768;
/** What is wrong with the address of an archive, in a clause; undefined when nothing is. */
function mirrorProblem(text) {
    const url = /^[\x21-\x7e]+$/.test(text) ? URL.parse(text) : null;
    // It becomes an argument of mmdebstrap, which every user of the machine can read.
    const isUsable = url !== null && ['http:', 'https:', 'file:'].includes(url.protocol) && url.username === '' && url.password === '';
    return isUsable ? undefined : 'the mirror is not an http, https or file URL without a user or password';
}
/** The same of a path in the image. */
function imagePathProblem(path) {
    const plain = path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
    const isUsable = path.startsWith('/') && !path.includes('\0') && node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(plain) === plain;
    return isUsable ? undefined : `"${path}" is not an absolute path in the image`;
}


/***/ }),

/***/ 35952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ copiedMiB)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** MiB of the files that steps of the kind `file` copy into the image; what cannot be read counts as nothing. */
async function copiedMiB({ definition, files }) {
    const sources = definition.steps.flatMap((step) => ('file' in step ? [node_path__WEBPACK_IMPORTED_MODULE_1__.posix.normalize(step.file.from).replace(/\/+$/, '')] : []));
    let bytes = 0;
    for (const { path, absolute } of files) {
        if (!sources.some((source) => path === source || path.startsWith(`${source}/`)))
            continue;
        bytes += await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(absolute).then(({ size }) => size, () => 0);
    }
    return bytes / (1024 * 1024);
}


/***/ }),

/***/ 36180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ ESP_START_MIB),
/* harmony export */   Wt: () => (/* binding */ ESP_SIZE_MIB),
/* harmony export */   bl: () => (/* binding */ ROOT_START_MIB),
/* harmony export */   xJ: () => (/* binding */ rootMiB)
/* harmony export */ });
// How the disk of an image is divided, in MiB.
const ESP_START_MIB = 1;
/** Room for a second kernel beside the first. */
const ESP_SIZE_MIB = 256;
const ROOT_START_MIB = ESP_START_MIB + ESP_SIZE_MIB;
/** The second copy of the partition table. */
const END_MIB = 1;
/** What is left for the root file system. */
function rootMiB(diskMiB) {
    return diskMiB - ROOT_START_MIB - END_MIB;
}


/***/ }),

/***/ 36963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   localChecks: () => (/* binding */ localChecks)
/* harmony export */ });
/* harmony import */ var _bakehouse_image_definition_definition__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86492);
/* harmony import */ var _check_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98041);
/* harmony import */ var _copied_size_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35952);
/* harmony import */ var _disk_layout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36180);




const localChecks = {
    async problems(loaded, { workFolder }) {
        return [...pathProblems(workFolder), ...(0,_bakehouse_image_definition_definition__WEBPACK_IMPORTED_MODULE_0__/* .localProblems */ .iU)(loaded), ...(await diskProblems(loaded)), ...valueProblems(loaded)];
    },
    // What asks over the network is loaded only where somebody is asked.
    async archiveProblems(loaded, archives, log) {
        const { archiveProblems } = await Promise.all(/* import() */[__webpack_require__.e("shared-net-answer-headers"), __webpack_require__.e("shared-net-retry"), __webpack_require__.e("shared-net-request-failure"), __webpack_require__.e("shared-net-get"), __webpack_require__.e("shared-system-free-space"), __webpack_require__.e("shared-net-address"), __webpack_require__.e("shared-system-apt-failures"), __webpack_require__.e("shared-system-debian-packages"), __webpack_require__.e("shared-core-trim-end"), __webpack_require__.e("shared-net-debian-archive-debian-release"), __webpack_require__.e("shared-system-shell-quote"), __webpack_require__.e("shared-net-download"), __webpack_require__.e("shared-net-debian-archive-debian-archives"), __webpack_require__.e("shared-builders-local-architecture"), __webpack_require__.e("archive-checks")]).then(__webpack_require__.bind(__webpack_require__, 35502));
        return archiveProblems(loaded, archives, log);
    },
};
/** apt joins names of files with keys by colons: with one in a name it finds no key, and says NO_PUBKEY. */
function pathProblems(workFolder) {
    if (process.platform !== 'linux' || !workFolder.includes(':'))
        return [];
    const message = `the path ${workFolder} has a colon, where apt ends a name: it would not find the keys of the archives`;
    return [{ message, hint: 'work in a folder whose path has no colon' }];
}
async function diskProblems(loaded) {
    const { diskMiB } = loaded.definition.build;
    if (diskMiB === undefined)
        return [];
    const path = ['build', 'diskMiB'];
    const hint = 'give build.diskMiB a larger number, such as 4096';
    if (diskMiB < _check_values_js__WEBPACK_IMPORTED_MODULE_1__/* .SMALLEST_DISK */ .Yr) {
        return [{ path, message: `build.diskMiB: a disk of ${diskMiB} MiB is too small: the least is ${_check_values_js__WEBPACK_IMPORTED_MODULE_1__/* .SMALLEST_DISK */ .Yr} MiB`, hint }];
    }
    const copied = await (0,_copied_size_js__WEBPACK_IMPORTED_MODULE_2__/* .copiedMiB */ .D)(loaded);
    if (copied <= (0,_disk_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .rootMiB */ .xJ)(diskMiB))
        return [];
    const message = `build.diskMiB: a disk of ${diskMiB} MiB is too small: the files of the steps alone have ${Math.ceil(copied)} MiB`;
    return [{ path, message, hint }];
}
/** What the schema lets pass, since other builders can do it, and the build would refuse. */
function valueProblems({ definition }) {
    const { source, steps, secrets } = definition;
    const problems = [];
    const add = (path, message, hint) => {
        if (message === undefined)
            return;
        problems.push({ path, message, ...(hint === undefined ? {} : { hint }) });
    };
    if (source.kind === 'debian' && source.mirror !== undefined)
        add(['source', 'mirror'], (0,_check_values_js__WEBPACK_IMPORTED_MODULE_1__/* .mirrorProblem */ .Bm)(source.mirror));
    for (const [index, step] of steps.entries()) {
        if ('file' in step)
            add(['steps', index, 'file', 'to'], (0,_check_values_js__WEBPACK_IMPORTED_MODULE_1__/* .imagePathProblem */ .oN)(step.file.to));
        for (const [name, value] of 'script' in step ? Object.entries(step.script.env ?? {}) : []) {
            const secret = /^kv_(.+)$/.exec(value)?.[1];
            if (secret === undefined || !Object.hasOwn(secrets, secret))
                continue;
            const message = `steps[${index}].script.env.${name}: the builder local gives no secrets to scripts, whose results stay in the image`;
            add(['steps', index, 'script', 'env', name], message, 'let the machine fetch it when it starts');
        }
    }
    return problems;
}


/***/ })

};
