import { rename, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { type Fingerprint, LAYERS } from '@bakehouse/records/builds';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DefinitionFolder, MINIMAL } from '../../test/definition-folder.ts';
import { fingerprintOf, testsDigestOf } from './fingerprint.ts';

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
  const layers = LAYERS.filter((layer) => before[layer] !== after[layer]);
  expect(before.image === after.image).toBe(layers.length === 0);
  return layers;
}

test('each layer is a SHA-256', async () => {
  for (const hash of Object.values(await fingerprint())) expect(hash).toMatch(/^[0-9a-f]{64}$/);
});

test('the fingerprint of a fixed definition never changes by itself', async () => {
  // Another value here means that every image of every user is built again: raise it only together with BUILDER_REVISION or the schema.
  expect(await fingerprint(MINIMAL)).toEqual({
    image: '6ede8ef57fa747b1f56dc372519a0a1eed7a947315e32ea87b33c69bb9fa6670',
    base: '5de2db054ce79c0b5fce4b7f17cb30619003237356e117a2cd87b6bc2a45b692',
    content: '233b8e41e31f7e0b5026adcd365fc2dba094e9ff59f88ea9db16a57f9b20e46a',
    publishImmutable: '564bbba0b3c863564d3bb1a2e9fd1945bef004a72a28829170298d1d1e252f61',
    publishMutable: '2c1b07e48d307958cdfa464bbd6e1696920892629342a41a758fbb21acae39e3',
  });
});

test('the place of a secret counts however the case of its key is', async () => {
  const text = (key: string, vault: string) =>
    `${TEXT.replace('  - script', `  - artifact: {name: x, parameters: {${key}: app}}\n  - script`)}secrets: {app: {from: keyvault, vault: ${vault}, name: app}}\n`;
  for (const key of ['KVSecret_App', 'kvsecret_app', 'KVSECRET_APP']) {
    expect(await layersThatDiffer(await fingerprint(text(key, 'one')), text(key, 'two'))).toEqual(['content']);
  }
});

test('2.21: only where a secret is kept counts, and of a URL each part of that', async () => {
  const text = (kept: string) =>
    `${TEXT.replace('  - script', '  - artifact: {name: x, parameters: {A: kv_app}}\n  - script')}secrets: {app: {from: ${kept}}}\n`;
  const at = (url: string, member: string) => text(`url, url: "${url}", member: ${member}`);
  const before = await fingerprint(at('http://taskcluster/a', 'secret.app'));
  expect(await layersThatDiffer(before, at('http://taskcluster/b', 'secret.app'))).toEqual(['content']);
  expect(await layersThatDiffer(before, at('http://taskcluster/a', 'secret.key'))).toEqual(['content']);
  expect(await layersThatDiffer(before, at('http://taskcluster/a', 'secret.app'))).toEqual([]);
  // Of the kinds that there were before, the number stays.
  const content = async (kept: string) => (await fingerprint(text(kept))).content;
  expect(await content('environment, name: APP')).toBe('15fd3a5630649e48815e431cd2e8bd323505b332272030e2ef340eda798340f9');
  expect(await content('keyvault, vault: kv-ci, name: app')).toBe('7acbc936d4ed23dd4ba00b2a57cb19d207739299124b41ec547aa86544b91b5f');
});

test('tags are content only where scripts read them', async () => {
  const text = `${TEXT}tags: {deploymentId: one}\n`;
  const reading = text.replace('diskMiB: 2048', 'diskMiB: 2048, readsTags: true');
  const change = (yaml: string) => yaml.replace('deploymentId: one', 'deploymentId: two');
  expect(await layersThatDiffer(await fingerprint(text), change(text))).toEqual(['publishMutable']);
  expect(await layersThatDiffer(await fingerprint(reading), change(reading))).toEqual(['content', 'publishMutable']);
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
    [
      'lifecycle, consumers and names',
      (text) =>
        `${text.replace('arch: x64', 'arch: x64, names: {key: a}')}lifecycle: {maxAge: 45d}\nconsumers: [{file: a.yml, path: $.a}]\n`,
    ],
    ['the place and size of the machine that builds', (text) => text.replace('2048', '2048, region: westus2, size: D4, spot: true')],
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
    ['tags', (text) => `${text}tags: {team: a}\n`, ['publishMutable']],
    ['security', (text) => text.replace('arch: x64', 'arch: x64, security: {trustedLaunch: true}'), ['publishImmutable']],
    ['the formats', (text) => `${text}outputs: [{kind: directory, formats: [raw]}]\n`, ['publishImmutable']],
    ['the version', (text) => `${text}outputs: [{kind: directory, version: 2.0.0}]\n`, ['publishImmutable']],
    ['both', (text) => `${text.replace('bookworm', 'trixie')}outputs: [{kind: directory, formats: [raw]}]\n`, ['base', 'publishImmutable']],
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
