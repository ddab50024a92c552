import { join } from 'node:path';
import { OutcomeError } from '@bakehouse/core/errors';
import type { InputsOf, OutputsOf, StepContext } from '@bakehouse/core/step';
import { collectCrashDumps } from '@bakehouse/crash-dumps/collect';
import { crashTable } from '@bakehouse/crash-dumps/table';
import { crashHeadline } from '@bakehouse/records/tests';
import type { definition } from './definition.ts';

/** Collects crash dumps from a folder and explains them. */
export async function run(inputs: InputsOf<typeof definition>, context: StepContext): Promise<OutputsOf<typeof definition>> {
  const { log, signal } = context;
  const outputFolder = context.resolve(inputs.outputFolder);
  const report = await collectCrashDumps({ source: context.resolve(inputs.source), outputFolder, log, signal, dryRun: inputs.dryRun });
  const { crashes } = report;
  const { first, notUnderstood, summary, isBad } = crashHeadline(report);
  const outputs = {
    reportFile: inputs.dryRun ? undefined : join(outputFolder, 'crashes.json'),
    dumps: crashes.length,
    notUnderstood,
    signature: first?.signature,
  };
  if (crashes.length === 0) log.info(summary);
  else await context.summary(crashTable(crashes));
  if (!inputs.failOnCrash || !isBad) return outputs;
  throw new OutcomeError(summary, outputs, {
    hint: inputs.dryRun
      ? 'the dumps are where they were'
      : `the dumps and what is known of them are in ${outputFolder}; docs/testing-and-crashes.md says how gdb gets the program and its symbols`,
  });
}
