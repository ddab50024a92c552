import { expect, test } from '@jest/globals';
import { changesOfDisk, changesOfMachine } from './changed-layers.ts';
import { cloudImageBuilderClassic as format } from './format.ts';
import { SAMPLE } from './sample.test-support.ts';

const GROUP = 'rg-east-us-team-a';
const before = format.canonical(SAMPLE);
const after = (from: string, to: string) => format.canonical(SAMPLE.replace(from, to));

test('Of the disk, only the image and the ISO count', () => {
  expect(changesOfDisk(before, after('size: 50', 'size: 51'))).toEqual(['image.size']);
  expect(changesOfDisk(before, after('wimindex: 3', 'wimindex: 4'))).toEqual(['iso.wimindex']);
  expect(changesOfDisk(before, after('maximum: 4', 'maximum: 5'))).toEqual([]);
  expect(changesOfDisk(undefined, before)).toEqual(['the file']);
});

test('Of a machine, the bootstrap, six tags and a new group count', () => {
  expect(changesOfMachine(before, after('Get-ChildItem', 'dir'), GROUP)).toEqual(['bootstrap.executions']);
  expect(changesOfMachine(before, after('deploymentId, value: 8e290d7', 'deploymentId, value: 9e290d7'), GROUP)).toEqual([
    'tag.deploymentId',
  ]);
  expect(changesOfMachine(before, after('ram: 16', 'ram: 32'), GROUP)).toEqual([]);
  expect(changesOfMachine(after(GROUP, 'rg-other'), before, GROUP)).toEqual(['group']);
  expect(changesOfMachine(before, after(GROUP, 'rg-other'), GROUP)).toEqual([]);
});
