import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '@bakehouse/manifest/generated-files';
import { expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { root } from './validate-workflow.ts';

type Step = Readonly<Record<string, unknown>>;

const files = ['examples/workflows', 'examples/azure-pipelines', 'packages/starter/src/files']
  .flatMap((folder) => filesBelow(root, folder))
  .filter((path) => /\.ya?ml$/.test(path) && !path.endsWith('.vmimage.yaml'));

/** All steps that keep what a bake or a test left. */
function keepers(value: unknown): Step[] {
  if (Array.isArray(value)) return value.flatMap(keepers);
  if (value === null || typeof value !== 'object') return [];
  const step = value as Step;
  const { uses, task, publish } = step;
  if (String(uses).startsWith('actions/upload-artifact@') || String(task).startsWith('PublishTestResults@') || publish !== undefined)
    return [step];
  return Object.values(step).flatMap(keepers);
}

it('the examples and the first workflow keep the report of a bake that failed, was cancelled or ran out of time', () => {
  const kept = files.flatMap((file) =>
    keepers(parse(readFileSync(join(root, file), 'utf8')))
      .map((step) => `${file}: ${String(step['if'] ?? step['condition'] ?? 'without a condition')}`)
      .filter((line) => /cancell?ed\(\)|always\(\)/.test(line)),
  );
  expect(kept.length).toBeGreaterThanOrEqual(8);
  expect(kept.filter((line) => !line.includes('always()'))).toEqual([]);
});
