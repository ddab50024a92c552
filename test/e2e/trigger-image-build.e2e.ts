/** The built steps as processes, against the simulators: a build is begun in each of the systems that build images, and gone on with by later runs. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { BuildRecord } from '@bakehouse/records/builds';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { factoryDefinition } from '../../packages/builders/test/image-factory-place.ts';
import { runnerDefinition } from '../../packages/builders/test/one-es-place.ts';
import { StandIns } from '../../packages/builders/test/stand-ins.ts';
import { AzureResourceManager } from '../simulators/azure-resource-manager/azure-resource-manager.ts';
import { type IdentitySimulator, startIdentitySimulator } from '../simulators/identity/identity-simulator.ts';
import { type ImageFactorySimulator, startImageFactorySimulator } from '../simulators/image-factory/image-factory-simulator.ts';
import { localBuilderTest } from '../support/local-builder-test.ts';
import { runStep, type StepResult } from '../support/run-step.ts';

jest.setTimeout(300_000);

const CLIENT = '00000000-aaaa-4bbb-8ccc-000000000001';
const FEDERATED = '00000000-aaaa-4bbb-8ccc-000000000002';
const SECRET = 'secret-of-the-application';
const GROUP = 'rg-images';
const entry = join(import.meta.dirname, '..', '..', 'dist', 'bakehouse.js');
const root = mkdtempSync(join(tmpdir(), 'triggered-'));
const localTest = await localBuilderTest();
// In the place of Packer stands a script; the real one is driven in packer-azure.e2e.ts.
const packerTest = process.platform === 'win32' ? test.skip : test;

let identities: IdentitySimulator;
let azure: AzureResourceManager;
let factory: ImageFactorySimulator;
let standIns: StandIns;

beforeAll(async () => {
  identities = await startIdentitySimulator();
  identities.entra.applications.push({ clientId: CLIENT, secrets: [{ value: SECRET }] });
  azure = await AzureResourceManager.start(identities.tls);
  writeFileSync(join(root, 'ca.pem'), identities.ca);
});
beforeEach(async () => {
  standIns = new StandIns(join(root, 'bin'));
  factory = await startImageFactorySimulator();
  factory.accepts = () => true;
  azure.reset();
  azure.accepts = (token) => token.startsWith('eyJ');
  azure.addGroup(GROUP, 'westus2');
  azure.publish('Debian:debian-12:12-gen2', '0.20261101.1');
});
afterEach(async () => {
  standIns.restore();
  await factory.stop();
});
afterAll(async () => {
  rmSync(root, { recursive: true, force: true });
  await Promise.all([azure.stop(), identities.stop()]);
});

/** A repository with one definition, in which steps run one after the other. */
class Repository {
  readonly folder: string;
  readonly #image: string;

  constructor(name: string, definition: string) {
    this.folder = join(root, name);
    mkdirSync(this.folder);
    this.define(definition);
    this.#image = /^image: \{ ?id: ([\w-]+)/m.exec(definition)?.[1] ?? '';
  }

  define(definition: string): void {
    writeFileSync(join(this.folder, 'image.vmimage.yaml'), definition);
  }

  async step(name: string, inputs: Readonly<Record<string, string>>): Promise<StepResult> {
    const result = await runStep({
      ...{ host: 'local', entry, args: [name, '--json'], cwd: this.folder, inputs },
      env: { RELOPS_APP: SECRET, ...('clientId' in inputs ? { BAKEHOUSE_CLIENT_SECRET: SECRET } : {}), NO_PROXY: '127.0.0.1' },
    });
    if (result.result !== 'succeeded') throw new Error(`${name}: ${result.stderr}${result.stdout}`);
    expect(`${result.stdout}${result.stderr}`).not.toContain(SECRET);
    return result;
  }

  async trigger(more: Readonly<Record<string, string>> = {}): Promise<StepResult> {
    return this.triggerAs({ ...signIn(), ...more });
  }

