export const id = "configure-runner-run";
export const ids = ["configure-runner-run"];
export const modules = {

/***/ 54925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/net/src/address.js
var address = __webpack_require__(33519);
// EXTERNAL MODULE: ./build/staging/runners/src/runner-services.js
var runner_services = __webpack_require__(63198);
// EXTERNAL MODULE: ./build/staging/runners/src/write-files.js
var write_files = __webpack_require__(32962);
;// CONCATENATED MODULE: ./build/staging/runners/src/configure-runner.js





/**
 * Renders a runner's boot files into a folder, or installs the runner below a root folder.
 *
 * @throws InputError naming every unusable setting, UserError when the package does not match its SHA-256, is unsafe to unpack or its folder
 *   holds something else, ExternalError when it cannot be downloaded, CancelledError
 */
function configureRunner(options) {
    return options.to.mode === 'render' ? render(options, options.to) : install(options, options.to);
}
async function render(options, { outputFolder }) {
    const { platform, settings, dryRun, log } = options;
    const { files, bootstrapPath, unitPath } = await (0,runner_services/* installationOf */.oJ)(platform, settings);
    const rendered = files.map(({ name, content, mode }) => ({ path: name, content, mode }));
    const changed = await (0,write_files/* changedFiles */.Y)(rendered, [], outputFolder);
    for (const path of changed)
        log.info(`${dryRun ? 'Would write' : 'Writing'} ${(0,external_node_path_.join)(outputFolder, path)}`);
    if (changed.length === 0)
        log.info(`Everything in ${outputFolder} is as it should be.`);
    if (!dryRun)
        await (0,write_files/* layFiles */.S)(rendered, [], outputFolder);
    const placeOf = (wanted) => (0,external_node_path_.join)(outputFolder, files.find(({ path }) => path === wanted)?.name ?? '');
    return { bootstrapPath: placeOf(bootstrapPath), unitPath: placeOf(unitPath), packageSha256: undefined };
}
async function install(options, place) {
    const { platform, settings, dryRun, log, signal } = options;
    const { targetRoot, cacheFolder } = place;
    const step = { platform, ...settings, package: packageOf(place) };
    const { bootstrapPath, unitPath, activate } = await (0,runner_services/* installationOf */.oJ)(platform, settings);
    // Only installing unpacks archives; render is spared the libraries for it.
    const { installRunner, planInstall } = await Promise.all(/* import() */[__webpack_require__.e("shared-net-answer-headers"), __webpack_require__.e("shared-net-retry"), __webpack_require__.e("shared-net-request-failure"), __webpack_require__.e("shared-net-get"), __webpack_require__.e("shared-archive-archive-entry"), __webpack_require__.e("shared-net-download"), __webpack_require__.e("shared-archive-unpack-archive"), __webpack_require__.e("shared-runners-runner-package"), __webpack_require__.e("shared-system-program-path"), __webpack_require__.e("shared-system-free-space"), __webpack_require__.e("shared-system-limited-log-file"), __webpack_require__.e("shared-system-child-environment"), __webpack_require__.e("shared-system-paths"), __webpack_require__.e("shared-core-byte-order"), __webpack_require__.e("shared-system-file-names"), __webpack_require__.e("install-runner")]).then(__webpack_require__.bind(__webpack_require__, 91107));
    const plan = await planInstall(step, targetRoot);
    const verb = dryRun ? 'Would' : 'Will';
    const source = step.package.file ?? (0,address/* shownAddress */.Uk)(step.package.url ?? '');
    if (plan.package)
        log.info(`${verb} install ${source} as ${(0,external_node_path_.join)(targetRoot, step.root)}`);
    for (const path of plan.files)
        log.info(`${verb} write ${(0,external_node_path_.join)(targetRoot, path)}`);
    if (!plan.package && plan.files.length === 0)
        log.info(`Runner ${step.version} is installed already; nothing to do.`);
    if (!dryRun) {
        await installRunner(step, targetRoot, { log, signal, cacheFolder });
        if (targetRoot === '/' && (plan.package || plan.files.length > 0)) {
            log.notice(`The runner is installed; user ${step.user} and the unit are there after the next boot, or after: ${activate}`);
        }
    }
    return {
        bootstrapPath: (0,external_node_path_.join)(targetRoot, bootstrapPath),
        unitPath: (0,external_node_path_.join)(targetRoot, unitPath),
        packageSha256: step.package.sha256,
    };
}
function packageOf({ packageFile, packageUrl, packageSha256 }) {
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
        throw new errors/* InputError */.dz('configure-runner: unusable inputs', { findings });
    if (packageUrl !== undefined)
        (0,address/* checkAddress */.l_)(packageUrl, 'package-url', ['https:', 'http:']);
    return {
        sha256: packageSha256.toLowerCase(),
        ...(packageFile === undefined ? {} : { file: packageFile }),
        ...(packageUrl === undefined ? {} : { url: packageUrl }),
    };
}

;// CONCATENATED MODULE: ./build/staging/steps/src/configure-runner/run.js

/** Renders a runner's boot files into a folder, or installs the runner below a root folder. */
async function run(inputs, context) {
    const { platform, version, user, root, labels, dryRun, packageFile, packageUrl, packageSha256 } = inputs;
    const { log, signal } = context;
    const to = inputs.mode === 'render'
        ? { mode: inputs.mode, outputFolder: context.resolve(inputs.outputFolder) }
        : {
            mode: inputs.mode,
            targetRoot: context.resolve(inputs.targetRoot),
            cacheFolder: context.resolve(inputs.cacheFolder),
            packageFile: packageFile === undefined ? undefined : context.resolve(packageFile),
            packageUrl,
            packageSha256,
        };
    return { ...(await configureRunner({ platform, settings: { version, user, root, labels }, dryRun, log, signal, to })) };
}


/***/ })

};
