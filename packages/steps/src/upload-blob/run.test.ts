import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { parseInputs } from '@bakehouse/core/step';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { type BlobSimulator, startBlobSimulator } from '../../../../test/simulators/blob/blob-simulator.ts';
import { contextIn } from '../../../core/src/context.test-support.ts';
import { definition } from './definition.ts';
import { run } from './run.ts';

interface Place {
  readonly workspace: string;
  readonly store: BlobSimulator;
  readonly said: string[];
  readonly warnings: string[];
  readonly summaries: string[];
  /** To the simulated store, unless it is told otherwise. */
  upload(given: Readonly<Record<string, string>>): ReturnType<typeof run>;
}

/** A workspace with a folder `source` of one file, and a simulated store. */
function inWorkspace(work: (place: Place) => Promise<void>): Promise<void> {
  return withTemporaryFolder('upload-blob', async (workspace) => {
    await mkdir(join(workspace, 'source'));
    await writeFile(join(workspace, 'source/a.txt'), 'content');
    const store = await startBlobSimulator({ keep: true, containers: ['artifacts'] });
    const said: string[] = [];
    const warnings: string[] = [];
    const summaries: string[] = [];
    const context = contextIn(workspace, {
      log: { ...silentLog, info: (message) => said.push(message), warning: (message) => warnings.push(message) },
      summary: async (markdown) => void summaries.push(markdown),
    });
    try {
      await work({
        ...{ workspace, store, said, warnings, summaries },
        upload(given) {
          const all: Readonly<Record<string, string>> = { source: 'source', connectionString: store.connectionString, ...given };
          return run(
            parseInputs(
              definition,
              (name) => all[name],
              () => {},
            ),
            context,
          );
        },
      });
    } finally {
      await store.close();
    }
  });
}

async function refusal(running: Promise<unknown>): Promise<InputError> {
  const error: unknown = await running.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InputError);
  return error as InputError;
}

