export const id = "builders-build";
export const ids = ["builders-build"];
export const modules = {

/***/ 2167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildImage: () => (/* binding */ buildImage),
  planImageBuild: () => (/* binding */ planImageBuild)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/builders/src/build-lost-error.js
var build_lost_error = __webpack_require__(6206);
// EXTERNAL MODULE: ./build/staging/builders/src/builder-names.js
var builder_names = __webpack_require__(2824);
;// CONCATENATED MODULE: ./build/staging/builders/src/builder-registry.js


/** The only place where a builder's name means something. */
const registry = {
    local: async (place) => (await Promise.all(/* import() */[__webpack_require__.e("shared-image-definition-definition-root"), __webpack_require__.e("shared-system-folder-lock"), __webpack_require__.e("shared-disk-image-byte-ranges"), __webpack_require__.e("shared-disk-image-sparse-copy"), __webpack_require__.e("shared-image-definition-place-findings"), __webpack_require__.e("shared-core-stage-clock"), __webpack_require__.e("shared-builders-build-job"), __webpack_require__.e("shared-system-free-space"), __webpack_require__.e("shared-system-program-path"), __webpack_require__.e("shared-system-limited-log-file"), __webpack_require__.e("shared-net-address"), __webpack_require__.e("shared-system-child-environment"), __webpack_require__.e("shared-system-positioned"), __webpack_require__.e("shared-image-definition-local-definition"), __webpack_require__.e("shared-system-debian-packages"), __webpack_require__.e("shared-disk-image-vhd-footer"), __webpack_require__.e("shared-system-shell-quote"), __webpack_require__.e("shared-core-duration"), __webpack_require__.e("shared-core-all-settled"), __webpack_require__.e("local-local-builder")]).then(__webpack_require__.bind(__webpack_require__, 70777))).localBuilder(place),
    packer: async (place) => (await Promise.all(/* import() */[__webpack_require__.e("shared-system-free-space"), __webpack_require__.e("shared-system-program-path"), __webpack_require__.e("shared-system-limited-log-file"), __webpack_require__.e("shared-system-child-environment"), __webpack_require__.e("shared-system-positioned"), __webpack_require__.e("shared-image-definition-local-definition"), __webpack_require__.e("shared-system-debian-packages"), __webpack_require__.e("shared-disk-image-vhd-footer"), __webpack_require__.e("shared-core-duration"), __webpack_require__.e("shared-disk-image-disk-format"), __webpack_require__.e("shared-disk-image-cluster-use"), __webpack_require__.e("shared-image-definition-definition-root"), __webpack_require__.e("shared-system-folder-lock"), __webpack_require__.e("shared-disk-image-byte-ranges"), __webpack_require__.e("shared-disk-image-sparse-copy"), __webpack_require__.e("shared-image-definition-place-findings"), __webpack_require__.e("shared-core-stage-clock"), __webpack_require__.e("shared-builders-build-job"), __webpack_require__.e("shared-disk-image-unpack-disk-image"), __webpack_require__.e("packer-packer-builder")]).then(__webpack_require__.bind(__webpack_require__, 56515))).packerBuilder(place),
};
/**
 * Loads a builder.
 *
 * @throws InputError naming what there is for an unknown name
 */
async function openBuilder(name, place) {
    if (!isBuilder(name))
        throw new errors/* InputError */.dz(`There is no builder "${name}".`, { hint: `there are ${builder_names/* BUILDERS */.r.join(' and ')}` });
    return registry[name](place);
}
/**
 * The builder for a definition.
 *
 * @param wanted a name, or `auto` for the first that the definition names
 * @throws InputError when the definition does not name it, or nothing here can run it
 */
function chooseBuilder(wanted, { builders, image }) {
    const chosen = wanted === 'auto' ? builders[0] : builders.find((builder) => builder === wanted);
    if (chosen === undefined) {
        throw new errors/* InputError */.dz(`The definition of ${image.id} cannot be built with ${wanted}: it names ${builders.join(', ') || 'no builder'}.`, {
            hint: 'add the builder to "builders" in the definition, or choose another',
        });
    }
    if (isBuilder(chosen))
        return chosen;
    throw new errors/* InputError */.dz(`The definition of ${image.id} is to be built with ${chosen}, which this step cannot run.`, {
        hint: `it runs ${builder_names/* BUILDERS */.r.join(' and ')}: name one of them in "builders" of the definition`,
    });
}
function isBuilder(name) {
    return Object.hasOwn(registry, name);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/records/src/artifact-manifest.js
var artifact_manifest = __webpack_require__(46970);
// EXTERNAL MODULE: ./build/staging/system/src/files.js
var files = __webpack_require__(85368);
;// CONCATENATED MODULE: ./build/staging/builders/src/check-artifacts.js





const PREPARE = 'run prepare-artifacts for this definition, with the same variables';
/**
 * Makes sure that a folder holds the artifacts of this very definition, and all of them as they were prepared.
 *
 * @throws InputError when it does not
 */
async function checkArtifacts(folder, image, fingerprint, signal) {
    const manifest = await (0,artifact_manifest/* readArtifactManifest */.Am)((0,external_node_path_.join)(folder, artifact_manifest/* MANIFEST_FILE */.h1));
    if (manifest === undefined)
        throw new errors/* InputError */.dz(`${folder} holds no prepared artifacts: it has no ${artifact_manifest/* MANIFEST_FILE */.h1}.`, { hint: PREPARE });
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

;// CONCATENATED MODULE: ./build/staging/builders/src/build-image.js





/** A build that is lost while we wait for it is submitted again, but not for ever. */
const ATTEMPTS = 3;
/**
 * Builds the image of a definition and waits for it.
 *
 * @param options `fingerprint` is that of `loaded`, with the source as the lock file has it
 * @returns its record, which `build.json` in the output folder holds as well
 * @throws InputError when definition, artifacts or builder cannot be used, UserError where the builder does not run on this system; what the
 *   builder throws; CancelledError
 */
async function buildImage(loaded, options) {
    const { builder, request } = await prepare(loaded, options);
    const { platforms } = builder.features;
    if (platforms !== undefined && !platforms.includes(process.platform)) {
        throw new errors/* UserError */.yo(`The builder ${builder.name} does not run on ${process.platform}.`, {
            hint: `run this step on ${platforms.join(' or ')}`,
        });
    }
    const key = buildKey(request);
    for (let attempt = 1;; attempt++) {
        const id = await builder.submit(request, key);
        try {
            return await builder.collect(id);
        }
        catch (error) {
            if (!(error instanceof build_lost_error/* BuildLostError */.J) || attempt === ATTEMPTS)
                throw error;
            options.log.warning(`${error.message} It is submitted again.`);
        }
    }
}
/**
 * Checks definition and artifacts as `buildImage` does, and builds nothing.
 *
 * @returns what it would do, as lines for people
 * @throws as `buildImage`
 */
async function planImageBuild(loaded, options) {
    const { builder, request } = await prepare(loaded, options);
    const { image, build } = loaded.definition;
    return [`Would build ${image.id} with ${builder.name}, in at most ${build.timeout}:`, ...(await builder.plan(request))];
}
/** The same for the same image and state of its definition; a new one each time for a build that is to be made anew. */
function buildKey({ loaded, fingerprint, rebuild }) {
    return [loaded.definition.image.id, fingerprint.image, ...(rebuild ? [(0,external_node_crypto_.randomUUID)()] : [])].join('-');
}
async function prepare(loaded, options) {
    const { artifacts, fingerprint, signal } = options;
    const builder = await openBuilder(chooseBuilder(options.builder, loaded.definition), options);
    const checkSources = (cancelled) => checkArtifacts(artifacts, loaded.definition.image.id, fingerprint.image, cancelled);
    const { definitionFile, commit, rebuild } = options;
    const request = { loaded, fingerprint, artifacts, definitionFile, commit, rebuild, checkSources };
    await builder.plan(request);
    await checkSources(signal);
    return { builder, request };
}


/***/ }),

/***/ 6206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ BuildLostError)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);

/** Nobody works on a build any more, and it has no result. */
class BuildLostError extends _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .ExternalError */ .yA {
    name = 'BuildLostError';
    constructor(builder, key, problem) {
        super(`The build ${key} is lost: ${problem}`, { service: builder, operation: 'build the image' });
    }
}


/***/ })

};
