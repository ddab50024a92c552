import { join } from 'node:path';
import type { Gallery } from '../gallery.ts';
import { changeVersion } from './change-version.ts';
import { promoteVersion, recordTests } from './promote-version.ts';
import {
  damagedFiles,
  galleryImages,
  latestVersion,
  listVersions,
  readProvenance,
  readTests,
  readVersion,
  versionFolder,
} from './read-versions.ts';
import { retireVersion } from './retire-version.ts';
import { planStage, stageVersion } from './stage-version.ts';

/** A gallery in a folder of this machine, or of a file system that several machines share. */
export function directoryGallery({ folder }: { readonly folder: string }): Gallery {
  return {
    place: folder,
    features: { localFiles: true },
    images: () => galleryImages(folder),
    list: (image) => listVersions(folder, image),
    latest: (image) => latestVersion(folder, image),
    read: (image, version) => readVersion(folder, image, version),
    provenance: (image, version) => readProvenance(folder, image, version),
    testResult: (image, version) => readTests(folder, image, version),
    damagedFiles: (version) => damagedFiles(folder, version),
    placeOf: (image, version) => versionFolder(folder, image, version),
    fetch: async ({ image, version }, { file }) => join(versionFolder(folder, image, version), file),
    planStage: (request) => planStage(folder, request),
    stage: (request, options) => stageVersion(folder, request, options),
    publish: (image, version, update, options) => changeVersion(folder, image, version, update, options),
    recordTests: (image, version, result, digest, options) => recordTests(folder, image, version, result, digest, options),
    promote: (image, version, options) => promoteVersion(folder, image, version, options),
    retire: (image, version, options) => retireVersion(folder, image, version, options),
  };
}
