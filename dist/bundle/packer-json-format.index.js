export const id = "packer-json-format";
export const ids = ["packer-json-format"];
export const modules = {

/***/ 3015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  packerJson: () => (/* binding */ packerJson)
});

// EXTERNAL MODULE: ./build/staging/records/src/json-file.js + 1 modules
var json_file = __webpack_require__(57338);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/json-members.js
var json_members = __webpack_require__(3573);
// EXTERNAL MODULE: ./build/staging/core/src/json.js
var json = __webpack_require__(72283);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/json-values.js
var json_values = __webpack_require__(37462);
;// CONCATENATED MODULE: ./build/staging/image-formats/src/packer-json/option-values.js


/** A region of which nothing is said but its name. */
function isNameOnly(value) {
    return (0,json/* isObject */.G)(value) && Object.keys(value).length === 1 && (0,json_values/* isFilledText */.AM)(value['name']);
}

;// CONCATENATED MODULE: ./build/staging/image-formats/src/packer-json/amazon-ebs.js


const VERSION_OF_ARM = /arm64|aarch64/i;
/** Machines of Amazon EC2 with a disk in Elastic Block Store. */
const amazonEbs = { type: 'amazon-ebs', builder: 'packer-aws', read: readAmazonEbs, write: writeAmazonEbs };
function readAmazonEbs(from) {
    const source = readSource(from);
    const hasPrice = typeof from.peek('spot_price') === 'string' && from.peek('spot_price') !== '' && from.peek('spot_price') !== '0';
    const profile = from.text('iam_instance_profile');
    const build = (0,json_members/* definedOnly */.Uv)({
        region: from.text('region'),
        zone: from.text('availability_zone'),
        size: from.text('instance_type'),
        spot: hasPrice ? true : undefined,
        identity: profile === undefined ? undefined : [profile],
        subnet: from.text('subnet_id'),
    });
    const isWindows = from.peek('communicator') === 'winrm' || /windows/i.test(String(source?.['name']));
    const tags = from.textMap('tags');
    const name = from.text('ami_name');
    const regions = name === undefined ? undefined : from.names('ami_regions')?.map((region) => ({ name: region }));
    const parts = [...(hasPrice ? ['spot_price'] : []), ...(source?.['name'] === undefined ? [] : ['source_ami_filter'])];
    return {
        image: { os: isWindows ? 'windows' : 'linux', arch: VERSION_OF_ARM.test(String(source?.['name'])) ? 'arm64' : 'x64' },
        source,
        build,
        tags,
        outputs: name === undefined ? [] : [(0,json_members/* definedOnly */.Uv)({ kind: 'ami', name, regions })],
        parts,
    };
}
function readSource(from) {
    const id = from.text('source_ami');
    if (id !== undefined)
        return { kind: 'ami', id };
    const filter = from.inner('source_ami_filter');
    const filters = filter?.inner('filters');
    const name = filters?.text('name');
    if (name === undefined)
        return undefined;
    const owners = filter?.peek('owners');
    const [owner] = Array.isArray(owners) && owners.length === 1 && (0,json_members/* isText */.KH)(owners[0]) && owners[0] !== '' ? owners : [];
    if (owner !== undefined)
        filter?.take('owners');
    return (0,json_members/* definedOnly */.Uv)({ kind: 'ami', owner: owner, name });
}
function writeAmazonEbs({ image, source, build, tags, outputs, isNew, extra, problems }) {
    const isWindows = image?.peek('os') === 'windows';
    const access = isWindows ? { communicator: 'winrm', winrm_username: 'Administrator' } : { communicator: 'ssh', ssh_username: 'ec2-user' };
    const written = (0,json_members/* definedOnly */.Uv)({
        ...(isNew ? access : {}),
        ...writeSource(source, isNew),
        region: build?.text('region'),
        availability_zone: build?.text('zone'),
        instance_type: build?.text('size'),
        spot_price: build?.boolean('spot') === true ? (extra['spot_price'] ?? 'auto') : undefined,
        iam_instance_profile: build?.list('identity', json_members/* isText */.KH)?.[0],
        subnet_id: build?.text('subnet'),
        tags,
    });
    const [output, ...others] = outputs;
    for (const other of others)
        problems.add(other.path, 'has one output for a builder of the type amazon-ebs');
    if (output !== undefined && output.peek('kind') !== 'ami')
        problems.add(output.path, 'has an image of EC2 as output of amazon-ebs');
    if (output?.peek('kind') !== 'ami')
        return written;
    output.take('kind');
    const regions = output.list('regions', isNameOnly)?.map((region) => region['name'] ?? null);
    const own = output.textMap('tags');
    return (0,json_members/* definedOnly */.Uv)({ ...written, ami_name: output.text('name'), ami_regions: regions, tags: (0,json_members/* compact */.oE)({ ...tags, ...own }) });
}
function writeSource(source, isNew) {
    if (source?.peek('kind') !== 'ami')
        return {};
    source.take('kind');
    const id = source.text('id');
    if (id !== undefined)
        return { source_ami: id };
    const owner = source.text('owner');
    const filter = {
        filters: { name: source.text('name') },
        owners: owner === undefined ? undefined : [owner],
        most_recent: isNew ? true : undefined,
    };
    return { source_ami_filter: (0,json_members/* definedOnly */.Uv)(filter) };
}

// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/azure-marketplace.js
var azure_marketplace = __webpack_require__(9660);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/field-forms.js + 1 modules
var field_forms = __webpack_require__(43314);
;// CONCATENATED MODULE: ./build/staging/image-formats/src/packer-json/azure-arm-write.js




