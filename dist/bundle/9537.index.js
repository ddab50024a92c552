export const id = 9537;
export const ids = [9537,1703,1918];
export const modules = {

/***/ 91703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CHECKSUMS_FILE: () => (/* binding */ CHECKSUMS_FILE),
/* harmony export */   MANIFEST_FILE: () => (/* binding */ MANIFEST_FILE),
/* harmony export */   MANIFEST_SCHEMA: () => (/* binding */ MANIFEST_SCHEMA),
/* harmony export */   archiveFileOf: () => (/* binding */ archiveFileOf),
/* harmony export */   checkArtifactManifest: () => (/* binding */ checkArtifactManifest),
/* harmony export */   readArtifactManifest: () => (/* binding */ readArtifactManifest)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35182);
/* harmony import */ var _file_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15460);



const MANIFEST_FILE = 'manifest.json';
const CHECKSUMS_FILE = 'SHA256SUMS';
const MANIFEST_SCHEMA = 'bakehouse-artifacts/1';
/** Name of the archive beside the manifest of an image. */
function archiveFileOf(format) {
    return `artifacts.${format}`;
}
/**
 * Reads a manifest; undefined when there is none.
 *
 * @throws UserError when the file is something else
 */
async function readArtifactManifest(file) {
    let manifest;
    try {
        manifest = await (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_1__.readJson)(file);
    }
    catch (error) {
        if (!((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error).includes('JSON') || error instanceof SyntaxError))
            throw error;
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${file} is damaged: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}.`, { hint: 'remove its folder and prepare the artifacts again' });
    }
    if (manifest === undefined)
        return undefined;
    if (manifest?.schema === MANIFEST_SCHEMA && Array.isArray(manifest.files))
        return checkArtifactManifest(manifest, file);
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${file} is no manifest of prepared artifacts (schema ${MANIFEST_SCHEMA}).`, {
        hint: 'give the folder that prepare-artifacts made, or another output folder',
    });
}
/**
 * The manifest, if it lists files below its folder, each with its digest.
 *
 * @param file for errors
 * @throws UserError when an entry is not whole or has a name that leads elsewhere
 */
