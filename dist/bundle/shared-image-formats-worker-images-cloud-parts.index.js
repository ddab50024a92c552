export const id = "shared-image-formats-worker-images-cloud-parts";
export const ids = ["shared-image-formats-worker-images-cloud-parts"];
export const modules = {

/***/ 93452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JJ: () => (/* binding */ CLOUDS),
/* harmony export */   ZF: () => (/* binding */ SOURCE_ID_FIELD),
/* harmony export */   cx: () => (/* binding */ AZURE_FIELDS),
/* harmony export */   gp: () => (/* binding */ TAGS),
/* harmony export */   is: () => (/* binding */ FIELDS_OF),
/* harmony export */   mp: () => (/* binding */ TESTS),
/* harmony export */   mt: () => (/* binding */ cloudsOf),
/* harmony export */   nt: () => (/* binding */ cloudsOfSection),
/* harmony export */   qC: () => (/* binding */ COMMON_FIELDS)
/* harmony export */ });
/* harmony import */ var _mapping_key_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72039);

const CLOUDS = ['azure', 'gcp', 'aws'];
const TAGS = ['vm', 'tags'];
const TESTS = ['tests'];
/** A gallery takes versions of three numbers only. */
const VERSION = { regex: /^(?:0|[1-9][0-9]{0,9})(?:\.(?:0|[1-9][0-9]{0,9})){2}$/, wanted: 'a version of three numbers, such as 1.2.0' };
const ADDRESS = { regex: /^https?:\/\/[^\s/]+\/\S*$/, wanted: 'the URL of a script' };
/** Of files below `config/`, of `config/tceng/`, and of teams with a few files of their own (`config/monitor/`, `config/foofrix/`). */
const AZURE_FIELDS = [
    { name: 'publisher', type: 'text', keys: [['image', 'publisher']] },
    { name: 'offer', type: 'text', keys: [['image', 'offer']] },
    { name: 'sku', type: 'text', keys: [['image', 'sku']] },
    { name: 'version', type: 'text', keys: [['image', 'version']] },
    {
        name: 'gallery',
        type: 'text',
        keys: [
            ['sharedimage', 'gallery_name'],
            ['image', 'gallery_name'],
            ['azure', 'gallery_name'],
            ['azure', 'gallery'],
        ],
    },
    {
        name: 'definition',
        type: 'text',
        keys: [
            ['sharedimage', 'image_name'],
            ['image', 'image_name'],
            ['azure', 'image_name'],
            ['azure', 'image_definition'],
        ],
    },
    {
        name: 'galleryVersion',
        type: 'text',
        keys: [
            ['sharedimage', 'image_version'],
            ['image', 'image_version'],
            ['azure', 'image_version'],
        ],
        pattern: VERSION,
    },
    {
        name: 'resourceGroup',
        type: 'text',
        keys: [
            ['azure', 'managed_image_resource_group_name'],
            ['azure', 'resource_group'],
        ],
    },
    { name: 'storage', type: 'text', keys: [['azure', 'managed_image_storage_account_type']] },
    {
        name: 'region',
        type: 'text',
        keys: [
            ['azure', 'build_location'],
            ['azure', 'location'],
        ],
    },
    {
        name: 'regions',
        type: 'texts',
        keys: [
            ['azure', 'locations'],
            ['azure', 'replication_regions'],
        ],
    },
    { name: 'shallow', type: 'flag', keys: [['azure', 'shallow_replication']] },
    { name: 'bootstrap', type: 'text', keys: [['azure', 'bootstrapscript']], pattern: ADDRESS },
    {
        name: 'size',
        type: 'text',
        keys: [
            ['vm', 'size'],
            ['vm', 'vm_size'],
        ],
    },
    { name: 'dataDisk', type: 'whole', keys: [['vm', 'disk_additional_size']] },
];
const GCP_FIELDS = [
    { name: 'family', type: 'text', keys: [['image', 'source_image_family']] },
    { name: 'project', type: 'text', keys: [['image', 'project_id']] },
    { name: 'imageName', type: 'text', keys: [['image', 'image_name']] },
    { name: 'zone', type: 'text', keys: [['image', 'zone']] },
    { name: 'machineType', type: 'text', keys: [['vm', 'machine_type']] },
];
const SOURCE_ID_FIELD = { name: 'sourceId', type: 'text', keys: [['image', 'source_ami']] };
const AWS_FIELDS = [
    { name: 'amiName', type: 'text', keys: [['image', 'ami_name']] },
    { name: 'sourceFilter', type: 'text', keys: [['image', 'source_ami_filter']] },
    SOURCE_ID_FIELD,
    { name: 'sourceOwner', type: 'text', keys: [['image', 'source_ami_owner']] },
    { name: 'instanceType', type: 'text', keys: [['vm', 'instance_type']] },
    { name: 'amiRegions', type: 'texts', keys: [['aws', 'ami_regions']] },
];
/** Said once for all clouds of a file. */
const COMMON_FIELDS = [
    {
        name: 'osDisk',
        type: 'whole',
        keys: [
            ['vm', 'disk_size'],
            ['vm', 'os_disk_size_gb'],
        ],
    },
    { name: 'spot', type: 'flag', keys: [['vm', 'spot']] },
    { name: 'tests', type: 'texts', keys: [TESTS] },
];
const FIELDS_OF = { azure: AZURE_FIELDS, gcp: GCP_FIELDS, aws: AWS_FIELDS };
/** Keys that only files for a cloud have. */
const SIGNS = {
    azure: [['image', 'publisher'], ['image', 'offer'], ['image', 'sku'], ['sharedimage'], ['azure']],
    gcp: [
        ['image', 'source_image_family'],
        ['image', 'project_id'],
    ],
    aws: [['image', 'ami_name'], ['image', 'source_ami_filter'], ['image', 'source_ami'], ['aws']],
};
/** The clouds that a file makes an image for; Azure when nothing tells. */
function cloudsOf(data) {
    const found = CLOUDS.filter((cloud) => SIGNS[cloud].some((path) => (0,_mapping_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(data, path) !== undefined));
    return found.length === 0 ? ['azure'] : found;
}
/** The clouds whose images need the keys of a section; `vm` serves all. */
function cloudsOfSection(section, clouds) {
    if (section === 'vm')
        return clouds;
    const own = section === 'aws' ? 'aws' : section === 'azure' || section === 'sharedimage' ? 'azure' : undefined;
    return own !== undefined && clouds.includes(own) ? [own] : clouds.slice(0, 1);
}


/***/ }),