const GALLERY_IMAGE = /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)\/providers\/Microsoft\.Compute\/galleries\/([^/]+)\/images\/([^/]+)$/;
const MANAGED_IMAGE = /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)\/providers\/Microsoft\.Compute\/images\/([^/]+)$/;
/** A builder of the type azure-arm. */
function writeAzureArm({ image, source, build, tags, outputs, isNew, extra, absent, problems }) {
    const os = image?.peek('os') === 'windows' ? 'Windows' : 'Linux';
    const security = image?.inner('security');
    const isTrusted = security?.boolean('trustedLaunch') === true;
    const isConfidential = security?.boolean('confidential') === true;
    const written = (0,json_members/* definedOnly */.Uv)({
        ...(isNew ? accessOf(os) : {}),
        os_type: extra['os_type'] === undefined && !absent.includes('os_type') ? os : undefined,
        ...azure_arm_write_writeSource(source, extra),
        location: build?.text('region'),
        vm_size: build?.text('size'),
        os_disk_size_gb: build?.integer('osDiskGB', 1),
        disk_additional_size: build?.list('dataDisksGB', field_forms/* isDiskSize */.zv),
        spot: build?.boolean('spot') === true ? {} : undefined,
        user_assigned_managed_identities: build?.texts('identity'),
        build_resource_group_name: build?.text('resourceGroup'),
        azure_tags: tags,
        security_type: isConfidential ? 'ConfidentialVM' : isTrusted ? 'TrustedLaunch' : undefined,
        secure_boot_enabled: security?.boolean('secureBoot'),
    });
    const members = new Map(Object.entries(written));
    for (const output of outputs) {
        const fields = writeOutput(output, isNew);
        if (fields === undefined)
            problems.add(output.path, 'needs a managed image, a gallery image or a VHD by its names');
        else if (Object.keys(fields).some((key) => members.has(key)))
            problems.add(output.path, 'has one output of a kind');
        else
            for (const [key, value] of Object.entries(fields))
                members.set(key, value);
    }
    return Object.fromEntries(members);
}
/** How Packer gets at Azure and at the machine, for a builder that did not come from a template. */
function accessOf(os) {
    const azure = { use_azure_cli_auth: true };
    if (os === 'Linux')
        return { ...azure, communicator: 'ssh', ssh_username: 'packer' };
    return { ...azure, communicator: 'winrm', winrm_use_ssl: true, winrm_insecure: true, winrm_timeout: '10m', winrm_username: 'packer' };
}
function azure_arm_write_writeSource(source, extra) {
    const kind = source?.peek('kind');
    if (source === undefined)
        return {};
    if (kind === 'marketplace') {
        source.take('kind');
        const plan = source.inner('plan');
        return {
            image_publisher: source.text('publisher'),
            image_offer: source.text('offer'),
            image_sku: source.text('sku'),
            image_version: writeVersion(source),
            plan_info: plan && { plan_name: plan.text('name'), plan_product: plan.text('product'), plan_publisher: plan.text('publisher') },
        };
    }
    if (kind === 'vhd') {
        source.take('kind');
        return { image_url: source.text('url') };
    }
    const id = source.peek('id');
    if (kind === 'gallery') {
        source.take('kind');
        const [, subscription, resource_group, gallery_name, image_name] = GALLERY_IMAGE.exec(source.text('id', (text) => GALLERY_IMAGE.test(text)) ?? '') ?? [];
        if (subscription !== undefined) {
            return {
                shared_image_gallery: (0,json_members/* definedOnly */.Uv)({ subscription, resource_group, gallery_name, image_name, image_version: writeVersion(source) }),
            };
        }
        if (id !== undefined)
            return {};
        const names = { gallery_name: source.text('gallery'), image_name: source.text('definition') };
        return { shared_image_gallery: (0,json_members/* definedOnly */.Uv)({ ...names, image_version: writeVersion(source) }) };
    }
    if (kind !== 'managed' || typeof id !== 'string')
        return {};
    const [, subscription, group, name] = MANAGED_IMAGE.exec(id) ?? [];
    // Packer looks for it in the subscription that it works in.
    if (subscription === undefined || (extra['subscription_id'] !== undefined && extra['subscription_id'] !== subscription))
        return {};
    source.take('kind');
    source.take('id');
    return { subscription_id: subscription, custom_managed_image_resource_group_name: group, custom_managed_image_name: name };
}
/** The latest is what Packer takes when nothing is said. */
function writeVersion(source) {
    const version = source.text('version');
    return version === 'latest' ? undefined : version;
}
function writeOutput(output, isNew) {
    const kind = output.peek('kind');
    if (kind === 'managed' && (0,json_values/* isFilledText */.AM)(output.peek('name'))) {
        output.take('kind');
        return (0,json_members/* definedOnly */.Uv)({
            managed_image_name: output.text('name'),
            managed_image_resource_group_name: output.text('resourceGroup'),
            managed_image_storage_account_type: output.text('storage'),
        });
    }
    if (kind === 'vhd' && (0,json_values/* isFilledText */.AM)(output.peek('container'))) {
        output.take('kind');
        return (0,json_members/* definedOnly */.Uv)({
            storage_account: output.text('storageAccount'),
            capture_container_name: output.text('container'),
            capture_name_prefix: output.text('name'),
        });
    }
    if (kind !== 'gallery' || !(0,json_values/* isFilledText */.AM)(output.peek('gallery')) || !(0,json_values/* isFilledText */.AM)(output.peek('definition')))
        return undefined;
    output.take('kind');
    // A template that came without a version keeps none; a new one must have it.
    const version = output.text('version', (text) => text !== 'auto' && text !== 'date');
    if (version === undefined && !isNew && output.peek('version') === 'auto')
        output.take('version');
    const regions = output.list('regions', isNameOnly);
    const excluded = output.text('channel') === 'staging';
    const shallow = output.text('replication', (text) => text === 'shallow') === undefined ? undefined : true;
    if (output.peek('replication') === 'full')
        output.take('replication');
    const endOfLife = output.text('endOfLife');
    return (0,json_members/* definedOnly */.Uv)({
        shared_image_gallery_destination: (0,json_members/* definedOnly */.Uv)({
            resource_group: output.text('resourceGroup'),
            gallery_name: output.text('gallery'),
            image_name: output.text('definition'),
            image_version: version,
            replication_regions: regions?.map((region) => region['name'] ?? null),
            storage_account_type: output.text('storage'),
            use_shallow_replication: shallow,
        }),
        shared_gallery_image_version_exclude_from_latest: excluded ? true : undefined,
        shared_gallery_image_version_end_of_life_date: endOfLife === undefined ? undefined : `${endOfLife}T00:00:00Z`,
    });
}

;// CONCATENATED MODULE: ./build/staging/image-formats/src/packer-json/azure-arm.js