function checkArtifactManifest(manifest, file) {
    const damaged = (what) => {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${file} is damaged: ${what}.`, { hint: 'remove its folder and prepare the artifacts again' });
    };
    const { archive } = manifest;
    if (!Array.isArray(manifest.files) || typeof archive !== 'object' || archive === null)
        return damaged('it lists no files');
    const entries = [...manifest.files, { ...archive, path: archive.file, mode: '0644' }];
    for (const [index, entry] of entries.entries()) {
        const place = index < manifest.files.length ? `files[${index}]` : 'archive';
        const { path, sha256, size, mode, link } = (entry ?? {});
        const isLink = link === undefined || typeof link === 'string';
        const isWhole = isLink && /^[0-9a-f]{64}$/.test(String(sha256)) && Number.isSafeInteger(size) && /^[0-7]{4}$/.test(String(mode));
        if (typeof path !== 'string')
            return damaged(`${place} has no path`);
        const problem = (0,_file_names_js__WEBPACK_IMPORTED_MODULE_2__/* .pathProblem */ .z9)(path);
        if (problem !== undefined)
            return damaged(`${place}: the name ${(0,_file_names_js__WEBPACK_IMPORTED_MODULE_2__/* .shownName */ .HD)(path)} ${problem}`);
        if (!isWhole)
            return damaged(`${place} is not whole`);
    }
    return manifest;
}


/***/ }),

/***/ 15460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HD: () => (/* binding */ shownName),
/* harmony export */   g3: () => (/* binding */ windowsNameProblem),
/* harmony export */   hW: () => (/* binding */ findTwins),
/* harmony export */   rH: () => (/* binding */ nameProblem),
/* harmony export */   uG: () => (/* binding */ lengthProblem),
/* harmony export */   z9: () => (/* binding */ pathProblem),
/* harmony export */   zN: () => (/* binding */ foldName)
/* harmony export */ });
/** Why a single name cannot travel to every file system and store, or undefined. */
function nameProblem(name) {
    if (!name.isWellFormed())
        return 'has half a character (a lone surrogate) in its name';
    if (/\p{Cc}/u.test(name))
        return 'has a control character in its name';
    if (name.includes('\\'))
        return 'has a backslash in its name, which is a separator on Windows';
    return undefined;
}
/** Devices of Windows, which own these names in every folder and with every extension. */
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
/**
 * Why Windows cannot hold a single name, or undefined.
 *
 * @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
function windowsNameProblem(name) {
    const illegal = /[<>:"|?*]/.exec(name)?.[0];
    if (illegal !== undefined)
        return `has ${illegal} in its name, which Windows does not allow`;
    if (/[. ]$/.test(name))
        return `ends in a ${name.endsWith(' ') ? 'blank' : 'dot'}, which Windows drops`;
    if (WINDOWS_DEVICE.test(name))
        return 'has the name of a device of Windows';
    return undefined;
}
/** Bytes of UTF-8, and folders with the file: more than Linux opens by one path (PATH_MAX), or than fit into it with names that mean something. */
const LONGEST_PATH = 4096;
const MOST_PARTS = 255;
const SHOWN = 200;
/** A name from outside between quotes, for a message; the beginning of a very long one. */
function shownName(name) {
    return JSON.stringify(name.length > SHOWN ? `${name.slice(0, SHOWN)}…` : name);
}
/** Why a path is too long for anything to be done with it, or undefined. To be asked first: whatever else looks at it may take long. */
function lengthProblem(path) {
    if (path.length > LONGEST_PATH || Buffer.byteLength(path) > LONGEST_PATH)
        return `is a path of more than ${LONGEST_PATH} bytes`;
    let parts = 1;
    for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1))
        parts++;
    return parts > MOST_PARTS ? `is a path of more than ${MOST_PARTS} parts` : undefined;
}
/**
 * Why a path from outside (a manifest, an archive) may not be joined to a folder, or undefined.
 *
 * @param path with `/`
 */
function pathProblem(path) {
    if (path === '')
        return 'is empty';
    const tooLong = lengthProblem(path);
    if (tooLong !== undefined)
        return tooLong;
    if (path.startsWith('/') || /^[A-Za-z]:/.test(path))
        return 'is absolute';
    for (const name of path.split('/')) {
        if (name === '..')
            return 'climbs out of its folder';
        if (name === '' || name === '.')
            return 'has an empty part';
        const problem = nameProblem(name);
        if (problem !== undefined)
            return problem;
    }
    return undefined;
}
/** What file systems without case (Windows, macOS) or with one Unicode form (macOS) take for the same name. */
function foldName(path) {
    return path.normalize('NFC').toLowerCase();
}
/** Pairs of paths that are one and the same on such file systems. */
function findTwins(paths) {
    const first = new Map();
    const twins = [];
    for (const path of paths) {
        const key = foldName(path);
        const other = first.get(key);
        if (other === undefined)
            first.set(key, path);
        else
            twins.push([other, path]);
    }
    return twins;
}


/***/ }),

/***/ 95749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ shownAddress),
/* harmony export */   l: () => (/* binding */ checkAddress)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);

/**
 * An address as messages show it: without user and password, which stand before the host, and without query and fragment, where
 * signatures are. What is no address is not shown at all, since nobody knows what in it is a password.
 */
function shownAddress(address) {
    const url = URL.parse(address);
    return url === null || (url.host === '' && url.protocol !== 'file:')
        ? 'an address that cannot be read'
        : `${url.protocol}//${url.host}${url.pathname}`;
}
/**
 * Checks an address that somebody has given, before anything is sent.
 *
 * @param name what the address is, for the beginning of a sentence: "package-url"
 * @param schemes that work: "https:"
 * @param example for the hint
 * @throws InputError that shows nothing of the address but the host: when it cannot be read, has another scheme, or a user or password,
 *   which no request may hold (https://fetch.spec.whatwg.org/#dom-request) and which logs and arguments would show
 */
function checkAddress(address, name, schemes, example = `${schemes[0]}//host/path`) {
    const allowed = schemes.map((scheme) => `${scheme}//`).join(' or ');
    const url = URL.parse(address);
    if (url === null || !schemes.includes(url.protocol)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${name} is no ${allowed} address.`, { hint: `give one like ${example}` });
    }
    if (url.username !== '' || url.password !== '') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${name} holds a user or password for ${url.host}, which would be seen.`, {
            hint: 'write it without what stands before the @, and give an address that needs no password, or one with a signature',
        });
    }
    return url;
}


