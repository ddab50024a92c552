import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '@bakehouse/core/errors';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DefinitionFolder, MINIMAL } from '../../test/definition-folder.ts';
import { AbstractDefinitionError, type LoadedDefinition, loadDefinition } from '../load-definition.ts';

let folder: DefinitionFolder;
beforeEach(async () => {
  folder = await DefinitionFolder.create();
});
afterEach(() => folder.dispose());

const PARENT = `schema: vm-image/1
abstract: true
image: {os: linux, arch: x64}
source: {kind: debian, suite: bookworm}
build: {diskMiB: 2048, timeout: 30m}
`;
const CHILD = `schema: vm-image/1
extends: [parent.vmimage.yaml]
image: {id: child}
build: {diskMiB: 4096}
steps:
  - packages: [curl]
`;

const load = (file = 'a.vmimage.yaml'): Promise<LoadedDefinition> => loadDefinition(join(folder.path, file), { workspace: folder.path });

async function findings(file = 'a.vmimage.yaml'): Promise<string[]> {
  const error: unknown = await load(file).catch((reason: unknown) => reason);
  if (!(error instanceof InputError)) throw new Error('The definition has no findings.', { cause: error });
  return error.findings.map((finding) => folder.spell(finding));
}

describe('A definition that extends others', () => {
  test('is laid over them: mappings merge, lists replace, null deletes', async () => {
    await folder.write('parent.vmimage.yaml', `${PARENT}steps: [{packages: [git]}]\ntags: {a: "1", b: "2"}\nlifecycle: {maxAge: 30d}\n`);
    await folder.write('other.vmimage.json', JSON.stringify({ schema: 'vm-image/1', tags: { b: 'other', c: '3' } }));
    const text = CHILD.replace('[parent', '[parent.vmimage.yaml, other.vmimage.json]\nx: [parent').replace(/^x: .*\n/m, '');
    await folder.write('a.vmimage.yaml', `${text}tags: {a: null}\nlifecycle: null\n`);
    const loaded = await load();
    expect(loaded.definition).toMatchObject({
      image: { id: 'child', os: 'linux', generation: 2 },
      build: { diskMiB: 4096, timeout: '30m' },
      steps: [{ packages: ['curl'] }],
      lifecycle: {},
    });
    expect(loaded.definition.tags).toEqual({ b: 'other', c: '3' });
    expect(loaded.definition).not.toHaveProperty('extends');
    expect(loaded.definition).not.toHaveProperty('abstract');
    expect(loaded.sources).toEqual([join(folder.path, 'parent.vmimage.yaml'), join(folder.path, 'other.vmimage.json')]);
  });

  test('lays a file that is reached in two ways down once, where it is reached first', async () => {
    await folder.write('root.vmimage.yaml', `${PARENT}tags: {from: root}\n`);
    await folder.write('left.vmimage.yaml', 'schema: vm-image/1\nextends: [root.vmimage.yaml]\ntags: {from: left}\n');
    await folder.write('right.vmimage.yaml', 'schema: vm-image/1\nextends: [root.vmimage.yaml]\n');
    await folder.write('a.vmimage.yaml', CHILD.replace('[parent.vmimage.yaml]', '[left.vmimage.yaml, right.vmimage.yaml]'));
    const loaded = await load();
    expect(loaded.definition.tags).toEqual({ from: 'left' });
    expect(loaded.sources.map((path) => path.slice(folder.path.length + 1, -'.vmimage.yaml'.length))).toEqual(['root', 'left', 'right']);
  });

  test('keeps null for a key that no parent has, which is a mistake', async () => {
    await folder.write('parent.vmimage.yaml', PARENT);
    await folder.write('a.vmimage.yaml', `${CHILD}generalize: null\n`);
    expect(await findings()).toEqual(['7:13 generalize has no value; it must be a mapping']);
  });

  test('finds each mistake in the file that holds it', async () => {
    await folder.write('parent.vmimage.yaml', `${PARENT.replace('bookworm', '"{SUITE}"')}tagz: {}\nlifecycle:\n  maxAge: 30\n`);
    await folder.write('a.vmimage.yaml', `${CHILD}lifecycle:\n  removal: 2027-02-30\n`);
    expect(await findings()).toEqual([
      '8:12 lifecycle.removal is 2027-02-30, a day that does not exist',
      'parent.vmimage.yaml:4:32 the variable SUITE is not defined (define it under variables, or give it with variables or BAKEHOUSE_VAR_SUITE; write {{SUITE}} for braces that stay)',
      'parent.vmimage.yaml:6:1 unknown key "tagz" (did you mean tags?)',
      'parent.vmimage.yaml:8:11 lifecycle.maxAge must be a whole number of days, such as 30d, not 30',
    ]);
  });

  test('takes paths of files as relative to the file that they are written in', async () => {
    for (const path of ['defaults/setup.sh', 'defaults/rootfs/etc/motd', 'defaults/tests/b.sh', 'defaults/tests/a.sh', 'images/own.sh'])
      await folder.write(path, '');
    await folder.write(
      'defaults/parent.vmimage.yaml',
      `${PARENT}steps:
  - script: {file: ./setup.sh}
  - file: {from: rootfs, to: /}
tests: {inVm: [{file: tests/*.sh, name: shared}]}
`,
    );
    await folder.write(
      'images/a.vmimage.yaml',
      CHILD.replace('parent.vm', '../defaults/parent.vm').replace('steps:\n  - packages: [curl]\n', ''),
    );
    const loaded = await load('images/a.vmimage.yaml');
    expect(loaded.definition.steps).toMatchObject([
      { script: { file: '../defaults/setup.sh' } },
      { file: { from: '../defaults/rootfs', to: '/' } },
    ]);
    expect(loaded.definition.tests.inVm).toMatchObject([
      { name: 'shared.a', file: '../defaults/tests/a.sh' },
      { name: 'shared.b', file: '../defaults/tests/b.sh' },
    ]);
    expect(loaded.files).toEqual(
      ['rootfs/etc/motd', 'setup.sh', 'tests/a.sh', 'tests/b.sh'].map((path) => ({
        path: `../defaults/${path}`,
        absolute: join(folder.path, 'defaults', path),
      })),
    );
    expect(loaded.folders.map((path) => path.slice(folder.path.length + 1))).toEqual([
      'defaults/rootfs',
      'defaults/rootfs/etc',
      'defaults/tests',
    ]);
  });

  test('may not be extended by a path out of the workspace, or be no file', async () => {
    await folder.write(
      'in/a.vmimage.yaml',
      CHILD.replace('[parent.vmimage.yaml]', "[../../x.yaml, /etc/x, 'C:/x', 'a\\b', out, sub, none, ring, 1]"),
    );
    await mkdir(join(folder.path, 'in/sub'));
    await symlink('/etc/hostname', join(folder.path, 'in/out'));
    await symlink('ring', join(folder.path, 'in/ring'));
    const messages = (await findings('in/a.vmimage.yaml')).map((finding) => finding.replace(/^\S+ /, ''));
    expect(messages).toEqual([
      '"../../x.yaml" leads out of the workspace (move the file into the workspace)',
      '"/etc/x" is an absolute path (give a path relative to the definition)',
      '"C:/x" is an absolute path (give a path relative to the definition)',
      '"a\\b" has a backslash (write / between folders, on Windows too)',
      '"out" leads out of the workspace (move the file into the workspace)',
      '"sub" is not a file',
      'there is no file "none"',
      '"ring" is a link in a circle',
      'extends[8] must be a path',
    ]);
  });

  test('names the whole chain of a circle', async () => {
    await folder.write('parent.vmimage.yaml', `${PARENT}extends: [sub/b.vmimage.yaml]\n`);
    await folder.write('sub/b.vmimage.yaml', `${PARENT}extends: [../parent.vmimage.yaml]\n`);
    await folder.write('a.vmimage.yaml', CHILD);
    // By the paths that the file with the mistake would name them by, wherever it is read from.
    const parent = '../parent.vmimage.yaml';
    expect(await findings()).toEqual([
      `sub/b.vmimage.yaml:6:11 extends goes in a circle: ${parent} > b.vmimage.yaml > ${parent} (take one of them out of extends)`,
    ]);
    await folder.write('parent.vmimage.yaml', `${PARENT}extends: [a.vmimage.yaml]\n`);
    expect((await findings())[0]).toMatch(
      /^parent\.vmimage\.yaml:6:11 extends goes in a circle: a\.vmimage\.yaml > parent\.vmimage\.yaml > a\.vmimage/,
    );
  });

  test('is refused when it is made of more than 64 files, in bounded time', async () => {
    // Each reaches all that follow: 2^80 ways.
    for (let index = 0; index < 80; index++) {
      const parents = [`p${index + 1}.vmimage.yaml`, `p${index + 2}.vmimage.yaml`];
      await folder.write(`p${index}.vmimage.yaml`, `${PARENT}extends: [${parents.join(', ')}]\n`);
    }
    await folder.write('a.vmimage.yaml', CHILD.replace('parent', 'p0'));
    expect((await findings()).join('\n')).toContain('the definition is made of more than 64 files (extend fewer)');
  });

  test('is refused when a parent is broken, of another format, no mapping or not UTF-8', async () => {
    await folder.write('a.vmimage.yaml', CHILD.replace('[parent.vmimage.yaml]', '[b.yaml, c.yaml, d.yaml, e.yaml]'));
    await folder.write('b.yaml', 'schema: "vm-image/1\n');
    await folder.write('c.yaml', 'schema: vm-image/2\n');
    await folder.write('d.yaml', '- a\n');
    await writeFile(join(folder.path, 'e.yaml'), Buffer.from([0x61, 0xff]));
    expect(await findings()).toEqual([
      'b.yaml:1:9 the quote " that begins here is not closed on its line (write " at the end of the text, too)',
      'c.yaml:1:9 schema must be "vm-image/1"',
      `d.yaml:1:1 ${join(folder.path, 'd.yaml')} must be a mapping to be extended`,
      'e.yaml:1:2 is not UTF-8 (save the file as UTF-8)',
    ]);
  });
});

