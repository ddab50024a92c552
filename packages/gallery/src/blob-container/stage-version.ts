import { throwIfCancelled, UserError } from '@bakehouse/core/errors';
import type { GalleryFile, GalleryVersion } from '@bakehouse/records/gallery';
import { PreconditionFailed } from '@bakehouse/records/stores';
import type { GalleryOptions, StagedVersion, StageFile, StagePlan, StageRequest } from '../gallery.ts';
import { isVersion, nextVersion } from '../gallery-version.ts';
import { isSameImage, rebuiltVersion, stagedRecord, versionTaken } from '../staged-record.ts';
import { layout } from './container-layout.ts';
import { type ImageWork, type Stores, withImage } from './image-work.ts';
import { removeStaleFiles } from './stale-files.ts';

/** Numbers that are tried when other runs take them at the same time, which can only be where a lease was lost. */
const MOST_NUMBERS = 20;

/** `Gallery.planStage` of a container. */
export async function planStage({ documents, blobs }: Pick<Stores, 'documents' | 'blobs'>, request: StageRequest): Promise<StagePlan> {
  const { image, version: wanted } = request;
  for (const version of (await documents.list(image)).toReversed()) {
    if (wanted !== 'auto' && version.version !== wanted) continue;
    if (!isSameImage(version, request)) continue;
    const there = await Promise.all(version.files.map((file) => blobs.properties(layout.file(image, file))));
    if (version.files.every(({ size }, index) => there[index]?.size === size)) return { adopt: version, version: version.version };
  }
  const taken = await documents.takenNumbers(image);
  if (wanted === 'auto') return { version: nextVersion(taken) };
  if (!isVersion(wanted)) throw new UserError(`"${wanted}" is not a version.`, { hint: 'write auto or x.y.z' });
  if (taken.includes(wanted)) throw versionTaken(image, wanted);
  return { version: wanted };
}

/**
 * `Gallery.stage` of a container. Files go first, under names that their content makes: an interrupted upload is gone on with, and one that
 * is there is not sent again. Then the version's record is written, if nobody else has its number: from then on it is seen.
 */
export async function stageVersion(stores: Stores, request: StageRequest, options: GalleryOptions): Promise<StagedVersion> {
  const { image, provenance } = request;
  const { documents } = stores;
  return withImage(stores, image, options, async (work) => {
    const planned = await planStage(work, request);
    if (planned.adopt !== undefined) {
      const { version } = planned;
      const known = (await documents.provenance(image, version))?.finishedAt;
      return staged(await documents.change(image, version, async (record) => rebuiltVersion(record, known, provenance)), true);
    }
    await removeStaleFiles(work, image, request.files);
    const files: GalleryFile[] = [];
    for (const file of request.files) files.push(await bring(work, image, file, options));
    const record = await create(work, request, planned.version, files);
    await documents.setDefinition(image, provenance.definition);
    return staged(record, false);
  });

  function staged(version: GalleryVersion, adopted: boolean): StagedVersion {
    return { version, place: documents.urlOf(layout.version(image, version.version)).replace(/\/$/, ''), adopted };
  }
}

/** Makes sure that a file is in the container. */
async function bring(
  { blobs, documents, signal }: ImageWork,
  image: string,
  source: StageFile,
  { log }: GalleryOptions,
): Promise<GalleryFile> {
  throwIfCancelled(signal);
  const { format, size, sha256 } = source;
  const name = layout.file(image, source);
  const file: GalleryFile = { format, file: `image.${format}`, size, sha256 };
  if (source.path === undefined) {
    if ((await blobs.properties(name))?.size === size) return file;
    throw new UserError(`${image} ${source.fromVersion} is not whole: ${documents.urlOf(name)}.`, { hint: 'build the image again' });
  }
  log.debug(`${image}: ${documents.urlOf(name)} from ${source.path}`);
  await blobs.upload(name, { path: source.path, size, sha256 }, signal).catch((error: unknown) => {
    if (!(error instanceof PreconditionFailed)) throw error;
    throw new UserError(`${documents.urlOf(name)} has another content than its name says, or another run writes it.`, {
      hint: 'run again; if it stays so, delete that blob',
    });
  });
  return file;
}

/** Writes the record under the first number that is free. */
async function create(work: ImageWork, request: StageRequest, first: string, files: readonly GalleryFile[]): Promise<GalleryVersion> {
  const { documents, lease } = work;
  const { image, provenance } = request;
  let version = first;
  for (let tries = 1; ; tries++) {
    const kept = await documents.keepBeside(image, version, 'provenance', provenance);
    const record = { ...stagedRecord(request, version, files), provenance: kept };
    await lease.renew();
    try {
      await documents.create(record);
      await documents.removeOthers(record);
      return record;
    } catch (error) {
      if (!(error instanceof PreconditionFailed)) throw error;
      if (request.version !== 'auto' || tries === MOST_NUMBERS) throw versionTaken(image, version);
      version = nextVersion([version, ...(await documents.takenNumbers(image))]);
    }
  }
}
