export const id = "shared-builders-packer-azure-azure-problems";
export const ids = ["shared-builders-packer-azure-azure-problems"];
export const modules = {

/***/ 47973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ azureProblems)
/* harmony export */ });
/* harmony import */ var _bakehouse_azure_image_versions__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27572);
/* harmony import */ var _bakehouse_image_definition_findings__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1934);
/* harmony import */ var _azure_runs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41123);
/* harmony import */ var _azure_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69048);
/* harmony import */ var _azure_steps_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42278);
/* harmony import */ var _azure_tags_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74900);






const SUBNET = /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.Network\/virtualNetworks\/[^/]+\/subnets\/[^/]+$/i;
const USER_IDENTITY = /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.ManagedIdentity\/userAssignedIdentities\/[^/]+$/i;
/** Sizes with processors of Arm have a `p` behind the number of their processors: Standard_D4ps_v5, Standard_B2pts_v2. */
const ARM_SIZE = /^Standard_[A-Z]{1,3}\d+(?:-\d+)?[a-z]*p[a-z]*_v\d+$/;
/** Of azure-arm. */
const MOST_TAGS = 15;
/** What azure-arm cannot build of a definition, each with its place. Secrets and Azure are not looked at. */
function azureProblems(definition) {
    const problems = (0,_azure_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .settingsProblems */ .KK)(definition);
    const report = (path, message, hint) => problems.push({ path, message: `${(0,_bakehouse_image_definition_findings__WEBPACK_IMPORTED_MODULE_1__/* .spellPath */ ._)(path)}: ${message}`, ...(hint === undefined ? {} : { hint }) });
    checkOutputs(definition, report);
    checkTags(definition, report);
    // What a template of the user's starts from, and how, is its own business.
    if ((0,_azure_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .azureSettings */ .LZ)(definition).template !== undefined)
        return problems;
    checkSource(definition, report);
    checkMachine(definition, report);
    return [...problems, ...(0,_azure_steps_js__WEBPACK_IMPORTED_MODULE_2__/* .stepProblems */ .b6)(definition)];
}
function checkOutputs({ outputs, image, build }, report) {
    const seen = new Set();
    for (const [index, output] of outputs.entries()) {
        const path = ['outputs', index];
        if (seen.has(output.kind))
            report(path, `${_azure_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .WHO */ .Pw} makes one output of a kind`, 'make it an image of its own');
        seen.add(output.kind);
        if (output.kind === 'managed') {
            if (output.id !== undefined && (0,_azure_runs_js__WEBPACK_IMPORTED_MODULE_3__/* .parseManagedImageId */ .ZZ)(output.id) === undefined)
                report([...path, 'id'], 'is no id of a managed image');
            const newer = ['trustedLaunch', 'confidential'].find((key) => image.security?.[key] === true);
            // "Create a legacy managed image of a generalized VM in Azure": all of these only by way of a gallery.
            if (newer !== undefined || image.arch === 'arm64') {
                const what = newer ?? 'Arm64';
                report([...path, 'kind'], `Azure has no managed images with ${what}`, 'publish to a gallery');
            }
            if ((output.regions ?? []).length === 0 && build.region === undefined && build.resourceGroup === undefined) {
                report(path, 'needs regions, or build.region', 'name the regions: regions: [{name: westus2}]');
            }
        }
        else if (output.kind === 'gallery') {
            if (output.id !== undefined && (0,_bakehouse_azure_image_versions__WEBPACK_IMPORTED_MODULE_4__/* .parseGalleryImageId */ .E)(output.id) === undefined)
                report([...path, 'id'], 'is no id of an image definition in a gallery');
            if (build.region === undefined && build.resourceGroup === undefined && output.regions.length === 0) {
                report(path, 'needs build.region, or a region', 'say where the machine is to run: build: {region: westus2}');
            }
        }
        else if (output.kind === 'vhd') {
            for (const key of ['storageAccount', 'container']) {
                if (output[key] === undefined)
                    report(path, `${_azure_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .WHO */ .Pw} needs ${key} of a VHD`, `add ${key}`);
            }
            if (output.url !== undefined)
                report([...path, 'url'], `${_azure_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .WHO */ .Pw} takes the account and the container of a VHD by name`, 'write storageAccount and container');
            if (build.region === undefined && build.resourceGroup === undefined)
                report(path, 'needs build.region, that of the storage account');
        }
        else
            report([...path, 'kind'], `${_azure_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .WHO */ .Pw} makes managed images, versions in a gallery and VHDs, not ${output.kind}`);
    }
    if (outputs.length === 0)
        report(['outputs'], `${_azure_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .WHO */ .Pw} needs an output`, 'add {kind: gallery, …} or {kind: managed, …}');
}
function checkSource({ source, outputs }, report) {
    const path = ['source'];
    if (source.kind === 'vhd') {
        if (source.url === undefined)
            report([...path, 'file'], `${_azure_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .WHO */ .Pw} starts from a VHD in Azure`, 'give its url');
        if (outputs.some(({ kind }) => kind === 'managed'))
            report([...path, 'kind'], 'Azure makes no managed image of a machine that starts from a VHD', 'make a VHD of it');
    }
    else if (source.kind === 'managed') {
        if ((0,_azure_runs_js__WEBPACK_IMPORTED_MODULE_3__/* .parseManagedImageId */ .ZZ)(source.id) === undefined)
            report([...path, 'id'], 'is no id of a managed image');
        if (!outputs.some(({ kind }) => kind === 'managed'))
            report([...path, 'kind'], 'Packer makes only a managed image of a machine that starts from one', 'add an output {kind: managed}');
    }
    else if (source.kind === 'gallery') {
        const { id } = source;
        if (id !== undefined && !(0,_bakehouse_azure_image_versions__WEBPACK_IMPORTED_MODULE_4__/* .isSharedGalleryId */ .H)(id) && (0,_bakehouse_azure_image_versions__WEBPACK_IMPORTED_MODULE_4__/* .parseGalleryImageId */ .E)(id) === undefined)
            report([...path, 'id'], 'is no id of an image in a gallery');
        if (outputs.some(({ kind }) => kind === 'vhd'))
            report([...path, 'kind'], 'Packer makes no VHD of a machine that starts from a gallery', 'publish to a gallery');
    }
    else if (source.kind !== 'marketplace') {
        report([...path, 'kind'], `${_azure_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .WHO */ .Pw} starts from marketplace, gallery, managed and vhd, not from ${source.kind}`);
    }
}
function checkMachine(definition, report) {
    const { image, build } = definition;
    const runs = (0,_azure_runs_js__WEBPACK_IMPORTED_MODULE_3__/* .azureRuns */ .G5)(definition).length;
    if (image.arch === 'x86')
        report(['image', 'arch'], 'Azure has no machines of x86', 'build x64');
    if (image.arch === 'arm64') {
        const hint = 'give build.size as Standard_D4ps_v5';
        if (build.size === undefined)
            report(['image', 'arch'], 'arm64 needs a size of machine with such processors', hint);
        else if (!ARM_SIZE.test(build.size))
            report(['build', 'size'], `${build.size} has no processors of arm64`, hint);
    }
    else if (build.size !== undefined && ARM_SIZE.test(build.size)) {
        report(['build', 'size'], `${build.size} has processors of arm64, and the image is ${image.arch}`, 'give another size, or image.arch: arm64');
    }
    if (build.zone !== undefined) {
        // Its settings have none for the machine, up to 2.6 of the plugin.
        const resilient = 'for an image in zone-redundant storage: provider.packer-azure.builder: {managed_image_zone_resilient: true}';
        report(['build', 'zone'], 'azure-arm of Packer chooses no zone: Azure does', `leave it out; ${resilient}`);
    }
    if (build.subnet !== undefined) {
        if (!SUBNET.test(build.subnet))
            report(['build', 'subnet'], 'is no resource id of a subnet', '/subscriptions/…/resourceGroups/…/providers/Microsoft.Network/virtualNetworks/…/subnets/…');
        if (runs > 1)
            report(['build', 'subnet'], `lies in one region, and machines run in ${runs}`, 'publish to a gallery, which copies to the regions');
    }
    if (build.resourceGroup !== undefined && runs > 1) {
        report(['build', 'resourceGroup'], `decides the region, and machines run in ${runs}`, 'leave it out: each machine gets a temporary one');
    }
    for (const [index, identity] of (build.identity ?? []).entries()) {
        if (!USER_IDENTITY.test(identity)) {
            report(['build', 'identity', index], 'is no resource id of a user-assigned identity, which Packer needs', '/subscriptions/…/resourceGroups/…/providers/Microsoft.ManagedIdentity/userAssignedIdentities/…');
        }
    }
}
function checkTags(definition, report) {
    const tags = (0,_azure_tags_js__WEBPACK_IMPORTED_MODULE_5__/* .tagsOf */ .Fg)(definition, '0'.repeat(64));
    for (const name of _azure_tags_js__WEBPACK_IMPORTED_MODULE_5__/* .OWN_TAGS */ .Ri) {
        if (Object.hasOwn(definition.tags, name))
            report(['tags', name], `is given by ${_azure_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .WHO */ .Pw}`, 'leave it out');
    }
    const count = Object.keys(tags).length;
    if (count > MOST_TAGS) {
        const left = MOST_TAGS - _azure_tags_js__WEBPACK_IMPORTED_MODULE_5__/* .OWN_TAGS */ .Ri.length;
        report(['tags'], `Packer gives at most ${MOST_TAGS} tags, and these are ${count} with ${_azure_tags_js__WEBPACK_IMPORTED_MODULE_5__/* .OWN_TAGS */ .Ri.join(' and ')}`, `keep ${left}`);
    }
    for (const [name, value] of Object.entries(definition.tags)) {
        if (name.length > 512 || /[<>%&\\?/]/.test(name))
            report(['tags', name], 'is no name of a tag: at most 512 characters, none of <>%&\\?/');
        if (value.length > 256)
            report(['tags', name], 'is longer than the 256 characters that a tag can have');
    }
}


