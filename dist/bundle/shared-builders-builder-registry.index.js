export const id = "shared-builders-builder-registry";
export const ids = ["shared-builders-builder-registry"];
export const modules = {

/***/ 39541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IR: () => (/* binding */ openBuilder),
/* harmony export */   Z7: () => (/* binding */ chooseBuilder),
/* harmony export */   tg: () => (/* binding */ checksOf)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _builder_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2824);


/** The only place where a builder's name means something. */
const registry = {
    local: async (place) => (await Promise.all(/* import() */[__webpack_require__.e("shared-image-definition-definition-root"), __webpack_require__.e("shared-image-definition-place-findings"), __webpack_require__.e("shared-records-build-record"), __webpack_require__.e("shared-system-folder-lock-2"), __webpack_require__.e("shared-disk-image-byte-ranges"), __webpack_require__.e("shared-disk-image-sparse-copy"), __webpack_require__.e("shared-core-stage-clock"), __webpack_require__.e("shared-builders-build-lost-error"), __webpack_require__.e("shared-builders-build-job"), __webpack_require__.e("shared-system-free-space"), __webpack_require__.e("shared-system-program-path"), __webpack_require__.e("shared-system-limited-log-file"), __webpack_require__.e("shared-system-child-environment"), __webpack_require__.e("shared-net-address"), __webpack_require__.e("shared-image-definition-local-definition"), __webpack_require__.e("shared-system-positioned"), __webpack_require__.e("shared-system-apt-failures"), __webpack_require__.e("shared-system-shell-quote"), __webpack_require__.e("shared-disk-image-vhd-footer"), __webpack_require__.e("shared-core-duration"), __webpack_require__.e("shared-core-all-settled"), __webpack_require__.e("shared-builders-local-check-values"), __webpack_require__.e("shared-builders-local-architecture"), __webpack_require__.e("local-local-builder")]).then(__webpack_require__.bind(__webpack_require__, 8023))).localBuilder(place),
    packer: async (place) => (await Promise.all(/* import() */[__webpack_require__.e("shared-npm-jsonc-parser"), __webpack_require__.e("shared-system-free-space"), __webpack_require__.e("shared-system-program-path"), __webpack_require__.e("shared-system-limited-log-file"), __webpack_require__.e("shared-system-child-environment"), __webpack_require__.e("shared-image-definition-local-definition"), __webpack_require__.e("shared-system-positioned"), __webpack_require__.e("shared-system-apt-failures"), __webpack_require__.e("shared-disk-image-vhd-footer"), __webpack_require__.e("shared-core-duration"), __webpack_require__.e("shared-disk-image-disk-format"), __webpack_require__.e("shared-disk-image-cluster-use"), __webpack_require__.e("shared-records-json-file"), __webpack_require__.e("shared-image-definition-packer-hcl-expressions"), __webpack_require__.e("shared-image-definition-definition-root"), __webpack_require__.e("shared-image-definition-place-findings"), __webpack_require__.e("shared-records-build-record"), __webpack_require__.e("shared-system-folder-lock-2"), __webpack_require__.e("shared-disk-image-byte-ranges"), __webpack_require__.e("shared-disk-image-sparse-copy"), __webpack_require__.e("shared-core-stage-clock"), __webpack_require__.e("shared-builders-build-lost-error"), __webpack_require__.e("shared-builders-build-job"), __webpack_require__.e("shared-builders-packer-packer-template"), __webpack_require__.e("shared-disk-image-unpack-disk-image"), __webpack_require__.e("shared-system-qemu-failures"), __webpack_require__.e("shared-system-file-identity"), __webpack_require__.e("packer-packer-builder")]).then(__webpack_require__.bind(__webpack_require__, 35946))).packerBuilder(place),
};
const checks = {
    local: async () => (await Promise.all(/* import() */[__webpack_require__.e("shared-image-definition-definition-root"), __webpack_require__.e("shared-image-definition-local-definition"), __webpack_require__.e("shared-image-definition-place-findings"), __webpack_require__.e("shared-builders-local-check-values")]).then(__webpack_require__.bind(__webpack_require__, 36963))).localChecks,
    packer: async () => (await Promise.all(/* import() */[__webpack_require__.e("shared-npm-jsonc-parser"), __webpack_require__.e("shared-records-json-file"), __webpack_require__.e("shared-image-definition-packer-hcl-expressions"), __webpack_require__.e("shared-image-definition-definition-root"), __webpack_require__.e("shared-image-definition-local-definition"), __webpack_require__.e("shared-image-definition-place-findings"), __webpack_require__.e("shared-builders-packer-packer-template"), __webpack_require__.e("packer-packer-checks")]).then(__webpack_require__.bind(__webpack_require__, 24725))).packerChecks,
};
/** Loads what a builder checks, without the builder. */
function checksOf(name) {
    return checks[name]();
}
/**
 * Loads a builder.
 *
 * @throws InputError naming what there is for an unknown name
 */
async function openBuilder(name, place) {
    if (!isBuilder(name))
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`There is no builder "${name}".`, { hint: `there are ${_builder_names_js__WEBPACK_IMPORTED_MODULE_1__/* .BUILDERS */ .r.join(' and ')}` });
    return registry[name](place);
}
/**
 * The builder for a definition.
 *
 * @param wanted a name, or `auto` for the first that the definition names
 * @throws InputError when the definition does not name it, or nothing here can run it
 */
function chooseBuilder(wanted, { builders, image }) {
    const chosen = wanted === 'auto' ? builders[0] : builders.find((builder) => builder === wanted);
    if (chosen === undefined) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`The definition of ${image.id} cannot be built with ${wanted}: it names ${builders.join(', ') || 'no builder'}.`, {
            hint: 'add the builder to "builders" in the definition, or choose another',
        });
    }
    if (isBuilder(chosen))
        return chosen;
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`The definition of ${image.id} is to be built with ${chosen}, which this step cannot run.`, {
        hint: `it runs ${_builder_names_js__WEBPACK_IMPORTED_MODULE_1__/* .BUILDERS */ .r.join(' and ')}: name one of them in "builders" of the definition`,
    });
}
function isBuilder(name) {
    return Object.hasOwn(registry, name);
}


/***/ })

};
