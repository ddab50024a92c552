/** The built steps as processes: what a commit message asks of a build is done, and what it asks of the promotion. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '@bakehouse/system/program';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { StandIns } from '../../packages/builders/test/stand-ins.ts';
import { resultOf } from '../../packages/gallery/test/gallery-folder.ts';
import { AzureResourceManager } from '../simulators/azure-resource-manager/azure-resource-manager.ts';
import { startIdentitySimulator } from '../simulators/identity/identity-simulator.ts';
import { localBuilderTest } from '../support/local-builder-test.ts';
import { runStep, type StepResult } from '../support/run-step.ts';

jest.setTimeout(300_000);

const entry = join(import.meta.dirname, '..', '..', 'dist', 'bakehouse.js');
const SECRET = 's3cr3t-of-the-application';
const localTest = await localBuilderTest();
// In the place of Packer and mmdebstrap stand scripts.
const packerTest = process.platform === 'win32' ? test.skip : test;

let folder: string;
let standIns: StandIns;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'commit-message-'));
  standIns = new StandIns(join(folder, 'bin'));
});
afterEach(() => {
  standIns.restore();
  rmSync(folder, { recursive: true, force: true });
});

const repository = () => join(folder, 'repository');

async function git(...args: string[]): Promise<void> {
  const identity = ['-c', 'user.name=CI', '-c', 'user.email=ci@example.org'];
  await runProgram('commit', ['git', '-C', repository(), ...identity, ...args]);
}

/** A repository whose only commit has a message. */
async function commit(definition: string, message: string): Promise<void> {
  await runProgram('make a repository', ['git', 'init', '--quiet', repository()]);
  writeFileSync(join(repository(), '.gitignore'), '.bakehouse\n');
  writeFileSync(join(repository(), 'small.vmimage.yaml'), definition);
  await git('add', '.');
  await git('commit', '--quiet', '--message', 'Build it', '--message', message);
}

function step(name: string, inputs: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}): Promise<StepResult> {
  return runStep({ ...{ host: 'local', entry, args: [name, '--json'], cwd: repository(), inputs }, env });
}

const bake = (inputs: Readonly<Record<string, string>> = {}, env: Readonly<Record<string, string>> = {}) =>
  step('bake', { definitions: 'small.vmimage.yaml', commitDirectives: 'strict', emulator: 'true', ...inputs }, env);

const json = (path: string) => JSON.parse(readFileSync(join(repository(), '.bakehouse', path), 'utf8'));

describe('2.7: a bake heeds the commit message', () => {
  packerTest('disable-cleanup: the machine of a build that failed stays, and how to remove it is said', async () => {
    const notes = join(folder, 'notes');
    const identities = await startIdentitySimulator();
    const azure = await AzureResourceManager.start(identities.tls);
    azure.accepts = (token) => token.startsWith('eyJ');
    azure.addGroup('rg-images', 'westus2');
    const application = '00000000-aaaa-4bbb-8ccc-000000000001';
    identities.entra.applications.push({ clientId: application, secrets: [{ value: SECRET }] });
    writeFileSync(join(folder, 'ca.pem'), identities.ca);
    await standIns.addAzure(notes, '1.9.4', 'script');
    await commit(
      `schema: vm-image/1
image: {id: small, os: linux, arch: x64}
source: {kind: marketplace, publisher: Debian, offer: debian-12, sku: 12-gen2, version: 0.20261101.1}
build: {size: Standard_D2s_v5, timeout: 30m}
secrets: {app: {from: environment, name: APP}}
steps: []
outputs: [{kind: managed, name: small, resourceGroup: rg-images, regions: [{name: westus2}]}]
builders: [packer-azure]
provider:
  packer-azure:
    variables: {client_id: ${application}, client_secret: kv_app, tenant_id: ${identities.entra.tenantId}, subscription_id: ${azure.subscription}}
`,
      'disable-cleanup',
    );
    const where = { azureEndpoint: azure.endpoint, authorityHost: identities.authorityHost, caFile: join(folder, 'ca.pem') };
    const { result, stderr } = await bake(where, { APP: SECRET, NO_PROXY: '127.0.0.1' });
    await Promise.all([azure.stop(), identities.stop()]);
    expect([result, stderr]).toEqual([
      'failed',
      expect.stringMatching(/bakehouse-small-westus2-\S+ stays, as asked\. Remove it: az group delete/),
    ]);
    expect(readFileSync(join(notes, 'commands'), 'utf8')).toMatch(/^build .*-on-error=abort/m);
    expect(json('plan.json').images).toMatchObject([{ id: 'small', action: 'build', onError: 'abort' }]);
  });

  localTest('no-verify: what it makes is not tested, and never promoted; the next commit builds anew', async () => {
    await standIns.add('mmdebstrap');
    await commit(
      `schema: vm-image/1
image: {id: small, os: linux, arch: x64, generation: 2}
source: {kind: debian, suite: bookworm, components: [main], mirror: "http://127.0.0.1/well"}
build: {diskMiB: 768, timeout: 30m}
steps: []
outputs: [{kind: directory, formats: [raw], version: auto}]
builders: [local]
`,
      'no-verify',
    );
    const { result, stderr, outputs } = await bake();
    expect([result, stderr]).toEqual(['succeeded', expect.not.stringContaining('run-in-vm took')]);
    expect(JSON.parse(outputs['versions'] ?? '')).toEqual({ small: '1.0.0' });
    expect(json('builds/small/build.json')).toMatchObject({ verify: false });
    expect(json('gallery/small/versions/1.0.0/version.json')).toMatchObject({ channel: 'staged', verify: false });

    writeFileSync(join(repository(), 'result.json'), JSON.stringify(resultOf('passed')));
    const promotion = { image: 'small', version: '1.0.0' };
    const { error } = JSON.parse((await step('promote-image', { ...promotion, testResult: 'result.json' })).stdout);
    expect(error).toMatchObject({
      message: 'small 1.0.0 was built with no-verify, and is never promoted.',
      hint: 'bake it again without no-verify',
    });

    const again = await step('plan-images', { definitions: 'small.vmimage.yaml', commitDirectives: 'strict' });
    expect(again.outputs['changed']).toBe('false');
    await git('commit', '--quiet', '--allow-empty', '--message', 'Now with its tests');
    const next = await step('plan-images', { definitions: 'small.vmimage.yaml', commitDirectives: 'strict' });
    expect(JSON.parse(next.outputs['matrix'] ?? '').include).toMatchObject([{ action: 'build', rebuild: 'true', verify: 'true' }]);
  });
});
