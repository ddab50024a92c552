/** Follows docs/packer.md with a real Packer, step by step, as a reader would; and what people meet on their second build. */
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { silentLog } from '@bakehouse/core/log';
import { fingerprintOf } from '@bakehouse/image-definition/fingerprint';
import { loadDefinition } from '@bakehouse/image-definition/load';
import { afterAll, describe, expect, jest } from '@jest/globals';
import { contextIn } from '../../packages/core/src/context.test-support.ts';
import { run as prepare } from '../../packages/steps/src/prepare-artifacts/run.ts';
import { NOBODY } from '../../packages/steps/src/shared/sign-in-inputs.ts';
import { run as trigger } from '../../packages/steps/src/trigger-image-build/run.ts';
import { packerPageExamples } from '../support/packer-page.ts';
import { testNeeding } from '../support/test-needing.ts';

const MIB = 1024 * 1024;
jest.setTimeout(10 * 60_000);

const it = await testNeeding([
  { needs: 'packer', package: 'packer' },
  { needs: 'qemu-system-x86_64', package: 'qemu-system-x86' },
  { needs: 'qemu-img', package: 'qemu-utils' },
]);
const root = mkdtempSync(join(tmpdir(), 'packer-page-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const examples = packerPageExamples();

/** A disk that is only a partition table's first sign: enough for the builder `file`, which copies it. */
function disk(fill: number): Buffer {
  const bytes = Buffer.alloc(2 * MIB, fill);
  bytes.write('EFI PART', 512, 'latin1');
  return bytes;
}

/** The same for a machine, which waits some seconds (int 1Ah) and switches itself off: "connect, version 1.2, off" to the BIOS (APM, int 15h). */
function diskThatSwitchesOff(): Buffer {
  const bytes = disk(0);
  bytes.write('fb31c0cd1a89d381c3780031c0cd1a39da72f8b8015331dbcd15b80e5331dbb90201cd15b80753bb0100b90300cd15f4ebfd', 0, 'hex');
  bytes.write('55aa', 510, 'hex');
  return bytes;
}

function put(folder: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    if (name.endsWith('.sh')) chmodSync(path, 0o755);
  }
}

/** Both steps of the page, in a folder with a definition. */
async function bake(workspace: string, image: string, said: string[] = []): Promise<string> {
  const say = (message: string) => void said.push(message);
  const context = contextIn(workspace, {
    log: { ...silentLog, info: say, output: say, warning: say },
    secretVariable: (name) => (name === 'GREETING' ? 'hello-of-the-secret' : undefined),
  });
  const definition = 'image.vmimage.yaml';
  await prepare({ definition, variables: [], outputFolder: '.bakehouse/artifacts', dryRun: false }, context);
  const { imageFile } = await trigger(
    {
      ...{ definition, variables: [], artifacts: `.bakehouse/artifacts/${image}`, builder: 'packer', lockFile: 'vmimage.lock.json' },
      ...{
        outputFolder: '.bakehouse/builds',
        cacheFolder: '.bakehouse/cache',
        rebuild: true,
        onError: 'cleanup',
        verify: true,
        dryRun: false,
      },
      ...{ stateStore: '.bakehouse/state', wait: false, stopAfter: '330m', deadline: undefined, connectionString: undefined },
      ...{ azureSubscriptionId: undefined, azureResourceGroup: undefined, azureEndpoint: undefined, ...NOBODY },
    },
    context,
  );
  return String(imageFile);
}

const SCRIPT = '#!/bin/sh\necho "$GREETING" > greeted\n';

describe('docs/packer.md', () => {
  it.each(['image.pkr.hcl', 'image.pkr.json', 'image.json', 'packer'])('is right about %s', async (template) => {
    const workspace = join(root, template);
    const home = template === 'packer' ? 'packer/' : '';
    const file = template === 'packer' ? 'packer/image.pkr.hcl' : template;
    const definition = (examples.get('image.vmimage.yaml') ?? '').replace('image.pkr.hcl', template);
    put(workspace, {
      'image.vmimage.yaml': definition,
      [file]: examples.get(template === 'packer' ? 'image.pkr.hcl' : template) ?? '',
      [`${home}scripts/finish.sh`]: SCRIPT,
      [`${home}base.raw`]: disk(1),
      'notes/why': 'because',
    });
    const print = async () => (await fingerprintOf(await loadDefinition(join(workspace, 'image.vmimage.yaml')))).image;
    const before = await print();
    const said: string[] = [];
    // Twice: what the first build left is not in the way.
    for (const build of ['first', 'second']) {
      const image = await bake(workspace, 'from-packer', said);
      expect([build, readFileSync(image).equals(disk(1))]).toEqual([build, true]);
      expect(readFileSync(join(workspace, home, 'greeted'), 'utf8')).toBe('hello-of-the-secret\n');
    }
    const log = readFileSync(join(workspace, '.bakehouse/builds/from-packer/build.log'), 'utf8');
    expect(`${log}${said.join('\n')}`).not.toContain('hello-of-the-secret');
    // Nothing that the builds made counts, and everything that they were made of.
    expect(await print()).toBe(before);
    for (const changed of [`${home}scripts/finish.sh`, `${home}base.raw`, 'notes/why']) {
      const was = readFileSync(join(workspace, changed));
      put(workspace, { [changed]: 'other' });
      expect([changed, (await print()) === before]).toEqual([changed, false]);
      put(workspace, { [changed]: was });
    }
    expect(await print()).toBe(before);
  });
});

describe('A template of somebody who does not know us', () => {
  const definition = (template: string) => `schema: vm-image/1
image: {id: pk, os: linux, arch: x64}
source: {kind: iso, url: "https://example.org/a.iso", sha256: "${'0'.repeat(64)}"}
build: {timeout: 5m}
steps: []
builders: [packer]
provider: {packer: {template: ${template}}}
outputs: [{kind: directory, formats: [raw]}]
`;

  it('that always writes to the same folder is built again, unless something else is in it', async () => {
    const workspace = join(root, 'same-folder');
    const builder = {
      ...{
        type: 'qemu',
        disk_image: true,
        iso_url: 'base.raw',
        iso_checksum: 'none',
        disk_size: '4M',
        format: 'qcow2',
        communicator: 'none',
      },
      ...{
        headless: true,
        accelerator: 'tcg',
        memory: 64,
        boot_wait: '1s',
        shutdown_timeout: '60s',
        machine_type: 'pc',
        net_device: 'e1000',
      },
    };
    const text = `{\n  // as Resource Manager takes it\n  "builders": [${JSON.stringify(builder)}],\n}\n`;
    put(workspace, { 'image.vmimage.yaml': definition('image.json'), 'image.json': text, 'base.raw': diskThatSwitchesOff() });
    const said: string[] = [];
    await bake(workspace, 'pk', said);
    expect(readdirSync(join(workspace, 'output-qemu'))).not.toEqual([]);
    await bake(workspace, 'pk', said);
    expect(said.join('\n')).toContain(`Removed ${join(workspace, 'output-qemu')}, which the last build with this template left.`);
    expect(said.join('\n')).toContain('JSON has no comments');
    put(workspace, { 'output-qemu/mine': '' });
    await expect(bake(workspace, 'pk')).rejects.toMatchObject({ hint: expect.stringContaining('declare the variable output_folder') });
  });

  it('whose manifest has only base names gives the disk of this run, never an older one of that name', async () => {
    const workspace = join(root, 'strip-path');
    const template = {
      builders: [{ type: 'file', source: 'base.raw', target: 'sub/out.raw' }],
      'post-processors': [{ type: 'manifest', output: 'm.json', strip_path: true }],
    };
    put(workspace, {
      'image.vmimage.yaml': definition('image.json'),
      'image.json': JSON.stringify(template),
      'base.raw': disk(3),
      'out.raw': disk(4),
    });
    expect(readFileSync(await bake(workspace, 'pk')).equals(disk(3))).toBe(true);
  });

  it('that moves its disk behind the manifest is told so, and one in HCL with strip_path is not built at all', async () => {
    const workspace = join(root, 'moved');
    const template = {
      builders: [{ type: 'file', source: 'base.raw', target: 'out.raw' }],
      'post-processors': [
        [
          { type: 'manifest', output: 'm.json' },
          { type: 'shell-local', inline: ['mv out.raw final.raw'] },
        ],
      ],
    };
    put(workspace, { 'image.vmimage.yaml': definition('image.json'), 'image.json': JSON.stringify(template), 'base.raw': disk(5) });
    await expect(bake(workspace, 'pk')).rejects.toThrow(`names the file ${join(workspace, 'out.raw')}, which is not there.`);
    const hcl = 'source "file" "x" {\n  source = "base.raw"\n  target = "sub/out.raw"\n}\nbuild {\n  sources = ["source.file.x"]\n';
    put(workspace, {
      'image.vmimage.yaml': definition('main.pkr.hcl'),
      'main.pkr.hcl': `${hcl}  post-processor "manifest" { strip_path = true }\n}\n`,
    });
    const said = expect.stringContaining('main.pkr.hcl:7 has strip_path = true');
    await expect(bake(workspace, 'pk')).rejects.toMatchObject({ findings: [expect.objectContaining({ message: said })] });
    expect(readdirSync(workspace)).not.toContain('sub');
  });
});
