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


/***/ })

};
