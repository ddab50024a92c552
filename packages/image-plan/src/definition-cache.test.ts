import {
  chmodSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, test } from '@jest/globals';
import { DefinitionCache } from './definition-cache.ts';
import type { DefinitionInputs } from './input-state.ts';

type Cache = DefinitionCache<{ id: string }, { text: string }>;

interface Place {
  readonly root: string;
  readonly definition: string;
  readonly file: string;
  readonly notes: string[];
  open(key?: string): Promise<Cache>;
}

/** A definition with a parent, a folder of files with a folder in it, and a link, all of it kept. */
function withKept(work: (place: Place) => Promise<void>, change: (root: string) => void = () => {}): Promise<void> {
  return withTemporaryFolder('definition-cache', async (root) => {
    mkdirSync(join(root, 'images/files/deep'), { recursive: true });
    mkdirSync(join(root, 'empty'));
    for (const name of ['images/a.vmimage.yaml', 'parent.yaml', 'images/files/one', 'images/files/deep/two', 'images/other']) {
      writeFileSync(join(root, name), name);
    }
    symlinkSync('other', join(root, 'images/link'));
    change(root);
    const notes: string[] = [];
    const file = join(root, '.bakehouse/cache/definitions');
    const definition = join(root, 'images/a.vmimage.yaml');
    const open = (key = 'x') => DefinitionCache.open<{ id: string }, { text: string }>(file, { key }, (message) => notes.push(message));
    // Until the clock of the file system has gone on: young files are not kept.
    for (let tries = 0; tries < 200; tries++) {
      const cache = await open();
      cache.put(definition, cache.look(definition, inputsIn(root)), { id: 'a' }, { text: 'details' });
      await cache.save();
      if ((await open()).get(definition) !== undefined) break;
      await delay(20);
    }
    await work({ root, definition, file, notes, open });
  });
}

function inputsIn(root: string): DefinitionInputs {
  const files = ['parent.yaml', 'images/files/one', 'images/files/deep/two', 'images/link'].map((name) => join(root, name));
  return { files, folders: ['images/files', 'images/files/deep', 'empty'].map((name) => join(root, name)) };
}

test('What was kept of an unchanged tree is given back, and nothing is written', () =>
  withKept(async ({ definition, file, notes, open }) => {
    const { ino } = statSync(file);
    const cache = await open();
    const kept = cache.get(definition);
    expect(kept?.essentials).toEqual({ id: 'a' });
    expect(kept?.details()).toEqual({ text: 'details' });
    await cache.save();
    expect(statSync(file).ino).toBe(ino);
    expect(notes).toEqual([]);
  }));

test('A file that was in a folder for a while changes nothing', () =>
  withKept(async ({ root, definition, open }) => {
    const file = join(root, 'images/files/deep/passing');
    writeFileSync(file, '');
    rmSync(file);
    expect((await open()).get(definition)).toBeDefined();
  }));

const CHANGES: Readonly<Record<string, (root: string) => void>> = {
  'the definition is written': (root) => writeFileSync(join(root, 'images/a.vmimage.yaml'), 'x'),
  'the parent is written': (root) => writeFileSync(join(root, 'parent.yaml'), 'parent.yamX'),
  'the parent is gone': (root) => rmSync(join(root, 'parent.yaml')),
  'a file is written and its time set back': (root) => {
    const file = join(root, 'images/files/one');
    const { atime, mtime } = statSync(file);
    writeFileSync(file, 'images/files/ONE');
    utimesSync(file, atime, mtime);
  },
  'a file becomes executable': (root) => chmodSync(join(root, 'images/files/one'), 0o755),
  'a file is replaced by an older one': (root) => renameSync(join(root, 'images/other'), join(root, 'images/files/one')),
  'a file is new in a folder': (root) => writeFileSync(join(root, 'images/files/new'), ''),
  'a file is new in an inner folder': (root) => writeFileSync(join(root, 'images/files/deep/new'), ''),
  'a file is new in a folder that was empty': (root) => writeFileSync(join(root, 'empty/new'), ''),
  'a folder is gone': (root) => rmSync(join(root, 'empty'), { recursive: true }),
  'a folder is new in a folder': (root) => mkdirSync(join(root, 'images/files/deep/deeper')),
  'a file is replaced by a folder': (root) => {
    rmSync(join(root, 'images/files/one'));
    mkdirSync(join(root, 'images/files/one'));
  },
  'a link leads elsewhere': (root) => {
    rmSync(join(root, 'images/link'));
    symlinkSync('files/one', join(root, 'images/link'));
  },
  'the target of a link is written': (root) => writeFileSync(join(root, 'images/other'), 'images/OTHER'),
  'a link is replaced by the file itself': (root) => {
    rmSync(join(root, 'images/link'));
    linkSync(join(root, 'images/other'), join(root, 'images/link'));
  },
  'a folder on the way is moved away and becomes a link to there': (root) => {
    renameSync(join(root, 'images/files/deep'), join(root, 'moved'));
    symlinkSync('../../moved', join(root, 'images/files/deep'));
  },
};

// Links need a privilege on Windows, and modes and inodes are others.
const unixTest = process.platform === 'win32' ? test.skip : test;
unixTest.each(Object.entries(CHANGES))('Nothing is given back when %s', (_, change) =>
  withKept(async ({ root, definition, open }) => {
    change(root);
    const cache = await open();
    expect(cache.get(definition)).toBeUndefined();
    // And it is forgotten.
    await cache.save();
    expect((await open()).get(definition)).toBeUndefined();
  }),
);

test('Other variables or another release give nothing back, without a note', () =>
  withKept(async ({ definition, notes, open }) => {
    expect((await open('y')).get(definition)).toBeUndefined();
    expect((await open()).get(definition)).toBeDefined();
    expect(notes).toEqual([]);
  }));

test('What was made of a file that may still change is not kept', () =>
  withKept(async ({ root, open }) => {
    const young = join(root, 'images/b.vmimage.yaml');
    const cache = await open();
    writeFileSync(young, '');
    cache.put(young, cache.look(young, inputsIn(root)), { id: 'b' }, { text: '' });
    await cache.save();
    expect((await open()).get(young)).toBeUndefined();
  }));

test('A folder that got a file while the definition was read is not kept', () =>
  withKept(async ({ root, definition, open }) => {
    const cache = await open();
    writeFileSync(join(root, 'images/files/deep/late'), '');
    cache.put(definition, cache.look(definition, inputsIn(root)), { id: 'late' }, { text: '' });
    await cache.save();
    expect((await open()).get(definition)).toBeUndefined();
  }));

test('Names that are awkward in JSON and paths come back', () =>
  withKept(
    async ({ definition, open }) => expect((await open()).get(definition)?.essentials).toEqual({ id: 'a' }),
    (root) => writeFileSync(join(root, 'images/files', process.platform === 'win32' ? "a,'b ü" : 'a "b"\n,"folders":ü'), ''),
  ));

test.each([
  ['of another version', (text: string) => text.replace('/2', '/1')],
  ['cut off', (text: string) => text.slice(0, -5)],
  ['empty', () => ''],
  ['damaged in the middle', (text: string) => text.replace('"id":"a"', '"id":"b"')],
  ['without a line end', () => 'x'],
])('A cache that is %s is ignored with a note', (_, damage) =>
  withKept(async ({ definition, file, notes, open }) => {
    writeFileSync(file, damage(readFileSync(file, 'utf8')));
    expect((await open()).get(definition)).toBeUndefined();
    expect(notes).toEqual([expect.stringContaining('all definitions are read again')]);
  }),
);