/** A version that is made up by a template stays where it is. */
const VERSION = /^(?:0|[1-9][0-9]{0,9})(?:\.(?:0|[1-9][0-9]{0,9})){2}$/;
const MIDNIGHT = /^([0-9]{4}-[0-9]{2}-[0-9]{2})T00:00:00Z$/;
/** Virtual machines of Azure. */
const azureArm = { type: 'azure-arm', builder: 'packer-azure', read: readAzureArm, write: writeAzureArm };
function readAzureArm(from) {
    const source = azure_arm_readSource(from);
    const spot = from.inner('spot');
    // With nothing in it, it still asks for a spot machine.
    if (spot !== undefined && (0,json_members/* compact */.oE)(from.peek('spot')) === undefined)
        from.take('spot');
    const build = (0,json_members/* definedOnly */.Uv)({
        region: from.text('location'),
        size: from.text('vm_size'),
        osDiskGB: from.integer('os_disk_size_gb', 1, 65_536),
        dataDisksGB: from.list('disk_additional_size', field_forms/* isDiskSize */.zv),
        spot: spot === undefined ? undefined : true,
        identity: from.distinct('user_assigned_managed_identities', json_values/* isFilledText */.AM),
        resourceGroup: from.text('build_resource_group_name'),
    });
    const osType = from.text('os_type', (text) => text === 'Windows' || text === 'Linux');
    const { publisher, offer, sku } = (source ?? {});
    const traits = (0,azure_marketplace/* marketplaceTraits */.L)({ publisher, offer, sku });
    const isPlain = [publisher, offer, sku].every((name) => name !== undefined && !name.includes('{{'));
    const isWindows = osType === undefined ? from.peek('communicator') === 'winrm' || (isPlain && traits.os === 'windows') : osType === 'Windows';
    const image = {
        ...(isPlain ? { arch: traits.arch, generation: traits.generation } : { arch: 'x64' }),
        os: isWindows ? 'windows' : 'linux',
    };
    const tags = from.textMap('azure_tags');
    const outputs = [readManaged(from), readGallery(from), readVhd(from)].filter((output) => output !== undefined);
    const isDestination = outputs.some(({ kind }) => kind === 'gallery');
    const parts = [
        ...(spot === undefined ? [] : ['spot']),
        ...(source?.['plan'] === undefined ? [] : ['plan_info']),
        ...(source?.['kind'] === 'gallery' ? ['shared_image_gallery'] : []),
        ...(isDestination ? ['shared_image_gallery_destination'] : []),
    ];
    const absent = osType === undefined && from.peek('os_type') === undefined ? ['os_type'] : [];
    return { image: (0,json_members/* definedOnly */.Uv)({ ...image, security: readSecurity(from) }), source, build, tags, outputs, absent, parts };
}
function azure_arm_readSource(from) {
    const names = ['image_publisher', 'image_offer', 'image_sku'];
    if (names.every((key) => (0,json_values/* isFilledText */.AM)(from.peek(key)))) {
        const [publisher, offer, sku] = names.map((key) => from.text(key));
        const plan = from.inner('plan_info');
        const hasPlan = plan !== undefined && ['plan_name', 'plan_product', 'plan_publisher'].every((key) => (0,json_values/* isFilledText */.AM)(plan.peek(key)));
        return (0,json_members/* definedOnly */.Uv)({
            kind: 'marketplace',
            publisher,
            offer,
            sku,
            version: from.text('image_version') ?? 'latest',
            plan: hasPlan
                ? { name: plan.text('plan_name'), product: plan.text('plan_product'), publisher: plan.text('plan_publisher') }
                : undefined,
        });
    }
    const gallery = from.inner('shared_image_gallery');
    if (gallery !== undefined && (0,json_values/* isFilledText */.AM)(gallery.peek('gallery_name')) && (0,json_values/* isFilledText */.AM)(gallery.peek('image_name'))) {
        const version = gallery.text('image_version') ?? 'latest';
        const parts = ['subscription', 'resource_group', 'gallery_name', 'image_name'];
        if (!parts.every((key) => (0,json_values/* isFilledText */.AM)(gallery.peek(key)) && !String(gallery.peek(key)).includes('/'))) {
            return { kind: 'gallery', gallery: gallery.text('gallery_name'), definition: gallery.text('image_name'), version };
        }
        const [subscription, group, name, image] = parts.map((key) => gallery.text(key));
        const id = `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.Compute/galleries/${name}/images/${image}`;
        return { kind: 'gallery', id, version };
    }
    const url = from.text('image_url', field_forms/* isUrl */.gU);
    if (url !== undefined)
        return { kind: 'vhd', url };
    const parts = ['subscription_id', 'custom_managed_image_resource_group_name', 'custom_managed_image_name'];
    if (!parts.every((key) => (0,json_values/* isFilledText */.AM)(from.peek(key)) && !String(from.peek(key)).includes('/')))
        return undefined;
    const [, group, name] = parts.map((key) => (key === 'subscription_id' ? undefined : from.text(key)));
    const subscription = String(from.peek('subscription_id'));
    return { kind: 'managed', id: `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.Compute/images/${name}` };
}
function readSecurity(from) {
    const type = from.text('security_type', (text) => text === 'TrustedLaunch' || text === 'ConfidentialVM');
    return (0,json_members/* compact */.oE)({
        trustedLaunch: type === 'TrustedLaunch' ? true : undefined,
        confidential: type === 'ConfidentialVM' ? true : undefined,
        secureBoot: from.boolean('secure_boot_enabled'),
    });
}
function readManaged(from) {
    const name = from.text('managed_image_name');
    if (name === undefined)
        return undefined;
    const resourceGroup = from.text('managed_image_resource_group_name');
    return (0,json_members/* definedOnly */.Uv)({ kind: 'managed', name, resourceGroup, storage: from.text('managed_image_storage_account_type') });
}
function readGallery(from) {
    const to = from.inner('shared_image_gallery_destination');
    if (to === undefined || !(0,json_values/* isFilledText */.AM)(to.peek('gallery_name')) || !(0,json_values/* isFilledText */.AM)(to.peek('image_name')))
        return undefined;
    const names = to.names('replication_regions') ?? [];
    const excluded = from.boolean('shared_gallery_image_version_exclude_from_latest');
    const hasOther = excluded === undefined && from.peek('shared_gallery_image_version_exclude_from_latest') !== undefined;
    const shallow = to.peek('use_shallow_replication') === true ? to.boolean('use_shallow_replication') : undefined;
    return (0,json_members/* definedOnly */.Uv)({
        kind: 'gallery',
        gallery: to.text('gallery_name'),
        definition: to.text('image_name'),
        resourceGroup: to.text('resource_group'),
        version: to.text('image_version', (text) => VERSION.test(text)) ?? 'auto',
        regions: names.map((name) => ({ name })),
        channel: hasOther ? undefined : excluded === true ? 'staging' : 'latest',
        storage: to.text('storage_account_type'),
        replication: shallow === true ? 'shallow' : undefined,
        endOfLife: MIDNIGHT.exec(from.text('shared_gallery_image_version_end_of_life_date', (text) => MIDNIGHT.test(text)) ?? '')?.[1],
    });
}
function readVhd(from) {
    const container = from.text('capture_container_name');
    if (container === undefined)
        return undefined;
    return (0,json_members/* definedOnly */.Uv)({ kind: 'vhd', storageAccount: from.text('storage_account'), container, name: from.text('capture_name_prefix') });
}

;// CONCATENATED MODULE: ./build/staging/image-formats/src/packer-json/googlecompute.js

