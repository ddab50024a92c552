export { downloadVerified, otherDigest } from './src/download.ts';
