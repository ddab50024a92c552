import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Finding, InputError, throwIfCancelled } from '@bakehouse/core/errors';
import { findFiles, openDefinition } from '@bakehouse/image-definition/load';
import { exists, withTemporaryFolder } from '@bakehouse/system/files';
import { type ConvertedFile, checkNames, idOf, writeDefinitions, writeInFormat } from './convert.ts';
import { loadFormat, OWN_FORMAT } from './formats.ts';
import { readSources, type Source } from './read-sources.ts';

const FILES = { name: /\.(json|ya?ml)$/i, what: 'file', example: '*.json or *.yaml' };

interface ImportRequest {
  /** Files, folders or globs; relative ones begin at the workspace. */
  readonly files: readonly string[];
  /** Names of formats. */
  readonly from: string;
  readonly to: string;
  /** Absolute. */
  readonly workspace: string;
  /** Absolute; a file of values for all. */
  readonly defaults: string | undefined;
  /** Override those of the files. */
  readonly variables: Readonly<Record<string, string>>;
  /** Absolute. */
  readonly outputFolder: string;
  /** How findings call it. */
  readonly shownFolder: string;
  /** Files that are there may be replaced. */
  readonly overwrite: boolean;
  readonly dryRun: boolean;
  readonly signal: AbortSignal;
}

interface ImportedFile extends ConvertedFile {
  /** The file that it was made of, as findings call it. */
  readonly source: string;
}

interface ImportedDefinitions {
  /** In a dry run those that would be written. */
  readonly files: readonly ImportedFile[];
  /** Ids of the images. */
  readonly images: readonly string[];
  /** What is to be looked at, in the files that were read and in those that were written. */
  readonly findings: readonly Finding[];
}

/**
 * Converts image definitions from one format to another. Files are written only when all of them could be read and converted.
 *
 * @throws InputError with the findings of all files that cannot be read or converted, or naming files that are there already; CancelledError
 */
export async function importDefinitions(request: ImportRequest): Promise<ImportedDefinitions> {
  const { from, to, workspace, defaults, variables, outputFolder, shownFolder, overwrite, dryRun, signal } = request;
  const found = await findFiles(request.files, workspace, FILES, signal);
  const sources = await readSources(found, { from, workspace, defaults, variables });
  const files = await convert(sources, to, variables);
  checkNames(files);
  if (!overwrite) await refuseExisting(outputFolder, files, shownFolder);

  const findings = sources.flatMap((source) => source.findings);
  await withTemporaryFolder(
    '.import',
    async (stage) => {
      for (const { name, text } of files) await writeFile(join(stage, name), text);
      if (to === OWN_FORMAT) findings.push(...(await incomplete(stage, files, shownFolder)));
      throwIfCancelled(signal);
      if (dryRun) return;
      await mkdir(outputFolder, { recursive: true });
      for (const { name } of files) await rename(join(stage, name), join(outputFolder, name));
    },
    dryRun ? undefined : outputFolder,
  );
  return { files, images: sources.flatMap(({ documents }) => documents.map(idOf)).filter((id) => id !== undefined), findings };
}

async function convert(sources: readonly Source[], to: string, variables: Readonly<Record<string, string>>): Promise<ImportedFile[]> {
  if (to === OWN_FORMAT) {
    return sources.flatMap(({ documents, stem, shown }) => writeDefinitions(documents, stem).map((file) => ({ ...file, source: shown })));
  }
  const format = await loadFormat(to);
  const written: ImportedFile[] = [];
  const findings: Finding[] = [];
  for (const { documents, stem, shown } of sources) {
    try {
      written.push({ ...writeInFormat(documents, format, stem, variables), source: shown });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      findings.push(...error.findings.map((finding): Finding => ({ ...finding, file: finding.file ?? shown })));
    }
  }
  if (findings.length > 0) {
    throw new InputError(`${format.title} cannot say all of this.`, { findings, hint: 'leave these fields out, or choose another format' });
  }
  return written;
}

async function refuseExisting(folder: string, written: readonly ImportedFile[], shownFolder: string): Promise<void> {
  const findings: Finding[] = [];
  for (const { name, source } of written) {
    if (await exists(join(folder, name)))
      findings.push({ severity: 'error', file: source, message: `would be written to ${join(shownFolder, name)}, which is there already` });
  }
  if (findings.length > 0)
    throw new InputError('Files are there already.', { findings, hint: 'choose another folder, or ask for overwrite' });
}

/** What is still to be done by hand before the new definitions can be used, such as files that they name. */
async function incomplete(stage: string, written: readonly ImportedFile[], shownFolder: string): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { name } of written) {
    const file = join(stage, name);
    const found = await openDefinition(file, { workspace: stage }).then(
      (opened) => opened.findings.toError(file).findings,
      (error: unknown) => {
        if (!(error instanceof InputError)) throw error;
        return error.findings;
      },
    );
    findings.push(...found.map((finding): Finding => ({ ...finding, severity: 'warning', file: join(shownFolder, name) })));
  }
  return findings;
}
