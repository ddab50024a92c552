export const id = "shared-image-formats-azure-image-builder-api-version";
export const ids = ["shared-image-formats-azure-image-builder-api-version"];
export const modules = {

/***/ 94499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ writeApiVersion)
/* harmony export */ });
/* harmony import */ var _secrets_in_template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84006);
/* harmony import */ var _service_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77757);


/** The version for which a template with this one is written. */
function writeApiVersion(version) {
    if (typeof version !== 'string')
        return _service_js__WEBPACK_IMPORTED_MODULE_0__/* .API_VERSION */ .mG;
    return (0,_secrets_in_template_js__WEBPACK_IMPORTED_MODULE_1__/* .isExpression */ .BH)(version) || version > _service_js__WEBPACK_IMPORTED_MODULE_0__/* .API_VERSION */ .mG ? version : _service_js__WEBPACK_IMPORTED_MODULE_0__/* .API_VERSION */ .mG;
}


/***/ }),

/***/ 60030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mw: () => (/* binding */ readCustomizer),
/* harmony export */   lF: () => (/* binding */ writeScript),
/* harmony export */   xf: () => (/* binding */ writeCustomizer)
/* harmony export */ });
/* harmony import */ var _mapping_field_forms_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43314);
/* harmony import */ var _mapping_json_members_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3573);
/* harmony import */ var _mapping_json_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37462);



const SHELLS = { Shell: 'sh', PowerShell: 'powershell' };
/** A customizer as a step of a definition; undefined for what definitions cannot say. What stays in `from` has no field there. */
function readCustomizer(from) {
    const type = from.peek('type');
    const shell = typeof type === 'string' ? SHELLS[type] : undefined;
    if (shell !== undefined) {
        const script = readScript(from, shell);
        return script && { script };
    }
    if (type === 'File') {
        if (!isFileUrl(from.peek('sourceUri')) || !(0,_mapping_json_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isFilledText */ .AM)(from.peek('destination')))
            return undefined;
        from.take('type');
        return {
            fetch: (0,_mapping_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .definedOnly */ .Uv)({ name: from.text('name'), from: from.text('sourceUri'), to: from.text('destination'), sha256: readSha256(from) }),
        };
    }
    if (type === 'WindowsRestart') {
        from.take('type');
        const timeout = from.text('restartTimeout', _mapping_field_forms_js__WEBPACK_IMPORTED_MODULE_2__/* .isDuration */ .n$);
        return { restart: (0,_mapping_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .definedOnly */ .Uv)({ timeout, command: from.text('restartCommand'), check: from.text('restartCheckCommand') }) };
    }
    if (type !== 'WindowsUpdate')
        return undefined;
    from.take('type');
    const filter = from.texts('filters');
    return { windowsUpdate: (0,_mapping_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .definedOnly */ .Uv)({ search: from.text('searchCriteria'), filter, limit: from.integer('updateLimit', 1, 100_000) }) };
}
/** One file, by a URL that other steps do not take for something else. */
function isFileUrl(url) {
    return (0,_mapping_json_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isFilledText */ .AM)(url) && (0,_mapping_field_forms_js__WEBPACK_IMPORTED_MODULE_2__/* .isUrl */ .gU)(url) && !url.endsWith('*') && !url.startsWith('blob:');
}
/** Shell and PowerShell, of customizers and of validators; undefined unless there is exactly one of inline lines and a URL. */
function readScript(from, shell) {
    const hasUrl = from.peek('scriptUri') !== undefined;
    if (hasUrl === (from.peek('inline') !== undefined))
        return undefined;
    const url = from.text('scriptUri', _mapping_field_forms_js__WEBPACK_IMPORTED_MODULE_2__/* .isUrl */ .gU);
    const inline = from.texts('inline');
    if (url === undefined && inline === undefined)
        return undefined;
    from.take('type');
    const elevated = shell === 'powershell' ? readElevated(from) : undefined;
    const sha256 = url === undefined ? undefined : readSha256(from);
    const validExitCodes = shell === 'powershell' ? from.distinct('validExitCodes', _mapping_field_forms_js__WEBPACK_IMPORTED_MODULE_2__/* .isExitCode */ .gr) : undefined;
    return (0,_mapping_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .definedOnly */ .Uv)({ name: from.text('name'), shell, inline, url, sha256, elevated, validExitCodes });
}
function readElevated(from) {
    const [runElevated = false, runAsSystem = false] = [from.peek('runElevated'), from.peek('runAsSystem')];
    if (typeof runElevated !== 'boolean' || typeof runAsSystem !== 'boolean' || (runAsSystem && !runElevated))
        return undefined;
    from.take('runElevated');
    from.take('runAsSystem');
    if (!runElevated)
        return undefined;
    return runAsSystem ? 'system' : 'administrator';
}
/** Empty when the service has no digest to compare with. */
function readSha256(from) {
    return from.text('sha256Checksum', _mapping_field_forms_js__WEBPACK_IMPORTED_MODULE_2__/* .isSha256 */ ._h)?.toLowerCase();
}
/** A step as a customizer; undefined when it cannot be said. Members that stay in the step are what cannot be said of it. */
function writeCustomizer(step, os) {
    const script = step.inner('script');
    if (script !== undefined)
        return writeScript(script, os);
    const fetch = step.inner('fetch');
    if (fetch !== undefined)
        return writeFile(fetch);
    const restart = step.inner('restart');
    if (restart !== undefined) {
        return (0,_mapping_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .definedOnly */ .Uv)({
            type: 'WindowsRestart',
            restartCommand: restart.text('command'),
            restartCheckCommand: restart.text('check'),
            restartTimeout: restart.text('timeout'),
        });
    }
    const update = step.inner('windowsUpdate');
    if (update !== undefined) {
        return (0,_mapping_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .definedOnly */ .Uv)({
            type: 'WindowsUpdate',
            searchCriteria: update.text('search'),
            filters: update.texts('filter'),
            updateLimit: update.integer('limit', 1),
        });
    }
    const feature = step.inner('feature')?.text('name');
    if (feature === undefined)
        return undefined;
    const name = feature.replaceAll("'", "''");
    return {
        type: 'PowerShell',
        runElevated: true,
        inline: [`Enable-WindowsOptionalFeature -Online -All -NoRestart -FeatureName '${name}'`],
    };
}
/** A script as customizer or validator, with the shell of the system when it names none; undefined when its shell cannot be said, or neither lines nor a URL are there. */
function writeScript(script, os) {
    const type = typeOfShell(script.peek('shell') ?? (os === 'windows' ? 'powershell' : 'bash'), script.peek('inline') !== undefined);
    if (type === undefined)
        return undefined;
    script.take('shell');
    const inline = script.texts('inline');
    const scriptUri = script.text('url', (url) => url !== '' && inline === undefined);
    const elevated = type === 'PowerShell' ? script.text('elevated') : undefined;
    return (0,_mapping_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .definedOnly */ .Uv)({
        type,
        name: script.text('name'),
        inline,
        scriptUri,
        sha256Checksum: scriptUri === undefined ? undefined : script.text('sha256'),
        runElevated: elevated === undefined ? undefined : true,
        runAsSystem: elevated === 'system' ? true : undefined,
        validExitCodes: type === 'PowerShell' ? script.list('validExitCodes', _mapping_field_forms_js__WEBPACK_IMPORTED_MODULE_2__/* .isExitCode */ .gr) : undefined,
    });
}
/** The service runs inline lines with /bin/sh; a script of its own names its shell. */
function typeOfShell(shell, isInline) {
    if (shell === 'powershell')
        return 'PowerShell';
    return shell === 'sh' || (!isInline && shell === 'bash') ? 'Shell' : undefined;
}
function writeFile(fetch) {
    const from = fetch.text('from', (url) => !url.endsWith('*'));
    const [, account, path] = /^blob:\/\/([^/]+)\/(.+)$/.exec(from ?? '') ?? [];
    return (0,_mapping_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .definedOnly */ .Uv)({
        type: 'File',
        name: fetch.text('name'),
        sourceUri: account === undefined ? from : `https://${account}.blob.core.windows.net/${path}`,
        destination: fetch.text('to'),
        sha256Checksum: fetch.text('sha256', _mapping_field_forms_js__WEBPACK_IMPORTED_MODULE_2__/* .isSha256 */ ._h),
    });
}


/***/ }),

/***/ 914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ writeDistributor),
/* harmony export */   g: () => (/* binding */ readDistributor)
/* harmony export */ });
/* harmony import */ var _bakehouse_records_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72283);
/* harmony import */ var _bakehouse_records_json__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57338);
/* harmony import */ var _mapping_field_forms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43314);
/* harmony import */ var _mapping_json_members_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3573);



