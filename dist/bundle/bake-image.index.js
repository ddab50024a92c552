export const id = "bake-image";
export const ids = ["bake-image"];
export const modules = {

/***/ 95060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bakeImage: () => (/* binding */ bakeImage),
  stageOf: () => (/* binding */ stageOf)
});

// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/stage-clock.js
var stage_clock = __webpack_require__(21108);
// EXTERNAL MODULE: ./build/staging/bake/src/baked-image.js
var baked_image = __webpack_require__(99732);
// EXTERNAL MODULE: ./build/staging/bake/src/is-cancelled.js
var is_cancelled = __webpack_require__(40105);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/records/src/build-record.js
var build_record = __webpack_require__(51718);
// EXTERNAL MODULE: ./build/staging/system/src/files.js
var files = __webpack_require__(85368);
;// CONCATENATED MODULE: ./build/staging/bake/src/stages/verified.js
/** Whether what is made of an image is to be tested. */
function isVerified({ image, options }) {
    return image.verify !== false && options.verify !== false;
}
/** Why something is neither tested nor promoted; undefined where it is. The run that built it may have been told so. */
function unverified(work, { built }) {
    return isVerified(work) && built?.record.verify !== false ? undefined : 'left out by no-verify';
}

;// CONCATENATED MODULE: ./build/staging/bake/src/stages/build-stages.js





