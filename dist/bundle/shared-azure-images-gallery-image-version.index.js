export const id = "shared-azure-images-gallery-image-version";
export const ids = ["shared-azure-images-gallery-image-version"];
export const modules = {

/***/ 50517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DEFAULT_LOCATION: () => (/* reexport */ DEFAULT_LOCATION),
  findGalleryImage: () => (/* reexport */ findGalleryImage),
  isSharedGalleryId: () => (/* reexport */ gallery_image_id/* isSharedGalleryId */.H),
  newestGalleryVersion: () => (/* reexport */ newestGalleryVersion),
  newestMarketplaceVersion: () => (/* reexport */ newestMarketplaceVersion),
  parseGalleryImageId: () => (/* reexport */ gallery_image_id/* parseGalleryImageId */.E)
});

// EXTERNAL MODULE: ./build/staging/azure/src/images/gallery-image-id.js
var gallery_image_id = __webpack_require__(27572);
// EXTERNAL MODULE: ./build/staging/core/src/version-order.js
var version_order = __webpack_require__(80032);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/edit-distance.js
var edit_distance = __webpack_require__(65761);
;// CONCATENATED MODULE: ./build/staging/azure/src/images/region-name.js
/** The name of a region as it stands in addresses: "westus2" for "West US 2", which galleries answer with and people write. */
function regionName(name) {
    return name.replaceAll(' ', '').toLowerCase();
}

;// CONCATENATED MODULE: ./build/staging/azure/src/images/gallery-image-version.js





/** The version of the gallery API that `@azure/arm-compute` 25.1.1 asks. */
const API = { 'api-version': '2025-12-03' };
/** These lists are for plans alone. */
const PLANNED = { otherwise: 'plan without online' };
/**
 * Finds an image definition by the names of gallery and image. Names of galleries are unique in a subscription.
 *
 * @throws ExternalError when the service refuses, or there is no such gallery: then with the nearest there is
 */
