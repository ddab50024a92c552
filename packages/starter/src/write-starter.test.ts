import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '@bakehouse/core/errors';
import { loadDefinition } from '@bakehouse/image-definition/load';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { PIPELINES, starterFiles } from './starter-files.ts';
import { type StarterOptions, writeStarter } from './write-starter.ts';

const options = { id: 'web', pipeline: 'github', dryRun: false } as const satisfies Omit<StarterOptions, 'folder'>;
const FILES = [
  'images/web/web.vmimage.yaml',
  'images/web/scripts/setup.sh',
  'images/web/tests/smoke.sh',
  'images/vm-image-1.schema.json',
  '.github/workflows/bake-images.yml',
  '.gitignore',
];

const inRepository = (work: (folder: string) => Promise<void>) => withTemporaryFolder('starter', work);

test('an empty repository gets a definition that loads, with its files', () =>
  inRepository(async (folder) => {
    expect(await writeStarter({ ...options, folder })).toEqual({ written: FILES, kept: [], pipeline: 'github' });
    const { definition } = await loadDefinition(join(folder, 'images/web/web.vmimage.yaml'));
    expect(definition.image.id).toBe('web');
    const first = (await readFile(join(folder, 'images/web/web.vmimage.yaml'), 'utf8')).split('\n')[0] ?? '';
    const schema = /\$schema=(\S+)$/.exec(first)?.[1] ?? '';
    expect(JSON.parse(await readFile(join(folder, 'images/web', schema), 'utf8'))).toMatchObject({ type: 'object' });
    for (const script of ['scripts/setup.sh', 'tests/smoke.sh'])
      expect((await stat(join(folder, 'images/web', script))).mode & 0o111).not.toBe(0);
  }));

test('a second time nothing is changed, and what is there is told', () =>
  inRepository(async (folder) => {
    await writeStarter({ ...options, folder });
    const script = join(folder, 'images/web/scripts/setup.sh');
    await writeFile(script, 'mine\n');
    expect(await writeStarter({ ...options, folder })).toMatchObject({ written: [], kept: FILES });
    expect(await readFile(script, 'utf8')).toBe('mine\n');
    expect((await readFile(join(folder, '.gitignore'), 'utf8')).match(/bakehouse\//g)).toHaveLength(1);
  }));

test('a repository that is not there yet is made, and a dry run says so and makes nothing', () =>
  inRepository(async (folder) => {
    const fresh = { id: 'web', pipeline: undefined, folder: join(folder, 'new', 'repository') };
    expect(await writeStarter({ ...fresh, dryRun: true })).toEqual({ written: FILES, kept: [], pipeline: 'github' });
    expect(await readdir(folder)).toEqual([]);
    expect(await writeStarter({ ...fresh, dryRun: false })).toEqual({ written: FILES, kept: [], pipeline: 'github' });
    expect(await readdir(join(fresh.folder, 'images/web'))).toContain('web.vmimage.yaml');
  }));

test('a dry run writes nothing and says the same', () =>
  inRepository(async (folder) => {
    await mkdir(join(folder, 'images/web/tests'), { recursive: true });
    // A link that leads nowhere takes the name as well.
    await symlink('nowhere', join(folder, 'images/web/tests/smoke.sh'));
    const before = await readdir(folder, { recursive: true });
    const said = await writeStarter({ ...options, folder, dryRun: true });
    expect(await readdir(folder, { recursive: true })).toEqual(before);
    expect(await writeStarter({ ...options, folder })).toEqual(said);
    expect(said.kept).toEqual(['images/web/tests/smoke.sh']);
  }));

test.each([
  ['node_modules', 'node_modules\n# Images, caches, logs and reports of Bakehouse\n/.bakehouse/\n'],
  ['dist/\r\n', 'dist/\r\n# Images, caches, logs and reports of Bakehouse\r\n/.bakehouse/\r\n'],
  ['.bakehouse\n', '.bakehouse\n'],
  ['a\n/.bakehouse/**\n', 'a\n/.bakehouse/**\n'],
])('.gitignore %j gets the line that it lacks', (before, after) =>
  inRepository(async (folder) => {
    await writeFile(join(folder, '.gitignore'), before);
    await writeStarter({ ...options, folder });
    expect(await readFile(join(folder, '.gitignore'), 'utf8')).toBe(after);
  }),
);

test('a folder that is a link out of the repository is refused, and nothing is written behind it', () =>
  inRepository(async (folder) => {
    const [repository, outside] = [join(folder, 'repository'), join(folder, 'outside')];
    for (const path of [repository, outside]) await mkdir(path);
    await symlink('../outside', join(repository, 'images'));
    const refused = writeStarter({ ...options, folder: repository });
    await expect(refused).rejects.toThrow(/images.* is a link to .*outside, which is outside of .*repository/);
    expect(await readdir(outside)).toEqual([]);
  }));

test('a file where a folder should be is told', () =>
  inRepository(async (folder) => {
    await writeFile(join(folder, 'images'), '');
    await expect(writeStarter({ ...options, folder })).rejects.toThrow(UserError);
  }));

test.each([
  [['azure-pipelines.yml'], 'azure-pipelines'],
  [['azure-pipelines.nightly.yaml'], 'azure-pipelines'],
  [['azure-pipelines.yml', '.github/x'], 'github'],
  [['README.md'], 'github'],
])('without a word about the pipeline, %j has the workflow of %s', (names, pipeline) =>
  inRepository(async (folder) => {
    for (const name of names) {
      await mkdir(join(folder, name, '..'), { recursive: true });
      await writeFile(join(folder, name), '');
    }
    expect(await writeStarter({ ...options, folder, pipeline: undefined })).toMatchObject({ pipeline });
  }),
);

test('the scripts stay executable whatever the umask takes from others', () =>
  inRepository(async (folder) => {
    await chmod(folder, 0o700);
    await writeStarter({ ...options, folder });
    expect((await stat(join(folder, 'images/web/tests/smoke.sh'))).mode & 0o100).toBe(0o100);
  }));

test('the workflows take the same versions of actions and the same task as the examples', async () => {
  const examples = join(import.meta.dirname, '..', '..', '..', 'examples');
  const uses = (text: string) => new Set(text.match(/(?:uses|task): \S+(?: # \S+)?/g));
  const shown = { github: 'workflows/bake.yml', 'azure-pipelines': 'azure-pipelines/bake.yml' } as const;
  for (const pipeline of ['github', 'azure-pipelines'] as const) {
    const workflow = starterFiles('web', pipeline).at(-1);
    expect(uses(workflow?.content ?? '')).toEqual(uses(await readFile(join(examples, shown[pipeline]), 'utf8')));
    expect(parse(workflow?.content ?? '')).toBeTruthy();
  }
  expect(starterFiles('web', 'none').length).toBe(starterFiles('web', 'github').length - 1);
  expect(PIPELINES).toContain('none');
});
