export const id = "shared-commit-directives-names-file";
export const ids = ["shared-commit-directives-names-file"];
export const modules = {

/***/ 63363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ readCommitNames)
});

// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/edit-distance.js
var edit_distance = __webpack_require__(65761);
// EXTERNAL MODULE: ./build/staging/records/src/json-file.js + 1 modules
var json_file = __webpack_require__(57338);
// EXTERNAL MODULE: ./build/staging/commit-directives/src/instructions.js
var instructions = __webpack_require__(93517);
;// CONCATENATED MODULE: ./build/staging/commit-directives/src/names-file.js




const MEMBERS = [...instructions/* FILTER_KINDS */.$A, 'packerKeys'];
/**
 * Reads `{"keys": […], "pools": […], "regions": […], "environments": […], "packerKeys": […]}`, each member a list of strings or left out.
 *
 * @param shown how findings call the file
 * @throws InputError with everything that is wrong
 */
function parseNamesFile(text, shown) {
    const { data, keyPlace, valuePlace } = (0,json_file/* readJsonObject */.op)(text, shown);
    const findings = Object.entries(data).flatMap(([name, value]) => {
        const finding = { severity: 'error', file: shown };
        if (!MEMBERS.includes(name)) {
            const near = (0,edit_distance/* nearest */.p)(name, MEMBERS);
            const hint = near === undefined ? `known: ${MEMBERS.join(', ')}` : `did you mean ${near}?`;
            return [{ ...finding, ...keyPlace([name]), message: `unknown key "${name}"`, hint }];
        }
        if (Array.isArray(value) && value.every((item) => typeof item === 'string'))
            return [];
        return [{ ...finding, ...valuePlace([name]), message: `${name} is no list of strings` }];
    });
    if (findings.length > 0)
        throw new errors/* InputError */.dz(`The file of names ${shown} is unusable.`, { findings });
    return data;
}

// EXTERNAL MODULE: ./build/staging/system/src/regular-file.js
var regular_file = __webpack_require__(32586);
;// CONCATENATED MODULE: ./build/staging/steps/src/shared/commit-names.js




/**
 * Reads the file of names, if there is one.
 *
 * @returns the file, and the environments that there are: those of the file before those of the input
 * @throws InputError when there is no such file or it is none, and for an environment that does not exist: such a run would do nothing,
 *   whatever the message says
 */
async function readCommitNames({ names, environments, environment }, context) {
    const file = names === undefined ? undefined : await readNames(context.resolve(names), names);
    const existing = file?.environments ?? environments;
    if (environment !== undefined && existing !== undefined && !existing.some((name) => same(name, environment))) {
        const near = (0,edit_distance/* nearest */.p)(environment.trim().toLowerCase(), existing);
        throw new errors/* InputError */.dz(`input environment: ${JSON.stringify(environment)} is not among the environments ${existing.join(', ')}.`, {
            hint: near === undefined ? 'name it in environments as well' : `did you mean ${near}?`,
        });
    }
    return { names: file, environments: existing };
}
/** As messages name environments: blanks around them and case do not count. */
function same(one, other) {
    return one.trim().toLowerCase() === other.trim().toLowerCase();
}
async function readNames(path, shown) {
    try {
        return parseNamesFile(await (0,regular_file/* readRegularText */.Aj)(path), shown);
    }
    catch (error) {
        if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOENT', 'EISDIR', 'ENOTDIR'))
            throw new errors/* InputError */.dz(`There is no file of names ${shown}.`);
        throw error;
    }
}


/***/ })

};
