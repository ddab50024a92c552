export const id = 9018;
export const ids = [9018];
export const modules = {

/***/ 41438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ marketplaceTraits)
/* harmony export */ });
const LINUX = /canonical|ubuntu|debian|redhat|rhel|suse|centos|almalinux|rocky|oracle-linux|linux|mariner|flatcar/i;
/** Only offered for machines of generation 2. */
const SECOND_GENERATION = /azure-edition|windows-?11|win11|arm64|2025/i;
function marketplaceTraits(names) {
    const { publisher = '', offer = '', sku = '', size = '' } = names;
    const all = `${publisher} ${offer} ${sku}`;
    const os = LINUX.test(all) ? 'linux' : 'windows';
    // Standard_E8pds_v5 has an Arm processor by its p.
    const arm = /arm64|aarch64/i.test(all) || /^(?:Standard_)?[A-Z]+[0-9]+(?:-[0-9]+)?[a-z]*p[a-z]*_v[0-9]+$/.test(size);
    const second = /(?:^|[-_])g(?:en)?2(?:$|[-_])|gen2/i.test(sku) || SECOND_GENERATION.test(all) || arm;
    const known = os === 'windows' && sku !== '';
    return { os, arch: arm ? 'arm64' : 'x64', generation: known && !second ? 1 : 2 };
}


/***/ }),

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

/***/ 59147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ escapeVariables)
/* harmony export */ });
/** The look behind keeps a long run of braces from being tried from each of them. */
const NAME_IN_BRACES = /(?<!\{)(\{+)([A-Z][A-Z0-9_]*)(\}+)/g;
/**
 * Doubles the braces around what would be taken for a variable, in all texts and not in keys: rendering the result gives the value back.
 * For texts of formats in which `{NAME}` means nothing.
 */
function escapeVariables(value) {
    if (typeof value === 'string')
        return escapeText(value);
    if (value === null || typeof value !== 'object')
        return value;
    if (Array.isArray(value))
        return value.map(escapeVariables);
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, member === undefined ? undefined : escapeVariables(member)]));
}
function escapeText(text) {
    return text.replace(NAME_IN_BRACES, (_, open, name, close) => {
        const pairs = Math.min(open.length, close.length);
        return `${open}${'{'.repeat(pairs)}${name}${'}'.repeat(pairs)}${close}`;
    });
}


/***/ }),

/***/ 61627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ FieldReader),
/* harmony export */   p: () => (/* binding */ writeFields)
/* harmony export */ });
/* harmony import */ var _key_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5265);

