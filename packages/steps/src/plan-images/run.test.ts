import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CancelledError, formatFinding, InputError, OutcomeError } from '@bakehouse/core/errors';
import { expect, test } from '@jest/globals';
import { GitHubComments } from '../../../scm/test/github-comments.ts';
import { inWorkspace, text } from './plan-workspace.test-support.ts';

test('Outputs, plan file and summary say what is to be done', () =>
  inWorkspace(async ({ workspace, summaries, plan }) => {
    for (const id of ['one', 'two']) await writeFile(join(workspace, 'images', `${id}.vmimage.yaml`), text(id));
    const outputs = await plan({ definitions: 'images' });
    expect(outputs).toMatchObject({
      planFile: join(workspace, '.bakehouse/plan.json'),
      imagesToBuild: '["one","two"]',
      changed: true,
      rebuild: false,
    });
    expect(await plan({ definitions: 'images', force: 'two' })).toMatchObject({ rebuild: true });
    const { images } = JSON.parse(await readFile(String(outputs.planFile), 'utf8'));
    expect(images).toHaveLength(2);
    expect(images[0]).toMatchObject({ id: 'one', definition: 'images/one.vmimage.yaml', builder: 'local', action: 'build' });
    expect(JSON.parse(String(outputs.matrix)).include[1]).toMatchObject({
      image: 'two',
      definition: 'images/two.vmimage.yaml',
      action: 'build',
    });
    expect(summaries.join()).toMatch(/^### Plan: 2 images, 2 to do/);
    expect(await readdir(join(workspace, '.bakehouse'))).toEqual(['cache', 'plan.json']);
  }));

test('The mistakes of all definitions are reported together, and nothing is written', () =>
  inWorkspace(async ({ workspace, summaries, plan }) => {
    await writeFile(join(workspace, 'images/one.vmimage.yaml'), text('one').replace('steps', 'stps'));
    await writeFile(join(workspace, 'images/two.vmimage.yaml'), text('two').replace('[curl]', '["{NAME}"]'));
    await writeFile(join(workspace, 'images/three.vmimage.yaml'), text('three'));
    const error = await plan({ definitions: 'images' }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).message).toBe('2 of 3 definitions are unusable.');
    expect((error as InputError).findings.map(formatFinding)).toEqual([
      'images/one.vmimage.yaml:5:1: unknown key "stps" (did you mean steps?)',
      'images/two.vmimage.yaml:6:17: the variable NAME is not defined (define it under variables, or give it with variables or BAKEHOUSE_VAR_NAME; write {{NAME}} for braces that stay)',
    ]);
    expect(summaries).toEqual([]);
    expect(await readdir(workspace)).toEqual(['images']);
  }));

test('A place that cannot be used is an error of the inputs, and nothing is written', () =>
  inWorkspace(async ({ workspace, plan }) => {
    await writeFile(join(workspace, 'images/one.vmimage.yaml'), text('one'));
    await writeFile(join(workspace, 'file'), '');
    for (const [input, message] of [
      [{ planFile: 'images' }, 'plan-images: unusable inputs'],
      [{ cacheFolder: 'file' }, /^The folder .*file cannot be used as a cache: EEXIST/],
      [{ cacheFolder: 'file/cache' }, /^The folder .*cache cannot be used as a cache: ENOTDIR/],
      [{ gallery: 'file' }, /^The gallery .*file is no folder/],
      [{ lockFile: 'images', updateLock: 'true' }, /^The lock file .*images is unusable: it cannot be read/],
    ] as const) {
      const error = await plan({ definitions: 'images', ...input }).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(InputError);
      expect((error as InputError).message).toMatch(message);
      expect(await readdir(workspace)).toEqual(['file', 'images']);
    }
  }));

