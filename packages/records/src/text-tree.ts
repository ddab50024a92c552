import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseAllDocuments,
  visit,
} from 'yaml';

/** Far above any workflow or file of pins that people write. */
const MAX_CHARACTERS = 2 * 1024 * 1024;

/** Both from 1. */
interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** YAML or JSON with the place of everything in it; comments belong to nothing. */
export interface TextTree {
  readonly text: string;
  readonly documents: readonly Document.Parsed[];
  placeOf(offset: number): TextPlace;
  /** The text of a node as it is written, quotes included. */
  sourceOf(node: Node): string;
}

/** @returns the tree, or in a few words why there is none */
export function readTextTree(text: string): TextTree | string {
  if (text.length > MAX_CHARACTERS) return 'it is too large';
  const lines = new LineCounter();
  let documents: Document.Parsed[];
  try {
    // Not `uniqueKeys`, which compares each key with all before it; the last of two equal ones counts.
    const options = { version: '1.2', uniqueKeys: false, prettyErrors: false, logLevel: 'silent', lineCounter: lines } as const;
    const parsed = parseAllDocuments(text, options);
    documents = Array.isArray(parsed) ? parsed : [];
    for (const document of documents) TARGETS.set(document, targetsIn(document));
  } catch (error) {
    // Brackets nested so deeply that the stack of the parser ends.
    if (error instanceof RangeError) return 'it is nested too deeply';
    throw error;
  }
  const [broken] = documents.flatMap(({ errors }) => errors);
  if (broken !== undefined) {
    const { line, col } = lines.linePos(broken.pos[0]);
    return `it is no valid YAML: line ${line}, column ${col}: ${broken.message}`;
  }
  return {
    text,
    documents,
    placeOf: (offset) => {
      const { line, col } = lines.linePos(offset);
      return { line: Math.max(line, 1), column: Math.max(col, 1) };
    },
    sourceOf: (node) => (node.range ? text.slice(node.range[0], node.range[1]) : ''),
  };
}

/** The member of a mapping, or the item of a list; aliases are followed. */
export function memberOf(document: Document.Parsed, node: unknown, segment: string | number): Node | undefined {
  const inner = followed(document, node);
  if (isMap(inner) && typeof segment === 'string') return followed(document, membersOf(inner as Node, inner.items as Pair[]).get(segment));
  return isSeq(inner) && typeof segment === 'number' ? followed(document, inner.items[segment]) : undefined;
}

export function followed(document: Document.Parsed, node: unknown): Node | undefined {
  return (isAlias(node) ? TARGETS.get(document)?.get(node) : (node as Node | null | undefined)) ?? undefined;
}

/** The values of a mapping by key. Of two equal keys the last counts, as parsers have it. */
function membersOf(map: Node, items: readonly Pair[]): ReadonlyMap<string, unknown> {
  let members = MEMBERS.get(map);
  if (members === undefined) {
    members = new Map(items.flatMap(({ key, value }): [string, unknown][] => (isScalar(key) ? [[String(key.value), value]] : [])));
    MEMBERS.set(map, members);
  }
  return members;
}

/** Of mappings that were looked into: each name in a file is looked for in all mappings around it. */
const MEMBERS = new WeakMap<Node, ReadonlyMap<string, unknown>>();

/** What each alias of a document stands for. The library would search the whole document for each. */
const TARGETS = new WeakMap<Document.Parsed, ReadonlyMap<Alias, Node>>();

/** An alias stands for the last node before it that has the anchor. */
function targetsIn(document: Document.Parsed): ReadonlyMap<Alias, Node> {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(document, {
    Node(_, node) {
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (target !== undefined) targets.set(node, target);
      } else if (node.anchor !== undefined) anchors.set(node.anchor, node as Node);
    },
  });
  return targets;
}

/** The text of a scalar as it is meant: what is written where it is plain (`1.10` stays that), else without quotes. */
export function scalarText(node: unknown): string | undefined {
  if (!isScalar(node) || node.value === null) return undefined;
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}
