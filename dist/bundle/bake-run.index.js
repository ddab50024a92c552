export const id = "bake-run";
export const ids = ["bake-run"];
export const modules = {

/***/ 1290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ causesOf)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);

/** All that went wrong in a bake: the images first, in the order of the plan. */
function causesOf({ baked, problems, }) {
    return [
        ...baked.filter(({ error }) => error !== undefined).map(({ image, error }) => ({ message: `${image.id}: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`, error })),
        ...problems.map((error) => ({ message: (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error), error })),
    ];
}


/***/ }),

/***/ 40105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ isCancelled)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);

/**
 * Whether the run was cancelled, which ends all of it. A build that another run gave up, or a service that ended, cancels no more than what
 * was made with it.
 *
 * @param signal of the run
 */
function isCancelled(error, { aborted }) {
    return aborted && error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc;
}


/***/ }),

/***/ 46495:
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
// EXTERNAL MODULE: ./build/staging/image-plan/src/plan-images.js + 14 modules
var plan_images = __webpack_require__(34742);
// EXTERNAL MODULE: ./build/staging/image-plan/src/plan-summary.js
var plan_summary = __webpack_require__(99187);
// EXTERNAL MODULE: ./build/staging/image-plan/src/plan-matrix.js
var plan_matrix = __webpack_require__(30334);
// EXTERNAL MODULE: ./build/staging/bake/src/failure-causes.js
var failure_causes = __webpack_require__(1290);
// EXTERNAL MODULE: ./build/staging/bake/src/is-cancelled.js
var is_cancelled = __webpack_require__(40105);
;// CONCATENATED MODULE: ./build/staging/bake/src/bake-images.js




/**
 * Bakes the images that are due: builds, tests and promotes one after the other, and reports. That one fails stops no other, and what goes
 * wrong after that hides none of it.
 *
 * @returns what became of each, its error among it
 * @throws what `planImages` throws; OutcomeError, with the plan as output, when an image should have been removed by now; CancelledError
 */
async function bakeImages(request) {
    const startedAt = new Date();
    const { options, dryRun } = request;
    const { gallery, testFlags, log } = options;
    const planned = await (0,plan_images/* planImages */.y6)({ ...request.plan, gallery, log });
    const { plan } = planned;
    await request.summary((0,plan_summary/* planSummary */.M)(plan));
    const late = (0,plan_images/* overdue */.TU)(plan);
    if (late.length > 0) {
        throw new errors/* OutcomeError */.Rz(`${(0,plan_images/* overdueMessage */.uB)(late)} Nothing is baked.`, { plan: request.plan.planFile }, { findings: late });
    }
    for (const image of plan.images)
        if (image.action === 'retire')
            log.notice(`${image.id} is to be retired: ${image.why}.`);
    const due = plan.images.filter((image) => (0,plan_matrix/* isForJob */.xd)(image) || (testFlags.length > 0 && canBeTested(image)));
    if (due.length === 0 || dryRun)
        return nothingDue(plan, request);
    const baked = await bakeDue(due, planned, options);
    const problems = [];
    const noting = (work) => work.catch((error) => {
        if ((0,is_cancelled/* isCancelled */.m)(error, options.signal))
            throw error;
        problems.push(error);
        return undefined;
    });
    if (request.plan.updateLock === true) {
        const { lockVersions } = await __webpack_require__.e(/* import() */ "lock-versions").then(__webpack_require__.bind(__webpack_require__, 78656));
        await noting(lockVersions(baked, planned, request));
    }
    const { writeBakeReport } = await Promise.all(/* import() */[__webpack_require__.e("shared-records-build-record"), __webpack_require__.e("shared-vm-left-out"), __webpack_require__.e("shared-bake-report-folder"), __webpack_require__.e("shared-core-trim-end"), __webpack_require__.e("bake-report")]).then(__webpack_require__.bind(__webpack_require__, 82165));
    const report = await noting(writeBakeReport({ plan, baked, problems }, startedAt, request));
    return { plan, baked, report, problems };
}
async function bakeDue(due, { planned, lock }, options) {
    const [{ bakeImage }, { useDefinition }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e("shared-records-build-record"), __webpack_require__.e("shared-records-crash-report"), __webpack_require__.e("shared-core-stage-clock"), __webpack_require__.e("bake-image")]).then(__webpack_require__.bind(__webpack_require__, 48070)), Promise.all(/* import() */[__webpack_require__.e("shared-image-definition-local-definition"), __webpack_require__.e("stages-definition-in-use")]).then(__webpack_require__.bind(__webpack_require__, 14806))]);
    const byId = new Map(planned.map((one) => [one.image.id, one]));
    const bakeOne = async (image) => {
        const one = byId.get(image.id);
        if (one === undefined)
            throw new TypeError(`The plan has no definition of ${image.id}.`);
        try {
            return await bakeImage({ image, definition: await useDefinition(one, lock), options });
        }
        catch (error) {
            if ((0,is_cancelled/* isCancelled */.m)(error, options.signal))
                throw error;
            return { image, stages: [], values: image.version === undefined ? {} : { version: image.version }, error };
        }
    };
    const baked = [];
    for (const image of due) {
        const result = await bakeOne(image);
        if (result.error !== undefined)
            options.log.info(`${image.id}: ${(0,errors/* messageOf */.bD)(result.error)}`);
        baked.push(result);
    }
    return baked;
}
/** What nothing is to be made of can still be tested, unless it is to go and was never made. */
function canBeTested({ action, version }) {
    return action !== 'retire' && version !== undefined;
}
/** Nothing to do, or only to be told what would be done. */
async function nothingDue(plan, { dryRun, options: { stateFolder, log } }) {
    if (dryRun)
        return { plan, baked: [], report: undefined, problems: [] };
    const same = plan.images.filter(({ action, version }) => version !== undefined && (action === 'none' || action === 'adopt'));
    if (same.length > 0)
        log.info(`Nothing to bake: ${same.map((image) => `${image.id} ${image.version} is latest`).join(', ')}.`);
    const { latestReport } = await __webpack_require__.e(/* import() */ "shared-bake-report-folder").then(__webpack_require__.bind(__webpack_require__, 53622));
    return { plan, baked: [], report: await latestReport(stateFolder), problems: [] };
}
/**
 * Why a bake failed, for the run that it was in; undefined when everything in it went well.
 *
 * @param outputs of the run, which are set all the same
 */
