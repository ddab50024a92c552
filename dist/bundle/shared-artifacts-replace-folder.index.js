export const id = "shared-artifacts-replace-folder";
export const ids = ["shared-artifacts-replace-folder"];
export const modules = {

/***/ 53924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ replaceFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_log__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26015);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83448);
/* harmony import */ var _bakehouse_system_program__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23537);







/**
 * Fills a folder as a whole or not at all: `work` gets an empty neighbour, which takes the folder's place when `work` says that it
 * holds something else. What killed runs left behind is removed first.
 *
 * @param folder absolute; replaced only at the very end
 * @returns what `work` returned
 * @param log told of what stays since it may be in use in another container
 */
async function replaceFolder(folder, work, log = _bakehouse_core_log__WEBPACK_IMPORTED_MODULE_3__/* .silentLog */ .a) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder), { recursive: true });
    await (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_4__/* .removeStaleFiles */ .X)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder), (name) => ownerOf(folder, name), log);
    const partial = await neighbour(folder, 'partial');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(partial);
    try {
        const result = await work(partial);
        if (result.changed)
            await swap(partial, folder);
        return result;
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(partial, { recursive: true, force: true, maxRetries: 3 });
    }
}
async function swap(partial, folder) {
    const old = await neighbour(folder, 'old');
    const existed = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(folder, old).then(() => true, (error) => {
        if (!(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_5__/* .hasErrorCode */ .Ue)(error, 'ENOENT'))
            throw error;
        return false;
    });
    // Another run may put its own there between the two: then this one takes the place of that.
    const taken = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(partial, folder).then(() => false, async (error) => {
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_5__/* .hasErrorCode */ .Ue)(error, 'ENOTEMPTY', 'EEXIST'))
            return true;
        if (existed)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(old, folder);
        throw error;
    });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(old, { recursive: true, force: true, maxRetries: 3 });
    if (taken)
        await swap(partial, folder);
}
async function neighbour(folder, kind) {
    const owner = (0,_bakehouse_system_program__WEBPACK_IMPORTED_MODULE_6__/* .identityText */ .Ky)(await (0,_bakehouse_system_program__WEBPACK_IMPORTED_MODULE_6__/* .identityOf */ .cu)());
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder), `${neighbourStart(folder)}${owner}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}.${kind}`);
}
/** The run that a neighbour belongs to. */
function ownerOf(folder, name) {
    const start = neighbourStart(folder);
    const { identity, rest } = (name.startsWith(start) ? (0,_bakehouse_system_program__WEBPACK_IMPORTED_MODULE_6__/* .parseIdentity */ .aZ)(name.slice(start.length)) : undefined) ?? {};
    return /^-[0-9a-f]{8}\.(?:partial|old)$/.test(rest ?? '') ? identity : undefined;
}
/** Of a long name only the beginning, so that the neighbour's is not too long. */
function neighbourStart(folder) {
    return `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder).slice(0, 40)}.`;
}


/***/ })

};
