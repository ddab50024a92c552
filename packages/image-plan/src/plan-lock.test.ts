import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatFinding, InputError } from '@bakehouse/core/errors';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { IMAGE } from '../../gallery/test/gallery-folder.ts';
import { emptyLock, type LockFile, lockText, readLockFile, writeLockFile } from '../../records/src/lock-file.ts';
import { PLANNED, PlanPlace } from '../test/plan-place.ts';
import { lockedFiles } from './locked-image.ts';
import { withVersion } from './plan-lock.ts';

let place: PlanPlace;
let file: string;
beforeEach(async () => {
  place = await PlanPlace.create();
  file = join(place.folder.path, 'vmimage.lock.json');
});
afterEach(() => place.dispose());

const lockOf = async (text = PLANNED, lock?: LockFile) => (await place.planWithLock(text, { lock })).lock;
const resolving = (version: string) => ({ resolvers: { debian: { latest: async () => version } } });

async function frozen(text: string, lock: LockFile | undefined): Promise<string[]> {
  try {
    await place.plan(text, { lock, frozen: true });
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.findings.map(formatFinding);
    throw error;
  }
}

describe('the lock file', () => {
  test('may begin with a byte order mark, as editors of Windows write it', async () => {
    const lock = await lockOf();
    await writeFile(file, `\uFEFF${lockText(lock)}`);
    expect(await readLockFile(file)).toEqual(lock);
    expect(await writeLockFile(file, lock)).toBe(true);
    expect(await readFile(file, 'utf8')).toBe(lockText(lock));
  });

  test('has source, files, four hashes, versions and tools of each image, and neither times nor places of a machine', async () => {
    await place.latest();
    const { lock } = await place.planWithLock(PLANNED, { lock: emptyLock, ...resolving('12.11') });
    expect(lock.images[IMAGE]).toEqual({
      definition: 'a.vmimage.yaml',
      source: { requested: { kind: 'debian', suite: 'bookworm', components: ['main'] }, version: '12.11' },
      files: { count: 2, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      fingerprint: {
        image: expect.any(String),
        base: expect.any(String),
        content: expect.any(String),
        publishImmutable: expect.any(String),
        publishMutable: expect.any(String),
      },
      versions: {},
      tools: {},
    });
    expect((await lockOf()).images[IMAGE]).toMatchObject({ versions: { 'outputs[0]': '1.0.0' }, tools: { mmdebstrap: '1.3.5' } });
    expect(lockText(lock)).not.toMatch(/\d{4}-\d{2}-\d{2}|\/tmp/);
  });

  test('has the same bytes for the same content, and is written only when they change', async () => {
    const lock = await lockOf();
    expect(await writeLockFile(file, lock)).toBe(true);
    const text = await readFile(file, 'utf8');
    const read = await readLockFile(file);
    expect(read).toEqual(lock);
    expect(lockText({ images: { ...read?.images }, schema: 'bakehouse-lock/1' })).toBe(text);
    await writeFile(file, text.replaceAll('\n', '\r\n'));
    expect(await writeLockFile(file, lock)).toBe(false);
  });

  test('keeps the images that are not planned, and the versions of one that did not change', async () => {
    const one = withVersion(await lockOf(), IMAGE, {
      fingerprint: (await place.image()).fingerprint.image,
      version: '1.0.7',
      tools: { mmdebstrap: '2' },
    });
    const both = await lockOf(PLANNED.replace(IMAGE, 'other'), one);
    expect(Object.keys(both.images)).toEqual([IMAGE, 'other']);
    expect((await lockOf(PLANNED, both)).images[IMAGE]).toMatchObject({ versions: { 'outputs[0]': '1.0.7' }, tools: { mmdebstrap: '2' } });
    expect((await lockOf(PLANNED.replace('2048', '4096'), both)).images[IMAGE]).toMatchObject({ versions: {}, tools: {} });
    expect(withVersion(both, IMAGE, { fingerprint: 'x', version: '2.0.0', tools: {} })).toBe(both);
  });

  test.each([
    ['{', /unusable: .*JSON/],
    ['[]', /it is no JSON object/],
    ['{"schema":"bakehouse-lock/9","images":{}}', /it has the schema "bakehouse-lock\/9", not "bakehouse-lock\/1"/],
    ['{"schema":"bakehouse-lock/1"}', /it has no images/],
    ['{"schema":"bakehouse-lock/1","images":{"a":{"definition":"a"}}}', /images\.a has no source/],
    ['{"schema":"bakehouse-lock/1","images":{"__proto__":null}}', /images\.__proto__ is no object/],
  ])('is refused when it is %s', async (text, message) => {
    await writeFile(file, text);
    await expect(readLockFile(file)).rejects.toThrow(message);
  });

  test('that is missing is none', async () => {
    expect(await readLockFile(file)).toBeUndefined();
  });

  test('sums files up the same in any order, and differently for another path or content', () => {
    const sum = (entries: [string, string][]) => lockedFiles(new Map(entries)).sha256;
    expect(sum([['a', '1'], ['b', '2']])).toBe(sum([['b', '2'], ['a', '1']])); // biome-ignore format: two short lists
    expect(new Set([sum([['a', '1']]), sum([['b', '1']]), sum([['a', '2']]), sum([])]).size).toBe(4);
  });
});

describe('a locked version of a source', () => {
  test('counts until a resolver says another, and only for the same source', async () => {
    const { lock } = await place.planWithLock(PLANNED, resolving('12.10'));
    expect((await place.image(PLANNED, { lock })).source).toEqual({ from: 'lock', version: '12.10' });
    expect((await place.image(PLANNED.replace('bookworm', 'trixie'), { lock })).source).toEqual({ from: 'unresolved' });
    await place.latest(PLANNED, lock);
    expect(await place.decision(PLANNED, { lock })).toBe('none 1.0.0: 1.0.0 is latest');
    expect(await place.image(PLANNED, { lock, ...resolving('12.11') })).toMatchObject({
      action: 'build',
      layer: 'base',
      source: { from: 'resolver', version: '12.11' },
      changes: [{ layer: 'base', path: 'source.release', old: '12.10', new: '12.11' }],
    });
  });

  test('gives the fingerprint that the same version in the definition gives', async () => {
    const market = (version: string) =>
      PLANNED.replace(
        '{kind: debian, suite: bookworm}',
        `{kind: marketplace, publisher: Debian, offer: debian-12, sku: 12-gen2, version: ${version}}`,
      );
    const { plan, lock } = await place.planWithLock(market('latest'), { resolvers: { marketplace: { latest: async () => '0.2.1' } } });
    expect(plan.findings).toEqual([]);
    expect(plan.images[0]?.fingerprint).toEqual((await place.image(market('0.2.1'))).fingerprint);
    expect((await place.image(market('latest'), { lock })).fingerprint).toEqual(plan.images[0]?.fingerprint);
    expect((await place.plan(market('latest'))).findings).toMatchObject(
      [{ severity: 'warning', line: 3, message: /^the source stays "latest"/ }].map(({ message, ...rest }) => ({
        ...rest,
        message: expect.stringMatching(message),
      })),
    );
    expect(await frozen(market('latest'), await lockOf(market('latest')))).toEqual([
      expect.stringMatching(/^a\.vmimage\.yaml:3:\d+: debian-runner is not locked: the source stays "latest"/),
    ]);
  });
});

describe('a frozen lock file', () => {
  test('lets what is locked be planned', async () => {
    expect(await frozen(PLANNED, await lockOf())).toEqual([]);
  });

  test('refuses what is not locked, or not as it is, and says which part', async () => {
    const lock = await lockOf();
    const refused = (what: string) => [
      `a.vmimage.yaml:2:13: debian-runner is not locked as it is: ${what} (plan with update-lock, and commit the lock file)`,
    ];
    expect(await frozen(PLANNED, undefined)).toEqual(refused('the lock file does not have it'));
    expect(await frozen(PLANNED.replace('bookworm', 'trixie'), lock)).toEqual(refused('the definition has another source'));
    expect(await frozen(PLANNED.replace('2048', '4096'), lock)).toEqual(refused('the base changed since it was locked'));
    expect(await frozen(`${PLANNED}tags: {a: b}\n`, lock)).toEqual(refused('the tags or regions changed since it was locked'));
    await place.folder.write('setup.sh', 'other');
    expect(await frozen(PLANNED, lock)).toEqual(refused('the content changed since it was locked; so did files that it refers to'));
  });
});

test('latest that the lock file does not know is adopted, and then left alone', async () => {
  await place.latest();
  expect(await place.decision(PLANNED, { lock: emptyLock })).toBe('adopt 1.0.0: 1.0.0 is latest, and the lock file does not know it');
  const { plan, lock } = await place.planWithLock(PLANNED, { lock: await lockOf(PLANNED.replace('2048', '4096')) });
  expect(plan.images[0]).toMatchObject({
    action: 'adopt',
    layer: 'lock',
    changes: [{ layer: 'lock', path: `images.${IMAGE}.fingerprint.image`, old: expect.any(String), new: expect.any(String) }],
  });
  expect(await place.decision(PLANNED, { lock })).toBe('none 1.0.0: 1.0.0 is latest');
});
