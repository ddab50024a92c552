export const id = "one-es-format";
export const ids = ["one-es-format"];
export const modules = {

/***/ 38040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oneEs: () => (/* binding */ oneEs)
});

// EXTERNAL MODULE: ./build/staging/image-formats/src/one-es/canonical.js
var canonical = __webpack_require__(98608);
// EXTERNAL MODULE: ./build/staging/records/src/json-file.js + 1 modules
var json_file = __webpack_require__(57338);
// EXTERNAL MODULE: ./build/staging/core/src/json.js
var json = __webpack_require__(72283);
// EXTERNAL MODULE: ./build/staging/image-formats/src/one-es/base-image.js
var base_image = __webpack_require__(11625);
// EXTERNAL MODULE: ./build/staging/image-formats/src/one-es/export-artifacts.js
var export_artifacts = __webpack_require__(18940);
// EXTERNAL MODULE: ./build/staging/image-formats/src/one-es/export-problems.js
var export_problems = __webpack_require__(70583);
// EXTERNAL MODULE: ./build/staging/image-formats/src/one-es/members.js
var one_es_members = __webpack_require__(91121);
// EXTERNAL MODULE: ./build/staging/image-formats/src/one-es/one-es-file.js
var one_es_file = __webpack_require__(9674);
;// CONCATENATED MODULE: ./build/staging/image-formats/src/one-es/export.js






const TITLE = '1ES image';
/** See `ImageFormat.write`. What says how and when to build, test and roll out is no part of a 1ES image and is not looked at. */
function writeOneEs(documents) {
    const problems = new export_problems/* ExportProblems */.v(TITLE);
    const [document] = documents;
    if (document === undefined || documents.length > 1)
        problems.add([], `a file holds one ${TITLE}, not ${documents.length}`);
    const image = writeImage(document ?? {}, problems);
    problems.finish();
    return (0,json_file/* writeJsonText */.jf)(image);
}
function writeImage(document, problems) {
    const providerPath = ['provider', 'one-es'];
    const provider = problems.object(problems.object(document['provider'], ['provider'])['one-es'], providerPath);
    const extra = problems.object(provider['extra'], [...providerPath, 'extra']);
    const assumed = problems.object(provider['assumed'], [...providerPath, 'assumed']);
    const written = (0,export_artifacts/* exportArtifacts */.w)(document['steps'], {
        title: TITLE,
        references: false,
        provider,
        providerPath,
        secrets: problems.object(document['secrets'], ['secrets']),
        problems,
    });
    const regions = writeRegions(document['outputs'], problems);
    const imageType = typeof provider['imageType'] === 'string' ? provider['imageType'] : 'Managed';
    const source = writeSource(document['source'], assumed['source'], imageType, problems);
    const tags = problems.object(document['tags'], ['tags']);
    for (const [key, value] of Object.entries(tags))
        if (typeof value !== 'string')
            problems.add(['tags', key], 'is no text');
    const profile = { ...objectOr(extra['publishingProfile']), ...(regions === undefined ? {} : { targetRegions: regions }) };
    const allTags = { ...objectOr(extra['tags']), ...tags };
    // What the definition says itself comes after what was kept, and so counts.
    return {
        ...(imageType === assumed['imageType'] ? {} : { imageType }),
        ...source,
        ...(written.length === 0 && 'resourceId' in source ? {} : { artifacts: written.map(artifactOf) }),
        ...(Object.keys(profile).length === 0 ? {} : { publishingProfile: profile }),
        ...(Object.keys(allTags).length === 0 ? {} : { tags: allTags }),
        ...(0,one_es_members/* withoutMembers */.YG)(extra, [
            ...Object.keys(source),
            ...(imageType === assumed['imageType'] ? [] : ['imageType']),
            ...((0,json/* isObject */.G)(extra['publishingProfile']) || regions !== undefined ? ['publishingProfile'] : []),
            ...((0,json/* isObject */.G)(extra['tags']) || Object.keys(tags).length > 0 ? ['tags'] : []),
            'artifacts',
            'license',
        ]),
    };
}
function artifactOf({ name, parameters, extra }) {
    return { name, ...(Object.keys(parameters).length === 0 ? {} : { parameters }), ...(0,one_es_members/* withoutMembers */.YG)(extra, ['name', 'parameters']) };
}
function writeSource(value, assumed, imageType, problems) {
    if (value === undefined || (0,one_es_members/* isSame */.Ft)(value, assumed))
        return {};
    const source = problems.object(value, ['source']);
    const known = {
        marketplace: ['publisher', 'offer', 'sku', 'version'],
        gallery: ['id', 'version'],
        managed: ['id'],
    };
    const members = known[String(source['kind'])];
    if (members === undefined) {
        problems.add(['source', 'kind'], `a ${TITLE} starts from marketplace, gallery or managed, not ${String(source['kind'])}`);
        return {};
    }
    problems.only(source, ['kind', ...members], ['source']);
    const text = (0,base_image/* baseImageOf */.IP)(source);
    if (text === undefined) {
        const hint = source['kind'] === 'marketplace' ? 'publisher, offer, sku and version' : 'the resource id of an image';
        problems.add(['source'], 'does not name an image', `it needs ${hint}`);
        return {};
    }
    return imageType.toLowerCase() === 'sharedimagegallery' && source['kind'] !== 'marketplace' ? { resourceId: text } : { baseImage: text };
}
/** Regions of the one output: 1ES keeps the versions in a gallery of its own, under a name of its own. */
function writeRegions(value, problems) {
    if (value === undefined)
        return undefined;
    if (!(0,json_file/* isJsonList */.P8)(value)) {
        problems.add(['outputs'], 'is no list');
        return undefined;
    }
    for (const index of value.keys())
        if (index > 0)
            problems.add(['outputs', index], `a ${TITLE} has one output`);
    const path = ['outputs', 0];
    const output = problems.object(value[0], path);
    const { kind, regions } = output;
    if (kind === 'managed')
        problems.only(output, ['kind', 'name', 'regions'], path);
    else if (kind === 'gallery') {
        const version = output['version'] === 'auto' ? ['version'] : [];
        problems.only(output, ['kind', 'id', 'gallery', 'definition', 'regions', ...version], path);
    }
    else if (value.length > 0)
        problems.add([...path, 'kind'], `a ${TITLE} goes to managed or gallery, not ${String(kind)}`);
    if (regions === undefined)
        return undefined;
    const target = (0,one_es_file/* regionsOf */.NV)(regions);
    if (target === undefined && !((0,json_file/* isJsonList */.P8)(regions) && regions.length === 0)) {
        problems.add([...path, 'regions'], `regions of a ${TITLE} are {name, replicas} each`);
    }
    return target;
}
function objectOr(value) {
    return (0,json/* isObject */.G)(value) ? value : {};
}

// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/escape-variables.js
var escape_variables = __webpack_require__(2814);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/image-id.js
var image_id = __webpack_require__(4236);
// EXTERNAL MODULE: ./build/staging/image-formats/src/one-es/import-artifacts.js
var import_artifacts = __webpack_require__(70543);
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
    write: writeOneEs,
    canonical: canonical/* canonicalOneEs */.z,
};


/***/ })

};