/***/ }),

/***/ 57369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration)
/* harmony export */ });
const UNITS = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** "90s", "30m", "2h", "30d", as definitions write it, in milliseconds. The definition's schema has checked the form. */
function parseDuration(text) {
    const milliseconds = Number(text.slice(0, -1)) * (UNITS[text.slice(-1)] ?? Number.NaN);
    if (Number.isNaN(milliseconds))
        throw new TypeError(`"${text}" is no duration`);
    return milliseconds;
}


/***/ }),

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

/***/ 27309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ localTests),
/* harmony export */   P5: () => (/* binding */ directoryOutput),
/* harmony export */   du: () => (/* binding */ localDefinition),
/* harmony export */   uh: () => (/* binding */ packerDefinition)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _place_findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64090);
/* harmony import */ var _spell_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28808);



/**
 * Narrows a definition to what the builder `local` (mmdebstrap on this machine) can do.
 *
 * @throws InputError with the path, line and column of everything else that it asks for
 */
async function localDefinition(loaded) {
    const { image, source, build, steps } = loaded.definition;
    await check(loaded, 'the builder local', (report) => {
        if (image.os !== 'linux')
            report(['image', 'os'], `builds linux, not ${image.os}`);
        if (image.arch !== 'x64')
            report(['image', 'arch'], `builds x64, not ${image.arch}`);
        if (image.generation !== 2)
            report(['image', 'generation'], 'builds generation 2');
        for (const [key, on] of Object.entries(image.security ?? {})) {
            if (on)
                report(['image', 'security', key], 'has no such thing', 'leave it out or choose another builder');
        }
        if (source.kind !== 'debian')
            report(['source', 'kind'], `starts from debian, not ${source.kind}`);
        if (build.diskMiB === undefined)
            report(['build'], 'needs build.diskMiB', 'add diskMiB, such as 4096');
        for (const [index, step] of steps.entries())
            checkStep(step, index, report);
        checkOutputs(loaded.definition, report);
    });
    return loaded.definition;
}
/**
 * Narrows a definition to what the builder `packer` needs: a template, and a directory to publish to. What it starts from and how
 * it is built is the template's business; steps that `prepare-artifacts` lays out are handed to it.
 *
 * @throws InputError as {@link localDefinition}
 */
async function packerDefinition(loaded) {
    await check(loaded, 'the builder packer', (report) => {
        if (loaded.definition.provider.packer === undefined)
            report(['provider'], 'needs provider.packer.template', 'name a template');
        for (const [index, step] of loaded.definition.steps.entries()) {
            const [kind = ''] = Object.keys(step);
            if (!['packages', 'file', 'script', 'runner'].includes(kind))
                refuseStep(kind, index, report);
            else if ('script' in step && step.script.file === undefined)
                refuseScript(step.script, index, report);
        }
        checkOutputs(loaded.definition, report);
    });
    return loaded.definition;
}
/**
 * The tests of a definition, when a Linux machine in QEMU can run all of them.
 *
 * @throws InputError as {@link localDefinition}
 */
async function localTests(loaded) {
    const { inVm, boot } = loaded.definition.tests;
    await check(loaded, 'run-in-vm', (report) => {
        for (const [index, test] of inVm.entries()) {
            if (!isPosix(test.shell))
                report(['tests', 'inVm', index, 'shell'], `runs bash and sh, not ${test.shell}`);
            if (test.file === undefined)
                report(['tests', 'inVm', index], 'runs tests from files', 'put the lines into a file');
        }
        for (const [index, test] of boot.checks.entries()) {
            if (test !== 'marker-file')
                continue;
            report(['tests', 'boot', 'checks', index], 'knows no marker file', 'make it a test of its own');
        }
    });
    return inVm;
}
/**
 * The directory that a definition publishes to, when there is no other output.
 *
 * @throws InputError as {@link localDefinition}
 */
