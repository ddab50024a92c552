import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import type { StepContext } from '@bakehouse/core/step';
import { parseInputs } from '@bakehouse/core/step';
import { readLockFile } from '@bakehouse/records/plan';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { contextIn } from '../../../core/src/context.test-support.ts';
import { PLANNED, PlanPlace } from '../../../image-plan/test/plan-place.ts';
import { definition } from './definition.ts';
import { withRefusingAccount } from './refusing-account.test-support.ts';
import { run } from './run.ts';

const IMAGE = `schema: vm-image/1
image: {id: small, os: linux, arch: x64}
source: {kind: debian, suite: bookworm}
build: {diskMiB: 1024}
steps:
  - packages: [curl]
`;

function bakeIn(workspace: string, given: Record<string, string>, overrides: Partial<StepContext> = {}) {
  const inputs = parseInputs(
    definition,
    (name) => ({ definitions: 'small.vmimage.yaml', ...given })[name],
    () => {},
  );
  return run(inputs, contextIn(workspace, overrides));
}

describe('bake', () => {
  it('says in a dry run what it would do and leaves only the plan', () =>
    withTemporaryFolder('bake', async (workspace) => {
      await writeFile(join(workspace, 'small.vmimage.yaml'), IMAGE);
      const outputs = await bakeIn(workspace, { dryRun: 'true' });
      expect(outputs).toMatchObject({ built: 0, report: undefined });
      expect(await readdir(join(workspace, '.bakehouse'))).toEqual(['plan.json']);
      expect(await readFile(String(outputs.plan), 'utf8')).toContain('"action": "build"');
    }));

  it('refuses a wrong definition before anything is written', () =>
    withTemporaryFolder('bake', async (workspace) => {
      await writeFile(join(workspace, 'small.vmimage.yaml'), IMAGE.replace('steps:', 'stpes:'));
      await expect(bakeIn(workspace, {})).rejects.toThrow(InputError);
      expect(await readdir(workspace)).toEqual(['small.vmimage.yaml']);
    }));

  it('puts into the summary the plan and the whole chain, not the stages one by one', () =>
    withTemporaryFolder('bake', async (workspace) => {
      await writeFile(join(workspace, 'small.vmimage.yaml'), IMAGE);
      const summaries: string[] = [];
      const summary = async (markdown: string) => void summaries.push(markdown);
      await withRefusingAccount((connectionString) => expect(bakeIn(workspace, { connectionString }, { summary })).rejects.toThrow('403'));
      expect(await readdir(join(workspace, '.bakehouse/artifacts'))).toEqual(['small']);
      expect(summaries).toEqual([expect.stringMatching(/^### Plan/), expect.stringMatching(/^## .*`small` failed at upload-blob/)]);
    }));
});

/** A workspace whose gallery has the definition's version as latest, made on 2026-01-01. */
async function withLatest(
  work: (place: PlanPlace, bake: (given?: Record<string, string>) => ReturnType<typeof run>, said: string[]) => Promise<void>,
) {
  const place = await PlanPlace.create();
  const said: string[] = [];
  const log = { ...silentLog, info: (message: string) => void said.push(message), notice: (message: string) => void said.push(message) };
  const bake = (given: Record<string, string> = {}) => {
    const raw: Record<string, string> = { definitions: 'a.vmimage.yaml', gallery: 'gallery', now: '2026-01-02', ...given };
    const inputs = parseInputs(
      definition,
      (name) => raw[name],
      () => {},
    );
    return run(inputs, contextIn(place.folder.path, { log }));
  };
  try {
    await place.latest();
    await work(place, bake, said);
  } finally {
    await place.dispose();
  }
}

describe('bake, with a version that is there,', () => {
  it('changes tags in place without building or testing anything, and shows the plan in the report', () =>
    withLatest(async (place, bake) => {
      await place.folder.write('a.vmimage.yaml', `${PLANNED}tags: {team: a}\n`);
      const outputs = await bake();
      expect(outputs).toMatchObject({ built: 0, testsPassed: 0, versions: '{"debian-runner":"1.0.0"}' });
      const html = await readFile(String(outputs.report), 'utf8');
      expect(html).toContain('Update in place');
      expect(html).toContain('updated in place');
      expect(await place.decision(`${PLANNED}tags: {team: a}\n`)).toBe('none 1.0.0: 1.0.0 is latest');
    }));

  it('adopts it into the lock file', () =>
    withLatest(async (place, bake, said) => {
      expect(await bake({ updateLock: 'true', dryRun: 'true' })).toMatchObject({ built: 0 });
      expect(await readLockFile(join(place.folder.path, 'vmimage.lock.json'))).toBeUndefined();
      const outputs = await bake({ updateLock: 'true' });
      expect((await readLockFile(join(place.folder.path, 'vmimage.lock.json')))?.images['debian-runner']?.versions).toEqual({
        'outputs[0]': '1.0.0',
      });
      expect(said).toContain('Nothing to bake: debian-runner 1.0.0 is latest.');
      expect(outputs).toMatchObject({
        report: expect.stringMatching(/-unchanged.report\.html$/),
        junit: expect.stringMatching(/junit\.xml$/),
      });
      await bake({ frozen: 'true' });
    }));

  it('only reports what is to be retired', () =>
    withLatest(async (place, bake, said) => {
      await place.folder.write('a.vmimage.yaml', `${PLANNED}lifecycle: {removal: 2026-01-02}\n`);
      expect(await bake({ retire: 'true' })).toMatchObject({ built: 0 });
      expect(said).toContain('debian-runner is to be retired: it was to be removed on 2026-01-02.');
      await expect(bake()).rejects.toMatchObject({
        message: 'An image should have been removed by now. Nothing is baked.',
        outputs: { plan: expect.any(String) },
      });
      expect(await place.decision()).toBe('none 1.0.0: 1.0.0 is latest');
    }));

  it('has nothing to test of an image that is to go and was never made', () =>
    withLatest(async (place, bake, said) => {
      const text = PLANNED.replace('id: debian-runner', 'id: never-made');
      const drill = text.replace('{file: test.sh}', '{file: test.sh, when: drill}');
      await place.folder.write('a.vmimage.yaml', `${drill}lifecycle: {removal: 2026-01-02}\n`);
      expect(await bake({ retire: 'true', testFlags: 'drill' })).toMatchObject({ testsPassed: 0, versions: '{"debian-runner":"1.0.0"}' });
      expect(said.join()).not.toContain('undefined');
    }));

  it('makes it again when it is too old', () =>
    withLatest(async (place, bake, said) => {
      await place.folder.write('a.vmimage.yaml', `${PLANNED}lifecycle: {refreshEvery: 30d}\n`);
      await bake({ now: '2026-01-31', dryRun: 'true' });
      expect(said).toContain('debian-runner: refresh (the version is 30 days old, and is to be made again every 30 days)');
    }));
});
