import { InputError } from '@bakehouse/core/errors';
import { readJson } from '@bakehouse/system/files';
import type { RecordedTests } from './gallery-version.ts';

const OUTCOMES = ['passed', 'failed', 'crashed', 'lost', 'timed-out'] as const;

/** The part of run-in-vm's `result.json` that a gallery needs. */
export interface TestResult {
  readonly schema: 'bakehouse-vm/1';
  /** The file that was tested. */
  readonly image: string;
  readonly outcome: RecordedTests['outcome'];
  readonly tests: readonly { readonly name: string; readonly outcome: string }[];
  readonly finishedAt: string;
}

/** @throws InputError when the file is missing or no result of run-in-vm */
export async function readTestResult(file: string): Promise<TestResult> {
  const result = await readJson<TestResult>(file).catch((error: unknown) => {
    throw new InputError(`${file} is not the result of run-in-vm.`, { cause: error });
  });
  if (result === undefined) throw new InputError(`There is no test result ${file}.`, { hint: 'run run-in-vm first' });
  if (result?.schema !== 'bakehouse-vm/1' || !isWhole(result) || !OUTCOMES.includes(result.outcome)) {
    throw new InputError(`${file} is not the result of run-in-vm.`);
  }
  return result;
}

function isWhole({ image, tests, finishedAt }: Partial<TestResult>): boolean {
  return typeof image === 'string' && typeof finishedAt === 'string' && Array.isArray(tests) && tests.every((test) => test !== null);
}
