export const id = "validate-run";
export const ids = ["validate-run"];
export const modules = {

/***/ 94412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var src_errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/log-finding.js
var log_finding = __webpack_require__(57331);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/image-definition/src/given-variables.js
var given_variables = __webpack_require__(58334);
// EXTERNAL MODULE: ./build/staging/image-definition/src/find-definitions.js
var find_definitions = __webpack_require__(76403);
// EXTERNAL MODULE: ./build/staging/system/src/paths.js
var paths = __webpack_require__(44895);
// EXTERNAL MODULE: ./build/staging/image-definition/src/definition-warnings.js
var definition_warnings = __webpack_require__(93294);
// EXTERNAL MODULE: ./build/staging/image-definition/src/findings/foreign-file.js
var foreign_file = __webpack_require__(33125);
// EXTERNAL MODULE: ./build/staging/image-definition/src/findings/refused-definitions.js
var refused_definitions = __webpack_require__(64813);
// EXTERNAL MODULE: ./build/staging/image-definition/src/findings/shown-in.js
var shown_in = __webpack_require__(35307);
// EXTERNAL MODULE: ./build/staging/image-definition/src/load-definitions.js
var load_definitions = __webpack_require__(36792);
// EXTERNAL MODULE: ./build/staging/image-definition/src/place-findings.js
var place_findings = __webpack_require__(72755);
;// CONCATENATED MODULE: ./build/staging/image-definition/src/validate-definitions.js








/**
 * Everything that is wrong with definitions, and where nothing is, everything that is odd. Files are only read.
 *
 * @param files absolute; abstract definitions among them are looked at by themselves, for what their heirs bring may be missing
 * @returns findings in the order of the files, with paths relative to the workspace
 * @throws ExternalError as `options.check` does, CancelledError
 */
async function validateDefinitions(files, options) {
    const { workspace } = options;
    const refused = new refused_definitions/* RefusedDefinitions */.F(workspace);
    const loaded = [];
    for await (const loading of (0,load_definitions/* loadEach */.g)(files, options)) {
        if (loading.kind === 'usable')
            loaded.push(loading.loaded);
        else if (loading.kind === 'refused')
            refused.add(loading.file, await refusalOf(loading.file, loading.error));
    }
    const errors = [...refused.findings(), ...(await sameIds(loaded, workspace))];
    // One that is wrong may use what the others do not.
    if (errors.length > 0)
        return errors;
    return (0,definition_warnings/* definitionWarnings */.j)(loaded.map(({ unusedVariables = [], unusedShared = [], ...one }) => ({ ...one, unusedVariables, unusedShared })), workspace);
}
/** What is wrong with a file; of one that is something else, only that. */
async function refusalOf(file, error) {
    if (!(await (0,foreign_file/* isForeignFile */.X)(file).catch(() => false)))
        return error;
    return new src_errors/* InputError */.dz(`The file ${file} is no image definition.`, { findings: [(0,foreign_file/* foreignFinding */.I)(file)] });
}
async function sameIds(definitions, workspace) {
    const findings = [];
    const files = new Map();
    for (const definition of definitions) {
        const { id } = definition.definition.image;
        const other = files.get(id);
        if (other === undefined)
            files.set(id, definition.file);
        else {
            const message = `image.id ${id} is also that of ${(0,paths/* shownPath */.pS)(other, workspace)}`;
            findings.push(...(await (0,place_findings/* placeFindings */.k)(definition, [{ path: ['image', 'id'], message, hint: 'give it an id of its own' }])));
        }
    }
    return findings.map((finding) => (0,shown_in/* shownIn */.f)(workspace, finding));
}

// EXTERNAL MODULE: ./build/staging/steps/src/shared/build-checks.js
var build_checks = __webpack_require__(81175);
// EXTERNAL MODULE: ./build/staging/steps/src/shared/load-image.js
var load_image = __webpack_require__(32753);
;// CONCATENATED MODULE: ./build/staging/steps/src/validate/run.js






/**
 * Says what is wrong with definitions. Nothing is kept of what was read or asked.
 *
 * @throws OutcomeError, with the outputs set, when something is wrong; InputError for unusable inputs; ExternalError when an archive does
 *   not answer; CancelledError
 */
async function run(inputs, context) {
    const { log, signal, environment } = context;
    const loading = (0,load_image/* loadOptions */.Z)(context, (0,given_variables/* parseGivenVariables */.O)(inputs.variables));
    const files = await (0,find_definitions/* findDefinitions */.C)(inputs.definitions, environment.workspace, signal);
    const archives = inputs.online ? await (0,build_checks/* openArchives */.aB)(undefined, context) : undefined;
    const { check } = await (0,build_checks/* buildChecks */.US)({ ...inputs, archives }, context);
    const findings = await validateDefinitions(files, { ...loading, check });
    const outputs = { definitions: files.length, findings: findings.length };
    const errors = findings.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) {
        const [first, ...others] = errors;
        const count = `${(0,format/* counted */.hS)(errors.length, 'mistake')} in ${(0,format/* counted */.hS)(files.length, 'definition')}.`;
        const message = first !== undefined && others.length === 0 ? (0,src_errors/* formatFinding */.tf)(first) : count;
        throw new src_errors/* OutcomeError */.Rz(message, outputs, { reason: 'definition', findings: errors });
    }
    for (const finding of findings)
        (0,log_finding/* logFinding */.Q)(log, finding);
    log.info(`${(0,format/* counted */.hS)(files.length, 'definition')}, nothing wrong.`);
    return outputs;
}


/***/ })

};
