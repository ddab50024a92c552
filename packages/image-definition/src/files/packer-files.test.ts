import { rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { InputError } from '@bakehouse/core/errors';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DefinitionFolder, MINIMAL } from '../../test/definition-folder.ts';
import { fingerprintLayers, fingerprintOf } from '../fingerprint/fingerprint.ts';
import { loadDefinition } from '../load-definition.ts';

let folder: DefinitionFolder;
beforeEach(async () => {
  folder = await DefinitionFolder.create();
});
afterEach(() => folder.dispose());

const definition = (packer: string) => `${MINIMAL}builders: [packer]\nprovider: {packer: {${packer}}}\n`;
const load = (packer: string) => folder.load(definition(packer));
const files = async (packer: string) => (await load(packer)).packerFiles;
const put = async (...paths: string[]) => {
  for (const path of paths) await folder.write(path, path);
};
const json = (template: object) => folder.write('image.json', JSON.stringify(template));

describe('A template in old JSON brings', () => {
  test('scripts, sources, whole folders and patterns that it names, in whatever option', async () => {
    await put(
      'a.sh',
      's/b.sh',
      's/c.sh',
      'disk.raw',
      'www/ks.cfg',
      'www/.git/HEAD',
      'site.yml',
      'floppy/one',
      'floppy/two',
      'other.sh',
      'n.vars',
    );
    await json({
      variables: { script: 'b', folder: '{{template_dir}}/s', other: null },
      builders: [{ type: 'qemu', iso_url: 'disk.raw', http_directory: './www', floppy_files: ['floppy/*'], iso_checksum: 'none' }],
      provisioners: [
        { type: 'shell', script: 'a.sh', inline: ['other.sh'] },
        { type: 'shell', scripts: ['{{user `folder`}}/{{user `script`}}.sh', 's/c.sh'] },
        { type: 'odd', anything: { deep: ['site.yml'] }, efi_vars: 'file://n.vars' },
      ],
    });
    const all = ['a.sh', 'disk.raw', 'floppy/one', 'floppy/two', 'image.json', 'n.vars', 's/b.sh', 's/c.sh', 'site.yml', 'www/ks.cfg'];
    expect((await files('template: image.json'))?.toSorted()).toEqual(all);
    // A value of the definition comes before the template's own.
    expect(await files('template: image.json, variables: {script: c}')).not.toContain('s/b.sh');
  });

  test('nothing that the build makes, that the way to the machine needs, or that is fetched from it', async () => {
    await put('out.raw', 'output-qemu/disk', 'packer-manifest.json', 'm.json', 'key', 'fetched', 'packer_cache/x', 'made/by', 'made/too');
    await json({
      builders: [
        { type: 'qemu', output_directory: 'made', ssh_private_key_file: 'key', efi: 'output-qemu/disk', cache: 'packer_cache' },
        { type: 'file', source: 'made/by', target: 'out.raw' },
      ],
      provisioners: [{ type: 'file', direction: 'download', source: '/x', destination: 'fetched' }],
      'post-processors': [
        [
          { type: 'artifice', files: ['made/too'] },
          { type: 'manifest', output: 'm.json' },
          { type: 'x', at: 'm.json' },
        ],
        'manifest',
      ],
    });
    expect(await files('template: image.json')).toEqual(['image.json']);
  });
});

describe('A template in HCL brings', () => {
  const HCL = `
variable "name" { default = "finish" }
locals {
  scripts = "\${path.root}/scripts"
  motd    = file("motd")
  lines   = [for line in fileset("many", "*") : line]
}
source "file" "disk" {
  source = "disk.raw"
  target = "out.raw"
}
build {
  sources = ["source.file.disk"]
  provisioner "shell" { scripts = ["\${local.scripts}/\${var.name}.sh"] }
  provisioner "file" {
    content     = templatefile("\${path.root}/hosts.tpl", { a = 1 })
    destination = "/etc/hosts"
  }
  post-processors {
    post-processor "shell-local" { script = true ? "yes.sh" : "no.sh" }
    post-processor "manifest" { output = "m.json" }
  }
}
`;
  const NAMED = ['disk.raw', 'hosts.tpl', 'many/one', 'motd', 'no.sh', 'scripts/finish.sh', 'yes.sh'];

  test('what it names, through locals, functions and conditions', async () => {
    await put(...NAMED, 'out.raw', 'm.json', 'scripts/other.sh');
    await folder.write('image.pkr.hcl', HCL);
    expect((await files('template: image.pkr.hcl'))?.toSorted()).toEqual([...NAMED, 'image.pkr.hcl'].sort());
  });

  test('the same from a folder, with its values', async () => {
    await put(...NAMED.map((path) => `packer/${path}`), 'packer/scripts/other.sh', 'packer/README.md');
    await folder.write('packer/image.pkr.hcl', HCL);
    await folder.write('packer/x.auto.pkrvars.hcl', 'name = "other"\n');
    const found = await files('template: packer');
    expect(found).toContain('packer/scripts/other.sh');
    expect(found).toContain('packer/x.auto.pkrvars.hcl');
    expect(found).not.toContain('packer/scripts/finish.sh');
    expect(found).not.toContain('packer/README.md');
  });

  test('the same in JSON syntax', async () => {
    await put('scripts/a.sh');
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is HCL
    await folder.write('image.pkr.json', JSON.stringify({ build: { provisioner: { shell: { script: '${path.root}/scripts/a.sh' } } } }));
    expect((await files('template: image.pkr.json'))?.toSorted()).toEqual(['image.pkr.json', 'scripts/a.sh']);
  });
});

