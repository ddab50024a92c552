// Reads are counted where they are made, not in a cache.
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { OutcomeError } from '@bakehouse/core/errors';
import { parseInputs } from '@bakehouse/core/step';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, jest, test } from '@jest/globals';
import { StandIns } from '../../../builders/test/stand-ins.ts';
import { contextIn } from '../../../core/src/context.test-support.ts';
import { definition } from './definition.ts';
import { run } from './run.ts';

// Starts Azurite, and builds twice.
jest.setTimeout(300_000);

const definitionOf = (id: string) => `schema: vm-image/1
image: {id: ${id}, os: linux, arch: x64}
source: {kind: debian, suite: bookworm}
builders: [packer]
build: {diskMiB: 768}
steps:
  - script: {shell: sh, file: setup.sh}
provider: {packer: {template: template.json, variables: {story: well}}}
tests: {inVm: [{file: check.sh}]}
outputs: [{kind: directory, formats: [raw], version: auto}]
`;

/** How often each definition was read while `work` ran, by the name of its file. */
async function readsDuring(work: () => Promise<unknown>): Promise<Record<string, number>> {
  const reads: Record<string, number> = {};
  const count = (message: unknown) => {
    const name = basename((message as { readonly file: string }).file);
    reads[name] = (reads[name] ?? 0) + 1;
  };
  subscribe('bakehouse:read-definition', count);
  try {
    await work();
  } finally {
    unsubscribe('bakehouse:read-definition', count);
  }
  return reads;
}

test('A bake of two images reads each definition once, from the plan to the test', () =>
  withTemporaryFolder('read-once', async (workspace) => {
    const standIns = new StandIns(join(workspace, 'bin'));
    await standIns.add('packer');
    try {
      await mkdir(join(workspace, 'images'));
      for (const id of ['one', 'two']) await writeFile(join(workspace, 'images', `${id}.vmimage.yaml`), definitionOf(id));
      await writeFile(join(workspace, 'images/template.json'), '{"variables": {"story": ""}, "builders": []}');
      for (const name of ['setup.sh', 'check.sh']) await writeFile(join(workspace, 'images', name), 'true\n');
      const inputs = parseInputs(
        definition,
        (name) => ({ definitions: 'images' })[name],
        () => {},
      );
      const bake = async () => run(inputs, contextIn(workspace)).catch((error: unknown) => error as OutcomeError);
      let failed: unknown;
      expect(
        await readsDuring(async () => {
          failed = await bake();
        }),
      ).toEqual({ 'one.vmimage.yaml': 1, 'two.vmimage.yaml': 1 });
      // The disk of the stand-in boots nowhere: both went as far as the machine, through everything that is to know the definition.
      expect(failed).toMatchObject({
        message: expect.stringMatching(/^2 of 2 images failed; one: /),
        outputs: { built: 2, versions: '{"one":"1.0.0","two":"1.0.0"}', testsPassed: 0 },
      });
      expect(await standIns.builds('packer')).toBe(2);
      // Now they are to be tested again, and the plan knows them from its cache.
      expect(await readsDuring(bake)).toEqual({ 'one.vmimage.yaml': 1, 'two.vmimage.yaml': 1 });
      expect(await standIns.builds('packer')).toBe(2);
    } finally {
      standIns.restore();
    }
  }));
