import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { formatFinding, UserError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { parseInputs } from '@bakehouse/core/step';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { contextIn } from '../../../core/src/context.test-support.ts';
import { definition as unpackDefinition } from '../unpack-artifacts/definition.ts';
import { run as runUnpack } from '../unpack-artifacts/run.ts';
import { definition as verifyDefinition } from '../verify-artifacts/definition.ts';
import { run as runVerify } from '../verify-artifacts/run.ts';
import { run } from './run.ts';
import type { StepInputs } from './step-inputs.ts';

/** The source `scripts` of every test. */
export const FILES: Readonly<Record<string, string>> = {
  'scripts/setup.sh': '#!/bin/sh\n',
  'scripts/lib/log.sh': 'log() { :; }\n',
  'scripts/motd': '{GREETING} from {{NAME}}\n',
  'scripts/notes.txt': 'not for the machine\n',
  'scripts/日本語.txt': 'ü\n',
};

/** The inputs of verify-artifacts that nobody gave. */
export const VERIFY_NOTHING: Parameters<typeof runVerify>[0] = parseInputs(
  verifyDefinition,
  () => undefined,
  () => {},
);

/** The same of unpack-artifacts, of a source that is not there. */
export const UNPACK_DEFAULTS = parseInputs(
  unpackDefinition,
  (name) => (name === 'source' ? 'none' : undefined),
  () => {},
);

export interface Place {
  readonly workspace: string;
  readonly folder: string;
  readonly said: string[];
  readonly warned: string[];
  /** What went into the job summary, one for each run. */
  readonly summaries: string[];
  readonly abort: () => void;
  step(inputs?: Partial<StepInputs>): ReturnType<typeof run>;
  /** verify-artifacts, of the source. */
  verify(inputs?: Partial<Parameters<typeof runVerify>[0]>): ReturnType<typeof runVerify>;
  unpack(inputs: Partial<Parameters<typeof runUnpack>[0]> & { readonly source: string }): ReturnType<typeof runUnpack>;
}

/** Runs a test in a folder with the source `scripts`, an empty folder in it, and the step to run. */
export function inWorkspace(work: (place: Place) => Promise<void>): Promise<void> {
  return withTemporaryFolder('prepare-files', async (workspace) => {
    for (const [name, content] of Object.entries(FILES)) {
      await mkdir(dirname(join(workspace, name)), { recursive: true });
      await writeFile(join(workspace, name), content);
    }
    await chmod(join(workspace, 'scripts/setup.sh'), 0o755);
    await mkdir(join(workspace, 'scripts/empty'));
    const said: string[] = [];
    const warned: string[] = [];
    const summaries: string[] = [];
    const controller = new AbortController();
    const log = { ...silentLog, info: (message: string) => said.push(message), warning: (message: string) => warned.push(message) };
    const context = contextIn(workspace, { log, signal: controller.signal, summary: async (markdown) => void summaries.push(markdown) });
    await work({
      workspace,
      folder: join(workspace, 'out/scripts'),
      said,
      warned,
      summaries,
      abort: () => controller.abort(),
      step: (inputs = {}) => run({ source: 'scripts', variables: [], outputFolder: 'out', dryRun: false, ...inputs }, context),
      verify: (inputs = {}) => runVerify({ ...VERIFY_NOTHING, source: 'scripts', ...inputs }, context),
      unpack: (inputs) => runUnpack({ ...UNPACK_DEFAULTS, ...inputs }, context),
    });
  });
}

export async function findingsOf(running: Promise<unknown>): Promise<string[]> {
  const error: unknown = await running.catch((thrown: unknown) => thrown);
  if (!(error instanceof UserError)) throw error;
  return error.findings.map(formatFinding);
}
