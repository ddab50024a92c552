export const id = 8582;
export const ids = [8582];
export const modules = {

/***/ 58582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run_run)
});

// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/images/src/plan/plan-matrix.js
var plan_matrix = __webpack_require__(80029);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/files.js
var files = __webpack_require__(35182);
// EXTERNAL MODULE: ./build/staging/images/src/gallery/gallery.js
var gallery = __webpack_require__(93015);
// EXTERNAL MODULE: ./build/staging/images/src/plan/lock-file.js
var lock_file = __webpack_require__(59994);
// EXTERNAL MODULE: ./build/staging/images/src/plan/plan-lock.js
var plan_lock = __webpack_require__(75263);
// EXTERNAL MODULE: ./build/staging/steps/plan-images/run.js + 10 modules
var run = __webpack_require__(41956);
;// CONCATENATED MODULE: ./build/staging/steps/bake/bake-plan.js







/** Plans what is to be baked. @throws what plan-images throws */
async function planBake(inputs, context) {
    const { definitions, variables, gallery, force, retire, now, lockFile, frozen, online, dryRun, stateFolder } = inputs;
    const { azureSubscriptionId, azureEndpoint } = inputs;
    const wanted = {
        ...{ definitions, variables, gallery, force, retire, now, lockFile, frozen, online, azureSubscriptionId, azureEndpoint },
        updateLock: inputs.updateLock && !dryRun,
        planFile: (0,external_node_path_.join)(stateFolder, 'plan.json'),
        // A dry run leaves nothing but the plan.
        ...(dryRun ? {} : { cacheFolder: (0,external_node_path_.join)(stateFolder, 'cache', 'plan') }),
    };
    try {
        const outputs = await (0,run.run)(wanted, context);
        const file = String(outputs.planFile);
        const plan = await (0,files.readJson)(file);
        if (plan === undefined)
            throw new TypeError('plan-images left out the plan file.');
        return { file, plan };
    }
    catch (error) {
        if (!(error instanceof errors/* OutcomeError */.Rz))
            throw error;
        const { hint, findings, outputs } = error;
        throw new errors/* OutcomeError */.Rz(`${error.message} Nothing is baked.`, { plan: outputs['planFile'] }, { findings, ...(hint === undefined ? {} : { hint }) });
    }
}
/** Notes in the lock file which versions were made, where the plan was to write it. */
async function lockVersions(baked, inputs, context) {
    if (!inputs.updateLock)
        return;
    const path = context.resolve(inputs.lockFile);
    let lock = await (0,lock_file/* readLockFile */.cx)(path);
    for (const { image, result, error } of baked) {
        if (lock === undefined || error !== undefined || result.version === undefined)
            continue;
        const tools = (await (0,gallery/* readProvenance */.Ch)(context.resolve(inputs.gallery), image.id, result.version))?.tools ?? {};
        lock = (0,plan_lock/* withVersion */.$2)(lock, image.id, { fingerprint: image.fingerprint.image, version: result.version, tools });
    }
    if (lock !== undefined && (await (0,lock_file/* writeLockFile */.V0)(path, lock)))
        context.log.info(`The lock file ${path} has the new versions; commit it.`);
}

// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
;// CONCATENATED MODULE: ./build/staging/steps/bake/timeline.js

/** Runs the stages of one image and remembers how each went. */
class Timeline {
    stages = [];
    #log;
    #image;
    constructor(image, log) {
        this.#image = image;
        this.#log = log;
    }
    /** Runs a stage; `detail` says in a few words what came of it. */
    async stage(name, work, detail) {
        this.#log.info(`${this.#image}: ${name}`);
        const started = new Date();
        const start = performance.now();
        const record = (outcome, text) => {
            const milliseconds = Math.round(performance.now() - start);
            this.stages.push({ name, outcome, startedAt: started.toISOString(), milliseconds, ...(text === undefined ? {} : { detail: text }) });
            return milliseconds;
        };
        try {
            const result = await work();
            const text = detail?.(result);
            const milliseconds = record('succeeded', text);
            this.#log.info(`${this.#image}: ${name} took ${(0,format/* formatDuration */.a3)(milliseconds)}${text === undefined ? '' : `: ${text}`}`);
            return result;
        }
        catch (error) {
            record('failed', error instanceof Error ? error.message.split('\n')[0] : undefined);
            throw error;
        }
    }
    skip(name, reason) {
        this.stages.push({ name, outcome: 'skipped', startedAt: new Date().toISOString(), milliseconds: 0, detail: reason });
    }
}

