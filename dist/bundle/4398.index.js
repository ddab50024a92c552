export const id = 4398;
export const ids = [4398];
export const modules = {

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


/***/ }),

/***/ 34398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  onlineResolvers: () => (/* binding */ onlineResolvers)
});

// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/debian-packages.js
var debian_packages = __webpack_require__(35480);
// EXTERNAL MODULE: ./build/staging/core/src/program.js + 1 modules
var program = __webpack_require__(99673);
;// CONCATENATED MODULE: ./build/staging/images/src/plan/ask-program.js



/** Milliseconds: the programs start slowly, and send a request or two. */
const TIMEOUT = 120_000;
/** True when the program can be run here. On Windows only what is an executable file can be run without a shell. */
async function hasProgram(name) {
    return (await (0,debian_packages/* findProgram */.K)(process.platform === 'win32' ? `${name}.exe` : name)) !== undefined;
}
/**
 * Runs the command line of a cloud, and reads the JSON that it prints. It signs in as it always does.
 *
 * @throws ExternalError when it fails, with the last lines that it wrote, or prints something else; CancelledError
 */
async function askProgram({ name, operation, hint, env }, args, signal) {
    const options = { signal, timeout: TIMEOUT, ...(env === undefined ? {} : { env }) };
    let stdout;
    try {
        ({ stdout } = await (0,program/* runProgram */.mB)(operation, [name, ...args], options));
    }
    catch (error) {
        if (error instanceof errors/* ExternalError */.yA)
            throw new errors/* ExternalError */.yA(error.message, { ...error.details, hint });
        throw error;
    }
    try {
        return JSON.parse(stdout);
    }
    catch (error) {
        throw new errors/* ExternalError */.yA(`Cannot ${operation}: ${name} printed no JSON (${(0,errors/* messageOf */.bD)(error)}).`, { service: name, operation, hint });
    }
}

;// CONCATENATED MODULE: ./build/staging/images/src/plan/ami-source.js


/** The newest available image of an owner whose name fits, by the date of its creation: its id, which counts in one region only. */
const amiResolver = {
    regional: true,
    async latest({ owner, name = '' }, signal, region) {
        if (owner === undefined) {
            return {
                cannotAsk: 'it names no owner, and anyone may publish an image of that name',
                hint: 'write source.owner: amazon, self or the number of an account',
            };
        }
        if (!(await hasProgram('aws'))) {
            return {
                cannotAsk: 'the program aws is not installed here',
                hint: 'install the AWS command line, or write the id into the definition',
            };
        }
        const operation = `find the newest image of ${owner} whose name is ${name}`;
        const program = {
            name: 'aws',
            operation,
            hint: 'sign in (aws configure, or a role of the job) as one that may ec2:DescribeImages; set build.region, or AWS_REGION',
            env: { AWS_PAGER: '' },
        };
        const filters = { name: [name], state: ['available'] };
        const asked = { Owners: [owner], Filters: Object.entries(filters).map(([key, values]) => ({ Name: key, Values: values })) };
        // One argument of JSON: in the short form a comma or a leading hyphen in the pattern would mean something else.
        const args = ['ec2', 'describe-images', `--cli-input-json=${JSON.stringify(asked)}`, '--output=json', ...regionArgument(region)];
        const images = imagesIn(await askProgram(program, args, signal));
        if (images === undefined)
            throw new errors/* ExternalError */.yA(`Cannot ${operation}: aws printed no images.`, { service: 'aws', operation });
        const [newest] = images.filter(({ State }) => State === 'available').sort(newestFirst);
        if (newest !== undefined)
            return newest.ImageId;
        throw new errors/* ExternalError */.yA(`There is no available image of ${owner} whose name is ${name}${region === undefined ? '' : ` in ${region}`}.`, {
            service: 'aws',
            operation,
            hint: 'check source.owner, source.name (* stands for any text) and build.region',
        });
    },
};
/** By time, and then by id, so that two images of one second always give the same one. */
function newestFirst(a, b) {
    return Date.parse(b.CreationDate) - Date.parse(a.CreationDate) || (a.ImageId < b.ImageId ? 1 : -1);
}
function imagesIn(printed) {
    const { Images: images } = (printed ?? {});
    if (!Array.isArray(images))
        return undefined;
    return images.filter((image) => typeof image.ImageId === 'string' && typeof image.State === 'string' && !Number.isNaN(Date.parse(String(image.CreationDate))));
}
function regionArgument(region) {
    if (region === undefined)
        return [];
    if (!/^[a-z0-9-]+$/.test(region))
        throw new errors/* InputError */.dz(`build.region is no region of AWS: ${region}`, { hint: 'write it as us-east-1' });
    return [`--region=${region}`];
}

