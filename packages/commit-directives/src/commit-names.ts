import { type FilterKind, SINGULAR } from './instructions.ts';
import { strip } from './message-lines.ts';
import type { Suggestions } from './suggestions.ts';

/** The names that exist. A kind that is left out is not checked; an empty list says that there is none. */
export type CommitNames = { readonly [Kind in FilterKind]?: readonly string[] };

/** An image as a commit message may choose it. */
export interface SelectableImage {
  /** `image.id`. */
  readonly id: string;
  /** `image.names.key`: what `include keys:` calls it. The id is accepted as well. */
  readonly key?: string | undefined;
  /** `image.names.pool`: `domain/variant`. */
  readonly pool?: string | undefined;
  /** Of all its outputs. */
  readonly regions: readonly string[];
}

/** Where images go when nobody says otherwise. */
export const DEFAULT_ENVIRONMENTS: readonly string[] = ['production', 'staging'];

/** The names of a set of images. */
export function namesOfImages(images: readonly SelectableImage[], environments: readonly string[] = DEFAULT_ENVIRONMENTS): CommitNames {
  const keys = images.flatMap(({ id, key }) => (key === undefined ? [id] : [key, id]));
  const pools = images.flatMap(({ pool }) => (pool === undefined ? [] : [pool]));
  return { environments, keys, pools, regions: images.flatMap(({ regions }) => regions) };
}

/** How names are compared: lower case without blanks around them; a region without any blank ("East US" is `eastus`). */
export function normaliseName(kind: FilterKind, name: string): string {
  const lower = strip(name).toLowerCase();
  return kind === 'regions' ? lower.replace(/\s+/g, '') : lower;
}

/** The names in the form in which they are compared, each once. */
export type KnownNames = { readonly [Kind in FilterKind]: ReadonlySet<string> | undefined };

export function knownNames(names: CommitNames): KnownNames {
  const known = (kind: FilterKind) => {
    const list = names[kind];
    return list === undefined ? undefined : new Set(list.map((name) => normaliseName(kind, name)));
  };
  return { environments: known('environments'), keys: known('keys'), pools: known('pools'), regions: known('regions') };
}

interface UnknownName {
  readonly message: string;
  readonly hint?: string;
}

/** What is wrong with a name that is not known, and what was probably meant. */
export function explainUnknown(kind: FilterKind, mode: string, name: string, known: KnownNames, near: Suggestions): UnknownName {
  const shown = JSON.stringify(name.length > 120 ? `${name.slice(0, 120)}…` : name);
  const own = known[kind] ?? new Set<string>();
  const one = SINGULAR[kind];

  for (const other of ['keys', 'pools', 'regions', 'environments'] as const) {
    const named = normaliseName(other, name);
    if (other === kind || known[other]?.has(named) !== true) continue;
    const hint = `write "${mode} ${other}: ${named}"`;
    return { message: `${shown} is ${article(SINGULAR[other])} ${SINGULAR[other]}, not ${article(one)} ${one}`, hint };
  }
  const stem = name.replace(/\.(?:ya?ml|json)$/, '');
  if (stem !== name && own.has(stem))
    return { message: `${shown} is the name of a file, not ${article(one)} ${one}`, hint: `write ${stem}` };

  const parts = name.length > 2000 ? [] : name.split(/[\s;|]+/).filter((part) => part !== '');
  if (parts.length > 1 && parts.some((part) => own.has(part))) {
    return { message: `a comma is missing in ${shown}`, hint: `write ${parts.join(', ')}` };
  }
  const unknown = `unknown ${one} ${shown}`;
  if (name === 'none') return { message: unknown, hint: 'write no-ci to leave everything undone' };
  if (kind === 'keys' && name.includes('/')) {
    return { message: unknown, hint: `it looks like a pool (domain/variant): write "${mode} pools: ${name}"` };
  }
  const variants = kind === 'pools' && !name.includes('/') ? [...own].filter((pool) => pool.endsWith(`/${name}`)) : [];
  const matches = variants.length > 0 ? variants.slice(0, 3) : near.matches(name, own);
  if (matches.length > 0) return { message: unknown, hint: `did you mean ${matches.join(' or ')}?` };
  if (kind === 'pools' && !name.includes('/')) return { message: unknown, hint: 'a pool is written domain/variant' };
  if (own.size === 0) return { message: unknown, hint: `no ${one} is known` };
  return own.size > 12 ? { message: unknown } : { message: unknown, hint: `known: ${[...own].sort().join(', ')}` };
}

function article(word: string): string {
  return /^[aeiou]/.test(word) ? 'an' : 'a';
}
