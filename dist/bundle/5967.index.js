export const id = 5967;
export const ids = [5967];
export const modules = {

/***/ 95967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  withBlobService: () => (/* binding */ withBlobService)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/folder-lock.js
var folder_lock = __webpack_require__(50917);
// EXTERNAL MODULE: ./build/staging/core/src/program.js + 2 modules
var src_program = __webpack_require__(12582);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/child-environment.js
var child_environment = __webpack_require__(92135);
// EXTERNAL MODULE: ./build/staging/core/src/debian-packages.js
var debian_packages = __webpack_require__(35480);
// EXTERNAL MODULE: ./build/staging/core/src/files.js
var files = __webpack_require__(35182);
;// CONCATENATED MODULE: ./build/staging/blob/src/azurite/azurite-package.js








/** Three minutes: a slow registry, not a dead one. */
const INSTALL_TIMEOUT = 180_000;
/**
 * What the .npmrc of a user names for the registry of a company, `//host/:_authToken=${NODE_AUTH_TOKEN}`: the first is what npm's own
 * documentation takes, the other what actions/setup-node does. No script of a package runs, so npm alone reads them.
 */
const TOKENS = ['NPM_TOKEN', 'NODE_AUTH_TOKEN'];
/**
 * Path of Azurite's blob service, a script for Node, of exactly the version that Bakehouse is tested with: from its own installation, or
 * from the tool cache, into which it is installed, and this said, when it is not there. A workspace's Azurite is never run: it may be of a
 * foreign checkout.
 *
 * @throws UserError naming the command to run where it cannot be installed, CancelledError
 */
async function findAzurite(options) {
    const { default: lock } = await __webpack_require__.e(/* import() */ 4205).then(__webpack_require__.t.bind(__webpack_require__, 64205, 17));
    if (options.installation !== undefined) {
        const script = await blobScript(options.installation, lock.version);
        if (script !== undefined)
            return script;
    }
    const text = `${JSON.stringify(lock, undefined, 2)}\n`;
    // Other locked packages are another folder.
    const installed = (0,external_node_path_.join)(options.toolCache, 'azurite', `${lock.version}-${(0,files/* sha256 */.sc)(text).slice(0, 12)}`);
    return (await blobScript(installed, lock.version)) ?? install(installed, { version: lock.version, text }, options);
}
async function blobScript(folder, version) {
    const root = (0,external_node_path_.join)(folder, 'node_modules', 'azurite');
    const found = await (0,files.readJson)((0,external_node_path_.join)(root, 'package.json')).catch(() => undefined);
    const script = found?.bin?.['azurite-blob'];
    return script === undefined || found?.version !== version ? undefined : (0,external_node_path_.join)(root, script);
}
/** Installs what the lock file says, each package only with the bytes that it names. No script of a package runs. */
async function install(folder, { version, text }, { log, signal }) {
    const byHand = `npm install --prefix ${folder} azurite@${version} --ignore-scripts`;
    const partial = `${folder}.${(0,external_node_crypto_.randomBytes)(4).toString('hex')}.partial`;
    log.info(`Azurite is not installed; installing azurite@${version} from npm into ${folder}.`);
    try {
        await (0,promises_.mkdir)(partial, { recursive: true });
        await (0,promises_.writeFile)((0,external_node_path_.join)(partial, 'package-lock.json'), text);
        const manifest = { name: 'bakehouse-azurite', version, private: true, dependencies: { azurite: version } };
        await (0,promises_.writeFile)((0,external_node_path_.join)(partial, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
        // With the prefix npm reads no .npmrc but the user's: neither the workspace's nor that of a folder above.
        const args = ['ci', '--prefix', partial, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
        await log.group(`npm ci (azurite@${version})`, async () => {
            const program = [...(await npm()), ...args];
            // npm's own settings say which registry and proxy to ask; https://docs.npmjs.com/cli/v11/using-npm/config#environment-variables.
            const inherit = ['npm_config_*', 'NPM_CONFIG_*', ...TOKENS, ...child_environment/* NETWORK */.pG];
            await (0,src_program/* runProgram */.mB)('install Azurite', program, { cwd: partial, log, signal, timeout: INSTALL_TIMEOUT, inherit });
        });
        await (0,promises_.rename)(partial, folder).catch((error) => {
            // Another run was faster.
            if (!(0,errors/* hasErrorCode */.Ue)(error, 'EEXIST', 'ENOTEMPTY', 'EPERM'))
                throw error;
        });
    }
    catch (error) {
        if (signal.aborted)
            throw error;
        throw new errors/* UserError */.yo('Azurite, the embedded blob store, cannot be installed.', {
            hint: `check that npm reaches its registry, or run: ${byHand}; or give account-url or connection-string`,
            cause: error,
        });
    }
    finally {
        // What went wrong before is what counts.
        await (0,promises_.rm)(partial, { recursive: true, force: true }).catch(() => { });
    }
    const script = await blobScript(folder, version);
    if (script === undefined)
        throw new errors/* UserError */.yo(`azurite@${version} in ${folder} has no blob service.`, { hint: 'remove the folder, then run again' });
    return script;
}
/** npm without a shell: on Windows its starter is a .cmd file, which cannot be spawned, but its script lies beside it. */
async function npm() {
    const starter = (await (0,debian_packages/* findProgram */.K)('npm')) ?? (0,external_node_path_.join)((0,external_node_path_.dirname)(process.execPath), 'npm');
    return process.platform === 'win32' ? [process.execPath, (0,external_node_path_.join)((0,external_node_path_.dirname)(starter), 'node_modules', 'npm', 'bin', 'npm-cli.js')] : [starter];
}

;// CONCATENATED MODULE: ./build/staging/blob/src/azurite/azurite.js






/** It starts in a second; a folder with very many blobs on a busy machine takes longer. */
const START_TIMEOUT = 60_000;
/** Another run may upload for some minutes. */
const LOCK_WAIT = 600_000;
/** Azurite's own name for its account, so that its folder can be looked at by a plain `azurite-blob --location`. */
const ACCOUNT = 'devstoreaccount1';
/**
 * Runs Azurite's blob service on a free port of 127.0.0.1 while `work` runs, and ends it afterwards, whatever happens.
 *
 * Two runs never share one folder: the second waits until the first has ended (up to ten minutes), because each Azurite keeps
 * its index in memory and would overwrite the other's.
 *
 * @throws ExternalError when Azurite does not start or ends while `work` runs, UserError when it cannot be installed, or the
 *   folder cannot be written to or stays in use, CancelledError, and what `work` throws
 */
async function withBlobService(options, work) {
    const script = await findAzurite(options);
    const { folder, log, signal } = options;
    const lock = await (0,folder_lock/* lockFolder */.MS)(folder, { wait: LOCK_WAIT, log, signal }).catch((error) => {
        throw cannotKeep(folder, error);
    });
    try {
        const onStart = (pid) => lock.addProcess(pid).catch((error) => {
            throw cannotKeep(folder, error);
        });
        return await run(script, options, onStart, work);
    }
    finally {
        await lock.release();
    }
}
/** For a folder that the system refuses; everything else stays as it is. */
function cannotKeep(folder, error) {
    if (!(0,errors/* hasErrorCode */.Ue)(error, 'EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ENOSPC', 'EDQUOT'))
        return error;
    return new errors/* UserError */.yo(`Azurite, the embedded blob store, cannot keep its data in ${folder}: ${(0,errors/* messageOf */.bD)(error)}.`, {
        hint: 'give a folder that this user may write to and that has room, or give account-url or connection-string',
        cause: error,
    });
}
async function run(script, { folder, log, signal }, onStart, work) {
    const key = (0,external_node_crypto_.randomBytes)(32).toString('base64');
    const address = Promise.withResolvers();
    // Not listened to by `work` alone: a failure before that must not count as unhandled.
    address.promise.catch(() => { });
    const program = (0,src_program/* startProgram */.Xd)(
    // Port 0: the system chooses. The SDK is newer than the API version that Azurite knows.
    [
        process.execPath,
        script,
        '--blobHost',
        '127.0.0.1',
        '--blobPort',
        '0',
        '--location',
        folder,
        '--silent',
        '--disableTelemetry',
        '--disableProductStyleUrl',
        '--skipApiVersionCheck',
    ], {
        env: { AZURITE_ACCOUNTS: `${ACCOUNT}:${key}` },
        signal,
        onLine(line) {
            log.debug(`azurite: ${line}`);
            const [, url] = /successfully listens on (http:\/\/127\.0\.0\.1:\d+)/.exec(line) ?? [];
            if (url !== undefined)
                address.resolve(url);
        },
    });
    let stopping = false;
    const lost = new AbortController();
    void program.exited.then(({ exitCode, tail }) => {
        const what = `Azurite, the embedded blob store, ended by itself with exit code ${exitCode}.${tail.map((line) => `\n  ${line}`).join('')}`;
        const error = new errors/* ExternalError */.yA(what, {
            service: 'Azurite',
            operation: 'keep the blobs',
            status: exitCode,
            // Azurite 3.35 saves its index every 5 s, and when it ends by itself; blobs that are in no index are gone.
            hint: `run again: what was sent some seconds before is kept, the rest is sent again. If it does not start any more, remove ${folder}`,
        });
        address.reject(error);
        if (!stopping)
            lost.abort(error);
    });
    try {
        const { pid } = program;
        if (pid !== undefined)
            await onStart(pid);
        const url = await started(address.promise, program);
        log.debug(`Azurite runs as process ${pid} at ${url} with its data in ${folder}`);
        const connectionString = `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${key};BlobEndpoint=${url}/${ACCOUNT};`;
        // It answered, so it has a number.
        return await work({ connectionString, pid: pid, signal: AbortSignal.any([signal, lost.signal]) });
    }
    catch (error) {
        if (signal.aborted)
            throw new errors/* CancelledError */.cc();
        throw lost.signal.aborted ? lost.signal.reason : error;
    }
    finally {
        stopping = true;
        await program.stop();
    }
}
/** Waits until Azurite says where it listens and answers there. */
async function started(address, program) {
    const limit = AbortSignal.timeout(START_TIMEOUT);
    const late = new Promise((_, reject) => {
        const fail = () => reject(new errors/* ExternalError */.yA(`Azurite, the embedded blob store, did not answer within ${START_TIMEOUT / 1000} s.`, {
            service: 'Azurite',
            operation: 'start the blob store',
        }));
        limit.addEventListener('abort', fail, { once: true });
        void program.exited.then(() => limit.removeEventListener('abort', fail));
    });
    late.catch(() => { });
    const url = await Promise.race([address, late]);
    await Promise.race([answer(new URL(url)), program.exited, late]);
    return url;
}
function answer({ hostname, port }) {
    return new Promise((resolve, reject) => {
        const socket = (0,external_node_net_.connect)({ host: hostname, port: Number(port) });
        socket.on('connect', () => {
            socket.destroy();
            resolve();
        });
        socket.on('error', reject);
    });
}


/***/ }),

/***/ 35480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ findProgram),
/* harmony export */   Z: () => (/* binding */ ensureSystemTools)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _child_environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92135);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58174);
/* harmony import */ var _program_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12582);






