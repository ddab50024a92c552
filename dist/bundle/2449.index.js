export const id = 2449;
export const ids = [2449];
export const modules = {

/***/ 52884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _K: () => (/* binding */ checkRegions),
/* harmony export */   rR: () => (/* binding */ checkTwice),
/* harmony export */   vK: () => (/* binding */ checkRegion)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_edit_distance__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65761);
/* harmony import */ var _cloud_image_builder_classic_azure_regions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98985);
/* harmony import */ var _key_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5265);



/** Names of regions as Azure's APIs write them. */
const REGION = /^[a-z0-9]+$/;
/** Reports regions that are not named as the APIs name them, and those that are there twice. */
function checkRegions(regions, path, report) {
    for (const [index, region] of regions.entries())
        checkRegion(region, [...path, String(index)], report);
    checkTwice(regions.map(plainName), path, report);
}
/** Reports what is in a list twice. */
function checkTwice(items, path, report) {
    const seen = new Set();
    for (const [index, item] of items.entries()) {
        if (seen.has(item))
            report([...path, String(index)], 'value', `${item} is in ${(0,_key_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .spellKeys */ .Zm)(path)} twice`, 'leave one of them out');
        seen.add(item);
    }
}
function checkRegion(region, path, report) {
    if (REGION.test(region)) {
        const near = (0,_cloud_image_builder_classic_azure_regions_js__WEBPACK_IMPORTED_MODULE_0__/* .isKnownRegion */ .Kk)(region) ? undefined : (0,_bakehouse_core_edit_distance__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(region, (0,_cloud_image_builder_classic_azure_regions_js__WEBPACK_IMPORTED_MODULE_0__/* .regionNames */ .jk)());
        if (near !== undefined)
            report(path, 'value', `the region ${region} is not known here`, `did you mean ${near}?`);
        return;
    }
    const plain = plainName(region);
    const hint = REGION.test(plain) ? `write ${plain}` : 'a region is small letters and digits, such as westus2';
    report(path, 'value', `${JSON.stringify(region)} is not the name of a region`, hint);
}
function plainName(region) {
    return region.toLowerCase().replace(/[\s_-]/g, '');
}


/***/ }),

/***/ 98985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kk: () => (/* binding */ isKnownRegion),
/* harmony export */   Nv: () => (/* binding */ displayNameOf),
/* harmony export */   gw: () => (/* binding */ regionName),
/* harmony export */   jk: () => (/* binding */ regionNames)
/* harmony export */ });
/** Display names of Azure's regions, as targets name them; the name in the API is the same in lower case without blanks. */
const DISPLAY_NAMES = [
    ['Australia Central', 'Australia Central 2', 'Australia East', 'Australia Southeast', 'Austria East', 'Belgium Central'],
    ['Brazil South', 'Brazil Southeast', 'Canada Central', 'Canada East', 'Central India', 'Central US', 'Chile Central', 'East Asia'],
    ['East US', 'East US 2', 'France Central', 'France South', 'Germany North', 'Germany West Central', 'Indonesia Central'],
    ['Israel Central', 'Italy North', 'Japan East', 'Japan West', 'Korea Central', 'Korea South', 'Malaysia West', 'Mexico Central'],
    ['New Zealand North', 'North Central US', 'North Europe', 'Norway East', 'Norway West', 'Poland Central', 'Qatar Central'],
    ['South Africa North', 'South Africa West', 'South Central US', 'South India', 'Southeast Asia', 'Spain Central', 'Sweden Central'],
    ['Switzerland North', 'Switzerland West', 'UAE Central', 'UAE North', 'UK South', 'UK West', 'West Central US', 'West Europe'],
    ['West India', 'West US', 'West US 2', 'West US 3'],
].flat();
const byName = new Map(DISPLAY_NAMES.map((display) => [regionName(display), display]));
/** "East US 2" is `eastus2`: how the pool generator and commit messages name it. */
function regionName(display) {
    return display.replaceAll(' ', '').toLowerCase();
}
/** The name that a target should have; the name itself for a region that is not known here. */
function displayNameOf(name) {
    return byName.get(name) ?? name;
}
function isKnownRegion(name) {
    return byName.has(name);
}
function regionNames() {
    return byName.keys();
}


/***/ }),

/***/ 99018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cloudImageBuilderPacker: () => (/* binding */ cloudImageBuilderPacker),
  withoutLatest: () => (/* binding */ withoutLatest)
});

