import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const SERVER = join(dirname(dirname(fileURLToPath(import.meta.url))), 'simulators', 'blob', 'serve.ts');

/** What a store was asked for. */
export interface Counted {
  /** Requests by operation. */
  readonly counts: Readonly<Record<string, number>>;
  /** Bytes of request bodies. */
  readonly received: number;
}

export interface DiscardStore {
  readonly endpoint: string;
  /** Since the last call. */
  counted(): Promise<Counted>;
}

/**
 * A blob store in a process of its own that counts and keeps no content, so that clients are measured and not a disk.
 *
 * @param container there from the start
 * @param more arguments of its program
 */
export async function withDiscardStore<T>(
  container: string,
  work: (store: DiscardStore) => Promise<T>,
  more: readonly string[] = [],
): Promise<T> {
  const child = spawn(process.execPath, [SERVER, '--container', container, ...more], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<unknown> => {
    const line = await lines.next();
    if (line.done === true) throw new Error('the discarding store ended');
    return JSON.parse(line.value);
  };
  try {
    const { endpoint } = (await next()) as { endpoint: string };
    return await work({
      endpoint,
      async counted() {
        child.stdin.write('\n');
        return (await next()) as Counted;
      },
    });
  } finally {
    // It ends with its input.
    child.stdin.end();
  }
}

/** A container's URL with a signature that this store does not look at. */
export function signedUrl(endpoint: string, container: string): string {
  return `${endpoint}/${container}?sv=2021-08-06&ss=b&srt=co&sp=rwdlac&se=2099-01-01T00:00:00Z&sig=bm9uZQ==`;
}
