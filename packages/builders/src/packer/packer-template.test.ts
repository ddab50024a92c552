import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '@bakehouse/core/errors';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openPackerTemplate, withManifest } from './packer-template.ts';

let folder: string;
let work: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "it's a template-"));
  work = join(folder, 'work');
  await mkdir(work);
});
afterEach(() => rm(folder, { recursive: true }));

const put = async (name: string, text: string) => {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
};
const refusal = (path: string) =>
  openPackerTemplate(path, { work }).then(
    () => {
      throw new Error('was not refused');
    },
    (error: unknown) => error as UserError,
  );

describe('withManifest', () => {
  const ours = { type: 'manifest', output: '/tmp/m.json' };

  it('adds one to a template without', () => {
    expect(withManifest({ builders: [] }, '/tmp/m.json')['post-processors']).toEqual([ours]);
    expect(withManifest({ 'post-processors': ['compress'] }, '/tmp/m.json')['post-processors']).toEqual(['compress', ours]);
  });

  it('adds one right after each that is there, with its other settings', () => {
    const given = { type: 'manifest', output: 'mine.json', strip_path: true };
    // Without strip_path, which would take the folders from the names.
    const both = [given, { type: 'manifest', output: '/tmp/m.json' }];
    expect(withManifest({ 'post-processors': [given] }, '/tmp/m.json')['post-processors']).toEqual(both);
    expect(withManifest({ 'post-processors': [['compress', given, 'x']] }, '/tmp/m.json')['post-processors']).toEqual([
      ['compress', ...both, 'x'],
    ]);
    expect(withManifest({ 'post-processors': ['manifest'] }, '/tmp/m.json')['post-processors']).toEqual(['manifest', ours]);
  });
});

describe('openPackerTemplate', () => {
  it('leaves a JSON template as it is, and keeps template_dir pointing to it in the copy', async () => {
    const text = JSON.stringify({ variables: { image: '' }, builders: [{ type: 'file', source: '{{ template_dir }}/disk' }] });
    const path = await put('image.json', text);
    const template = await openPackerTemplate(path, { work });
    expect(await readFile(path, 'utf8')).toBe(text);
    expect(JSON.parse(await readFile(template.path, 'utf8'))).toEqual({
      variables: { image: '' },
      builders: [{ type: 'file', source: `${folder}/disk` }],
      'post-processors': [{ type: 'manifest', output: join(work, 'packer-manifest.json') }],
    });
    expect([template.declares('image'), template.declares('fingerprint'), template.declares('toString')]).toEqual([true, false, false]);
    expect(template.folder).toBe(folder);
  });

  it('finds the manifest of an HCL2 template beside it', async () => {
    const path = await put(
      'image.pkr.hcl',
      'variable "image" {}\nbuild {\n  post-processor "manifest" {\n    output = "out/m.json"\n  }\n}\n',
    );
    const template = await openPackerTemplate(path, { work });
    expect(template.manifest).toBe(join(folder, 'out', 'm.json'));
    expect([template.declares('image'), template.requiresPlugins]).toEqual([true, false]);
  });

  it('reads all files of a folder of HCL2 templates', async () => {
    await put('a.pkr.hcl', 'packer {\n  required_plugins {}\n}\n');
    await put('b.pkr.hcl', 'build {\n  post-processor "manifest" {}\n}\n');
    const template = await openPackerTemplate(folder, { work });
    expect([template.manifest, template.requiresPlugins]).toEqual([join(folder, 'packer-manifest.json'), true]);
  });

  it('says how to add a manifest to an HCL2 template that has none, a commented one included', async () => {
    const error = await refusal(await put('image.pkr.hcl', 'build {\n  # post-processor "manifest" {}\n}\n'));
    expect(error).toBeInstanceOf(UserError);
    expect(error.message).toContain('has no manifest post-processor');
    expect(error.hint).toContain('post-processor "manifest" {');
  });

  it('says when only Packer knows where the manifest goes', async () => {
    const error = await refusal(
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is HCL
      await put('image.pkr.hcl', 'build {\n  post-processor "manifest" {\n    output = "${var.x}.json"\n  }\n}\n'),
    );
    expect(error.hint).toContain('give it a plain text');
  });

  it('refuses a manifest in HCL that takes the folders from the names, unless there is another', async () => {
    const block = (output: string, more = '') => `build {\n  post-processor "manifest" {\n    output = "${output}"\n${more}  }\n}\n`;
    const stripped = block('m.json', '    strip_path = true\n');
    const path = await put('image.pkr.hcl', stripped);
    const error = await refusal(path);
    expect(error).toBeInstanceOf(UserError);
    expect(error.message).toContain(`${path}:2 has strip_path = true`);
    expect(error.hint).toContain('leave strip_path out');
    await put('image.pkr.hcl', stripped + block('whole.json'));
    expect((await openPackerTemplate(path, { work })).manifest).toBe(join(folder, 'whole.json'));
  });

  it('reads HCL in JSON syntax, and says in JSON how to add a manifest', async () => {
    const template = { variable: { image: {} }, build: { 'post-processor': [{ compress: {} }, { manifest: { output: 'm.json' } }] } };
    const opened = await openPackerTemplate(await put('image.pkr.json', JSON.stringify(template)), { work });
    expect([opened.manifest, opened.declares('image'), opened.language]).toEqual([join(folder, 'm.json'), true, 'hcl']);
    const error = await refusal(await put('none.pkr.json', '{"build": {}}'));
    expect(error.hint).toBe('add to its "build": "post-processor": {"manifest": {"output": "packer-manifest.json"}}');
  });

  it('says where a template in HCL cannot be read, when no manifest is found', async () => {
    const path = await put('image.pkr.hcl', 'build {\n  x = [\n}\n');
    expect((await refusal(path)).message).toContain(`${path}:3:1: a value is missing here`);
  });

  it('takes comments, commas at the end and texts over lines in old JSON, and has Packer hide secrets', async () => {
    const text = '{\n  // ours\n  "variables": {"a": "", "b": ""},\n  "builders": [{"type": "null", "x": "one\ntwo"},],\n}\n';
    const path = await put('image.json', text);
    const opened = await openPackerTemplate(path, { work, secrets: ['b', 'undeclared'] });
    expect(JSON.parse(await readFile(opened.path, 'utf8'))).toMatchObject({
      builders: [{ type: 'null', x: 'one\ntwo' }],
      'sensitive-variables': ['b'],
    });
  });

  it('refuses what is no template', async () => {
    expect((await refusal(join(folder, 'none.json'))).message).toContain('does not exist');
    expect((await refusal(await put('x.json', '{'))).message).toContain('is not JSON');
    expect((await refusal(await put('y.json', '[]'))).message).toContain('no list "builders"');
    expect((await refusal(await put('z.yaml', ''))).message).toContain('not a Packer template');
    expect((await refusal(work)).message).toContain('holds no .pkr.hcl or .pkr.json file');
  });
});
