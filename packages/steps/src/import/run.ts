import { join } from 'node:path';
import { logFinding } from '@bakehouse/core/log';
import type { InputsOf, OutputsOf, StepContext } from '@bakehouse/core/step';
import { parseGivenVariables } from '@bakehouse/image-definition/load';
import { importDefinitions } from '@bakehouse/image-formats/import';
import type { definition } from './definition.ts';
import { importSummary } from './import-summary.ts';

/** Converts image definitions from one format to another. @throws as `importDefinitions` */
export async function run(inputs: InputsOf<typeof definition>, context: StepContext): Promise<OutputsOf<typeof definition>> {
  const { from, to, overwrite, dryRun } = inputs;
  const { log, signal, environment } = context;
  const outputFolder = context.resolve(inputs.outputFolder);
  const { files, images, findings } = await importDefinitions({
    ...{ files: inputs.files, from, to, overwrite, dryRun, outputFolder, signal },
    workspace: environment.workspace,
    defaults: inputs.defaults === undefined ? undefined : context.resolve(inputs.defaults),
    variables: parseGivenVariables(inputs.variables),
    shownFolder: inputs.outputFolder,
  });
  const paths = files.map(({ name }) => join(outputFolder, name));
  for (const finding of findings) logFinding(log, { ...finding, severity: 'warning' });
  for (const [index, { source }] of files.entries()) log.info(`${source} ${dryRun ? 'would become' : 'became'} ${paths[index]}`);
  await context.summary(importSummary(files, findings));
  return { files: dryRun ? undefined : JSON.stringify(paths), images: JSON.stringify(images), findings: findings.length };
}
