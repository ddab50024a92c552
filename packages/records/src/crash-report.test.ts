import { describe, expect, test } from '@jest/globals';
import { byUnderstanding, type Crash, crashHeadline } from './crash-report.ts';

function crash(change: Partial<Crash>): Crash {
  return {
    ...{ file: 'dumps/core', origin: '/var/core', format: 'elf-core', program: '/usr/bin/shop', commandLine: '', signal: 'SIGSEGV' },
    ...{ threads: 1, crashingThread: 1, modules: [], signature: 'shop SIGSEGV shop+0x1', truncated: false, size: 1 },
    ...change,
  };
}

const whole = crash({ module: '/usr/bin/shop' });
const placeless = crash({ signal: 'SIGABRT' });
const cut = crash({ truncated: true, problem: 'the file ends inside of a note' });
const snapshot = crash({ signal: 'none' });
const dark = crash({ signal: 'unknown', problem: 'a minidump, which is not read yet', truncated: true });
const report = (crashes: readonly Crash[], leftOut?: number) => ({
  schema: 'bakehouse-crashes/1' as const,
  crashes,
  ...(leftOut === undefined ? {} : { leftOut }),
});

test('Crashes of which more is known come first, then what did not crash, then what is not understood', () => {
  expect(byUnderstanding([dark, snapshot, cut, placeless, whole])).toEqual([whole, placeless, cut, snapshot, dark]);
  const other = { ...whole, signature: 'other' };
  expect(byUnderstanding([whole, other])).toEqual([whole, other]);
});

describe('The headline', () => {
  test.each([
    ['nothing', report([]), 'No crash dumps found.', false],
    ['what did not crash', report([snapshot]), 'Nothing crashed.', false],
    ['a crash', report([dark, whole, cut]), '/usr/bin/shop crashed with SIGSEGV, and 1 more.', true],
    ['a crash of .NET', report([crash({ exceptionType: 'System.X' })]), '/usr/bin/shop crashed with SIGSEGV, System.X.', true],
    ['what is not understood', report([dark, snapshot]), '/var/core is not understood: a minidump, which is not read yet.', true],
    [
      'several of these',
      report([dark, dark, dark]),
      '/var/core is not understood: a minidump, which is not read yet. 2 more are not understood.',
      true,
    ],
    ['what may not be read', report([], 2), 'No crash dumps found in what could be read. 2 files and folders were not looked into.', true],
    ['what may not be read beside others', report([snapshot], 1), 'Nothing crashed. 1 file or folder was not looked into.', true],
  ])('of %s never says that nothing crashed of what nobody understood', (_what, found, summary, isBad) => {
    expect(crashHeadline(found)).toMatchObject({ summary, isBad });
  });
});