// EXTERNAL MODULE: ./build/staging/images/src/formats/key-tree.js
var key_tree = __webpack_require__(5265);
// EXTERNAL MODULE: ./build/staging/images/src/formats/yaml-mapping.js
var yaml_mapping = __webpack_require__(12859);
// EXTERNAL MODULE: ./build/staging/images/src/formats/file-fields.js
var file_fields = __webpack_require__(61627);
// EXTERNAL MODULE: ./build/staging/images/src/formats/pool-tag.js
var pool_tag = __webpack_require__(27504);
// EXTERNAL MODULE: ./build/staging/images/src/formats/sayable-paths.js
var sayable_paths = __webpack_require__(1713);
// EXTERNAL MODULE: ./build/staging/images/src/formats/yaml-file.js + 1 modules
var yaml_file = __webpack_require__(91093);
;// CONCATENATED MODULE: ./build/staging/images/src/formats/cloud-image-builder-packer/keys.js
const TAGS = ['vm', 'tags'];
/** `packer/config/<key>.yaml` of mozilla-platform-ops/cloud-image-builder, in both of its generations. */
const FIELDS = [
    { name: 'publisher', type: 'text', keys: [['image', 'publisher']] },
    { name: 'offer', type: 'text', keys: [['image', 'offer']] },
    { name: 'sku', type: 'text', keys: [['image', 'sku']] },
    { name: 'version', type: 'text', keys: [['image', 'version']] },
    { name: 'resourceGroup', type: 'text', keys: [['azure', 'managed_image_resource_group_name']] },
    { name: 'storage', type: 'text', keys: [['azure', 'managed_image_storage_account_type']] },
    { name: 'region', type: 'text', keys: [['azure', 'build_location']] },
    { name: 'regions', type: 'texts', keys: [['azure', 'locations']] },
    { name: 'size', type: 'text', keys: [['vm', 'size']] },
    { name: 'dataDisk', type: 'whole', keys: [['vm', 'disk_additional_size']] },
];
/** What `build-packer-image.ps1` and the templates beside it do with each key. */
const KNOWN_KEYS = {
    image: { publisher: true, offer: true, sku: true, version: true },
    azure: {
        managed_image_resource_group_name: true,
        managed_image_storage_account_type: true,
        build_location: 'is never read: the original builds once in each of azure.locations. It is taken as build.region',
        locations: true,
    },
    vm: {
        size: true,
        disk_additional_size: true,
        tags: {
            base_image: true,
            worker_pool_id: true,
            workerType: true,
            sourceOrganisation: true,
            sourceRepository: true,
            sourceBranch: true,
            sourceRevision: true,
            deploymentId: true,
            managed_by: true,
            Project: true,
        },
    },
};

;// CONCATENATED MODULE: ./build/staging/images/src/formats/cloud-image-builder-packer/export.js






/** What the format has keys for. It makes up the name of a managed image of pool, region, SKU and deployment id itself. */
const SAYABLE = /^(?:source\.(?:kind|publisher|offer|sku|version)|build\.(?:region|size|dataDisksGB\[0\])|tags\..*|outputs\[0\]\.(?:kind|name|resourceGroup|storage|regions\[\d+\]\.name))$/;
/** @throws InputError when the documents hold what the format cannot say */
function exportConfig(documents) {
    const problems = new sayable_paths/* WriteProblems */.M();
    const [document, ...more] = documents;
    if (document === undefined)
        return (0,yaml_file/* writeYaml */.Vd)({});
    for (const other of more)
        problems.add(other, 'the definition', 'is one too many: this format has one image in a file');
    for (const path of (0,sayable_paths/* unsayablePaths */.z)(document, SAYABLE))
        problems.add(document, path, 'has no key in this format');
    const kind = (0,key_tree/* valueAt */.fK)(document, ['source', 'kind']);
    if (kind !== undefined && kind !== 'marketplace')
        problems.add(document, 'source.kind', `is ${kind}; this format begins with images of the Azure Marketplace only`);
    const output = firstOutput(document);
    if (output['kind'] !== undefined && output['kind'] !== 'managed')
        problems.add(document, 'outputs[0].kind', `is ${output['kind']}; this format makes managed images only`);
    const tags = (0,pool_tag/* tagsWithPool */.K)(document, ['worker_pool_id', 'workerType'], problems);
    problems.throwIfAny('cloud-image-builder-packer');
    const at = (...path) => (0,key_tree/* valueAt */.fK)(document, path);
    const disks = at('build', 'dataDisksGB');
    const values = {
        publisher: at('source', 'publisher'),
        offer: at('source', 'offer'),
        sku: at('source', 'sku'),
        version: at('source', 'version'),
        resourceGroup: output['resourceGroup'],
        storage: output['storage'],
        region: at('build', 'region'),
        regions: regionNames(output),
        size: at('build', 'size'),
        dataDisk: Array.isArray(disks) ? disks[0] : undefined,
    };
    const remainder = (0,key_tree/* valueAt */.fK)(document, ['provider', 'cloud-image-builder-packer']);
    const data = (0,file_fields/* writeFields */.p)(FIELDS, values, new Map([[TAGS, tags]]), ((0,key_tree/* isMapping */.pi)(remainder) ? remainder : {}));
    return (0,yaml_file/* writeYaml */.Vd)(data);
}
function firstOutput(document) {
    const outputs = (0,key_tree/* valueAt */.fK)(document, ['outputs']);
    const [first] = Array.isArray(outputs) ? outputs : [];
    return (0,key_tree/* isMapping */.pi)(first) ? first : {};
}
function regionNames(output) {
    const { regions } = output;
    return Array.isArray(regions) ? regions.map((region) => String((0,key_tree/* valueAt */.fK)(region, ['name']))) : undefined;
}