;// CONCATENATED MODULE: ./build/staging/images/src/plan/azure-sources.js

const NO_SUBSCRIPTION = {
    cannotAsk: 'no subscription is given to ask Azure with',
    hint: 'give azure-subscription-id, and sign in with azure/login, an AzureCLI task, az login or a managed identity',
};
const SHARED = {
    cannotAsk: 'a community gallery, or one that is shared directly, cannot be asked by this release',
    hint: 'write the version into the definition',
};
/** Resolvers of the sources that Azure has. They sign in and load their libraries when the first is asked. */
function azureResolvers({ subscription, ...options }) {
    let connected;
    const connect = () => {
        connected ??= __webpack_require__.e(/* import() */ 1813).then(__webpack_require__.bind(__webpack_require__, 31813)).then((module) => module.ResourceManager.connect(options));
        return connected;
    };
    return {
        marketplace: {
            regional: true,
            async latest(source, signal, region) {
                if (subscription === undefined)
                    return NO_SUBSCRIPTION;
                const { DEFAULT_LOCATION, newestMarketplaceVersion } = await __webpack_require__.e(/* import() */ 2221).then(__webpack_require__.bind(__webpack_require__, 42221));
                return newestMarketplaceVersion(await connect(), subscription, source, region ?? DEFAULT_LOCATION, signal);
            },
        },
        gallery: {
            regional: true,
            latest: (source, signal, region) => latestOfGallery(source, subscription, connect, region, signal),
        },
    };
}
async function latestOfGallery({ id, gallery, definition }, subscription, connect, region, signal) {
    const [{ isSharedGalleryId, parseGalleryImageId }, { findGalleryImage, newestGalleryVersion }] = await Promise.all([
        __webpack_require__.e(/* import() */ 3351).then(__webpack_require__.bind(__webpack_require__, 63351)),
        __webpack_require__.e(/* import() */ 2268).then(__webpack_require__.bind(__webpack_require__, 22268)),
    ]);
    if (id !== undefined) {
        if (isSharedGalleryId(id))
            return SHARED;
        const image = parseGalleryImageId(id);
        if (image === undefined) {
            throw new errors/* InputError */.dz(`source.id is no resource id of an image definition: ${id}`, {
                hint: 'write /subscriptions/…/resourceGroups/…/providers/Microsoft.Compute/galleries/…/images/…',
            });
        }
        // The id of a version is exact already.
        if (image.version !== undefined && image.version.toLowerCase() !== 'latest')
            return image.version;
        return newestGalleryVersion(await connect(), image, region, signal);
    }
    if (subscription === undefined)
        return NO_SUBSCRIPTION;
    // The schema asks for both where there is no id.
    const names = { gallery: gallery ?? '', image: definition ?? '' };
    const image = await findGalleryImage(await connect(), subscription, names, signal);
    return newestGalleryVersion(await connect(), image, region, signal);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
;// CONCATENATED MODULE: ./build/staging/images/src/plan/debian-release.js



/** Where Debian's own archives are served from, for a definition that names no mirror. */
const ARCHIVE = 'https://deb.debian.org/debian';
/** Milliseconds for one file of some 200 KiB. */
const debian_release_TIMEOUT = 30_000;
/** `Version` and `Date` stand at the top of Release, before the checksums. */
const MAX_BYTES = 4 * 1024 * 1024;
/**
 * What a suite of a Debian archive stands for now, as its `Release` file says (https://wiki.debian.org/DebianRepository/Format#A.22Release.22_files):
 * the point release ("12.11"), or for a suite without one the time of its last change.
 */
const debianResolver = {
    async latest({ suite, mirror = ARCHIVE }, signal) {
        const url = `${mirror.replace(/\/+$/, '')}/dists/${encodeURIComponent(suite)}/Release`;
        const text = await readText(url, signal);
        const version = field(text, 'Version') ?? timeOf(field(text, 'Date'));
        if (version === undefined)
            throw failed(url, 'it names neither a version nor a date');
        return version;
    },
};
async function readText(url, signal) {
    try {
        if (url.startsWith('file:'))
            return await (0,promises_.readFile)((0,external_node_url_.fileURLToPath)(url), 'utf8');
        const answer = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(debian_release_TIMEOUT)]) });
        if (!answer.ok) {
            await answer.body?.cancel();
            throw failed(url, `the server answered ${answer.status}`, answer.status);
        }
        return await limitedText(answer, url);
    }
    catch (error) {
        if (error instanceof errors/* ExternalError */.yA)
            throw error;
        (0,errors/* throwIfCancelled */.dZ)(signal);
        throw failed(url, (0,errors/* messageOf */.bD)(error), undefined, error);
    }
}
async function limitedText(answer, url) {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of answer.body ?? []) {
        text += decoder.decode(chunk, { stream: true });
        if (text.length > MAX_BYTES)
            throw failed(url, `it has more than ${MAX_BYTES} bytes`);
    }
    return text + decoder.decode();
}
function field(text, name) {
    return new RegExp(`^${name}:[ \\t]*(\\S.*?)[ \\t]*\\r?$`, 'm').exec(text)?.[1];
}
function timeOf(date) {
    const time = date === undefined ? Number.NaN : Date.parse(date);
    return Number.isNaN(time) ? undefined : new Date(time).toISOString().replace(/\.000Z$/, 'Z');
}
function failed(url, what, status, cause) {
    return new errors/* ExternalError */.yA(`Cannot read ${url}: ${what}.`, {
        service: 'Debian archive',
        operation: 'find out the newest release of the suite',
        hint: 'check source.mirror and source.suite, or plan without online',
        ...(status === undefined ? {} : { status }),
        ...(cause === undefined ? {} : { cause }),
    });
}

