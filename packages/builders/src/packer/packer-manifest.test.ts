import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeJson } from '@bakehouse/system/files';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { buildsOfLastRun, lastRun } from './packer-manifest.ts';

const built = (run: string, files: unknown, id = 'VM') => ({
  name: 'disk',
  builder_type: 'qemu',
  build_time: 1_767_225_600,
  files,
  artifact_id: id,
  packer_run_uuid: run,
  custom_data: null,
});
let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'manifest-'));
  file = join(folder, 'packer-manifest.json');
});
afterEach(() => rm(folder, { recursive: true }));

describe('the manifest', () => {
  it('gives the builds of the last run only', async () => {
    await writeJson(file, {
      builds: [built('one', [{ name: 'old/disk', size: 1 }]), built('two', [{ name: 'out/disk', size: 2 }]), built('two', null, 'ami-1')],
      last_run_uuid: 'two',
    });
    expect((await buildsOfLastRun(file)).map(({ files, artifact_id }) => [files, artifact_id])).toEqual([
      [[{ name: 'out/disk', size: 2 }], 'VM'],
      [null, 'ami-1'],
    ]);
    expect(await lastRun(file)).toBe('two');
  });

  it('gives nothing when it still names the run before', async () => {
    await writeJson(file, { builds: [built('one', [])], last_run_uuid: 'one' });
    expect(await buildsOfLastRun(file, 'one')).toEqual([]);
  });

  it('gives nothing when there is none', async () => {
    expect(await buildsOfLastRun(file)).toEqual([]);
    expect(await lastRun(file)).toBeUndefined();
  });
});
