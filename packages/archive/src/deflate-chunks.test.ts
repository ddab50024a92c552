import { randomBytes } from 'node:crypto';
import { crc32, inflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { CHUNK, ChunkCrc32, ChunkDeflater, DEFLATE_END, isZeroChunk } from './deflate-chunks.ts';
import { DeflateQueue } from './deflate-queue.ts';

const zeros = Buffer.alloc(CHUNK);
const text = Buffer.alloc(CHUNK, 'the quick brown fox ');
const noise = randomBytes(CHUNK);
const short = Buffer.from('the quick end');

const mixtures: [string, Buffer[]][] = [
  ['text', [text, text, short]],
  ['noise, which is stored', [noise, text, noise]],
  ['zeros between text', [text, zeros, zeros, text, short]],
  ['zeros alone', [zeros, zeros, zeros.subarray(0, 1000)]],
  ['one short chunk', [short]],
  ['a short chunk of zeros', [zeros.subarray(0, 5)]],
];

describe('ChunkDeflater', () => {
  it.each(mixtures)('makes one stream of %s that inflates to the same, at every level', async (_what, chunks) => {
    for (const level of [0, 1, 6, 9]) {
      const parts: Buffer[] = [];
      const queue = new DeflateQueue(new ChunkDeflater(level), async (done) => {
        parts.push(...done);
      });
      // Its memory is used again, as that of the reader is.
      const block = Buffer.alloc(CHUNK);
      for (const chunk of chunks) {
        chunk.copy(block);
        await queue.push(block.subarray(0, chunk.length), isZeroChunk(chunk));
      }
      block.fill(0xff);
      await queue.drain();
      expect(inflateRawSync(Buffer.concat([...parts, DEFLATE_END])).equals(Buffer.concat(chunks))).toBe(true);
    }
  });

  it('compresses a chunk of zeros once for all', async () => {
    const deflater = new ChunkDeflater(6);
    const [first] = await deflater.deflate(zeros, undefined, true);
    const [second] = await deflater.deflate(Buffer.alloc(CHUNK), text, true);
    expect(second).toBe(first);
    expect(first?.length).toBeLessThan(2000);
  });

  it('stores what does not shrink without growing it by a thousandth', async () => {
    const parts = await new ChunkDeflater(9).deflate(noise, undefined, false);
    expect(parts.reduce((total, part) => total + part.length, 0)).toBeLessThan(CHUNK * 1.001);
  });
});

describe('ChunkCrc32', () => {
  it.each(mixtures)('is the CRC-32 of %s', (_what, chunks) => {
    const crc = new ChunkCrc32();
    for (const chunk of chunks) crc.update(chunk, isZeroChunk(chunk));
    expect(crc.value).toBe(crc32(Buffer.concat(chunks)));
  });
});
