export const id = "azure-image-builder-format";
export const ids = ["azure-image-builder-format"];
export const modules = {

/***/ 27746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  azureImageBuilder: () => (/* binding */ azureImageBuilder)
});

// EXTERNAL MODULE: ./build/staging/records/src/json-file.js + 1 modules
var json_file = __webpack_require__(57338);
// EXTERNAL MODULE: ./build/staging/core/src/json.js
var json = __webpack_require__(72283);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/json-members.js
var json_members = __webpack_require__(3573);
// EXTERNAL MODULE: ./build/staging/image-formats/src/azure-image-builder/api-version.js
var api_version = __webpack_require__(94499);
// EXTERNAL MODULE: ./build/staging/image-formats/src/azure-image-builder/find-templates.js + 2 modules
var find_templates = __webpack_require__(18593);
// EXTERNAL MODULE: ./build/staging/image-formats/src/azure-image-builder/service.js
var service = __webpack_require__(77757);
;// CONCATENATED MODULE: ./build/staging/image-formats/src/azure-image-builder/canonical-template.js





/**
 * What a file says to Azure Image Builder. Evened out are: names in another case, fields that the service sets, `properties` without
 * the resource around it, a type that is not that of image templates, API versions before 2024-02-01, `replicationRegions` and
 * `storageAccountType` of the distributor against `targetRegions`, defaults (version, time limit, `false`, the location of a managed
 * image), empty lists, the case of digests, what the service says of identities, and secrets, of which nothing is left.
 */
function canonicalTemplates(text) {
    const { templates, envelope } = (0,find_templates/* findTemplates */.z)((0,json_file/* readJsonObject */.op)(text, 'the template'), 'the template');
    return (0,json_members/* definedOnly */.Uv)({ templates: templates.map(({ resource }) => canonicalResource(resource)), envelope });
}
function canonicalResource(resource) {
    const { identity, properties } = resource;
    return {
        ...resource,
        type: service/* RESOURCE_TYPE */.kq,
        apiVersion: (0,api_version/* writeApiVersion */.S)(resource['apiVersion']),
        identity: (0,json/* isObject */.G)(identity) ? canonicalIdentity(identity) : identity,
        properties: (0,json/* isObject */.G)(properties) ? canonicalProperties(properties, resource['location']) : properties,
    };
}
function canonicalIdentity(identity) {
    const assigned = identity['userAssignedIdentities'];
    if (identity['type'] !== 'UserAssigned' || !(0,json/* isObject */.G)(assigned))
        return identity;
    return { ...identity, userAssignedIdentities: Object.fromEntries(Object.keys(assigned).map((id) => [id, {}])) };
}
function canonicalProperties(properties, location) {
    const { source } = properties;
    const isPlatformImage = (0,json/* isObject */.G)(source) && source['type'] === 'PlatformImage';
    const timeout = properties['buildTimeoutInMinutes'] ?? 0;
    return {
        ...properties,
        source: isPlatformImage ? { ...source, version: withDefault(source['version'], 'latest') } : source,
        customize: mapList(properties['customize'], canonicalCustomizer),
        distribute: mapList(properties['distribute'], (item) => canonicalDistributor(item, location)),
        buildTimeoutInMinutes: timeout === 0 ? service/* DEFAULT_TIMEOUT_MINUTES */.EV : timeout,
    };
}
function withDefault(value, otherwise) {
    return value === undefined ? otherwise : value;
}
/** An empty list says as little as none. */
function mapList(list, map) {
    if (!(0,json_file/* isJsonList */.P8)(list))
        return list;
    return list.length === 0 ? undefined : list.map((item) => ((0,json/* isObject */.G)(item) ? map(item) : item));
}
function canonicalCustomizer(item) {
    const sha256 = item['sha256Checksum'];
    const isDigest = typeof sha256 === 'string' && /^[0-9a-f]{64}$/i.test(sha256);
    const isPowerShell = item['type'] === 'PowerShell';
    return {
        ...item,
        sha256Checksum: isDigest ? sha256.toLowerCase() : sha256,
        runElevated: isPowerShell && item['runElevated'] === false ? undefined : item['runElevated'],
        runAsSystem: isPowerShell && item['runAsSystem'] === false ? undefined : item['runAsSystem'],
    };
}
function canonicalDistributor(item, location) {
    const named = { ...item, runOutputName: item['runOutputName'] ?? undefined };
    if (item['type'] === 'ManagedImage') {
        const own = item['location'];
        return { ...named, location: own === undefined && typeof location === 'string' && location !== '' ? location : own };
    }
    if (item['type'] !== 'SharedImage')
        return named;
    const { replicationRegions, targetRegions, storageAccountType, ...rest } = named;
    const isOld = targetRegions === undefined &&
        (0,json_file/* isJsonList */.P8)(replicationRegions) &&
        replicationRegions.every((name) => typeof name === 'string' && name !== '');
    const regions = isOld ? replicationRegions.map((name) => ({ name })) : targetRegions;
    const isList = (0,json_file/* isJsonList */.P8)(regions) && regions.length > 0 && regions.every(json/* isObject */.G);
    return {
        ...rest,
        excludeFromLatest: rest['excludeFromLatest'] === false ? undefined : rest['excludeFromLatest'],
        replicationRegions: isOld ? undefined : replicationRegions,
        targetRegions: isList ? regions.map((region) => (0,json_members/* definedOnly */.Uv)({ storageAccountType, ...region })) : emptyAsNone(regions),
        storageAccountType: isList ? undefined : storageAccountType,
    };
}
function emptyAsNone(list) {
    return (0,json_file/* isJsonList */.P8)(list) && list.length === 0 ? undefined : list;
}

// EXTERNAL MODULE: ./build/staging/image-formats/src/azure-image-builder/read-template.js + 1 modules
var read_template = __webpack_require__(44794);
// EXTERNAL MODULE: ./build/staging/image-formats/src/azure-image-builder/write-template.js
var write_template = __webpack_require__(80912);
;// CONCATENATED MODULE: ./build/staging/image-formats/src/azure-image-builder/format.js




/** Image templates of Azure Image Builder, API versions 2018-02-01-preview to 2025-10-01. */
const azureImageBuilder = {
    name: service/* PROVIDER */.Su,
    aliases: ['aib'],
    title: 'Azure Image Builder template',
    extension: 'json',
    read: read_template/* readTemplates */.Q,
    write: write_template/* writeTemplates */.V,
    canonical: canonicalTemplates,
};


/***/ })

};