/** Machines of Google Compute Engine. */
const googleCompute = {
    type: 'googlecompute',
    builder: 'packer-gce',
    read: readGoogleCompute,
    write: writeGoogleCompute,
};
function readGoogleCompute(from) {
    const source = googlecompute_readSource(from);
    const build = (0,json_members/* definedOnly */.Uv)({
        zone: from.text('zone'),
        size: from.text('machine_type'),
        osDiskGB: from.integer('disk_size', 1, 65_536),
        spot: from.peek('preemptible') === true ? from.boolean('preemptible') : undefined,
        subnet: from.text('subnetwork'),
    });
    const isWindows = from.peek('communicator') === 'winrm' || /windows/i.test(String(source?.['family']));
    const name = from.text('image_name');
    const output = name === undefined ? undefined : { kind: 'gce-image', name, project: from.text('image_project_id'), family: from.text('image_family') };
    return {
        image: { os: isWindows ? 'windows' : 'linux', arch: /arm64/i.test(String(source?.['family'])) ? 'arm64' : 'x64' },
        source,
        build,
        tags: from.textMap('image_labels'),
        outputs: output === undefined ? [] : [(0,json_members/* definedOnly */.Uv)(output)],
        parts: [],
    };
}
/** An image without its family is not taken: a definition needs the family. */
function googlecompute_readSource(from) {
    const family = from.text('source_image_family');
    if (family === undefined)
        return undefined;
    const projects = from.peek('source_image_project_id');
    const [project] = Array.isArray(projects) && projects.length === 1 && (0,json_members/* isText */.KH)(projects[0]) && projects[0] !== '' ? projects : [];
    if (project !== undefined)
        from.take('source_image_project_id');
    const version = from.text('source_image', (image) => image !== '' && image !== 'latest') ?? 'latest';
    return (0,json_members/* definedOnly */.Uv)({ kind: 'gce-family', project: project, family, version });
}
function writeGoogleCompute({ image, source, build, tags, outputs, isNew, problems }) {
    const isWindows = image?.peek('os') === 'windows';
    const access = isWindows
        ? { communicator: 'winrm', winrm_username: 'packer_user', winrm_use_ssl: true, winrm_insecure: true }
        : { communicator: 'ssh', ssh_username: 'packer' };
    const written = (0,json_members/* definedOnly */.Uv)({
        ...(isNew ? access : {}),
        ...googlecompute_writeSource(source),
        zone: build?.text('zone'),
        machine_type: build?.text('size'),
        disk_size: build?.integer('osDiskGB', 1),
        preemptible: build?.boolean('spot') === true ? true : undefined,
        subnetwork: build?.text('subnet'),
        image_labels: tags,
    });
    const [output, ...others] = outputs;
    for (const other of others)
        problems.add(other.path, 'has one output for a builder of the type googlecompute');
    if (output !== undefined && output.peek('kind') !== 'gce-image')
        problems.add(output.path, 'has an image of Compute Engine as output of googlecompute');
    if (output?.peek('kind') !== 'gce-image')
        return written;
    output.take('kind');
    const names = { image_name: output.text('name'), image_project_id: output.text('project'), image_family: output.text('family') };
    return (0,json_members/* definedOnly */.Uv)({ ...written, ...names, image_labels: (0,json_members/* compact */.oE)({ ...tags, ...output.textMap('tags') }) });
}
function googlecompute_writeSource(source) {
    if (source?.peek('kind') !== 'gce-family')
        return {};
    source.take('kind');
    const project = source.text('project');
    const version = source.text('version');
    return (0,json_members/* definedOnly */.Uv)({
        source_image_family: source.text('family'),
        source_image_project_id: project === undefined ? undefined : [project],
        source_image: version === 'latest' ? undefined : version,
    });
}

;// CONCATENATED MODULE: ./build/staging/image-formats/src/packer-json/builders.js




const PROVIDER = 'packer-json';
const BUILDER_KINDS = [azureArm, amazonEbs, googleCompute];
/** What `only` and `except` call a builder. */
function builderName(builder) {
    if (!(0,json/* isObject */.G)(builder))
        return '';
    const { name, type } = builder;
    return typeof name === 'string' && name !== '' ? name : String(type);
}
/** Of a step: what it is kept by. */
function kindOf(item) {
    return (0,json/* isObject */.G)(item) ? (Object.keys(item)[0] ?? '') : '';
}

;// CONCATENATED MODULE: ./build/staging/image-formats/src/packer-json/secrets-in-template.js


/** Options of Packer and names of variables that hold secrets: `client_secret`, `winrm_password`, `secret_key`, `token`. */
const SECRET_NAME = /(?:^|[_-])(?:passw(?:or)?d|passphrase|secret|secret_key|access_key|api_?key|token|client_jwt|private_key|sas_url)$/i;
/** Where options are; texts of scripts are not looked into. */
const PARTS = ['builders', 'provisioners', 'post-processors', 'error-cleanup-provisioner'];
/**
 * The template without the secrets that are written out in it: a user variable without a value, which must be given, takes the place of
 * each. A template text (`{{…}}`) refers to a secret and stays.
 */
function withoutSecrets(template, notes) {
    const sensitive = new Set((0,json_file/* isJsonList */.P8)(template['sensitive-variables']) ? template['sensitive-variables'] : []);
    const own = (0,json/* isObject */.G)(template['variables']) ? template['variables'] : undefined;
    const variables = new Map(Object.entries(own ?? {}));
    for (const [name, value] of variables) {
        if (!isSecret(value) || !(sensitive.has(name) || SECRET_NAME.test(name)))
            continue;
        variables.set(name, null);
        notes?.note(['variables', name], `the value of variables.${name} is a secret; it is not kept`, { hint: 'give it when Packer runs' });
    }
    const counts = new Map();
    const hide = (name, path) => {
        const plain = name.toLowerCase().replaceAll(/[^a-z0-9_]/g, '_');
        let variable = plain;
        for (let count = counts.get(plain) ?? 2; variables.has(variable); count++) {
            variable = `${plain}_${count}`;
            counts.set(plain, count);
        }
        variables.set(variable, null);
        notes?.note(path, `${(0,json_members/* spellJsonPath */.gV)(path)} is a secret; the variable "${variable}", which must be given, takes its place`, {
            hint: 'give it when Packer runs',
        });
        return `{{user \`${variable}\`}}`;
    };
    const parts = PARTS.filter((part) => template[part] !== undefined).map((part) => [part, hideIn(template[part] ?? null, [part], hide)]);
    const isSame = variables.size === Object.keys(own ?? {}).length;
    return {
        ...template,
        ...Object.fromEntries(parts),
        ...(own === undefined && isSame ? {} : { variables: Object.fromEntries(variables) }),
    };
}
function hideIn(value, path, hide) {
    if ((0,json_file/* isJsonList */.P8)(value))
        return value.map((item, index) => hideIn(item, [...path, index], hide));
    if (!(0,json/* isObject */.G)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => {
        const at = [...path, key];
        if (isSecret(member) && SECRET_NAME.test(key))
            return [key, hide(key, at)];
        if (key === 'environment_vars' && (0,json_file/* isJsonList */.P8)(member))
            return [key, member.map((item, index) => hideSetting(item, [...at, index], hide))];
        return [key, member === undefined ? undefined : hideIn(member, at, hide)];
    }));
}
/** `NAME=value` of `environment_vars`. */
function hideSetting(item, path, hide) {
    const [, name, value] = typeof item === 'string' ? (/^([^=]+)=(.*)$/s.exec(item) ?? []) : [];
    if (name === undefined || !isSecret(value) || !SECRET_NAME.test(name))
        return item;
    return `${name}=${hide(name, path)}`;
}
function isSecret(value) {
    return typeof value === 'string' && value !== '' && !value.includes('{{');
}

;// CONCATENATED MODULE: ./build/staging/image-formats/src/packer-json/normalize-template.js



/**
 * The template in the one of several spellings that Packer takes for the same: a list with one text for a text where Packer wants a list,
 * `script` for `scripts` with one, `environment_vars` for `env`, an object for the name of a post-processor, no empty password beside the
 * user SYSTEM, a number for digits, no version for the latest. Secrets are replaced, see `withoutSecrets`.
 */