/***/ 32712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fd: () => (/* binding */ SENTINEL),
  Qh: () => (/* binding */ archOf),
  uo: () => (/* binding */ documentsOf)
});

// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/escape-variables.js
var escape_variables = __webpack_require__(2814);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/file-fields.js
var file_fields = __webpack_require__(61257);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/image-id.js
var image_id = __webpack_require__(4236);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/key-tree.js
var key_tree = __webpack_require__(72039);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/azure-marketplace.js
var azure_marketplace = __webpack_require__(9660);
;// CONCATENATED MODULE: ./build/staging/image-formats/src/worker-images/cloud-parts.js


/** An image of the Marketplace, published in a gallery where the file names one, else as a managed image. */
function azureParts(values, arch) {
    const { publisher, offer, sku, version, size, region, dataDisk, bootstrap } = values;
    const { gallery, definition, galleryVersion, resourceGroup, storage } = values;
    const traits = (0,azure_marketplace/* marketplaceTraits */.L)({ publisher, offer, sku, size });
    const place = { resourceGroup, storage, regions: named(values['regions']) };
    const shallow = values['shallow'];
    const inGallery = [gallery, definition, galleryVersion, shallow].some((part) => part !== undefined);
    const replication = shallow === undefined ? undefined : shallow === true ? 'shallow' : 'full';
    const output = inGallery
        ? { kind: 'gallery', gallery, definition, version: galleryVersion, ...place, replication }
        : { kind: 'managed', name: managedName(values), ...place };
    const hasOutput = inGallery || Object.values(place).some((part) => part !== undefined);
    return {
        traits: arch === undefined ? traits : { ...traits, arch },
        source: (0,key_tree/* defined */.sw)({ kind: 'marketplace', publisher, offer, sku, version }),
        build: (0,key_tree/* defined */.sw)({ region, size, dataDisksGB: dataDisk === undefined ? undefined : [dataDisk] }),
        steps: bootstrap === undefined ? [] : [{ script: { name: 'bootstrapscript', shell: 'powershell', url: bootstrap, elevated: 'system' } }],
        outputs: hasOutput ? [(0,key_tree/* defined */.sw)(output)] : [],
        builder: 'packer-azure',
        missing: [
            ...lacking({ 'image.publisher': publisher, 'image.offer': offer, 'image.sku': sku }),
            ...(inGallery ? lacking({ 'sharedimage.gallery_name': gallery, 'sharedimage.image_name': definition }) : []),
        ],
    };
}
/** The project is the one that the image is made in; Packer looks for the family in the public projects too. */
function gcpParts(values, arch) {
    const { family = '', project, imageName, zone, machineType } = values;
    return {
        traits: { os: /windows/i.test(family) ? 'windows' : 'linux', arch: arch ?? (/arm64/i.test(family) ? 'arm64' : 'x64') },
        source: (0,key_tree/* defined */.sw)({ kind: 'gce-family', family: family === '' ? undefined : family }),
        build: (0,key_tree/* defined */.sw)({ zone, size: machineType }),
        steps: [],
        outputs: imageName === undefined && project === undefined ? [] : [(0,key_tree/* defined */.sw)({ kind: 'gce-image', name: imageName, project })],
        builder: 'packer-gce',
        missing: lacking({ 'image.source_image_family': values['family'], 'image.image_name': imageName }),
    };
}
function awsParts(values, arch) {
    const { amiName, sourceFilter, sourceId, sourceOwner, instanceType } = values;
    const regions = named(values['amiRegions']);
    const hint = `${sourceFilter} ${amiName}`;
    return {
        traits: { os: /windows/i.test(hint) ? 'windows' : 'linux', arch: arch ?? (/arm64|aarch64/i.test(hint) ? 'arm64' : 'x64') },
        source: (0,key_tree/* defined */.sw)({ kind: 'ami', id: sourceId, owner: sourceOwner, name: sourceFilter }),
        build: (0,key_tree/* defined */.sw)({ size: instanceType }),
        steps: [],
        outputs: amiName === undefined && regions === undefined ? [] : [(0,key_tree/* defined */.sw)({ kind: 'ami', name: amiName, regions })],
        builder: 'packer-aws',
        missing: lacking({ 'image.source_ami_filter': sourceFilter ?? sourceId, 'image.ami_name': amiName }),
    };
}
/** The original adds an identifier of the run and the region; here the regions are of one image. */
function managedName({ publisher, sku }) {
    if (publisher === undefined && sku === undefined)
        return undefined;
    return `imageset-${sku ?? publisher}`;
}
function named(regions) {
    return Array.isArray(regions) ? regions.map((name) => ({ name })) : undefined;
}
function lacking(keys) {
    return Object.keys(keys).filter((key) => keys[key] === undefined);
}

