import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const CHILD = join(import.meta.dirname, 'store-child.ts');

export interface Child {
  /** The next thing that it says; undefined when it has ended. */
  next(): Promise<Record<string, unknown> | undefined>;
  /** Kills it at once, as a power cut would. */
  kill(): Promise<void>;
}

export function startChild(task: object): Child {
  const child = spawn(process.execPath, [CHILD], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, BACKEND_TEST: JSON.stringify(task) },
  });
  const ended = once(child, 'close');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async next() {
      const { value, done } = await lines.next();
      return done === true ? undefined : (JSON.parse(value) as Record<string, unknown>);
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** The last thing that a process says. */
export async function runChild(task: object): Promise<Record<string, unknown>> {
  const child = startChild(task);
  let last: Record<string, unknown> | undefined;
  for (let said = await child.next(); said !== undefined; said = await child.next()) last = said;
  if (last === undefined) throw new Error('The process said nothing.');
  return last;
}
