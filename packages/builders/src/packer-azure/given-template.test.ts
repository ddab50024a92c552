import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError } from '@bakehouse/core/errors';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { azureRequest, SUBSCRIPTION } from '../../test/azure-definitions.ts';
import type { BuilderPlace } from '../builder.ts';
import { secretsBy } from '../secrets/secrets.test-support.ts';
import { prepareBuild } from './azure-request.ts';
import { packerAzureChecks } from './packer-azure-checks.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'given-'));
});
afterEach(() => rm(folder, { recursive: true }));

const PLACE: Pick<BuilderPlace, 'azure' | 'secrets'> = {
  azure: undefined,
  secrets: secretsBy({ app_id: 'app-id', password: 'pass-word' }),
};

/** The definition of a worker as document 002 has it, with the tags of one of its generations. */
const worker = (tags: string, more = '') => `schema: vm-image/1
image: {id: win10, os: windows, arch: x64}
source: {kind: marketplace, publisher: MicrosoftWindowsDesktop, offer: Windows-10, sku: 20h1-evd}
build: {size: Standard_NV6, dataDisksGB: [30], readsTags: true}
secrets: {app_id: {from: environment, name: APP}, password: {from: environment, name: PASSWORD}}
steps: []
tags: {${tags}}
outputs: [{kind: managed, name: "gecko-t-20h1-evd-5db26eb", resourceGroup: rg-packer, storage: Standard_LRS, regions: [{name: eastus}, {name: northeurope}]}]
builders: [packer-azure]
provider:
  packer-azure:
    template: worker.json
    variables: {client_id: kv_app_id, client_secret: kv_password, tenant_id: tenant, subscription_id: ${SUBSCRIPTION}}
${more}`;

const FIRST =
  'workerType: gecko-t, sourceOrganisation: mozilla, sourceRepository: ronin, sourceRevision: main, deploymentId: 5db26eb, managed_by: packer';
const LATER =
  'worker_pool_id: gecko-t, base_image: win10, sourceOrganisation: mozilla, sourceRepository: ronin, sourceBranch: main, deploymentId: 5db26eb';

const COMMON = [
  ...['client_id', 'client_secret', 'tenant_id', 'subscription_id', 'image_publisher', 'image_offer', 'image_sku', 'managed_image_name'],
  ...['managed_image_resource_group_name', 'temp_resource_group_name', 'managed_image_storage_account_type', 'Project'],
  ...['sourceOrganisation', 'sourceRepository', 'deploymentId', 'managed_by', 'location', 'vm_size', 'disk_additional_size'],
];

async function writeTemplate(names: readonly string[]): Promise<void> {
  // As the document has it, one of them is spelled otherwise than its variable of the environment.
  const variables = names.map((name) => [name === 'managed_by' ? 'managed-by' : name, `{{env \`${name}\`}}`]);
  await writeFile(join(folder, 'worker.json'), JSON.stringify({ variables: Object.fromEntries(variables), builders: [] }));
}

async function problemsOf(work: Promise<unknown>): Promise<string[]> {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  if (!(error instanceof InputError)) throw error;
  return error.findings.map(({ line, message, hint }) => `${line}: ${message} (${hint})`);
}

