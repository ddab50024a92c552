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
// EXTERNAL MODULE: ./build/staging/core/src/program.js + 1 modules
var src_program = __webpack_require__(99673);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/debian-packages.js
var debian_packages = __webpack_require__(35480);
// EXTERNAL MODULE: ./build/staging/core/src/files.js
var files = __webpack_require__(35182);
;// CONCATENATED MODULE: ./build/staging/blob/src/azurite/azurite-package.js







const VERSION = '3.35.0';
/** Three minutes: a slow registry, not a dead one. */
const INSTALL_TIMEOUT = 180_000;
/**
 * Path of Azurite's blob service, a script for Node. Installs the npm package, and says so, when it is nowhere.
 *
 * @throws UserError naming the command to run where it cannot be installed, CancelledError
 */
async function findAzurite(options) {
    for (const start of options.searchFrom) {
        for (let folder = start;; folder = (0,external_node_path_.dirname)(folder)) {
            const script = await blobScript(folder);
            if (script !== undefined)
                return script;
            if (folder === (0,external_node_path_.dirname)(folder))
                break;
        }
    }
    const installed = (0,external_node_path_.join)(options.toolCache, 'azurite', VERSION);
    return (await blobScript(installed)) ?? install(installed, options);
}
async function blobScript(folder) {
    const root = (0,external_node_path_.join)(folder, 'node_modules', 'azurite');
    const found = await (0,files.readJson)((0,external_node_path_.join)(root, 'package.json')).catch(() => undefined);
    const script = found?.bin?.['azurite-blob'];
    return script === undefined ? undefined : (0,external_node_path_.join)(root, script);
}
async function install(folder, { log, signal }) {
    const command = `npm install --prefix ${folder} azurite@${VERSION} --ignore-scripts`;
    const partial = `${folder}.${(0,external_node_crypto_.randomBytes)(4).toString('hex')}.partial`;
    log.info(`Azurite is not installed; installing azurite@${VERSION} from npm into ${folder}.`);
    try {
        await (0,promises_.mkdir)(partial, { recursive: true });
        const args = ['install', '--prefix', partial, `azurite@${VERSION}`, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
        await log.group(`npm install azurite@${VERSION}`, async () => {
            await (0,src_program/* runProgram */.mB)('install Azurite', [...(await npm()), ...args], { log, signal, timeout: INSTALL_TIMEOUT });
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
            hint: `run: ${command} — or give account-url or connection-string`,
            cause: error,
        });
    }
    finally {
        // What went wrong before is what counts.
        await (0,promises_.rm)(partial, { recursive: true, force: true }).catch(() => { });
    }
    const script = await blobScript(folder);
    if (script === undefined)
        throw new errors/* UserError */.yo(`azurite@${VERSION} in ${folder} has no blob service.`, { hint: `remove the folder, then run: ${command}` });
    return script;
}
/** npm without a shell: on Windows its starter is a .cmd file, which cannot be spawned, but its script lies beside it. */
async function npm() {
    const starter = (await (0,debian_packages/* findProgram */.K)('npm')) ?? (0,external_node_path_.join)((0,external_node_path_.dirname)(process.execPath), 'npm');
    return process.platform === 'win32' ? [process.execPath, (0,external_node_path_.join)((0,external_node_path_.dirname)(starter), 'node_modules', 'npm', 'bin', 'npm-cli.js')] : [starter];
}

// EXTERNAL MODULE: ./build/staging/blob/src/azurite/folder-lock.js
var folder_lock = __webpack_require__(35358);
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
    const lock = await (0,folder_lock/* lockFolder */.M)(folder, { wait: LOCK_WAIT, log, signal }).catch((error) => {
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
        // AZURITE_DB would make it use a database instead of the folder.
        env: { AZURITE_ACCOUNTS: `${ACCOUNT}:${key}`, AZURITE_DB: undefined, NODE_OPTIONS: undefined },
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
            hint: `run again; what was sent is kept. If it does not start any more, remove ${folder}`,
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

/***/ 35358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ lockFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_leftovers__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11629);
/* harmony import */ var _bakehouse_core_program__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(99673);






const LOCK_FILE = 'lock.json';
/** Between two looks at a lock that another run holds. */
const POLL = 200;
/**
 * Locks a folder for this process. Waits while another live run holds it; the lock of a dead one is taken over.
 *
 * @param options `wait` milliseconds at most
 * @throws UserError when the other run holds it for longer, or where there are no hard links; the system's error for a folder that cannot be
 *   written to; CancelledError
 */
async function lockFolder(folder, options) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true });
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, LOCK_FILE);
    const processes = [await identify(process.pid)];
    const end = performance.now() + options.wait;
    let said = false;
    while (!(await create(file, { processes }))) {
        const holder = await readHolder(file);
        if (holder === undefined)
            continue;
        if (!(await isHeld(holder))) {
            await removeStale(file, holder);
            continue;
        }
        const pids = holder.processes.map(({ pid }) => pid).join(', ');
        if (performance.now() >= end) {
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${folder} is in use by another run (process ${pids}).`, {
                hint: 'wait until it has ended, or give another folder',
            });
        }
        if (!said)
            options.log.info(`Waiting for another run that uses ${folder} (process ${pids}).`);
        said = true;
        await (0,_bakehouse_core_program__WEBPACK_IMPORTED_MODULE_5__/* .delay */ .cb)(POLL, options.signal);
    }
    return {
        async addProcess(pid) {
            processes.push(await identify(pid));
            const partial = `${file}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(partial, JSON.stringify({ processes }));
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(partial, file);
        },
        release: () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(file, { force: true }),
    };
}
/** Writes the lock whole, or not at all when there is one. */
async function create(file, holder) {
    const partial = `${file}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(partial, JSON.stringify(holder));
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(partial, file);
        return true;
    }
    catch (error) {
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'EEXIST'))
            return false;
        // FAT, and most shares of Windows. Who may not write has been refused before.
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'))
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file)} is on a file system without hard links, by which runs keep out of each other's way.`, {
                hint: 'give a folder on another file system',
                cause: error,
            });
        throw error;
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(partial, { force: true });
    }
}
async function readHolder(file) {
    try {
        return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file, 'utf8'));
    }
    catch (error) {
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'ENOENT'))
            return undefined;
        // Nobody of us writes half a lock.
        return { processes: [] };
    }
}
/** Moves the lock away first: only one of several runs that find it stale gets it, and one that got a fresh lock puts it back. */
async function removeStale(file, stale) {
    const moved = `${file}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(file, moved);
    }
    catch (error) {
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'ENOENT'))
            return;
        throw error;
    }
    const holder = await readHolder(moved);
    if (holder !== undefined && JSON.stringify(holder) !== JSON.stringify(stale))
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(moved, file).catch(() => { });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(moved, { force: true });
}
async function isHeld({ processes }) {
    for (const { pid, started } of processes ?? []) {
        if ((0,_bakehouse_core_leftovers__WEBPACK_IMPORTED_MODULE_4__/* .isProcessAlive */ .j)(pid) && (await startOf(pid)) === started)
            return true;
    }
    return false;
}
async function identify(pid) {
    const started = await startOf(pid);
    return { pid, ...(started === undefined ? {} : { started }) };
}
/** When a process started, in clock ticks since boot, with the boot's id (proc(5)); undefined where there is no /proc. */
async function startOf(pid) {
    try {
        const [stat, boot] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(`/proc/${pid}/stat`, 'utf8'), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)('/proc/sys/kernel/random/boot_id', 'utf8')]);
        // From field 3, the state, on; the second field, the name in parentheses, may hold blanks. The start is field 22.
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        // A zombie has ended; where process 1 does not reap (plain containers) it stays for ever.
        return fields[0] === 'Z' ? 'ended' : `${boot.trim()}/${fields[19]}`;
    }
    catch {
        return undefined;
    }
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58174);
/* harmony import */ var _program_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99673);





/** Ten minutes: a slow mirror, not a dead one. */
const INSTALL_TIMEOUT = 600_000;
/** Absolute path of a program on PATH (with the sbin folders, which users often lack), or undefined. */
async function findProgram(name) {
    const folders = [...(process.env['PATH'] ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter), '/usr/local/sbin', '/usr/sbin', '/sbin'];
    for (const folder of folders) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
        if (folder !== '' && (await exists(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK)))
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
    const refused = new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`Missing: ${missing.map((tool) => tool.needs).join(', ')}.`, { hint: `run: sudo ${command}` });
    if (process.platform !== 'linux' || (await findProgram('apt-get')) === undefined)
        throw refused;
    const sudo = await privilege(signal);
    if (sudo === undefined)
        throw refused;
    log.info(`Installing Debian packages: ${packages.join(' ')}`);
    const options = { log, signal, timeout: INSTALL_TIMEOUT, env: { DEBIAN_FRONTEND: 'noninteractive' } };
    const apt = (...args) => [...sudo, 'apt-get', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3', ...args];
    await log.group(`apt-get install ${packages.join(' ')}`, async () => {
        await (0,_program_js__WEBPACK_IMPORTED_MODULE_4__/* .runProgram */ .mB)('update the list of Debian packages', apt('update'), { ...options, allowFailure: true });
        await (0,_program_js__WEBPACK_IMPORTED_MODULE_4__/* .runProgram */ .mB)('install Debian packages', apt('install', '--yes', '--no-install-recommends', ...packages), options);
    });
    const still = await missingTools(missing);
    if (still.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`Still missing after installing ${packages.join(', ')}: ${still.map((tool) => tool.needs).join(', ')}.`);
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
    const { exitCode } = await (0,_program_js__WEBPACK_IMPORTED_MODULE_4__/* .runProgram */ .mB)('try sudo', ['sudo', '-n', 'true'], { signal, allowFailure: true });
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

/***/ 76943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ LineSplitter)
/* harmony export */ });
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46193);

/** A line longer than this is passed on in pieces, so that a child without line ends cannot fill the memory. */
const MAX_LINE = 64 * 1024;
/** Turns chunks of bytes into lines; `\r\n` and a lone `\r` (progress bars) end a line as `\n` does. */
class LineSplitter {
    #decoder = new node_string_decoder__WEBPACK_IMPORTED_MODULE_0__.StringDecoder('utf8');
    #emit;
    #rest = '';
    /** @param emit gets each line; `isCut` says that the next call goes on with the same one */
    constructor(emit) {
        this.#emit = emit;
    }
    write(chunk) {
        const text = this.#rest + this.#decoder.write(chunk);
        const lines = text.split(/\r\n|\n|\r(?!$)/);
        this.#rest = lines.pop() ?? '';
        for (const line of lines)
            this.#emit(line, false);
        while (this.#rest.length > MAX_LINE) {
            this.#emit(this.#rest.slice(0, MAX_LINE), true);
            this.#rest = this.#rest.slice(MAX_LINE);
        }
    }
    end() {
        const last = (this.#rest + this.#decoder.end()).replace(/\r$/, '');
        this.#rest = '';
        if (last !== '')
            this.#emit(last, false);
    }
}


/***/ }),

/***/ 99673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cb: () => (/* binding */ delay),
  mB: () => (/* binding */ runProgram),
  Xd: () => (/* binding */ startProgram)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/line-splitter.js
var line_splitter = __webpack_require__(76943);
;// CONCATENATED MODULE: ./build/staging/core/src/log.js
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

;// CONCATENATED MODULE: ./build/staging/core/src/program.js






/** How long a program may take to end itself after SIGTERM, in milliseconds. Runners give a cancelled step 7.5 s in all. */
const GRACE = 4_000;
const TAIL_LINES = 20;
/** What setpriv and Node say when the program itself does not exist. */
const NOT_FOUND = /^setpriv: failed to execute .*: No such file or directory$|^spawn .* ENOENT$/;
/** Starts a program from an argument array, never through a shell. It ends when this process dies, on Linux also by SIGKILL. */
function startProgram(argv, options = {}) {
    if (options.signal)
        (0,errors/* throwIfCancelled */.dZ)(options.signal);
    const [program, ...args] = dieWithParent(argv);
    const child = (0,external_node_child_process_.spawn)(program, args, {
        cwd: options.cwd,
        // The host has already removed inputs and credentials from this environment.
        env: { ...process.env, ...options.env },
        stdio: ['pipe', 'pipe', 'pipe'],
        // A group of its own, so that stopping reaches grandchildren too.
        detached: process.platform !== 'win32',
        windowsHide: true,
    });
    child.stdin?.on('error', () => { });
    child.stdin?.end(options.stdin ?? '');
    const tail = [];
    const file = options.logFile === undefined ? undefined : (0,external_node_fs_.createWriteStream)(options.logFile, { flags: 'a' });
    for (const name of ['stdout', 'stderr'])
        forwardLines(child, name, tail, file, options);
    let timedOut = false;
    let stopping;
    // Once: to many programs a second SIGTERM says that they are not to tidy up.
    const stop = (grace = GRACE) => {
        stopping ??= stopGroup(child, exited, grace);
        return stopping;
    };
    const onAbort = () => void stop();
    options.signal?.addEventListener('abort', onAbort, { once: true });
    const timer = options.timeout === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            void stop();
        }, options.timeout);
    const exited = new Promise((resolve) => {
        let failure;
        child.on('error', (error) => {
            failure = error;
            if (child.pid === undefined)
                void settle(127);
        });
        child.on('close', (code, signalName) => void settle(code ?? 128 + signalNumber(signalName)));
        const settle = async (exitCode) => {
            clearTimeout(timer);
            options.signal?.removeEventListener('abort', onAbort);
            if (failure && exitCode === 127)
                tail.push(failure.message);
            if (file) {
                file.end();
                await (0,promises_.finished)(file).catch((error) => tail.push(`log file: ${error.message}`));
            }
            resolve({ exitCode, tail, timedOut });
        };
    });
    return { pid: child.pid, exited, stop };
}
/**
 * Runs a program to its end.
 *
 * @param operation what it is run for, for the error ("make the file system")
 * @throws UserError when the program is not installed, ExternalError when it fails or takes longer than `timeout`
 *   (with the last lines it wrote), CancelledError when `signal` fired
 */
async function runProgram(operation, argv, options = {}) {
    let stdout = '';
    const program = startProgram(argv, {
        ...options,
        onLine(line, stream, isCut) {
            if (stream === 'stdout')
                stdout += isCut ? line : `${line}\n`;
            options.onLine?.(line, stream, isCut);
        },
    });
    const { exitCode, tail, timedOut } = await program.exited;
    const name = options.name ?? argv[0];
    if (options.signal)
        (0,errors/* throwIfCancelled */.dZ)(options.signal);
    if (exitCode === 127 && tail.some((line) => NOT_FOUND.test(line))) {
        // For both the system says that nothing is there.
        if (options.cwd !== undefined && !(0,external_node_fs_.existsSync)(options.cwd)) {
            throw new errors/* UserError */.yo(`Cannot ${operation}: there is no folder ${options.cwd} to run ${name} in.`);
        }
        throw new errors/* UserError */.yo(`${name} is not installed; it is needed to ${operation}.`);
    }
    if (timedOut)
        throw failed(operation, name, `took longer than ${Math.round((options.timeout ?? 0) / 1000)} s`, exitCode, tail, options);
    if (exitCode !== 0 && options.allowFailure !== true) {
        throw failed(operation, name, `ended with exit code ${exitCode}`, exitCode, tail, options);
    }
    return { exitCode, stdout, tail };
}
function failed(operation, program, what, status, tail, options) {
    const lines = tail.length === 0 ? '' : `\n  ${tail.join('\n  ')}`;
    const log = options.logFile === undefined ? '' : `\n  full log: ${options.logFile}`;
    return new errors/* ExternalError */.yA(`Cannot ${operation}: ${program} ${what}.${lines}${log}`, { service: program, operation, status });
}
function forwardLines(child, name, tail, file, options) {
    const log = options.log ?? silentLog;
    const splitter = new line_splitter/* LineSplitter */.g((line, isCut) => {
        tail.push(line);
        if (tail.length > TAIL_LINES)
            tail.shift();
        file?.write(`${line}\n`);
        log.output(line);
        options.onLine?.(line, name, isCut);
    });
    file?.on('error', () => { });
    child[name]?.on('data', (chunk) => splitter.write(chunk));
    child[name]?.on('end', () => splitter.end());
}
async function stopGroup(child, exited, grace) {
    killGroup(child, 'SIGTERM');
    const timer = setTimeout(() => {
        killGroup(child, 'SIGKILL');
        // A daemon that it has started is of no group of ours, and may hold its output open for ever.
        child.stdout?.destroy();
        child.stderr?.destroy();
    }, grace);
    await exited;
    clearTimeout(timer);
    // Grandchildren that closed their output may still live.
    killGroup(child, 'SIGKILL');
}
function killGroup(child, signal) {
    if (child.pid === undefined)
        return;
    try {
        if (process.platform === 'win32')
            child.kill(signal);
        else
            process.kill(-child.pid, signal);
    }
    catch (error) {
        if (!(0,errors/* hasErrorCode */.Ue)(error, 'ESRCH', 'EPERM'))
            throw error;
    }
}
/** `setpriv` (util-linux) sets PR_SET_PDEATHSIG, which Node does not offer. */
function dieWithParent(argv) {
    const setpriv = '/usr/bin/setpriv';
    if (process.platform !== 'linux' || !(0,external_node_fs_.existsSync)(setpriv))
        return argv;
    return [setpriv, '--pdeathsig', 'TERM', '--', ...argv];
}
const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGABRT: 6, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 };
function signalNumber(name) {
    return name === null ? 0 : (SIGNALS[name] ?? 0);
}
/** Waits, unless cancelled. */
function delay(milliseconds, signal) {
    return new Promise((resolve, reject) => {
        if (signal.aborted)
            return reject(new errors/* CancelledError */.cc());
        const timer = setTimeout(done, milliseconds);
        function done() {
            signal.removeEventListener('abort', abort);
            resolve();
        }
        function abort() {
            clearTimeout(timer);
            reject(new errors/* CancelledError */.cc());
        }
        signal.addEventListener('abort', abort, { once: true });
    });
}


/***/ })

};
