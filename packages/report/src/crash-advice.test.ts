import { describe, expect, test } from '@jest/globals';
import { sampleCrash } from '../test/sample-data.ts';
import { nextStepsFor, readingOf, shellWord } from './crash-advice.ts';
import type { ReportCrash } from './report-data.ts';
import { plain } from './sentence.ts';

const crash = sampleCrash.images[0]?.crashes[0] as ReportCrash;

describe('the reading of a crash', () => {
  test.each<[string, Partial<ReportCrash>, RegExp]>([
    ['a small address is a null pointer', { address: '0x10' }, /null pointer \(address 0x10\)/],
    ['an address beyond the first 64 KiB is no null pointer', { address: '0x10000' }, /used 0x10000, where nothing is mapped/],
    ['a write says so', { address: '0xdead0000', accessKind: 'write' }, /wrote to 0xdead0000, where nothing/],
    ['a program counter at the address is a bad jump', { address: '0x4141', programCounter: '0x4141' }, /jumped to 0x4141/],
    ['a forbidden access says so', { address: '0x55d0c5a7a000', signalCode: 'SEGV_ACCERR' }, /read-only/],
    ['an unknown address makes no claim of a null pointer', { address: undefined }, /not mapped/],
    ['an abort points to the last output', { signal: 'SIGABRT' }, /assertion/],
    ['a bus error names the cut file', { signal: 'SIGBUS' }, /beyond its end/],
    ['any other signal is named', { signal: 'SIGXCPU' }, /SIGXCPU/],
  ])('%s', (_name, change, expected) => {
    expect(plain(readingOf({ ...crash, ...change }))).toMatch(expected);
  });

  test('gives a command that a shell takes as it stands, whatever the names are', () => {
    const [stacks] = nextStepsFor({ ...crash, program: '/opt/my app/$(reboot)', file: "core'; rm -rf ~" });
    expect(plain(stacks ?? [])).toContain(`gdb '/opt/my app/$(reboot)' -c 'core'\\''; rm -rf ~' -ex`);
  });

  test('warns first when the dump is not whole', () => {
    expect(plain(nextStepsFor({ ...crash, problem: 'the file ends early' })[0] ?? [])).toContain('the file ends early');
  });

  test('quotes nothing that needs no quotes', () => {
    expect(shellWord('/usr/bin/x-1.0+b_2')).toBe('/usr/bin/x-1.0+b_2');
  });
});