const VERSION_ID = /^(.+\/images\/[^/]+)\/versions\/((?:0|[1-9][0-9]{0,9})(?:\.(?:0|[1-9][0-9]{0,9})){2})$/;
/** A distributor as an output of a definition; undefined for what definitions cannot say. What stays in `from` has no field there. */
function readDistributor(from) {
    const type = from.peek('type');
    if (type === 'SharedImage') {
        const target = from.text('galleryImageId');
        if (target === undefined)
            return undefined;
        from.take('type');
        const [, id, version] = VERSION_ID.exec(target) ?? [];
        return (0,_mapping_json_members_js__WEBPACK_IMPORTED_MODULE_0__/* .definedOnly */ .Uv)({
            kind: 'gallery',
            id: id ?? target,
            version: version ?? 'auto',
            regions: readRegions(from),
            channel: readChannel(from),
            storage: from.text('storageAccountType'),
            replication: readReplication(from),
            tags: from.textMap('artifactTags'),
        });
    }
    if (type === 'ManagedImage') {
        const id = from.text('imageId');
        if (id === undefined)
            return undefined;
        from.take('type');
        const location = from.text('location');
        return (0,_mapping_json_members_js__WEBPACK_IMPORTED_MODULE_0__/* .definedOnly */ .Uv)({
            kind: 'managed',
            id,
            regions: location === undefined ? undefined : [{ name: location }],
            tags: from.textMap('artifactTags'),
        });
    }
    if (type !== 'VHD')
        return undefined;
    from.take('type');
    return (0,_mapping_json_members_js__WEBPACK_IMPORTED_MODULE_0__/* .definedOnly */ .Uv)({ kind: 'vhd', url: from.text('uri', _mapping_field_forms_js__WEBPACK_IMPORTED_MODULE_1__/* .isUrl */ .gU), tags: from.textMap('artifactTags') });
}
/** `targetRegions`, or `replicationRegions` of older templates. Left where they hold anything else than names, replicas and storage. */
function readRegions(from) {
    const old = from.peek('targetRegions') === undefined;
    if (old)
        return (from.names('replicationRegions') ?? []).map((name) => ({ name }));
    const regions = from.list('targetRegions', isRegion) ?? [];
    return regions.map((region) => (0,_mapping_json_members_js__WEBPACK_IMPORTED_MODULE_0__/* .definedOnly */ .Uv)({ name: region['name'], replicas: region['replicaCount'], storage: region['storageAccountType'] }));
}
function isRegion(value) {
    if (!(0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(value) || typeof value['name'] !== 'string' || value['name'] === '')
        return false;
    return Object.entries(value).every(([key, member]) => {
        if (key === 'name')
            return true;
        if (key === 'replicaCount')
            return (0,_mapping_field_forms_js__WEBPACK_IMPORTED_MODULE_1__/* .isReplicaCount */ .mv)(member);
        return key === 'storageAccountType' && typeof member === 'string' && member !== '';
    });
}
/** Said even when the template says nothing: a version counts as latest unless it is left out. */
function readChannel(from) {
    if (from.peek('excludeFromLatest') === undefined)
        return 'latest';
    const excluded = from.boolean('excludeFromLatest');
    if (excluded === undefined)
        return undefined;
    return excluded ? 'staging' : 'latest';
}
function readReplication(from) {
    return from.text('replicationMode', (mode) => mode === 'Full' || mode === 'Shallow')?.toLowerCase();
}
/**
 * An output as a distributor, without its `runOutputName`; undefined when it cannot be said. Members that stay are what cannot be said
 * of it.
 *
 * @param region of the build, for a managed image that names none
 */
function writeDistributor(output, region) {
    const kind = output.peek('kind');
    if (kind === 'gallery' && typeof output.peek('id') === 'string')
        return writeGallery(output);
    if (kind === 'managed' && typeof output.peek('id') === 'string') {
        output.take('kind');
        return (0,_mapping_json_members_js__WEBPACK_IMPORTED_MODULE_0__/* .definedOnly */ .Uv)({
            type: 'ManagedImage',
            imageId: output.text('id'),
            location: writeLocation(output) ?? region,
            artifactTags: output.textMap('tags'),
        });
    }
    if (kind !== 'vhd')
        return undefined;
    output.take('kind');
    return (0,_mapping_json_members_js__WEBPACK_IMPORTED_MODULE_0__/* .definedOnly */ .Uv)({ type: 'VHD', uri: output.text('url') ?? blobUrl(output), artifactTags: output.textMap('tags') });
}
function writeGallery(output) {
    output.take('kind');
    const version = output.text('version', (text) => text === 'auto' || /^[0-9]+\.[0-9]+\.[0-9]+$/.test(text)) ?? 'auto';
    const id = output.text('id') ?? '';
    const storage = output.text('storage');
    const channel = output.text('channel');
    const regions = (output.list('regions', isNeutralRegion) ?? []).map((region) => (0,_mapping_json_members_js__WEBPACK_IMPORTED_MODULE_0__/* .definedOnly */ .Uv)({ name: region['name'], replicaCount: region['replicas'], storageAccountType: region['storage'] ?? storage }));
    if (regions.length === 0 && Array.isArray(output.peek('regions')))
        output.take('regions');
    const replication = output.text('replication', (text) => text === 'full' || text === 'shallow');
    return (0,_mapping_json_members_js__WEBPACK_IMPORTED_MODULE_0__/* .definedOnly */ .Uv)({
        type: 'SharedImage',
        galleryImageId: version === 'auto' ? id : `${id}/versions/${version}`,
        targetRegions: regions.length === 0 ? undefined : regions,
        // Without regions there is nothing else to write it at.
        storageAccountType: regions.length === 0 ? storage : undefined,
        excludeFromLatest: channel === 'staging' ? true : undefined,
        replicationMode: replication && (replication === 'full' ? 'Full' : 'Shallow'),
        artifactTags: output.textMap('tags'),
    });
}
function isNeutralRegion(value) {
    return (0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(value) && Object.keys(value).every((key) => ['name', 'replicas', 'storage'].includes(key));
}
/** A managed image has one region, and nothing is said of it but its name. */
function writeLocation(output) {
    const regions = output.peek('regions');
    if (!(0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_3__/* .isJsonList */ .P8)(regions) || regions.length > 1)
        return undefined;
    const [region] = regions;
    const isPlain = (0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(region) && Object.keys(region).length === 1 && typeof region['name'] === 'string';
    if (isPlain || regions.length === 0)
        output.take('regions');
    return isPlain ? String(region['name']) : undefined;
}
function blobUrl(output) {
    if (!['storageAccount', 'container', 'name'].every((key) => typeof output.peek(key) === 'string'))
        return undefined;
    return `https://${output.text('storageAccount')}.blob.core.windows.net/${output.text('container')}/${output.text('name')}`;
}


/***/ }),

/***/ 18593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ findTemplates)
});

// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/json.js
var json = __webpack_require__(72283);
// EXTERNAL MODULE: ./build/staging/records/src/json-file.js + 1 modules
var json_file = __webpack_require__(57338);
;// CONCATENATED MODULE: ./build/staging/image-formats/src/azure-image-builder/field-names.js
const ANY = 'any';
const SCRIPT = { scriptUri: ANY, inline: ANY, sha256Checksum: ANY };
const POWERSHELL = { ...SCRIPT, runElevated: ANY, runAsSystem: ANY, validExitCodes: ANY };
const FILE = { sourceUri: ANY, sha256Checksum: ANY, destination: ANY };
const STATE = { fields: { state: ANY } };
const SOURCE = {
    fields: { type: ANY },
    readOnly: ['exactVersion'],
    byType: {
        PlatformImage: {
            publisher: ANY,
            offer: ANY,
            sku: ANY,
            version: ANY,
            planInfo: { fields: { planName: ANY, planProduct: ANY, planPublisher: ANY } },
        },
        SharedImageVersion: { imageVersionId: ANY },
        ManagedImage: { imageId: ANY },
        // Of API 2018-02-01-preview and 2019-02-01-preview only.
        ISO: { sourceURI: ANY, sha256Checksum: ANY },
    },
};
const CUSTOMIZE = {
    isList: true,
    fields: { type: ANY, name: ANY },
    byType: {
        Shell: SCRIPT,
        PowerShell: POWERSHELL,
        File: FILE,
        WindowsRestart: { restartCommand: ANY, restartCheckCommand: ANY, restartTimeout: ANY },
        WindowsUpdate: { searchCriteria: ANY, filters: ANY, updateLimit: ANY },
    },
};
const VALIDATION = {
    isList: true,
    fields: { type: ANY, name: ANY },
    byType: { Shell: SCRIPT, PowerShell: POWERSHELL, File: FILE },
};
const DISTRIBUTE = {
    isList: true,
    fields: { type: ANY, runOutputName: ANY, artifactTags: ANY },
    byType: {
        SharedImage: {
            galleryImageId: ANY,
            targetRegions: { isList: true, fields: { name: ANY, replicaCount: ANY, storageAccountType: ANY } },
            replicationRegions: ANY,
            storageAccountType: ANY,
            excludeFromLatest: ANY,
            versioning: { fields: { scheme: ANY, major: ANY } },
            replicationMode: ANY,
        },
        ManagedImage: { imageId: ANY, location: ANY },
        VHD: { uri: ANY },
    },
};
/** `properties` of an image template. Fields of API 2025-10-01, and the older ones that are still read. */
const PROPERTIES = {
    fields: {
        source: SOURCE,
        customize: CUSTOMIZE,
        optimize: { fields: { vmBoot: STATE, workload: { fields: { state: ANY, scriptUri: ANY, sha256Checksum: ANY } } } },
        validate: { fields: { continueDistributeOnFailure: ANY, sourceValidationOnly: ANY, inVMValidations: VALIDATION } },
        distribute: DISTRIBUTE,
        errorHandling: { fields: { onCustomizerError: ANY, onValidationError: ANY } },
        buildTimeoutInMinutes: ANY,
        vmProfile: {
            fields: {
                vmSize: ANY,
                osDiskSizeGB: ANY,
                userAssignedIdentities: ANY,
                vnetConfig: { fields: { subnetId: ANY, containerInstanceSubnetId: ANY, proxyVmSize: ANY } },
            },
        },
        additionalDataDisks: { isList: true, fields: { sizeGB: ANY } },
        stagingResourceGroup: ANY,
        autoRun: STATE,
        managedResourceTags: ANY,
    },
    readOnly: ['provisioningState', 'provisioningError', 'lastRunStatus', 'exactStagingResourceGroup'],
};
/** An image template as a resource of Azure Resource Manager. */
const RESOURCE = {
    fields: {
        type: ANY,
        apiVersion: ANY,
        name: ANY,
        location: ANY,
        tags: ANY,
        identity: { fields: { type: ANY, userAssignedIdentities: ANY }, readOnly: ['principalId', 'tenantId'] },
        properties: PROPERTIES,
        // Of a deployment template, not of the service.
        dependsOn: ANY,
        condition: ANY,
        copy: ANY,
        comments: ANY,
        metadata: ANY,
        scope: ANY,
        resources: ANY,
        existing: ANY,
        import: ANY,
    },
    readOnly: ['id', 'systemData', 'etag', 'resourceGroup'],
};

// EXTERNAL MODULE: ./build/staging/core/src/edit-distance.js
var edit_distance = __webpack_require__(65761);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/json-members.js
var json_members = __webpack_require__(3573);
;// CONCATENATED MODULE: ./build/staging/image-formats/src/azure-image-builder/normalize-names.js



const STRICT = 'from API version 2024-02-01 on';
/**
 * An object of an image template with the spelling of the service: older API versions take names in any case, newer ones refuse them.
 * Fields that only the service sets are left out, unknown ones stay.
 *
 * @param notes what is told of the names; nothing when left out
 */
function normalizeNames(value, shape, path, notes) {
    if (shape.isList === true && (0,json_file/* isJsonList */.P8)(value)) {
        return value.map((item, index) => ((0,json/* isObject */.G)(item) ? normalizeObject(item, shape, [...path, index], notes) : item));
    }
    return (0,json/* isObject */.G)(value) && shape.isList !== true ? normalizeObject(value, shape, path, notes) : value;
}
function normalizeObject(object, shape, path, notes) {
    const type = typeOf(object, shape);
    const fields = new Map(Object.entries({ ...shape.fields, ...(shape.byType?.[type ?? ''] ?? {}) }));
    const members = new Map();
    for (const [written, value] of Object.entries(object)) {
        if (value === undefined)
            continue;
        const at = [...path, written];
        const name = rightCase(written, [...fields.keys(), ...(shape.readOnly ?? [])]) ?? written;
        if (shape.readOnly?.includes(name) === true) {
            notes?.note(at, `${(0,json_members/* spellJsonPath */.gV)(at)} is set by the service; it is not kept`, { at: 'key', hint: 'remove it' });
            continue;
        }
        if (name !== written && Object.hasOwn(object, name)) {
            notes?.note(at, `${(0,json_members/* spellJsonPath */.gV)(at)} is there as "${name}" as well`, { at: 'key', hint: 'remove it' });
            members.set(written, value);
            continue;
        }
        if (name !== written) {
            notes?.note(at, `${(0,json_members/* spellJsonPath */.gV)(at)} is refused ${STRICT}`, { at: 'key', hint: `write "${name}"` });
        }
        const inner = fields.get(name);
        // Without a known type nothing can be said of the fields.
        if (inner === undefined && (shape.byType === undefined || type !== undefined))
            reportUnknown(at, [...fields.keys()], notes);
        members.set(name, inner === undefined || inner === 'any' ? value : normalizeNames(value, inner, at, notes));
    }
    if (type !== undefined && members.get('type') !== type) {
        notes?.note([...path, 'type'], `the type "${String(members.get('type'))}" is refused ${STRICT}`, { hint: `write "${type}"` });
        members.set('type', type);
    }
    return Object.fromEntries(members);
}
function typeOf(object, shape) {
    if (shape.byType === undefined)
        return undefined;
    const key = Object.hasOwn(object, 'type') ? 'type' : Object.keys(object).find((name) => name.toLowerCase() === 'type');
    const written = key === undefined ? undefined : object[key];
    return typeof written === 'string' ? rightCase(written, Object.keys(shape.byType)) : undefined;
}
function rightCase(written, names) {
    if (names.includes(written))
        return written;
    return names.find((name) => name.toLowerCase() === written.toLowerCase());
}
function reportUnknown(path, names, notes) {
    const name = String(path.at(-1));
    const guess = notes === undefined || notes.isFull || name.length > 100 ? undefined : (0,edit_distance/* nearest */.p)(name, names);
    const hint = guess === undefined ? `known are ${names.join(', ')}` : `did you mean "${guess}"?`;
    notes?.note(path, `${(0,json_members/* spellJsonPath */.gV)(path)} is no field of image templates, which is refused ${STRICT}`, { at: 'key', hint });
}

// EXTERNAL MODULE: ./build/staging/image-formats/src/azure-image-builder/secrets-in-template.js
var secrets_in_template = __webpack_require__(84006);
// EXTERNAL MODULE: ./build/staging/image-formats/src/azure-image-builder/service.js
var service = __webpack_require__(77757);
;// CONCATENATED MODULE: ./build/staging/image-formats/src/azure-image-builder/find-templates.js






/**
 * Finds the image templates of a file: a deployment template (nested ones too), one resource alone, or its `properties` alone.
 *
 * @throws InputError when there is none
 */
function findTemplates(file, shown, notes) {
    const data = (0,secrets_in_template/* withoutSecrets */.cT)(file.data, notes);
    const keys = new Map(Object.keys(data).map((key) => [key.toLowerCase(), key]));
    const properties = keys.get('properties');
    const looksBare = properties !== undefined && (0,json/* isObject */.G)(data[properties]);
    if (!looksBare && keys.has('source') && (keys.has('customize') || keys.has('distribute'))) {
        return { templates: [{ resource: { properties: normalizeNames(data, PROPERTIES, [], notes) }, path: [] }] };
    }
    if (looksBare) {
        const resource = normalizeNames(data, RESOURCE, [], notes);
        if (isImageTemplate(resource)) {
            reportType(resource, [], notes);
            return { templates: [{ resource, path: [] }] };
        }
        throw none(file, shown, 'its properties have no source and nothing to distribute');
    }
    const templates = [];
    const envelope = withPlaceholders(data, [], templates, notes);
    if (templates.length > 0)
        return { templates, envelope };
    const schema = String(data['$schema'] ?? '');
    const why = /deploymentParameters/i.test(schema)
        ? 'it holds parameters of a deployment; import the template that they are for'
        : undefined;
    throw none(file, shown, why ?? `it has no resource of type ${service/* RESOURCE_TYPE */.kq}`);
}
function none(file, shown, why) {
    const message = `this is no image template: ${why}`;
    return new errors/* InputError */.dz(`${shown} holds no image template`, {
        findings: [...file.findings, { severity: 'error', file: shown, ...file.valuePlace([]), message }],
    });
}
function isImageTemplate(resource) {
    const type = resource['type'];
    if (typeof type === 'string' && isTemplateType(type))
        return true;
    const properties = resource['properties'];
    return (0,json/* isObject */.G)(properties) && (properties['source'] !== undefined || properties['distribute'] !== undefined);
}
function isTemplateType(type) {
    return type.toLowerCase() === service/* RESOURCE_TYPE */.kq.toLowerCase();
}
function reportType(resource, path, notes) {
    const type = resource['type'];
    if (type === undefined || type === service/* RESOURCE_TYPE */.kq)
        return;
    notes?.note([...path, 'type'], `the type ${JSON.stringify(type)} is not that of an image template`, { hint: `write "${service/* RESOURCE_TYPE */.kq}"` });
}
/** The deployment template with a placeholder for each image template in it. */
function withPlaceholders(template, path, found, notes) {
    const resources = template['resources'];
    const at = [...path, 'resources'];
    if ((0,json_file/* isJsonList */.P8)(resources)) {
        return { ...template, resources: resources.map((resource, index) => replace(resource, [...at, index], found, notes)) };
    }
    // Symbolic names, as language version 2.0 has them.
    if ((0,json/* isObject */.G)(resources)) {
        const entries = Object.entries(resources).map(([name, value]) => [name, replace(value ?? null, [...at, name], found, notes)]);
        return { ...template, resources: Object.fromEntries(entries) };
    }
    return template;
}
function replace(resource, path, found, notes) {
    if (!(0,json/* isObject */.G)(resource))
        return resource;
    const type = resource['type'];
    if (typeof type !== 'string')
        return resource;
    if (isTemplateType(type)) {
        const normalized = normalizeNames(resource, RESOURCE, path, notes);
        reportType(normalized, path, notes);
        found.push({ resource: normalized, path });
        return { [service/* PLACEHOLDER */.Kx]: found.length - 1 };
    }
    const properties = resource['properties'];
    if (type.toLowerCase() !== 'microsoft.resources/deployments' || !(0,json/* isObject */.G)(properties))
        return resource;
    const nested = properties['template'];
    if (!(0,json/* isObject */.G)(nested))
        return resource;
    const template = withPlaceholders(nested, [...path, 'properties', 'template'], found, notes);
    return { ...resource, properties: { ...properties, template } };
}


