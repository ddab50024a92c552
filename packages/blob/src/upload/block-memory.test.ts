import { CancelledError } from '@bakehouse/core/errors';
import { HashWorkers } from '@bakehouse/system/hashing';
import { describe, expect, it } from '@jest/globals';
import { BufferPool } from './buffer-pool.ts';

const never = new AbortController().signal;
/** Lets everything that is due run. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('13: the memory for blocks', () => {
  it('is used again, and has a limit', async () => {
    const pool = new BufferPool(100);
    const first = await pool.acquire(60, never);
    let second: SharedArrayBuffer | undefined;
    void pool.acquire(60, never).then((buffer) => {
      second = buffer;
    });
    await turn();
    expect(second).toBeUndefined();
    pool.release(first);
    await turn();
    expect(second).toBe(first);
    const giveBack = await pool.reserve(40, never);
    let third = false;
    void pool.reserve(1, never).then(() => {
      third = true;
    });
    await turn();
    expect(third).toBe(false);
    giveBack();
    await turn();
    expect(third).toBe(true);
  });

  it('gives one that is larger than all of it to who is alone', async () => {
    const pool = new BufferPool(10);
    expect((await pool.acquire(50, never)).byteLength).toBe(50);
  });

  it('34: forgets who was cancelled', async () => {
    const pool = new BufferPool(10);
    const buffer = await pool.acquire(10, never);
    const controller = new AbortController();
    const waiting = pool.acquire(10, controller.signal);
    const next = pool.acquire(10, never);
    controller.abort();
    await expect(waiting).rejects.toThrow(CancelledError);
    pool.release(buffer);
    expect(await next).toBe(buffer);
  });
});

describe('the hash workers', () => {
  it('hash blocks alone and files in order, several at once', async () => {
    const workers = new HashWorkers(2);
    try {
      const buffers = ['one', 'two', 'three'].map((text) => {
        const buffer = new SharedArrayBuffer(8);
        new Uint8Array(buffer).set(Buffer.from(text));
        return { buffer, length: text.length };
      });
      const streams = [workers.stream('sha256'), workers.stream('md5')];
      for (const stream of streams) for (const { buffer, length } of buffers) void stream.add(buffer, length);
      const [sha256, md5] = await Promise.all(streams.map((stream) => stream.end()));
      // printf onetwothree | sha256sum; … | md5sum; printf two | md5sum
      expect(sha256?.toString('hex')).toBe('4592092e1061c7ea85af2aed194621cc17a2762bae33a79bf8ce33fd0168b801');
      expect(md5?.toString('hex')).toBe('7b0391feb2e0cd271f1cf39aafb4376f');
      const { buffer, length } = buffers[1] as { buffer: SharedArrayBuffer; length: number };
      expect((await workers.digest('md5', buffer, length)).toString('hex')).toBe('b8a9f715dbb64fd5c56e7783c6820a61');
    } finally {
      await workers.close();
    }
  });

  it('that died are not given anything more, and others take their place', async () => {
    const workers = new HashWorkers(1);
    try {
      const buffer = new SharedArrayBuffer(3);
      new Uint8Array(buffer).set(Buffer.from('two'));
      const stream = workers.stream('md5');
      await expect(workers.digest('no such hash' as 'md5', buffer, 3)).rejects.toThrow('Digest method not supported');
      await expect(stream.add(buffer, 3)).rejects.toThrow('Digest method not supported');
      expect((await workers.digest('md5', buffer, 3)).toString('hex')).toBe('b8a9f715dbb64fd5c56e7783c6820a61');
    } finally {
      await workers.close();
    }
  });

  it('that have ended say so instead of leaving somebody to wait', async () => {
    const workers = new HashWorkers(1);
    const waiting = workers.stream('sha256').end();
    const ended = expect(waiting).rejects.toThrow('a hash worker has ended');
    await workers.close();
    await ended;
  });
});
