export const id = "install-runner";
export const ids = ["install-runner"];
export const modules = {

/***/ 91107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   installRunner: () => (/* binding */ installRunner),
/* harmony export */   planInstall: () => (/* binding */ planInstall)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(85368);
/* harmony import */ var _runner_package_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80008);
/* harmony import */ var _runner_services_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63198);
/* harmony import */ var _unpack_package_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63676);
/* harmony import */ var _write_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32962);









/**
 * What `installRunner` would change.
 *
 * @param targetRoot folder that stands for `/`
 * @throws InputError when the step is unusable, UserError when the runner's folder holds something else
 */
async function planInstall(step, targetRoot) {
    const installation = await (0,_runner_services_js__WEBPACK_IMPORTED_MODULE_3__/* .installationOf */ .oJ)(step.platform, step);
    const { files, links } = installation;
    const installed = await isInstalled(step, installation, targetRoot);
    const changed = await (0,_write_files_js__WEBPACK_IMPORTED_MODULE_4__/* .changedFiles */ .Y)(files, links, targetRoot);
    // The link in the runner's folder goes when the folder is replaced.
    return { package: !installed, files: installed ? changed : [...new Set([...changed, `${step.root}/bootstrap.sh`])].sort() };
}
/**
 * Installs a runner below `targetRoot`: the checked package in its folder, the bootstrap script, unit, user and ownership
 * entries. Run again it changes nothing. The user is made and gets its files when the machine boots (systemd-sysusers,
 * systemd-tmpfiles). An earlier version in the folder is replaced as a whole, with its work folder.
 *
 * @returns what was changed
 * @throws as `layRunnerTree`, and UserError when the runner's folder holds something that was not installed by this function
 */
async function installRunner(step, targetRoot, options) {
    const plan = await planInstall(step, targetRoot);
    const installation = await (0,_runner_services_js__WEBPACK_IMPORTED_MODULE_3__/* .installationOf */ .oJ)(step.platform, step);
    if (plan.package) {
        const archive = await (0,_runner_package_js__WEBPACK_IMPORTED_MODULE_5__/* .fetchRunnerPackage */ .b)(step.package, options);
        await replacePackage(archive, step, installation, targetRoot, options);
    }
    await (0,_write_files_js__WEBPACK_IMPORTED_MODULE_4__/* .layFiles */ .S)(installation.files, installation.links, targetRoot);
    return plan;
}
async function replacePackage(archive, step, { packageRecordPath }, targetRoot, options) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(targetRoot, step.root);
    const record = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(targetRoot, packageRecordPath);
    const suffix = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex');
    const partial = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder)}.${suffix}.partial`);
    const former = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder)}.${suffix}.former`);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder), { recursive: true });
        await (0,_unpack_package_js__WEBPACK_IMPORTED_MODULE_6__/* .unpackPackage */ .D)(archive, partial, options);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(folder, former).catch((error) => {
            if (!(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_7__/* .hasErrorCode */ .Ue)(error, 'ENOENT'))
                throw error;
        });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(partial, folder);
        await (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_8__/* .writeJson */ .GF)(record, { root: step.root, version: step.version, sha256: step.package.sha256 });
    }
    catch (error) {
        if (await (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_8__/* .exists */ .t2)(former)) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(folder, { recursive: true, force: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(former, folder);
        }
        throw error;
    }
    finally {
        for (const path of [partial, former])
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true });
    }
}
async function isInstalled(step, { packageRecordPath }, targetRoot) {
    // A damaged one says as little as none.
    const record = await (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_8__/* .readJson */ .Vh)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(targetRoot, packageRecordPath)).catch(() => undefined);
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(targetRoot, step.root);
    const content = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder).catch((error) => {
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_7__/* .hasErrorCode */ .Ue)(error, 'ENOENT'))
            return [];
        throw error;
    });
    if (content.length === 0)
        return false;
    if (record?.root !== step.root) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .yo(`${folder} is not empty and was not installed by configure-runner.`, {
            hint: 'empty it, or name another folder as root',
        });
    }
    return record.sha256 === step.package.sha256 && record.version === step.version;
}


/***/ })

};
