export const id = "shared-runners-runner-tree";
export const ids = ["shared-runners-runner-tree"];
export const modules = {

/***/ 12158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   layRunnerTree: () => (/* binding */ layRunnerTree)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85368);
/* harmony import */ var _runner_package_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80008);
/* harmony import */ var _runner_services_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63198);
/* harmony import */ var _unpack_package_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63676);
/* harmony import */ var _write_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(32962);








/**
 * Lays a root file system tree with an installed runner: the unpacked package, the bootstrap script, the enabled unit, and
 * the sysusers.d and tmpfiles.d entries that make the user and hand it the files when the image first boots. Whoever copies
 * the tree into an image keeps modes and symbolic links and makes everything belong to root.
 *
 * @param treeFolder made by this function, whole or not at all; it may exist if it is empty
 * @throws InputError when the step is unusable, UserError when the package does not match its SHA-256 or is unsafe to
 *   unpack, ExternalError when it cannot be downloaded, CancelledError
 */
async function layRunnerTree(step, treeFolder, options) {
    const { files, links } = await (0,_runner_services_js__WEBPACK_IMPORTED_MODULE_2__/* .installationOf */ .oJ)(step.platform, step);
    await refuseFilled(treeFolder);
    const archive = await (0,_runner_package_js__WEBPACK_IMPORTED_MODULE_3__/* .fetchRunnerPackage */ .b)(step.package, options);
    const partial = (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_4__/* .partialNeighbour */ .Dd)(treeFolder, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(treeFolder));
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(partial, { recursive: true, force: true });
        await (0,_unpack_package_js__WEBPACK_IMPORTED_MODULE_5__/* .unpackPackage */ .D)(archive, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(partial, step.root), options);
        // A package that brings its own file of such a name must not change what the unit runs.
        for (const { path } of [...files, ...links])
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(partial, path), { recursive: true, force: true });
        await (0,_write_files_js__WEBPACK_IMPORTED_MODULE_6__/* .layFiles */ .S)(files, links, partial);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(treeFolder, { recursive: true, force: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(partial, treeFolder);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(partial, { recursive: true, force: true });
        throw error;
    }
    options.log.debug(`Laid runner ${step.version} for ${step.root} in ${treeFolder}`);
}
async function refuseFilled(folder) {
    try {
        const [first] = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder);
        if (first !== undefined)
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .yo(`${folder} is not empty: a runner's tree needs a folder of its own.`);
    }
    catch (error) {
        if (!(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_7__/* .hasErrorCode */ .Ue)(error, 'ENOENT'))
            throw error;
    }
}


/***/ })

};
