import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { loadDefinition } from '@bakehouse/image-definition/load';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { packerPageExamples } from '../../../../test/support/packer-page.ts';
import { declaredVariables, openPackerTemplate } from './packer-template.ts';
import { packerVariables } from './packer-variables.ts';

const examples = packerPageExamples();
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packer-page-'));
  for (const path of ['scripts/finish.sh', 'notes/why', 'base.raw']) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), path);
  }
  for (const [name, text] of examples) await writeFile(join(folder, name), text);
});
afterEach(() => rm(folder, { recursive: true }));

// With real Packers: test/e2e/packer-page.e2e.ts.
it.each(['image.pkr.hcl', 'image.pkr.json', 'image.json'])(
  'the example %s of the page can be built, and names its files',
  async (template) => {
    expect([...examples.keys()].sort()).toEqual(['image.json', 'image.pkr.hcl', 'image.pkr.json', 'image.vmimage.yaml']);
    const file = join(folder, 'image.vmimage.yaml');
    await writeFile(file, (examples.get('image.vmimage.yaml') ?? '').replace('image.pkr.hcl', template));
    const loaded = await loadDefinition(file);
    expect(loaded.warnings).toEqual([]);
    expect(loaded.packerFiles?.toSorted()).toEqual(['base.raw', template, 'notes/why', 'scripts/finish.sh']);
    const declared = await declaredVariables(join(folder, template));
    expect(await packerVariables(loaded, declared, async () => new Map([['greeting', 'hello']]))).toEqual({
      variables: { base: 'base.raw' },
      secrets: { greeting: 'hello' },
    });
    const { manifest, declares } = await openPackerTemplate(join(folder, template), { work: folder });
    expect([basename(manifest), declares('output_folder')]).toEqual(['packer-manifest.json', true]);
  },
);
