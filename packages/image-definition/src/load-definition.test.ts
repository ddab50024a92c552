import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DefinitionFolder, MINIMAL } from '../test/definition-folder.ts';
import { loadDefinition } from './load-definition.ts';

let folder: DefinitionFolder;
beforeEach(async () => {
  folder = await DefinitionFolder.create();
});
afterEach(() => folder.dispose());

/** The minimal definition with lines added or one replaced. */
const plus = (lines: string) => `${MINIMAL}${lines}`;
const NO_MERGING = 'YAML 1.2 has no merge keys: write the keys out, or put them into a definition and extend it';
const KNOWN =
  'known: $schema, schema, abstract, extends, variables, variableFiles, image, tags, secrets, source, build, steps, generalize, tests, outputs, lifecycle, consumers, builders, provider';
const STEPS = 'packages, file, script, runner, feature, restart, fetch, artifact, windowsUpdate';
const step = (text: string) => MINIMAL.replace('  - packages: [curl]', `  - ${text}`);

test('a minimal definition gets every default', async () => {
  const loaded = await folder.load(MINIMAL);
  expect(loaded.definition).toEqual({
    schema: 'vm-image/1',
    image: { id: 'debian-runner', os: 'linux', arch: 'x64', generation: 2 },
    source: { kind: 'debian', suite: 'bookworm', components: ['main'] },
    build: { diskMiB: 2048, timeout: '1h' },
    steps: [{ packages: ['curl'] }],
    tags: {},
    secrets: {},
    tests: { boot: { deadline: '10m', memoryMiB: 1024, cpus: 2, checks: [] }, inVm: [] },
    outputs: [{ kind: 'directory', formats: ['raw', 'vhd'], version: 'auto' }],
    lifecycle: {},
    consumers: [],
    builders: ['local'],
    provider: {},
  });
  expect(loaded).toMatchObject({ file: folder.file, folder: folder.path, files: [], warnings: [], variables: {} });
});

test('JSON with tabs, a byte order mark and $schema is read as well', async () => {
  const { definition } = await folder.load(MINIMAL);
  const json = JSON.stringify({ $schema: './schema/vm-image-1.schema.json', ...definition }, undefined, '\t');
  expect((await folder.load(`\ufeff${json}`)).definition).toEqual(definition);
});

test('two definitions do not share what was filled in', async () => {
  const [one, other] = [await folder.load(MINIMAL), await folder.load(MINIMAL)];
  expect(one.definition.tests).not.toBe(other.definition.tests);
  expect(one.definition.outputs[0]).not.toBe(other.definition.outputs[0]);
});

test('a test is called like its file when it has no name', async () => {
  await folder.write('tests/boots.test.sh', '');
  const { definition } = await folder.load(plus('tests: {inVm: [{file: tests/boots.test.sh}]}\n'));
  expect(definition.tests.inVm[0]).toEqual({ name: 'boots.test', shell: 'bash', file: 'tests/boots.test.sh', timeout: '5m' });
});

test('every referenced file is listed once in byte order, folders expanded', async () => {
  for (const path of ['rootfs/etc/b', 'rootfs/etc/a', 'rootfs/Z', 's.sh', 't/x.sh', 'packer/a.pkr.hcl', 'runner.tar.gz'])
    await folder.write(path, '');
  await symlink('a', join(folder.path, 'rootfs/etc/link'));
  const sha256 = '0'.repeat(64);
  const loaded = await folder.load(
    plus(`  - file: {from: ./rootfs/, to: /}
  - script: {file: s.sh}
  - script: {file: s.sh}
  - runner: {platform: github-linux, version: 2.330.0, package: {file: runner.tar.gz, sha256: '${sha256}'}}
tests: {inVm: [{file: t/x.sh}]}
provider: {packer: {template: packer/a.pkr.hcl, extra: [1]}, other: {anything: true}}
`),
  );
  expect(loaded.files.map(({ path }) => path)).toEqual([
    'packer/a.pkr.hcl',
    'rootfs/Z',
    'rootfs/etc/a',
    'rootfs/etc/b',
    'rootfs/etc/link',
    'runner.tar.gz',
    's.sh',
    't/x.sh',
  ]);
  expect(loaded.files[1]?.absolute).toBe(join(folder.path, 'rootfs', 'Z'));
});

