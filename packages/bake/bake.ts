export { type Bake, type BakeRequest, bakeImages } from './src/bake-images.ts';
export { cancelledBake } from './src/cancelled-bake.ts';
export { bakeFailure, failuresOutput } from './src/failure-causes.ts';
