import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { throwIfCancelled } from '@bakehouse/core/errors';

/** SHA-256 of a raw disk, and of the same bytes followed by a footer, in one reading. */
export async function sha256OfDisk(raw: string, footer: Buffer, signal: AbortSignal): Promise<{ raw: string; withFooter: string }> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(raw, { highWaterMark: 4 * 1024 * 1024 })) {
    throwIfCancelled(signal);
    hash.update(chunk as Buffer);
  }
  return { withFooter: hash.copy().update(footer).digest('hex'), raw: hash.digest('hex') };
}