;// CONCATENATED MODULE: ./build/staging/images/src/plan/gce-source.js


/** Names of Google Compute Engine: https://cloud.google.com/compute/docs/naming-resources. Projects may be "example.com:name". */
const FAMILY = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;
const PROJECT = /^[a-z0-9][-a-z0-9.:]*$/;
/** The image that a family stands for now: the newest that is not deprecated, as Google itself says; its name. */
const gceResolver = {
    async latest({ family, project }, signal) {
        if (!FAMILY.test(family))
            throw new errors/* InputError */.dz(`source.family is no name of an image family: ${family}`);
        if (project !== undefined && !PROJECT.test(project))
            throw new errors/* InputError */.dz(`source.project is no id of a project: ${project}`);
        if (!(await hasProgram('gcloud'))) {
            return {
                cannotAsk: 'the program gcloud is not installed here',
                hint: 'install the Google Cloud command line, or write the name of the image into the definition',
            };
        }
        const operation = `find the newest image of the family ${family}`;
        const program = {
            name: 'gcloud',
            operation,
            hint: `sign in (google-github-actions/auth, gcloud auth login) as one with compute.images.getFromFamily on ${project ?? 'the project'}, and check source.family and source.project`,
        };
        const place = project === undefined ? [] : [`--project=${project}`];
        const args = ['compute', 'images', 'describe-from-family', family, ...place, '--format=json', '--quiet'];
        const { name } = ((await askProgram(program, args, signal)) ?? {});
        if (typeof name === 'string' && name !== '')
            return name;
        throw new errors/* ExternalError */.yA(`Cannot ${operation}: gcloud printed no image.`, { service: 'gcloud', operation });
    },
};

;// CONCATENATED MODULE: ./build/staging/images/src/plan/online-resolvers.js




/** Every kind of source that moves, with who says what it stands for now. */
function onlineResolvers(azure) {
    return { debian: debianResolver, ...azureResolvers(azure), ami: amiResolver, 'gce-family': gceResolver };
}


/***/ })

};
