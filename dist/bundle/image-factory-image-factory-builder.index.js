export const id = "image-factory-image-factory-builder";
export const ids = ["image-factory-image-factory-builder"];
export const modules = {

/***/ 36857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  imageFactoryBuilder: () => (/* binding */ imageFactoryBuilder)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/image-formats/src/service-payload.js
var service_payload = __webpack_require__(94560);
// EXTERNAL MODULE: ./build/staging/net/src/transport.js
var transport = __webpack_require__(53550);
// EXTERNAL MODULE: ./build/staging/records/src/build-record.js
var build_record = __webpack_require__(51718);
// EXTERNAL MODULE: ./build/staging/system/src/files.js
var files = __webpack_require__(85368);
// EXTERNAL MODULE: ./build/staging/system/src/program.js + 3 modules
var program = __webpack_require__(49718);
// EXTERNAL MODULE: ./build/staging/builders/src/build-in-doubt-error.js
var build_in_doubt_error = __webpack_require__(11240);
// EXTERNAL MODULE: ./build/staging/builders/src/build-lost-error.js
var build_lost_error = __webpack_require__(6206);
// EXTERNAL MODULE: ./build/staging/builders/src/builder.js
var builder = __webpack_require__(32745);
// EXTERNAL MODULE: ./build/staging/builders/src/refuse-unbuildable.js
var refuse_unbuildable = __webpack_require__(48600);
// EXTERNAL MODULE: ./build/staging/builders/src/image-factory/api-settings.js
var api_settings = __webpack_require__(6597);
// EXTERNAL MODULE: ./build/staging/azure/src/sign-in/access-token.js
var access_token = __webpack_require__(53669);
// EXTERNAL MODULE: ./build/staging/net/src/retry.js
var retry = __webpack_require__(40813);
// EXTERNAL MODULE: ./build/staging/net/src/request-failure.js
var request_failure = __webpack_require__(94617);
// EXTERNAL MODULE: ./build/staging/net/src/unreachable.js
var unreachable = __webpack_require__(25777);
// EXTERNAL MODULE: ./build/staging/core/src/json.js
var json = __webpack_require__(72283);
;// CONCATENATED MODULE: ./build/staging/builders/src/image-factory/job-answer.js


const SERVICE = 'Image Factory';
/**
 * Reads an answer. One that is not understood is an error: what it means is not guessed.
 *
 * @throws ExternalError naming the member that is missing or the state that is not known, and where the definition can say what it means
 */
function readJob(body, { members, states }, operation) {
    const unknown = (what, setting) => new errors/* ExternalError */.yA(`Image Factory gave an answer that is not known: ${what}.`, {
        ...{ service: SERVICE, operation, reason: 'service' },
        hint: `if its contract has changed, say so in provider.image-factory.api.${setting} of the definition`,
    });
    if (!(0,json/* isObject */.G)(body))
        throw unknown('it is no JSON object', 'paths');
    const id = body[members.id];
    if ((typeof id !== 'string' || id === '') && typeof id !== 'number')
        throw unknown(`it has no "${members.id}"`, 'members');
    const state = body[members.state];
    if (typeof state !== 'string')
        throw unknown(`it has no "${members.state}"`, 'members');
    const phases = Object.entries(states);
    const phase = phases.find(([, names]) => names.includes(state.toLowerCase()))?.[0];
    if (phase === undefined)
        throw unknown(`its ${members.state} is ${JSON.stringify(state.slice(0, 100))}`, 'states');
    const message = body[members.message];
    return {
        ...{ id: String(id), phase, state },
        message: typeof message === 'string' && message.trim() !== '' ? message.trim() : undefined,
        log: linesOf(body[members.log]),
        images: imagesOf(body[members.images]),
    };
}
function linesOf(log) {
    if (Array.isArray(log))
        return log.filter((line) => typeof line === 'string');
    return typeof log === 'string' && log !== '' ? log.trimEnd().split(/\r?\n/) : [];
}
/** Names or ids, or objects that have one. */
function imagesOf(images) {
    if (!Array.isArray(images))
        return [];
    return images.flatMap((image) => {
        const id = (0,json/* isObject */.G)(image) ? (image['id'] ?? image['name']) : image;
        return typeof id === 'string' && id !== '' ? [id] : [];
    });
}

// EXTERNAL MODULE: ./build/staging/builders/src/image-factory/token-audience.js
var token_audience = __webpack_require__(72441);
;// CONCATENATED MODULE: ./build/staging/builders/src/image-factory/image-factory-api.js






/** Of a question; what changes something is sent once. */
const TRIES = 5;
const REQUEST_ID = 'x-ms-request-id';
/** Of a connection that was never made: nothing was sent. */
const NOT_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH'];
/** A request that failed and may have had its effect. */
class UnansweredError extends errors/* ExternalError */.yA {
    name = 'UnansweredError';
}
/** Image Factory's API, as `ApiSettings` assume it. */
class ImageFactoryApi {
    #settings;
    #token;
    #transport;
    #signal;
    /** @throws UserError when nobody was named who signs in, and for a resource whose tokens are not for the service */
    constructor(settings, azure, signal, transport) {
        if (azure === undefined) {
            throw new errors/* UserError */.yo('Image Factory wants to know who asks, and nobody was named who signs in.', {
                hint: 'give tenant-id, client-id and client-secret: the values of image-factory-tenant-id, image-factory-client-id and image-factory-client-secret',
            });
        }
        // Those of a job may have been kept by another run.
        const problem = (0,token_audience/* audienceProblem */.K)(settings.resource, settings.endpoint);
        if (problem !== undefined)
            throw new errors/* UserError */.yo(`provider.image-factory.resource: ${problem}.`, { reason: 'definition' });
        this.#settings = settings;
        this.#token = new access_token/* SharedAccessToken */.BH(azure.credential, `${settings.resource}/.default`);
        this.#transport = transport;
        this.#signal = signal;
    }
    /**
     * Submits a job, once.
     *
     * @param payload JSON text
     * @throws ExternalError when the service refuses or its answer is not known; UnansweredError when it may have taken the job
     */
    async submit(payload) {
        const operation = 'submit the image';
        const answer = await this.#send('POST', this.#settings.paths.submit, operation, payload);
        try {
            return readJob(bodyOf(answer, operation), this.#settings, operation);
        }
        catch (error) {
            // It was taken, and nobody knows as what.
            throw error instanceof errors/* ExternalError */.yA ? new UnansweredError(error.message, error.details) : error;
        }
    }
    /** @returns undefined when the service knows no such job */
    async status(id) {
        const operation = `ask for the job ${id}`;
        const answer = await this.#ask(this.#settings.paths.status.replaceAll('{id}', encodeURIComponent(id)), operation);
        if (answer === undefined)
            return undefined;
        return { job: readJob(bodyOf(answer, operation), this.#settings, operation), after: (0,retry/* retryAfter */.P9)(answer.headers['retry-after']) };
    }
    /** The job that was submitted by a name; of several the last. @returns undefined when there is none, or the service cannot be asked by name */
    async find(name) {
        return (await this.named(name))?.[0];
    }
    /** The same as a list, which is empty when the service says that there is none. @returns undefined when it does not say so (404) */
    async named(name) {
        const { find } = this.#settings.paths;
        if (find === undefined)
            return undefined;
        const operation = `look for ${name}`;
        const answer = await this.#ask(find.replaceAll('{name}', encodeURIComponent(name)), operation);
        if (answer === undefined)
            return undefined;
        const body = bodyOf(answer, operation);
        const jobs = Array.isArray(body) ? body : [body];
        return jobs.slice(-1).map((job) => readJob(job, this.#settings, operation));
    }
    /** @throws UserError when the service cannot be asked to end a job */
    async cancel(id) {
        const { cancel } = this.#settings.paths;
        if (cancel === undefined) {
            throw new errors/* UserError */.yo(`The job ${id} of Image Factory goes on: how to end it is not known.`, {
                hint: 'end it where its owners do, or name the path in provider.image-factory.api.paths.cancel of the definition',
            });
        }
        await this.#send('POST', cancel.replaceAll('{id}', encodeURIComponent(id)), `end the job ${id}`);
    }
    close() {
        this.#transport.close();
    }
    /** Sends a question until it is answered. */
    #ask(path, operation) {
        return (0,retry/* retry */.L5)(() => this.#send('GET', path, operation, undefined, [404]), {
            tries: TRIES,
            signal: this.#signal,
            judge: (error) => ({ again: error instanceof UnansweredError || isThrottled(error), after: afterOf(error) }),
        }).then((answer) => (answer.status === 404 ? undefined : answer));
    }
    async #send(method, path, operation, body, expected = []) {
        const url = new URL(`${this.#settings.endpoint}${path}`);
        const { token } = await this.#token.get();
        const first = await this.#once(method, url, operation, body, token);
        if (first.status !== 401)
            return checked(first, operation, expected);
        const next = await this.#token.afterRefusal(token, String(first.headers['www-authenticate'] ?? ''));
        return checked(next === undefined ? first : await this.#once(method, url, operation, body, next), operation, expected);
    }
    async #once(method, url, operation, body, token) {
        const headers = {
            authorization: `Bearer ${token}`,
            accept: 'application/json',
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        };
        try {
            return await this.#transport.send({ method, url, headers, body, signal: this.#signal });
        }
        catch (error) {
            (0,errors/* throwIfCancelled */.dZ)(this.#signal);
            if (error instanceof errors/* CancelledError */.cc)
                throw error;
            const code = (0,request_failure/* codeOf */.$N)(error);
            const details = { service: SERVICE, operation, reason: 'network', cause: error };
            const message = `Cannot ${operation} at ${url.host}: ${(0,unreachable/* unreachable */.HB)(code) ?? (0,errors/* messageOf */.bD)(error)}.`;
            // Only of a connection that was not made is it certain that nothing has come.
            if ((0,errors/* hasErrorCode */.Ue)(error, ...NOT_SENT))
                throw new errors/* ExternalError */.yA(message, { ...details, status: code ?? '' });
            throw new UnansweredError(message, details);
        }
    }
}
function checked(answer, operation, expected) {
    const { status, headers, text } = answer;
    if ((status >= 200 && status < 300) || expected.includes(status))
        return answer;
    const requestId = headers[REQUEST_ID];
    const details = {
        ...{ service: SERVICE, operation, status, cause: headers['retry-after'] },
        ...(typeof requestId === 'string' ? { requestId } : {}),
        ...(status === 401 || status === 403
            ? { hint: 'is the application allowed to use Image Factory, and provider.image-factory.resource its resource id?' }
            : {}),
    };
    const said = text.trim().slice(0, 500).replace(/\s+/g, ' ');
    const message = `Cannot ${operation}: Image Factory answered ${status}${said === '' ? '' : ` (${said})`}.`;
    if (status !== 429 && (0,retry/* isTemporary */.ey)({ status }))
        throw new UnansweredError(message, details);
    throw new errors/* ExternalError */.yA(message, details);
}
function isThrottled(error) {
    return error instanceof errors/* ExternalError */.yA && error.details.status === 429;
}
function afterOf(error) {
    return error instanceof errors/* ExternalError */.yA ? (0,retry/* retryAfter */.P9)(error.details.cause) : undefined;
}
function bodyOf({ text }, operation) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new errors/* ExternalError */.yA('Image Factory gave an answer that is no JSON.', {
            ...{ service: SERVICE, operation, reason: 'service', cause },
            hint: 'does something between this machine and the service answer in its place (a proxy, a sign-in page)?',
        });
    }
}

// EXTERNAL MODULE: ./build/staging/builders/src/image-factory/image-factory-checks.js
var image_factory_checks = __webpack_require__(50647);
;// CONCATENATED MODULE: ./build/staging/builders/src/image-factory/job-reference.js

function writeReference(reference) {
    return JSON.stringify(reference);
}
/** @returns undefined for what names no job of this builder */
function readReference({ reference }) {
    try {
        const value = JSON.parse(reference);
        return (0,json/* isObject */.G)(value) && typeof value['id'] === 'string' && (0,json/* isObject */.G)(value['settings'])
            ? value
            : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/staging/system/src/folder-lock.js
var folder_lock = __webpack_require__(79335);
;// CONCATENATED MODULE: ./build/staging/builders/src/image-factory/known-jobs.js




/** Milliseconds to wait while others of this machine submit. */
const LOCK_WAIT = 120_000;
/** The jobs that processes of this machine have submitted, by key: a file each. Runs elsewhere go by the state store. */
class KnownJobs {
    #place;
    constructor(place) {
        this.#place = place;
    }
    /** Nobody else of this machine submits meanwhile. */
    alone(work) {
        const { log, signal } = this.#place;
        return (0,folder_lock/* withFolderLock */.ix)(this.#folder, { wait: LOCK_WAIT, log, signal }, work);
    }
    async read(key) {
        const id = await (0,files/* readJson */.Vh)(this.#fileOf(key)).catch(() => undefined);
        return (0,json/* isObject */.G)(id) && id['key'] === key && typeof id['reference'] === 'string' ? id : undefined;
    }
    write(id) {
        return (0,files/* writeJson */.GF)(this.#fileOf(id.key), id);
    }
    get #folder() {
        return (0,external_node_path_.join)(this.#place.cacheFolder, 'builds', 'image-factory');
    }
    #fileOf(key) {
        return (0,external_node_path_.join)(this.#folder, `${(0,files/* sha256 */.sc)(key).slice(0, 16)}.json`);
    }
}

;// CONCATENATED MODULE: ./build/staging/builders/src/image-factory/image-factory-builder.js


















const NAME = 'image-factory';
/** Milliseconds between two questions for a job that is waited for, where the service does not say when. */
const POLL = 30_000;
/** Lines of the service's log that an error shows. */
const LAST_LINES = 20;
/** Image Factory of document 001: a job is submitted and goes on by itself. What its API is like is in `ApiSettings`. */
function imageFactoryBuilder(place) {
    return new ImageFactoryBuilder(place);
}
class ImageFactoryBuilder {
    name = NAME;
    #place;
    /** Of the definition that was planned or submitted last: only by it is the service known that can be asked by name. */
    #settings;
    #jobs;
    constructor(place) {
        this.#place = place;
        this.#jobs = new KnownJobs(place);
    }
    /** Whether builds are found by their keys is known with the settings of a definition. */
    get features() {
        return { outlivesProcess: true, formats: [], findsByKey: this.#settings?.paths.find !== undefined };
    }
    async plan(request) {
        const settings = await this.#settingsOf(request);
        const images = image_factory_builder_imagesOf(request);
        return [
            `  by a job of Image Factory at ${settings.endpoint}`,
            ...(images.length === 0 ? [] : [`  as ${images.join(', ')}`]),
            ...(settings.paths.find === undefined
                ? ['  which cannot be asked by name: a build whose answer is lost is asked about, and not submitted again']
                : []),
            `  with its record in ${this.#place.outputFolder}`,
        ];
    }
    async submit(request, key) {
        const settings = await this.#settingsOf(request);
        const payload = JSON.parse(await (0,service_payload/* servicePayload */.S)(NAME, request.loaded.definition));
        if (settings.nameMember !== undefined)
            payload[settings.nameMember] = key;
        return this.#jobs.alone(() => this.#withApi(settings, async (api) => {
            const known = await this.#known(key, settings, api);
            if (known?.request !== undefined)
                return known;
            const job = known === undefined ? undefined : readReference(known)?.id;
            const id = idOf(job ?? (await this.#submit(api, settings, key, JSON.stringify(payload))), settings, request, key);
            await this.#jobs.write(id);
            return id;
        }));
    }
    async find(key) {
        const kept = await this.#jobs.read(key);
        const settings = (kept === undefined ? undefined : readReference(kept)?.settings) ?? this.#settings;
        return settings === undefined ? undefined : this.#withApi(settings, (api) => this.#known(key, settings, api));
    }
    async poll(build) {
        const reference = readReference(build);
        if (reference === undefined)
            return { phase: 'lost', problem: 'what is kept of it names no job.' };
        const status = await this.#withApi(reference.settings, (api) => statusOf(api, build.key, reference));
        return status === undefined ? { phase: 'lost', problem: `Image Factory knows no job ${reference.id}.` } : stateOf(status.job);
    }
    async collect(build) {
        const reference = readReference(build);
        if (reference === undefined)
            throw new build_lost_error/* BuildLostError */.J(NAME, build.key, 'what is kept of it names no job.');
        return this.#withApi(reference.settings, async (api) => {
            for (;;) {
                const status = await statusOf(api, build.key, reference);
                if (status === undefined)
                    throw new build_lost_error/* BuildLostError */.J(NAME, build.key, `Image Factory knows no job ${reference.id}.`);
                const { job, after } = status;
                if ((0,builder/* isFinal */.d)(job.phase))
                    return this.#result(build, reference, job);
                await (0,program/* delay */.cb)(after ?? POLL, this.#place.signal);
            }
        });
    }
    async cancel(build) {
        const reference = readReference(build);
        if (reference === undefined)
            return;
        const { id, settings } = reference;
        await this.#withApi(settings, async (api) => {
            for (let asked = false;; asked = true) {
                const status = await statusOf(api, build.key, reference);
                if (status === undefined || (0,builder/* isFinal */.d)(status.job.phase))
                    return;
                if (!asked)
                    await api.cancel(id);
                await (0,program/* delay */.cb)(status.after ?? POLL, this.#place.signal);
            }
        });
    }
    /** The build of a key that is under way or has succeeded: one that this machine knows of, or that the service knows by its name. */
    async #known(key, settings, api) {
        const kept = await this.#jobs.read(key);
        const reference = kept === undefined ? undefined : readReference(kept);
        const status = reference?.settings.endpoint === settings.endpoint ? await statusOf(api, key, { id: reference.id, settings }) : undefined;
        if (status !== undefined && isUsable(status.job))
            return kept;
        const job = await api.find(key);
        if (job === undefined || !isUsable(job))
            return undefined;
        return { builder: NAME, key, reference: writeReference({ id: job.id, settings, images: [] }), name: `job ${job.id}` };
    }
    /** @returns the id of the job */
    async #submit(api, settings, key, payload) {
        try {
            return (await api.submit(payload)).id;
        }
        catch (error) {
            if (!(error instanceof UnansweredError))
                throw error;
            if (settings.paths.find === undefined)
                throw inDoubt(key, settings, error);
            const job = await api.find(key);
            if (job === undefined || !isUsable(job))
                throw error;
            return job.id;
        }
    }
    async #settingsOf(request) {
        await (0,refuse_unbuildable/* refuseUnbuildable */.Y)(request.loaded, NAME, image_factory_checks.imageFactoryChecks, this.#place.outputFolder);
        const settings = (0,api_settings/* apiSettings */.m)(request.loaded);
        if ('length' in settings)
            throw new TypeError('The settings of Image Factory are unusable, and the checks do not say so.');
        this.#settings = settings;
        return settings;
    }
    async #withApi(settings, work) {
        const { azure, signal } = this.#place;
        const ca = await azure?.certificates?.();
        const api = new ImageFactoryApi(settings, azure, signal, (0,transport/* createTransport */.o)({ ca }));
        try {
            return await work(api);
        }
        finally {
            api.close();
        }
    }
    /** Names that only the definition gives. @throws ExternalError where it gives none */
    #unconfirmed(id, images) {
        if (images.length === 0)
            throw nothingMade(id);
        const names = images.join(', ');
        this.#place.log.warning(`Image Factory does not say what its job ${id} has made. Its definition calls it ${names}: that is not confirmed.`);
        return images;
    }
    async #result(build, { id, images }, job) {
        const { outputFolder } = this.#place;
        const log = (0,external_node_path_.join)(outputFolder, build_record/* LOG_FILE */.UP);
        await (0,promises_.mkdir)(outputFolder, { recursive: true });
        await (0,promises_.writeFile)(log, job.log.map((line) => `${line}\n`).join(''));
        if (job.phase === 'cancelled') {
            if (this.#place.signal.aborted)
                throw new errors/* CancelledError */.cc();
            throw new build_lost_error/* BuildLostError */.J(NAME, build.key, 'it was cancelled.');
        }
        if (job.phase !== 'succeeded') {
            throw new errors/* UserError */.yo(problemOf(job), { lastLines: job.log.slice(-LAST_LINES), log, hint: `look at the job ${id} of Image Factory` });
        }
        const { request } = build;
        // One that was found by its name, and not by what was kept of it.
        if (request === undefined)
            throw new build_lost_error/* BuildLostError */.J(NAME, build.key, `what the job ${id} was submitted for is not known any more.`);
        const { image, fingerprint, definitionFile, commit, submittedAt } = request;
        const made = job.images.length > 0 ? job.images : this.#unconfirmed(id, images);
        const record = {
            ...{
                schema: 'bakehouse-build/1',
                image,
                fingerprint,
                builder: NAME,
                definitionFile,
                files: [],
                packages: [],
                stages: [],
                log: build_record/* LOG_FILE */.UP,
            },
            source: commit === undefined ? {} : { commit },
            artifacts: made.map((name) => ({ builder: NAME, id: name, kind: 'managed-image', name })),
            tools: { node: process.versions.node },
            startedAt: submittedAt,
            finishedAt: new Date().toISOString(),
        };
        await (0,files/* writeJson */.GF)((0,external_node_path_.join)(outputFolder, build_record/* RECORD_FILE */.lt), record);
        return record;
    }
}
/** What a job should have made, of which the service says nothing. */
function nothingMade(id) {
    return new errors/* ExternalError */.yA(`The job ${id} of Image Factory has succeeded, and nobody says what it has made.`, {
        ...{ service: SERVICE, operation: `ask for the job ${id}`, reason: 'service' },
        hint: 'name the member that says it in provider.image-factory.api.members.images of the definition, or give an output {kind: managed, name: …}',
    });
}
/**
 * What the service says of a job that it has given.
 *
 * @returns undefined when it is gone: the service says that it has no such job by its name
 * @throws ExternalError when only its id is not known: the path may be wrong, or the service slow, and the job under way
 */
async function statusOf(api, key, { id, settings }) {
    const status = await api.status(id);
    if (status !== undefined)
        return status;
    const named = await api.named(key);
    if (named?.every((job) => job.id !== id))
        return undefined;
    throw new errors/* ExternalError */.yA(`Image Factory does not know the job ${id}, which it has given this number.`, {
        ...{ service: SERVICE, operation: `ask for the job ${id}`, status: 404, reason: 'service' },
        hint: `check provider.image-factory.api.paths.status of the definition, which is ${settings.paths.status}; if the job is gone, trigger the build with rebuild`,
    });
}
function inDoubt(key, { endpoint }, cause) {
    return new build_in_doubt_error/* BuildInDoubtError */.e(key, {
        ...cause.details,
        cause,
        hint: `${cause.message} Look whether Image Factory at ${endpoint} has a job for it before it is submitted again`,
    });
}
function idOf(id, settings, request, key) {
    const { fingerprint, definitionFile, commit, loaded } = request;
    return {
        ...{ builder: NAME, key },
        reference: writeReference({ id, settings, images: image_factory_builder_imagesOf(request) }),
        name: `job ${id}`,
        request: {
            ...{ image: loaded.definition.image.id, fingerprint, definitionFile, submittedAt: new Date().toISOString() },
            ...(commit === undefined ? {} : { commit }),
        },
    };
}
/** Names that the definition gives to what is made. */
function image_factory_builder_imagesOf({ loaded }) {
    return loaded.definition.outputs.flatMap((output) => (output.kind === 'managed' ? (output.name ?? output.id ?? []) : []));
}
function isUsable({ phase }) {
    return phase === 'succeeded' || !(0,builder/* isFinal */.d)(phase);
}
function stateOf(job) {
    const { phase, state, log } = job;
    const stage = { phase, stage: state };
    return phase === 'failed' ? { ...stage, problem: problemOf(job), facts: { lastLines: log.slice(-LAST_LINES) } } : stage;
}
function problemOf({ id, message, state }) {
    return `Image Factory could not build the image: ${message ?? `its job ${id} is ${state}, and nobody said why.`}`;
}


/***/ })

};