describe('An abstract definition', () => {
  test('is told from a broken one', async () => {
    await folder.write('a.vmimage.yaml', `${PARENT}tags: {a: "{LATER}"}\n`);
    await expect(load()).rejects.toBeInstanceOf(AbstractDefinitionError);
    await folder.write('a.vmimage.yaml', `${PARENT}outputs: [{kind: gallery, versoin: auto}]\nabstrct: true\n`);
    const error: unknown = await load().catch((reason: unknown) => reason);
    expect(error).not.toBeInstanceOf(AbstractDefinitionError);
    expect(await findings()).toEqual([
      '6:27 unknown key "versoin" in outputs[0] (did you mean version?)',
      '7:1 unknown key "abstrct" (did you mean abstract?)',
    ]);
  });
});

describe('Variables of several files', () => {
  const using = (lines: string) => `${MINIMAL}tags: {a: "{A}", b: "{B}", c: "{C}", d: "{D}", e: "{E}", f: "{F}"}\n${lines}`;

  test('override each other: parents, the definition, its files, the environment, the inputs', async () => {
    const all = (value: string, names: string) => Object.fromEntries([...names].map((name) => [name, value]));
    await folder.write('old.yaml', `A: old\nB: old\nC: old\nD: old\nE: old\nF: old\n`);
    await folder.write(
      'parent.vmimage.yaml',
      `${PARENT}variables: ${JSON.stringify(all('parent', 'ABCDEF'))}\nvariableFiles: [old.yaml]\n`,
    );
    await folder.write('vars/new.json', JSON.stringify(all('file', 'DEF')));
    const variables = JSON.stringify(all('own', 'BCDEF'));
    await folder.write(
      'a.vmimage.yaml',
      using(`extends: [parent.vmimage.yaml]\nvariables: ${variables}\nvariableFiles: [vars/new.json]\n`),
    );
    const loaded = await loadDefinition(folder.file, {
      workspace: folder.path,
      environment: { BAKEHOUSE_VAR_E: 'environment', BAKEHOUSE_VAR_F: 'environment', A: 'no', BAKEHOUSE_VAR_Z: 'z' },
      variables: { F: 'input' },
    });
    expect(loaded.definition.tags).toEqual({ a: 'old', b: 'own', c: 'own', d: 'file', e: 'environment', f: 'input' });
    expect(loaded.unusedVariables).toEqual(['Z']);
    expect(loaded.sources.map((path) => path.slice(folder.path.length + 1))).toEqual(['parent.vmimage.yaml', 'old.yaml', 'vars/new.json']);
  });

  test('are found where they stand when they are nested, no text, badly named or unused', async () => {
    await folder.write('vars.yaml', '# VS\nVS: "17 {NO}"\nbad: x\nN: 1\nUNUSED: x\n');
    await folder.write('a.vmimage.yaml', `${MINIMAL}tags: {a: "{VS}"}\nvariableFiles: [vars.yaml]\n`);
    expect(await findings()).toEqual([
      'vars.yaml:2:9 the value of the variable VS holds {NO}; variables in variables are not replaced (write the value out)',
      'vars.yaml:3:1 the key "bad" in variables must be the name of a variable: A-Z, 0-9 and _',
      'vars.yaml:4:4 variables.N must be text, not a number (write it in quotes: "1")',
    ]);
    await folder.write('vars.yaml', 'VS: "17"\nUNUSED: x\n');
    const { warnings, unusedShared = [] } = await load();
    expect(warnings).toEqual([]);
    expect(unusedShared.map((finding) => folder.spell(finding))).toEqual(['vars.yaml:2:1 the variable UNUSED is not used (leave it out)']);
  });

  test('are refused from a file that is no mapping', async () => {
    await folder.write('vars.json', '["A"]');
    await folder.write('a.vmimage.yaml', `${MINIMAL}variableFiles: [vars.json]\n`);
    expect(await findings()).toEqual(['vars.json:1:1 a file of variables holds one mapping of names to texts']);
  });
});