describe('The fingerprint', () => {
  const print = async (packer = 'template: image.json') => (await fingerprintOf(await load(packer))).content;

  test('is another when a script, the disk or a file of provider.packer.files changes, comes or goes; the file is named', async () => {
    await put('scripts/finish.sh', 'disk.raw', 'lib/one');
    await json({
      builders: [{ type: 'file', source: 'disk.raw', target: 'out.raw' }],
      'post-processors': [{ type: 'shell-local', script: 'scripts/finish.sh' }],
    });
    const given = 'template: image.json, files: ["lib/**"]';
    const seen = [await print(given)];
    for (const change of [
      () => folder.write('scripts/finish.sh', 'two'),
      () => folder.write('disk.raw', 'two'),
      () => folder.write('lib/one', 'two'),
      () => folder.write('lib/deep/two', ''),
      () => rm(join(folder.path, 'lib/one')),
    ]) {
      await change();
      seen.push(await print(given));
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect((await fingerprintLayers(await load(given))).content).toMatchObject({
      packer: { files: { 'scripts/finish.sh': { sha256: expect.any(String) } } },
    });
    // What a build leaves is none of it.
    for (const made of ['out.raw', 'packer-manifest.json', 'output-qemu/disk', 'lib/.git/index']) await folder.write(made, made);
    expect(await print(given)).toBe(seen.at(-1));
  });

  test('is another when a script changes that an imported template names in a step that was kept whole', async () => {
    const kept = `${MINIMAL}builders: [packer-azure]
provider: {packer-json: {steps: {kept: [{before: 1, item: {type: ansible, script: "{{template_dir}}/scripts/two.ps1"}}]}}}
`;
    await put('scripts/two.ps1');
    const before = await fingerprintOf(await folder.load(kept));
    await folder.write('scripts/two.ps1', 'other');
    expect((await fingerprintOf(await folder.load(kept))).content).not.toBe(before.content);
  });

  test('has files of the workspace above the definition, and none outside of it', async () => {
    await put('scripts/up.sh');
    const template = {
      builders: [],
      provisioners: [{ type: 'shell', scripts: ['../scripts/up.sh', '../../outside.sh', '/etc/hostname'] }],
    };
    await folder.write('images/image.json', JSON.stringify(template));
    const file = await folder.write('images/a.vmimage.yaml', definition('template: image.json'));
    expect((await loadDefinition(file, { workspace: folder.path })).packerFiles?.toSorted()).toEqual(['../scripts/up.sh', 'image.json']);
    expect((await loadDefinition(file)).packerFiles).toEqual(['image.json']);
    // The workspace may be reached through a link.
    await symlink(folder.path, `${folder.path}-link`);
    const linked = { builders: [], provisioners: [{ type: 'shell', script: '{{template_dir}}/../scripts/up.sh' }] };
    await folder.write('images/image.json', JSON.stringify(linked));
    const options = { workspace: `${folder.path}-link` };
    const there = await loadDefinition(join(`${folder.path}-link`, 'images/a.vmimage.yaml'), options).finally(() =>
      rm(`${folder.path}-link`),
    );
    expect(there.packerFiles?.toSorted()).toEqual(['../scripts/up.sh', 'image.json']);
  });
});

describe('A warning', () => {
  const warnings = async (packer: string) => (await load(packer)).warnings.map((finding) => folder.spell(finding));

  test('stands at the template for names that cannot be followed, unless other files are named', async () => {
    await folder.write(
      'image.pkr.hcl',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is HCL
      'build {\n  provisioner "shell" { script = "${lower(var.x)}.sh" }\n  provisioner "shell" { script = "gone.sh" }\n}\n',
    );
    const file = join(folder.path, 'image.pkr.hcl');
    expect(await warnings('template: image.pkr.hcl')).toEqual([
      `8:31 the template names files that are not found here, so their changes are not seen: script (${file}:2), script (${file}:3) ` +
        '(name them under provider.packer.files, such as [scripts/**]; [] when there are none)',
    ]);
    expect(await warnings('template: image.pkr.hcl, files: []')).toEqual([]);
  });

  test('stands where a template in HCL cannot be read, and at what old JSON does not allow', async () => {
    await folder.write('image.pkr.hcl', 'build {\n  x = \n}\n');
    expect(await warnings('template: image.pkr.hcl')).toEqual([
      'image.pkr.hcl:2:7 the template cannot be read from here on; files that it names do not count: a value is missing here',
    ]);
    await folder.write('image.json', '{\n  // of ours\n  "builders": [],\n}\n');
    expect(await warnings('template: image.json')).toEqual([
      'image.json:2:3 JSON has no comments; they are not kept',
      'image.json:3:17 JSON has no comma after the last value',
    ]);
  });
});

test('a template that cannot be one, and files that are not there, are mistakes with their place', async () => {
  const mistakes = async (packer: string) => {
    const error: unknown = await load(packer).catch((reason: unknown) => reason);
    return (error as InputError).findings.map((finding) => folder.spell(finding));
  };
  await folder.write('broken.json', '{"builders": [}\n');
  await put('empty/x');
  expect(await mistakes('template: broken.json')).toEqual([
    'broken.json:1:15 a value is missing here',
    'broken.json:2:1 the closing ] is missing',
  ]);
  expect(await mistakes('template: empty')).toEqual([
    '8:31 The folder %s holds no .pkr.hcl or .pkr.json file. (a template in old JSON is named as a file, such as packer/image.json)'.replace(
      '%s',
      join(folder.path, 'empty'),
    ),
  ]);
  await json({ builders: [] });
  expect(await mistakes('template: image.json, files: ["none/**", ../up]')).toEqual([
    '8:51 "none/**" matches no file',
    `8:62 "../up" leads out of the definition's folder (move the file below the folder of the definition)`,
  ]);
});
