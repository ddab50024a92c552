export const id = "packer-azure-packer-azure-builder";
export const ids = ["packer-azure-packer-azure-builder"];
export const modules = {

/***/ 64744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  packerAzureBuilder: () => (/* binding */ packerAzureBuilder)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/json.js
var json = __webpack_require__(72283);
// EXTERNAL MODULE: ./build/staging/records/src/build-record.js
var build_record = __webpack_require__(51718);
// EXTERNAL MODULE: ./build/staging/system/src/files.js
var files = __webpack_require__(85368);
// EXTERNAL MODULE: ./build/staging/builders/src/build-lost-error.js
var build_lost_error = __webpack_require__(6206);
// EXTERNAL MODULE: ./build/staging/builders/src/process-builds.js + 1 modules
var process_builds = __webpack_require__(3426);
// EXTERNAL MODULE: ./build/staging/azure/src/resource-manager/resources.js
var resources = __webpack_require__(7243);
// EXTERNAL MODULE: ./build/staging/builders/src/packer-azure/azure-tags.js
var azure_tags = __webpack_require__(74900);
;// CONCATENATED MODULE: ./build/staging/builders/src/packer-azure/azure-images.js



/** The versions of the API that `@azure/arm-compute` 25.1.1 asks. */
const IMAGES_API = '2026-04-01';
const GALLERY_API = '2025-12-03';
const BUILDER = 'azure-arm';
/**
 * What Resource Manager knows of the images that a run would make: those with the fingerprint of the build.
 *
 * @returns undefined when one of them is not there, is of another state, or is not in all its regions; a VHD has no tags
 * @throws as `getResource`
 */
async function findImages(manager, run, sought, signal) {
    if (run.vhd !== undefined)
        return undefined;
    const found = [];
    const managed = managedId(run, sought);
    if (run.managed !== undefined) {
        const image = managed === undefined ? undefined : await (0,resources/* getResource */.hZ)(manager, { id: managed, apiVersion: IMAGES_API }, signal);
        if (image === undefined || !isMade(image, sought))
            return undefined;
        const location = image.location ?? run.location;
        found.push({ ...managedArtifact(image.id, run), ...(location === undefined ? {} : { regions: [location] }) });
    }
    if (run.gallery !== undefined) {
        const version = await findVersion(manager, run, sought, signal);
        if (version === undefined)
            return undefined;
        found.push(version);
    }
    return found;
}
/** The versions of a gallery's image: names of all, and the one with the fingerprint that is in all wanted regions. */
async function findVersion(manager, { gallery, location }, sought, signal) {
    if (gallery === undefined)
        return undefined;
    const wanted = [...gallery.settings.regions.map(({ name }) => name), ...(location === undefined ? [] : [location])].map(plain);
    for (const version of await galleryVersions(manager, { gallery, ...sought }, signal)) {
        if (!isMade(version, sought))
            continue;
        const profile = version.properties?.['publishingProfile'];
        const targets = (0,json/* isObject */.G)(profile) && Array.isArray(profile['targetRegions']) ? profile['targetRegions'] : [];
        const regions = targets.flatMap((target) => ((0,json/* isObject */.G)(target) && typeof target['name'] === 'string' ? [plain(target['name'])] : []));
        const exact = gallery.version === 'auto' || gallery.version === 'date' || version.id.endsWith(`/${gallery.version}`);
        if (exact && wanted.every((region) => regions.includes(region)))
            return { ...versionArtifact(version.id), regions };
    }
    return undefined;
}
/**
 * The versions of the image of a gallery, of whatever state.
 *
 * @throws as `ResourceManager.list`
 */
async function galleryVersions(manager, { gallery, subscription, resourceGroup, }, signal) {
    const owner = gallery.subscription ?? subscription;
    const group = gallery.resourceGroup ?? resourceGroup ?? '';
    const path = ['subscriptions', owner, 'resourceGroups', group, 'providers', 'Microsoft.Compute', 'galleries', gallery.gallery];
    const facts = {
        operation: `list the versions of ${gallery.gallery}/${gallery.image}`,
        subscription: owner,
        scope: `the gallery /${path.join('/')}`,
    };
    const listed = await manager.list([...path, 'images', gallery.image, 'versions'], { 'api-version': GALLERY_API }, facts, signal);
    return listed.filter((item) => (0,json/* isObject */.G)(item) && typeof item['id'] === 'string');
}
/** The resource id of the managed image of a run; undefined for a run without one, or where its group is not known. */
function managedId({ managed }, { subscription, resourceGroup }) {
    const group = managed?.resourceGroup ?? resourceGroup;
    if (managed === undefined || group === undefined)
        return undefined;
    return `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.Compute/images/${managed.name}`;
}
/** The resource id of the version of a run in a gallery; undefined where there is none, or where a part of it is not known. */
function versionId({ gallery }, version, { subscription, resourceGroup }) {
    const group = gallery?.resourceGroup ?? resourceGroup;
    const owner = gallery?.subscription ?? subscription;
    if (gallery === undefined || version === undefined || group === undefined || owner === undefined)
        return undefined;
    const names = `galleries/${gallery.gallery}/images/${gallery.image}/versions/${version}`;
    return `/subscriptions/${owner}/resourceGroups/${group}/providers/Microsoft.Compute/${names}`;
}
function managedArtifact(id, { location }) {
    return { builder: BUILDER, id, kind: 'managed-image', name: lastOf(id), ...(location === undefined ? {} : { regions: [location] }) };
}
function versionArtifact(id) {
    const [, , , image, , version] = id.split('/').slice(-6);
    return { builder: BUILDER, id, kind: 'gallery-version', name: `${image}/${version}` };
}
function isMade(resource, { image, fingerprint }) {
    return (0,azure_tags/* isOurs */.MU)(resource.tags, image, fingerprint) && resource.properties?.['provisioningState'] === 'Succeeded';
}
function lastOf(id) {
    return id.split('/').at(-1) ?? id;
}
function plain(region) {
    return region.replaceAll(' ', '').toLowerCase();
}

// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/image-definition/src/check/secret-references.js
var secret_references = __webpack_require__(90045);
// EXTERNAL MODULE: ./build/staging/image-definition/src/place-findings.js
var place_findings = __webpack_require__(72755);
// EXTERNAL MODULE: ./build/staging/system/src/child-environment.js
var child_environment = __webpack_require__(99757);
// EXTERNAL MODULE: ./build/staging/builders/src/packer-azure/azure-problems.js
var azure_problems = __webpack_require__(47973);
// EXTERNAL MODULE: ./build/staging/builders/src/packer-azure/azure-runs.js
var azure_runs = __webpack_require__(41123);
// EXTERNAL MODULE: ./build/staging/builders/src/packer-azure/azure-settings.js
var azure_settings = __webpack_require__(69048);
// EXTERNAL MODULE: ./build/staging/builders/src/packer-azure/azure-steps.js
var azure_steps = __webpack_require__(42278);
;// CONCATENATED MODULE: ./build/staging/builders/src/packer-azure/document-variables.js
/** Tags of the machine that are variables as well, of both generations of document 002. */
const TAGS = [
    ...['workerType', 'worker_pool_id', 'base_image', 'sourceOrganisation', 'sourceRepository', 'sourceRevision', 'sourceBranch'],
    'deploymentId',
];
/**
 * The 21 variables of document 002, the 24 of its later generation, and those of document 003, from a definition. Who signs in is not among
 * them.
 */
function documentVariables(definition, { run, temporaryGroup, resourceGroup }) {
    const { source, build, tags } = definition;
    const output = run.managed?.output ?? 0;
    const marketplace = source.kind === 'marketplace' ? source : undefined;
    const same = (name) => ({ names: [name], environment: [name] });
    const ofSource = (key) => ({
        ...same(`image_${key}`),
        value: marketplace?.[key],
        path: ['source'],
        hint: `start from the marketplace: source: {kind: marketplace, ${key}: …}`,
    });
    const ofTag = (name) => ({ ...same(name), value: tags[name], path: ['tags'], hint: `add the tag ${name}` });
    return [
        ofSource('publisher'),
        ofSource('offer'),
        ofSource('sku'),
        ofSource('version'),
        {
            ...same('managed_image_name'),
            value: run.managed?.name,
            path: ['outputs', output],
            hint: 'add an output {kind: managed, name: …}',
        },
        {
            names: ['managed_image_resource_group_name', 'managed_image_rg'],
            environment: ['managed_image_resource_group_name', 'PACKER_IMAGE_RG'],
            value: run.managed?.resourceGroup ?? resourceGroup,
            path: ['outputs', output],
            hint: 'give the output resourceGroup',
        },
        {
            ...same('managed_image_storage_account_type'),
            value: run.managed?.storage,
            path: ['outputs', output],
            hint: 'give the output storage, such as Standard_LRS',
        },
        {
            names: ['temp_resource_group_name', 'temp_rg'],
            environment: ['temp_resource_group_name', 'PACKER_TEMP_RG'],
            value: temporaryGroup,
            path: ['build'],
            hint: 'it is made up',
        },
        {
            names: ['location'],
            environment: ['location', 'PACKER_LOCATION'],
            value: run.location,
            path: ['build'],
            hint: 'give build.region, or regions to the output',
        },
        { names: ['vm_size'], environment: ['vm_size', 'PACKER_VM_SIZE'], value: build.size, path: ['build'], hint: 'give build.size' },
        {
            ...same('disk_additional_size'),
            value: build.dataDisksGB?.[0]?.toString(),
            path: ['build'],
            hint: 'give build.dataDisksGB, such as [30]',
        },
        ...TAGS.map(ofTag),
        // None of the configurations of document 002 sets it.
        { ...ofTag('Project'), optional: true },
        { names: ['managed_by', 'managed-by'], environment: ['managed_by'], value: tags['managed_by'] ?? 'packer', path: ['tags'], hint: '' },
        {
            ...same('bootstrapscript'),
            value: bootstrapScript(tags),
            path: ['tags'],
            hint: 'add the tags sourceOrganisation, sourceRepository and sourceBranch',
        },
        { names: ['tag_org'], environment: ['ORG'], value: tags['org'] ?? tags['ORG'], path: ['tags'], hint: 'add the tag org' },
        { names: ['tag_env'], environment: ['ENV'], value: tags['env'] ?? tags['ENV'], path: ['tags'], hint: 'add the tag env' },
    ];
}
/** The bootstrap script at the branch, as the later generation makes it up. */
function bootstrapScript(tags) {
    const parts = ['sourceOrganisation', 'sourceRepository', 'sourceBranch'].map((name) => tags[name]);
    if (parts.includes(undefined))
        return undefined;
    return `https://raw.githubusercontent.com/${parts.join('/')}/provisioners/windows/azure/azure-bootstrap.ps1`;
}

// EXTERNAL MODULE: ./build/staging/builders/src/packer-azure/given-template.js
var given_template = __webpack_require__(8597);
;// CONCATENATED MODULE: ./build/staging/builders/src/packer-azure/secret-values.js

/** @throws ExternalError when a service that keeps one does not answer, CancelledError */
async function secretValues(names, { secrets }) {
    // Without one nobody is asked.
    if (names.length === 0)
        return { values: new Map(), findings: [] };
    try {
        return { values: await secrets(names), findings: [] };
    }
    catch (error) {
        if (!(error instanceof errors/* InputError */.dz))
            throw error;
        return { values: new Map(), findings: error.findings };
    }
}

;// CONCATENATED MODULE: ./build/staging/builders/src/packer-azure/temporary-group.js





/** Of the operations of resource groups in `@azure/arm-resources` 8.0.0. */
const GROUPS_API = '2025-04-01';
/** A group with a machine in it goes in some minutes. */
const REMOVAL = 20 * 60_000;
/** Milliseconds to ask for a removal when the step is over: runners give a cancelled one 7.5 s in all. */
const LAST_WORDS = 3_000;
const LONGEST_NAME = 90;
/**
 * The name of the group: the same for the same state of a definition and the same place, so that what a killed run left is found.
 *
 * @param what is captured there: two runs may be in one region
 */
function temporaryGroupName({ id, tags }, fingerprint, location, what) {
    const digits = (0,files/* sha256 */.sc)([id, fingerprint, location, what].join(' ')).slice(0, 10);
    const pool = (0,azure_runs/* poolIn */.Aj)(tags);
    // As document 002 has it, but for its number by chance, which two runs can share.
    const parts = pool === undefined ? ['bakehouse', id, location] : [pool, location, tags['deploymentId'] ?? ''];
    const stem = parts
        .filter((part) => part !== '')
        .join('-')
        .replace(/[^\w.()-]/g, '-');
    return `${stem.slice(0, LONGEST_NAME - digits.length - 5)}-${digits}-tmp`;
}
/** What a person runs to remove it. */
function removalCommand({ name, subscription }) {
    const where = subscription === undefined ? '' : ` --subscription ${subscription}`;
    return `az group delete --name ${name}${where} --yes`;
}
/**
 * Removes what a run that was killed left, before another one begins: Packer takes no group that is there.
 *
 * @throws UserError when there is a group of this name that is not ours, and as `deleteResource`
 */
async function removeLeftGroup(manager, group, log, signal) {
    const address = addressOf(group);
    if (address === undefined)
        return;
    const found = await (0,resources/* getResource */.hZ)(manager, address, signal);
    if (found === undefined)
        return;
    if (!(0,azure_tags/* isOurs */.MU)(found.tags, group.image)) {
        throw new errors/* UserError */.yo(`There is a resource group ${group.name} already, and it does not carry the tags of ${group.image}.`, {
            reason: 'definition',
            hint: `see whose it is; if it can go: ${removalCommand(group)}`,
        });
    }
    log.info(`Removing the resource group ${group.name}, which a run that was killed has left.`);
    await (0,resources/* deleteResource */.o8)(manager, address, { timeout: REMOVAL, signal });
}
/**
 * Sees to it that nothing stays of a run that has failed or was cancelled: asks for the removal of the group if it is ours, else names it.
 * Never fails.
 */
async function settleGroup(manager, group, log) {
    const address = addressOf(group);
    if (manager === undefined || address === undefined) {
        log.warning(`If Packer has left its resource group ${group.name}, remove it: ${removalCommand(group)}`);
        return;
    }
    // That of the build may have fired.
    const signal = AbortSignal.timeout(LAST_WORDS);
    try {
        const found = await (0,resources/* getResource */.hZ)(manager, address, signal);
        if (found === undefined || stateOf(found) === 'Deleting')
            return;
        if (!(0,azure_tags/* isOurs */.MU)(found.tags, group.image)) {
            log.warning(`The resource group ${group.name} does not carry the tags of ${group.image}, and stays.`);
            return;
        }
        (0,errors/* throwIfCancelled */.dZ)(signal);
        await (0,resources/* beginDelete */.bN)(manager, address, signal);
        log.info(`The resource group ${group.name}, which Packer has left, is being removed.`);
    }
    catch (error) {
        log.warning(`The resource group ${group.name} may be left: ${(0,errors/* messageOf */.bD)(error)} Remove it: ${removalCommand(group)}`);
    }
}
function stateOf({ properties }) {
    return properties?.['provisioningState'];
}
function addressOf({ name, subscription }) {
    return subscription === undefined ? undefined : { id: `/subscriptions/${subscription}/resourceGroups/${name}`, apiVersion: GROUPS_API };
}

;// CONCATENATED MODULE: ./build/staging/builders/src/packer-azure/azure-request.js













/**
 * Checks a request and finds all that it needs, secrets included.
 *
 * @param isPlan secrets are not looked up: a plan needs none
 * @throws InputError naming all that is missing or cannot be built, each with its place
 */
async function prepareBuild({ loaded, fingerprint }, place, isPlan = false) {
    const { definition } = loaded;
    await refuse(loaded, (0,azure_problems/* azureProblems */.I)(definition));
    const problems = [];
    const settings = (0,azure_settings/* azureSettings */.LZ)(definition);
    const template = settings.template === undefined ? undefined : await (0,given_template/* readGivenTemplate */.WK)((0,external_node_path_.join)(loaded.folder, settings.template));
    const given = {};
    const hidden = [];
    const ofSteps = (0,azure_steps/* secretsOfSteps */.sg)(definition);
    const ofVariables = Object.values(settings.variables).flatMap((text) => (0,secret_references/* secretNameIn */.pO)(text) ?? []);
    const looked = await secretValues(isPlan ? [] : [...new Set([...ofVariables, ...ofSteps])], place);
    const take = (text) => {
        const name = (0,secret_references/* secretNameIn */.pO)(text);
        if (isPlan || name === undefined)
            return text;
        const value = looked.values.get(name) ?? '';
        hidden.push(value);
        return value;
    };
    for (const [name, text] of Object.entries(settings.variables))
        given[name] = take(text);
    const secrets = {};
    for (const name of ofSteps)
        secrets[name] = take(`kv_${name}`);
    const resourceGroup = place.azure?.resourceGroup;
    const subscription = given['subscription_id'] ?? (0,azure_runs/* subscriptionIn */.p7)(definition) ?? place.azure?.subscription;
    const runs = (0,azure_runs/* azureRuns */.G5)(definition).map((run) => prepareRun(run));
    function prepareRun(run) {
        const what = run.gallery === undefined ? (run.vhd === undefined ? 'managed' : 'vhd') : 'gallery';
        const name = temporaryGroupName({ ...definition.image, tags: definition.tags }, fingerprint.image, run.location ?? '', what);
        const temporaryGroup = definition.build.resourceGroup === undefined ? name : undefined;
        if (template === undefined)
            return { run, temporaryGroup };
        const document = documentVariables(definition, { run, temporaryGroup: name, resourceGroup });
        const inherited = pick((0,child_environment/* childEnvironment */.Qc)((0,given_template/* inheritable */.c5)(template, document)), (0,given_template/* inheritable */.c5)(template, document));
        const signedIn = { ...identityVariables(place, subscription), ...given };
        const values = (0,given_template/* templateValues */.nX)(template, { given: signedIn, document, inherited });
        return { run, temporaryGroup: isNamed(template, document, name) ? name : undefined, values };
    }
    if (template === undefined)
        problems.push(...missingAccess(given, place), ...missingPlaces(runs, { subscription, resourceGroup }));
    else
        problems.push(...(0,given_template/* undeclaredProblems */.Ow)(settings.variables, template), ...onceEach(runs.flatMap(({ values }) => values?.missing ?? [])));
    await refuse(loaded, problems, looked.findings);
    const own = azure_settings/* CREDENTIALS */.tG.filter((name) => given[name] !== undefined);
    return {
        ...{ definition, runs, template, subscription, resourceGroup, secrets },
        ownAccess: own.length === 0 ? undefined : Object.fromEntries(own.map((name) => [name, given[name] ?? ''])),
        hidden: [...hidden, ...(place.azure?.identity.kind === 'client-secret' ? [place.azure.identity.clientSecret] : [])],
    };
}
/** Who signs in, where a template of the user's has variables for it. */
function identityVariables({ azure }, subscription) {
    const identity = azure?.identity;
    return {
        ...(subscription === undefined ? {} : { subscription_id: subscription }),
        ...(identity !== undefined && 'tenantId' in identity && identity.tenantId !== undefined ? { tenant_id: identity.tenantId } : {}),
        ...(identity !== undefined && 'clientId' in identity && identity.clientId !== undefined ? { client_id: identity.clientId } : {}),
        ...(identity?.kind === 'client-secret' ? { client_secret: identity.clientSecret } : {}),
    };
}
/** Whether the template works in the group that we name. */
function isNamed({ reads }, document, name) {
    const group = document.find(({ value }) => value === name);
    return [...reads].some(([variable, read]) => group?.names.includes(variable) === true || read.some((each) => group?.environment.includes(each)));
}
function missingAccess(given, { azure }) {
    const missing = azure_settings/* CREDENTIALS */.tG.filter((name) => given[name] === undefined);
    if (missing.length === 0 || (missing.length === azure_settings/* CREDENTIALS */.tG.length && azure !== undefined))
        return [];
    // A subscription alone says where, and not who.
    if (azure !== undefined && missing.length === azure_settings/* CREDENTIALS */.tG.length - 1 && given['subscription_id'] !== undefined)
        return [];
    if (missing.length === azure_settings/* CREDENTIALS */.tG.length) {
        const message = `${azure_settings/* WHO */.Pw} is not told who signs in to Azure`;
        return [
            {
                path: ['builders'],
                message,
                hint: `give this step a sign-in to Azure, or provider.packer-azure.variables: ${azure_settings/* CREDENTIALS */.tG.join(', ')}`,
            },
        ];
    }
    return missing.map((name) => ({
        path: [...azure_settings/* SECTION */.wn, 'variables'],
        message: `provider.packer-azure.variables.${name} is missing: Packer signs in with ${azure_settings/* CREDENTIALS */.tG.join(', ')}`,
        hint: `add ${name}, such as ${name}: kv_<name>`,
    }));
}
function missingPlaces(runs, { subscription, resourceGroup }) {
    const problems = [];
    if (subscription === undefined) {
        problems.push({ path: ['builders'], message: `${azure_settings/* WHO */.Pw} is not told the subscription`, hint: 'give azure-subscription-id' });
    }
    for (const { run } of runs) {
        for (const target of [run.managed, run.gallery]) {
            if (target === undefined || (target.resourceGroup ?? resourceGroup) !== undefined)
                continue;
            const path = ['outputs', target.output];
            problems.push({ path, message: 'the resource group of this output is not known', hint: 'give the output resourceGroup' });
        }
        if (run.vhd !== undefined && resourceGroup === undefined) {
            const message = 'the resource group of the storage account is not known';
            problems.push({ path: ['outputs', run.vhd.output], message, hint: 'give azure-resource-group' });
        }
    }
    return onceEach(problems);
}
function onceEach(problems) {
    return [...new Map(problems.map((problem) => [JSON.stringify([problem.path, problem.message]), problem])).values()];
}
function pick(all, names) {
    return Object.fromEntries(names.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]])));
}
/** @throws InputError with all problems, each with its place */
async function refuse(loaded, problems, more = []) {
    if (problems.length + more.length === 0)
        return;
    const findings = [...more, ...(await (0,place_findings/* placeFindings */.k)(loaded, problems))];
    throw new errors/* InputError */.dz(`The image ${loaded.definition.image.id} cannot be built with packer-azure.`, { findings });
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/staging/core/src/stage-clock.js
var stage_clock = __webpack_require__(21108);
// EXTERNAL MODULE: ./build/staging/core/src/countdown.js
var countdown = __webpack_require__(59090);
// EXTERNAL MODULE: ./build/staging/system/src/folder-lock.js
var folder_lock = __webpack_require__(79335);
// EXTERNAL MODULE: ./build/staging/builders/src/build-settings.js
var build_settings = __webpack_require__(21902);
// EXTERNAL MODULE: ./build/staging/builders/src/complete-build.js
var complete_build = __webpack_require__(2194);
// EXTERNAL MODULE: ./build/staging/builders/src/packer/packer-session.js
var packer_session = __webpack_require__(11078);
;// CONCATENATED MODULE: ./build/staging/builders/src/packer-azure/definition-access.js
/**
 * A place in which whoever the definition names is signed in to Resource Manager as well, where the step names nobody: document 002 keeps
 * all four values in the definition.
 */
function placeOfDefinition(place, { ownAccess }) {
    const { azure } = place;
    const { client_id: clientId, client_secret: clientSecret, tenant_id: tenantId } = ownAccess ?? {};
    if (azure?.identity.kind !== 'default' || clientId === undefined || clientSecret === undefined || tenantId === undefined)
        return place;
    // Without it nothing is asked of Azure: the record on this machine counts, and a group that is left is named.
    if (azure.connectAs === undefined)
        return { ...place, azure: undefined };
    let connected;
    const connect = () => (connected ??= azure.connectAs?.({ kind: 'client-secret', tenantId, clientId, clientSecret }) ?? azure.connect());
    return { ...place, azure: { ...azure, connect } };
}

// EXTERNAL MODULE: ./build/staging/core/src/version-order.js
var version_order = __webpack_require__(80032);
;// CONCATENATED MODULE: ./build/staging/builders/src/packer-azure/gallery-version.js

/**
 * The number of a new version: as it is written, the next one for `auto`, that of the day for `date` (2026.1201.0, and 2026.1201.1 for the
 * second of the day). Versions of every state count, since none can be made twice.
 *
 * @param existing names of the versions that the gallery has
 * @param today in UTC
 */
function newVersion(wanted, existing, today) {
    if (wanted !== 'auto' && wanted !== 'date')
        return wanted;
    const numbers = existing.filter(version_order/* isVersionNumber */.i3).sort(version_order/* compareVersions */.Zy);
    if (wanted === 'date') {
        const day = `${today.getUTCFullYear()}.${(today.getUTCMonth() + 1) * 100 + today.getUTCDate()}.`;
        const ofToday = numbers.filter((name) => name.startsWith(day)).map((name) => Number(name.slice(day.length)));
        return `${day}${ofToday.length === 0 ? 0 : Math.max(...ofToday) + 1}`;
    }
    const newest = numbers.at(-1);
    if (newest === undefined)
        return '1.0.0';
    const [major, minor, patch] = newest.split('.').map(Number);
    return `${major}.${minor}.${(patch ?? 0) + 1}`;
}

// EXTERNAL MODULE: ./build/staging/azure/src/images/gallery-image-id.js
var gallery_image_id = __webpack_require__(27572);
// EXTERNAL MODULE: ./build/staging/image-definition/src/findings/spell-path.js
var spell_path = __webpack_require__(1934);
;// CONCATENATED MODULE: ./build/staging/builders/src/packer-azure/old-packer.js


/** What azure-arm of Packer 1.6, such as Debian's, has no setting for: each with its place. */
function oldPackerProblems({ image, build, source, outputs, steps }, runs) {
    const problems = [];
    const report = (path, what) => problems.push({ path, message: `${(0,spell_path/* spellPath */._)(path)}: Packer before 1.7 has no ${what}`, hint: 'use Packer 1.11 or newer' });
    for (const [key, on] of Object.entries(image.security ?? {}))
        if (on)
            report(['image', 'security', key], 'such protection');
    if (build.spot === true)
        report(['build', 'spot'], 'spot machines');
    if (source.kind === 'gallery' && (0,gallery_image_id/* isSharedGalleryId */.H)(source.id ?? ''))
        report(['source', 'id'], 'galleries that others share');
    for (const { gallery, managed } of runs) {
        if (gallery === undefined)
            continue;
        const { output, settings } = gallery;
        if (managed === undefined) {
            report(['outputs', output, 'kind'], 'gallery without a managed image of its machine beside it, in the same region');
        }
        if (settings.storage !== undefined)
            report(['outputs', output, 'storage'], 'storage types in galleries');
        if (settings.replication === 'shallow')
            report(['outputs', output, 'replication'], 'shallow copies');
        const counts = new Set(settings.regions.map(({ replicas }) => replicas));
        if (counts.size > 1)
            report(['outputs', output, 'regions'], 'numbers of copies that differ between regions');
    }
    for (const [index, step] of steps.entries()) {
        if ('windowsUpdate' in step)
            report(['steps', index, 'windowsUpdate'], 'provisioner for updates');
    }
    for (const [index, output] of outputs.entries()) {
        if (output.kind === 'gallery' && output.regions.some(({ storage }) => storage !== undefined)) {
            report(['outputs', index, 'regions'], 'storage types of regions');
        }
    }
    return problems;
}

;// CONCATENATED MODULE: ./build/staging/builders/src/packer-azure/replaced-images.js




/** A managed image goes in some seconds. */
const replaced_images_REMOVAL = 10 * 60_000;
/**
 * Looks at what Packer would delete to replace it, whosever it is.
 *
 * @param galleryVersion undefined where none is to be replaced
 * @throws UserError for what does not carry the tags of this image, and as `getResource`
 */
async function findNamesakes(manager, run, galleryVersion, sought, signal) {
    const ours = async (what, apiVersion, id) => {
        const found = id === undefined ? undefined : await (0,resources/* getResource */.hZ)(manager, { id, apiVersion }, signal);
        if (found === undefined)
            return undefined;
        if ((0,azure_tags/* isOurs */.MU)(found.tags, sought.image))
            return found.id;
        throw new errors/* UserError */.yo(`There is a ${what} already, and it does not carry the tags of ${sought.image}: ${found.id}`, {
            reason: 'definition',
            hint: `give the output another name; or see whose it is (a template of your own has to give the tag bakehouse-image), and if it can go: az resource delete --ids ${found.id}`,
        });
    };
    return {
        managed: await ours(`managed image ${run.managed?.name}`, IMAGES_API, managedId(run, sought)),
        version: await ours(`version ${galleryVersion} of ${run.gallery?.image}`, GALLERY_API, versionId(run, galleryVersion, sought)),
    };
}
/** Deletes a managed image and waits until it is gone. @throws as `deleteResource` */
async function removeManagedImage(manager, id, signal) {
    await (0,resources/* deleteResource */.o8)(manager, { id, apiVersion: IMAGES_API }, { timeout: replaced_images_REMOVAL, signal });
}

;// CONCATENATED MODULE: ./build/staging/builders/src/failures/azure-arm-failures.js
/**
 * What often goes wrong with azure-arm, as Packer 1.6 ("ERROR: -> Code : Message") and its plugin to 2.6 (`Code="…"`, `"code": "…"`,
 * "unexpected status 409 (409 Conflict) with error: Code: Message") say it.
 */
const AZURE_ARM_FAILURES = [
    {
        id: 'azure-quota',
        line: /exceeding (?:approved (?<subject>[^.]*?) quota|quota limits of (?<other>\w+))/,
        reason: 'quota',
        cause: 'The subscription may have no more machines of this kind in this region: $<subject>$<other>',
        hint: 'ask for a larger quota, or give build.size or build.region another value',
    },
    {
        id: 'azure-capacity',
        line: /(?:-> |[Cc]ode"?[=:] ?"?|error: |^)(?<code>SkuNotAvailable|AllocationFailed|ZonalAllocationFailed|OverconstrainedAllocationRequest|QuotaExceeded)\b/,
        reason: 'quota',
        cause: 'Azure has no machine of this size in this region: $<code>',
        hint: 'run again later, or give build.size or build.region another value',
    },
    {
        id: 'azure-assertion-expired',
        line: /AADSTS700024/,
        reason: 'service',
        cause: 'The identity token that Packer signed in with was over before the build was',
        hint: 'a token of OpenID Connect lives some minutes: sign in with a managed identity, a certificate or a client secret',
    },
    {
        id: 'azure-assertion-refused',
        line: /client_jwt (?<why>will expire within 5 minutes|is missing the x5t header value)/,
        reason: 'machine',
        cause: 'This Packer does not take the identity token of the job: it $<why>',
        hint: 'use version 2 or newer of the plugin for Azure, which Packer 1.11 fetches; or sign in with a client secret, a certificate or a managed identity',
    },
    {
        id: 'azure-sign-in',
        line: /(?<code>InvalidAuthenticationToken|ExpiredAuthenticationToken|InvalidAuthenticationTokenTenant|AADSTS\d+)/,
        reason: 'service',
        cause: 'Azure does not let Packer in: $<code>',
        hint: 'check tenant, client and secret of the sign-in, and whether the secret is still valid',
    },
    {
        id: 'azure-not-allowed',
        line: /(?<code>AuthorizationFailed|LinkedAuthorizationFailed|AuthorizationPermissionMismatch)/,
        reason: 'service',
        cause: 'The identity that Packer signs in as may not do this: $<code>',
        hint: 'give it the role Contributor on the subscription, or on build.resourceGroup and the groups of the outputs',
    },
    {
        id: 'azure-policy',
        line: /RequestDisallowedByPolicy|RequestDisallowedByAzure/,
        reason: 'definition',
        cause: 'A policy of the subscription does not allow what Packer makes',
        hint: 'the last lines name the policy: add the tags that it wants, or give build.resourceGroup or build.subnet',
    },
    {
        id: 'azure-image-exists',
        line: /(?:managed image named (?<subject>\S+)|gallery image version for image name:version (?<other>\S+)) already exists/,
        reason: 'definition',
        cause: 'There is an image of this name already: $<subject>$<other>',
        hint: 'give the output another name or version; to replace one that this definition has made, give this step a sign-in to Azure (and set rebuild for a version)',
    },
    {
        id: 'azure-group-exists',
        line: /A resource group with that name already exists/,
        reason: 'machine',
        cause: 'The temporary resource group of an earlier run is still there',
        hint: 'give this step a sign-in to Azure, with which it removes that, or remove it as the log of the earlier run says',
    },
    {
        id: 'azure-no-group',
        line: /Cannot locate the (?:managed image resource group|existing build resource resource group) (?<subject>[\w.()-]*[\w()-])/,
        reason: 'definition',
        cause: 'The resource group $<subject> is not there, or the identity may not see it',
        hint: 'make the group before, and check its name and the subscription',
    },
    {
        id: 'azure-no-gallery-image',
        line: /failed to get image "(?<subject>[^"]+)" from image gallery|Shared Gallery Image (?:could )?not (?:be )?found/,
        reason: 'definition',
        cause: 'The gallery has no image definition $<subject>',
        hint: 'make the image definition before, and check the names of gallery and group',
    },
    {
        id: 'azure-no-source',
        line: /(?:-> |[Cc]ode"?[=:] ?"?|error: )(?<code>PlatformImageNotFound|ImageNotFound|ImageVersionDeprecated|VMImageDeprecated)/,
        reason: 'definition',
        cause: 'The image that the definition starts from is not there: $<code>',
        hint: 'check source in the definition, or take a newer version of it into the lock file',
    },
    {
        id: 'azure-plan',
        line: /ResourcePurchaseValidationFailed|VMMarketplaceInvalidInput|MarketplacePurchaseEligibilityFailed/,
        reason: 'definition',
        cause: 'The image of the marketplace has a plan that is not given, or whose terms nobody has accepted',
        hint: 'give source.plan, and accept its terms once: az vm image terms accept',
    },
    {
        id: 'azure-storage-place',
        line: /The storage account is located in (?<subject>[\w ]+), but the build will take place in (?<other>[\w ]+)/,
        reason: 'definition',
        cause: 'The storage account is in $<subject>, and the machine in $<other>',
        hint: 'give build.region the region of the account',
    },
    {
        id: 'azure-gallery-late',
        line: /(?:gallery|Publishing).*context deadline exceeded/i,
        reason: 'service',
        cause: 'The gallery did not copy the version in time',
        hint: 'the version may be there all the same: run again, which uses it then',
    },
    {
        id: 'azure-service',
        line: /(?:-> |[Cc]ode"?[=:] ?"?|error: )(?<code>InternalServerError|ServiceUnavailable|GatewayTimeout|TooManyRequests|InternalExecutionError)\b/,
        reason: 'service',
        cause: 'Azure had a problem of its own: $<code>',
        hint: 'run again later',
    },
];

