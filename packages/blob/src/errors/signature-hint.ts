import type { RefusedAccess } from './refused-access.ts';

type Signature = Extract<RefusedAccess, { readonly kind: 'signature' }>;

/** As the letters have to stand in the signature of a container ("Create a service SAS"); that of an account takes any order. */
const ORDER = 'racwdxyltfmeopi';

/** What requests with these letters do. */
const OPERATIONS: Readonly<Record<string, string>> = {
  r: 'reading a blob',
  l: 'listing blobs',
  lt: 'listing blobs with their tags',
  w: 'writing a blob',
  wt: 'writing a blob with tags',
  d: 'deleting blobs',
  t: 'setting tags',
  c: 'making a container',
};

interface SignedRun {
  readonly container: string;
  /** Letters with which the whole run can be done; undefined where that is not known. */
  readonly letters: string | undefined;
}

/**
 * What a shared access signature lacks for the request that was refused; undefined when it has all of that, or when a stored access
 * policy says what it has.
 */
export function missingInSignature(access: Signature, { container, letters: ofRun }: SignedRun): string | undefined {
  const { needs, letters, permissions, resourceTypes } = access;
  if (needs === 'make the container' && resourceTypes === undefined) {
    return `a shared access signature for a container cannot make it: make the container ${container} beforehand, or give a signature for the account (ss=b, srt=co)`;
  }
  if (permissions === '') return undefined;
  const missing = [...letters].filter((letter) => !has(permissions, letter));
  if (missing.length === 0) return undefined;
  // All at once: a signature that lacks the next one would be made a second time.
  const wanted = new Set(permissions + letters + (ofRun ?? (needs === 'read' || needs === 'list' ? '' : 'rcwl')));
  const all = [...wanted].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)).join('');
  return `the shared access signature lacks ${missing.join(' and ')} for ${OPERATIONS[letters]}: it has sp=${permissions}; make one with sp=${all}`;
}

/** What to do about a shared access signature that the service does not let do this. */
export function refusedSignature(access: Signature, run: SignedRun): string {
  const missing = missingInSignature(access, run);
  if (missing !== undefined) return missing;
  const { letters, permissions, policy, delegated } = access;
  const needed = `${[...letters].join(' and ')} for ${OPERATIONS[letters]}`;
  if (permissions === '') {
    const named = policy === undefined ? '' : ` ${policy}`;
    return `the stored access policy${named} of the shared access signature does not allow this: it needs ${needed}`;
  }
  if (delegated) return `the shared access signature has ${needed}, so the identity that signed it may not do that itself (any more)`;
  return `the shared access signature has ${needed}: something else is in the way, such as a rule of the account or a retention policy`;
}

/** `w` creates as well. */
function has(permissions: string, letter: string): boolean {
  return permissions.includes(letter) || (letter === 'c' && permissions.includes('w'));
}