/** Lays out what the image needs. */
const prepareStage = {
    needs: [],
    async run({ definition, options }) {
        const { stateFolder, workspace, temp, toolCache, log, signal } = options;
        const { prepareArtifacts } = await Promise.all(/* import() */[__webpack_require__.e("shared-system-file-names"), __webpack_require__.e("shared-records-artifact-manifest"), __webpack_require__.e("shared-system-stable-file"), __webpack_require__.e("shared-artifacts-selection-collect-files"), __webpack_require__.e("shared-system-free-space"), __webpack_require__.e("shared-records-checksums"), __webpack_require__.e("shared-artifacts-replace-folder"), __webpack_require__.e("shared-records-files-manifest"), __webpack_require__.e("shared-artifacts-prepare-write-files"), __webpack_require__.e("shared-archive-pack-entry"), __webpack_require__.e("shared-archive-write-archive"), __webpack_require__.e("shared-artifacts-output-folder"), __webpack_require__.e("shared-artifacts-prepare-artifact-folder"), __webpack_require__.e("shared-artifacts-prepare-prepare-artifacts"), __webpack_require__.e("artifacts-prepare")]).then(__webpack_require__.bind(__webpack_require__, 17493));
        const artifacts = await prepareArtifacts(definition.loaded, {
            ...{ workspace, temp, log, signal },
            fingerprint: definition.fingerprint.image,
            outputFolder: (0,external_node_path_.join)(stateFolder, 'artifacts'),
            dryRun: false,
            async stageRunner(runner, folder) {
                const { layRunnerTree } = await Promise.all(/* import() */[__webpack_require__.e("shared-net-answer-headers"), __webpack_require__.e("shared-net-retry"), __webpack_require__.e("shared-net-request-failure"), __webpack_require__.e("shared-net-get"), __webpack_require__.e("shared-archive-archive-entry"), __webpack_require__.e("shared-net-download"), __webpack_require__.e("shared-archive-unpack-archive"), __webpack_require__.e("shared-runners-runner-package"), __webpack_require__.e("shared-system-free-space"), __webpack_require__.e("shared-net-address"), __webpack_require__.e("shared-system-entry-at"), __webpack_require__.e("shared-system-file-names"), __webpack_require__.e("shared-runners-runner-services"), __webpack_require__.e("shared-runners-write-files"), __webpack_require__.e("shared-runners-runner-tree")]).then(__webpack_require__.bind(__webpack_require__, 12158));
                await layRunnerTree(runner, folder, { log, signal, cacheFolder: toolCache });
            },
        });
        await definition.checkUnchanged();
        return { values: { artifacts }, detail: `${artifacts.fileCount} files, ${(0,format/* formatBytes */.z3)(artifacts.bytes)}` };
    },
};
/** Sends it to the store, below the name of the image. */
const uploadStage = {
    needs: ['artifacts'],
    async run({ image, options }, { artifacts }) {
        const { store, stateFolder, log, signal } = options;
        const [{ uploadBlob }, { uploadManifest }, { selectFileSet }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e("shared-net-address"), __webpack_require__.e("shared-net-answer-headers"), __webpack_require__.e("shared-net-retry"), __webpack_require__.e("shared-azure-sign-in-sign-in-error"), __webpack_require__.e("shared-azure-sign-in-token-claims"), __webpack_require__.e("shared-blob-errors-blob-error-hint"), __webpack_require__.e("shared-azure-clouds-cloud"), __webpack_require__.e("shared-azure-sign-in-access-token"), __webpack_require__.e("shared-blob-requests-account-url"), __webpack_require__.e("shared-disk-image-byte-ranges"), __webpack_require__.e("shared-blob-pages-if-match"), __webpack_require__.e("shared-system-free-space"), __webpack_require__.e("shared-system-apt-failures"), __webpack_require__.e("shared-system-debian-packages"), __webpack_require__.e("shared-core-progress"), __webpack_require__.e("shared-core-all-settled"), __webpack_require__.e("shared-blob-source-copied-source"), __webpack_require__.e("shared-system-hash-workers"), __webpack_require__.e("shared-blob-source-remote-file"), __webpack_require__.e("shared-blob-pages-page-check"), __webpack_require__.e("shared-records-checksums"), __webpack_require__.e("shared-blob-upload-upload-manifest"), __webpack_require__.e("shared-blob-names-folder-marker"), __webpack_require__.e("shared-blob-upload-delete-blobs"), __webpack_require__.e("shared-system-positioned"), __webpack_require__.e("shared-disk-image-vhd-footer"), __webpack_require__.e("shared-archive-write-archive"), __webpack_require__.e("shared-blob-errors-read-error"), __webpack_require__.e("shared-disk-image-disk-format"), __webpack_require__.e("shared-system-permission-hint"), __webpack_require__.e("shared-blob-source-source")]).then(__webpack_require__.bind(__webpack_require__, 43492)),
            Promise.all(/* import() */[__webpack_require__.e("shared-net-address"), __webpack_require__.e("shared-net-answer-headers"), __webpack_require__.e("shared-net-retry"), __webpack_require__.e("shared-azure-sign-in-sign-in-error"), __webpack_require__.e("shared-azure-sign-in-token-claims"), __webpack_require__.e("shared-blob-errors-blob-error-hint"), __webpack_require__.e("shared-azure-clouds-cloud"), __webpack_require__.e("shared-azure-sign-in-access-token"), __webpack_require__.e("shared-blob-requests-account-url"), __webpack_require__.e("shared-disk-image-byte-ranges"), __webpack_require__.e("shared-blob-pages-if-match"), __webpack_require__.e("shared-system-free-space"), __webpack_require__.e("shared-system-apt-failures"), __webpack_require__.e("shared-system-debian-packages"), __webpack_require__.e("shared-core-progress"), __webpack_require__.e("shared-core-all-settled"), __webpack_require__.e("shared-blob-source-copied-source"), __webpack_require__.e("shared-system-hash-workers"), __webpack_require__.e("shared-blob-source-remote-file"), __webpack_require__.e("shared-blob-pages-page-check"), __webpack_require__.e("shared-records-checksums"), __webpack_require__.e("shared-blob-upload-upload-manifest"), __webpack_require__.e("shared-blob-names-folder-marker"), __webpack_require__.e("shared-blob-upload-delete-blobs"), __webpack_require__.e("shared-system-positioned"), __webpack_require__.e("shared-disk-image-vhd-footer"), __webpack_require__.e("shared-archive-write-archive"), __webpack_require__.e("shared-blob-errors-read-error"), __webpack_require__.e("shared-disk-image-disk-format"), __webpack_require__.e("shared-system-permission-hint"), __webpack_require__.e("shared-blob-source-source")]).then(__webpack_require__.bind(__webpack_require__, 43492)),
            Promise.all(/* import() */[__webpack_require__.e("shared-npm-isaacs-nonrecursive-glob-match"), __webpack_require__.e("shared-system-file-names"), __webpack_require__.e("shared-records-artifact-manifest"), __webpack_require__.e("shared-system-stable-file"), __webpack_require__.e("shared-artifacts-selection-collect-files"), __webpack_require__.e("shared-records-checksums"), __webpack_require__.e("shared-records-files-manifest"), __webpack_require__.e("shared-records-expected-files"), __webpack_require__.e("shared-artifacts-selection-hidden-names"), __webpack_require__.e("shared-core-glob"), __webpack_require__.e("shared-artifacts-selection-glob-selection"), __webpack_require__.e("shared-artifacts-selection")]).then(__webpack_require__.bind(__webpack_require__, 43056)),
        ]);
        const source = await selectFileSet(artifacts.folder, { log, signal });
        const result = await store.use((account, stop) => uploadBlob(source, { account, container: store.container, prefix: image.id }, { dryRun: false, log, signal: stop }));
        const upload = uploadManifest(result);
        await (0,files/* writeJson */.GF)((0,external_node_path_.join)(stateFolder, 'uploads', `${image.id}.json`), upload);
        const { uploaded, skipped, bytes } = upload.run;
        return { values: { upload }, detail: `${uploaded} sent, ${skipped} unchanged, ${(0,format/* formatBytes */.z3)(bytes)}` };
    },
};
const buildStage = {
    needs: ['artifacts'],
    async run({ image, definition, options }, { artifacts }) {
        const { stateFolder, workspace, builder, commit, secretSources, azure, log, signal } = options;
        const { loaded, fingerprint } = definition;
        const [{ triggerImageBuild }, { mustRebuild }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e("shared-builders-builder-names"), __webpack_require__.e("shared-system-file-names"), __webpack_require__.e("shared-builders-builder-registry"), __webpack_require__.e("shared-records-artifact-manifest"), __webpack_require__.e("shared-builders-tracking-build-times"), __webpack_require__.e("shared-builders-build-image"), __webpack_require__.e("shared-builders-build-in-doubt-error"), __webpack_require__.e("shared-builders-tracking-build-here")]).then(__webpack_require__.bind(__webpack_require__, 73593)),
            __webpack_require__.e(/* import() */ "shared-image-plan-plan").then(__webpack_require__.bind(__webpack_require__, 23797)),
        ]);
        const folder = (0,external_node_path_.join)(stateFolder, 'builds', image.id);
        const tracking = options.tracking ?? (await trackingIn(stateFolder, options));
        const { known, record } = await triggerImageBuild(loaded, {
            ...{ builder, fingerprint, commit, secretSources, azure, log, signal, ...tracking },
            artifacts: artifacts.folder,
            definitionFile: (0,external_node_path_.relative)(workspace, loaded.file),
            // What is on its way is gone on with, whatever it was begun for.
            rebuild: image.action !== 'pending' && mustRebuild(image),
            verify: isVerified({ image, options }),
            onError: image.onError ?? options.onError,
            outputFolder: folder,
            cacheFolder: (0,external_node_path_.join)(stateFolder, 'cache'),
        });
        if (record !== undefined)
            return { values: { built: { record, folder } } };
        const { pendingFailure, stateInWords } = await Promise.all(/* import() */[__webpack_require__.e("shared-builders-builder-names"), __webpack_require__.e("shared-builders-builder-registry"), __webpack_require__.e("shared-builders-tracking-build-times"), __webpack_require__.e("shared-builders-tracking-track-builds")]).then(__webpack_require__.bind(__webpack_require__, 29019));
        const failure = pendingFailure(known.state, tracking.wait, performance.timeOrigin + performance.now());
        if (failure !== undefined)
            throw failure;
        return { values: {}, detail: `pending, ${stateInWords(known.state)}`, pending: known.state };
    },
};
/** Where nobody says otherwise: in the folder that the runs of this machine share. */
async function trackingIn(stateFolder, options) {
    const [{ StateDirectory }, { thisProcess }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e("shared-records-blob-store-limits"), __webpack_require__.e("shared-records-with-lease"), __webpack_require__.e("records-stores")]).then(__webpack_require__.bind(__webpack_require__, 28317)),
        Promise.all(/* import() */[__webpack_require__.e("shared-builders-builder-names"), __webpack_require__.e("shared-builders-builder-registry"), __webpack_require__.e("shared-builders-tracking-build-times"), __webpack_require__.e("shared-builders-tracking-track-builds")]).then(__webpack_require__.bind(__webpack_require__, 29019)),
    ]);
    return { store: new StateDirectory((0,external_node_path_.join)(stateFolder, 'state'), options), worker: thisProcess(), wait: false };
}
/** Stages a version of what was built. */
const publishStage = {
    needs: ['built'],
    async run({ definition: { loaded, layers, tests }, options }, { built: { record, folder } }) {
        const { publishImage } = await Promise.all(/* import() */[__webpack_require__.e("shared-image-definition-local-definition"), __webpack_require__.e("shared-gallery-gallery"), __webpack_require__.e("shared-gallery-publish-image"), __webpack_require__.e("shared-gallery-promote-image"), __webpack_require__.e("gallery-publish")]).then(__webpack_require__.bind(__webpack_require__, 90640));
        const files = record.files.map((file) => ({ ...file, path: (0,external_node_path_.resolve)(folder, file.path) }));
        const from = { built: { ...record, files }, name: (0,external_node_path_.join)(folder, build_record/* RECORD_FILE */.lt) };
        const { gallery, commit } = options;
        const { version } = await publishImage({ gallery, loaded, layers, tests, commit, from }, options);
        return { values: { version }, detail: `${version}, staged` };
    },
};
/** Stages a version of the files of an earlier one. */
const republishStage = {
    needs: ['version'],
    async run({ image, definition, options }, { version: earlier }) {
        await definition.checkUnchanged();
        const { loaded, layers, tests } = definition;
        const { publishImage } = await Promise.all(/* import() */[__webpack_require__.e("shared-image-definition-local-definition"), __webpack_require__.e("shared-gallery-gallery"), __webpack_require__.e("shared-gallery-publish-image"), __webpack_require__.e("shared-gallery-promote-image"), __webpack_require__.e("gallery-publish")]).then(__webpack_require__.bind(__webpack_require__, 90640));
        const { gallery, commit } = options;
        const verify = isVerified({ image, options });
        const { version } = await publishImage({ gallery, loaded, layers, tests, commit, verify, from: { version: earlier } }, options);
        return { values: { version }, detail: `${version}, staged` };
    },
};
/** Changes a version in place. */
const updateStage = {
    needs: ['version'],
    async run({ definition, options }, { version }) {
        await definition.checkUnchanged();
        const { loaded, layers, tests } = definition;
        const { updateVersion } = await Promise.all(/* import() */[__webpack_require__.e("shared-image-definition-local-definition"), __webpack_require__.e("shared-gallery-gallery"), __webpack_require__.e("shared-gallery-publish-image"), __webpack_require__.e("shared-gallery-promote-image"), __webpack_require__.e("gallery-publish")]).then(__webpack_require__.bind(__webpack_require__, 90640));
        await updateVersion({ gallery: options.gallery, loaded, layers, tests, version }, options);
        return { values: { version }, detail: `${version}, updated in place` };
    },
};

