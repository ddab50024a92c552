// What every reader of crash dumps promises (packages/crash-dumps/src/dump-reader.ts), with a real dump where this machine can make one.

import { CancelledError } from '@bakehouse/core/errors';
import type { DumpFormat } from '@bakehouse/records/tests';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type ByteSource, bytesOf, withFile } from '../../packages/crash-dumps/src/byte-source.ts';
import { crashTextsOf } from '../../packages/crash-dumps/src/crash-signature.ts';
import { type CrashFacts, type DumpReader, HEAD_BYTES } from '../../packages/crash-dumps/src/dump-reader.ts';
import { DUMP_READERS, dumpReaderFor } from '../../packages/crash-dumps/src/dump-readers.ts';
import { DUMP_SAMPLES, type DumpSamples } from './dump-samples.ts';

/** What is no dump: empty, text, a program, an archive, a picture, an event log. */
const NO_DUMPS = [
  '',
  '00',
  '68656c6c6f0a',
  '7f454c4602010100000000000000000002003e00',
  '1f8b08',
  '504b0304',
  '89504e470d0a1a0a',
  '456c6646696c6500',
];

async function factsOf(reader: DumpReader, dump: Buffer | ByteSource): Promise<CrashFacts> {
  const facts = await reader.read(Buffer.isBuffer(dump) ? bytesOf(dump) : dump);
  if ('unreadable' in facts) throw new Error(facts.unreadable);
  return facts;
}

describe.each(Object.keys(DUMP_READERS) as DumpFormat[])('The reader of %s', (format) => {
  const samples: DumpSamples = DUMP_SAMPLES[format];
  let reader: DumpReader;
  beforeAll(async () => {
    reader = await DUMP_READERS[format]();
  });

  test('is registered under the format that it says', () => {
    expect(reader.format).toBe(format);
  });

  test('knows its own dumps by their start, and no others', async () => {
    expect(reader.sniff(samples.crash.subarray(0, HEAD_BYTES))).toBe(true);
    expect(await dumpReaderFor(bytesOf(samples.crash))).toBe(reader);
    const others = Object.entries(DUMP_SAMPLES).filter(([name]) => name !== format);
    for (const [, { crash }] of others) expect(reader.sniff(crash.subarray(0, HEAD_BYTES))).toBe(false);
    for (const start of NO_DUMPS) expect(reader.sniff(Buffer.from(start, 'hex'))).toBe(false);
  });

  test('answers for a start that is cut anywhere', () => {
    const answers = Array.from({ length: 256 }, (_, length) => reader.sniff(samples.crash.subarray(0, length)));
    expect(new Set(answers.map((answer) => typeof answer))).toEqual(new Set(['boolean']));
    // Once it is known it stays known, however much follows.
    expect(answers.lastIndexOf(false)).toBeLessThan(answers.indexOf(true));
  });

  test('tells who crashed, of what, in which thread and module', async () => {
    const facts = await factsOf(reader, samples.crash);
    expect(facts.process.path ?? facts.process.name).toBe(samples.program);
    expect(facts.exception?.name).toBe(samples.exception);
    expect(facts.threads).toEqual(samples.threads);
    expect(facts.crashedModule?.path).toBe(samples.crashedModule);
    expect(facts.truncated).toBe(false);
    expect(facts.note).toBeUndefined();
  });

  test('places the program counter in one of the modules, which are in order', async () => {
    const { modules, moduleCount, crashedModule, programCounter } = await factsOf(reader, samples.crash);
    expect(modules).toContain(crashedModule);
    expect(programCounter).toBeGreaterThanOrEqual(crashedModule?.start ?? 0n);
    expect(programCounter).toBeLessThan(crashedModule?.end ?? 0n);
    expect(modules.map(({ start }) => start)).toEqual(modules.map(({ start }) => start).sort((a, b) => (a < b ? -1 : 1)));
    expect(moduleCount).toBe(modules.length);
  });

  test('calls a program that was photographed while it ran no crash', async () => {
    const { exception } = await factsOf(reader, samples.snapshot);
    expect(exception).toBeDefined();
    expect(exception?.name).toBeUndefined();
  });

  test('says of a dump that is cut at any byte that it is cut or unreadable, and throws for none', async () => {
    for (let length = 0; length < samples.crash.length; length++) {
      const facts = await reader.read(bytesOf(samples.crash.subarray(0, length)));
      if (!('unreadable' in facts)) expect(facts.truncated).toBe(true);
      else expect(facts.unreadable).not.toBe('');
    }
  });

  test('gives facts that can be told of a dump with any byte bent', async () => {
    for (let at = 0; at < samples.crash.length; at += 3) {
      const bent = Buffer.from(samples.crash);
      bent[at] = (bent[at] as number) ^ 0xff;
      const facts = await reader.read(bytesOf(bent));
      if (!('unreadable' in facts)) expect(crashTextsOf(facts, 'file').signature).not.toBe('');
      else expect(facts.unreadable).not.toBe('');
    }
  });

  test('does not read what follows the facts, however large it is', async () => {
    let read = 0;
    const size = samples.crash.length + 2 ** 40;
    const content = Buffer.concat([samples.crash, Buffer.alloc(64 * 1024)]);
    const facts = await reader.read({
      size,
      read: async (offset, length) => {
        const bytes = content.subarray(offset, offset + length);
        read += bytes.length;
        return bytes;
      },
    });
    expect(facts).toMatchObject({ threads: samples.threads });
    expect(read).toBeLessThan(samples.crash.length * 20);
  });

  test('stops when it is cancelled', async () => {
    await expect(reader.read(bytesOf(samples.crash), AbortSignal.abort())).rejects.toBeInstanceOf(CancelledError);
  });

  test('passes on what reading the file throws', async () => {
    const failure = Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO' });
    const broken = { size: samples.crash.length, read: () => Promise.reject(failure) };
    await expect(reader.read(broken)).rejects.toBe(failure);
    await expect(dumpReaderFor(broken)).rejects.toBe(failure);
  });

  (samples.cannotCrash === undefined ? test : test.skip)(
    `tells what a real program crashed of${samples.cannotCrash === undefined ? '' : ` (${samples.cannotCrash})`}`,
    () =>
      withTemporaryFolder('real-dump', async (folder) => {
        const { path, program, exception } = await samples.makeReal(folder);
        expect(await withFile(path, dumpReaderFor)).toBe(reader);
        const facts = await withFile(path, (source) => factsOf(reader, source));
        expect(facts.process.path).toBe(program);
        expect(facts.exception?.name).toBe(exception);
        expect(facts.threads.length).toBeGreaterThan(1);
        expect(facts.modules.map(({ path }) => path)).toContain(program);
        expect(facts).toMatchObject({ truncated: false });
      }),
  );
});

test('A file that is no crash dump has no reader', async () => {
  for (const start of NO_DUMPS) expect(await dumpReaderFor(bytesOf(Buffer.from(start, 'hex')))).toBeUndefined();
});
