export { type Bake, type BakeRequest, bakeFailure, bakeImages } from './src/bake-images.ts';
export { cancelledBake } from './src/cancelled-bake.ts';