/***/ }),

/***/ 41123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aj: () => (/* binding */ poolIn),
/* harmony export */   G5: () => (/* binding */ azureRuns),
/* harmony export */   ZZ: () => (/* binding */ parseManagedImageId),
/* harmony export */   p7: () => (/* binding */ subscriptionIn)
/* harmony export */ });
/* harmony import */ var _bakehouse_azure_image_versions__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27572);

const MANAGED_IMAGE = /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)\/providers\/Microsoft\.Compute\/images\/([^/]+)$/i;
/** Subscription, group and name of a managed image; undefined for what is no id of one. */
function parseManagedImageId(id) {
    const [, subscription, resourceGroup, name] = MANAGED_IMAGE.exec(id) ?? [];
    return subscription === undefined || resourceGroup === undefined || name === undefined
        ? undefined
        : { subscription, resourceGroup, name };
}
/**
 * The runs of Packer that make the outputs of a definition: one in each region where a managed image is asked for, one for a version in a
 * gallery, which is copied from there. A managed image in the region of the gallery's machine is made in the same run.
 *
 * @param definition one of which `outputProblems` has nothing to say
 */
function azureRuns(definition) {
    const managed = managedRuns(definition);
    const gallery = galleryTarget(definition);
    const vhd = vhdTarget(definition);
    const runs = [];
    if (gallery !== undefined) {
        const location = locationOf(definition) ?? regionOf(gallery.settings.regions[0]?.name);
        const same = managed.findIndex((run) => run.location === location);
        const [together] = same === -1 ? [] : managed.splice(same, 1);
        runs.push({ ...together, location, gallery });
    }
    runs.push(...managed);
    if (vhd !== undefined)
        runs.push({ location: locationOf(definition), vhd });
    return runs;
}
/** The region that the definition builds in, as addresses have it. */
function locationOf({ build }) {
    return regionOf(build.region);
}
/** The subscription that machines run in, as far as the definition says. */
function subscriptionIn({ outputs, build }) {
    const managed = outputs.find((output) => output.kind === 'managed');
    const [, ofSubnet] = /^\/subscriptions\/([^/]+)\//i.exec(build.subnet ?? '') ?? [];
    return managed?.subscription ?? parseManagedImageId(managed?.id ?? '')?.subscription ?? ofSubnet;
}
function managedRuns(definition) {
    const output = definition.outputs.findIndex(({ kind }) => kind === 'managed');
    const settings = definition.outputs[output];
    if (settings?.kind !== 'managed')
        return [];
    const parsed = parseManagedImageId(settings.id ?? '');
    const name = parsed?.name ?? settings.name ?? '';
    const resourceGroup = settings.resourceGroup ?? parsed?.resourceGroup;
    const regions = [...new Set((settings.regions ?? []).map((region) => regionOf(region.name)))];
    const locations = regions.length > 0 ? regions : [locationOf(definition)];
    return locations.map((location) => ({
        location,
        managed: {
            output,
            name: locations.length === 1 ? name : nameIn(location ?? '', name, definition.tags),
            resourceGroup,
            storage: settings.storage,
        },
    }));
}
/**
 * The name of the image in one of several regions. Where it begins with the worker pool, the region follows that, as document 002 has it:
 * `<pool>-<location>-<sku>-<deployment>`; else it stands at the end.
 */
