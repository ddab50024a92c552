import { join, relative, sep } from 'node:path';
import { replaceFolder } from '@bakehouse/artifacts/replace-folder';
import { type SelectedFiles, selectFiles } from '@bakehouse/artifacts/select-files';
import { verifyFolder } from '@bakehouse/artifacts/verify-folder';
import type { StepContext } from '@bakehouse/core/context';
import { showControls } from '@bakehouse/core/control-characters';
import type { OutputsOf } from '@bakehouse/core/definition';
import { InputError, UserError } from '@bakehouse/core/errors';
import { counted, formatBytes } from '@bakehouse/core/format';
import { CHECKSUMS_FILE, MANIFEST_FILE } from '@bakehouse/records/artifact-manifest';
import { formatChecksums } from '@bakehouse/records/checksums';
import { readExpectedFiles } from '@bakehouse/records/expected-files';
import { FILES_SCHEMA, type FilesManifest } from '@bakehouse/records/files-manifest';
import { sha256, withTemporaryFolder, writeFileAtomically } from '@bakehouse/system/files';
import { isInside } from '@bakehouse/system/place';
import type { definition } from './definition.ts';
import { fillFolder } from './fill-folder.ts';
import { realPlace, refuseFolderOfOthers, resultName, shownFindings } from './output-folder.ts';
import { checkLevel, type StepInputs } from './step-inputs.ts';
import { preparedSummary } from './step-summary.ts';

/**
 * Prepares the files of a folder: an archive of them, or they themselves, with `manifest.json` and `SHA256SUMS`. The output folder is
 * replaced as a whole at the end, and left alone, times included, when it already holds exactly this.
 *
 * @throws InputError with every finding, UserError, CancelledError
 */
export async function prepareFiles(from: string, inputs: StepInputs, context: StepContext): Promise<OutputsOf<typeof definition>> {
  const { log, signal } = context;
  const { format = 'tar.gz', level } = inputs;
  if (format !== 'folder') checkLevel(format, level);
  else if (level !== undefined) throw new InputError('A folder has no level of compression.', { hint: 'leave level out' });
  const source = context.resolve(from);
  const name = resultName(inputs.name, source);
  const outputFolder = context.resolve(inputs.outputFolder);
  const folder = join(outputFolder, name);
  const selected = await select(source, outputFolder, folder, inputs, context);
  await refuseFolderOfOthers(folder);
  let manifest: FilesManifest | undefined;
  let changed = false;
  const prepare = async (partial: string): Promise<boolean> => {
    const filled = await fillFolder(selected, partial, name, inputs, context);
    manifest = { schema: FILES_SCHEMA, name, ...filled };
    const text = `${JSON.stringify(manifest, undefined, 2)}\n`;
    const said = `${name}: ${summary(manifest)}`;
    if (await isThere(folder, text, signal)) {
      log.info(`${said}, unchanged.`);
      return false;
    }
    await writeFileAtomically(join(partial, CHECKSUMS_FILE), checksumsOf(manifest, text));
    await writeFileAtomically(join(partial, MANIFEST_FILE), text);
    changed = true;
    log.info(`${said}, ${inputs.dryRun ? 'would be written to' : 'written to'} ${folder}.`);
    return true;
  };
  if (inputs.dryRun) await withTemporaryFolder('prepare-artifacts', prepare, context.environment.temp);
  else await replaceFolder(folder, prepare, context.log);
  const archive = manifest?.archive;
  const outputs: OutputsOf<typeof definition> = {
    folder,
    manifest: join(folder, MANIFEST_FILE),
    checksums: join(folder, CHECKSUMS_FILE),
    archive: archive === undefined ? undefined : join(folder, archive.file),
    archiveSha256: archive?.sha256,
    fileCount: manifest === undefined ? undefined : listOf(manifest).length,
    bytes: manifest === undefined ? undefined : bytesOf(manifest),
  };
  await context.summary(preparedSummary(name, outputs, { packed: archive?.size, changed, dryRun: inputs.dryRun }, context));
  return outputs;
}

async function select(
  source: string,
  outputFolder: string,
  folder: string,
  inputs: StepInputs,
  context: StepContext,
): Promise<SelectedFiles> {
  const { log, signal } = context;
  const root = await realPlace(source);
  const output = await realPlace(outputFolder);
  if (isInside(await realPlace(folder), root)) {
    throw new InputError(`The result would take the place of its source ${source}.`, { hint: 'give another output-folder or name' });
  }
  const without = isInside(root, output) ? relative(root, output).replaceAll(sep, '/') : undefined;
  if (without === '') throw new InputError(`The output folder is the source ${source} itself.`, { hint: 'give another output-folder' });
  const selected = await selectFiles(source, {
    include: inputs.include ?? [],
    exclude: inputs.exclude ?? [],
    links: inputs.links ?? 'refuse',
    executable: inputs.executable ?? [],
    portableNames: inputs.portableNames ?? false,
    allowEmpty: inputs.allowEmpty ?? false,
    without,
    signal,
  });
  const errors = selected.findings.filter(({ severity }) => severity === 'error');
  for (const { file, message, hint } of shownFindings(
    selected.findings.filter(({ severity }) => severity === 'warning'),
    context,
  )) {
    log.warning(showControls(`${file === undefined ? '' : `${file} `}${message}${hint === undefined ? '.' : `; ${hint}.`}`));
  }
  if (errors.length > 0) {
    const [first] = errors;
    const count = errors.length === 1 ? 'a file' : `${errors.length} files`;
    const what = first?.file === source ? 'nothing to prepare' : `${count} that cannot be prepared`;
    throw new InputError(`${source} holds ${what}.`, { findings: shownFindings(errors, context) });
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
