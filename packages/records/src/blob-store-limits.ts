import { UserError } from '@bakehouse/core/errors';
import { formatBytes } from '@bakehouse/core/text';

/** Bytes that `read` and `write` of a `BlobStore` take at once; files go by `download` and `upload`. */
export const LARGEST_AT_ONCE = 64 * 1024 * 1024;

export function blobTooLarge(name: string, size: number): UserError {
  return new UserError(`${name} has ${formatBytes(size)}; at most ${formatBytes(LARGEST_AT_ONCE)} are read or written at once.`);
}