function nameIn(location, name, tags) {
    const pool = poolIn(tags);
    return pool !== undefined && name.startsWith(`${pool}-`) ? `${pool}-${location}${name.slice(pool.length)}` : `${name}-${location}`;
}
/** The worker pool as names of Azure can have it; of both generations of document 002. */
function poolIn(tags) {
    const pool = (tags['worker_pool_id'] ?? tags['workerType'] ?? '').replaceAll('/', '-');
    return pool === '' ? undefined : pool;
}
function galleryTarget({ outputs }) {
    const output = outputs.findIndex(({ kind }) => kind === 'gallery');
    const settings = outputs[output];
    if (settings?.kind !== 'gallery')
        return undefined;
    const id = (0,_bakehouse_azure_image_versions__WEBPACK_IMPORTED_MODULE_0__/* .parseGalleryImageId */ .E)(settings.id ?? '');
    return {
        output,
        subscription: id?.subscription,
        resourceGroup: settings.resourceGroup ?? id?.resourceGroup,
        gallery: id?.gallery ?? settings.gallery ?? '',
        image: id?.image ?? settings.definition ?? '',
        version: settings.version,
        settings,
    };
}
function vhdTarget({ outputs, image }) {
    const output = outputs.findIndex(({ kind }) => kind === 'vhd');
    const settings = outputs[output];
    if (settings?.kind !== 'vhd')
        return undefined;
    return { output, storageAccount: settings.storageAccount ?? '', container: settings.container ?? '', name: settings.name ?? image.id };
}
/** "westus2" for "West US 2". */
function regionOf(name) {
    return name === undefined || name.trim() === '' ? undefined : name.replaceAll(' ', '').toLowerCase();
}


