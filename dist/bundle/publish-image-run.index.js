export const id = "publish-image-run";
export const ids = ["publish-image-run"];
export const modules = {

/***/ 88758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_gallery_publish__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19861);
/* harmony import */ var _bakehouse_records_builds__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51718);
/* harmony import */ var _shared_load_image_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32753);
/* harmony import */ var _shared_with_gallery_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69480);






/** Stages a version, or changes one in place. @throws as `publishImage` and `updateVersion` */
async function run(inputs, context) {
    const { image, version, place } = await (0,_shared_with_gallery_js__WEBPACK_IMPORTED_MODULE_1__.withGallery)(inputs, context, (gallery) => publish(inputs, gallery, context));
    return { image, version, versionFolder: place };
}
async function publish(inputs, gallery, context) {
    const { buildRecord, fromVersion, updateVersion: inPlace, definition, dryRun } = inputs;
    const common = { gallery, dryRun, commit: context.environment.commit };
    if (inPlace !== undefined) {
        if (definition === undefined || buildRecord !== undefined || fromVersion !== undefined) {
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz('publish-image: update-version needs definition, and neither build-record nor from-version.');
        }
        return (0,_bakehouse_gallery_publish__WEBPACK_IMPORTED_MODULE_3__/* .updateVersion */ .G)({ ...common, loaded: await (0,_shared_load_image_js__WEBPACK_IMPORTED_MODULE_4__/* .loadLockedImage */ .G)({ ...inputs, definition }, context), version: inPlace }, context);
    }
    if (fromVersion !== undefined && buildRecord === undefined && definition !== undefined) {
        return (0,_bakehouse_gallery_publish__WEBPACK_IMPORTED_MODULE_3__/* .publishImage */ .N)({ ...common, loaded: await (0,_shared_load_image_js__WEBPACK_IMPORTED_MODULE_4__/* .loadLockedImage */ .G)({ ...inputs, definition }, context), from: { version: fromVersion } }, context);
    }
    if (buildRecord === undefined || fromVersion !== undefined) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz('publish-image needs either build-record, or from-version with definition.');
    }
    const name = context.resolve(buildRecord);
    const record = await (0,_bakehouse_records_builds__WEBPACK_IMPORTED_MODULE_5__/* .readBuildRecord */ .mx)(name);
    if (record === undefined)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`There is no build record ${name}.`, { hint: 'run trigger-image-build first' });
    const files = record.files.map((file) => ({ ...file, path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(name), file.path) }));
    const loaded = await (0,_shared_load_image_js__WEBPACK_IMPORTED_MODULE_4__/* .loadLockedImage */ .G)({ ...inputs, definition: definition ?? record.definitionFile }, context, {
        built: record.variables,
    });
    return (0,_bakehouse_gallery_publish__WEBPACK_IMPORTED_MODULE_3__/* .publishImage */ .N)({ ...common, loaded, from: { built: { ...record, files }, name } }, context);
}


/***/ })

};
