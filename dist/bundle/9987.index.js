export const id = 9987;
export const ids = [9987,2368];
export const modules = {

/***/ 71798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UP: () => (/* binding */ LOG_FILE),
/* harmony export */   hz: () => (/* binding */ findCompleteBuild),
/* harmony export */   lt: () => (/* binding */ RECORD_FILE),
/* harmony export */   yD: () => (/* binding */ isBuildRecord)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_files__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35182);




const LAYERS = ['image', 'base', 'content', 'publishImmutable', 'publishMutable'];
const RECORD_FILE = 'build.json';
const LOG_FILE = 'build.log';
/** Whether what was read from a file is a whole build record. */
function isBuildRecord(value) {
    const record = value;
    if (record?.schema !== 'bakehouse-build/1' || !Array.isArray(record.files) || !Array.isArray(record.packages))
        return false;
    const { image, builder, definitionFile, finishedAt, fingerprint } = record;
    const texts = [image, builder, definitionFile, finishedAt, ...LAYERS.map((layer) => fingerprint?.[layer])];
    return texts.every((text) => typeof text === 'string') && record.files.every(isBuiltFile);
}
function isBuiltFile(file) {
    return ([file?.format, file?.path, file?.sha256].every((text) => typeof text === 'string' && !text.includes('\0')) &&
        Number.isSafeInteger(file?.size));
}
/**
 * The record of an earlier build in `folder`, if that build had the same fingerprint and builder, made all the wanted formats,
 * and its files are still what it wrote.
 */
async function findCompleteBuild(folder, wanted) {
    const record = await (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_3__.readJson)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, RECORD_FILE)).catch(() => undefined);
    if (!isBuildRecord(record))
        return undefined;
    if (record.fingerprint.image !== wanted.fingerprint || record.builder !== wanted.builder)
        return undefined;
    if (!wanted.formats.every((format) => record.files.some((file) => file.format === format)))
        return undefined;
    // Sizes of all first: they cost nothing, checksums read gigabytes.
    for (const file of record.files)
        if ((await sizeOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file.path))) !== file.size)
            return undefined;
    for (const file of record.files)
        if ((await (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_3__/* .sha256OfFile */ .Vq)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file.path))) !== file.sha256)
            return undefined;
    return record;
}
async function sizeOf(path) {
    try {
        const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        return status.isFile() ? status.size : undefined;
    }
    catch (error) {
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'ENOTDIR', 'ENAMETOOLONG'))
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 75312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ freeSpace)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);

/** Bytes that the user may still write below a folder. */
async function freeSpace(folder) {
    const { bavail, bsize } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(folder);
    return bavail * bsize;
}


/***/ }),

/***/ 71147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ hashFiles)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58174);





/**
 * A thread takes 75 ms of CPU to start and to become fast, about a third of what this takes to hash: with less for each, two are no
 * sooner done than one (10,000 files of 4 KiB: 0.19 s of CPU in one thread, 0.26 s in two, and the same time).
 */
const WORTH_A_THREAD = { files: 12_000, bytes: 64 * 1024 * 1024 };
/** Four threads keep up with any disk; more would only take memory. */
const MAX_THREADS = 4;
/** Larger files are read in pieces in this thread, which must go on answering signals; other threads read them in one go. */
const LARGE = 8 * 1024 * 1024;
/** Bytes that take about 5 ms to hash. */
const PIECE = 1024 * 1024;
const DIGEST = 32;
const DONE = 1;
/**
 * SHA-256 of many files, as lower-case hexadecimal in the order of the files.
 *
 * Reads are synchronous and into one buffer: for files of a few KiB, a promise for each open, read and close costs several times the
 * hashing. Threads take the files from one counter and write the digests to shared memory, so nothing is sent back and forth.
 *
 * @throws the system's error for the first file that cannot be read, CancelledError
 */
async function hashFiles(files, options = {}) {
    const paths = files.map(({ path }) => path);
    const next = new Int32Array(new SharedArrayBuffer(4));
    const digests = new Uint8Array(new SharedArrayBuffer(Math.max(files.length * DIGEST, 1)));
    const states = new Uint8Array(new SharedArrayBuffer(Math.max(files.length, 1)));
    const sizes = Float64Array.from(files, ({ size }) => size);
    const helpers = startThreads(threadsFor(files, options.threads), { paths, next, digests, states });
    try {
        const takeSome = hasher({ paths, next, digests, states, sizes, skipAbove: LARGE });
        while (takeSome()) {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setImmediate)();
            if (options.signal !== undefined)
                (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .throwIfCancelled */ .dZ)(options.signal);
        }
        await endOrAbort(helpers.map(({ ended }) => ended), options.signal);
        // What is too large for this thread, what a thread that died had taken, and what cannot be read: this throws its error.
        for (const [index, path] of paths.entries()) {
            if (states[index] === DONE)
                continue;
            digests.set(await digestInPieces(path, options.signal), index * DIGEST);
        }
    }
    finally {
        // Past the end: every thread stops at its next look.
        Atomics.store(next, 0, files.length);
        await Promise.all(helpers.map(({ worker }) => worker.terminate()));
    }
    const bytes = Buffer.from(digests.buffer);
    return paths.map((_, index) => bytes.toString('hex', index * DIGEST, (index + 1) * DIGEST));
}
/** Other threads do not hear of a cancellation, and may have a large file in hand. */
async function endOrAbort(ends, signal) {
    const aborted = Promise.withResolvers();
    const abort = () => aborted.resolve();
    signal?.addEventListener('abort', abort, { once: true });
    await Promise.race([Promise.all(ends), aborted.promise]);
    signal?.removeEventListener('abort', abort);
    if (signal !== undefined)
        (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .throwIfCancelled */ .dZ)(signal);
}
/** A stream costs a new buffer for each piece, and two threads that wake one another. */
async function digestInPieces(path, signal) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const buffer = Buffer.allocUnsafeSlow(PIECE);
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK ?? 0));
    try {
        for (;;) {
            if (signal !== undefined)
                (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .throwIfCancelled */ .dZ)(signal);
            const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(file, buffer, 0, buffer.length, null);
            if (read === 0)
                return hash.digest();
            hash.update(buffer.subarray(0, read));
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setImmediate)();
        }
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}
function threadsFor(files, asked = Math.min((0,node_os__WEBPACK_IMPORTED_MODULE_2__.availableParallelism)(), MAX_THREADS)) {
    const bytes = files.reduce((sum, { size }) => sum + size, 0);
    const worth = Math.max(files.length / WORTH_A_THREAD.files, files.length > 1 ? bytes / WORTH_A_THREAD.bytes : 0);
    return Math.min(asked, 1 + Math.floor(worth));
}
/** The threads beside this one. One that cannot be started, or dies, leaves its files to this thread. */
function startThreads(threads, state) {
    if (threads === 1)
        return [];
    // Loaded only here: it takes 2 ms, and most runs have no use for it.
    const { Worker } = process.getBuiltinModule('node:worker_threads');
    // As text: a file of its own would not survive the bundling.
    const code = `const takeSome = (${hasher.toString()})(require('node:worker_threads').workerData); while (takeSome());`;
    return Array.from({ length: threads - 1 }, () => {
        const worker = new Worker(code, { eval: true, workerData: state });
        const ended = new Promise((resolve) => {
            worker.once('exit', () => resolve());
            worker.once('error', () => resolve());
        });
        return { worker, ended };
    });
}
/**
 * A function that takes some files, hashes them and returns false when none is left. It runs in this thread and, as text, in others:
 * it must not name anything outside of itself.
 */
