export const id = "one-es-format";
export const ids = ["one-es-format"];
export const modules = {

/***/ 42516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oneEs: () => (/* binding */ oneEs)
});

// EXTERNAL MODULE: ./build/staging/image-formats/src/one-es/canonical.js
var canonical = __webpack_require__(98608);
// EXTERNAL MODULE: ./build/staging/image-formats/src/one-es/export.js
var one_es_export = __webpack_require__(83458);
// EXTERNAL MODULE: ./build/staging/core/src/json.js
var json = __webpack_require__(72283);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/escape-variables.js
var escape_variables = __webpack_require__(2814);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/image-id.js
var image_id = __webpack_require__(4236);
// EXTERNAL MODULE: ./build/staging/image-formats/src/one-es/base-image.js
var base_image = __webpack_require__(11625);
// EXTERNAL MODULE: ./build/staging/image-formats/src/one-es/import-artifacts.js
var import_artifacts = __webpack_require__(70543);
// EXTERNAL MODULE: ./build/staging/image-formats/src/one-es/members.js
var one_es_members = __webpack_require__(91121);
// EXTERNAL MODULE: ./build/staging/image-formats/src/one-es/one-es-file.js
var one_es_file = __webpack_require__(9674);
// EXTERNAL MODULE: ./build/staging/image-formats/src/one-es/secret-table.js
var secret_table = __webpack_require__(28601);
;// CONCATENATED MODULE: ./build/staging/image-formats/src/one-es/import.js








