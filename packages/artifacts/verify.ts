export { type VerifiedArtifacts, verifyArtifacts } from './src/verify/verify-artifacts.ts';
export { verifyListing } from './src/verify/verify-listing.ts';