const WANTED = {
    text: 'a text',
    whole: 'a whole number',
    flag: 'true or false',
    texts: 'a list of texts',
};
/** Takes fields out of a file's data, and keeps account of what is left. */
class FieldReader {
    data;
    #report;
    #sentinel;
    #taken = new Set();
    #keys = {};
    #written = {};
    /** @param sentinel the text that stands for the value of a file of defaults */
    constructor(data, report, sentinel) {
        this.data = data;
        this.#report = report;
        this.#sentinel = sentinel;
    }
    read(fields) {
        return Object.fromEntries(fields.map((field) => [field.name, this.#field(field)]));
    }
    /** All texts of a mapping, except those that were read before. */
    readTexts(path) {
        const mapping = (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(this.data, path);
        if (!(0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .isMapping */ .pi)(mapping))
            return {};
        const texts = Object.keys(mapping).flatMap((key) => {
            if (this.#taken.has((0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .pointerOf */ .rq)([...path, key])))
                return [];
            const value = this.#value([...path, key], 'text', true);
            return typeof value === 'string' ? [[key, value]] : [];
        });
        return Object.fromEntries(texts);
    }
    /** @param ignored path of something that is kept in another way */
    remainder(...ignored) {
        for (const path of ignored)
            this.#taken.add((0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .pointerOf */ .rq)(path));
        const extra = this.#rest(this.data, []);
        return {
            ...(Object.keys(this.#keys).length > 0 ? { keys: this.#keys } : {}),
            ...(Object.keys(this.#written).length > 0 ? { written: this.#written } : {}),
            ...(Object.keys(extra).length > 0 ? { extra } : {}),
        };
    }
    #field({ keys, type, pattern }) {
        const [path, ...others] = keys.filter((key) => (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(this.data, key) !== undefined && !this.#taken.has((0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .pointerOf */ .rq)(key)));
        if (path === undefined)
            return undefined;
        if (path !== keys[0])
            this.#keys[(0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .pointerOf */ .rq)(keys[0])] = (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .pointerOf */ .rq)(path);
        for (const other of others) {
            this.#report(other, 'key', `${(0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .spellKeys */ .Zm)(other)} and ${(0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .spellKeys */ .Zm)(path)} are there for the same; ${(0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .spellKeys */ .Zm)(path)} is taken`);
        }
        return this.#value(path, type, false, pattern);
    }
    #value(path, type, blank, pattern) {
        const value = (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(this.data, path);
        const pointer = (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .pointerOf */ .rq)(path);
        const take = (writing, result) => {
            this.#taken.add(pointer);
            if (writing !== undefined)
                this.#written[pointer] = writing;
            return result;
        };
        if (value === null)
            return take('null', undefined);
        if (this.#sentinel !== undefined && value === this.#sentinel)
            return take('default', undefined);
        if (value === '' && !blank)
            return take('blank', undefined);
        const read = asType(value, type);
        if (read === undefined || (pattern !== undefined && !pattern.regex.test(String(read.value)))) {
            this.#report(path, 'value', `${(0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .spellKeys */ .Zm)(path)} must be ${pattern?.wanted ?? WANTED[type]}, not ${kindOf(value)}`);
            return undefined;
        }
        if (read.writing === 'number' || read.writing === 'boolean')
            this.#report(path, 'value', `${(0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .spellKeys */ .Zm)(path)} is a text, and this is ${kindOf(value)}`, 'put it in quotes');
        return take(read.writing, read.value);
    }
    #rest(mapping, path) {
        const rest = Object.entries(mapping).flatMap(([key, value]) => {
            const inner = [...path, key];
            if (value === undefined || this.#taken.has((0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .pointerOf */ .rq)(inner)))
                return [];
            if ((0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .isMapping */ .pi)(value)) {
                const left = this.#rest(value, inner);
                return Object.keys(left).length > 0 || Object.keys(value).length === 0 ? [[key, left]] : [];
            }
            // Not as such: a null would delete the key in what extends the document, and the word would hide its parent's value.
            if (value === null)
                this.#written[(0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .pointerOf */ .rq)(inner)] = 'null';
            else if (this.#sentinel !== undefined && value === this.#sentinel)
                this.#written[(0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .pointerOf */ .rq)(inner)] = 'default';
            else
                return [[key, value]];
            return [];
        });
        return Object.fromEntries(rest);
    }
}
/** The data of a file again: neutral values first, then what `remainder` adds. */
function writeFields(fields, values, texts, left) {
    const tree = new _key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyTree */ .OA();
    const written = (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .isMapping */ .pi)(left.written) ? left.written : {};
    const keys = (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .isMapping */ .pi)(left.keys) ? left.keys : {};
    for (const { name, type, keys: places } of fields) {
        const value = values[name];
        const other = (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(keys, [(0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .pointerOf */ .rq)(places[0])]);
        const path = typeof other === 'string' ? (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .pathOfPointer */ .wX)(other) : places[0];
        if (value === undefined || (Array.isArray(value) && value.length === 0))
            continue;
        tree.set(path, spelled(value, type, (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(written, [(0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .pointerOf */ .rq)(path)])));
    }
    for (const [path, mapping] of texts) {
        for (const [key, value] of Object.entries(mapping)) {
            const inner = [...path, key];
            if (value !== undefined && !tree.has(inner))
                tree.set(inner, spelled(value, 'text', (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(written, [(0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .pointerOf */ .rq)(inner)])));
        }
    }
    if ((0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .isMapping */ .pi)(left.extra))
        tree.fill(left.extra);
    for (const [pointer, writing] of Object.entries(written)) {
        const path = (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .pathOfPointer */ .wX)(pointer);
        if (tree.has(path))
            continue;
        if (writing === 'null')
            tree.set(path, null);
        else if (writing === 'default')
            tree.set(path, 'default');
        else if (writing === 'blank')
            tree.set(path, '');
        else if (writing === 'list')
            tree.set(path, []);
    }
    return tree.toJson();
}
function asType(value, type) {
    switch (type) {
        case 'text':
            if (typeof value === 'string')
                return { value };
            if (typeof value === 'number')
                return { value: String(value), writing: 'number' };
            return typeof value === 'boolean' ? { value: String(value), writing: 'boolean' } : undefined;
        case 'whole':
            if (typeof value === 'number')
                return isSize(value) ? { value } : undefined;
            return typeof value === 'string' && /^[1-9][0-9]{0,4}$/.test(value) && isSize(Number(value))
                ? { value: Number(value), writing: 'text' }
                : undefined;
        case 'flag':
            if (typeof value === 'boolean')
                return { value };
            return value === 'true' || value === 'false' ? { value: value === 'true', writing: 'text' } : undefined;
        case 'texts':
            if (typeof value === 'string')
                return { value: [value], writing: 'text' };
            if (!Array.isArray(value) || !value.every((item) => typeof item === 'string' && item !== ''))
                return undefined;
            return value.length === 0 ? { value, writing: 'list' } : { value };
    }
}
function isSize(value) {
    return Number.isInteger(value) && value >= 1 && value <= 65_536;
}
function spelled(value, type, writing) {
    if (type === 'text') {
        if (writing === 'number' && String(Number(value)) === value && Number.isFinite(Number(value)))
            return Number(value);
        if (writing === 'boolean' && (value === 'true' || value === 'false'))
            return value === 'true';
        return value;
    }
    if (writing !== 'text')
        return value;
    if (Array.isArray(value))
        return value.length === 1 ? String(value[0]) : value;
    return String(value);
}
function kindOf(value) {
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object')
        return 'a mapping';
    if (typeof value === 'string')
        return `the text ${JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value)}`;
    return typeof value === 'number' ? `the number ${value}` : String(value);
}


/***/ }),

/***/ 63954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ imageIdOf)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_files__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35182);

const MAX_LENGTH = 63;
/** The `image.id` that a name of somebody else's gives: lower case, other characters to `-`; a longer one ends in part of its digest. */
function imageIdOf(name) {
    const plain = name
        .slice(0, 1000)
        .normalize('NFKD')
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-+|-+$/g, '');
    if (plain.length < 2)
        return `image-${plain === '' ? (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(name).slice(0, 8) : plain}`;
    if (plain.length <= MAX_LENGTH)
        return plain;
    return `${plain.slice(0, MAX_LENGTH - 9).replaceAll(/-+$/g, '')}-${(0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(name).slice(0, 8)}`;
}


/***/ }),

/***/ 5265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OA: () => (/* binding */ KeyTree),
/* harmony export */   Zm: () => (/* binding */ spellKeys),
/* harmony export */   cO: () => (/* binding */ withValue),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   pi: () => (/* binding */ isMapping),
/* harmony export */   rq: () => (/* binding */ pointerOf),
/* harmony export */   sw: () => (/* binding */ defined),
/* harmony export */   wX: () => (/* binding */ pathOfPointer)
/* harmony export */ });
function isMapping(value) {
    return value !== null && typeof value === 'object' && !Array.isArray(value);
}
/** The value at a path of keys; undefined where there is none. */
function valueAt(data, path) {
    let value = data;
    for (const key of path) {
        if (!isMapping(value) || !Object.hasOwn(value, key))
            return undefined;
        value = value[key];
    }
    return value;
}
/** A path as JSON Pointer (RFC 6901). */
function pointerOf(path) {
    return path.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
function pathOfPointer(pointer) {
    return pointer
        .split('/')
        .slice(1)
        .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}
/** `azure.locations`. */
function spellKeys(path) {
    return path.join('.');
}
/** A copy with another value at a path. */
function withValue(data, path, value) {
    const tree = new KeyTree();
    tree.fill(data);
    tree.set(path, value);
    return tree.toJson();
}
/** Only the members that are not undefined. */
function defined(object) {
    return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
/** A mapping in the making. In maps, since a key of the file may be `__proto__`. */
class KeyTree {
    #root = new Map();
    /** Does nothing where something else than a mapping is on the way. */
    set(path, value) {
        const last = path.at(-1);
        if (last === undefined)
            return;
        let node = this.#root;
        for (const key of path.slice(0, -1)) {
            const next = node.get(key) ?? new Map();
            if (!(next instanceof Map))
                return;
            node.set(key, next);
            node = next;
        }
        node.set(last, value);
    }
    has(path) {
        let node = this.#root;
        for (const key of path) {
            if (!(node instanceof Map) || !node.has(key))
                return false;
            node = node.get(key);
        }
        return true;
    }
    /** Puts in what is not there yet, mapping by mapping. */
    fill(extra) {
        fill(this.#root, extra);
    }
    toJson() {
        return plain(this.#root);
    }
}
function fill(node, extra) {
    for (const [key, value] of Object.entries(extra)) {
        if (value === undefined)
            continue;
        const there = node.get(key);
        if (isMapping(value) && (there === undefined || there instanceof Map)) {
            const inner = there ?? new Map();
            node.set(key, inner);
            fill(inner, value);
        }
        else if (!node.has(key))
            node.set(key, value);
    }
}
function plain(node) {
    if (!(node instanceof Map))
        return node;
    return Object.fromEntries([...node].map(([key, value]) => [key, plain(value)]));
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

/***/ 27504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ tagsWithPool)
/* harmony export */ });
/* harmony import */ var _key_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5265);

/**
 * The tags of a document with its worker pool (`image.names.pool`), which Mozilla's formats keep as a tag.
 *
 * @param keys names of that tag, the usual one first
 */
function tagsWithPool(document, keys, problems) {
    const tags = (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(document, ['tags']);
    const texts = (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .isMapping */ .pi)(tags) ? tags : {};
    const pool = (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(document, ['image', 'names', 'pool']);
    if (typeof pool !== 'string')
        return texts;
    const key = keys.find((name) => texts[name] !== undefined);
    if (key === undefined)
        return { ...texts, [keys[0]]: pool };
    if (texts[key] !== pool) {
        problems.add(document, 'image.names.pool', `is ${pool} and tags.${key} is ${texts[key]}; this format has one key for both`);
    }
    return texts;
}


/***/ }),

/***/ 1713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ WriteProblems),
/* harmony export */   z: () => (/* binding */ unsayablePaths)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _key_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5265);
/* harmony import */ var _yaml_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91093);



/**
 * What no format of others has a key for: what only Bakehouse does with the image (refresh it, tell its consumers, boot it), what the
 * other tool finds out or does by itself, and what is resolved by now.
 */
const NOT_OF_THE_FILE = /^(?:\$?schema|abstract|extends|variables|variableFiles|lifecycle|consumers|builders|provider|generalize|build\.timeout|build\.readsTags|tests\.boot|image\.(?:id|description|os|arch|generation|names))(?:[.[]|$)/;
/** The paths of all values of a document that are set, `steps[0].script.url`: neither empty nor false. */
function* valuesIn(value, path) {
    if (Array.isArray(value))
        for (const [index, item] of value.entries())
            yield* valuesIn(item, `${path}[${index}]`);
    else if ((0,_key_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(value))
        for (const [key, member] of Object.entries(value))
            yield* valuesIn(member, path === '' ? key : `${path}.${key}`);
    else if (value !== undefined && value !== null && value !== false && value !== '')
        yield path;
}
/** The paths of a document that a format has no key for, where `sayable` are those that it has. */
function unsayablePaths(document, sayable) {
    return [...valuesIn(document, '')].filter((path) => !NOT_OF_THE_FILE.test(path) && !sayable.test(path));
}
/** What a format cannot write, each with its path. */
class WriteProblems {
    #findings = [];
    add(document, path, message) {
        const image = document['image'];
        const id = (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(image) && typeof image['id'] === 'string' ? `${image['id']}: ` : '';
        this.#findings.push({ severity: 'error', message: `${id}${path} ${message}` });
    }
    /** @throws InputError when there are any */
    throwIfAny(format) {
        if (this.#findings.length === 0)
            return;
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`The definition holds what a file of ${format} cannot say.`, {
            findings: (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_1__/* .limitFindings */ .uL)(this.#findings, format),
            hint: 'leave these fields out, or choose another format',
        });
    }
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