// EXTERNAL MODULE: ./build/staging/images/src/formats/azure-marketplace.js
var azure_marketplace = __webpack_require__(41438);
// EXTERNAL MODULE: ./build/staging/images/src/formats/escape-variables.js
var escape_variables = __webpack_require__(59147);
// EXTERNAL MODULE: ./build/staging/images/src/formats/image-id.js
var image_id = __webpack_require__(63954);
// EXTERNAL MODULE: ./build/staging/images/src/formats/known-keys.js
var known_keys = __webpack_require__(49161);
// EXTERNAL MODULE: ./build/staging/images/src/formats/azure-mistakes.js
var azure_mistakes = __webpack_require__(52884);
;// CONCATENATED MODULE: ./build/staging/images/src/formats/cloud-image-builder-packer/mistakes.js



/** Tags of the first generation, and what came in their place. */
const RENAMED_TAGS = [
    ['workerType', 'worker_pool_id'],
    ['sourceRevision', 'sourceBranch'],
];
/** What the original needs to find the base image; the address of the bootstrap script and the name of the image are made of the tags. */
const NEEDED_TAGS = ['sourceOrganisation', 'sourceRepository', 'deploymentId'];
/** Reports what makes the original do something else than the file seems to say. */
function reportMistakes(data, values, report) {
    const { region, regions } = values;
    if (typeof region === 'string')
        (0,azure_mistakes/* checkRegion */.vK)(region, ['azure', 'build_location'], report);
    if (Array.isArray(regions))
        (0,azure_mistakes/* checkRegions */._K)(regions, ['azure', 'locations'], report);
    if (regions === undefined || regions.length === 0)
        report(['azure', 'locations'], 'key', 'azure.locations names no region, so the original builds nothing');
    for (const key of ['publisher', 'offer', 'sku'])
        missing(data, ['image', key], 'the image has no base', report);
    missing(data, ['vm', 'size'], 'the original has no machine to build on', report);
    reportTags(data, report);
}
function reportTags(data, report) {
    const has = (name) => (0,key_tree/* valueAt */.fK)(data, [...TAGS, name]) !== undefined;
    for (const [old, now] of RENAMED_TAGS) {
        if (!has(old) || !has(now))
            continue;
        report([...TAGS, old], 'key', `vm.tags.${old} is of the first generation of the format, and vm.tags.${now} of the second; one of them is not read`);
    }
    if (!has('worker_pool_id') && !has('workerType'))
        report(TAGS, 'key', 'vm.tags lacks worker_pool_id, with which the names of the images begin');
    const pool = (0,key_tree/* valueAt */.fK)(data, [...TAGS, 'worker_pool_id']);
    if (typeof pool === 'string' && pool.includes('/'))
        report([...TAGS, 'worker_pool_id'], 'value', 'vm.tags.worker_pool_id holds "/", which the name of an image cannot');
    for (const name of NEEDED_TAGS)
        missing(data, [...TAGS, name], 'names and addresses that are made of it have a gap', report);
    if (!has('sourceBranch') && !has('sourceRevision'))
        report(TAGS, 'key', 'vm.tags lacks sourceBranch: the address of the bootstrap script has a gap');
}
function missing(data, path, why, report) {
    if ((0,key_tree/* valueAt */.fK)(data, path) !== undefined)
        return;
    report(path.slice(0, -1), 'key', `${path.slice(0, -1).join('.')} lacks ${path.at(-1)}: ${why}`);
}

