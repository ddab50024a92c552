export const id = "shared-blob-names-folder-marker";
export const ids = ["shared-blob-names-folder-marker"];
export const modules = {

/***/ 62615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ markedFolder)
/* harmony export */ });
/**
 * The folder that a blob stands for, where it is nothing but a marker: tools write an empty blob `x/` for an empty folder x, and accounts
 * with a hierarchical namespace list their directories as empty blobs with `hdi_isfolder`. A marker is a folder wherever it is met: an
 * upload does not miss a file for it, it goes when the folder is gone, and a download makes the folder.
 *
 * @param name as it is, or what is left of it below a prefix
 * @returns without a slash at its end; '' for the prefix itself; undefined for a blob that is one
 */
function markedFolder(name, { size, metadata }) {
    if (size !== 0 || !(name === '' || name.endsWith('/') || metadata['hdi_isfolder'] === 'true'))
        return undefined;
    return name.endsWith('/') ? name.slice(0, -1) : name;
}


/***/ })

};
