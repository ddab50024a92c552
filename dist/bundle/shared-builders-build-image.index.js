export const id = "shared-builders-build-image";
export const ids = ["shared-builders-build-image"];
export const modules = {

/***/ 3594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planImageBuild: () => (/* binding */ planImageBuild),
  y: () => (/* binding */ prepareBuild)
});

// EXTERNAL MODULE: ./build/staging/builders/src/builder-registry.js
var builder_registry = __webpack_require__(39541);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
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

// EXTERNAL MODULE: ./build/staging/core/src/failure-reason.js
var failure_reason = __webpack_require__(49728);
// EXTERNAL MODULE: ./build/staging/image-definition/src/place-findings.js
var place_findings = __webpack_require__(72755);
;// CONCATENATED MODULE: ./build/staging/builders/src/secrets/resolve-secrets.js


/**
 * The values of secrets of a definition. Only those that are named are asked for, all at the same time, and a place that has several is
 * asked once. Each value is masked before anything else happens with it.
 *
 * @param names as `secrets` of the definition has them
 * @returns by name
 * @throws InputError or ExternalError with the problems of all of them, each at its place in the definition; no error holds a value;
 *   CancelledError
 */
async function resolveSecrets(loaded, names, sources, signal) {
    const reading = new Reading(sources, signal);
    try {
        const wanted = [...new Set(names)];
        const found = await Promise.all(wanted.map((name) => valueOrProblem(loaded, name, reading)));
        const problems = found.filter((one) => typeof one !== 'string');
        if (problems.length > 0)
            throw await unusableSecrets(loaded, problems);
        return new Map(wanted.map((name, index) => [name, found[index]]));
    }
    finally {
        await reading.close();
    }
}
/** `resolveSecrets` for a builder, which asks before it begins and again when it builds: what is known is not looked up again. */
function secretsOf(loaded, sources, signal) {
    const known = new Map();
    return async (names) => {
        const missing = names.filter((name) => !known.has(name));
        for (const [name, value] of await resolveSecrets(loaded, missing, sources, signal))
            known.set(name, value);
        return new Map(names.map((name) => [name, known.get(name)]));
    };
}
async function valueOrProblem({ definition: { secrets } }, name, reading) {
    const kept = Object.hasOwn(secrets, name) ? secrets[name] : undefined;
    if (kept === undefined) {
        return {
            path: ['secrets'],
            message: `there is no secret ${name} in "secrets"`,
            hint: 'say there where it is kept',
            reason: 'definition',
        };
    }
    try {
        return await reading.valueOf(name, kept);
    }
    catch (error) {
        if (error instanceof errors/* CancelledError */.cc || !(error instanceof errors/* UserError */.yo || error instanceof errors/* ExternalError */.yA))
            throw error;
        const { message, hint, findings } = error;
        const more = findings.map((finding) => finding.message).join('; ');
        const text = `${message.replace(/\.$/, '')}${more === '' ? '' : `: ${more}`}`;
        return { path: ['secrets', name], message: text, ...(hint === undefined ? {} : { hint }), reason: (0,failure_reason/* reasonOf */.A)(error) };
    }
}
/** What the definition says wrongly comes before what may be otherwise tomorrow: only where nothing else is wrong a service is at fault. */
async function unusableSecrets(loaded, problems) {
    const message = 'The secrets of the definition cannot be had.';
    const findings = await (0,place_findings/* placeFindings */.k)(loaded, problems.map(({ reason: _reason, ...problem }) => problem));
    const elsewhere = problems.map(({ reason }) => reason).find((reason) => reason !== undefined && reason !== 'definition');
    if (elsewhere === undefined || problems.some(({ reason }) => reason === 'definition'))
        return new errors/* InputError */.dz(message, { findings });
    return new errors/* ExternalError */.yA(message, { service: 'secrets', operation: 'read the secrets of the definition', reason: elsewhere, findings });
}
/** One look at all places. */
class Reading {
    #sources;
    #signal;
    /** By URL. */
    #answers = new Map();
    #vaults;
    constructor(sources, signal) {
        this.#sources = sources;
        this.#signal = signal;
    }
    async valueOf(name, kept) {
        const value = await this.#read(name, kept);
        this.#sources.mask(value);
        return value;
    }
    async close() {
        await this.#vaults?.then((vaults) => vaults.close(), () => { });
    }
    #read(name, kept) {
        switch (kept.from) {
            case 'environment':
                return this.#ofEnvironment(name, kept.name);
            case 'keyvault':
                return this.#ofVault(name, kept.vault, kept.name);
            case 'url':
                return this.#ofUrl(name, kept.url, kept.member);
        }
    }
    #ofEnvironment(name, variable) {
        const value = this.#sources.environment(variable);
        if (value !== undefined && value.trim() !== '')
            return value;
        throw new errors/* InputError */.dz(`the environment variable ${variable}, which holds the secret ${name}, is not set or blank`, {
            hint: `give it to this step: env: {${variable}: …}`,
        });
    }
    async #ofVault(name, vault, secret) {
        if (vault === undefined) {
            throw new errors/* InputError */.dz(`the secret ${name} is in a key vault, and nothing says in which`, { hint: 'add vault: its name or URL' });
        }
        this.#vaults ??= this.#sources.vaults();
        return (await this.#vaults).secret(vault, secret, this.#signal);
    }
    async #ofUrl(name, url, member) {
        let answer = this.#answers.get(url);
        if (answer === undefined) {
            answer = this.#ask(url);
            this.#answers.set(url, answer);
        }
        return memberOf(await answer, member, name);
    }
    async #ask(url) {
        const { jsonAnswer } = await Promise.all(/* import() */[__webpack_require__.e("shared-net-address"), __webpack_require__.e("shared-net-answer-headers"), __webpack_require__.e("shared-net-retry"), __webpack_require__.e("shared-net-request-failure"), __webpack_require__.e("json-answer")]).then(__webpack_require__.bind(__webpack_require__, 38591));
        const { certificates, retryDelay } = this.#sources;
        return jsonAnswer(url, { ca: await certificates(), retryDelay, signal: this.#signal });
    }
}
/** @throws InputError that shows no more of the answer than the definition says of it */
function memberOf(answer, member, name) {
    const names = member.split('.');
    let value = answer;
    for (const [index, one] of names.entries()) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, one)) {
            const missing = names.slice(0, index + 1).join('.');
            throw new errors/* InputError */.dz(`the answer for the secret ${name} has no member ${missing}`, {
                hint: 'correct member, or what the service keeps',
            });
        }
        value = value[one];
    }
    if (typeof value !== 'string') {
        throw new errors/* InputError */.dz(`the member ${member} of the answer for the secret ${name} is no text`, {
            hint: 'name the member that is the value',
        });
    }
    if (value.trim() === '')
        throw new errors/* InputError */.dz(`the member ${member} of the answer for the secret ${name} is empty`, { hint: 'set it again' });
    return value;
}

