import { OutcomeError } from '@bakehouse/core/errors';
import type { InputsOf, OutputsOf, StepContext } from '@bakehouse/core/step';
import { counted } from '@bakehouse/core/text';
import { findDefinitions } from '@bakehouse/image-definition/load';
import { formatDefinitions } from '@bakehouse/image-definition/parse';
import type { definition } from './definition.ts';

type Inputs = InputsOf<typeof definition>;
type Outputs = OutputsOf<typeof definition>;

/** Formats definitions. @throws as `findDefinitions` and `formatDefinitions`; OutcomeError when `check` finds one in another form */
export async function run({ definitions, check, dryRun }: Inputs, { log, signal, environment }: StepContext): Promise<Outputs> {
  const { workspace } = environment;
  const files = await findDefinitions(definitions, workspace, signal);
  const changed = await formatDefinitions(files, { workspace, check: check || dryRun, signal });
  const outputs = { changed: JSON.stringify(changed) };
  if (check && changed.length > 0) {
    const findings = changed.map((file) => ({ severity: 'error', file, line: 1, message: 'is not formatted' }) as const);
    throw new OutcomeError(`${counted(changed.length, 'definition')} not in the form of bakehouse fmt.`, outputs, {
      ...{ findings, hint: 'run bakehouse fmt on them' },
    });
  }
  for (const file of changed) log.info(`${dryRun ? 'Would format' : 'Formatted'} ${file}`);
  log.info(
    changed.length === 0 ? `${counted(files.length, 'definition')}, nothing to change` : `${changed.length} of ${files.length} changed`,
  );
  return outputs;
}