describe('variables', () => {
  test('are replaced in texts, not in keys, and given ones override', async () => {
    await folder.write('a.sh', '');
    const loaded = await folder.load(
      plus("  - script: {file: a.sh, env: {A: '{SUITE}-{N}', '{N}': x}}\nvariables: {SUITE: one, N: '1'}\n").replace(
        "'{N}': x",
        'B: "{{N}} {n} $x"',
      ),
      { SUITE: 'two' },
    );
    expect(loaded.definition.steps[1]).toMatchObject({ script: { env: { A: 'two-1', B: '{N} {n} $x' } } });
    expect(loaded.variables).toEqual({ SUITE: 'two', N: '1' });
    expect(loaded.warnings).toEqual([]);
  });

  test('count as used when a template names them, and its undefined ones are found', async () => {
    await folder.write('motd', 'ok {HOST}\nand {{HOST}} $x');
    const text = plus('  - file: {from: motd, to: /etc/motd, template: true}\nvariables: {HOST: a}\n');
    expect((await folder.load(text)).warnings).toEqual([]);
    await folder.write('motd', 'ok {HOST}\n  {NOPE}');
    expect(await folder.findings(text)).toEqual([
      'motd:2:3 the variable NOPE is not defined (define it under variables, or give it with variables or BAKEHOUSE_VAR_NOPE; write {{NOPE}} for braces that stay)',
    ]);
  });

  test('that nobody uses are warnings with their place', async () => {
    const loaded = await folder.load(plus('variables:\n  OLD: x\n'), { OTHER: 'y' });
    expect(loaded.warnings.map((warning) => folder.spell(warning))).toEqual(['8:3 the variable OLD is not used (leave it out)']);
    expect(loaded.unusedVariables).toEqual(['OTHER']);
  });

  test('with names or values that cannot be are refused, given ones too', async () => {
    expect(await folder.findings(plus('variables: {A: "x{B}", b: x, C: 1.10, "{D}": x}\n'), { E: '{A}', f: 'x' })).toEqual([
      'undefined:undefined the value of the variable E holds {A}; variables in variables are not replaced (write the value out)',
      'undefined:undefined "f" is not the name of a variable (a name is A-Z, 0-9 and _)',
      '7:18 the value of the variable A holds {B}; variables in variables are not replaced (write the value out)',
      '7:24 the key "b" in variables must be the name of a variable: A-Z, 0-9 and _',
      '7:33 variables.C must be text, not a number (write it in quotes: "1.10")',
      '7:39 the key "{D}" in variables must be the name of a variable: A-Z, 0-9 and _',
    ]);
  });
});

