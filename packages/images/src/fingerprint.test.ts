import { rename, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DefinitionFolder, MINIMAL } from '../test/definition-folder.ts';
import { type Fingerprint, fingerprintOf, testsDigestOf } from './fingerprint.ts';

const TEXT = `${MINIMAL}  - file: {from: rootfs, to: /}
  - file: {from: motd, to: /etc/motd, template: true, mode: '0644'}
  - script: {file: setup.sh, env: {B: '2', A: '1'}}
variables: {HOST: one}
tests: {inVm: [{file: test.sh}]}
`;

let folder: DefinitionFolder;
beforeEach(async () => {
  folder = await DefinitionFolder.create();
  for (const path of ['rootfs/etc/a', 'rootfs/etc/b', 'setup.sh', 'test.sh']) await folder.write(path, path, 0o644);
  await folder.write('motd', 'host {HOST}');
});
afterEach(() => folder.dispose());

async function fingerprint(text = TEXT, variables: Record<string, string> = {}): Promise<Fingerprint> {
  return fingerprintOf(await folder.load(text, variables));
}

/** Which layers another definition or other files change. */
async function layersThatDiffer(before: Fingerprint, text = TEXT, variables: Record<string, string> = {}): Promise<string[]> {
  const after = await fingerprint(text, variables);
  const layers = (['base', 'content', 'publish'] as const).filter((layer) => before[layer] !== after[layer]);
  expect(before.image === after.image).toBe(layers.length === 0);
  return layers;
}

test('each layer is a SHA-256', async () => {
  for (const hash of Object.values(await fingerprint())) expect(hash).toMatch(/^[0-9a-f]{64}$/);
});

test('the fingerprint of a fixed definition never changes by itself', async () => {
  // Another value here means that every image of every user is built again: raise it only together with BUILDER_REVISION or the schema.
  expect(await fingerprint(MINIMAL)).toEqual({
    image: '1413d713aa7b0e731b094d2a5f57a352eabce03012f902b043df6b78c2354270',
    base: '5de2db054ce79c0b5fce4b7f17cb30619003237356e117a2cd87b6bc2a45b692',
    content: '59a41dd2cb6ce7cbe9eadcf3c238ba51ab1d944f39281e1e8274262437a013b6',
    publish: 'a98ae30249ddaff9bcb08d2cb2a0ebe39879cea6b8916ea60b3531097059db9f',
  });
});

describe('stays the same under', () => {
  test.each<[string, (text: string) => string]>([
    [
      'another order of keys',
      (text) => text.replace('{id: debian-runner, os: linux, arch: x64}', '{arch: x64, os: linux, id: debian-runner}'),
    ],
    ['another order of environment variables', (text) => text.replace("{B: '2', A: '1'}", "{A: '1', B: '2'}")],
    ['comments and block style', (text) => text.replace('build: {diskMiB: 2048}', 'build: # small\n  diskMiB: 2048')],
    ['Windows line ends in the definition', (text) => text.replaceAll('\n', '\r\n')],
    ['defaults that are written out', (text) => `${text}builders: [local]\noutputs: [{kind: directory, version: auto}]\n`],
    ['another description', (text) => text.replace('arch: x64', 'arch: x64, description: better')],
    ['another time-out', (text) => text.replace('2048', '2048, timeout: 3h')],
    ['other tests', (text) => text.replace('{file: test.sh}', '{file: test.sh, timeout: 1m}')],
    ['a packer template that no builder reads', (text) => `${text}provider: {packer: {template: setup.sh}}\n`],
    ['a value written as variable', (text) => text.replace("A: '1'", "A: '{ONE}'").replace('{HOST: one}', "{HOST: one, ONE: '1'}")],
  ])('%s', async (_, change) => {
    const before = await fingerprint();
    expect(await layersThatDiffer(before, change(TEXT))).toEqual([]);
  });

  test('another place, another order of writing, a group bit, and a link instead of a copy', async () => {
    const before = await fingerprint();
    const other = await DefinitionFolder.create();
    try {
      for (const path of ['test.sh', 'setup.sh', 'real', 'rootfs/etc/b']) await other.write(path, path, 0o664);
      await other.write('real', 'rootfs/etc/a');
      await symlink('../../real', join(other.path, 'rootfs/etc/a'));
      await other.write('motd', 'host {HOST}');
      expect(await fingerprintOf(await other.load(TEXT))).toEqual(before);
    } finally {
      await other.dispose();
    }
  });

  test('executable bits that do not reach the image', async () => {
    const before = await fingerprint();
    await folder.write('setup.sh', 'setup.sh', 0o755);
    await folder.write('motd', 'host {HOST}', 0o755);
    expect(await layersThatDiffer(before)).toEqual([]);
  });
});

describe('changes with', () => {
  test.each<[string, (text: string) => string, string[]]>([
    ['the release', (text) => text.replace('bookworm', 'trixie'), ['base']],
    ['the disk', (text) => text.replace('2048', '4096'), ['base']],
    ['a package', (text) => text.replace('[curl]', '[curl, git]'), ['content']],
    [
      'the order of steps',
      (text) => text.replace('  - packages: [curl]\n', '').replace('variables:', '  - packages: [curl]\nvariables:'),
      ['content'],
    ],
    ['an environment variable', (text) => text.replace("A: '1'", "A: '2'"), ['content']],
    ['a variable of a template', (text) => text.replace('HOST: one', 'HOST: two'), ['content']],
    ['another builder', (text) => `${text}builders: [packer]\nprovider: {packer: {template: setup.sh}}\n`, ['content']],
    ['the formats', (text) => `${text}outputs: [{kind: directory, formats: [raw]}]\n`, ['publish']],
    ['the version', (text) => `${text}outputs: [{kind: directory, version: 2.0.0}]\n`, ['publish']],
    ['both', (text) => `${text.replace('bookworm', 'trixie')}outputs: [{kind: directory, formats: [raw]}]\n`, ['base', 'publish']],
  ])('%s', async (_, change, layers) => {
    const before = await fingerprint();
    expect(await layersThatDiffer(before, change(TEXT))).toEqual(layers);
  });

  test('a given variable that a template names', async () => {
    expect(await layersThatDiffer(await fingerprint(), TEXT, { HOST: 'two' })).toEqual(['content']);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['a byte of a script', () => folder.write('setup.sh', 'setup.sH')],
    ['the line ends of a script', () => folder.write('setup.sh', 'setup.sh\r\n')],
    ['a new file in a folder', () => folder.write('rootfs/etc/c', '')],
    ['a file of another name', () => rename(join(folder.path, 'rootfs/etc/b'), join(folder.path, 'rootfs/etc/c'))],
    ['an executable bit', () => folder.write('rootfs/etc/a', 'rootfs/etc/a', 0o755)],
    ['a template', () => folder.write('motd', 'HOST {HOST}')],
  ])('%s', async (_, change) => {
    const before = await fingerprint();
    await change();
    expect(await layersThatDiffer(before)).toEqual(['content']);
  });
});

test('the digest of the tests changes with them and their files, and with nothing else', async () => {
  const digest = async (text = TEXT) => testsDigestOf(await folder.load(text));
  const before = await digest();
  expect(await digest(TEXT.replace('bookworm', 'trixie'))).toBe(before);
  expect(await digest(TEXT.replace('{file: test.sh}', '{file: test.sh, when: crash}'))).not.toBe(before);
  expect(await digest(TEXT.replace('tests: {', 'tests: {boot: {cpus: 1}, '))).not.toBe(before);
  await folder.write('test.sh', 'other');
  expect(await digest()).not.toBe(before);
});