function bakeFailure(bake, outputs) {
    const failed = bake.baked.filter(({ error }) => error !== undefined);
    const causes = (0,failure_causes/* causesOf */.c)(bake);
    if (failed.length > 1) {
        return new errors/* OutcomeError */.Rz(`${failed.length} of ${bake.baked.length} images failed.`, outputs, { findings: causes.flatMap(findingsOf) });
    }
    const [first, ...others] = causes;
    if (first === undefined)
        return undefined;
    const { message, error } = first;
    const hint = hintOf(error);
    const findings = [...(error instanceof errors/* UserError */.yo ? error.findings : []), ...others.flatMap(findingsOf)];
    return new errors/* OutcomeError */.Rz(message, outputs, { cause: error, findings, ...(hint === undefined ? {} : { hint }) });
}
function findingsOf({ message, error }) {
    const hint = hintOf(error);
    return [{ severity: 'error', message, ...(hint === undefined ? {} : { hint }) }, ...(error instanceof errors/* UserError */.yo ? error.findings : [])];
}
function hintOf(error) {
    return error instanceof Error && 'hint' in error && typeof error.hint === 'string' ? error.hint : undefined;
}

// EXTERNAL MODULE: ./build/staging/steps/src/shared/with-gallery.js + 1 modules
var with_gallery = __webpack_require__(69480);
// EXTERNAL MODULE: ./build/staging/steps/src/plan-images/plan-request.js
var plan_request = __webpack_require__(53361);
// EXTERNAL MODULE: ./build/staging/steps/src/shared/sign-in-inputs.js
var sign_in_inputs = __webpack_require__(15478);
;// CONCATENATED MODULE: ./build/staging/steps/src/bake/artifact-store.js