describe('bad input is reported with line, column and what to do', () => {
  test.each<[string, string, string[]]>([
    ['an empty file', '', ['1:1 the file is empty (bakehouse init writes a definition to begin with)']],
    ['a list', '- a\n', ['1:1 the definition must be a mapping, not a list (begin it with "schema: vm-image/1")']],
    ['a text', 'hello\n', ['1:1 the definition must be a mapping, not text (begin it with "schema: vm-image/1")']],
    ['an empty mapping', '{}', ['schema', 'image', 'source', 'build', 'steps'].map((key) => `1:1 the definition lacks "${key}"`)],
    ['a tab', 'image:\n\tid: x\n', ['2:1 Tabs are not allowed as indentation (indent with blanks)']],
    [
      'an open quote',
      'schema: "vm-image/1\n',
      ['1:9 the quote " that begins here is not closed on its line (write " at the end of the text, too)'],
    ],
    [
      'a colon in a plain text',
      'image: a: b\n',
      ['1:8 a second key or list stands in the value of this line (put a text that holds ": " in quotes)'],
    ],
    ['two documents', `${MINIMAL}---\na: 1\n`, ['7:1 the file holds more than one document (write each definition to a file of its own)']],
    [
      'a tag',
      plus('variables: {A: !!binary aGk=}\n'),
      ['7:16 Unresolved tag: tag:yaml.org,2002:binary (leave the tag out, or put a text that begins with ! in quotes)'],
    ],
    [
      'an unknown alias',
      plus('builders: *b\n'),
      ['7:11 there is no anchor &b before this alias (put a text that begins with * in quotes)'],
    ],
    ['an alias of itself', plus('builders: &b [*b]\n'), ['7:15 the alias *b holds itself (write the value out)']],
    [
      'an alias bomb',
      `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c]\n`,
      ['2:8 anchors are used so often that the definition would grow without end (write the values out)'],
    ],
    [
      'a duplicate key beside other mistakes',
      `${plus('steps: []\n')}zzz: 1\n`,
      ['7:1 the key "steps" is there twice (leave one of them out)', `8:1 unknown key "zzz" (${KNOWN})`],
    ],
    [
      'a merge key of YAML 1.1',
      plus('generalize: &t {deadline: 5m}\ntests: {<<: *t}\ntags: {<<: *t}\n'),
      [`7:16 tags.<< must be text, not a mapping (${NO_MERGING})`, `8:9 unknown key "<<" in tests (${NO_MERGING})`],
    ],
    ['__proto__', plus('__proto__: {polluted: true}\n'), [`7:1 unknown key "__proto__" (${KNOWN})`]],
    ['a typing mistake in a key', MINIMAL.replace('steps:', 'stepps:'), ['5:1 unknown key "stepps" (did you mean steps?)']],
    ['another schema', MINIMAL.replace('image/1', 'image/2'), ['1:9 schema must be "vm-image/1"']],
    ['another system', MINIMAL.replace('linux', 'macos'), ['2:32 image.os must be one of linux, windows, not "macos"']],
    [
      'Windows with what is for Linux',
      MINIMAL.replace('linux', 'windows'),
      ['3:16 source.kind is debian, and image.os is windows', '6:15 steps[0].packages is for Linux, and image.os is windows'],
    ],
    [
      'a bad id',
      MINIMAL.replace('debian-runner', '../up'),
      ['2:13 image.id must be 2 to 63 of a-z, 0-9 and - and begin with a letter or digit'],
    ],
    ['a missing key', MINIMAL.replace(', suite: bookworm', ''), ['3:1 source lacks "suite"']],
    ['a key without value', MINIMAL.replace('{diskMiB: 2048}', ''), ['4:1 build has no value; it must be a mapping']],
    [
      'a quoted number',
      MINIMAL.replace('2048', '"2048"'),
      ['4:18 build.diskMiB must be a whole number, not text (write it without quotes)'],
    ],
    ['a small disk', MINIMAL.replace('2048', '1'), ['4:18 build.diskMiB must be at least 256']],
    ['a fraction', MINIMAL.replace('2048', '2048.5'), ['4:18 build.diskMiB must be a whole number, not 2048.5']],
    [
      'a duration without unit',
      MINIMAL.replace('2048', '2048, timeout: "30"'),
      ['4:33 build.timeout must be a whole number with s, m or h, such as 90s, 30m or 2h'],
    ],
    ['one package', step('packages: curl'), ['6:15 steps[0].packages must be a list, not text (begin each item with "- ")']],
    ['no packages', step('packages: []'), ['6:15 steps[0].packages must not be empty']],
    [
      'an option as package',
      step('packages: ["-o=Dpkg"]'),
      ['6:16 steps[0].packages[0] must be the name of a Debian package, or name=version'],
    ],
    ['a package twice', step('packages: [curl, git, curl]'), ['6:27 "curl" is there twice in steps[0].packages']],
    ['an empty step', step('{}'), [`6:5 steps[0] must have exactly one of ${STEPS}`]],
    [
      'two steps in one',
      step('{packages: [git], runner: {}}'),
      [
        `6:5 steps[0] must have exactly one of ${STEPS}`,
        '6:23 steps[0].runner lacks "platform"',
        '6:23 steps[0].runner lacks "version"',
        '6:23 steps[0].runner lacks "package"',
      ],
    ],
    [
      'a number as mode',
      step('file: {from: a, to: /a, mode: 0644}'),
      ['6:18 there is no file "a"', '6:35 steps[0].file.mode must be text, not a number (write it in quotes: "0644")'],
    ],
    [
      'a relative target',
      step('file: {from: a, to: a/../b}'),
      ['6:18 there is no file "a"', '6:25 steps[0].file.to must be an absolute path without . and .. parts'],
    ],
    [
      'an unknown shell',
      step('script: {file: a.vmimage.yaml, shell: bsh}'),
      ['6:43 steps[0].script.shell must be one of bash, sh, powershell, pwsh, cmd, not "bsh" (did you mean bash?)'],
    ],
    [
      'a bad environment',
      step('script: {file: a.vmimage.yaml, env: {A-B: x}}'),
      ['6:42 the key "A-B" in steps[0].script.env must be the name of an environment variable'],
    ],
    [
      'an undefined variable, once in a text',
      step('script: {file: "{DIR}/{DIR}/{X}.sh"}'),
      [
        '6:21 the variable DIR is not defined (define it under variables, or give it with variables or BAKEHOUSE_VAR_DIR; write {{DIR}} for braces that stay)',
        '6:33 the variable X is not defined (define it under variables, or give it with variables or BAKEHOUSE_VAR_X; write {{X}} for braces that stay)',
      ],
    ],
    [
      'a runner package from nowhere',
      step(`runner: {platform: github-linux, version: "2", package: {sha256: ${'a'.repeat(64)}}}`),
      ['6:52 steps[0].runner.package needs either "file" or "url", and not both'],
    ],
    [
      'tests with one name',
      plus('tests: {inVm: [{file: a.vmimage.yaml, name: x}, {file: a.vmimage.yaml, name: X}]}\n'),
      ['7:78 tests.inVm[1] has the same name as tests.inVm[0], "X" (give it a name of its own)'],
    ],
    ['packer without template', plus('builders: [local, packer]\n'), ['7:19 the builder packer needs provider.packer.template']],
    ['two outputs', plus('outputs: [{kind: directory}, {kind: directory}]\n'), ['7:30 outputs[1] is a second directory (leave it out)']],
    [
      'an odd version',
      plus('outputs: [{kind: directory, version: v1}]\n'),
      ['7:38 outputs[0].version must be auto or x.y.z, such as 1.2.0'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await folder.findings(text)).toEqual(expected);
  });

  test('bytes that are no UTF-8, at the first of them', async () => {
    const text = Buffer.concat([Buffer.from('schema: vm-image/1\n# gr\u00fcn '), Buffer.from([0xfc]), Buffer.from('x\n')]);
    expect(await folder.findings(text)).toEqual(['2:8 is not UTF-8 (save the file as UTF-8)']);
  });

  test('deep nesting', async () => {
    expect(await folder.findings('['.repeat(200_000))).toEqual([expect.stringMatching(/^1:\d+ the definition is nested too deeply$/)]);
  });

  test('a file above 1 MiB, a folder and nothing at all', async () => {
    await expect(folder.load(`# ${'x'.repeat(1024 * 1024)}\n`)).rejects.toThrow(/has 1\.0 MiB; at most 1\.0 MiB are read/);
    await expect(loadDefinition(folder.path)).rejects.toThrow(/is not a file/);
    await expect(loadDefinition(join(folder.path, 'none.yaml'))).rejects.toThrow(/There is no definition .*none\.yaml/);
  });
});

describe('a path in a definition', () => {
  test.each<[string, string, string]>([
    ['absolute', '/etc/passwd', '"/etc/passwd" is an absolute path (give a path relative to the definition)'],
    ['of a drive', 'C:/x', '"C:/x" is an absolute path (give a path relative to the definition)'],
    ['above', 'x/../../y', '"x/../../y" leads out of the definition\'s folder (move the file below the folder of the definition)'],
    ['the folder itself', './x/..', '"./x/.." is the definition\'s own folder (put the files into a folder of their own)'],
    ['with backslashes', 'a\\b', '"a\\b" has a backslash (write / between folders, on Windows too)'],
    ['a link out', 'out', '"out" is a link that leads out of the definition\'s folder (copy the file there)'],
    ['a link to nothing', 'broken', '"broken" is a link to nothing'],
    ['a link in a circle', 'circle', '"circle" is a link in a circle'],
    ['a link to a folder', 'linked', '"linked" is a link to a folder (name the folder itself)'],
    ['through a link out', 'outside/passwd', '"outside/passwd" is a link that leads out of the definition\'s folder (copy the file there)'],
    ['below a file', 'a.vmimage.yaml/x', 'there is no file "a.vmimage.yaml/x"'],
  ])('%s is refused', async (_, path, message) => {
    await folder.write('real/a', '');
    for (const [name, target] of [
      ['out', '/etc/passwd'],
      ['outside', '/etc'],
      ['broken', 'none'],
      ['circle', 'circle'],
      ['linked', 'real'],
    ] as const) {
      await symlink(target, join(folder.path, name));
    }
    expect(await folder.findings(step(`file: {from: '${path}', to: /x}`))).toEqual([`6:18 ${message}`]);
  });

  test('of a script cannot be a folder', async () => {
    await folder.write('real/a', '');
    expect(await folder.findings(step('script: {file: real}'))).toEqual(['6:20 "real" is a folder, not a file']);
  });

  test('with a bad link inside of its folder is reported at the folder', async () => {
    await folder.write('real/a', '');
    await symlink('/etc/passwd', join(folder.path, 'real/passwd'));
    expect(await folder.findings(step('file: {from: real, to: /x}'))).toEqual([
      '6:18 "real/passwd" is a link that leads out of the definition\'s folder (copy the file there)',
    ]);
  });
});

test('a mistake in a value that is used by alias is reported once', async () => {
  const text = step('script: {file: a.vmimage.yaml, env: &e {A: "{NOPE}"}}').concat('  - script: {file: a.vmimage.yaml, env: *e}\n');
  expect(await folder.findings(text)).toEqual([
    '6:49 the variable NOPE is not defined (define it under variables, or give it with variables or BAKEHOUSE_VAR_NOPE; write {{NOPE}} for braces that stay)',
  ]);
});

test('findings of Windows line ends have the same places', async () => {
  await writeFile(folder.file, '');
  expect(await folder.findings(MINIMAL.replace('steps:', 'stepps:').replaceAll('\n', '\r\n'))).toEqual([
    '5:1 unknown key "stepps" (did you mean steps?)',
  ]);
});
