export const id = "shared-gallery-publish-image";
export const ids = ["shared-gallery-publish-image"];
export const modules = {

/***/ 19861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ updateVersion),
/* harmony export */   N: () => (/* binding */ publishImage)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_data__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84498);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_image_definition_definition__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86492);
/* harmony import */ var _bakehouse_image_definition_fingerprint__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63603);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85368);





/**
 * Puts an image into a gallery as a staged version. Doing it again changes nothing.
 *
 * @throws InputError when the definition has no output in a gallery, UserError when it is no longer the one that was built or the files are
 *   not, ExternalError, CancelledError
 */
async function publishImage(request, options) {
    const { gallery, dryRun = false } = request;
    const staging = await stageRequestOf(request);
    const { image } = staging;
    if (!dryRun) {
        const { version: record, place, adopted } = await gallery.stage(staging, options);
        options.log.info(adopted ? `${image} ${record.version} was there already.` : `${image} ${record.version} is staged in ${place}.`);
        return { image, version: record.version, place, adopted, record };
    }
    const { version, adopt } = await gallery.planStage(staging);
    options.log.info(adopt === undefined ? `${image} ${version} would be staged.` : `${image} ${version} is there already.`);
    const place = gallery.placeOf(image, version);
    return adopt === undefined ? { image, version, place, adopted: false } : { image, version, place, adopted: true, record: adopt };
}
/**
 * Changes tags, regions and the like of a version in place (`Gallery.publish`).
 *
 * @throws UserError when the definition differs in more than that, or there is no such version; ExternalError, CancelledError
 */
async function updateVersion(request, options) {
    const { gallery, loaded, version, dryRun = false } = request;
    const { definition } = loaded;
    const { id: image } = definition.image;
    const layers = request.layers ?? (await (0,_bakehouse_image_definition_fingerprint__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintLayers */ .Vq)(loaded));
    const record = await gallery.publish(image, version, { definition, layers }, { ...options, dryRun });
    options.log.info(`${image} ${version} ${dryRun ? 'would be' : 'is'} updated in place.`);
    return { image, version, place: gallery.placeOf(image, version), adopted: true, record };
}
async function originOf({ from, gallery, loaded }) {
    if ('built' in from)
        return { ...from.built, name: from.name };
    const { id } = loaded.definition.image;
    const { version } = from;
    const { files } = await gallery.read(id, version);
    const provenance = await gallery.provenance(id, version);
    if (provenance === undefined)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${id} ${version} has no provenance.json.`, { hint: 'build the image again' });
    return {
        ...provenance,
        name: `${id} ${version}`,
        files: files.map(({ format, size, sha256 }) => ({ format, size, sha256, fromVersion: version })),
    };
}
async function stageRequestOf(request) {
    const { loaded } = request;
    const made = await originOf(request);
    const layers = request.layers ?? (await (0,_bakehouse_image_definition_fingerprint__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintLayers */ .Vq)(loaded));
    const fingerprint = (0,_bakehouse_image_definition_fingerprint__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintOfLayers */ .wp)(layers);
    const { id } = loaded.definition.image;
    if (made.image !== id || fingerprint.base !== made.fingerprint.base || fingerprint.content !== made.fingerprint.content) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${loaded.file} is no longer what ${made.name} was made of.`, {
            hint: 'build the image again, or give the same variables as for the build',
        });
    }
    const output = await (0,_bakehouse_image_definition_definition__WEBPACK_IMPORTED_MODULE_2__/* .directoryOutput */ .P5)(loaded);
    const missing = output.formats.filter((format) => !made.files.some((file) => file.format === format));
    if (missing.length > 0)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${made.name} has no ${missing.join(' and no ')} file.`, { hint: 'build the image again' });
    const files = made.files.filter(({ format }) => output.formats.includes(format));
    const commit = made.source?.commit ?? request.commit;
    const tests = request.tests ?? (await (0,_bakehouse_image_definition_fingerprint__WEBPACK_IMPORTED_MODULE_0__/* .testsLayer */ .hP)(loaded));
    const provenance = {
        schema: 'bakehouse-provenance/1',
        image: id,
        fingerprint,
        layers,
        testsDigest: (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc)((0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)(tests)),
        tests,
        definition: loaded.definition,
        definitionFile: loaded.file,
        variables: loaded.variables,
        ...(loaded.resolvedVersion === undefined ? {} : { resolvedVersion: loaded.resolvedVersion }),
        builder: made.builder,
        source: commit === undefined ? {} : { commit },
        ...(made.verify === false || request.verify === false ? { verify: false } : {}),
        tools: made.tools,
        packages: made.packages,
        stages: made.stages,
        startedAt: made.startedAt,
        finishedAt: made.finishedAt,
    };
    return { image: id, version: output.version, files, provenance };
}


/***/ })

};
