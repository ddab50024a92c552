export const id = 2221;
export const ids = [2221];
export const modules = {

/***/ 42221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DEFAULT_LOCATION: () => (/* binding */ DEFAULT_LOCATION),
/* harmony export */   newestMarketplaceVersion: () => (/* binding */ newestMarketplaceVersion)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_edit_distance__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65761);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _region_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(131);
/* harmony import */ var _version_order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59434);




/** The version of the compute API that `@azure/arm-compute` 25.1.1 asks for images of the marketplace. */
const API = { 'api-version': '2026-04-01' };
/** The images of the marketplace are the same in every region of the public cloud but for a few; the lists have to name one. */
const DEFAULT_LOCATION = 'eastus';
/**
 * The version that Azure takes for `latest` in a region: the highest by its numbers. A deprecated version cannot be deployed any more
 * and does not count (https://learn.microsoft.com/azure/virtual-machines/deprecated-images); one whose deprecation is only scheduled can.
 *
 * @throws ExternalError when the service refuses, or has no such image: then with the nearest name there is
 */
async function newestMarketplaceVersion(manager, subscription, image, region, signal) {
    const { publisher, offer, sku } = image;
    const location = (0,_region_name_js__WEBPACK_IMPORTED_MODULE_1__/* .regionName */ .g)(region);
    const urn = `${publisher}:${offer}:${sku}`;
    const facts = { operation: `list the versions of ${urn} in ${location}`, subscription, scope: `the subscription ${subscription}` };
    const path = [...publishersOf(subscription, location), publisher, 'artifacttypes', 'vmimage', 'offers', offer, 'skus', sku, 'versions'];
    let listed;
    try {
        listed = await manager.get(path, { ...API, $expand: 'properties' }, facts, signal);
    }
    catch (error) {
        if (!(error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .ExternalError */ .yA) || error.details.status !== 404 || /Subscription/.test(error.message))
            throw error;
        const hint = await misspelt(manager, subscription, image, location, signal);
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .ExternalError */ .yA(error.message, { ...error.details, hint });
    }
    if (!Array.isArray(listed))
        throw manager.unreadable(facts);
    const images = listedImages(listed).filter(({ name }) => typeof name === 'string' && (0,_version_order_js__WEBPACK_IMPORTED_MODULE_2__/* .isVersionNumber */ .i3)(name));
    const usable = images.filter(({ properties }) => properties?.imageDeprecationStatus?.imageState !== 'Deprecated');
    const newest = (0,_version_order_js__WEBPACK_IMPORTED_MODULE_2__/* .newestVersion */ .Rg)(usable.map(({ name }) => String(name)));
    if (newest !== undefined)
        return newest;
    const deprecated = images.length > 0;
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .ExternalError */ .yA(`The marketplace has no version of ${urn} in ${location}${deprecated ? ' that is not deprecated' : ''}.`, {
        service: 'Azure Resource Manager',
        operation: facts.operation,
        hint: deprecated ? 'write another sku, or a gallery image' : await misspelt(manager, subscription, image, location, signal),
    });
}
function publishersOf(subscription, location) {
    return ['subscriptions', subscription, 'providers', 'Microsoft.Compute', 'locations', location, 'publishers'];
}
/** Which of the names does not exist, and what it may be meant to be. Asks from the outermost name on. */
async function misspelt(manager, subscription, { publisher, offer, sku }, location, signal) {
    const publishers = publishersOf(subscription, location);
    const offers = [...publishers, publisher, 'artifacttypes', 'vmimage', 'offers'];
    const levels = [
        ['publisher', publisher, publishers],
        ['offer', offer, offers],
        ['sku', sku, [...offers, offer, 'skus']],
    ];
    for (const [what, wanted, path] of levels) {
        const facts = { operation: `list the ${what}s`, subscription, scope: `the subscription ${subscription}` };
        let names;
        try {
            names = namesIn(await manager.get(path, API, facts, signal));
        }
        catch (error) {
            // The first error is the one to tell; a hint is not worth another.
            if (error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .ExternalError */ .yA)
                break;
            throw error;
        }
        if (names.some((name) => name.toLowerCase() === wanted.toLowerCase()))
            continue;
        const near = (0,_bakehouse_core_edit_distance__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(wanted, names);
        return near === undefined
            ? `there is no ${what} ${wanted} in ${location}: check source.${what}, or build.region`
            : `there is no ${what} ${wanted} in ${location}: did you mean ${near}?`;
    }
    return 'check source.publisher, source.offer and source.sku, and build.region';
}
function namesIn(listed) {
    if (!Array.isArray(listed))
        return [];
    return listedImages(listed).flatMap(({ name }) => (typeof name === 'string' ? [name] : []));
}
/** What is no object has no name either. */
function listedImages(listed) {
    return listed.map((item) => (item ?? {}));
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
