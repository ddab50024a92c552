import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AzureResourceManager } from '../../../../test/simulators/azure-resource-manager/azure-resource-manager.ts';
import { image, inWorkspace, workflow } from './drift-workspace.test-support.ts';

// Against the simulator of Azure Resource Manager alone: Microsoft.CloudTest has no public description.

const GROUP = 'ebpf-cicd-rg';
const IMAGE = 'Microsoft.CloudTest/images';
const POOL = 'Microsoft.CloudTest/hostedpools';
const FEATURE = { name: 'windows-enabledismfeature', parameters: { FeatureName: 'Microsoft-Hyper-V' } };
const RESTART = { name: 'windows-restart' };
const fetched = (container: string) => ({
  name: 'windows-azcopy-downloadfile-msi',
  parameters: { BlobUri: `https://ebpfcicdstorage.blob.core.windows.net/${container}/*`, Destination: 'C:\\work', Identity: '/id' },
});
const all = (container: string) => [FEATURE, RESTART, fetched(container)];

let azure: AzureResourceManager;
beforeAll(async () => {
  azure = await AzureResourceManager.start();
  Object.assign(process.env, azure.environment);
});
afterAll(() => azure.stop());
beforeEach(() => {
  azure.reset();
  azure.addGroup(GROUP);
  // So many that lists have several pages.
  for (const name of ['x', 'y', 'z']) azure.addResource(GROUP, 'Microsoft.Simulated/plain', name);
});

const place = (more: Record<string, string> = {}) => ({
  ...{ azureSubscriptionId: azure.subscription, azureResourceGroup: GROUP, azureEndpoint: azure.endpoint },
  ...more,
});

function addPool(name: string, ...images: readonly string[]): string {
  const entries = images.map((imageName) => ({ imageName, subscriptionId: azure.subscription, poolBufferPercentage: '*' }));
  return azure.addResource(GROUP, POOL, name, { properties: { images: entries, maxPoolSize: 4 } });
}

function addImage(name: string, artifacts: readonly unknown[], more: object = {}) {
  azure.addResource(GROUP, IMAGE, name, { ...more, properties: { imageType: 'Managed', artifacts } });
}

/** As `prepare-1es-artifacts` leaves them. */
async function generate(workspace: string, ...images: readonly string[]): Promise<void> {
  const folder = join(workspace, '.bakehouse/1es');
  await mkdir(folder, { recursive: true });
  for (const name of images) {
    await writeFile(join(folder, `artifacts_${name}.json`), JSON.stringify({ artifacts: all(name.replaceAll('_', '-')) }));
    await writeFile(join(folder, `artifacts_${name}.first.json`), JSON.stringify({ artifacts: [FEATURE, RESTART] }));
  }
}

const WINDOWS = (id: string, names = '') => `schema: vm-image/1
image: {id: ${id}, os: windows, arch: x64${names === '' ? '' : `, names: {${names}}`}}
source: {kind: marketplace, publisher: MicrosoftWindowsServer, offer: WindowsServer, sku: 2022-datacenter-g2}
build: {region: westus2}
outputs: [{kind: managed, name: ${id}}]
builders: [one-es]
steps:
  - feature: {name: Microsoft-Hyper-V}
  - restart: {}
`;

const report = async (file: unknown) => JSON.parse(await readFile(String(file), 'utf8'));

