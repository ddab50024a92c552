export const id = "shared-system-debian-packages";
export const ids = ["shared-system-debian-packages"];
export const modules = {

/***/ 85450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ findProgram),
/* harmony export */   Z: () => (/* binding */ ensureSystemTools)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58174);
/* harmony import */ var _apt_failures_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(12082);
/* harmony import */ var _child_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99757);
/* harmony import */ var _known_failure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(27655);
/* harmony import */ var _program_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(49718);
/* harmony import */ var _program_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96711);








/** Ten minutes: a slow mirror, not a dead one. */
const INSTALL_TIMEOUT = 600_000;
/**
 * Absolute path of a program in an absolute folder of PATH (with the sbin folders, which users often lack), or undefined. On Windows it may
 * be a batch file.
 */
async function findProgram(name) {
    const folders = (0,_child_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .absoluteFolders */ .L9)(process.env['PATH'] ?? '');
    if (process.platform !== 'win32')
        folders.push('/usr/local/sbin', '/usr/sbin', '/sbin');
    for (const path of (0,_program_path_js__WEBPACK_IMPORTED_MODULE_3__/* .programFiles */ .S)(name, folders, process.env, process.platform)) {
        if (await isAllowed(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK))
            return path;
    }
    return undefined;
}
/**
 * Makes sure that tools are there: installs their Debian packages where root or password-less sudo allows, and says so.
 *
 * @throws UserError naming the command to run where they cannot be installed
 */
async function ensureSystemTools(tools, log, signal) {
    const missing = await missingTools(tools);
    if (missing.length === 0)
        return;
    const packages = [...new Set(missing.map((tool) => tool.package))].sort();
    const command = `apt-get install --yes --no-install-recommends ${packages.join(' ')}`;
    const refused = new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`Missing: ${missing.map((tool) => tool.needs).join(', ')}.`, {
        reason: 'machine',
        hint: `run: sudo ${command}`,
    });
    if (process.platform !== 'linux' || (await findProgram('apt-get')) === undefined)
        throw refused;
    const sudo = await privilege(signal);
    if (sudo === undefined)
        throw refused;
    log.info(`Installing Debian packages: ${packages.join(' ')}`);
    // apt asks mirrors. What it installs runs scripts as root: they see nothing else of ours.
    const options = { log, signal, timeout: INSTALL_TIMEOUT, inherit: _child_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .NETWORK */ .pG, env: { DEBIAN_FRONTEND: 'noninteractive' } };
    const apt = (...args) => [...sudo, 'apt-get', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3', ...args];
    await log.group(`apt-get install ${packages.join(' ')}`, async () => {
        await (0,_program_js__WEBPACK_IMPORTED_MODULE_5__/* .runProgram */ .mB)('update the list of Debian packages', apt('update'), { ...options, allowFailure: true });
        await (0,_program_js__WEBPACK_IMPORTED_MODULE_5__/* .runProgram */ .mB)('install Debian packages', apt('install', '--yes', '--no-install-recommends', ...packages), options).catch((error) => {
            throw explained(error, packages);
        });
    });
    const still = await missingTools(missing);
    if (still.length > 0)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`Still missing after installing ${packages.join(', ')}: ${still.map((tool) => tool.needs).join(', ')}.`, {
            reason: 'machine',
        });
}
/** Why apt has not installed them, in one line, where that is known. */
function explained(error, packages) {
    if (!(error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .ExternalError */ .yA))
        return error;
    const lines = error.message.split('\n').slice(1);
    const known = (0,_known_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .recogniseFailure */ .y)(lines, _apt_failures_js__WEBPACK_IMPORTED_MODULE_7__/* .APT_FAILURES */ .i);
    if (known === undefined)
        return error;
    const { cause, hint, reason } = known;
    // What is asked for is ours: no definition names it.
    const own = reason === 'definition' ? 'machine' : reason;
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .ExternalError */ .yA(`Cannot install ${packages.join(', ')}: ${cause}.`, {
        ...{ ...error.details, reason: own, hint, cause: error },
        lastLines: lines.map((line) => line.trim()),
    });
}
async function missingTools(tools) {
    const present = await Promise.all(tools.map(({ needs }) => needs.startsWith('/') ? isAllowed(needs, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.R_OK) : findProgram(needs).then((path) => path !== undefined)));
    return tools.filter((_, index) => present[index] !== true);
}
async function privilege(signal) {
    if (process.getuid?.() === 0)
        return [];
    if ((await findProgram('sudo')) === undefined)
        return undefined;
    const { exitCode } = await (0,_program_js__WEBPACK_IMPORTED_MODULE_5__/* .runProgram */ .mB)('try sudo', ['sudo', '-n', 'true'], { signal, allowFailure: true });
    return exitCode === 0 ? ['sudo', '-n'] : undefined;
}
async function isAllowed(path, mode) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path, mode).then(() => true, () => false);
}


/***/ })

};
