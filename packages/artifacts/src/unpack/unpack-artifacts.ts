import { basename, join } from 'node:path';
import { DEFAULT_LIMITS, type Unpacked, unpackArchive } from '@bakehouse/archive/read';
import { type ArchiveFormat, archiveFormatOf } from '@bakehouse/archive/write';
import { hasErrorCode, InputError, UserError } from '@bakehouse/core/errors';
import { counted, formatBytes } from '@bakehouse/core/text';
import { readExpectedFiles } from '@bakehouse/records/artifacts';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { namesIn, resultName, shownFindings } from '../output-folder.ts';
import { replaceFolder } from '../replace-folder.ts';
import type { Surroundings } from '../surroundings.ts';
import { compareFiles, compareFolders } from '../verify/compare-files.ts';

interface UnpackOptions extends Surroundings {
  /** Absolute; gets a folder of the name. */
  readonly outputFolder: string;
  /** Default: that of the archive, without its ending. */
  readonly name?: string | undefined;
  /** What to do with symbolic links. Default `refuse`. */
  readonly links?: 'refuse' | 'skip' | 'keep' | undefined;
  /** Absolute: a manifest.json or SHA256SUMS; only what it says is unpacked. */
  readonly manifest?: string | undefined;
  /** Files that the manifest does not name are no errors. Default false. */
  readonly allowExtra?: boolean | undefined;
  /** The most that all files together may have, in bytes. */
  readonly maximumBytes?: number | undefined;
  /** Unpacks and checks, and leaves the output folder alone. */
  readonly dryRun: boolean;
}

interface UnpackedArtifacts {
  /** Absolute. */
  readonly folder: string;
  readonly fileCount: number;
  /** Of all files together. */
  readonly bytes: number;
  /** Symbolic links that were left out. */
  readonly skippedLinks: number;
}

/**
 * Unpacks an archive, whole or not at all, and never outside of its folder; with a manifest, only what that says.
 *
 * @param archive absolute
 * @throws InputError, UserError for an unsafe or damaged archive and for one that is not what the manifest says, CancelledError
 */
export async function unpackArtifacts(archive: string, options: UnpackOptions): Promise<UnpackedArtifacts> {
  const { log, signal, dryRun, links = 'refuse', manifest, maximumBytes } = options;
  const format = archiveFormatOf(archive);
  if (format === undefined)
    throw new InputError(`${archive} is no zip, tar.gz or tar.zst by its name.`, { hint: 'give as source an archive whose name ends so' });
  const folder = join(options.outputFolder, resultName(options.name, nameOf(archive, format)));
  if ((await namesIn(folder)).length > 0) throw new UserError(`${folder} is not empty.`, { hint: 'remove it, or give another name' });
  const limits = { ...DEFAULT_LIMITS, ...(maximumBytes === undefined ? {} : { bytes: maximumBytes }) };
  const work = async (partial: string) => {
    const unpacked = await unpackArchive(archive, format, partial, { links, limits, signal });
    if (manifest !== undefined) await compare(archive, manifest, unpacked, options);
    return { ...unpacked, changed: true };
  };
  let unpacked: Unpacked;
  try {
    unpacked = dryRun ? await withTemporaryFolder('unpack-artifacts', work, options.temp) : await replaceFolder(folder, work, log);
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT') && (error as { path?: unknown }).path === archive)
      throw new InputError(`There is no file ${archive}.`);
    throw error;
  }
  const { files, skippedLinks } = unpacked;
  const bytes = files.reduce((total, { size }) => total + size, 0);
  if (skippedLinks > 0) log.warning(`${counted(skippedLinks, 'symbolic link')} left out.`);
  const count = counted(files.length, 'file');
  log.info(`${basename(archive)}: ${count}, ${formatBytes(bytes)}, ${dryRun ? 'would be unpacked to' : 'unpacked to'} ${folder}.`);
  return { folder, fileCount: files.length, bytes, skippedLinks };
}

function nameOf(archive: string, format: ArchiveFormat): string {
  const name = basename(archive);
  const end = name.toLowerCase().endsWith('.tgz') ? '.tgz' : `.${format}`;
  return name.slice(0, -end.length);
}

async function compare(archive: string, manifest: string, { files, folders }: Unpacked, options: UnpackOptions): Promise<void> {
  const expected = await readExpectedFiles(manifest);
  const shown = (path: string) => `${archive}: ${path}`;
  const packed = expected.packed ?? expected;
  const rules = { allowExtra: options.allowExtra ?? false, shown };
  const wanted = packed.files.filter(({ link }) => link === undefined || options.links !== 'skip');
  const findings = [...compareFiles(wanted, files, rules), ...compareFolders(packed, folders, rules)];
  if (findings.length === 0) return;
  throw new UserError(`${archive} is not what ${manifest} says; nothing was unpacked.`, {
    findings: shownFindings(findings, options.workspace),
  });
}
