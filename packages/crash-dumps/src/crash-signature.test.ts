import { expect, test } from '@jest/globals';
import { crashTextsOf } from './crash-signature.ts';
import type { CrashFacts, DumpModule } from './dump-reader.ts';

const program: DumpModule = { path: '/usr/bin/crashme', start: 0x1000n, end: 0x5000n };

const FACTS: CrashFacts = {
  process: { id: 7, path: '/usr/bin/crashme', name: 'crashme', commandLine: 'crashme --now' },
  machine: 'x86_64',
  threads: [7],
  exception: { name: 'SIGSEGV', code: 'SEGV_MAPERR', address: 0xdead0000n, access: 'write' },
  programCounter: 0x1139n,
  modules: [program],
  moduleCount: 1,
  crashedModule: program,
  truncated: false,
  writer: 'system',
  layout: [],
};

function without(...keys: readonly (keyof CrashFacts)[]): CrashFacts {
  return Object.fromEntries(Object.entries(FACTS).filter(([key]) => !keys.includes(key as keyof CrashFacts))) as unknown as CrashFacts;
}

test('A crash is named by its program, exception and place', () => {
  expect(crashTextsOf(FACTS, 'core')).toEqual({
    program: '/usr/bin/crashme',
    signal: 'SIGSEGV',
    signalCode: 'SEGV_MAPERR',
    address: '0xdead0000',
    programCounter: '0x1139',
    module: '/usr/bin/crashme',
    place: 'crashme+0x139',
    signature: 'crashme SIGSEGV/SEGV_MAPERR crashme+0x139',
  });
});

test('An address is told where there is one, also address 0', () => {
  const exception = { name: 'SIGSEGV', code: 'SEGV_MAPERR' };
  expect(crashTextsOf({ ...FACTS, exception }, '')).not.toHaveProperty('address');
  expect(crashTextsOf({ ...FACTS, exception: { ...exception, address: 0n } }, '').address).toBe('0x0');
});

test('The program is its path, else its short name, else the name of the file', () => {
  expect(crashTextsOf({ ...FACTS, process: { name: 'crashme' } }, 'core').program).toBe('crashme');
  expect(crashTextsOf({ ...FACTS, process: {} }, 'core').program).toBe('core');
});

test('A place that is not known, or in no module, is said in words: an address would differ from run to run', () => {
  expect(crashTextsOf(without('programCounter', 'crashedModule'), '')).toMatchObject({
    place: 'unknown place',
    signature: 'crashme SIGSEGV/SEGV_MAPERR unknown place',
  });
  const outside = crashTextsOf(without('crashedModule'), '');
  expect(outside).toMatchObject({ programCounter: '0x1139', place: 'outside of every module' });
  expect(outside.signature).not.toContain('0x');
});

test('A photographed program has the signal none, and a dump that ends before its exception an unknown one', () => {
  expect(crashTextsOf({ ...FACTS, exception: { name: undefined } }, '').signature).toBe('crashme none crashme+0x139');
  expect(crashTextsOf(without('exception'), '')).toEqual({
    program: '/usr/bin/crashme',
    signal: 'unknown',
    signature: 'crashme unreadable',
  });
});

test('An exception of .NET is named by the main assembly, its type and the method of its own, not by where abort() was called', () => {
  const managed = { program: 'Shop.dll', exceptionType: 'System.X', hresult: '0x80004003', method: 'Shop.Cache.Warm()' };
  const process = { id: 7, path: '/usr/share/dotnet/dotnet' };
  expect(crashTextsOf({ ...FACTS, process, exception: { name: 'SIGABRT' }, managed }, 'core')).toMatchObject({
    program: 'Shop.dll',
    signal: 'SIGABRT',
    exceptionType: 'System.X',
    place: 'Shop.Cache.Warm()',
    signature: 'Shop.dll System.X Shop.Cache.Warm()',
  });
  // A native fault below managed code was where the program counter was.
  const { exceptionType: _, ...native } = managed;
  expect(crashTextsOf({ ...FACTS, managed: native }, 'core').signature).toBe('Shop.dll SIGSEGV/SEGV_MAPERR crashme+0x139');
  expect(crashTextsOf({ ...without('programCounter'), managed: native }, 'core').place).toBe('Shop.Cache.Warm()');
});
