import { rm } from 'node:fs/promises';
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
