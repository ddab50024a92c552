import { InputError } from '@bakehouse/core/errors';

/** What an input `prefix` means: '' for the whole container, which `/` says in so many words. */
export function blobPrefix(prefix: string | undefined): string {
  return prefix === undefined || prefix === '/' ? '' : prefix;
}

/**
 * The same where blobs are deleted. A prefix whose variable is empty looks like none on GitHub, so the whole container has to be asked for.
 *
 * @throws InputError without a prefix
 */
export function prefixToDeleteUnder(prefix: string | undefined): string {
  if (prefix !== undefined) return blobPrefix(prefix);
  throw new InputError('Blobs are to be deleted, and no prefix says where.', {
    hint: 'give prefix, and see that its variable has a value; prefix: / means the whole container',
  });
}
