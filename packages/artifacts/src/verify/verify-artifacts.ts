import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { archiveFormatOf } from '@bakehouse/archive/write';
import { hasErrorCode, InputError, messageOf } from '@bakehouse/core/errors';
import { readingProgress } from '@bakehouse/core/log';
import { CHECKSUMS_FILE, type ExpectedFiles, MANIFEST_FILE, readExpectedFiles } from '@bakehouse/records/artifacts';
import { entryAt } from '@bakehouse/system/files';
import type { Surroundings } from '../surroundings.ts';
import { verifyArchive } from './verify-archive.ts';
import { type Verified, type VerifyOptions, verifyFolder } from './verify-folder.ts';

interface VerifyArtifactsOptions extends Pick<Surroundings, 'log' | 'signal'> {
  /** Absolute: a manifest.json or SHA256SUMS. Default: the manifest.json in the folder, or beside the archive. */
  readonly manifest?: string | undefined;
  /** Files that the manifest does not name are no errors. Default false. */
  readonly allowExtra?: boolean | undefined;
}

export interface VerifiedArtifacts extends Verified {
  /** What was verified: a path, or a container and prefix. */
  readonly place: string;
  /** What findings are about: a path, or the name of a blob. */
  readonly manifest: string;
  /** Its path; undefined where it lies in the container. */
  readonly manifestFile: string | undefined;
  /** The folder of the files, or of the archive; undefined for a container. */
  readonly folder: string | undefined;
  readonly archive: string | undefined;
}

/**
 * Holds a folder, or an archive without unpacking it, against a manifest.
 *
 * @param source absolute
 * @returns with every difference as a finding
 * @throws InputError for what cannot be verified, UserError for a damaged manifest or archive, CancelledError
 */
export async function verifyArtifacts(source: string, options: VerifyArtifactsOptions): Promise<VerifiedArtifacts> {
  const isFolder = await stat(source).then(
    (status) => status.isDirectory(),
    (error: unknown) => {
      if (hasErrorCode(error, 'ENOENT')) {
        throw new InputError(`There is no file or folder ${source}.`, { hint: 'give as source what is to be verified', cause: error });
      }
      throw new InputError(`${source} cannot be verified: ${messageOf(error)}.`, {
        hint: 'give as source what is to be verified, and see that this user may read it',
        cause: error,
      });
    },
  );
  const folder = isFolder ? source : dirname(source);
  const manifest = options.manifest ?? join(folder, MANIFEST_FILE);
  const said = await readExpectedFiles(manifest);
  const expected = isFolder && dirname(manifest) !== folder ? await asUnpacked(folder, said) : said;
  const rules: VerifyOptions = {
    allowExtra: options.allowExtra ?? false,
    signal: options.signal,
    onProgress: readingProgress('Verified', bytesOf(expected, isFolder), options.log),
  };
  const verified = isFolder ? await verifyFolder(folder, expected, rules) : await verifyPacked(source, expected, rules);
  return { ...verified, place: source, manifest, manifestFile: manifest, folder, archive: isFolder ? undefined : source };
}

/**
 * What a folder is to hold that is held against a manifest elsewhere: where that is of nothing but an archive, which is not here, what was
 * unpacked from it.
 */
async function asUnpacked(folder: string, expected: ExpectedFiles): Promise<ExpectedFiles> {
  const { manifest, files, listsLinks, packed } = expected;
  if (packed === undefined || files.some(({ path }) => path !== packed.archive && path !== CHECKSUMS_FILE)) return expected;
  if ((await entryAt(join(folder, packed.archive))) !== undefined) return expected;
  return { manifest, files: packed.files, listsLinks, emptyFolders: packed.emptyFolders };
}

function verifyPacked(archive: string, expected: ExpectedFiles, options: VerifyOptions): Promise<Verified> {
  const format = archiveFormatOf(archive);
  if (format === undefined) {
    throw new InputError(`${archive} is neither a folder nor a zip, tar.gz or tar.zst.`, {
      hint: 'give as source the folder that it is in',
    });
  }
  const { packed } = expected;
  if (packed !== undefined && packed.archive === basename(archive)) return verifyArchive(archive, format, packed, options);
  throw new InputError(`${expected.manifest} does not say what is in ${basename(archive)}.`, {
    hint: 'verify the folder of the archive, or name the manifest that was written with it',
  });
}

function bytesOf({ files, packed }: ExpectedFiles, isFolder: boolean): number {
  return (isFolder ? files : (packed?.files ?? [])).reduce((total, { size = 0 }) => total + size, 0);
}
