export const id = "bake-run";
export const ids = ["bake-run"];
export const modules = {

/***/ 99732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ CancelledImage)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);

/** One image whose run was cancelled, with what its stages had left by then. */
class CancelledImage extends _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc {
    name = 'CancelledImage';
    baked;
    /** "in run-in-vm". */
    at;
    constructor(baked) {
        const stage = baked.stages.findLast(({ outcome }) => outcome !== 'skipped')?.name;
        const at = stage === undefined ? 'before its first stage' : `in ${stage}`;
        super(`cancelled ${at}`);
        this.at = at;
        this.baked = { ...baked, error: this };
    }
}


/***/ }),

/***/ 1290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SP: () => (/* binding */ explainFailure),
/* harmony export */   cZ: () => (/* binding */ causesOf),
/* harmony export */   pn: () => (/* binding */ failuresOutput),
/* harmony export */   u7: () => (/* binding */ bakeFailure)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50247);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49728);
/* harmony import */ var _bakehouse_core_secrets__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34644);
/* harmony import */ var _bakehouse_core_secrets__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(30660);
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9521);
/* harmony import */ var _bakehouse_image_definition_findings__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35307);




/** All that went wrong in a bake: the images first, in the order of the plan. */
function causesOf({ baked, problems, workspace }) {
    return [
        ...baked.filter(({ error }) => error !== undefined).map(({ image, error }) => causeOf(error, image.id, workspace)),
        ...problems.map((error) => causeOf(error, undefined, workspace)),
    ];
}
function causeOf(error, image, workspace) {
    const said = (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .failureText */ .kY)(error);
    const text = { ...said, findings: said.findings.map((finding) => (0,_bakehouse_image_definition_findings__WEBPACK_IMPORTED_MODULE_1__/* .shownIn */ .f)(workspace, finding)) };
    // That of a bad result says it all.
    const cause = error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .OutcomeError */ .Rz ? text.message : causeLine(text);
    const message = image === undefined ? cause : `${image}: ${cause}`;
    return { ...text, message, image, reason: (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .reasonOf */ .A)(error), error };
}
/** What an error says and what it has found, in one line: "… cannot be built" alone is no cause. */
function causeLine({ message, findings }) {
    const errors = findings.filter(({ severity }) => severity === 'error');
    const [first] = errors;
    if (first === undefined || message.includes(first.message) || first.message.includes(message))
        return message;
    const more = errors.length > 1 ? `, and ${errors.length - 1} more` : '';
    // What is said of a whole file means nothing without its name.
    const of = first.file !== undefined && first.line === undefined ? `${first.file} ` : '';
    return `${message.replace(/\.$/, '')}: ${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_4__/* .showControls */ .mz)(`${of}${first.message}`)}${more}.`;
}
/** @returns undefined when everything went well */
function explainFailure(bake) {
    const causes = causesOf(bake);
    const [first, ...others] = causes;
    if (first === undefined)
        return undefined;
    const failed = bake.baked.filter(({ error }) => error !== undefined).length;
    const reason = reasonOfAll(causes);
    const { error } = first;
    if (failed > 1) {
        const message = `${failed} of ${bake.baked.length} images failed; ${first.message}`;
        return { message, findings: causes.flatMap(findingsOf), lastLines: [], log: undefined, hint: first.hint, reason, error };
    }
    return { ...first, findings: [...first.findings, ...others.flatMap(findingsOf)], reason };
}
/**
 * Why a bake failed, for the run that it was in; undefined when everything in it went well.
 *
 * @param outputs of the run, which are set all the same
 */
