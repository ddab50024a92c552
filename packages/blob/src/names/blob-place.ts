import { InputError } from '@bakehouse/core/errors';
import { blobNameProblem, containerNameProblem } from './blob-name.ts';

/**
 * Checks where blobs are to come from or to go to, before anything is asked of a store.
 *
 * @param prefix may end in a slash; '' for none
 * @param doing what is to be done there, for the error
 * @returns the prefix without a slash at its end
 * @throws InputError with all that is wrong
 */
export function checkBlobPlace(
  { container, prefix }: { readonly container: string; readonly prefix: string },
  doing: 'upload to' | 'download from' | 'verify' | 'keep images in' | 'keep states in',
): string {
  const clean = prefix.length > 1 ? prefix.replace(/\/$/, '') : prefix;
  const inContainer = containerNameProblem(container);
  const inPrefix = clean === '' ? undefined : blobNameProblem(clean);
  const findings = [
    ...(inContainer === undefined ? [] : [`container ${JSON.stringify(container)} ${inContainer}`]),
    ...(inPrefix === undefined ? [] : [`prefix ${JSON.stringify(prefix)} ${inPrefix}`]),
  ].map((message) => ({ severity: 'error' as const, message }));
  if (findings.length > 0) throw new InputError(`Cannot ${doing} a place of this name.`, { findings });
  return clean;
}
