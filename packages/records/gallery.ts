export { type GalleryFile, type GalleryVersion, galleryVersionKind, type RecordedTests } from './src/gallery-version.ts';
export { type Provenance, provenanceKind } from './src/provenance.ts';
