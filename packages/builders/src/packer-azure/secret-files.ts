import { rmSync } from 'node:fs';
import { join } from 'node:path';

/** Files of a run that hold secrets, in its folder. Both kinds of template take this ending. */
export const VARIABLE_FILE = 'variables.pkrvars.json';
export const CERTIFICATE_FILES = { pem: 'sign-in.pem', pkcs12: 'sign-in.pfx' } as const;

/**
 * Sees to it that the files with secrets do not outlive `work`. They are removed at once when it is cancelled: Packer may go on with its
 * clean-up for longer than this process does.
 *
 * @param folder absolute
 * @param work gets what removes them before its end, when they have been read
 */
export async function withSecretFiles<T>(folder: string, signal: AbortSignal, work: (forget: () => void) => Promise<T>): Promise<T> {
  const forget = () => {
    for (const name of [VARIABLE_FILE, ...Object.values(CERTIFICATE_FILES)]) rmSync(join(folder, name), { force: true });
  };
  signal.addEventListener('abort', forget, { once: true });
  try {
    return await work(forget);
  } finally {
    signal.removeEventListener('abort', forget);
    forget();
  }
}