test('What is wrong with a file as a whole, and an id that is there twice, have their place', () =>
  inWorkspace(async ({ workspace, plan }) => {
    const findings = async () => {
      const error = await plan({ definitions: 'images' }).catch((thrown: unknown) => thrown);
      return (error as InputError).findings.map(formatFinding);
    };
    await writeFile(join(workspace, 'images/one.vmimage.yaml'), `# ${'x'.repeat(2 ** 20)}`);
    expect(await findings()).toEqual([expect.stringMatching(/^images\/one\.vmimage\.yaml: The definition .* has 1\.0 MiB; at most/)]);
    // The sentence is said once.
    await expect(plan({ definitions: 'images' })).rejects.toThrow(/^A definition cannot be used\.$/);
    for (const name of ['one', 'two']) await writeFile(join(workspace, `images/${name}.vmimage.yaml`), text('same'));
    expect(await findings()).toEqual([
      'images/two.vmimage.yaml:2:13: image.id same is also that of images/one.vmimage.yaml (give it an id of its own)',
    ]);
  }));

test('Of thousands of mistakes in many definitions so many are shown, and the others counted by definition', () =>
  inWorkspace(async ({ workspace, plan }) => {
    const mistakes = Array.from({ length: 600 }, (_, index) => `k${index}: 1\n`).join('');
    for (const id of ['a', 'b', 'c', 'd']) await writeFile(join(workspace, `images/${id}.vmimage.yaml`), text(`id-${id}`) + mistakes);
    const error = (await plan({ definitions: 'images' }).catch((thrown: unknown) => thrown)) as InputError;
    expect(error.message).toBe('4 of 4 definitions are unusable.');
    expect(error.findings).toHaveLength(1201);
    expect(error.findings.at(-1)?.message).toBe('and those of 2 more definitions');
  }));

test('A cancelled run ends before the next definitions, and writes nothing', async () => {
  const cancellation = new AbortController();
  await inWorkspace(
    async ({ workspace, plan }) => {
      for (let id = 100; id < 300; id++) await writeFile(join(workspace, `images/i${id}.vmimage.yaml`), text(`i${id}`));
      const planned = plan({ definitions: 'images' });
      setTimeout(() => cancellation.abort(), 0);
      await expect(planned).rejects.toThrow(CancelledError);
      expect(await readdir(workspace)).toEqual(['images']);
    },
    { signal: cancellation.signal },
  );
});

test('Variables that nobody uses are warnings, with the place where there is one', () =>
  inWorkspace(async ({ workspace, warnings, plan }) => {
    await writeFile(join(workspace, 'images/one.vmimage.yaml'), `${text('one').replace('bookworm', '"{SUITE}"')}variables:\n  OLD: x\n`);
    await writeFile(join(workspace, 'images/two.vmimage.yaml'), text('two'));
    await plan({ definitions: 'images', variables: 'SUITE=trixie\nNOBODY=1' });
    expect(warnings).toEqual([
      'images/one.vmimage.yaml:8:3 the variable OLD is not used (leave it out)',
      'undefined:undefined:undefined The variable NOBODY is given and no definition uses it.',
    ]);
  }));

test('A second run on the same tree gives the same bytes, without reading what did not change', () =>
  inWorkspace(async ({ workspace, plan }) => {
    await writeFile(join(workspace, 'images/one.vmimage.yaml'), `${text('one')}variables: {OLD: x}\n`);
    const first = await plan({ definitions: 'images' });
    const bytes = await readFile(String(first.planFile));
    expect(await plan({ definitions: 'images' })).toEqual(first);
    expect(await readFile(String(first.planFile))).toEqual(bytes);
    await writeFile(join(workspace, 'images/one.vmimage.yaml'), text('one').replace('2048', '4096'));
    await plan({ definitions: 'images' });
    expect(await readFile(String(first.planFile))).not.toEqual(bytes);
  }));

test('Abstract definitions of a folder are left out', () =>
  inWorkspace(async ({ workspace, plan }) => {
    await writeFile(
      join(workspace, 'images/base.vmimage.yaml'),
      `abstract: true\n${text('one').replace('image: {id: one, os', 'image: {os')}`,
    );
    await writeFile(join(workspace, 'images/two.vmimage.yaml'), 'schema: vm-image/1\nextends: [base.vmimage.yaml]\nimage: {id: two}\n');
    expect(await plan({ definitions: 'images' })).toMatchObject({ imagesToBuild: '["two"]' });
    await expect(plan({ definitions: 'images/base.vmimage.yaml' })).rejects.toThrow('All these definitions are abstract.');
  }));

