import type { Json } from '@bakehouse/core/data';
import { isJsonList, isJsonObject, type JsonObject, type JsonPath } from '@bakehouse/records/json';

/** The members of an object while they are converted: what is taken has found its place, what is left is told or kept. */
export class Members {
  readonly path: JsonPath;
  readonly #object: JsonObject;
  readonly #taken = new Set<string>();
  readonly #inner = new Map<string, Members>();

  constructor(object: JsonObject, path: JsonPath = []) {
    this.#object = object;
    this.path = path;
  }

  /** The value as it is, not taken. */
  peek(key: string): Json | undefined {
    return Object.hasOwn(this.#object, key) ? this.#object[key] : undefined;
  }

  take(key: string): Json | undefined {
    this.#taken.add(key);
    return this.peek(key);
  }

  /** A text, or undefined and nothing taken. Without `fits`, any text that is not empty. */
  text(key: string, fits: (text: string) => boolean = (text) => text !== ''): string | undefined {
    const value = this.peek(key);
    if (typeof value !== 'string' || !fits(value)) return undefined;
    this.#taken.add(key);
    return value;
  }

  /** A whole number from `minimum` to `maximum`. */
  integer(key: string, minimum = 0, maximum = Number.MAX_SAFE_INTEGER): number | undefined {
    const value = this.peek(key);
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < minimum || value > maximum) return undefined;
    this.#taken.add(key);
    return value;
  }

  boolean(key: string): boolean | undefined {
    const value = this.peek(key);
    if (typeof value !== 'boolean') return undefined;
    this.#taken.add(key);
    return value;
  }

  /** A list with at least one member that all fit. */
  list<T extends Json>(key: string, fits: (value: Json) => value is T): readonly T[] | undefined {
    const value = this.peek(key);
    if (!isJsonList(value) || value.length === 0 || !value.every(fits)) return undefined;
    this.#taken.add(key);
    return value;
  }

  texts(key: string): readonly string[] | undefined {
    return this.list(key, isText);
  }

  /** Texts of which none is empty. */
  names(key: string): readonly string[] | undefined {
    return this.list(key, (value): value is string => isText(value) && value !== '');
  }

  /** As `list`, when no member is there twice. */
  distinct<T extends Json>(key: string, fits: (value: Json) => value is T): readonly T[] | undefined {
    const value = this.peek(key);
    return isJsonList(value) && new Set(value).size === value.length ? this.list(key, fits) : undefined;
  }

  /** An object with at least one member, all of them texts. */
  textMap(key: string, fits: (name: string) => boolean = () => true): Readonly<Record<string, string>> | undefined {
    const value = this.peek(key);
    if (!isJsonObject(value) || !Object.entries(value).some(([, member]) => member !== undefined)) return undefined;
    if (!Object.entries(value).every(([name, member]) => typeof member === 'string' && fits(name))) return undefined;
    this.#taken.add(key);
    return value as Readonly<Record<string, string>>;
  }

  /** The members of an object in this one; what is left of them counts as left here. */
  inner(key: string): Members | undefined {
    const known = this.#inner.get(key);
    const value = this.peek(key);
    if (known !== undefined || !isJsonObject(value)) return known;
    const members = new Members(value, [...this.path, key]);
    this.#inner.set(key, members);
    return members;
  }

  /** The objects of a list in this one, when there are no other values in it. */
  innerList(key: string): readonly Members[] | undefined {
    return this.list(key, isJsonObject)?.map((value, index) => new Members(value, [...this.path, key, index]));
  }

  /** What nobody took, or undefined when everything has been. */
  rest(): JsonObject | undefined {
    const left = Object.entries(this.#object).flatMap(([key, value]): [string, Json][] => {
      if (this.#taken.has(key) || value === undefined) return [];
      const inner = this.#inner.get(key);
      const isEmpty = isJsonObject(value) && Object.keys(value).length === 0;
      const rest = inner === undefined || isEmpty ? value : inner.rest();
      return rest === undefined ? [] : [[key, rest]];
    });
    return left.length === 0 ? undefined : Object.fromEntries(left);
  }

  /** The paths of what nobody took and says something. */
  left(): JsonPath[] {
    return Object.entries(this.#object).flatMap(([key, value]) => {
      if (this.#taken.has(key) || value === undefined || isNothing(value)) return [];
      return this.#inner.get(key)?.left() ?? [[...this.path, key]];
    });
  }
}

function isNothing(value: Json): boolean {
  return typeof value === 'object' && (value === null || Object.keys(value).length === 0);
}

export function isText(value: Json): value is string {
  return typeof value === 'string';
}

/** `a.b[0]`, as findings name a place in a file. */
export function spellJsonPath(path: JsonPath): string {
  return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${part}`)).join('');
}

/** Adds what is not there yet, in objects at any depth; what is there stays. */
export function addMissing(written: JsonObject, extra: Json | undefined): JsonObject {
  if (!isJsonObject(extra)) return written;
  const members = new Map(Object.entries(written).filter(([, value]) => value !== undefined));
  for (const [key, value] of Object.entries(extra)) {
    const own = members.get(key);
    if (own === undefined) members.set(key, value);
    else if (isJsonObject(own) && isJsonObject(value)) members.set(key, addMissing(own, value));
  }
  return Object.fromEntries(members);
}

/** The object without its undefined members. */
export function definedOnly(object: JsonObject): JsonObject {
  return compact(object) ?? {};
}

/** The object without its undefined members, or undefined when none is left. */
export function compact(object: JsonObject): JsonObject | undefined {
  const members = Object.entries(object).filter(([, value]) => value !== undefined);
  return members.length === 0 ? undefined : Object.fromEntries(members);
}
