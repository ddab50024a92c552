export const id = "shared-azure-images-gallery-image-id";
export const ids = ["shared-azure-images-gallery-image-id"];
export const modules = {

/***/ 27572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseGalleryImageId),
/* harmony export */   H: () => (/* binding */ isSharedGalleryId)
/* harmony export */ });
const IMAGE_ID = /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)\/providers\/Microsoft\.Compute\/galleries\/([^/]+)\/images\/([^/]+)(?:\/versions\/([^/]+))?\/?$/i;
/** @returns undefined when the text is no resource id of an image definition, or of a version of one */
function parseGalleryImageId(text) {
    const [, subscription, resourceGroup, gallery, image, version] = IMAGE_ID.exec(text.trim()) ?? [];
    if (subscription === undefined || resourceGroup === undefined || gallery === undefined || image === undefined)
        return undefined;
    return { subscription, resourceGroup, gallery, image, ...(version === undefined ? {} : { version }) };
}
/** True for ids of community galleries and of galleries that are shared directly: `/CommunityGalleries/…`, `/SharedGalleries/…`. */
function isSharedGalleryId(text) {
    return /\/(?:communityGalleries|sharedGalleries)\//i.test(text);
}


/***/ })

};
