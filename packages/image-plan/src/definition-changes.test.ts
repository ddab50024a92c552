import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { DefinitionFolder, MINIMAL } from '../../image-definition/test/definition-folder.ts';
import type { SummarizedDefinition } from './definition-summary.ts';
import { PlanCaches } from './plan-caches.ts';
import { summarizeDefinitions } from './summarize-definitions.ts';

const TEXT = `${MINIMAL}  - file: {from: root/, to: /}\ntests: {inVm: [{file: '*.test.sh'}]}\n`;

/** A definition with a folder of files and a pattern of tests, as a first plan and one that knows it from its cache sum it up. */
async function withSummaries(work: (folder: string, summaries: readonly SummarizedDefinition[]) => Promise<void>): Promise<void> {
  const folder = await DefinitionFolder.create();
  try {
    for (const path of ['root/etc/motd', 'boots.test.sh']) await folder.write(path, path);
    await folder.write('a.vmimage.yaml', TEXT);
    const plan = async () => {
      const caches = new PlanCaches(join(folder.path, 'cache'), () => {});
      const summaries = await summarizeDefinitions([folder.file], { workspace: folder.path }, caches);
      await caches.save();
      return summaries;
    };
    await mkdir(join(folder.path, 'cache'));
    // Young files are not kept.
    await delay(100);
    let reads = 0;
    const count = () => void reads++;
    subscribe('bakehouse:read-definition', count);
    const summaries = [...(await plan()), ...(await plan())];
    unsubscribe('bakehouse:read-definition', count);
    expect(reads).toBe(1);
    await work(folder.path, summaries);
  } finally {
    await folder.dispose();
  }
}

const changesOf = (summaries: readonly SummarizedDefinition[]) => Promise.all(summaries.map((one) => one.changes()));

test('What is written beside a definition, and is none of it, changes nothing', () =>
  withSummaries(async (folder, summaries) => {
    expect(summaries).toHaveLength(2);
    expect(await changesOf(summaries)).toEqual([[], []]);
    await writeFile(join(folder, 'vmimage.lock.json'), '{}');
    expect(await changesOf(summaries)).toEqual([[], []]);
  }));

const CHANGES: Readonly<Record<string, readonly [file: string, change: (path: string) => Promise<void>]>> = {
  'a file is new in a folder that is used as a whole': ['root/etc/issue', (path) => writeFile(path, '')],
  'a file is new that a pattern finds': ['late.test.sh', (path) => writeFile(path, '')],
  'a file is written': ['root/etc/motd', (path) => writeFile(path, 'other')],
  'a file is gone': ['root/etc/motd', (path) => rm(path)],
  'the definition is written': ['a.vmimage.yaml', (path) => writeFile(path, `${TEXT}# changed\n`)],
};

test.each(Object.entries(CHANGES))('It is told that %s', (_, [file, change]) =>
  withSummaries(async (folder, summaries) => {
    const path = join(folder, file);
    await change(path);
    expect(await changesOf(summaries)).toEqual([[path], [path]]);
  }),
);