function hasher({ paths, next, digests, states, sizes, skipAbove = 0 }) {
    const { closeSync, constants, openSync, readSync } = process.getBuiltinModule('node:fs');
    const { createHash, hash } = process.getBuiltinModule('node:crypto');
    const buffer = Buffer.allocUnsafeSlow(256 * 1024);
    const sums = Buffer.from(digests.buffer);
    // Not blocking, so that a FIFO that took a file's place does not hang the run. Windows has no such flag.
    const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
    /** As text: a buffer for each digest costs three times as much. */
    function digestOf(path, size) {
        const file = openSync(path, flags);
        try {
            let filled = 0;
            let large;
            for (;;) {
                const read = readSync(file, buffer, filled, buffer.length - filled, null);
                filled += read;
                // Another read, to be told that nothing follows, would be one in four calls of the system.
                const isWhole = read === 0 || (large === undefined && filled === size);
                if (!isWhole && filled < buffer.length)
                    continue;
                if (isWhole && large === undefined)
                    return hash('sha256', buffer.subarray(0, filled), 'hex');
                large ??= createHash('sha256');
                large.update(buffer.subarray(0, filled));
                filled = 0;
                if (read === 0)
                    return large.digest('hex');
            }
        }
        finally {
            closeSync(file);
        }
    }
    return () => {
        const some = 32;
        const first = Atomics.add(next, 0, some);
        for (let index = first; index < Math.min(first + some, paths.length); index++) {
            if (sizes !== undefined && (sizes[index] ?? 0) > skipAbove)
                continue;
            try {
                sums.write(digestOf(paths[index] ?? '', sizes?.[index]), index * 32, 'hex');
                Atomics.store(states, index, 1);
            }
            catch {
                // Its state says that it is missing; the caller finds out why.
            }
        }
        return first + some < paths.length;
    };
}


/***/ }),

/***/ 89712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ definitionRoot)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _neighbour_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34114);


/** The nearest folder that holds a definition and everything that it is made of: no file that it names lies outside. */
function definitionRoot({ file, sources }) {
    let root = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(file);
    for (const source of sources)
        while (!(0,_neighbour_file_js__WEBPACK_IMPORTED_MODULE_1__/* .isInside */ .Y)(root, source) && (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(root) !== root)
            root = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(root);
    return root;
}


/***/ }),

/***/ 55553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ parseGivenVariables),
/* harmony export */   r: () => (/* binding */ environmentVariables)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);

/** How a variable of the environment is called that gives a variable of definitions its value. */
const PREFIX = 'BAKEHOUSE_VAR_';
/**
 * Variables from the lines of an input, `NAME=value`; everything after the first `=` is the value.
 *
 * @throws InputError with every line that is none
 */
function parseGivenVariables(lines) {
    const variables = {};
    const findings = [];
    for (const line of lines) {
        const [, name, value] = /^([A-Z][A-Z0-9_]*)\s*=(.*)$/s.exec(line) ?? [];
        // The value is not shown: it may be one that was meant to be secret.
        if (name === undefined || value === undefined) {
            findings.push({ severity: 'error', message: `"${line.split('=', 1)[0]}" is not NAME=value`, hint: 'a name is A-Z, 0-9 and _' });
        }
        else if (Object.hasOwn(variables, name))
            findings.push({ severity: 'error', message: `the variable ${name} is given twice` });
        else
            variables[name] = value;
    }
    if (findings.length > 0)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('Unusable variables.', { findings });
    return variables;
}
/** Variables from an environment: `BAKEHOUSE_VAR_<NAME>` gives NAME its value. */
function environmentVariables(environment) {
    const given = Object.entries(environment).filter((entry) => entry[0].startsWith(PREFIX) && entry[1] !== undefined);
    return Object.fromEntries(given.map(([name, value]) => [name.slice(PREFIX.length), value]));
}


/***/ }),

/***/ 27309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ localTests),
/* harmony export */   P5: () => (/* binding */ directoryOutput),
/* harmony export */   du: () => (/* binding */ localDefinition),
/* harmony export */   uh: () => (/* binding */ packerDefinition)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _place_findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64090);
/* harmony import */ var _spell_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28808);



/**
 * Narrows a definition to what the builder `local` (mmdebstrap on this machine) can do.
 *
 * @throws InputError with the path, line and column of everything else that it asks for
 */
