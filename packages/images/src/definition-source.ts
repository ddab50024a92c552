import type { Finding } from '@bakehouse/core/errors';
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, visit } from 'yaml';

/** How often anchors may be expanded in all; the default of `yaml` against "billion laughs". */
const MAX_ALIASES = 100;

export type ValuePath = readonly (string | number)[];
/** Both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A definition as plain data, with the place of each of its keys and values. */
export interface DefinitionSource {
  /** Undefined when the text is so broken that nothing more can be said about it. */
  readonly data: unknown;
  readonly findings: readonly Finding[];
  /** Where the value at a path begins, or the deepest thing above it that is there. */
  valuePlace(path: ValuePath): Place;
  /** Where the key of the last segment begins. */
  keyPlace(path: ValuePath): Place;
  /** Where the first appearance of a piece of text in the value begins, as far as the value is written like that. */
  placeWithin(path: ValuePath, piece: string): Place;
  /** The value as written, quotes included. */
  textOf(path: ValuePath): string;
}

const TOO_DEEP = 'the definition is nested too deeply';
const START: Place = { line: 1, column: 1 };

/** What to do about the errors of YAML that people make most. */
const HINTS: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'indent with blanks',
  BLOCK_AS_IMPLICIT_KEY: 'put a text that holds ": " in quotes',
  TAG_RESOLVE_FAILED: 'leave the tag out',
  NON_STRING_KEY: 'a key is plain text',
  MULTIPLE_DOCS: 'write each definition to a file of its own',
};

/**
 * Parses YAML 1.2, of which JSON is a part.
 *
 * @param shown how findings call the file
 */
export function parseDefinitionSource(text: string, shown: string): DefinitionSource {
  const lines = new LineCounter();
  const findings: Finding[] = [];
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const report = (offset: number, message: string, hint?: string) => {
    findings.push({ severity: 'error', file: shown, ...at(offset), message, ...(hint === undefined ? {} : { hint }) });
  };
  try {
    const document = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      stringKeys: true,
      prettyErrors: false,
      resolveKnownTags: false,
      // Not `silent`, which would let a second document pass.
      logLevel: 'error',
      lineCounter: lines,
    });
    return { data: toData(document, report), findings, ...new Places(document, text, at).reader() };
  } catch (error) {
    // Brackets nested so deeply that the stack of the parser ends.
    if (!(error instanceof RangeError)) throw error;
    report(0, TOO_DEEP);
    return { data: undefined, findings, valuePlace: () => START, keyPlace: () => START, placeWithin: () => START, textOf: () => '' };
  }
}

type Report = (offset: number, message: string, hint?: string) => void;

function toData(document: Document.Parsed, report: Report): unknown {
  const exhausted = document.errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  if (exhausted !== undefined) {
    report(exhausted.pos[0], TOO_DEEP);
    return undefined;
  }
  let broken = false;
  for (const { code, message, pos } of [...document.errors, ...document.warnings]) {
    // A duplicate key leaves a usable tree, so everything else can still be reported.
    if (code !== 'DUPLICATE_KEY') broken = true;
    if (code === 'DUPLICATE_KEY') report(pos[0], `the key ${keyAt(document, pos[0])} is there twice`, 'leave one of them out');
    else if (code === 'MULTIPLE_DOCS') report(pos[0], 'the file holds more than one document', HINTS[code]);
    else report(pos[0], message, HINTS[code]);
  }
  if (aliasProblems(document, report) || broken) return undefined;
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES }) as unknown;
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    report(firstAlias(document), `anchors are used so often that the definition would grow without end`, 'write the values out');
    return undefined;
  }
}

function keyAt(document: Document.Parsed, offset: number): string {
  let name = '';
  visit(document, {
    Pair(_, pair) {
      if (isScalar(pair.key) && pair.key.range?.[0] === offset) name = String(pair.key.value);
    },
  });
  return `"${name}"`;
}

/** Reports aliases that lead nowhere or into themselves; `yaml` would throw or build a circle. */
function aliasProblems(document: Document.Parsed, report: Report): boolean {
  let found = false;
  visit(document, {
    Alias(_, alias) {
      const offset = alias.range?.[0] ?? 0;
      const target = alias.resolve(document);
      const circular = target?.range !== undefined && target.range !== null && target.range[0] <= offset && offset < target.range[2];
      if (target !== undefined && !circular) return;
      found = true;
      report(offset, circular ? `the alias *${alias.source} holds itself` : `there is no anchor &${alias.source} before this alias`);
    },
  });
  return found;
}

function firstAlias(document: Document.Parsed): number {
  let offset = 0;
  visit(document, {
    Alias(_, alias) {
      offset = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

class Places {
  readonly #document: Document.Parsed;
  readonly #text: string;
  readonly #at: (offset: number) => Place;

  constructor(document: Document.Parsed, text: string, at: (offset: number) => Place) {
    this.#document = document;
    this.#text = text;
    this.#at = at;
  }

  reader(): Omit<DefinitionSource, 'data' | 'findings'> {
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
  #find(path: ValuePath): { key: Node | undefined; value: Node | undefined } {
    let key: Node | undefined;
    let value: Node | undefined = this.#document.contents ?? undefined;
    for (const segment of path) {
      const inner = this.#resolve(value);
      if (isMap(inner)) {
        const pair = (inner.items as Pair<Node, Node | null>[]).find((item) => isScalar(item.key) && String(item.key.value) === segment);
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

  #resolve(node: Node | undefined): Node | undefined {
    return isAlias(node) ? node.resolve(this.#document) : node;
  }
}
