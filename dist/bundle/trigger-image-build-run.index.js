export const id = "trigger-image-build-run";
export const ids = ["trigger-image-build-run"];
export const modules = {

/***/ 15721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/log-finding.js
var log_finding = __webpack_require__(57331);
// EXTERNAL MODULE: ./build/staging/image-definition/src/fingerprint/fingerprint.js + 3 modules
var fingerprint_fingerprint = __webpack_require__(63603);
// EXTERNAL MODULE: ./build/staging/steps/src/shared/azure-place.js
var azure_place = __webpack_require__(80948);
// EXTERNAL MODULE: ./build/staging/steps/src/shared/build-checks.js
var build_checks = __webpack_require__(81175);
// EXTERNAL MODULE: ./build/staging/steps/src/shared/load-image.js
var load_image = __webpack_require__(32753);
// EXTERNAL MODULE: ./build/staging/steps/src/shared/secret-sources.js
var secret_sources = __webpack_require__(81990);
// EXTERNAL MODULE: ./build/staging/steps/src/shared/with-state-store.js
var with_state_store = __webpack_require__(12301);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/records/src/build-record.js
var build_record = __webpack_require__(51718);
;// CONCATENATED MODULE: ./build/staging/steps/src/trigger-image-build/trigger-outcome.js



/**
 * The outputs for what came of a build; undefined for a dry run.
 *
 * @throws OutcomeError with them when the build failed elsewhere, needs somebody, is late or has not ended though it was waited for
 */
async function triggerOutcome(triggered, { wait, folder }, context) {
    if (triggered?.record !== undefined)
        return outputsOf(triggered.record, folder);
    const none = {
        buildRecord: undefined,
        imageFile: undefined,
        vhdFile: undefined,
        imageSha256: undefined,
        imageId: undefined,
        imageName: undefined,
    };
    if (triggered === undefined)
        return { ...none, state: undefined, pending: undefined };
    const { pendingFailure, pendingOutput, trackingSummary, whatToDo } = await Promise.all(/* import() */[__webpack_require__.e("shared-builders-build-lost-error"), __webpack_require__.e("shared-builders-tracking-build-progress"), __webpack_require__.e("shared-builders-tracking-tracking-report"), __webpack_require__.e("shared-builders-builder-names"), __webpack_require__.e("shared-records-build-state"), __webpack_require__.e("shared-builders-builder-registry"), __webpack_require__.e("shared-builders-tracking-build-times"), __webpack_require__.e("shared-builders-tracking-track-builds"), __webpack_require__.e("builders-tracking")]).then(__webpack_require__.bind(__webpack_require__, 29019));
    const { state } = triggered.known;
    await context.summary(trackingSummary([{ state }], performance.timeOrigin + performance.now()));
    const failure = pendingFailure(state, wait, performance.timeOrigin + performance.now());
    const outputs = {
        ...none,
        state: failure === undefined ? 'pending' : 'failed',
        pending: pendingOutput([{ state }]),
    };
    if (failure !== undefined)
        throw new errors/* OutcomeError */.Rz(failure.message, outputs, { ...failure.details, reason: failure.details.reason ?? 'service' });
    const then = whatToDo({ state }) || 'track-image-builds goes on with it';
    context.log.warning(`The build of ${state.image} with ${state.builder} is pending (${state.phase}): ${then}.`);
    return outputs;
}
function outputsOf({ files, artifacts = [] }, folder) {
    const [raw, vhd] = ['raw', 'vhd'].map((format) => files.find((file) => file.format === format));
    return {
        buildRecord: (0,external_node_path_.join)(folder, build_record/* RECORD_FILE */.lt),
        imageFile: raw === undefined ? undefined : (0,external_node_path_.join)(folder, raw.path),
        vhdFile: vhd === undefined ? undefined : (0,external_node_path_.join)(folder, vhd.path),
        imageSha256: raw?.sha256,
        state: 'succeeded',
        pending: '[]',
        imageId: lines(artifacts.map(({ id }) => id)),
        imageName: lines(artifacts.flatMap(({ name }) => name ?? [])),
    };
}
function lines(values) {
    return values.length === 0 ? undefined : values.join('\n');
}

;// CONCATENATED MODULE: ./build/staging/steps/src/trigger-image-build/run.js









/**
 * Builds the image of one definition, or sees to it that it is built.
 *
 * @throws InputError when definition, artifacts or builder cannot be used; OutcomeError, with outputs, when a build failed elsewhere or has not
 *   ended in time; what the builder throws
 */
async function run(inputs, context) {
    const { log, signal, environment } = context;
    const stopAt = performance.timeOrigin + performance.now() + (0,with_state_store/* durationOf */.cf)('stop-after', inputs.stopAfter);
    const deadline = inputs.deadline === undefined ? undefined : performance.timeOrigin + performance.now() + (0,with_state_store/* durationOf */.cf)('deadline', inputs.deadline);
    const loaded = await (0,load_image/* loadLockedImage */.G)(inputs, context, (0,build_checks/* checkedLoading */.o)({ builder: inputs.builder, workFolder: inputs.outputFolder }, context));
    for (const warning of loaded.warnings)
        (0,log_finding/* logFinding */.Q)(log, { ...warning, severity: 'warning' });
    const fingerprint = await (0,fingerprint_fingerprint/* fingerprintOf */.ax)(loaded);
    const options = async (store) => ({
        builder: inputs.builder,
        fingerprint,
        artifacts: context.resolve(inputs.artifacts),
        definitionFile: (0,external_node_path_.relative)(environment.workspace, loaded.file),
        commit: environment.commit,
        rebuild: inputs.rebuild,
        onError: inputs.onError,
        verify: inputs.verify,
        outputFolder: (0,external_node_path_.join)(context.resolve(inputs.outputFolder), loaded.definition.image.id),
        cacheFolder: context.resolve(inputs.cacheFolder),
        log,
        secretSources: (0,secret_sources/* secretSources */.x)(inputs, context),
        azure: await (0,azure_place/* azurePlaceOf */.k)(inputs, context),
        signal,
        ...{ store, worker: (0,with_state_store/* workerOf */.IY)(context), wait: inputs.wait, stopAt },
        ...(deadline === undefined ? {} : { deadline: new Date(deadline).toISOString() }),
    });
    return (0,with_state_store/* withStateStore */.N3)(inputs, context, async (store) => {
        const wanted = await options(store);
        if (!inputs.dryRun) {
            const { triggerImageBuild } = await Promise.all(/* import() */[__webpack_require__.e("shared-builders-builder-names"), __webpack_require__.e("shared-system-file-names"), __webpack_require__.e("shared-builders-builder-registry"), __webpack_require__.e("shared-records-artifact-manifest"), __webpack_require__.e("shared-builders-tracking-build-times"), __webpack_require__.e("shared-builders-build-image"), __webpack_require__.e("shared-builders-build-in-doubt-error"), __webpack_require__.e("shared-builders-tracking-build-here"), __webpack_require__.e("shared-image-definition-definition-root"), __webpack_require__.e("shared-image-definition-place-findings"), __webpack_require__.e("shared-builders-build-lost-error"), __webpack_require__.e("shared-records-build-state"), __webpack_require__.e("shared-builders-tracking-build-progress")]).then(__webpack_require__.bind(__webpack_require__, 73593));
            return triggerOutcome(await triggerImageBuild(loaded, wanted), { ...inputs, folder: wanted.outputFolder }, context);
        }
        const { planImageBuild } = await Promise.all(/* import() */[__webpack_require__.e("shared-image-definition-definition-root"), __webpack_require__.e("shared-image-definition-place-findings"), __webpack_require__.e("shared-builders-builder-names"), __webpack_require__.e("shared-system-file-names"), __webpack_require__.e("shared-builders-builder-registry"), __webpack_require__.e("shared-records-artifact-manifest"), __webpack_require__.e("shared-builders-build-image")]).then(__webpack_require__.bind(__webpack_require__, 3594));
        for (const line of await planImageBuild(loaded, wanted))
            log.info(line);
        return triggerOutcome(undefined, { ...inputs, folder: wanted.outputFolder }, context);
    });
}


/***/ })

};
