import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Identity } from '@bakehouse/azure/sign-in';
import { CancelledError } from '@bakehouse/core/errors';
import { runProgram } from '@bakehouse/system/program';
import { expect, jest, test } from '@jest/globals';
import { makeLoopbackCertificate } from '../../../../test/simulators/azure-resource-manager/loopback-certificate.ts';
import { azureRequest, DEFINITIONS, SUBSCRIPTION } from '../../test/azure-definitions.ts';
import { PackerAzureScene } from '../../test/packer-azure-scene.ts';

jest.setTimeout(120_000);
const packerTest = process.platform === 'win32' ? test.skip : test;
const scene = PackerAzureScene.ofFile();

const output = () => join(scene.folder, 'output');
/** What the folder of a run holds of secrets. */
const secretFiles = () =>
  readdirSync(output())
    .filter((name) => name.startsWith('.work'))
    .flatMap((name) => readdirSync(join(output(), name)))
    .filter((name) => /^(?:variables|sign-in)\b/.test(name))
    .sort();

packerTest.each(['1.9.4', '1.14.1'])(
  '2.22: certificate and secrets are gone as soon as Packer %s has begun, long before the image is made',
  async (version) => {
    await scene.packer(version, 'slow');
    const { cert, key } = await makeLoopbackCertificate();
    const identity: Identity = { kind: 'client-certificate', tenantId: 'tenant', clientId: 'client', certificate: `${cert}${key}` };
    const abort = new AbortController();
    const seen: Record<string, readonly string[]> = {};
    const note = (line: string) => {
      if (line.includes('Running builder')) seen['before'] = secretFiles();
      if (!line.includes('Waiting for SSH')) return;
      seen['after'] = secretFiles();
      abort.abort();
    };
    const { azure } = scene.place();
    if (azure === undefined) throw new Error('There is no Azure.');
    const place = scene.place({ signal: abort.signal, azure: { ...azure, identity } }, { output: note });
    await expect(scene.build(await azureRequest(scene.folder, DEFINITIONS.privateNetwork), place)).rejects.toBeInstanceOf(CancelledError);
    expect(seen).toEqual({ before: ['sign-in.pem', 'sign-in.pfx', 'variables.pkrvars.json'], after: [] });
  },
);

packerTest('2.22: a cancelled process that ends before Packer does leaves no secret behind', async () => {
  await scene.packer('1.9.4', 'well');
  const variables = `{client_id: client, client_secret: kv_token, tenant_id: tenant, subscription_id: ${SUBSCRIPTION}}`;
  const definition = `${DEFINITIONS.linuxManaged}provider: {packer-azure: {variables: ${variables}}}\n`;
  const task = { folder: scene.folder, output: output(), definition, end: 'Running builder' };
  const child = join(import.meta.dirname, '../../test/packer-azure-child.ts');
  const env = { BUILDER_TEST: JSON.stringify(task), PATH: process.env['PATH'] };
  const { exitCode } = await runProgram('build', [process.execPath, child], { env, allowFailure: true });
  expect(exitCode).toBe(130);
  // It was there: Packer has had it.
  expect(existsSync(join(scene.notes, 'variables-1'))).toBe(true);
  expect(readdirSync(output()).some((name) => name.startsWith('.work'))).toBe(true);
  expect(secretFiles()).toEqual([]);
});
