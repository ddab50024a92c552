import { expect, test } from '@jest/globals';
import { bytesOf } from '../byte-source.ts';
import { crashTextsOf } from '../crash-signature.ts';
import { BUILD_ID, type CoreShape, createdumpCore, elfCore } from './core.test-support.ts';
import { type ElfCore, readElfCore } from './elf-core.ts';
import { crashFactsOfCore } from './reader.ts';

function crashFactsOf(core: ElfCore, fallback: string) {
  return crashTextsOf(crashFactsOfCore(core), fallback);
}

async function read(shape: CoreShape = {}): Promise<ElfCore> {
  const core = await readElfCore(bytesOf(elfCore(shape)));
  if ('reason' in core) throw new Error(core.message);
  return core;
}

test('A core says who crashed, with which signal, where, and in which modules', async () => {
  const core = await read();
  expect(core).toMatchObject({
    bits: 64,
    processId: 4242,
    shortName: 'crashme',
    commandLine: 'crashme --now',
    programPath: '/usr/bin/crashme',
    threads: [4242, 4243],
    truncated: false,
    problem: undefined,
  });
  expect(core.modules).toEqual([
    { path: '/usr/bin/crashme', start: 0x555555554000n, end: 0x555555557000n, buildId: BUILD_ID },
    { path: '/usr/lib/libc.so.6', start: 0x7f0000000000n, end: 0x7f0000002000n },
  ]);
  expect(crashFactsOf(core, 'file')).toEqual({
    program: '/usr/bin/crashme',
    signal: 'SIGSEGV',
    signalCode: 'SEGV_MAPERR',
    address: '0xdead0000',
    programCounter: '0x555555555139',
    module: '/usr/bin/crashme',
    place: 'crashme+0x1139',
    signature: 'crashme SIGSEGV/SEGV_MAPERR crashme+0x1139',
  });
});

test('The signature does not depend on where the program was loaded', async () => {
  const here = crashFactsOf(await read(), '');
  const there = crashFactsOf(await read({ base: 0x7fffff000000n }), '');
  expect(there.programCounter).not.toBe(here.programCounter);
  expect(there.signature).toBe(here.signature);
});

test('A signal that a program sent has no address: the field holds the sender', async () => {
  expect(crashFactsOf(await read({ signal: 6, code: -6, address: 0x3e8000039ben }), '')).toMatchObject({
    signal: 'SIGABRT',
    signalCode: 'SI_TKILL',
  });
  expect(crashFactsOf(await read({ signal: 6, code: -6, address: 0x3e8000039ben }), '')).not.toHaveProperty('address');
  // A non-canonical pointer: the processor does not tell the kernel the address.
  expect(crashFactsOf(await read({ code: 128, address: 0n }), '')).not.toHaveProperty('address');
});

test('Signal 0 is a photograph of a running program, not a crash', async () => {
  expect(crashFactsOf(await read({ signal: 0, code: 0 }), '').signal).toBe('none');
});

async function facts(core: Buffer) {
  const read = await readElfCore(bytesOf(core));
  if ('reason' in read) throw new Error(read.message);
  return crashFactsOfCore(read);
}

test('Of createdump the crashed thread is the one whose status has a signal, wherever it stands', async () => {
  for (const crashed of [40, 45, 49]) {
    const { threads, exception, programCounter, truncated } = await facts(createdumpCore({ threads: [40, 45, 49], crashed }));
    expect(threads[0]).toBe(crashed);
    expect([...threads].sort()).toEqual([40, 45, 49]);
    // Nobody sent it: there is no code, which would be SI_USER. And the wait for createdump is not where it crashed.
    expect(exception).toEqual({ name: 'SIGABRT' });
    expect(programCounter).toBeUndefined();
    expect(truncated).toBe(false);
  }
});

test('A dump of createdump of a program that runs is no crash', async () => {
  const { threads, exception } = await facts(createdumpCore({ threads: [41, 43, 44] }));
  expect(exception).toEqual({ name: undefined });
  expect(threads).toEqual([41, 43, 44]);
});

test('A native fault under createdump was where the frame of its signal says', async () => {
  const fault = { signal: 11, code: 1, address: 0x1230n, crashed: 4243, faultAt: 0x555555555119n };
  const { exception, programCounter, crashedModule } = await facts(createdumpCore(fault));
  expect(exception).toMatchObject({ name: 'SIGSEGV', code: 'SEGV_MAPERR', address: 0x1230n });
  expect(programCounter).toBe(0x555555555119n);
  expect(crashedModule?.path).toBe('/usr/bin/crashme');
  // Without a frame in the dump nothing is said of the place.
  const { faultAt: _, ...frameless } = fault;
  expect((await facts(createdumpCore(frameless))).programCounter).toBeUndefined();
});

