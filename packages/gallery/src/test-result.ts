import { InputError } from '@bakehouse/core/errors';
import { readVmResult, type VmResult } from '@bakehouse/records/tests';

/** @throws InputError when the file is missing or no result of run-in-vm */
export async function readTestResult(file: string): Promise<VmResult> {
  const result = await readVmResult(file);
  if (result === undefined) throw new InputError(`There is no test result ${file}.`, { hint: 'run run-in-vm first' });
  return result;
}