;// CONCATENATED MODULE: ./build/staging/steps/bake/run.js




async function run_run(inputs, context) {
    const startedAt = new Date();
    const planned = await planBake(inputs, context);
    const { images } = planned.plan;
    for (const image of images)
        if (image.action === 'retire')
            context.log.notice(`${image.id} is to be retired: ${image.why}.`);
    const due = images.filter((image) => (0,plan_matrix/* isForJob */.xd)(image) || (inputs.testFlags.length > 0 && canBeTested(image)));
    if (due.length === 0 || inputs.dryRun)
        return unchanged(images, inputs, planned.file, context);
    const { bakeImage } = await __webpack_require__.e(/* import() */ 8571).then(__webpack_require__.bind(__webpack_require__, 58571));
    const baked = [];
    for (const image of due) {
        const timeline = new Timeline(image.id, context.log);
        const result = { built: false, promoted: false, testsPassed: 0, testsFailed: 0 };
        try {
            await bakeImage(image, inputs, context, timeline, result);
            baked.push({ image, timeline, result });
        }
        catch (error) {
            if (error instanceof errors/* CancelledError */.cc)
                throw error;
            context.log.info(`${image.id}: ${(0,errors/* messageOf */.bD)(error)}`);
            baked.push({ image, timeline, result, error });
        }
    }
    await lockVersions(baked, inputs, context);
    return finish(baked, planned, startedAt, inputs, context);
}
/** What nothing is to be made of can still be tested, unless it is to go and was never made. */
function canBeTested({ action, version }) {
    return action !== 'retire' && version !== undefined;
}
/** Nothing to do, or only to be told what would be done. */
async function unchanged(images, inputs, plan, context) {
    const { latestReport } = await __webpack_require__.e(/* import() */ 5676).then(__webpack_require__.bind(__webpack_require__, 25676));
    const same = images.filter(({ action, version }) => version !== undefined && (action === 'none' || action === 'adopt'));
    if (!inputs.dryRun && same.length > 0) {
        context.log.info(`Nothing to bake: ${same.map((image) => `${image.id} ${image.version} is latest`).join(', ')}.`);
    }
    return {
        plan,
        versions: versionsOf(images),
        built: 0,
        testsPassed: 0,
        testsFailed: 0,
        crashes: '[]',
        report: inputs.dryRun ? undefined : await latestReport(context.resolve(inputs.stateFolder)),
    };
}
async function finish(baked, planned, startedAt, inputs, context) {
    const { crashesOf, writeBakeReport } = await __webpack_require__.e(/* import() */ 5676).then(__webpack_require__.bind(__webpack_require__, 25676));
    const outputs = {
        plan: planned.file,
        versions: versionsOf(baked.map(({ image, result }) => ({ id: image.id, ...(result.version === undefined ? {} : { version: result.version }) }))),
        built: baked.filter(({ result }) => result.built).length,
        testsPassed: sum(baked, 'testsPassed'),
        testsFailed: sum(baked, 'testsFailed'),
        crashes: JSON.stringify(await crashesOf(baked)),
        report: await writeBakeReport(baked, planned.plan, startedAt, inputs, context),
    };
    const failures = baked.filter(({ error }) => error !== undefined);
    if (failures.length === 0)
        return outputs;
    const [first] = failures;
    if (failures.length === 1 && first !== undefined) {
        const { error, image } = first;
        const hint = error instanceof Error && 'hint' in error && typeof error.hint === 'string' ? { hint: error.hint } : {};
        throw new errors/* OutcomeError */.Rz(`${image.id}: ${(0,errors/* messageOf */.bD)(error)}`, outputs, { cause: error, ...hint });
    }
    const findings = failures.map(({ image, error }) => ({ severity: 'error', message: `${image.id}: ${(0,errors/* messageOf */.bD)(error)}` }));
    throw new errors/* OutcomeError */.Rz(`${failures.length} of ${baked.length} images failed.`, outputs, { findings });
}
function versionsOf(images) {
    return JSON.stringify(Object.fromEntries(images.map(({ id, version }) => [id, version])));
}
function sum(baked, key) {
    return baked.reduce((total, { result }) => total + result[key], 0);
}


/***/ })

};
