import { type Alias, type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';

export type ValuePath = readonly (string | number)[];
/** Line and column count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Finds the places of keys and values of a definition. */
export interface DefinitionPlaces {
  /** Where the value at a path begins, or the deepest thing above it that is there. */
  valuePlace(path: ValuePath): Place;
  /** Where the key of the last segment begins. */
  keyPlace(path: ValuePath): Place;
  /** Where the first appearance of a piece of text in the value begins, as far as the value is written like that. */
  placeWithin(path: ValuePath, piece: string): Place;
  /** The value as written, quotes included. */
  textOf(path: ValuePath): string;
}

interface Found {
  readonly key: Node | undefined;
  readonly value: Node | undefined;
}

/** Finds the places of keys and values in a parsed document; a mapping is indexed when it is first looked into. */
export class Places {
  readonly #document: Document.Parsed;
  readonly #targets: ReadonlyMap<Alias, Node>;
  readonly #text: string;
  readonly #at: (offset: number) => Place;
  readonly #pairs = new Map<Node, Map<string, Pair<Node, Node | null>>>();

  constructor(document: Document.Parsed, targets: ReadonlyMap<Alias, Node>, text: string, at: (offset: number) => Place) {
    this.#document = document;
    this.#targets = targets;
    this.#text = text;
    this.#at = at;
  }

  reader(): DefinitionPlaces {
    return {
      valuePlace: (path) => {
        const { key, value } = this.#find(path);
        // Nothing is written there: the key is what can be seen.
        const empty = key !== undefined && value?.range?.[0] === value?.range?.[1];
        return this.#at((empty ? key : value)?.range?.[0] ?? 0);
      },
      keyPlace: (path) => {
        const { key, value } = this.#find(path);
        return this.#at((key ?? value)?.range?.[0] ?? 0);
      },
      placeWithin: (path, piece) => {
        const start = this.#find(path).value?.range?.[0] ?? 0;
        const inside = this.#source(path).indexOf(piece);
        return this.#at(start + Math.max(inside, 0));
      },
      textOf: (path) => this.#source(path),
    };
  }

  #source(path: ValuePath): string {
    const range = this.#find(path).value?.range;
    return range ? this.#text.slice(range[0], range[1]) : '';
  }

  /** The node at a path with its key; where the path ends early, the deepest node on it. */
  #find(path: ValuePath): Found {
    let key: Node | undefined;
    let value: Node | undefined = this.#document.contents ?? undefined;
    for (const segment of path) {
      const inner = this.#resolve(value);
      if (isMap(inner)) {
        const pair = this.#pairsOf(inner as Node, inner.items as Pair<Node, Node | null>[]).get(String(segment));
        if (pair === undefined) return { key, value };
        key = pair.key;
        value = pair.value ?? pair.key;
      } else if (isSeq(inner) && typeof segment === 'number' && inner.items[segment] !== undefined) {
        key = undefined;
        value = inner.items[segment] as Node;
      } else return { key, value };
    }
    return { key, value: this.#resolve(value) };
  }

  #pairsOf(map: Node, items: readonly Pair<Node, Node | null>[]): Map<string, Pair<Node, Node | null>> {
    let pairs = this.#pairs.get(map);
    if (pairs === undefined) {
      pairs = new Map();
      // The last of two equal keys counts, as in the data.
      for (const pair of items) if (isScalar(pair.key)) pairs.set(String(pair.key.value), pair);
      this.#pairs.set(map, pairs);
    }
    return pairs;
  }

  #resolve(node: Node | undefined): Node | undefined {
    return isAlias(node) ? this.#targets.get(node) : node;
  }
}