/***/ }),

/***/ 44794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ kindOf),
  Q: () => (/* binding */ readTemplates)
});

// EXTERNAL MODULE: ./build/staging/records/src/json-file.js + 1 modules
var json_file = __webpack_require__(57338);
// EXTERNAL MODULE: ./build/staging/core/src/json.js
var json = __webpack_require__(72283);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/azure-marketplace.js
var azure_marketplace = __webpack_require__(9660);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/escape-variables.js
var escape_variables = __webpack_require__(2814);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/field-forms.js + 1 modules
var field_forms = __webpack_require__(43314);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/image-id.js
var image_id = __webpack_require__(4236);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/import-notes.js
var import_notes = __webpack_require__(43324);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/json-members.js
var json_members = __webpack_require__(3573);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/passthrough-fields.js
var passthrough_fields = __webpack_require__(56877);
// EXTERNAL MODULE: ./build/staging/image-formats/src/azure-image-builder/api-version.js
var api_version = __webpack_require__(94499);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/json-values.js
var json_values = __webpack_require__(37462);
// EXTERNAL MODULE: ./build/staging/image-formats/src/azure-image-builder/secrets-in-template.js
var secrets_in_template = __webpack_require__(84006);
// EXTERNAL MODULE: ./build/staging/image-formats/src/azure-image-builder/service.js
var service = __webpack_require__(77757);
;// CONCATENATED MODULE: ./build/staging/image-formats/src/azure-image-builder/check-template.js





const PLACEHOLDER_TEXT = /<[A-Za-z][A-Za-z0-9_ -]{0,80}>/;
/** As the service's API description has it. */
const RUN_OUTPUT_NAME = /^[A-Za-z0-9-_.]{1,64}$/;
/** Lines of scripts and filters may hold anything. */
const NOT_LOOKED_INTO = new Set(['inline', 'filters']);
/** Reports what the service would refuse, or what the author forgot, in an image template with normalized names. */
function checkTemplate(resource, path, notes) {
    checkApiVersion(resource['apiVersion'], [...path, 'apiVersion'], notes);
    checkPlaceholders(resource, path, notes);
    const properties = (0,json/* isObject */.G)(resource['properties']) ? resource['properties'] : {};
    const at = [...path, 'properties'];
    checkInteger(properties['buildTimeoutInMinutes'], [...at, 'buildTimeoutInMinutes'], 0, service/* MAX_TIMEOUT_MINUTES */.hF, notes);
    const profile = properties['vmProfile'];
    if ((0,json/* isObject */.G)(profile))
        checkInteger(profile['osDiskSizeGB'], [...at, 'vmProfile', 'osDiskSizeGB'], 0, undefined, notes);
    for (const [index, item] of (0,json_values/* objectsIn */.Qv)(properties['customize'])) {
        checkInteger(item['updateLimit'], [...at, 'customize', index, 'updateLimit'], 0, undefined, notes);
        checkScript(item, [...at, 'customize', index], notes);
    }
    for (const [index, item] of (0,json_values/* objectsIn */.Qv)(properties['distribute']))
        checkDistributor(item, [...at, 'distribute', index], notes);
}
function checkApiVersion(version, path, notes) {
    if (typeof version !== 'string' || (0,secrets_in_template/* isExpression */.BH)(version))
        return;
    if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}(-preview)?$/.test(version)) {
        notes.note(path, `"${version.slice(0, 40)}" is no API version`, { hint: `write "${service/* API_VERSION */.mG}"` });
    }
    else if (version < service/* API_VERSION */.mG) {
        notes.note(path, `API version ${version} is old; the template is written for ${service/* API_VERSION */.mG}`, {
            hint: 'names are case-sensitive there',
        });
    }
}
function checkPlaceholders(value, path, notes) {
    if (typeof value === 'string')
        reportPlaceholder(value, path, 'value', notes);
    else if ((0,json_file/* isJsonList */.P8)(value))
        for (const [index, item] of value.entries())
            checkPlaceholders(item, [...path, index], notes);
    else if ((0,json/* isObject */.G)(value)) {
        for (const [key, member] of Object.entries(value)) {
            reportPlaceholder(key, [...path, key], 'key', notes);
            if (!NOT_LOOKED_INTO.has(key))
                checkPlaceholders(member, [...path, key], notes);
        }
    }
}
function reportPlaceholder(text, path, at, notes) {
    const [placeholder] = PLACEHOLDER_TEXT.exec(text) ?? [];
    if (placeholder === undefined || placeholder === '<signature>')
        return;
    const where = at === 'key' ? `a key of ${(0,json_members/* spellJsonPath */.gV)(path.slice(0, -1))}` : (0,json_members/* spellJsonPath */.gV)(path);
    notes.note(path, `${where} still holds the placeholder ${placeholder}`, { at, hint: 'fill it in' });
}
function checkInteger(value, path, minimum, maximum, notes) {
    if (value === undefined || (typeof value === 'string' && (0,secrets_in_template/* isExpression */.BH)(value)))
        return;
    const isRight = Number.isSafeInteger(value) && Number(value) >= minimum && Number(value) <= (maximum ?? Number.MAX_SAFE_INTEGER);
    if (isRight)
        return;
    const range = maximum === undefined ? `of at least ${minimum}` : `from ${minimum} to ${maximum}`;
    notes.note(path, `${(0,json_members/* spellJsonPath */.gV)(path)} must be a whole number ${range}`);
}
function checkScript(item, path, notes) {
    if (item['type'] !== 'Shell' && item['type'] !== 'PowerShell')
        return;
    const ways = ['scriptUri', 'inline'].filter((key) => item[key] !== undefined);
    if (ways.length !== 1)
        notes.note(path, `${(0,json_members/* spellJsonPath */.gV)(path)} must have either "scriptUri" or "inline"`);
    if (item['runAsSystem'] === true && item['runElevated'] !== true) {
        notes.note([...path, 'runAsSystem'], `${(0,json_members/* spellJsonPath */.gV)(path)}: "runAsSystem" has an effect only with "runElevated"`, { at: 'key' });
    }
}
function checkDistributor(item, path, notes) {
    const name = item['runOutputName'];
    if (name === undefined)
        notes.note(path, `${(0,json_members/* spellJsonPath */.gV)(path)} needs a "runOutputName"`);
    else if (typeof name === 'string' && !(0,secrets_in_template/* isExpression */.BH)(name) && !RUN_OUTPUT_NAME.test(name) && !PLACEHOLDER_TEXT.test(name)) {
        const message = `${(0,json_members/* spellJsonPath */.gV)(path)}: a runOutputName has 1 to 64 letters, digits and . _ -`;
        notes.note([...path, 'runOutputName'], message);
    }
    for (const key of ['replicationRegions', 'storageAccountType']) {
        if (item['type'] !== 'SharedImage' || item[key] === undefined)
            continue;
        notes.note([...path, key], `${(0,json_members/* spellJsonPath */.gV)(path)}: "${key}" is out of date; "targetRegions" is written for it`, { at: 'key' });
    }
    for (const [index, region] of (0,json_values/* objectsIn */.Qv)(item['targetRegions'])) {
        checkInteger(region['replicaCount'], [...path, 'targetRegions', index, 'replicaCount'], 1, undefined, notes);
    }
}