;// CONCATENATED MODULE: ./build/staging/bake/src/stages/expected-time.js

/**
 * How long a stage may take: as long as it took for the version of the image that is latest, by what the gallery keeps of it.
 *
 * @returns milliseconds; undefined for a stage of which it keeps no times, where nothing is latest or it was made in another way, and where
 *   the gallery cannot tell
 */
async function expectedTime(stage, { image, options }) {
    const timesOf = TIMES_OF[stage];
    if (timesOf === undefined)
        return undefined;
    try {
        const latest = await options.gallery.latest(image.id);
        const times = latest === undefined ? undefined : await timesOf(options.gallery, image.id, latest, options);
        const milliseconds = times === undefined ? Number.NaN : Date.parse(times.finishedAt) - Date.parse(times.startedAt);
        return milliseconds > 0 ? milliseconds : undefined;
    }
    catch (error) {
        options.log.debug(`How long this took the last time is not known: ${(0,errors/* messageOf */.bD)(error)}`);
        return undefined;
    }
}
const TIMES_OF = {
    async build(gallery, image, latest, { builder }) {
        const made = await gallery.provenance(image, latest);
        return builder === 'auto' || made?.builder === builder ? made : undefined;
    },
    async test(gallery, image, latest, { accelerator }) {
        const tested = await gallery.testResult(image, latest);
        return accelerator === 'auto' || tested?.accelerator === accelerator ? tested : undefined;
    },
};