// EXTERNAL MODULE: ./build/staging/image-formats/src/worker-images/clouds.js
var worker_images_clouds = __webpack_require__(93452);
// EXTERNAL MODULE: ./build/staging/image-formats/src/worker-images/tag-list.js
var tag_list = __webpack_require__(48561);
// EXTERNAL MODULE: ./build/staging/image-formats/src/worker-images/test-list.js
var test_list = __webpack_require__(41103);
;// CONCATENATED MODULE: ./build/staging/image-formats/src/worker-images/documents.js








/** The word that stands for the value of a file of defaults. */
const SENTINEL = 'default';
const PARTS = {
    azure: azureParts,
    gcp: gcpParts,
    aws: awsParts,
};
/**
 * One document for each cloud that a file serves. A file without `image` is one of defaults: an abstract document without an image.
 *
 * @param stem name of the file without folder and extension
 */
function documentsOf(file, stem, report) {
    const { data, order } = (0,tag_list/* tagsAsMapping */.F)(file);
    const reader = new file_fields/* FieldReader */.U(data, report, SENTINEL);
    const clouds = data['image'] === undefined ? ['azure'] : (0,worker_images_clouds/* cloudsOf */.mt)(data);
    const values = reader.read(worker_images_clouds/* COMMON_FIELDS */.qC);
    // Azure last: image.image_name is the name of a Google image first.
    for (const cloud of ['gcp', 'aws', 'azure']) {
        if (clouds.includes(cloud))
            Object.assign(values, reader.read(worker_images_clouds/* FIELDS_OF */.is[cloud].filter((field) => field !== worker_images_clouds/* SOURCE_ID_FIELD */.ZF)));
    }
    // The template looks for a base by the filter; an id counts only without one.
    if (clouds.includes('aws') && values['sourceFilter'] === undefined)
        Object.assign(values, reader.read([worker_images_clouds/* SOURCE_ID_FIELD */.ZF]));
    const tags = reader.readTexts(worker_images_clouds/* TAGS */.gp);
    const remainder = { ...reader.remainder(), ...(order === undefined ? {} : { tagOrder: order }) };
    const arch = archOf((0,key_tree/* valueAt */.fK)(data, ['vm', 'tc_arch']));
    const documents = clouds.map((cloud) => {
        const parts = PARTS[cloud](values, arch);
        const provider = providerOf(remainder, cloud, clouds);
        const head = data['image'] === undefined ? { abstract: true } : headOf(stem, cloud, clouds, parts, tags);
        return (0,escape_variables/* escapeVariables */.j)(documentOf(head, parts, values, tags, provider));
    });
    return { documents, clouds, values, tags, remainder };
}
function headOf(stem, cloud, clouds, parts, tags) {
    const pool = tags['worker_pool_id'];
    const names = { key: stem, ...(pool === undefined || pool === '' ? {} : { pool }) };
    const id = (0,image_id/* imageIdOf */.C)(clouds.length > 1 ? `${stem.slice(0, 57)}-${cloud}` : stem);
    return { ...(parts.missing.length > 0 ? { abstract: true } : {}), image: { id, ...parts.traits, names } };
}
function documentOf(head, parts, values, tags, provider) {
    // The bootstrap script installs what the tags of the machine name.
    const readsTags = Object.keys(tags).length > 0 ? true : undefined;
    const build = (0,key_tree/* defined */.sw)({ ...parts.build, osDiskGB: values['osDisk'], spot: values['spot'], readsTags });
    const source = (0,key_tree/* defined */.sw)(parts.source);
    const tests = values['tests'];
    const image = 'image' in head;
    return {
        schema: 'vm-image/1',
        ...head,
        ...(Object.keys(tags).length > 0 ? { tags } : {}),
        ...(image ? { source } : {}),
        ...(image || Object.keys(build).length > 0 ? { build } : {}),
        ...(image || parts.steps.length > 0 ? { steps: parts.steps } : {}),
        ...(Array.isArray(tests) ? { tests: { inVm: (0,test_list/* testsInVm */.A)(tests) } } : {}),
        ...(parts.outputs.length > 0 ? { outputs: parts.outputs } : {}),
        ...(image ? { builders: [parts.builder] } : {}),
        ...(provider === undefined ? {} : { provider: { 'worker-images': provider } }),
    };
}
/** What one document keeps: the sections of its own cloud. */
function providerOf(left, cloud, clouds) {
    const own = (section) => (0,worker_images_clouds/* cloudsOfSection */.nt)(section, clouds).includes(cloud);
    const pointers = (record) => filled(Object.entries(record ?? {}).filter(([pointer]) => own(pointer.split('/')[1] ?? '')));
    const kept = (0,key_tree/* defined */.sw)({
        keys: pointers(left.keys),
        written: pointers(left.written),
        extra: filled(Object.entries(left.extra ?? {}).filter(([section]) => own(section))),
        tagOrder: left.tagOrder,
    });
    return Object.keys(kept).length > 0 ? kept : undefined;
}
function filled(entries) {
    return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
/** `vm.tc_arch` as the architectures of a definition are called. */
function archOf(written) {
    if (typeof written !== 'string')
        return undefined;
    if (/^(?:amd64|x64|x86_64)$/i.test(written))
        return 'x64';
    return /^(?:arm64|aarch64)$/i.test(written) ? 'arm64' : undefined;
}


/***/ }),

