export const id = "shared-builders-packer-packer-variables";
export const ids = ["shared-builders-packer-packer-variables"];
export const modules = {

/***/ 77027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pe: () => (/* binding */ unusableVariables),
/* harmony export */   cj: () => (/* binding */ packerVariables),
/* harmony export */   d_: () => (/* binding */ variableProblems),
/* harmony export */   hs: () => (/* binding */ neededSecrets)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65761);
/* harmony import */ var _bakehouse_image_definition_definition__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90045);
/* harmony import */ var _bakehouse_image_definition_findings__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72755);




/**
 * What is wrong with the variables that a definition gives to its Packer template; no secret is looked up for that.
 *
 * @param declared what the template declares, if that is known
 */
function variableProblems(loaded, declared) {
    return judged(loaded, declared).flatMap((one) => ('problem' in one ? [one.problem] : []));
}
/** Names of the secrets that a build needs, each once. */
function neededSecrets(loaded) {
    return [...new Set(judged(loaded, undefined).flatMap((one) => ('secret' in one ? (one.secret ?? []) : [])))];
}
/**
 * Takes the variables that a definition gives to its Packer template, and the values of the secrets that they refer to.
 *
 * @param declared what the template declares, if that is known
 * @param secretValues the values of secrets by their names
 * @throws InputError with the place of each variable that the template does not declare; what `secretValues` throws
 */
async function packerVariables(loaded, declared, secretValues) {
    const problems = variableProblems(loaded, declared);
    if (problems.length > 0)
        throw await unusableVariables(loaded, problems);
    const needed = neededSecrets(loaded);
    // Without one nobody is asked.
    const values = needed.length === 0 ? new Map() : await secretValues(needed);
    const variables = {};
    const secrets = {};
    for (const one of judged(loaded, declared)) {
        if ('problem' in one)
            continue;
        const { name, value, secret } = one;
        if (secret === undefined)
            variables[name] = value;
        else
            secrets[name] = values.get(secret);
    }
    return { variables, secrets };
}
/** The error for problems of variables. */
async function unusableVariables(loaded, problems) {
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('The variables of the Packer template cannot be used.', { findings: await (0,_bakehouse_image_definition_findings__WEBPACK_IMPORTED_MODULE_1__/* .placeFindings */ .k)(loaded, problems) });
}
/** Each variable in the order of the definition, or what is wrong with it. */
function judged({ definition }, declared) {
    return Object.entries(definition.provider.packer?.variables ?? {}).map(([name, value]) => {
        if (declared?.has(name) === false) {
            const path = ['provider', 'packer', 'variables', name];
            const near = (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(name, [...declared].slice(0, 1000));
            const hint = near === undefined ? 'declare it there, or leave it out here' : `did you mean ${near}?`;
            return { problem: { path, message: `the Packer template declares no variable ${name}`, hint } };
        }
        const secret = (0,_bakehouse_image_definition_definition__WEBPACK_IMPORTED_MODULE_3__/* .secretNameIn */ .pO)(value);
        return { name, value, ...(secret === undefined ? {} : { secret }) };
    });
}


/***/ })

};