;// CONCATENATED MODULE: ./build/staging/images/src/formats/cloud-image-builder-packer/import.js









/** @throws InputError with all findings when the text is no YAML mapping */
function importConfig(text, { shown, stem }) {
    const file = (0,yaml_mapping/* readYamlMapping */.s)(text, shown);
    const reader = new file_fields/* FieldReader */.U(file.data, file.report);
    const values = reader.read(FIELDS);
    const tags = reader.readTexts(TAGS);
    const remainder = reader.remainder();
    (0,known_keys/* reportKeys */.N)(file.data, KNOWN_KEYS, remainder.extra ?? {}, 'provider.cloud-image-builder-packer.extra', file.report);
    reportMistakes(file.data, values, file.report);
    return { documents: [neutralDocument(stem, values, tags, remainder)], findings: file.findings() };
}
function neutralDocument(stem, values, tags, remainder) {
    const { publisher, offer, sku, version, resourceGroup, storage, region, regions, size, dataDisk } = values;
    const whole = [publisher, offer, sku].every((name) => name !== undefined);
    const traits = (0,azure_marketplace/* marketplaceTraits */.L)({ publisher, offer, sku, size });
    const pool = tags['worker_pool_id'] ?? tags['workerType'];
    const names = regions?.map((name) => ({ name }));
    const document = {
        schema: 'vm-image/1',
        ...(whole ? {} : { abstract: true }),
        // The templates of the original are for Windows only.
        image: { id: (0,image_id/* imageIdOf */.C)(stem), ...traits, os: 'windows', names: (0,key_tree/* defined */.sw)({ key: stem, pool: pool === '' ? undefined : pool }) },
        ...(Object.keys(tags).length > 0 ? { tags } : {}),
        source: (0,key_tree/* defined */.sw)({ kind: 'marketplace', publisher, offer, sku, version }),
        // Its bootstrap script installs what the tags of the machine name.
        build: { ...(0,key_tree/* defined */.sw)({ region, size, dataDisksGB: dataDisk === undefined ? undefined : [dataDisk] }), readsTags: true },
        steps: [],
        outputs: [(0,key_tree/* defined */.sw)({ kind: 'managed', name: imageName(stem, values, tags), resourceGroup, storage, regions: names })],
        builders: ['packer-azure'],
        ...(Object.keys(remainder).length > 0 ? { provider: { 'cloud-image-builder-packer': remainder } } : {}),
    };
    return (0,escape_variables/* escapeVariables */.j)(document);
}
/**
 * The name of the image as `build-packer-image.ps1` makes it up, without the region that it puts after the pool: it makes an image in
 * each region, and here they are one image.
 */
function imageName(stem, { sku }, tags) {
    const channel = ['alpha2', 'alpha', 'beta', 'next'].find((part) => stem.includes(part));
    const pool = (tags['worker_pool_id'] ?? tags['workerType'] ?? '').replaceAll('/', '-');
    return [pool, sku, channel ?? tags['deploymentId']].filter((part) => part !== undefined && part !== '').join('-') || (0,image_id/* imageIdOf */.C)(stem);
}

;// CONCATENATED MODULE: ./build/staging/images/src/formats/cloud-image-builder-packer/format.js




/** `packer/config/<key>.yaml` of Mozilla's cloud-image-builder: an image of the Azure Marketplace, built by Packer once in each region. */
const cloudImageBuilderPacker = {
    name: 'cloud-image-builder-packer',
    aliases: ['cib-packer', 'cib'],
    title: 'Cloud Image Builder, Packer configuration',
    extension: 'yaml',
    read: importConfig,
    write: exportConfig,
    canonical: (text) => withoutLatest((0,yaml_mapping/* readYamlMapping */.s)(text, 'the file').data),
};
/**
 * The data of a file as YAML 1.2 reads it, so that a text and a number stay two things. The order of keys, comments and spelling do not
 * count, and `image.version: latest` is as good as none, since Packer takes the latest by itself.
 */
