import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { hasErrorCode, InputError, throwIfCancelled } from '@bakehouse/core/errors';
import { countedOf } from '@bakehouse/core/text';
import { MANIFEST_FILE, readArtifactManifest } from '@bakehouse/records/artifacts';
import { sha256OfFile } from '@bakehouse/system/files';

const PREPARE = 'run prepare-artifacts for this definition, with the same variables';

/**
 * Makes sure that a folder holds the artifacts of this very definition, and all of them as they were prepared.
 *
 * @throws InputError when it does not
 */
export async function checkArtifacts(folder: string, image: string, fingerprint: string, signal: AbortSignal): Promise<void> {
  const manifest = await readArtifactManifest(join(folder, MANIFEST_FILE));
  if (manifest === undefined) throw new InputError(`${folder} holds no prepared artifacts: it has no ${MANIFEST_FILE}.`, { hint: PREPARE });
  if (manifest.image !== image)
    throw new InputError(`${folder} holds the artifacts of ${manifest.image}, not of ${image}.`, { hint: PREPARE });
  if (manifest.fingerprint !== fingerprint) {
    throw new InputError(`The artifacts in ${folder} were prepared from another state of the definition.`, { hint: PREPARE });
  }
  const damaged: string[] = [];
  for (const file of manifest.files) {
    throwIfCancelled(signal);
    if (file.link === undefined && !(await isSame(join(folder, file.path), file))) damaged.push(file.path);
  }
  if (damaged.length > 0) {
    throw new InputError(
      `${countedOf(damaged.length, manifest.files.length, 'artifact', ['is', 'are'])} missing or changed in ${folder}.`,
      {
        findings: damaged.map((path) => ({ severity: 'error', message: 'is missing or has changed', file: join(folder, path) })),
        hint: PREPARE,
      },
    );
  }
}

async function isSame(path: string, expected: { readonly size: number; readonly sha256: string }): Promise<boolean> {
  try {
    const { size } = await lstat(path);
    return size === expected.size && (await sha256OfFile(path)) === expected.sha256;
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR')) return false;
    throw error;
  }
}
