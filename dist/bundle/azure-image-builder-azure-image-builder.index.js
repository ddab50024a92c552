export const id = "azure-image-builder-azure-image-builder";
export const ids = ["azure-image-builder-azure-image-builder"];
export const modules = {

/***/ 25426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  azureImageBuilder: () => (/* binding */ azureImageBuilder)
});

// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/builders/src/builder.js
var builder = __webpack_require__(32745);
// EXTERNAL MODULE: ./build/staging/builders/src/refuse-unbuildable.js
var refuse_unbuildable = __webpack_require__(48600);
// EXTERNAL MODULE: ./build/staging/azure/src/clouds/cloud.js
var cloud = __webpack_require__(86403);
// EXTERNAL MODULE: ./build/staging/azure/src/resource-manager/long-operation.js
var long_operation = __webpack_require__(39930);
// EXTERNAL MODULE: ./build/staging/azure/src/resource-manager/resources.js
var resources = __webpack_require__(7243);
// EXTERNAL MODULE: ./build/staging/azure/src/resource-manager/azure-error.js
var azure_error = __webpack_require__(82746);
// EXTERNAL MODULE: ./build/staging/core/src/json.js
var json = __webpack_require__(72283);
// EXTERNAL MODULE: ./build/staging/builders/src/azure-image-builder/build-tags.js
var build_tags = __webpack_require__(96652);
;// CONCATENATED MODULE: ./build/staging/builders/src/azure-image-builder/service.js
/** Name of the builder. */
const NAME = 'azure-image-builder';
/** How errors call the service. */
const SERVICE = 'Azure Image Builder';
/** Of everything but the making of templates, which has the version that its content needs. */
const TEMPLATE_API = '2024-02-01';

;// CONCATENATED MODULE: ./build/staging/builders/src/azure-image-builder/template-state.js