/***/ }),

/***/ 69048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KK: () => (/* binding */ settingsProblems),
/* harmony export */   LZ: () => (/* binding */ azureSettings),
/* harmony export */   Pw: () => (/* binding */ WHO),
/* harmony export */   o_: () => (/* binding */ NAME),
/* harmony export */   tG: () => (/* binding */ CREDENTIALS),
/* harmony export */   wn: () => (/* binding */ SECTION)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_data__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72283);
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65761);
/* harmony import */ var _is_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42594);
/* harmony import */ var _write_template_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42591);




const NAME = 'packer-azure';
/** Of the builder, as problems call it. */
const WHO = `the builder ${NAME}`;
const SECTION = ['provider', NAME];
/** Variables that say who Packer signs in as, with the names that its azure-arm has for them. */
const CREDENTIALS = ['client_id', 'client_secret', 'tenant_id', 'subscription_id'];
/** Settings of azure-arm that the builder itself decides: what else would tell whose the machines are, and where the image went? */
const DECIDED = new Set([
    ...[...CREDENTIALS, 'type', 'name', 'azure_tags', 'azure_tag', 'temp_resource_group_name', 'build_resource_group_name', 'location'],
    ...['client_jwt', 'client_cert_path', 'client_cert_password', 'use_azure_cli_auth', 'cloud_environment_name', 'metadata_host'],
    ...['managed_image_name', 'managed_image_resource_group_name', 'shared_image_gallery_destination', 'resource_group_name'],
    ...['oidc_request_url', 'oidc_request_token', 'async_resourcegroup_delete', 'skip_create_image'],
]);
/** As azure-arm spells its settings: in a template the name stands as it is, and Packer reads `Location` as `location`. */
const SETTING = /^[a-z][a-z0-9_]*$/;
/** Reads `provider.packer-azure`; what is wrong in it is left out, and told by `settingsProblems`. */
function azureSettings({ provider }) {
    const { template, variables, builder } = sectionOf(provider);
    const texts = Object.entries((0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(variables) ? variables : {}).filter((entry) => (0,_is_text_js__WEBPACK_IMPORTED_MODULE_1__/* .isText */ .K)(entry[1]));
    return {
        template: (0,_is_text_js__WEBPACK_IMPORTED_MODULE_1__/* .isText */ .K)(template) && template !== '' ? template : undefined,
        variables: Object.fromEntries(texts),
        builder: (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(builder) ? builder : {},
    };
}
/** What is wrong in `provider.packer-azure`, which the schema of definitions leaves to its builder. */
function settingsProblems({ provider }) {
    const problems = [];
    const report = (key, message, hint) => problems.push({
        path: [...SECTION, ...key],
        message: `${['provider', NAME, ...key].join('.')} ${message}`,
        ...(hint === undefined ? {} : { hint }),
    });
    const known = ['template', 'variables', 'builder', 'files'];
    const section = sectionOf(provider);
    for (const key of Object.keys(section)) {
        if (!known.includes(key))
            report([key], 'is not known', suggestion(key, known));
    }
    const { template, variables = {}, builder = {}, files = [] } = section;
    if (template !== undefined && (!(0,_is_text_js__WEBPACK_IMPORTED_MODULE_1__/* .isText */ .K)(template) || template === ''))
        report(['template'], 'must be the path of a template');
    if (!Array.isArray(files) || !files.every(_is_text_js__WEBPACK_IMPORTED_MODULE_1__/* .isText */ .K))
        report(['files'], 'must be a list of paths');
    if (!(0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(variables))
        report(['variables'], 'must be a mapping of texts');
    else {
        for (const [name, value] of Object.entries(variables)) {
            if (!/^[A-Za-z_][A-Za-z0-9_-]*$/.test(name))
                report(['variables', name], 'is not the name of a Packer variable');
            if (!(0,_is_text_js__WEBPACK_IMPORTED_MODULE_1__/* .isText */ .K)(value))
                report(['variables', name], 'must be a text', 'put it in quotes');
            else if (template === undefined && !CREDENTIALS.some((one) => one === name)) {
                report(['variables', name], 'is for a template of yours, and there is none', suggestion(name, CREDENTIALS));
            }
        }
    }
    if (!(0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(builder))
        report(['builder'], 'must be a mapping');
    else if (template !== undefined && Object.keys(builder).length > 0)
        report(['builder'], 'says nothing beside a template of yours', 'write it into the template');
    else {
        for (const key of Object.keys(builder)) {
            if (DECIDED.has(key))
                report(['builder', key], `is decided by ${WHO}`, 'leave it out: docs/packer-azure.md says what decides it');
        }
        const hint = 'azure-arm has names of small letters, digits and _, such as license_type';
        for (const key of misnamed(builder))
            report(['builder', ...key], 'is not the name of a setting', hint);
    }
    return problems;
}
/** Paths of what would be no attribute of a template, in the settings themselves and in their blocks. */
function misnamed(settings, path = []) {
    if (Array.isArray(settings))
        return settings.flatMap((one, index) => misnamed(one, [...path, index]));
    if (!(0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(settings))
        return [];
    return Object.entries(settings).flatMap(([name, value]) => {
        if (!SETTING.test(name))
            return [[...path, name]];
        return _write_template_js__WEBPACK_IMPORTED_MODULE_2__/* .BLOCKS */ .nA.has(name) ? misnamed(value, [...path, name]) : [];
    });
}
function sectionOf(provider) {
    const section = provider[NAME];
    return (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(section) ? section : {};
}
function suggestion(name, known) {
    const near = (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(name, known);
    return near === undefined ? `there are ${known.join(', ')}` : `did you mean ${near}?`;
}


/***/ }),

/***/ 42278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b6: () => (/* binding */ stepProblems),
/* harmony export */   dq: () => (/* binding */ provisioned),
/* harmony export */   sg: () => (/* binding */ secretsOfSteps)
/* harmony export */ });
/* harmony import */ var _bakehouse_image_definition_definition__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90045);
/* harmony import */ var _bakehouse_image_definition_findings__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1934);
/* harmony import */ var _bakehouse_image_formats_packer__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61717);
/* harmony import */ var _bakehouse_records_json__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72283);
/* harmony import */ var _azure_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69048);
/* harmony import */ var _template_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16921);






