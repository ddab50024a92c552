/** The built steps as processes, with Debian's Packer: secrets of a definition reach it, and nothing else. */
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sha256 } from '@bakehouse/system/files';
import { afterAll, beforeAll, beforeEach, describe, expect, jest } from '@jest/globals';
import { makeLoopbackCertificate } from '../simulators/azure-resource-manager/loopback-certificate.ts';
import { type IdentitySimulator, startIdentitySimulator } from '../simulators/identity/identity-simulator.ts';
import { KeyVaultSimulator } from '../simulators/key-vault/key-vault.ts';
import { type ProxySimulator, startProxy } from '../simulators/proxy.ts';
import { startTaskclusterProxy, type TaskclusterProxySimulator } from '../simulators/taskcluster/taskcluster-proxy.ts';
import { runStep, type StepResult } from '../support/run-step.ts';
import { testNeeding } from '../support/test-needing.ts';

jest.setTimeout(300_000);

const NAME = 'project/relops/image-builder/dev';
const CLIENT = '00000000-aaaa-4bbb-8ccc-000000000001';
const VALUES = {
  client_id: 'app-of-taskcluster',
  client_secret: 'tr0ub4dor & "3"',
  tenant_id: 'tenant-of-taskcluster',
  subscription_id: 'subscription-of-taskcluster',
  token: 'token-of-the-vault',
};
const SIGN_IN = 'secret-of-the-application';
const names = Object.keys(VALUES);
const entry = join(import.meta.dirname, '..', '..', 'dist', 'bakehouse.js');
const root = mkdtempSync(join(tmpdir(), 'packer-secrets-'));

let taskcluster: TaskclusterProxySimulator;
let vault: KeyVaultSimulator;
let identities: IdentitySimulator;
let proxy: ProxySimulator;
const it = await testNeeding([{ needs: 'packer', package: 'packer' }]);

beforeAll(async () => {
  const host = 'kv-ci.vault.azure.net';
  const tls = await makeLoopbackCertificate([host]);
  [taskcluster, vault, identities] = await Promise.all([
    startTaskclusterProxy(),
    KeyVaultSimulator.start({ tls }),
    startIdentitySimulator(),
  ]);
  writeFileSync(join(root, 'ca.pem'), tls.cert + identities.ca);
  identities.entra.applications.push({ clientId: CLIENT, secrets: [{ value: SIGN_IN }] });
  proxy = await startProxy('build:pass', { [`${host}:443`]: vault.port });
  const { client_id: app_id, client_secret: password, tenant_id, subscription_id, token } = VALUES;
  const secret = { relops_azure: { packer: { app_id, password }, tenant_id, subscription_id } };
  taskcluster.secrets.set(NAME, { secret, expires: Date.now() + 3_600_000 });
  taskcluster.scopes.push(`secrets:get:${NAME}`);
  vault.secrets.set('app', token);
  vault.secrets.set('unused', 'unused-of-the-vault');
});
afterAll(async () => {
  rmSync(root, { recursive: true, force: true });
  await Promise.all([taskcluster.stop(), vault.stop(), identities.stop(), proxy.stop()]);
});
beforeEach(() => {
  taskcluster.requests.length = 0;
  vault.reset();
});

const atProxy = (member: string) => `{from: url, url: "{TASKCLUSTER}/secrets/v1/secret/${NAME}", member: secret.relops_azure.${member}}`;
const definition = (template: string) => `schema: vm-image/1
image: {id: from-packer, os: linux, arch: x64}
source: {kind: iso, url: "https://example.org/base.iso", sha256: "${'0'.repeat(64)}"}
build: {timeout: 10m}
steps: []
builders: [packer]
variables: {TASKCLUSTER: "http://taskcluster"}
secrets:
  client_id: ${atProxy('packer.app_id')}
  client_secret: ${atProxy('packer.password')}
  tenant_id: ${atProxy('tenant_id')}
  subscription_id: ${atProxy('subscription_id')}
  token: {from: keyvault, vault: kv-ci, name: app}
  other: {from: keyvault, vault: kv-ci, name: unused}
provider:
  packer:
    template: ${template}
    variables: {base: base.raw, ${names.map((name) => `${name}: kv_${name}`).join(', ')}}
    files: [seen.sh]
outputs: [{kind: directory, formats: [raw], version: auto}]
`;

const OLD_JSON = JSON.stringify({
  variables: Object.fromEntries(['base', 'output_folder', ...names].map((name) => [name, ''])),
  builders: [{ type: 'file', source: '{{user `base`}}', target: '{{user `output_folder`}}/disk.raw' }],
  'post-processors': [{ type: 'shell-local', environment_vars: names.map((name) => `V_${name}={{user \`${name}\`}}`), script: 'seen.sh' }],
});
const HCL = `${['base', 'output_folder', ...names].map((name) => `variable "${name}" { type = string }\n`).join('')}
source "file" "disk" {
  source = var.base
  target = "\${var.output_folder}/disk.raw"
}
build {
  sources = ["source.file.disk"]
  post-processor "shell-local" {
    script           = "seen.sh"
    environment_vars = [${names.map((name) => `"V_${name}=\${var.${name}}"`).join(', ')}]
  }
  post-processor "manifest" { output = "packer-manifest.json" }
}
`;
/** What Packer has of each secret, as a sum; and how it and the step were started. */
const SEEN = `#!/bin/sh
for name in ${names.join(' ')}; do
  eval "value=\\$V_$name"
  printf %s "$value" | sha256sum | cut -d' ' -f1
done > sums
for process in /proc/[0-9]*; do
  case $(cat "$process/comm" 2> /dev/null) in packer | node | MainThread) tr '\\0' ' ' < "$process/cmdline"; echo ;; esac
done > commands 2> /dev/null
`;

