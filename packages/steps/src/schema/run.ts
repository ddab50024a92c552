import type { InputsOf, OutputsOf, StepContext } from '@bakehouse/core/step';
import { schema } from '@bakehouse/image-definition/schema';
import { writeFileAtomically } from '@bakehouse/system/files';
import type { definition } from './definition.ts';

type Inputs = InputsOf<typeof definition>;
type Outputs = OutputsOf<typeof definition>;

/** Prints the schema that definitions are checked with, or writes it. */
export async function run({ outputFile }: Inputs, { log, resolve }: StepContext): Promise<Outputs> {
  const text = JSON.stringify(schema, undefined, 2);
  if (outputFile === undefined) {
    log.info(text);
    return { file: undefined };
  }
  const file = resolve(outputFile);
  await writeFileAtomically(file, `${text}\n`);
  return { file };
}
