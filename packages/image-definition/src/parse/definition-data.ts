import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';

/** Reports something at an offset into the text. */
export type ReportAt = (offset: number, message: string, hint?: string) => void;

export const TOO_DEEP = 'the definition is nested too deeply';

/** Far more than any definition needs; keeps everything that walks through the data from running out of stack. */
const MAX_DEPTH = 100;
/** Values that aliases may stand for in all: against "billion laughs". */
const MAX_FROM_ALIASES = 5000;

class Unusable extends Error {}

/**
 * Makes plain data of a document, each value a copy of its own.
 *
 * Not `toJS` of the library: resolving an alias takes it time in proportion to the document, and its limit counts aliases of a
 * single word as well.
 */
export class DataReader {
  /** What each alias stands for. */
  readonly targets = new Map<Alias, Node>();
  readonly #report: ReportAt;
  readonly #anchors = new Map<string, Node>();
  /** Nodes that are being read: an alias of one of these holds itself. */
  readonly #open = new Set<Node>();
  #firstAlias: number | undefined;
  /** How many aliases the current node is read through. */
  #through = 0;
  #fromAliases = 0;
  #broken = false;
  #lostFrom = Number.POSITIVE_INFINITY;

  constructor(report: ReportAt) {
    this.#report = (offset, message, hint) => {
      if (offset < this.#lostFrom) report(offset, message, hint);
    };
  }

  /**
   * Undefined when there are mistakes that were reported and leave nothing usable. A key that is there twice is none of those.
   *
   * @param lostFrom offset from which on nothing is reported, since the parser was lost there
   */
  read(contents: unknown, lostFrom: number): unknown {
    this.#lostFrom = lostFrom;
    try {
      const data = this.#value(contents, 0);
      return this.#broken ? undefined : data;
    } catch (error) {
      if (error instanceof Unusable) return undefined;
      throw error;
    }
  }

  #value(node: unknown, depth: number): unknown {
    if (node === null || node === undefined) return null;
    if (isAlias(node)) return this.#alias(node, depth);
    const known = node as Node & { anchor?: string };
    if (this.#through === 0 && known.anchor !== undefined) this.#anchors.set(known.anchor, known);
    if (this.#through > 0 && ++this.#fromAliases > MAX_FROM_ALIASES) {
      this.#report(this.#firstAlias ?? 0, 'anchors are used so often that the definition would grow without end', 'write the values out');
      throw new Unusable();
    }
    if (isScalar(node)) return node.value;
    if (depth >= MAX_DEPTH) {
      this.#report(offsetOf(known), TOO_DEEP);
      throw new Unusable();
    }
    this.#open.add(known);
    const value = isSeq(node)
      ? node.items.map((item) => this.#value(item, depth + 1))
      : isMap(node)
        ? this.#mapping(node.items, depth)
        : null;
    this.#open.delete(known);
    return value;
  }

  #mapping(items: readonly Pair[], depth: number): Record<string, unknown> {
    const data: Record<string, unknown> = {};
    for (const { key, value } of items) {
      // Other keys are reported by the parser already.
      if (!isScalar(key)) continue;
      const name = String(key.value);
      if (this.#through === 0 && Object.hasOwn(data, name)) {
        this.#report(offsetOf(key as Node), `the key ${JSON.stringify(name)} is there twice`, 'leave one of them out');
      }
      // Assigning to `__proto__` would set no key.
      Object.defineProperty(data, name, { value: this.#value(value, depth + 1), writable: true, enumerable: true, configurable: true });
    }
    return data;
  }

  #alias(alias: Alias, depth: number): unknown {
    const offset = offsetOf(alias);
    this.#firstAlias ??= offset;
    let target = this.targets.get(alias);
    if (target === undefined) {
      target = this.#anchors.get(alias.source);
      const problem =
        target === undefined
          ? `there is no anchor &${alias.source} before this alias`
          : this.#open.has(target)
            ? `the alias *${alias.source} holds itself`
            : undefined;
      if (target === undefined || problem !== undefined) {
        this.#report(offset, problem ?? '', target === undefined ? 'put a text that begins with * in quotes' : 'write the value out');
        this.#broken = true;
        return null;
      }
      this.targets.set(alias, target);
    }
    this.#through++;
    const value = this.#value(target, depth);
    this.#through--;
    return value;
  }
}

function offsetOf(node: Node): number {
  return node.range?.[0] ?? 0;
}
