export const id = "shared-image-formats-one-es-service-image";
export const ids = ["shared-image-formats-one-es-service-image"];
export const modules = {

/***/ 12681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ oneEsImage)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_data__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72283);
/* harmony import */ var _blob_address_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40226);
/* harmony import */ var _export_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83458);
/* harmony import */ var _members_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91121);
/* harmony import */ var _needs_identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19078);





/**
 * @param definition with its variables replaced
 * @throws InputError with the path of everything that a 1ES image cannot say
 */
function oneEsImage(definition) {
    const { provider } = definition;
    const all = (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(provider) ? provider : {};
    const own = (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(all['one-es']) ? all['one-es'] : {};
    // What a file left to the portal has to be said to the service.
    const document = { ...definition, provider: { ...all, 'one-es': (0,_members_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutMembers */ .YG)(own, ['assumed']) } };
    const { artifacts = [], tags = {}, ...properties } = JSON.parse((0,_export_js__WEBPACK_IMPORTED_MODULE_2__/* .writeOneEs */ .g)([document]));
    const listed = artifacts.map((artifact) => ({ name: artifact.name, parameters: artifact.parameters ?? {} }));
    const first = listed.findIndex(_needs_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .needsIdentity */ .Y);
    const named = listed.flatMap(({ parameters }) => Object.entries(parameters).flatMap(([key, value]) => (key.toLowerCase() === 'identity' && typeof value === 'string' ? [value] : [])));
    return {
        ...{ properties, artifacts, tags },
        withoutIdentity: first === -1 ? artifacts.length : first,
        identities: [...new Set(named)],
        containers: containersOf(listed),
    };
}
function containersOf(artifacts) {
    const fetched = artifacts.filter(_needs_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .needsIdentity */ .Y).flatMap(({ parameters }) => Object.entries(parameters).flatMap(([key, value]) => {
        const found = key.toLowerCase() === 'bloburi' && typeof value === 'string' ? (0,_blob_address_js__WEBPACK_IMPORTED_MODULE_4__/* .blobContainer */ .rN)(value) : undefined;
        return found === undefined ? [] : [found];
    }));
    return [...new Map(fetched.map((one) => [`${one.account}/${one.name}`, one])).values()];
}


/***/ })

};
