import { canonicalJson, equalJson, isObject, type Json } from '@bakehouse/core/data';
import { coverPlainSecrets } from '@bakehouse/image-definition/definition';
import { type FingerprintLayers, LAYERS } from '@bakehouse/records/builds';
import type { Change } from '@bakehouse/records/plan';

/**
 * What changed between two layers of a fingerprint, in the order of the paths.
 *
 * Lists of texts (packages) are compared as sets, unless only their order changed; in other lists what is equal at both ends is
 * left out first, so that an inserted step is one change and not one for every step after it.
 */
export function changesBetween(old: Json | undefined, now: Json | undefined): Change[] {
  return differences(old, now, '').map(covered);
}

/** An older version may have been made from a definition with secrets in it: the plan goes into summaries and comments. */
function covered(change: Change): Change {
  const key =
    change.path
      .replace(/(?:\[\d+\])+$/, '')
      .split('.')
      .at(-1) ?? '';
  const { old, new: now, ...rest } = change;
  return {
    ...rest,
    ...(old === undefined ? {} : { old: coverPlainSecrets(old, key) }),
    ...(now === undefined ? {} : { new: coverPlainSecrets(now, key) }),
  };
}

function differences(old: Json | undefined, now: Json | undefined, path: string): Change[] {
  if (equalJson(old, now)) return [];
  if (isList(old) && isList(now)) return listChanges(old, now, path);
  if (isObject(old) && isObject(now)) {
    const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort();
    return keys.flatMap((key) => memberChanges(key, old[key], now[key], path));
  }
  return [{ path, ...(old === undefined ? {} : { old }), ...(now === undefined ? {} : { new: now }) }];
}

/** What changed between the layers of two fingerprints, from the innermost to the outermost; what stands in two of them, once. */
export function layerChanges(old: Partial<FingerprintLayers>, now: FingerprintLayers): Change[] {
  const seen = new Set<string>();
  return LAYERS.flatMap((layer) =>
    changesBetween(old[layer], now[layer])
      .filter((change) => {
        const key = canonicalJson(change as unknown as Json);
        return !seen.has(key) && seen.add(key);
      })
      .map((change) => ({ layer, ...change })),
  );
}

function memberChanges(key: string, old: Json | undefined, now: Json | undefined, path: string): Change[] {
  const inner = path === '' ? key : `${path}.${key}`;
  // `files` maps paths to digests: the file is what people know.
  if (key === 'files' && (isObject(old) || isObject(now))) return fileChanges(old, now, path);
  return differences(old, now, inner);
}

function fileChanges(old: Json | undefined, now: Json | undefined, path: string): Change[] {
  const before = isObject(old) ? old : {};
  const after = isObject(now) ? now : {};
  const files = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return files
    .filter((file) => !equalJson(before[file], after[file]))
    .map((file) => {
      const [was, is] = [before[file], after[file]];
      return { path, file, ...(was === undefined ? {} : { old: was }), ...(is === undefined ? {} : { new: is }) };
    });
}

function listChanges(old: readonly Json[], now: readonly Json[], path: string): Change[] {
  if ([...old, ...now].every((item) => typeof item === 'string')) {
    const gone = old.filter((item) => !now.includes(item)).map((item): Change => ({ path, old: item }));
    const added = now.filter((item) => !old.includes(item)).map((item): Change => ({ path, new: item }));
    return gone.length + added.length === 0 ? [{ path, old, new: now }] : [...gone, ...added];
  }
  let head = 0;
  while (head < Math.min(old.length, now.length) && equalJson(old[head], now[head])) head++;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - head && equalJson(old.at(-1 - tail), now.at(-1 - tail))) tail++;
  const before = old.slice(head, old.length - tail);
  const after = now.slice(head, now.length - tail);
  const changes: Change[] = [];
  for (let i = 0; i < Math.max(before.length, after.length); i++) {
    changes.push(...differences(before[i], after[i], `${path}[${head + i}]`));
  }
  return changes;
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** "steps[0].packages: + curl", in a few words for people. */
export function describeChange({ path, file, old, new: now }: Change): string {
  if (file !== undefined) {
    if (old === undefined) return `${file} is new`;
    if (now === undefined) return `${file} is gone`;
    return digestOf(old) === digestOf(now) ? `${file} is ${isExecutable(now) ? 'now' : 'no longer'} executable` : `${file} changed`;
  }
  if (old === undefined) return `${path}: + ${brief(now)}`;
  if (now === undefined) return `${path}: - ${brief(old)}`;
  return `${path}: ${brief(old)} → ${brief(now)}`;
}

/** Texts as they are, everything else as JSON. */
export function valueText(value: Json | undefined): string {
  return typeof value === 'string' ? value : canonicalJson(value ?? null);
}

function digestOf(value: Json): unknown {
  return isObject(value) ? value['sha256'] : undefined;
}

function isExecutable(value: Json): boolean {
  return isObject(value) && value['executable'] === true;
}

/** Enough to recognise a value; a whole step would fill the screen. */
const BRIEF = 60;

/** A value in a few words. */
export function brief(value: Json | undefined): string {
  const text = valueText(value);
  return text.length > BRIEF ? `${text.slice(0, BRIEF - 1)}…` : text;
}
