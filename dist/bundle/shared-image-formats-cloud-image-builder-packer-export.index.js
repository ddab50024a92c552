export const id = "shared-image-formats-cloud-image-builder-packer-export";
export const ids = ["shared-image-formats-cloud-image-builder-packer-export"];
export const modules = {

/***/ 5132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cloudImageBuilderPacker: () => (/* binding */ cloudImageBuilderPacker),
  withoutLatest: () => (/* binding */ withoutLatest)
});

// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/key-tree.js
var key_tree = __webpack_require__(72039);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/yaml-mapping.js
var yaml_mapping = __webpack_require__(45321);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/file-fields.js
var file_fields = __webpack_require__(61257);
// EXTERNAL MODULE: ./build/staging/core/src/json.js
var json = __webpack_require__(72283);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/pool-tag.js
var pool_tag = __webpack_require__(44098);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/region-names.js
var region_names = __webpack_require__(11084);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/supported-paths.js
var supported_paths = __webpack_require__(91630);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/yaml-file.js + 1 modules
var yaml_file = __webpack_require__(44939);
;// CONCATENATED MODULE: ./build/staging/image-formats/src/cloud-image-builder-packer/keys.js
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

;// CONCATENATED MODULE: ./build/staging/image-formats/src/cloud-image-builder-packer/export.js







/** What the format has keys for. It makes up the name of a managed image of pool, region, SKU and deployment id itself. */
const SAYABLE = /^(?:source\.(?:kind|publisher|offer|sku|version)|build\.(?:region|size|dataDisksGB\[0\])|tags\..*|outputs\[0\]\.(?:kind|name|resourceGroup|storage|regions\[\d+\]\.name))$/;
/** @throws InputError when the documents hold what the format cannot say */
function exportConfig(documents) {
    const problems = new supported_paths/* WriteProblems */.M();
    const [document, ...more] = documents;
    if (document === undefined)
        return (0,yaml_file/* writeYaml */.Vd)({});
    for (const other of more)
        problems.add(other, 'the definition', 'is one too many: this format has one image in a file');
    for (const path of (0,supported_paths/* unsupportedPaths */.t)(document, SAYABLE))
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
        regions: (0,region_names/* regionNames */.j)(output),
        size: at('build', 'size'),
        dataDisk: Array.isArray(disks) ? disks[0] : undefined,
    };
    const remainder = (0,key_tree/* valueAt */.fK)(document, ['provider', 'cloud-image-builder-packer']);
    const data = (0,file_fields/* writeFields */.p)(FIELDS, values, new Map([[TAGS, tags]]), ((0,json/* isObject */.G)(remainder) ? remainder : {}));
    return (0,yaml_file/* writeYaml */.Vd)(data);
}
function firstOutput(document) {
    const outputs = (0,key_tree/* valueAt */.fK)(document, ['outputs']);
    const [first] = Array.isArray(outputs) ? outputs : [];
    return (0,json/* isObject */.G)(first) ? first : {};
}

// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/azure-marketplace.js
var azure_marketplace = __webpack_require__(9660);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/escape-variables.js
var escape_variables = __webpack_require__(2814);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/image-id.js
var image_id = __webpack_require__(4236);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/known-keys.js
var known_keys = __webpack_require__(72371);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/azure-mistakes.js
var azure_mistakes = __webpack_require__(22854);
;// CONCATENATED MODULE: ./build/staging/image-formats/src/cloud-image-builder-packer/mistakes.js



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

;// CONCATENATED MODULE: ./build/staging/image-formats/src/cloud-image-builder-packer/import.js









/** @throws InputError with all findings when the text is no YAML mapping */
function importConfig(text, { shown, stem }) {
    const file = (0,yaml_mapping/* readYamlMapping */.s)(text, shown);
    const reader = new file_fields/* FieldReader */.U(file.data, file.report);
    const values = reader.read(FIELDS);
    const tags = reader.readTexts(TAGS);
    const remainder = reader.remainder();
    (0,known_keys/* reportKeys */.N)(file.data, KNOWN_KEYS, remainder.extra ?? {}, 'provider.cloud-image-builder-packer.extra', file.report);
    reportMistakes(file.data, values, file.report);
    return { documents: [intermediateDocument(stem, values, tags, remainder)], findings: file.findings() };
}
function intermediateDocument(stem, values, tags, remainder) {
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

;// CONCATENATED MODULE: ./build/staging/image-formats/src/cloud-image-builder-packer/format.js




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

/***/ 22854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _K: () => (/* binding */ checkRegions),
/* harmony export */   rR: () => (/* binding */ checkTwice),
/* harmony export */   vK: () => (/* binding */ checkRegion)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65761);
/* harmony import */ var _azure_regions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81761);
/* harmony import */ var _key_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72039);



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
            report([...path, String(index)], 'value', `${item} is in ${(0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .spellKeys */ .Zm)(path)} twice`, 'leave one of them out');
        seen.add(item);
    }
}
function checkRegion(region, path, report) {
    if (REGION.test(region)) {
        const near = (0,_azure_regions_js__WEBPACK_IMPORTED_MODULE_1__/* .isKnownRegion */ .Kk)(region) ? undefined : (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(region, (0,_azure_regions_js__WEBPACK_IMPORTED_MODULE_1__/* .regionNames */ .jk)());
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

/***/ 72371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ reportKeys)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65761);
/* harmony import */ var _key_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72039);
/* harmony import */ var _key_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72283);


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
        if ((0,_key_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(value))
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
    const near = (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(key, Object.keys(siblings));
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

/***/ 45321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ readYamlMapping)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _key_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72283);
/* harmony import */ var _yaml_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44939);



/**
 * @param shown how findings call the file
 * @throws InputError with all findings when the text is no YAML or no mapping
 */
function readYamlMapping(text, shown) {
    const file = (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readYamlFile */ .kv)(text, shown);
    const { data } = file;
    if (!(0,_key_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(data)) {
        const message = data === null ? 'the file is empty' : `the file must be a mapping, not ${Array.isArray(data) ? 'a list' : 'a single value'}`;
        const findings = [...file.findings, { severity: 'error', ...file.valuePlace([]), message }];
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`The file ${shown} is no image definition.`, { findings });
    }
    const findings = [...file.findings];
    return {
        data,
        report: (path, on, message, hint) => {
            const where = placePath(data, path);
            const place = on === 'key' ? file.keyPlace(where) : file.valuePlace(where);
            findings.push({ severity: 'warning', ...place, message, ...(hint === undefined ? {} : { hint }) });
        },
        findings: () => (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_0__/* .limitFindings */ .uL)(findings.toSorted(byPlace), shown),
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