function withoutLatest(data) {
    if ((0,key_tree/* valueAt */.fK)(data, ['image', 'version']) !== 'latest')
        return data;
    const { version, ...image } = data['image'];
    return { ...data, image };
}


/***/ }),

/***/ 49161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ reportKeys)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_edit_distance__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65761);
/* harmony import */ var _key_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5265);


/**
 * Reports keys that the format does not have or that do nothing, sections that are none, and what is kept for want of a neutral field.
 *
 * @param extra what is kept
 * @param kept where: "provider.worker-images.extra"
 */
function reportKeys(data, known, extra, kept, report) {
    const visit = (mapping, keys, path) => {
        for (const [key, value] of Object.entries(mapping)) {
            const inner = [...path, key];
            const meaning = Object.hasOwn(keys, key) ? keys[key] : undefined;
            if (meaning === undefined)
                report(inner, 'key', `${(0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .spellKeys */ .Zm)(inner)} is no key that the original reads`, unknownHint(key, keys, known));
            else if (typeof meaning === 'string')
                report(inner, 'key', `${(0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .spellKeys */ .Zm)(inner)} ${meaning}`);
            else if (typeof meaning === 'object')
                section(value, meaning, inner);
            else if (value === null || value === '')
                report(inner, 'key', `${(0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .spellKeys */ .Zm)(inner)} has no value`);
            else if (meaning && (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(extra, inner) !== undefined)
                report(inner, 'key', `${(0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .spellKeys */ .Zm)(inner)} has no neutral field; it is kept as ${kept}.${(0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .spellKeys */ .Zm)(inner)}`);
        }
    };
    const section = (value, meaning, path) => {
        if ((0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .isMapping */ .pi)(value))
            visit(value, meaning, path);
        else if (value === null)
            report(path, 'key', `${(0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .spellKeys */ .Zm)(path)} has no value`);
        else
            report(path, 'value', `${(0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .spellKeys */ .Zm)(path)} must be a mapping, not ${Array.isArray(value) ? 'a list' : 'a single value'}`);
    };
    visit(data, known, []);
}
function unknownHint(key, siblings, known) {
    const home = findHome(key, known, []);
    if (home !== undefined)
        return `it is read as ${(0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .spellKeys */ .Zm)(home)}`;
    const near = (0,_bakehouse_core_edit_distance__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(key, Object.keys(siblings));
    return near === undefined ? `known here: ${Object.keys(siblings).join(', ')}` : `did you mean ${near}?`;
}
/** Where a key is known that stands at the wrong place. */
function findHome(key, keys, path) {
    for (const [name, meaning] of Object.entries(keys)) {
        if (name === key)
            return [...path, name];
        const inner = typeof meaning === 'object' ? findHome(key, meaning, [...path, name]) : undefined;
        if (inner !== undefined)
            return inner;
    }
    return undefined;
}


/***/ }),

/***/ 92449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  workerImages: () => (/* binding */ workerImages)
});