describe('the template of document 002', () => {
  test('2.12, 2.19, 2.20, 2.24: gets its 21 variables in each location, from the definition', async () => {
    const names = [...COMMON, 'workerType', 'sourceRevision'];
    expect(names).toHaveLength(21);
    await writeTemplate(names);
    const { runs, hidden } = await prepareBuild(await azureRequest(folder, worker(FIRST)), PLACE);
    expect(runs.map(({ values }) => values?.variables)).toEqual(
      ['eastus', 'northeurope'].map((location) => ({
        ...{ client_id: 'app-id', client_secret: 'pass-word', tenant_id: 'tenant', subscription_id: SUBSCRIPTION },
        ...{ image_publisher: 'MicrosoftWindowsDesktop', image_offer: 'Windows-10', image_sku: '20h1-evd' },
        managed_image_name: `gecko-t-${location}-20h1-evd-5db26eb`,
        managed_image_resource_group_name: 'rg-packer',
        managed_image_storage_account_type: 'Standard_LRS',
        temp_resource_group_name: expect.stringMatching(new RegExp(`^gecko-t-${location}-5db26eb-[0-9a-f]{10}-tmp$`)),
        ...{ Project: '', workerType: 'gecko-t', sourceOrganisation: 'mozilla', sourceRepository: 'ronin', sourceRevision: 'main' },
        ...{ deploymentId: '5db26eb', 'managed-by': 'packer', location, vm_size: 'Standard_NV6', disk_additional_size: '30' },
      })),
    );
    expect(hidden).toEqual(['app-id', 'pass-word']);
    // Scripts of the template may read what is no secret.
    expect(runs[0]?.values?.environment).toMatchObject({ workerType: 'gecko-t', managed_by: 'packer', location: 'eastus' });
    expect(Object.values(runs[0]?.values?.environment ?? {})).not.toContain('pass-word');
    expect(runs.map(({ temporaryGroup }) => temporaryGroup)).toEqual(
      runs.map(({ values }) => values?.variables['temp_resource_group_name']),
    );
  });

  test('2.24: gets the 24 variables of the later generation', async () => {
    const names = [...COMMON, 'image_version', 'base_image', 'worker_pool_id', 'sourceBranch', 'bootstrapscript'];
    expect(names).toHaveLength(24);
    await writeTemplate(names);
    const { runs } = await prepareBuild(await azureRequest(folder, worker(LATER)), PLACE);
    expect(runs[0]?.values?.variables).toMatchObject({
      ...{ worker_pool_id: 'gecko-t', base_image: 'win10', sourceBranch: 'main', image_version: 'latest', 'managed-by': 'packer' },
      bootstrapscript: 'https://raw.githubusercontent.com/mozilla/ronin/main/provisioners/windows/azure/azure-bootstrap.ps1',
    });
  });

  test('names every variable that is missing at once, with its place in the definition', async () => {
    await writeTemplate([...COMMON, 'workerType', 'sourceRevision', 'mine']);
    const text = worker(FIRST.replace('workerType: gecko-t, ', '').replace('sourceRevision: main, ', ''))
      .replace('size: Standard_NV6, ', '')
      .replace(', storage: Standard_LRS', '')
      .replace(/client_secret: kv_password, tenant_id: tenant, /, '');
    const missing = (name: string) => `the template reads ${name} from the environment for its variable ${name}, and there is no value`;
    expect(await problemsOf(prepareBuild(await azureRequest(folder, text), PLACE))).toEqual([
      `12: ${missing('client_secret')} (give provider.packer-azure.variables.client_secret)`,
      `12: ${missing('tenant_id')} (give provider.packer-azure.variables.tenant_id)`,
      `8: ${missing('managed_image_storage_account_type')} (give the output storage, such as Standard_LRS; or give provider.packer-azure.variables.managed_image_storage_account_type)`,
      `4: ${missing('vm_size')} (give build.size; or give provider.packer-azure.variables.vm_size)`,
      `7: ${missing('workerType')} (add the tag workerType; or give provider.packer-azure.variables.workerType)`,
      `7: ${missing('sourceRevision')} (add the tag sourceRevision; or give provider.packer-azure.variables.sourceRevision)`,
      `12: ${missing('mine')} (give provider.packer-azure.variables.mine)`,
    ]);
  });
});

/** The variables of a template of document 003. */
const RUNNER = {
  ...{ runner_version: '2.317.0', runner_user: 'runner', managed_image_name: 'linux-runner', location: '{{env `PACKER_LOCATION`}}' },
  ...{ managed_image_rg: '{{env `PACKER_IMAGE_RG`}}', temp_rg: '{{env `PACKER_TEMP_RG`}}', vm_size: '{{env `PACKER_VM_SIZE`}}' },
  ...{ tag_org: '{{env `ORG`}}', tag_env: '{{env `ENV`}}' },
};
const runner = (rest: string) => `schema: vm-image/1
image: {id: linux-runner, os: linux, arch: x64}
source: {kind: marketplace, publisher: Canonical, offer: jammy, sku: server}
steps: []
${rest}
builders: [packer-azure]
provider: {packer-azure: {template: linux-packer.json, variables: {runner_version: 2.330.0}}}
`;

