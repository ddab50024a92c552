import type { Finding } from '@bakehouse/core/errors';
import { placeFindings, shownIn } from '@bakehouse/image-definition/findings';
import type { LoadedDefinition } from '@bakehouse/image-definition/load';
import type { VmResult } from '@bakehouse/records/tests';
import { testInWords } from './test-failure.ts';

/**
 * Each test that did not pass, as an error at its line of the definition.
 *
 * @param loaded the definition that the tests are of
 * @param workspace absolute; the file is named relative to it
 */
export async function failedTests(loaded: LoadedDefinition, { tests }: Pick<VmResult, 'tests'>, workspace: string): Promise<Finding[]> {
  const { inVm } = loaded.definition.tests;
  const problems = tests
    .filter(({ outcome }) => outcome !== 'passed')
    .map((test) => ({ path: ['tests', 'inVm', inVm.findIndex(({ name }) => name === test.name)], message: testInWords(test) }));
  if (problems.length === 0) return [];
  return (await placeFindings(loaded, problems)).map((finding) => shownIn(workspace, finding));
}
