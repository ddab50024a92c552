export { type PromoteRequest, promoteImage } from './src/promote-image.ts';
export { type PublishedImage, publishImage, updateVersion } from './src/publish-image.ts';
