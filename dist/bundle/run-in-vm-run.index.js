export const id = "run-in-vm-run";
export const ids = ["run-in-vm-run"];
export const modules = {

/***/ 72279:
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
// EXTERNAL MODULE: ./build/staging/records/src/vm-result.js
var vm_result = __webpack_require__(2931);
// EXTERNAL MODULE: ./build/staging/vm/src/report-result.js
var report_result = __webpack_require__(1443);
// EXTERNAL MODULE: ./build/staging/vm/src/test-failure.js
var test_failure = __webpack_require__(59088);
// EXTERNAL MODULE: ./build/staging/vm/src/test-plan.js
var test_plan = __webpack_require__(71635);
// EXTERNAL MODULE: ./build/staging/vm/src/run-in-vm.js + 13 modules
var run_in_vm = __webpack_require__(50102);
// EXTERNAL MODULE: ./build/staging/vm/src/failed-tests.js
var failed_tests = __webpack_require__(82318);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var src_format = __webpack_require__(65570);
;// CONCATENATED MODULE: ./build/staging/steps/src/run-in-vm/image-to-boot.js



/** The image, which may have to be brought from a gallery first. A dry run brings nothing. */
async function imageOf(inputs, context) {
    const { gallery: place, image, version } = inputs;
    if (place === undefined) {
        if (version !== undefined)
            throw new errors/* InputError */.dz('run-in-vm: input version: needs a gallery');
        const path = context.resolve(image);
        await checkImage(path);
        return { path };
    }
    const [{ withGallery }, { imageFileOf, planImageFile }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e("shared-gallery-open-gallery"), __webpack_require__.e("shared-steps-shared-place-kind")]).then(__webpack_require__.bind(__webpack_require__, 69480)),
        __webpack_require__.e(/* import() */ "gallery-image-file").then(__webpack_require__.bind(__webpack_require__, 53578)),
    ]);
    const { log, signal } = context;
    return withGallery({ ...inputs, gallery: place }, context, async (gallery) => {
        const wanted = version ?? (await gallery.latest(image));
        if (wanted === undefined) {
            throw new errors/* UserError */.yo(`No version of ${image} is latest in the gallery ${gallery.place}.`, { hint: 'promote one, or give version' });
        }
        const cacheFolder = context.resolve(inputs.cacheFolder);
        if (inputs.dryRun && !gallery.features.localFiles) {
            const { format, size } = await planImageFile(gallery, image, wanted);
            const from = gallery.placeOf(image, wanted);
            const bringing = `Would bring ${image} ${wanted}, ${(0,src_format/* formatBytes */.z3)(size)}, from ${from} to ${cacheFolder} unless it is there.`;
            return { name: `${image} ${wanted} (${format})`, bringing };
        }
        const { path, sha256 } = await imageFileOf(gallery, image, wanted, { cacheFolder, log, signal });
        return { path, imageSha256: sha256 };
    });
}
/** @throws InputError for a path that no image is at */
async function checkImage(path) {
    const hint = 'give as image the path of a raw, VHD or qcow2 disk image, or with gallery the id of an image there';
    const status = await (0,promises_.stat)(path).catch((cause) => {
        throw new errors/* InputError */.dz(`Cannot open the image ${path}: ${(0,errors/* messageOf */.bD)(cause)}.`, { cause, hint });
    });
    if (!status.isFile())
        throw new errors/* InputError */.dz(`${path} is not a file.`, { hint });
}

;// CONCATENATED MODULE: ./build/staging/steps/src/run-in-vm/run.js






/**
 * Boots an image and runs the tests of its definition inside.
 *
 * @throws OutcomeError, with all outputs, when the machine or a test did not pass; InputError, UserError, ExternalError, CancelledError
 */
async function run(inputs, context) {
    const { log, signal } = context;
    const outputFolder = context.resolve(inputs.outputFolder);
    const acceleratorMemory = (0,external_node_path_.join)(context.resolve(inputs.cacheFolder), 'accelerator.json');
    const { accelerator } = inputs;
    const loaded = await definitionOf(inputs, context);
    const plan = loaded === undefined ? test_plan/* bootOnly */.z : await (0,test_plan/* planTests */.S)(loaded, inputs.testFlags);
    const options = { ...plan, accelerator, acceleratorMemory, outputFolder, log, signal };
    const image = await imageOf(inputs, context);
    if (inputs.dryRun || image.path === undefined) {
        const lines = image.path === undefined ? [image.bringing, ...(0,run_in_vm/* plannedRun */.WD)(image.name, options)] : await (0,run_in_vm/* planVmRun */.wX)(image.path, options);
        for (const line of lines)
            log.info(line);
        return outputsOf(undefined);
    }
    const { path, ...known } = image;
    const result = await (0,run_in_vm/* runInVm */.Q3)(path, { ...options, ...known });
    const outputs = outputsOf(result, (0,external_node_path_.join)(outputFolder, vm_result/* RESULT_FILE */.FX));
    const { unitsOf } = await Promise.all(/* import() */[__webpack_require__.e("shared-runners-runner-services"), __webpack_require__.e("runners-unit")]).then(__webpack_require__.bind(__webpack_require__, 20498));
    (0,report_result/* reportResult */.i)(result, log, await unitsOf(loaded?.definition.steps.flatMap((step) => ('runner' in step ? [step.runner.platform] : [])) ?? []));
    const findings = loaded === undefined ? [] : await (0,failed_tests/* failedTests */.T)(loaded, result, context.environment.workspace);
    const failure = await (0,test_failure/* failureOf */.g5)(result, outputFolder, findings, outputs);
    if (failure !== undefined)
        throw failure;
    return outputs;
}
/** Of a dry run, which has no result, none is set. */
function outputsOf(result, resultFile) {
    const counts = result === undefined ? { passed: undefined, failed: undefined, crashed: undefined } : (0,report_result/* testCounts */.J)(result);
    const ready = result === undefined ? undefined : result.readyAfterMs !== undefined;
    return { resultFile, ...counts, dumpFolder: result?.dumpFolder, accelerator: result?.accelerator, ready };
}
async function definitionOf({ definition, variables, testFlags }, context) {
    if (definition === undefined && testFlags.length > 0)
        throw new errors/* InputError */.dz('run-in-vm: input test-flags: needs a definition');
    if (definition === undefined)
        return undefined;
    // Not loaded for a machine that only has to boot.
    const { loadImage } = await Promise.all(/* import() */[__webpack_require__.e("shared-core-canonical-json"), __webpack_require__.e("shared-records-lock-file"), __webpack_require__.e("shared-records-fingerprint")]).then(__webpack_require__.bind(__webpack_require__, 32753));
    return loadImage({ definition, variables }, context);
}


/***/ })

};