const WHERE = 'provider.one-es.extra';
/** See `ImageFormat.read`. */
function readOneEs(text, { shown, stem }) {
    const file = (0,one_es_file/* readOneEsFile */.LX)(text, shown);
    const { artifacts, license, notes } = file;
    if (license !== undefined)
        notes.warnAtKey([license.key], `"${license.key}" is a comment, which 1ES refuses; it is left out`);
    const extra = {};
    const assumed = {};
    const source = importSource(file, extra) ?? base_image/* USUAL_SOURCE */.xP;
    if (source === base_image/* USUAL_SOURCE */.xP) {
        assumed['source'] = base_image/* USUAL_SOURCE */.xP;
        const hint = 'change source where another is chosen in the portal';
        notes.warn([], 'the file does not name the base of the image; Windows Server 2022 (2022-datacenter-g2) is assumed', hint);
    }
    const secrets = new secret_table/* SecretTable */.D2();
    const imported = (0,import_artifacts/* importArtifacts */.N)(artifacts, secrets, { format: 'one-es', references: false }, notes);
    const regions = importRegions(file, extra);
    const imageType = importType(file, extra, assumed);
    const tags = importTags(file, extra);
    (0,one_es_members/* noteExtra */.F2)(file.extra, [], one_es_file/* IMAGE_MEMBERS */.ux, WHERE, notes);
    const id = (0,image_id/* imageIdOf */.C)(stem);
    const names = artifacts.map(({ name }) => name);
    const provider = {
        ...(imageType === undefined ? {} : { imageType }),
        ...nonEmpty('assumed', assumed),
        ...(imported.elements.length === 0 ? {} : { elements: imported.elements }),
        ...(imported.spelling.length === 0 ? {} : { spelling: imported.spelling }),
        ...(secrets.versions === undefined ? {} : { secretVersions: secrets.versions }),
        ...nonEmpty('extra', { ...file.extra, ...extra }),
    };
    const document = {
        schema: 'vm-image/1',
        image: { id, ...(0,base_image/* machineOf */.VT)(source, names, stem), ...(id === stem || stem === '' ? {} : { names: { key: stem } }) },
        ...nonEmpty('tags', tags),
        ...(secrets.secrets === undefined ? {} : { secrets: secrets.secrets }),
        source,
        build: {},
        steps: imported.steps,
        outputs: [{ kind: 'managed', name: stem === '' ? id : stem, ...(regions === undefined ? {} : { regions }) }],
        builders: ['one-es'],
        ...(Object.keys(provider).length === 0 ? {} : { provider: { 'one-es': provider } }),
    };
    const findings = notes.finish('The 1ES image');
    return { documents: [(0,escape_variables/* escapeVariables */.j)(document)], findings };
}
function nonEmpty(key, value) {
    return Object.keys(value).length === 0 ? {} : { [key]: value };
}
/** `baseImage`, or the gallery image that `resourceId` names for an image that 1ES does not build. */
function importSource({ known, notes }, extra) {
    const { baseImage, resourceId } = known;
    const imageType = (0,one_es_file/* textMember */.SA)(known.imageType)?.toLowerCase();
    if (baseImage !== undefined) {
        if (resourceId !== undefined)
            keep('resourceId', resourceId);
        const source = (0,base_image/* sourceOf */.vz)((0,one_es_file/* textMember */.SA)(baseImage) ?? '');
        if (source === undefined)
            keep('baseImage', baseImage, 'write /Publisher/Offer/Sku/version, or the resource id of an image');
        else if (!String(baseImage.value).startsWith('/'))
            notes.warn([baseImage.key], 'the base image begins without a slash', 'write /…');
        return source;
    }
    if (resourceId === undefined)
        return undefined;
    const source = imageType === 'sharedimagegallery' ? (0,base_image/* sourceOf */.vz)((0,one_es_file/* textMember */.SA)(resourceId) ?? '') : undefined;
    if (source === undefined || source['kind'] === 'marketplace')
        keep('resourceId', resourceId);
    return source?.['kind'] === 'marketplace' ? undefined : source;
    function keep(name, { key, value }, hint) {
        extra[name] = value;
        notes.warnAtKey([key], `"${key}" has no field in a definition; it is kept under ${WHERE}`, hint);
    }
}
/** What `provider.one-es.imageType` keeps: any type but that of an image that 1ES builds and keeps. */
function importType({ known, notes }, extra, assumed) {
    const { imageType } = known;
    const type = (0,one_es_file/* textMember */.SA)(imageType);
    if (type === 'Managed')
        return undefined;
    if (type !== undefined)
        return type;
    assumed['imageType'] = 'Managed';
    if (imageType === undefined)
        return undefined;
    extra['imageType'] = imageType.value;
    notes.warn([imageType.key], 'the type of an image is a text', 'write "Managed"');
    return undefined;
}
function importRegions({ known, notes }, extra) {
    const profile = known.publishingProfile;
    if (profile === undefined)
        return undefined;
    const path = [profile.key];
    const members = (0,json/* isObject */.G)(profile.value) ? (0,one_es_members/* sortMembers */.kZ)(profile.value, ['targetRegions']) : undefined;
    const target = members?.known.targetRegions;
    const regions = (0,one_es_file/* regionsOf */.NV)(target?.value);
    if (members === undefined || regions === undefined) {
        extra['publishingProfile'] = profile.value;
        const message = `regions are {"name", "replicas"} each; "${profile.key}" is kept under ${WHERE} as it is`;
        notes.warn(target === undefined ? path : [...path, target.key], message);
        return undefined;
    }
    (0,one_es_members/* noteExtra */.F2)(members.extra, path, ['targetRegions'], WHERE, notes);
    if (Object.keys(members.extra).length > 0)
        extra['publishingProfile'] = members.extra;
    return regions;
}
function importTags({ known, notes }, extra) {
    const { tags } = known;
    if (tags === undefined)
        return {};
    const texts = [];
    const others = [];
    if (!(0,json/* isObject */.G)(tags.value)) {
        extra['tags'] = tags.value;
        notes.warn([tags.key], `tags are {"name": "value"}; they are kept under ${WHERE} as they are`);
        return {};
    }
    for (const [key, value] of Object.entries(tags.value)) {
        if (typeof value === 'string')
            texts.push([key, value]);
        else if (value !== undefined) {
            others.push([key, value]);
            notes.warn([tags.key, key], `the value of a tag is a text; the tag is kept under ${WHERE}`);
        }
    }
    if (others.length > 0)
        extra['tags'] = Object.fromEntries(others);
    return Object.fromEntries(texts);
}

;// CONCATENATED MODULE: ./build/staging/image-formats/src/one-es/format.js



/** Images of 1ES hosted pools: `artifacts.json` as it is pasted into the portal, and the fuller JSON with base and regions. */
const oneEs = {
    name: 'one-es',
    aliases: ['1es'],
    title: '1ES image (artifacts.json)',
    extension: 'json',
    read: readOneEs,
    write: one_es_export/* writeOneEs */.g,
    canonical: canonical/* canonicalOneEs */.z,
};


/***/ })

};
