import { join } from 'node:path';
import { messageOf, throwIfCancelled, UserError } from '@bakehouse/core/errors';
import type { GalleryVersion } from '@bakehouse/records/gallery';
import type { BlobStore } from '@bakehouse/records/stores';
import { PreconditionFailed, type StateStore } from '@bakehouse/records/stores';
import { type Gallery, type GalleryOptions, type Promotion, refusalOf, type VersionUpdate } from '../gallery.ts';
import { checkTestedFile } from '../tested-image.ts';
import { checkPublish, publishedRecord } from '../version-update.ts';
import { fetchToCache } from './cached-image.ts';
import { ContainerDocuments } from './container-documents.ts';
import { layout } from './container-layout.ts';
import { type ImageWork, withImage } from './image-work.ts';
import { planStage, stageVersion } from './stage-version.ts';

interface ContainerGalleryOptions {
  readonly state: StateStore;
  readonly blobs: BlobStore;
  readonly leaseSeconds?: number;
}

/** A gallery in a container of Azure Blob Storage, or in anything else that has a `StateStore` and a `BlobStore`. */
export function containerGallery({ state, blobs, leaseSeconds = 60 }: ContainerGalleryOptions): Gallery {
  const documents = new ContainerDocuments(state);
  const stores = { state, blobs, documents, leaseSeconds };
  const missing = async ({ image, files }: GalleryVersion): Promise<string[]> => {
    const found = await Promise.all(files.map((file) => blobs.properties(layout.file(image, file))));
    return files.filter((file, index) => found[index]?.size !== file.size).map((file) => documents.urlOf(layout.file(image, file)));
  };
  return {
    place: state.place,
    features: { localFiles: false },
    images: () => documents.images(),
    list: (image) => documents.list(image),
    latest: (image) => documents.latest(image),
    read: async (image, version) => (await documents.read(image, version)).record,
    provenance: (image, version) => documents.provenance(image, version),
    testResult: (image, version) => documents.testResult(image, version),
    damagedFiles: missing,
    placeOf: (image, version) => documents.urlOf(layout.version(image, version)).replace(/\/$/, ''),
    fetch: (version, file, cacheFolder, options) => fetchToCache(blobs, version, file, join(cacheFolder, 'gallery'), options),
    planStage: (request) => planStage(stores, request),
    stage: (request, options) => stageVersion(stores, request, options),
    async publish(image, version, update, options) {
      // Before the lease, which would make a blob for an image that does not exist.
      const before = checkPublish((await documents.read(image, version)).record, update);
      if (options.dryRun === true) return before;
      return withImage(stores, image, options, (work) => publish(work, image, version, update));
    },
    recordTests(image, version, result, digest) {
      return documents.change(image, version, async (record) => {
        checkTestedFile(record, result);
        const { outcome, finishedAt: at } = result;
        const kept = await documents.keepBeside(image, version, 'tests', result);
        return { ...record, tests: { outcome, at, result: kept, ...(digest === undefined ? {} : { digest }) } };
      });
    },
    async promote(image, version, options) {
      // Before the lease, which would make a blob for an image that does not exist.
      await documents.read(image, version);
      return withImage(stores, image, options, (work) => promote(work, image, version, { ...options, missing }));
    },
    async retire(image, version, options) {
      await documents.read(image, version);
      return withImage(stores, image, options, (work) => retire(work, image, version, options));
    },
  };
}

/** Under the lease: the provenance that is removed at the end could be one that another publisher has just named again. */
async function publish({ documents, lease }: ImageWork, image: string, version: string, update: VersionUpdate): Promise<GalleryVersion> {
  let before: string | undefined;
  const published = await documents.change(image, version, async (record) => {
    checkPublish(record, update);
    const after = publishedRecord(record, await documents.provenance(image, version), update);
    before = record.provenance;
    return { ...after.record, provenance: await documents.keepBeside(image, version, 'provenance', after.provenance) };
  });
  if (before === published.provenance) return published;
  await lease.renew();
  await documents.removeBeside(image, version, before);
  return published;
}

async function promote(
  { documents, lease }: ImageWork,
  image: string,
  version: string,
  { missing, log, signal }: GalleryOptions & { readonly missing: (version: GalleryVersion) => Promise<string[]> },
): Promise<Promotion> {
  const { record } = await documents.read(image, version);
  const refusal = refusalOf(record);
  if (refusal !== undefined) {
    throw new UserError(`${refusal}.`, {
      hint: record.tests === undefined ? 'run run-in-vm and give its result' : 'mend it and bake again',
    });
  }
  const gone = await missing(record);
  if (gone.length > 0) throw new UserError(`${image} ${version} is not whole: ${gone.join(', ')}.`, { hint: 'build the image again' });
  const before = await documents.latestWithEtag(image);
  if (before.version !== version) {
    await lease.renew();
    await documents.setLatest(image, version, before.etag).catch((error: unknown) => {
      if (!(error instanceof PreconditionFailed)) throw error;
      throw new UserError(`Another run has promoted a version of ${image} at the same time.`, {
        hint: 'look which version is latest, and run again',
      });
    });
  }
  // Readers go by latest.json: the version is latest, whatever becomes of this.
  await documents.noteChannels(image).catch((error: unknown) => {
    throwIfCancelled(signal);
    log.warning(`${image} ${version} is latest, but not all records of its versions say so yet: ${messageOf(error)}`);
  });
  return { promoted: before.version !== version, previous: before.version === version ? undefined : before.version };
}

async function retire(
  { documents, blobs, lease }: ImageWork,
  image: string,
  version: string,
  { dryRun, log }: GalleryOptions & { readonly dryRun?: boolean },
): Promise<{ readonly bytes: number }> {
  const { record } = await documents.read(image, version);
  checkRetire(record);
  const others = (await documents.list(image)).filter((one) => one.version !== version);
  const kept = new Set(others.flatMap(({ files }) => files.map(({ sha256 }) => sha256)));
  const going = record.files.filter(({ sha256 }) => !kept.has(sha256));
  const bytes = going.reduce((sum, { size }) => sum + size, 0);
  if (dryRun === true) return { bytes };
  await documents.noteRetired(image, version);
  await documents.remove(image, version, async (now) => {
    checkRetire(now);
    await lease.renew();
  });
  for (const file of going) {
    const name = layout.file(image, file);
    const there = await blobs.properties(name);
    await lease.renew();
    if (there === undefined) continue;
    await blobs.delete(name, there.version).catch((error: unknown) => {
      // Somebody else has removed it, or needs it again.
      if (!(error instanceof PreconditionFailed)) throw error;
    });
    log.debug(`removed ${documents.urlOf(name)}`);
  }
  return { bytes };
}

function checkRetire({ image, version, channel }: GalleryVersion): void {
  if (channel !== 'latest') return;
  throw new UserError(`${image} ${version} is latest and is not retired.`, { hint: 'promote another version first' });
}
