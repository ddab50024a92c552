export type { Gallery } from './src/gallery.ts';
export { isVersion } from './src/gallery-version.ts';
export { readTestResult } from './src/test-result.ts';
