export const id = 2268;
export const ids = [2268,3351];
export const modules = {

/***/ 63351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isSharedGalleryId: () => (/* binding */ isSharedGalleryId),
/* harmony export */   parseGalleryImageId: () => (/* binding */ parseGalleryImageId)
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


/***/ }),

/***/ 22268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findGalleryImage: () => (/* binding */ findGalleryImage),
/* harmony export */   newestGalleryVersion: () => (/* binding */ newestGalleryVersion)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_edit_distance__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65761);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _gallery_image_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63351);
/* harmony import */ var _region_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(131);
/* harmony import */ var _version_order_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59434);





/** The version of the gallery API that `@azure/arm-compute` 25.1.1 asks. */
const API = { 'api-version': '2025-12-03' };
/**
 * Finds an image definition by the names of gallery and image. Names of galleries are unique in a subscription.
 *
 * @throws ExternalError when the service refuses, or there is no such gallery: then with the nearest there is
 */
async function findGalleryImage(manager, subscription, { gallery, image }, signal) {
    const facts = { operation: `find the gallery ${gallery}`, subscription, scope: `the subscription ${subscription}` };
    const path = ['subscriptions', subscription, 'providers', 'Microsoft.Compute', 'galleries'];
    const ids = (await manager.list(path, API, facts, signal)).flatMap((item) => {
        const { id } = (item ?? {});
        const found = typeof id === 'string' ? (0,_gallery_image_id_js__WEBPACK_IMPORTED_MODULE_1__.parseGalleryImageId)(`${id}/images/${image}`) : undefined;
        return found === undefined ? [] : [found];
    });
    const found = ids.find((id) => id.gallery.toLowerCase() === gallery.toLowerCase());
    if (found !== undefined)
        return found;
    const near = (0,_bakehouse_core_edit_distance__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(gallery, ids.map((id) => id.gallery));
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .ExternalError */ .yA(`The subscription ${subscription} has no gallery ${gallery} that this identity may see.`, {
        service: 'Azure Resource Manager',
        operation: facts.operation,
        hint: near === undefined
            ? 'check source.gallery and azure-subscription-id, and give the identity the role Reader on the gallery'
            : `did you mean ${near}?`,
    });
}
/**
 * The version that Azure takes for `latest`: the highest by its numbers of those that are not excluded from latest, are provisioned, and
 * have a replica in the region. The end of life of a version is information only, and does not count: Azure still deploys it
 * (https://learn.microsoft.com/azure/virtual-machines/azure-compute-gallery).
 *
 * @param region as the definition writes it ("westus2", "West US 2"); any when left out
 * @throws ExternalError when the service refuses, or no version counts
 */
async function newestGalleryVersion(manager, { subscription, resourceGroup, gallery, image }, region, signal) {
    const galleryPath = [
        'subscriptions',
        subscription,
        'resourceGroups',
        resourceGroup,
        'providers',
        'Microsoft.Compute',
        'galleries',
        gallery,
    ];
    const name = `${gallery}/${image}`;
    const facts = { operation: `list the versions of ${name}`, subscription, scope: `the gallery /${galleryPath.join('/')}` };
    let listed;
    try {
        listed = await manager.list([...galleryPath, 'images', image, 'versions'], API, facts, signal);
    }
    catch (error) {
        if (!(error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .ExternalError */ .yA) || error.details.status !== 404)
            throw error;
        const near = await nearImage(manager, galleryPath, image, { ...facts, operation: `list the images of ${gallery}` }, signal);
        throw near === undefined ? error : new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .ExternalError */ .yA(error.message, { ...error.details, hint: `did you mean ${near}?` });
    }
    const versions = listed.filter(isListedVersion);
    const newest = (0,_version_order_js__WEBPACK_IMPORTED_MODULE_3__/* .newestVersion */ .Rg)(versions.filter((version) => whyNot(version, region) === undefined).map((version) => version.name));
    if (newest !== undefined)
        return newest;
    const reasons = [...versions]
        .sort((a, b) => (0,_version_order_js__WEBPACK_IMPORTED_MODULE_3__/* .compareVersions */ .Zy)(b.name, a.name))
        .map((version) => `${version.name} ${whyNot(version, region)}`);
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .ExternalError */ .yA(`The gallery has no version of ${name} that is latest${region === undefined ? '' : ` in ${region}`}.`, {
        service: 'Azure Resource Manager',
        operation: facts.operation,
        hint: reasons.length === 0 ? 'publish a version first' : reasons.slice(0, 5).join(', '),
    });
}
/** Why Azure does not take a version for latest; undefined when it may. */
function whyNot({ properties }, region) {
    const { provisioningState, publishingProfile } = properties ?? {};
    if (publishingProfile?.excludeFromLatest === true)
        return 'is excluded from latest';
    if (provisioningState !== 'Succeeded')
        return `is ${String(provisioningState ?? 'of unknown state').toLowerCase()}`;
    if (region === undefined)
        return undefined;
    // Whatever the answer has there: what is no region is not this one.
    const regions = Array.isArray(publishingProfile?.targetRegions) ? publishingProfile.targetRegions : [];
    const target = regions.map(targetRegion).find((one) => one.name !== undefined && (0,_region_name_js__WEBPACK_IMPORTED_MODULE_4__/* .regionName */ .g)(one.name) === (0,_region_name_js__WEBPACK_IMPORTED_MODULE_4__/* .regionName */ .g)(region));
    if (target === undefined)
        return `is not in ${region}`;
    return target.excludeFromLatest ? `is excluded from latest in ${region}` : undefined;
}
function isListedVersion(item) {
    const { name } = (item ?? {});
    return typeof name === 'string' && (0,_version_order_js__WEBPACK_IMPORTED_MODULE_3__/* .isVersionNumber */ .i3)(name);
}
function targetRegion(item) {
    const { name, excludeFromLatest } = (item ?? {});
    return { name: typeof name === 'string' ? name : undefined, excludeFromLatest: excludeFromLatest === true };
}
/** The image of the gallery that may be meant. */
async function nearImage(manager, galleryPath, image, facts, signal) {
    try {
        const images = await manager.list([...galleryPath, 'images'], API, facts, signal);
        const names = images.flatMap((item) => {
            const { name } = (item ?? {});
            return typeof name === 'string' ? [name] : [];
        });
        return (0,_bakehouse_core_edit_distance__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(image, names);
    }
    catch (error) {
        // The first error is the one to tell; a hint is not worth another.
        if (error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .ExternalError */ .yA)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ regionName)
/* harmony export */ });
/** The name of a region as it stands in addresses: "westus2" for "West US 2", which galleries answer with and people write. */
function regionName(name) {
    return name.replaceAll(' ', '').toLowerCase();
}


/***/ }),

/***/ 59434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rg: () => (/* binding */ newestVersion),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   i3: () => (/* binding */ isVersionNumber)
/* harmony export */ });
/**
 * Orders versions of Azure images ("20348.2527.240707") by their numbers, as Azure does for `latest`: 1.10.0 comes after 1.9.0.
 *
 * @returns negative when `a` is older, positive when it is newer
 */
function compareVersions(a, b) {
    const [left, right] = [a.split('.'), b.split('.')];
    for (let i = 0; i < Math.max(left.length, right.length); i++) {
        // Parts have at most 10 digits in galleries, but publishers of the marketplace write times into them: 202407071530.
        const difference = BigInt(left[i] ?? 0) - BigInt(right[i] ?? 0);
        if (difference !== 0n)
            return difference < 0n ? -1 : 1;
    }
    return 0;
}
/** True for numbers with dots between them. */
function isVersionNumber(text) {
    return /^\d{1,40}(\.\d{1,40}){0,9}$/.test(text);
}
/** The newest of some versions; undefined when there is none. What is no version number does not count. */
function newestVersion(versions) {
    const [newest] = versions.filter(isVersionNumber).sort((a, b) => compareVersions(b, a));
    return newest;
}


/***/ })

};