describe('upload-blob', () => {
  it.each([
    [{ container: 'Has_Capitals' }, 'container "Has_Capitals" is no container name'],
    [{ prefix: '../other' }, 'prefix "../other" has a path segment . or ..'],
  ])('refuses %j before the embedded store is started', (given, message) =>
    inWorkspace(async ({ workspace, said, upload }) => {
      const { findings } = await refusal(upload({ ...given, connectionString: '' }));
      expect(findings).toMatchObject([{ message: expect.stringContaining(message) }]);
      expect(said).toEqual([]);
      expect(await readdir(workspace)).toEqual(['source']);
    }),
  );

  it.each([
    ['planFile', 'plan-file'],
    ['manifestFile', 'manifest-file'],
  ])('refuses a %s that cannot be written before anything is sent, and leaves nothing behind', (name, shown) =>
    inWorkspace(async ({ workspace, store, upload }) => {
      await mkdir(join(workspace, 'taken'));
      const [folder, below, long] = ['taken', 'source/a.txt/b/plan.json', `${'x'.repeat(300)}.json`].map((path) => join(workspace, path));
      const messageOf = async (path: string | undefined) => (await refusal(upload({ [name]: path ?? '' }))).findings[0]?.message;
      expect(await messageOf(folder)).toBe(`${shown} ${folder} is a folder`);
      expect(await messageOf(below)).toBe(`${shown} ${below} lies in ${join(workspace, 'source/a.txt')}, which is a file`);
      expect(await messageOf(long)).toContain(`${shown} ${long} cannot be written: ENAMETOOLONG`);
      // Who runs the tests may be above rights, but not above those of this file system.
      if (process.platform === 'linux')
        expect(await messageOf('/proc/plan.json')).toContain(`${shown} /proc/plan.json cannot be written: `);
      expect(store.requests).toEqual([]);
      expect(await readdir(workspace, { recursive: true })).toEqual(['source', 'taken', 'source/a.txt']);
    }),
  );

  it('refuses one file for plan and manifest', () =>
    inWorkspace(async ({ store, upload }) => {
      const { findings } = await refusal(upload({ planFile: 'out/a.json', manifestFile: './out/../out/a.json' }));
      expect(findings).toMatchObject([{ message: expect.stringMatching(/^plan-file and manifest-file are both .*a\.json$/) }]);
      expect(store.requests).toEqual([]);
    }));

  it('makes the folders of plan and manifest when it writes them, and none for a run that fails', () =>
    inWorkspace(async ({ workspace, upload }) => {
      const files = { planFile: 'plans/new/plan.json', manifestFile: 'manifests/uploaded.json' };
      await expect(upload({ ...files, source: 'nothing' })).rejects.toThrow('does not exist');
      expect(await readdir(workspace)).toEqual(['source']);
      await upload(files);
      expect((await readdir(workspace, { recursive: true })).filter((path) => path.endsWith('.json')).sort()).toEqual([
        'manifests/uploaded.json',
        'plans/new/plan.json',
      ]);
    }));

  it('writes no manifest in a dry run, and says so', () =>
    inWorkspace(async ({ workspace, said, upload }) => {
      const outputs = await upload({ manifestFile: 'manifest.json', planFile: 'plan.json', dryRun: 'true' });
      expect(outputs).toMatchObject({ manifest: undefined, planFile: join(workspace, 'plan.json') });
      expect((await readdir(workspace)).sort()).toEqual(['plan.json', 'source']);
      expect(said).toContain(`A dry run does not write ${join(workspace, 'manifest.json')}: it would name blobs that are not there.`);
    }));

  it('names the patterns of properties that match no file, once each', () =>
    inWorkspace(async ({ warnings, upload }) => {
      const lines = [
        '*.txt cache-control=no-cache',
        '*.htm cache-control=no-cache',
        '*.htm metadata.team=ci',
        '!*.txt metadata.kind=other',
      ];
      await upload({ properties: lines.join('\n') });
      expect(warnings).toEqual(['No file is given properties by "*.htm".']);
    }));

  it('has all numbers of the summary at the right, tells kept blobs from unchanged ones, and says of a dry run what it would do', () =>
    inWorkspace(async ({ workspace, summaries, upload }) => {
      await upload({ dryRun: 'true' });
      expect(summaries.at(-1)).toContain(
        '### Would upload to `artifacts`\n\n' +
          '| Would send | Unchanged | Would set properties | Would delete | Size |\n| --: | --: | --: | --: | --: |\n| 1 | 0 | 0 | 0 | 7 B |\n',
      );
      await upload({});
      expect(summaries.at(-1)).toContain(
        '| Sent | Unchanged | Properties set | Deleted | Size | Over the wire |\n| --: | --: | --: | --: | --: | --: |\n| 1 | 0 | 0 | 0 | 7 B | 7 B |\n',
      );
      expect(summaries.at(-1)).toContain('| Blob | What | Size |\n| --- | --- | --: |\n');
      await writeFile(join(workspace, 'source/a.txt'), 'other');
      expect(await upload({ overwrite: 'never' })).toMatchObject({ skipped: 1 });
      expect(summaries.at(-1)).toContain('| Sent | Unchanged | Kept | Properties set |');
      expect(summaries.at(-1)).toContain('| 0 | 0 | 1 | 0 | 0 | 0 B | 0 B |\n');
    }));

  it('deletes no name that exclude or include leaves out, until it is told to delete all', () =>
    inWorkspace(async ({ workspace, store, said, upload }) => {
      await mkdir(join(workspace, 'source/keep'));
      for (const path of ['b.txt', 'x.log', 'keep/k.txt']) await writeFile(join(workspace, 'source', path), path);
      await upload({});
      await rm(join(workspace, 'source/b.txt'));
      const excluding = { prefix: '/', exclude: 'keep\n**/*.log', delete: 'extraneous', maxDelete: '100%' };
      expect(await upload({ ...excluding, dryRun: 'true' })).toMatchObject({ deleted: 1 });
      expect(said).toContain('Would delete b.txt');
      expect(said.join('\n')).toContain('2 blobs stay, as the source leaves their names out: keep/k.txt, x.log.');
      const there = () => [...store.container('artifacts').blobs.keys()].sort();
      expect(await upload({ ...excluding, include: 'a.txt', exclude: '' })).toMatchObject({ deleted: 0 });
      expect(there()).toEqual(['a.txt', 'b.txt', 'keep/k.txt', 'x.log']);
      expect(await upload(excluding)).toMatchObject({ deleted: 1 });
      expect(there()).toEqual(['a.txt', 'keep/k.txt', 'x.log']);
      expect(await upload({ ...excluding, delete: 'all' })).toMatchObject({ deleted: 2 });
      expect(there()).toEqual(['a.txt']);
    }));

  it('keeps what a folder is not sent with, here and there, until it is asked for', () =>
    inWorkspace(async ({ workspace, store, warnings, upload }) => {
      await mkdir(join(workspace, 'source/.git'));
      for (const path of ['.env', '.env.example', '.git/config']) await writeFile(join(workspace, 'source', path), path);
      const there = () => [...store.container('artifacts').blobs.keys()].sort();
      const taken = ['.env.example', 'a.txt'];
      await upload({});
      expect(there()).toEqual(taken);
      expect(warnings).toEqual([
        'Left out: .git; and what may hold secrets: .env. To take them give include-hidden; to leave them out without this message, exclude them.',
      ]);
      await upload({ includeHidden: 'true' });
      const all = ['.env', '.env.example', '.git/config', 'a.txt'];
      expect(there()).toEqual(all);
      await upload({ prefix: '/', delete: 'extraneous', maxDelete: '100%' });
      expect(there()).toEqual(all);
      await upload({ prefix: '/', delete: 'all', maxDelete: '100%' });
      expect(there()).toEqual(taken);
      await upload({ source: 'source/.env' });
      expect(there()).toEqual(['.env', ...taken]);
    }));
});
