export const id = "shared-runners-runner-package";
export const ids = ["shared-runners-runner-package"];
export const modules = {

/***/ 80008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ fetchRunnerPackage)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_net_address__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33519);
/* harmony import */ var _bakehouse_net_download__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56391);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85368);





const WHAT = 'the runner package';
/** The largest published package is a quarter of this; more means that the address answers with something else. */
const MAXIMUM_BYTES = 2 * 1024 ** 3;
/**
 * Returns the path of a package whose SHA-256 has been checked: the given file, or the download in the cache.
 *
 * @throws InputError when the source is unusable, UserError when the bytes have another SHA-256 (both are named; they are not
 *   kept), ExternalError when the download fails after bounded retries, CancelledError
 */
async function fetchRunnerPackage(source, options) {
    check(source);
    if (source.file !== undefined)
        return checkedFile(source.file, source.sha256);
    const url = source.url;
    const cached = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(options.cacheFolder, 'runner-packages', `${source.sha256}.tar.gz`);
    const known = await hashOf(cached);
    if (known === source.sha256) {
        options.log.debug(`Runner package from the cache: ${cached}`);
        return cached;
    }
    if (known !== undefined)
        options.log.warning(`${cached} is damaged and will be downloaded again.`);
    await (0,_bakehouse_net_download__WEBPACK_IMPORTED_MODULE_1__/* .downloadVerified */ .n)({
        ...{ url, file: cached, sha256: source.sha256, what: WHAT, most: MAXIMUM_BYTES, log: options.log, signal: options.signal },
        ...{ attemptDeadline: options.attemptDeadline, firstDelay: options.retryDelay },
    });
    return cached;
}
function check({ file, url, sha256 }) {
    if ((file === undefined) === (url === undefined))
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz('A runner package needs either a file or an address (url), not both.');
    if (!/^[0-9a-f]{64}$/.test(sha256)) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`"${sha256}" is not a SHA-256 of a runner package.`, { hint: 'write its 64 lower-case hexadecimal digits' });
    }
    if (url === undefined)
        return;
    // Plain http is enough inside of a company: the SHA-256 decides whether the bytes are used.
    (0,_bakehouse_net_address__WEBPACK_IMPORTED_MODULE_3__/* .checkAddress */ .l_)(url, 'The address of the runner package', ['https:', 'http:']);
}
async function checkedFile(file, expected) {
    const actual = await hashOf(file);
    if (actual === undefined)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The runner package ${file} does not exist.`);
    if (actual !== expected)
        throw (0,_bakehouse_net_download__WEBPACK_IMPORTED_MODULE_1__/* .otherDigest */ .v)(WHAT, file, expected, actual);
    return file;
}
async function hashOf(file) {
    try {
        return await (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_4__/* .sha256OfFile */ .Vq)(file);
    }
    catch (error) {
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'ENOENT'))
            return undefined;
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'EISDIR'))
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The runner package ${file} is a folder; a tar.gz archive is needed.`);
        throw error;
    }
}


/***/ }),

/***/ 63676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ unpackPackage)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_archive_read__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55301);



/** A GitHub runner unpacks to about 0.6 GiB in 10,000 files; beyond these bounds the archive is not a runner. */
const LIMITS = { bytes: 8 * 1024 ** 3, entries: 200_000 };
/**
 * Unpacks the package of a runner, with modes that no umask changes, since they become those of an image.
 *
 * @param folder made if it is missing; anything in it that the archive holds too is an error
 * @throws UserError naming the archive and the entry that is unsafe or damaged, CancelledError
 */
async function unpackPackage(archive, folder, { signal }) {
    const first = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
    // What was made on the way to it becomes part of the image too.
    for (let made = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder); first !== undefined && made.length >= (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(first).length; made = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(made))
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(made, 0o755);
    const links = { links: 'keep', hardLinks: true, names: 'unix' };
    await (0,_bakehouse_archive_read__WEBPACK_IMPORTED_MODULE_2__/* .unpackArchive */ .b)(archive, 'tar.gz', folder, { ...links, fixedModes: true, limits: LIMITS, signal });
}


/***/ })

};
