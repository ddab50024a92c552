import { access, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StepContext } from '@bakehouse/core/context';
import type { InputsOf, OutputsOf } from '@bakehouse/core/definition';
import { type Finding, findingText, InputError, throwIfCancelled } from '@bakehouse/core/errors';
import { findFiles } from '@bakehouse/image-definition/find-definitions';
import { parseGivenVariables } from '@bakehouse/image-definition/given-variables';
import { openDefinition } from '@bakehouse/image-definition/load-definition';
import { type ConvertedFile, checkNames, idOf, writeDefinitions, writeInFormat } from '@bakehouse/image-formats/convert';
import { loadFormat, OWN_FORMAT } from '@bakehouse/image-formats/formats';
import { withTemporaryFolder } from '@bakehouse/system/files';
import type { definition } from './definition.ts';
import { importSummary } from './import-summary.ts';
import { readSources, type Source } from './read-sources.ts';

const FILES = { name: /\.(json|ya?ml)$/i, what: 'file', example: '*.json or *.yaml' };

interface NewFile extends ConvertedFile {
  readonly source: string;
}

/**
 * Converts image definitions from one format to another. Files are written only when all of them could be read and converted.
 *
 * @throws InputError with the findings of all files that cannot be read or converted, or naming files that are there already
 */
export async function run(inputs: InputsOf<typeof definition>, context: StepContext): Promise<OutputsOf<typeof definition>> {
  const { workspace } = context.environment;
  const folder = context.resolve(inputs.outputFolder);
  const variables = parseGivenVariables(inputs.variables);
  const files = await findFiles(inputs.files, workspace, FILES, context.signal);
  const defaults = inputs.defaults === undefined ? undefined : context.resolve(inputs.defaults);
  const sources = await readSources(files, { from: inputs.from, workspace, defaults, variables });
  const written = await convert(sources, inputs.to, variables);
  checkNames(written);
  if (!inputs.overwrite) await refuseExisting(folder, written, inputs.outputFolder);

  const findings = sources.flatMap((source) => source.findings);
  await withTemporaryFolder(
    '.import',
    async (stage) => {
      for (const { name, text } of written) await writeFile(join(stage, name), text);
      if (inputs.to === OWN_FORMAT) findings.push(...(await incomplete(stage, written, inputs.outputFolder)));
      throwIfCancelled(context.signal);
      if (inputs.dryRun) return;
      await mkdir(folder, { recursive: true });
      for (const { name } of written) await rename(join(stage, name), join(folder, name));
    },
    inputs.dryRun ? undefined : folder,
  );
  return report(inputs, context, { sources, written, findings, folder });
}

async function convert(sources: readonly Source[], to: string, variables: Readonly<Record<string, string>>): Promise<NewFile[]> {
  if (to === OWN_FORMAT) {
    return sources.flatMap(({ documents, stem, shown }) => writeDefinitions(documents, stem).map((file) => ({ ...file, source: shown })));
  }
  const format = await loadFormat(to);
  const written: NewFile[] = [];
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

async function refuseExisting(folder: string, written: readonly NewFile[], shownFolder: string): Promise<void> {
  const findings: Finding[] = [];
  for (const { name, source } of written) {
    const exists = await access(join(folder, name)).then(
      () => true,
      () => false,
    );
    if (exists)
      findings.push({ severity: 'error', file: source, message: `would be written to ${join(shownFolder, name)}, which is there already` });
  }
  if (findings.length > 0)
    throw new InputError('Files are there already.', { findings, hint: 'choose another folder, or ask for overwrite' });
}

/** What is still to be done by hand before the new definitions can be used, such as files that they name. */
async function incomplete(stage: string, written: readonly NewFile[], shownFolder: string): Promise<Finding[]> {
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

interface Done {
  readonly sources: readonly Source[];
  readonly written: readonly NewFile[];
  readonly findings: readonly Finding[];
  readonly folder: string;
}

async function report(
  { dryRun }: InputsOf<typeof definition>,
  { log, summary }: StepContext,
  { sources, written, findings, folder }: Done,
): Promise<OutputsOf<typeof definition>> {
  for (const { message, hint, ...place } of findings) log.warning(findingText({ message, hint }), place);
  for (const { name, source } of written) log.info(`${source} ${dryRun ? 'would become' : 'became'} ${join(folder, name)}`);
  await summary(importSummary(written, findings));
  const ids = sources.flatMap(({ documents }) => documents.map(idOf)).filter((id) => id !== undefined);
  return {
    files: dryRun ? undefined : JSON.stringify(written.map(({ name }) => join(folder, name))),
    images: JSON.stringify(ids),
    findings: findings.length,
  };
}
