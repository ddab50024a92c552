import { expect, test } from '@jest/globals';
import { couldBeDump, dumpOfReport, hasDumpName } from './dump-names.ts';

test.each([
  'core',
  'core.1234',
  '/var/lib/systemd/coredump/core.crash.0.3f1b.9388.1700000000000000.zst',
  'core.node.77.gz',
  'core_20261130_120000',
  'coredump.40',
  'tests_77_crash.dmp',
  'x.mdmp',
  '_usr_bin_crash.0.crash',
  'x.core.lz4',
  'vmcore',
  'App.dmp.crashreport.json',
])('%s has the name of a dump', (name) => {
  expect(hasDumpName(name)).toBe(true);
});

test.each(['core.js', 'core-1.0.tar.gz', 'core2.py', 'notes.txt', 'libcore.so', 'a', 'package.json', 'score.1'])('%s has not', (name) => {
  expect(hasDumpName(name)).toBe(false);
});

test('A compressed file of unknown content may be a dump unless its name says otherwise', () => {
  expect(['x.xz', 'core.xz', 'dump.lz4'].map(couldBeDump)).toEqual([true, true, true]);
  expect(['build.log.xz', 'root.tar.xz', 'x.txz'].map(couldBeDump)).toEqual([false, false, false]);
});

test('A report of createdump names the dump that it stands beside', () => {
  expect(dumpOfReport('/d/App.dmp.crashreport.json')).toBe('/d/App.dmp');
  expect(dumpOfReport('/d/App.json')).toBeUndefined();
});
