import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseAllDocuments } from 'yaml';

/** Far above any workflow or file of pins that people write. */
const MAX_CHARACTERS = 2 * 1024 * 1024;

/** Both from 1. */
export interface TextPlace {
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
    const parsed = parseAllDocuments(text, { version: '1.2', prettyErrors: false, logLevel: 'silent', lineCounter: lines });
    documents = Array.isArray(parsed) ? parsed : [];
  } catch (error) {
    // Brackets nested so deeply that the stack of the parser ends.
    if (error instanceof RangeError) return 'it is nested too deeply';
    throw error;
  }
  const broken = documents.flatMap(({ errors }) => errors).find(({ code }) => code !== 'DUPLICATE_KEY');
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
  if (isMap(inner) && typeof segment === 'string') {
    // The last of two equal keys counts, as parsers have it.
    const pair = (inner.items as Pair[]).findLast(({ key }) => isScalar(key) && String(key.value) === segment);
    return followed(document, pair?.value);
  }
  return isSeq(inner) && typeof segment === 'number' ? followed(document, inner.items[segment]) : undefined;
}

export function followed(document: Document.Parsed, node: unknown): Node | undefined {
  return (isAlias(node) ? node.resolve(document) : (node as Node | null | undefined)) ?? undefined;
}

/** The text of a scalar as it is meant: what is written where it is plain (`1.10` stays that), else without quotes. */
export function scalarText(node: unknown): string | undefined {
  if (!isScalar(node) || node.value === null) return undefined;
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}