async function localDefinition(loaded) {
    const { image, source, build, steps } = loaded.definition;
    await check(loaded, 'the builder local', (report) => {
        if (image.os !== 'linux')
            report(['image', 'os'], `builds linux, not ${image.os}`);
        if (image.arch !== 'x64')
            report(['image', 'arch'], `builds x64, not ${image.arch}`);
        if (image.generation !== 2)
            report(['image', 'generation'], 'builds generation 2');
        for (const [key, on] of Object.entries(image.security ?? {})) {
            if (on)
                report(['image', 'security', key], 'has no such thing', 'leave it out or choose another builder');
        }
        if (source.kind !== 'debian')
            report(['source', 'kind'], `starts from debian, not ${source.kind}`);
        if (build.diskMiB === undefined)
            report(['build'], 'needs build.diskMiB', 'add diskMiB, such as 4096');
        for (const [index, step] of steps.entries())
            checkStep(step, index, report);
        checkOutputs(loaded.definition, report);
    });
    return loaded.definition;
}
/**
 * Narrows a definition to what the builder `packer` needs: a template, and a directory to publish to. What it starts from and how
 * it is built is the template's business; steps that `prepare-artifacts` lays out are handed to it.
 *
 * @throws InputError as {@link localDefinition}
 */
async function packerDefinition(loaded) {
    await check(loaded, 'the builder packer', (report) => {
        if (loaded.definition.provider.packer === undefined)
            report(['provider'], 'needs provider.packer.template', 'name a template');
        for (const [index, step] of loaded.definition.steps.entries()) {
            const [kind = ''] = Object.keys(step);
            if (!['packages', 'file', 'script', 'runner'].includes(kind))
                refuseStep(kind, index, report);
            else if ('script' in step && step.script.file === undefined)
                refuseScript(step.script, index, report);
        }
        checkOutputs(loaded.definition, report);
    });
    return loaded.definition;
}
/**
 * The tests of a definition, when a Linux machine in QEMU can run all of them.
 *
 * @throws InputError as {@link localDefinition}
 */
async function localTests(loaded) {
    const { inVm, boot } = loaded.definition.tests;
    await check(loaded, 'run-in-vm', (report) => {
        for (const [index, test] of inVm.entries()) {
            if (!isPosix(test.shell))
                report(['tests', 'inVm', index, 'shell'], `runs bash and sh, not ${test.shell}`);
            if (test.file === undefined)
                report(['tests', 'inVm', index], 'runs tests from files', 'put the lines into a file');
        }
        for (const [index, test] of boot.checks.entries()) {
            if (test !== 'marker-file')
                continue;
            report(['tests', 'boot', 'checks', index], 'knows no marker file', 'make it a test of its own');
        }
    });
    return inVm;
}
/**
 * The directory that a definition publishes to, when there is no other output.
 *
 * @throws InputError as {@link localDefinition}
 */
async function directoryOutput(loaded) {
    await check(loaded, 'publish-image', (report) => checkOutputs(loaded.definition, report));
    return loaded.definition.outputs[0];
}
function checkStep(step, index, report) {
    if ('script' in step) {
        const { shell, file, elevated, validExitCodes, timeout } = step.script;
        const path = ['steps', index, 'script'];
        if (!isPosix(shell))
            report([...path, 'shell'], `runs bash and sh, not ${shell}`);
        if (file === undefined)
            refuseScript(step.script, index, report);
        for (const [key, value] of Object.entries({ elevated, validExitCodes, timeout })) {
            if (value !== undefined)
                report([...path, key], `has no "${key}"`, 'leave it out');
        }
    }
    else if (!('packages' in step || 'file' in step || 'runner' in step))
        refuseStep(Object.keys(step)[0] ?? '', index, report);
}
function refuseScript(script, index, report) {
    report(['steps', index, 'script', script.inline === undefined ? 'url' : 'inline'], 'runs scripts from files', 'put it into a file');
}
function refuseStep(kind, index, report) {
    const windows = kind === 'feature' || kind === 'windowsUpdate';
    report(['steps', index, kind], windows ? 'cannot do what is for Windows' : 'knows no such step', 'use packages, file, script or runner');
}
function checkOutputs({ outputs }, report) {
    for (const [index, { kind }] of outputs.entries()) {
        if (kind !== 'directory')
            report(['outputs', index, 'kind'], `publishes to a directory, not to ${kind}`);
        else if (index > 0)
            report(['outputs', index], 'publishes to one directory');
    }
    if (outputs.length === 0)
        report(['outputs'], 'needs an output', 'add {kind: directory}');
}
function isPosix(shell) {
    return shell === 'bash' || shell === 'sh';
}
async function check(loaded, who, collect) {
    const problems = [];
    collect((path, message, hint) => {
        problems.push({ path, message: `${(0,_spell_path_js__WEBPACK_IMPORTED_MODULE_2__/* .spellPath */ ._)(path)}: ${who} ${message}`, ...(hint === undefined ? {} : { hint }) });
    });
    if (problems.length === 0)
        return;
    const findings = await (0,_place_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .placeFindings */ .k)(loaded, problems);
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`The definition of ${loaded.definition.image.id} asks for what ${who} cannot do.`, { findings });
}


/***/ }),

/***/ 64090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ placeFindings)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _definition_root_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89712);
/* harmony import */ var _load_definition_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95017);



/** Gives problems their file, line and column. The definition is read again for that, so that a loaded one needs not keep its text. */
async function placeFindings(loaded, problems) {
    const { file, variables } = loaded;
    const where = await (0,_load_definition_js__WEBPACK_IMPORTED_MODULE_2__/* .openDefinition */ .s)(file, { variables, workspace: (0,_definition_root_js__WEBPACK_IMPORTED_MODULE_1__/* .definitionRoot */ .k)(loaded) }).catch((error) => {
        // Changed meanwhile, so that no line is right any more.
        if (error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz)
            return undefined;
        throw error;
    });
    return problems.map(({ path, ...problem }) => {
        const [tests, inVm, index, ...rest] = path;
        const isTest = tests === 'tests' && inVm === 'inVm' && typeof index === 'number';
        // A pattern that stands for several tests is one in the file.
        const written = isTest ? ['tests', 'inVm', where?.tests[index]?.index ?? index, ...rest] : path;
        return { severity: 'error', file, ...where?.merged.valuePlace(written), ...problem };
    });
}


/***/ }),

/***/ 7831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ withGalleryLock)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_folder_lock__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50917);

/** Milliseconds. Copying an image to a slow disk takes minutes. */
const PATIENCE = 30 * 60_000;
/**
 * Runs `work` while no other run, on any machine, works on the same image of a gallery.
 *
 * @param folder of the image in the gallery; made when missing
 * @throws UserError when another run holds the lock for 30 minutes, CancelledError
 */
