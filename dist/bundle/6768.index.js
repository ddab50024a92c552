export const id = 6768;
export const ids = [6768];
export const modules = {

/***/ 35182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dd: () => (/* binding */ partialNeighbour),
/* harmony export */   EX: () => (/* binding */ withTemporaryFolder),
/* harmony export */   GF: () => (/* binding */ writeJson),
/* harmony export */   Vq: () => (/* binding */ sha256OfFile),
/* harmony export */   lo: () => (/* binding */ writeFileAtomically),
/* harmony export */   readJson: () => (/* binding */ readJson),
/* harmony export */   sc: () => (/* binding */ sha256),
/* harmony export */   sk: () => (/* binding */ takesBytes)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58174);
/* harmony import */ var _leftovers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11629);







/**
 * Writes a file whole or not at all: to a neighbour first, flushed to disk, then renamed. Creates missing folders. What is no file but
 * takes bytes (`/dev/null`, `/dev/stdout`, a pipe) gets them as they are.
 */
async function writeFileAtomically(path, content, mode = 0o644) {
    if (await takesBytes(path))
        return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.appendFile)(path, content);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(path), { recursive: true });
    const partial = partialNeighbour(path, (0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(path));
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(partial, 'wx', mode);
        try {
            await file.writeFile(content);
            await file.sync();
        }
        finally {
            await file.close();
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(partial, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(partial, { force: true });
        throw error;
    }
}
/** True for a device of characters, a pipe, and an open file of this process: root could put a file in its place, and break the machine. */
async function takesBytes(path) {
    const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path).catch(() => undefined);
    if (status === undefined)
        return false;
    if (status.isCharacterDevice() || status.isFIFO())
        return true;
    // `/dev/stdout` of a command whose output goes to a file.
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readlink)(path).catch(() => '')).startsWith('/proc/self/fd/');
}
/** Where a file is written to before it takes its place. Of a long name it has only the beginning, so that its own is not too long. */
function partialNeighbour(path, folder) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, `.${(0,node_path__WEBPACK_IMPORTED_MODULE_4__.basename)(path).slice(0, 40)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}.partial`);
}
/** Writes a value as indented JSON, whole or not at all. */
function writeJson(path, value) {
    return writeFileAtomically(path, `${JSON.stringify(value, undefined, 2)}\n`);
}
/** Reads JSON that Bakehouse itself wrote; undefined when the file does not exist. */
async function readJson(path) {
    try {
        return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(path, 'utf8'));
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .hasErrorCode */ .Ue)(error, 'ENOENT'))
            return undefined;
        throw error;
    }
}
/** SHA-256 of a file as lower-case hexadecimal, read in a stream. */
async function sha256OfFile(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { highWaterMark: 1024 * 1024 }))
        hash.update(chunk);
    return hash.digest('hex');
}
/** SHA-256 of text or bytes as lower-case hexadecimal. */
function sha256(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex');
}
/**
 * Gives `work` an empty folder that is gone afterwards, whatever happens, unless the work failed and the system refuses. What a killed
 * process left behind under the same prefix is removed first: the folder's name tells which process of which machine made it.
 */
async function withTemporaryFolder(prefix, work, parent = (0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)()) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(parent, { recursive: true });
    const ours = `${prefix}-${(0,node_os__WEBPACK_IMPORTED_MODULE_3__.hostname)().replaceAll(/[^A-Za-z0-9]/g, '')}-`;
    await (0,_leftovers_js__WEBPACK_IMPORTED_MODULE_6__/* .removeLeftovers */ .D)(parent, (name) => {
        const pid = name.startsWith(ours) ? Number(/^(\d+)-/.exec(name.slice(ours.length))?.[1]) : Number.NaN;
        return Number.isInteger(pid) && !(0,_leftovers_js__WEBPACK_IMPORTED_MODULE_6__/* .isProcessAlive */ .j)(pid);
    });
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(parent, `${ours}${process.pid}-`));
    const remove = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(folder, { recursive: true, force: true, maxRetries: 3 });
    let result;
    try {
        result = await work(folder);
    }
    catch (error) {
        // What cannot be removed must not hide why the work failed.
        await remove().catch(() => { });
        throw error;
    }
    await remove();
    return result;
}


/***/ }),

/***/ 11629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ removeLeftovers),
/* harmony export */   j: () => (/* binding */ isProcessAlive)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);



/** True while a process of this number lives, also one of another user. */
function isProcessAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'EPERM');
    }
}
/**
 * Removes what killed runs left in a folder. What may not be removed (files of another user) stays.
 *
 * @param isLeftover tells by an entry's name whether it is one; see `isProcessAlive`
 */
