export const id = "shared-builders-build-settings";
export const ids = ["shared-builders-build-settings"];
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

/***/ 32473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ ProcessBuilds)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(49728);
/* harmony import */ var _bakehouse_records_builds__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(51718);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(85368);
/* harmony import */ var _bakehouse_system_folder_lock__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79335);
/* harmony import */ var _bakehouse_system_program__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23537);
/* harmony import */ var _bakehouse_system_program__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(49718);
/* harmony import */ var _build_job_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(94800);
/* harmony import */ var _build_lost_error_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6206);
/* harmony import */ var _builder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32745);












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
        return (0,_bakehouse_system_folder_lock__WEBPACK_IMPORTED_MODULE_4__/* .withFolderLock */ .ix)(this.#jobs, { wait: LOCK_WAIT, log, signal }, async () => {
            const { phase, worker } = await this.poll(id);
            // Another one has built it while this one waited for its turn to submit.
            if (phase === 'succeeded' && before !== 'succeeded' && (await this.#recordOf(id)) !== undefined)
                return id;
            if (!(0,_builder_js__WEBPACK_IMPORTED_MODULE_5__/* .isFinal */ .d)(phase)) {
                if (!this.#own.has(file))
                    log.info(`${worker} builds ${request.loaded.definition.image.id} already: waiting for that build.`);
                return id;
            }
            await this.#removeEnded();
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(cancelFileOf(file), { force: true });
            const fingerprint = request.fingerprint.image;
            const job = {
                schema: 'bakehouse-build-job/1',
                key,
                phase: 'submitted',
                process: await (0,_bakehouse_system_program__WEBPACK_IMPORTED_MODULE_6__/* .identityOf */ .cu)(),
                host: (0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)(),
                outputFolder,
                fingerprint,
            };
            await (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_7__/* .writeJson */ .GF)(file, job);
            this.#start(file, job, request);
            return id;
        });
    }
    async find(key) {
        const id = this.#idOf(key);
        const { phase } = await this.poll(id);
        if (!(0,_builder_js__WEBPACK_IMPORTED_MODULE_5__/* .isFinal */ .d)(phase))
            return id;
        return phase === 'succeeded' && (await this.#recordOf(id)) !== undefined ? id : undefined;
    }
    async poll({ reference: file }) {
        const before = await (0,_build_job_js__WEBPACK_IMPORTED_MODULE_8__/* .readBuildJob */ .S)(file);
        if (before === undefined)
            return UNKNOWN;
        const isGone = !(0,_builder_js__WEBPACK_IMPORTED_MODULE_5__/* .isFinal */ .d)(before.phase) && !this.#own.has(file) && (await this.#isGone(file, before));
        // Between the two looks the build may have come to its end, and its process with it.
        const job = isGone ? await (0,_build_job_js__WEBPACK_IMPORTED_MODULE_8__/* .readBuildJob */ .S)(file) : before;
        if (job === undefined)
            return UNKNOWN;
        const { phase, problem, hint, facts } = job;
        const worker = `process ${job.process.pid} on ${job.host}`;
        if (isGone && !(0,_builder_js__WEBPACK_IMPORTED_MODULE_5__/* .isFinal */ .d)(phase))
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
                throw new _build_lost_error_js__WEBPACK_IMPORTED_MODULE_9__/* .BuildLostError */ .J(this.#builder, id.key, 'its record is not there any more.');
            }
            if (phase === 'cancelled') {
                // Whoever waits for the build of another process was not cancelled with it.
                if (this.#place.signal.aborted)
                    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_10__/* .CancelledError */ .cc();
                throw new _build_lost_error_js__WEBPACK_IMPORTED_MODULE_9__/* .BuildLostError */ .J(this.#builder, id.key, 'it was cancelled where it ran.');
            }
            if (phase === 'lost')
                throw new _build_lost_error_js__WEBPACK_IMPORTED_MODULE_9__/* .BuildLostError */ .J(this.#builder, id.key, problem);
            if (phase === 'failed')
                throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_10__/* .UserError */ .yo(problem, { ...facts, ...(hint === undefined ? {} : { hint }) });
            await (0,_bakehouse_system_program__WEBPACK_IMPORTED_MODULE_11__/* .delay */ .cb)(LOOK, this.#place.signal);
        }
    }
    async cancel(id) {
        const own = this.#own.get(id.reference);
        if (own !== undefined) {
            own.controller.abort();
            await own.result.catch(() => { });
            return;
        }
        if ((0,_builder_js__WEBPACK_IMPORTED_MODULE_5__/* .isFinal */ .d)((await this.poll(id)).phase))
            return;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(cancelFileOf(id.reference), '');
        while (!(0,_builder_js__WEBPACK_IMPORTED_MODULE_5__/* .isFinal */ .d)((await this.poll(id)).phase))
            await (0,_bakehouse_system_program__WEBPACK_IMPORTED_MODULE_11__/* .delay */ .cb)(LOOK, this.#place.signal);
    }
    #idOf(key) {
        return { builder: this.#builder, key, reference: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(this.#jobs, `${(0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_7__/* .sha256 */ .sc)(key).slice(0, 16)}${JOB}`) };
    }
    /** A folder for each output folder. */
    get #jobs() {
        const { cacheFolder, outputFolder } = this.#place;
        return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(cacheFolder, 'builds', (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_7__/* .sha256 */ .sc)(`${this.#builder} ${outputFolder}`).slice(0, 16));
    }
    #start(file, job, request) {
        const controller = new AbortController();
        // A build whose state cannot be written is built all the same; to others it is lost in the end.
        const note = (phase, more = {}) => (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_7__/* .writeJson */ .GF)(file, { ...job, phase, ...more }).catch(() => { });
        const beat = setInterval(() => void (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.utimes)(file, new Date(), new Date()).catch(() => { }), HEARTBEAT);
        const look = setInterval(() => {
            if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(cancelFileOf(file)))
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
                if (error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_10__/* .CancelledError */ .cc)
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
        const job = await (0,_build_job_js__WEBPACK_IMPORTED_MODULE_8__/* .readBuildJob */ .S)(reference);
        const record = job === undefined ? undefined : await (0,_bakehouse_records_builds__WEBPACK_IMPORTED_MODULE_12__/* .readBuildRecord */ .mx)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(job.outputFolder, _bakehouse_records_builds__WEBPACK_IMPORTED_MODULE_12__/* .RECORD_FILE */ .lt)).catch(() => undefined);
        return record?.fingerprint.image === job?.fingerprint ? record : undefined;
    }
    /** Whether nobody works on a build any more, or its file has gone since it was read. */
    async #isGone(file, job) {
        try {
            const state = await (0,_bakehouse_system_program__WEBPACK_IMPORTED_MODULE_6__/* .stateOf */ .L4)(job.process, this.#jobs);
            if (state !== 'unknown')
                return state === 'gone';
            const touched = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file)).mtimeMs;
            const seen = this.#seen.get(file);
            const now = performance.now();
            if (seen?.touched !== touched)
                this.#seen.set(file, { touched, since: now });
            return seen?.touched === touched && now - seen.since > SILENCE;
        }
        catch (error) {
            if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_10__/* .hasErrorCode */ .Ue)(error, 'ENOENT'))
                return true;
            throw error;
        }
    }
    /** What is there of builds that have come to their end: the next one in the output folder takes the place of theirs. */
    async #removeEnded() {
        for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(this.#jobs)) {
            const file = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(this.#jobs, name);
            if (!name.endsWith(JOB) || !(0,_builder_js__WEBPACK_IMPORTED_MODULE_5__/* .isFinal */ .d)((await this.poll({ ...this.#idOf(''), reference: file })).phase))
                continue;
            for (const path of [file, cancelFileOf(file)])
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
        }
    }
}
/** What others are told of a build that failed. */
function problemOf(error) {
    const problem = (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_10__/* .messageOf */ .bD)(error);
    if (!(error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_10__/* .UserError */ .yo) && !(error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_10__/* .ExternalError */ .yA))
        return { problem };
    const { hint, findings } = error;
    const { lastLines, log } = error.details;
    const reason = (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_13__/* .reasonOf */ .A)(error);
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
