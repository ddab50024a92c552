import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { inWorkspace, json } from '../publish-image/gallery-workspace.test-support.ts';

test('A version whose tests passed is promoted, once', () =>
  inWorkspace(async ({ build, publish, promote, result }) => {
    await build();
    await publish();
    await result('passed');
    expect(await promote({ testResult: 'result.json', dryRun: 'true' })).toEqual({ promoted: false, latest: undefined });
    expect(await promote({ testResult: 'result.json' })).toEqual({ promoted: true, latest: '1.0.0' });
    expect(await promote()).toEqual({ promoted: false, latest: '1.0.0' });
  }));

test('Unusable variables are refused before anything is kept, also where the published definition is not here', () =>
  inWorkspace(async ({ workspace, file, build, publish, promote, result }) => {
    await build();
    await publish();
    await rm(file);
    await result('passed');
    await expect(promote({ testResult: 'result.json', variables: 'SUITE' })).rejects.toMatchObject({
      findings: [{ message: '"SUITE" is not NAME=value' }],
    });
    expect((await json(workspace, '.bakehouse/gallery/small/versions/1.0.0/version.json')).tests).toBeUndefined();
    expect(await promote({ testResult: 'result.json', variables: 'SUITE=bookworm' })).toEqual({ promoted: true, latest: '1.0.0' });
  }));

test('A version whose tests failed is not promoted, its result is kept and latest stays', () =>
  inWorkspace(async ({ workspace, build, publish, promote, result }) => {
    await build();
    await publish();
    await expect(promote()).rejects.toMatchObject({ message: 'small 1.0.0 is not tested.', outputs: { promoted: false } });
    await result('crashed');
    await expect(promote({ testResult: 'result.json' })).rejects.toThrow('small 1.0.0 stays staged: something crashed in its tests.');
    expect((await json(workspace, '.bakehouse/gallery/small/versions/1.0.0/version.json')).tests).toMatchObject({
      outcome: 'crashed',
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    await expect(promote({ dryRun: 'true' })).rejects.toThrow(/stays staged/);
  }));

test.each([
  ['test result', 'result.json', { testResult: 'result.json' }],
  ['definition', 'other.vmimage.yaml', { testResult: 'passed.json', definition: 'other.vmimage.yaml' }],
  ['lock file', 'other.lock.json', { testResult: 'passed.json', definition: 'small.vmimage.yaml', lockFile: 'other.lock.json' }],
])('A %s that is not what it should be, or is a folder, is an error that names it, and nothing is promoted', (_what, name, inputs) =>
  inWorkspace(async ({ workspace, build, publish, promote, result }) => {
    await build();
    await publish();
    await result('passed');
    await rename(join(workspace, 'result.json'), join(workspace, 'passed.json'));
    await writeFile(join(workspace, name), Buffer.from([0, 255, 10]));
    await expect(promote(inputs)).rejects.toThrow(name);
    await rm(join(workspace, name));
    await mkdir(join(workspace, name));
    await expect(promote(inputs)).rejects.toThrow(name);
    expect((await json(workspace, '.bakehouse/gallery/small/versions/1.0.0/version.json')).tests).toBeUndefined();
  }),
);
