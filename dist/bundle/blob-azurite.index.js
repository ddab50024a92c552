export const id = "blob-azurite";
export const ids = ["blob-azurite"];
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
// EXTERNAL MODULE: ./build/staging/system/src/folder-lock.js
var folder_lock = __webpack_require__(79335);
// EXTERNAL MODULE: ./build/staging/system/src/program.js + 3 modules
var src_program = __webpack_require__(49718);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/system/src/debian-packages.js
var debian_packages = __webpack_require__(85450);
// EXTERNAL MODULE: ./build/staging/system/src/files.js
var files = __webpack_require__(85368);
// EXTERNAL MODULE: ./build/staging/system/src/child-environment.js
var child_environment = __webpack_require__(99757);
;// CONCATENATED MODULE: ./build/staging/blob/src/azurite/azurite-package.js







/** Three minutes: a slow registry, not a dead one. */
const INSTALL_TIMEOUT = 180_000;
/** Of npm's, in the message: the last ones say where its log is, those before them what is wrong. */
const LAST_LINES = 8;
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
    const { default: lock } = await __webpack_require__.e(/* import() */ "package-lock-json").then(__webpack_require__.t.bind(__webpack_require__, 64205, 17));
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
    const found = await (0,files/* readJson */.Vh)((0,external_node_path_.join)(root, 'package.json')).catch(() => undefined);
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
        // npm's own reason stands in a group of the log, which browsers show closed.
        throw new errors/* UserError */.yo(`Azurite, the embedded blob store, cannot be installed: ${reasonOf(error)}`, {
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
/** What went wrong, with the last lines that npm wrote: the group that has all of them is closed where a browser shows it. */
function reasonOf(error) {
    const [what = '', ...lines] = (0,errors/* messageOf */.bD)(error).trimEnd().split('\n');
    const last = lines.filter((line) => line.trim() !== '').slice(-LAST_LINES);
    const first = what.replace(/^Cannot install Azurite: /, '').replace(/\.$/, '');
    return [`${first}.`, ...last].join('\n');
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


/***/ })

};
