export const id = "builders-build";
export const ids = ["builders-build"];
export const modules = {

/***/ 79098:
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
// EXTERNAL MODULE: ./build/staging/builders/src/builder-registry.js
var builder_registry = __webpack_require__(39541);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
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
        throw new errors/* InputError */.dz(`${(0,format/* countedOf */.MJ)(damaged.length, manifest.files.length, 'artifact', ['is', 'are'])} missing or changed in ${folder}.`, {
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
            reason: 'machine',
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
    const builder = await (0,builder_registry/* openBuilder */.IR)((0,builder_registry/* chooseBuilder */.Z7)(options.builder, loaded.definition), options);
    const checkSources = (cancelled) => checkArtifacts(artifacts, loaded.definition.image.id, fingerprint.image, cancelled);
    const { definitionFile, commit, rebuild } = options;
    const request = { loaded, fingerprint, artifacts, definitionFile, commit, rebuild, checkSources };
    await builder.plan(request);
    await checkSources(signal);
    return { builder, request };
}


/***/ })

};