// EXTERNAL MODULE: ./build/staging/image-formats/src/azure-image-builder/customizers.js
var customizers = __webpack_require__(60030);
// EXTERNAL MODULE: ./build/staging/image-formats/src/azure-image-builder/distributors.js
var distributors = __webpack_require__(914);
// EXTERNAL MODULE: ./build/staging/image-formats/src/azure-image-builder/find-templates.js + 2 modules
var find_templates = __webpack_require__(18593);
// EXTERNAL MODULE: ./build/staging/image-formats/src/azure-image-builder/source.js
var source = __webpack_require__(1389);
// EXTERNAL MODULE: ./build/staging/image-formats/src/azure-image-builder/validators.js
var validators = __webpack_require__(25215);
;// CONCATENATED MODULE: ./build/staging/image-formats/src/azure-image-builder/read-template.js

















/**
 * Reads the image templates of Azure Image Builder in a file.
 *
 * @throws InputError with all findings when there is none
 */
function readTemplates(text, options) {
    const file = (0,json_file/* readJsonObject */.op)(text, options.shown);
    const notes = new import_notes/* ImportNotes */.t(file, options.shown);
    const { templates, envelope } = (0,find_templates/* findTemplates */.z)(file, options.shown, notes);
    const ids = new Set();
    const documents = templates.map((template, index) => {
        checkTemplate(template.resource, template.path, notes);
        const first = (0,image_id/* imageIdOf */.C)(templates.length === 1 ? options.stem : nameOf(template, `${options.stem}-${index + 1}`));
        const id = ids.has(first) ? (0,image_id/* imageIdOf */.C)(`${options.stem}-${index + 1}`) : first;
        ids.add(id);
        const place = envelope === undefined ? {} : { resource: index, envelope: index === 0 ? envelope : undefined };
        return readTemplate(template, { id, key: options.stem }, (0,json_members/* definedOnly */.Uv)(place), notes);
    });
    if (envelope !== undefined)
        reportEnvelope(envelope, notes);
    return { documents, findings: notes.findings };
}
function nameOf({ resource }, otherwise) {
    const name = resource['name'];
    return typeof name === 'string' && name !== '' && !(0,secrets_in_template/* isExpression */.BH)(name) ? name : otherwise;
}
function reportEnvelope(envelope, notes) {
    const parts = Object.keys(envelope).filter((key) => key !== 'resources');
    if (parts.length > 0)
        notes.kept([], Object.fromEntries(parts.map((key) => [key, null])), service/* PROVIDER */.Su);
}
function readTemplate(template, image, place, notes) {
    const resource = new json_members/* Members */.Oe(template.resource, template.path);
    resource.take('type');
    const version = resource.peek('apiVersion');
    if (typeof version === 'string' && (0,api_version/* writeApiVersion */.S)(version) !== version)
        resource.take('apiVersion');
    const region = resource.text('location');
    const properties = resource.inner('properties');
    const from = properties?.inner('source');
    const read = from && (0,source/* readSource */.o)(from);
    const steps = readList(properties, 'customize', customizers/* readCustomizer */.Mw, notes);
    const outputs = readList(properties, 'distribute', distributors/* readDistributor */.g, notes);
    const tests = (0,validators/* readValidators */.m)(properties?.inner('validate'), notes);
    const build = (0,json_members/* definedOnly */.Uv)({ region, ...readBuild(properties), identity: readIdentity(resource) });
    const sourceRest = read === undefined ? undefined : from?.rest();
    if (read !== undefined)
        properties?.take('source');
    const extra = resource.rest();
    notes.kept(template.path, extra, service/* PROVIDER */.Su);
    if (read === undefined) {
        notes.note([...template.path, 'properties', 'source'], 'the definition is abstract: it has no field for what this template starts from');
    }
    notes.kept([...template.path, 'properties', 'source'], sourceRest, service/* PROVIDER */.Su);
    const provider = (0,json_members/* definedOnly */.Uv)({
        ...place,
        extra,
        source: read && (read.isWhole === true || sourceRest !== undefined) ? keptSource(read.source, read.isWhole, sourceRest) : undefined,
        steps: steps.kept,
        tests: tests.kept,
        outputs: outputs.kept,
    });
    return (0,escape_variables/* escapeVariables */.j)((0,json_members/* definedOnly */.Uv)({
        schema: 'vm-image/1',
        // Without a source it cannot be built, but other definitions may go on from it.
        abstract: read === undefined ? true : undefined,
        image: (0,json_members/* definedOnly */.Uv)({
            id: image.id,
            ...traitsOf(template.resource, read?.source),
            names: image.id === image.key ? undefined : { key: image.key },
        }),
        source: read?.source,
        build,
        steps: steps.items,
        tests: tests.inVm === undefined ? undefined : { inVm: tests.inVm },
        outputs: outputs.items.length === 0 ? undefined : outputs.items,
        builders: ['azure-image-builder'],
        provider: { [service/* PROVIDER */.Su]: provider },
    }));
}
function keptSource(source, isWhole, rest) {
    return (0,json_members/* definedOnly */.Uv)({ kind: source['kind'], isWhole, extra: rest });
}
function readBuild(properties) {
    const profile = properties?.inner('vmProfile');
    return {
        size: profile?.text('vmSize'),
        osDiskGB: profile?.integer('osDiskSizeGB', 1, 65_536),
        dataDisksGB: properties?.list('additionalDataDisks', isDataDisk)?.map((disk) => disk['sizeGB'] ?? null),
        timeout: readTimeout(properties),
        subnet: profile?.inner('vnetConfig')?.text('subnetId'),
    };
}
/** Undefined, and left, for an expression and for what the service refuses. */
function readTimeout(properties) {
    if (properties === undefined)
        return undefined;
    const written = properties.peek('buildTimeoutInMinutes');
    if (written === undefined)
        return `${service/* DEFAULT_TIMEOUT_MINUTES */.EV}m`;
    const minutes = Number(written) > service/* MAX_TIMEOUT_MINUTES */.hF ? undefined : properties.integer('buildTimeoutInMinutes');
    if (minutes === undefined)
        return undefined;
    return `${minutes === 0 ? service/* DEFAULT_TIMEOUT_MINUTES */.EV : minutes}m`;
}
function isDataDisk(value) {
    return (0,json/* isObject */.G)(value) && Object.keys(value).length === 1 && (0,field_forms/* isDiskSize */.zv)(value['sizeGB'] ?? null);
}
function readIdentity(resource) {
    const identity = resource.inner('identity');
    const assigned = identity?.peek('userAssignedIdentities');
    if (identity?.peek('type') !== 'UserAssigned' || !(0,json/* isObject */.G)(assigned) || Object.keys(assigned).length === 0 || '' in assigned)
        return undefined;
    identity.take('type');
    identity.take('userAssignedIdentities');
    return Object.keys(assigned);
}
/** The items of a list as those of a definition, and what is kept of them. */
function readList(properties, key, convert, notes) {
    const list = properties?.peek(key);
    if (properties === undefined || !(0,json_file/* isJsonList */.P8)(list))
        return { items: [], kept: undefined };
    properties.take(key);
    const items = [];
    const kept = new passthrough_fields/* KeptItems */.F();
    for (const [index, item] of list.entries()) {
        const path = [...properties.path, key, index];
        const from = (0,json/* isObject */.G)(item) ? new json_members/* Members */.Oe(item, path) : undefined;
        const neutral = from && convert(from);
        if (neutral === undefined) {
            kept.whole(item);
            notes.note(path, `${key}[${index}] is kept whole under provider.${service/* PROVIDER */.Su}: a definition cannot say it`);
            continue;
        }
        const rest = from?.rest();
        notes.kept(path, rest, service/* PROVIDER */.Su);
        // So that none is made up for it.
        const isNameless = key === 'distribute' && from?.peek('runOutputName') === undefined;
        kept.converted(neutral, kindOf(neutral), isNameless ? { ...rest, runOutputName: null } : rest);
        items.push(neutral);
    }
    return { items, kept: kept.value() };
}
/** Of a step or an output: what it is kept by. */
function kindOf(item) {
    if (!(0,json/* isObject */.G)(item))
        return '';
    return typeof item['kind'] === 'string' ? item['kind'] : (Object.keys(item)[0] ?? '');
}
/** What the names of a Marketplace image tell; of other sources, the customizers tell the system, and the rest is the default. */
function traitsOf(resource, source) {
    if (source?.['kind'] === 'marketplace') {
        const { publisher, offer, sku } = source;
        return { ...(0,azure_marketplace/* marketplaceTraits */.L)({ publisher, offer, sku }) };
    }
    const properties = (0,json/* isObject */.G)(resource['properties']) ? resource['properties'] : {};
    const customize = (0,json_file/* isJsonList */.P8)(properties['customize']) ? properties['customize'] : [];
    const isWindows = customize.some((item) => (0,json/* isObject */.G)(item) && /^(PowerShell|Windows)/.test(String(item['type'])));
    return { os: isWindows ? 'windows' : 'linux', arch: 'x64' };
}