/** Ten minutes: a slow mirror, not a dead one. */
const INSTALL_TIMEOUT = 600_000;
/** Absolute path of a program in an absolute folder of PATH (with the sbin folders, which users often lack), or undefined. */
async function findProgram(name) {
    const folders = [...(0,_child_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .absoluteFolders */ .L9)(process.env['PATH'] ?? ''), '/usr/local/sbin', '/usr/sbin', '/sbin'];
    for (const folder of folders) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
        if (await exists(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK))
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
    const refused = new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`Missing: ${missing.map((tool) => tool.needs).join(', ')}.`, { hint: `run: sudo ${command}` });
    if (process.platform !== 'linux' || (await findProgram('apt-get')) === undefined)
        throw refused;
    const sudo = await privilege(signal);
    if (sudo === undefined)
        throw refused;
    log.info(`Installing Debian packages: ${packages.join(' ')}`);
    // apt asks mirrors. What it installs runs scripts as root: they see nothing else of ours.
    const options = { log, signal, timeout: INSTALL_TIMEOUT, inherit: _child_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .NETWORK */ .pG, env: { DEBIAN_FRONTEND: 'noninteractive' } };
    const apt = (...args) => [...sudo, 'apt-get', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3', ...args];
    await log.group(`apt-get install ${packages.join(' ')}`, async () => {
        await (0,_program_js__WEBPACK_IMPORTED_MODULE_5__/* .runProgram */ .mB)('update the list of Debian packages', apt('update'), { ...options, allowFailure: true });
        await (0,_program_js__WEBPACK_IMPORTED_MODULE_5__/* .runProgram */ .mB)('install Debian packages', apt('install', '--yes', '--no-install-recommends', ...packages), options);
    });
    const still = await missingTools(missing);
    if (still.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`Still missing after installing ${packages.join(', ')}: ${still.map((tool) => tool.needs).join(', ')}.`);
}
async function missingTools(tools) {
    const present = await Promise.all(tools.map(({ needs }) => needs.startsWith('/') ? exists(needs, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.R_OK) : findProgram(needs).then((path) => path !== undefined)));
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
async function exists(path, mode) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path, mode).then(() => true, () => false);
}


