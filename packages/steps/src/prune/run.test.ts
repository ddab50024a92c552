import { chmod, mkdir, readdir, realpath, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { OutcomeError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { parseInputs } from '@bakehouse/core/step';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, it } from '@jest/globals';
import { contextIn } from '../../../core/src/context.test-support.ts';
import { PlanPlace } from '../../../image-plan/test/plan-place.ts';
import { withoutPrivilege } from '../../../system/src/without-privilege.test-support.ts';
import { definition } from './definition.ts';
import { run } from './run.ts';

const OLD = new Date(Date.now() - 30 * 86_400_000);

async function write(workspace: string, path: string, content: string | Uint8Array = 'x'): Promise<void> {
  const file = join(workspace, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
  for (let at = file; at !== workspace; at = dirname(at)) await utimes(at, OLD, OLD);
}

interface Said {
  readonly said: string[];
  readonly summaries: string[];
}

function prune(workspace: string, given: Readonly<Record<string, string>> = {}, { said, summaries }: Said = { said: [], summaries: [] }) {
  const inputs = parseInputs(
    definition,
    (name) => given[name],
    () => {},
  );
  const say = (message: string) => void said.push(message);
  const log = { ...silentLog, info: say, notice: say };
  return run(inputs, contextIn(workspace, { log, summary: async (text) => void summaries.push(text) }));
}

const image = (id: string, lifecycle = '') =>
  `schema: vm-image/1\nimage: {id: ${id}, os: linux, arch: x64}\nsource: {kind: debian, suite: bookworm}\nbuild: {diskMiB: 1024}\nsteps:\n  - packages: [curl]\n${lifecycle}`;

it('prune says in a dry run what it would remove, then removes that, by what the definitions keep', () =>
  withTemporaryFolder('prune-step', async (workspace) => {
    await writeFile(join(workspace, 'a.vmimage.yaml'), image('one', 'lifecycle: {keep: {minAge: 60d}}\n'));
    await writeFile(join(workspace, 'b.vmimage.yaml'), image('two', 'lifecycle: {keep: {succeeded: 0, failed: 1}}\n'));
    for (const id of ['one', 'two']) await write(workspace, `.bakehouse/vm/${id}/console.log`, Buffer.alloc(8192, 1));
    await write(workspace, '.bakehouse/mine', 'x');
    const spoken: Said = { said: [], summaries: [] };
    const planned = await prune(workspace, { definitions: '*.vmimage.yaml', dryRun: 'true' }, spoken);
    expect(planned).toEqual({ removed: 1, bytes: expect.any(Number), galleryVersions: 0 });
    expect(Number(planned.bytes)).toBeGreaterThanOrEqual(8192);
    expect(spoken.said).toEqual([
      'Would remove vm/two (test run, 8.0 KiB).',
      `Left in ${join(workspace, '.bakehouse')}: mine (no step makes it).`,
      'Would remove 1 test run: 8.0 KiB in all.',
    ]);
    expect(spoken.summaries.join()).toContain('### Would prune `.bakehouse`');
    expect(spoken.summaries.join()).toMatch(/\| test run \| +1 \| +8\.0 KiB \|/);
    expect(await readdir(join(workspace, '.bakehouse/vm'))).toEqual(['one', 'two']);
    expect(await prune(workspace, { definitions: '*.vmimage.yaml' })).toEqual(planned);
    expect(await readdir(join(workspace, '.bakehouse/vm'))).toEqual(['one']);
    expect((await prune(workspace)).removed).toBe(1);
  }));

it('prune leaves the versions of the gallery, and says how many', async () => {
  const place = await PlanPlace.create();
  try {
    await place.latest();
    const workspace = place.folder.path;
    await write(workspace, '.bakehouse/cache/old', 'x');
    const spoken: Said = { said: [], summaries: [] };
    expect(await prune(workspace, { gallery: 'gallery' }, spoken)).toMatchObject({ removed: 1, galleryVersions: 1 });
    expect(spoken.said).toContain('1 version of the gallery was left: this step removes none.');
    expect(spoken.summaries.join()).toContain('1 version in the gallery, all left.');
    expect(await place.decision()).toBe('none 1.0.0: 1.0.0 is latest');
  } finally {
    await place.dispose();
  }
});

it('prune removes nothing when a definition is unusable', () =>
  withTemporaryFolder('prune-step', async (workspace) => {
    await writeFile(join(workspace, 'a.vmimage.yaml'), image('one', 'lifecycle: {keep: {minAge: soon}}\n'));
    await write(workspace, '.bakehouse/cache/old', 'x');
    await expect(prune(workspace, { definitions: 'a.vmimage.yaml' })).rejects.toMatchObject({
      name: 'InputError',
      findings: [{ message: expect.stringContaining('minAge') }],
    });
    await expect(prune(workspace, { definitions: 'b/' })).rejects.toMatchObject({ name: 'InputError' });
    expect(await readdir(join(workspace, '.bakehouse/cache'))).toEqual(['old']);
  }));

(process.platform === 'win32' ? it.skip : it)('prune goes on past what it may not remove, and fails with its outputs', () =>
  withTemporaryFolder('prune-step', async (folder) => {
    const workspace = await realpath(folder);
    for (const path of ['cache/locked/old', 'cache/old']) await write(workspace, `.bakehouse/${path}`, 'x');
    for (const path of ['', '.bakehouse', '.bakehouse/cache']) await chmod(join(workspace, path), 0o777);
    await chmod(join(workspace, '.bakehouse/cache/locked'), 0o555);
    // What is loaded late is loaded now: the user of the test need not be able to read the sources.
    await prune(workspace, { dryRun: 'true' });
    let failure: unknown;
    await withoutPrivilege(async () => {
      failure = await prune(workspace).catch((error: unknown) => error);
    });
    expect(failure).toBeInstanceOf(OutcomeError);
    expect(failure).toMatchObject({
      message: '1 of 2 could not be removed.',
      outputs: { removed: 1 },
      findings: [{ message: expect.stringMatching(/^cache\/locked\/old: EACCES/) }],
    });
    expect(await readdir(join(workspace, '.bakehouse/cache'))).toEqual(['locked']);
  }),
);
