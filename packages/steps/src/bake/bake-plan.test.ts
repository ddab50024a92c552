import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseInputs } from '@bakehouse/core/step';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, test } from '@jest/globals';
import { contextIn } from '../../../core/src/context.test-support.ts';
import { readPlan } from '../../../records/src/plan.ts';
import { definition } from './definition.ts';
import { run } from './run.ts';

test('The plan of a bake asks Azure where the inputs of the bake say', () =>
  withTemporaryFolder('bake-plan', async (workspace) => {
    await mkdir(join(workspace, 'images'));
    const source = '{kind: marketplace, publisher: Debian, offer: debian-12, sku: 12-gen2}';
    const built = 'builders: [packer]\nprovider: {packer: {template: image.json}}\noutputs: [{kind: directory}]\n';
    const text = `schema: vm-image/1\nimage: {id: one, os: linux, arch: x64}\nsource: ${source}\nbuild: {diskMiB: 2048}\nsteps:\n  - packages: [curl]\n${built}`;
    await writeFile(join(workspace, 'images', 'one.vmimage.yaml'), text);
    await writeFile(join(workspace, 'images', 'image.json'), '{"builders": []}');
    const plan = (more: Record<string, string>) => {
      const raw: Record<string, string> = { definitions: 'images', online: 'true', updateLock: 'true', dryRun: 'true', ...more };
      const inputs = parseInputs(
        definition,
        (name) => raw[name],
        () => {},
      );
      return run(inputs, contextIn(workspace));
    };
    const planned = await readPlan(String((await plan({})).plan));
    expect(planned?.images[0]?.source.note).toContain('no subscription is given to ask Azure with');
    await expect(plan({ azureSubscriptionId: 'mine' })).rejects.toThrow('unusable inputs');
    const azureSubscriptionId = '00000000-1111-2222-3333-444444444444';
    await expect(plan({ azureSubscriptionId, azureEndpoint: 'http://arm.example' })).rejects.toThrow(/Azure Resource Manager is none/);
  }));