function bakeFailure(bake, outputs) {
    const failure = explainFailure(bake);
    if (failure === undefined)
        return undefined;
    const { message, findings, lastLines, log, hint, reason, error } = failure;
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .OutcomeError */ .Rz(message, outputs, {
        ...{ findings, cause: error },
        ...(lastLines.length === 0 ? {} : { lastLines }),
        ...(log === undefined ? {} : { log }),
        ...(hint === undefined ? {} : { hint }),
        ...(reason === undefined ? {} : { reason }),
    });
}
/** One entry for each image that failed, as the output `failures` has them. */
function failuresOutput(bake) {
    const failures = causesOf({ ...bake, problems: [] }).map(({ image, reason, message, findings, hint, log }) => {
        const placed = findings.find(({ file }) => file !== undefined);
        const { file, line, column } = placed ?? {};
        return { image, reason, message: message.slice((image?.length ?? 0) + 2), file, line, column, hint: hint ?? placed?.hint, log };
    });
    // No runtime looks into a value that is JSON.
    return JSON.stringify((0,_bakehouse_core_secrets__WEBPACK_IMPORTED_MODULE_5__/* .maskTexts */ .X)(failures, (text) => (0,_bakehouse_core_secrets__WEBPACK_IMPORTED_MODULE_6__/* .redact */ .E$)(text, [])));
}
/** Where one is of an image, to run again changes nothing, whatever became of the others. */
function reasonOfAll(causes) {
    const reasons = causes.map(({ reason }) => reason).filter((reason) => reason !== undefined);
    return reasons.find((reason) => _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .REASONS */ .e[reason].isOfImage) ?? reasons[0];
}
/** A cause among others: what it found, or else its line, each with the name of the image; what to do and where the log is with the first. */
function findingsOf({ message, findings, hint, log, image }) {
    const logged = log === undefined ? [] : [`the log is ${log}`];
    const [first, ...others] = findings.map((one) => (image === undefined ? one : { ...one, message: `${image}: ${one.message}` }));
    const todo = [first?.hint ?? hint, ...logged].filter((part) => part !== undefined).join('; ');
    return [{ ...(first ?? { severity: 'error', message }), ...(todo === '' ? {} : { hint: todo }) }, ...others];
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

/***/ 88107:
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
// EXTERNAL MODULE: ./build/staging/core/src/failure-reason.js
var failure_reason = __webpack_require__(49728);
// EXTERNAL MODULE: ./build/staging/image-plan/src/plan-images.js + 15 modules
var plan_images = __webpack_require__(68155);
// EXTERNAL MODULE: ./build/staging/image-plan/src/plan-summary.js
var plan_summary = __webpack_require__(99187);
// EXTERNAL MODULE: ./build/staging/image-plan/src/image-layers.js
var image_layers = __webpack_require__(63575);
// EXTERNAL MODULE: ./build/staging/image-plan/src/plan-matrix.js
var plan_matrix = __webpack_require__(30334);
// EXTERNAL MODULE: ./build/staging/bake/src/baked-image.js
var baked_image = __webpack_require__(99732);
// EXTERNAL MODULE: ./build/staging/bake/src/failure-causes.js
var failure_causes = __webpack_require__(1290);
// EXTERNAL MODULE: ./build/staging/bake/src/is-cancelled.js
var is_cancelled = __webpack_require__(40105);
;// CONCATENATED MODULE: ./build/staging/bake/src/bake-images.js





/**
 * Bakes the images that are due: builds, tests and promotes one after the other, and reports. That one fails stops no other, and what goes
 * wrong after that hides none of it. One bake at a time works on a state folder: another waits, and then plans with what that one has made.
 *
 * @returns what became of each, its error among it
 * @throws what `planImages` throws; OutcomeError, with the plan as output, when an image should have been removed by now; CancelledError
 *   before the first image is begun: afterwards what became of each is returned
 */
async function bakeImages(request) {
    // A dry run reads, and leaves nothing but its plan.
    if (request.dryRun)
        return bakeAlone(request);
    const { stateFolder, log, signal } = request.options;
    const { withTidyFolderLock } = await __webpack_require__.e(/* import() */ "system-folder-lock").then(__webpack_require__.bind(__webpack_require__, 97648));
    // The other one ends by itself, and whoever waits has the time limit of its job.
    return withTidyFolderLock(stateFolder, { wait: Number.POSITIVE_INFINITY, log, signal }, () => bakeAlone(request));
}
/** No other bake works on this state folder: what the plan says is to be done is still so when it is done. */
async function bakeAlone(request) {
    const startedAt = new Date();
    const { options, dryRun } = request;
    const { gallery, testFlags, workspace, log } = options;
    const planned = await (0,plan_images/* planImages */.y6)({ ...request.plan, testFlags, gallery, log, builds: options.tracking?.store });
    const { plan } = planned;
    await request.summary((0,plan_summary/* planSummary */.MM)(plan));
    const late = (0,plan_images/* overdue */.TU)(plan);
    if (late.length > 0) {
        throw new errors/* OutcomeError */.Rz(`${(0,plan_images/* overdueMessage */.uB)(late)} Nothing is baked.`, { plan: request.plan.planFile }, { findings: late, reason: 'definition' });
    }
    for (const image of plan.images)
        if (image.action === 'retire')
            log.notice(`${image.id} is to be retired: ${image.why}.`);
    // To what a saved plan says, flags add tests and no images.
    const drilled = (image) => testFlags.length > 0 && request.plan.saved === undefined && canBeTested(image);
    const due = (0,image_layers/* inLayers */.e)(plan.images).filter((image) => (0,plan_matrix/* isForJob */.xd)(image) || image.action === 'pending' || drilled(image));
    if (dryRun)
        return { plan, baked: [], report: undefined, junit: undefined, problems: [], workspace };
    if (due.length === 0)
        sayNothingDue(plan, log);
    const baked = due.length === 0 ? [] : await bakeDue(due, planned, options);
    const problems = [];
    const noting = (work) => work.catch((error) => {
        if ((0,is_cancelled/* isCancelled */.m)(error, options.signal))
            throw error;
        problems.push(error);
        return undefined;
    });
    if (due.length > 0 && request.plan.updateLock === true && !options.signal.aborted) {
        const { lockVersions } = await __webpack_require__.e(/* import() */ "lock-versions").then(__webpack_require__.bind(__webpack_require__, 78656));
        await noting(lockVersions(baked, planned, request));
    }
    const ended = baked.filter(({ pending }) => pending === undefined);
    await tellPending(baked, request);
    // Of images that are all on their way there is nothing to report yet.
    const { writeBakeReport } = await Promise.all(/* import() */[__webpack_require__.e("shared-vm-left-out"), __webpack_require__.e("shared-system-file-end"), __webpack_require__.e("shared-records-crash-report"), __webpack_require__.e("shared-state-report-folder"), __webpack_require__.e("shared-core-trim-end"), __webpack_require__.e("bake-report")]).then(__webpack_require__.bind(__webpack_require__, 71077));
    const isAllPending = baked.length > 0 && ended.length === 0;
    const report = isAllPending ? undefined : await noting(writeBakeReport({ plan, baked: ended, problems, workspace }, startedAt, request));
    return { plan, baked, report: report?.html, junit: report?.junit, problems, workspace };
}
/** The builds that are on their way, as a table in the summary. */
async function tellPending(baked, { summary }) {
    const builds = baked.flatMap(({ pending }) => (pending === undefined ? [] : [{ state: pending }]));
    if (builds.length === 0)
        return;
    const { trackingSummary } = await Promise.all(/* import() */[__webpack_require__.e("shared-builders-builder-names"), __webpack_require__.e("shared-builders-builder-registry"), __webpack_require__.e("shared-builders-tracking-build-times"), __webpack_require__.e("shared-builders-tracking-track-builds")]).then(__webpack_require__.bind(__webpack_require__, 29019));
    await summary(trackingSummary(builds, performance.timeOrigin + performance.now()));
}
async function bakeDue(due, { planned, lock }, options) {
    const [{ bakeImage }, { useDefinition }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e("shared-records-crash-report"), __webpack_require__.e("shared-core-stage-clock"), __webpack_require__.e("bake-image")]).then(__webpack_require__.bind(__webpack_require__, 95060)), Promise.all(/* import() */[__webpack_require__.e("shared-image-definition-local-definition"), __webpack_require__.e("stages-definition-in-use")]).then(__webpack_require__.bind(__webpack_require__, 14806))]);
    const byId = new Map(planned.map((one) => [one.image.id, one]));
    const bakeOne = async (image) => {
        const one = byId.get(image.id);
        if (one === undefined)
            throw new TypeError(`The plan has no definition of ${image.id}.`);
        try {
            return await bakeImage({ image, definition: await useDefinition(one, lock), options });
        }
        catch (error) {
            if (error instanceof baked_image/* CancelledImage */.x)
                return error.baked;
            if ((0,is_cancelled/* isCancelled */.m)(error, options.signal))
                return new baked_image/* CancelledImage */.x({ image, stages: [], values: {} }).baked;
            return { image, stages: [], values: image.version === undefined ? {} : { version: image.version }, error };
        }
    };
    const baked = [];
    for (const image of due) {
        const source = baked.find(({ image: { id }, error, pending }) => image.after?.includes(id) === true && (error ?? pending) !== undefined);
        if (source?.pending !== undefined) {
            options.log.warning(`${image.id} waits for its source ${source.image.id}, whose build is pending: bake again to go on with it.`);
            continue;
        }
        const result = source === undefined ? await bakeOne(image) : withoutSource(image, source);
        for (const { message } of (0,failure_causes/* causesOf */.cZ)({ baked: [result], problems: [], workspace: options.workspace }))
            options.log.info(message);
        baked.push(result);
        if (result.pending !== undefined) {
            const { builder, phase, notBefore } = result.pending;
            const when = phase === 'waiting' ? `, at ${notBefore} or later` : '';
            options.log.warning(`The build of ${image.id} with ${builder} is pending: bake again to go on with it${when}.`);
        }
        // What is there by then is still reported.
        if (result.error instanceof baked_image/* CancelledImage */.x)
            break;
    }
    return baked;
}
/** Nothing is made of a source that could not be made. */
function withoutSource(image, { image: { id }, error }) {
    const reason = (0,failure_reason/* reasonOf */.A)(error);
    const because = new errors/* UserError */.yo(`It is made of ${id}, which failed.`, { cause: error, ...(reason === undefined ? {} : { reason }) });
    return { image, stages: [], values: image.version === undefined ? {} : { version: image.version }, error: because };
}
/** What nothing is to be made of can still be tested, unless it is to go and was never made. */
function canBeTested({ action, version }) {
    return action !== 'retire' && version !== undefined;
}
function sayNothingDue(plan, log) {
    const same = plan.images.filter(({ action, version }) => version !== undefined && (action === 'none' || action === 'adopt'));
    if (same.length > 0)
        log.info(`Nothing to bake: ${same.map((image) => `${image.id} ${image.version} is latest`).join(', ')}.`);
}

// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
;// CONCATENATED MODULE: ./build/staging/bake/src/cancelled-bake.js



/**
 * What a bake that was cancelled says: where it was, and what it leaves.
 *
 * @param outputs of the run, which are set all the same
 */
function cancelledBake(baked, outputs) {
    const at = baked.map(({ error }) => error).find((error) => error instanceof baked_image/* CancelledImage */.x);
    const where = at === undefined ? 'when its images were done' : `at ${at.baked.image.id}, ${at.at}`;
    const done = baked.filter(({ error }) => error === undefined).length;
    const staged = baked.filter(isStaged).map(({ image, values }) => `${image.id} ${values.version}`);
    const left = staged.length === 0 ? 'Nothing is staged' : `Staged, and not latest: ${staged.join(', ')}`;
    return new errors/* CancelledOutcome */.y4(`${where}. ${(0,format/* counted */.hS)(done, 'image')} went well. ${left}. Run it again to go on.`, outputs);
}
/** A version of this run is in the gallery, made by it or there before, and waits to be tested or promoted. */
function isStaged({ image, stages, values: { version, promoted, tested } }) {
    if (version === undefined || version === image.latest || promoted === true)
        return false;
    // Another run was quicker, and there was nothing left to promote.
    if (promoted === false && tested?.outcome === 'passed')
        return false;
    // What others begin with is a version that is made anew, and not theirs.
    const isTheirs = image.action === 'retest' || image.action === 'update';
    return isTheirs || stages.some(({ name, outcome }) => name === 'publish-image' && outcome === 'succeeded');
}