;// CONCATENATED MODULE: ./build/staging/bake/src/stages/stage-table.js
/** The stages of a bake, in their order; each is called as the step that does the same alone. */
const STAGES = [
    'prepare-artifacts',
    'upload-blob',
    'trigger-image-build',
    'publish-image',
    'run-in-vm',
    'collect-crash-dumps',
    'promote-image',
];
const unchanged = { skip: 'unchanged' };
const outputsOnly = { skip: 'only the outputs changed' };
const sameFiles = { skip: 'the files are the same' };
const BUILT = {
    'prepare-artifacts': 'prepare',
    'upload-blob': 'upload',
    'trigger-image-build': 'build',
    'publish-image': 'publish',
};
const NOT_BUILT = { 'prepare-artifacts': unchanged, 'upload-blob': unchanged, 'trigger-image-build': unchanged };
const TESTED = { 'run-in-vm': 'test', 'collect-crash-dumps': 'collect', 'promote-image': 'promote' };
const NOT_TESTED = { 'run-in-vm': sameFiles, 'collect-crash-dumps': sameFiles, 'promote-image': sameFiles };
/** Which stages an action runs. What the plan has nothing to do for is here too: a drill tests it. */
const STAGES_OF = {
    build: { ...BUILT, ...TESTED },
    refresh: { ...BUILT, ...TESTED },
    pending: { ...BUILT, ...TESTED },
    republish: {
        ...{ 'prepare-artifacts': outputsOnly, 'upload-blob': outputsOnly, 'trigger-image-build': outputsOnly },
        'publish-image': 'republish',
        ...TESTED,
    },
    update: { ...NOT_BUILT, 'publish-image': 'update', ...NOT_TESTED },
    'update-and-retest': { ...NOT_BUILT, 'publish-image': 'update', ...TESTED },
    retest: { ...NOT_BUILT, 'publish-image': unchanged, ...TESTED },
    adopt: { ...NOT_BUILT, 'publish-image': unchanged, ...TESTED },
    none: { ...NOT_BUILT, 'publish-image': unchanged, ...TESTED },
};
/** @throws TypeError for an image that is to be retired: a bake makes nothing of it */
function bakeActionOf({ id, action, retest }) {
    if (action === 'retire')
        throw new TypeError(`${id} is to be retired, and is not baked.`);
    return action === 'update' && retest !== undefined ? 'update-and-retest' : action;
}