// EXTERNAL MODULE: ./build/staging/builders/src/packer/packer-manifest.js
var packer_manifest = __webpack_require__(14049);
// EXTERNAL MODULE: ./build/staging/builders/src/packer/packer-program.js + 2 modules
var packer_program = __webpack_require__(57995);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/staging/builders/src/packer-azure/secret-files.js


/** Files of a run that hold secrets, in its folder. Both kinds of template take this ending. */
const VARIABLE_FILE = 'variables.pkrvars.json';
const CERTIFICATE_FILES = { pem: 'sign-in.pem', pkcs12: 'sign-in.pfx' };
/**
 * Sees to it that the files with secrets do not outlive `work`. They are removed at once when it is cancelled: Packer may go on with its
 * clean-up for longer than this process does.
 *
 * @param folder absolute
 * @param work gets what removes them before its end, when they have been read
 */
async function withSecretFiles(folder, signal, work) {
    const forget = () => {
        for (const name of [VARIABLE_FILE, ...Object.values(CERTIFICATE_FILES)])
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, name), { force: true });
    };
    signal.addEventListener('abort', forget, { once: true });
    try {
        return await work(forget);
    }
    finally {
        signal.removeEventListener('abort', forget);
        forget();
    }
}

;// CONCATENATED MODULE: ./build/staging/builders/src/packer-azure/run-packer-azure.js








