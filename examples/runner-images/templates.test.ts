/** What the templates say, held against the page and the definitions. A real Packer reads them in test/e2e/runner-images.e2e.ts. */
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalJson } from '@bakehouse/core/data';
import { loadDefinition } from '@bakehouse/image-definition/load';
import { describe, expect, test } from '@jest/globals';
import { renderDocument, writeDefinitions } from '../../packages/image-formats/src/convert.ts';
import { packerJson } from '../../packages/image-formats/src/packer-json/format.ts';
import { type PackerTemplate, readTemplate } from './templates.test-support.ts';

const PAGE = readFileSync(join(import.meta.dirname, '../../docs/runner-images.md'), 'utf8');
const linux = readTemplate('linux-packer.json');
const windows = readTemplate('windows-packer.json');
const worker = readTemplate('../cloud-worker/worker-packer.json');
const pool = readTemplate('../cloud-worker/worker-pool-packer.json');

/** The environment variable that a variable takes its value from. */
const environmentOf = (template: PackerTemplate, name: string) => /^\{\{env `(\w+)`\}\}$/.exec(template.variables[name] ?? '')?.[1];

/** Variable, environment and default of each row of the table below a heading of the page. */
function tableOf(heading: string): string[][] {
  const section = PAGE.split(`\n### ${heading}\n`)[1]?.split('\n#')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  return rows.map((line) =>
    line
      .split('|')
      .slice(1, 4)
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
}

describe('the templates of the runner images', () => {
  test.each([
    ['linux-packer.json', linux],
    ['windows-packer.json', windows],
  ])('3.1: %s has the variables of the page, with their environment and defaults', (name, template) => {
    const rows = Object.entries(template.variables).map(([variable, value]) => {
      const environment = environmentOf(template, variable);
      return [variable, environment ?? '', environment === undefined ? (value ?? '') : ''];
    });
    expect(tableOf(name)).toEqual(rows);
    expect(rows.length).toBeGreaterThan(15);
  });

  test.each([
    ['3.13', 'location', 'PACKER_LOCATION', 'location'],
    ['3.14', 'managed_image_rg', 'PACKER_IMAGE_RG', 'managed_image_resource_group_name'],
    ['3.16', 'temp_rg', 'PACKER_TEMP_RG', 'temp_resource_group_name'],
    ['3.17', 'vm_size', 'PACKER_VM_SIZE', 'vm_size'],
    ['3.15', 'managed_image_name', undefined, 'managed_image_name'],
  ])('%s, 3.39: %s comes from %s, and is the option %s of both', (_row, name, environment, option) => {
    for (const template of [linux, windows]) {
      expect(environmentOf(template, name)).toBe(environment);
      expect(template.builders[0]?.[option]).toBe(`{{user \`${name}\`}}`);
    }
  });

  test('3.15, 3.39: managed_image_name must be given', () => {
    for (const template of [linux, windows]) expect(template.variables['managed_image_name']).toBeNull();
  });

  test('3.18, 3.39: ORG and ENV become the tags org and env', () => {
    for (const template of [linux, windows]) {
      expect([environmentOf(template, 'tag_org'), environmentOf(template, 'tag_env')]).toEqual(['ORG', 'ENV']);
      expect(template.builders[0]?.['azure_tags']).toMatchObject({ org: '{{user `tag_org`}}', env: '{{user `tag_env`}}' });
    }
  });

  test('3.3, 3.32: the images begin with Ubuntu 22.04 and Windows Server 2022 Azure Edition, and with others by one variable', () => {
    expect(linux.variables['base_image']).toBe('Canonical:0001-com-ubuntu-server-jammy:22_04-lts-gen2');
    expect(windows.variables['base_image']).toBe('MicrosoftWindowsServer:WindowsServer:2022-datacenter-azure-edition');
    for (const { builders } of [linux, windows]) {
      const parts = ['image_publisher', 'image_offer', 'image_sku'].map((key) => builders[0]?.[key]);
      expect(parts).toEqual([0, 1, 2].map((part) => `{{split (user \`base_image\`) \`:\` ${part}}}`));
    }
    // The versions are told with the day until which they are supported.
    for (const told of ['Ubuntu 22.04 | April 2027', '| Node.js 20 | 30 April 2026 |', '14 October 2031']) expect(PAGE).toContain(told);
  });

  test('3.4: Node.js 20 is what both install when nothing else is said', () => {
    for (const template of [linux, windows]) expect(template.variables['node_version']).toMatch(/^20\./);
  });

  test('3.4, 3.33: each script that is beside a template is called once, but for what others read', () => {
    for (const [template, folder, ending, read] of [
      [linux, 'linux', 'sh', ['download.sh', 'bootstrap.sh']],
      [windows, 'windows', 'ps1', ['downloads.ps1']],
    ] as const) {
      const lines = template.provisioners.flatMap(({ inline }) => (inline ?? []) as string[]);
      const called = lines.map((line) => new RegExp(`[/\\\\]${folder}[/\\\\]([\\w-]+\\.${ending})$`).exec(line)?.[1]).filter(Boolean);
      for (const name of called) expect([name, existsSync(join(import.meta.dirname, folder, String(name)))]).toEqual([name, true]);
      expect(new Set(called).size).toBe(called.length);
      expect(called.some((name) => (read as readonly string[]).includes(String(name)))).toBe(false);
      expect(called.length).toBe(folder === 'linux' ? 6 : 7);
      // Nothing else stands in the lines.
      expect(
        lines.filter((line) => !called.some((name) => line.endsWith(String(name))) && line !== "$ErrorActionPreference = 'Stop'"),
      ).toEqual([]);
    }
  });

  test.each([linux, windows, worker, pool])('3.75: the secret is sensitive and comes from the environment: template %#', (template) => {
    expect(template['sensitive-variables']).toEqual(['client_secret']);
    expect(environmentOf(template, 'client_secret')).toMatch(/^(?:ARM_CLIENT_SECRET|client_secret)$/);
    expect(template.builders[0]?.['client_secret']).toBe('{{user `client_secret`}}');
  });
});

const CREDENTIALS = ['client_id', 'client_secret', 'tenant_id', 'subscription_id'];
const IMAGE = ['managed_image_name', 'managed_image_resource_group_name', 'temp_resource_group_name', 'managed_image_storage_account_type'];
const MACHINE = ['location', 'vm_size', 'disk_additional_size'];

describe('the templates of the worker', () => {
  test('2.24: the first has the 21 variables of the first generation, each from the environment variable of its name', () => {
    const tags = ['Project', 'workerType', 'sourceOrganisation', 'sourceRepository', 'sourceRevision', 'deploymentId', 'managed_by'];
    const names = [...CREDENTIALS, 'image_publisher', 'image_offer', 'image_sku', ...IMAGE, ...tags, ...MACHINE];
    expect(names).toHaveLength(21);
    const own = Object.keys(worker.variables).filter((name) => name !== 'bootstrap_sha256');
    expect(own.map((name) => environmentOf(worker, name))).toEqual(names);
    expect(own).toEqual(names.map((name) => (name === 'managed_by' ? 'managed-by' : name)));
    expect(Object.keys(worker.builders[0]?.['azure_tags'] as object)).toEqual(tags);
  });

  test('2.24: the second has the 24 of the later generation', () => {
    const tags = [
      'Project',
      'base_image',
      'worker_pool_id',
      'sourceOrganisation',
      'sourceRepository',
      'sourceBranch',
      'deploymentId',
      'managed_by',
    ];
    const names = [
      ...CREDENTIALS,
      'image_publisher',
      'image_offer',
      'image_sku',
      'image_version',
      ...IMAGE,
      ...tags,
      ...MACHINE,
      'bootstrapscript',
    ];
    expect(names).toHaveLength(24);
    const own = Object.keys(pool.variables).filter((name) => name !== 'bootstrap_sha256');
    expect(own.toSorted()).toEqual(names.toSorted());
    expect(own.map((name) => environmentOf(pool, name))).toEqual(own);
    expect(Object.keys(pool.builders[0]?.['azure_tags'] as object)).toEqual(tags);
  });

  test('2.19, 2.20: role, repository, branch, hash and managed_by are tags of the machine while it is built', () => {
    expect(worker.builders[0]?.['azure_tags']).toMatchObject({
      workerType: '{{user `workerType`}}',
      sourceOrganisation: '{{user `sourceOrganisation`}}',
      sourceRepository: '{{user `sourceRepository`}}',
      sourceRevision: '{{user `sourceRevision`}}',
      deploymentId: '{{user `deploymentId`}}',
      managed_by: '{{user `managed-by`}}',
    });
    expect(pool.builders[0]?.['azure_tags']).toMatchObject({
      sourceBranch: '{{user `sourceBranch`}}',
      managed_by: '{{user `managed_by`}}',
    });
  });

  test.each([worker, pool])(
    '2.26, 2.27, 2.28: the way to the machine, its network, size and disk, and its group are those of the document: template %#',
    (template) => {
      expect(template.builders[0]).toMatchObject({
        ...{ type: 'azure-arm', os_type: 'Windows', communicator: 'winrm', winrm_use_ssl: 'true', winrm_insecure: 'true' },
        ...{ winrm_timeout: '3m', winrm_username: 'packer', private_virtual_network_with_public_ip: 'true' },
        ...{ virtual_network_name: '', virtual_network_subnet_name: '', virtual_network_resource_group_name: '' },
        temp_resource_group_name: '{{user `temp_resource_group_name`}}',
        disk_additional_size: ['{{user `disk_additional_size`}}'],
        async_resourcegroup_delete: true,
      });
    },
  );

  test('2.30, 2.31: an inline script, then the bootstrap as SYSTEM with a restart behind each run: twice, and five times later', () => {
    for (const [template, times] of [
      [worker, 2],
      [pool, 5],
    ] as const) {
      const [inline, ...rest] = template.provisioners;
      expect(inline).toMatchObject({ type: 'powershell', inline: expect.arrayContaining(["$ErrorActionPreference = 'Stop'"]) });
      const kinds = rest.map(({ type, script }) => script ?? type);
      const run = ['{{template_dir}}/bootstrap.ps1', 'windows-restart'];
      expect(kinds).toEqual([
        ...Array.from({ length: times }, () => run).flat(),
        '{{template_dir}}/hand-off.ps1',
        '{{template_dir}}/generalize.ps1',
      ]);
      const runs = rest.filter(({ script }) => script === run[0]);
      for (const provisioner of runs) expect(provisioner).toMatchObject({ elevated_user: 'SYSTEM', elevated_password: '' });
    }
  });
});

describe('the definitions of the images', () => {
  test.each(['linux-gh-runner', 'windows-ado-agent', '../cloud-worker/worker'])('%s is valid, without a warning', async (name) => {
    const { definition, warnings } = await loadDefinition(join(import.meta.dirname, `${name}.vmimage.yaml`), {});
    expect(warnings).toEqual([]);
    expect(definition.builders).toEqual(['packer-azure']);
  });

  test.each([
    ['linux-gh-runner', linux],
    ['windows-ado-agent', windows],
  ])('%s calls the scripts of the template in their order, with its versions', async (name, template) => {
    const { definition } = await loadDefinition(join(import.meta.dirname, `${name}.vmimage.yaml`), {});
    const called = definition.steps.flatMap((step) => ('script' in step ? (step.script.inline ?? []) : []));
    expect(called).toEqual(template.provisioners.flatMap(({ inline }) => (inline ?? []) as string[]));
    const given = Object.entries(
      Object.assign({}, ...definition.steps.map((step) => ('script' in step ? step.script.env : {}))) as Record<string, string>,
    );
    expect(given.length).toBeGreaterThan(5);
    for (const [variable, value] of given) {
      // A sum is pinned with its version, where it is known.
      if (!variable.endsWith('_SHA256')) expect([variable, value]).toEqual([variable, template.variables[variable.toLowerCase()]]);
    }
    const { publisher, offer, sku } = definition.source as Record<string, string>;
    expect([publisher, offer, sku].join(':')).toBe(template.variables['base_image']);
  });
});

describe('import --from packer-json', () => {
  const kept = (what: string) => `${what} kept under provider.packer-json; a definition has no field for it`;
  const whole = (type: string) => `the provisioner "${type}" is kept whole under provider.packer-json: a definition cannot say it`;
  const TOP = kept('"description", "min_packer_version", "variables", "sensitive-variables"');
  const ACCESS = '"client_id", "client_secret", "tenant_id", "subscription_id"';
  const GROUP = '"temp_resource_group_name", "async_resourcegroup_delete", "communicator"';
  const WINRM = '"winrm_use_ssl", "winrm_insecure", "winrm_timeout", "winrm_username"';
  const NETWORK =
    '"virtual_network_name", "virtual_network_subnet_name", "private_virtual_network_with_public_ip", "virtual_network_resource_group_name"';
  const workerNotes = (runs: number) => [
    TOP,
    kept(`builders[0]: ${ACCESS}, ${GROUP}, ${WINRM}, ${NETWORK}, "disk_additional_size"`),
    ...Array.from({ length: runs }, () => whole('powershell')),
  ];

  test.each([
    [
      'linux-packer.json',
      [
        TOP,
        kept(`builders[0]: ${ACCESS}, "use_azure_cli_auth", ${GROUP}, "ssh_username", "ssh_timeout"`),
        whole('file'),
        kept('provisioners[2]: "skip_clean", "environment_vars"'),
      ],
    ],
    [
      'windows-packer.json',
      [
        TOP,
        kept(`builders[0]: ${ACCESS}, "use_azure_cli_auth", ${GROUP}, ${WINRM}`),
        whole('file'),
        kept('provisioners[5]: "environment_vars"'),
      ],
    ],
    ['../cloud-worker/worker-packer.json', workerNotes(4)],
    ['../cloud-worker/worker-pool-packer.json', workerNotes(7)],
  ])('reads %s with the warnings that the page tells of, and writes it again as it was', (name, notes) => {
    const text = readFileSync(join(import.meta.dirname, name), 'utf8');
    const { documents, findings } = packerJson.read(text, { shown: name, stem: 'image' });
    expect(findings.map(({ severity }) => severity)).toEqual(notes.map(() => 'warning'));
    expect(findings.map(({ message }) => message)).toEqual(notes);
    expect(writeDefinitions(documents, 'image')[0]?.text).toContain('\n  - packer-azure\n');
    const again = packerJson.write(documents.map((document) => renderDocument(document, {})));
    expect(canonicalJson(packerJson.canonical(again))).toBe(canonicalJson(packerJson.canonical(text)));
  });

  test('gives a definition whose fingerprint knows the scripts beside the template', async () => {
    const copy = await mkdtemp(join(tmpdir(), 'runner-images-'));
    try {
      await cp(import.meta.dirname, copy, { recursive: true });
      const { documents } = packerJson.read(readFileSync(join(copy, 'windows-packer.json'), 'utf8'), { shown: 'w', stem: 'imported' });
      const [file] = writeDefinitions(documents, 'imported');
      await writeFile(join(copy, 'imported.vmimage.yaml'), file?.text ?? '');
      const loaded = await loadDefinition(join(copy, 'imported.vmimage.yaml'), {});
      expect(loaded.warnings).toEqual([]);
      expect(loaded.packerFiles).toEqual(expect.arrayContaining(['windows/downloads.ps1', 'windows/generalize.ps1', 'windows/agent.ps1']));
    } finally {
      await rm(copy, { recursive: true });
    }
  });
});