/***/ 26438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ fileData)
});

// EXTERNAL MODULE: ./build/staging/core/src/canonical-json.js
var canonical_json = __webpack_require__(84498);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/file-fields.js
var file_fields = __webpack_require__(61257);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/key-tree.js
var key_tree = __webpack_require__(72039);
// EXTERNAL MODULE: ./build/staging/core/src/json.js
var json = __webpack_require__(72283);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/pool-tag.js
var pool_tag = __webpack_require__(44098);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/supported-paths.js
var supported_paths = __webpack_require__(91630);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/region-names.js
var region_names = __webpack_require__(11084);
// EXTERNAL MODULE: ./build/staging/image-formats/src/worker-images/test-list.js
var test_list = __webpack_require__(41103);
;// CONCATENATED MODULE: ./build/staging/image-formats/src/worker-images/cloud-values.js



const CLOUD_OF_KIND = {
    marketplace: 'azure',
    'gce-family': 'gcp',
    ami: 'aws',
    gallery: 'azure',
    managed: 'azure',
    'gce-image': 'gcp',
};
const SOURCES = ['marketplace', 'gce-family', 'ami'];
const COMMON = 'tags\\..*|build\\.(?:osDiskGB|spot|size)|tests\\.inVm\\[\\d+\\]\\.(?:name|shell|file|timeout)';
const pattern = (own) => new RegExp(`^(?:${COMMON}|${own})$`);
/** What the format has keys for. It makes up the names of managed images itself. */
const SAYABLE = {
    azure: pattern('source\\.(?:kind|publisher|offer|sku|version)|build\\.(?:region|dataDisksGB\\[0\\])|steps\\[0\\]\\.script\\.(?:name|shell|url|elevated)|' +
        'outputs\\[\\d+\\]\\.(?:kind|name|gallery|definition|version|replication|resourceGroup|storage|regions\\[\\d+\\]\\.name)'),
    gcp: pattern('source\\.(?:kind|family|version)|build\\.zone|outputs\\[0\\]\\.(?:kind|name|project)'),
    aws: pattern('source\\.(?:kind|id|owner|name)|outputs\\[0\\]\\.(?:kind|name|regions\\[\\d+\\]\\.name)'),
};
/** The cloud of a document by its source, else by its first output; Azure when nothing tells. Undefined for a source of none of them. */
function cloudOf(document) {
    const kind = (0,key_tree/* valueAt */.fK)(document, ['source', 'kind']);
    if (kind !== undefined)
        return SOURCES.includes(String(kind)) ? CLOUD_OF_KIND[String(kind)] : undefined;
    const output = outputsOf(document)[0]?.['kind'];
    return output === undefined ? 'azure' : CLOUD_OF_KIND[String(output)];
}
/** The values of a document's fields, by the names of the file's fields. */
function valuesOf(document, cloud, problems) {
    const at = (...path) => (0,key_tree/* valueAt */.fK)(document, path);
    const common = { osDisk: at('build', 'osDiskGB'), spot: at('build', 'spot'), tests: (0,test_list/* testFiles */.u)(document, problems) };
    const outputs = outputsOf(document).filter((output, index) => {
        const fits = CLOUD_OF_KIND[String(output['kind'])] === cloud && output['kind'] !== 'marketplace';
        if (!fits)
            problems.add(document, `outputs[${index}].kind`, `is ${output['kind']}, which this format has no key for where the source is of ${cloud}`);
        return fits;
    });
    if (cloud === 'azure')
        return { ...common, ...azureValues(document, outputs, problems) };
    const [output = {}] = outputs;
    if (cloud === 'gcp') {
        if (at('source', 'version') !== undefined && at('source', 'version') !== 'latest')
            problems.add(document, 'source.version', 'is not latest; this format takes the newest image of a family');
        const name = output['name'];
        const project = output['project'];
        return {
            ...common,
            family: at('source', 'family'),
            project,
            imageName: name,
            zone: at('build', 'zone'),
            machineType: at('build', 'size'),
        };
    }
    return {
        ...common,
        amiName: output['name'],
        sourceFilter: at('source', 'name'),
        sourceId: at('source', 'id'),
        sourceOwner: at('source', 'owner'),
        instanceType: at('build', 'size'),
        amiRegions: (0,region_names/* regionNames */.j)(output),
    };
}
function azureValues(document, outputs, problems) {
    const at = (...path) => (0,key_tree/* valueAt */.fK)(document, path);
    const disks = at('build', 'dataDisksGB');
    const values = {
        publisher: at('source', 'publisher'),
        offer: at('source', 'offer'),
        sku: at('source', 'sku'),
        version: at('source', 'version'),
        size: at('build', 'size'),
        region: at('build', 'region'),
        dataDisk: Array.isArray(disks) ? disks[0] : undefined,
        bootstrap: bootstrapOf(document, problems),
    };
    for (const [index, output] of outputs.entries()) {
        for (const [name, value] of Object.entries(outputValues(output))) {
            if (value === undefined)
                continue;
            const before = values[name];
            if (before !== undefined && JSON.stringify(before) !== JSON.stringify(value))
                problems.add(document, `outputs[${index}]`, `differs from the output before it, and this format has one key for both (${name})`);
            values[name] = value;
        }
    }
    if (values['galleryVersion'] === 'date')
        problems.add(document, 'outputs', 'have the version "date"; this format has exact versions only');
    return values;
}
function outputValues(output) {
    const { kind, gallery, definition, version, replication, resourceGroup, storage } = output;
    const place = { resourceGroup, storage, regions: (0,region_names/* regionNames */.j)(output) };
    if (kind !== 'gallery')
        return place;
    // Counting up is what Bakehouse does where no version is given.
    const exact = version === 'auto' ? undefined : version;
    return {
        gallery,
        definition,
        galleryVersion: exact,
        shallow: replication === undefined ? undefined : replication === 'shallow',
        ...place,
    };
}
/** The only step that the format knows. */
function bootstrapOf(document, problems) {
    const steps = (0,key_tree/* valueAt */.fK)(document, ['steps']);
    const [step] = Array.isArray(steps) ? steps : [];
    const script = (0,key_tree/* valueAt */.fK)(step, ['script']);
    if (!(0,json/* isObject */.G)(script))
        return undefined;
    if (script['shell'] !== 'powershell')
        problems.add(document, 'steps[0].script.shell', 'is not powershell, which is all that this format has');
    if (script['elevated'] !== 'system')
        problems.add(document, 'steps[0].script.elevated', 'is not system, and the original runs its script so');
    return script['url'];
}
function outputsOf(document) {
    const outputs = (0,key_tree/* valueAt */.fK)(document, ['outputs']);
    return Array.isArray(outputs) ? outputs.filter(json/* isObject */.G) : [];
}

