import { isObject } from '@bakehouse/core/data';
import { type Finding, REASONS } from '@bakehouse/core/errors';
import { readJson } from '@bakehouse/system/files';
import type { ProcessIdentity } from '@bakehouse/system/program';
import type { BuildPhase, ProblemFacts } from './builder.ts';
import { isText } from './is-text.ts';

/** What other processes can know of a build: a file of its own. */
export interface BuildJob {
  readonly schema: 'bakehouse-build-job/1';
  readonly key: string;
  readonly phase: Exclude<BuildPhase, 'lost'>;
  readonly process: ProcessIdentity;
  readonly host: string;
  readonly outputFolder: string;
  /** `fingerprint.image` of the request: only a record that has it too is that of this build. */
  readonly fingerprint: string;
  readonly problem?: string;
  readonly hint?: string;
  /** What else is known of the problem. */
  readonly facts?: ProblemFacts;
}

const PHASES: readonly unknown[] = ['submitted', 'running', 'succeeded', 'failed', 'cancelled'] satisfies BuildJob['phase'][];

/** @returns undefined when there is no such file, or it is damaged */
export async function readBuildJob(file: string): Promise<BuildJob | undefined> {
  const job = await readJson<unknown>(file).catch(() => undefined);
  return isBuildJob(job) ? job : undefined;
}

function isBuildJob(value: unknown): value is BuildJob {
  if (!isObject(value) || value['schema'] !== 'bakehouse-build-job/1' || !PHASES.includes(value['phase'])) return false;
  const { key, process: worker, host, outputFolder, fingerprint, problem = '', hint = '', facts = {} } = value;
  return [key, host, outputFolder, fingerprint, problem, hint].every(isText) && isIdentity(worker) && isFacts(facts);
}

/** True for what a file says of a problem. */
function isFacts(value: unknown): value is ProblemFacts {
  if (!isObject(value)) return false;
  const { reason = 'machine', findings = [], lastLines = [], log = '' } = value;
  const isReason = isText(reason) && Object.hasOwn(REASONS, reason);
  const isLines = Array.isArray(lastLines) && lastLines.every(isText);
  return isReason && isLines && isText(log) && Array.isArray(findings) && findings.every(isFinding);
}

function isFinding(value: unknown): value is Finding {
  if (!isObject(value)) return false;
  const { severity, message, file = '', hint = '', line = 1, column = 1 } = value;
  return (
    (severity === 'error' || severity === 'warning') && [message, file, hint].every(isText) && [line, column].every(Number.isSafeInteger)
  );
}

function isIdentity(value: unknown): value is ProcessIdentity {
  // Zero and negative numbers mean whole groups of processes to kill(2).
  if (!isObject(value) || !Number.isSafeInteger(value['pid']) || Number(value['pid']) <= 0) return false;
  return [value['start'], value['boot'], value['space']].every(isText);
}
