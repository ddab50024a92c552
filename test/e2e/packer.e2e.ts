/** Drives real Packers: Debian's, which has the qemu builder built in, on an image of the local builder; and a current one. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExternalError } from '@bakehouse/core/errors';
import { type Log, silentLog } from '@bakehouse/core/log';
import { runProgram } from '@bakehouse/system/program';
import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import { buildLocally } from '../../packages/builders/src/local/build-locally.ts';
import { buildWithPacker, type PackerBuildRequest } from '../../packages/builders/src/packer/build-with-packer.ts';
import { CURRENT_PACKER, findGoTool } from '../support/go-tools.ts';
import { testNeeding } from '../support/test-needing.ts';

const MINUTE = 60_000;
const MIB = 1024 * 1024;
const ROOT_OFFSET = 257 * MIB;
jest.setTimeout(25 * MINUTE);

const signal = new AbortController().signal;
const folder = mkdtempSync(join(tmpdir(), "packer's-"));
const layer = 'cd'.repeat(32);
const fingerprint = { image: layer, base: layer, content: layer, publishImmutable: layer, publishMutable: layer };
const said: string[] = [];
const log: Log = { ...silentLog, output: (line) => void said.push(line) };

const it = await testNeeding([
  { needs: 'packer', package: 'packer' },
  { needs: 'qemu-system-x86_64', package: 'qemu-system-x86' },
  { needs: 'qemu-img', package: 'qemu-utils' },
  { needs: '/usr/share/ovmf/OVMF.fd', package: 'ovmf' },
  { needs: 'ssh-keygen', package: 'openssh-client' },
]);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function request(template: string, changes: Partial<PackerBuildRequest> = {}): PackerBuildRequest {
  return {
    image: 'packer-image',
    fingerprint,
    definitionFile: 'e2e.vmimage.yaml',
    commit: undefined,
    template,
    variables: {},
    artifactsFolder: join(folder, 'artifacts'),
    formats: ['raw', 'vhd'],
    timeout: 20 * MINUTE,
    outputFolder: join(folder, 'output'),
    cacheFolder: join(folder, 'cache'),
    timestamp: 1_767_225_600,
    log,
    signal,
    ...changes,
  };
}

/** A folder with a template, as a user would have it. */
function templateFolder(name: string, file: string, content: string): string {
  const home = join(folder, name);
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, file), content);
  return join(home, file);
}

/** A disk that is only a partition table's first sign: enough for the builder `file`, which copies it. */
function smallDisk(): string {
  const path = join(folder, 'small.raw');
  const disk = Buffer.alloc(2 * MIB);
  disk.write('EFI PART', 512, 'latin1');
  writeFileSync(path, disk);
  return path;
}

describe('the qemu builder of Debian’s Packer', () => {
  const key = join(folder, 'key');
  const base = join(folder, 'base');

  beforeAll(async () => {
    await runProgram('make a key', ['ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-f', key]);
    await buildLocally({
      image: 'packer-base',
      fingerprint,
      definitionFile: 'base.vmimage.yaml',
      commit: undefined,
      suite: 'bookworm',
      components: ['main'],
      arch: 'x64',
      steps: [
        { kind: 'packages', names: ['openssh-server'] },
        { kind: 'file', from: `${key}.pub`, to: '/root/.ssh/authorized_keys', mode: '0600' },
      ],
      diskMiB: 1536,
      formats: ['raw'],
      timeout: 20 * MINUTE,
      outputFolder: base,
      cacheFolder: join(folder, 'cache'),
      log: silentLog,
      signal,
    });
  });

  it('boots an image that the local builder made, provisions it through SSH, and its disk becomes the result', async () => {
    const template = {
      variables: { base: null, key: null, output_folder: null, image: null, greeting: '{{env `PKR_VAR_greeting`}}' },
      builders: [
        {
          type: 'qemu',
          iso_url: '{{user `base`}}',
          iso_checksum: 'none',
          disk_image: true,
          disk_size: '1536M',
          format: 'raw',
          output_directory: '{{user `output_folder`}}',
          vm_name: 'disk',
          accelerator: 'tcg',
          machine_type: 'q35',
          headless: true,
          disk_interface: 'virtio',
          net_device: 'virtio-net',
          qemuargs: [
            ['-bios', '/usr/share/ovmf/OVMF.fd'],
            ['-m', '1024M'],
            ['-smp', '2'],
            ['-cpu', 'max'],
            ['-netdev', 'user,id=user.0,hostfwd=tcp:127.0.0.1:{{ .SSHHostPort }}-:22'],
          ],
          boot_wait: '1s',
          communicator: 'ssh',
          ssh_username: 'root',
          ssh_private_key_file: '{{user `key`}}',
          ssh_timeout: '15m',
          shutdown_command: 'systemctl poweroff',
        },
      ],
      provisioners: [
        { type: 'file', source: '{{template_dir}}/greeting', destination: '/etc/greeting' },
        { type: 'shell', inline: ['echo "{{user `image`}} on $(hostname): {{user `greeting`}}" > /etc/provisioned', 'sync'] },
      ],
    };
    const file = templateFolder('qemu', 'image.json', JSON.stringify(template));
    writeFileSync(join(folder, 'qemu', 'greeting'), 'good morning');
    const variables = { base: join(base, 'image.raw'), key };
    const { record } = await buildWithPacker(
      request(file, { variables, secrets: { greeting: 'hello' }, outputFolder: join(folder, 'baked') }),
    );
    const look = async (command: string) =>
      (
        await runProgram('look', ['debugfs', '-R', command, `image.raw?offset=${ROOT_OFFSET}`], { cwd: join(folder, 'baked') })
      ).stdout.trim();
    expect(await look('cat /etc/provisioned')).toBe('packer-image on packer-base: hello');
    expect(await look('cat /etc/greeting')).toBe('good morning');
    // Host keys were made at the first boot.
    expect(await look('ls -p /etc/ssh')).toContain('ssh_host_ed25519_key');
    expect(record.files.map(({ format, size }) => [format, size])).toEqual([
      ['raw', 1536 * MIB],
      ['vhd', 1536 * MIB + 512],
    ]);
    expect(record.tools['packer']).toMatch(/^1\.\d+\.\d+$/);
    expect(said.join('\n')).toContain('Provisioning with shell script');
    expect(said.join('\n')).not.toContain('%!(PACKER_COMMA)');
    expect(readdirSync(join(folder, 'baked')).sort()).toEqual(['build.json', 'build.log', 'image.raw', 'image.vhd']);
    // Nothing beside the user's template.
    expect(readdirSync(join(folder, 'qemu')).sort()).toEqual(['greeting', 'image.json']);
  });
});