/***/ }),

/***/ 35182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dd: () => (/* binding */ partialNeighbour),
/* harmony export */   EX: () => (/* binding */ withTemporaryFolder),
/* harmony export */   GF: () => (/* binding */ writeJson),
/* harmony export */   Ti: () => (/* binding */ temporaryFolderOwner),
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
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(26015);
/* harmony import */ var _process_identity_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8531);
/* harmony import */ var _regular_file_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(11324);










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
        return JSON.parse(await (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_9__/* .readRegularText */ .Aj)(path));
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
 * process left behind under the same prefix is removed first: the folder's name tells which process made it.
 *
 * @param parent made when missing
 * @param log told of what stays since it may be in use in another container
 */
async function withTemporaryFolder(prefix, work, parent = (0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)(), log = _log_js__WEBPACK_IMPORTED_MODULE_7__/* .silentLog */ .a) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(parent, { recursive: true });
    await (0,_leftovers_js__WEBPACK_IMPORTED_MODULE_6__/* .removeLeftovers */ .D)(parent, (name) => temporaryFolderOwner(prefix, name), log);
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(parent, `${prefix}-${(0,_process_identity_js__WEBPACK_IMPORTED_MODULE_8__/* .identityText */ .Ky)(await (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_8__/* .identityOf */ .cu)())}-`));
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
/** Which process made a folder for `withTemporaryFolder`, by its name; undefined for what is none of that prefix. */
function temporaryFolderOwner(prefix, name) {
    const { identity, rest } = (name.startsWith(`${prefix}-`) ? (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_8__/* .parseIdentity */ .aZ)(name.slice(prefix.length + 1)) : undefined) ?? {};
    return /^-[A-Za-z0-9]{6}$/.test(rest ?? '') ? identity : undefined;
}


