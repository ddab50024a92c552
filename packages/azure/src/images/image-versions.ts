export { isSharedGalleryId, parseGalleryImageId } from './gallery-image-id.ts';
export { findGalleryImage, newestGalleryVersion } from './gallery-image-version.ts';
export { DEFAULT_LOCATION, newestMarketplaceVersion } from './marketplace-version.ts';
