/** Gives the templates of examples/runner-images and examples/cloud-worker to real Packers: with the command lines of docs/runner-images.md, as printed. */
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findProgram } from '@bakehouse/system/debian-packages';
import { runProgram } from '@bakehouse/system/program';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { CURRENT_PACKER, findGoTool } from '../support/go-tools.ts';
import { powerShellTest, runPowerShell } from '../support/powershell.ts';
import { testNeeding } from '../support/test-needing.ts';

jest.setTimeout(10 * 60_000);

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/runner-images.md'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'runner-images-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const it = await testNeeding([{ needs: 'packer', package: 'packer' }]);

/** Needs PowerShell as well. */
const printedTest = (await findProgram('packer')) === undefined ? test.skip : powerShellTest;

const QUIET = { CHECKPOINT_DISABLE: '1', PACKER_CACHE_DIR: join(folder, 'cache') };
const RUNNER_IMAGES = ['examples/runner-images/linux-packer.json', 'examples/runner-images/windows-packer.json'];
const WORKERS = ['examples/cloud-worker/worker-packer.json', 'examples/cloud-worker/worker-pool-packer.json'];
const BUILD_VARIABLES = {
  PACKER_LOCATION: 'swedencentral',
  PACKER_IMAGE_RG: 'rg',
  PACKER_TEMP_RG: 'rg-temp',
  PACKER_VM_SIZE: 'Standard_D4s_v5',
};
const WORKER_VARIABLES = {
  ...{ client_id: 'an-id', client_secret: 'a-quiet-secret', tenant_id: 'a-tenant', subscription_id: 'a-subscription' },
  ...{ image_publisher: 'MicrosoftWindowsDesktop', image_offer: 'Windows-10', image_sku: '20h1-evd', image_version: 'latest' },
  ...{ managed_image_name: 'worker', managed_image_resource_group_name: 'rg', managed_image_storage_account_type: 'Standard_LRS' },
  ...{ temp_resource_group_name: 'rg-temp', location: 'eastus', vm_size: 'Standard_NV6', disk_additional_size: '30' },
  ...{ Project: 'ci', workerType: 'w', worker_pool_id: 'w', base_image: 'b', sourceOrganisation: 'o', sourceRepository: 'r' },
  ...{
    sourceRevision: 'v',
    sourceBranch: 'v',
    bootstrapscript: 'https://example.org/a.ps1',
    deploymentId: '5db26eb',
    managed_by: 'packer',
  },
};

/** What Packer says to a command, with line breaks as blanks: it wraps its errors. */
async function packer(
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
  program = 'packer',
  before: readonly string[] = [],
) {
  const all = [...before, program, ...argv] as [string, ...string[]];
  const { exitCode, stdout, tail } = await runProgram('run Packer', all, { cwd: root, env: { ...QUIET, ...env }, allowFailure: true });
  return { exitCode, said: [stdout, ...tail].join(' ').replace(/\s+/g, ' ').trim() };
}

/** The blocks of a text that begin with variables of the environment and end with `packer build`. */
const commandsIn = (text: string) =>
  [...text.matchAll(/```powershell\n(.*?)```/gs)].map(([, block = '']) => block).filter((block) => block.includes('packer build'));

describe('the command lines of docs/runner-images.md', () => {
  const commands = commandsIn(page);

  for (const [row, command] of [
    ['3.29', commands[0] ?? ''],
    ['3.51', commands[1] ?? ''],
  ] as const) {
    const name = /[\w-]+-packer\.json/.exec(command)?.[0];
    printedTest(`${row}: the one for ${name} runs as printed, in PowerShell, up to packer validate`, async () => {
      expect(command).toContain('Get-Date -Format yyyyMMddHHmm');
      const lines = [
        `$env:CHECKPOINT_DISABLE = '1'; $env:PACKER_CACHE_DIR = '${QUIET.PACKER_CACHE_DIR}'`,
        `Set-Location '${root}'`,
        command.replace('packer build', 'packer validate'),
        'exit $LASTEXITCODE',
      ];
      // Without its variable for the size it is refused, so the block itself gives what Packer needs.
      const less = lines.map((line) => line.replace(/^\$env:PACKER_VM_SIZE=.*$/m, ''));
      const result = await runPowerShell({ printed: lines, less });
      expect(result.printed.exitCode).toBe(0);
      expect(result.less.exitCode).toBe(1);
      expect(result.less.said).toContain('PACKER_VM_SIZE is not set');
    });
  }

  const seed = globSync('../shared/seeds/003_*.txt', { cwd: root })[0];
  (seed === undefined ? test.skip : it)('3.29, 3.51: they are those of the document, the folder apart', () => {
    const printed = commandsIn(readFileSync(join(root, seed ?? ''), 'utf8'));
    expect(commands).toEqual(printed.map((block) => block.replace('scripts/image/', 'examples/runner-images/')));
    expect(commands).toHaveLength(2);
  });
});

/** Starts a program where there is no network. */
const apart = ['--user', '--map-root-user', '--net'];
const tried = await runProgram('try', ['unshare', ...apart, 'true'], { allowFailure: true }).catch(() => undefined);
const isPossible = tried?.exitCode === 0;
if (!isPossible) process.stdout.write('skipped: no network of its own; unshare --user --net is not allowed here\n');