;// CONCATENATED MODULE: ./build/staging/builders/src/build-image.js



/**
 * Checks definition and artifacts as `triggerImageBuild` does, and builds nothing.
 *
 * @returns what it would do, as lines for people
 * @throws as `triggerImageBuild`
 */
async function planImageBuild(loaded, options) {
    const { builder, request, plan } = await prepareBuild(loaded, options);
    const { image, build } = loaded.definition;
    const preview = (await builder.preview?.(request)) ?? [];
    return [`Would build ${image.id} with ${builder.name}, in at most ${build.timeout}:`, ...plan, ...preview];
}
/**
 * Opens the builder and checks that it can build this.
 *
 * @returns `plan`: how it would, as lines for people
 * @throws InputError when definition, artifacts or builder cannot be used
 */
async function prepareBuild(loaded, options) {
    const { artifacts, fingerprint, signal } = options;
    const secrets = secretsOf(loaded, options.secretSources, signal);
    const builder = await (0,builder_registry/* openBuilder */.IR)((0,builder_registry/* chooseBuilder */.Z7)(options.builder, loaded.definition), { ...options, secrets });
    const checkSources = (cancelled) => checkArtifacts(artifacts, loaded.definition.image.id, fingerprint.image, cancelled);
    const { definitionFile, commit, rebuild, onError, verify } = options;
    const request = { loaded, fingerprint, artifacts, definitionFile, commit, rebuild, onError, verify, checkSources };
    const plan = await builder.plan(request);
    await checkSources(signal);
    return { builder, request, plan };
}


/***/ })

};