/** Milliseconds for Packer to remove its machine when it is ended. */
const CLEANUP = 120_000;
/** What azure-arm says when it begins to work. Before that Packer has read the variables, and azure-arm its certificate, to sign in. */
const BEGUN = /-> ResourceGroupName\b/;
/**
 * Runs Packer once, from its template to its manifest.
 *
 * @returns what it has built
 * @throws ExternalError with its own errors, CancelledError
 */
async function runPackerAzure(request) {
    const { template, work, program, version, clock, log, signal, left } = request;
    const variableFile = (0,external_node_path_.join)(work, VARIABLE_FILE);
    await (0,promises_.writeFile)(variableFile, JSON.stringify(request.variables, undefined, 2), { mode: 0o600 });
    const run = () => ({
        program,
        cwd: template.folder,
        env: { ...request.environment, ...(0,packer_session/* packerSettings */.af)(request.cacheFolder) },
        secrets: request.hidden,
        failures: AZURE_ARM_FAILURES,
        cleanup: CLEANUP,
        ...{ log, logFile: request.logFile, signal, timeout: Math.max(1, left()) },
    });
    const stage = (name) => (request.label === '' ? name : `${name} (${request.label})`);
    const given = [`-var-file=${variableFile}`, template.path];
    if (template.requiresPlugins && !(0,packer_session/* isBeforePlugins */.I8)(version)) {
        await clock.run(stage('packer init'), () => (0,packer_program/* runPacker */.a)('fetch plugins for Packer', ['init', template.path], run()));
    }
    return (0,packer_session/* withManifest */._Q)(template.manifest, { cacheFolder: request.cacheFolder, timeout: left(), log, signal }, async () => {
        await clock.run(stage('packer validate'), () => (0,packer_program/* runPacker */.a)('use the Packer template', ['validate', ...given], run()));
        await request.beforeBuild();
        const before = await (0,packer_manifest/* lastRun */.K)(template.manifest);
        const flags = ['-machine-readable', '-color=false', `-on-error=${request.onError}`, ...(request.force ? ['-force'] : [])];
        const onText = (text) => {
            if (BEGUN.test(text))
                request.forget();
        };
        const build = { ...run(), onText };
        await clock.run(stage('packer build'), () => (0,packer_program/* runPacker */.a)('build the image with Packer', ['build', ...flags, ...given], build));
        const builds = await (0,packer_manifest/* buildsOfLastRun */.G)(template.manifest, before);
        if (builds.length > 0)
            return builds;
        throw new errors/* ExternalError */.yA(`Packer ended well, but its run is not in the manifest ${template.manifest}.`, {
            service: 'packer',
            operation: 'read the manifest',
        });
    });
}

