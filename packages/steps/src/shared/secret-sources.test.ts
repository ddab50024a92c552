import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { contextIn } from '../../../core/src/context.test-support.ts';
import { secretSources } from './secret-sources.ts';
import { NOBODY } from './sign-in-inputs.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sources-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('A file of authorities that is none is an error that names it, once a secret is read from a vault or a URL', async () => {
  await writeFile(join(folder, 'ca.pem'), Buffer.from([0, 1, 2, 0xff]));
  const { vaults, certificates } = secretSources({ ...NOBODY, caFile: 'ca.pem' }, contextIn(folder));
  for (const read of [vaults, certificates]) await expect(read()).rejects.toThrow('ca.pem holds no certificate');
});

test('The inputs for signing in are looked at once a key vault is read, and not before', async () => {
  const sources = secretSources({ ...NOBODY, signIn: 'oidc' }, contextIn(folder, { secretVariable: () => 'value' }));
  expect([sources.environment('TOKEN'), await sources.certificates()]).toEqual(['value', undefined]);
  await expect(sources.vaults()).rejects.toThrow('The inputs for signing in do not belong together.');
});

test('A vault of another cloud than azure-cloud is refused before anybody signs in', async () => {
  const sources = secretSources({ ...NOBODY, azureCloud: 'AzureChinaCloud' }, contextIn(folder));
  const vaults = await sources.vaults();
  const { signal } = new AbortController();
  await expect(vaults.secret('https://kv-ci.vault.azure.net', 'app', signal)).rejects.toThrow(
    'the vault kv-ci.vault.azure.net is in AzureCloud, and the sign-in is to AzureChinaCloud',
  );
  vaults.close();
});