function withGalleryLock(folder, options, work) {
    return (0,_bakehouse_core_folder_lock__WEBPACK_IMPORTED_MODULE_0__/* .withFolderLock */ .ix)(folder, { ...options, wait: PATIENCE }, work);
}


/***/ }),

/***/ 9490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   lF: () => (/* binding */ isVersion),
/* harmony export */   yU: () => (/* binding */ nextVersion)
/* harmony export */ });
/** Order of versions by their numbers, for `sort`. */
function compareVersions(a, b) {
    const numbers = (version) => version.split('.').map(Number);
    const [x, y] = [numbers(a), numbers(b)];
    for (let i = 0; i < 3; i++) {
        const difference = (x[i] ?? 0) - (y[i] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return 0;
}
function isVersion(text) {
    return /^(0|[1-9]\d{0,8})(\.(0|[1-9]\d{0,8})){2}$/.test(text);
}
/** One more than the highest version there is; 1.0.0 is the first. */
function nextVersion(versions) {
    const highest = [...versions].sort(compareVersions).at(-1);
    if (highest === undefined)
        return '1.0.0';
    const [major, minor, patch] = highest.split('.').map(Number);
    return `${major}.${minor}.${(patch ?? 0) + 1}`;
}


/***/ }),

/***/ 93015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ readVersion),
/* harmony export */   Ch: () => (/* binding */ readProvenance),
/* harmony export */   FF: () => (/* binding */ galleryImages),
/* harmony export */   IE: () => (/* binding */ imageFolder),
/* harmony export */   Jj: () => (/* binding */ provenanceOf),
/* harmony export */   nU: () => (/* binding */ damagedFiles),
/* harmony export */   pN: () => (/* binding */ versionFolder),
/* harmony export */   qD: () => (/* binding */ latestVersion),
/* harmony export */   yO: () => (/* binding */ listVersions)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_regular_file__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11324);
/* harmony import */ var _gallery_version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9490);





/*
 * A directory gallery:
 *
 *   <gallery>/<image>/definition.json                    the definition of the version that was published last
 *   <gallery>/<image>/latest.json                        {"version": "1.0.3"}: the only thing that says which version is latest
 *   <gallery>/<image>/versions/<x.y.z>/version.json      written before the folder gets its name: a version is whole or not there
 *   <gallery>/<image>/versions/<x.y.z>/image.raw, image.vhd, provenance.json, tests.json
 *
 * Read synchronously: a plan looks at thousands of such small files, and a promise for each open, read and close takes several times
 * as long as these themselves.
 */
const IMAGE_ID = /^[a-z0-9][a-z0-9-]{1,62}$/;
function versionFolder(gallery, image, version) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(imageFolder(gallery, image), 'versions', version);
}
function imageFolder(gallery, image) {
    // It becomes a path: an id from elsewhere must not lead out of the gallery.
    if (!IMAGE_ID.test(image))
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`"${image}" is not the id of an image.`);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gallery, image);
}
/**
 * The version of an image that is latest, if there is one.
 *
 * @throws UserError when latest.json is damaged
 */
async function latestVersion(gallery, image) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(imageFolder(gallery, image), 'latest.json');
    const latest = readGalleryJson(file);
    if (latest === undefined)
        return undefined;
    if (typeof latest?.version === 'string' && (0,_gallery_version_js__WEBPACK_IMPORTED_MODULE_4__/* .isVersion */ .lF)(latest.version))
        return latest.version;
    throw damaged(file, 'it names no version');
}
/**
 * Ids of the images that a gallery has a folder for, sorted. A gallery that does not exist has none.
 *
 * @throws InputError when it is no folder
 */
async function galleryImages(gallery) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(gallery, { throwIfNoEntry: false })?.isDirectory() === false) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`The gallery ${gallery} is no folder.`, { hint: 'give the folder that images are published to' });
    }
    return namesIn(gallery)
        .filter((name) => IMAGE_ID.test(name))
        .sort();
}
/**
 * All versions of an image, the oldest first.
 *
 * @throws UserError when a file of the gallery is damaged
 */
async function listVersions(gallery, image) {
    const latest = await latestVersion(gallery, image);
    const names = namesIn((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(imageFolder(gallery, image), 'versions')).filter(_gallery_version_js__WEBPACK_IMPORTED_MODULE_4__/* .isVersion */ .lF);
    const versions = names.map((version) => readVersionFile(gallery, image, version, latest));
    return versions.filter((version) => version !== undefined).sort((a, b) => (0,_gallery_version_js__WEBPACK_IMPORTED_MODULE_4__/* .compareVersions */ .Zy)(a.version, b.version));
}
/**
 * One version of an image.
 *
 * @throws UserError naming the versions there are, when there is no such one
 */
async function readVersion(gallery, image, version) {
    const found = (0,_gallery_version_js__WEBPACK_IMPORTED_MODULE_4__/* .isVersion */ .lF)(version) ? readVersionFile(gallery, image, version, await latestVersion(gallery, image)) : undefined;
    if (found !== undefined)
        return found;
    const there = (await listVersions(gallery, image)).map((one) => one.version);
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The gallery ${gallery} has no version ${version} of ${image}.`, {
        hint: there.length === 0 ? `it has no version of ${image} at all` : `it has ${there.slice(-10).join(', ')}`,
    });
}
/** What a version was made of. */
async function readProvenance(gallery, image, version) {
    return provenanceOf(gallery, image, version);
}
/** `readProvenance` at once, for who may not need it: it lists all packages of an image. */
function provenanceOf(gallery, image, version) {
    return readGalleryJson((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(versionFolder(gallery, image, version), 'provenance.json'));
}
/** The files of a version that are gone or have another size than they had. Checksums are not taken: images are large. */
async function damagedFiles(gallery, version) {
    const folder = versionFolder(gallery, version.image, version.version);
    const sizeOf = (file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file), { throwIfNoEntry: false })?.size;
    return version.files.filter(({ file, size }) => sizeOf(file) !== size).map(({ file }) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file));
}
function readVersionFile(gallery, image, version, latest) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(versionFolder(gallery, image, version), 'version.json');
    const content = readGalleryJson(file);
    if (content === undefined)
        return undefined;
    if (content?.schema !== 'bakehouse-gallery-version/1' || content.image !== image || content.version !== version) {
        throw damaged(file, `it is not that of ${image} ${version}`);
    }
    const isTested = content.tests === undefined || typeof content.tests?.outcome === 'string';
    const hasFiles = Array.isArray(content.files) && content.files.every(isGalleryFile);
    const isWhole = hasFiles && isTested && typeof content.fingerprint?.image === 'string';
    if (!isWhole)
        throw damaged(file, 'it is not whole');
    // latest.json decides; a run that was killed between it and version.json left the latter behind.
    if (latest === version)
        return { ...content, channel: 'latest' };
    return content.channel === 'latest' ? { ...content, channel: 'superseded' } : content;
}
/** A file of the version's own folder: none that its record could lead to elsewhere. */
function isGalleryFile(file) {
    const isName = typeof file?.file === 'string' && /^[A-Za-z0-9][\w.-]{0,199}$/.test(file.file);
    return isName && typeof file.format === 'string' && typeof file.sha256 === 'string' && Number.isSafeInteger(file.size);
}
/** Nothing where there is no such folder. */
function namesIn(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder);
    }
    catch (error) {
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'ENOTDIR'))
            return [];
        throw error;
    }
}
function readGalleryJson(file) {
    try {
        return JSON.parse((0,_bakehouse_core_regular_file__WEBPACK_IMPORTED_MODULE_3__/* .readRegularTextSync */ .DM)(file));
    }
    catch (error) {
        if (error instanceof SyntaxError)
            throw damaged(file, (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error), error);
        // ENOTDIR: a file where the folder should be.
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'ENOTDIR'))
            return undefined;
        throw error;
    }
}
function damaged(file, what, cause) {
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${file} is damaged: ${what}.`, {
        hint: 'restore it, or remove its folder',
        ...(cause === undefined ? {} : { cause }),
    });
}