/** Stands where a script will be, while nothing is built. */
const SOME_FILE = 'script';
const LINUX_SHELLS = ['bash', 'sh'];
const WINDOWS_SHELLS = ['powershell', 'pwsh', 'cmd'];
/** What azure-arm cannot do of the steps of a definition, each with its place. */
function stepProblems({ steps, image }) {
    return steps.flatMap((step, index) => {
        const problem = (path, message, hint) => ({
            path: ['steps', index, ...path],
            message: `${(0,_bakehouse_image_definition_findings__WEBPACK_IMPORTED_MODULE_0__/* .spellPath */ ._)(['steps', index, ...path])}: ${_azure_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .WHO */ .Pw} ${message}`,
            hint,
        });
        const [kind = ''] = Object.keys(step);
        if ('packages' in step || ('file' in step && image.os === 'linux'))
            return [];
        if ('script' in step) {
            const shells = image.os === 'linux' ? LINUX_SHELLS : WINDOWS_SHELLS;
            const { shell, url } = step.script;
            if (!shells.includes(shell))
                return [problem([kind, 'shell'], `runs ${shells.join(', ')} here, not ${shell}`, 'choose another shell')];
            if (url !== undefined)
                return [problem([kind, 'url'], 'runs scripts from files and lines', 'download it, and name the file')];
        }
        if ('restart' in step && image.os === 'linux')
            return [problem([kind], 'restarts only machines with Windows', 'leave it out')];
        const { provisioner, unsaid } = (0,_bakehouse_image_formats_packer__WEBPACK_IMPORTED_MODULE_2__/* .stepProvisioner */ .R)(provisioned(step, SOME_FILE), image.os);
        if (provisioner === undefined)
            return [problem([kind], 'knows no such step', 'write a script that does it')];
        return unsaid.map((path) => problem(path, 'has no such thing', 'leave it out'));
    });
}
/** The names of the secrets that steps give to their scripts. */
function secretsOfSteps({ steps }) {
    const values = steps.flatMap((step) => ('script' in step ? Object.values(step.script.env ?? {}) : []));
    return [...new Set(values.map(_bakehouse_image_definition_definition__WEBPACK_IMPORTED_MODULE_3__/* .secretNameIn */ .pO).filter((name) => name !== undefined))];
}
/**
 * A step as the writer of templates takes it: scripts are files, in which Packer looks for no expressions.
 *
 * @param file absolute path of the file, folder or script that the step brings
 * @param secret the text that stands for the value of a secret
 */
