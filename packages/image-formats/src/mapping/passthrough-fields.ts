import { canonicalJson, type Json } from '@bakehouse/core/data';
import { isJsonList, isJsonObject, type JsonObject } from '@bakehouse/records/json';
import { sha256 } from '@bakehouse/system/files';

/**
 * What a definition has no field for, of the items of a list (steps, outputs): either `extra` of the item at `at`, or a whole `item` of
 * the other format that stands before the one at `at`.
 */
interface KeptItem {
  readonly at: number;
  readonly extra?: JsonObject;
  readonly item?: Json;
}

/** Collects what is kept while a list is imported. */
export class KeptItems {
  readonly #items: Json[] = [];
  readonly #digests: string[] = [];

  /** An item that became one of the definition's. */
  converted(neutral: Json, kind: string, extra: JsonObject | undefined): void {
    if (extra !== undefined) this.#items.push({ at: this.#digests.length, extra });
    this.#digests.push(`${kind}:${digest(neutral)}`);
  }

  /** An item that did not. */
  whole(item: Json): void {
    this.#items.push({ at: this.#digests.length, item });
  }

  /**
   * What goes under `provider`, undefined for nothing. With it go kind and beginning of the digest of each item, so that they are
   * found again when others were added, removed or changed.
   */
  value(): JsonObject | undefined {
    return this.#items.length === 0 ? undefined : { of: this.#digests, kept: this.#items };
  }
}

/** For each item of the definition what was kept of it, and the whole items that stand before each and behind the last. */
export interface PlacedItems {
  readonly extras: ReadonlyMap<number, JsonObject>;
  /** By index of the item that they stand before; the number of items for those at the end. */
  readonly before: ReadonlyMap<number, readonly Json[]>;
}

/**
 * Finds the places of kept items in the list of today. An item that is gone takes with it what was kept of it; one that was changed
 * keeps it when it is of the same kind and stands between the same neighbours.
 *
 * @param kindOf what `converted` was given for such an item
 */
export function placeKeptItems(value: Json | undefined, list: readonly Json[], kindOf: (item: Json) => string): PlacedItems {
  const { of, kept } = isJsonObject(value) ? value : {};
  const items = (isJsonList(kept) ? kept : []).filter((item) => isJsonObject(item)) as unknown as KeptItem[];
  const places = findAgain(isJsonList(of) ? of.map(String) : [], list, kindOf);
  // Where an item stands that stood before each of those that there were, and at the end.
  const behind = [0];
  for (const place of places) behind.push(place === undefined ? (behind.at(-1) ?? 0) : place + 1);
  const extras = new Map<number, JsonObject>();
  const before = new Map<number, Json[]>();
  for (const { at, extra, item } of items) {
    const place = places[at];
    if (extra !== undefined && place !== undefined) extras.set(place, extra);
    if (item === undefined) continue;
    const index = behind[Math.min(Math.max(at, 0), places.length)] ?? 0;
    const others = before.get(index);
    if (others === undefined) before.set(index, [item]);
    else others.push(item);
  }
  return { extras, before };
}

/** The index of today for each item that there was. */
function findAgain(of: readonly string[], list: readonly Json[], kindOf: (item: Json) => string): (number | undefined)[] {
  const digests = list.map((item) => `${kindOf(item)}:${digest(item)}`);
  const places: (number | undefined)[] = of.map(() => undefined);
  let start = 0;
  while (start < of.length && start < list.length && of[start] === digests[start]) places[start] = start++;
  let end = 0;
  const rest = Math.min(of.length, list.length) - start;
  for (; end < rest && of[of.length - 1 - end] === digests[list.length - 1 - end]; end++)
    places[of.length - 1 - end] = list.length - 1 - end;
  const free = new Map<string, number[]>();
  for (let index = list.length - end - 1; index >= start; index--) {
    const key = digests[index] ?? '';
    const others = free.get(key);
    if (others === undefined) free.set(key, [index]);
    else others.push(index);
  }
  for (let index = start; index < of.length - end; index++) places[index] = free.get(of[index] ?? '')?.pop();
  const claimed = new Set(places);
  let from = start;
  for (let index = start; index < of.length - end; index++) {
    const place = places[index];
    if (place !== undefined) from = place + 1;
    if (place !== undefined) continue;
    const [kind] = (of[index] ?? '').split(':');
    for (let at = from; at < list.length - end && !claimed.has(at); at++) {
      if (!digests[at]?.startsWith(`${kind}:`)) continue;
      places[index] = at;
      claimed.add(at);
      from = at + 1;
      break;
    }
  }
  return places;
}

function digest(item: Json): string {
  return sha256(canonicalJson(item)).slice(0, 8);
}
