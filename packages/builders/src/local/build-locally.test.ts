import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CancelledError, ExternalError, UserError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { inspectBootableImage } from '@bakehouse/disk-image/format';
import { sha256OfFile, withTemporaryFolder } from '@bakehouse/system/files';
import { lockFolder } from '@bakehouse/system/folder-lock';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { localBuilderTest } from '../../../../test/support/local-builder-test.ts';
import { StandIns } from '../../test/stand-ins.ts';
import { buildLocally } from './build-locally.ts';
import type { LocalBuild } from './local-build.ts';

const { signal } = new AbortController();
const layer = 'ab'.repeat(32);

function requestIn(outputFolder: string) {
  return {
    image: 'small',
    fingerprint: { image: layer, base: layer, content: layer, publishImmutable: layer, publishMutable: layer },
    definitionFile: 'small.vmimage.yaml',
    commit: undefined,
    suite: 'bookworm',
    components: ['main'],
    arch: 'x64',
    steps: [],
    diskMiB: 1024,
    formats: ['raw'],
    timeout: 600_000,
    outputFolder,
    cacheFolder: join(outputFolder, 'cache'),
    log: silentLog,
    signal,
  } as const;
}

test('S27: a build waits for another in its output folder, as long as it may take itself, and touches nothing there', () =>
  withTemporaryFolder('build-locally', async (folder) => {
    const lock = await lockFolder(folder, { wait: 0, log: silentLog, signal });
    await writeFile(join(folder, 'build.json'), 'of the other');
    const error: unknown = await buildLocally({ ...requestIn(folder), timeout: 1 }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    expect(String(error)).toContain(`${folder} is in use by process ${process.pid} on `);

    const controller = new AbortController();
    const said: string[] = [];
    const info = (message: string) => {
      said.push(message);
      controller.abort();
    };
    const waiting = buildLocally({ ...requestIn(folder), log: { ...silentLog, info }, signal: controller.signal });
    await expect(waiting).rejects.toThrow(CancelledError);
    expect(said).toEqual([expect.stringMatching(/^Waiting for process \d+ on .*, which works on /)]);
    expect(await readFile(join(folder, 'build.json'), 'utf8')).toBe('of the other');
    await lock.release();
    expect(await readdir(folder)).toEqual(['build.json']);
  }));

// From here on everything is real but mmdebstrap: in its place is a script that makes a root file system of three files.
const localTest = await localBuilderTest();
const LIMIT = 180_000;

describe('a build with a mmdebstrap that makes three files', () => {
  let folder: string;
  let standIns: StandIns;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'build-locally-'));
    standIns = new StandIns(join(folder, 'bin'));
    await standIns.add('mmdebstrap');
  });
  afterAll(async () => {
    standIns.restore();
    await rm(folder, { recursive: true, force: true });
  });

  const small = (name: string, change: Partial<LocalBuild> = {}): LocalBuild => {
    return {
      ...requestIn(join(folder, name)),
      diskMiB: 768,
      mirror: 'http://127.0.0.1/well',
      cacheFolder: join(folder, 'cache'),
      ...change,
    };
  };

  localTest(
    'makes a bootable disk and a record of it, uses a complete one again, and makes it anew when told to or when it was damaged',
    async () => {
      const build = small('whole', { formats: ['raw', 'vhd'], commit: '0123abc' });
      const before = await standIns.builds('mmdebstrap');
      const { record, recordFile, reused } = await buildLocally(build);
      expect(reused).toBe(false);
      expect(JSON.parse(await readFile(recordFile, 'utf8'))).toEqual(record);
      expect((await readdir(build.outputFolder)).sort()).toEqual(['build.json', 'build.log', 'image.raw', 'image.vhd']);
      expect(record).toMatchObject({
        schema: 'bakehouse-build/1',
        image: 'small',
        builder: 'local',
        source: { commit: '0123abc' },
        packages: [{ name: 'base', version: '1:2', architecture: 'amd64' }],
      });
      for (const { path, size, sha256 } of record.files) {
        expect((await stat(join(build.outputFolder, path))).size).toBe(size);
        expect(await sha256OfFile(join(build.outputFolder, path))).toBe(sha256);
      }
      expect(record.stages.map(({ name }) => name)).toEqual(['root file system', 'disk', 'formats and checksums']);
      await inspectBootableImage(join(build.outputFolder, 'image.raw'));
      await inspectBootableImage(join(build.outputFolder, 'image.vhd'));

      expect(await buildLocally(build)).toEqual({ record, recordFile, reused: true });
      expect(await standIns.builds('mmdebstrap')).toBe(before + 1);
      await truncate(join(build.outputFolder, 'image.vhd'), 0);
      const again = await buildLocally(build);
      expect(again.reused).toBe(false);
      // The same definition, the same bytes.
      expect(again.record.files).toEqual(record.files);
      expect((await buildLocally({ ...build, rebuild: true })).reused).toBe(false);
      expect(await standIns.builds('mmdebstrap')).toBe(before + 3);
    },
    LIMIT,
  );

  localTest(
    'of sources that changed meanwhile leaves nothing but its log',
    async () => {
      const build = small('changed', { checkSources: () => Promise.reject(new UserError('The artifacts have changed.')) });
      await expect(buildLocally(build)).rejects.toThrow('The artifacts have changed.');
      expect(await readdir(build.outputFolder)).toEqual(['build.log']);
    },
    LIMIT,
  );

  localTest(
    'that is cancelled while its sources are checked is told so, and no image comes of it',
    async () => {
      const abort = new AbortController();
      const given: AbortSignal[] = [];
      const checkSources = async (signal: AbortSignal) => {
        given.push(signal);
        abort.abort();
      };
      const build = small('checked', { checkSources, signal: abort.signal });
      await expect(buildLocally(build)).rejects.toBeInstanceOf(CancelledError);
      expect(given.map(({ aborted }) => aborted)).toEqual([true]);
      expect(await readdir(build.outputFolder)).toEqual(['build.log']);
    },
    LIMIT,
  );

  localTest(
    'that fails names the step, keeps the log, and leaves nothing of an earlier build',
    async () => {
      const build = small('failing', { mirror: 'http://127.0.0.1/fail' });
      await mkdir(build.outputFolder, { recursive: true });
      await writeFile(join(build.outputFolder, 'image.raw'), 'of an earlier build');
      const error: unknown = await buildLocally(build).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(ExternalError);
      expect(error).toMatchObject({
        message: 'Unable to locate package nothing',
        findings: [{ file: 'small.vmimage.yaml', message: 'step 1 of 1: packages nothing: Unable to locate package nothing' }],
        details: {
          reason: 'definition',
          status: 100,
          lastLines: ['E: Unable to locate package nothing'],
          log: join(build.outputFolder, 'build.log'),
        },
      });
      expect(await readdir(build.outputFolder)).toEqual(['build.log']);
      expect(await readFile(join(build.outputFolder, 'build.log'), 'utf8')).toContain('E: Unable to locate package nothing');
    },
    LIMIT,
  );

  localTest(
    'that takes longer than it may is ended',
    async () => {
      const build = small('slow', { mirror: 'http://127.0.0.1/slow', timeout: 3_000 });
      await expect(buildLocally(build)).rejects.toThrow('took longer than');
      expect(await readdir(build.outputFolder)).toEqual(['build.log']);
    },
    LIMIT,
  );
});
