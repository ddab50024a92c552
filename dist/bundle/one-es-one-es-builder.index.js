export const id = "one-es-one-es-builder";
export const ids = ["one-es-one-es-builder"];
export const modules = {

/***/ 65908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oneEsBuilder: () => (/* binding */ oneEsBuilder)
});

// EXTERNAL MODULE: ./build/staging/azure/src/resource-manager/resources.js
var resources = __webpack_require__(7243);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/duration.js
var duration = __webpack_require__(57369);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/core/src/countdown.js
var countdown = __webpack_require__(59090);
// EXTERNAL MODULE: ./build/staging/system/src/program.js + 3 modules
var program = __webpack_require__(49718);
// EXTERNAL MODULE: ./build/staging/builders/src/build-lost-error.js
var build_lost_error = __webpack_require__(6206);
// EXTERNAL MODULE: ./build/staging/builders/src/builder.js
var builder = __webpack_require__(32745);
// EXTERNAL MODULE: ./build/staging/builders/src/refuse-unbuildable.js
var refuse_unbuildable = __webpack_require__(48600);
// EXTERNAL MODULE: ./build/staging/system/src/files.js
var files = __webpack_require__(85368);
;// CONCATENATED MODULE: ./build/staging/builders/src/one-es/image-address.js

/** Nobody says how long the name of a 1ES image may be: that of most resources. */
const LONGEST = 64;
/** Hexadecimal digits of the fingerprint in a name. */
const DIGITS = 12;
/** Of the key of a build: id of the image, its fingerprint, and hexadecimal digits where it is made anew. */
const KEY = /^(?<image>[a-z0-9-]{1,63})-(?<fingerprint>[0-9a-f]{64})(?:-(?<again>[0-9a-f]{8})[0-9a-f-]{0,28})?$/;
/**
 * The name of the image of a build, as a workflow writes it into `1ES.ImageOverride`: the same for the same key, and another for every
 * state of a definition, so that a pool can have the image of before and the new one side by side.
 */