/***/ }),

/***/ 84006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BH: () => (/* binding */ isExpression),
/* harmony export */   b_: () => (/* binding */ findTemplateExpressions),
/* harmony export */   cT: () => (/* binding */ withoutSecrets)
/* harmony export */ });
/* harmony import */ var _bakehouse_records_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57338);
/* harmony import */ var _bakehouse_records_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72283);

/** The signature of a shared access signature: whoever has it may read the blob. */
const SIGNATURE = /([?&]sig=)(?!<)[^&#\s'"\])]+/gi;
/** The file without the secrets that are written out in it; each gets a finding that does not repeat it. */
function withoutSecrets(value, notes, path = []) {
    if (typeof value === 'string') {
        const text = value.replace(SIGNATURE, '$1<signature>');
        if (text !== value) {
            notes?.note(path, 'the URL holds a shared access signature, which is a secret; it is not kept', {
                hint: 'let the identity of the template read the blob, or give the signature by a secure parameter',
            });
        }
        return text;
    }
    if ((0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_0__/* .isJsonList */ .P8)(value))
        return value.map((item, index) => withoutSecrets(item, notes, [...path, index]));
    if (!(0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(value))
        return value;
    const hidden = isSecureParameter(value['type']) && typeof value['defaultValue'] === 'string' && isLiteral(value['defaultValue']);
    if (hidden) {
        notes?.note([...path, 'defaultValue'], 'the default value of a secure parameter is a secret; it is not kept', { hint: 'remove it' });
    }
    return Object.fromEntries(Object.entries(value)
        .filter(([key]) => !(hidden && key === 'defaultValue'))
        .map(([key, member]) => [key, member === undefined ? undefined : withoutSecrets(member, notes, [...path, key])]));
}
function isSecureParameter(type) {
    return typeof type === 'string' && type.toLowerCase() === 'securestring';
}
function isLiteral(text) {
    return text !== '' && !isExpression(text);
}
/** `[parameters('x')]` of a deployment template; `[[` begins a text. */
function isExpression(text) {
    return text.startsWith('[') && text.endsWith(']') && !text.startsWith('[[');
}
/** The places of expressions of a deployment template in a resource: nobody evaluates them where it is sent alone. */
function findTemplateExpressions(value, path = []) {
    if (typeof value === 'string')
        return isExpression(value) ? [path] : [];
    if ((0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_0__/* .isJsonList */ .P8)(value))
        return value.flatMap((item, index) => findTemplateExpressions(item, [...path, index]));
    if (!(0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(value))
        return [];
    // Lines of scripts may hold anything.
    return Object.entries(value).flatMap(([key, member]) => (key === 'inline' ? [] : findTemplateExpressions(member, [...path, key])));
}


/***/ }),

/***/ 77757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EV: () => (/* binding */ DEFAULT_TIMEOUT_MINUTES),
/* harmony export */   Kx: () => (/* binding */ PLACEHOLDER),
/* harmony export */   Su: () => (/* binding */ PROVIDER),
/* harmony export */   hF: () => (/* binding */ MAX_TIMEOUT_MINUTES),
/* harmony export */   kq: () => (/* binding */ RESOURCE_TYPE),
/* harmony export */   mG: () => (/* binding */ API_VERSION)
/* harmony export */ });
const PROVIDER = 'azure-image-builder';
const RESOURCE_TYPE = 'Microsoft.VirtualMachineImages/imageTemplates';
/** The first API version that takes names in one spelling only; what is written is written for it. */
const API_VERSION = '2024-02-01';
/** What the service takes when a template says 0 or nothing. */
const DEFAULT_TIMEOUT_MINUTES = 240;
const MAX_TIMEOUT_MINUTES = 960;
/** Of the object that stands in the envelope for a template. */
const PLACEHOLDER = 'imageTemplate';


/***/ }),

/***/ 1389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ writeSource),
/* harmony export */   o: () => (/* binding */ readSource)
/* harmony export */ });
/* harmony import */ var _mapping_field_forms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43314);
/* harmony import */ var _mapping_json_members_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3573);
/* harmony import */ var _mapping_json_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37462);



const VERSION_ID = /^(.+\/images\/[^/]+)\/versions\/([^/]+)$/;
/** What the image starts from; undefined, with nothing taken, for what definitions cannot say. */
function readSource(from) {
    const type = from.peek('type');
    if (type === 'PlatformImage')
        return readPlatformImage(from);
    if (type === 'SharedImageVersion') {
        const id = from.text('imageVersionId');
        if (id === undefined)
            return undefined;
        from.take('type');
        const [, image, version] = VERSION_ID.exec(id) ?? [];
        if (image === undefined || version === undefined)
            return { source: { kind: 'gallery', id, version: 'latest' }, isWhole: true };
        return { source: { kind: 'gallery', id: image, version } };
    }
    if (type === 'ManagedImage') {
        const id = from.text('imageId');
        if (id === undefined)
            return undefined;
        from.take('type');
        return { source: { kind: 'managed', id } };
    }
    if (type !== 'ISO')
        return undefined;
    const url = from.text('sourceURI', _mapping_field_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .isUrl */ .gU);
    // The type is left: only a template that had it gets it back.
    return url === undefined ? undefined : { source: (0,_mapping_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .definedOnly */ .Uv)({ kind: 'iso', url, sha256: from.text('sha256Checksum', _mapping_field_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .isSha256 */ ._h) }) };
}
function readPlatformImage(from) {
    if (!['publisher', 'offer', 'sku'].every((key) => typeof from.peek(key) === 'string' && from.peek(key) !== ''))
        return undefined;
    from.take('type');
    const source = {
        kind: 'marketplace',
        publisher: from.text('publisher'),
        offer: from.text('offer'),
        sku: from.text('sku'),
        version: from.text('version') ?? 'latest',
        plan: readPlan(from.inner('planInfo')),
    };
    return { source: (0,_mapping_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .definedOnly */ .Uv)(source) };
}
function readPlan(plan) {
    if (plan === undefined || !['planName', 'planProduct', 'planPublisher'].every((key) => (0,_mapping_json_values_js__WEBPACK_IMPORTED_MODULE_2__/* .isFilledText */ .AM)(plan.peek(key))))
        return undefined;
    return (0,_mapping_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .compact */ .oE)({ name: plan.text('planName'), product: plan.text('planProduct'), publisher: plan.text('planPublisher') });
}
/**
 * The source of an image template; undefined when it cannot say this kind. Members that stay in `source` are what it cannot say of it.
 *
 * @param kept what the source was when it was read
 */
function writeSource(source, kept) {
    const kind = source.peek('kind');
    if (kind === 'marketplace') {
        source.take('kind');
        const plan = source.inner('plan');
        return (0,_mapping_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .definedOnly */ .Uv)({
            type: 'PlatformImage',
            publisher: source.text('publisher'),
            offer: source.text('offer'),
            sku: source.text('sku'),
            version: isLatestOnly(source, kept) ? undefined : (source.text('version') ?? 'latest'),
            planInfo: plan && (0,_mapping_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .compact */ .oE)({ planName: plan.text('name'), planProduct: plan.text('product'), planPublisher: plan.text('publisher') }),
        });
    }
    if (kind === 'gallery' && typeof source.peek('id') === 'string') {
        source.take('kind');
        const id = source.text('id') ?? '';
        const version = source.text('version') ?? 'latest';
        const isWhole = (kept.isWhole === true && version === 'latest') || VERSION_ID.test(id);
        return { type: 'SharedImageVersion', imageVersionId: isWhole ? id : `${id}/versions/${version}` };
    }
    if (kind === 'managed') {
        source.take('kind');
        return (0,_mapping_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .definedOnly */ .Uv)({ type: 'ManagedImage', imageId: source.text('id') });
    }
    if (kind !== 'iso' || kept.type !== 'ISO')
        return undefined;
    source.take('kind');
    return (0,_mapping_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .definedOnly */ .Uv)({ type: 'ISO', sourceURI: source.text('url'), sha256Checksum: source.text('sha256') });
}
/** Nothing is written over a version that could not be read, unless the definition has one now. */
function isLatestOnly(source, { hasVersion }) {
    if (hasVersion !== true || source.peek('version') !== 'latest')
        return false;
    source.take('version');
    return true;
}


/***/ }),

/***/ 25215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ readValidators),
/* harmony export */   r: () => (/* binding */ writeValidators)
/* harmony export */ });
/* harmony import */ var _bakehouse_records_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57338);
/* harmony import */ var _bakehouse_records_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72283);
/* harmony import */ var _mapping_json_members_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3573);
/* harmony import */ var _mapping_passthrough_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56877);
/* harmony import */ var _customizers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60030);
/* harmony import */ var _service_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77757);