/***/ }),

/***/ 11629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ removeLeftovers),
/* harmony export */   Q: () => (/* binding */ findLeftovers)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _process_identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8531);




/**
 * Removes what killed runs left in a folder. What may not be removed (files of another user) stays.
 *
 * @param ownerOf tells by an entry's name which process made it; undefined for what is not ours
 */
async function removeLeftovers(folder, ownerOf, log) {
    for (const name of await findLeftovers(folder, ownerOf, log)) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), { recursive: true, force: true, maxRetries: 3 }).catch((error) => {
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'EACCES', 'EPERM', 'ENOTEMPTY'))
                throw error;
        });
    }
}
/**
 * Names of the entries of a folder whose process is gone. One that lives, or of which nothing can be known (in another container, on
 * another machine), may still use its own: they are none, and the latter are named once.
 */
async function findLeftovers(folder, ownerOf, log) {
    const gone = [];
    const unknown = [];
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)) {
        const owner = ownerOf(name);
        if (owner === undefined)
            continue;
        const state = await (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .stateOf */ .L4)(owner, folder);
        if (state === 'gone')
            gone.push(name);
        if (state === 'unknown')
            unknown.push(name);
    }
    if (unknown.length > 0) {
        const names = unknown.slice(0, 5).join(', ');
        log.debug(`Left in ${folder}, since another container or machine may use it: ${names} (${unknown.length} in all).`);
    }
    return gone;
}


/***/ }),

/***/ 26015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ silentLog)
/* harmony export */ });
/** Says nothing: the default where a caller gives no log. */
const silentLog = {
    debug() { },
    info() { },
    notice() { },
    warning() { },
    error() { },
    output() { },
    group: (_title, work) => work(),
};


/***/ }),

/***/ 8531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ky: () => (/* binding */ identityText),
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   aZ: () => (/* binding */ parseIdentity),
/* harmony export */   cu: () => (/* binding */ identityOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58174);




