import { basename, join } from 'node:path';
import { DEFAULT_LIMITS } from '@bakehouse/archive/archive-entry';
import { type Unpacked, unpackArchive } from '@bakehouse/archive/unpack-archive';
import { type ArchiveFormat, archiveFormatOf } from '@bakehouse/archive/write-archive';
import { compareFiles, compareFolders } from '@bakehouse/artifacts/compare-files';
import { replaceFolder } from '@bakehouse/artifacts/replace-folder';
import type { StepContext } from '@bakehouse/core/context';
import type { OutputsOf } from '@bakehouse/core/definition';
import { hasErrorCode, InputError, UserError } from '@bakehouse/core/errors';
import { counted, formatBytes } from '@bakehouse/core/format';
import { readExpectedFiles } from '@bakehouse/records/expected-files';
import { withTemporaryFolder } from '@bakehouse/system/files';
import type { definition } from './definition.ts';
import { namesIn, resultName, shownFindings } from './output-folder.ts';
import type { StepInputs } from './step-inputs.ts';
import { unpackedSummary } from './step-summary.ts';

/**
 * Unpacks an archive, whole or not at all, and never outside of its folder; with a manifest, only what that says.
 *
 * @throws InputError, UserError for an unsafe or damaged archive and for one that is not what the manifest says, CancelledError
 */
export async function unpack(from: string, inputs: StepInputs, context: StepContext): Promise<OutputsOf<typeof definition>> {
  const archive = context.resolve(from);
  const format = archiveFormatOf(archive);
  if (format === undefined)
    throw new InputError(`${archive} is no zip, tar.gz or tar.zst by its name.`, { hint: 'give as source an archive whose name ends so' });
  const { links = 'refuse' } = inputs;
  if (links === 'follow') throw new InputError('Links of an archive cannot be followed.', { hint: 'keep, skip or refuse them' });
  const folder = join(context.resolve(inputs.outputFolder), resultName(inputs.name, nameOf(archive, format)));
  if ((await namesIn(folder)).length > 0) throw new UserError(`${folder} is not empty.`, { hint: 'remove it, or give another name' });
  const limits = { ...DEFAULT_LIMITS, ...(inputs.maximumSize === undefined ? {} : { bytes: inputs.maximumSize * 1024 * 1024 }) };
  let unpacked: Unpacked | undefined;
  const work = async (partial: string): Promise<boolean> => {
    unpacked = await unpackArchive(archive, format, partial, { links, limits, signal: context.signal });
    if (inputs.manifest !== undefined) await compare(archive, context.resolve(inputs.manifest), unpacked, inputs, context);
    return true;
  };
  try {
    if (inputs.dryRun) await withTemporaryFolder('prepare-artifacts', work, context.environment.temp);
    else await replaceFolder(folder, work, context.log);
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT') && (error as { path?: unknown }).path === archive)
      throw new InputError(`There is no file ${archive}.`);
    throw error;
  }
  const { files = [], skippedLinks = 0 } = unpacked ?? {};
  const bytes = files.reduce((total, { size }) => total + size, 0);
  if (skippedLinks > 0) context.log.warning(`${skippedLinks} symbolic links are left out.`);
  const count = counted(files.length, 'file');
  context.log.info(
    `${basename(archive)}: ${count}, ${formatBytes(bytes)}, ${inputs.dryRun ? 'would be unpacked to' : 'unpacked to'} ${folder}.`,
  );
  const outputs: OutputsOf<typeof definition> = {
    folder,
    manifest: undefined,
    checksums: undefined,
    archive,
    archiveSha256: undefined,
    fileCount: files.length,
    bytes,
  };
  await context.summary(unpackedSummary(outputs, skippedLinks, inputs.dryRun, context));
  return outputs;
}

function nameOf(archive: string, format: ArchiveFormat): string {
  const name = basename(archive);
  const end = name.toLowerCase().endsWith('.tgz') ? '.tgz' : `.${format}`;
  return name.slice(0, -end.length);
}

async function compare(
  archive: string,
  manifest: string,
  { files, folders }: Unpacked,
  inputs: StepInputs,
  context: StepContext,
): Promise<void> {
  const expected = await readExpectedFiles(manifest);
  const shown = (path: string) => `${archive}: ${path}`;
  const packed = expected.packed ?? expected;
  const options = { allowExtra: inputs.allowExtra ?? false, shown };
  const wanted = packed.files.filter(({ link }) => link === undefined || inputs.links !== 'skip');
  const findings = [...compareFiles(wanted, files, options), ...compareFolders(packed, folders, options)];
  if (findings.length === 0) return;
  throw new UserError(`${archive} is not what ${manifest} says; nothing was unpacked.`, { findings: shownFindings(findings, context) });
}