function imageName(key) {
    const { image, fingerprint, again } = KEY.exec(key)?.groups ?? {};
    const version = (fingerprint ?? (0,files/* sha256 */.sc)(key)).slice(0, DIGITS);
    const suffix = `-${version}${again === undefined ? '' : `-${again}`}`;
    const readable = (image ?? key).replaceAll(/[^A-Za-z0-9-]/g, '-');
    return `${readable.slice(0, LONGEST - suffix.length)}${suffix}`;
}
/** Resource id of an image. */
function imageResource({ subscription, resourceGroup }, name) {
    return `/subscriptions/${subscription}/resourceGroups/${resourceGroup}/providers/Microsoft.CloudTest/images/${name}`;
}
/** The name of the image with a resource id. */
function nameOf(resource) {
    return resource.slice(resource.lastIndexOf('/') + 1);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/json.js
var json = __webpack_require__(72283);
// EXTERNAL MODULE: ./build/staging/records/src/build-record.js
var build_record = __webpack_require__(51718);
// EXTERNAL MODULE: ./build/staging/azure/src/resource-manager/arm-error.js
var arm_error = __webpack_require__(87939);
// EXTERNAL MODULE: ./build/staging/core/src/canonical-json.js
var canonical_json = __webpack_require__(84498);
// EXTERNAL MODULE: ./build/staging/image-formats/src/one-es/service-image.js
var service_image = __webpack_require__(12681);
// EXTERNAL MODULE: ./build/staging/builders/src/one-es/identities.js
var one_es_identities = __webpack_require__(54732);
// EXTERNAL MODULE: ./build/staging/builders/src/one-es/one-es-settings.js
var one_es_settings = __webpack_require__(45783);
;// CONCATENATED MODULE: ./build/staging/builders/src/one-es/image-revisions.js



/** Tags of the image: whose it is, and what was sent of it. */
const TAG = {
    image: 'bakehouse-image',
    fingerprint: 'bakehouse-fingerprint',
    revision: 'bakehouse-revision',
    submittedAt: 'bakehouse-submitted',
};
/**
 * The bodies of an image as a resource. An identity can be given to an image only when it is there: so it is created with the artifacts
 * before the first that needs one, and then gets all.
 *
 * @param definition that has been checked
 * @param submittedAt ISO 8601
 */
function imageRevisions(request, place, submittedAt) {
    const { definition } = request.loaded;
    const image = (0,service_image/* oneEsImage */.S)(definition);
    const trustedLaunch = definition.image.security?.trustedLaunch === true ? (0,one_es_settings/* settingsOf */.f5)(definition).trustedLaunch : undefined;
    const body = (revision, artifacts) => ({
        location: regionOf(definition),
        tags: {
            ...image.tags,
            [TAG.image]: definition.image.id,
            [TAG.fingerprint]: request.fingerprint.image,
            [TAG.revision]: revision,
            [TAG.submittedAt]: submittedAt,
        },
        properties: { ...image.properties, ...trustedLaunch, artifacts },
    });
    const identities = (0,one_es_identities/* identitiesOf */.UI)(definition, image).map((identity) => (0,one_es_identities/* identityResource */.rU)(identity, place));
    const full = body('full', image.artifacts);
    if (identities.length === 0)
        return { first: undefined, full, trustedLaunch };
    const userAssignedIdentities = Object.fromEntries(identities.map((id) => [id, {}]));
    return {
        first: body('first', image.artifacts.slice(0, image.withoutIdentity)),
        full: { ...full, identity: { type: 'UserAssigned', userAssignedIdentities } },
        trustedLaunch,
    };
}
function regionOf({ build, image }) {
    if (build.region === undefined)
        throw new TypeError(`The definition of ${image.id} names no region, and the checks do not say so.`);
    return build.region;
}

;// CONCATENATED MODULE: ./build/staging/builders/src/one-es/image-state.js





/** Whether an image is that of a build: the same image and fingerprint. Names of tags have no case. */
function isOurs(resource, { full }) {
    const wanted = (0,json/* isObject */.G)(full['tags']) ? full['tags'] : {};
    return [TAG.image, TAG.fingerprint].every((name) => wanted[name] !== undefined && tagOf(resource, name) === wanted[name]);
}
/** The value of a tag; undefined where there is none. */
function tagOf({ tags = {} }, name) {
    return Object.entries(tags).find(([key]) => key.toLowerCase() === name)?.[1];
}
/** Which revision was sent last. @throws ExternalError where the image says none */
function revisionOf(resource) {
    const sent = tagOf(resource, TAG.revision);
    if (sent === 'first' || sent === 'full')
        return sent;
    throw unknown(resource, `its tag ${TAG.revision} is ${JSON.stringify(sent ?? null)}`);
}
/**
 * How far an image is. A first revision that is there is still a running build.
 *
 * @throws ExternalError for what is no state
 */
function stateOf(resource, { trustedLaunch }) {
    const revision = revisionOf(resource);
    const state = provisioningOf(resource);
    if (state === undefined)
        throw unknown(resource, 'it has no provisioningState');
    const stage = `${revision} revision: ${state}`;
    switch (state.toLowerCase()) {
        case 'succeeded':
            if (!holds(resource.properties, trustedLaunch))
                return { ...withoutTrustedLaunch(resource, trustedLaunch), stage };
            return { phase: revision === 'full' ? 'succeeded' : 'running', stage };
        case 'failed':
            return { ...failure(resource, revision), stage };
        case 'canceled':
        case 'cancelled':
            return { phase: 'cancelled', stage, problem: 'it was cancelled in Azure.' };
        case 'deleting':
            return { phase: 'lost', stage, problem: 'its image is being deleted.' };
        default:
            return { phase: 'running', stage };
    }
}
/** True when the first revision is there and nothing is wrong with it: the second can be sent. */
function awaitsFull(resource, state) {
    return state.phase === 'running' && revisionOf(resource) === 'first' && provisioningOf(resource)?.toLowerCase() === 'succeeded';
}
/** Where a person finds what the service has written. */
function whereLogsAre({ id }) {
    return `its log is in the portal, under Monitoring, Image Logs of ${id}`;
}
function provisioningOf({ properties = {} }) {
    const state = properties['provisioningState'];
    return typeof state === 'string' && state !== '' ? state : undefined;
}
function failure(resource, revision) {
    const { properties = {} } = resource;
    const error = (0,arm_error/* readArmError */.p_)(properties['error']) ?? (0,arm_error/* readArmError */.p_)(properties['provisioningError']) ?? (0,arm_error/* readArmError */.p_)(resource['error']);
    const said = (0,arm_error/* describeArmError */.w5)(error);
    const kind = (0,arm_error/* failureKind */.zU)(undefined, error);
    return {
        phase: 'failed',
        problem: `1ES could not build the ${revision} revision of ${nameOf(resource.id)}: ${said === '' ? 'it does not say why' : said}.`,
        hint: whereLogsAre(resource),
        ...(kind === 'quota' || kind === 'capacity' ? { facts: { reason: 'quota' } } : {}),
    };
}
function withoutTrustedLaunch(resource, wanted) {
    return {
        phase: 'failed',
        problem: `The image ${nameOf(resource.id)} was made without Trusted Launch: its properties lack ${JSON.stringify(wanted)}.`,
        hint: 'if 1ES says it otherwise, name its members in provider.one-es.trustedLaunch of the definition',
        facts: { reason: 'definition' },
    };
}
/** Whether a value has all that is wanted; it may have more. */
function holds(value, wanted) {
    if (wanted === undefined)
        return true;
    if (!(0,json/* isObject */.G)(wanted))
        return (0,canonical_json/* equalJson */.F)(value, wanted);
    return (0,json/* isObject */.G)(value) && Object.entries(wanted).every(([key, member]) => holds(value[key], member));
}
function unknown({ id }, what) {
    return new errors/* ExternalError */.yA(`The image ${nameOf(id)} is in no state that is known: ${what}.`, {
        ...{ service: '1ES', operation: 'ask for the image', reason: 'service' },
        hint: `look at ${id} in the portal; to build it anew, delete it`,
    });
}

;// CONCATENATED MODULE: ./build/staging/builders/src/one-es/image-record.js








/** Writes what there is to say of a build: 1ES hands its own log to nobody but the portal. @returns path */
async function writeLog(folder, { resource }, { stage, problem }) {
    await (0,promises_.mkdir)(folder, { recursive: true });
    const log = (0,external_node_path_.join)(folder, build_record/* LOG_FILE */.UP);
    const lines = [`${nameOf(resource)}: ${stage ?? 'no revision'}`, problem, whereLogsAre({ id: resource })];
    await (0,promises_.writeFile)(log, lines.map((line) => (line === undefined ? '' : `${line}\n`)).join(''));
    return log;
}
/** Writes the record of an image that is there. */
async function writeRecord(folder, facts, reference) {
    const { image, fingerprint, definitionFile, commit, submittedAt } = facts;
    const { resource, apiVersion } = reference;
    const record = {
        ...{ schema: 'bakehouse-build/1', image, fingerprint, builder: one_es_settings/* NAME */.o_, definitionFile },
        source: { ...(commit === undefined ? {} : { commit }) },
        files: [],
        artifacts: [{ builder: one_es_settings/* NAME */.o_, id: resource, kind: 'one-es-image', name: nameOf(resource), regions: regionsOf(reference) }],
        packages: [],
        tools: { 'Microsoft.CloudTest': apiVersion },
        stages: [],
        log: build_record/* LOG_FILE */.UP,
        startedAt: submittedAt,
        finishedAt: new Date().toISOString(),
    };
    await (0,files/* writeJson */.GF)((0,external_node_path_.join)(folder, build_record/* RECORD_FILE */.lt), record);
    return record;
}
/** Those that the image is copied to; the one that it is in where it is copied nowhere. */
function regionsOf({ full }) {
    const profile = (0,json/* isObject */.G)(full['properties']) ? full['properties']['publishingProfile'] : undefined;
    const targets = (0,json/* isObject */.G)(profile) && Array.isArray(profile['targetRegions']) ? profile['targetRegions'] : [];
    const names = targets.flatMap((target) => ((0,json/* isObject */.G)(target) && typeof target['name'] === 'string' ? [target['name']] : []));
    return names.length > 0 ? names : [String(full['location'])];
}

;// CONCATENATED MODULE: ./build/staging/builders/src/one-es/image-reference.js

function writeReference(reference) {
    return JSON.stringify(reference);
}
/** @returns undefined for what names no image of this builder */
function readReference({ reference }) {
    try {
        const value = JSON.parse(reference);
        const names = (0,json/* isObject */.G)(value) && typeof value['resource'] === 'string' && typeof value['apiVersion'] === 'string';
        return names && (0,json/* isObject */.G)(value['full']) && typeof value['timeout'] === 'number' ? value : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/staging/builders/src/one-es/one-es-azure.js


/** @throws UserError where nobody was named who signs in, and as `AzurePlace.connect` */
async function connect({ azure }) {
    if (azure !== undefined)
        return azure.connect();
    throw new errors/* UserError */.yo(`The builder ${one_es_settings/* NAME */.o_} works in Azure, and nobody was named who signs in there.`, {
        hint: 'give the inputs of Azure to this step: the subscription, and how to sign in',
    });
}
/** Where the image of a definition goes: as the definition says, or the inputs of the step. @throws InputError where nothing says it */
function placeOf(definition, { azure }) {
    const subscription = (0,one_es_settings/* settingsOf */.f5)(definition).subscription ?? azure?.subscription;
    const resourceGroup = definition.build.resourceGroup ?? azure?.resourceGroup;
    if (subscription !== undefined && resourceGroup !== undefined)
        return { subscription, resourceGroup };
    const [what, where] = subscription === undefined ? ['subscription', `provider.${one_es_settings/* NAME */.o_}.subscription`] : ['resource group', 'build.resourceGroup'];
    throw new errors/* InputError */.dz(`Nothing says in which ${what} the 1ES image of ${definition.image.id} goes.`, {
        hint: `write ${where} into the definition, or give it as an input of this step`,
    });
}

// EXTERNAL MODULE: ./build/staging/builders/src/one-es/one-es-checks.js
var one_es_checks = __webpack_require__(36547);
;// CONCATENATED MODULE: ./build/staging/builders/src/one-es/plan-lines.js



/** What a dry run says of an image. */
function planLines({ loaded: { definition } }, { place, name, outputFolder }) {
    const image = (0,service_image/* oneEsImage */.S)(definition);
    const identities = (0,one_es_identities/* identitiesOf */.UI)(definition, image);
    const { apiVersion } = (0,one_es_settings/* settingsOf */.f5)(definition);
    const all = image.artifacts.length;
    return [
        `  as the 1ES image ${name} in ${definition.build.region}, resource group ${place.resourceGroup}`,
        `  from ${String(image.properties['baseImage'])}${definition.image.security?.trustedLaunch === true ? ', with Trusted Launch' : ''}`,
        ...(identities.length === 0
            ? [`  at once with ${all} artifacts`]
            : [
                `  first with ${image.withoutIdentity} of ${all} artifacts, then with all and the identity ${identities.map(lastPart).join(', ')}`,
            ]),
        `  experimental: Microsoft.CloudTest/images ${apiVersion} has no public description`,
        `  with its record in ${outputFolder}`,
    ];
}
function lastPart(identity) {
    return identity.slice(identity.lastIndexOf('/') + 1);
}

// EXTERNAL MODULE: ./build/staging/azure/src/resource-manager/azure-error.js
var azure_error = __webpack_require__(82746);
;// CONCATENATED MODULE: ./build/staging/builders/src/one-es/refusals.js



/** What a refusal is of that comes again when the same is sent again; undefined for anything else, also for what nobody has answered. */
function refusedFor(error) {
    if (!(error instanceof azure_error/* ResourceManagerError */.Gf))
        return undefined;
    const { kind, status } = error.details;
    switch (kind) {
        case 'quota':
        case 'capacity':
            return 'quota';
        case 'throttled':
        case 'conflict':
        case 'service':
            return undefined;
        default:
            return typeof status === 'number' && status >= 400 && status < 500 ? 'definition' : undefined;
    }
}
/** For an image of the same name that is of no build of this definition. */
function foreignImage(resource) {
    return new errors/* InputError */.dz(`There is an image ${nameOf(resource)} already that this definition has not made: it is left as it is.`, {
        hint: `rename or delete ${resource}, or give the image of the definition another id`,
    });
}

;// CONCATENATED MODULE: ./build/staging/builders/src/one-es/one-es-builder.js


















/** Milliseconds between two looks at an image that is waited for. */
const PAUSE = 30_000;
/**
 * Images of 1ES hosted pools as resources of Azure (`Microsoft.CloudTest/images`), which has no public description. What Azure has is all
 * there is to know of a build: its name is made of the key, its tags say whose it is and which revision was sent, so any process goes on.
 *
 * @param pause milliseconds between two looks at an image that is waited for
 */
function oneEsBuilder(place, pause = PAUSE) {
    return new OneEsBuilder(place, pause);
}
class OneEsBuilder {
    name = one_es_settings/* NAME */.o_;
    features = { outlivesProcess: true, formats: [] };
    #place;
    #pause;
    /** What was planned or submitted, by the beginning of its keys: only so is it known where to look. */
    #requests = new Map();
    constructor(place, pause) {
        this.#place = place;
        this.#pause = pause;
    }
    async plan(request) {
        await this.#check(request);
        const place = placeOf(request.loaded.definition, this.#place);
        return planLines(request, { place, name: imageName(keyStart(request)), outputFolder: this.#place.outputFolder });
    }
    async submit(request, key) {
        await this.#check(request);
        const manager = await connect(this.#place);
        const now = new Date().toISOString();
        const { reference } = this.#prepare(request, key, now);
        const there = await this.#get(manager, reference);
        if (there === undefined) {
            const image = this.#prepare(request, key, now);
            await this.#create(manager, image, image.first ?? image.reference.full);
            return image.id;
        }
        const known = this.#adopted(there, request, key);
        if (known !== undefined)
            return known.id;
        if (stateOf(there, reference).phase === 'lost')
            throw beingDeleted(reference);
        // It has failed: what was sent last is sent again.
        const again = this.#prepare(request, key, now);
        const { full } = again.reference;
        await this.#create(manager, again, revisionOf(there) === 'full' ? full : (again.first ?? full));
        return again.id;
    }
    /** Of a definition that this builder has not seen nothing is known: submitting it looks by itself. */
    async find(key) {
        const request = [...this.#requests].find(([start]) => key === start || key.startsWith(`${start}-`))?.[1];
        if (request === undefined)
            return undefined;
        const { reference } = this.#prepare(request, key, new Date().toISOString());
        const there = await this.#get(await connect(this.#place), reference);
        return there === undefined || !isOurs(there, reference) ? undefined : this.#adopted(there, request, key)?.id;
    }
    async poll(build) {
        const reference = readReference(build);
        if (reference === undefined)
            return { phase: 'lost', problem: 'what is kept of it names no image.' };
        const manager = await connect(this.#place);
        const there = await this.#get(manager, reference);
        if (there === undefined)
            return { phase: 'lost', problem: `there is no image ${nameOf(reference.resource)}.` };
        if (!isOurs(there, reference))
            return { phase: 'lost', problem: `the image ${nameOf(reference.resource)} is somebody else's now.` };
        const state = stateOf(there, reference);
        return awaitsFull(there, state) ? this.#sendFull(manager, reference) : state;
    }
    async collect(build) {
        const { signal } = this.#place;
        const reference = readReference(build);
        const left = (0,countdown/* countdown */.q)(reference?.timeout ?? 0);
        for (;;) {
            const state = await this.poll(build);
            if ((0,builder/* isFinal */.d)(state.phase))
                return this.#result(build, state);
            if (reference !== undefined && left() < 0)
                throw tooLate(reference, state);
            await (0,program/* delay */.cb)(this.#pause, signal);
        }
    }
    async cancel(build) {
        const reference = readReference(build);
        if (reference === undefined || (0,builder/* isFinal */.d)((await this.poll(build)).phase))
            return;
        throw new errors/* UserError */.yo(`The image ${nameOf(reference.resource)} cannot be cancelled: 1ES is not known to have a way to.`, {
            hint: `wait for its end, or delete ${reference.resource} in the portal`,
        });
    }
    async #check(request) {
        await (0,refuse_unbuildable/* refuseUnbuildable */.Y)(request.loaded, one_es_settings/* NAME */.o_, one_es_checks.oneEsChecks, this.#place.outputFolder);
        this.#requests.set(keyStart(request), request);
    }
    #prepare(request, key, submittedAt) {
        const { definition } = request.loaded;
        const place = placeOf(definition, this.#place);
        const { first, full, trustedLaunch } = imageRevisions(request, place, submittedAt);
        const reference = {
            ...{ resource: imageResource(place, imageName(key)), apiVersion: (0,one_es_settings/* settingsOf */.f5)(definition).apiVersion, full },
            timeout: (0,duration/* parseDuration */.E)(definition.build.timeout),
            ...(trustedLaunch === undefined ? {} : { trustedLaunch }),
        };
        const id = { builder: one_es_settings/* NAME */.o_, key, reference: writeReference(reference), request: factsOf(request, submittedAt) };
        return { id, reference, first };
    }
    /** The build whose image is there; undefined where it has come to no good end. @throws InputError where it is somebody else's */
    #adopted(there, request, key) {
        const image = this.#prepare(request, key, tagOf(there, TAG.submittedAt) ?? new Date().toISOString());
        if (!isOurs(there, image.reference))
            throw foreignImage(image.reference.resource);
        const { phase } = stateOf(there, image.reference);
        return phase === 'succeeded' || !(0,builder/* isFinal */.d)(phase) ? image : undefined;
    }
    #get(manager, { resource, apiVersion }) {
        return (0,resources/* getResource */.hZ)(manager, { id: resource, apiVersion }, this.#place.signal);
    }
    /** Sends the image. One whose answer was lost is looked for. */
    async #create(manager, { reference }, body) {
        const { resource, apiVersion } = reference;
        try {
            await (0,resources/* beginPut */.dL)(manager, { id: resource, apiVersion }, body, this.#place.signal);
        }
        catch (error) {
            if (!(error instanceof errors/* ExternalError */.yA))
                throw error;
            const reason = refusedFor(error);
            if (reason !== undefined)
                throw new errors/* UserError */.yo(error.message, { reason, cause: error, ...(error.hint === undefined ? {} : { hint: error.hint }) });
            const there = await this.#get(manager, reference);
            if (there === undefined || !isOurs(there, reference) || (0,builder/* isFinal */.d)(stateOf(there, reference).phase))
                throw error;
        }
    }
    /** Sends the second revision. Its tag says that it was sent, whoever did and whatever became of the answer. */
    async #sendFull(manager, reference) {
        const { resource, apiVersion, full } = reference;
        const sent = { phase: 'running', stage: 'full revision: sent' };
        try {
            await (0,resources/* beginPut */.dL)(manager, { id: resource, apiVersion }, full, this.#place.signal);
            return sent;
        }
        catch (error) {
            if (!(error instanceof errors/* ExternalError */.yA))
                throw error;
            const reason = refusedFor(error);
            if (reason !== undefined) {
                const hint = error.hint === undefined ? {} : { hint: error.hint };
                return { phase: 'failed', stage: 'full revision: refused', problem: error.message, ...hint, facts: { reason } };
            }
            const there = await this.#get(manager, reference);
            if (there !== undefined && revisionOf(there) === 'full')
                return sent;
            throw error;
        }
    }
    async #result(build, state) {
        const reference = readReference(build);
        const problem = state.problem ?? 'nobody says why.';
        if (reference === undefined || build.request === undefined)
            throw new build_lost_error/* BuildLostError */.J(one_es_settings/* NAME */.o_, build.key, problem);
        const { outputFolder, signal } = this.#place;
        const log = await writeLog(outputFolder, reference, state);
        if (state.phase === 'succeeded')
            return writeRecord(outputFolder, build.request, reference);
        if (signal.aborted)
            throw new errors/* CancelledError */.cc();
        if (state.phase !== 'failed')
            throw new build_lost_error/* BuildLostError */.J(one_es_settings/* NAME */.o_, build.key, problem);
        throw new errors/* UserError */.yo(problem, { log, ...(state.hint === undefined ? {} : { hint: state.hint }), ...state.facts });
    }
}
/** Every key of a build of this image in this state begins so. */
function keyStart({ loaded, fingerprint }) {
    return `${loaded.definition.image.id}-${fingerprint.image}`;
}
function factsOf({ loaded, fingerprint, definitionFile, commit }, submittedAt) {
    const { image } = loaded.definition;
    return { image: image.id, fingerprint, definitionFile, submittedAt, ...(commit === undefined ? {} : { commit }) };
}
/** A build that takes longer than it may, which goes on all the same. */
function tooLate({ resource, timeout }, { stage = 'under way' }) {
    return new errors/* ExternalError */.yA(`The image ${nameOf(resource)} is not there after ${(0,format/* formatDuration */.a3)(timeout)} (${stage}).`, {
        ...{ service: '1ES', operation: 'build the image', reason: 'service' },
        hint: `it goes on in Azure: run again to go on waiting; ${whereLogsAre({ id: resource })}`,
    });
}
function beingDeleted({ resource }) {
    return new errors/* ExternalError */.yA(`The image ${nameOf(resource)} is being deleted.`, {
        ...{ service: '1ES', operation: 'create the image', reason: 'service' },
        hint: 'run again when it is gone',
    });
}


/***/ })

};
