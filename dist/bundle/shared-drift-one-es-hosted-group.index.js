export const id = "shared-drift-one-es-hosted-group";
export const ids = ["shared-drift-one-es-hosted-group"];
export const modules = {

/***/ 68778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AM: () => (/* binding */ readImage),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   readPools: () => (/* binding */ readPools),
/* harmony export */   v8: () => (/* binding */ listImages)
/* harmony export */ });
/* harmony import */ var _bakehouse_azure_resources__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7243);
/* harmony import */ var _bakehouse_core_data__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72283);


const IMAGE = 'Microsoft.CloudTest/images';
const POOL = 'Microsoft.CloudTest/hostedpools';
/** The 1ES images of the group, without their properties, sorted by name. @throws as `listResources` */
function listImages(group, signal) {
    return listOf(IMAGE, group, signal);
}
/** An image with its properties; undefined when it is gone meanwhile. @throws as `getResource` */
function readImage({ manager, apiVersion }, id, signal) {
    return (0,_bakehouse_azure_resources__WEBPACK_IMPORTED_MODULE_0__/* .getResource */ .hZ)(manager, { id, apiVersion }, signal);
}
/**
 * The hosted pools of the group with their images, sorted by name. Public templates have `images: [{imageName, subscriptionId,
 * poolBufferPercentage}]` in the properties of a pool.
 *
 * @throws as `listResources`, `getResource`
 */
async function readPools(group, signal) {
    const pools = [];
    for (const { id } of await listOf(POOL, group, signal)) {
        const pool = await (0,_bakehouse_azure_resources__WEBPACK_IMPORTED_MODULE_0__/* .getResource */ .hZ)(group.manager, { id, apiVersion: group.apiVersion }, signal);
        if (pool !== undefined)
            pools.push({ name: nameOf(pool), id, images: imagesOf(pool) });
    }
    return pools;
}
/** The last part of a resource id. */
function nameOf({ id }) {
    return id.slice(id.lastIndexOf('/') + 1);
}
/** Resource Manager itself lists what is in a group, of every provider alike. */
async function listOf(type, { manager, subscription, resourceGroup }, signal) {
    const all = await (0,_bakehouse_azure_resources__WEBPACK_IMPORTED_MODULE_0__/* .listResources */ .U2)(manager, { subscription, resourceGroup, filter: `resourceType eq '${type}'` }, signal);
    return all.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}
function imagesOf({ properties = {} }) {
    const { images } = properties;
    return (Array.isArray(images) ? images : []).flatMap((image) => {
        if (!(0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(image) || typeof image['imageName'] !== 'string')
            return [];
        const buffer = image['poolBufferPercentage'];
        const isSaid = typeof buffer === 'string' || typeof buffer === 'number';
        return [{ name: image['imageName'], ...(isSaid ? { buffer: String(buffer) } : {}) }];
    });
}


/***/ })

};
