import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  ARCHIVE_FILE,
  type ArtifactManifest,
  CHECKSUMS_FILE,
  formatChecksums,
  MANIFEST_FILE,
  MANIFEST_SCHEMA,
  readArtifactManifest,
} from '@bakehouse/artifacts/artifact-manifest';
import { compareBytes } from '@bakehouse/artifacts/collect-files';
import { packTarGz } from '@bakehouse/artifacts/pack';
import { replaceFolder } from '@bakehouse/artifacts/replace-folder';
import { isIntact } from '@bakehouse/artifacts/scan-tree';
import type { StepContext } from '@bakehouse/core/context';
import type { InputsOf, OutputsOf } from '@bakehouse/core/definition';
import { hasErrorCode, UserError } from '@bakehouse/core/errors';
import { sha256, withTemporaryFolder, writeFileAtomically } from '@bakehouse/core/files';
import { formatBytes } from '@bakehouse/core/format';
import { parseGivenVariables } from '@bakehouse/images/definition/given-variables';
import { loadDefinition } from '@bakehouse/images/definition/load-definition';
import { fingerprintOf } from '@bakehouse/images/fingerprint/fingerprint';
import { LOCK_FILE } from '@bakehouse/images/plan/lock-file';
import { withLockFile } from '@bakehouse/images/plan/resolve-source';
import { loadOptions } from '../load-options.ts';
import type { definition } from './definition.ts';
import { type LaidOut, layOut } from './lay-out.ts';

/** What a step that calls this one may leave out. */
type Inputs = Omit<InputsOf<typeof definition>, 'lockFile'> & { readonly lockFile?: string };

/**
 * Prepares the files of one image. The output folder is replaced as a whole at the end, and left alone, times included, when
 * it already holds exactly this.
 *
 * @throws InputError with every finding, UserError, ExternalError, CancelledError
 */
export async function run(inputs: Inputs, context: StepContext): Promise<OutputsOf<typeof definition>> {
  const { log, signal } = context;
  const loaded = await loadDefinition(context.resolve(inputs.definition), loadOptions(context, parseGivenVariables(inputs.variables)));
  const image = loaded.definition.image.id;
  const locked = await withLockFile(loaded, context.resolve(inputs.lockFile ?? LOCK_FILE));
  const fingerprint = (await fingerprintOf(locked)).image;
  const folder = join(context.resolve(inputs.outputFolder), image);
  const options = {
    log,
    signal,
    workspace: context.environment.workspace,
    cacheFolder: join(context.environment.toolCache, 'runner-packages'),
  };
  let manifest: ArtifactManifest | undefined;

  const prepare = async (partial: string): Promise<boolean> => {
    const laid = await layOut(loaded, partial, options);
    const files = laid.files.sort((a, b) => compareBytes(a.path, b.path));
    const previous = await previousManifest(folder);
    const same =
      previous !== undefined &&
      previous.image === image &&
      previous.fingerprint === fingerprint &&
      JSON.stringify(previous.files) === JSON.stringify(files);
    if (same && (await isIntact(folder, previous, laid.entries, signal))) {
      log.info(`${image}: ${summary(previous)}, unchanged.`);
      manifest = previous;
      return false;
    }
    manifest = await finish({ image, fingerprint, files }, laid, partial, signal);
    if (previous !== undefined) logChanges(previous, manifest, context);
    log.info(`${image}: ${summary(manifest)}, ${inputs.dryRun ? 'would be written to' : 'written to'} ${folder}.`);
    return true;
  };
  if (inputs.dryRun) await withTemporaryFolder('prepare-artifacts', prepare, context.environment.temp);
  else await replaceFolder(folder, prepare);

  return {
    folder,
    manifest: join(folder, MANIFEST_FILE),
    archive: join(folder, ARCHIVE_FILE),
    archiveSha256: manifest?.archive.sha256,
    fileCount: manifest?.files.length,
    bytes: manifest === undefined ? undefined : bytesOf(manifest),
  };
}

/** Writes archive, manifest and checksums beside the laid files; the manifest last. */
async function finish(
  content: Pick<ArtifactManifest, 'image' | 'fingerprint' | 'files'>,
  laid: LaidOut,
  folder: string,
  signal: AbortSignal,
): Promise<ArtifactManifest> {
  const archive = await packTarGz(laid.entries, join(folder, ARCHIVE_FILE), signal);
  const manifest: ArtifactManifest = { schema: MANIFEST_SCHEMA, ...content, archive: { file: ARCHIVE_FILE, ...archive } };
  const text = `${JSON.stringify(manifest, undefined, 2)}\n`;
  await writeFileAtomically(join(folder, CHECKSUMS_FILE), checksumsOf(manifest, text));
  await writeFileAtomically(join(folder, MANIFEST_FILE), text);
  return manifest;
}

/** Everything in the folder but `SHA256SUMS` itself. */
function checksumsOf(manifest: ArtifactManifest, text: string): string {
  return formatChecksums([
    { path: ARCHIVE_FILE, sha256: manifest.archive.sha256 },
    { path: MANIFEST_FILE, sha256: sha256(text) },
    ...manifest.files,
  ]);
}

/** The manifest of the last run; refuses a folder that something else filled, because it would be replaced. */
async function previousManifest(folder: string): Promise<ArtifactManifest | undefined> {
  const manifest = await readArtifactManifest(join(folder, MANIFEST_FILE));
  if (manifest !== undefined) return manifest;
  const names = await readdir(folder).catch((error: unknown) => {
    if (hasErrorCode(error, 'ENOENT')) return [];
    throw error;
  });
  if (names.length === 0) return undefined;
  throw new UserError(`${folder} holds files that prepare-artifacts did not write.`, {
    hint: 'move them away or give another output-folder',
  });
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
  const count = manifest.files.length === 1 ? '1 file' : `${manifest.files.length} files`;
  return `${count}, ${formatBytes(bytesOf(manifest))}, packed ${formatBytes(manifest.archive.size)}`;
}

function bytesOf(manifest: ArtifactManifest): number {
  return manifest.files.reduce((total, { size }) => total + size, 0);
}
