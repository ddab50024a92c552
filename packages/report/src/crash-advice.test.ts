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
    [
      'an exception of .NET is named with its place',
      { exceptionType: 'System.X', place: 'Shop.Main()' },
      /handled System\.X, in Shop\.Main/,
    ],
    ['a dump of a program that runs is no crash', { signal: 'none' }, /did not crash/],
    ['a dump that is not understood says why', { signal: 'unknown', problem: 'a minidump' }, /Nothing is known of it: a minidump\./],
  ])('%s', (_name, change, expected) => {
    expect(plain(readingOf({ ...crash, ...change }))).toMatch(expected);
  });

  test('gives a command that a shell takes as it stands, whatever the names are', () => {
    const steps = nextStepsFor({ ...crash, program: '/opt/my app/$(reboot)', file: "core'; rm -rf ~" });
    expect(steps.map(plain).join('\n')).toContain(`gdb -iex 'set sysroot root' 'root/opt/my app/$(reboot)' -c 'core'\\''; rm -rf ~' -ex`);
  });

  test('unpacks a compressed dump before, and names the tool of .NET for its exceptions', () => {
    const told = nextStepsFor({ ...crash, file: 'dumps/core.zst', compression: 'zstd', exceptionType: 'System.Exception' }).map(plain);
    expect(told).toContainEqual(expect.stringContaining('zstd -d dumps/core.zst'));
    expect(told).toContainEqual(expect.stringContaining('dotnet-dump analyze dumps/core -c pe'));
    expect(told).toContainEqual(expect.stringMatching(/gdb .* -c dumps\/core -ex/));
    const apport = nextStepsFor({ ...crash, file: 'dumps/x.crash', isApport: true }).map(plain);
    expect(apport).toContainEqual(expect.stringContaining('apport-unpack dumps/x.crash unpacked'));
    expect(apport).toContainEqual(expect.stringMatching(/gdb .* -c unpacked\/CoreDump -ex/));
  });

  test('gives no command for what is no dump', () => {
    const commands = (change: Partial<ReportCrash>) =>
      nextStepsFor({ ...crash, ...change })
        .map(plain)
        .join(' ');
    expect(commands({ isReport: true })).not.toContain('gdb');
    expect(commands({ signal: 'unknown', problem: 'a minidump, which is not read yet' })).not.toContain('gdb');
  });

  test('warns first when the dump is not whole', () => {
    expect(plain(nextStepsFor({ ...crash, problem: 'the file ends early' })[0] ?? [])).toContain('the file ends early');
  });

  test('quotes nothing that needs no quotes', () => {
    expect(shellWord('/usr/bin/x-1.0+b_2')).toBe('/usr/bin/x-1.0+b_2');
  });
});
