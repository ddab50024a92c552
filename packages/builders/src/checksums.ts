import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { throwIfCancelled } from '@bakehouse/core/errors';

const CHUNK = 4 * 1024 * 1024;

/** SHA-256 of a raw disk, taken from its begin on in parts: what is final is read while the rest is still being written. */
export class DiskChecksum {
  readonly #hash = createHash('sha256');
  #position = 0;

  /**
   * Reads on to a position.
   *
   * @param end in bytes; the end of the file when left out
   * @throws CancelledError
   */
  async readTo(raw: string, end: number | undefined, signal: AbortSignal): Promise<void> {
    const range = { start: this.#position, ...(end === undefined ? {} : { end: end - 1 }) };
    for await (const chunk of createReadStream(raw, { ...range, highWaterMark: CHUNK })) {
      throwIfCancelled(signal);
      this.#hash.update(chunk as Buffer);
      this.#position += (chunk as Buffer).length;
    }
  }

  /** Of what was read, and of the same bytes followed by a footer. */
  digests(footer: Buffer): { raw: string; withFooter: string } {
    return { raw: this.#hash.copy().digest('hex'), withFooter: this.#hash.copy().update(footer).digest('hex') };
  }
}

/** SHA-256 of a raw disk, and of the same bytes followed by a footer, in one reading. @throws CancelledError */
export async function sha256OfDisk(raw: string, footer: Buffer, signal: AbortSignal): Promise<{ raw: string; withFooter: string }> {
  const checksum = new DiskChecksum();
  await checksum.readTo(raw, undefined, signal);
  return checksum.digests(footer);
}
