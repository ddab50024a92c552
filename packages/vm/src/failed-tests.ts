import type { Finding } from '@bakehouse/core/errors';
import { placeFindings } from '@bakehouse/image-definition/findings';
import type { LoadedDefinition } from '@bakehouse/image-definition/load';
import type { VmResult } from '@bakehouse/records/tests';

/**
 * Each test that did not pass, as an error at its line of the definition.
 *
 * @param loaded the definition that the tests are of
 */
export async function failedTests(loaded: LoadedDefinition, { tests }: Pick<VmResult, 'tests'>): Promise<Finding[]> {
  const { inVm } = loaded.definition.tests;
  const problems = tests
    .filter(({ outcome }) => outcome !== 'passed')
    .map(({ name, outcome, problem }) => {
      const message = `test ${name} ${OUTCOMES[outcome] ?? outcome}${problem === undefined ? '' : `: ${problem}`}`;
      return { path: ['tests', 'inVm', inVm.findIndex((test) => test.name === name)], message };
    });
  return problems.length === 0 ? [] : placeFindings(loaded, problems);
}

const OUTCOMES: Readonly<Record<string, string>> = { 'timed-out': 'took too long', 'not-run': 'did not run' };
