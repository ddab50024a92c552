export { downloadVerified, otherDigest } from './src/download.ts';
export { readText } from './src/read-text.ts';