const SHELLS = { Shell: 'sh', PowerShell: 'powershell' };
/** Validators as tests of a definition. One with a script at a URL is kept whole: a test has a file or lines. */
function readValidators(validate, notes) {
    const list = validate?.peek('inVMValidations');
    if (validate === undefined || !(0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_0__/* .isJsonList */ .P8)(list) || list.length === 0)
        return { inVm: undefined, kept: undefined };
    validate.take('inVMValidations');
    const inVm = [];
    const kept = new _mapping_passthrough_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .KeptItems */ .F();
    const names = new Set();
    for (const [index, item] of list.entries()) {
        const path = [...validate.path, 'inVMValidations', index];
        const from = (0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(item) ? new _mapping_json_members_js__WEBPACK_IMPORTED_MODULE_3__/* .Members */ .Oe(item, path) : undefined;
        const test = from && readValidator(from, index, names);
        if (test === undefined) {
            kept.whole(item);
            notes.note(path, `inVMValidations[${index}] is kept whole under provider.${_service_js__WEBPACK_IMPORTED_MODULE_4__/* .PROVIDER */ .Su}: a test of a definition is a file or lines`);
            continue;
        }
        const rest = from?.rest();
        notes.kept(path, rest, _service_js__WEBPACK_IMPORTED_MODULE_4__/* .PROVIDER */ .Su);
        const written = (0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(item) ? item['name'] : undefined;
        // Its own name may have blanks, or be missing; a test's may not.
        const name = written === test['name'] ? undefined : { name: typeof written === 'string' ? written : null, as: test['name'] };
        const extra = name === undefined && rest === undefined ? undefined : (0,_mapping_json_members_js__WEBPACK_IMPORTED_MODULE_3__/* .definedOnly */ .Uv)({ ...name, rest });
        kept.converted(test, 'test', extra);
        inVm.push(test);
    }
    return { inVm: inVm.length === 0 ? undefined : inVm, kept: kept.value() };
}
function readValidator(from, index, names) {
    const type = from.peek('type');
    const shell = typeof type === 'string' ? SHELLS[type] : undefined;
    if (shell === undefined || from.peek('scriptUri') !== undefined)
        return undefined;
    // A test has neither elevation nor exit codes: those are left.
    const inline = from.texts('inline');
    if (inline === undefined)
        return undefined;
    from.take('type');
    return { name: nameOf(from.text('name'), index, names), shell, inline };
}
function nameOf(written, index, names) {
    const plain = typeof written === 'string' ? written.slice(0, 64).replaceAll(/[^A-Za-z0-9._-]+/g, '-') : '';
    const wanted = /^[A-Za-z0-9]/.test(plain) ? plain : `validation-${index + 1}`;
    const name = names.has(wanted.toLowerCase()) ? `validation-${index + 1}` : wanted;
    names.add(name.toLowerCase());
    return name;
}
/** Tests as validators. Members that stay in a test are what a validator cannot say. */
function writeValidators(tests, neutral, kept, os) {
    const placed = (0,_mapping_passthrough_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .placeKeptItems */ .E)(kept, neutral, () => 'test');
    const list = [];
    for (const [index, test] of tests.entries()) {
        list.push(...(placed.before.get(index) ?? []));
        const extra = placed.extras.get(index);
        const written = test.peek('url') === undefined ? (0,_customizers_js__WEBPACK_IMPORTED_MODULE_5__/* .writeScript */ .lF)(test, os) : undefined;
        if (written === undefined)
            continue;
        const isSameName = extra !== undefined && extra['as'] !== undefined && extra['as'] === written['name'];
        const name = isSameName ? (extra['name'] ?? undefined) : written['name'];
        list.push({ ...(0,_mapping_json_members_js__WEBPACK_IMPORTED_MODULE_3__/* .definedOnly */ .Uv)({ ...written, name }), ...((0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(extra?.['rest']) ? extra['rest'] : {}) });
    }
    list.push(...(placed.before.get(tests.length) ?? []));
    return list;
}


/***/ }),

/***/ 80912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ writeTemplates),
/* harmony export */   s: () => (/* binding */ writeTemplate)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(57369);
/* harmony import */ var _bakehouse_records_json__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72283);
/* harmony import */ var _bakehouse_records_json__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57338);
/* harmony import */ var _mapping_json_members_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3573);
/* harmony import */ var _mapping_json_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37462);
/* harmony import */ var _mapping_passthrough_fields_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(56877);
/* harmony import */ var _mapping_unsupported_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40778);
/* harmony import */ var _api_version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(94499);
/* harmony import */ var _customizers_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(60030);
/* harmony import */ var _distributors_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(914);
/* harmony import */ var _read_template_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(44794);
/* harmony import */ var _service_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77757);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1389);
/* harmony import */ var _validators_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(25215);













const DEPLOYMENT_SCHEMA = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';
/**
 * Writes documents as image templates: one as a resource alone, several as a deployment template, and those that came from a deployment
 * template back into it. For API version 2024-02-01, unless the template names a newer one or an expression.
 *
 * @throws InputError with the path of everything that an image template cannot say
 */