function normalizeTemplate(template, notes) {
    const safe = withoutSecrets(template, notes);
    return (0,json_members/* definedOnly */.Uv)({
        ...safe,
        builders: mapObjects(safe['builders'], normalizeBuilder),
        provisioners: mapObjects(safe['provisioners'], normalizeProvisioner),
        'post-processors': normalizePostProcessors(safe['post-processors']),
    });
}
function mapObjects(list, map) {
    return (0,json_file/* isJsonList */.P8)(list) ? list.map((item) => ((0,json/* isObject */.G)(item) ? map(item) : item)) : list;
}
function normalizeBuilder(builder) {
    if (builder['type'] === 'azure-arm') {
        const gallery = builder['shared_image_gallery'];
        const size = builder['os_disk_size_gb'];
        return (0,json_members/* definedOnly */.Uv)({
            ...builder,
            image_version: latestAsNothing(builder['image_version']),
            shared_image_gallery: (0,json/* isObject */.G)(gallery)
                ? (0,json_members/* definedOnly */.Uv)({ ...gallery, image_version: latestAsNothing(gallery['image_version']) })
                : gallery,
            os_disk_size_gb: typeof size === 'string' && /^[1-9][0-9]{0,6}$/.test(size) ? Number(size) : size,
            shared_gallery_image_version_exclude_from_latest: falseAsNothing(builder['shared_gallery_image_version_exclude_from_latest']),
        });
    }
    if (builder['type'] !== 'googlecompute')
        return builder;
    const project = builder['source_image_project_id'];
    return (0,json_members/* definedOnly */.Uv)({
        ...builder,
        source_image_project_id: typeof project === 'string' ? [project] : project,
        preemptible: falseAsNothing(builder['preemptible']),
    });
}
function latestAsNothing(version) {
    return version === 'latest' || version === '' ? undefined : version;
}
function falseAsNothing(value) {
    return value === false ? undefined : value;
}
function normalizeProvisioner(provisioner) {
    const { inline, scripts, script, env, environment_vars: settings } = provisioner;
    const [only] = (0,json_file/* isJsonList */.P8)(scripts) && scripts.length === 1 && script === undefined ? scripts : [];
    const asSettings = settings === undefined ? settingsOf(env) : undefined;
    const isSystem = provisioner['elevated_user'] === 'SYSTEM' && provisioner['elevated_password'] === '';
    return (0,json_members/* definedOnly */.Uv)({
        ...provisioner,
        inline: typeof inline === 'string' ? [inline] : inline,
        script: only ?? script,
        scripts: only === undefined ? scripts : undefined,
        env: asSettings === undefined ? env : undefined,
        environment_vars: typeof settings === 'string' ? [settings] : (asSettings ?? settings),
        elevated_password: isSystem ? undefined : provisioner['elevated_password'],
        use_pwsh: falseAsNothing(provisioner['use_pwsh']),
        direction: provisioner['type'] === 'file' && provisioner['direction'] === 'upload' ? undefined : provisioner['direction'],
    });
}
function settingsOf(env) {
    if (!(0,json/* isObject */.G)(env) || !Object.values(env).every((value) => typeof value === 'string'))
        return undefined;
    return Object.entries(env).map(([name, value]) => `${name}=${String(value)}`);
}
/** A name, an object or a list of them (a chain); a chain of one is that one. */
function normalizePostProcessors(list) {
    if (!(0,json_file/* isJsonList */.P8)(list))
        return list;
    const normalizeOne = (item) => (typeof item === 'string' ? { type: item } : item);
    return list.map((item) => {
        if (!(0,json_file/* isJsonList */.P8)(item))
            return normalizeOne(item);
        const [first] = item;
        return item.length === 1 && first !== undefined ? normalizeOne(first) : item.map(normalizeOne);
    });
}

// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/escape-variables.js
var escape_variables = __webpack_require__(2814);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/image-id.js
var image_id = __webpack_require__(4236);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/import-notes.js
var import_notes = __webpack_require__(43324);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/passthrough-fields.js
var passthrough_fields = __webpack_require__(56877);
// EXTERNAL MODULE: ./build/staging/core/src/edit-distance.js
var edit_distance = __webpack_require__(65761);
;// CONCATENATED MODULE: ./build/staging/image-formats/src/packer-json/user-variables.js

