export const id = "one-es-one-es-builder";
export const ids = ["one-es-one-es-builder"];
export const modules = {

/***/ 33212:
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
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/staging/azure/src/resource-manager/azure-error.js
var azure_error = __webpack_require__(82746);
// EXTERNAL MODULE: ./build/staging/azure/src/resource-manager/long-operation.js
var long_operation = __webpack_require__(39930);
;// CONCATENATED MODULE: ./build/staging/azure/src/resource-manager/role-assignments.js




/** Of assignments, since which they have conditions ("List Azure role assignments using the REST API"). */
const AUTHORIZATION_API = '2022-04-01';
/** Milliseconds between two tries for a principal that the directory does not show yet, and how many there are. */
const DELAY = 15_000;
const TRIES = 20;
/** Built-in roles, whose ids are the same in every tenant ("Azure built-in roles"). */
const BUILT_IN_ROLES = {
    'Storage Blob Data Reader': '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1',
    'Storage Blob Data Contributor': 'ba92f5b4-2d11-453d-a403-e96b0029c9fe',
    'Storage Blob Data Owner': 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b',
};
/**
 * Whether a principal has one of some roles on something: there or on anything above it, itself or by a group. A condition of an assignment is
 * not weighed: what it allows is known to the service alone.
 *
 * @throws as `ResourceManager.list`
 */
async function hasRole(manager, { scope, principalId }, roles, signal) {
    const query = { 'api-version': AUTHORIZATION_API, $filter: `atScope() and assignedTo('${principalId}')` };
    const path = [...scope.slice(1).split('/'), 'providers', 'Microsoft.Authorization', 'roleAssignments'];
    const assignments = await manager.list(path, query, factsOf('list the roles', scope), signal);
    const wanted = roles.map((role) => BUILT_IN_ROLES[role]);
    return assignments.some((one) => wanted.includes(roleOf(one)));
}
/**
 * Gives a service principal a role, once: the name of the assignment is made of who, what and where, so that any run makes the same one.
 *
 * A principal that was just made is not there yet for some minutes (`PrincipalNotFound`): it is tried again for five.
 *
 * @returns false where it has the role already by an assignment of another name
 * @throws as `ResourceManager.send`
 */
async function assignRole(manager, { scope, principalId }, role, { signal, clock = long_operation/* machineClock */.wx }) {
    const id = BUILT_IN_ROLES[role];
    const facts = factsOf(`assign the role ${role}`, scope);
    const roleDefinitionId = `/subscriptions/${facts.subscription}/providers/Microsoft.Authorization/roleDefinitions/${id}`;
    const name = assignmentName([scope, principalId, id]);
    const request = {
        method: 'PUT',
        path: [...scope.slice(1).split('/'), 'providers', 'Microsoft.Authorization', 'roleAssignments', name],
        query: { 'api-version': AUTHORIZATION_API },
        body: { properties: { roleDefinitionId, principalId, principalType: 'ServicePrincipal' } },
    };
    for (let tries = 1;; tries++) {
        try {
            await manager.send(request, facts, signal);
            return true;
        }
        catch (error) {
            if (!(error instanceof azure_error/* ResourceManagerError */.Gf))
                throw error;
            if (error.hasCode('RoleAssignmentExists'))
                return false;
            if (!error.hasCode('PrincipalNotFound'))
                throw error;
            if (tries === TRIES)
                throw unknownPrincipal(principalId, error);
            await clock.sleep(DELAY, signal);
        }
    }
}
/** The last part of the id of the role's definition, in small letters; '' for what is no assignment. */
function roleOf(assignment) {
    const { properties } = (assignment ?? {});
    const id = properties?.roleDefinitionId;
    return typeof id === 'string' ? id.slice(id.lastIndexOf('/') + 1).toLowerCase() : '';
}
/** A UUID of version 8 (RFC 9562): what it is made of is the maker's own matter. Ids have no case. */
function assignmentName(parts) {
    const hex = (0,external_node_crypto_.createHash)('sha256').update(parts.join('\n').toLowerCase()).digest('hex');
    return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}
function factsOf(verb, scope) {
    return { operation: `${verb} on ${scope.split('/').slice(-2).join('/')}`, subscription: scope.split('/')[2] ?? '', scope };
}
function unknownPrincipal(principalId, cause) {
    const { service, operation, status, requestId } = cause.details;
    return new errors/* ExternalError */.yA(`Cannot ${operation}: the directory has no principal ${principalId}, after several minutes.`, {
        ...{ service, operation, cause },
        ...(status === undefined ? {} : { status }),
        ...(requestId === undefined ? {} : { requestId }),
        hint: 'give the object id of the service principal in this tenant, which is not the id of its application: az ad sp show --id <application id> --query id',
    });
}

// EXTERNAL MODULE: ./build/staging/image-formats/src/one-es/service-image.js
var service_image = __webpack_require__(12681);
// EXTERNAL MODULE: ./build/staging/builders/src/one-es/one-es-settings.js
var one_es_settings = __webpack_require__(45783);
;// CONCATENATED MODULE: ./build/staging/builders/src/one-es/artifact-readers.js




/** The service principal that gets the artifacts of an image; its object id is another one in each tenant. */
const PRINCIPAL = '1ES Resource Management';
const ROLE = 'Storage Blob Data Reader';
/** Each of them lets it read, too. */
const READING = [ROLE, 'Storage Blob Data Contributor', 'Storage Blob Data Owner'];
const STORAGE_ACCOUNT = 'Microsoft.Storage/storageAccounts';
/**
 * Sees to it that 1ES may read the containers of the artifacts, before an image is sent that could not be built: gives it the role where the
 * definition asks for that, and else refuses. Where the definition does not say who 1ES is in this tenant, nothing is asked, with a warning.
 *
 * @throws UserError that names principal, role, scope and the command; InputError for an account that is not found; as `hasRole`, `assignRole`
 */
async function ensureReaders(manager, definition, place, { log, signal, clock }) {
    const { containers } = (0,service_image/* oneEsImage */.S)(definition);
    const { resourceManagement: principalId, grantReader } = (0,one_es_settings/* settingsOf */.f5)(definition);
    if (containers.length === 0)
        return;
    if (principalId === undefined) {
        log.warning(`Nothing says whether ${PRINCIPAL} may read ${shown(containers)}: give its object id in provider.${one_es_settings/* NAME */.o_}.resourceManagement of the definition (az ad sp list --display-name "${PRINCIPAL}" --query "[].id").`);
        return;
    }
    const missing = [];
    for (const container of await scopesOf(manager, containers, definition, place, signal)) {
        const holder = { scope: container.scope, principalId };
        if (await hasRole(manager, holder, READING, signal))
            continue;
        if (grantReader !== true)
            missing.push(container);
        else if (await assignRole(manager, holder, ROLE, { signal, clock })) {
            log.info(`Gave ${PRINCIPAL} (${principalId}) the role ${ROLE} on ${shown([container])}; a new role takes some minutes.`);
        }
    }
    if (missing.length > 0)
        throw unreadable(missing, principalId);
}
/** What a dry run says of it; nothing where no artifact comes from a container. */
function readerLines(definition) {
    const { containers } = (0,service_image/* oneEsImage */.S)(definition);
    if (containers.length === 0)
        return [];
    const { resourceManagement, grantReader } = (0,one_es_settings/* settingsOf */.f5)(definition);
    const how = resourceManagement === undefined
        ? `is not checked: provider.${one_es_settings/* NAME */.o_}.resourceManagement is missing`
        : grantReader === true
            ? 'is given first, where it is missing'
            : 'is checked first';
    return [`  the role ${ROLE} of ${PRINCIPAL} on ${shown(containers)} ${how}`];
}
async function scopesOf(manager, containers, definition, { subscription }, signal) {
    const named = (0,one_es_settings/* settingsOf */.f5)(definition).storageAccounts ?? [];
    const isNamed = containers.every(({ account }) => named.some((id) => isOf(id, account)));
    const filter = `resourceType eq '${STORAGE_ACCOUNT}'`;
    const listed = isNamed ? [] : await (0,resources/* listResources */.U2)(manager, { subscription, filter }, signal);
    const ids = [...named, ...listed.map(({ id }) => id)];
    return containers.map((container) => {
        const id = ids.find((one) => isOf(one, container.account));
        if (id !== undefined)
            return { ...container, scope: `${id}/blobServices/default/containers/${container.name}` };
        throw new errors/* InputError */.dz(`The storage account ${container.account} of the artifacts is not in the subscription ${subscription}, as far as whoever signs in sees it.`, { hint: `write its resource id into provider.${one_es_settings/* NAME */.o_}.storageAccounts of the definition` });
    });
}
function isOf(id, account) {
    return id.toLowerCase().endsWith(`/providers/${STORAGE_ACCOUNT}/${account}`.toLowerCase());
}
function unreadable(missing, principalId) {
    const commands = missing.map(({ scope }) => `az role assignment create --assignee-object-id ${principalId} --assignee-principal-type ServicePrincipal --role "${ROLE}" --scope ${scope}`);
    return new errors/* UserError */.yo(`${PRINCIPAL} (${principalId}) does not have the role ${ROLE} on ${shown(missing)}: 1ES could not read the artifacts.`, { hint: `${commands.join('; ')}; or let this builder do it: grantReader: true in provider.${one_es_settings/* NAME */.o_} of the definition` });
}
/** "the container server2022 of ebpfcicdstorage" */
function shown(containers) {
    return containers.map(({ account, name }) => `the container ${name} of ${account}`).join(' and ');
}

// EXTERNAL MODULE: ./build/staging/azure/src/resource-manager/arm-error.js
var arm_error = __webpack_require__(87939);
// EXTERNAL MODULE: ./build/staging/core/src/json.js
var json = __webpack_require__(72283);
// EXTERNAL MODULE: ./build/staging/core/src/redact.js
var redact = __webpack_require__(30660);
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
// EXTERNAL MODULE: ./build/staging/azure/src/clouds/cloud.js
var cloud = __webpack_require__(86403);
// EXTERNAL MODULE: ./build/staging/core/src/control-characters.js
var control_characters = __webpack_require__(9521);
// EXTERNAL MODULE: ./build/staging/records/src/build-record.js
var build_record = __webpack_require__(51718);
;// CONCATENATED MODULE: ./build/staging/builders/src/one-es/image-log.js








/** Lines that a failure shows, the innermost error last, and their characters. */
const MOST_LINES = 12;
const LONGEST_LINE = 200;
/**
 * What an image says of errors. Nothing public tells where the service keeps the log that the portal shows, so that what the resource itself
 * says is all that a program gets.
 */
function imageErrors({ properties = {}, ...resource }) {
    const said = [properties['error'], properties['provisioningError'], resource['error']];
    return said.flatMap((one) => readError(one) ?? []);
}
/** Where a person finds what the service has written. @param endpoint of Azure Resource Manager */
function whereLogsAre({ id }, endpoint) {
    const address = (0,cloud.portalAddress)(endpoint, id);
    return `its log is in the portal, under Monitoring, Image Logs of ${id}${address === undefined ? '' : `: ${address}`}`;
}
/** The lines that a failure shows of the errors of an image, or of a refusal. */
function lastLines(errors) {
    const lines = linesOf(errors).slice(-MOST_LINES);
    return lines.map((line) => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE - 1)}…` : line));
}
/**
 * Writes `build.log`: how far the image is, each of its errors with all that led to it, and where the log of the service is.
 *
 * @param folder absolute
 * @returns path of the file
 */
async function writeLog(folder, image, { stage, problem }, endpoint) {
    await (0,promises_.mkdir)(folder, { recursive: true });
    const log = (0,external_node_path_.join)(folder, build_record/* LOG_FILE */.UP);
    const lines = [
        `${nameOf(image.id)}: ${stage ?? 'no revision'}`,
        ...(problem === undefined ? [] : [(0,redact/* redact */.E$)(problem, [])]),
        ...linesOf(imageErrors(image)),
        whereLogsAre(image, endpoint),
    ];
    await (0,promises_.writeFile)(log, `${lines.join('\n')}\n`);
    return log;
}
/** Without anything that looks like a signature or key: scripts write the addresses that they fetch from. */
function linesOf(errors) {
    return errors.flatMap(arm_error/* armErrorLines */.ii).map((line) => (0,redact/* redact */.E$)((0,control_characters/* stripEscapes */.Nl)(line, 'nothing'), []));
}
/** A plain text is an error as well: nobody says which shape they have. */
function readError(value) {
    return typeof value === 'string' && value.trim() !== '' ? { message: value, details: [] } : (0,arm_error/* readArmError */.p_)(value);
}

;// CONCATENATED MODULE: ./build/staging/builders/src/one-es/refusals.js




/** Of an identity that was just made: it is not known everywhere for some minutes. */
const NOT_KNOWN_YET = 'PrincipalNotFound';
/**
 * What a refusal is of that comes again when the same is sent at once: `definition` when it comes for ever, `service` when it comes until a
 * person has given a role, registered a provider or made a group. Undefined for anything else, also for what nobody has answered.
 */
function refusedFor(error) {
    if (!(error instanceof azure_error/* ResourceManagerError */.Gf))
        return undefined;
    const { kind, status } = error.details;
    switch (kind) {
        case 'quota':
        case 'capacity':
            return 'quota';
        case 'forbidden':
        case 'not-registered':
        case 'not-found':
            return 'service';
        case 'throttled':
        case 'conflict':
        case 'service':
            return undefined;
        default:
            if (isNotKnownYet(error))
                return 'service';
            return typeof status === 'number' && status >= 400 && status < 500 ? 'definition' : undefined;
    }
}
/** The lines of a refusal with all that led to it; none where its message says the whole of it. */
function saidBy(error) {
    const said = error instanceof azure_error/* ResourceManagerError */.Gf ? error.details.error : undefined;
    const lines = said === undefined ? [] : lastLines([said]);
    return lines.length > 1 ? lines : [];
}
/** The state of a build that a refusal ends; undefined for what may be asked again. */
function refusedState(error, stage) {
    const reason = refusedFor(error);
    if (reason === undefined)
        return undefined;
    const hint = error.hint === undefined ? {} : { hint: error.hint };
    return { phase: 'failed', stage, problem: error.message, ...hint, facts: { reason, lastLines: saidBy(error) } };
}
/** Whether an image was refused for an identity that the service may know a moment later. */
function isNotKnownYet(error) {
    return error instanceof azure_error/* ResourceManagerError */.Gf && error.hasCode(NOT_KNOWN_YET);
}
/** For an image of the same name that is of no build of this definition. */
function foreignImage(resource) {
    return new errors/* InputError */.dz(`There is an image ${nameOf(resource)} already that this definition has not made: it is left as it is.`, {
        hint: `rename or delete ${resource}, or give the image of the definition another id`,
    });
}

;// CONCATENATED MODULE: ./build/staging/builders/src/one-es/hosted-pools.js







/** What Azure writes into a resource itself, and does not want back. */
const WRITTEN_BY_AZURE = ['id', 'name', 'type', 'etag', 'systemData'];
/**
 * Sees to it that each pool of the plan has the image, beside all that it has already. Asks and sends, and does not wait.
 *
 * @returns undefined when all of them have it
 * @throws ExternalError when nobody answers
 */
async function fillPools(manager, reference, signal) {
    for (const target of reference.pools?.pools ?? []) {
        const state = await fillPool(manager, reference, target, signal);
        if (state !== undefined)
            return state;
    }
    return undefined;
}
async function fillPool(manager, reference, { id, create }, signal) {
    const pool = await (0,resources/* getResource */.hZ)(manager, { id, apiVersion: reference.apiVersion }, signal);
    const image = nameOf(reference.resource);
    if (pool === undefined) {
        if (create === undefined) {
            const hint = 'create it, or say what it is to be in create of provider.one-es.hostedPools';
            return failed(reference, id, 'there is no such pool', { hint, facts: { reason: 'definition' } });
        }
        const body = { location: String(reference.full['location']), properties: { ...create, images: [entryOf(reference)] } };
        return sendPool(manager, reference, id, body, 'created', signal);
    }
    const state = provisioningOf(pool);
    const isSettled = ['', 'succeeded', 'failed', 'canceled', 'cancelled'].includes(state.toLowerCase());
    if (!isSettled)
        return { phase: 'running', stage: `hosted pool ${nameOf(id)}: ${state}` };
    if (!imagesOf(pool).some((entry) => isNamed(entry, image))) {
        return sendPool(manager, reference, id, withImages(pool, [...imagesOf(pool), entryOf(reference)]), 'image added', signal);
    }
    if (state === '' || state.toLowerCase() === 'succeeded')
        return undefined;
    const errors = imageErrors(pool);
    const said = (0,redact/* redact */.E$)((0,arm_error/* describeArmError */.w5)(errors[0]), []);
    return failed(reference, id, `its update has ${state.toLowerCase()}${said === '' ? '' : `: ${said}`}`, {
        facts: { lastLines: lastLines(errors) },
    });
}
/** Sends a pool once more that has failed with the image in it. Nothing happens to any other. @throws as `beginPut`, `getResource` */
async function sendFailedPools(manager, { pools, apiVersion, resource }, signal) {
    for (const { id } of pools?.pools ?? []) {
        const pool = await (0,resources/* getResource */.hZ)(manager, { id, apiVersion }, signal);
        if (pool === undefined || !/^(?:failed|cancell?ed)$/i.test(provisioningOf(pool)))
            continue;
        if (!imagesOf(pool).some((entry) => isNamed(entry, nameOf(resource))))
            continue;
        await (0,resources/* beginPut */.dL)(manager, { id, apiVersion }, withImages(pool, imagesOf(pool)), signal);
    }
}
/** Sends a pool. What is refused ends the build; what nobody answers is asked again. @throws ExternalError */
async function sendPool(manager, reference, id, body, what, signal) {
    const stage = `hosted pool ${nameOf(id)}: ${what}`;
    try {
        await (0,resources/* beginPut */.dL)(manager, { id, apiVersion: reference.apiVersion }, body, signal);
        return { phase: 'running', stage };
    }
    catch (error) {
        const refused = error instanceof errors/* ExternalError */.yA ? refusedState(error, `hosted pool ${nameOf(id)}: refused`) : undefined;
        if (refused === undefined)
            throw error;
        return { ...refused, problem: `The image ${nameOf(reference.resource)} is there, and its pool is not: ${refused.problem}` };
    }
}
/** A pool as it was read, with these images: everything else goes back as it is. */
function withImages(pool, images) {
    const { properties, ...others } = pool;
    const { provisioningState: _, ...kept } = (properties ?? {});
    const sent = Object.entries(others).filter(([name]) => !WRITTEN_BY_AZURE.includes(name));
    return { ...Object.fromEntries(sent), properties: { ...kept, images } };
}
/** `images` of a pool, as public templates have them. */
function imagesOf({ properties = {} }) {
    const { images } = properties;
    return Array.isArray(images) ? images : [];
}
/** Whether an entry of a pool is of an image. Names of Azure have no case. */
function isNamed(entry, image) {
    const name = (0,json/* isObject */.G)(entry) ? entry['imageName'] : undefined;
    return typeof name === 'string' && name.toLowerCase() === image.toLowerCase();
}
function entryOf({ resource, pools }) {
    return { imageName: nameOf(resource), subscriptionId: resource.split('/')[2] ?? '', ...pools?.entry };
}
function provisioningOf({ properties = {} }) {
    const state = properties['provisioningState'];
    return typeof state === 'string' ? state : '';
}
function failed({ resource }, pool, why, { hint = `look at ${pool} in the portal, and build it again`, facts }) {
    const problem = `The image ${nameOf(resource)} is there, and the hosted pool ${nameOf(pool)} does not have it: ${why}.`;
    return { phase: 'failed', stage: `hosted pool ${nameOf(pool)}`, problem, hint, ...(facts === undefined ? {} : { facts }) };
}

;// CONCATENATED MODULE: ./build/staging/builders/src/one-es/image-record.js






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

// EXTERNAL MODULE: ./build/staging/builders/src/one-es/identities.js
var one_es_identities = __webpack_require__(54732);
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

// EXTERNAL MODULE: ./build/staging/core/src/canonical-json.js
var canonical_json = __webpack_require__(84498);
;// CONCATENATED MODULE: ./build/staging/builders/src/one-es/image-state.js







/** Whether an image is that of a build: the same image and fingerprint. */
function isOurs(resource, { full }) {
    const wanted = (0,json/* isObject */.G)(full['tags']) ? full['tags'] : {};
    return [TAG.image, TAG.fingerprint].every((name) => wanted[name] !== undefined && (0,resources/* tagOf */.cO)(resource, name) === wanted[name]);
}
/** Which revision was sent last. @throws ExternalError where the image says none */
function revisionOf(resource) {
    const sent = (0,resources/* tagOf */.cO)(resource, TAG.revision);
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
    const state = image_state_provisioningOf(resource);
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
    return state.phase === 'running' && revisionOf(resource) === 'first' && image_state_provisioningOf(resource)?.toLowerCase() === 'succeeded';
}
function image_state_provisioningOf({ properties = {} }) {
    const state = properties['provisioningState'];
    return typeof state === 'string' && state !== '' ? state : undefined;
}
function failure(resource, revision) {
    const errors = imageErrors(resource);
    const said = (0,redact/* redact */.E$)((0,arm_error/* describeArmError */.w5)(errors[0]), []);
    const kind = (0,arm_error/* failureKind */.zU)(undefined, errors[0]);
    return {
        phase: 'failed',
        problem: `1ES could not build the ${revision} revision of ${nameOf(resource.id)}: ${said === '' ? 'it does not say why' : said}.`,
        facts: { lastLines: lastLines(errors), ...(kind === 'quota' || kind === 'capacity' ? { reason: 'quota' } : {}) },
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

;// CONCATENATED MODULE: ./build/staging/builders/src/one-es/old-images.js





/**
 * Takes the oldest images of a definition out of the pools of the plan, where it says how many stay, and deletes those that no pool of the
 * subscription has any more. This image has to be in the pools already. Of others' images none is touched, nor any that is newer than this one.
 *
 * A look-up that fails keeps everything, with a warning: the image that was built is there all the same.
 *
 * @returns undefined when there is nothing left to do
 */
async function removeOldImages(manager, reference, { log, signal }) {
    try {
        const old = await oldImages(manager, reference, signal);
        if (old.length === 0)
            return undefined;
        const out = await takeOut(manager, reference, old, signal);
        if (out === undefined)
            return await deleteUnused(manager, reference, old, { log, signal });
        if (out.phase !== 'failed')
            return out;
        log.warning(stay(reference, out.problem));
        return undefined;
    }
    catch (error) {
        if (!(error instanceof errors/* ExternalError */.yA))
            throw error;
        log.warning(stay(reference, error.message));
        return undefined;
    }
}
function stay(reference, why) {
    return `Old images of ${String(tagsOf(reference)[TAG.image])} stay: ${why}`;
}
/**
 * Those that are older than this one, but for the newest that stay beside it: one that has failed is none of these. One that is still built
 * stays as it is, also between its revisions.
 */
async function oldImages(manager, reference, signal) {
    const { keep } = reference.pools ?? {};
    if (keep === undefined)
        return [];
    const [, , subscription = '', , resourceGroup = ''] = reference.resource.split('/');
    const all = await (0,resources/* listResources */.U2)(manager, { subscription, resourceGroup, filter: "resourceType eq 'Microsoft.CloudTest/images'" }, signal);
    const own = all.filter((one) => (0,resources/* tagOf */.cO)(one, TAG.image) === tagsOf(reference)[TAG.image]);
    const made = own.find(({ id }) => id.toLowerCase() === reference.resource.toLowerCase());
    const since = made === undefined ? '' : submittedAt(made);
    // What nobody says the time of may be newer.
    const older = own.filter((one) => submittedAt(one) !== '' && submittedAt(one) < since);
    let staying = 1;
    const old = [];
    for (const one of older.sort((a, b) => (submittedAt(a) > submittedAt(b) ? -1 : 1))) {
        if ((0,resources/* tagOf */.cO)(one, TAG.revision) !== 'full')
            continue;
        const state = stateIn(await (0,resources/* getResource */.hZ)(manager, { id: one.id, apiVersion: reference.apiVersion }, signal));
        if (staying < keep)
            staying += state === 'succeeded' ? 1 : 0;
        else if (['succeeded', 'failed', 'canceled', 'cancelled'].includes(state))
            old.push(one);
    }
    return old;
}
async function takeOut(manager, reference, old, signal) {
    for (const { id } of reference.pools?.pools ?? []) {
        const pool = await (0,resources/* getResource */.hZ)(manager, { id, apiVersion: reference.apiVersion }, signal);
        if (pool === undefined)
            continue;
        const staying = imagesOf(pool).filter((entry) => !old.some((one) => isNamed(entry, nameOf(one.id))));
        if (staying.length === imagesOf(pool).length)
            continue;
        return sendPool(manager, reference, id, withImages(pool, staying), 'old images taken out', signal);
    }
    return undefined;
}
async function deleteUnused(manager, { apiVersion, resource }, old, { log, signal }) {
    const subscription = resource.split('/')[2] ?? '';
    const pools = [];
    for (const { id } of await (0,resources/* listResources */.U2)(manager, { subscription, filter: "resourceType eq 'Microsoft.CloudTest/hostedpools'" }, signal)) {
        const pool = await (0,resources/* getResource */.hZ)(manager, { id, apiVersion }, signal);
        if (pool !== undefined)
            pools.push(pool);
    }
    for (const { id } of old) {
        const having = pools.filter((pool) => imagesOf(pool).some((entry) => isNamed(entry, nameOf(id))));
        if (having.length > 0) {
            log.notice(`The old image ${nameOf(id)} stays: the hosted pool ${having.map((pool) => nameOf(pool.id)).join(', ')} has it.`);
            continue;
        }
        await (0,resources/* beginDelete */.bN)(manager, { id, apiVersion }, signal);
        log.info(`Deleting the old image ${nameOf(id)}: no hosted pool of the subscription has it.`);
    }
}
function stateIn(image) {
    return String(image?.properties?.['provisioningState']).toLowerCase();
}
function submittedAt(image) {
    return (0,resources/* tagOf */.cO)(image, TAG.submittedAt) ?? '';
}
function tagsOf({ full }) {
    return (full['tags'] ?? {});
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
;// CONCATENATED MODULE: ./build/staging/builders/src/one-es/pool-settings.js


/** What the pools of a definition are to get; undefined where it names none and keeps all images. */
function poolPlanOf(definition, place) {
    const { hostedPools = [], pooledImage, keep } = (0,one_es_settings/* settingsOf */.f5)(definition);
    if (hostedPools.length === 0 && keep === undefined)
        return undefined;
    return { pools: hostedPools.map((pool) => targetOf(pool, place)), entry: pooledImage, ...(keep === undefined ? {} : { keep }) };
}
function targetOf(pool, { subscription, resourceGroup }) {
    const named = (0,json/* isObject */.G)(pool) ? pool : { name: pool };
    const name = String(named['name']);
    const group = `/subscriptions/${subscription}/resourceGroups/${resourceGroup}`;
    const id = name.startsWith('/') ? name : `${group}/providers/Microsoft.CloudTest/hostedpools/${name}`;
    return { id, ...((0,json/* isObject */.G)(named['create']) ? { create: named['create'] } : {}) };
}

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
        ...readerLines(definition),
        ...poolLines(poolPlanOf(definition, place)),
        `  experimental: Microsoft.CloudTest/images ${apiVersion} has no public description`,
        `  with its record in ${outputFolder}`,
    ];
}
function poolLines(plan) {
    const { pools = [], keep } = plan ?? {};
    return [
        ...pools.map(({ id, create }) => `  then into the hosted pool ${lastPart(id)}, beside what it has${create === undefined ? '' : '; made where there is none'}`),
        ...(keep === undefined
            ? []
            : [`  then ${keep} of its images stay: older ones leave these pools, and are deleted where no pool of the subscription has them`]),
    ];
}
function lastPart(identity) {
    return identity.slice(identity.lastIndexOf('/') + 1);
}

;// CONCATENATED MODULE: ./build/staging/builders/src/one-es/one-es-builder.js























/** Milliseconds between two looks at an image that is waited for. */
const PAUSE = 30_000;
/** How often an image is sent whose identity is not known everywhere yet, with this pause between. */
const IDENTITY_TRIES = 10;
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
            await this.#ensureReaders(manager, request);
            await this.#create(manager, image, image.first ?? image.reference.full);
            return image.id;
        }
        const known = this.#adopted(there, request, key);
        if (known !== undefined) {
            if (stateOf(there, known.reference).phase === 'succeeded')
                await sendFailedPools(manager, known.reference, this.#place.signal);
            return known.id;
        }
        if (stateOf(there, reference).phase === 'lost')
            throw beingDeleted(reference);
        // It has failed: what was sent last is sent again.
        const again = this.#prepare(request, key, now);
        const { full } = again.reference;
        await this.#ensureReaders(manager, request);
        await this.#create(manager, again, revisionOf(there) === 'full' ? full : (again.first ?? full));
        return again.id;
    }
    /** By the definition alone it is known where to look: submitting it looks by itself. */
    async find(key, request) {
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
        if (awaitsFull(there, state))
            return this.#sendFull(manager, reference);
        const after = state.phase === 'succeeded' ? await this.#pooled(manager, reference) : undefined;
        const end = after ?? state;
        return (0,builder/* isFinal */.d)(end.phase) ? this.#withLog(there, end, manager) : end;
    }
    /** What is still to do of an image that is there; undefined when its pools have it and old ones are gone. */
    async #pooled(manager, reference) {
        if (reference.pools === undefined)
            return undefined;
        const { log, signal } = this.#place;
        return (await fillPools(manager, reference, signal)) ?? removeOldImages(manager, reference, { log, signal });
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
                throw tooLate(reference, state, (await connect(this.#place)).endpoint);
            await (0,program/* delay */.cb)(this.#pause, signal);
        }
    }
    async cancel(build) {
        const reference = readReference(build);
        if (reference === undefined)
            return;
        // Not by `poll`, which goes on with the build.
        const there = await this.#get(await connect(this.#place), reference);
        if (there === undefined || !isOurs(there, reference))
            return;
        const { phase } = stateOf(there, reference);
        if ((0,builder/* isFinal */.d)(phase))
            return;
        throw new errors/* UserError */.yo(`The image ${nameOf(reference.resource)} cannot be cancelled: 1ES is not known to have a way to.`, {
            hint: `wait for its end, or delete ${reference.resource} in the portal`,
        });
    }
    async #check(request) {
        await (0,refuse_unbuildable/* refuseUnbuildable */.Y)(request.loaded, one_es_settings/* NAME */.o_, one_es_checks.oneEsChecks, this.#place.outputFolder);
    }
    #prepare(request, key, submittedAt) {
        const { definition } = request.loaded;
        const place = placeOf(definition, this.#place);
        const { first, full, trustedLaunch } = imageRevisions(request, place, submittedAt);
        const pools = poolPlanOf(definition, place);
        const reference = {
            ...{ resource: imageResource(place, imageName(key)), apiVersion: (0,one_es_settings/* settingsOf */.f5)(definition).apiVersion, full },
            timeout: (0,duration/* parseDuration */.E)(definition.build.timeout),
            ...(trustedLaunch === undefined ? {} : { trustedLaunch }),
            ...(pools === undefined ? {} : { pools }),
        };
        const id = {
            ...{ builder: one_es_settings/* NAME */.o_, key, reference: writeReference(reference), name: nameOf(reference.resource) },
            request: one_es_builder_factsOf(request, submittedAt),
        };
        return { id, reference, first };
    }
    /** The build whose image is there; undefined where it has come to no good end. @throws InputError where it is somebody else's */
    #adopted(there, request, key) {
        const image = this.#prepare(request, key, (0,resources/* tagOf */.cO)(there, TAG.submittedAt) ?? new Date().toISOString());
        if (!isOurs(there, image.reference))
            throw foreignImage(image.reference.resource);
        const { phase } = stateOf(there, image.reference);
        return phase === 'succeeded' || !(0,builder/* isFinal */.d)(phase) ? image : undefined;
    }
    #get(manager, { resource, apiVersion }) {
        return (0,resources/* getResource */.hZ)(manager, { id: resource, apiVersion }, this.#place.signal);
    }
    #ensureReaders(manager, { loaded: { definition } }) {
        const { log, signal, azure } = this.#place;
        return ensureReaders(manager, definition, placeOf(definition, this.#place), { log, signal, clock: azure?.clock });
    }
    /** Sends the image. One whose answer was lost is looked for. */
    async #create(manager, { reference }, body) {
        try {
            await this.#put(manager, reference, body);
        }
        catch (error) {
            if (!(error instanceof errors/* ExternalError */.yA))
                throw error;
            const reason = refusedFor(error);
            if (reason !== undefined)
                throw new errors/* UserError */.yo(error.message, {
                    ...{ reason, cause: error, lastLines: saidBy(error) },
                    ...(error.hint === undefined ? {} : { hint: error.hint }),
                });
            const there = await this.#get(manager, reference);
            if (there === undefined || !isOurs(there, reference) || (0,builder/* isFinal */.d)(stateOf(there, reference).phase))
                throw error;
        }
    }
    /** @throws as `beginPut` */
    async #put(manager, { resource, apiVersion }, body) {
        const { log, signal } = this.#place;
        for (let attempt = 1;; attempt++) {
            try {
                await (0,resources/* beginPut */.dL)(manager, { id: resource, apiVersion }, body, signal);
                return;
            }
            catch (error) {
                if (attempt === IDENTITY_TRIES || !isNotKnownYet(error))
                    throw error;
                log.info(`The identity of the image ${nameOf(resource)} is not known everywhere yet: it is tried again.`);
                await (0,program/* delay */.cb)(this.#pause, signal);
            }
        }
    }
    /** Sends the second revision. Its tag says that it was sent, whoever did and whatever became of the answer. */
    async #sendFull(manager, reference) {
        const sent = { phase: 'running', stage: 'full revision: sent' };
        try {
            await this.#put(manager, reference, reference.full);
            return sent;
        }
        catch (error) {
            if (!(error instanceof errors/* ExternalError */.yA))
                throw error;
            const refused = refusedState(error, 'full revision: refused');
            if (refused !== undefined)
                return refused;
            const there = await this.#get(manager, reference);
            if (there !== undefined && revisionOf(there) === 'full')
                return sent;
            throw error;
        }
    }
    /** Keeps what the image itself says at its end as `build.log`, and says where the log of the service is. */
    async #withLog(there, state, { endpoint }) {
        const { outputFolder, log } = this.#place;
        const path = await writeLog(outputFolder, there, state, endpoint);
        if (state.phase === 'succeeded') {
            log.info(`${nameOf(there.id)} is there; ${whereLogsAre(there, endpoint)}.`);
            // Of an earlier revision, or what the image could be made without.
            for (const line of lastLines(imageErrors(there)))
                log.output(line);
        }
        if (state.phase !== 'failed')
            return state;
        return { ...state, hint: state.hint ?? whereLogsAre(there, endpoint), facts: { ...state.facts, log: path } };
    }
    async #result(build, state) {
        const reference = readReference(build);
        const problem = state.problem ?? 'nobody says why.';
        if (reference === undefined || build.request === undefined)
            throw new build_lost_error/* BuildLostError */.J(one_es_settings/* NAME */.o_, build.key, problem);
        const { outputFolder, signal } = this.#place;
        if (state.phase === 'succeeded')
            return writeRecord(outputFolder, build.request, reference);
        if (signal.aborted)
            throw new errors/* CancelledError */.cc();
        if (state.phase !== 'failed')
            throw new build_lost_error/* BuildLostError */.J(one_es_settings/* NAME */.o_, build.key, problem);
        throw new errors/* UserError */.yo(problem, { ...(state.hint === undefined ? {} : { hint: state.hint }), ...state.facts });
    }
}
/** Every key of a build of this image in this state begins so. */
function keyStart({ loaded, fingerprint }) {
    return `${loaded.definition.image.id}-${fingerprint.image}`;
}
function one_es_builder_factsOf({ loaded, fingerprint, definitionFile, commit }, submittedAt) {
    const { image } = loaded.definition;
    return { image: image.id, fingerprint, definitionFile, submittedAt, ...(commit === undefined ? {} : { commit }) };
}
/** A build that takes longer than it may, which goes on all the same. */
function tooLate({ resource, timeout }, { stage = 'under way' }, endpoint) {
    return new errors/* ExternalError */.yA(`The image ${nameOf(resource)} is not there after ${(0,format/* formatDuration */.a3)(timeout)} (${stage}).`, {
        ...{ service: '1ES', operation: 'build the image', reason: 'service' },
        hint: `it goes on in Azure: run again to go on waiting; ${whereLogsAre({ id: resource }, endpoint)}`,
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
