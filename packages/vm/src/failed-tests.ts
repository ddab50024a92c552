import type { Finding } from '@bakehouse/core/errors';
import { placeFindings, shownIn } from '@bakehouse/image-definition/findings';
import type { LoadedDefinition } from '@bakehouse/image-definition/load';
import type { VmResult } from '@bakehouse/records/tests';

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
    .map(({ name, outcome, problem }) => {
      const message = `test ${name} ${OUTCOMES[outcome] ?? outcome}${problem === undefined ? '' : `: ${problem}`}`;
      return { path: ['tests', 'inVm', inVm.findIndex((test) => test.name === name)], message };
    });
  if (problems.length === 0) return [];
  return (await placeFindings(loaded, problems)).map((finding) => shownIn(workspace, finding));
}

const OUTCOMES: Readonly<Record<string, string>> = { 'timed-out': 'took too long', 'not-run': 'did not run' };
