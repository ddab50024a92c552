export const id = 9537;
export const ids = [9537];
export const modules = {

/***/ 91703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KB: () => (/* binding */ MANIFEST_SCHEMA),
/* harmony export */   MANIFEST_FILE: () => (/* binding */ MANIFEST_FILE),
/* harmony export */   aP: () => (/* binding */ CHECKSUMS_FILE),
/* harmony export */   readArtifactManifest: () => (/* binding */ readArtifactManifest),
/* harmony export */   sX: () => (/* binding */ ARCHIVE_FILE),
/* harmony export */   ss: () => (/* binding */ formatChecksums)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35182);


const MANIFEST_FILE = 'manifest.json';
const CHECKSUMS_FILE = 'SHA256SUMS';
const ARCHIVE_FILE = 'artifacts.tar.gz';
const MANIFEST_SCHEMA = 'bakehouse-artifacts/1';
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
        return manifest;
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${file} is no manifest of prepared artifacts (schema ${MANIFEST_SCHEMA}).`, {
        hint: 'give the folder that prepare-artifacts made, or another output folder',
    });
}
/** The text of `SHA256SUMS`, which `sha256sum --check` reads. Links are left out. */
function formatChecksums(files) {
    return files
        .filter(({ link }) => link === undefined)
        .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
        .join('');
}


/***/ }),

/***/ 57369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration)
/* harmony export */ });
const UNITS = { s: 1000, m: 60_000, h: 3_600_000 };
/** "90s", "30m", "2h", as definitions write it, in milliseconds. The definition's schema has checked the form. */
function parseDuration(text) {
    const milliseconds = Number(text.slice(0, -1)) * (UNITS[text.slice(-1)] ?? Number.NaN);
    if (Number.isNaN(milliseconds))
        throw new TypeError(`"${text}" is no duration`);
    return milliseconds;
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
// EXTERNAL MODULE: ./build/staging/core/src/duration.js
var duration = __webpack_require__(57369);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/images/src/fingerprint.js
var src_fingerprint = __webpack_require__(8264);
// EXTERNAL MODULE: ./build/staging/images/src/given-variables.js
var given_variables = __webpack_require__(60657);
// EXTERNAL MODULE: ./build/staging/images/src/load-definition.js + 5 modules
var load_definition = __webpack_require__(23817);
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
    const loaded = await (0,load_definition.loadDefinition)(context.resolve(inputs.definition), { variables: (0,given_variables/* parseGivenVariables */.O)(inputs.variables) });
    for (const { message, ...place } of loaded.warnings)
        context.log.warning(message, place);
    const { id } = loaded.definition.image;
    const place = {
        artifacts: context.resolve(inputs.artifacts),
        outputFolder: (0,external_node_path_.join)(context.resolve(inputs.outputFolder), id),
        cacheFolder: context.resolve(inputs.cacheFolder),
    };
    const builder = chooseBuilder(inputs.builder, loaded.definition);
    const fingerprint = await (0,src_fingerprint/* fingerprintOf */.ax)(loaded);
    await checkArtifacts(place.artifacts, id, fingerprint.image, context.signal);
    if (inputs.dryRun) {
        sayPlan(loaded.definition, builder, place, context);
        return { buildRecord: undefined, imageFile: undefined, vhdFile: undefined, imageSha256: undefined };
    }
    const build = builder === 'local' ? buildLocal : buildPacker;
    const { record, recordFile } = await build(loaded, fingerprint, place, inputs.rebuild, context);
    return { buildRecord: recordFile, ...outputsOf(record, place.outputFolder) };
}
async function buildLocal(loaded, fingerprint, place, rebuild, context) {
    const [{ buildLocally }, { localSteps }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(8717), __webpack_require__.e(4401)]).then(__webpack_require__.bind(__webpack_require__, 84401)),
        __webpack_require__.e(/* import() */ 4261).then(__webpack_require__.bind(__webpack_require__, 94261)),
    ]);
    const { image, source, build, steps } = loaded.definition;
    return buildLocally({
        ...common(loaded, fingerprint, place, context),
        rebuild,
        suite: source.suite,
        components: source.components,
        ...(source.mirror === undefined ? {} : { mirror: source.mirror }),
        arch: image.arch,
        steps: await localSteps(steps, place.artifacts),
        diskMiB: build.diskMiB,
    });
}
async function buildPacker(loaded, fingerprint, place, rebuild, context) {
    const [{ buildWithPacker }, { DEFAULT_SOURCE_DATE }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(8717), __webpack_require__.e(5205)]).then(__webpack_require__.bind(__webpack_require__, 55205)),
        __webpack_require__.e(/* import() */ 4880).then(__webpack_require__.bind(__webpack_require__, 44880)),
    ]);
    const { packer } = loaded.definition.provider;
    if (packer === undefined)
        throw new errors/* InputError */.dz(`${loaded.file} names no Packer template.`, { hint: 'add provider.packer.template' });
    return buildWithPacker({
        ...common(loaded, fingerprint, place, context),
        rebuild,
        template: (0,external_node_path_.join)(loaded.folder, packer.template),
        variables: packer.variables ?? {},
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
    const [first] = builders;
    if (wanted === 'auto' && first !== undefined)
        return first;
    const found = builders.find((builder) => builder === wanted);
    if (found !== undefined)
        return found;
    throw new errors/* InputError */.dz(`The definition of ${image.id} cannot be built with ${wanted}: it names ${builders.join(', ') || 'no builder'}.`, {
        hint: 'add the builder to "builders" in the definition, or choose another',
    });
}
function sayPlan(definition, builder, place, { log }) {
    const { image, source, build, steps } = definition;
    log.info(`Would build ${image.id} with ${builder}, in at most ${build.timeout}:`);
    if (builder === 'local') {
        log.info(`  Debian ${source.suite} from ${source.mirror ?? "Debian's archives"} on a disk of ${build.diskMiB} MiB, and ${steps.length} steps`);
    }
    else
        log.info(`  from the template ${definition.provider.packer?.template}`);
    log.info(`  to ${place.outputFolder}: ${['raw', ...formatsOf(definition).filter((format) => format !== 'raw')].join(', ')}, build.json, build.log`);
}
function formatsOf({ outputs }) {
    return [...new Set(outputs.flatMap((output) => output.formats))];
}


/***/ })

};
