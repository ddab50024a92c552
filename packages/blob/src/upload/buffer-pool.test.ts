import { CancelledError } from '@bakehouse/core/errors';
import { describe, expect, it } from '@jest/globals';
import { BufferPool } from './buffer-pool.ts';

const never = new AbortController().signal;

describe('BufferPool', () => {
  it('loses no memory to a file that fails in the moment in which it gets some', async () => {
    const pool = new BufferPool(8);
    const failing = new AbortController();
    const first = await pool.acquire(8, never);
    const second = pool.acquire(8, failing.signal);
    pool.release(first);
    failing.abort();
    pool.release(await second);
    expect((await pool.acquire(8, never)).byteLength).toBe(8);
  });

  it('gives nothing to a file that has failed while it waited, and the turn to the next', async () => {
    const pool = new BufferPool(8);
    const failing = new AbortController();
    const first = await pool.acquire(8, never);
    const second = pool.acquire(8, failing.signal);
    const third = pool.acquire(8, never);
    failing.abort();
    await expect(second).rejects.toThrow(CancelledError);
    pool.release(first);
    expect(await third).toBe(first);
  });
});