// EXTERNAL MODULE: ./build/staging/builders/src/packer/packer-template.js
var packer_template = __webpack_require__(2018);
// EXTERNAL MODULE: ./build/staging/azure/src/clouds/cloud.js
var clouds_cloud = __webpack_require__(86403);
// EXTERNAL MODULE: ./build/staging/system/src/debian-packages.js
var debian_packages = __webpack_require__(85450);
// EXTERNAL MODULE: ./build/staging/system/src/program.js + 3 modules
var program = __webpack_require__(49718);
// EXTERNAL MODULE: ./build/staging/builders/src/packer-azure/template-text.js
var template_text = __webpack_require__(16921);
;// CONCATENATED MODULE: ./build/staging/builders/src/packer-azure/azure-access.js








/** Names that azure-arm has for the clouds. */
const CLOUDS = { AzureCloud: undefined, AzureUSGovernment: 'USGovernment', AzureChinaCloud: 'China' };
const INSTEAD = 'sign in with a client secret, a certificate, a managed identity, OpenID Connect, a service connection or the Azure CLI';
/**
 * The sign-in of a run of this step as Packer takes it.
 *
 * @throws UserError where Packer has no such sign-in
 */
async function accessOf(identity, place, audience) {
    const subscription = { subscription_id: place.subscription };
    switch (identity.kind) {
        case 'client-secret': {
            const { tenantId, clientId, clientSecret } = identity;
            return byVariables({ ...subscription, tenant_id: tenantId, client_id: clientId, client_secret: clientSecret });
        }
        case 'federated': {
            const { tenantId, clientId, identityToken } = identity;
            return byAssertion({ ...subscription, tenant_id: tenantId, client_id: clientId }, () => identityToken(audience), place);
        }
        case 'pipeline': {
            const { tenantId, clientId, identityToken } = identity;
            if (identityToken !== undefined)
                return byAssertion({ ...subscription, tenant_id: tenantId, client_id: clientId }, identityToken, place);
            throw new errors/* UserError */.yo('Packer cannot sign in through this service connection of Azure Pipelines.', {
                reason: 'definition',
                hint: INSTEAD,
            });
        }
        case 'client-certificate': {
            const { tenantId, clientId, certificate } = identity;
            const path = await certificateFile(certificate, place);
            return byVariables({ ...subscription, tenant_id: tenantId, client_id: clientId, client_cert_path: path });
        }
        case 'managed-identity': {
            if (!place.isOld)
                return byVariables({ ...subscription, ...(identity.clientId === undefined ? {} : { client_id: identity.clientId }) });
            // Old ones take a subscription by itself for a wish to sign in by hand: https://github.com/hashicorp/packer/issues/9140.
            if (identity.clientId === undefined)
                return { settings: {}, variables: {} };
            throw new errors/* UserError */.yo('Packer before 1.7 cannot tell which of several managed identities to sign in with.', {
                hint: 'use a newer Packer',
            });
        }
        case 'azure-cli':
            return { settings: { use_azure_cli_auth: true, ...references(subscription) }, variables: subscription };
        case 'default':
            throw new errors/* UserError */.yo('Packer has to be told who signs in to Azure.', { reason: 'definition', hint: INSTEAD });
    }
}
/** The definition's own four values, of document 002. */
function accessByDefinition(values) {
    return byVariables(values);
}
/**
 * Which cloud Packer is to speak to.
 *
 * @param endpoint of Azure Resource Manager
 * @throws InputError where an old Packer cannot
 */