test('Of createdump the command line is on the first stack, and names the assembly that the host of .NET runs', async () => {
  const { process, managed } = await facts(createdumpCore({ crashed: 4243, arguments: ['/usr/bin/dotnet', 'Shop.dll', '--region', 'eu'] }));
  expect(process.commandLine).toBe('/usr/bin/dotnet Shop.dll --region eu');
  // Only a host runs other programs.
  expect(managed).toBeUndefined();
  expect((await facts(createdumpCore({ crashed: 4243, arguments: ['x'] }))).process.commandLine).toBe('x');
  expect((await facts(createdumpCore({ crashed: 4243, arguments: [] }))).process.commandLine).toBe('');
  // A page that is not in the dump.
  expect((await facts(createdumpCore({ crashed: 4243 }))).process.commandLine).toBe('');
});

test('SI_USER is said of a signal that a process sent, and not of a made-up one', async () => {
  const sent = await read({ signal: 15, code: 0, address: 0x3e8000039ben });
  expect(crashFactsOf(sent, '')).toMatchObject({ signal: 'SIGTERM', signalCode: 'SI_USER' });
  expect(crashFactsOf(await read({ signal: 15, code: 0, address: 0n }), '')).not.toHaveProperty('signalCode');
});

test('The access is named only where the mappings prove it', async () => {
  expect((await read()).access).toBeUndefined();
  expect((await read({ code: 2, permissions: 4 })).access).toBe('write');
  expect((await read({ code: 2, permissions: 6 })).access).toBeUndefined();
  expect((await read({ programCounter: 0xdead0000n })).access).toBe('execute');
});

test('A program counter outside of every module gives a signature without the address', async () => {
  expect(crashFactsOf(await read({ programCounter: 0xdead0000n }), '').signature).toBe(
    'crashme SIGSEGV/SEGV_MAPERR outside of every module',
  );
});

test('Files that are no cores say what they are', async () => {
  expect(await readElfCore(bytesOf(Buffer.alloc(0)))).toMatchObject({ reason: 'not-elf' });
  expect(await readElfCore(bytesOf(Buffer.from('just text')))).toMatchObject({ reason: 'not-elf' });
  const program = elfCore();
  program.writeUInt16LE(2, 16);
  expect(await readElfCore(bytesOf(program))).toMatchObject({ reason: 'not-a-core', message: 'an ELF file of type 2, not a core' });
});

test('A core cut at any byte is read as far as it goes and called truncated', async () => {
  const whole = elfCore();
  for (let length = 0; length < whole.length; length++) {
    const read = await readElfCore(bytesOf(whole.subarray(0, length)));
    if ('reason' in read) expect(length).toBeLessThan(64);
    else expect(read.truncated).toBe(true);
  }
  const firstThreadOnly = await readElfCore(bytesOf(whole.subarray(0, 64 + 3 * 56 + 400)));
  expect(firstThreadOnly).toMatchObject({ signal: 11, threads: [4242], problem: 'the file ends inside of a note' });
});

test('A core with any byte bent gives an answer in bounded time, never an exception', async () => {
  const whole = elfCore();
  for (let at = 0; at < whole.length; at++) {
    for (const bend of [0x01, 0xff]) {
      const bent = Buffer.from(whole);
      bent[at] = (bent[at] as number) ^ bend;
      const read = await readElfCore(bytesOf(bent));
      if (!('reason' in read)) expect(crashFactsOf(read, 'file').signature).not.toBe('');
    }
  }
});

test('A file that claims endless notes or segments is bounded', async () => {
  const endless = elfCore();
  // The note segment is said to be 2^53 bytes of a sparse file that reads as zeros.
  endless.writeBigUInt64LE(2n ** 53n - 4096n, 64 + 32);
  const zeros = Buffer.alloc(4096);
  const source = {
    size: 2 ** 53 - 4096,
    read: async (offset: number, length: number) => (offset < 232 ? endless.subarray(offset, offset + length) : zeros.subarray(0, length)),
  };
  expect(await readElfCore(source)).toMatchObject({ problem: 'it has more than 250,000 notes' });
  const manySegments = elfCore();
  manySegments.writeUInt16LE(0xffff, 56);
  manySegments.writeBigUInt64LE(64n, 40);
  manySegments.writeUInt32LE(0x7fffffff, 64 + 44);
  expect(await readElfCore(bytesOf(manySegments))).toMatchObject({ reason: 'damaged', message: 'it claims 2147483647 segments' });
});