describe('the template of document 003', () => {
  const WHOLE =
    'build: {region: swedencentral, size: Standard_D4s_v5}\ntags: {org: acme, env: dev}\noutputs: [{kind: managed, name: linux-gh, resourceGroup: rg-images}]';

  test('3.2: gets its variables from the definition, and its environment as well', async () => {
    await writeFile(join(folder, 'linux-packer.json'), JSON.stringify({ variables: RUNNER, builders: [] }));
    const { runs } = await prepareBuild(await azureRequest(folder, runner(WHOLE)), PLACE);
    expect(runs[0]?.values?.variables).toMatchObject({
      ...{ location: 'swedencentral', managed_image_rg: 'rg-images', vm_size: 'Standard_D4s_v5', tag_org: 'acme', tag_env: 'dev' },
      ...{ managed_image_name: 'linux-gh', runner_version: '2.330.0', temp_rg: runs[0]?.temporaryGroup },
    });
    expect(runs[0]?.values?.environment).toMatchObject({
      PACKER_LOCATION: 'swedencentral',
      PACKER_IMAGE_RG: 'rg-images',
      ORG: 'acme',
      ENV: 'dev',
    });
  });

  test('3.2: takes what the definition does not say from the environment of the run', async () => {
    await writeFile(join(folder, 'linux-packer.json'), JSON.stringify({ variables: RUNNER, builders: [] }));
    const text = runner(WHOLE.replace(', size: Standard_D4s_v5', ''));
    process.env['PACKER_VM_SIZE'] = 'Standard_D8s_v5';
    try {
      const { runs } = await prepareBuild(await azureRequest(folder, text), PLACE);
      expect(runs[0]?.values?.variables['vm_size']).toBe('Standard_D8s_v5');
    } finally {
      delete process.env['PACKER_VM_SIZE'];
    }
  });

  test('3.68: a missing PACKER_* is named before Packer starts, in HCL as in JSON', async () => {
    const rest = 'build: {region: swedencentral}\noutputs: [{kind: managed, name: linux-gh}]';
    const names = [
      ['PACKER_IMAGE_RG', 'managed_image_rg'],
      ['PACKER_VM_SIZE', 'vm_size'],
      ['ORG', 'tag_org'],
      ['ENV', 'tag_env'],
    ];
    const expected = names.map(([read, name]) =>
      expect.stringContaining(`the template reads ${read} from the environment for its variable ${name}, and there is no value`),
    );
    await writeFile(join(folder, 'linux-packer.json'), JSON.stringify({ variables: RUNNER, builders: [] }));
    expect(await problemsOf(prepareBuild(await azureRequest(folder, runner(rest)), PLACE))).toEqual(expected);
    const hcl = [...names, ['PACKER_LOCATION', 'location']].map(
      ([read, name]) => `variable "${name}" {\n  type    = string\n  default = env("${read}")\n}\n`,
    );
    const more = 'variable "runner_version" {}\nvariable "needed" {\n  type = string\n}\nbuild {\n  post-processor "manifest" {}\n}\n';
    await writeFile(join(folder, 'linux-packer.pkr.hcl'), `${hcl.join('')}${more}`);
    const text = runner(rest).replace('linux-packer.json', 'linux-packer.pkr.hcl');
    expect(await problemsOf(prepareBuild(await azureRequest(folder, text), PLACE))).toEqual([
      ...expected,
      expect.stringContaining('the template needs the variable needed, which has no value'),
    ]);
  });
});

test('plans say what a template does not declare, and where one is that cannot be read', async () => {
  await writeFile(join(folder, 'linux-packer.json'), JSON.stringify({ variables: { runner_versoin: '' }, builders: [] }));
  const rest = 'build: {region: westus2}\noutputs: [{kind: managed, name: x}]';
  const { loaded } = await azureRequest(folder, runner(rest));
  expect(await packerAzureChecks.problems(loaded, { workFolder: folder })).toEqual([
    {
      path: ['provider', 'packer-azure', 'variables', 'runner_version'],
      message: 'the Packer template declares no variable runner_version',
      hint: 'did you mean runner_versoin?',
    },
  ]);
  expect(loaded.packerFiles).toEqual(['linux-packer.json']);
});