function provisioned(step, file, secret = (name) => name) {
    const literally = (0,_template_text_js__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .eu)(step);
    const [kind = ''] = Object.keys(step);
    const content = literally[kind];
    if (!(0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .G)(content))
        return literally;
    if ('file' in step)
        return { file: { ...content, from: file, template: undefined } };
    if (!('script' in step))
        return literally;
    const { inline: _, env, ...rest } = content;
    const values = Object.entries((0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .G)(env) ? env : {}).map(([name, value]) => {
        const reference = typeof value === 'string' ? (0,_bakehouse_image_definition_definition__WEBPACK_IMPORTED_MODULE_3__/* .secretNameIn */ .pO)(value) : undefined;
        return [name, reference === undefined ? value : secret(reference)];
    });
    return { script: { ...rest, ...(values.length === 0 ? {} : { env: Object.fromEntries(values) }), ...('url' in rest ? {} : { file }) } };
}


/***/ }),

/***/ 74900:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ tagsOf),
/* harmony export */   MU: () => (/* binding */ isOurs),
/* harmony export */   Ri: () => (/* binding */ OWN_TAGS)
/* harmony export */ });
const IMAGE_TAG = 'bakehouse-image';
const FINGERPRINT_TAG = 'bakehouse-fingerprint';
/** What tells our images, and our temporary groups, from those of others. */
const OWN_TAGS = [IMAGE_TAG, FINGERPRINT_TAG];
/**
 * The tags of everything that a build makes: image, machine and temporary group, which Packer gives the same. Those of the definition are on
 * the machine while it is built, for scripts that read them.
 *
 * @param fingerprint of the image
 */
function tagsOf({ image, tags, outputs }, fingerprint) {
    const ofOutputs = outputs.map((output) => ('tags' in output ? (output.tags ?? {}) : {}));
    return { ...tags, ...Object.assign({}, ...ofOutputs), [IMAGE_TAG]: image.id, [FINGERPRINT_TAG]: fingerprint };
}
/** Whether something carries the tags of a build of this image: of any state of its definition, or of the one that is given. */
function isOurs(tags, image, fingerprint) {
    const found = (typeof tags === 'object' && tags !== null ? tags : {});
    const given = found[FINGERPRINT_TAG];
    return found[IMAGE_TAG] === image && typeof given === 'string' && (fingerprint === undefined || given === fingerprint);
}


/***/ }),

/***/ 8597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ow: () => (/* binding */ undeclaredProblems),
/* harmony export */   WK: () => (/* binding */ readGivenTemplate),
/* harmony export */   c5: () => (/* binding */ inheritable),
/* harmony export */   nX: () => (/* binding */ templateValues)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _bakehouse_core_data__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72283);
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65761);
/* harmony import */ var _bakehouse_image_definition_packer__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64390);
/* harmony import */ var _azure_settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69048);





const JSON_ENV = /\{\{-?\s*env\s+[`"]([^`"]+)[`"]\s*-?\}\}/g;
const HCL_ENV = /\benv\(\s*"([^"]+)"\s*\)/g;
/** On one line, or up to the brace at the beginning of a line that ends the block, as `packer fmt` writes it. */
const HCL_VARIABLE = /^variable\s+"?([\w-]+)"?\s*\{(?:([^{}\n]*)\}|(.*?)^\})/gms;
/**
 * Reads a template.
 *
 * @param path absolute
 * @throws UserError, InputError as `readPackerTemplate`
 */