const USER_VARIABLE = /\{\{-?\s*(?:[a-z_]+\s+)?\(?user\s+[`"]([^`"]+)[`"]/g;
/** Goes through the user variables that a part of a template refers to, with the place of each. */
function visitUserVariables(value, path, visit) {
    if (typeof value === 'string')
        for (const [, name = ''] of value.matchAll(USER_VARIABLE))
            visit(name, path);
    else if ((0,json_file/* isJsonList */.P8)(value))
        for (const [index, item] of value.entries())
            visitUserVariables(item, [...path, index], visit);
    else if ((0,json/* isObject */.G)(value))
        for (const [key, member] of Object.entries(value))
            visitUserVariables(member, [...path, key], visit);
}

;// CONCATENATED MODULE: ./build/staging/image-formats/src/packer-json/check-template.js





/** All that Packer reads at the top of a JSON template; a key that begins with `_` is a comment. */
const KEYS = [
    'builders',
    'description',
    'error-cleanup-provisioner',
    'min_packer_version',
    'post-processors',
    'provisioners',
    'push',
    'sensitive-variables',
    'variables',
];
/**
 * Reports what Packer would refuse, or what has no effect.
 *
 * @throws what `unusable` makes when this is no template at all
 */
function checkTemplate(template, notes, unusable) {
    const known = Object.keys(template).filter((key) => KEYS.includes(key));
    if (known.length === 0 || ('source' in template && !('builders' in template))) {
        throw unusable("this is no Packer template: it has none of the keys 'builders', 'provisioners', 'variables'");
    }
    for (const key of Object.keys(template)) {
        if (KEYS.includes(key) || key.startsWith('_'))
            continue;
        const guess = notes.isFull || key.length > 100 ? undefined : (0,edit_distance/* nearest */.p)(key, KEYS);
        const hint = guess === undefined ? 'begin the name of a comment with _' : `did you mean "${guess}"?`;
        notes.note([key], `"${key.slice(0, 100)}" is no key of Packer templates`, { at: 'key', hint });
    }
    for (const key of ['builders', 'provisioners', 'post-processors']) {
        if (template[key] !== undefined && !(0,json_file/* isJsonList */.P8)(template[key]))
            notes.note([key], `"${key}" must be a list`);
    }
    checkBuilders(template, notes);
    checkFilters(template, notes);
    checkVariables(template, notes);
}
function checkBuilders(template, notes) {
    const names = new Set();
    for (const [index, builder] of (0,json_values/* objectsIn */.Qv)(template['builders'])) {
        const path = ['builders', index];
        if (typeof builder['type'] !== 'string')
            notes.note(path, `builders[${index}] needs a "type"`);
        const name = builderName(builder);
        if (names.has(name))
            notes.note(path, `two builders have the name "${name}"`, { hint: 'give each a "name" of its own' });
        names.add(name);
    }
}
function checkFilters(template, notes) {
    const names = (0,json_values/* objectsIn */.Qv)(template['builders']).map(([, builder]) => builderName(builder));
    if (names.length === 0)
        return;
    for (const part of ['provisioners', 'post-processors']) {
        for (const [index, item] of (0,json_values/* objectsIn */.Qv)(template[part])) {
            if (typeof item['type'] !== 'string')
                notes.note([part, index], `${part}[${index}] needs a "type"`);
            for (const key of ['only', 'except']) {
                const list = item[key];
                for (const [at, name] of (0,json_file/* isJsonList */.P8)(list) ? list.entries() : []) {
                    if (typeof name !== 'string' || names.includes(name) || name.includes('{{'))
                        continue;
                    notes.note([part, index, key, at], `${part}[${index}].${key} names the builder "${name}", which is not there`, {
                        hint: `there ${names.length === 1 ? 'is' : 'are'} ${names.slice(0, 10).join(', ')}`,
                    });
                }
            }
        }
    }
}
/** Variables that are used and not declared; k8s-like templates get them from files of variables, so it is said once for each. */
function checkVariables(template, notes) {
    const variables = (0,json/* isObject */.G)(template['variables']) ? template['variables'] : {};
    const declared = new Set(Object.keys(variables));
    const reported = new Set();
    visitUserVariables(template, [], (name, path) => {
        if (declared.has(name) || reported.has(name))
            return;
        reported.add(name);
        notes.note(path, `the variable "${name}" is not declared under "variables"`, {
            hint: 'declare it, or give it in a file of variables',
        });
    });
    for (const [index, name] of (0,json_file/* isJsonList */.P8)(template['sensitive-variables']) ? template['sensitive-variables'].entries() : []) {
        if (typeof name !== 'string' || declared.has(name))
            continue;
        notes.note(['sensitive-variables', index], `the sensitive variable "${name}" is not declared under "variables"`);
    }
}

// EXTERNAL MODULE: ./build/staging/image-formats/src/packer-json/provisioners.js
var packer_json_provisioners = __webpack_require__(92179);
;// CONCATENATED MODULE: ./build/staging/image-formats/src/packer-json/read-template.js











/** Each builder becomes a document with all provisioners in it. Real templates have at most 10. */
const MAX_BUILDERS = 50;
const MAX_STEPS = 20_000;
/**
 * Reads a JSON template of Packer: one document for each builder, or an abstract one when there is none.
 *
 * @throws InputError with all findings when the text is no such template
 */
function readTemplate(text, { shown, stem }) {
    const file = (0,json_file/* readJsonObject */.op)(text, shown);
    const notes = new import_notes/* ImportNotes */.t(file, shown);
    const unusable = (message) => new errors/* InputError */.dz(`${shown} holds no Packer template`, {
        findings: [...notes.findings, { severity: 'error', file: shown, ...file.valuePlace([]), message }],
    });
    checkTemplate(file.data, notes, unusable);
    const template = normalizeTemplate(file.data, notes);
    const { builders: builderList, provisioners: provisionerList, ...common } = template;
    const builders = (0,json_file/* isJsonList */.P8)(builderList) ? builderList : [];
    const provisioners = (0,json_file/* isJsonList */.P8)(provisionerList) ? provisionerList : [];
    if (builders.length > MAX_BUILDERS || builders.length * provisioners.length > MAX_STEPS) {
        throw unusable(`there are ${builders.length} builders with ${provisioners.length} provisioners, more than can be read`);
    }
    // What is no list stays as it is.
    const kept = (0,json_members/* definedOnly */.Uv)({
        ...common,
        builders: (0,json_file/* isJsonList */.P8)(builderList) && builderList.length > 0 ? undefined : builderList,
        provisioners: (0,json_file/* isJsonList */.P8)(provisionerList) ? undefined : provisionerList,
    });
    notes.kept([], Object.fromEntries(Object.entries(kept).filter(([key]) => key !== 'builders')), PROVIDER);
    const ids = new Set();
    const documents = (builders.length === 0 ? [undefined] : builders).map((builder, index) => {
        const name = builder === undefined ? undefined : builderName(builder);
        const first = (0,image_id/* imageIdOf */.C)(builders.length <= 1 ? stem : `${stem}-${name}`);
        const id = ids.has(first) ? (0,image_id/* imageIdOf */.C)(`${stem}-${index + 1}`) : first;
        ids.add(id);
        const steps = readSteps(provisioners, name, index === 0 ? notes : undefined);
        const others = builders.filter((_, other) => other !== index).map(builderName);
        return readDocument({ id, stem, builder, path: ['builders', index], template: kept, steps, others }, notes);
    });
    return { documents, findings: notes.findings };
}
function readDocument({ id, stem, builder, path, template, steps, others }, notes) {
    const from = (0,json/* isObject */.G)(builder) ? new json_members/* Members */.Oe(builder, path) : undefined;
    const kind = BUILDER_KINDS.find(({ type }) => type === from?.peek('type'));
    const read = from && kind?.read(from);
    if (read !== undefined)
        from?.take('type');
    const rest = read === undefined ? undefined : from?.rest();
    if (read === undefined && builder !== undefined) {
        const type = from?.peek('type');
        notes.note(path, `the builder ${JSON.stringify(type ?? null)} is kept whole under provider.${PROVIDER}: a definition cannot say it`);
    }
    else
        notes.kept(path, rest, PROVIDER);
    if (read !== undefined && read.source === undefined)
        notes.note(path, 'the definition is abstract: it has no field for what this builder starts from');
    const kept = read === undefined
        ? { whole: builder }
        : { type: kind?.type, extra: rest, parts: orNothing(read.parts), absent: orNothing(read.absent) };
    const isWindows = steps.items.some((step) => !('file' in step) && !['sh', 'bash'].includes(String(step['script']?.['shell'])));
    const image = read?.image ?? { os: isWindows ? 'windows' : 'linux', arch: 'x64' };
    return (0,escape_variables/* escapeVariables */.j)((0,json_members/* definedOnly */.Uv)({
        schema: 'vm-image/1',
        // Without a source it cannot be built, but other definitions may go on from it.
        abstract: read?.source === undefined ? true : undefined,
        image: (0,json_members/* definedOnly */.Uv)({ id, ...image, names: id === stem ? undefined : { key: stem } }),
        tags: read?.tags,
        source: read?.source,
        build: read?.build ?? {},
        steps: steps.items,
        outputs: read === undefined || read.outputs.length === 0 ? undefined : read.outputs,
        builders: kind === undefined ? undefined : [kind.builder],
        provider: {
            [PROVIDER]: (0,json_members/* definedOnly */.Uv)({ template, builder: (0,json_members/* definedOnly */.Uv)(kept), steps: steps.kept, others: orNothing(others) }),
        },
    }));
}
function orNothing(list = []) {
    return list.length === 0 ? undefined : list;
}
/** The provisioners as steps. Those that are not for this builder are kept, so that each document alone makes the template again. */
function readSteps(provisioners, builder, notes) {
    const items = [];
    const kept = new passthrough_fields/* KeptItems */.F();
    for (const [index, provisioner] of provisioners.entries()) {
        const path = ['provisioners', index];
        const from = (0,json/* isObject */.G)(provisioner) ? new json_members/* Members */.Oe(provisioner, path) : undefined;
        const steps = from !== undefined && isFor(from, builder) ? (0,packer_json_provisioners/* readProvisioner */.T0)(from) : undefined;
        const [first, ...others] = steps ?? [];
        if (from === undefined || first === undefined) {
            kept.whole(provisioner);
            const type = JSON.stringify(from?.peek('type') ?? null);
            notes?.note(path, `the provisioner ${type} is kept whole under provider.${PROVIDER}: a definition cannot say it`);
            continue;
        }
        const rest = from.rest();
        notes?.kept(path, rest, PROVIDER);
        kept.converted(first, kindOf(first), others.length === 0 ? rest : { ...rest, scripts: steps?.length ?? 1 });
        for (const step of others)
            kept.converted(step, kindOf(step), undefined);
        items.push(first, ...others);
    }
    return { items, kept: kept.value() };
}
/** What `only` and `except` of a provisioner say of a builder. */
function isFor(provisioner, builder) {
    const only = provisioner.peek('only');
    const except = provisioner.peek('except');
    if ((0,json_file/* isJsonList */.P8)(only) && only.length > 0)
        return builder !== undefined && only.includes(builder);
    return !((0,json_file/* isJsonList */.P8)(except) && builder !== undefined && except.includes(builder));
}

// EXTERNAL MODULE: ./build/staging/core/src/canonical-json.js
var canonical_json = __webpack_require__(84498);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/unsupported-fields.js
var unsupported_fields = __webpack_require__(40778);
;// CONCATENATED MODULE: ./build/staging/image-formats/src/packer-json/missing-builders.js



/**
 * The template without what belongs only to builders that it once had: what is done for these alone, their names, and the variables that must
 * be given for them.
 */
function withoutMissingBuilders(template, split) {
    if (split.missing.size === 0)
        return template;
    const rest = (0,json_members/* definedOnly */.Uv)({
        ...template,
        provisioners: withoutForeign(template['provisioners'], split),
        'post-processors': withoutForeign(template['post-processors'], split),
    });
    return withoutForeignVariables(rest);
}
/** Provisioners, or post-processors and sequences of such. */
function withoutForeign(list, split) {
    if (!(0,json_file/* isJsonList */.P8)(list))
        return list;
    const kept = list.flatMap((item) => {
        if ((0,json_file/* isJsonList */.P8)(item)) {
            const sequence = withoutForeign(item, split);
            return (0,json_file/* isJsonList */.P8)(sequence) && sequence.length > 0 ? [sequence] : [];
        }
        if (!(0,json/* isObject */.G)(item))
            return [item];
        const [only, except] = ['only', 'except'].map((key) => withoutNames(item[key], split.missing));
        const isOfOthers = (0,json_file/* isJsonList */.P8)(item['only']) && item['only'].length > 0 && (0,json_file/* isJsonList */.P8)(only) && only.length === 0;
        const excepted = item['except'];
        if (isOfOthers || ((0,json_file/* isJsonList */.P8)(excepted) && split.names.every((name) => excepted.includes(name))))
            return [];
        return [(0,json_members/* definedOnly */.Uv)({ ...item, only, except: (0,json_file/* isJsonList */.P8)(except) && except.length === 0 ? undefined : except })];
    });
    return kept.length === 0 ? undefined : kept;
}
function withoutNames(list, missing) {
    return (0,json_file/* isJsonList */.P8)(list) ? list.filter((name) => typeof name !== 'string' || !missing.has(name)) : list;
}
/** Variables without a value must be given; one that nothing refers to any more would be asked for in vain. */
function withoutForeignVariables(template) {
    const { variables, ...rest } = template;
    if (!(0,json/* isObject */.G)(variables))
        return template;
    const used = new Set();
    const use = (name) => {
        if (used.has(name))
            return;
        used.add(name);
        // A value may refer to another variable.
        if (Object.hasOwn(variables, name))
            visitUserVariables(variables[name], [], use);
    };
    visitUserVariables(rest, [], use);
    const dropped = Object.entries(variables).flatMap(([name, value]) => (value === null && !used.has(name) ? [name] : []));
    if (dropped.length === 0)
        return template;
    const kept = Object.entries(variables).filter(([name]) => !dropped.includes(name));
    const sensitive = withoutNames(template['sensitive-variables'], new Set(dropped));
    return (0,json_members/* definedOnly */.Uv)({
        ...template,
        variables: kept.length === 0 ? undefined : Object.fromEntries(kept),
        'sensitive-variables': (0,json_file/* isJsonList */.P8)(sensitive) && sensitive.length === 0 ? undefined : sensitive,
    });
}

;// CONCATENATED MODULE: ./build/staging/image-formats/src/packer-json/write-template.js










/**
 * Writes documents as one JSON template of Packer with a builder for each. Provisioners that are not the same for all get `only`.
 *
 * @throws InputError with the path of everything that a template cannot say
 */
function writeTemplate(documents) {
    const problems = new unsupported_fields/* UnsupportedFields */.T('A Packer template');
    const parts = documents.map((document) => {
        problems.begin(document);
        return writeDocument(document, problems);
    });
    const template = mergeTemplates(parts, documents, problems);
    problems.throwIfAny();
    const builders = nameApart(parts, documents);
    const names = builders.map(builderName);
    const [first] = parts;
    const same = parts.every(({ provisioners }) => (0,canonical_json/* canonicalJson */.d)(provisioners) === (0,canonical_json/* canonicalJson */.d)(first?.provisioners ?? []));
    const provisioners = same ? (first?.provisioners ?? []) : parts.flatMap((part, index) => onlyFor(part.provisioners, names[index] ?? ''));
    const { variables, ...rest } = template;
    const whole = (0,json_members/* definedOnly */.Uv)({
        ...rest,
        variables,
        ...(builders.length === 0 ? {} : { builders }),
        ...(provisioners.length === 0 ? {} : { provisioners }),
    });
    return (0,json_file/* writeJsonText */.jf)(withoutMissingBuilders(whole, { names, missing: missingBuilders(documents, names) }));
}
/** Names of the builders that stood in one template with those that are written, and are not written with them. */
function missingBuilders(documents, names) {
    const others = documents.flatMap((document) => {
        const { others: list } = (0,json_values/* providerOf */.lc)(document, PROVIDER);
        return (0,json_file/* isJsonList */.P8)(list) ? list.filter((name) => typeof name === 'string') : [];
    });
    return new Set(others.filter((name) => !names.includes(name)));
}
function objectOf(value) {
    return (0,json/* isObject */.G)(value) ? value : {};
}
/** What all templates say besides builders and provisioners; it must not differ. */
function mergeTemplates(parts, documents, problems) {
    const merged = new Map();
    for (const [index, { template }] of parts.entries()) {
        problems.begin(documents[index] ?? {});
        for (const [key, value] of Object.entries(template)) {
            const known = merged.get(key);
            if (value === undefined)
                continue;
            if (known === undefined)
                merged.set(key, value);
            else if ((0,canonical_json/* canonicalJson */.d)(known) !== (0,canonical_json/* canonicalJson */.d)(value)) {
                problems.add(['provider', PROVIDER, 'template', key], 'needs the same here for all its images; another of them says something else');
            }
        }
    }
    return Object.fromEntries(merged);
}
/** The builders, with names where two would have the same. */
function nameApart(parts, documents) {
    const names = new Set();
    return parts.flatMap(({ builder }, index) => {
        if (builder === undefined)
            return [];
        const isTaken = names.has(builderName(builder)) && Object.keys((0,json_values/* providerOf */.lc)(documents[index] ?? {}, PROVIDER)).length === 0;
        const named = isTaken && (0,json/* isObject */.G)(builder)
            ? { ...builder, name: objectOf(documents[index]?.['image'])['id'] ?? `image-${index + 1}` }
            : builder;
        names.add(builderName(named));
        return [named];
    });
}
function onlyFor(provisioners, name) {
    return provisioners.flatMap((provisioner) => {
        if (!(0,json/* isObject */.G)(provisioner))
            return [provisioner];
        if (!isFor(new json_members/* Members */.Oe(provisioner), name))
            return [];
        const { except: _, ...rest } = provisioner;
        return [{ ...rest, only: [name] }];
    });
}
function writeDocument(document, problems) {
    const provider = (0,json_values/* providerOf */.lc)(document, PROVIDER);
    const members = problems.read(document);
    // Bakehouse starts the machine itself, and ends a build that takes too long.
    members.inner('tests')?.take('boot');
    const build = members.inner('build');
    build?.take('timeout');
    return {
        template: objectOf(provider['template']),
        builder: writeBuilder(document, members, problems),
        provisioners: writeSteps(members, provider, problems),
    };
}
function writeBuilder(document, members, problems) {
    const kept = objectOf((0,json_values/* providerOf */.lc)(document, PROVIDER)['builder']);
    const source = members.inner('source');
    const isNew = !(0,json/* isObject */.G)(document['provider']) || document['provider'][PROVIDER] === undefined;
    const kind = kindFor(source, typeof kept['type'] === 'string' ? kept['type'] : undefined, document['builders']);
    if (kind === undefined) {
        if (source === undefined && !isNew)
            return kept['whole'];
        problems.add(['source'], 'has no builder for it');
        members.take('source');
        return undefined;
    }
    const isSame = kind.type === kept['type'];
    const extra = isSame ? objectOf(kept['extra']) : {};
    const outputs = members.innerList('outputs') ?? [];
    const id = String(objectOf(document['image'])['id']);
    const written = kind.write({
        id,
        image: members.inner('image'),
        source,
        build: members.inner('build'),
        tags: members.textMap('tags'),
        outputs,
        isNew: !isSame,
        extra,
        absent: isSame && (0,json_file/* isJsonList */.P8)(kept['absent']) ? kept['absent'] : [],
        problems,
    });
    for (const output of outputs)
        problems.left(output);
    const parts = (0,json_file/* isJsonList */.P8)(kept['parts']) ? kept['parts'] : [];
    // What goes on from a field that is no longer there goes with it.
    const rest = Object.fromEntries(Object.entries(extra).filter(([key]) => written[key] !== undefined || !parts.includes(key)));
    return (0,json_members/* addMissing */.iM)({ type: kind.type, ...written }, rest);
}
/** The builder that the template had, when it still fits the source; otherwise what the source, or the definition, asks for. */
function kindFor(source, type, builders) {
    const known = BUILDER_KINDS.find((kind) => kind.type === type);
    if (source === undefined)
        return known;
    const asked = (0,json_file/* isJsonList */.P8)(builders) ? BUILDER_KINDS.find(({ builder }) => builders.includes(builder)) : undefined;
    const kind = source.peek('kind');
    if (kind === 'ami')
        return BUILDER_KINDS.find((each) => each.type === 'amazon-ebs');
    if (kind === 'gce-family')
        return BUILDER_KINDS.find((each) => each.type === 'googlecompute');
    return ['marketplace', 'gallery', 'managed', 'vhd'].includes(String(kind))
        ? BUILDER_KINDS.find((each) => each.type === 'azure-arm')
        : asked;
}
function writeSteps(members, provider, problems) {
    const list = members.peek('steps');
    const neutral = (0,json_file/* isJsonList */.P8)(list) ? list : [];
    const steps = members.innerList('steps') ?? [];
    const placed = (0,passthrough_fields/* placeKeptItems */.E)(provider['steps'], neutral, kindOf);
    const os = members.inner('image')?.peek('os');
    const written = steps.map((step, index) => {
        const extra = extraOf(placed, index);
        const provisioner = (0,packer_json_provisioners/* writeProvisioner */.MV)(step, extra, os);
        if (provisioner === undefined)
            problems.add(step.path, `cannot say this step: ${kindOf(neutral[index] ?? null)}`);
        else
            problems.left(step);
        return { provisioner: provisioner ?? {}, extra: (0,packer_json_provisioners/* keptOf */.uq)(extra, objectOf(neutral[index])) };
    });
    const result = [];
    for (let index = 0; index < written.length; index++) {
        result.push(...(placed.before.get(index) ?? []));
        const { provisioner, extra } = written[index] ?? { provisioner: {}, extra: {} };
        const count = placed.extras.get(index)?.['scripts'];
        // The scripts that were one provisioner are one again when they are still there, and nothing else tells them apart.
        const group = neutral.slice(index, index + (typeof count === 'number' ? count : 0));
        const twins = group.map((step) => (0,packer_json_provisioners/* writeProvisioner */.MV)(new json_members/* Members */.Oe(objectOf(step)), extra, os) ?? {});
        const isGroup = twins.length > 1 && twins.length === count && twins.every((twin) => isTwin(twin, provisioner));
        if (!isGroup) {
            result.push((0,json_members/* addMissing */.iM)(provisioner, extra));
            continue;
        }
        const { script: _, ...one } = provisioner;
        result.push((0,json_members/* addMissing */.iM)({ ...one, scripts: twins.map((twin) => twin['script'] ?? null) }, extra));
        index += twins.length - 1;
    }
    result.push(...(placed.before.get(written.length) ?? []));
    return result;
}
function extraOf(placed, index) {
    const { scripts, ...extra } = placed.extras.get(index) ?? {};
    // Any other value than a count is one that the provisioner itself has.
    return (0,json_members/* definedOnly */.Uv)({ ...extra, scripts: typeof scripts === 'number' ? undefined : scripts });
}
/** The same but for the script. */
function isTwin(a, b) {
    return a['script'] !== undefined && (0,canonical_json/* canonicalJson */.d)({ ...a, script: null }) === (0,canonical_json/* canonicalJson */.d)({ ...b, script: null });
}

;// CONCATENATED MODULE: ./build/staging/image-formats/src/packer-json/format.js






/** JSON templates of Packer, as versions before 1.7 had them and all newer ones still read. */
const packerJson = {
    name: PROVIDER,
    aliases: ['packer'],
    title: 'Packer template (JSON)',
    extension: 'json',
    read: readTemplate,
    write: writeTemplate,
    /** Evens out what `normalizeTemplate` does, and lists of builders and provisioners that are empty. */
    canonical(text) {
        const template = normalizeTemplate((0,json_file/* readJsonObject */.op)(text, 'the template').data);
        const lists = ['builders', 'provisioners'].filter((key) => (0,json_file/* isJsonList */.P8)(template[key]) && template[key].length === 0);
        return (0,json_members/* definedOnly */.Uv)({ ...template, ...Object.fromEntries(lists.map((key) => [key, undefined])) });
    },
};


/***/ })

};
