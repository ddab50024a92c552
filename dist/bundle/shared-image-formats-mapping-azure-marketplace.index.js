export const id = "shared-image-formats-mapping-azure-marketplace";
export const ids = ["shared-image-formats-mapping-azure-marketplace"];
export const modules = {

/***/ 9660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ marketplaceTraits)
/* harmony export */ });
const LINUX = /canonical|ubuntu|debian|redhat|rhel|suse|centos|almalinux|rocky|oracle-linux|linux|mariner|flatcar/i;
/** Only offered for machines of generation 2. */
const SECOND_GENERATION = /azure-edition|windows-?11|win11|arm64|2025/i;
function marketplaceTraits(names) {
    const { publisher = '', offer = '', sku = '', size = '' } = names;
    const all = `${publisher} ${offer} ${sku}`;
    const os = LINUX.test(all) ? 'linux' : 'windows';
    // Standard_E8pds_v5 has an Arm processor by its p.
    const arm = /arm64|aarch64/i.test(all) || /^(?:Standard_)?[A-Z]+[0-9]+(?:-[0-9]+)?[a-z]*p[a-z]*_v[0-9]+$/.test(size);
    const second = /(?:^|[-_])g(?:en)?2(?:$|[-_])|gen2/i.test(sku) || SECOND_GENERATION.test(all) || arm;
    const known = os === 'windows' && sku !== '';
    return { os, arch: arm ? 'arm64' : 'x64', generation: known && !second ? 1 : 2 };
}


/***/ }),

/***/ 4236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ imageIdOf)
/* harmony export */ });
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85368);

const MAX_LENGTH = 63;
/** The `image.id` that a name of somebody else's gives: lower case, other characters to `-`; a longer one ends in part of its digest. */
function imageIdOf(name) {
    const plain = name
        .slice(0, 1000)
        .normalize('NFKD')
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-+|-+$/g, '');
    if (plain.length < 2)
        return `image-${plain === '' ? (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(name).slice(0, 8) : plain}`;
    if (plain.length <= MAX_LENGTH)
        return plain;
    return `${plain.slice(0, MAX_LENGTH - 9).replaceAll(/-+$/g, '')}-${(0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(name).slice(0, 8)}`;
}


/***/ })

};
