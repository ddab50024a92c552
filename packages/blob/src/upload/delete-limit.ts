import { InputError } from '@bakehouse/core/errors';

/** How many blobs a run may delete: a number, or a share of those under the prefix. */
export type DeleteLimit = { readonly blobs: number } | { readonly percent: number };

/** @param text "100", "10%" @throws InputError */
export function parseDeleteLimit(text: string): DeleteLimit {
  const [, number, percent] = /^(\d{1,9})(%?)$/.exec(text.replaceAll(' ', '')) ?? [];
  if (number === undefined || (percent === '%' && Number(number) > 100)) {
    throw new InputError(`max-delete ${JSON.stringify(text)} is neither a number nor a share.`, { hint: 'give 100, or 10%' });
  }
  return percent === '%' ? { percent: Number(number) } : { blobs: Number(number) };
}