// EXTERNAL MODULE: ./build/staging/images/src/formats/cloud-image-builder-packer/format.js + 4 modules
var format = __webpack_require__(99018);
// EXTERNAL MODULE: ./build/staging/images/src/formats/known-keys.js
var known_keys = __webpack_require__(49161);
// EXTERNAL MODULE: ./build/staging/images/src/formats/yaml-file.js + 1 modules
var yaml_file = __webpack_require__(91093);
// EXTERNAL MODULE: ./build/staging/images/src/formats/yaml-mapping.js
var yaml_mapping = __webpack_require__(12859);
// EXTERNAL MODULE: ./build/staging/images/src/formats/worker-images/documents.js + 1 modules
var worker_images_documents = __webpack_require__(18469);
// EXTERNAL MODULE: ./build/staging/images/src/formats/worker-images/file-data.js + 1 modules
var file_data = __webpack_require__(44361);
;// CONCATENATED MODULE: ./build/staging/images/src/formats/worker-images/known-keys.js
/** What the PowerShell module `WorkerImages` and the Packer templates of mozilla-platform-ops/worker-images read. */
const KNOWN_KEYS = {
    image: {
        publisher: true,
        offer: true,
        sku: true,
        version: true,
        source_image_family: true,
        project_id: true,
        image_name: true,
        zone: true,
        workload_identity_provider_project_number: true,
        ami_name: true,
        source_ami: 'is never read: the template looks for the base by image.source_ami_filter',
        source_ami_owner: true,
        source_ami_filter: true,
        gallery_name: 'is what the README of the original says; it reads sharedimage.gallery_name',
        image_version: 'is what the README of the original says; it reads sharedimage.image_version',
    },
    sharedimage: { gallery_name: true, image_name: true, image_version: true },
    azure: {
        managed_image_resource_group_name: true,
        managed_image_storage_account_type: true,
        managed_image_name_suffix: true,
        build_location: 'is read by newer versions of the original only: older ones build in Central US whatever it says',
        locations: true,
        shallow_replication: true,
        bootstrapscript: true,
        subscription: true,
        location: true,
        resource_group: true,
        build_resource_group: true,
        gallery: true,
        gallery_name: true,
        image_definition: true,
        image_name: true,
        image_version: true,
        replication_regions: true,
    },
    vm: {
        puppet_version: true,
        git_version: true,
        openvox_version: true,
        size: true,
        vm_size: true,
        spot: true,
        disk_size: true,
        disk_additional_size: true,
        os_disk_size_gb: true,
        taskcluster_version: true,
        taskcluster_ref: true,
        taskcluster_repo: true,
        tc_arch: false,
        script_name: true,
        script_paths: true,
        bootstrapscript: true,
        providerType: true,
        machine_type: true,
        instance_type: true,
        tags: {
            base_image: true,
            worker_pool_id: true,
            sourceOrganization: true,
            sourceRepository: true,
            sourceBranch: true,
            deploymentId: true,
            managed_by: true,
            image_set: true,
            maintainer: true,
            purpose: true,
        },
    },
    aws: { ami_regions: true, iam_instance_profile: true },
    bootstrap_script: true,
    software: true,
    build_steps: true,
    images: { production: true, alpha: true },
    tests: true,
};

// EXTERNAL MODULE: ./build/staging/images/src/formats/azure-mistakes.js
var azure_mistakes = __webpack_require__(52884);
// EXTERNAL MODULE: ./build/staging/images/src/formats/key-tree.js
var key_tree = __webpack_require__(5265);
// EXTERNAL MODULE: ./build/staging/images/src/formats/worker-images/clouds.js
var worker_images_clouds = __webpack_require__(40013);
;// CONCATENATED MODULE: ./build/staging/images/src/formats/worker-images/mistakes.js




/** Reports what makes the original do something else than the file seems to say, or fail. */
function reportMistakes(data, { clouds, values, tags, remainder, documents }, stem, report) {
    const { region, regions, amiRegions, tests } = values;
    if (typeof region === 'string')
        (0,azure_mistakes/* checkRegion */.vK)(region, placeOf('region', data), report);
    if (Array.isArray(regions))
        (0,azure_mistakes/* checkRegions */._K)(regions, placeOf('regions', data), report);
    if (Array.isArray(amiRegions))
        (0,azure_mistakes/* checkTwice */.rR)(amiRegions, ['aws', 'ami_regions'], report);
    if (Array.isArray(tests))
        (0,azure_mistakes/* checkTwice */.rR)(tests, worker_images_clouds/* TESTS */.mp, report);
    if (remainder.tagOrder !== undefined || Array.isArray((0,key_tree/* valueAt */.fK)(data, worker_images_clouds/* TAGS */.gp))) {
        report(worker_images_clouds/* TAGS */.gp, 'value', 'vm.tags is a list; the original looks tags up by name, so it finds none', 'write "name: value" without "- "');
    }
    const arch = (0,key_tree/* valueAt */.fK)(data, ['vm', 'tc_arch']);
    if (arch !== undefined && arch !== null && (0,worker_images_documents/* archOf */.Qh)(arch) === undefined) {
        report(['vm', 'tc_arch'], 'value', 'vm.tc_arch is no architecture that is known here', 'write amd64 or arm64');
    }
    reportDefaults(remainder.written ?? {}, report);
    if (data['image'] === undefined) {
        report([], 'value', 'the file has no image: it is taken as one of defaults, and given as a definition that others extend');
        return;
    }
    if (documents.some(({ abstract }) => abstract === true)) {
        report(['image'], 'key', 'the image has no base or no name, so it is given as a definition that others extend');
    }
    const poolUnknown = tags['worker_pool_id'] === undefined && (0,key_tree/* valueAt */.fK)(data, [...worker_images_clouds/* TAGS */.gp, 'worker_pool_id']) === undefined;
    if (clouds.includes('azure') && data['sharedimage'] !== undefined && poolUnknown) {
        report(worker_images_clouds/* TAGS */.gp, 'key', 'vm.tags lacks worker_pool_id, of which the original makes the name of its resource group');
    }
    // The pattern that the original checks its key with.
    if (!/^[A-Za-z0-9_-]+$/.test(stem)) {
        report([], 'value', `the name of the file, ${JSON.stringify(stem)}, is no key that the original takes`, 'use letters, digits, _ and -');
    }
}
function reportDefaults(written, report) {
    const pointers = Object.keys(written).filter((pointer) => written[pointer] === 'default');
    const [first] = pointers;
    if (first === undefined)
        return;
    const path = first.slice(1).split('/');
    const count = pointers.length === 1 ? `${(0,key_tree/* spellKeys */.Zm)(path)} stands` : `${(0,key_tree/* spellKeys */.Zm)(path)} and ${pointers.length - 1} more stand`;
    report(path, 'value', `${count} for values of a file of defaults`, 'name that file in the input defaults');
}
/** Where in the file the value of a field stands. */
function placeOf(name, data) {
    const field = worker_images_clouds/* AZURE_FIELDS */.cx.find((each) => each.name === name);
    return field?.keys.find((key) => (0,key_tree/* valueAt */.fK)(data, key) !== undefined) ?? [];
}

