import type { Json } from '@bakehouse/core/data';
import { isObject as isMapping, type JsonObject } from '@bakehouse/core/data';

export { isMapping, type JsonObject };

export type KeyPath = readonly string[];

/** The value at a path of keys; undefined where there is none. */
export function valueAt(data: unknown, path: KeyPath): Json | undefined {
  let value = data;
  for (const key of path) {
    if (!isMapping(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value as Json | undefined;
}

/** A path as JSON Pointer (RFC 6901). */
export function pointerOf(path: KeyPath): string {
  return path.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

export function pathOfPointer(pointer: string): KeyPath {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** `azure.locations`. */
export function spellKeys(path: KeyPath): string {
  return path.join('.');
}

/** A copy with another value at a path. */
export function withValue(data: JsonObject, path: KeyPath, value: Json): JsonObject {
  const tree = new KeyTree();
  tree.fill(data);
  tree.set(path, value);
  return tree.toJson();
}

/** Only the members that are not undefined. */
export function defined<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}

/** A mapping in the making. In maps, since a key of the file may be `__proto__`. */
export class KeyTree {
  readonly #root = new Map<string, unknown>();

  /** Does nothing where something else than a mapping is on the way. */
  set(path: KeyPath, value: Json): void {
    const last = path.at(-1);
    if (last === undefined) return;
    let node = this.#root;
    for (const key of path.slice(0, -1)) {
      const next = node.get(key) ?? new Map<string, unknown>();
      if (!(next instanceof Map)) return;
      node.set(key, next);
      node = next;
    }
    node.set(last, value);
  }

  has(path: KeyPath): boolean {
    let node: unknown = this.#root;
    for (const key of path) {
      if (!(node instanceof Map) || !node.has(key)) return false;
      node = node.get(key);
    }
    return true;
  }

  /** Puts in what is not there yet, mapping by mapping. */
  fill(extra: JsonObject): void {
    fill(this.#root, extra);
  }

  toJson(): JsonObject {
    return plain(this.#root) as JsonObject;
  }
}

function fill(node: Map<string, unknown>, extra: JsonObject): void {
  for (const [key, value] of Object.entries(extra)) {
    if (value === undefined) continue;
    const there = node.get(key);
    if (isMapping(value) && (there === undefined || there instanceof Map)) {
      const inner = there ?? new Map<string, unknown>();
      node.set(key, inner);
      fill(inner as Map<string, unknown>, value);
    } else if (!node.has(key)) node.set(key, value);
  }
}

function plain(node: unknown): Json {
  if (!(node instanceof Map)) return node as Json;
  return Object.fromEntries([...node].map(([key, value]) => [key, plain(value)])) as Json;
}
