import type { StepContext } from '@bakehouse/core/context';
import type { InputsOf, OutputsOf } from '@bakehouse/core/definition';
import { schema } from '@bakehouse/image-definition/schema/vm-image-1';
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
