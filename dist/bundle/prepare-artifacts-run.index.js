export const id = "prepare-artifacts-run";
export const ids = ["prepare-artifacts-run"];
export const modules = {

/***/ 59552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _bakehouse_image_definition_load__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58334);
/* harmony import */ var _step_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12221);


/**
 * Prepares the files of an image or of a folder.
 *
 * @throws InputError with every finding, UserError, ExternalError, CancelledError
 */
async function run(inputs, context) {
    const { mode = 'prepare' } = inputs;
    if (mode !== 'prepare')
        return (await __webpack_require__.e(/* import() */ "old-modes").then(__webpack_require__.bind(__webpack_require__, 52197))).runOldMode(mode, inputs, context);
    const task = (0,_step_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .taskOf */ .X)(inputs);
    // Also where no template asks for them: a line that is none is a mistake.
    const variables = (0,_bakehouse_image_definition_load__WEBPACK_IMPORTED_MODULE_1__/* .parseGivenVariables */ .O)(inputs.variables);
    const prepared = task.kind === 'image'
        ? await (await Promise.all(/* import() */[__webpack_require__.e("shared-npm-yaml"), __webpack_require__.e("shared-core-variables"), __webpack_require__.e("shared-image-definition-parse-definition-data"), __webpack_require__.e("shared-image-definition-schema-vm-image-1"), __webpack_require__.e("shared-system-paths"), __webpack_require__.e("shared-core-byte-order"), __webpack_require__.e("shared-image-definition-findings-spell-path"), __webpack_require__.e("shared-image-definition-findings-finding-list"), __webpack_require__.e("shared-image-definition-parse-unchecked-data"), __webpack_require__.e("shared-image-definition-check-plain-secrets"), __webpack_require__.e("shared-image-definition-parse-definition-bytes"), __webpack_require__.e("shared-image-definition-findings-suggest-path"), __webpack_require__.e("shared-image-definition-check-check-fields"), __webpack_require__.e("shared-system-file-names"), __webpack_require__.e("shared-records-artifact-manifest"), __webpack_require__.e("shared-system-stable-file"), __webpack_require__.e("shared-artifacts-selection-collect-files"), __webpack_require__.e("shared-system-free-space"), __webpack_require__.e("shared-records-checksums"), __webpack_require__.e("shared-artifacts-replace-folder"), __webpack_require__.e("shared-records-files-manifest"), __webpack_require__.e("shared-artifacts-prepare-write-files"), __webpack_require__.e("shared-archive-pack-entry"), __webpack_require__.e("shared-archive-write-archive"), __webpack_require__.e("shared-artifacts-output-folder"), __webpack_require__.e("shared-artifacts-prepare-artifact-folder"), __webpack_require__.e("shared-artifacts-prepare-prepare-artifacts"), __webpack_require__.e("shared-core-canonical-json"), __webpack_require__.e("shared-core-log"), __webpack_require__.e("shared-system-error-path"), __webpack_require__.e("shared-core-json"), __webpack_require__.e("shared-records-document"), __webpack_require__.e("shared-image-definition-definition-root"), __webpack_require__.e("shared-records-lock-file"), __webpack_require__.e("shared-records-fingerprint"), __webpack_require__.e("shared-image-definition-fingerprint-file-contents"), __webpack_require__.e("shared-steps-shared-build-checks"), __webpack_require__.e("shared-steps-shared-surroundings"), __webpack_require__.e("prepare-image")]).then(__webpack_require__.bind(__webpack_require__, 38282))).prepareImage(task.definition, inputs, context)
        : await (await Promise.all(/* import() */[__webpack_require__.e("shared-records-checksums"), __webpack_require__.e("shared-records-files-manifest"), __webpack_require__.e("shared-records-expected-files"), __webpack_require__.e("shared-artifacts-selection-hidden-names"), __webpack_require__.e("shared-core-log"), __webpack_require__.e("shared-system-error-path"), __webpack_require__.e("shared-core-json"), __webpack_require__.e("shared-records-document"), __webpack_require__.e("shared-system-paths"), __webpack_require__.e("shared-core-byte-order"), __webpack_require__.e("shared-system-file-names"), __webpack_require__.e("shared-records-artifact-manifest"), __webpack_require__.e("shared-archive-write-archive"), __webpack_require__.e("shared-artifacts-output-folder"), __webpack_require__.e("shared-artifacts-verify-compare-files"), __webpack_require__.e("shared-system-free-space"), __webpack_require__.e("shared-system-stable-file"), __webpack_require__.e("shared-core-progress"), __webpack_require__.e("shared-artifacts-replace-folder"), __webpack_require__.e("shared-artifacts-prepare-write-files"), __webpack_require__.e("shared-core-variables"), __webpack_require__.e("shared-archive-pack-entry"), __webpack_require__.e("shared-steps-shared-surroundings"), __webpack_require__.e("shared-artifacts-verify-verify-folder"), __webpack_require__.e("shared-artifacts-prepare-artifact-folder"), __webpack_require__.e("prepare-source")]).then(__webpack_require__.bind(__webpack_require__, 63993))).prepareSource(task.source, variables, inputs, context);
    const { preparedSummary } = await Promise.all(/* import() */[__webpack_require__.e("shared-system-paths"), __webpack_require__.e("shared-steps-shared-path-cell"), __webpack_require__.e("step-summary")]).then(__webpack_require__.bind(__webpack_require__, 18522));
    await context.summary(preparedSummary(prepared, inputs.dryRun, context.environment.workspace));
    return outputsOf(prepared);
}
function outputsOf({ folder, manifest, checksums, archive, fileCount, bytes }) {
    return { folder, manifest, checksums, archive: archive?.path, archiveSha256: archive?.sha256, fileCount, bytes };
}


/***/ }),

/***/ 12221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ refuse),
/* harmony export */   X: () => (/* binding */ taskOf)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);

/** Inputs that only make sense without a definition. */
const FOR_FILES = ['include', 'exclude', 'executable', 'templates', 'name'];
/** Inputs of the steps that were modes of this one. */
const FOR_OLD_MODES = ['manifest', 'container', 'prefix'];
/**
 * What the inputs together ask for.
 *
 * @throws InputError when they contradict one another
 */
function taskOf(inputs) {
    const { definition, source } = inputs;
    if (definition !== undefined && source !== undefined) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('Both a definition and a source are given.', { hint: 'give one of them' });
    }
    if (definition !== undefined) {
        refuse([...FOR_FILES, ...FOR_OLD_MODES], inputs, 'with a definition');
        return { kind: 'image', definition };
    }
    if (source === undefined) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('Neither a definition nor a source is given.', {
            hint: 'give as source the folder whose files to prepare, or as definition an image definition, *.vmimage.yaml',
        });
    }
    refuse(FOR_OLD_MODES, inputs, 'in mode prepare');
    return { kind: 'files', source };
}
/**
 * Refuses inputs that mean nothing.
 *
 * @param names of one word each, which are written alike on every host
 * @throws InputError naming all that are given
 */
function refuse(names, inputs, where) {
    const findings = names
        .filter((name) => isGiven(inputs[name]))
        .map((name) => ({ severity: 'error', message: `${name} means nothing ${where}` }));
    const [first] = findings;
    if (first === undefined)
        return;
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(findings.length === 1 ? `${capital((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .formatFinding */ .tf)(first))}.` : 'Inputs contradict one another.', {
        ...(findings.length === 1 ? { hint: 'leave it out' } : { findings }),
    });
}
function isGiven(value) {
    return value !== undefined && !(Array.isArray(value) && value.length === 0);
}
function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}


/***/ })

};