async function directoryOutput(loaded) {
    await check(loaded, 'publish-image', (report) => checkOutputs(loaded.definition, report));
    return loaded.definition.outputs[0];
}
function checkStep(step, index, report) {
    if ('script' in step) {
        const { shell, file, elevated, validExitCodes, timeout } = step.script;
        const path = ['steps', index, 'script'];
        if (!isPosix(shell))
            report([...path, 'shell'], `runs bash and sh, not ${shell}`);
        if (file === undefined)
            refuseScript(step.script, index, report);
        for (const [key, value] of Object.entries({ elevated, validExitCodes, timeout })) {
            if (value !== undefined)
                report([...path, key], `has no "${key}"`, 'leave it out');
        }
    }
    else if (!('packages' in step || 'file' in step || 'runner' in step))
        refuseStep(Object.keys(step)[0] ?? '', index, report);
}
function refuseScript(script, index, report) {
    report(['steps', index, 'script', script.inline === undefined ? 'url' : 'inline'], 'runs scripts from files', 'put it into a file');
}
function refuseStep(kind, index, report) {
    const windows = kind === 'feature' || kind === 'windowsUpdate';
    report(['steps', index, kind], windows ? 'cannot do what is for Windows' : 'knows no such step', 'use packages, file, script or runner');
}
function checkOutputs({ outputs }, report) {
    for (const [index, { kind }] of outputs.entries()) {
        if (kind !== 'directory')
            report(['outputs', index, 'kind'], `publishes to a directory, not to ${kind}`);
        else if (index > 0)
            report(['outputs', index], 'publishes to one directory');
    }
    if (outputs.length === 0)
        report(['outputs'], 'needs an output', 'add {kind: directory}');
}
function isPosix(shell) {
    return shell === 'bash' || shell === 'sh';
}
async function check(loaded, who, collect) {
    const problems = [];
    collect((path, message, hint) => {
        problems.push({ path, message: `${(0,_spell_path_js__WEBPACK_IMPORTED_MODULE_2__/* .spellPath */ ._)(path)}: ${who} ${message}`, ...(hint === undefined ? {} : { hint }) });
    });
    if (problems.length === 0)
        return;
    const findings = await (0,_place_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .placeFindings */ .k)(loaded, problems);
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`The definition of ${loaded.definition.image.id} asks for what ${who} cannot do.`, { findings });
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

/***/ 69537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/address.js
var address = __webpack_require__(95749);
// EXTERNAL MODULE: ./build/staging/core/src/duration.js
var duration = __webpack_require__(57369);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/images/src/definition/given-variables.js
var given_variables = __webpack_require__(55553);
// EXTERNAL MODULE: ./build/staging/images/src/definition/load-definition.js + 12 modules
var load_definition = __webpack_require__(95017);
// EXTERNAL MODULE: ./build/staging/images/src/definition/local-definition.js
var local_definition = __webpack_require__(27309);
// EXTERNAL MODULE: ./build/staging/images/src/fingerprint/fingerprint.js + 3 modules
var fingerprint_fingerprint = __webpack_require__(29130);
// EXTERNAL MODULE: ./build/staging/images/src/plan/lock-file.js
var lock_file = __webpack_require__(59994);
// EXTERNAL MODULE: ./build/staging/images/src/plan/resolve-source.js
var resolve_source = __webpack_require__(37938);
// EXTERNAL MODULE: ./build/staging/steps/load-options.js
var load_options = __webpack_require__(62411);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/staging/artifacts/src/artifact-manifest.js
var artifact_manifest = __webpack_require__(91703);
// EXTERNAL MODULE: ./build/staging/core/src/files.js
var files = __webpack_require__(35182);
;// CONCATENATED MODULE: ./build/staging/steps/trigger-image-build/check-artifacts.js





