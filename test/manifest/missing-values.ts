import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HostKind, StepDefinition } from '@bakehouse/core/step';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { NETWORK, runProgram } from '@bakehouse/system/program';

/** Inputs as a runtime hands them over, one of them without the value that somebody meant to give. */
export interface Given {
  readonly runtime: HostKind;
  readonly step: string;
  readonly input: string;
  readonly inputs: Readonly<Record<string, string>>;
}

/** What became of it. */
export interface Taken {
  /** As unusable input, before anything was done. */
  readonly refused: boolean;
  readonly message: string;
  readonly warnings: readonly string[];
  /** What the step would have got. */
  readonly value: unknown;
}

/** Values that are not there: as Azure Pipelines leaves them, and as expressions of GitHub and empty variables give them. */
export const MISSING = { undefined: '$(Nowhere)', empty: '', blank: ' \t ' } as const;

/** Hands all of them over, in one process. */
export function takeAll(given: readonly Given[]): Promise<readonly Taken[]> {
  return withTemporaryFolder('missing-values', async (folder) => {
    const [from, to] = [join(folder, 'given.json'), join(folder, 'taken.json')];
    await writeFile(from, JSON.stringify(given));
    await runProgram('hand inputs over', [process.execPath, join(import.meta.dirname, 'missing-values-entry.ts'), from, to], {
      inherit: NETWORK,
    });
    return JSON.parse(await readFile(to, 'utf8')) as Taken[];
  });
}

/** What a step cannot be called without, by its examples. */
export function requiredInputs(definition: StepDefinition): Record<string, string> {
  return Object.fromEntries(
    Object.entries(definition.inputs).flatMap(([name, input]) =>
      'required' in input && input.required === true ? [[name, input.example ?? '']] : [],
    ),
  );
}
