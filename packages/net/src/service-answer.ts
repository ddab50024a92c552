import { codedError } from './coded-error.ts';
import type { HeaderList } from './header-list.ts';

interface Answer {
  readonly status: number;
  readonly headers: HeaderList;
  readonly text: string;
}

/**
 * Blob Storage never sends on to another address. Who follows such an answer asks somebody else, who would be believed.
 *
 * @throws Error with the code REDIRECTED
 */
export function checkNotRedirected({ status }: Pick<Answer, 'status'>): void {
  if (status >= 300 && status < 400 && status !== 304) throw codedError('the answer names another address', 'REDIRECTED');
}

/**
 * What the SDK can read of an error, changed in place. "Status and error codes": since 2017-07-29 the code stands in a header, and it counts
 * where the content is of a wrong type, of none, or no XML at all; the SDK would fail at that and forget the code.
 *
 * @returns the content
 */
export function readableError({ status, headers, text }: Answer): string {
  if (status < 400) return text;
  if (headers.get('x-ms-error-code') !== undefined) return '';
  if (headers.get('content-type') === undefined)
    headers.set('content-type', text.trimStart().startsWith('<') ? 'application/xml' : 'text/plain');
  return text;
}