// EXTERNAL MODULE: ./build/staging/images/src/formats/worker-images/tag-list.js
var tag_list = __webpack_require__(26008);
;// CONCATENATED MODULE: ./build/staging/images/src/formats/worker-images/format.js









/**
 * `config/<key>.yaml` of Mozilla's worker-images, the successor of cloud-image-builder: Azure, Google Cloud and Amazon, even in one file,
 * and a file of defaults, whose values `mergeDefaults` puts in for the word `default`.
 */
const workerImages = {
    name: 'worker-images',
    aliases: ['worker-image', 'fxci'],
    title: 'Mozilla worker-images configuration',
    extension: 'yaml',
    read,
    write: (documents) => (0,yaml_file/* writeYaml */.Vd)((0,file_data/* fileData */.N)(documents)),
    // As of cloud-image-builder: the key `image.version` means the same here.
    canonical: (text) => (0,format.withoutLatest)((0,yaml_mapping/* readYamlMapping */.s)(text, 'the file').data),
};
function read(text, { shown, stem }) {
    const file = (0,yaml_mapping/* readYamlMapping */.s)(text, shown);
    const content = (0,worker_images_documents/* documentsOf */.uo)(file.data, stem, file.report);
    const { data } = (0,tag_list/* tagsAsMapping */.F)(file.data);
    (0,known_keys/* reportKeys */.N)(data, KNOWN_KEYS, content.remainder.extra ?? {}, 'provider.worker-images.extra', file.report);
    reportMistakes(file.data, content, stem, file.report);
    return { documents: content.documents, findings: file.findings() };
}


/***/ }),

/***/ 12859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ readYamlMapping)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _key_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5265);
/* harmony import */ var _yaml_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91093);



/**
 * @param shown how findings call the file
 * @throws InputError with all findings when the text is no YAML or no mapping
 */
function readYamlMapping(text, shown) {
    const file = (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readYamlFile */ .kv)(text, shown);
    const { data } = file;
    if (!(0,_key_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(data)) {
        const message = data === null ? 'the file is empty' : `the file must be a mapping, not ${Array.isArray(data) ? 'a list' : 'a single value'}`;
        const findings = [...file.findings, { severity: 'error', ...file.valuePlace([]), message }];
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`The file ${shown} is no image definition.`, { findings });
    }
    const findings = [...file.findings];
    return {
        data,
        report: (path, on, message, hint) => {
            const where = placePath(data, path);
            const place = on === 'key' ? file.keyPlace(where) : file.valuePlace(where);
            findings.push({ severity: 'warning', ...place, message, ...(hint === undefined ? {} : { hint }) });
        },
        findings: () => (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_1__/* .limitFindings */ .uL)(findings.toSorted(byPlace), shown),
    };
}
/** Segments that are indexes of lists, as numbers. */
function placePath(data, path) {
    let value = data;
    return path.map((key) => {
        const segment = Array.isArray(value) ? Number(key) : key;
        value = value?.[segment];
        return segment;
    });
}
function byPlace(a, b) {
    return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}


/***/ })

};
