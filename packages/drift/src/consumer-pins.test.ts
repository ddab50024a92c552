import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, test } from '@jest/globals';
import { readConsumerPin, valueAt, versionIn } from './consumer-pins.ts';

const consumer = (over: object = {}) => ({ file: 'pins.yml', path: '$.win2022.azure.version', as: 'pull-request' as const, ...over });

function inFolders(work: (read: (over?: object) => ReturnType<typeof readConsumerPin>, folder: string) => Promise<void>): Promise<void> {
  return withTemporaryFolder('consumer-pins', async (folder) => {
    const [workspace, fleet] = [join(folder, 'workspace'), join(folder, 'fleet')];
    for (const place of [workspace, fleet]) await mkdir(place);
    await writeFile(join(workspace, 'pins.yml'), '# 1.0.0 was here\nwin2022:\n  azure:\n    version: "1.0.3" # not 1.0.2\n');
    await writeFile(join(fleet, 'pins.yml'), 'win2022: {azure: {version: 1.0.1}}\n');
    const checkouts = { workspace, repository: 'org/images', folders: new Map([['org/fleet', fleet]]) };
    await work((over) => readConsumerPin('win2022', consumer(over), checkouts), folder);
  });
}

test('A pin is read with its place, in this repository and in those at hand', () =>
  inFolders(async (read) => {
    const here = { state: 'read', value: '1.0.3', version: '1.0.3', line: 4, column: 14 };
    expect(await read()).toMatchObject(here);
    expect(await read({ repo: 'Org/Images' })).toMatchObject(here);
    expect(await read({ repo: 'org/fleet' })).toMatchObject({ state: 'read', version: '1.0.1', line: 1, column: 28 });
  }));

test('What is not at hand, not there or not a value is said so', () =>
  inFolders(async (read, folder) => {
    expect(await read({ repo: 'org/unknown' })).toMatchObject({ state: 'not-at-hand', why: 'its repository is not checked out' });
    expect(await read({ file: 'gone.yml' })).toMatchObject({ state: 'unreadable', why: 'there is no such file' });
    expect(await read({ file: '.' })).toMatchObject({ state: 'unreadable', why: 'it is outside of its repository' });
    expect(await read({ file: '../fleet/pins.yml' })).toMatchObject({ state: 'unreadable', why: 'it is outside of its repository' });
    await symlink('../fleet/pins.yml', join(folder, 'workspace/link.yml'));
    expect(await read({ file: 'link.yml' })).toMatchObject({ state: 'unreadable', why: 'it is outside of its repository' });
    expect(await read({ path: '$.win2022.azure' })).toMatchObject({ state: 'unreadable', why: 'it has no value at $.win2022.azure' });
    expect(await read({ path: 'win2022' })).toMatchObject({ state: 'unreadable', why: expect.stringContaining('is not a path') });
  }));

test('Values are read as they are written, through anchors, lists, JSON and several documents', () => {
  expect(valueAt('a: &x {v: 1.10}\nb: *x\n', '$.b.v')).toEqual({ value: '1.10', line: 1, column: 11 });
  expect(valueAt('{"a": [{"b": "1.2.3"}]}', '$.a[0].b')).toEqual({ value: '1.2.3', line: 1, column: 14 });
  expect(valueAt('x: 1\n---\na: 2\n', '$.a')).toEqual({ value: '2', line: 3, column: 4 });
  expect(valueAt('a: {b: 1, b: 2}\n', '$.a.b')).toMatchObject({ value: '2' });
  expect(valueAt('a:\n\t- b', '$.a')).toEqual({ why: expect.stringContaining('no valid YAML') });
});

test('The version is the value, or the end of a resource id', () => {
  expect(versionIn('1.2.3')).toBe('1.2.3');
  expect(versionIn('/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/g/images/i/versions/2.0.1')).toBe('2.0.1');
  expect(versionIn('latest')).toBeUndefined();
});
