import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { hiddenKind, isHiddenPath, isPublicKey } from './hidden-names.ts';

describe('what a folder is not sent with', () => {
  it.each(['.git', '.hg', '.svn', '.bakehouse', '.bakehouse-download'])('%s is the state of a tool, as a folder and as a file', (name) => {
    for (const isFolder of [true, false]) expect(hiddenKind(`a/${name}`, name, isFolder)).toBe('state');
    expect(isHiddenPath(`a/${name}/b`)).toBe(true);
  });

  it.each([
    ...['.env', '.ENV', '.env.local', '.env.production', '.env.example.local', '.envrc', '.netrc', '_netrc', '.npmrc', '.pypirc'],
    ...['.git-credentials', '.pgpass', '.my.cnf', '.htpasswd', '.dockercfg', '.vault-token', '.aws', '.azure', '.gnupg', '.kube', '.ssh'],
    ...['id_rsa', 'id_dsa', 'id_ecdsa', 'id_ed25519', 'id_ecdsa_sk', 'id_ed25519_sk'],
    ...['cert.pfx', 'cert.P12', 'putty.ppk', 'store.jks', 'debug.keystore', 'passwords.kdbx', 'my.publishsettings'],
  ])('%s may hold secrets', (name) => {
    expect(hiddenKind(name, name, false)).toBe('secret');
    expect(isHiddenPath(`a/${name}`)).toBe(true);
  });

  it.each([
    ...[
      '.env.example',
      '.env.sample',
      '.env.template',
      '.env.dist',
      '.env.defaults',
      '.envy',
      'env',
      '.config',
      '.bashrc',
      '.dockerignore',
    ],
    ...['.gitignore', '.gitattributes', '.github', 'id_rsa.pub', 'pem', '.pem', 'a.pem.txt', 'a.env', 'config.json', '', 'netrc'],
  ])('%j is sent', (name) => {
    expect(hiddenKind(name, name, false)).toBeUndefined();
    expect(isHiddenPath(`a/${name}`)).toBe(false);
  });

  it('knows the file in which Docker keeps passwords, and a folder that is only called like a key', () => {
    expect(hiddenKind('a/.docker/config.json', 'config.json', false)).toBe('secret');
    expect(hiddenKind('a/x.docker/config.json', 'config.json', false)).toBeUndefined();
    expect(hiddenKind('keys.pem', 'keys.pem', true)).toBeUndefined();
    expect(hiddenKind('store.pfx', 'store.pfx', true)).toBeUndefined();
  });

  it('stands in the docs, name by name', async () => {
    const page = await readFile(new URL('../../../../docs/prepare-artifacts.md', import.meta.url), 'utf8');
    const listed = [...page.slice(page.indexOf('## What a folder is not sent with')).matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
    const folders = listed.slice(listed.indexOf('.git'), listed.indexOf('.config'));
    const names = folders
      .map((name) => name.replace('*', 'x'))
      .filter((name) => !/^\.(?:sample|template|dist|defaults)$|example/.test(name));
    expect(names.length).toBeGreaterThan(35);
    for (const name of names) expect([name, hiddenKind(name, name.replace(/^.*\//, ''), false)]).toEqual([name, expect.any(String)]);
  });

  it.each(['a.pem', 'a.PEM', 'a.key'])('%s is judged by what it holds, and its name alone says nothing', (name) => {
    expect(hiddenKind(name, name, false)).toBe('key');
    expect(isHiddenPath(name)).toBe(false);
  });
});

describe('a file of keys', () => {
  const pem = (kind: string) => `-----BEGIN ${kind}-----\nMIIB\n-----END ${kind}-----\n`;
  it.each([
    ['a certificate', pem('CERTIFICATE'), true],
    ['certificates with comments', `# authority\r\n${pem('CERTIFICATE')}${pem('TRUSTED CERTIFICATE')}`, true],
    ['a public key', pem('PUBLIC KEY'), true],
    ['a public key of RSA', pem('RSA PUBLIC KEY'), true],
    ['a key of a package archive', pem('PGP PUBLIC KEY BLOCK'), true],
    ['a private key', pem('PRIVATE KEY'), false],
    ['a private key of RSA', pem('RSA PRIVATE KEY'), false],
    ['an encrypted one', pem('ENCRYPTED PRIVATE KEY'), false],
    ['one of OpenSSH', pem('OPENSSH PRIVATE KEY'), false],
    ['one of OpenPGP', pem('PGP PRIVATE KEY BLOCK'), false],
    ['both', pem('CERTIFICATE') + pem('PRIVATE KEY'), false],
    ['what is not understood', 'hunter2', false],
    ['nothing', '', false],
    ['too much', pem('CERTIFICATE').repeat(30_000), false],
  ])('with %s is public: %s', (_, content, isPublic) =>
    withTemporaryFolder('keys', async (folder) => {
      await writeFile(join(folder, 'a.pem'), content);
      expect(isPublicKey(join(folder, 'a.pem'))).toBe(isPublic);
    }),
  );

  it('that is not there is no secret: who reads it says so', () => {
    expect(isPublicKey('/nowhere/a.pem')).toBe(true);
  });
});
