import { ExternalError } from '@bakehouse/core/errors';
import { quoted } from '../pages/page-list.ts';

/** What the headers of an answer to Get Blob say of its content. */
export interface RangeAnswer {
  readonly contentRange?: string | undefined;
  readonly contentLength?: number | undefined;
  readonly etag?: string | undefined;
}

/**
 * Makes sure, before a byte is read, that an answer is the part of the blob that was asked for.
 *
 * @param length bytes asked for
 * @param etag of the blob as it was listed
 * @throws ExternalError
 */
export function checkRange(
  name: string,
  { contentRange, contentLength, etag: found }: RangeAnswer,
  position: number,
  length: number,
  etag: string,
): void {
  const wrong = (problem: string) =>
    new ExternalError(`The service answers wrongly for ${name}: ${problem}.`, {
      service: 'Blob Storage',
      operation: `download ${name}`,
      hint: 'nothing was put in place. Does something between this machine and the service (a gateway, a cache) answer in its place?',
    });
  // What ignores conditions may still say which version it gives.
  if (found !== undefined && quoted(found) !== quoted(etag))
    throw wrong(`another version (ETag ${found}) than was asked for (${quoted(etag)})`);
  const asked = `bytes ${position}-${position + length - 1}`;
  if (contentRange === undefined) {
    // The whole of it, where that is the same.
    if (position !== 0 || contentLength !== length) throw wrong(`${contentLength ?? 'unknown'} bytes from its beginning, not ${asked}`);
  } else if (!contentRange.startsWith(`${asked}/`)) throw wrong(`${contentRange}, not ${asked}`);
  else if (contentLength !== undefined && contentLength !== length) throw wrong(`${contentLength} bytes for ${asked}`);
}
