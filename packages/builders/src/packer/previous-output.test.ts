import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLog } from '@bakehouse/core/log';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PackerOutput } from './previous-output.ts';

let folder: string;
let output: PackerOutput;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'previous-'));
  output = new PackerOutput(join(folder, 'cache'), join(folder, 'image.json'), 'one');
  await mkdir(join(folder, 'output-qemu'));
  await writeFile(join(folder, 'output-qemu', 'disk'), 'disk');
  await writeFile(join(folder, 'image.json'), '{}');
});
afterEach(() => rm(folder, { recursive: true }));

const left = async () => (await readdir(folder)).filter((name) => name !== 'cache').sort();

describe('What the last run left', () => {
  it('is removed with its folder, before the next one, whichever image it is of', async () => {
    const said: string[] = [];
    await output.note([join(folder, 'output-qemu', 'disk'), join(folder, 'gone')]);
    const other = new PackerOutput(join(folder, 'cache'), join(folder, 'image.json'), 'two');
    await other.note([]);
    await other.remove({ ...silentLog, info: (message) => void said.push(message) });
    expect(await left()).toEqual(['image.json']);
    expect(said).toEqual([`Removed ${join(folder, 'output-qemu')}, which the last build with this template left.`]);
    // Nothing is known any more of what comes there later.
    await mkdir(join(folder, 'output-qemu'));
    await output.remove(silentLog);
    expect(await left()).toEqual(['image.json', 'output-qemu']);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['another file is beside it', () => writeFile(join(folder, 'output-qemu', 'notes'), '')],
    ['it has changed', () => writeFile(join(folder, 'output-qemu', 'disk'), 'other')],
    ['a folder is beside it', () => mkdir(join(folder, 'output-qemu', 'sub'))],
  ])('stays where %s', async (_, change) => {
    await output.note([join(folder, 'output-qemu', 'disk')]);
    await change();
    const before = await readdir(join(folder, 'output-qemu'));
    await output.remove(silentLog);
    expect(await readdir(join(folder, 'output-qemu'))).toEqual(before);
  });

  it('stays where it lies beside the template, and where nothing is known of it', async () => {
    await output.remove(silentLog);
    await writeFile(join(folder, 'out.raw'), '');
    await output.note([join(folder, 'out.raw')]);
    await output.remove(silentLog);
    expect(await left()).toEqual(['image.json', 'out.raw', 'output-qemu']);
  });
});
