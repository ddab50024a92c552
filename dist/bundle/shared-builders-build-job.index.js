export const id = "shared-builders-build-job";
export const ids = ["shared-builders-build-job"];
export const modules = {

/***/ 21902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ buildSettings),
/* harmony export */   G: () => (/* binding */ plannedFiles)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57369);

/** What every builder that works on this machine takes from a request and its place. */
function buildSettings(request, place, signal) {
    const { loaded, fingerprint, definitionFile, commit, rebuild, checkSources } = request;
    const { outputFolder, cacheFolder, log } = place;
    const { definition } = loaded;
    return {
        image: definition.image.id,
        fingerprint,
        definitionFile,
        commit,
        rebuild,
        checkSources,
        formats: wantedFormats(definition),
        timeout: (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E)(definition.build.timeout),
        outputFolder,
        cacheFolder,
        log,
        signal,
    };
}
/** The line of a plan that says what will stand where. */
function plannedFiles({ loaded }, outputFolder) {
    const formats = wantedFormats(loaded.definition).filter((format) => format !== 'raw');
    return `  to ${outputFolder}: ${['raw', ...formats].join(', ')}, build.json, build.log`;
}
function wantedFormats({ outputs }) {
    return [...new Set(outputs.flatMap((output) => (output.kind === 'directory' ? output.formats : [])))];
}


/***/ }),

/***/ 2194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ findCompleteBuild)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_records_builds__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51718);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85368);





/**
 * The record of an earlier build in `folder`, if that build had the same fingerprint and builder, made all the wanted formats,
 * and its files are still what it wrote.
 */
async function findCompleteBuild(folder, wanted) {
    const record = await (0,_bakehouse_records_builds__WEBPACK_IMPORTED_MODULE_2__/* .readBuildRecord */ .mx)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, _bakehouse_records_builds__WEBPACK_IMPORTED_MODULE_2__/* .RECORD_FILE */ .lt)).catch(() => undefined);
    if (record === undefined)
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
        if ((await (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_3__/* .sha256OfFile */ .Vq)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file.path))) !== file.sha256)
            return undefined;
    return record;
}
async function sizeOf(path) {
    try {
        const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        return status.isFile() ? status.size : undefined;
    }
    catch (error) {
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'ENOTDIR', 'ENAMETOOLONG'))
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 3426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ ProcessBuilds)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/failure-reason.js
var failure_reason = __webpack_require__(49728);
// EXTERNAL MODULE: ./build/staging/records/src/build-record.js
var build_record = __webpack_require__(51718);
// EXTERNAL MODULE: ./build/staging/system/src/files.js
var files = __webpack_require__(85368);
// EXTERNAL MODULE: ./build/staging/system/src/folder-lock.js
var folder_lock = __webpack_require__(79335);
// EXTERNAL MODULE: ./build/staging/system/src/process-identity.js
var process_identity = __webpack_require__(23537);
// EXTERNAL MODULE: ./build/staging/system/src/program.js + 3 modules
var program = __webpack_require__(49718);
// EXTERNAL MODULE: ./build/staging/core/src/json.js
var json = __webpack_require__(72283);
// EXTERNAL MODULE: ./build/staging/builders/src/is-text.js
var is_text = __webpack_require__(42594);
;// CONCATENATED MODULE: ./build/staging/builders/src/build-job.js




const PHASES = ['submitted', 'running', 'succeeded', 'failed', 'cancelled'];
/** @returns undefined when there is no such file, or it is damaged */
async function readBuildJob(file) {
    const job = await (0,files/* readJson */.Vh)(file).catch(() => undefined);
    return isBuildJob(job) ? job : undefined;
}
function isBuildJob(value) {
    if (!(0,json/* isObject */.G)(value) || value['schema'] !== 'bakehouse-build-job/1' || !PHASES.includes(value['phase']))
        return false;
    const { key, process: worker, host, outputFolder, fingerprint, problem = '', hint = '', facts = {} } = value;
    return [key, host, outputFolder, fingerprint, problem, hint].every(is_text/* isText */.K) && isIdentity(worker) && isFacts(facts);
}
/** True for what a file says of a problem. */
function isFacts(value) {
    if (!(0,json/* isObject */.G)(value))
        return false;
    const { reason = 'machine', findings = [], lastLines = [], log = '' } = value;
    const isReason = (0,is_text/* isText */.K)(reason) && Object.hasOwn(failure_reason/* REASONS */.e, reason);
    const isLines = Array.isArray(lastLines) && lastLines.every(is_text/* isText */.K);
    return isReason && isLines && (0,is_text/* isText */.K)(log) && Array.isArray(findings) && findings.every(isFinding);
}
function isFinding(value) {
    if (!(0,json/* isObject */.G)(value))
        return false;
    const { severity, message, file = '', hint = '', line = 1, column = 1 } = value;
    return ((severity === 'error' || severity === 'warning') && [message, file, hint].every(is_text/* isText */.K) && [line, column].every(Number.isSafeInteger));
}
function isIdentity(value) {
    // Zero and negative numbers mean whole groups of processes to kill(2).
    if (!(0,json/* isObject */.G)(value) || !Number.isSafeInteger(value['pid']) || Number(value['pid']) <= 0)
        return false;
    return [value['start'], value['boot'], value['space']].every(is_text/* isText */.K);
}

