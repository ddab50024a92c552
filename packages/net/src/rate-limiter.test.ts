import { CancelledError } from '@bakehouse/core/errors';
import { describe, expect, it } from '@jest/globals';
import { RateLimiter } from './rate-limiter.ts';

const never = new AbortController().signal;
/** Lets everything that is due run. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('25: the rate limiter', () => {
  it('halves the requests at once when the service is busy, once for all that were on the way, and recovers', () => {
    const limiter = new RateLimiter({ requests: 32 });
    expect(limiter.limit).toBe(16);
    const sentAt = performance.now();
    for (let count = 0; count < 10; count++) limiter.slowDown(sentAt);
    expect(limiter.limit).toBe(8);
    limiter.slowDown(performance.now());
    limiter.slowDown(performance.now());
    expect(limiter.limit).toBe(4);
    for (let count = 0; count < 4 + 5 + 6; count++) limiter.succeeded();
    expect(limiter.limit).toBe(7);
    for (let count = 0; count < 1000; count++) limiter.succeeded();
    expect(limiter.limit).toBe(32);
  });

  it('14: lets small and large requests through in the order in which they came, within one budget', async () => {
    const limiter = new RateLimiter({ requests: 3, bytes: 100 });
    const order: string[] = [];
    const ends: (() => void)[] = [];
    const start = (name: string, bytes: number) =>
      void limiter.run(bytes, never, () => {
        order.push(name);
        return new Promise<void>((resolve) => ends.push(resolve));
      });
    start('large', 90);
    start('larger', 80);
    start('small', 1);
    await turn();
    expect(order).toEqual(['large']);
    ends.shift()?.();
    await turn();
    expect(order).toEqual(['large', 'larger', 'small']);
    start('huge', 1000);
    await turn();
    expect(order).toHaveLength(3);
    for (const end of ends.splice(0)) end();
    await turn();
    expect(order.at(-1)).toBe('huge');
    for (const end of ends) end();
  });

  it('repeats as often as there were successes to pay for it, and some times more', () => {
    const limiter = new RateLimiter();
    let repetitions = 0;
    while (limiter.mayRepeat()) repetitions++;
    expect(repetitions).toBe(100);
    for (let count = 0; count < 10; count++) limiter.succeeded();
    while (limiter.mayRepeat()) repetitions++;
    expect(repetitions).toBeGreaterThanOrEqual(103);
  });

  it('34: lets go of those that wait when they are cancelled', async () => {
    const limiter = new RateLimiter({ requests: 1 });
    const end = Promise.withResolvers<void>();
    const running = limiter.run(0, never, () => end.promise);
    const controller = new AbortController();
    const waiting = limiter.run(0, controller.signal, async () => {});
    const next = limiter.run(0, never, async () => 'ran');
    controller.abort();
    await expect(waiting).rejects.toThrow(CancelledError);
    end.resolve();
    await running;
    expect(await next).toBe('ran');
  });
});
