export const id = "shared-image-definition-given-variables";
export const ids = ["shared-image-definition-given-variables"];
export const modules = {

/***/ 58334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ parseGivenVariables),
/* harmony export */   r: () => (/* binding */ environmentVariables)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);

/** How a variable of the environment is called that gives a variable of definitions its value. */
const PREFIX = 'BAKEHOUSE_VAR_';
/**
 * Variables from the lines of an input, `NAME=value`; everything after the first `=` is the value.
 *
 * @throws InputError with every line that is none
 */
function parseGivenVariables(lines) {
    const variables = {};
    const findings = [];
    for (const line of lines) {
        const [, name, value] = /^([A-Z][A-Z0-9_]*)\s*=(.*)$/s.exec(line) ?? [];
        // The value is not shown: it may be one that was meant to be secret.
        if (name === undefined || value === undefined) {
            findings.push({ severity: 'error', message: `"${line.split('=', 1)[0]}" is not NAME=value`, hint: 'a name is A-Z, 0-9 and _' });
        }
        else if (Object.hasOwn(variables, name))
            findings.push({ severity: 'error', message: `the variable ${name} is given twice` });
        else
            variables[name] = value;
    }
    if (findings.length > 0)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('Unusable variables.', { findings });
    return variables;
}
/** Variables from an environment: `BAKEHOUSE_VAR_<NAME>` gives NAME its value. */
function environmentVariables(environment) {
    const given = Object.entries(environment).filter((entry) => entry[0].startsWith(PREFIX) && entry[1] !== undefined);
    return Object.fromEntries(given.map(([name, value]) => [name.slice(PREFIX.length), value]));
}


/***/ })

};