/** What the service takes for 0 and nothing. */
const DEFAULT_TIMEOUT = 240;
/** How an end is written that is still to come. */
const NO_TIME = /^0001-/;
/** What the answer to a GET says. */
function readTemplate({ id, tags = {}, properties = {} }) {
    const { provisioningError: error, lastRunStatus: run, distribute, buildTimeoutInMinutes } = properties;
    const group = template_state_text(properties, 'exactStagingResourceGroup');
    return {
        // The service writes it with a small g, and people and we with a capital one.
        id: id.replace(/^(\/subscriptions\/[^/]+)\/resourcegroups\//i, '$1/resourceGroups/'),
        tags,
        provisioning: template_state_text(properties, 'provisioningState') ?? 'Creating',
        provisioningError: [template_state_text(error, 'provisioningErrorCode'), template_state_text(error, 'message')].filter((part) => part !== undefined).join(': ') || undefined,
        run: (0,json/* isObject */.G)(run)
            ? {
                state: template_state_text(run, 'runState') ?? 'Running',
                subState: template_state_text(run, 'runSubState'),
                message: template_state_text(run, 'message') ?? '',
                startedAt: time(template_state_text(run, 'startTime')),
                endedAt: time(template_state_text(run, 'endTime')),
            }
            : undefined,
        timeout: Number(buildTimeoutInMinutes) || DEFAULT_TIMEOUT,
        stagingGroup: group === undefined ? undefined : `/${group.replace(/^\/+/, '')}`,
        outputs: (Array.isArray(distribute) ? distribute : []).map((one) => template_state_text(one, 'runOutputName') ?? ''),
    };
}
/** How far a build is by its template. A run that has failed leaves the template itself as it was. */
function stateOf({ provisioning, provisioningError, run }) {
    switch (provisioning) {
        case 'Failed':
            return { phase: 'failed', problem: provisioningError ?? 'the template could not be made, and the service does not say why.' };
        case 'Canceled':
            return { phase: 'cancelled' };
        case 'Succeeded':
            break;
        default:
            return { phase: 'submitted', stage: provisioning.toLowerCase() };
    }
    if (run === undefined)
        return { phase: 'submitted' };
    switch (run.state) {
        case 'Succeeded':
            return { phase: 'succeeded' };
        case 'PartiallySucceeded':
            // Not what was asked for, and nothing that the definition could mend.
            return { phase: 'failed', problem: `it has succeeded in part. ${run.message}`.trim(), facts: { reason: 'service' } };
        case 'Failed':
            return { phase: 'failed', problem: run.message === '' ? 'the run failed, and the service does not say why.' : run.message };
        case 'Canceled':
            return { phase: 'cancelled', problem: 'it was cancelled where it ran.' };
        case 'Canceling':
            return { phase: 'running', stage: 'canceling' };
        default:
            return { phase: 'running', stage: (run.subState ?? run.state).toLowerCase() };
    }
}
/** A run that has made a part of what it was to make. */
function isPartial({ run }) {
    return run?.state === 'PartiallySucceeded';
}
/** A template that is there and was never run: its maker ended in between. */
function isNotRun({ provisioning, run }) {
    return provisioning === 'Succeeded' && run === undefined;
}
function time(written) {
    return written === undefined || NO_TIME.test(written) || Number.isNaN(Date.parse(written)) ? undefined : new Date(written).toISOString();
}
function template_state_text(value, name) {
    const found = (0,json/* isObject */.G)(value) ? value[name] : undefined;
    return typeof found === 'string' && found !== '' ? found : undefined;
}

;// CONCATENATED MODULE: ./build/staging/builders/src/azure-image-builder/image-template-service.js







/** Milliseconds between looks at a template that is made or deleted, and how long either may take: 39 s and 139 s were seen. */
const LOOK = 10_000;
const MAKE_TIME = 900_000;
const DELETE_TIME = 900_000;
/** An identity that was just made is not known everywhere for some minutes: milliseconds between tries, and how many. */
const IDENTITY_WAIT = 20_000;
const IDENTITY_TRIES = 10;
/** Of user-assigned identities. */
const IDENTITY_API = '2023-01-31';
/** So often a request to run is sent of which nobody knows whether it arrived. */
const RUN_TRIES = 3;
/** Image templates in Azure: made, run and deleted once, whatever is lost on the way. */
class ImageTemplateService {
    #manager;
    #clock;
    #log;
    constructor(manager, clock, log) {
        this.#manager = manager;
        this.#clock = clock;
        this.#log = log;
    }
    /** @returns undefined where there is none, nor its group; @throws as `ResourceManager.send` */
    async get(id, signal) {
        const resource = await (0,resources/* getResource */.hZ)(this.#manager, { id, apiVersion: TEMPLATE_API }, signal);
        return resource === undefined ? undefined : readTemplate(resource);
    }
    /**
     * Makes a template and waits until it can be run. One of the same key that is there already, made by another process or by an answer that was
     * lost, is taken for it.
     *
     * @throws ExternalError when the service refuses or fails; its template is left for the caller to delete. InputError for one of somebody else
     */
    async create(id, key, { apiVersion, body }, signal) {
        for (let attempt = 1;; attempt++) {
            try {
                await (0,resources/* beginPut */.dL)(this.#manager, { id, apiVersion }, body, signal);
            }
            catch (error) {
                // It was taken back a moment before it was looked for, or never there: the refusal is the answer.
                const isThere = isRefusal(error, 409) && (await this.get(id, signal)) !== undefined;
                if (!isThere && attempt < IDENTITY_TRIES && (await this.#isNotKnownYet(error, body.identity, signal))) {
                    this.#log.info('The identity of the template is not known everywhere yet: it is tried again.');
                    await this.#clock.sleep(IDENTITY_WAIT, signal);
                    continue;
                }
                if (!isThere)
                    throw error;
            }
            const template = await this.#settled(id, signal);
            if (!(0,build_tags/* hasKey */.CJ)(template.tags, key))
                refuseForeign(id);
            if (template.provisioning !== 'Failed' || attempt >= IDENTITY_TRIES || !UNKNOWN.test(template.provisioningError ?? ''))
                return template;
            await this.remove(id, signal);
            await this.#clock.sleep(IDENTITY_WAIT, signal);
        }
    }
    /** Whether a template was refused for an identity that is there, and is not known everywhere yet. */
    async #isNotKnownYet(error, identity, signal) {
        if (!(error instanceof azure_error/* ResourceManagerError */.Gf))
            return false;
        if (error.hasCode('PrincipalNotFound'))
            return true;
        if (!UNKNOWN.test(error.message))
            return false;
        const assigned = (0,json/* isObject */.G)(identity) && (0,json/* isObject */.G)(identity['userAssignedIdentities']) ? Object.keys(identity['userAssignedIdentities']) : [];
        for (const id of assigned)
            if ((await (0,resources/* getResource */.hZ)(this.#manager, { id, apiVersion: IDENTITY_API }, signal)) === undefined)
                return false;
        return assigned.length > 0;
    }
    /** Waits until a template is no longer being made or changed. */
    async #settled(id, signal) {
        const end = this.#clock.now() + MAKE_TIME;
        for (;;) {
            const template = await this.get(id, signal);
            if (template === undefined) {
                throw new errors/* ExternalError */.yA(`The image template ${nameOf(id)} is gone before it could be run.`, {
                    service: SERVICE,
                    operation: 'make it',
                    hint: 'somebody has deleted it: run again',
                });
            }
            if (!['Creating', 'Updating', 'Deleting'].includes(template.provisioning))
                return template;
            if (this.#clock.now() > end)
                throw stuck(id, template.provisioning, MAKE_TIME);
            await this.#clock.sleep(LOOK, signal);
        }
    }
    /**
     * Begins a run, once: one that is under way already is this one.
     *
     * @throws ResourceManagerError when it is refused
     */
    async run(id, signal) {
        for (let attempt = 1;; attempt++) {
            try {
                await (0,resources/* beginAction */.yU)(this.#manager, { id, apiVersion: TEMPLATE_API }, 'run', undefined, signal);
                return;
            }
            catch (error) {
                if (!(error instanceof errors/* ExternalError */.yA))
                    throw error;
                // Either another process was first, or the request did its work and its answer was lost.
                if (!(error instanceof azure_error/* ResourceManagerError */.Gf))
                    await this.#clock.sleep(LOOK, signal);
                if ((await this.get(id, signal))?.run !== undefined)
                    return;
                if (attempt >= RUN_TRIES || !isPassing(error))
                    throw error;
                await this.#clock.sleep(LOOK, signal);
            }
        }
    }
    /** Asks for the end of a run; 409 says that it has ended, or is ending. @throws as `ResourceManager.send` */
    async cancel(id, signal) {
        try {
            await (0,resources/* beginAction */.yU)(this.#manager, { id, apiVersion: TEMPLATE_API }, 'cancel', undefined, signal);
        }
        catch (error) {
            if (!isRefusal(error, 409) && !isRefusal(error, 404))
                throw error;
        }
    }
    /**
     * Deletes a template with its staging group, and waits until both are gone.
     *
     * @throws ExternalError when it cannot be deleted
     */
    async remove(id, signal) {
        const end = this.#clock.now() + DELETE_TIME;
        await this.beginRemove(id, signal);
        for (let template = await this.get(id, signal); template !== undefined; template = await this.get(id, signal)) {
            if (this.#clock.now() > end)
                throw stuck(id, template.provisioning, DELETE_TIME);
            await this.#clock.sleep(LOOK, signal);
        }
    }
    /**
     * Has a template deleted with its staging group. The service refuses that for a while after the end of a run.
     *
     * @throws ExternalError when it cannot be deleted
     */
    async beginRemove(id, signal) {
        const end = this.#clock.now() + DELETE_TIME;
        for (;;) {
            try {
                await (0,resources/* beginDelete */.bN)(this.#manager, { id, apiVersion: TEMPLATE_API }, signal);
                return;
            }
            catch (error) {
                if (!isRefusal(error, 409) || this.#clock.now() > end)
                    throw error;
                await this.#clock.sleep(LOOK, signal);
            }
        }
    }
}
/** @throws InputError for a template of the same name that is of no build */
function refuseForeign(id) {
    throw new errors/* InputError */.dz(`There is an image template ${nameOf(id)} already, which ${NAME} has not made.`, {
        hint: 'delete it, or give the image another id',
    });
}
const UNKNOWN = /PrincipalNotFound|does not exist in the directory|assigned managed identity cannot be used/i;
function isRefusal(error, status) {
    return error instanceof azure_error/* ResourceManagerError */.Gf && error.details.status === status;
}
/** True for an error that may be gone a moment later: no answer, or one that says so. */
function isPassing(error) {
    if (!(error instanceof azure_error/* ResourceManagerError */.Gf))
        return error instanceof errors/* ExternalError */.yA;
    return error.details.kind === 'service' || error.details.kind === 'throttled';
}
function stuck(id, state, time) {
    return new errors/* ExternalError */.yA(`The image template ${nameOf(id)} is still ${state} after ${(0,format/* formatDuration */.a3)(time)}.`, {
        service: SERVICE,
        operation: 'wait for it',
        hint: `run again later; if it stays so, ask the support of Azure for ${id}`,
    });
}
function nameOf(id) {
    return id.split('/').at(-1) ?? id;
}

// EXTERNAL MODULE: ./build/staging/builders/src/azure-image-builder/settings.js
var settings = __webpack_require__(12715);
;// CONCATENATED MODULE: ./build/staging/builders/src/azure-image-builder/azure-connection.js






/** @throws UserError where nobody was named who signs in, and as `AzurePlace.connect` */
async function connectAzure({ azure, log }) {
    if (azure === undefined) {
        throw new errors/* UserError */.yo(`The builder ${NAME} works in Azure, and nobody was named who signs in there.`, {
            hint: 'give the inputs of Azure to this step: the subscription, and how to sign in',
        });
    }
    const manager = await azure.connect();
    const { clock = long_operation/* machineClock */.wx } = azure;
    const { blobSuffix } = (0,cloud.cloudOfEndpoint)(manager.endpoint) ?? cloud.PUBLIC_CLOUD;
    return { azure, manager, clock, blobSuffix, templates: new ImageTemplateService(manager, clock, log) };
}
/** Where the template of a definition goes. @throws InputError where nothing says it */
function placeOf(definition, { azure }) {
    const subscription = (0,settings/* settingsOf */.f5)(definition).subscription ?? azure.subscription;
    const resourceGroup = definition.build.resourceGroup ?? azure.resourceGroup;
    if (subscription !== undefined && resourceGroup !== undefined)
        return { subscription, resourceGroup };
    const what = subscription === undefined ? 'subscription' : 'resource group';
    const where = subscription === undefined ? `provider.${NAME}.subscription` : 'build.resourceGroup';
    throw new errors/* InputError */.dz(`Nothing says in which ${what} ${definition.image.id} is built.`, {
        hint: `write ${where} into the definition, or give it as an input of this step`,
    });
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/failure-reason.js
var failure_reason = __webpack_require__(49728);
// EXTERNAL MODULE: ./build/staging/records/src/build-record.js
var build_record = __webpack_require__(51718);
// EXTERNAL MODULE: ./build/staging/system/src/files.js
var files = __webpack_require__(85368);
// EXTERNAL MODULE: ./build/staging/builders/src/build-lost-error.js
var build_lost_error = __webpack_require__(6206);
;// CONCATENATED MODULE: ./build/staging/builders/src/azure-image-builder/build-record.js


/** The record of a build that has made something. @param template undefined where it is gone, and the times of its run with it */
function buildRecord(facts, artifacts, template) {
    const { image, fingerprint, definitionFile, commit, submittedAt } = facts;
    const { startedAt, endedAt } = template?.run ?? {};
    const stages = [
        { name: 'template', milliseconds: between(submittedAt, startedAt) },
        { name: 'run', milliseconds: between(startedAt, endedAt) },
    ];
    return {
        schema: 'bakehouse-build/1',
        image,
        fingerprint,
        builder: NAME,
        definitionFile,
        source: { ...(commit === undefined ? {} : { commit }) },
        files: [],
        artifacts: [...artifacts],
        packages: [],
        tools: { [NAME]: TEMPLATE_API },
        stages: stages.flatMap(({ name, milliseconds }) => (milliseconds === undefined ? [] : [{ name, milliseconds }])),
        log: build_record/* LOG_FILE */.UP,
        startedAt: submittedAt,
        finishedAt: endedAt ?? submittedAt,
    };
}
/** Undefined where one of the times is not known, or they are of two clocks that do not agree. */
function between(start, end) {
    if (start === undefined || end === undefined)
        return undefined;
    const milliseconds = Date.parse(end) - Date.parse(start);
    return milliseconds < 0 ? undefined : milliseconds;
}

// EXTERNAL MODULE: ./build/staging/net/src/transport.js
var src_transport = __webpack_require__(53550);
;// CONCATENATED MODULE: ./build/staging/builders/src/azure-image-builder/customization-log.js





/** Of storage accounts. */
const STORAGE_API = '2024-01-01';
/** For blobs in every cloud. */
const STORAGE_SCOPE = 'https://storage.azure.com/.default';
/** The first version with sign-in by Entra is 2017-11-09. */
const BLOB_VERSION = '2021-12-02';
const CONTAINER = 'packerlogs';
/** Milliseconds for one request: a log has some MiB. */
const TIMEOUT = 60_000;
/**
 * Reads the customization log out of the staging group of a template, before that is deleted with it. The one who signs in needs the role
 * Storage Blob Data Reader there; a log that cannot be read is no failure of the build.
 *
 * @throws CancelledError
 */
async function customizationLog(manager, { stagingGroup, run }, azure, signal) {
    let address;
    const ca = await azure.certificates?.();
    const transport = (0,src_transport/* createTransport */.o)({ ca });
    try {
        const account = await accountOf(manager, stagingGroup, run?.message ?? '', signal);
        if (account === undefined)
            return { address, text: undefined, problem: 'the staging group has no storage account' };
        address = `${account}/${CONTAINER}`;
        const token = (await azure.credential.getToken(STORAGE_SCOPE, { abortSignal: signal }))?.token;
        if (token === undefined)
            return { address, text: undefined, problem: 'the identity gave no token for Blob Storage' };
        const get = (url) => request(transport, url, token, signal);
        const name = namedIn(run?.message ?? '') ?? newest(await get(`${address}?restype=container&comp=list`));
        if (name === undefined)
            return { address, text: undefined, problem: 'the service has written none' };
        address = `${address}/${name}`;
        return { address, text: await get(address) };
    }
    catch (error) {
        if (error instanceof errors/* CancelledError */.cc || signal.aborted)
            throw new errors/* CancelledError */.cc();
        return { address, text: undefined, problem: (0,errors/* messageOf */.bD)(error).replace(/\.$/, '') };
    }
    finally {
        transport.close();
    }
}
/** Writes what there is of a log as `build.log`, and returns its lines. @param file absolute */
async function keepLog(file, { address, text, problem }, message) {
    const why = `The customization log could not be read${problem === undefined ? '' : `: ${problem}`}.`;
    const instead = [why, ...(address === undefined ? [] : [`It is at ${address}.`]), ...(message === '' ? [] : [message])];
    await (0,promises_.writeFile)(file, text ?? `${instead.join('\n')}\n`);
    return text === undefined ? [] : text.split(/\r?\n/).filter((line) => line.trim() !== '');
}
/** `https://…` of the blobs of the account in the staging group, without a slash at its end. */
async function accountOf(manager, group, message, signal) {
    const [, , subscription, , resourceGroup] = group?.split('/') ?? [];
    if (subscription === undefined || resourceGroup === undefined)
        return undefined;
    const said = /(\/subscriptions\/[^/\s]+\/resourceGroups\/[^/\s]+\/providers\/Microsoft\.Storage\/storageAccounts\/[a-z0-9]{3,24})\//i.exec(message)?.[1];
    const listed = await (0,resources/* listResources */.U2)(manager, { subscription, resourceGroup }, signal);
    const own = listed.map(({ id }) => id).filter((id) => /\/storageAccounts\/[^/]+$/i.test(id));
    // Only an account of this group is read, whatever the message names.
    const id = own.find((one) => one.toLowerCase() === said?.toLowerCase()) ?? own[0];
    const account = id === undefined ? undefined : await (0,resources/* getResource */.hZ)(manager, { id, apiVersion: STORAGE_API }, signal);
    const endpoints = account?.properties?.['primaryEndpoints'];
    const blob = (0,json/* isObject */.G)(endpoints) ? endpoints['blob'] : undefined;
    if (typeof blob !== 'string' || !URL.canParse(blob) || new URL(blob).protocol !== 'https:')
        return undefined;
    return blob.replace(/\/+$/, '');
}
/** "…/blobServices/default/containers/packerlogs/<run>/customization.log". */
function namedIn(message) {
    return /\/containers\/packerlogs\/([A-Za-z0-9-]+\/customization\.log)/.exec(message)?.[1];
}
/** The log of the last run, of a list of blobs. */
function newest(list) {
    const blobs = [...list.matchAll(/<Blob>([\s\S]*?)<\/Blob>/g)].map(([, blob = '']) => ({
        name: /<Name>([^<]*)<\/Name>/.exec(blob)?.[1] ?? '',
        modified: Date.parse(/<Last-Modified>([^<]*)<\/Last-Modified>/.exec(blob)?.[1] ?? '') || 0,
    }));
    const logs = blobs.filter(({ name }) => /^[A-Za-z0-9-]+\/customization\.log$/.test(name));
    return logs.sort((one, other) => other.modified - one.modified)[0]?.name;
}
async function request(transport, url, token, signal) {
    const headers = { authorization: `Bearer ${token}`, 'x-ms-version': BLOB_VERSION, accept: '*/*' };
    const answer = await transport.send({ method: 'GET', url: new URL(url), headers, signal, timeout: TIMEOUT });
    if (answer.status === 200)
        return answer.text ?? '';
    const code = /<Code>([A-Za-z0-9]+)<\/Code>/.exec(answer.text ?? '')?.[1];
    throw new Error(`Blob Storage answered ${answer.status}${code === undefined ? '' : ` ${code}`}`);
}

// EXTERNAL MODULE: ./build/staging/core/src/control-characters.js
var control_characters = __webpack_require__(9521);
// EXTERNAL MODULE: ./build/staging/system/src/known-failure.js
var known_failure = __webpack_require__(27655);
// EXTERNAL MODULE: ./build/staging/builders/src/failures/packer-failures.js
var packer_failures = __webpack_require__(10530);
;// CONCATENATED MODULE: ./build/staging/builders/src/failures/image-builder-failures.js

/** What the service itself says of runs that failed, and of templates that it could not make. */
const OWN = [
    {
        id: 'image-builder-quota',
        line: /(?<what>exceeding approved .*? quota)|\b(?<code>QuotaExceeded|SkuNotAvailable|AllocationFailed|ZonalAllocationFailed)\b/,
        reason: 'quota',
        cause: 'Azure gives no machine of this kind: $<what>$<code>',
        hint: 'ask for a larger quota, or take another build.size or build.region',
    },
    {
        id: 'image-builder-timeout',
        line: /Timeout waiting for microservice to complete|context deadline exceeded/,
        reason: 'definition',
        cause: 'The build took longer than build.timeout allows',
        hint: 'give build.timeout more, or find in the log what takes so long',
    },
    {
        id: 'image-builder-identity',
        line: /[Tt]he assigned managed identity cannot be used/,
        reason: 'definition',
        cause: 'The service cannot use the identity of the template',
        hint: 'is build.identity the right one, of this tenant, and still there? one that was just made takes some minutes',
    },
    {
        id: 'image-builder-role',
        line: /Not authorized to access the resource: (?<subject>\S+?)[.,]?(?:\s|$)/,
        reason: 'service',
        cause: 'The identity of the template may not reach $<subject>',
        hint: 'give build.identity a role there: Storage Blob Data Reader on the container, Contributor or a narrower one on gallery and images',
    },
    {
        id: 'image-builder-machine',
        line: /Timeout waiting for (?<what>SSH|WinRM)/,
        reason: 'network',
        cause: 'The service does not reach the machine by $<what>',
        hint: 'check subnet and network security group: docs/azure-image-builder.md says what must be open',
    },
    {
        id: 'image-builder-service',
        line: /\bInternalOperationError\b|Internal error occurred/,
        reason: 'service',
        cause: 'Azure Image Builder failed by a mistake of its own',
        hint: 'run again; if it stays so, ask the support of Azure with the operationId of the message',
    },
];
/** The service builds with Packer: what that says of its end stands in the customization log. */
const IMAGE_BUILDER_FAILURES = [...OWN, ...packer_failures/* PACKER_FAILURES */.v];

;// CONCATENATED MODULE: ./build/staging/builders/src/azure-image-builder/run-failure.js





/** Lines that a failure shows, and their characters. */
const MOST_LINES = 12;
const LONGEST_LINE = 200;
/** Characters of a message of the service that are its first sentences; what follows says where the logs are. */
const LONGEST_MESSAGE = 300;
/** Why a run failed: the cause in one line, what it is of, what to do, and the last lines of its log. */
function runFailure({ image, message, lines, stage, log }) {
    const said = lines.map(plain).filter((line) => line.trim() !== '');
    const known = (0,known_failure/* recogniseFailure */.y)([...message.split('\n').map(plain), ...said], IMAGE_BUILDER_FAILURES);
    const tested = stage === 'validating';
    const cause = known?.cause ?? (tested ? `A test of ${image} failed` : firstSentences(message));
    const shown = (said.length === 0 ? message.split('\n').map(plain) : said).slice(-MOST_LINES);
    return new errors/* ExternalError */.yA(`${cause.replace(/\.$/, '')}.`, {
        service: SERVICE,
        operation: `build ${image}`,
        // A test that fails does so by a script, which alone would be one of the definition.
        reason: tested && known?.reason !== 'quota' && known?.reason !== 'network' ? 'test' : (known?.reason ?? 'definition'),
        hint: known?.hint ?? 'read the last lines, then mend the definition; the whole log is told above',
        lastLines: shown.map((line) => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE - 1)}…` : line)),
        ...(log === undefined ? {} : { log }),
    });
}
/** What comes before the places of logs and the numbers of operations. */
function firstSentences(message) {
    const [text = ''] = plain(message).split(/ (?:Packer build logs are at|The customization log|Use this operationId|Please review)/);
    return text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE - 1)}…` : text.trim();
}
function plain(line) {
    return (0,control_characters/* stripEscapes */.Nl)(line, 'nothing');
}

;// CONCATENATED MODULE: ./build/staging/builders/src/azure-image-builder/run-outputs.js




/** Of versions of galleries and of images, as `@azure/arm-compute` 25.1.1 asks for them. */
const COMPUTE_API = { version: '2025-12-03', image: '2026-04-01' };
const VERSION = /\/providers\/Microsoft\.Compute\/galleries\/[^/]+\/images\/[^/]+\/versions\/[^/]+$/i;
const IMAGE = /\/providers\/Microsoft\.Compute\/images\/[^/]+$/i;
/** What a run has made, as the template tells it. @param id resource id of the template */
async function runOutputs(manager, id, signal) {
    const parts = [...id.slice(1).split('/'), 'runOutputs'];
    const facts = { operation: `list what ${id.split('/').at(-1)} has made`, subscription: parts[1] ?? '', scope: id };
    const items = await manager.list(parts, { 'api-version': TEMPLATE_API }, facts, signal);
    const made = [];
    for (const item of items.filter(json/* isObject */.G)) {
        const properties = (0,json/* isObject */.G)(item['properties']) ? item['properties'] : {};
        const where = properties['artifactId'] ?? properties['artifactUri'];
        if (typeof where !== 'string' || where === '')
            continue;
        made.push({ name: String(item['name']), artifact: await artifactOf(manager, where, signal) });
    }
    return { artifacts: made.map(({ artifact }) => artifact), names: made.map(({ name }) => name) };
}
/** A gallery version, a managed image or the address of a disk, with its regions. */
async function artifactOf(manager, where, signal) {
    if (!where.startsWith('/'))
        return { builder: NAME, id: where, kind: 'vhd' };
    const resource = await readArtifact(manager, where, signal);
    return resource === undefined ? { builder: NAME, id: where, ...kindOf(where) } : describe(resource);
}
/** What is there by the id of an artifact; undefined for nothing, and for an address. */
async function readArtifact(manager, id, signal) {
    const apiVersion = VERSION.test(id) ? COMPUTE_API['version'] : IMAGE.test(id) ? COMPUTE_API['image'] : undefined;
    return apiVersion === undefined ? undefined : (0,resources/* getResource */.hZ)(manager, { id, apiVersion }, signal);
}
/** What was made earlier under a key, where all of it is there and good. */
async function adoptable(manager, subscription, key, signal) {
    const filter = `tagName eq '${build_tags/* KEY_TAG */.HI}' and tagValue eq '${key.slice(-256)}'`;
    const listed = await (0,resources/* listResources */.U2)(manager, { subscription, filter }, signal);
    const found = new Map();
    for (const { id } of listed.filter((one) => VERSION.test(one.id) || IMAGE.test(one.id))) {
        const resource = await readArtifact(manager, id, signal);
        const tags = resource?.tags ?? {};
        const output = (0,build_tags/* outputOf */.jH)(tags);
        if (resource?.properties?.['provisioningState'] !== 'Succeeded' || output === undefined || !(0,build_tags/* hasKey */.CJ)(tags, key))
            continue;
        found.set(output.output, { resource, count: output.count });
    }
    const [first] = found.values();
    if (first === undefined || found.size < first.count)
        return undefined;
    return { artifacts: [...found.values()].map(({ resource }) => describe(resource)), tags: first.resource.tags ?? {} };
}
function describe({ id, location, properties = {} }) {
    const publishing = (0,json/* isObject */.G)(properties['publishingProfile']) ? properties['publishingProfile'] : {};
    const targets = Array.isArray(publishing['targetRegions']) ? publishing['targetRegions'] : [];
    const named = targets.flatMap((one) => ((0,json/* isObject */.G)(one) && typeof one['name'] === 'string' ? [one['name']] : []));
    // The service writes "West US 2" where it was given westus2.
    const regions = (named.length > 0 ? named : location === undefined ? [] : [location]).map((one) => one.toLowerCase().replaceAll(' ', ''));
    return { builder: NAME, id, ...kindOf(id), ...(regions.length === 0 ? {} : { regions }) };
}
function kindOf(id) {
    const name = id.split('/').at(-1) ?? '';
    if (VERSION.test(id))
        return { kind: 'gallery-version', name };
    return IMAGE.test(id) ? { kind: 'managed-image', name } : {};
}

;// CONCATENATED MODULE: ./build/staging/builders/src/azure-image-builder/template-name.js

/** Of names of templates, by the description of the service: `^[A-Za-z0-9-_.]{1,64}$`. */
const LONGEST = 64;
/** Hexadecimal digits of the fingerprint in a name. */
const DIGITS = 12;
/** Of the key of a build (`state-of-attempt.ts`): id of the image, its fingerprint, and 8 digits where it is made anew. */
const KEY = /^(?<image>[a-z0-9-]{1,63})-(?<fingerprint>[0-9a-f]{64})(?:-(?<again>[0-9a-f]{8}))?$/;
/**
 * The name of the template of a build: the same for the same key, so that a build is found again by whoever knows what is to be built.
 * It is the id of the image and the first 12 digits of the fingerprint; a build that is made anew has its 8 digits behind them.
 */
function templateName(key) {
    const { image, fingerprint, again } = KEY.exec(key)?.groups ?? {};
    const end = fingerprint === undefined ? (0,files/* sha256 */.sc)(key).slice(0, DIGITS) : fingerprint.slice(0, DIGITS);
    const suffix = `-${end}${again === undefined ? '' : `-${again}`}`;
    const readable = (image ?? key).replaceAll(/[^A-Za-z0-9-]/g, '-');
    return `${readable.slice(0, LONGEST - suffix.length)}${suffix}`;
}
/** Resource id of a template. */
function templateId({ subscription, resourceGroup }, name) {
    return `/subscriptions/${subscription}/resourceGroups/${resourceGroup}/providers/Microsoft.VirtualMachineImages/imageTemplates/${name}`;
}
/** The parts of a resource id of a template; undefined for any other text. */
function parseTemplateId(id) {
    const form = /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)\/providers\/Microsoft\.VirtualMachineImages\/imageTemplates\/([^/]+)$/i;
    const [, subscription, resourceGroup, name] = form.exec(id) ?? [];
    if (subscription === undefined || resourceGroup === undefined || name === undefined)
        return undefined;
    return { subscription, resourceGroup, name };
}

;// CONCATENATED MODULE: ./build/staging/builders/src/azure-image-builder/build-results.js
















/** What comes of builds: records, logs and failures, taken out of Azure; and the end of the template, once that is noted. */
class BuildResults {
    #place;
    #connection;
    constructor(place, connection) {
        this.#place = place;
        this.#connection = connection;
    }
    /** Where a template of this key is when the definition names no other place. */
    referenceOf(key) {
        const { subscription = '', resourceGroup = '' } = this.#connection.azure;
        return templateId({ subscription, resourceGroup }, templateName(key));
    }
    /** The template of a key: in the usual group, or in any of the subscription. */
    async templateOf(key) {
        const { azure, manager, templates } = this.#connection;
        const { signal } = this.#place;
        const { subscription, resourceGroup } = azure;
        if (subscription === undefined)
            return undefined;
        const usual = resourceGroup === undefined ? undefined : await templates.get(this.referenceOf(key), signal);
        if (usual !== undefined && (0,build_tags/* hasKey */.CJ)(usual.tags, key) && usual.provisioning !== 'Deleting')
            return usual;
        const filter = `tagName eq '${build_tags/* KEY_TAG */.HI}' and tagValue eq '${key.slice(-256)}'`;
        for (const { id } of await (0,resources/* listResources */.U2)(manager, { subscription, filter }, signal)) {
            if (!/\/imageTemplates\/[^/]+$/i.test(id))
                continue;
            const template = await templates.get(id, signal);
            if (template !== undefined && (0,build_tags/* hasKey */.CJ)(template.tags, key) && template.provisioning !== 'Deleting')
                return template;
        }
        return undefined;
    }
    /** What a build of this key has made, where all of it is still there. What has no tags is not found: disks, and what is in other subscriptions. */
    async made(reference, key) {
        const { azure, manager } = this.#connection;
        const subscription = reference.split('/')[2] || azure.subscription;
        const found = subscription === undefined ? undefined : await adoptable(manager, subscription, key, this.#place.signal);
        return found === undefined ? undefined : { reference, ...found };
    }
    /**
     * The record of a build that has ended, with all that is to be had of it. The template stays.
     *
     * @returns undefined when the template was deleted meanwhile, by another process: look again
     * @throws ExternalError or UserError for a build that failed, CancelledError, BuildLostError
     */
    async collect(id, { state, template, stage, isOwn }) {
        switch (state.phase) {
            case 'succeeded':
                if (template === undefined)
                    return this.#adopted(id);
                return this.#succeeded(id, template).catch(goneMeanwhile);
            case 'failed': {
                const { problem = 'nobody said why.', hint, facts, } = template === undefined ? state : await this.explain(id, template, state, stage);
                throw new errors/* UserError */.yo(problem, { ...facts, ...(hint === undefined ? {} : { hint }) });
            }
            case 'cancelled':
                if (isOwn || this.#place.signal.aborted)
                    throw new errors/* CancelledError */.cc('The build was cancelled in Azure');
                throw new build_lost_error/* BuildLostError */.J(NAME, id.key, 'it was cancelled where it ran.');
            default:
                throw new build_lost_error/* BuildLostError */.J(NAME, id.key, state.problem ?? 'nobody said why.');
        }
    }
    /**
     * Why a build failed, with the last lines of its log, which is kept.
     *
     * @param stage what the run was at when it was last seen under way
     */
    async explain(id, template, state, stage) {
        const { lines, path } = await this.#keepLog(template);
        if (isPartial(template))
            return this.#partial(id, template, { lines, path });
        const image = (id.request ?? (0,build_tags/* factsOf */.xS)(template.tags))?.image ?? template.id.split('/').at(-1) ?? '';
        const failure = runFailure({ image, message: state.problem ?? '', lines, stage, log: path });
        const reason = (0,failure_reason/* reasonOf */.A)(failure);
        const { lastLines = [] } = failure.details;
        return {
            phase: 'failed',
            problem: failure.message,
            ...(failure.hint === undefined ? {} : { hint: failure.hint }),
            facts: { lastLines, log: path, ...(reason === undefined ? {} : { reason }) },
        };
    }
    /** Has a template deleted whose build has ended and was noted, with its staging group. Does not wait until it is gone. */
    async release(id) {
        const { templates } = this.#connection;
        const { log, signal } = this.#place;
        try {
            const template = await templates.get(id.reference, signal);
            if (template === undefined || !(0,build_tags/* hasKey */.CJ)(template.tags, id.key) || template.provisioning === 'Deleting')
                return;
            const { phase } = stateOf(template);
            // It was begun again.
            if (!(0,builder/* isFinal */.d)(phase))
                return;
            if (phase === 'failed' && (0,build_tags/* isKept */.t8)(template.tags)) {
                const group = template.stagingGroup?.split('/').at(-1);
                log.warning(`The image template ${id.reference}${group === undefined ? '' : ` and its staging group ${group}`} stay, as the definition asks: delete them when you have seen enough.`);
                return;
            }
            await templates.beginRemove(id.reference, signal);
        }
        catch (error) {
            if (error instanceof errors/* CancelledError */.cc)
                throw error;
            log.warning(`The image template could not be deleted: ${(0,errors/* messageOf */.bD)(error)} Delete it: az resource delete --ids ${id.reference}`);
        }
    }
    async #succeeded(id, template) {
        const { manager } = this.#connection;
        const { signal, outputFolder } = this.#place;
        const made = await runOutputs(manager, id.reference, signal);
        const facts = id.request ?? (0,build_tags/* factsOf */.xS)(template.tags);
        const missing = template.outputs.filter((name) => !made.names.includes(name));
        if (facts === undefined || made.artifacts.length === 0 || missing.length > 0) {
            const lacking = made.artifacts.length === 0 ? 'names nothing that it made' : `does not name ${missing.join(', ')}`;
            throw new errors/* ExternalError */.yA(`Azure says that the build ${id.key} has succeeded, and ${facts === undefined ? 'it has not our tags' : lacking}.`, {
                service: SERVICE,
                operation: 'read what was made',
                hint: `look at ${id.reference} in the portal; it was not deleted`,
            });
        }
        await this.#keepLog(template);
        const record = buildRecord(facts, made.artifacts, template);
        await (0,files/* writeJson */.GF)((0,external_node_path_.join)(outputFolder, build_record/* RECORD_FILE */.lt), record);
        return record;
    }
    /** A run that the service calls succeeded in part: it is not what was asked for, and is built again; what it made stays. */
    async #partial(id, template, log) {
        const { artifacts, names } = await runOutputs(this.#connection.manager, id.reference, this.#place.signal);
        const missing = template.outputs.filter((name) => !names.includes(name));
        const said = template.run?.message ?? '';
        const what = missing.length === 0 ? 'not in every region' : `without ${missing.join(', ')}`;
        const made = artifacts.length === 0 ? 'nothing of it is there' : `what was made stays: ${artifacts.map((one) => one.id).join(', ')}`;
        return {
            phase: 'failed',
            problem: `The build has succeeded in part, ${what}${said === '' ? '.' : `: ${said}`}`,
            hint: `${made}; a build of the same definition builds it again`,
            facts: { reason: 'service', lastLines: log.lines.slice(-5), log: log.path },
        };
    }
    /** Writes `build.log`: the whole customization log, or what is known in its place. */
    async #keepLog(template) {
        const { azure, manager } = this.#connection;
        const { log, signal, outputFolder } = this.#place;
        await (0,promises_.mkdir)(outputFolder, { recursive: true });
        const path = (0,external_node_path_.join)(outputFolder, build_record/* LOG_FILE */.UP);
        const found = template.run === undefined
            ? { address: undefined, text: undefined, problem: 'nothing has run' }
            : await customizationLog(manager, template, azure, signal);
        if (found.text === undefined && template.run !== undefined) {
            log.warning(`The customization log could not be read: ${found.problem ?? 'nobody said why'}${found.address === undefined ? '' : ` (${found.address})`}.`);
        }
        return { lines: await keepLog(path, found, template.run?.message ?? template.provisioningError ?? ''), path };
    }
    /** Of a build whose template is gone: what the tags of what it made tell. */
    async #adopted(id) {
        const { outputFolder } = this.#place;
        const made = await this.made(id.reference, id.key);
        const facts = made === undefined ? undefined : ((0,build_tags/* factsOf */.xS)(made.tags) ?? id.request);
        if (made === undefined || facts === undefined)
            throw new build_lost_error/* BuildLostError */.J(NAME, id.key, 'what it made is not there any more.');
        await (0,promises_.mkdir)(outputFolder, { recursive: true });
        await keepLog((0,external_node_path_.join)(outputFolder, build_record/* LOG_FILE */.UP), { address: undefined, text: undefined, problem: 'it went with the template of that build' }, '');
        const record = buildRecord(facts, made.artifacts, undefined);
        await (0,files/* writeJson */.GF)((0,external_node_path_.join)(outputFolder, build_record/* RECORD_FILE */.lt), record);
        return record;
    }
}
/** @returns undefined for a template that another process has deleted; @throws any other error */
function goneMeanwhile(error) {
    if (error instanceof azure_error/* ResourceManagerError */.Gf && error.details.status === 404)
        return undefined;
    throw error;
}

// EXTERNAL MODULE: ./build/staging/builders/src/azure-image-builder/compile-definition.js + 3 modules
var compile_definition = __webpack_require__(39426);
// EXTERNAL MODULE: ./build/staging/builders/src/azure-image-builder/image-builder-checks.js
var image_builder_checks = __webpack_require__(68237);
// EXTERNAL MODULE: ./build/staging/azure/src/resource-manager/json-member.js
var json_member = __webpack_require__(45273);
// EXTERNAL MODULE: ./build/staging/azure/src/resource-manager/operation-state.js
var operation_state = __webpack_require__(88831);
// EXTERNAL MODULE: ./build/staging/azure/src/resource-manager/resource-manager.js + 1 modules
var resource_manager = __webpack_require__(15962);
;// CONCATENATED MODULE: ./build/staging/azure/src/resource-manager/deployments.js








/** Of the operations of `@azure/arm-resourcesdeployments` 2.0.0. */
const DEPLOYMENTS_API = '2026-06-01';
/** The operations of deployments of the official package; loaded when one is called. */
const operations = () => Promise.all(/* import() */[__webpack_require__.e("shared-npm-azure-abort-controller"), __webpack_require__.e("azure-arm-resourcesdeployments-api-deployments")]).then(__webpack_require__.bind(__webpack_require__, 26124));
/**
 * Begins a deployment to a resource group. Where one of the same name with the same template and parameters runs already it is taken
 * for this one: an answer that was lost makes Azure refuse our own deployment as `DeploymentActive`.
 *
 * @throws as `ResourceManager.official`
 */
async function beginDeployment(manager, address, request, signal) {
    const { createOrUpdate } = await operations();
    const facts = factsOf('deploy', address);
    const body = { properties: propertiesOf(request), ...(request.tags === undefined ? {} : { tags: { ...request.tags } }) };
    const { resourceGroup, name } = address;
    try {
        const answer = await official(manager, address, facts, signal, async (client, options) => {
            // Its poller would ask twice at once, forget the first Retry-After, and drop the details of a failure.
            await createOrUpdate(client, resourceGroup, name, body, options).submitted();
        });
        return beginOperation('PUT', answer);
    }
    catch (error) {
        if (!(error instanceof ResourceManagerError) || !error.hasCode('DeploymentActive'))
            throw error;
        const running = await adopt(manager, address, request, signal);
        if (running !== undefined)
            return running;
        throw new ResourceManagerError(error.message, {
            ...error.details,
            hint: 'another deployment of this name runs: wait for it, cancel it, or give this one another name',
        });
    }
}
/**
 * Deploys a template to a resource group and waits for it.
 *
 * @throws ResourceManagerError with the reasons of the resources that failed; as `awaitOperation`
 */
async function deploy(manager, address, request, options) {
    return finishDeployment(manager, address, await beginDeployment(manager, address, request, options.signal), options);
}
/** Waits for a deployment that was begun, in this run or another. @throws as `deploy` */
async function finishDeployment(manager, address, begun, options) {
    const facts = factsOf('deploy', address);
    try {
        const { body } = await awaitOperation(manager, begun, facts, options);
        return deploymentOf(body) ?? deploymentOf(await readDeployment(manager, address, options.signal)) ?? unreadable(manager, facts);
    }
    catch (error) {
        if (!(error instanceof ResourceManagerError) || error.details.operationUrl === undefined)
            throw error;
        throw await withReasons(error, manager, address, options.signal);
    }
}
/**
 * What a deployment would do, without doing it.
 *
 * @param format `ResourceIdOnly` leaves out how the resources were and would be
 * @throws ResourceManagerError also when Azure cannot tell, which it answers as if all were well; as `awaitOperation`
 */
async function whatIf(manager, address, request, options) {
    const { whatIf: ask } = await operations();
    const facts = factsOf('look ahead at', address);
    const { format = 'FullResourcePayloads' } = request;
    const properties = { ...propertiesOf(request), whatIfSettings: { resultFormat: format } };
    const answer = await official(manager, address, facts, options.signal, async (client, given) => {
        await ask(client, address.resourceGroup, address.name, { properties }, given).submitted();
    });
    const { body } = await (0,long_operation/* awaitOperation */.mD)(manager, (0,operation_state/* beginOperation */.xd)('POST', answer), facts, options);
    const changes = (0,json_member/* memberOf */.C)((0,json_member/* memberOf */.C)(body, 'properties'), 'changes');
    if (!Array.isArray(changes))
        return unreadable(manager, facts);
    return changes;
}
/** Cancels a deployment; what it has made already stays. @throws as `ResourceManager.official`: 409 for one that has ended */
async function cancelDeployment(manager, address, signal) {
    const { cancel } = await operations();
    await official(manager, address, factsOf('cancel', address), signal, (client, options) => cancel(client, address.resourceGroup, address.name, options));
}
async function official(manager, { subscription, resourceGroup, name }, facts, signal, work) {
    (0,resource_manager.checkNames)([resourceGroup, name], facts);
    return (await manager.official(subscription, DEPLOYMENTS_API, work, facts, signal)).answer;
}
function pathOf({ subscription, resourceGroup, name }) {
    return ['subscriptions', subscription, 'resourceGroups', resourceGroup, 'providers', 'Microsoft.Resources', 'deployments', name];
}
async function readDeployment(manager, address, signal) {
    return manager.get(pathOf(address), { 'api-version': DEPLOYMENTS_API }, factsOf('look at', address), signal);
}
/** The running deployment of the name, if it is this one. */
async function adopt(manager, address, request, signal) {
    const facts = factsOf('look at', address);
    const { calculateTemplateHash } = await operations();
    const { result } = await manager.official(address.subscription, DEPLOYMENTS_API, (client, options) => calculateTemplateHash(client, { ...request.template }, options), facts, signal);
    const answer = await manager.send({ method: 'GET', path: pathOf(address), query: { 'api-version': DEPLOYMENTS_API } }, facts, signal);
    const properties = memberOf(answer.body, 'properties');
    if (result.templateHash === undefined || memberOf(properties, 'templateHash') !== result.templateHash)
        return undefined;
    const { mode } = propertiesOf(request);
    if (memberOf(properties, 'mode') !== mode || !hasSameParameters(memberOf(properties, 'parameters'), request))
        return undefined;
    return beginOperation('PUT', answer);
}
/** Azure tells the parameters of a deployment with the template's defaults, and secret ones without their values. */
function hasSameParameters(theirs, { template, parameters = {} }) {
    const names = new Set([...Object.keys(parameters), ...(isObject(theirs) ? Object.keys(theirs) : [])]);
    return [...names].every((name) => {
        const declared = memberOf(memberOf(template, 'parameters'), name);
        if (/^secure/i.test(String(memberOf(declared, 'type'))))
            return true;
        const given = memberOf(memberOf(theirs, name), 'value');
        const ours = parameters[name] ?? memberOf(declared, 'defaultValue');
        // A default that is computed is the same for the same template in the same group.
        if (parameters[name] === undefined && typeof ours === 'string' && ours.startsWith('['))
            return true;
        return equalJson(given, ours);
    });
}
/** The reasons stand in the deployment, and where it has none in the operations of its resources. */
async function withReasons(error, manager, address, signal) {
    const facts = factsOf('deploy', address);
    try {
        const properties = memberOf(await readDeployment(manager, address, signal), 'properties');
        const said = readArmError({ error: memberOf(properties, 'error') }) ?? error.details.error;
        const reasons = said === undefined || said.details.length === 0 ? await failedResources(manager, address, signal) : said.details;
        const { operationUrl = '', correlationId, requestId } = error.details;
        const status = String(memberOf(properties, 'provisioningState') ?? 'Failed');
        const all = said === undefined && reasons.length === 0 ? undefined : { ...said, details: reasons };
        const headers = { 'x-ms-correlation-request-id': correlationId, 'x-ms-request-id': requestId };
        return failedOperation({ status, headers, error: all, operationUrl: shownOperation(operationUrl) }, { ...facts, endpoint: manager.endpoint });
    }
    catch (second) {
        if (second instanceof CancelledError)
            throw second;
        // The first error is the one to tell.
        return error;
    }
}
async function failedResources(manager, address, signal) {
    const path = [...pathOf(address), 'operations'];
    const listed = await manager.list(path, { 'api-version': DEPLOYMENTS_API }, factsOf('look at', address), signal);
    return listed
        .map((item) => memberOf(item, 'properties'))
        .filter((properties) => memberOf(properties, 'provisioningState') === 'Failed')
        .map((properties) => readArmError(memberOf(properties, 'statusMessage')))
        .filter((reason) => reason !== undefined);
}
function propertiesOf({ template, parameters = {}, mode = 'Incremental' }) {
    const values = Object.entries(parameters).map(([name, value]) => [name, { value }]);
    return { template: { ...template }, parameters: Object.fromEntries(values), mode };
}
function deploymentOf(body) {
    const [id, properties] = [memberOf(body, 'id'), memberOf(body, 'properties')];
    if (typeof id !== 'string' || typeof properties !== 'object' || properties === null)
        return undefined;
    const hash = memberOf(properties, 'templateHash');
    const made = memberOf(properties, 'outputResources');
    const resources = (Array.isArray(made) ? made : []).map((one) => memberOf(one, 'id')).filter((one) => typeof one === 'string');
    const outputs = Object.entries((memberOf(properties, 'outputs') ?? {})).map(([name, output]) => [
        name,
        memberOf(output, 'value'),
    ]);
    return { id, templateHash: typeof hash === 'string' ? hash : undefined, outputs: Object.fromEntries(outputs), resources };
}
function unreadable(manager, facts) {
    throw manager.unreadable(facts);
}
function factsOf(verb, { subscription, resourceGroup, name }) {
    return {
        operation: `${verb} the deployment ${name}`,
        subscription,
        scope: `/subscriptions/${subscription}/resourceGroups/${resourceGroup}`,
    };
}

// EXTERNAL MODULE: ./build/staging/image-formats/src/azure-image-builder/service.js
var service = __webpack_require__(77757);
;// CONCATENATED MODULE: ./build/staging/builders/src/azure-image-builder/plan-template.js



const SCHEMA = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';
/** Milliseconds; 15 s were seen. */
const plan_template_TIMEOUT = 300_000;
/** What Azure says that it would do, as lines; @throws ResourceManagerError with what it would refuse */
async function planTemplate(manager, place, { apiVersion, body }, { signal, clock }) {
    const { name } = place;
    const resource = { type: service/* RESOURCE_TYPE */.kq, apiVersion, name, ...body };
    const template = { $schema: SCHEMA, contentVersion: '1.0.0.0', resources: [literal(resource)] };
    const changes = await whatIf(manager, { ...place, name: `what-if-${name}`.slice(0, 64) }, { template }, { timeout: plan_template_TIMEOUT, signal, clock });
    return changes
        .filter(({ changeType, resourceId }) => changeType !== 'Ignore' || resourceId?.toLowerCase().endsWith(`/${name.toLowerCase()}`) === true)
        .map(({ changeType, resourceId }) => `  Azure would ${WORDS[changeType] ?? changeType} ${resourceId}`);
}
const WORDS = {
    Create: 'make',
    Delete: 'delete',
    Modify: 'change',
    Deploy: 'make or change',
    Ignore: 'leave alone',
    NoChange: 'leave as it is',
    Unsupported: 'do what it cannot tell with',
};
/** In a deployment template a text that begins with [ is an expression, unless it begins with two. */
function literal(value) {
    if (typeof value === 'string')
        return value.startsWith('[') ? `[${value}` : value;
    if (Array.isArray(value))
        return value.map(literal);
    if (!(0,json/* isObject */.G)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, member === undefined ? undefined : literal(member)]));
}

// EXTERNAL MODULE: ./build/staging/builders/src/azure-image-builder/step-files.js
var step_files = __webpack_require__(29798);
;// CONCATENATED MODULE: ./build/staging/builders/src/azure-image-builder/image-builds.js















/** Milliseconds between looks at a run, as the clients of Microsoft look. */
const image_builds_LOOK = 30_000;
/** Looks in a row that may get no usable answer. */
const MOST_FAILURES = 20;
/** Milliseconds that a run may take beyond its own time-out, and that a cancelled one may take to end: 81 s were seen. */
const GRACE = 3_600_000;
const CANCEL_TIME = 900_000;
/** Milliseconds between looks at a run that was cancelled, and for the request to cancel of a process that is about to end. */
const CANCEL_LOOK = 10_000;
const LAST_REQUEST = 5000;
/** The builds of Azure Image Builder: a template and a run of it each, known to every process by their names and tags. */
class ImageBuilds {
    #place;
    #connection;
    /** Templates of builds that were submitted here: they are cancelled when this process is, while it waits for them. */
    #own = new Set();
    constructor(place) {
        this.#place = place;
    }
    async plan(request) {
        const { place, compiled } = await this.#planned(request);
        const { location, properties } = compiled.body;
        const { customize } = properties;
        const steps = (0,format/* counted */.hS)(Array.isArray(customize) ? customize.length : 0, 'customizer');
        return [
            `  the image template ${place.name} in the resource group ${place.resourceGroup}, with ${steps}, in ${location}`,
            `  to ${this.#place.outputFolder}: build.json, build.log`,
        ];
    }
    async preview(request) {
        const { place, compiled, connection } = await this.#planned(request);
        return planTemplate(connection.manager, place, compiled, { signal: this.#place.signal, clock: connection.clock });
    }
    async submit(request, key) {
        const { log, signal } = this.#place;
        const connection = await this.#connect();
        const { templates } = connection;
        const { definition } = request.loaded;
        const reference = templateId(placeOf(definition, connection), templateName(key));
        const before = await templates.get(reference, signal);
        if (before !== undefined && !(0,build_tags/* hasKey */.CJ)(before.tags, key))
            refuseForeign(reference);
        if (before === undefined && !request.rebuild) {
            const made = await this.#results(connection).made(reference, key);
            if (made !== undefined) {
                log.info(`${definition.image.id} was built already, as ${made.artifacts.map(({ id }) => id).join(', ')}: it is not built again.`);
                return this.#idOf(reference, key, made.tags);
            }
        }
        let template = before === undefined ? undefined : await this.#usable(before, connection);
        if (template === undefined)
            template = await this.#create(request, reference, key, connection);
        if (isNotRun(template))
            await templates.run(reference, signal);
        if (before !== undefined && template.id === before.id && before.run !== undefined)
            log.info(`The build ${templateName(key)} is under way already.`);
        this.#own.add(reference.toLowerCase());
        return this.#idOf(reference, key, template.tags);
    }
    async find(key) {
        const connection = await this.#connect();
        const results = this.#results(connection);
        const template = await results.templateOf(key);
        // One that was not run is no build yet: whoever submits it runs it.
        if (template !== undefined && !isNotRun(template)) {
            const { phase } = stateOf(template);
            if (!(0,builder/* isFinal */.d)(phase) || phase === 'succeeded')
                return this.#idOf(template.id, key, template.tags);
        }
        const made = await results.made(results.referenceOf(key), key);
        return made === undefined ? undefined : this.#idOf(made.reference, key, made.tags);
    }
    async poll(id) {
        return (await this.#look(id)).state;
    }
    async collect(id) {
        const { log, signal } = this.#place;
        const connection = await this.#connect();
        const { clock } = connection;
        const results = this.#results(connection);
        const begun = clock.now();
        let stage;
        let failures = 0;
        try {
            for (;;) {
                const seen = await this.#look(id).catch((error) => {
                    if (!isPassing(error) || ++failures > MOST_FAILURES)
                        throw error;
                    log.info(`${(0,errors/* messageOf */.bD)(error)} The build goes on all the same: it is looked at again.`);
                });
                if (seen === undefined) {
                    await clock.sleep(image_builds_LOOK, signal);
                    continue;
                }
                failures = 0;
                const { state, template } = seen;
                if ((0,builder/* isFinal */.d)(state.phase)) {
                    const isOwn = this.#own.has(id.reference.toLowerCase());
                    const record = await results.collect(id, { state, template, stage, isOwn });
                    if (record !== undefined)
                        return record;
                    continue;
                }
                if (state.stage !== undefined && state.stage !== stage) {
                    stage = state.stage;
                    log.info(`${id.key.slice(0, 80)}: ${stage}, after ${(0,format/* formatDuration */.a3)(clock.now() - begun)}.`);
                }
                if (template !== undefined && clock.now() - begun > template.timeout * 60_000 + GRACE)
                    throw overdue(id, state);
                await clock.sleep(image_builds_LOOK, signal);
            }
        }
        catch (error) {
            if (error instanceof errors/* CancelledError */.cc && signal.aborted && this.#own.has(id.reference.toLowerCase()))
                await this.#cancelAtEnd(id, connection);
            throw error;
        }
    }
    async explain(id, state, stage) {
        const connection = await this.#connect();
        const template = await connection.templates.get(id.reference, this.#place.signal);
        return template === undefined ? state : this.#results(connection).explain(id, template, state, stage);
    }
    async release(id) {
        await this.#results(await this.#connect()).release(id);
    }
    async cancel(id) {
        const { signal } = this.#place;
        const connection = await this.#connect();
        if (signal.aborted)
            return this.#cancelAtEnd(id, connection);
        const { clock, templates } = connection;
        const end = clock.now() + CANCEL_TIME;
        for (;;) {
            const { state, template } = await this.#look(id);
            if ((0,builder/* isFinal */.d)(state.phase))
                return;
            if (template !== undefined && isNotRun(template)) {
                await templates.remove(id.reference, signal);
                return;
            }
            if (template?.run?.state === 'Running')
                await templates.cancel(id.reference, signal);
            if (clock.now() > end)
                throw stuckCancelling(id);
            await clock.sleep(CANCEL_LOOK, signal);
        }
    }
    /** How a build stands: by its template, by what is known of its end, by what it has made. */
    async #look(id) {
        if (parseTemplateId(id.reference) === undefined)
            return { state: { phase: 'lost', problem: 'nothing is known of it.' } };
        const connection = await this.#connect();
        const template = await connection.templates.get(id.reference, this.#place.signal);
        if (template !== undefined && template.provisioning !== 'Deleting')
            return { state: stateOf(template), template };
        const made = await this.#results(connection).made(id.reference, id.key);
        if (made !== undefined)
            return { state: { phase: 'succeeded' } };
        return { state: { phase: 'lost', problem: 'its image template is gone, and nothing of it was made.' } };
    }
    /** A template that is there, where its build is under way or went well; one that did not is deleted, once no run of it is left. */
    async #usable(template, { templates, clock }) {
        const { signal } = this.#place;
        const end = clock.now() + CANCEL_TIME;
        for (let now = template; now !== undefined; now = await templates.get(template.id, signal)) {
            const { phase } = stateOf(now);
            if (phase === 'failed' || phase === 'cancelled') {
                await templates.remove(now.id, signal);
                return undefined;
            }
            if (now.run?.state !== 'Canceling' && now.provisioning !== 'Deleting' && now.provisioning !== 'Creating')
                return now;
            if (clock.now() > end)
                throw stuckCancelling({ reference: now.id, key: now.id.split('/').at(-1) ?? '' });
            await clock.sleep(CANCEL_LOOK, signal);
        }
        return undefined;
    }
    async #create(request, reference, key, connection) {
        const { log, signal } = this.#place;
        const files = (await (0,step_files/* preparedFiles */.l3)(request.artifacts)) ?? (0,step_files/* noFiles */.JE)(request.artifacts);
        const compiled = await this.#compile(request, key, connection, files);
        log.info(`The image template ${templateName(key)} is made: ${reference}`);
        const template = await connection.templates.create(reference, key, compiled, signal);
        try {
            // By now the service has fetched the files; nothing is built of them yet.
            await request.checkSources(signal);
        }
        catch (error) {
            if (template.run === undefined)
                await connection.templates.remove(reference, signal).catch(() => { });
            throw error;
        }
        return template;
    }
    /** What a build would send, and where to. */
    async #planned(request) {
        const { loaded } = request;
        await (0,refuse_unbuildable/* refuseUnbuildable */.Y)(loaded, NAME, image_builder_checks.imageBuilderChecks, this.#place.outputFolder);
        const connection = await this.#connect();
        const files = (await (0,step_files/* preparedFiles */.l3)(request.artifacts)) ?? (0,step_files/* expectedFiles */.qc)(loaded);
        const key = `${loaded.definition.image.id}-${request.fingerprint.image}`;
        const compiled = await this.#compile(request, key, connection, files);
        return { connection, compiled, place: { ...placeOf(loaded.definition, connection), name: templateName(key) } };
    }
    async #compile(request, key, connection, files) {
        const { loaded } = request;
        await (0,refuse_unbuildable/* refuseUnbuildable */.Y)(loaded, NAME, image_builder_checks.imageBuilderChecks, this.#place.outputFolder);
        const tags = (0,build_tags/* buildTags */.m5)(request, key, new Date().toISOString());
        return (0,compile_definition/* compileDefinition */.D)(loaded, { place: placeOf(loaded.definition, connection), files, blobSuffix: connection.blobSuffix, tags });
    }
    /** The last request of a process that was told to end: it has seconds, and does not wait for the end of the run. */
    async #cancelAtEnd(id, { templates }) {
        const { log } = this.#place;
        try {
            await templates.cancel(id.reference, AbortSignal.timeout(LAST_REQUEST));
            log.info(`The build ${id.key} is being cancelled in Azure, where it ends by itself.`);
        }
        catch {
            log.warning(`The build ${id.key} could not be cancelled: it goes on in Azure, as ${id.reference}.`);
        }
    }
    #idOf(reference, key, tags) {
        const request = (0,build_tags/* factsOf */.xS)(tags);
        return { builder: NAME, key, reference, ...(request === undefined ? {} : { request }) };
    }
    #results(connection) {
        return new BuildResults(this.#place, connection);
    }
    async #connect() {
        this.#connection ??= connectAzure(this.#place);
        try {
            return await this.#connection;
        }
        catch (error) {
            this.#connection = undefined;
            throw error;
        }
    }
}
function overdue({ key, reference }, { stage }) {
    return new errors/* ExternalError */.yA(`The build ${key} is still ${stage ?? 'under way'}, an hour after it should have ended.`, {
        service: SERVICE,
        operation: 'wait for the run',
        hint: `cancel it (az image builder cancel --ids ${reference}), and run again`,
    });
}
function stuckCancelling({ key, reference }) {
    return new errors/* ExternalError */.yA(`The build ${key} is still being cancelled after ${(0,format/* formatDuration */.a3)(CANCEL_TIME)}: Azure Image Builder is stuck.`, {
        service: SERVICE,
        operation: 'cancel the run',
        hint: `delete its staging group (IT_…), then the template: az resource delete --ids ${reference}; where Azure refuses that, ask its support, and meanwhile build with rebuild, which takes another template`,
    });
}

;// CONCATENATED MODULE: ./build/staging/builders/src/azure-image-builder/azure-image-builder.js


/** Azure Image Builder: a machine of the service's own in Azure, which goes on whatever becomes of this process. */
function azureImageBuilder(place) {
    const builds = new ImageBuilds(place);
    return {
        name: NAME,
        features: { outlivesProcess: true, formats: [] },
        plan: (request) => builds.plan(request),
        preview: (request) => builds.preview(request),
        submit: (request, key) => builds.submit(request, key),
        find: (key) => builds.find(key),
        poll: (id) => builds.poll(id),
        collect: (id) => builds.collect(id),
        explain: (id, state, stage) => builds.explain(id, state, stage),
        release: (id) => builds.release(id),
        cancel: (id) => builds.cancel(id),
    };
}


/***/ })

};