// EXTERNAL MODULE: ./build/staging/builders/src/build-lost-error.js
var build_lost_error = __webpack_require__(6206);
// EXTERNAL MODULE: ./build/staging/builders/src/builder.js
var builder = __webpack_require__(32745);
;// CONCATENATED MODULE: ./build/staging/builders/src/process-builds.js












const UNKNOWN = { phase: 'lost', problem: 'nothing is known of it.' };
const JOB = '.json';
/** Whoever makes a file of this name beside a job asks its process to cancel. */
const CANCEL = '.cancel';
/** Milliseconds between looks at what other processes have done, and between touches of an own job. */
const LOOK = 500;
const HEARTBEAT = 10_000;
/** A job of another machine that nobody touched while this was watched, in milliseconds, has lost its process. */
const SILENCE = 60_000;
/** Milliseconds to wait while others submit. */
const LOCK_WAIT = 60_000;
/**
 * Builds that run in the process that submits them. What others need to know stands in a file, so that they can ask how far one is, wait
 * for it and cancel it; when the process dies, so does the build, and it is lost.
 */
class ProcessBuilds {
    #builder;
    #place;
    #build;
    /** By the file of the job. */
    #own = new Map();
    /** Jobs of processes that cannot be asked for: when they were last touched, and since when that is known. */
    #seen = new Map();
    constructor(builder, place, build) {
        this.#builder = builder;
        this.#place = place;
        this.#build = build;
    }
    async submit(request, key) {
        const id = this.#idOf(key);
        const file = id.reference;
        const { log, signal, outputFolder } = this.#place;
        const { phase: before } = await this.poll(id);
        return (0,folder_lock/* withFolderLock */.ix)(this.#jobs, { wait: LOCK_WAIT, log, signal }, async () => {
            const { phase, worker } = await this.poll(id);
            // Another one has built it while this one waited for its turn to submit.
            if (phase === 'succeeded' && before !== 'succeeded' && (await this.#recordOf(id)) !== undefined)
                return id;
            if (!(0,builder/* isFinal */.d)(phase)) {
                if (!this.#own.has(file))
                    log.info(`${worker} builds ${request.loaded.definition.image.id} already: waiting for that build.`);
                return id;
            }
            await this.#removeEnded();
            await (0,promises_.rm)(cancelFileOf(file), { force: true });
            const fingerprint = request.fingerprint.image;
            const job = {
                schema: 'bakehouse-build-job/1',
                key,
                phase: 'submitted',
                process: await (0,process_identity/* identityOf */.cu)(),
                host: (0,external_node_os_.hostname)(),
                outputFolder,
                fingerprint,
            };
            await (0,files/* writeJson */.GF)(file, job);
            this.#start(file, job, request);
            return id;
        });
    }
    async find(key) {
        const id = this.#idOf(key);
        const { phase } = await this.poll(id);
        if (!(0,builder/* isFinal */.d)(phase))
            return id;
        return phase === 'succeeded' && (await this.#recordOf(id)) !== undefined ? id : undefined;
    }
    async poll({ reference: file }) {
        const before = await readBuildJob(file);
        if (before === undefined)
            return UNKNOWN;
        const isGone = !(0,builder/* isFinal */.d)(before.phase) && !this.#own.has(file) && (await this.#isGone(file, before));
        // Between the two looks the build may have come to its end, and its process with it.
        const job = isGone ? await readBuildJob(file) : before;
        if (job === undefined)
            return UNKNOWN;
        const { phase, problem, hint, facts } = job;
        const worker = `process ${job.process.pid} on ${job.host}`;
        if (isGone && !(0,builder/* isFinal */.d)(phase))
            return { phase: 'lost', worker, problem: `${worker}, which built it, is gone.` };
        const why = problem === undefined ? {} : { problem, ...(facts === undefined ? {} : { facts }) };
        return { phase, worker, ...why, ...(hint === undefined ? {} : { hint }) };
    }
    async collect(id) {
        const own = this.#own.get(id.reference);
        if (own !== undefined)
            return own.result;
        for (;;) {
            const { phase, problem = 'nobody said why.', hint, facts } = await this.poll(id);
            if (phase === 'succeeded') {
                const record = await this.#recordOf(id);
                if (record !== undefined)
                    return record;
                throw new build_lost_error/* BuildLostError */.J(this.#builder, id.key, 'its record is not there any more.');
            }
            if (phase === 'cancelled') {
                // Whoever waits for the build of another process was not cancelled with it.
                if (this.#place.signal.aborted)
                    throw new errors/* CancelledError */.cc();
                throw new build_lost_error/* BuildLostError */.J(this.#builder, id.key, 'it was cancelled where it ran.');
            }
            if (phase === 'lost')
                throw new build_lost_error/* BuildLostError */.J(this.#builder, id.key, problem);
            if (phase === 'failed')
                throw new errors/* UserError */.yo(problem, { ...facts, ...(hint === undefined ? {} : { hint }) });
            await (0,program/* delay */.cb)(LOOK, this.#place.signal);
        }
    }
    async cancel(id) {
        const own = this.#own.get(id.reference);
        if (own !== undefined) {
            own.controller.abort();
            await own.result.catch(() => { });
            return;
        }
        if ((0,builder/* isFinal */.d)((await this.poll(id)).phase))
            return;
        await (0,promises_.writeFile)(cancelFileOf(id.reference), '');
        while (!(0,builder/* isFinal */.d)((await this.poll(id)).phase))
            await (0,program/* delay */.cb)(LOOK, this.#place.signal);
    }
    #idOf(key) {
        return { builder: this.#builder, key, reference: (0,external_node_path_.join)(this.#jobs, `${(0,files/* sha256 */.sc)(key).slice(0, 16)}${JOB}`) };
    }
    /** A folder for each output folder. */
    get #jobs() {
        const { cacheFolder, outputFolder } = this.#place;
        return (0,external_node_path_.join)(cacheFolder, 'builds', (0,files/* sha256 */.sc)(`${this.#builder} ${outputFolder}`).slice(0, 16));
    }
    #start(file, job, request) {
        const controller = new AbortController();
        // A build whose state cannot be written is built all the same; to others it is lost in the end.
        const note = (phase, more = {}) => (0,files/* writeJson */.GF)(file, { ...job, phase, ...more }).catch(() => { });
        const beat = setInterval(() => void (0,promises_.utimes)(file, new Date(), new Date()).catch(() => { }), HEARTBEAT);
        const look = setInterval(() => {
            if ((0,external_node_fs_.existsSync)(cancelFileOf(file)))
                controller.abort();
        }, LOOK);
        const work = async () => {
            try {
                await note('running');
                const record = await this.#build(request, AbortSignal.any([this.#place.signal, controller.signal]));
                await note('succeeded');
                return record;
            }
            catch (error) {
                if (error instanceof errors/* CancelledError */.cc)
                    await note('cancelled');
                else
                    await note('failed', problemOf(error));
                throw error;
            }
            finally {
                clearInterval(beat);
                clearInterval(look);
            }
        };
        const result = work();
        // It is told to whoever collects; until then it is nobody's.
        result.catch(() => { });
        this.#own.set(file, { controller, result });
    }
    /** @returns undefined when it is gone, or another build has taken its place in the output folder */
    async #recordOf({ reference }) {
        const job = await readBuildJob(reference);
        const record = job === undefined ? undefined : await (0,build_record/* readBuildRecord */.mx)((0,external_node_path_.join)(job.outputFolder, build_record/* RECORD_FILE */.lt)).catch(() => undefined);
        return record?.fingerprint.image === job?.fingerprint ? record : undefined;
    }
    /** Whether nobody works on a build any more, or its file has gone since it was read. */
    async #isGone(file, job) {
        try {
            const state = await (0,process_identity/* stateOf */.L4)(job.process, this.#jobs);
            if (state !== 'unknown')
                return state === 'gone';
            const touched = (await (0,promises_.stat)(file)).mtimeMs;
            const seen = this.#seen.get(file);
            const now = performance.now();
            if (seen?.touched !== touched)
                this.#seen.set(file, { touched, since: now });
            return seen?.touched === touched && now - seen.since > SILENCE;
        }
        catch (error) {
            if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOENT'))
                return true;
            throw error;
        }
    }
    /** What is there of builds that have come to their end: the next one in the output folder takes the place of theirs. */
    async #removeEnded() {
        for (const name of await (0,promises_.readdir)(this.#jobs)) {
            const file = (0,external_node_path_.join)(this.#jobs, name);
            if (!name.endsWith(JOB) || !(0,builder/* isFinal */.d)((await this.poll({ ...this.#idOf(''), reference: file })).phase))
                continue;
            for (const path of [file, cancelFileOf(file)])
                await (0,promises_.rm)(path, { force: true });
        }
    }
}
/** What others are told of a build that failed. */
function problemOf(error) {
    const problem = (0,errors/* messageOf */.bD)(error);
    if (!(error instanceof errors/* UserError */.yo) && !(error instanceof errors/* ExternalError */.yA))
        return { problem };
    const { hint, findings } = error;
    const { lastLines, log } = error.details;
    const reason = (0,failure_reason/* reasonOf */.A)(error);
    const facts = {
        findings,
        ...(reason === undefined ? {} : { reason }),
        ...(lastLines === undefined ? {} : { lastLines }),
        ...(log === undefined ? {} : { log }),
    };
    return { problem, facts, ...(hint === undefined ? {} : { hint }) };
}
function cancelFileOf(file) {
    return `${file.slice(0, -JOB.length)}${CANCEL}`;
}


/***/ })

};