describe('1ES images', () => {
  const given = () => place({ generatedArtifacts: '.bakehouse/1es' });

  test('0.31: that have the generated artifacts have not drifted, and nothing is written to Azure', () =>
    inWorkspace(async ({ workspace, write, drift, said, summaries }) => {
      await write('images/server2022.vmimage.yaml', WINDOWS('server2022', 'poolImage: server2022_v2, container: server2022-v2'));
      await write('.github/workflows/ci.yml', workflow('server2022_v2').replace('1ES.Pool=ci', '1ES.Pool=runners'));
      await generate(workspace, 'server2022_v2');
      addImage('server2022_v2', all('server2022-v2'));
      addPool('runners', 'server2022_v2');
      const { driftFile, drifted } = await drift({ ...given(), failOnDrift: 'true' });
      expect({ drifted, said }).toEqual({ drifted: false, said: [] });
      expect((await report(driftFile)).oneEs.images).toEqual([
        {
          ...{ name: 'server2022_v2', image: 'server2022', generated: '.bakehouse/1es/artifacts_server2022_v2.json' },
          ...{ state: 'as-generated', provisioning: 'Succeeded', differences: [] },
        },
      ]);
      expect(summaries.join()).toContain('| — (as generated) |');
      expect(azure.requests.filter((one) => !one.startsWith('GET '))).toEqual([]);
    }));

  test('0.31: that differ, are of the first revision, not there or not made are told with each difference', () =>
    inWorkspace(async ({ workspace, write, findings }) => {
      await write('images/a1.vmimage.yaml', WINDOWS('a1'));
      await write('.github/workflows/ci.yml', workflow('a1'));
      await generate(workspace, 'a1', 'b1', 'c1', 'd1', 'e1');
      addImage('a1', [FEATURE, { name: 'windows-chrome' }, RESTART, fetched('a0')]);
      addImage('b1', [FEATURE, RESTART]);
      for (const [name, state] of [
        ['d1', 'Failed'],
        ['e1', 'Updating'],
      ] as const) {
        addImage(name, all(name));
        const made = azure.resources.resources.get(
          `/subscriptions/${azure.subscription}/resourcegroups/${GROUP}/providers/${IMAGE}/${name}`.toLowerCase(),
        );
        if (made !== undefined) made.state = state;
      }
      const file = (name: string) => `.bakehouse/1es/artifacts_${name}.json`;
      expect(await findings(given())).toEqual([
        `warning ${file('a1')} the 1ES image a1: artifact 3, windows-azcopy-downloadfile-msi: BlobUri is "https://ebpfcicdstorage.blob.core.windows.net/a0/*", generated is "https://ebpfcicdstorage.blob.core.windows.net/a1/*" (apply ${file('a1')})`,
        `warning ${file('a1')} the 1ES image a1: its artifact 2, windows-chrome, is not generated (apply ${file('a1')})`,
        `warning ${file('b1')} the 1ES image b1 has its first revision only: artifact 3, windows-azcopy-downloadfile-msi, is missing (give it its identity and all artifacts)`,
        `warning ${file('c1')} the resource group ${GROUP} has no 1ES image c1 (create it)`,
        `error ${file('d1')} the 1ES image d1 is Failed: not compared (look at its Image Logs in the portal, and apply it again)`,
        `notice ${file('e1')} the 1ES image e1 is Updating: not compared (wait for its end)`,
        expect.stringContaining('the pool ci was not read'),
      ]);
    }));

  test('0.31: that were made of a definition are compared with it, the one that it is now', () =>
    inWorkspace(async ({ write, findings, drift }) => {
      await write('images/server2022.vmimage.yaml', WINDOWS('server2022'));
      await write('.github/workflows/ci.yml', workflow('server2022-222222222222').replace('1ES.Pool=ci', '1ES.Pool=runners'));
      const tags = (submitted: string) => ({
        tags: { 'Bakehouse-Image': 'server2022', 'bakehouse-fingerprint': submitted, 'bakehouse-submitted': submitted },
      });
      const base = { baseImage: '/MicrosoftWindowsServer/WindowsServer/2022-datacenter-g2/latest', imageType: 'Managed' };
      const add = (name: string, artifacts: readonly unknown[], submitted: string) =>
        azure.addResource(GROUP, IMAGE, name, { ...tags(submitted), properties: { ...base, artifacts } });
      add('server2022-222222222222', [FEATURE, RESTART], '2026-02-02');
      add('server2022-111111111111', [RESTART], '2026-01-01');
      addImage('somebody-elses', []);
      addPool('runners', 'server2022-111111111111', 'server2022-222222222222');
      expect(await findings(place())).toEqual([]);
      expect((await report((await drift(place())).driftFile)).images[0].naming.resources).toEqual([
        'server2022-111111111111',
        'server2022-222222222222',
      ]);
      add('server2022-222222222222', [FEATURE], '2026-02-02');
      expect(await findings(place())).toEqual([
        'warning images/server2022.vmimage.yaml the 1ES image server2022-222222222222: artifact 2, windows-restart, is missing (apply images/server2022.vmimage.yaml)',
      ]);
    }));

  test('0.31: that cannot be compared, or whose generated file is none, are told and do not stop the others', () =>
    inWorkspace(async ({ workspace, write, findings }) => {
      await write('images/a1.vmimage.yaml', WINDOWS('a1'));
      await generate(workspace, 'a1', 'b1', 'c1');
      await write('.bakehouse/1es/artifacts_b1.json', '[]');
      addImage('a1', [{ parameters: {} }]);
      addImage('b1', all('b1'));
      addImage('c1', []);
      expect(await findings(given())).toEqual([
        expect.stringMatching(/^warning \S+a1.json the 1ES image a1 was not compared: the artifact has no name/),
        expect.stringMatching(/^warning \S+b1.json the 1ES image b1 was not compared: /),
        ...['1, windows-enabledismfeature', '2, windows-restart', '3, windows-azcopy-downloadfile-msi'].map((what) =>
          expect.stringContaining(`the 1ES image c1: artifact ${what}, is missing`),
        ),
      ]);
    }));

  test('0.31: are not asked for where nobody names their group, and inputs that do not belong together are told', () =>
    inWorkspace(async ({ workspace, write, drift }) => {
      await write('images/a1.vmimage.yaml', WINDOWS('a1'));
      const { driftFile } = await drift();
      expect(await report(driftFile)).not.toHaveProperty('oneEs');
      expect(azure.requests).toEqual([]);
      await expect(drift({ generatedArtifacts: '.bakehouse/1es', cloudTestApiVersion: 'new' })).rejects.toMatchObject({
        findings: [
          { message: 'generated-artifacts needs azure-resource-group' },
          { message: 'cloud-test-api-version: "new" is no date such as 2020-05-07' },
        ],
      });
      await expect(drift({ azureResourceGroup: GROUP })).rejects.toMatchObject({
        findings: [{ message: 'azure-resource-group needs azure-subscription-id' }],
      });
      await mkdir(join(workspace, '.bakehouse/1es'), { recursive: true });
      await expect(drift(given())).rejects.toThrow('.bakehouse/1es has no artifacts_<image>.json to compare 1ES images with.');
      azure.fail({ path: '/resources', status: 403, code: 'AuthorizationFailed' });
      await expect(drift(place())).rejects.toMatchObject({ name: 'ExternalError', hint: expect.stringContaining('the role Reader') });
    }));
});

