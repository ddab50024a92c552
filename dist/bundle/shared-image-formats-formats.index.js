export const id = "shared-image-formats-formats";
export const ids = ["shared-image-formats-formats"];
export const modules = {

/***/ 72352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M6: () => (/* binding */ loadFormat),
/* harmony export */   hJ: () => (/* binding */ OWN_FORMAT)
/* harmony export */ });
/* unused harmony export FORMAT_NAMES */
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65761);


/** Each is loaded only when it is asked for. */
const FORMATS = {
    'one-es': async () => (await Promise.all(/* import() */[__webpack_require__.e("shared-npm-jsonc-parser"), __webpack_require__.e("shared-records-json-file"), __webpack_require__.e("shared-image-formats-one-es-artifact-list"), __webpack_require__.e("shared-image-formats-mapping-azure-marketplace"), __webpack_require__.e("shared-image-formats-one-es-base-image"), __webpack_require__.e("shared-image-formats-one-es-export"), __webpack_require__.e("shared-core-canonical-json"), __webpack_require__.e("shared-image-formats-mapping-escape-variables"), __webpack_require__.e("shared-image-formats-mapping-image-id"), __webpack_require__.e("shared-image-definition-findings-spell-path"), __webpack_require__.e("shared-image-formats-one-es-canonical"), __webpack_require__.e("shared-image-formats-one-es-import-artifacts"), __webpack_require__.e("one-es-format")]).then(__webpack_require__.bind(__webpack_require__, 42516))).oneEs,
    'image-factory': async () => (await Promise.all(/* import() */[__webpack_require__.e("shared-npm-yaml"), __webpack_require__.e("shared-npm-jsonc-parser"), __webpack_require__.e("shared-core-variables"), __webpack_require__.e("shared-image-definition-parse-definition-data"), __webpack_require__.e("shared-records-json-file"), __webpack_require__.e("shared-image-formats-one-es-artifact-list"), __webpack_require__.e("shared-core-canonical-json"), __webpack_require__.e("shared-image-formats-mapping-azure-marketplace"), __webpack_require__.e("shared-image-formats-mapping-image-id"), __webpack_require__.e("shared-image-definition-findings-spell-path"), __webpack_require__.e("shared-image-formats-mapping-yaml-file"), __webpack_require__.e("shared-image-definition-findings-finding-list"), __webpack_require__.e("shared-image-formats-one-es-canonical"), __webpack_require__.e("shared-image-formats-one-es-base-image"), __webpack_require__.e("shared-image-formats-one-es-import-artifacts"), __webpack_require__.e("image-factory-format")]).then(__webpack_require__.bind(__webpack_require__, 86748))).imageFactory,
    'cloud-image-builder-packer': async () => (await Promise.all(/* import() */[__webpack_require__.e("shared-npm-yaml"), __webpack_require__.e("shared-core-variables"), __webpack_require__.e("shared-image-definition-parse-definition-data"), __webpack_require__.e("shared-image-formats-mapping-escape-variables"), __webpack_require__.e("shared-image-formats-mapping-azure-marketplace"), __webpack_require__.e("shared-image-formats-mapping-image-id"), __webpack_require__.e("shared-image-formats-mapping-yaml-file"), __webpack_require__.e("shared-image-definition-findings-finding-list"), __webpack_require__.e("shared-image-formats-mapping-file-fields"), __webpack_require__.e("shared-image-formats-mapping-azure-regions"), __webpack_require__.e("shared-image-formats-cloud-image-builder-packer-export")]).then(__webpack_require__.bind(__webpack_require__, 5132))).cloudImageBuilderPacker,
    'cloud-image-builder-classic': async () => (await Promise.all(/* import() */[__webpack_require__.e("shared-npm-yaml"), __webpack_require__.e("shared-core-variables"), __webpack_require__.e("shared-image-definition-parse-definition-data"), __webpack_require__.e("shared-core-canonical-json"), __webpack_require__.e("shared-image-formats-mapping-escape-variables"), __webpack_require__.e("shared-image-formats-mapping-yaml-file"), __webpack_require__.e("shared-image-definition-findings-finding-list"), __webpack_require__.e("shared-image-formats-mapping-azure-regions"), __webpack_require__.e("cloud-image-builder-classic-format")]).then(__webpack_require__.bind(__webpack_require__, 72381))).cloudImageBuilderClassic,
    'worker-images': async () => (await Promise.all(/* import() */[__webpack_require__.e("shared-npm-yaml"), __webpack_require__.e("shared-core-variables"), __webpack_require__.e("shared-image-definition-parse-definition-data"), __webpack_require__.e("shared-image-formats-mapping-escape-variables"), __webpack_require__.e("shared-image-formats-mapping-azure-marketplace"), __webpack_require__.e("shared-image-formats-mapping-image-id"), __webpack_require__.e("shared-image-formats-mapping-yaml-file"), __webpack_require__.e("shared-image-definition-findings-finding-list"), __webpack_require__.e("shared-image-formats-mapping-file-fields"), __webpack_require__.e("shared-image-formats-mapping-azure-regions"), __webpack_require__.e("shared-image-formats-cloud-image-builder-packer-export"), __webpack_require__.e("shared-core-canonical-json"), __webpack_require__.e("shared-image-formats-worker-images-cloud-parts"), __webpack_require__.e("worker-images-format")]).then(__webpack_require__.bind(__webpack_require__, 81816))).workerImages,
    'packer-json': async () => (await Promise.all(/* import() */[__webpack_require__.e("shared-npm-jsonc-parser"), __webpack_require__.e("shared-records-json-file"), __webpack_require__.e("shared-image-definition-schema-forms"), __webpack_require__.e("shared-core-canonical-json"), __webpack_require__.e("shared-image-formats-mapping-escape-variables"), __webpack_require__.e("shared-image-formats-mapping-azure-marketplace"), __webpack_require__.e("shared-image-formats-mapping-image-id"), __webpack_require__.e("shared-image-formats-mapping-import-notes"), __webpack_require__.e("shared-image-formats-packer-json-provisioners"), __webpack_require__.e("packer-json-format")]).then(__webpack_require__.bind(__webpack_require__, 3015))).packerJson,
    'azure-image-builder': async () => (await Promise.all(/* import() */[__webpack_require__.e("shared-npm-jsonc-parser"), __webpack_require__.e("shared-records-json-file"), __webpack_require__.e("shared-image-definition-schema-forms"), __webpack_require__.e("shared-core-canonical-json"), __webpack_require__.e("shared-image-formats-mapping-escape-variables"), __webpack_require__.e("shared-image-formats-mapping-azure-marketplace"), __webpack_require__.e("shared-image-formats-mapping-image-id"), __webpack_require__.e("shared-core-duration"), __webpack_require__.e("shared-image-formats-mapping-import-notes"), __webpack_require__.e("shared-image-formats-azure-image-builder-api-version"), __webpack_require__.e("azure-image-builder-format")]).then(__webpack_require__.bind(__webpack_require__, 27746))).azureImageBuilder,
};
/** Bakehouse's own format, which every other one is read into and written from. */
const OWN_FORMAT = 'vm-image';
const FORMAT_NAMES = Object.keys(FORMATS);
/**
 * A format by its name.
 *
 * @throws InputError naming the nearest format when there is none of that name
 */
async function loadFormat(name) {
    const own = FORMATS[name];
    if (Object.hasOwn(FORMATS, name))
        return own();
    const formats = await Promise.all(FORMAT_NAMES.map((each) => FORMATS[each]()));
    const wanted = name.toLowerCase();
    const found = formats.find((format) => format.aliases.includes(wanted));
    if (found !== undefined)
        return found;
    const names = [OWN_FORMAT, ...FORMAT_NAMES];
    const near = (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(wanted, [...names, ...formats.flatMap(({ aliases }) => aliases)]);
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`There is no format "${name}".`, {
        hint: near === undefined ? `known: ${names.join(', ')}` : `did you mean ${near}?`,
    });
}


/***/ })

};