// EXTERNAL MODULE: ./build/staging/image-formats/src/worker-images/clouds.js
var clouds = __webpack_require__(93452);
// EXTERNAL MODULE: ./build/staging/image-formats/src/worker-images/documents.js + 1 modules
var documents = __webpack_require__(32712);
// EXTERNAL MODULE: ./build/staging/image-formats/src/worker-images/tag-list.js
var tag_list = __webpack_require__(48561);
;// CONCATENATED MODULE: ./build/staging/image-formats/src/worker-images/file-data.js









/**
 * The data of the file that documents with their variables replaced make: at most one image for each cloud.
 *
 * @throws InputError when the documents hold what the format cannot say
 */
function fileData(documents) {
    const problems = new supported_paths/* WriteProblems */.M();
    const merged = new MergedFile(problems);
    for (const document of documents)
        merged.add(document);
    problems.throwIfAny('worker-images');
    return merged.toData();
}
class MergedFile {
    #problems;
    #values = {};
    #extra = new key_tree/* KeyTree */.OA();
    #clouds = new Set();
    #tags = {};
    #left = {};
    #arch;
    #first = true;
    #foreign = true;
    constructor(problems) {
        this.#problems = problems;
    }
    add(document) {
        const problems = this.#problems;
        const cloud = cloudOf(document);
        if (cloud === undefined) {
            problems.add(document, 'source.kind', `is ${(0,key_tree/* valueAt */.fK)(document, ['source', 'kind'])}, which this format has no key for`);
            return;
        }
        if (this.#clouds.has(cloud))
            problems.add(document, 'the definition', `is the second one for ${cloud}: a file has one image for each cloud`);
        this.#clouds.add(cloud);
        for (const path of (0,supported_paths/* unsupportedPaths */.t)(document, SAYABLE[cloud]))
            problems.add(document, path, 'has no key in this format');
        for (const [name, value] of Object.entries(valuesOf(document, cloud, problems)))
            this.#put(document, name, value);
        const tags = (0,pool_tag/* tagsWithPool */.K)(document, ['worker_pool_id'], problems);
        const arch = (0,key_tree/* valueAt */.fK)(document, ['image', 'arch']);
        if (!this.#first && (0,canonical_json/* canonicalJson */.d)(tags) !== (0,canonical_json/* canonicalJson */.d)(this.#tags))
            this.#differs(document, 'tags');
        if (!this.#first && arch !== this.#arch)
            this.#differs(document, 'image.arch');
        this.#tags = tags;
        this.#arch = arch;
        this.#first = false;
        this.#keep(document);
    }
    toData() {
        const fields = clouds/* CLOUDS */.JJ.filter((cloud) => this.#clouds.has(cloud)).flatMap((cloud) => [...clouds/* FIELDS_OF */.is[cloud]]);
        const left = { ...this.#left, extra: this.#extra.toJson() };
        const texts = new Map([[clouds/* TAGS */.gp, this.#tags]]);
        const data = (0,file_fields/* writeFields */.p)([...fields, ...clouds/* COMMON_FIELDS */.qC], this.#values, texts, left);
        return (0,tag_list/* tagsAsList */.Y)(this.#withArch(data), this.#left.tagOrder);
    }
    #put(document, name, value) {
        const shared = clouds/* COMMON_FIELDS */.qC.some((field) => field.name === name);
        if (shared && !this.#first && JSON.stringify(this.#values[name]) !== JSON.stringify(value)) {
            this.#differs(document, { osDisk: 'build.osDiskGB', spot: 'build.spot' }[name] ?? 'tests.inVm');
        }
        this.#values[name] = value;
    }
    #differs(document, path) {
        this.#problems.add(document, path, 'is not the same in all images of the file, which has one key for it');
    }
    #keep(document) {
        const kept = (0,key_tree/* valueAt */.fK)(document, ['provider', 'worker-images']);
        if (!(0,json/* isObject */.G)(kept))
            return;
        this.#foreign = false;
        const { extra, keys, written, tagOrder } = kept;
        if ((0,json/* isObject */.G)(extra)) {
            const before = this.#extra.toJson();
            for (const path of differences(extra, before, 'provider.worker-images.extra'))
                this.#differs(document, path);
            this.#extra.fill(extra);
        }
        const order = this.#left.tagOrder ?? tagOrder;
        this.#left = {
            keys: { ...((0,json/* isObject */.G)(keys) ? keys : {}), ...this.#left.keys },
            written: { ...((0,json/* isObject */.G)(written) ? written : {}), ...this.#left.written },
            ...(order === undefined ? {} : { tagOrder: order }),
        };
    }
    /** `vm.tc_arch` follows `image.arch`, in the letters that it was written with. */
    #withArch(data) {
        const path = ['vm', 'tc_arch'];
        const written = (0,key_tree/* valueAt */.fK)(data, path);
        const known = (0,documents/* archOf */.Qh)(written);
        if (known === this.#arch || (this.#arch !== 'x64' && this.#arch !== 'arm64'))
            return data;
        const needed = this.#foreign && written === undefined && (this.#clouds.has('gcp') || this.#clouds.has('aws'));
        if (known === undefined && !needed)
            return data;
        const name = this.#arch === 'x64' ? 'amd64' : 'arm64';
        return (0,key_tree/* withValue */.cO)(data, path, typeof written === 'string' && written === written.toLowerCase() ? name : name.toUpperCase());
    }
}
/** Paths of values that are in both mappings and differ. */
function differences(one, other, path) {
    return Object.entries(one).flatMap(([key, value]) => {
        const there = Object.hasOwn(other, key) ? other[key] : undefined;
        if (value === undefined || there === undefined)
            return [];
        if ((0,json/* isObject */.G)(value) && (0,json/* isObject */.G)(there))
            return differences(value, there, `${path}.${key}`);
        return (0,canonical_json/* canonicalJson */.d)(value) === (0,canonical_json/* canonicalJson */.d)(there) ? [] : [`${path}.${key}`];
    });
}


/***/ }),

/***/ 48561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ tagsAsMapping),
/* harmony export */   Y: () => (/* binding */ tagsAsList)
/* harmony export */ });
/* harmony import */ var _mapping_key_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72039);
/* harmony import */ var _mapping_key_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72283);
/* harmony import */ var _clouds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93452);


