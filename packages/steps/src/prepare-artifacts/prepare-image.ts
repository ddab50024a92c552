import { join } from 'node:path';
import { OLDEST_TIME } from '@bakehouse/archive/pack-entry';
import { type ArchiveFormat, writeArchive } from '@bakehouse/archive/write-archive';
import { replaceFolder } from '@bakehouse/artifacts/replace-folder';
import { isIntact } from '@bakehouse/artifacts/scan-tree';
import { compareBytes } from '@bakehouse/core/byte-order';
import type { StepContext } from '@bakehouse/core/context';
import type { OutputsOf } from '@bakehouse/core/definition';
import { InputError } from '@bakehouse/core/errors';
import { counted, formatBytes } from '@bakehouse/core/format';
import { fingerprintOf } from '@bakehouse/image-definition/fingerprint/fingerprint';
import { parseGivenVariables } from '@bakehouse/image-definition/given-variables';
import { loadDefinition } from '@bakehouse/image-definition/load-definition';
import { withLockFile } from '@bakehouse/image-plan/resolve-source';
import {
  type ArtifactManifest,
  archiveFileOf,
  CHECKSUMS_FILE,
  MANIFEST_FILE,
  MANIFEST_SCHEMA,
  readArtifactManifest,
} from '@bakehouse/records/artifact-manifest';
import { formatChecksums } from '@bakehouse/records/checksums';
import { LOCK_FILE } from '@bakehouse/records/lock-file';
import { sha256, withTemporaryFolder, writeFileAtomically } from '@bakehouse/system/files';
import { loadOptions } from '../shared/load-options.ts';
import type { definition } from './definition.ts';
import { type LaidOut, layOut, refuseTakenIn } from './lay-out.ts';
import { isOfFiles, refuseFolderOfOthers } from './output-folder.ts';
import { checkLevel, type StepInputs } from './step-inputs.ts';
import { preparedSummary } from './step-summary.ts';

/**
 * Prepares the files of one image. The output folder is replaced as a whole at the end, and left alone, times included, when
 * it already holds exactly this.
 *
 * @throws InputError with every finding, UserError, ExternalError, CancelledError
 */
export async function prepareImage(
  definitionFile: string,
  inputs: StepInputs,
  context: StepContext,
): Promise<OutputsOf<typeof definition>> {
  const { log, signal } = context;
  const packing = packingOf(inputs);
  const loaded = await loadDefinition(context.resolve(definitionFile), loadOptions(context, parseGivenVariables(inputs.variables)));
  const image = loaded.definition.image.id;
  const locked = await withLockFile(loaded, context.resolve(inputs.lockFile ?? LOCK_FILE));
  const fingerprint = (await fingerprintOf(locked)).image;
  const outputFolder = context.resolve(inputs.outputFolder);
  await refuseTakenIn(loaded, outputFolder);
  const folder = join(outputFolder, image);
  const options = {
    log,
    signal,
    workspace: context.environment.workspace,
    cacheFolder: join(context.environment.toolCache, 'runner-packages'),
  };
  let manifest: ArtifactManifest | undefined;
  let changed = false;

  const prepare = async (partial: string): Promise<boolean> => {
    const laid = await layOut(loaded, partial, options);
    const files = laid.files.sort((a, b) => compareBytes(a.path, b.path));
    const previous = await previousManifest(folder);
    const same =
      previous?.archive.file === archiveFileOf(packing.format) &&
      previous.archive.level === packing.level &&
      previous.archive.time === packing.time &&
      previous.image === image &&
      previous.fingerprint === fingerprint &&
      JSON.stringify(previous.files) === JSON.stringify(files);
    if (same && (await isIntact(folder, previous, laid.entries, signal))) {
      log.info(`${image}: ${summary(previous)}, unchanged.`);
      manifest = previous;
      return false;
    }
    changed = true;
    manifest = await finish({ image, fingerprint, files }, laid, partial, { ...packing, signal });
    if (previous !== undefined) logChanges(previous, manifest, context);
    log.info(`${image}: ${summary(manifest)}, ${inputs.dryRun ? 'would be written to' : 'written to'} ${folder}.`);
    return true;
  };
  if (inputs.dryRun) await withTemporaryFolder('prepare-artifacts', prepare, context.environment.temp);
  else await replaceFolder(folder, prepare, context.log);

  const outputs: OutputsOf<typeof definition> = {
    folder,
    manifest: join(folder, MANIFEST_FILE),
    checksums: join(folder, CHECKSUMS_FILE),
    archive: join(folder, archiveFileOf(packing.format)),
    archiveSha256: manifest?.archive.sha256,
    fileCount: manifest?.files.length,
    bytes: manifest === undefined ? undefined : bytesOf(manifest),
  };
  await context.summary(preparedSummary(image, outputs, { packed: manifest?.archive.size, changed, dryRun: inputs.dryRun }, context));
  return outputs;
}

interface Packing {
  readonly format: ArchiveFormat;
  /** Only where they are not the usual ones, so that a manifest says them only then. */
  readonly level?: number;
  readonly time?: number;
}

function packingOf({ format = 'tar.gz', level, time }: StepInputs): Packing {
  if (format === 'folder') throw new InputError('An image needs an archive.', { hint: 'give format tar.gz, tar.zst or zip' });
  checkLevel(format, level);
  return {
    format,
    ...(level === undefined ? {} : { level }),
    ...(time === undefined || time === OLDEST_TIME ? {} : { time }),
  };
}

/** Writes archive, manifest and checksums beside the laid files; the manifest last. */
async function finish(
  content: Pick<ArtifactManifest, 'image' | 'fingerprint' | 'files'>,
  laid: LaidOut,
  folder: string,
  { format, signal, ...options }: Packing & { readonly signal: AbortSignal },
): Promise<ArtifactManifest> {
  const file = archiveFileOf(format);
  // The files were hashed when they were laid; their entries say what they must still hold.
  const { sha256: digest, size } = await writeArchive(format, laid.entries, join(folder, file), { ...options, signal });
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

function logChanges(previous: ArtifactManifest, now: ArtifactManifest, { log }: StepContext): void {
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
