export const id = "track-image-builds-run";
export const ids = ["track-image-builds-run"];
export const modules = {

/***/ 25166:
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
// EXTERNAL MODULE: ./build/staging/steps/src/shared/azure-place.js
var azure_place = __webpack_require__(80948);
// EXTERNAL MODULE: ./build/staging/steps/src/shared/with-state-store.js
var with_state_store = __webpack_require__(12301);
// EXTERNAL MODULE: ./build/staging/builders/src/tracking/tracking-report.js
var tracking_report = __webpack_require__(51400);
// EXTERNAL MODULE: ./build/staging/core/src/failure-reason.js
var failure_reason = __webpack_require__(49728);
;// CONCATENATED MODULE: ./build/staging/steps/src/track-image-builds/track-outcome.js


/** What this step goes on with. */
const GOING_ON = new Set(['intent', 'submitted', 'running']);
/**
 * Says what became of builds, in log and summary, and gives the outputs.
 *
 * @throws OutcomeError with them when one failed, is in doubt or late, or has not ended though it was waited for
 */
async function trackOutcome(builds, { wait }, { log, summary }) {
    await summary((0,tracking_report/* trackingSummary */.gr)(builds, performance.timeOrigin + performance.now()));
    if (builds.length === 0)
        log.info('No build is pending.');
    for (const build of builds) {
        const { image, builder, phase, stage } = build.state;
        const expected = build.expected === undefined ? '' : `, ${build.expected}`;
        const todo = (0,tracking_report/* whatToDo */.H6)(build);
        log.info(`${image}: ${stage ?? phase} with ${builder}${expected}${todo === '' ? '' : `; ${todo}`}.`);
    }
    const again = (0,tracking_report/* toBeTriggered */.Uu)(builds);
    if (again !== undefined)
        log.warning(again);
    for (const { state } of builds)
        await showLog(state, log);
    const failure = (0,tracking_report/* trackedFailure */.rp)(builds, { wait });
    const pending = (0,tracking_report/* pendingOutput */.l8)(builds);
    const ended = (wanted) => builds.filter(({ state }) => state.phase === wanted);
    const bad = builds.filter(({ state, overdue }) => ['failed', 'cancelled', 'in-doubt'].includes(state.phase) || overdue !== undefined);
    const outputs = {
        state: failure !== undefined ? 'failed' : pending === '[]' ? 'succeeded' : 'pending',
        pending,
        succeeded: JSON.stringify(ended('succeeded').map(({ state }) => ({ image: state.image, ids: (state.result?.artifacts ?? []).map(({ id }) => id) }))),
        failed: JSON.stringify(bad.map(({ state: { image, failure: why }, overdue }) => ({
            image,
            reason: why?.reason,
            message: overdue ?? why?.message,
            log: why?.log,
        }))),
    };
    if (failure !== undefined) {
        const [reason = 'service'] = bad.flatMap(({ state }) => state.failure?.reason ?? []).filter(isReason);
        throw new errors/* OutcomeError */.Rz(failure.message, outputs, { reason, findings: failure.findings });
    }
    const goingOn = builds.filter(({ state }) => GOING_ON.has(state.phase)).length;
    if (goingOn > 0)
        log.warning(`${goingOn} of ${builds.length} builds are pending: run this step again to go on with them.`);
    return outputs;
}
/** What the service's own log says of a build that has not succeeded. */
async function showLog({ image, phase, failure }, log) {
    const { lastLines = [] } = failure ?? {};
    if (phase === 'succeeded' || lastLines.length === 0)
        return;
    await log.group(`The last lines of the log of ${image}`, async () => {
        for (const line of lastLines)
            log.output(line);
    });
}
function isReason(text) {
    return Object.hasOwn(failure_reason/* REASONS */.e, text);
}

;// CONCATENATED MODULE: ./build/staging/steps/src/track-image-builds/run.js





/**
 * Goes on with the builds that are pending.
 *
 * @throws OutcomeError, with outputs, when one failed, is in doubt or late; UserError for a state that cannot be read; ExternalError when the
 *   state store, or every builder, does not answer
 */
async function run(inputs, context) {
    const { log, signal } = context;
    const { wait } = inputs;
    const stopAt = performance.timeOrigin + performance.now() + (0,with_state_store/* durationOf */.cf)('stop-after', inputs.stopAfter);
    const place = {
        outputFolder: context.resolve(inputs.outputFolder),
        cacheFolder: context.resolve(inputs.cacheFolder),
        log,
        signal,
        azure: await (0,azure_place/* azurePlaceOf */.k)(inputs, context),
        // Its definition is not at hand, and whoever only looks needs none of its secrets.
        secrets: async (names) => {
            throw new errors/* UserError */.yo(`The secrets ${names.join(', ')} are not at hand where builds are followed.`, {
                hint: 'run trigger-image-build or bake',
            });
        },
    };
    const { openBuilder, systemClock, trackBuilds } = await Promise.all(/* import() */[__webpack_require__.e("shared-builders-builder-names"), __webpack_require__.e("shared-builders-builder-registry"), __webpack_require__.e("shared-builders-tracking-build-times"), __webpack_require__.e("shared-builders-tracking-track-builds")]).then(__webpack_require__.bind(__webpack_require__, 29019));
    const builds = await (0,with_state_store/* withStateStore */.N3)(inputs, context, (store) => trackBuilds({
        ...{ store, clock: systemClock, worker: (0,with_state_store/* workerOf */.IY)(context), log, signal, wait, stopAt },
        openBuilder: (name, image) => openBuilder(name, { ...place, outputFolder: (0,external_node_path_.join)(place.outputFolder, image) }),
    }));
    return trackOutcome(builds, inputs, context);
}


/***/ })

};