  async triggerAs(inputs: Readonly<Record<string, string>>): Promise<StepResult> {
    const definition = 'image.vmimage.yaml';
    await this.step('prepare-artifacts', { definition });
    return this.step('trigger-image-build', { definition, artifacts: `.bakehouse/artifacts/${this.#image}`, ...inputs });
  }

  /** Later runs, each of which asks once. */
  async track(): Promise<void> {
    for (let run = 0; ; run++) {
      const { outputs } = await this.step('track-image-builds', signIn());
      if (outputs['state'] === 'succeeded') return;
      if (run > 5) throw new Error(`It does not come: ${outputs['pending']}`);
    }
  }

  record(): BuildRecord {
    return JSON.parse(readFileSync(join(this.folder, '.bakehouse', 'builds', this.#image, 'build.json'), 'utf8'));
  }
}

const signIn = () => ({
  ...{ clientId: CLIENT, tenantId: identities.entra.tenantId, authorityHost: identities.authorityHost, caFile: join(root, 'ca.pem') },
  ...{ azureSubscriptionId: azure.subscription, azureResourceGroup: GROUP, azureEndpoint: azure.endpoint },
});

/** A service connection as the agent hands it to a task. */
function connectionVariables(id: string): Record<string, string> {
  return {
    [`ENDPOINT_AUTH_${id}`]: '{}',
    [`ENDPOINT_AUTH_SCHEME_${id}`]: 'WorkloadIdentityFederation',
    [`ENDPOINT_AUTH_PARAMETER_${id}_TENANTID`]: identities.entra.tenantId,
    [`ENDPOINT_AUTH_PARAMETER_${id}_SERVICEPRINCIPALID`]: FEDERATED,
    [`ENDPOINT_DATA_${id}_ACTIVEDIRECTORYAUTHORITY`]: identities.authorityHost,
    ENDPOINT_AUTH_PARAMETER_SYSTEMVSSCONNECTION_ACCESSTOKEN: identities.jobs.azure.accessToken,
    SYSTEM_OIDCREQUESTURI: `${identities.authorityHost}${identities.jobs.azure.path}`,
    NO_PROXY: '127.0.0.1',
  };
}

const sent = (method: string, what: string) => azure.requests.filter((one) => one.startsWith(`${method} `) && one.includes(what));

const small = (builder: string, lines: readonly string[]) =>
  [
    'schema: vm-image/1',
    'image: { id: small, os: linux, arch: x64, generation: 2 }',
    'steps: []',
    `builders: [${builder}]`,
    ...lines,
    '',
  ].join('\n');

describe('M4: trigger-image-build begins a build', () => {
  localTest('with mmdebstrap on this machine', async () => {
    await standIns.add('mmdebstrap');
    const repository = new Repository(
      'local',
      small('local', [
        'source: { kind: debian, suite: bookworm, components: [main], mirror: "http://127.0.0.1/well" }',
        'build: { diskMiB: 768, timeout: 30m }',
        'outputs: [{ kind: directory, formats: [raw], version: auto }]',
      ]),
    );
    const { outputs } = await repository.trigger();
    expect(outputs).toMatchObject({ state: 'succeeded', pending: '[]', 'image-file': expect.stringContaining('small') });
    expect(await standIns.builds('mmdebstrap')).toBe(1);
  });

  packerTest('with Packer in Azure', async () => {
    const notes = join(root, 'notes');
    await standIns.addAzure(notes, '1.9.4', 'well');
    const repository = new Repository(
      'packer-azure',
      small('packer-azure', [
        'source: { kind: marketplace, publisher: Debian, offer: debian-12, sku: 12-gen2, version: 0.20261101.1 }',
        'build: { size: Standard_D2s_v5, timeout: 30m }',
        'outputs: [{ kind: managed, name: small, regions: [{ name: westus2 }] }]',
      ]),
    );
    const { outputs } = await repository.trigger();
    const id = `/subscriptions/${azure.subscription}/resourceGroups/${GROUP}/providers/Microsoft.Compute/images/small`;
    expect(outputs).toMatchObject({ state: 'succeeded', pending: '[]', 'image-id': id, 'image-name': 'small' });
    expect(readFileSync(join(notes, 'commands'), 'utf8')).toMatch(/^build /m);
    expect(readFileSync(join(notes, 'commands'), 'utf8')).not.toContain(SECRET);
  });

  packerTest('2.22: with Packer in Azure as the application that the definition names, whom Azure is asked by as well', async () => {
    const notes = join(root, 'notes-of-the-application');
    await standIns.addAzure(notes, '1.9.4', 'well');
    const values = `client_id: ${CLIENT}, client_secret: kv_app, tenant_id: ${identities.entra.tenantId}, subscription_id: ${azure.subscription}`;
    const repository = new Repository(
      'application',
      small('packer-azure', [
        'source: { kind: marketplace, publisher: Debian, offer: debian-12, sku: 12-gen2, version: 0.20261101.1 }',
        'build: { size: Standard_D2s_v5, timeout: 30m }',
        'secrets: { app: { from: environment, name: RELOPS_APP } }',
        `outputs: [{ kind: managed, name: small, resourceGroup: ${GROUP}, regions: [{ name: westus2 }] }]`,
        `provider: { packer-azure: { variables: { ${values} } } }`,
      ]),
    );
    const { authorityHost } = identities;
    const { outputs } = await repository.triggerAs({ azureEndpoint: azure.endpoint, authorityHost, caFile: join(root, 'ca.pem') });
    expect(outputs).toMatchObject({ state: 'succeeded', 'image-name': 'small' });
    expect(sent('GET', '/Microsoft.Compute/images/small')).not.toEqual([]);
    expect(JSON.parse(readFileSync(join(notes, 'variables-1'), 'utf8'))).toMatchObject({ client_id: CLIENT, client_secret: SECRET });
  });

  packerTest('with Packer in Azure as a service connection of Azure Pipelines with workload identity federation', async () => {
    const notes = join(root, 'notes-of-the-connection');
    await standIns.addAzure(notes, '1.11.2', 'well');
    const { azure: job } = identities.jobs;
    const federated = { issuer: job.issuer, subject: job.subject, audience: 'api://AzureADTokenExchange' };
    identities.entra.applications.push({ clientId: FEDERATED, federated: [federated] });
    const { folder } = new Repository(
      'connection',
      small('packer-azure', [
        'source: { kind: marketplace, publisher: Debian, offer: debian-12, sku: 12-gen2, version: 0.20261101.1 }',
        'build: { size: Standard_D2s_v5, timeout: 30m }',
        'outputs: [{ kind: managed, name: small, regions: [{ name: westus2 }] }]',
      ]),
    );
    const step = (name: string, inputs: Readonly<Record<string, string>>) =>
      runStep({
        ...{ host: 'azure-pipelines', entry: join(dirname(entry), 'azure-pipelines', `${name}.js`), cwd: folder, inputs },
        env: connectionVariables(job.connectionId),
      });
    const definition = 'image.vmimage.yaml';
    await step('prepare-artifacts', { definition });
    const { clientId: _, tenantId: __, authorityHost: ___, ...where } = signIn();
    const inputs = { definition, artifacts: '.bakehouse/artifacts/small', azureConnection: job.connectionId, ...where };
    const { result, outputs, stdout } = await step('trigger-image-build', inputs);
    expect([result, outputs['imageName'], stdout]).toEqual(['succeeded', 'small', stdout]);
    const variables = JSON.parse(readFileSync(join(notes, 'variables-1'), 'utf8'));
    expect(variables).toMatchObject({
      client_id: FEDERATED,
      tenant_id: identities.entra.tenantId,
      client_jwt: expect.stringMatching(/^eyJ/),
    });
    const shown = stdout.split('\n').filter((line) => !line.startsWith('##vso[task.setsecret]'));
    expect(shown.join('\n')).not.toContain(variables.client_jwt);
    for (const name of ['commands', 'environment', 'template-1']) {
      expect(readFileSync(join(notes, name), 'utf8')).not.toMatch(new RegExp(`eyJ|${job.accessToken}`));
    }
  });

  test('of 1ES', async () => {
    const identity = azure.addIdentity(GROUP, 'builder');
    const repository = new Repository('one-es', runnerDefinition(identity));
    const { outputs } = await repository.trigger();
    expect(outputs['state']).toBe('pending');
    expect(sent('PUT', '/Microsoft.CloudTest/images/server2022-')).toHaveLength(1);
  });

  test('of Image Factory, which a later run has to its end', async () => {
    const repository = new Repository('image-factory', factoryDefinition({ endpoint: factory.endpoint }));
    const { outputs } = await repository.trigger();
    expect(JSON.parse(outputs['pending'] ?? '')).toMatchObject([{ image: 'helix-vs2022', builder: 'image-factory', state: 'submitted' }]);
    expect(factory.jobs).toHaveLength(1);
    await repository.track();
    // Who triggers it again gets the record of that build.
    await repository.trigger();
    expect(repository.record()).toMatchObject({ builder: 'image-factory', artifacts: [{ kind: 'managed-image' }] });
    expect(factory.jobs).toHaveLength(1);
  });

  test('of Azure Image Builder', async () => {
    azure.addIdentity(GROUP, 'builder');
    const repository = new Repository(
      'image-builder',
      small('azure-image-builder', [
        'source: { kind: marketplace, publisher: Debian, offer: debian-12, sku: 12-gen2, version: 0.20261101.1 }',
        'build: { region: westus2, identity: [builder], timeout: 1h }',
        'outputs: [{ kind: managed, name: small }]',
      ]),
    );
    const { outputs } = await repository.trigger();
    expect(outputs['state']).toBe('pending');
    expect(sent('PUT', '/Microsoft.VirtualMachineImages/imageTemplates/')).toHaveLength(1);
  });
});

describe('1.1: the images of Visual Studio', () => {
  /** What a plan of a day says is to be done, as a later job has it. */
  async function planned(repository: Repository, now: string): Promise<{ readonly action: string; readonly rebuild: string } | undefined> {
    const { outputs } = await repository.step('plan-images', { definitions: 'image.vmimage.yaml', now });
    return JSON.parse(outputs['matrix'] ?? '').include[0];
  }
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
  const definition = (version: string) => `${factoryDefinition({ endpoint: factory.endpoint, version })}lifecycle: { refreshEvery: 7d }\n`;
  const toItsEnd = async (repository: Repository, rebuild: string) => {
    expect((await repository.trigger({ rebuild })).outputs['state']).toBe('pending');
    await repository.track();
  };

  test('are built once, each week again, and at once for another version: every run says what to do, and nobody else', async () => {
    const repository = new Repository('weekly', definition('17_0_3_1'));
    expect(await planned(repository, inDays(0))).toMatchObject({ action: 'build', rebuild: 'false' });
    await toItsEnd(repository, 'false');
    expect(await planned(repository, inDays(6))).toBeUndefined();
    expect(await planned(repository, inDays(7))).toMatchObject({ action: 'refresh', rebuild: 'true' });
    await toItsEnd(repository, 'true');
    expect(await planned(repository, inDays(0))).toBeUndefined();

    repository.define(definition('17_0_4_0'));
    expect(await planned(repository, inDays(0))).toMatchObject({ action: 'build', rebuild: 'false' });
    await toItsEnd(repository, 'false');
    expect(await planned(repository, inDays(0))).toBeUndefined();
    const names = factory.jobs.map(({ payload }) => (payload['Destination'] as { CustomImageName: string }[])[0]?.CustomImageName);
    const name = (version: string) => `Helix-Server-Datacenter2019-VS2022Enterprise_${version}`;
    expect(names).toEqual([name('17_0_3_1'), name('17_0_3_1'), name('17_0_4_0')]);
  });
});
