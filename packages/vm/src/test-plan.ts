import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Finding, InputError } from '@bakehouse/core/errors';
import { nearest, parseDuration } from '@bakehouse/core/text';
import type { InVmTest } from '@bakehouse/image-definition/definition';
import { localTests } from '@bakehouse/image-definition/definition';
import type { LoadedDefinition } from '@bakehouse/image-definition/load';
import type { RunInVmOptions, VmTest } from './run-in-vm.ts';

/** What the machine is to be and to do. */
type TestPlan = Pick<RunInVmOptions, 'tests' | 'bootDeadline' | 'memoryMiB' | 'cpus'>;

/** Without a definition: as the defaults of the definition's schema. */
export const bootOnly: TestPlan = { tests: [], bootDeadline: 600_000, memoryMiB: 1024, cpus: 2 };

/** The tests of a definition that run with these flags, in its order, with their scripts. */
export async function planTests(loaded: LoadedDefinition, flags: readonly string[]): Promise<TestPlan> {
  const { folder } = loaded;
  const { boot } = loaded.definition.tests;
  const inVm = await localTests(loaded);
  refuseUnknownFlags(inVm, flags);
  const chosen = inVm.filter(({ when }) => when === undefined || flags.includes(when));
  const tests = await Promise.all(
    chosen.map(async ({ name, shell, file, timeout }): Promise<VmTest> => {
      return { name, shell, script: await readFile(join(folder, file)), timeout: parseDuration(timeout) };
    }),
  );
  return { tests, bootDeadline: parseDuration(boot.deadline), memoryMiB: boot.memoryMiB, cpus: boot.cpus };
}

function refuseUnknownFlags(tests: readonly InVmTest[], flags: readonly string[]): void {
  const known = [...new Set(tests.flatMap(({ when }) => (when === undefined ? [] : [when])))];
  const findings = flags
    .filter((flag) => !known.includes(flag))
    .map((flag): Finding => {
      const near = nearest(flag, known);
      const hint =
        known.length === 0 ? 'its tests have no flags' : near === undefined ? `it has ${known.join(', ')}` : `did you mean ${near}?`;
      return { severity: 'error', message: `no test of the definition has the flag ${flag}`, hint };
    });
  if (findings.length > 0) throw new InputError('run-in-vm: unusable test flags', { findings });
}