/**
 * Files for Taskcluster write tags as a list of mappings with one key each.
 *
 * @returns the data with a mapping instead, and the order of the list; the data itself where there is no such list
 */
function tagsAsMapping(data) {
    const list = (0,_mapping_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(data, _clouds_js__WEBPACK_IMPORTED_MODULE_1__/* .TAGS */ .gp);
    if (!Array.isArray(list) || list.length === 0)
        return { data };
    const entries = list.flatMap((item) => (0,_mapping_key_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(item) && Object.keys(item).length === 1 ? Object.entries(item) : []);
    const names = entries.map(([name]) => name);
    if (entries.length < list.length || new Set(names).size < names.length)
        return { data };
    return { data: (0,_mapping_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .withValue */ .cO)(data, _clouds_js__WEBPACK_IMPORTED_MODULE_1__/* .TAGS */ .gp, Object.fromEntries(entries)), order: names };
}
/** The list again; what is new comes last. */
function tagsAsList(data, order) {
    const tags = (0,_mapping_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(data, _clouds_js__WEBPACK_IMPORTED_MODULE_1__/* .TAGS */ .gp);
    if (!Array.isArray(order) || !(0,_mapping_key_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(tags))
        return data;
    const first = order.filter((name) => typeof name === 'string' && Object.hasOwn(tags, name));
    const names = [...new Set([...first, ...Object.keys(tags)])];
    return (0,_mapping_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .withValue */ .cO)(data, _clouds_js__WEBPACK_IMPORTED_MODULE_1__/* .TAGS */ .gp, names.map((name) => ({ [name]: tags[name] })));
}


/***/ }),

/***/ 41103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ testsInVm),
/* harmony export */   u: () => (/* binding */ testFiles)
/* harmony export */ });
/* harmony import */ var _mapping_key_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72039);
/* harmony import */ var _mapping_key_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72283);

