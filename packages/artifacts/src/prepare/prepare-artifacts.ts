import { join } from 'node:path';
import { type ArchiveFormat, OLDEST_TIME, writeArchive } from '@bakehouse/archive/write';
import { compareBytes } from '@bakehouse/core/data';
import type { Log } from '@bakehouse/core/log';
import { counted, formatBytes } from '@bakehouse/core/text';
import type { LoadedDefinition } from '@bakehouse/image-definition/load';
import {
  type ArtifactManifest,
  archiveFileOf,
  CHECKSUMS_FILE,
  formatChecksums,
  MANIFEST_FILE,
  MANIFEST_SCHEMA,
  readArtifactManifest,
} from '@bakehouse/records/artifacts';
import { sha256, withTemporaryFolder, writeFileAtomically } from '@bakehouse/system/files';
import { isOfFiles, refuseFolderOfOthers } from '../output-folder.ts';
import { replaceFolder } from '../replace-folder.ts';
import { isIntact } from '../selection/scan-tree.ts';
import type { Surroundings } from '../surroundings.ts';
import { type ArtifactFolder, checkLevel, type Packing } from './artifact-folder.ts';
import { refuseTakenIn, type StagedImage, type StageRunner, stageImage } from './stage-image.ts';

interface PrepareOptions extends Surroundings, Packing {
  /** SHA-256 over everything that determines the image, its source as the lock file has it: the manifest says it. */
  readonly fingerprint: string;
  /** Absolute; gets a folder of the image's name. */
  readonly outputFolder: string;
  /** Checks, packs and says what would be written, and leaves the output folder alone. */
  readonly dryRun: boolean;
  /** Lays the tree of a definition's runner step. */
  readonly stageRunner: StageRunner;
}

/**
 * Prepares the files that an image definition names: `tree/`, `tests/`, an archive of both, `manifest.json` and `SHA256SUMS`. The folder is
 * replaced as a whole at the end, and left alone, times included, when it already holds exactly this.
 *
 * @throws InputError with every finding, UserError, ExternalError when a runner's package cannot be downloaded, CancelledError
 */
export async function prepareArtifacts(loaded: LoadedDefinition, options: PrepareOptions): Promise<ArtifactFolder> {
  const { log, signal, fingerprint, outputFolder, dryRun } = options;
  const packing = packingOf(options);
  const image = loaded.definition.image.id;
  await refuseTakenIn(loaded, outputFolder);
  const folder = join(outputFolder, image);

  const prepare = async (partial: string): Promise<Prepared> => {
    const staged = await stageImage(loaded, partial, options);
    const files = staged.files.sort((a, b) => compareBytes(a.path, b.path));
    const previous = await previousManifest(folder);
    const same =
      previous?.archive.file === archiveFileOf(packing.format) &&
      previous.archive.level === packing.level &&
      previous.archive.time === packing.time &&
      previous.image === image &&
      previous.fingerprint === fingerprint &&
      JSON.stringify(previous.files) === JSON.stringify(files);
    if (same && (await isIntact(folder, previous, staged.entries, signal))) {
      log.info(`${image}: ${summary(previous)}, unchanged.`);
      return { manifest: previous, changed: false };
    }
    const manifest = await finish({ image, fingerprint, files }, staged, partial, { ...packing, signal });
    if (previous !== undefined) logChanges(previous, manifest, log);
    log.info(`${image}: ${summary(manifest)}, ${dryRun ? 'would be written to' : 'written to'} ${folder}.`);
    return { manifest, changed: true };
  };
  const { manifest, changed } = dryRun
    ? await withTemporaryFolder('prepare-artifacts', prepare, options.temp)
    : await replaceFolder(folder, prepare, log);
  const { archive, files } = manifest;
  return {
    name: image,
    folder,
    manifest: join(folder, MANIFEST_FILE),
    checksums: join(folder, CHECKSUMS_FILE),
    archive: { path: join(folder, archive.file), sha256: archive.sha256, size: archive.size },
    fileCount: files.length,
    bytes: bytesOf(manifest),
    changed,
  };
}

interface Prepared {
  readonly manifest: ArtifactManifest;
  readonly changed: boolean;
}

interface ImagePacking {
  readonly format: ArchiveFormat;
  /** Only where they are not the usual ones, so that a manifest says them only then. */
  readonly level?: number;
  readonly time?: number;
}

function packingOf({ format = 'tar.gz', level, time }: Packing): ImagePacking {
  checkLevel(format, level);
  return {
    format,
    ...(level === undefined ? {} : { level }),
    ...(time === undefined || time === OLDEST_TIME ? {} : { time }),
  };
}

/** Writes archive, manifest and checksums beside the staged files; the manifest last. */
async function finish(
  content: Pick<ArtifactManifest, 'image' | 'fingerprint' | 'files'>,
  staged: StagedImage,
  folder: string,
  { format, signal, ...options }: ImagePacking & { readonly signal: AbortSignal },
): Promise<ArtifactManifest> {
  const file = archiveFileOf(format);
  // The files were hashed when they were staged; their entries say what they must still hold.
  const { sha256: digest, size } = await writeArchive(format, staged.entries, join(folder, file), { ...options, signal });
  const manifest: ArtifactManifest = { schema: MANIFEST_SCHEMA, ...content, archive: { file, sha256: digest, size, ...options } };
  const text = `${JSON.stringify(manifest, undefined, 2)}\n`;
  await writeFileAtomically(join(folder, CHECKSUMS_FILE), checksumsOf(manifest, text));
  await writeFileAtomically(join(folder, MANIFEST_FILE), text);
  return manifest;
}

/** Everything in the folder but `SHA256SUMS` itself. */
function checksumsOf(manifest: ArtifactManifest, text: string): string {
  return formatChecksums([
    { path: manifest.archive.file, sha256: manifest.archive.sha256 },
    { path: MANIFEST_FILE, sha256: sha256(text) },
    ...manifest.files,
  ]);
}

/** The manifest of the last run. */
async function previousManifest(folder: string): Promise<ArtifactManifest | undefined> {
  await refuseFolderOfOthers(folder);
  return isOfFiles(folder).then((other) => (other ? undefined : readArtifactManifest(join(folder, MANIFEST_FILE))));
}

function logChanges(previous: ArtifactManifest, now: ArtifactManifest, log: Log): void {
  const before = new Map(previous.files.map((file) => [file.path, JSON.stringify(file)]));
  for (const file of now.files) {
    const old = before.get(file.path);
    before.delete(file.path);
    if (old !== JSON.stringify(file)) log.debug(`${old === undefined ? 'new' : 'changed'}: ${file.path}`);
  }
  for (const path of before.keys()) log.debug(`gone: ${path}`);
}

function summary(manifest: ArtifactManifest): string {
  const count = counted(manifest.files.length, 'file');
  return `${count}, ${formatBytes(bytesOf(manifest))}, packed ${formatBytes(manifest.archive.size)}`;
}

function bytesOf(manifest: ArtifactManifest): number {
  return manifest.files.reduce((total, { size }) => total + size, 0);
}
