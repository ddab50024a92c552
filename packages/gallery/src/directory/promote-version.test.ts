import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '@bakehouse/core/errors';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { IMAGE, options, requestFor, resultOf } from '../../test/gallery-folder.ts';
import { readTestResult } from '../test-result.ts';
import { promoteVersion, recordTests } from './promote-version.ts';
import { latestVersion, listVersions, readVersion, versionFolder } from './read-versions.ts';
import { stageVersion } from './stage-version.ts';

let folder: string;
let gallery: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gallery-'));
  gallery = join(folder, 'gallery');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const stage = async (text: string) => (await stageVersion(gallery, await requestFor(folder, text), options)).version.version;
const record = (version: string, outcome: Parameters<typeof resultOf>[0]) =>
  recordTests(gallery, IMAGE, version, resultOf(outcome), 'd1', options);
const promote = (version: string) => promoteVersion(gallery, IMAGE, version, options);
const channels = async () => (await listVersions(gallery, IMAGE)).map(({ version, channel }) => `${version} ${channel}`);

test('a version whose tests passed becomes latest and supersedes the one before', async () => {
  const [one, two] = [await stage('a'), await stage('b')];
  await record(one, 'passed');
  expect(await promote(one)).toEqual({ promoted: true, previous: undefined });
  await record(two, 'passed');
  expect(await promote(two)).toEqual({ promoted: true, previous: one });
  expect(await channels()).toEqual(['1.0.0 superseded', '1.0.1 latest']);
  const files = await Promise.all(
    [one, two].map((version) => readFile(join(versionFolder(gallery, IMAGE, version), 'version.json'), 'utf8')),
  );
  expect(files.map((text) => JSON.parse(text).channel)).toEqual(['superseded', 'latest']);
});

test('promoting again changes nothing', async () => {
  const version = await stage('a');
  await record(version, 'passed');
  await promote(version);
  expect(await promote(version)).toEqual({ promoted: false, previous: undefined });
});

test('an earlier version can become latest again', async () => {
  for (const text of ['a', 'b']) {
    const version = await stage(text);
    await record(version, 'passed');
    await promote(version);
  }
  expect(await promote('1.0.0')).toEqual({ promoted: true, previous: '1.0.1' });
  expect(await channels()).toEqual(['1.0.0 latest', '1.0.1 superseded']);
});

test.each(['failed', 'crashed', 'lost', 'timed-out'] as const)(
  'a version whose tests ended as %s never becomes latest',
  async (outcome) => {
    const version = await stage('a');
    await record(version, outcome);
    await expect(promote(version)).rejects.toThrow(UserError);
    expect(await latestVersion(gallery, IMAGE)).toBeUndefined();
    expect(await channels()).toEqual(['1.0.0 staged']);
  },
);

test('a version that is not tested, not there or not whole is not promoted', async () => {
  const version = await stage('a');
  await expect(promote(version)).rejects.toThrow('debian-runner 1.0.0 is not tested.');
  await expect(promote('1.0.7')).rejects.toMatchObject({ message: expect.stringMatching(/has no version 1\.0\.7/), hint: 'it has 1.0.0' });
  await expect(promoteVersion(gallery, 'unknown', '1.0.0', options)).rejects.toThrow(/has no version 1\.0\.0 of unknown/);
  expect(await readdir(gallery)).toEqual([IMAGE]);
  await record(version, 'passed');
  await rm(join(versionFolder(gallery, IMAGE, version), 'image.raw'));
  await expect(promote(version)).rejects.toThrow(/is not whole: .*image\.raw/);
});

test('the result of the tests is kept with the version', async () => {
  const version = await stage('a');
  await record(version, 'failed');
  const { tests } = await readVersion(gallery, IMAGE, version);
  expect(tests).toEqual({ outcome: 'failed', at: '2026-01-01T00:02:00.000Z', result: 'tests.json', digest: 'd1' });
  expect(await readTestResult(join(versionFolder(gallery, IMAGE, version), 'tests.json'))).toEqual(resultOf('failed'));
});

test('the result of another version is refused', async () => {
  const [one, two] = [await stage('a'), await stage('b')];
  const result = resultOf('passed', join(versionFolder(gallery, IMAGE, one), 'image.raw'));
  await expect(recordTests(gallery, IMAGE, two, result, undefined, options)).rejects.toThrow(
    /is that of .*1\.0\.0.*, not of debian-runner 1\.0\.1/,
  );
  expect(await recordTests(gallery, IMAGE, one, result, undefined, options)).toMatchObject({ tests: { outcome: 'passed' } });
});

test('latest.json decides when a run was killed before version.json followed', async () => {
  for (const text of ['a', 'b']) await record(await stage(text), 'passed');
  await promote('1.0.0');
  await writeFile(join(gallery, IMAGE, 'latest.json'), '{"version":"1.0.1"}');
  expect(await channels()).toEqual(['1.0.0 superseded', '1.0.1 latest']);
  expect(await promote('1.0.1')).toEqual({ promoted: false, previous: undefined });
  const text = await readFile(join(versionFolder(gallery, IMAGE, '1.0.0'), 'version.json'), 'utf8');
  expect(JSON.parse(text).channel).toBe('superseded');
});

test('a file that is no test result is refused', async () => {
  for (const text of ['{', 'null', '{"schema":"bakehouse-vm/1","outcome":"great","tests":[]}']) {
    await writeFile(join(folder, 'result.json'), text);
    await expect(readTestResult(join(folder, 'result.json'))).rejects.toThrow(/is not the result of run-in-vm/);
  }
  await expect(readTestResult(join(folder, 'none.json'))).rejects.toThrow(/There is no test result/);
});