// EXTERNAL MODULE: ./build/staging/builders/src/tracking/tracking-report.js
var tracking_report = __webpack_require__(51400);
// EXTERNAL MODULE: ./build/staging/steps/src/shared/sign-in-inputs.js
var sign_in_inputs = __webpack_require__(15478);
// EXTERNAL MODULE: ./build/staging/steps/src/shared/with-gallery.js + 1 modules
var with_gallery = __webpack_require__(69480);
// EXTERNAL MODULE: ./build/staging/steps/src/shared/with-state-store.js
var with_state_store = __webpack_require__(12301);
// EXTERNAL MODULE: ./build/staging/steps/src/plan-images/plan-request.js
var plan_request = __webpack_require__(53361);
// EXTERNAL MODULE: ./build/staging/steps/src/shared/azure-place.js
var azure_place = __webpack_require__(80948);
// EXTERNAL MODULE: ./build/staging/steps/src/shared/secret-sources.js
var secret_sources = __webpack_require__(81990);
// EXTERNAL MODULE: ./build/staging/steps/src/shared/means-emulator.js
var means_emulator = __webpack_require__(69579);
;// CONCATENATED MODULE: ./build/staging/steps/src/bake/artifact-store.js



/**
 * Where the inputs send artifacts; it is signed in to when it is used.
 *
 * @throws InputError where they name no account, two, or one that cannot be. A dry run that has none is only warned
 */