async function findGalleryImage(manager, subscription, { gallery, image }, signal) {
    const facts = { operation: `find the gallery ${gallery}`, subscription, scope: `the subscription ${subscription}`, ...PLANNED };
    const path = ['subscriptions', subscription, 'providers', 'Microsoft.Compute', 'galleries'];
    const ids = (await manager.list(path, API, facts, signal)).flatMap((item) => {
        const { id } = (item ?? {});
        const found = typeof id === 'string' ? (0,gallery_image_id/* parseGalleryImageId */.E)(`${id}/images/${image}`) : undefined;
        return found === undefined ? [] : [found];
    });
    const found = ids.find((id) => id.gallery.toLowerCase() === gallery.toLowerCase());
    if (found !== undefined)
        return found;
    const near = (0,edit_distance/* nearest */.p)(gallery, ids.map((id) => id.gallery));
    throw new errors/* ExternalError */.yA(`The subscription ${subscription} has no gallery ${gallery} that this identity may see.`, {
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
    const facts = { operation: `list the versions of ${name}`, subscription, scope: `the gallery /${galleryPath.join('/')}`, ...PLANNED };
    let listed;
    try {
        listed = await manager.list([...galleryPath, 'images', image, 'versions'], API, facts, signal);
    }
    catch (error) {
        if (!(error instanceof errors/* ExternalError */.yA) || error.details.status !== 404)
            throw error;
        const near = await suggestedImage(manager, galleryPath, image, { ...facts, operation: `list the images of ${gallery}` }, signal);
        throw near === undefined ? error : new errors/* ExternalError */.yA(error.message, { ...error.details, hint: `did you mean ${near}?` });
    }
    const versions = listed.filter(isListedVersion);
    const newest = (0,version_order/* newestVersion */.Rg)(versions.filter((version) => whyNot(version, region) === undefined).map((version) => version.name));
    if (newest !== undefined)
        return newest;
    const reasons = [...versions]
        .sort((a, b) => (0,version_order/* compareVersions */.Zy)(b.name, a.name))
        .map((version) => `${version.name} ${whyNot(version, region)}`);
    throw new errors/* ExternalError */.yA(`The gallery has no version of ${name} that is latest${region === undefined ? '' : ` in ${region}`}.`, {
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
    const target = regions.map(targetRegion).find((one) => one.name !== undefined && regionName(one.name) === regionName(region));
    if (target === undefined)
        return `is not in ${region}`;
    return target.excludeFromLatest ? `is excluded from latest in ${region}` : undefined;
}
function isListedVersion(item) {
    const { name } = (item ?? {});
    return typeof name === 'string' && (0,version_order/* isVersionNumber */.i3)(name);
}
function targetRegion(item) {
    const { name, excludeFromLatest } = (item ?? {});
    return { name: typeof name === 'string' ? name : undefined, excludeFromLatest: excludeFromLatest === true };
}
/** The image of the gallery that may be meant. */
async function suggestedImage(manager, galleryPath, image, facts, signal) {
    try {
        const images = await manager.list([...galleryPath, 'images'], API, facts, signal);
        const names = images.flatMap((item) => {
            const { name } = (item ?? {});
            return typeof name === 'string' ? [name] : [];
        });
        return (0,edit_distance/* nearest */.p)(image, names);
    }
    catch (error) {
        // The first error is the one to tell; a hint is not worth another.
        if (error instanceof errors/* ExternalError */.yA)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/staging/azure/src/images/marketplace-version.js




/** The version of the compute API that `@azure/arm-compute` 25.1.1 asks for images of the marketplace. */
const marketplace_version_API = { 'api-version': '2026-04-01' };
/** The images of the marketplace are the same in every region of the public cloud but for a few; the lists have to name one. */
const DEFAULT_LOCATION = 'eastus';
/** These lists are for plans alone. */
const marketplace_version_PLANNED = { otherwise: 'plan without online' };
/**
 * The version that Azure takes for `latest` in a region: the highest by its numbers. A deprecated version cannot be deployed any more
 * and does not count (https://learn.microsoft.com/azure/virtual-machines/deprecated-images); one whose deprecation is only scheduled can.
 *
 * @throws ExternalError when the service refuses, or has no such image: then with the nearest name there is
 */
async function newestMarketplaceVersion(manager, subscription, image, region, signal) {
    const { publisher, offer, sku } = image;
    const location = regionName(region);
    const urn = `${publisher}:${offer}:${sku}`;
    const facts = {
        operation: `list the versions of ${urn} in ${location}`,
        subscription,
        scope: `the subscription ${subscription}`,
        ...marketplace_version_PLANNED,
    };
    const path = [...publishersOf(subscription, location), publisher, 'artifacttypes', 'vmimage', 'offers', offer, 'skus', sku, 'versions'];
    let listed;
    try {
        listed = await manager.get(path, { ...marketplace_version_API, $expand: 'properties' }, facts, signal);
    }
    catch (error) {
        if (!(error instanceof errors/* ExternalError */.yA) || error.details.status !== 404 || /Subscription/.test(error.message))
            throw error;
        const hint = await misspelt(manager, subscription, image, location, signal);
        throw new errors/* ExternalError */.yA(error.message, { ...error.details, hint });
    }
    if (!Array.isArray(listed))
        throw manager.unreadable(facts);
    const images = listedImages(listed).filter(({ name }) => typeof name === 'string' && (0,version_order/* isVersionNumber */.i3)(name));
    const usable = images.filter(({ properties }) => properties?.imageDeprecationStatus?.imageState !== 'Deprecated');
    const newest = (0,version_order/* newestVersion */.Rg)(usable.map(({ name }) => String(name)));
    if (newest !== undefined)
        return newest;
    const deprecated = images.length > 0;
    throw new errors/* ExternalError */.yA(`The marketplace has no version of ${urn} in ${location}${deprecated ? ' that is not deprecated' : ''}.`, {
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
        const facts = { operation: `list the ${what}s`, subscription, scope: `the subscription ${subscription}`, ...marketplace_version_PLANNED };
        let names;
        try {
            names = namesIn(await manager.get(path, marketplace_version_API, facts, signal));
        }
        catch (error) {
            // The first error is the one to tell; a hint is not worth another.
            if (error instanceof errors/* ExternalError */.yA)
                break;
            throw error;
        }
        if (names.some((name) => name.toLowerCase() === wanted.toLowerCase()))
            continue;
        const near = (0,edit_distance/* nearest */.p)(wanted, names);
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

;// CONCATENATED MODULE: ./build/staging/azure/src/images/image-versions.js





/***/ })

};