/** Where the original keeps the Pester files that `tests` names. */
const FOLDER = 'tests/win/';
/** What a test may be called; without a name it is called as its file. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
/** `tests` of a file as `tests.inVm`, in its order, each with a name of its own. */
function testsInVm(files) {
    const used = new Set();
    return files.map((file) => {
        const own = file.slice(file.lastIndexOf('/') + 1).replace(/(?<=.)\.[^.]*$/, '');
        const base = NAME.test(own) ? own : own.replace(/[^A-Za-z0-9._-]/g, '-').replace(/^[^A-Za-z0-9]+/, '') || 'test';
        let name = base.slice(0, 64);
        for (let again = 2; used.has(name.toLowerCase()); again++)
            name = `${base.slice(0, 56)}-${again}`;
        used.add(name.toLowerCase());
        return { ...(name === own ? {} : { name }), shell: 'powershell', file: `${FOLDER}${file}` };
    });
}
/** `tests` of a file again. The names of tests and their deadlines are Bakehouse's own. */
function testFiles(document, problems) {
    const tests = (0,_mapping_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(document, ['tests', 'inVm']);
    if (!Array.isArray(tests))
        return undefined;
    return tests.map((test, index) => {
        const path = `tests.inVm[${index}]`;
        const { file, shell } = (0,_mapping_key_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(test) ? test : {};
        if (shell !== undefined && shell !== 'powershell')
            problems.add(document, `${path}.shell`, `is ${shell}; this format has PowerShell only`);
        if (typeof file === 'string' && file.startsWith(FOLDER) && file.length > FOLDER.length)
            return file.slice(FOLDER.length);
        // A test without a file is reported with its inline script.
        if (file !== undefined)
            problems.add(document, `${path}.file`, `is ${file}; the tests of this format are below ${FOLDER}`);
        return '';
    });
}


/***/ })

};
