import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findByGlob, parseGlob } from './glob.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'glob-'));
  for (const path of [
    'x.yaml',
    '.dot.yaml',
    'skip/z.sh',
    'tests/a.sh',
    'tests/.b.sh',
    'tests/.hid/c.sh',
    'tests/sub/d.sh',
    'tests/sub/deep/e.sh',
  ]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), '');
  }
  await symlink('../x.yaml', join(folder, 'tests/f.sh'));
  await symlink('nowhere', join(folder, 'tests/g.sh'));
  await symlink('sub', join(folder, 'tests/lnk'), 'junction');
  await symlink('..', join(folder, 'tests/sub/up'), 'junction');
});
afterAll(() => rm(folder, { recursive: true }));

async function found(pattern: string, signal?: AbortSignal): Promise<string[]> {
  const files = findByGlob(pattern, { folder, skipped: new Set(['skip']), signal });
  if ('problem' in files) return [files.problem];
  const paths: string[] = [];
  for await (const { path, parent, entry } of files) {
    expect(path).toBe(join(parent, entry.name));
    paths.push(relative(folder, path).replaceAll('\\', '/'));
  }
  return paths.sort();
}

const IN_TESTS = ['tests/a.sh', 'tests/f.sh', 'tests/g.sh'];
// Whatever Node's own glob finds, folders apart.
describe('findByGlob', () => {
  it.each<[string, string[]]>([
    ['tests/*.sh', IN_TESTS],
    ['./tests//*.sh', IN_TESTS],
    ['tests/*/../*.sh', IN_TESTS],
    ['tests\\*.sh', IN_TESTS],
    ['*/*.sh', IN_TESTS],
    ['**/*.sh', [...IN_TESTS, 'tests/sub/d.sh', 'tests/sub/deep/e.sh']],
    ['tests/**', [...IN_TESTS, 'tests/lnk', 'tests/sub/d.sh', 'tests/sub/deep/e.sh', 'tests/sub/up']],
    ['tests/*/d.sh', ['tests/sub/d.sh']],
    ['tests/lnk/*.sh', ['tests/lnk/d.sh']],
    ['*/lnk/*.sh', ['tests/lnk/d.sh']],
    ['{tests,x}/lnk/*.sh', ['tests/lnk/d.sh']],
    ['**/lnk/*.sh', []],
    ['tests/l*/*.sh', []],
    ['*.yaml', ['x.yaml']],
    ['.*.yaml', ['.dot.yaml']],
    ['tests/.*/*.sh', ['tests/.hid/c.sh']],
    ['*/.hid/*.sh', ['tests/.hid/c.sh']],
    ['tests/{a,sub/d}.sh', ['tests/a.sh', 'tests/sub/d.sh']],
    ['tests/@(a|f).sh', ['tests/a.sh', 'tests/f.sh']],
    ['tests/[ab].sh', ['tests/a.sh']],
    ['tests/*/', []],
    ['skip/*', ['skip/z.sh']],
    ['**/z.sh', []],
    ['nowhere/*', []],
    ['!tests/*', []],
    ['TESTS*/*', []],
  ])('finds %s', async (pattern, expected) => {
    expect(await found(pattern)).toEqual(expected);
  });

  it('takes patterns that are absolute or climb', async () => {
    expect(await found(`${folder}/tests/*.sh`)).toEqual(IN_TESTS);
    expect(await found(`../${folder.split(/[/\\]/).at(-1)}/*.yaml`)).toEqual(['x.yaml']);
  });

  it('S9: stops between two names when it is cancelled', async () => {
    await expect(found('**/*.sh', AbortSignal.abort())).rejects.toMatchObject({ name: 'CancelledError' });
  });
});

it('S9: refuses patterns of such a length, or for so much, that holding names against them takes long', () => {
  expect(parseGlob('a'.repeat(4097))).toEqual({ problem: 'is longer than 4096 characters' });
  expect(parseGlob('{a,b}'.repeat(10))).toEqual({ problem: 'stands for more than 1000 patterns' });
  expect(parseGlob(`${'*('.repeat(300)}a${')'.repeat(300)}`)).toEqual({ problem: expect.stringMatching(/^cannot be used: .*extglobs/) });
  expect(parseGlob('{a,b}'.repeat(9))).toHaveProperty('match');
});

it.each([
  '*a'.repeat(2000),
  '+(a|aa)'.repeat(250),
  '*(*(*(a|aa)|aaa)|b)'.repeat(80),
  '!(*a*)'.repeat(250),
  '?*'.repeat(2000),
  '**/*a/'.repeat(500),
])('S9: holds names against a pattern in time that does not blow up: %.12s…', (pattern) => {
  const glob = parseGlob(`${pattern}?`, { dot: true });
  if ('problem' in glob) throw new Error(glob.problem);
  const start = performance.now();
  for (const name of ['a'.repeat(255), `${'ab'.repeat(127)}c`, `${'a/'.repeat(2000)}b`]) glob.match(name);
  expect(performance.now() - start).toBeLessThan(5_000);
});