test('The lock file is written when asked for, used when it is there, and held to when frozen', () =>
  inWorkspace(async ({ workspace, plan }) => {
    const file = join(workspace, 'images/one.vmimage.yaml');
    await writeFile(file, text('one'));
    await expect(plan({ definitions: 'images', frozen: 'true' })).rejects.toThrow(/There is no lock file .*vmimage\.lock\.json/);
    expect(await readdir(workspace)).toEqual(['images']);
    expect(await plan({ definitions: 'images', updateLock: 'true' })).toMatchObject({ lockChanged: true });
    const lock = await readFile(join(workspace, 'vmimage.lock.json'), 'utf8');
    expect(await plan({ definitions: 'images', updateLock: 'true' })).toMatchObject({ lockChanged: false });
    expect(await plan({ definitions: 'images', frozen: 'true' })).toMatchObject({ imagesToBuild: '["one"]' });
    await writeFile(file, text('one').replace('curl', 'git'));
    const error = await plan({ definitions: 'images', frozen: 'true' }).catch((thrown: unknown) => thrown);
    expect((error as InputError).findings.map(formatFinding)).toEqual([
      'images/one.vmimage.yaml:2:13: one is not locked as it is: the content changed since it was locked (plan with update-lock, and commit the lock file)',
    ]);
    expect(await readFile(join(workspace, 'vmimage.lock.json'), 'utf8')).toBe(lock);
    await expect(plan({ definitions: 'images', frozen: 'true', updateLock: 'true' })).rejects.toThrow('unusable inputs');
  }));

test('An image that should be gone fails the run, with the plan written and the place named', () =>
  inWorkspace(async ({ workspace, warnings, plan }) => {
    await writeFile(join(workspace, 'images/one.vmimage.yaml'), `${text('one')}lifecycle: {removal: 2026-03-01}\n`);
    await plan({ definitions: 'images', now: '2026-02-20' });
    expect(warnings).toEqual([
      'images/one.vmimage.yaml:7:22 the image is to be removed on 2026-03-01, in 9 days (move its users, or the date)',
    ]);
    const error = await plan({ definitions: 'images', now: '2026-03-01' }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(OutcomeError);
    expect((error as OutcomeError).findings.map(formatFinding)).toEqual([
      'images/one.vmimage.yaml:7:22: the image was to be removed on 2026-03-01 (remove the definition, or move the date)',
    ]);
    expect((error as OutcomeError).outputs).toMatchObject({ changed: true });
    expect(JSON.parse(await readFile(join(workspace, '.bakehouse/plan.json'), 'utf8'))).toMatchObject({ today: '2026-03-01' });
  }));

test('The plan is posted to the pull request when asked for; what stands in the way is a warning', async () => {
  const github = await GitHubComments.start();
  const opened: string[] = [];
  const pullRequest = async (token: string) => {
    opened.push(token);
    return github.pullRequest();
  };
  try {
    await inWorkspace(
      async ({ workspace, warnings, plan }) => {
        await writeFile(join(workspace, 'images/one.vmimage.yaml'), text('one'));
        const inputs = { definitions: 'images', comment: 'true', githubToken: 'secret-token' };
        const { commentUrl } = await plan(inputs);
        expect(commentUrl).toMatch(/#issuecomment-1000$/);
        expect(github.comments).toMatchObject([{ body: expect.stringContaining('### Plan: 1 image, 1 to do') }]);
        await plan(inputs);
        expect(github.comments).toHaveLength(1);
        expect(opened).toEqual(['secret-token', 'secret-token']);
        github.refuse = { GET: { status: 403, message: 'Resource not accessible by integration' } };
        expect((await plan(inputs)).commentUrl).toBeUndefined();
        expect(warnings).toEqual([expect.stringMatching(/is not posted to acme\/fleet#7: .*permissions/)]);
        await expect(plan({ definitions: 'images', comment: 'true' })).rejects.toThrow('unusable inputs');
      },
      { pullRequest },
    );
  } finally {
    await github.stop();
  }
});