/***/ }),

/***/ 79987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/builders/src/build-record.js
var build_record = __webpack_require__(71798);
// EXTERNAL MODULE: ./build/staging/core/src/canonical-json.js
var canonical_json = __webpack_require__(84498);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/files.js
var src_files = __webpack_require__(35182);
// EXTERNAL MODULE: ./build/staging/images/src/definition/given-variables.js
var given_variables = __webpack_require__(55553);
// EXTERNAL MODULE: ./build/staging/images/src/definition/load-definition.js + 12 modules
var load_definition = __webpack_require__(95017);
// EXTERNAL MODULE: ./build/staging/images/src/definition/local-definition.js
var local_definition = __webpack_require__(27309);
// EXTERNAL MODULE: ./build/staging/images/src/fingerprint/fingerprint.js + 3 modules
var fingerprint_fingerprint = __webpack_require__(29130);
// EXTERNAL MODULE: ./build/staging/images/src/gallery/gallery.js
var gallery_gallery = __webpack_require__(93015);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/staging/core/src/free-space.js
var free_space = __webpack_require__(75312);
// EXTERNAL MODULE: ./build/staging/images/src/gallery/gallery-lock.js
var gallery_lock = __webpack_require__(7831);
// EXTERNAL MODULE: ./build/staging/images/src/gallery/gallery-version.js
var gallery_version = __webpack_require__(9490);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/core/src/hash-files.js
var hash_files = __webpack_require__(71147);
// EXTERNAL MODULE: ./build/staging/core/src/program.js + 2 modules
var program = __webpack_require__(12582);
;// CONCATENATED MODULE: ./build/staging/images/src/gallery/place-file.js







/** Kept free beside the image: version.json, provenance.json and what the file system needs for itself. */
const RESERVE = 16 * 1024 * 1024;
/** A thread takes 75 ms to start, in which this one hashes as many bytes. */
const WORTH_THREADS = 64 * 1024 * 1024;
/**
 * Puts an image file into the gallery. `verifyImageFiles` has to follow.
 *
 * On the same file system it becomes a hard link: no bytes are copied, holes of sparse images stay, and the builder's folder may
 * be removed. It is made read-only, so that no later program writes into both names by mistake. Elsewhere it is copied, sparse.
 *
 * @throws UserError when the file has not the size that was built, ExternalError when the disk is full, CancelledError
 */
async function placeImageFile(file, target, signal) {
    (0,errors/* throwIfCancelled */.dZ)(signal);
    try {
        // link(2) would link a symbolic link itself.
        const source = await (0,promises_.realpath)(file.path);
        if (!(await linkFile(source, target)))
            await copySparse(source, target, signal);
        await (0,promises_.chmod)(target, 0o444);
        const { size } = await (0,promises_.stat)(target);
        if (size !== file.size)
            throw changed(file, `${size} bytes instead of ${file.size}`);
        await flush(target);
    }
    catch (error) {
        if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOENT'))
            throw new errors/* UserError */.yo(`The image file ${file.path} is gone.`, { hint: 'build the image again', cause: error });
        throw error;
    }
}
/** False where links are not possible: another file system, or one without links. */
async function linkFile(source, target) {
    try {
        await (0,promises_.link)(source, target);
        return true;
    }
    catch (error) {
        if ((0,errors/* hasErrorCode */.Ue)(error, 'EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP', 'EACCES'))
            return false;
        throw error;
    }
}
/** Copies with holes, by a reflink where the file system has them. */
async function copySparse(source, target, signal) {
    const { blocks, size } = await (0,promises_.stat)(source);
    // st_blocks counts 512 bytes whatever the file system's block is; Windows has none.
    const needed = blocks > 0 ? blocks * 512 : size;
    const free = await (0,free_space/* freeSpace */.F)((0,external_node_path_.dirname)(target));
    if (free < needed + RESERVE)
        throw diskFull((0,external_node_path_.dirname)(target), needed, free);
    try {
        if (process.platform === 'linux') {
            await (0,program/* runProgram */.mB)('copy the image into the gallery', ['cp', '--sparse=always', '--reflink=auto', '--', source, target], { signal });
        }
        else
            await (0,promises_.copyFile)(source, target, promises_.constants.COPYFILE_FICLONE);
    }
    catch (error) {
        const left = await (0,free_space/* freeSpace */.F)((0,external_node_path_.dirname)(target));
        if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOSPC', 'EDQUOT') || /No space left|quota exceeded/i.test((0,errors/* messageOf */.bD)(error))) {
            throw diskFull((0,external_node_path_.dirname)(target), needed, left, error);
        }
        throw error;
    }
}
/** @param needed bytes, where they are known */
function diskFull(folder, needed, free, cause) {
    const want = needed === undefined ? '' : ` ${(0,format/* formatBytes */.z3)(needed)} are needed and`;
    return new errors/* ExternalError */.yA(`The disk of ${folder} is full:${want} ${(0,format/* formatBytes */.z3)(free)} are free.`, {
        service: 'file system',
        operation: 'put the image into the gallery',
        hint: 'free some space or give another gallery, then run the step again',
        ...(cause === undefined ? {} : { cause }),
    });
}
/**
 * Takes the checksums of files that were put into the gallery, under their names there: another build may have taken the place of the
 * one that a record tells of, with the same size and an older time. Files are read side by side, 1.5 s for each GiB on a slow machine.
 *
 * @param placed each file with where it was put
 * @throws UserError when one is not the file that was built, or is written to while it is read; CancelledError
 */