function writeTemplates(documents) {
    const problems = new _mapping_unsupported_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .UnsupportedFields */ .T('An Azure Image Builder template');
    const resources = documents.map((document) => {
        problems.begin(document);
        const resource = writeTemplate(document, problems);
        // Resources of one deployment are told apart by their names.
        return documents.length === 1 || (0,_mapping_json_values_js__WEBPACK_IMPORTED_MODULE_1__/* .providerOf */ .lc)(document, _service_js__WEBPACK_IMPORTED_MODULE_2__/* .PROVIDER */ .Su)['resource'] !== undefined
            ? resource
            : (0,_mapping_json_members_js__WEBPACK_IMPORTED_MODULE_3__/* .addMissing */ .iM)(resource, { name: idOf(document) });
    });
    problems.throwIfAny();
    const providers = documents.map((document) => (0,_mapping_json_values_js__WEBPACK_IMPORTED_MODULE_1__/* .providerOf */ .lc)(document, _service_js__WEBPACK_IMPORTED_MODULE_2__/* .PROVIDER */ .Su));
    const envelope = providers.find((provider) => (0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .G)(provider['envelope']))?.['envelope'];
    const [only] = resources;
    if (!(0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .G)(envelope)) {
        if (resources.length === 1 && only !== undefined)
            return (0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_5__/* .writeJsonText */ .jf)(only);
        return (0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_5__/* .writeJsonText */ .jf)({ $schema: DEPLOYMENT_SCHEMA, contentVersion: '1.0.0.0', resources });
    }
    const places = new Map();
    const added = [];
    for (const [index, resource] of resources.entries()) {
        const place = providers[index]?.['resource'];
        if (typeof place === 'number' && !places.has(place))
            places.set(place, resource);
        else
            added.push(resource);
    }
    const filled = fillIn(envelope, places);
    const own = filled['resources'];
    if (added.length === 0)
        return (0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_5__/* .writeJsonText */ .jf)(filled);
    if ((0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_5__/* .isJsonList */ .P8)(own))
        return (0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_5__/* .writeJsonText */ .jf)({ ...filled, resources: [...own, ...added] });
    const named = added.map((resource, index) => [`imageTemplate${index + 1}`, resource]);
    return (0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_5__/* .writeJsonText */ .jf)({ ...filled, resources: { ...((0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .G)(own) ? own : {}), ...Object.fromEntries(named) } });
}
/** False for a document that was imported from an image template: nothing is made up for that, and nothing asked of it. */
function isNew(document) {
    return !(0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .G)(document['provider']) || document['provider'][_service_js__WEBPACK_IMPORTED_MODULE_2__/* .PROVIDER */ .Su] === undefined;
}
/** The envelope with the templates in their places; without the places of those that are not written. */
function fillIn(value, places) {
    const placed = (item) => {
        const index = (0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .G)(item) && Object.keys(item).length === 1 ? item[_service_js__WEBPACK_IMPORTED_MODULE_2__/* .PLACEHOLDER */ .Kx] : undefined;
        return typeof index === 'number' ? places.get(index) : fillIn(item, places);
    };
    if ((0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_5__/* .isJsonList */ .P8)(value))
        return value.map(placed).filter((item) => item !== undefined);
    if (!(0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .G)(value))
        return value;
    return (0,_mapping_json_members_js__WEBPACK_IMPORTED_MODULE_3__/* .definedOnly */ .Uv)(Object.fromEntries(Object.entries(value).map(([key, member]) => [key, member === undefined ? undefined : placed(member)])));
}
/** One document as an image template. @param problems gets what a template cannot say */
function writeTemplate(document, problems) {
    const provider = (0,_mapping_json_values_js__WEBPACK_IMPORTED_MODULE_1__/* .providerOf */ .lc)(document, _service_js__WEBPACK_IMPORTED_MODULE_2__/* .PROVIDER */ .Su);
    const extra = (0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .G)(provider['extra']) ? provider['extra'] : {};
    const members = problems.read(document);
    const build = members.inner('build');
    const region = build?.text('region');
    const profile = {
        vmSize: build?.text('size'),
        osDiskSizeGB: build?.integer('osDiskGB', 1),
        vnetConfig: (0,_mapping_json_members_js__WEBPACK_IMPORTED_MODULE_3__/* .compact */ .oE)({ subnetId: build?.text('subnet') }),
    };
    const disks = build?.list('dataDisksGB', (value) => typeof value === 'number');
    const tests = writeTests(members, provider, problems);
    const properties = (0,_mapping_json_members_js__WEBPACK_IMPORTED_MODULE_3__/* .compact */ .oE)({
        source: writeSourceOf(members, provider, problems),
        customize: orNothing(writeSteps(members, provider, problems)),
        validate: tests.length === 0 ? undefined : { inVMValidations: tests },
        distribute: orNothing(writeOutputs(document, members, region, problems)),
        buildTimeoutInMinutes: writeTimeout(build),
        vmProfile: (0,_mapping_json_members_js__WEBPACK_IMPORTED_MODULE_3__/* .compact */ .oE)(profile),
        additionalDataDisks: disks?.map((sizeGB) => ({ sizeGB })),
    });
    const identity = build?.texts('identity');
    const resource = (0,_mapping_json_members_js__WEBPACK_IMPORTED_MODULE_3__/* .definedOnly */ .Uv)({
        type: _service_js__WEBPACK_IMPORTED_MODULE_2__/* .RESOURCE_TYPE */ .kq,
        apiVersion: (0,_api_version_js__WEBPACK_IMPORTED_MODULE_6__/* .writeApiVersion */ .S)(extra['apiVersion']),
        name: isNew(document) ? idOf(document) : undefined,
        location: region,
        identity: identity && { type: 'UserAssigned', userAssignedIdentities: Object.fromEntries(identity.map((id) => [id, {}])) },
        properties,
    });
    const written = (0,_mapping_json_members_js__WEBPACK_IMPORTED_MODULE_3__/* .addMissing */ .iM)(resource, extra);
    checkRequired(written, document, problems);
    return written;
}
function idOf(document) {
    const image = document['image'];
    return (0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .G)(image) ? image['id'] : undefined;
}
function orNothing(list) {
    return list.length === 0 ? undefined : list;
}
function writeTimeout(build) {
    const timeout = build?.text('timeout', (text) => {
        return /^[1-9][0-9]{0,4}[smh]$/.test(text) && minutesOf(text) <= _service_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_TIMEOUT_MINUTES */ .hF;
    });
    return timeout === undefined ? undefined : minutesOf(timeout);
}
function minutesOf(timeout) {
    return Math.ceil((0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_7__/* .parseDuration */ .E)(timeout) / 60_000);
}
function writeSourceOf(members, provider, problems) {
    const source = members.inner('source');
    if (source === undefined)
        return undefined;
    const kept = (0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .G)(provider['source']) ? provider['source'] : {};
    const isSameKind = kept['kind'] === source.peek('kind');
    const extra = isSameKind && (0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .G)(kept['extra']) ? kept['extra'] : {};
    const written = (0,_source_js__WEBPACK_IMPORTED_MODULE_8__/* .writeSource */ .l)(source, {
        isWhole: isSameKind && kept['isWhole'] === true,
        type: String(extra['type']),
        hasVersion: extra['version'] !== undefined,
    });
    if (written !== undefined)
        return (0,_mapping_json_members_js__WEBPACK_IMPORTED_MODULE_3__/* .addMissing */ .iM)(written, extra);
    problems.add(source.path, `has no source of the kind ${JSON.stringify(source.peek('kind'))} with these fields`);
    members.take('source');
    return undefined;
}
function writeSteps(members, provider, problems) {
    const steps = members.innerList('steps') ?? [];
    const neutral = listOf(members, 'steps');
    const placed = (0,_mapping_passthrough_fields_js__WEBPACK_IMPORTED_MODULE_9__/* .placeKeptItems */ .E)(provider['steps'], neutral, _read_template_js__WEBPACK_IMPORTED_MODULE_10__/* .kindOf */ .I);
    const os = osOf(members);
    const list = [];
    for (const [index, step] of steps.entries()) {
        list.push(...(placed.before.get(index) ?? []));
        const written = (0,_customizers_js__WEBPACK_IMPORTED_MODULE_11__/* .writeCustomizer */ .xf)(step, os);
        if (written === undefined)
            problems.add(step.path, `cannot say this step: ${(0,_read_template_js__WEBPACK_IMPORTED_MODULE_10__/* .kindOf */ .I)(neutral[index] ?? null)}`);
        else {
            problems.left(step);
            list.push((0,_mapping_json_members_js__WEBPACK_IMPORTED_MODULE_3__/* .addMissing */ .iM)(written, placed.extras.get(index)));
        }
    }
    list.push(...(placed.before.get(steps.length) ?? []));
    return list;
}
function writeTests(members, provider, problems) {
    const tests = members.inner('tests');
    // Bakehouse starts the machine itself.
    tests?.take('boot');
    const neutral = tests === undefined ? [] : listOf(tests, 'inVm');
    const inVm = tests?.innerList('inVm') ?? [];
    const list = (0,_validators_js__WEBPACK_IMPORTED_MODULE_12__/* .writeValidators */ .r)(inVm, neutral, provider['tests'], osOf(members));
    for (const test of inVm)
        problems.left(test);
    return list;
}
function writeOutputs(document, members, region, problems) {
    const provider = (0,_mapping_json_values_js__WEBPACK_IMPORTED_MODULE_1__/* .providerOf */ .lc)(document, _service_js__WEBPACK_IMPORTED_MODULE_2__/* .PROVIDER */ .Su);
    const outputs = members.innerList('outputs') ?? [];
    const neutral = listOf(members, 'outputs');
    const tags = members.textMap('tags');
    const placed = (0,_mapping_passthrough_fields_js__WEBPACK_IMPORTED_MODULE_9__/* .placeKeptItems */ .E)(provider['outputs'], neutral, _read_template_js__WEBPACK_IMPORTED_MODULE_10__/* .kindOf */ .I);
    const list = [];
    for (const [index, output] of outputs.entries()) {
        list.push(...(placed.before.get(index) ?? []));
        const written = (0,_distributors_js__WEBPACK_IMPORTED_MODULE_13__/* .writeDistributor */ .d)(output, placed.extras.get(index)?.['location'] === undefined ? region : undefined);
        if (written === undefined) {
            problems.add(output.path, `needs a gallery image or managed image by resource id, or a VHD; this is ${(0,_read_template_js__WEBPACK_IMPORTED_MODULE_10__/* .kindOf */ .I)(neutral[index] ?? null)}`);
            continue;
        }
        problems.left(output);
        const own = (0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .G)(written['artifactTags']) ? written['artifactTags'] : {};
        const artifactTags = (0,_mapping_json_members_js__WEBPACK_IMPORTED_MODULE_3__/* .compact */ .oE)({ ...tags, ...own });
        if (written['type'] === 'ManagedImage' && written['location'] === undefined && isNew(document)) {
            problems.add([...output.path, 'regions'], 'needs one region for a managed image, or that of the build');
        }
        const { runOutputName = runOutputNameOf(document, index), ...extra } = placed.extras.get(index) ?? {};
        list.push((0,_mapping_json_members_js__WEBPACK_IMPORTED_MODULE_3__/* .addMissing */ .iM)((0,_mapping_json_members_js__WEBPACK_IMPORTED_MODULE_3__/* .definedOnly */ .Uv)({ ...written, runOutputName: runOutputName ?? undefined, artifactTags }), extra));
    }
    list.push(...(placed.before.get(outputs.length) ?? []));
    return list;
}
function runOutputNameOf(document, index) {
    const name = String(idOf(document))
        .replaceAll(/[^A-Za-z0-9-_.]/g, '-')
        .slice(0, 60);
    return index === 0 ? name : `${name}-${index + 1}`;
}
function osOf(members) {
    return members.inner('image')?.peek('os');
}
function listOf(members, key) {
    const list = members.peek(key);
    return (0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_5__/* .isJsonList */ .P8)(list) ? list : [];
}
function checkRequired(resource, document, problems) {
    if (!isNew(document))
        return;
    const properties = (0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .G)(resource['properties']) ? resource['properties'] : {};
    const need = (path, what) => problems.add(path, `needs ${what}`);
    if (resource['location'] === undefined)
        need(['build', 'region'], 'a region');
    if (resource['identity'] === undefined)
        need(['build', 'identity'], 'a user-assigned identity');
    if (properties['source'] === undefined && document['source'] === undefined)
        need(['source'], 'a source');
    if (properties['distribute'] === undefined && !(0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_5__/* .isJsonList */ .P8)(document['outputs']))
        need(['outputs'], 'at least one output');
}


/***/ })

};