const PREPARE = 'run prepare-artifacts for this definition, with the same variables';
/**
 * Makes sure that a folder holds the artifacts of this very definition, and all of them as they were prepared.
 *
 * @throws InputError when it does not
 */
async function checkArtifacts(folder, image, fingerprint, signal) {
    const manifest = await (0,artifact_manifest.readArtifactManifest)((0,external_node_path_.join)(folder, artifact_manifest.MANIFEST_FILE));
    if (manifest === undefined)
        throw new errors/* InputError */.dz(`${folder} holds no prepared artifacts: it has no ${artifact_manifest.MANIFEST_FILE}.`, { hint: PREPARE });
    if (manifest.image !== image)
        throw new errors/* InputError */.dz(`${folder} holds the artifacts of ${manifest.image}, not of ${image}.`, { hint: PREPARE });
    if (manifest.fingerprint !== fingerprint) {
        throw new errors/* InputError */.dz(`The artifacts in ${folder} were prepared from another state of the definition.`, { hint: PREPARE });
    }
    const damaged = [];
    for (const file of manifest.files) {
        (0,errors/* throwIfCancelled */.dZ)(signal);
        if (file.link === undefined && !(await isSame((0,external_node_path_.join)(folder, file.path), file)))
            damaged.push(file.path);
    }
    if (damaged.length > 0) {
        throw new errors/* InputError */.dz(`${damaged.length} of ${manifest.files.length} artifacts in ${folder} are missing or have changed.`, {
            findings: damaged.map((path) => ({ severity: 'error', message: 'is missing or has changed', file: (0,external_node_path_.join)(folder, path) })),
            hint: PREPARE,
        });
    }
}
async function isSame(path, expected) {
    try {
        const { size } = await (0,promises_.lstat)(path);
        return size === expected.size && (await (0,files/* sha256OfFile */.Vq)(path)) === expected.sha256;
    }
    catch (error) {
        if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOENT', 'ENOTDIR', 'EISDIR'))
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/staging/steps/trigger-image-build/run.js












/**
 * Builds the image of one definition.
 *
 * @throws InputError when definition, artifacts or builder cannot be used; what the builder throws
 */
async function run(inputs, context) {
    const loaded = await (0,load_definition.loadDefinition)(context.resolve(inputs.definition), (0,load_options/* loadOptions */.Z)(context, (0,given_variables/* parseGivenVariables */.O)(inputs.variables)));
    for (const { message, ...place } of loaded.warnings)
        context.log.warning((0,errors/* findingText */.NK)({ message }), place);
    const { id } = loaded.definition.image;
    const place = {
        artifacts: context.resolve(inputs.artifacts),
        outputFolder: (0,external_node_path_.join)(context.resolve(inputs.outputFolder), id),
        cacheFolder: context.resolve(inputs.cacheFolder),
    };
    const builder = chooseBuilder(inputs.builder, loaded.definition);
    const wanted = builder === 'local' ? { builder, definition: await (0,local_definition/* localDefinition */.du)(loaded) } : { builder, definition: await (0,local_definition/* packerDefinition */.uh)(loaded) };
    const fingerprint = await (0,fingerprint_fingerprint/* fingerprintOf */.ax)(await (0,resolve_source/* withLockFile */.Q5)(loaded, context.resolve(inputs.lockFile ?? lock_file/* LOCK_FILE */.FI)));
    const checkSources = () => checkArtifacts(place.artifacts, id, fingerprint.image, context.signal);
    await checkSources();
    if (inputs.dryRun) {
        sayPlan(wanted, place, context);
        return { buildRecord: undefined, imageFile: undefined, vhdFile: undefined, imageSha256: undefined };
    }
    const options = { ...common(loaded, fingerprint, place, context), rebuild: inputs.rebuild, checkSources };
    const { record, recordFile } = wanted.builder === 'local'
        ? await buildLocal(wanted.definition, place, options)
        : await buildPacker(wanted.definition, (0,external_node_path_.join)(loaded.folder, wanted.definition.provider.packer.template), place, options);
    return { buildRecord: recordFile, ...outputsOf(record, place.outputFolder) };
}
async function buildLocal({ image, source, build, steps }, place, options) {
    const [{ buildLocally }, { localSteps }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(917), __webpack_require__.e(4401)]).then(__webpack_require__.bind(__webpack_require__, 84401)),
        __webpack_require__.e(/* import() */ 4261).then(__webpack_require__.bind(__webpack_require__, 94261)),
    ]);
    return buildLocally({
        ...options,
        suite: source.suite,
        components: source.components,
        ...(source.mirror === undefined ? {} : { mirror: source.mirror }),
        arch: image.arch,
        steps: await localSteps(steps, place.artifacts),
        diskMiB: build.diskMiB,
    });
}
async function buildPacker({ provider }, template, place, options) {
    const [{ buildWithPacker }, { DEFAULT_SOURCE_DATE }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(917), __webpack_require__.e(3098), __webpack_require__.e(8510)]).then(__webpack_require__.bind(__webpack_require__, 98510)),
        __webpack_require__.e(/* import() */ 4880).then(__webpack_require__.bind(__webpack_require__, 44880)),
    ]);
    return buildWithPacker({
        ...options,
        template,
        variables: provider.packer.variables ?? {},
        artifactsFolder: place.artifacts,
        timestamp: DEFAULT_SOURCE_DATE,
    });
}
function common(loaded, fingerprint, place, context) {
    const { definition, file } = loaded;
    return {
        image: definition.image.id,
        fingerprint,
        definitionFile: (0,external_node_path_.relative)(context.environment.workspace, file),
        commit: context.environment.commit,
        formats: formatsOf(definition),
        timeout: (0,duration/* parseDuration */.E)(definition.build.timeout),
        outputFolder: place.outputFolder,
        cacheFolder: place.cacheFolder,
        log: context.log,
        signal: context.signal,
    };
}
function outputsOf(record, folder) {
    const find = (format) => record.files.find((file) => file.format === format);
    const pathOf = (format) => {
        const file = find(format);
        return file === undefined ? undefined : (0,external_node_path_.join)(folder, file.path);
    };
    return { imageFile: pathOf('raw'), vhdFile: pathOf('vhd'), imageSha256: find('raw')?.sha256 };
}
function chooseBuilder(wanted, { builders, image }) {
    const chosen = wanted === 'auto' ? builders[0] : builders.find((builder) => builder === wanted);
    if (chosen === 'local' || chosen === 'packer')
        return chosen;
    if (chosen !== undefined) {
        throw new errors/* InputError */.dz(`The definition of ${image.id} is to be built with ${chosen}, which this step cannot run.`, {
            hint: 'it runs local and packer: name one of them in "builders" of the definition',
        });
    }
    throw new errors/* InputError */.dz(`The definition of ${image.id} cannot be built with ${wanted}: it names ${builders.join(', ') || 'no builder'}.`, {
        hint: 'add the builder to "builders" in the definition, or choose another',
    });
}
function sayPlan({ builder, definition }, place, { log }) {
    const { image, build, steps } = definition;
    log.info(`Would build ${image.id} with ${builder}, in at most ${build.timeout}:`);
    if (builder === 'local') {
        const { source } = definition;
        log.info(`  Debian ${source.suite} from ${source.mirror === undefined ? "Debian's archives" : (0,address/* shownAddress */.U)(source.mirror)} on a disk of ${build.diskMiB} MiB, and ${steps.length} steps`);
    }
    else
        log.info(`  from the template ${definition.provider.packer.template}`);
    log.info(`  to ${place.outputFolder}: ${['raw', ...formatsOf(definition).filter((format) => format !== 'raw')].join(', ')}, build.json, build.log`);
}
function formatsOf({ outputs }) {
    return [...new Set(outputs.flatMap((output) => (output.kind === 'directory' ? output.formats : [])))];
}


/***/ })

};
