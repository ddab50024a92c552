import { mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Identity } from '@bakehouse/azure/sign-in';
import { readPackerTemplate } from '@bakehouse/image-definition/packer';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { azureRequest, DEFINITIONS, SUBSCRIPTION } from '../../test/azure-definitions.ts';
import type { AzurePlace, BuilderPlace } from '../builder.ts';
import { secretsBy } from '../secrets/secrets.test-support.ts';
import { prepareBuild } from './azure-request.ts';
import { compiledTemplate, languageOf } from './run-template.ts';

const { signal } = new AbortController();
const TENANT = '55555555-1111-2222-3333-444444444444';
const CLIENT = '66666666-1111-2222-3333-444444444444';
const SECRET: Identity = { kind: 'client-secret', tenantId: TENANT, clientId: CLIENT, clientSecret: 's3cr3t-of-app' };
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compile-'));
});
afterEach(() => rm(folder, { recursive: true }));

function azure(identity: Identity, endpoint = 'https://management.azure.com'): AzurePlace {
  // Nothing is asked of Resource Manager here but where it is.
  return {
    identity,
    credential: { getToken: async () => null },
    subscription: SUBSCRIPTION,
    resourceGroup: undefined,
    connect: async () => ({ endpoint }) as never,
  };
}

interface Compiled {
  readonly text: string;
  readonly path: string;
  readonly builder: Record<string, unknown>;
  readonly provisioners: readonly Record<string, unknown>[];
  readonly variables: Readonly<Record<string, string>>;
  readonly hidden: readonly string[];
}

async function compile(
  text: string,
  options: { version?: string; identity?: Identity; endpoint?: string; run?: number } = {},
): Promise<Compiled> {
  const { version = '1.6.6', identity = SECRET, endpoint, run = 0 } = options;
  const request = await azureRequest(folder, text);
  const place: Pick<BuilderPlace, 'azure' | 'secrets'> = {
    azure: azure(identity, endpoint),
    secrets: secretsBy({ token: 't0k3n', app_id: 'app-id', password: 'pass-word' }),
  };
  const build = await prepareBuild(request, place);
  const work = join(folder, `work-${version}-${run}`);
  await mkdir(work, { recursive: true });
  const one = build.runs[run];
  if (one === undefined) throw new Error('no such run');
  const compiled = await compiledTemplate(request, build, one, place, { work, version, galleryVersion: one.run.gallery?.version, signal });
  const written = await readFile(compiled.template.path, 'utf8');
  const data = compiled.template.language === 'json' ? JSON.parse(written) : { builders: [{}], provisioners: [] };
  return {
    ...{ text: written, path: compiled.template.path, builder: data.builders[0], provisioners: data.provisioners },
    ...{ variables: compiled.variables, hidden: compiled.hidden },
  };
}