describe('Debian’s Packer', () => {
  it.each(RUNNER_IMAGES)('3.1, 3.2: takes %s with variables of the environment and by -var', async (template) => {
    const name = '-var=managed_image_name=image';
    expect((await packer(['validate', name, template], BUILD_VARIABLES)).exitCode).toBe(0);
    const given = ['location=we', 'managed_image_rg=a', 'temp_rg=b', 'vm_size=c', 'tag_org=d', 'tag_env=e'].map((text) => `-var=${text}`);
    expect((await packer(['validate', name, ...given, template])).exitCode).toBe(0);
    const newer = '-var=base_image=Canonical:ubuntu-24_04-lts:server';
    expect((await packer(['validate', name, newer, template], BUILD_VARIABLES)).exitCode).toBe(0);
    const half = await packer(['validate', name, '-var=base_image=Canonical', template], BUILD_VARIABLES);
    // Packer renders its fields in any order, and stops at the first that it cannot.
    expect([half.exitCode, half.said]).toEqual([1, expect.stringMatching(/render 'image_(offer|sku)'.* only 1 values were found/)]);
  });

  it.each(RUNNER_IMAGES)('3.68: is told by %s what is missing, before a machine is made', async (template) => {
    const validate = (argv: readonly string[], env: Readonly<Record<string, string>>) => packer(['validate', ...argv, template], env);
    expect((await validate([], BUILD_VARIABLES)).said).toContain('required variable not set: managed_image_name');
    const name = ['-var=managed_image_name=image'];
    const missing = await validate(name, {});
    expect(missing.said).toContain('managed_image_resource_group_name must be specified');
    expect(missing.said).toContain('Specify either a location');
    const { PACKER_VM_SIZE: _, PACKER_TEMP_RG: __, ...some } = BUILD_VARIABLES;
    const others = await validate(name, some);
    expect(others.exitCode).toBe(1);
    expect(others.said).toContain('PACKER_VM_SIZE is not set');
    expect(others.said).toContain('PACKER_TEMP_RG is not set');
  });

  it.each(WORKERS)('2.24, 2.25: takes %s with its variables of the environment', async (template) => {
    expect((await packer(['validate', template], WORKER_VARIABLES)).exitCode).toBe(0);
    const { image_sku: _, location: __, ...some } = WORKER_VARIABLES;
    const { exitCode, said } = await packer(['validate', template], some);
    expect(exitCode).toBe(1);
    expect(said).toContain('An image_sku must be specified');
    expect(said).toContain('Specify either a location');
  });

  it.each([...RUNNER_IMAGES, ...WORKERS])('3.75: keeps the secret of %s out of what it says', async (template) => {
    const given = ['-var=managed_image_name=image', '-var=client_secret=a-quiet-secret'];
    const { exitCode, said } = await packer(['inspect', ...given, template]);
    expect([exitCode, said]).toEqual([0, expect.stringMatching(/client_secret += <sensitive>/)]);
    expect(said).not.toContain('a-quiet-secret');
  });

  (isPossible ? it : test.skip)('asks nobody on the network to validate: without one it says the same', async () => {
    for (const template of WORKERS)
      expect((await packer(['validate', template], WORKER_VARIABLES, 'packer', ['unshare', ...apart])).exitCode).toBe(0);
    for (const template of RUNNER_IMAGES) {
      const argv = ['validate', '-var=managed_image_name=image', template];
      for (const env of [BUILD_VARIABLES, { ...BUILD_VARIABLES, ARM_CLIENT_ID: 'a', ARM_CLIENT_SECRET: 'b', ARM_TENANT_ID: 'c' }]) {
        expect((await packer(argv, { ...env, ARM_SUBSCRIPTION_ID: 'd' }, 'packer', ['unshare', ...apart])).exitCode).toBe(0);
      }
    }
  });

  const seed = globSync('../shared/seeds/002_*.txt', { cwd: root })[0];
  (seed === undefined ? test.skip : it)('2.25: takes the fragments of the document itself, put together', async () => {
    const blocks = [...readFileSync(join(root, seed ?? ''), 'utf8').matchAll(/^ *```\n(.*?)^ *``` *$/gms)].map(([, block = '']) =>
      block.trim(),
    );
    const variables = blocks.find((block) => block.startsWith('{'));
    const [builders, provisioners] = ['"builders"', '"provisioners"'].map((key) => blocks.find((block) => block.startsWith(key)));
    const last = blocks.find((block) => block.startsWith('"type": "powershell"'));
    const file = join(folder, 'document.json');
    const text = [variables, builders, provisioners, '{', last, ']', '}'].join('\n');
    // The last block has its own closing brace.
    writeFileSync(file, text);
    const { exitCode, said } = await packer(['validate', file], WORKER_VARIABLES);
    expect([exitCode, said]).toEqual([0, '']);
    expect(Object.keys(JSON.parse(text).variables)).toHaveLength(21);
  });

  it.each(WORKERS)('takes the HCL that it makes of %s', async (template) => {
    const home = join(folder, 'hcl', template.replaceAll('/', '-'));
    cpSync(join(root, dirname(template)), home, { recursive: true });
    const hcl = join(home, 'worker.pkr.hcl');
    expect((await packer(['hcl2_upgrade', `-output-file=${hcl}`, template])).exitCode).toBe(0);
    expect(await packer(['validate', hcl], WORKER_VARIABLES)).toEqual({ exitCode: 0, said: '' });
  });
});

const current = await findGoTool(CURRENT_PACKER);
(current === undefined ? describe.skip : describe)('a current Packer', () => {
  // It has no plugin for Azure here, so it cannot look into the builder.
  it.each([...RUNNER_IMAGES, ...WORKERS])('reads %s', async (template) => {
    const { exitCode, said } = await packer(['validate', '-syntax-only', template], {}, current);
    expect([exitCode, said]).toEqual([0, expect.stringContaining('Syntax-only check passed')]);
  });
});