async function artifactStore(inputs, context) {
    const { container, accountUrl, connectionString, sas, emulator, caFile, stateFolder, dryRun } = inputs;
    const named = { accountUrl, connectionString, sas, emulator };
    // A dry run touches no account, and a pull request of a fork has no secret for one; a real run ends before the first image is prepared.
    if (dryRun && (0,means_emulator/* lacksAccount */.Q)(named, context)) {
        context.log.warning('No storage account given. This dry run needs none; without one, a bake in a pipeline ends before it builds.');
    }
    else
        (0,means_emulator/* meansEmulator */.Y)(named, context);
    const { checkStorageAccount, withStorageAccount } = await __webpack_require__.e(/* import() */ "shared-steps-shared-own-installation").then(__webpack_require__.bind(__webpack_require__, 41319));
    // Without an account, or with its signature, who signs in does so for the gallery alone; whom to trust counts for both.
    const who = accountUrl === undefined || sas !== undefined ? { ...sign_in_inputs/* NOBODY */.oQ, caFile } : (0,sign_in_inputs/* signInOf */.UI)(inputs);
    const account = { ...who, ...named, azuriteFolder: (0,external_node_path_.join)(stateFolder, 'azurite') };
    // A build is too long to tell it only then.
    await checkStorageAccount(account, container, context);
    return { container, use: (work) => withStorageAccount(account, context, container, work) };
}

// EXTERNAL MODULE: ./build/staging/core/src/names.js
var names = __webpack_require__(26897);
// EXTERNAL MODULE: ./build/staging/image-plan/src/apply-plan.js + 1 modules
var apply_plan = __webpack_require__(45679);
;// CONCATENATED MODULE: ./build/staging/steps/src/bake/saved-plan.js



/**
 * The plan that the inputs give, to be baked as it is; undefined when a plan is to be made of the definitions.
 *
 * @throws InputError when neither is given, for inputs that the plan has decided already, and what `readSavedPlan` throws
 */
async function savedPlanOf(inputs, context) {
    const { plan, definitions } = inputs;
    if (plan === undefined) {
        if (definitions.length > 0)
            return undefined;
        throw new errors/* InputError */.dz('bake: input definitions: a value is required', { hint: 'give definitions, or a plan of plan-images' });
    }
    const findings = decided(inputs).map((name) => {
        return {
            severity: 'error',
            message: `plan and ${(0,names/* toKebabCase */.fX)(name)} contradict each other`,
            hint: `give ${(0,names/* toKebabCase */.fX)(name)} to plan-images`,
        };
    });
    if (findings.length > 0)
        throw new errors/* InputError */.dz('bake: unusable inputs', { findings });
    return (0,apply_plan/* readSavedPlan */.L)(context.resolve(plan), plan, (path) => context.resolve(path));
}
/** What was decided when the plan was made. Definitions are none of it: they may say the same as the plan, which is looked at later. */
function decided({ force, retire, now, online, commitDirectives }) {
    const given = { force: force.length > 0, retire, now: now !== undefined, online, commitDirectives: commitDirectives !== 'off' };
    return Object.entries(given)
        .filter(([, isGiven]) => isGiven)
        .map(([name]) => name);
}
/** What of a request for a plan the saved one says. Definitions that are given beside it must be the same. */
function onlyAs(saved, { definitions }) {
    return { saved, ...saved.request, ...(definitions.length === 0 ? {} : { definitions }) };
}

;// CONCATENATED MODULE: ./build/staging/steps/src/bake/bake-request.js







