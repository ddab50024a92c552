import { join } from 'node:path';
import { OutcomeError } from '@bakehouse/core/errors';
import type { InputsOf, OutputsOf, StepContext } from '@bakehouse/core/step';
import { collectCrashDumps } from '@bakehouse/crash-dumps/collect';
import { crashTable } from '@bakehouse/crash-dumps/table';
import { isCrash, reasonOf } from '@bakehouse/records/tests';
import type { definition } from './definition.ts';

/** Collects crash dumps from a folder and explains them. */
export async function run(inputs: InputsOf<typeof definition>, context: StepContext): Promise<OutputsOf<typeof definition>> {
  const { log, signal } = context;
  const outputFolder = context.resolve(inputs.outputFolder);
  const { crashes } = await collectCrashDumps({ source: context.resolve(inputs.source), outputFolder, log, signal, dryRun: inputs.dryRun });
  const crashed = crashes.filter(isCrash);
  const [first] = crashed;
  const outputs = {
    reportFile: inputs.dryRun ? undefined : join(outputFolder, 'crashes.json'),
    dumps: crashes.length,
    signature: first?.signature,
  };
  if (crashes.length === 0) log.info('No crash dumps found.');
  else await context.summary(crashTable(crashes));
  if (!inputs.failOnCrash || first === undefined) return outputs;
  const place = first.address === undefined ? '' : ` at ${first.address}`;
  const more = crashed.length === 1 ? '' : `, and ${crashed.length - 1} more`;
  throw new OutcomeError(`${first.program} crashed with ${reasonOf(first)}${place}${more}.`, outputs, {
    hint: inputs.dryRun ? 'the dumps are where they were' : `the dumps and what is known of them are in ${outputFolder}`,
  });
}
