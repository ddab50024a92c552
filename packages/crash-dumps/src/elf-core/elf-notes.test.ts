import { CancelledError } from '@bakehouse/core/errors';
import { expect, test } from '@jest/globals';
import { ByteLayout } from '../byte-layout.ts';
import { bytesOf } from '../byte-source.ts';
import { type ElfHeader, PT_LOAD, PT_NOTE, type Segment } from './elf-header.ts';
import { type Note, notesOf } from './elf-notes.ts';

function note(owner: string, type: number, content: Buffer): Buffer {
  const name = Buffer.from(`${owner}\0`);
  const head = Buffer.alloc(12);
  for (const [index, word] of [name.length, content.length, type].entries()) head.writeUInt32LE(word, index * 4);
  const pad = (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
  return Buffer.concat([head, pad(name), pad(content)]);
}

function segment(offset: number, fileSize: number, type = PT_NOTE): Segment {
  return { type, flags: 4, offset, address: 0n, fileSize, memorySize: 0n };
}

async function read(bytes: Buffer, segments: readonly Segment[], signal?: AbortSignal): Promise<{ notes: Note[]; problems: string[] }> {
  const header: ElfHeader = { layout: new ByteLayout(64, true), machine: 62, segments, segmentCount: segments.length, truncated: false };
  const notes: Note[] = [];
  const problems: string[] = [];
  for await (const found of notesOf(bytesOf(bytes), header, (message) => problems.push(message), signal)) notes.push(found);
  return { notes, problems };
}

const TWO = Buffer.concat([note('CORE', 1, Buffer.alloc(5)), note('LINUX', 0x202, Buffer.alloc(8))]);

test('Notes are told in the order of the file, with where their content is', async () => {
  const { notes, problems } = await read(TWO, [segment(0, TWO.length)]);
  expect(notes).toEqual([
    { owner: 'CORE', type: 1, offset: 20, size: 5 },
    { owner: 'LINUX', type: 0x202, offset: 48, size: 8 },
  ]);
  expect(problems).toEqual([]);
});

test('Notes of several segments follow each other, and what is no note is passed over', async () => {
  const { notes } = await read(Buffer.concat([TWO, TWO]), [
    segment(TWO.length, TWO.length),
    segment(0, 8, PT_LOAD),
    segment(0, TWO.length),
  ]);
  expect(notes.map(({ offset }) => offset)).toEqual([TWO.length + 20, TWO.length + 48, 20, 48]);
});

test('Notes of zeros are padding', async () => {
  const padded = Buffer.concat([Buffer.alloc(36), note('CORE', 3, Buffer.alloc(4))]);
  expect((await read(padded, [segment(0, padded.length)])).notes).toEqual([{ owner: 'CORE', type: 3, offset: 56, size: 4 }]);
});

test('A note that leads out of its segment or of the file ends the reading, with the reason', async () => {
  const long = Buffer.from(TWO);
  long.writeUInt32LE(4096, 4);
  expect(await read(long, [segment(0, TWO.length)])).toEqual({ notes: [], problems: ['a note is longer than its segment'] });
  const cut = TWO.subarray(0, TWO.length - 4);
  const { notes, problems } = await read(cut, [segment(0, TWO.length)]);
  expect(notes).toHaveLength(1);
  expect(problems).toEqual(['the file ends inside of a note']);
});

test('Segments that say the same again, or very many, are not read', async () => {
  expect((await read(TWO, [segment(0, TWO.length), segment(4, 20)])).problems).toEqual(['its segments of notes overlap']);
  const many = Array.from({ length: 65 }, (_, index) => segment(index * TWO.length, TWO.length));
  const { notes, problems } = await read(Buffer.concat(many.map(() => TWO)), many);
  expect(notes).toHaveLength(128);
  expect(problems).toEqual(['it has more than 64 segments of notes']);
});

test('A long owner is cut, and its note is read all the same', async () => {
  const long = note('O'.repeat(200), 9, Buffer.alloc(4));
  expect((await read(long, [segment(0, long.length)])).notes).toEqual([{ owner: 'O'.repeat(64), type: 9, offset: 216, size: 4 }]);
});

test('The reading stops when it is cancelled', async () => {
  await expect(read(TWO, [segment(0, TWO.length)], AbortSignal.abort())).rejects.toBeInstanceOf(CancelledError);
});
