import { join, relative, sep } from 'node:path';
import { InputError, UserError } from '@bakehouse/core/errors';
import { counted, formatBytes, showControls } from '@bakehouse/core/text';
import {
  CHECKSUMS_FILE,
  FILES_SCHEMA,
  type FilesManifest,
  formatChecksums,
  MANIFEST_FILE,
  readExpectedFiles,
} from '@bakehouse/records/artifacts';
import { isInside, sha256, withTemporaryFolder, writeFileAtomically } from '@bakehouse/system/files';
import { realPlace, refuseFolderOfOthers, resultName, shownFindings } from '../output-folder.ts';
import { replaceFolder } from '../replace-folder.ts';
import { type LinkPolicy, type SelectedFiles, selectFiles } from '../selection/select-files.ts';
import { verifyFolder } from '../verify/verify-folder.ts';
import { type ArtifactFolder, checkLevel } from './artifact-folder.ts';
import { type PackOptions, packSelection } from './pack-selection.ts';

interface PrepareFilesOptions extends PackOptions {
  /** Patterns of files to take, and of files and folders to leave out. All without any. */
  readonly include?: readonly string[] | undefined;
  readonly exclude?: readonly string[] | undefined;
  /** Default `refuse`. */
  readonly links?: LinkPolicy | undefined;
  /** Patterns of executable files; without any, the bit that a file has decides. */
  readonly executable?: readonly string[] | undefined;
  /** Names that Windows cannot hold are errors. Default false: warnings. */
  readonly portableNames?: boolean | undefined;
  /** No error when nothing is selected. Default false. */
  readonly allowEmpty?: boolean | undefined;
  /** Of the result. Default: that of the source. */
  readonly name?: string | undefined;
  /** Absolute; gets a folder of the result's name. */
  readonly outputFolder: string;
  /** Checks, packs and says what would be written, and leaves the output folder alone. */
  readonly dryRun: boolean;
}

/**
 * Prepares the files of a folder: an archive of them, or they themselves, with `manifest.json` and `SHA256SUMS`. The output folder is
 * replaced as a whole at the end, and left alone, times included, when it already holds exactly this.
 *
 * @param source absolute
 * @throws InputError with every finding, UserError, CancelledError
 */
export async function prepareFiles(source: string, options: PrepareFilesOptions): Promise<ArtifactFolder> {
  const { log, signal, format = 'tar.gz', level, outputFolder, dryRun } = options;
  if (format !== 'folder') checkLevel(format, level);
  else if (level !== undefined) throw new InputError('A folder has no level of compression.', { hint: 'leave level out' });
  const name = resultName(options.name, source);
  const folder = join(outputFolder, name);
  const selected = await select(source, folder, options);
  await refuseFolderOfOthers(folder);
  const prepare = async (partial: string): Promise<{ readonly manifest: FilesManifest; readonly changed: boolean }> => {
    const manifest: FilesManifest = { schema: FILES_SCHEMA, name, ...(await packSelection(selected, partial, name, options)) };
    const text = `${JSON.stringify(manifest, undefined, 2)}\n`;
    const said = `${name}: ${summary(manifest)}`;
    if (await isThere(folder, text, signal)) {
      log.info(`${said}, unchanged.`);
      return { manifest, changed: false };
    }
    await writeFileAtomically(join(partial, CHECKSUMS_FILE), checksumsOf(manifest, text));
    await writeFileAtomically(join(partial, MANIFEST_FILE), text);
    log.info(`${said}, ${dryRun ? 'would be written to' : 'written to'} ${folder}.`);
    return { manifest, changed: true };
  };
  const { manifest, changed } = dryRun
    ? await withTemporaryFolder('prepare-artifacts', prepare, options.temp)
    : await replaceFolder(folder, prepare, log);
  const { archive } = manifest;
  return {
    name,
    folder,
    manifest: join(folder, MANIFEST_FILE),
    checksums: join(folder, CHECKSUMS_FILE),
    archive: archive === undefined ? undefined : { path: join(folder, archive.file), sha256: archive.sha256, size: archive.size },
    fileCount: listOf(manifest).length,
    bytes: bytesOf(manifest),
    changed,
  };
}

async function select(source: string, folder: string, options: PrepareFilesOptions): Promise<SelectedFiles> {
  const { log, signal, outputFolder, workspace } = options;
  const root = await realPlace(source);
  const output = await realPlace(outputFolder);
  if (isInside(await realPlace(folder), root)) {
    throw new InputError(`The result would take the place of its source ${source}.`, { hint: 'give another output-folder or name' });
  }
  const without = isInside(root, output) ? relative(root, output).replaceAll(sep, '/') : undefined;
  if (without === '') throw new InputError(`The output folder is the source ${source} itself.`, { hint: 'give another output-folder' });
  const selected = await selectFiles(source, {
    include: options.include ?? [],
    exclude: options.exclude ?? [],
    links: options.links ?? 'refuse',
    executable: options.executable ?? [],
    portableNames: options.portableNames ?? false,
    allowEmpty: options.allowEmpty ?? false,
    without,
    signal,
  });
  const errors = selected.findings.filter(({ severity }) => severity === 'error');
  for (const { file, message, hint } of shownFindings(
    selected.findings.filter(({ severity }) => severity === 'warning'),
    workspace,
  )) {
    log.warning(showControls(`${file === undefined ? '' : `${file} `}${message}${hint === undefined ? '.' : `; ${hint}.`}`));
  }
  if (errors.length > 0) {
    const [first] = errors;
    const count = errors.length === 1 ? 'a file' : `${errors.length} files`;
    const what = first?.file === source ? 'nothing to prepare' : `${count} that cannot be prepared`;
    throw new InputError(`${source} holds ${what}.`, { findings: shownFindings(errors, workspace) });
  }
  const { skippedLinks } = selected;
  if (skippedLinks > 0) log.warning(`${skippedLinks === 1 ? '1 symbolic link is' : `${skippedLinks} symbolic links are`} left out.`);
  return selected;
}

/** True when the folder holds exactly what this manifest says, and the manifest itself. */
async function isThere(folder: string, text: string, signal: AbortSignal): Promise<boolean> {
  const file = join(folder, MANIFEST_FILE);
  try {
    const expected = await readExpectedFiles(file, text);
    return (await verifyFolder(folder, expected, { allowExtra: false, signal })).findings.length === 0;
  } catch (error) {
    // None there, or another one.
    if (error instanceof UserError) return false;
    throw error;
  }
}

function checksumsOf(manifest: FilesManifest, text: string): string {
  const { archive } = manifest;
  return formatChecksums([
    ...manifest.files,
    ...(archive === undefined ? [] : [{ path: archive.file, sha256: archive.sha256 }]),
    { path: MANIFEST_FILE, sha256: sha256(text) },
  ]);
}

function listOf({ files, archive }: FilesManifest): FilesManifest['files'] {
  return archive?.files ?? files;
}

function bytesOf(manifest: FilesManifest): number {
  return listOf(manifest).reduce((total, { size }) => total + size, 0);
}

function summary(manifest: FilesManifest): string {
  const { length } = listOf(manifest);
  const packed = manifest.archive === undefined ? '' : `, packed ${formatBytes(manifest.archive.size)}`;
  return `${counted(length, 'file')}, ${formatBytes(bytesOf(manifest))}${packed}`;
}
