import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { DefinitionFolder, MINIMAL } from '../test/definition-folder.ts';
import { IMAGE, options, provenanceFor, requestFor, resultOf } from '../test/gallery-folder.ts';
import { fingerprintLayers, fingerprintOfLayers, testsDigestOf } from './fingerprint.ts';
import { versionFolder } from './gallery.ts';
import { matrixOf, type Plan, planImages } from './plan.ts';
import { planSummary } from './plan-summary.ts';
import { promoteVersion, recordTests } from './promote-version.ts';
import { stageVersion } from './stage-version.ts';

const TEXT = `${MINIMAL}  - script: {file: setup.sh}\ntests: {inVm: [{file: test.sh}]}\n`;

let folder: DefinitionFolder;
let gallery: string;
beforeEach(async () => {
  folder = await DefinitionFolder.create();
  gallery = join(folder.path, 'gallery');
  for (const path of ['setup.sh', 'test.sh']) await folder.write(path, path);
});
afterEach(() => folder.dispose());

async function plan(text = TEXT, force: readonly string[] = []): Promise<Plan> {
  return planImages([await folder.load(text)], { gallery, workspace: folder.path, force });
}

async function decision(text = TEXT): Promise<string> {
  const [image] = (await plan(text)).images;
  return `${image?.action}${image?.version === undefined ? '' : ` ${image.version}`}: ${image?.why}`;
}

/** Stages what a build of the definition would have made. */
async function stage(text = TEXT): Promise<string> {
  const loaded = await folder.load(text);
  const layers = await fingerprintLayers(loaded);
  const fingerprint = fingerprintOfLayers(layers);
  const request = await requestFor(folder.path, fingerprint.content);
  const provenance = { ...provenanceFor(''), layers, fingerprint, testsDigest: await testsDigestOf(loaded), definition: loaded.definition };
  return (await stageVersion(gallery, { ...request, provenance }, options)).version.version;
}

const tested = (version: string, outcome: Parameters<typeof resultOf>[0] = 'passed') =>
  recordTests(gallery, IMAGE, version, resultOf(outcome), undefined, options);

async function latest(text = TEXT): Promise<string> {
  const version = await stage(text);
  await tested(version);
  await promoteVersion(gallery, IMAGE, version, options);
  return version;
}

test('an image that the gallery does not have is built', async () => {
  expect(await decision()).toBe('build: the gallery has no version of it');
});

test('nothing is done when latest is what the definition says', async () => {
  await latest();
  expect(await decision()).toBe('none 1.0.0: 1.0.0 is latest');
  expect(matrixOf(await plan())).toEqual({ include: [] });
});

test('an image is built when asked for by force', async () => {
  await latest();
  for (const force of [['*'], [IMAGE]])
    expect((await plan(TEXT, force)).images[0]).toMatchObject({ action: 'build', why: 'asked for by force' });
  await expect(plan(TEXT, ['debian-runer'])).rejects.toMatchObject({
    findings: [{ message: 'force: there is no image debian-runer', hint: 'known: debian-runner' }],
  });
});

test('a staged version goes on with its tests', async () => {
  await stage();
  expect(await decision()).toBe('retest 1.0.0: 1.0.0 is not tested yet');
  await tested('1.0.0', 'crashed');
  expect(await decision()).toBe('retest 1.0.0: the tests of 1.0.0 did not pass last time (crashed)');
  await tested('1.0.0');
  expect(await decision()).toBe('retest 1.0.0: 1.0.0 passed its tests and was not promoted');
});

test('changed tests are run again on latest', async () => {
  await latest();
  await folder.write('test.sh', 'other');
  expect(await decision()).toBe('retest 1.0.0: the tests changed since 1.0.0 passed them');
});

test('a change is named with path, old and new value', async () => {
  await latest();
  await folder.write('setup.sh', 'other');
  const text = TEXT.replace('[curl]', '[curl, git]').replace('2048', '4096');
  const [image] = (await plan(text)).images;
  expect(image).toMatchObject({ action: 'build', why: 'changed since 1.0.0: build.diskMiB: 2048 → 4096 and 2 more' });
  expect(image?.version).toBeUndefined();
  expect(image?.changes).toEqual([
    { path: 'build.diskMiB', old: 2048, new: 4096 },
    { path: 'steps[0].packages', new: 'git' },
    { path: 'steps[1]', file: 'setup.sh', old: { sha256: expect.any(String) }, new: { sha256: expect.any(String) } },
  ]);
});

