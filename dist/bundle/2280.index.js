export const id = 2280;
export const ids = [2280];
export const modules = {

/***/ 89712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ definitionRoot)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _neighbour_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34114);


/** The nearest folder that holds a definition and everything that it is made of: no file that it names lies outside. */
function definitionRoot({ file, sources }) {
    let root = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(file);
    for (const source of sources)
        while (!(0,_neighbour_file_js__WEBPACK_IMPORTED_MODULE_1__/* .isInside */ .Y)(root, source) && (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(root) !== root)
            root = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(root);
    return root;
}


/***/ }),

/***/ 55553:
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


/***/ }),

/***/ 64090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ placeFindings)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _definition_root_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89712);
/* harmony import */ var _load_definition_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95017);



/** Gives problems their file, line and column. The definition is read again for that, so that a loaded one needs not keep its text. */
async function placeFindings(loaded, problems) {
    const { file, variables } = loaded;
    const where = await (0,_load_definition_js__WEBPACK_IMPORTED_MODULE_2__/* .openDefinition */ .s)(file, { variables, workspace: (0,_definition_root_js__WEBPACK_IMPORTED_MODULE_1__/* .definitionRoot */ .k)(loaded) }).catch((error) => {
        // Changed meanwhile, so that no line is right any more.
        if (error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz)
            return undefined;
        throw error;
    });
    return problems.map(({ path, ...problem }) => {
        const [tests, inVm, index, ...rest] = path;
        const isTest = tests === 'tests' && inVm === 'inVm' && typeof index === 'number';
        // A pattern that stands for several tests is one in the file.
        const written = isTest ? ['tests', 'inVm', where?.tests[index]?.index ?? index, ...rest] : path;
        return { severity: 'error', file, ...where?.merged.valuePlace(written), ...problem };
    });
}


/***/ }),

/***/ 62411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ loadOptions)
/* harmony export */ });
/** How every step loads a definition: with these variables before those of the environment, and parents from all of the workspace. */
function loadOptions(context, variables) {
    const { environment, signal } = context;
    return { variables, environment: environment.definitionVariables ?? {}, workspace: environment.workspace, signal };
}


/***/ })

};
