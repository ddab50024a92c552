import { CancelledError } from '@bakehouse/core/errors';
import { describe, expect, test } from '@jest/globals';
import { bytesOf } from '../byte-source.ts';
import { elfCore } from './core.test-support.ts';
import { type ElfHeader, identifyElfCore, PT_LOAD, PT_NOTE, readElfHeader } from './elf-header.ts';

async function headerOf(bytes: Buffer): Promise<ElfHeader> {
  const header = await readElfHeader(bytesOf(bytes));
  if ('reason' in header) throw new Error(header.message);
  return header;
}

function bent(change: (core: Buffer) => void): Buffer {
  const core = elfCore();
  change(core);
  return core;
}

test('The header tells the machine and where notes and memory are', async () => {
  const { layout, machine, segments, segmentCount, truncated } = await headerOf(elfCore());
  expect([layout.bits, layout.littleEndian, machine, segmentCount, truncated]).toEqual([64, true, 62, 3, false]);
  expect(segments.map(({ type, flags, address, memorySize }) => [type, flags, address, memorySize])).toEqual([
    [PT_NOTE, 0, 0n, 0n],
    [PT_LOAD, 5, 0x555555554000n, 0x3000n],
    [PT_LOAD, 6, 0xdead0000n, 0x1000n],
  ]);
  expect(segments[0]?.offset).toBe(64 + 3 * 56);
});

/** The header and one segment of an armeb (big-endian, 32-bit) core. */
function bigEndianCore(): Buffer {
  const bytes = Buffer.alloc(52 + 32);
  bytes.write('7f454c46010201', 0, 'hex');
  bytes.writeUInt16BE(4, 16);
  bytes.writeUInt16BE(40, 18);
  bytes.writeUInt32BE(52, 28);
  bytes.writeUInt16BE(32, 42);
  bytes.writeUInt16BE(1, 44);
  for (const [index, word] of [PT_LOAD, 84, 0x8000, 0, 0, 0x2000, 6].entries()) bytes.writeUInt32BE(word, 52 + index * 4);
  return bytes;
}

test('A big-endian header of 32 bits is read by its own layout', async () => {
  const { layout, machine, segments } = await headerOf(bigEndianCore());
  expect([layout.bits, layout.littleEndian, machine]).toEqual([32, false, 40]);
  expect(segments).toEqual([{ type: PT_LOAD, flags: 6, offset: 84, address: 0x8000n, fileSize: 0, memorySize: 0x2000n }]);
});

test('The count of more than 65,534 segments is in the first section header', async () => {
  const core = Buffer.concat([
    bent((bytes) => {
      bytes.writeUInt16LE(0xffff, 56);
      bytes.writeBigUInt64LE(BigInt(bytes.length), 40);
    }),
    Buffer.alloc(64),
  ]);
  core.writeUInt32LE(2, core.length - 64 + 44);
  expect((await headerOf(core)).segmentCount).toBe(2);
});

describe('A file', () => {
  test.each([
    ['that is empty', Buffer.alloc(0), 'not-elf'],
    ['of text', Buffer.from('just text'), 'not-elf'],
    ['that is a program', bent((core) => core.writeUInt16LE(2, 16)), 'not-a-core'],
    ['with a class that does not exist', bent((core) => core.writeUInt8(3, 4)), 'damaged'],
    ['with a byte order that does not exist', bent((core) => core.writeUInt8(0, 5)), 'damaged'],
    ['cut in its first words', elfCore().subarray(0, 19), 'damaged'],
    ['cut in its header', elfCore().subarray(0, 63), 'damaged'],
    ['whose program headers are too small to be such', bent((core) => core.writeUInt16LE(8, 54)), 'damaged'],
  ])('%s is told as what it is', async (_, bytes, reason) => {
    expect(await readElfHeader(bytesOf(bytes))).toMatchObject({ reason });
  });

  test('that ends inside of its program headers, or before its memory, is truncated', async () => {
    expect(await headerOf(elfCore().subarray(0, 64 + 56 + 20))).toMatchObject({ truncated: true, segmentCount: 3 });
    expect((await headerOf(elfCore().subarray(0, 64 + 56 + 20))).segments).toHaveLength(1);
    expect((await headerOf(elfCore().subarray(0, -1))).truncated).toBe(true);
  });
});

test('The first 20 bytes are enough to tell a core', () => {
  expect(identifyElfCore(elfCore().subarray(0, 20))).toMatchObject({ layout: { bits: 64, littleEndian: true } });
});

test('Reading a long table stops when it is cancelled', async () => {
  await expect(readElfHeader(bytesOf(elfCore()), AbortSignal.abort())).rejects.toBeInstanceOf(CancelledError);
});