test('only the outputs changed: the files of the version are published again if they suffice', async () => {
  await latest();
  expect(await decision(`${TEXT}outputs: [{kind: directory, formats: [vhd]}]\n`)).toBe(
    'republish 1.0.0: only the outputs changed since 1.0.0',
  );
  expect(await decision(`${TEXT}outputs: [{kind: directory, version: 2.0.0}]\n`)).toBe(
    'republish 1.0.0: only the outputs changed since 1.0.0',
  );
  await rm(join(versionFolder(gallery, IMAGE, '1.0.0'), 'image.vhd'));
  expect(await decision(`${TEXT}outputs: [{kind: directory, formats: [vhd]}]\n`)).toMatch(
    /^build: changed since 1\.0\.0: outputs\[0\]\.formats: - raw/,
  );
});

test('an earlier definition takes up its version again', async () => {
  await latest();
  await latest(TEXT.replace('2048', '4096'));
  expect(await decision()).toBe('retest 1.0.0: the definition is that of 1.0.0 again');
});

test('a version whose files are gone is built again', async () => {
  await latest();
  await rm(join(versionFolder(gallery, IMAGE, '1.0.0'), 'image.raw'));
  expect(await decision()).toBe('build: the files of version 1.0.0 are gone or damaged');
});

test('two definitions of one image are refused', async () => {
  const one = await folder.load(TEXT);
  await expect(planImages([one, { ...one, file: '/b.vmimage.yaml' }], { gallery, workspace: folder.path })).rejects.toMatchObject({
    findings: [{ file: '/b.vmimage.yaml', message: `image.id debian-runner is also that of ${folder.file}` }],
  });
});

test('the plan has the same bytes for the same input, sorted by id, with paths of the workspace', async () => {
  const [b, a] = [await folder.load(TEXT), await folder.load(TEXT.replace('debian-runner', 'aa'))];
  const place = { gallery, workspace: folder.path };
  const text = JSON.stringify(await planImages([a, b], place));
  expect(JSON.stringify(await planImages([b, a], place))).toBe(text);
  const { images } = JSON.parse(text) as Plan;
  expect(images.map(({ id, definition }) => [id, definition])).toEqual([
    ['aa', 'a.vmimage.yaml'],
    ['debian-runner', 'a.vmimage.yaml'],
  ]);
  expect(matrixOf({ schema: 'bakehouse-plan/1', images }).include[1]).toEqual({
    image: 'debian-runner',
    definition: 'a.vmimage.yaml',
    builder: 'local',
    action: 'build',
    fingerprint: images[1]?.fingerprint.image,
  });
});

test('the summary is a table, with the changes of each image, and nothing of a definition is taken as Markdown', async () => {
  await latest();
  const text = TEXT.replace('steps:', "variables: {X: '<b>|`x`'}\nsteps:")
    .replace('file: setup.sh', "file: setup.sh, env: {A: '{X}'}")
    .replace('2048', '4096');
  const image = await plan(text);
  const print = image.images[0]?.fingerprint.image.slice(0, 12);
  expect(planSummary(image).split('\n')).toEqual([
    '### Plan: 1 image, 1 to do',
    '',
    '| Image | Action | Why | Builder | Fingerprint |',
    '| --- | --- | --- | --- | --- |',
    `| debian-runner | build | changed since 1.0.0: build.diskMiB: 2048 → 4096 and 1 more | local | \`${print}\` |`,
    '',
    '<details><summary>debian-runner: 2 changes</summary>',
    '',
    '- build.diskMiB: 2048 → 4096',
    '- steps\\[1\\].script.env.A: + &lt;b>\\|\\`x\\`',
    '',
    '</details>',
    '',
  ]);
  expect(planSummary(await plan())).toMatch(/^### Plan: 1 image, nothing to do\n/);
});