describe('a definition as a template', () => {
  test('2.1, 2.10, 2.14, 2.15, 2.17: each region has a run of its own, with the source, groups, size and disks of the definition', async () => {
    const first = await compile(DEFINITIONS.linuxManaged);
    expect(first.builder).toMatchObject({
      ...{ type: 'azure-arm', os_type: 'Linux', communicator: 'ssh', location: 'westus2', vm_size: 'Standard_D4s_v5' },
      ...{ image_publisher: 'Canonical', image_offer: 'ubuntu-24_04-lts', image_sku: 'server', image_version: '24.04.202611010' },
      ...{
        managed_image_name: 'web-westus2',
        managed_image_resource_group_name: 'rg-images',
        managed_image_storage_account_type: 'Standard_LRS',
      },
      ...{ os_disk_size_gb: 64, disk_additional_size: [30], async_resourcegroup_delete: true },
    });
    const second = await compile(DEFINITIONS.linuxManaged, { run: 1 });
    expect(second.builder).toMatchObject({ location: 'northeurope', managed_image_name: 'web-northeurope' });
    expect(second.builder['temp_resource_group_name']).toMatch(/^bakehouse-web-northeurope-[0-9a-f]{10}-tmp$/);
    expect(second.builder['temp_resource_group_name']).not.toBe(first.builder['temp_resource_group_name']);
  });

  test('2.18, 2.29: machine, group and image carry the tags of the definition, and those that say whose they are', async () => {
    const { builder } = await compile(DEFINITIONS.linuxManaged);
    expect(builder['azure_tags']).toEqual({
      team: 'builds',
      'bakehouse-image': 'web',
      'bakehouse-fingerprint': expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test('2.30: steps are provisioners that run as root, and the last one makes the machine ready to be copied', async () => {
    const { provisioners } = await compile(DEFINITIONS.linuxManaged);
    expect(provisioners.map(({ type }) => type)).toEqual(['shell', 'file', 'shell', 'shell', 'shell']);
    expect(provisioners[0]?.['execute_command']).toBe("sudo /bin/sh '{{ .Path }}'");
    expect(await readFile(String(provisioners[0]?.['script']), 'utf8')).toContain("install 'git' 'curl'\n");
    expect(provisioners[1]).toMatchObject({ source: expect.stringMatching(/tree\/01\/motd$/), destination: '/tmp/bakehouse-01' });
    expect(await readFile(String(provisioners[2]?.['script']), 'utf8')).toContain("to='/etc/motd'\nmode='0640'\n");
    // In a file of its own Packer looks for no expressions.
    expect(await readFile(String(provisioners[3]?.['script']), 'utf8')).toBe("docker ps --format '{{.ID}}'\necho done\n");
    expect(provisioners[3]?.['execute_command']).toBe("sudo /bin/sh -c '. {{ .EnvVarFile }} && exec /bin/bash -e {{ .Path }}'");
    expect(provisioners[4]).toMatchObject({ skip_clean: true, timeout: '30m' });
    expect(await readFile(String(provisioners[4]?.['script']), 'utf8')).toContain('waagent -force -deprovision+user');
  });

  test('2.22: secrets reach Packer by its variables, which are sensitive, and stand nowhere in the template', async () => {
    for (const version of ['1.6.6', '1.14.1']) {
      const { text, variables, hidden, path } = await compile(DEFINITIONS.linuxManaged, { version });
      expect(variables).toMatchObject({ client_secret: 's3cr3t-of-app', secret_0: 't0k3n', client_id: CLIENT, tenant_id: TENANT });
      for (const secret of ['s3cr3t-of-app', 't0k3n']) {
        expect(text).not.toContain(secret);
        expect(hidden).toContain(secret);
      }
      expect((await stat(path)).mode & 0o777).toBe(0o600);
    }
    const { builder, provisioners, text } = await compile(DEFINITIONS.linuxManaged);
    expect(builder['client_secret']).toBe('{{user `client_secret`}}');
    expect(provisioners[3]?.['environment_vars']).toEqual(['T={{user `secret_0`}}']);
    expect(JSON.parse(text)['sensitive-variables']).toContain('secret_0');
  });

  test('2.22: the four secrets of the definition itself are used where it has them', async () => {
    const text = DEFINITIONS.linuxManaged
      .replace('secrets: {', 'secrets: {app_id: {from: environment, name: APP}, password: {from: environment, name: PASSWORD}, ')
      .concat(
        `provider: {packer-azure: {variables: {client_id: kv_app_id, client_secret: kv_password, tenant_id: ${TENANT}, subscription_id: ${SUBSCRIPTION}}}}\n`,
      );
    const { variables, hidden } = await compile(text);
    expect(variables).toMatchObject({ client_id: 'app-id', client_secret: 'pass-word', subscription_id: SUBSCRIPTION });
    expect(hidden).toEqual(expect.arrayContaining(['app-id', 'pass-word']));
  });

  test('2.26, 2.31, 2.34, 2.35, 2.37: a Windows machine is reached over WinRM, its steps may be SYSTEM’s, and sysprep has a deadline', async () => {
    const text = DEFINITIONS.windowsGallery.replace('  - windowsUpdate: {filter: ["exclude:preview"]}\n', '');
    const { builder, provisioners } = await compile(text, { version: '1.9.4' });
    expect(builder).toMatchObject({
      communicator: 'winrm',
      winrm_use_ssl: true,
      winrm_insecure: true,
      winrm_username: 'packer',
      os_type: 'Windows',
    });
    expect(provisioners.map(({ type }) => type)).toEqual(['powershell', 'windows-restart', 'powershell', 'powershell']);
    expect(provisioners[1]).toMatchObject({ restart_timeout: '10m' });
    expect(provisioners[2]).toMatchObject({ elevated_user: 'SYSTEM', environment_vars: ["NAME=it's"] });
    expect(provisioners[3]).toMatchObject({ environment_vars: ['BAKEHOUSE_DEADLINE=900'] });
    const last = await readFile(String(provisioners[3]?.['script']), 'utf8');
    for (const part of [
      'RdAgent',
      'WindowsAzureTelemetryService',
      'WindowsAzureGuestAgent',
      'unattend.xml',
      'IMAGE_STATE_GENERALIZE_RESEAL_TO_OOBE',
    ]) {
      expect(last).toContain(part);
    }
  });

  test('a gallery of another subscription gets a version with Trusted Launch, copied with numbers of its own to each region', async () => {
    const text = DEFINITIONS.windowsGallery.replace('  - windowsUpdate: {filter: ["exclude:preview"]}\n', '');
    expect((await compile(text, { version: '1.9.4' })).builder).toMatchObject({
      ...{ security_type: 'TrustedLaunch', secure_boot_enabled: true, vtpm_enabled: true, spot: { eviction_policy: 'Delete' } },
      shared_image_gallery_destination: {
        subscription: '99999999-1111-2222-3333-444444444444',
        ...{ resource_group: 'rg-gallery', gallery_name: 'runners', image_name: 'win', image_version: '1.2.3' },
        target_region: [
          { name: 'westus2', replicas: 3 },
          { name: 'eastus', replicas: 1 },
        ],
      },
      shared_gallery_image_version_exclude_from_latest: true,
      shared_gallery_image_version_end_of_life_date: '2027-10-01T00:00:00Z',
    });
  });

  test('2.28: a machine in a subnet of the user’s has no address in public, and settings without a field are handed on', async () => {
    expect((await compile(DEFINITIONS.privateNetwork)).builder).toMatchObject({
      ...{ virtual_network_resource_group_name: 'rg-net', virtual_network_name: 'vnet', virtual_network_subnet_name: 'builders' },
      ...{ private_virtual_network_with_public_ip: false, custom_managed_image_name: 'base', managed_image_name: 'inner' },
      ...{ polling_duration_timeout: '1h', boot_diag_storage_account: 'diagnostics' },
    });
  });

  test('is JSON for Packer to 1.10 and HCL, with its plugins, for newer ones; others are refused', async () => {
    expect(['1.6.6', '1.10.3', '1.11.0', '1.16.1'].map(languageOf)).toEqual(['json', 'json', 'hcl', 'hcl']);
    for (const version of ['1.5.4', '0.12.0', 'unknown'])
      expect(() => languageOf(version)).toThrow('is not one that a template can be made for');
    const { text, path } = await compile(DEFINITIONS.windowsGallery, { version: '1.14.1' });
    const { facts } = await readPackerTemplate(path);
    expect(facts).toMatchObject({ language: 'hcl', problems: [], requiresPlugins: true });
    expect([...facts.variables].sort()).toEqual(['client_id', 'client_secret', 'subscription_id', 'tenant_id']);
    expect(facts.manifests).toHaveLength(1);
    expect(text).toContain('source = "github.com/hashicorp/azure"'.replace('source', '"source"'));
    expect(text).toContain('provisioner "windows-update" {');
    expect(text).toMatch(
      / {2}shared_image_gallery_destination \{\n(?: {4}.*\n)*? {4}target_region \{\n {6}name = "westus2"\n {6}replicas = 3\n {4}\}/,
    );
    expect(text).toContain('client_secret = var.client_secret');
  });

  test('what a definition says is never an expression of Packer', async () => {
    const tags = 'tags: {team: "{{user `client_secret`}} ${var.client_secret} %{if true} C:\\\\build \\u0001client_secret\\u0001"}';
    const text = DEFINITIONS.linuxManaged.replace('tags: {team: builds}', tags);
    const json = await compile(text);
    expect((json.builder['azure_tags'] as Record<string, string>)['team']).toContain('{{`{{`}}user `client_secret`}}');
    const hcl = await compile(text, { version: '1.14.1' });
    expect(hcl.text).toContain('$${var.client_secret} %%{if true} C:\\\\build client_secret');
    expect((await readPackerTemplate(hcl.path)).facts.problems).toEqual([]);
  });

  test.each([
    ['https://management.usgovcloudapi.net', '1.6.6', { cloud_environment_name: 'USGovernment' }],
    ['https://management.chinacloudapi.cn', '1.6.6', { cloud_environment_name: 'China' }],
    ['https://management.private.example', '1.9.0', { metadata_host: 'management.private.example' }],
  ])('speaks to the cloud at %s', async (endpoint, version, expected) => {
    expect((await compile(DEFINITIONS.linuxManaged, { endpoint, version })).builder).toMatchObject(expected);
  });

  test('asks for an identity token for the audience of the cloud, and gives it as a variable', async () => {
    const asked: string[] = [];
    const identityToken = async (audience: string) => {
      asked.push(audience);
      return 'header.claims.signature';
    };
    const identity: Identity = { kind: 'federated', tenantId: TENANT, clientId: CLIENT, identityToken };
    const { variables, builder, hidden } = await compile(DEFINITIONS.linuxManaged, {
      ...{ identity, version: '1.9.4' },
      endpoint: 'https://management.usgovcloudapi.net',
    });
    expect(asked).toEqual(['api://AzureADTokenExchangeUSGov']);
    expect(variables['client_jwt']).toBe('header.claims.signature');
    expect(builder['client_jwt']).toBe('{{user `client_jwt`}}');
    expect(hidden).toContain('header.claims.signature');
  });

  test('signs in through a service connection by a token that vouches for it, of which an old Packer is refused', async () => {
    const connection = { kind: 'pipeline', tenantId: TENANT, clientId: CLIENT, connectionId: 'x', accessToken: 'of-the-job' } as const;
    const identity: Identity = { ...connection, identityToken: async () => 'header.claims.signature' };
    const { variables, builder, hidden, text } = await compile(DEFINITIONS.linuxManaged, { identity, version: '1.14.1' });
    expect(variables).toMatchObject({ client_jwt: 'header.claims.signature', client_id: CLIENT, tenant_id: TENANT });
    expect(text).toContain('client_jwt = var.client_jwt');
    expect(builder).not.toMatchObject({ oidc_request_url: expect.anything() });
    expect(hidden).toContain('header.claims.signature');
    expect(text).not.toContain('of-the-job');
    await expect(compile(DEFINITIONS.linuxManaged, { identity, version: '1.6.6' })).rejects.toMatchObject({
      message: expect.stringContaining('Packer before 1.7 does not sign in by OpenID Connect'),
      hint: expect.stringContaining('install Packer 1.11 or newer'),
    });
    await expect(compile(DEFINITIONS.linuxManaged, { identity: connection, version: '1.14.1' })).rejects.toThrow('service connection');
  });

  test('signs in with the machine’s identity, with the Azure CLI, and refuses what Packer has no word for', async () => {
    const old = await compile(DEFINITIONS.linuxManaged, { identity: { kind: 'managed-identity' } });
    expect(Object.keys(old.builder)).not.toEqual(expect.arrayContaining(['subscription_id']));
    const newer = await compile(DEFINITIONS.linuxManaged, { identity: { kind: 'managed-identity', clientId: CLIENT }, version: '1.9.4' });
    expect(newer.variables).toMatchObject({ subscription_id: SUBSCRIPTION, client_id: CLIENT });
    expect((await compile(DEFINITIONS.linuxManaged, { identity: { kind: 'azure-cli' } })).builder).toMatchObject({
      use_azure_cli_auth: true,
    });
    await expect(compile(DEFINITIONS.linuxManaged, { identity: { kind: 'default' } })).rejects.toThrow(
      'Packer has to be told who signs in',
    );
  });
});