async function removeLeftovers(folder, isLeftover) {
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)) {
        if (!isLeftover(name))
            continue;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), { recursive: true, force: true, maxRetries: 3 }).catch((error) => {
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'EACCES', 'EPERM', 'ENOTEMPTY'))
                throw error;
        });
    }
}


/***/ }),

/***/ 44487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_runners_lay_files__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95943);
/* harmony import */ var _bakehouse_runners_render_github_runner__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96746);




/** Renders a runner's boot files into a folder, or installs the runner below a root folder. */
async function run(inputs, context) {
    return inputs.mode === 'render' ? render(inputs, context) : install(inputs, context);
}
async function render(inputs, context) {
    const { version, user, root, labels } = inputs;
    const texts = (0,_bakehouse_runners_render_github_runner__WEBPACK_IMPORTED_MODULE_3__/* .renderGithubRunner */ .Mr)({ version, user, root, labels });
    const folder = context.resolve(inputs.outputFolder);
    const files = [
        { path: 'bootstrap.sh', content: texts.bootstrap, mode: 0o755 },
        { path: 'github-runner.service', content: texts.unit, mode: 0o644 },
        { path: 'github-runner.sysusers.conf', content: texts.sysusers, mode: 0o644 },
        { path: 'github-runner.tmpfiles.conf', content: texts.tmpfiles, mode: 0o644 },
    ];
    const changed = await (0,_bakehouse_runners_lay_files__WEBPACK_IMPORTED_MODULE_2__/* .changedFiles */ .Y)(files, [], folder);
    for (const path of changed)
        context.log.info(`${inputs.dryRun ? 'Would write' : 'Writing'} ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, path)}`);
    if (changed.length === 0)
        context.log.info(`Everything in ${folder} is as it should be.`);
    if (!inputs.dryRun)
        await (0,_bakehouse_runners_lay_files__WEBPACK_IMPORTED_MODULE_2__/* .layFiles */ .S)(files, [], folder);
    return { bootstrapPath: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'bootstrap.sh'), unitPath: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'github-runner.service'), packageSha256: undefined };
}
async function install(inputs, context) {
    const step = runnerStep(inputs, context);
    const targetRoot = context.resolve(inputs.targetRoot);
    // Only installing unpacks archives; render is spared the libraries for it.
    const { installRunner, planInstall } = await Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(3224), __webpack_require__.e(6212)]).then(__webpack_require__.bind(__webpack_require__, 91107));
    const plan = await planInstall(step, targetRoot);
    const verb = inputs.dryRun ? 'Would' : 'Will';
    const source = step.package.file ?? step.package.url;
    if (plan.package)
        context.log.info(`${verb} install ${source} as ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(targetRoot, step.root)}`);
    for (const path of plan.files)
        context.log.info(`${verb} write ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(targetRoot, path)}`);
    if (!plan.package && plan.files.length === 0)
        context.log.info(`Runner ${step.version} is installed already; nothing to do.`);
    if (!inputs.dryRun) {
        const { log, signal } = context;
        await installRunner(step, targetRoot, { log, signal, cacheFolder: context.resolve(inputs.cacheFolder) });
        if (targetRoot === '/' && (plan.package || plan.files.length > 0)) {
            log.notice(`The runner is installed; user ${step.user} and the unit are there after the next boot, or after: systemd-sysusers && systemd-tmpfiles --create && systemctl daemon-reload`);
        }
    }
    return {
        bootstrapPath: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(targetRoot, _bakehouse_runners_render_github_runner__WEBPACK_IMPORTED_MODULE_3__/* .BOOTSTRAP_PATH */ .bl),
        unitPath: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(targetRoot, _bakehouse_runners_render_github_runner__WEBPACK_IMPORTED_MODULE_3__/* .UNIT_PATH */ .pL),
        packageSha256: step.package.sha256,
    };
}
function runnerStep(inputs, context) {
    const { packageFile, packageUrl, packageSha256, platform, version, user, root, labels } = inputs;
    const findings = [];
    if ((packageFile === undefined) === (packageUrl === undefined)) {
        findings.push({ severity: 'error', message: 'mode install needs either package-file or package-url' });
    }
    if (packageSha256 === undefined)
        findings.push({ severity: 'error', message: 'mode install needs package-sha256' });
    else if (!/^[0-9a-f]{64}$/i.test(packageSha256)) {
        findings.push({ severity: 'error', message: `package-sha256 "${packageSha256}" is not 64 hexadecimal digits` });
    }
    if (findings.length > 0 || packageSha256 === undefined)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz('configure-runner: unusable inputs', { findings });
    return {
        platform,
        version,
        user,
        root,
        labels,
        package: {
            sha256: packageSha256.toLowerCase(),
            ...(packageFile === undefined ? {} : { file: context.resolve(packageFile) }),
            ...(packageUrl === undefined ? {} : { url: packageUrl }),
        },
    };
}


/***/ })

};