const HCL = (source: string) => `variable "output_folder" { default = "." }
variable "image" { default = "" }

source "file" "disk" {
  source = "${source}"
  target = "\${var.output_folder}/\${var.image}.raw"
}

build {
  sources = ["source.file.disk"]

  post-processor "manifest" {
    output = "manifest.json"
  }
}
`;

const JSON_TEMPLATE = (source: string) =>
  JSON.stringify({
    variables: { output_folder: null },
    builders: [{ type: 'file', source, target: '{{user `output_folder`}}/disk' }],
    'post-processors': [{ type: 'manifest', output: 'mine.json' }],
  });

/** What every Packer must do, whichever its age. */
function packerSuite(program: () => string | undefined): void {
  const build = (template: string, name: string) => {
    const given = program();
    return buildWithPacker(request(template, { outputFolder: join(folder, name), ...(given === undefined ? {} : { program: given }) }));
  };
  const label = () => (program() === undefined ? 'debian' : 'current');

  it('builds from a JSON template, whose own manifest is written as well', async () => {
    const template = templateFolder(`json-${label()}`, 'image.json', JSON_TEMPLATE(smallDisk()));
    const { record, reused } = await build(template, `json-output-${label()}`);
    expect([reused, record.files.map(({ format, size }) => [format, size])]).toEqual([
      false,
      [
        ['raw', 2 * MIB],
        ['vhd', 2 * MIB + 512],
      ],
    ]);
    expect(existsSync(join(folder, `json-${label()}`, 'mine.json'))).toBe(true);
    expect((await build(template, `json-output-${label()}`)).reused).toBe(true);
  });

  it('builds from an HCL2 template, and reads the last run of a manifest that has others', async () => {
    const template = templateFolder(`hcl-${label()}`, 'image.pkr.hcl', HCL(smallDisk()));
    for (const name of ['one', 'two']) {
      const { record } = await build(template, `hcl-${name}-${label()}`);
      expect(record.files.map(({ format }) => format)).toEqual(['raw', 'vhd']);
    }
    const manifest = JSON.parse(readFileSync(join(folder, `hcl-${label()}`, 'manifest.json'), 'utf8')) as { builds: unknown[] };
    expect(manifest.builds).toHaveLength(2);
  });

  it('gives secrets as values to a template in HCL, in its own syntax and in JSON, and shows them nowhere', async () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a value that is none to HCL
    const secret = 'quo"ted ${and} $odd';
    const json = {
      variable: { output_folder: {}, password: { type: 'string' } },
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is HCL
      source: { file: { x: { content: '${var.password}', target: '${var.output_folder}/disk.raw' } } },
      build: { sources: ['source.file.x'], 'post-processor': { manifest: { output: 'manifest.json' } } },
    };
    const native = `variable "output_folder" {}
variable "password" {}
source "file" "x" {
  content = "\${var.password}"
  target  = "\${var.output_folder}/disk.raw"
}
build {
  sources = ["source.file.x"]
  post-processor "shell-local" { inline = ["cat \\"\${var.output_folder}/disk.raw\\" > got"] }
  post-processor "manifest" { output = "manifest.json" }
}
`;
    for (const [name, text] of [
      ['secret.pkr.hcl', native],
      ['secret.pkr.json', JSON.stringify(json)],
    ] as const) {
      const template = templateFolder(`${name}-${label()}`, name, text);
      const given = program();
      const outputFolder = join(folder, `${name}-output-${label()}`);
      const secrets = { password: secret };
      // What it makes is no disk, and that is said when Packer has done its work.
      const built = buildWithPacker(request(template, { outputFolder, secrets, ...(given === undefined ? {} : { program: given }) }));
      await expect(built).rejects.toThrow('no disk image');
      if (name === 'secret.pkr.hcl') expect(readFileSync(join(folder, `${name}-${label()}`, 'got'), 'utf8')).toBe(secret);
      expect(readFileSync(join(outputFolder, 'build.log'), 'utf8')).not.toContain(secret);
    }
    expect(said.join('\n')).not.toContain(secret);
  });

  it('reports what Packer says is wrong with a template, and builds nothing', async () => {
    const template = templateFolder(`wrong-${label()}`, 'image.json', '{"builders": [{"type": "file", "tarjet": "x"}]}');
    const error: unknown = await build(template, `wrong-output-${label()}`).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ExternalError);
    expect(String(error)).toContain('The template has a field that its builder or provisioner does not know: tarjet');
    expect(readdirSync(join(folder, `wrong-output-${label()}`))).toEqual(['build.log']);
  });
}

describe('Debian’s Packer', () => {
  packerSuite(() => undefined);
});

const current = await findGoTool(CURRENT_PACKER);
(current === undefined ? describe.skip : describe)('a current Packer', () => {
  packerSuite(() => current);
});