const NO_BOOT = '00000000';
const NO_START = '0';
/**
 * Magic numbers of statfs(2) of file systems that one running system writes to at a time: ext2 to ext4, XFS, Btrfs, F2FS, bcachefs, ZFS,
 * tmpfs, overlay. What another boot left there was left by an earlier one. Shares (NFS, SMB, 9p, virtiofs) are none of them.
 */
const LOCAL_FILE_SYSTEMS = new Set([0xef53, 0x58465342, 0x9123683e, 0xf2f52010, 0xca451a4e, 0x2fc12fc1, 0x01021994, 0x794c7630]);
let ownPlace;
function findPlaceOnce() {
    ownPlace ??= findPlace();
    return ownPlace;
}
/** The identity of a process that this one can see by its number; of this one when left out. */
async function identityOf(pid = process.pid) {
    const { boot, space } = await findPlaceOnce();
    return { pid, start: (await lookUp(pid))?.start ?? NO_START, boot, space };
}
/**
 * Whether a process still lives. One of another machine or of another namespace of this one (a container) cannot be asked for:
 * `unknown`, and what belongs to it must stay. One of an earlier boot is gone if what it left is on a file system of this machine.
 *
 * @param folder where what belongs to the process was found
 */
async function stateOf({ pid, start, boot, space }, folder) {
    const ours = await findPlaceOnce();
    if (boot !== ours.boot) {
        const isEarlier = boot !== NO_BOOT && ours.boot !== NO_BOOT && (await isLocal(folder));
        return isEarlier ? 'gone' : 'unknown';
    }
    if (space !== ours.space)
        return 'unknown';
    if (!hasNumber(pid))
        return 'gone';
    const now = await lookUp(pid);
    // Where nothing more can be learned, somebody has the number: safer to take it for the one that was meant.
    if (now === undefined || start === NO_START)
        return now?.ended === true ? 'gone' : 'alive';
    return now.ended || now.start !== start ? 'gone' : 'alive';
}
/** As a part of a file's name: `4711-1kz5f-0f3a9c21-77ab01cd`. */
function identityText({ pid, start, boot, space }) {
    return `${pid}-${start}-${boot}-${space}`;
}
/** What `identityText` wrote at the beginning of a text, and what follows it; undefined for any other text. */
function parseIdentity(text) {
    const [whole, pid, start = '', boot = '', space = ''] = /^(\d{1,10})-([0-9a-z]{1,14})-([0-9a-f]{8})-([0-9a-f]{8})(?![0-9a-f])/.exec(text) ?? [];
    if (whole === undefined)
        return undefined;
    return { identity: { pid: Number(pid), start, boot, space }, rest: text.slice(whole.length) };
}
/** True while a process of this namespace has the number, also one of another user. */
function hasNumber(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'EPERM');
    }
}
/** Undefined where there is no /proc, where it is that of another namespace, and where it does not show processes of others. */
async function lookUp(pid) {
    if (!(await findPlaceOnce()).canLookUp)
        return undefined;
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    // From field 3, the state, on; the second field, the name in brackets, may hold blanks and brackets.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const [state, ticks] = [fields[0], fields[19]];
    if (ticks === undefined || !/^\d+$/.test(ticks))
        return undefined;
    // A zombie has ended; where process 1 does not reap (plain containers) it stays for ever.
    return { start: BigInt(ticks).toString(36), ended: state === 'Z' || state === 'X' };
}
async function findPlace() {
    const read = (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8').catch(() => '');
    const linkTo = (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)(path).catch(() => '');
    const boot = (await read('/proc/sys/kernel/random/boot_id')).trim().replaceAll('-', '').slice(0, NO_BOOT.length);
    const known = /^[0-9a-f]{8}$/.test(boot);
    // Starts are told in the reader's own time namespace.
    const [processes, time] = await Promise.all([linkTo('/proc/self/ns/pid'), linkTo('/proc/self/ns/time')]);
    const space = known && processes !== '' ? `${processes} ${time}` : `${(0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)()} ${processes} ${time}`;
    return {
        boot: known ? boot : NO_BOOT,
        space: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(space).digest('hex').slice(0, 8),
        canLookUp: (await linkTo('/proc/self')) === String(process.pid),
    };
}
async function isLocal(folder) {
    const { type } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.statfs)(folder);
    // Node gives it as a signed number on some systems.
    return LOCAL_FILE_SYSTEMS.has(type >>> 0);
}


/***/ })

};