async function verifyImageFiles(placed, signal) {
    const timesOf = () => Promise.all(placed.map(async ({ target }) => (await (0,promises_.stat)(target, { bigint: true })).mtimeNs));
    const before = await timesOf();
    const isLarge = placed.some(({ file }) => file.size > WORTH_THREADS);
    // One thread for each; this one only waits, and so goes on answering signals.
    const digests = await (0,hash_files/* hashFiles */.y)(placed.map(({ file, target }) => ({ path: target, size: file.size })), { signal, ...(isLarge ? { threads: placed.length + 1 } : {}) });
    const after = await timesOf();
    for (const [index, { file }] of placed.entries()) {
        if (digests[index] !== file.sha256)
            throw changed(file, `SHA-256 ${digests[index]} instead of ${file.sha256}`);
        if (before[index] !== after[index])
            throw changed(file, 'it is being written to');
    }
}
function changed(file, how) {
    return new errors/* UserError */.yo(`${file.path} is not the file that was built: ${how}.`, { hint: 'build the image again' });
}
/** To disk, so that a version is whole after a loss of power too. */
async function flush(path) {
    try {
        const handle = await (0,promises_.open)(path, 'r');
        try {
            await handle.sync();
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        // Windows flushes neither folders nor files opened for reading.
        if (!(0,errors/* hasErrorCode */.Ue)(error, 'EPERM', 'EISDIR', 'EINVAL', 'EACCES'))
            throw error;
    }
}

;// CONCATENATED MODULE: ./build/staging/images/src/gallery/stage-version.js









/**
 * Puts an image into the gallery as a staged version. It is built up in a hidden folder, flushed, and then gets its name in one
 * step: a reader sees all of it or nothing. What a killed run left behind is removed first.
 *
 * @throws UserError when a file is not the one that was built or the version exists with other content, ExternalError when the
 *   disk is full, CancelledError
 */
async function stageVersion(gallery, request, options) {
    const folder = (0,gallery_gallery/* imageFolder */.IE)(gallery, request.image);
    try {
        return await (0,gallery_lock/* withGalleryLock */.M)(folder, options, async () => {
            await removeLeftovers(folder, options);
            const planned = await planStage(gallery, request);
            if (planned.adopt !== undefined)
                return staged(gallery, await noteRebuild(gallery, planned.adopt, request.provenance), true);
            return staged(gallery, await write(gallery, request, planned.version, options), false);
        });
    }
    catch (error) {
        if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOSPC', 'EDQUOT'))
            throw diskFull(folder, undefined, await (0,free_space/* freeSpace */.F)(gallery), error);
        throw error;
    }
}
/**
 * Which version `stageVersion` would make or adopt.
 *
 * @throws UserError when the version exists with other content
 */
async function planStage(gallery, request) {
    const versions = await (0,gallery_gallery/* listVersions */.yO)(gallery, request.image);
    const wanted = request.version;
    for (const version of versions.toReversed()) {
        if (wanted !== 'auto' && version.version !== wanted)
            continue;
        if (!isSame(version, request))
            continue;
        if ((await (0,gallery_gallery/* damagedFiles */.nU)(gallery, version)).length === 0)
            return { adopt: version, version: version.version };
    }
    if (wanted === 'auto')
        return { version: (0,gallery_version/* nextVersion */.yU)(await takenNumbers(gallery, request.image)) };
    if (!(0,gallery_version/* isVersion */.lF)(wanted))
        throw new errors/* UserError */.yo(`"${wanted}" is not a version.`, { hint: 'write auto or x.y.z' });
    if ((await takenNumbers(gallery, request.image)).includes(wanted)) {
        throw new errors/* UserError */.yo(`The gallery has another ${request.image} ${wanted} already, and a version never changes.`, {
            hint: 'raise outputs[0].version in the definition, or write auto',
        });
    }
    return { version: wanted };
}
function isSame(version, { provenance, files }) {
    return (version.fingerprint.image === provenance.fingerprint.image &&
        version.files.length === files.length &&
        files.every((file) => version.files.some(({ format, sha256 }) => format === file.format && sha256 === file.sha256)));
}
/** The same bytes came out of a later build: the version is as good as one made then, and its age counts from there. */
async function noteRebuild(gallery, version, { finishedAt }) {
    const known = version.rebuiltAt ?? (await (0,gallery_gallery/* readProvenance */.Ch)(gallery, version.image, version.version))?.finishedAt ?? version.createdAt;
    if (!(Date.parse(finishedAt) > Date.parse(known)))
        return version;
    const content = { ...version, rebuiltAt: finishedAt };
    await (0,src_files/* writeJson */.GF)((0,external_node_path_.join)((0,gallery_gallery/* versionFolder */.pN)(gallery, version.image, version.version), 'version.json'), content);
    return content;
}
/** Also of folders without version.json: nothing is put into them. */
async function takenNumbers(gallery, image) {
    const names = await (0,promises_.readdir)((0,external_node_path_.join)((0,gallery_gallery/* imageFolder */.IE)(gallery, image), 'versions')).catch(() => []);
    return names.filter(gallery_version/* isVersion */.lF);
}
async function write(gallery, request, version, { log, signal }) {
    const target = (0,gallery_gallery/* versionFolder */.pN)(gallery, request.image, version);
    const versions = (0,external_node_path_.join)((0,gallery_gallery/* imageFolder */.IE)(gallery, request.image), 'versions');
    const partial = (0,external_node_path_.join)(versions, `.${version}.partial`);
    try {
        await (0,promises_.mkdir)(partial, { recursive: true });
        const files = [];
        for (const { format, path, size, sha256 } of request.files) {
            const file = `image.${format}`;
            log.debug(`${request.image} ${version}: ${file} from ${path}`);
            await placeImageFile({ path, size, sha256 }, (0,external_node_path_.join)(partial, file), signal);
            files.push({ format, file, size, sha256 });
        }
        await verifyImageFiles(request.files.map((file) => ({ file, target: (0,external_node_path_.join)(partial, `image.${file.format}`) })), signal);
        const content = {
            schema: 'bakehouse-gallery-version/1',
            image: request.image,
            version,
            channel: 'staged',
            fingerprint: request.provenance.fingerprint,
            files,
            settings: request.provenance.layers.publishMutable,
            builtAt: request.provenance.finishedAt,
            createdAt: new Date().toISOString(),
        };
        await (0,src_files/* writeJson */.GF)((0,external_node_path_.join)(partial, 'provenance.json'), request.provenance);
        await (0,promises_.writeFile)((0,external_node_path_.join)(partial, 'SHA256SUMS'), files.map(({ file, sha256 }) => `${sha256}  ${file}\n`).join(''));
        await (0,src_files/* writeJson */.GF)((0,external_node_path_.join)(partial, 'version.json'), content);
        await flush(partial);
        await (0,promises_.rename)(partial, target);
        await flush(versions);
        await (0,src_files/* writeJson */.GF)((0,external_node_path_.join)((0,gallery_gallery/* imageFolder */.IE)(gallery, request.image), 'definition.json'), request.provenance.definition);
        return content;
    }
    catch (error) {
        await (0,promises_.rm)(partial, { recursive: true, force: true });
        throw error;
    }
}
/** Under the lock nobody else has anything half-made. */
async function removeLeftovers(folder, { log }) {
    for (const parent of [folder, (0,external_node_path_.join)(folder, 'versions')]) {
        const names = await (0,promises_.readdir)(parent).catch(() => []);
        for (const name of names) {
            if (!isLeftover(name))
                continue;
            log.info(`Removing what a killed run left: ${(0,external_node_path_.join)(parent, name)}`);
            await (0,promises_.rm)((0,external_node_path_.join)(parent, name), { recursive: true, force: true });
        }
    }
}
function isLeftover(name) {
    return name.startsWith('.') && name.endsWith('.partial');
}
function staged(gallery, version, adopted) {
    return { version, folder: (0,gallery_gallery/* versionFolder */.pN)(gallery, version.image, version.version), adopted };
}

// EXTERNAL MODULE: ./build/staging/images/src/fingerprint/fingerprint-layers.js
var fingerprint_layers = __webpack_require__(83394);
;// CONCATENATED MODULE: ./build/staging/images/src/gallery/update-version.js







/**
 * Changes on a published version what can be changed in place: tags, regions, channel of the output, end of life. Its files, tests and
 * place in the gallery stay. Doing it again changes nothing; what a killed run left half done is finished by the next.
 *
 * @throws UserError when the definition differs in more than that, or the gallery has no such version; CancelledError
 */
async function updateVersion(gallery, image, version, update, options) {
    await checkUpdate(gallery, image, version, update);
    return (0,gallery_lock/* withGalleryLock */.M)((0,gallery_gallery/* imageFolder */.IE)(gallery, image), options, async () => {
        const found = await checkUpdate(gallery, image, version, update);
        const provenance = await (0,gallery_gallery/* readProvenance */.Ch)(gallery, image, version);
        if (provenance === undefined)
            throw new errors/* UserError */.yo(`${image} ${version} has no provenance.json.`, { hint: 'build the image again' });
        const { definition, layers } = update;
        const fingerprint = (0,fingerprint_fingerprint/* fingerprintOfLayers */.wp)(layers);
        const folder = (0,gallery_gallery/* versionFolder */.pN)(gallery, image, version);
        await (0,src_files/* writeJson */.GF)((0,external_node_path_.join)(folder, 'provenance.json'), { ...provenance, definition, layers, fingerprint });
        // Last: until then a plan finds the update still to be done.
        const content = { ...found, fingerprint, settings: layers.publishMutable };
        await (0,src_files/* writeJson */.GF)((0,external_node_path_.join)(folder, 'version.json'), content);
        return content;
    });
}
/**
 * Whether `updateVersion` would do it.
 *
 * @returns the version as it is
 * @throws UserError as there
 */
async function checkUpdate(gallery, image, version, { layers }) {
    const found = await (0,gallery_gallery/* readVersion */.$4)(gallery, image, version);
    const wanted = (0,fingerprint_fingerprint/* fingerprintOfLayers */.wp)(layers);
    const differs = fingerprint_layers/* LAYERS */.R.filter((layer) => layer !== 'publishMutable' && wanted[layer] !== found.fingerprint[layer]);
    if (differs.length === 0)
        return found;
    throw new errors/* UserError */.yo(`${image} ${version} cannot be changed in place: the definition differs in ${differs.join(' and ')}.`, {
        hint: 'plan the image again, and do what the plan says',
    });
}

// EXTERNAL MODULE: ./build/staging/images/src/plan/lock-file.js
var lock_file = __webpack_require__(59994);
// EXTERNAL MODULE: ./build/staging/images/src/plan/resolve-source.js
var resolve_source = __webpack_require__(37938);
// EXTERNAL MODULE: ./build/staging/steps/load-options.js
var load_options = __webpack_require__(62411);
;// CONCATENATED MODULE: ./build/staging/steps/publish-image/run.js















/**
 * Stages a version, or changes one in place. Doing it again changes nothing.
 *
 * @throws InputError when inputs or the definition are unusable, UserError when the definition is no longer the one that was built
 *   or the files are not, ExternalError when the disk is full, CancelledError
 */
async function run(inputs, context) {
    const { log, signal } = context;
    const gallery = context.resolve(inputs.gallery);
    if (inputs.updateVersion !== undefined)
        return update(inputs, inputs.updateVersion, gallery, context);
    const origin = await findOrigin(inputs, gallery, context);
    const loaded = await load(inputs, inputs.definition ?? origin.made.definitionFile, origin.made.variables ?? {}, context);
    const request = await requestFor(origin, loaded, context);
    const { image } = request;
    if (inputs.dryRun) {
        const { version, adopt } = await planStage(gallery, request);
        log.info(adopt === undefined ? `${image} ${version} would be staged.` : `${image} ${version} is there already.`);
        return { image, version, versionFolder: (0,gallery_gallery/* versionFolder */.pN)(gallery, image, version) };
    }
    const { version, folder, adopted } = await stageVersion(gallery, request, { log, signal });
    log.info(adopted ? `${image} ${version.version} was there already.` : `${image} ${version.version} is staged in ${folder}.`);
    return { image, version: version.version, versionFolder: folder };
}
async function load(inputs, file, built, context) {
    const variables = { ...built, ...(0,given_variables/* parseGivenVariables */.O)(inputs.variables ?? []) };
    const loaded = await (0,load_definition.loadDefinition)(context.resolve(file), (0,load_options/* loadOptions */.Z)(context, variables));
    return (0,resolve_source/* withLockFile */.Q5)(loaded, context.resolve(inputs.lockFile ?? lock_file/* LOCK_FILE */.FI));
}
async function update(inputs, version, gallery, context) {
    const { log, signal } = context;
    if (inputs.definition === undefined || inputs.buildRecord !== undefined || inputs.fromVersion !== undefined) {
        throw new errors/* InputError */.dz('publish-image: update-version needs definition, and neither build-record nor from-version.');
    }
    const loaded = await load(inputs, inputs.definition, {}, context);
    const { id } = loaded.definition.image;
    const wanted = { definition: loaded.definition, layers: await (0,fingerprint_fingerprint/* fingerprintLayers */.Vq)(loaded) };
    if (inputs.dryRun)
        await checkUpdate(gallery, id, version, wanted);
    else
        await updateVersion(gallery, id, version, wanted, { log, signal });
    log.info(`${id} ${version} ${inputs.dryRun ? 'would be' : 'is'} updated in place.`);
    return { image: id, version, versionFolder: (0,gallery_gallery/* versionFolder */.pN)(gallery, id, version) };
}
async function findOrigin(inputs, gallery, context) {
    if (inputs.fromVersion !== undefined && inputs.buildRecord === undefined && inputs.definition !== undefined) {
        return originInGallery(inputs.fromVersion, await load(inputs, inputs.definition, {}, context), gallery);
    }
    if (inputs.buildRecord === undefined || inputs.fromVersion !== undefined) {
        throw new errors/* InputError */.dz('publish-image needs either build-record, or from-version with definition.');
    }
    const file = context.resolve(inputs.buildRecord);
    const record = await (0,src_files.readJson)(file).catch((error) => {
        throw new errors/* InputError */.dz(`${file} is no build record.`, { cause: error });
    });
    if (record === undefined)
        throw new errors/* InputError */.dz(`There is no build record ${file}.`, { hint: 'run trigger-image-build first' });
    if (!(0,build_record/* isBuildRecord */.yD)(record))
        throw new errors/* InputError */.dz(`${file} is no build record.`, { hint: 'build the image again' });
    return { made: record, folder: (0,external_node_path_.dirname)(file), name: file };
}
async function originInGallery(version, loaded, gallery) {
    const { id } = loaded.definition.image;
    const { files } = await (0,gallery_gallery/* readVersion */.$4)(gallery, id, version);
    const provenance = await (0,gallery_gallery/* readProvenance */.Ch)(gallery, id, version);
    if (provenance === undefined)
        throw new errors/* UserError */.yo(`${id} ${version} has no provenance.json.`, { hint: 'build the image again' });
    const made = { ...provenance, files: files.map(({ file, ...rest }) => ({ ...rest, path: file })) };
    return { made, folder: (0,gallery_gallery/* versionFolder */.pN)(gallery, id, version), name: `${id} ${version}` };
}
async function requestFor({ made, folder, name }, loaded, context) {
    const layers = await (0,fingerprint_fingerprint/* fingerprintLayers */.Vq)(loaded);
    const fingerprint = (0,fingerprint_fingerprint/* fingerprintOfLayers */.wp)(layers);
    const { id } = loaded.definition.image;
    if (made.image !== id || fingerprint.base !== made.fingerprint.base || fingerprint.content !== made.fingerprint.content) {
        throw new errors/* UserError */.yo(`${loaded.file} is no longer what ${name} was made of.`, {
            hint: 'build the image again, or give the same variables as for the build',
        });
    }
    const output = await (0,local_definition/* directoryOutput */.P5)(loaded);
    const missing = output.formats.filter((format) => !made.files.some((file) => file.format === format));
    if (missing.length > 0)
        throw new errors/* UserError */.yo(`${name} has no ${missing.join(' and no ')} file.`, { hint: 'build the image again' });
    const files = made.files
        .filter(({ format }) => output.formats.includes(format))
        .map(({ format, path, size, sha256 }) => ({ format, path: (0,external_node_path_.resolve)(folder, path), size, sha256 }));
    const commit = made.source?.commit ?? context.environment.commit;
    const tests = await (0,fingerprint_fingerprint/* testsLayer */.hP)(loaded);
    const provenance = {
        schema: 'bakehouse-provenance/1',
        image: id,
        fingerprint,
        layers,
        testsDigest: (0,src_files/* sha256 */.sc)((0,canonical_json/* canonicalJson */.d)(tests)),
        tests,
        definition: loaded.definition,
        definitionFile: loaded.file,
        variables: loaded.variables,
        ...(loaded.resolvedVersion === undefined ? {} : { resolvedVersion: loaded.resolvedVersion }),
        builder: made.builder,
        source: commit === undefined ? {} : { commit },
        tools: made.tools,
        packages: made.packages,
        stages: made.stages,
        startedAt: made.startedAt,
        finishedAt: made.finishedAt,
    };
    return { image: id, version: output.version, files, provenance };
}


/***/ })

};