function disk(): Buffer {
  const bytes = Buffer.alloc(1024 * 1024);
  bytes.write('EFI PART', 512, 'latin1');
  return bytes;
}

async function step(workspace: string, args: readonly string[], inputs: Record<string, string>): Promise<StepResult> {
  const address = `http://build:pass@127.0.0.1:${proxy.port}`;
  return runStep({
    ...{ host: 'local', entry, args, cwd: workspace },
    inputs: { definition: 'image.vmimage.yaml', variables: `TASKCLUSTER=${taskcluster.url}`, ...inputs },
    env: {
      BAKEHOUSE_CLIENT_SECRET: SIGN_IN,
      ...{ https_proxy: address, HTTPS_PROXY: address, no_proxy: '127.0.0.1', NO_PROXY: '127.0.0.1' },
      TMPDIR: join(workspace, 'tmp'),
    },
  });
}

/** Every file below a folder that holds one of the texts. */
function filesWith(folder: string, texts: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .filter((path) => texts.some((text) => readFileSync(path).includes(text)));
}

async function build(name: string, template: string, content: string, dryRun = false) {
  const workspace = join(root, name);
  const files = {
    ...{ 'image.vmimage.yaml': definition(template), [template]: content, 'seen.sh': SEEN, 'base.raw': disk(), 'tmp/.keep': '' },
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), text);
  }
  chmodSync(join(workspace, 'seen.sh'), 0o755);
  const prepared = await step(workspace, ['prepare-artifacts'], {});
  expect([prepared.result, prepared.stderr]).toEqual(['succeeded', prepared.stderr]);
  const given = {
    ...{ artifacts: '.bakehouse/artifacts/from-packer', builder: 'packer', dryRun: String(dryRun) },
    ...{ clientId: CLIENT, tenantId: identities.entra.tenantId, authorityHost: identities.authorityHost },
    caFile: join(root, 'ca.pem'),
  };
  return { workspace, result: await step(workspace, ['trigger-image-build', '--json'], given) };
}

const HIDDEN = [...Object.values(VALUES), JSON.stringify(VALUES.client_secret).slice(1, -1), 'unused-of-the-vault', SIGN_IN];

describe('2.21, 2.22: secrets that the Taskcluster proxy and a key vault keep', () => {
  it.each([
    ['old JSON', 'image.json', OLD_JSON],
    ['HCL', 'image.pkr.hcl', HCL],
  ])(
    'reach Packer with a template in %s, and neither output, state, temporary folders nor command lines',
    async (name, template, content) => {
      const { workspace, result } = await build(name.replace(' ', '-'), template, content);
      expect([result.result, result.stderr]).toEqual(['succeeded', result.stderr]);
      const sums = readFileSync(join(workspace, 'sums'), 'utf8').trim().split('\n');
      expect(sums).toEqual(Object.values(VALUES).map((value) => sha256(value)));
      const commands = readFileSync(join(workspace, 'commands'), 'utf8');
      expect(commands).toMatch(/packer build .*-var-file=/);
      for (const value of HIDDEN) expect(`${result.stdout}${result.stderr}${commands}`).not.toContain(value);
      expect(filesWith(root, HIDDEN)).toEqual([]);
      // Each place is asked once, and for nothing that no variable needs.
      expect(taskcluster.requests).toEqual([`GET /secrets/v1/secret/${NAME}`]);
      expect(new Set(vault.requests)).toEqual(new Set(['GET /secrets/app/ without token', 'GET /secrets/app/']));
    },
  );

  it('are named in a dry run, and not read', async () => {
    const { result } = await build('dry', 'image.json', OLD_JSON, true);
    expect(result.result).toBe('succeeded');
    expect(result.stderr).toContain(`client_id from ${taskcluster.url}/secrets/v1/secret/${NAME}, `);
    expect(result.stderr).toContain('token from the key vault kv-ci');
    expect([taskcluster.requests, vault.requests]).toEqual([[], []]);
  });

  it('stop the build before Packer starts where they cannot be had, each at its line', async () => {
    vault.allowed = [];
    taskcluster.faults.push({ status: 403 });
    const { workspace, result } = await build('refused', 'image.json', OLD_JSON);
    expect(result.result).toBe('failed');
    const { error } = JSON.parse(result.stdout) as { error: { findings: { line: number; message: string }[] } };
    expect(error.findings.map(({ line }) => line)).toEqual([9, 10, 11, 12, 13]);
    expect(error.findings.at(-1)?.message).toContain('the vault answered 403 ForbiddenByRbac');
    expect(readdirSync(workspace)).not.toContain('sums');
    for (const value of HIDDEN) expect(`${result.stdout}${result.stderr}`).not.toContain(value);
  });
});
