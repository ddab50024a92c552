import { join } from 'node:path';
import type { StepDefinition } from '@bakehouse/core/step';
import { toCamelCase } from '@bakehouse/core/text';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { allDefinitions } from '../manifest/definitions.ts';
import { hosts, runFromDist } from './dist-steps.ts';

const definitions = await allDefinitions();
const example = join(import.meta.dirname, '..', '..', 'examples', 'debian-runner', 'debian-runner.vmimage.yaml');

function step(name: string): StepDefinition {
  const found = definitions.find((definition) => definition.name === name);
  if (found === undefined) throw new Error(`there is no step ${name}`);
  return found;
}

describe.each(hosts)('the example on %s', (host) => {
  it('is planned and its artifacts are prepared out of dist, with every promised output', async () => {
    await withTemporaryFolder('dist example', async (workspace) => {
      // Text for people is no place to read outputs from.
      const options = (name: string) => ({ cwd: workspace, args: [name, '--json'] });
      const plan = await runFromDist(step('plan-images'), host, { definitions: example }, options('plan-images'));
      expect([plan.result, plan.exitCode]).toEqual(['succeeded', 0]);
      expect(camelCase(plan.outputs)).toMatchObject({ changed: 'true', planFile: expect.stringContaining(workspace) });

      const prepared = await runFromDist(step('prepare-artifacts'), host, { definition: example }, options('prepare-artifacts'));
      expect([prepared.result, prepared.exitCode]).toEqual(['succeeded', 0]);
      expect(Object.keys(camelCase(prepared.outputs)).sort()).toEqual(
        // What a failure is of is set by a failure alone.
        Object.keys(step('prepare-artifacts').outputs)
          .filter((name) => name !== 'reason')
          .sort(),
      );
      expect(camelCase(prepared.outputs)['archiveSha256']).toMatch(/^[0-9a-f]{64}$/);
    });
  });
});

function camelCase(outputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(outputs).map(([name, value]) => [toCamelCase(name), value]));
}
