export const id = "shared-image-formats-one-es-export";
export const ids = ["shared-image-formats-one-es-export"];
export const modules = {

/***/ 83458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ writeOneEs)
/* harmony export */ });
/* harmony import */ var _bakehouse_records_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57338);
/* harmony import */ var _bakehouse_records_json__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72283);
/* harmony import */ var _base_image_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(11625);
/* harmony import */ var _export_artifacts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18940);
/* harmony import */ var _export_problems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70583);
/* harmony import */ var _members_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91121);
/* harmony import */ var _one_es_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9674);






const TITLE = '1ES image';
/** See `ImageFormat.write`. What says how and when to build, test and roll out is no part of a 1ES image and is not looked at. */
function writeOneEs(documents) {
    const problems = new _export_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .ExportProblems */ .v(TITLE);
    const [document] = documents;
    if (document === undefined || documents.length > 1)
        problems.add([], `a file holds one ${TITLE}, not ${documents.length}`);
    const image = writeImage(document ?? {}, problems);
    problems.finish();
    return (0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_1__/* .writeJsonText */ .jf)(image);
}
function writeImage(document, problems) {
    const providerPath = ['provider', 'one-es'];
    const provider = problems.object(problems.object(document['provider'], ['provider'])['one-es'], providerPath);
    const extra = problems.object(provider['extra'], [...providerPath, 'extra']);
    const assumed = problems.object(provider['assumed'], [...providerPath, 'assumed']);
    const written = (0,_export_artifacts_js__WEBPACK_IMPORTED_MODULE_2__/* .exportArtifacts */ .w)(document['steps'], {
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
        ...(0,_members_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutMembers */ .YG)(extra, [
            ...Object.keys(source),
            ...(imageType === assumed['imageType'] ? [] : ['imageType']),
            ...((0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .G)(extra['publishingProfile']) || regions !== undefined ? ['publishingProfile'] : []),
            ...((0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .G)(extra['tags']) || Object.keys(tags).length > 0 ? ['tags'] : []),
            'artifacts',
            'license',
        ]),
    };
}
function artifactOf({ name, parameters, extra }) {
    return { name, ...(Object.keys(parameters).length === 0 ? {} : { parameters }), ...(0,_members_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutMembers */ .YG)(extra, ['name', 'parameters']) };
}
function writeSource(value, assumed, imageType, problems) {
    if (value === undefined || (0,_members_js__WEBPACK_IMPORTED_MODULE_3__/* .isSame */ .Ft)(value, assumed))
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
    const text = (0,_base_image_js__WEBPACK_IMPORTED_MODULE_5__/* .baseImageOf */ .IP)(source);
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
    if (!(0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_1__/* .isJsonList */ .P8)(value)) {
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
    const target = (0,_one_es_file_js__WEBPACK_IMPORTED_MODULE_6__/* .regionsOf */ .NV)(regions);
    if (target === undefined && !((0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_1__/* .isJsonList */ .P8)(regions) && regions.length === 0)) {
        problems.add([...path, 'regions'], `regions of a ${TITLE} are {name, replicas} each`);
    }
    return target;
}
function objectOr(value) {
    return (0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .G)(value) ? value : {};
}


/***/ })

};
