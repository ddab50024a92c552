import type { Read } from './schema/read.ts';
import type { FILE, RUNNER, SCRIPT, STEP } from './schema/steps.ts';
import type { IN_VM_TEST } from './schema/tests.ts';

/** Exactly one kind of step. */
export type BuildStep = Read<typeof STEP>;
export type FileStep = Read<typeof FILE>;
/** Exactly one of `file`, `inline` and `url`. */
export type ScriptStep = Read<typeof SCRIPT>;
export type RunnerStep = Read<typeof RUNNER>;

/** Exactly one of `file` and `inline`. */
export type InVmTest = Read<typeof IN_VM_TEST>;
