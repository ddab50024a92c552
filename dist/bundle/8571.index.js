export const id = 8571;
export const ids = [8571];
export const modules = {

/***/ 58571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bakeImage: () => (/* binding */ bakeImage)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_format__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65570);
/* harmony import */ var _bakehouse_core_parse_inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53918);




/**
 * Takes one image from its definition to a tested version. `result` is filled while it goes, so that a report can say how far it came.
 *
 * @throws what the failing stage threw; OutcomeError when a test failed
 */
async function bakeImage(image, inputs, context, timeline, result) {
    if (image.version !== undefined)
        result.version = image.version;
    if (image.action === 'update') {
        await update(image, inputs, context, timeline);
        if (image.retest === undefined) {
            for (const name of ['run-in-vm', 'collect-crash-dumps', 'promote-image'])
                timeline.skip(name, 'the files are the same');
            return;
        }
    }
    else if (image.action === 'republish') {
        for (const name of ['prepare-artifacts', 'upload-blob', 'trigger-image-build'])
            timeline.skip(name, 'only the outputs changed');
        result.version = await publish(image, undefined, inputs, context, timeline);
    }
    else if (image.action === 'build' || image.action === 'refresh') {
        const artifacts = await prepare(image, inputs, context, timeline);
        result.uploadManifest = await upload(image, artifacts, inputs, context, timeline);
        result.buildRecord = await build(image, artifacts, inputs, context, timeline);
        result.built = true;
        result.version = await publish(image, result.buildRecord, inputs, context, timeline);
    }
    else
        for (const name of ['prepare-artifacts', 'upload-blob', 'trigger-image-build', 'publish-image'])
            timeline.skip(name, 'unchanged');
    const failure = await test(image, inputs, context, timeline, result);
    await collect(image, inputs, context, timeline, result);
    // A drill says nothing about the image: what a test behind a flag brought is not kept with the version.
    if (failure !== undefined && inputs.testFlags.length > 0)
        timeline.skip('promote-image', 'a test did not pass');
    else
        await promote(image, inputs, context, timeline, result).catch((refusal) => throwFirst(failure, refusal));
    if (failure !== undefined)
        throw failure;
}
async function prepare(image, inputs, context, timeline) {
    const { run } = await __webpack_require__.e(/* import() */ 2286).then(__webpack_require__.bind(__webpack_require__, 79905));
    const outputs = await timeline.stage('prepare-artifacts', () => run({
        definition: image.definition,
        variables: inputs.variables,
        outputFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(inputs.stateFolder, 'artifacts'),
        lockFile: inputs.lockFile,
        dryRun: false,
    }, 
    // The summary is that of the whole chain.
    { ...context, summary: async () => { } }), ({ fileCount, bytes }) => `${fileCount} files, ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(Number(bytes))}`);
    return text(outputs.folder);
}
async function upload(image, artifacts, inputs, context, timeline) {
    const [{ run }, { definition }] = await Promise.all([__webpack_require__.e(/* import() */ 4585).then(__webpack_require__.bind(__webpack_require__, 46966)), __webpack_require__.e(/* import() */ 1433).then(__webpack_require__.bind(__webpack_require__, 51433))]);
    const given = {
        source: artifacts,
        container: inputs.container,
        prefix: image.id,
        accountUrl: inputs.accountUrl,
        connectionString: inputs.connectionString,
        azuriteFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(inputs.stateFolder, 'azurite'),
        manifestFile: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(inputs.stateFolder, 'uploads', `${image.id}.json`),
    };
    const outputs = await timeline.stage('upload-blob', () => run((0,_bakehouse_core_parse_inputs__WEBPACK_IMPORTED_MODULE_2__/* .parseInputs */ .TL)(definition, (name) => given[name], () => { }), 
    // The summary is that of the whole chain.
    { ...context, summary: async () => { } }), ({ uploaded, skipped, bytes }) => `${uploaded} sent, ${skipped} unchanged, ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(Number(bytes))}`);
    return text(outputs.manifest);
}
async function build(image, artifacts, inputs, context, timeline) {
    const { run } = await __webpack_require__.e(/* import() */ 1918).then(__webpack_require__.bind(__webpack_require__, 69537));
    const outputs = await timeline.stage('trigger-image-build', () => run({
        definition: image.definition,
        variables: inputs.variables,
        artifacts,
        builder: inputs.builder,
        outputFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(inputs.stateFolder, 'builds'),
        cacheFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(inputs.stateFolder, 'cache'),
        // The same definition may bring newer packages now.
        rebuild: image.action === 'refresh' || inputs.force.includes('*') || inputs.force.includes(image.id),
        lockFile: inputs.lockFile,
        dryRun: false,
    }, context));
    return text(outputs.buildRecord);
}
/** From a build, or without one from the files of an earlier version. */
async function publish(image, buildRecord, inputs, context, timeline) {
    const { run } = await Promise.all(/* import() */[__webpack_require__.e(917), __webpack_require__.e(2368)]).then(__webpack_require__.bind(__webpack_require__, 79987));
    const outputs = await timeline.stage('publish-image', () => run({
        buildRecord,
        fromVersion: buildRecord === undefined ? image.version : undefined,
        definition: image.definition,
        variables: inputs.variables,
        gallery: inputs.gallery,
        lockFile: inputs.lockFile,
        dryRun: false,
    }, context), ({ version }) => `${version}, staged`);
    return text(outputs.version);
}
async function update(image, inputs, context, timeline) {
    for (const name of ['prepare-artifacts', 'upload-blob', 'trigger-image-build'])
        timeline.skip(name, 'unchanged');
    const { run } = await Promise.all(/* import() */[__webpack_require__.e(917), __webpack_require__.e(2368)]).then(__webpack_require__.bind(__webpack_require__, 79987));
    await timeline.stage('publish-image', () => run({
        updateVersion: image.version,
        definition: image.definition,
        variables: inputs.variables,
        gallery: inputs.gallery,
        lockFile: inputs.lockFile,
        dryRun: false,
    }, context), ({ version }) => `${version}, updated in place`);
}
/** Runs the tests; a failed test is returned, not thrown, because what crashed is still to be collected. */
async function test(image, inputs, context, timeline, result) {
    const { imageFileOf } = await __webpack_require__.e(/* import() */ 8056).then(__webpack_require__.bind(__webpack_require__, 78056));
    const { run } = await Promise.all(/* import() */[__webpack_require__.e(3098), __webpack_require__.e(6229)]).then(__webpack_require__.bind(__webpack_require__, 36229));
    const file = await imageFileOf(context.resolve(inputs.gallery), image.id, text(result.version));
    const remember = (outputs) => {
        result.testResult = text(outputs['resultFile']);
        result.testsPassed += Number(outputs['passed'] ?? 0);
        result.testsFailed += Number(outputs['failed'] ?? 0) + Number(outputs['crashed'] ?? 0);
    };
    try {
        const outputs = await timeline.stage('run-in-vm', () => run({
            image: file,
            definition: image.definition,
            variables: inputs.variables,
            testFlags: inputs.testFlags,
            outputFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(inputs.stateFolder, 'vm', image.id),
            accelerator: inputs.accelerator,
            cacheFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(inputs.stateFolder, 'cache'),
            dryRun: false,
        }, context), ({ passed, accelerator }) => `${passed} passed, on ${accelerator}`);
        remember(outputs);
        return undefined;
    }
    catch (error) {
        if (!(error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .OutcomeError */ .Rz))
            throw error;
        remember(error.outputs);
        return error;
    }
}
async function collect(image, inputs, context, timeline, result) {
    const { readJson } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 35182));
    const { run } = await __webpack_require__.e(/* import() */ 39).then(__webpack_require__.bind(__webpack_require__, 40039));
    const vm = await readJson(text(result.testResult));
    const outputs = await timeline.stage('collect-crash-dumps', () => run({
        source: text(vm?.dumpFolder),
        outputFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(inputs.stateFolder, 'crashes', image.id),
        failOnCrash: false,
        dryRun: false,
    }, context), ({ dumps, signature }) => (Number(dumps) === 0 ? 'nothing crashed' : `${dumps} dumps, first: ${signature}`));
    result.crashReport = text(outputs.reportFile);
}
async function promote(image, inputs, context, timeline, result) {
    if (!inputs.promote) {
        timeline.skip('promote-image', 'not asked for');
        return;
    }
    const { run } = await Promise.all(/* import() */[__webpack_require__.e(917), __webpack_require__.e(7083)]).then(__webpack_require__.bind(__webpack_require__, 49464));
    await timeline.stage('promote-image', () => run({
        gallery: inputs.gallery,
        image: image.id,
        version: text(result.version),
        testResult: text(result.testResult),
        definition: image.definition,
        variables: inputs.variables,
        lockFile: inputs.lockFile,
        dryRun: false,
    }, context), () => `${result.version} is latest`);
    result.promoted = true;
}
/** promote-image keeps the result with the version and refuses after a failed test; the test is what to report then. */
function throwFirst(failure, refusal) {
    throw failure !== undefined && refusal instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo ? failure : refusal;
}
/** An output that the stage always sets. */
function text(value) {
    if (typeof value !== 'string')
        throw new TypeError('A stage left out an output that it always sets.');
    return value;
}


/***/ })

};