/** Absolute path of the plan that is baked: a saved one, or the one that a bake writes into its state folder. */
function planFileOf({ plan, stateFolder }, context) {
    return plan === undefined ? (0,external_node_path_.join)(context.resolve(stateFolder), 'plan.json') : context.resolve(plan);
}
/** What the inputs ask for. @throws InputError for inputs that cannot be used */
async function bakeRequestOf(inputs, { gallery, store }, context) {
    const { dryRun, builder, accelerator, testFlags, promote, verify, onError } = inputs;
    const { log, signal, environment } = context;
    const { workspace, temp, toolCache, commit, repository, runUrl } = environment;
    const stateFolder = context.resolve(inputs.stateFolder);
    const artifacts = await artifactStore(inputs, context);
    const saved = await savedPlanOf(inputs, context);
    const planned = {
        ...inputs,
        updateLock: inputs.updateLock && !dryRun,
        workFolder: stateFolder,
        planFile: planFileOf(inputs, context),
        // A dry run leaves nothing but the plan.
        ...(dryRun ? {} : { cacheFolder: (0,external_node_path_.join)(stateFolder, 'cache', 'plan') }),
    };
    await (0,plan_request/* checkPlanInputs */.J)(planned, context);
    return {
        plan: { ...(await (0,plan_request/* planRequestOf */.Q)(planned, gallery, context)), ...(saved === undefined ? {} : onlyAs(saved, inputs)) },
        options: {
            ...{
                gallery,
                stateFolder,
                workspace,
                temp,
                toolCache,
                builder,
                accelerator,
                testFlags,
                promote,
                verify,
                onError,
                commit,
                log,
                signal,
            },
            secretSources: (0,secret_sources/* secretSources */.x)(inputs, context),
            azure: await (0,azure_place/* azurePlaceOf */.k)(inputs, context),
            tracking: {
                store,
                worker: (0,with_state_store/* workerOf */.IY)(context),
                wait: inputs.wait,
                stopAt: performance.timeOrigin + performance.now() + (0,with_state_store/* durationOf */.cf)('stop-after', inputs.stopAfter),
            },
            store: artifacts,
        },
        dryRun,
        run: { repository, runUrl },
        redact: (text) => context.cover(text),
        summary: (markdown) => context.summary(markdown),
    };
}

// EXTERNAL MODULE: ./build/staging/steps/src/shared/container-url.js
var container_url = __webpack_require__(47618);
// EXTERNAL MODULE: ./build/staging/steps/src/shared/place-kind.js
var place_kind = __webpack_require__(7241);
;// CONCATENATED MODULE: ./build/staging/steps/src/bake/gallery-of.js



/**
 * The inputs that say where the gallery is and who signs in to it. A connection string that is for the artifacts' account alone does not
 * count.
 */
function galleryOf(inputs) {
    const { gallery, connectionString } = inputs;
    const who = { gallery, ...(0,sign_in_inputs/* signInOf */.UI)(inputs) };
    if (connectionString === undefined || !(0,place_kind/* isContainer */.u)(gallery, 'gallery'))
        return who;
    return (0,container_url/* isOfAccount */.h)(connectionString, (0,container_url/* parseContainerUrl */.c)(gallery).accountUrl) ? { ...who, connectionString } : who;
}

;// CONCATENATED MODULE: ./build/staging/steps/src/bake/run.js








/** Bakes images. @throws what `bakeImages` throws; OutcomeError, with all outputs, when an image failed; CancelledOutcome, too */
async function run(inputs, context) {
    const stateStore = inputs.stateStore ?? (0,external_node_path_.join)(inputs.stateFolder, 'state');
    const { connectionString } = inputs;
    const bake = await (0,with_state_store/* withStateStore */.N3)({ ...(0,sign_in_inputs/* signInOf */.UI)(inputs), stateStore, connectionString }, context, (store) => (0,with_gallery.withGallery)(galleryOf(inputs), context, async (gallery) => bakeImages(await bakeRequestOf(inputs, { gallery, store }, context))));
    const outputs = outputsOf(bake, planFileOf(inputs, context));
    if (context.signal.aborted)
        throw cancelledBake(bake.baked, outputs);
    const failure = (0,failure_causes/* bakeFailure */.u7)(bake, outputs);
    if (failure !== undefined)
        throw failure;
    return outputs;
}
function outputsOf({ plan, baked, report, junit, workspace }, planFile) {
    const versions = baked.length === 0 ? plan.images.map(({ id, version }) => [id, version]) : baked.map(({ image, values }) => [image.id, values.version]);
    const tests = baked.flatMap(({ values }) => values.tested?.tests ?? []);
    const passed = tests.filter(({ outcome }) => outcome === 'passed').length;
    const crashes = baked.flatMap(({ image, values }) => (values.crashes?.report.crashes ?? []).map(({ modules: _modules, ...crash }) => ({ image: image.id, ...crash })));
    return {
        plan: planFile,
        versions: JSON.stringify(Object.fromEntries(versions)),
        built: baked.filter(({ values }) => values.built !== undefined).length,
        pending: (0,tracking_report/* pendingOutput */.l8)(baked.flatMap(({ pending }) => (pending === undefined ? [] : [{ state: pending }]))),
        testsPassed: passed,
        testsFailed: tests.length - passed,
        crashes: JSON.stringify(crashes),
        failures: (0,failure_causes/* failuresOutput */.pn)({ baked, workspace }),
        report,
        junit,
    };
}


/***/ })

};
