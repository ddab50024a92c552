export const id = "shared-image-formats-one-es-canonical";
export const ids = ["shared-image-formats-one-es-canonical"];
export const modules = {

/***/ 98608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ canonicalArtifact),
/* harmony export */   z: () => (/* binding */ canonicalOneEs)
/* harmony export */ });
/* harmony import */ var _bakehouse_records_json__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72283);
/* harmony import */ var _base_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11625);
/* harmony import */ var _known_artifacts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73247);
/* harmony import */ var _members_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(91121);
/* harmony import */ var _one_es_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9674);
/* harmony import */ var _secret_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28601);






/**
 * What a 1ES image says: see `ImageFormat.canonical`.
 *
 * Evened out: the case of the format's own keys and of the artifacts that steps stand for, with their parameters; `license`; members
 * that are null; parameters, tags and a publishing profile that are there and empty; the slash before a base image and behind the URL of a secret; `versions/latest`
 * of a gallery's image; artifacts that are left out or empty.
 */
function canonicalOneEs(text) {
    const { known, artifacts, extra, notes } = (0,_one_es_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readOneEsFile */ .LX)(text, 'the file');
    notes.finish('The 1ES image');
    const { imageType, baseImage, resourceId, publishingProfile, tags } = known;
    return {
        ...extra,
        ...(imageType === undefined ? {} : { imageType: imageType.value }),
        ...(baseImage === undefined ? {} : { baseImage: (0,_base_image_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalBaseImage */ .h8)(baseImage.value) }),
        ...(resourceId === undefined ? {} : { resourceId: (0,_base_image_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalBaseImage */ .h8)(resourceId.value) }),
        artifacts: artifacts.map(canonicalArtifact),
        ...(publishingProfile === undefined || isEmpty(publishingProfile.value)
            ? {}
            : { publishingProfile: canonicalProfile(publishingProfile.value) }),
        ...(tags === undefined || isEmpty(tags.value) ? {} : { tags: tags.value }),
    };
}
/** As {@link canonicalOneEs} has it, for one artifact. */
function canonicalArtifact({ name, parameters, extra }) {
    const kind = (0,_known_artifacts_js__WEBPACK_IMPORTED_MODULE_2__/* .knownKind */ .CT)(name);
    const values = Object.entries(parameters).map(([key, value]) => [
        (0,_known_artifacts_js__WEBPACK_IMPORTED_MODULE_2__/* .usualParameter */ .Ki)(kind, key),
        (0,_secret_table_js__WEBPACK_IMPORTED_MODULE_3__/* .isSecretParameter */ .qc)(key) && typeof value === 'string' ? value.replace(/\/$/, '') : value,
    ]);
    return {
        ...extra,
        name: kind === undefined ? name : name.toLowerCase(),
        ...(values.length === 0 ? {} : { parameters: Object.fromEntries(values) }),
    };
}
function canonicalProfile(value) {
    if (!(0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .G)(value))
        return value;
    const { known, extra } = (0,_members_js__WEBPACK_IMPORTED_MODULE_5__/* .sortMembers */ .kZ)(value, ['targetRegions']);
    const regions = known.targetRegions?.value;
    if (regions === undefined)
        return value;
    const list = Array.isArray(regions) ? regions.map(canonicalRegion) : regions;
    return { ...extra, targetRegions: list };
}
function canonicalRegion(value) {
    if (!(0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .G)(value))
        return value;
    const { known, extra } = (0,_members_js__WEBPACK_IMPORTED_MODULE_5__/* .sortMembers */ .kZ)(value, ['name', 'replicas']);
    return { ...extra, ...Object.fromEntries(Object.entries(known).map(([name, member]) => [name, member.value])) };
}
function isEmpty(value) {
    return (0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .G)(value) && Object.keys(value).length === 0;
}


/***/ })

};