function cloudSettings(endpoint, isOld) {
    if (endpoint === undefined)
        return {};
    const cloud = (0,clouds_cloud.cloudOfEndpoint)(endpoint);
    if (cloud !== undefined) {
        const name = CLOUDS[cloud.name];
        return name === undefined ? {} : { cloud_environment_name: name };
    }
    if (!isOld)
        return { metadata_host: new URL(endpoint).host };
    throw new errors/* InputError */.dz(`Packer before 1.7 knows no Azure at ${endpoint}.`, { hint: 'use a newer Packer' });
}
/** For whom an identity token is to be, in the cloud of an endpoint. */
function audienceOf(endpoint) {
    return (endpoint === undefined ? clouds_cloud.PUBLIC_CLOUD : ((0,clouds_cloud.cloudOfEndpoint)(endpoint) ?? clouds_cloud.PUBLIC_CLOUD)).federationAudience;
}
/**
 * By a token of GitHub or Azure DevOps, which azure-arm presents as `client_jwt`. Its `oidc_request_url` is for GitHub alone: it asks Azure DevOps
 * in a way that is refused (https://github.com/hashicorp/packer-plugin-azure/pull/421).
 *
 * @throws UserError for a Packer that takes no such token: up to 1.6 it wants five minutes of it to be left
 */
async function byAssertion(values, identityToken, { isOld }) {
    if (isOld) {
        throw new errors/* UserError */.yo('Packer before 1.7 does not sign in by OpenID Connect: a token has to be valid for longer than those of a job.', {
            reason: 'machine',
            hint: 'install Packer 1.11 or newer, or sign in with a client secret, a certificate or a managed identity',
        });
    }
    return byVariables({ ...values, client_jwt: await identityToken() });
}
function byVariables(values) {
    return { settings: references(values), variables: values };
}
function references(values) {
    return Object.fromEntries(Object.keys(values).map((name) => [name, (0,template_text/* variableReference */.aT)(name)]));
}
/** PEM for an old Packer; newer ones read only PKCS #12, which OpenSSL makes, in a form that Go reads. */
async function certificateFile(certificate, { work, isOld, signal }) {
    const pem = (0,external_node_path_.join)(work, CERTIFICATE_FILES.pem);
    await (0,promises_.writeFile)(pem, certificate, { mode: 0o600 });
    if (isOld)
        return pem;
    if ((await (0,debian_packages/* findProgram */.K)('openssl')) === undefined) {
        throw new errors/* UserError */.yo('Packer reads a certificate only as PKCS #12, and there is no openssl to make it.', {
            reason: 'machine',
            hint: 'install openssl, or sign in otherwise',
        });
    }
    const pfx = (0,external_node_path_.join)(work, CERTIFICATE_FILES.pkcs12);
    const ciphers = ['-certpbe', 'PBE-SHA1-3DES', '-keypbe', 'PBE-SHA1-3DES', '-macalg', 'sha1'];
    // The file has no password: it is ours alone, and gone after the build.
    const argv = ['openssl', 'pkcs12', '-export', '-in', pem, '-out', pfx, '-passout', 'pass:', ...ciphers];
    await (0,promises_.writeFile)(pfx, '', { mode: 0o600 });
    await (0,program/* runProgram */.mB)('make a PKCS #12 file of the certificate', argv, { signal });
    return pfx;
}

;// CONCATENATED MODULE: ./build/staging/builders/src/packer-azure/azure-arm-settings.js




/** Everything that a definition says to azure-arm, for one run. */
function armSettings(definition, run, facts) {
    const { image, build } = definition;
    const trusted = image.security?.trustedLaunch === true;
    const decided = {
        os_type: image.os === 'windows' ? 'Windows' : 'Linux',
        ...communicator(definition),
        ...source(definition, facts),
        ...(build.resourceGroup === undefined
            ? { location: run.location, temp_resource_group_name: facts.temporaryGroup }
            : { build_resource_group_name: build.resourceGroup }),
        vm_size: build.size,
        os_disk_size_gb: build.osDiskGB,
        disk_additional_size: build.dataDisksGB,
        spot: build.spot === true ? { eviction_policy: 'Delete' } : undefined,
        user_assigned_managed_identities: build.identity,
        security_type: image.security?.confidential === true ? 'ConfidentialVM' : trusted ? 'TrustedLaunch' : undefined,
        secure_boot_enabled: image.security?.secureBoot ?? (trusted ? true : undefined),
        vtpm_enabled: trusted || image.security?.confidential === true ? true : undefined,
        ...network(build.subnet),
        ...managed(run, facts),
        ...gallery(run, facts),
        ...vhd(run, facts),
        azure_tags: facts.tags,
        // Else a run that is cancelled would still wait for the group when it has to be over.
        async_resourcegroup_delete: true,
    };
    const more = (0,azure_settings/* azureSettings */.LZ)(definition).builder;
    // Settings of the user's own go over those that have no field in a definition, such as winrm_timeout.
    const written = Object.fromEntries(Object.entries({ ...decided, ...more }).filter(([, value]) => value !== undefined));
    return { ...(0,template_text/* literal */.eu)(written), ...facts.access };
}
function communicator({ image }) {
    if (image.os === 'linux')
        return { communicator: 'ssh', ssh_username: 'packer', ssh_timeout: '20m' };
    return { communicator: 'winrm', winrm_use_ssl: true, winrm_insecure: true, winrm_timeout: '20m', winrm_username: 'packer' };
}
function source({ source: from }, { sourceImage }) {
    if (from.kind === 'marketplace') {
        const { publisher, offer, sku, version, plan } = from;
        const planInfo = plan && { plan_name: plan.name, plan_product: plan.product, plan_publisher: plan.publisher };
        return { image_publisher: publisher, image_offer: offer, image_sku: sku, image_version: version, plan_info: planInfo };
    }
    if (from.kind === 'vhd')
        return { image_url: from.url };
    if (from.kind === 'managed') {
        const id = (0,azure_runs/* parseManagedImageId */.ZZ)(from.id);
        return { custom_managed_image_resource_group_name: id?.resourceGroup, custom_managed_image_name: id?.name };
    }
    if (from.kind !== 'gallery')
        return {};
    const { id = '', version } = from;
    if ((0,gallery_image_id/* isSharedGalleryId */.H)(id)) {
        const whole = version === 'latest' || /\/versions\//i.test(id) ? id : `${id}/versions/${version}`;
        const key = /\/communityGalleries\//i.test(id) ? 'community_gallery_image_id' : 'direct_shared_gallery_image_id';
        return { shared_image_gallery: { [key]: whole } };
    }
    const named = (0,gallery_image_id/* parseGalleryImageId */.E)(id);
    const exact = named?.version ?? (version === 'latest' ? undefined : version);
    const image = named === undefined ? sourceImage : galleryNames(named);
    return { shared_image_gallery: { ...image, ...(exact === undefined ? {} : { image_version: exact }) } };
}
/** An image of a gallery in azure-arm's words. */
function galleryNames(id) {
    return { subscription: id.subscription, resource_group: id.resourceGroup, gallery_name: id.gallery, image_name: id.image };
}
/** A machine in a subnet of the user's has no address in public. */
function network(subnet) {
    const [, group, name, part] = /\/resourceGroups\/([^/]+)\/.*\/virtualNetworks\/([^/]+)\/subnets\/([^/]+)$/i.exec(subnet ?? '') ?? [];
    if (group === undefined)
        return {};
    return {
        virtual_network_resource_group_name: group,
        virtual_network_name: name,
        virtual_network_subnet_name: part,
        private_virtual_network_with_public_ip: false,
    };
}
function managed({ managed: target }, { resourceGroup }) {
    if (target === undefined)
        return {};
    return {
        managed_image_name: target.name,
        managed_image_resource_group_name: target.resourceGroup ?? resourceGroup,
        managed_image_storage_account_type: target.storage,
    };
}
function gallery({ gallery: target }, { resourceGroup, subscription, galleryVersion }) {
    if (target === undefined)
        return {};
    const { regions, channel, storage, replication, endOfLife } = target.settings;
    const copies = new Set(regions.map(({ replicas }) => replicas));
    const [count] = copies;
    // Only newer plugins know regions with numbers of their own.
    const differs = copies.size > 1 || regions.some((region) => region.storage !== undefined);
    const places = differs
        ? { target_region: regions.map(({ name, replicas }) => ({ name, ...(replicas === undefined ? {} : { replicas }) })) }
        : { replication_regions: regions.length === 0 ? undefined : regions.map(({ name }) => name) };
    return {
        shared_image_gallery_destination: {
            subscription: target.subscription ?? subscription,
            resource_group: target.resourceGroup ?? resourceGroup,
            gallery_name: target.gallery,
            image_name: target.image,
            image_version: galleryVersion,
            ...places,
            storage_account_type: storage,
            use_shallow_replication: replication === 'shallow' ? true : undefined,
        },
        shared_image_gallery_replica_count: differs ? undefined : count,
        shared_gallery_image_version_exclude_from_latest: channel === 'staging' ? true : undefined,
        shared_gallery_image_version_end_of_life_date: endOfLife === undefined ? undefined : `${endOfLife}T00:00:00Z`,
        shared_image_gallery_timeout: '2h',
    };
}
function vhd({ vhd: target }, { resourceGroup }) {
    if (target === undefined)
        return {};
    return {
        storage_account: target.storageAccount,
        resource_group_name: resourceGroup,
        capture_container_name: target.container,
        capture_name_prefix: target.name,
    };
}