/** Where the inputs send artifacts; it is signed in to when it is used. */
function artifactStore(inputs, context) {
    const { container, accountUrl, connectionString, caFile, stateFolder } = inputs;
    return {
        container,
        async use(work) {
            const { withStorageAccount } = await Promise.all(/* import() */[__webpack_require__.e("shared-steps-shared-azure-identity"), __webpack_require__.e("shared-steps-shared-own-installation")]).then(__webpack_require__.bind(__webpack_require__, 41319));
            // Without an account, who signs in does so for the gallery alone; whom to trust counts for both.
            const who = accountUrl === undefined ? { ...sign_in_inputs/* NOBODY */.oQ, caFile } : (0,sign_in_inputs/* signInOf */.UI)(inputs);
            const account = { ...who, accountUrl, connectionString, sas: undefined, azuriteFolder: (0,external_node_path_.join)(stateFolder, 'azurite') };
            return withStorageAccount(account, context, container, work);
        },
    };
}

;// CONCATENATED MODULE: ./build/staging/steps/src/bake/bake-request.js



/** In the state folder. */
const PLAN_FILE = 'plan.json';
/** What the inputs ask for. @throws InputError for inputs that cannot be used */
async function bakeRequestOf(inputs, gallery, context) {
    const { dryRun, builder, accelerator, force, testFlags, promote } = inputs;
    const { log, signal, environment } = context;
    const { workspace, temp, toolCache, commit, repository, runUrl } = environment;
    const stateFolder = context.resolve(inputs.stateFolder);
    const planned = {
        ...inputs,
        updateLock: inputs.updateLock && !dryRun,
        planFile: (0,external_node_path_.join)(stateFolder, PLAN_FILE),
        // A dry run leaves nothing but the plan.
        ...(dryRun ? {} : { cacheFolder: (0,external_node_path_.join)(stateFolder, 'cache', 'plan') }),
    };
    await (0,plan_request/* checkPlanInputs */.J)(planned, context);
    return {
        plan: await (0,plan_request/* planRequestOf */.Q)(planned, gallery, context),
        options: {
            ...{ gallery, stateFolder, workspace, temp, toolCache, builder, accelerator, force, testFlags, promote, commit, log, signal },
            store: artifactStore(inputs, context),
        },
        dryRun,
        run: { repository, runUrl },
        redact: (text) => context.cover(text),
        summary: (markdown) => context.summary(markdown),
    };
}

// EXTERNAL MODULE: ./build/staging/steps/src/shared/container-url.js
var container_url = __webpack_require__(47618);
;// CONCATENATED MODULE: ./build/staging/steps/src/bake/gallery-of.js


/**
 * The inputs that say where the gallery is and who signs in to it. A connection string that is for the artifacts' account alone does not
 * count.
 */
function galleryOf(inputs) {
    const { gallery, connectionString } = inputs;
    const who = { gallery, ...(0,sign_in_inputs/* signInOf */.UI)(inputs) };
    if (connectionString === undefined || !/^https?:\/\//i.test(gallery))
        return who;
    return (0,container_url/* isOfAccount */.h)(connectionString, (0,container_url/* parseContainerUrl */.c)(gallery).accountUrl) ? { ...who, connectionString } : who;
}

;// CONCATENATED MODULE: ./build/staging/steps/src/bake/run.js





/** Bakes images. @throws what `bakeImages` throws; OutcomeError, with all outputs, when an image failed */
async function run(inputs, context) {
    const bake = await (0,with_gallery.withGallery)(galleryOf(inputs), context, async (gallery) => bakeImages(await bakeRequestOf(inputs, gallery, context)));
    const outputs = outputsOf(bake, (0,external_node_path_.join)(context.resolve(inputs.stateFolder), PLAN_FILE));
    const failure = bakeFailure(bake, outputs);
    if (failure !== undefined)
        throw failure;
    return outputs;
}
function outputsOf({ plan, baked, report }, planFile) {
    const versions = baked.length === 0 ? plan.images.map(({ id, version }) => [id, version]) : baked.map(({ image, values }) => [image.id, values.version]);
    const tests = baked.flatMap(({ values }) => values.tested?.tests ?? []);
    const passed = tests.filter(({ outcome }) => outcome === 'passed').length;
    const crashes = baked.flatMap(({ image, values }) => (values.crashes?.report.crashes ?? []).map(({ modules: _modules, ...crash }) => ({ image: image.id, ...crash })));
    return {
        plan: planFile,
        versions: JSON.stringify(Object.fromEntries(versions)),
        built: baked.filter(({ values }) => values.built !== undefined).length,
        testsPassed: passed,
        testsFailed: tests.length - passed,
        crashes: JSON.stringify(crashes),
        report,
    };
}


/***/ })

};
