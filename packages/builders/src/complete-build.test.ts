import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuildRecord } from '@bakehouse/records/builds';
import { sha256, writeJson } from '@bakehouse/system/files';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { findCompleteBuild } from './complete-build.ts';

const record: BuildRecord = {
  schema: 'bakehouse-build/1',
  image: 'debian-runner',
  fingerprint: { image: 'f', base: 'b', content: 'c', publishImmutable: 'p', publishMutable: 'm' },
  builder: 'local',
  definitionFile: 'debian.vmimage.yaml',
  source: {},
  files: [{ format: 'raw', path: 'image.raw', size: 4, sha256: sha256('disk') }],
  packages: [],
  tools: {},
  stages: [],
  log: 'build.log',
  startedAt: '2026-01-01T00:00:00.000Z',
  finishedAt: '2026-01-01T00:01:00.000Z',
};
const wanted = { fingerprint: 'f', builder: 'local', formats: ['raw'] };
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'record-'));
  await writeFile(join(folder, 'image.raw'), 'disk');
  await writeJson(join(folder, 'build.json'), record);
});
afterEach(() => rm(folder, { recursive: true }));

describe('findCompleteBuild', () => {
  it('finds a build whose files are as it wrote them', async () => {
    expect(await findCompleteBuild(folder, wanted)).toEqual(record);
  });

  it('finds none of another fingerprint, builder or format', async () => {
    expect(await findCompleteBuild(folder, { ...wanted, fingerprint: 'g' })).toBeUndefined();
    expect(await findCompleteBuild(folder, { ...wanted, builder: 'packer' })).toBeUndefined();
    expect(await findCompleteBuild(folder, { ...wanted, formats: ['raw', 'vhd'] })).toBeUndefined();
  });

  it('finds none when a file is gone, longer, or of the same length with other bytes', async () => {
    await writeFile(join(folder, 'image.raw'), 'dusk');
    expect(await findCompleteBuild(folder, wanted)).toBeUndefined();
    await appendFile(join(folder, 'image.raw'), '!');
    expect(await findCompleteBuild(folder, wanted)).toBeUndefined();
    await rm(join(folder, 'image.raw'));
    expect(await findCompleteBuild(folder, wanted)).toBeUndefined();
  });

  it('finds none when the record is missing or damaged', async () => {
    await writeFile(join(folder, 'build.json'), '{"schema":');
    expect(await findCompleteBuild(folder, wanted)).toBeUndefined();
    await rm(join(folder, 'build.json'));
    expect(await findCompleteBuild(folder, wanted)).toBeUndefined();
  });
});