// EXTERNAL MODULE: ./build/staging/core/src/duration.js
var duration = __webpack_require__(57369);
// EXTERNAL MODULE: ./build/staging/image-formats/src/packer-json/step-provisioner.js
var step_provisioner = __webpack_require__(61717);
// EXTERNAL MODULE: ./build/staging/system/src/template.js + 1 modules
var template = __webpack_require__(87108);
;// CONCATENATED MODULE: ./build/staging/builders/src/packer-azure/azure-provisioners.js







/** Linux scripts run as root, as those of the other builders. Packer's own user may do that without a password on Azure. */
const AS_ROOT = "sudo @SHELL@ '{{ .Path }}'";
/**
 * With variables. They come by a file that root reads: sudo writes its command line to logs that stay in the image, and what it keeps of an
 * environment depends on its settings, and on which sudo it is.
 */
const WITH_VARIABLES = "sudo /bin/sh -c '. {{ .EnvVarFile }} && exec @SHELL@ {{ .Path }}'";
/** In memory: of a file on the disk that is removed, the image has the blocks. */
const MEMORY = '/dev/shm';
/** As long as the guest agents and sysprep of a slow machine take. */
const GENERALIZE = '30m';
const BASH = '/bin/bash';
const SH = '/bin/sh';
/**
 * The steps of a definition as provisioners, and the last one, which makes the machine ready to be copied.
 *
 * @param definition one of which `stepProblems` has nothing to say
 * @throws UserError when the artifacts are not as prepared
 */
