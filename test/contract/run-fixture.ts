import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HostKind, type RunStepOptions, runStep, type StepResult } from '../support/run-step.ts';
import type { Call, Report } from './fixture-calls.ts';

export const hosts: readonly HostKind[] = ['github', 'azure-pipelines', 'local'];

export interface FixtureResult extends StepResult {
  /** Of the last `report` call. */
  readonly report: Report;
}

/** Runs the fixture step on a host and lets it do the calls. */
export async function runFixture(
  host: HostKind,
  calls: readonly Call[],
  options: Partial<Omit<RunStepOptions, 'host'>> = {},
): Promise<FixtureResult> {
  const folder = await mkdtemp(join(tmpdir(), 'fixture-'));
  try {
    const files = { FIXTURE_CALLS: join(folder, 'calls.json'), FIXTURE_REPORT: join(folder, 'report.json') };
    await writeFile(files.FIXTURE_CALLS, JSON.stringify(calls));
    const result = await runStep({
      entry: join(import.meta.dirname, 'fixture-step.ts'),
      ...options,
      host,
      env: { ...files, FIXTURE_HOST: host, BAKEHOUSE_SUMMARY_FILE: join(folder, 'summary.md'), ...options.env },
    });
    const report = existsSync(files.FIXTURE_REPORT) ? JSON.parse(await readFile(files.FIXTURE_REPORT, 'utf8')) : undefined;
    return { ...result, report };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** How a host spells the name of an output. */
export function outputName(host: HostKind, camelCase: string): string {
  return host === 'azure-pipelines' ? camelCase : camelCase.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