async function readGivenTemplate(path) {
    const { facts, data } = await (0,_bakehouse_image_definition_packer__WEBPACK_IMPORTED_MODULE_1__/* .readPackerTemplate */ .D)(path);
    const reads = new Map();
    const required = new Set();
    if (data === undefined) {
        for (const file of facts.files) {
            for (const [, name = '', line, block = ''] of (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8')).matchAll(HCL_VARIABLE)) {
                const body = line ?? block;
                reads.set(name, namesIn(body, HCL_ENV));
                if (!/\bdefault\s*=/.test(body))
                    required.add(name);
            }
        }
    }
    else {
        for (const [name, value] of Object.entries((0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(data['variables']) ? data['variables'] : {})) {
            reads.set(name, typeof value === 'string' ? namesIn(value, JSON_ENV) : []);
            if (value === null)
                required.add(name);
        }
    }
    return { path, declared: facts.problems.length === 0 ? facts.variables : undefined, reads, required };
}
function namesIn(text, pattern) {
    return [...new Set([...text.matchAll(pattern)].flatMap(([, name]) => name ?? []))];
}
/** Variables that the definition gives, and the template does not declare. */
function undeclaredProblems(given, { declared }) {
    if (declared === undefined)
        return [];
    return Object.keys(given).flatMap((name) => {
        if (declared.has(name))
            return [];
        const near = (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(name, [...declared].slice(0, 1000));
        const hint = near === undefined ? 'declare it there, or leave it out here' : `did you mean ${near}?`;
        return [{ path: [..._azure_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .SECTION */ .wn, 'variables', name], message: `the Packer template declares no variable ${name}`, hint }];
    });
}
/**
 * Finds the values of what a template declares and reads. What it asks for and nobody gives is named, before Packer starts: with an empty
 * text Packer would begin, and Azure would refuse it minutes later.
 */
function templateValues({ reads, required, declared }, sources) {
    const variables = {};
    const environment = {};
    const missing = [];
    for (const name of new Set([...(declared ?? []), ...reads.keys()])) {
        const read = reads.get(name) ?? [];
        const known = sources.document.find((one) => one.names.includes(name) || one.environment.some((each) => read.includes(each)));
        const inherited = read.map((each) => sources.inherited[each]).find((value) => value !== undefined && value.trim() !== '');
        const value = sources.given[name] ?? known?.value ?? inherited;
        if (value !== undefined && value !== '') {
            variables[name] = value;
            if (known !== undefined)
                for (const each of read)
                    environment[each] = value;
        }
        else if (known?.optional === true)
            variables[name] = '';
        else if (read.length > 0 || required.has(name))
            missing.push(missingProblem(name, read, known));
    }
    return { variables, environment, missing };
}
function missingProblem(name, read, known) {
    const what = read.length === 0
        ? `the template needs the variable ${name}, which has no value`
        : `the template reads ${read.join(' and ')} from the environment for its variable ${name}, and there is no value`;
    const own = `provider.packer-azure.variables.${name}`;
    const hint = known === undefined ? `give ${own}` : `${known.hint}; or give ${own}`;
    return { path: known?.path ?? [..._azure_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .SECTION */ .wn], instead: _azure_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .SECTION */ .wn, message: what, hint };
}
/** Names of the environment that a template reads and a run may hand on: those of the documents, and Packer's own. */
function inheritable({ reads }, document) {
    const known = new Set(document.flatMap(({ environment }) => environment));
    return [...reads.values()].flat().filter((name) => known.has(name) || /^(?:PACKER|PKR_VAR)_/.test(name));
}


/***/ }),

/***/ 16921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aT: () => (/* binding */ variableReference),
/* harmony export */   eu: () => (/* binding */ literal),
/* harmony export */   jY: () => (/* binding */ hclText),
/* harmony export */   s$: () => (/* binding */ jsonText)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_data__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72283);

/** Encloses the name of a variable; `literal` leaves none of them in a text of a definition. */
const MARK = '\u0001';
const REFERENCE = new RegExp(`${MARK}([A-Za-z_][A-Za-z0-9_]*)${MARK}`, 'g');
/** As JSON escapes it. */
const QUOTED_REFERENCE = /\\u0001([A-Za-z_][A-Za-z0-9_]*)\\u0001/g;
/** Stands in a text for the value of a variable of the template. */
function variableReference(name) {
    return `${MARK}${name}${MARK}`;
}
/** A text as JSON templates have it. */
function jsonText(text) {
    return text.replace(REFERENCE, (_, name) => `{{user \`${name}\`}}`);
}
/** A text as an expression of HCL. */
function hclText(text) {
    const [whole] = text.matchAll(REFERENCE);
    if (whole?.[0] === text)
        return `var.${whole[1]}`;
    // HCL knows fewer escapes than JSON.
    const escapes = { b: '\\u0008', f: '\\u000c' };
    const quoted = JSON.stringify(text)
        .replace(/\\(.)/g, (escaped, letter) => escapes[letter] ?? escaped)
        .replace(/[$%]\{/g, (opening) => `${opening.charAt(0)}${opening}`);
    return quoted.replace(QUOTED_REFERENCE, (_, name) => `\${var.${name}}`);
}
function literal(value) {
    if (typeof value === 'string')
        return value.replaceAll(MARK, '').replaceAll('{{', () => '{{`{{`}}');
    if (Array.isArray(value))
        return value.map((item) => literal(item));
    if (!(0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, literal(item)]));
}


/***/ }),

/***/ 42591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bm: () => (/* binding */ writeHclTemplate),
/* harmony export */   nA: () => (/* binding */ BLOCKS),
/* harmony export */   oB: () => (/* binding */ writeJsonTemplate)
/* harmony export */ });
/* harmony import */ var _bakehouse_records_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57338);
/* harmony import */ var _bakehouse_records_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72283);
/* harmony import */ var _template_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16921);


