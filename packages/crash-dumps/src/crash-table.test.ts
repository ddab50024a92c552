import type { Crash } from '@bakehouse/records/tests';
import { expect, test } from '@jest/globals';
import { crashTable } from './crash-table.ts';

test('S17: the table shows overrides of the writing direction and escape sequences of a hostile dump, and obeys none', () => {
  const hostile = 'a\u202eb\u001b]0;owned\u0007c\u2028d';
  const crash: Crash = {
    file: hostile,
    origin: hostile,
    format: 'elf-core',
    program: hostile,
    commandLine: hostile,
    signal: hostile,
    place: hostile,
    threads: 1,
    crashingThread: 1,
    modules: [],
    signature: hostile,
    truncated: false,
    size: 1,
    sha256: '0'.repeat(64),
    problem: hostile,
  };
  const table = crashTable([crash]);
  for (const control of ['\u202e', '\u001b', '\u0007', '\u2028']) expect(table).not.toContain(control);
  expect(table.split('\n').filter((line) => line.includes('owned'))).toHaveLength(1);
});