// EXTERNAL MODULE: ./build/staging/records/src/crash-report.js
var crash_report = __webpack_require__(94984);
;// CONCATENATED MODULE: ./build/staging/bake/src/stages/test-stages.js





const testStage = {
    needs: ['version'],
    skip: (work, { values }) => unverified(work, values),
    async run({ image, definition, options }, { version, built }) {
        const { gallery, stateFolder, workspace, accelerator, testFlags, log, signal } = options;
        const [{ imageFileOf }, { failedTests, planTests, runInVm }, { failureOf, reportResult, testCounts }, { unitsOf }] = await Promise.all([
            __webpack_require__.e(/* import() */ "gallery-image-file").then(__webpack_require__.bind(__webpack_require__, 53578)),
            Promise.all(/* import() */[__webpack_require__.e("shared-system-free-space"), __webpack_require__.e("shared-image-definition-local-definition"), __webpack_require__.e("shared-system-apt-failures"), __webpack_require__.e("shared-system-positioned"), __webpack_require__.e("shared-system-debian-packages"), __webpack_require__.e("shared-disk-image-vhd-footer"), __webpack_require__.e("shared-disk-image-disk-format"), __webpack_require__.e("shared-disk-image-cluster-use"), __webpack_require__.e("shared-system-file-end"), __webpack_require__.e("shared-records-vm-result"), __webpack_require__.e("shared-core-all-settled"), __webpack_require__.e("shared-disk-image-bootable-image"), __webpack_require__.e("vm-run")]).then(__webpack_require__.bind(__webpack_require__, 37243)),
            Promise.all(/* import() */[__webpack_require__.e("shared-vm-left-out"), __webpack_require__.e("shared-system-file-end"), __webpack_require__.e("shared-vm-report-result"), __webpack_require__.e("vm-report")]).then(__webpack_require__.bind(__webpack_require__, 35998)),
            Promise.all(/* import() */[__webpack_require__.e("shared-runners-runner-services"), __webpack_require__.e("runners-unit")]).then(__webpack_require__.bind(__webpack_require__, 20498)),
        ]);
        const cacheFolder = (0,external_node_path_.join)(stateFolder, 'cache');
        const known = built === undefined ? [] : built.record.files.map((file) => ({ ...file, path: (0,external_node_path_.resolve)(built.folder, file.path) }));
        const { path, sha256: imageSha256 } = await imageFileOf(gallery, image.id, version, { cacheFolder, known, log, signal });
        const outputFolder = (0,external_node_path_.join)(stateFolder, 'vm', image.id);
        // Flags that none of the definitions knows are refused by the plan; this one need not know all.
        const own = definition.loaded.definition.tests.inVm.flatMap(({ when }) => when ?? []);
        const plan = await planTests(definition.loaded, testFlags.filter((flag) => own.includes(flag)));
        await definition.checkTestsUnchanged();
        const acceleratorMemory = (0,external_node_path_.join)(cacheFolder, 'accelerator.json');
        const tested = await runInVm(path, { ...plan, imageSha256, accelerator, acceleratorMemory, outputFolder, log, signal });
        const { steps } = definition.loaded.definition;
        reportResult(tested, log, await unitsOf(steps.flatMap((step) => ('runner' in step ? [step.runner.platform] : []))));
        const failure = await failureOf(tested, outputFolder, await failedTests(definition.loaded, tested, workspace));
        return {
            values: { tested },
            detail: `${testCounts(tested).passed} passed, on ${tested.accelerator}`,
            ...(failure === undefined ? {} : { failure }),
        };
    },
};
const collectStage = {
    needs: ['tested'],
    skip: (work, { values }) => unverified(work, values),
    async run({ image, options: { stateFolder, log, signal } }, { tested }) {
        const { collectCrashDumps } = await Promise.all(/* import() */[__webpack_require__.e("shared-system-free-space"), __webpack_require__.e("shared-system-positioned"), __webpack_require__.e("shared-system-entry-at"), __webpack_require__.e("shared-disk-image-byte-ranges"), __webpack_require__.e("shared-disk-image-sparse-copy"), __webpack_require__.e("shared-crash-dumps-apport-report")]).then(__webpack_require__.bind(__webpack_require__, 35395));
        const folder = (0,external_node_path_.join)(stateFolder, 'crashes', image.id);
        const report = await collectCrashDumps({ source: tested.dumpFolder, outputFolder: folder, log, signal });
        const { first, summary } = (0,crash_report/* crashHeadline */.Md)(report);
        if (report.crashes.length === 0)
            log.info(summary);
        const dumps = (0,format/* counted */.hS)(report.crashes.length, 'dump');
        const nothing = report.crashes.length === 0 && report.leftOut === undefined;
        const detail = nothing ? 'nothing crashed' : `${dumps}: ${first?.signature ?? summary.replace(/\.$/, '')}`;
        return { values: { crashes: { report, folder } }, detail };
    },
};
/** Keeps the result of the tests with the version, and makes it latest when they passed. */
const promoteStage = {
    needs: ['version', 'tested'],
    skip(work, { values, failed }) {
        const { promote, testFlags } = work.options;
        const reason = unverified(work, values);
        if (reason !== undefined)
            return reason;
        // A drill says nothing about the image: what a test behind a flag brought is not kept with the version.
        if (failed && testFlags.length > 0)
            return 'a test did not pass';
        return promote ? undefined : 'not asked for';
    },
    async run({ image, definition, options }, { version, tested }) {
        const { promoteImage } = await Promise.all(/* import() */[__webpack_require__.e("shared-image-definition-local-definition"), __webpack_require__.e("shared-gallery-gallery"), __webpack_require__.e("shared-gallery-publish-image"), __webpack_require__.e("shared-gallery-promote-image"), __webpack_require__.e("gallery-publish")]).then(__webpack_require__.bind(__webpack_require__, 90640));
        const { fingerprint, testsDigest: digest } = definition;
        const promotion = promoteImage({
            gallery: options.gallery,
            image: image.id,
            version,
            result: tested,
            // A version of another state of the definition was tested with its own tests.
            testsDigest: async (found, provenance) => (found.fingerprint.image === fingerprint.image ? digest : provenance?.testsDigest),
        }, options);
        try {
            const { promoted } = await promotion;
            return { values: { promoted }, detail: `${version} is latest` };
        }
        catch (error) {
            // The result is kept, which is all that there was to do: what failed is the test.
            if (!(error instanceof errors/* OutcomeError */.Rz) || tested.outcome === 'passed')
                throw error;
            const { latest } = error.outputs;
            return {
                values: { promoted: false },
                detail: `not promoted: ${latest === undefined ? 'no version is' : `${String(latest)} stays`} latest`,
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/staging/bake/src/bake-image.js








const stageOf = {
    prepare: prepareStage,
    upload: uploadStage,
    build: buildStage,
    publish: publishStage,
    republish: republishStage,
    update: updateStage,
    test: testStage,
    collect: collectStage,
    promote: promoteStage,
};
/**
 * Takes one image through the stages that its action asks for. A stage that throws ends it, with what the stages before it left. A bad
 * result, a test that did not pass, does not: what crashed is still collected, and the result kept with the version; then the image has
 * failed with that result, whatever else went wrong after it.
 *
 * @throws CancelledImage, with what the stages left, when the run is cancelled
 */
async function bakeImage(work, stages = stageOf) {
    const { image, options } = work;
    const { log, signal } = options;
    const clock = new stage_clock/* StageClock */.V({ log, subject: image.id });
    const table = STAGES_OF[bakeActionOf(image)];
    let values = image.version === undefined ? {} : { version: image.version };
    let failure;
    let pending;
    try {
        for (const name of STAGES) {
            const when = table[name];
            if (typeof when !== 'string') {
                clock.skip(name, when.skip);
                continue;
            }
            if (pending !== undefined) {
                clock.skip(name, 'the build is pending');
                continue;
            }
            const stage = stages[when];
            const reason = stage.skip?.(work, { values, failed: failure !== undefined });
            if (reason !== undefined) {
                clock.skip(name, reason);
                continue;
            }
            checkNeeds(name, stage, values);
            try {
                await clock.run(name, async () => {
                    const result = await stage.run(work, values);
                    values = { ...values, ...result.values };
                    pending = result.pending;
                    if (result.failure === undefined)
                        return result;
                    failure = result.failure;
                    throw failure;
                }, ({ detail }) => detail, await expectedTime(when, work));
            }
            catch (error) {
                if ((0,is_cancelled/* isCancelled */.m)(error, signal) || failure === undefined)
                    throw error;
                if (error !== failure)
                    log.warning(`${image.id}: ${name}: ${(0,errors/* messageOf */.bD)(error)}`);
            }
        }
    }
    catch (error) {
        if ((0,is_cancelled/* isCancelled */.m)(error, signal))
            throw new baked_image/* CancelledImage */.x({ image, stages: clock.stages, values });
        return { image, stages: clock.stages, values, error };
    }
    return {
        image,
        stages: clock.stages,
        values,
        ...(failure === undefined ? {} : { error: failure }),
        ...(pending === undefined ? {} : { pending }),
    };
}
/** What the table lets run must have what it needs: anything else is a mistake of ours. */
function checkNeeds(name, { needs }, values) {
    const missing = needs.filter((need) => values[need] === undefined);
    if (missing.length > 0)
        throw new TypeError(`${name} needs ${missing.join(' and ')}, which no stage before it left.`);
}


/***/ })

};