/** What are blocks of azure-arm in HCL; all else that has members is a value. */
const BLOCKS = new Set([
    'shared_image_gallery',
    'shared_image_gallery_destination',
    'target_region',
    'spot',
    'plan_info',
    'azure_tag',
]);
/** Numbers of copies in a region are ignored by 2.0.0: https://github.com/hashicorp/packer-plugin-azure/issues/341. */
const AZURE_PLUGIN = '>= 2.3.0';
const UPDATE_PLUGIN = '>= 0.16.0';
/** As JSON, which Packer 1.6 to 1.10 read. */
function writeJsonTemplate({ variables, builder, provisioners, manifest }) {
    return (0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_0__/* .writeJsonText */ .jf)(withTexts({
        variables: Object.fromEntries(variables.map((name) => [name, null])),
        'sensitive-variables': variables,
        builders: [{ type: 'azure-arm', ...builder }],
        provisioners,
        'post-processors': [{ type: 'manifest', output: manifest }],
    }));
}
function withTexts(value) {
    if (typeof value === 'string')
        return (0,_template_text_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonText */ .s$)(value);
    if ((0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_0__/* .isJsonList */ .P8)(value))
        return value.map(withTexts);
    if (!(0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(value))
        return value;
    return Object.fromEntries(Object.entries(value).flatMap(([key, member]) => (member === undefined ? [] : [[key, withTexts(member)]])));
}
/** In HCL, which Packer 1.11 and newer read, with the plugins that `packer init` fetches. */
function writeHclTemplate({ variables, builder, provisioners, manifest }) {
    const updates = provisioners.some(({ type }) => type === 'windows-update');
    const plugins = {
        azure: { source: 'github.com/hashicorp/azure', version: AZURE_PLUGIN },
        ...(updates ? { 'windows-update': { source: 'github.com/rgl/windows-update', version: UPDATE_PLUGIN } } : {}),
    };
    const lines = [
        'packer {',
        '  required_plugins {',
        ...Object.entries(plugins).flatMap(([name, plugin]) => attribute(name, plugin, '    ')),
        '  }',
        '}',
        '',
        ...variables.flatMap((name) => [`variable ${JSON.stringify(name)} {`, '  type      = string', '  sensitive = true', '}', '']),
        'source "azure-arm" "image" {',
        ...body(builder, '  '),
        '}',
        '',
        'build {',
        '  sources = ["source.azure-arm.image"]',
        ...provisioners.flatMap(({ type, ...settings }) => [
            '',
            `  provisioner ${JSON.stringify(type ?? '')} {`,
            ...body(settings, '    '),
            '  }',
        ]),
        '',
        '  post-processor "manifest" {',
        ...attribute('output', manifest, '    '),
        '  }',
        '}',
    ];
    return `${lines.join('\n')}\n`;
}
function body(settings, indent) {
    return Object.entries(settings).flatMap(([name, value]) => {
        if (value === undefined)
            return [];
        if (!BLOCKS.has(name))
            return attribute(name, value, indent);
        const blocks = (0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_0__/* .isJsonList */ .P8)(value) ? value : [value];
        return blocks.flatMap((block) => ((0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(block) ? [`${indent}${name} {`, ...body(block, `${indent}  `), `${indent}}`] : []));
    });
}
function attribute(name, value, indent) {
    return [`${indent}${name} = ${expression(value)}`];
}
function expression(value) {
    if (typeof value === 'string')
        return (0,_template_text_js__WEBPACK_IMPORTED_MODULE_1__/* .hclText */ .jY)(value);
    if ((0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_0__/* .isJsonList */ .P8)(value))
        return `[${value.map(expression).join(', ')}]`;
    if (!(0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(value))
        return JSON.stringify(value);
    const members = Object.entries(value).flatMap(([key, member]) => member === undefined ? [] : [`${(0,_template_text_js__WEBPACK_IMPORTED_MODULE_1__/* .hclText */ .jY)(key)} = ${expression(member)}`]);
    return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}


/***/ }),

/***/ 61717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ stepProvisioner)
/* harmony export */ });
/* harmony import */ var _mapping_json_members_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3573);
/* harmony import */ var _provisioners_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92179);


/** A step of a definition as a provisioner of Packer, as it is written to a template. */
function stepProvisioner(step, os) {
    const members = new _mapping_json_members_js__WEBPACK_IMPORTED_MODULE_0__/* .Members */ .Oe(step);
    const provisioner = (0,_provisioners_js__WEBPACK_IMPORTED_MODULE_1__/* .writeProvisioner */ .MV)(members, {}, os);
    return { provisioner, unsaid: provisioner === undefined ? [] : members.left() };
}


/***/ })

};