describe('hosted pools', () => {
  const runners = (...names: string[]) => workflow(...names).replaceAll('1ES.Pool=ci', '1ES.Pool=runners');

  test('0.7: stand in the table with their images, beside who makes each and how many places ask for it', () =>
    inWorkspace(async ({ write, publish, drift, summaries }) => {
      await write('images/server2022.vmimage.yaml', image('server2022', 'poolImage: server2022_v2'));
      await publish('server2022', '2026-02-01T00:00:00Z', '1.0.0');
      await write('.github/workflows/ci.yml', runners('server2022_v2', 'server2022_v2'));
      addPool('runners', 'server2022', 'server2022_v2', 'other');
      addPool('empty');
      const { driftFile } = await drift(place());
      expect((await report(driftFile)).oneEs).toMatchObject({
        resourceGroup: GROUP,
        pools: [
          { name: 'empty', images: [] },
          {
            name: 'runners',
            images: [
              { name: 'server2022', buffer: '*' },
              { name: 'server2022_v2', buffer: '*' },
              { name: 'other', buffer: '*' },
            ],
          },
        ],
      });
      const text = summaries.join().replaceAll(/ +/g, ' ');
      expect(text).toContain('| `server2022` | `server2022` | `server2022_v2` | | `runners` | 1.0.0 (as defined) | 28 days | 2 |');
      expect(text).toContain('#### Hosted pools of `ebpf-cicd-rg`');
      for (const row of ['`empty` | —', '`runners` | `server2022` | `server2022`', '`runners` | `server2022_v2` | `server2022`']) {
        expect(text).toContain(`| ${row} |`);
      }
      expect(text).toMatch(/`runners` \| `server2022_v2` \| `server2022` \| [^|]+ \| \| 2 \|/);
      expect(text).toMatch(/`runners` \| `other` \| \| [^|]+ \| \| 0 \|/);
    }));

  test('0.7: that lack an image that a workflow asks them for are an error at its place', () =>
    inWorkspace(async ({ write, publish, findings }) => {
      for (const id of ['a1', 'b1']) {
        await write(`images/${id}.vmimage.yaml`, image(id));
        await publish(id, '2026-02-01T00:00:00Z', '1.0.0');
      }
      await write(
        '.github/workflows/ci.yml',
        `${runners('a1', 'b1', 'sole')}${workflow('a1').split('\n').slice(2).join('\n').replace('job0', 'job9')}`,
      );
      addPool('runners', 'A1', 'sole');
      expect(await findings(place())).toEqual([
        'error .github/workflows/ci.yml:4:74 the pool runners has no image b1 (it has A1, sole)',
        'notice .github/workflows/ci.yml:5:74 the pool runners has the image sole, which no definition makes',
        'notice .github/workflows/ci.yml:6:69 the pool ci was not read: the resource group ebpf-cicd-rg has none of that name',
      ]);
      expect(await findings(place({ pools: 'ci' }))).toEqual([
        expect.stringContaining('the pool ci was not read'),
        expect.stringContaining('nobody uses b1'),
      ]);
    }));
});