async function azureProvisioners(definition, place) {
    const scripts = (0,external_node_path_.join)(place.work, 'scripts');
    await (0,promises_.mkdir)(scripts, { recursive: true });
    const writer = new ProvisionerWriter(definition, scripts, place);
    const written = [];
    for (const [index, step] of definition.steps.entries())
        written.push(...(await writer.step(step, index)));
    return [...written, await writer.generalize()];
}
class ProvisionerWriter {
    #definition;
    #scripts;
    #place;
    constructor(definition, scripts, place) {
        this.#definition = definition;
        this.#scripts = scripts;
        this.#place = place;
    }
    async step(step, index) {
        const number = String(index).padStart(2, '0');
        const { os } = this.#definition.image;
        if ('packages' in step) {
            const text = (0,template/* fillTemplate */.o)("#!/bin/sh\n# Installs packages on the machine that becomes an image.\nset -eu\n\n# A new machine is busy with itself for a while, and apt with it.\nif command -v cloud-init > /dev/null; then cloud-init status --wait > /dev/null || true; fi\nexport DEBIAN_FRONTEND=noninteractive\napt-get -q -o DPkg::Lock::Timeout=300 update\napt-get -q -y -o DPkg::Lock::Timeout=300 --no-install-recommends install @PACKAGES@\n", 'shell', { PACKAGES: step.packages });
            return [asRoot(await this.#script(`${number}-packages.sh`, text), SH)];
        }
        if ('file' in step && os === 'linux')
            return this.#placeFile(step.file, number);
        const file = await this.#fileOf(step, number);
        const { provisioner = {} } = (0,step_provisioner/* stepProvisioner */.R)((0,azure_steps/* provisioned */.dq)(step, file, this.#place.secret), os);
        if (!('script' in step) || os === 'windows')
            return [provisioner];
        const { shell, inline } = step.script;
        const program = shell === 'sh' ? SH : BASH;
        const execute_command = WITH_VARIABLES.replace('@SHELL@', inline === undefined ? program : `${program} -e`);
        return [{ ...provisioner, execute_command, use_env_var_file: true, remote_folder: MEMORY }];
    }
    async generalize() {
        const { image, generalize } = this.#definition;
        const deadline = generalize?.deadline ?? GENERALIZE;
        if (image.os === 'linux') {
            const file = await this.#script('generalize.sh', "#!/bin/sh\n# Makes a Linux machine ready to be copied: no user, key or name of its own is left. The machine is not used any more after this.\nset -eu\n\nexport HISTSIZE=0\nif command -v waagent > /dev/null; then\n  waagent -force -deprovision+user\nelif command -v cloud-init > /dev/null; then\n  cloud-init clean --logs --machine-id\nelse\n  echo 'The machine has neither waagent nor cloud-init: it cannot be made ready to be copied.' >&2\n  exit 1\nfi\nsync\n");
            // Packer's user, who would remove the script, is gone.
            return { ...asRoot(file, SH), skip_clean: true, timeout: deadline };
        }
        const file = await this.#script('generalize.ps1', "# Makes a Windows machine ready to be copied. The machine is not used any more after this.\n$ErrorActionPreference = 'Stop'\n$deadline = (Get-Date).AddSeconds([int]$env:BAKEHOUSE_DEADLINE)\n\nfunction Wait-Until([scriptblock]$Condition, [string]$What) {\n    while (-not (& $Condition)) {\n        if ((Get-Date) -gt $deadline) {\n            [Console]::Error.WriteLine(\"Not in time: $What.\")\n            exit 1\n        }\n        Start-Sleep -Seconds 5\n    }\n}\n\n# The guest agents of Azure, as far as this image has them: sysprep breaks those that are just starting.\nforeach ($name in 'RdAgent', 'WindowsAzureTelemetryService', 'WindowsAzureGuestAgent') {\n    if (Get-Service -Name $name -ErrorAction SilentlyContinue) {\n        Wait-Until { (Get-Service -Name $name).Status -eq 'Running' } \"the service $name runs\"\n    }\n}\n\n# An answer file of the first start would be used again.\nforeach ($file in 'Sysprep\\unattend.xml', 'Panther\\unattend.xml') {\n    foreach ($folder in \"$env:SystemRoot\\System32\", $env:SystemRoot) {\n        Remove-Item -Path (Join-Path $folder $file) -Force -ErrorAction SilentlyContinue\n    }\n}\n\n$key = 'HKLM:\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Setup\\State'\n& \"$env:SystemRoot\\System32\\Sysprep\\Sysprep.exe\" /oobe /generalize /quiet /quit /mode:vm\nWait-Until {\n    $state = (Get-ItemProperty -Path $key).ImageState\n    Write-Output \"The machine is in the state $state.\" | Out-Host\n    $state -eq 'IMAGE_STATE_GENERALIZE_RESEAL_TO_OOBE'\n} 'sysprep made the machine ready (see C:\\Windows\\System32\\Sysprep\\Panther\\setuperr.log)'\nexit 0\n");
        const seconds = Math.ceil((0,duration/* parseDuration */.E)(deadline) / 1000);
        return { type: 'powershell', script: file, environment_vars: [`BAKEHOUSE_DEADLINE=${seconds}`] };
    }
    /** Packer's user may write only where everybody may: a file goes there first. */
    async #placeFile({ to, mode }, number) {
        const source = await this.#prepared(number);
        const from = `/tmp/bakehouse-${number}`;
        const values = { FROM: from, TO: to, MODE: mode ?? '' };
        const text = (0,template/* fillTemplate */.o)("#!/bin/sh\n# Puts what Packer has uploaded as its own user where the definition wants it, as root's.\nset -eu\n\nfrom=@FROM@\nto=@TO@\nmode=@MODE@\n\nif [ -n \"$mode\" ]; then find \"$from\" -type f -exec chmod \"$mode\" {} +; fi\nmkdir -p \"$(dirname \"$to\")\"\nif [ -d \"$from\" ]; then\n  mkdir -p \"$to\"\n  cp -R --preserve=mode \"$from/.\" \"$to/\"\nelse\n  cp --preserve=mode \"$from\" \"$to\"\nfi\nrm -rf \"$from\"\n", 'shell', values);
        const script = asRoot(await this.#script(`${number}-place.sh`, text), SH);
        if (!(await (0,promises_.stat)(source)).isDirectory())
            return [{ type: 'file', source, destination: from }, script];
        // With a slash at the end it is what the folder holds; the folder itself must be there.
        return [{ type: 'shell', inline: [`mkdir -p ${from}`] }, { type: 'file', source: `${source}/`, destination: from }, script];
    }
    async #fileOf(step, number) {
        if ('file' in step)
            return this.#prepared(number);
        if (!('script' in step))
            return '';
        const { inline, shell } = step.script;
        if (inline === undefined)
            return this.#prepared(number);
        const ending = { bash: 'sh', sh: 'sh', powershell: 'ps1', pwsh: 'ps1', cmd: 'bat' }[shell];
        return this.#script(`${number}-script.${ending}`, `${inline.join(shell === 'cmd' ? '\r\n' : '\n')}\n`);
    }
    /** The file or folder of a step stands under its own name. */
    async #prepared(number) {
        const folder = (0,external_node_path_.join)(this.#place.artifacts, 'tree', number);
        const [entry, ...others] = await (0,promises_.readdir)(folder).catch(() => []);
        if (entry !== undefined && others.length === 0)
            return (0,external_node_path_.join)(folder, entry);
        throw new errors/* UserError */.yo(`${folder} should hold one file or folder.`, { hint: 'prepare the artifacts again' });
    }
    async #script(name, text) {
        const file = (0,external_node_path_.join)(this.#scripts, name);
        await (0,promises_.writeFile)(file, text, { mode: 0o600 });
        return file;
    }
}
function asRoot(script, shell) {
    return { type: 'shell', script, execute_command: AS_ROOT.replace('@SHELL@', shell) };
}

// EXTERNAL MODULE: ./build/staging/builders/src/packer-azure/write-template.js
var write_template = __webpack_require__(42591);
;// CONCATENATED MODULE: ./build/staging/builders/src/packer-azure/run-template.js











/** The template of the user's, with its variables. */
async function givenTemplate(request, build, { values }, { work }) {
    const { variables = {}, environment = {} } = values ?? {};
    const secret = Object.keys(variables).filter((name) => build.hidden.includes(variables[name] ?? ''));
    const template = await (0,packer_template/* openPackerTemplate */.di)(build.template?.path ?? '', { work, secrets: secret });
    const ours = { image: build.definition.image.id, fingerprint: request.fingerprint.image, artifacts_folder: request.artifacts };
    const offered = Object.entries(ours).filter(([name]) => template.declares(name));
    return { template, variables: { ...variables, ...Object.fromEntries(offered) }, environment, hidden: build.hidden };
}
/**
 * Makes a template of the definition: JSON for Packer to 1.10, HCL for newer ones.
 *
 * @throws UserError, InputError where this Packer cannot sign in as asked
 */
async function compiledTemplate(request, build, { run, temporaryGroup }, place, { work, version, galleryVersion, signal }) {
    const { definition, subscription = '', resourceGroup } = build;
    const isOld = (0,packer_session/* isBeforePlugins */.I8)(version);
    const endpoint = (await place.azure?.connect())?.endpoint;
    const access = await signInOf(build, place, { work, subscription, isOld, signal }, audienceOf(endpoint));
    const names = Object.keys(build.secrets);
    const secretVariable = (name) => `secret_${names.indexOf(name)}`;
    const builder = armSettings(definition, run, {
        tags: (0,azure_tags/* tagsOf */.Fg)(definition, request.fingerprint.image),
        ...{ temporaryGroup, resourceGroup, subscription, galleryVersion },
        sourceImage: await sourceImage(build, place, signal),
        access: { ...access.settings, ...cloudSettings(endpoint, isOld) },
    });
    const secret = (name) => (0,template_text/* variableReference */.aT)(secretVariable(name));
    const provisioners = await azureProvisioners(definition, { work, artifacts: request.artifacts, secret });
    const variables = { ...access.variables, ...Object.fromEntries(names.map((name) => [secretVariable(name), build.secrets[name] ?? ''])) };
    const manifest = (0,external_node_path_.join)(work, 'packer-manifest.json');
    const isHcl = languageOf(version) === 'hcl';
    const path = (0,external_node_path_.join)(work, isHcl ? 'image.pkr.hcl' : 'image.json');
    const template = { variables: Object.keys(variables), builder, provisioners, manifest };
    await (0,promises_.writeFile)(path, isHcl ? (0,write_template/* writeHclTemplate */.Bm)(template) : (0,write_template/* writeJsonTemplate */.oB)(template), { mode: 0o600 });
    const declares = (name) => Object.hasOwn(variables, name);
    return {
        template: { path, folder: work, language: isHcl ? 'hcl' : 'json', manifest, declares, requiresPlugins: isHcl },
        variables,
        environment: {},
        hidden: [...build.hidden, ...['client_secret', 'client_jwt'].flatMap((name) => access.variables[name] ?? [])],
    };
}
/** JSON for Packer 1.6 to 1.10, HCL for 1.11 and newer. @throws UserError for a version that is neither */
function languageOf(version) {
    const [, major, minor] = /^(\d+)\.(\d+)\./.exec(version) ?? [];
    if (major === undefined || Number(major) !== 1 || Number(minor) < 6) {
        throw new errors/* UserError */.yo(`Packer ${version} is not one that a template can be made for.`, {
            reason: 'machine',
            hint: 'install Packer 1.6 or newer, or bring a template: provider.packer-azure.template',
        });
    }
    return Number(minor) < 11 ? 'json' : 'hcl';
}
function signInOf({ ownAccess }, { azure }, place, audience) {
    if (ownAccess?.['client_id'] !== undefined || azure === undefined)
        return Promise.resolve(accessByDefinition(ownAccess ?? {}));
    return accessOf(azure.identity, place, audience);
}
/** The image of a gallery that the definition names without its id. */
async function sourceImage({ definition: { source }, subscription = '' }, { azure }, signal) {
    if (source.kind !== 'gallery' || source.gallery === undefined || source.definition === undefined)
        return undefined;
    if (azure === undefined) {
        throw new errors/* UserError */.yo(`The gallery ${source.gallery} has to be looked for in Azure, and nobody signs in there.`, {
            reason: 'definition',
            hint: 'give this step a sign-in to Azure, or write source.id',
        });
    }
    const { findGalleryImage } = await __webpack_require__.e(/* import() */ "shared-azure-images-gallery-image-version").then(__webpack_require__.bind(__webpack_require__, 50517));
    const found = await findGalleryImage(await azure.connect(), subscription, { gallery: source.gallery, image: source.definition }, signal);
    return galleryNames(found);
}

;// CONCATENATED MODULE: ./build/staging/builders/src/packer-azure/build-in-azure.js





















/**
 * Builds the images of a definition in Azure: one run of Packer in each region that needs a machine. What Resource Manager knows already
 * with the fingerprint of this build is used as it is.
 *
 * @throws InputError for what cannot be built, UserError, ExternalError with Packer's own errors, CancelledError
 */
async function buildInAzure(request, given, signal) {
    const build = await prepareBuild(request, given);
    const place = placeOfDefinition(given, build);
    const { outputFolder, log } = place;
    const { timeout } = (0,build_settings/* buildSettings */.E)(request, place, signal);
    return (0,folder_lock/* withFolderLock */.ix)(outputFolder, { wait: timeout, log, signal }, async () => {
        const recordFile = (0,external_node_path_.join)(outputFolder, build_record/* RECORD_FILE */.lt);
        const wanted = { fingerprint: request.fingerprint.image, builder: azure_settings/* NAME */.o_, formats: [] };
        // Where Azure can be asked, only what is there counts.
        const complete = request.rebuild || place.azure !== undefined ? undefined : await (0,complete_build/* findCompleteBuild */.h)(outputFolder, wanted);
        if (complete !== undefined) {
            log.info(`${complete.image} was already built from the same definition at ${complete.finishedAt}; that build is used again.`);
            return complete;
        }
        await (0,promises_.rm)(recordFile, { force: true });
        await (0,promises_.writeFile)((0,external_node_path_.join)(outputFolder, build_record/* LOG_FILE */.UP), '');
        const record = await new AzureBuild(request, build, place, signal).build();
        await (0,files/* writeJson */.GF)(recordFile, record);
        return record;
    });
}
class AzureBuild {
    #request;
    #build;
    #place;
    #signal;
    #clock;
    #left;
    #packer;
    constructor(request, build, place, signal) {
        this.#request = request;
        this.#build = build;
        this.#place = place;
        this.#signal = signal;
        this.#clock = new stage_clock/* StageClock */.V({ log: place.log, folded: true });
        this.#left = (0,countdown/* countdown */.q)((0,build_settings/* buildSettings */.E)(request, place, signal).timeout);
    }
    async build() {
        const startedAt = new Date();
        const manager = await this.#place.azure?.connect();
        const artifacts = [];
        for (const one of this.#build.runs)
            artifacts.push(...((await this.#adopted(one, manager)) ?? (await this.#run(one, manager))));
        await this.#request.checkSources(this.#signal);
        (0,errors/* throwIfCancelled */.dZ)(this.#signal);
        return recordOf(this.#request, artifacts, {
            tools: { node: process.versions.node, ...(this.#packer === undefined ? {} : { packer: this.#packer.version }) },
            stages: this.#clock.stages.map(({ name, milliseconds }) => ({ name, milliseconds })),
            startedAt,
        });
    }
    async #adopted({ run }, manager) {
        const sought = soughtOf(this.#request, this.#build);
        if (manager === undefined || sought === undefined || this.#request.rebuild)
            return undefined;
        const found = await findImages(manager, run, sought, this.#signal);
        for (const { id } of found ?? [])
            this.#place.log.info(`${id} was built from the same definition; it is used as it is.`);
        return found;
    }
    async #run(prepared, manager) {
        const { run, temporaryGroup } = prepared;
        const { log } = this.#place;
        const { subscription, definition } = this.#build;
        const { program, version } = await this.#findPacker();
        const group = temporaryGroup === undefined ? undefined : { name: temporaryGroup, subscription, image: definition.image.id };
        const galleryVersion = await this.#galleryVersion(run, manager);
        const { force, remove } = await this.#replacement(prepared, galleryVersion, manager);
        if (group !== undefined && manager !== undefined)
            await removeLeftGroup(manager, group, log, this.#signal);
        const onError = this.#request.onError ?? 'cleanup';
        try {
            const work = async (folder, forget) => {
                const place = { work: folder, version, galleryVersion, signal: this.#signal };
                const template = this.#build.template === undefined
                    ? await compiledTemplate(this.#request, this.#build, prepared, this.#place, place)
                    : await givenTemplate(this.#request, this.#build, prepared, place);
                if (group !== undefined)
                    log.info(`Packer works in the resource group ${group.name}, which goes with the build.`);
                const builds = await runPackerAzure({
                    ...template,
                    ...{ work: folder, program, version, onError, log, signal: this.#signal, clock: this.#clock, left: this.#left },
                    ...{ force, beforeBuild: remove },
                    label: this.#build.runs.length > 1 ? (run.location ?? '') : '',
                    forget,
                    cacheFolder: this.#place.cacheFolder,
                    logFile: (0,external_node_path_.join)(this.#place.outputFolder, build_record/* LOG_FILE */.UP),
                });
                return artifactsOf(builds, run, this.#build, galleryVersion);
            };
            const safely = (folder) => withSecretFiles(folder, this.#signal, (forget) => work(folder, forget));
            return await (0,files/* withTemporaryFolder */.EX)('.work', safely, this.#place.outputFolder, log);
        }
        catch (error) {
            if (group !== undefined && onError === 'cleanup')
                await settleGroup(manager, group, log);
            else if (group !== undefined)
                log.warning(`The resource group ${group.name} stays, as asked. Remove it: ${removalCommand(group)}`);
            throw error;
        }
    }
    /** How images of this definition are replaced that are there under the names of a run's: no others are. */
    async #replacement({ run, values }, galleryVersion, manager) {
        const sought = soughtOf(this.#request, this.#build);
        const none = { force: false, remove: async () => { } };
        if (manager === undefined || sought === undefined)
            return none;
        const replacedVersion = this.#request.rebuild ? galleryVersion : undefined;
        const { managed, version } = await findNamesakes(manager, run, replacedVersion, sought, this.#signal);
        // A template of the user's may have names of its own, which nobody has looked at.
        const given = Object.values(values?.variables ?? {});
        const group = run.managed?.resourceGroup ?? sought.resourceGroup ?? '';
        const isKnown = values === undefined || (given.includes(run.managed?.name ?? '') && given.includes(group));
        if (!isKnown)
            return none;
        const { log } = this.#place;
        if (run.gallery === undefined) {
            if (managed !== undefined)
                log.info(`Packer replaces ${managed}, which this definition has made.`);
            return { ...none, force: true };
        }
        const remove = async () => {
            if (managed === undefined)
                return;
            log.info(`Removing ${managed}, which this definition has made, and which is made anew.`);
            await removeManagedImage(manager, managed, this.#signal);
        };
        // A version may be in use: only who asks for it replaces one. Where none was there, -force could only hit that of another run.
        const force = values === undefined && version !== undefined;
        if (force)
            log.info(`Packer replaces ${version}, which this definition has made.`);
        return { force, remove };
    }
    async #findPacker() {
        if (this.#packer !== undefined)
            return this.#packer;
        const { log, cacheFolder } = this.#place;
        const program = await (0,packer_session/* findPacker */.ym)({ log, signal: this.#signal });
        const version = await (0,packer_session/* packerVersion */.Z0)(program, { cacheFolder, signal: this.#signal });
        const { template, definition, runs } = this.#build;
        if (template === undefined && (0,packer_session/* isBeforePlugins */.I8)(version)) {
            await refuse(this.#request.loaded, oldPackerProblems(definition, runs.map(({ run }) => run)));
        }
        this.#packer = { program, version };
        return this.#packer;
    }
    async #galleryVersion(run, manager) {
        const { gallery } = run;
        if (gallery === undefined || (gallery.version !== 'auto' && gallery.version !== 'date'))
            return gallery?.version;
        const { subscription, resourceGroup } = this.#build;
        if (manager === undefined || subscription === undefined) {
            const message = `the version ${gallery.version} is counted on from those in the gallery, and nobody signs in to Azure to see them`;
            await refuse(this.#request.loaded, [
                { path: ['outputs', gallery.output, 'version'], instead: ['outputs', gallery.output], message, hint: 'give the version as x.y.z' },
            ]);
            return undefined;
        }
        const existing = await galleryVersions(manager, { gallery, subscription, resourceGroup }, this.#signal);
        return newVersion(gallery.version, existing.map(({ id }) => id.split('/').at(-1) ?? ''), new Date());
    }
}
/** Whose images Resource Manager is asked for; undefined without a subscription. */
function soughtOf({ fingerprint }, { definition, subscription, resourceGroup }) {
    return subscription === undefined
        ? undefined
        : { image: definition.image.id, fingerprint: fingerprint.image, subscription, resourceGroup };
}
function recordOf(request, artifacts, { tools, stages, startedAt }) {
    return {
        schema: 'bakehouse-build/1',
        image: request.loaded.definition.image.id,
        fingerprint: request.fingerprint,
        builder: azure_settings/* NAME */.o_,
        definitionFile: request.definitionFile,
        source: request.commit === undefined ? {} : { commit: request.commit },
        files: [],
        artifacts: [...artifacts],
        packages: [],
        tools,
        stages,
        log: build_record/* LOG_FILE */.UP,
        startedAt: startedAt.toISOString(),
        finishedAt: new Date().toISOString(),
    };
}
function artifactsOf(builds, run, { subscription, resourceGroup }, galleryVersion) {
    const artifacts = builds.map(({ artifact_id: id, builder_type: builder }) => {
        if (/\/galleries\/[^/]+\/images\/[^/]+\/versions\/[^/]+$/i.test(id))
            return withRegions(versionArtifact(id), run);
        if (/\/providers\/Microsoft\.Compute\/images\/[^/]+$/i.test(id))
            return managedArtifact(id, run);
        if (/^https?:\/\/.*\.vhd$/i.test(id))
            return { builder, id, kind: 'vhd', name: id.split('/').at(-1) ?? id };
        return { builder, id };
    });
    // Of a machine with both, Packer's manifest names the managed image alone.
    const id = versionId(run, galleryVersion, { subscription, resourceGroup });
    if (id === undefined || artifacts.some(({ kind }) => kind === 'gallery-version'))
        return artifacts;
    return [...artifacts, withRegions(versionArtifact(id), run)];
}
function withRegions(artifact, { gallery, location }) {
    const names = [...(location === undefined ? [] : [location]), ...(gallery?.settings.regions.map(({ name }) => name) ?? [])];
    const regions = [...new Set(names.map((name) => name.replaceAll(' ', '').toLowerCase()))];
    return regions.length === 0 ? artifact : { ...artifact, regions };
}

;// CONCATENATED MODULE: ./build/staging/builders/src/packer-azure/packer-azure-builder.js











/** Before the resource ids of images that were found in Azure and not built here. */
const FOUND = 'found:';
/** Packer with azure-arm, run by this process: from a template that is made of the definition, or from one of the user's. */
function packerAzureBuilder(place) {
    const builds = new process_builds/* ProcessBuilds */.L(azure_settings/* NAME */.o_, place, (request, signal) => buildInAzure(request, place, signal));
    return {
        name: azure_settings/* NAME */.o_,
        features: { outlivesProcess: false, formats: [] },
        plan: (request) => plan(request, place),
        submit: async (request, key) => {
            // What is missing is told at once, and not as a build that failed.
            await prepareBuild(request, place);
            return builds.submit(request, key);
        },
        find: async (key, request) => (await builds.find(key)) ?? (await findInAzure(request, key, place)),
        poll: async (id) => (isFound(id) ? { phase: 'succeeded' } : builds.poll(id)),
        collect: (id) => (isFound(id) ? recordFound(id, place) : builds.collect(id)),
        cancel: async (id) => {
            if (!isFound(id))
                await builds.cancel(id);
        },
    };
}
async function plan(request, place) {
    const { definition, runs, resourceGroup } = await prepareBuild(request, place, true);
    const { template } = (0,azure_settings/* azureSettings */.LZ)(definition);
    const lines = runs.flatMap(({ run, temporaryGroup }) => {
        const where = run.location ?? `the region of ${definition.build.resourceGroup ?? resourceGroup ?? 'its group'}`;
        const { managed, gallery, vhd } = run;
        return [
            `  in ${where}${temporaryGroup === undefined ? '' : `, in the resource group ${temporaryGroup}, which goes with the build`}`,
            ...(managed === undefined
                ? []
                : [
                    `    managed image ${managed.name} in ${managed.resourceGroup ?? resourceGroup}, in place of one that this definition has made`,
                ]),
            ...(gallery === undefined ? [] : [`    version ${gallery.version} of ${gallery.gallery}/${gallery.image}`]),
            ...(vhd === undefined ? [] : [`    VHD in ${vhd.storageAccount}/${vhd.container}`]),
        ];
    });
    return [
        template === undefined ? '  from a template that is made of the definition' : `  from the template ${template}`,
        ...lines,
        `  to ${place.outputFolder}: build.json, build.log`,
    ];
}
/** The images of a build whose request is known, when Azure has all of them, in all regions. */
async function findInAzure(request, key, place) {
    if (request === undefined || request.rebuild || place.azure === undefined)
        return undefined;
    const build = await prepareBuild(request, place);
    const { azure, signal } = placeOfDefinition(place, build);
    if (azure === undefined)
        return undefined;
    const sought = soughtOf(request, build);
    if (sought === undefined)
        return undefined;
    const manager = await azure.connect();
    const artifacts = [];
    for (const { run } of build.runs) {
        const found = await findImages(manager, run, sought, signal);
        if (found === undefined)
            return undefined;
        artifacts.push(...found);
    }
    const { fingerprint, definitionFile, commit, loaded } = request;
    const facts = {
        image: loaded.definition.image.id,
        ...{ fingerprint, definitionFile, submittedAt: new Date().toISOString() },
        ...(commit === undefined ? {} : { commit }),
    };
    return { builder: azure_settings/* NAME */.o_, key, reference: `${FOUND}${JSON.stringify(artifacts)}`, request: facts };
}
function isFound({ reference }) {
    return reference.startsWith(FOUND);
}
async function recordFound({ key, reference, request }, place) {
    const artifacts = artifactsIn(reference);
    if (request === undefined || artifacts === undefined)
        throw new build_lost_error/* BuildLostError */.J(azure_settings/* NAME */.o_, key, 'what is kept of it cannot be read.');
    const { image, fingerprint, definitionFile, commit } = request;
    const about = { fingerprint, definitionFile, commit, loaded: { definition: { image: { id: image } } } };
    const record = recordOf(about, artifacts, { tools: {}, stages: [], startedAt: new Date(request.submittedAt) });
    await (0,files/* writeJson */.GF)((0,external_node_path_.join)(place.outputFolder, build_record/* RECORD_FILE */.lt), record);
    return record;
}
function artifactsIn(reference) {
    try {
        const value = JSON.parse(reference.slice(FOUND.length));
        return Array.isArray(value) && value.every((one) => (0,json/* isObject */.G)(one) && typeof one['id'] === 'string')
            ? value
            : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ })

};
