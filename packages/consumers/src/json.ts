import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Updater } from './updater.ts';
import { type FindValue, type FoundValue, placeIn, writeVersions } from './write-versions.ts';

/** Characters; far above any file of pins that people write. */
const MOST = 2 * 1024 * 1024;

/** JSON, with the comments and trailing commas that many tools allow in their settings. */
export const jsonUpdater: Updater = {
  format: 'json',
  matches: (path) => /\.jsonc?$/i.test(path),
  update: (text, pins) => writeVersions(text, pins, open),
};

function open(text: string): FindValue | string {
  if (text.length > MOST) return 'it is too large';
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  const errors: ParseError[] = [];
  let root: Node | undefined;
  try {
    root = parseTree(text.slice(mark), errors, { allowTrailingComma: true });
  } catch (error) {
    // Brackets nested so deeply that the stack of the parser ends.
    if (error instanceof RangeError) return 'it is nested too deeply';
    throw error;
  }
  const [broken] = errors;
  if (broken !== undefined || root === undefined) {
    const { line, column } = placeIn(text, (broken?.offset ?? 0) + mark);
    return `it is no valid JSON: line ${line}, column ${column}: ${broken === undefined ? 'nothing in it' : printParseErrorCode(broken.error)}`;
  }
  return (segments) => valueAt(root, segments, mark) ?? 'it has no value there';
}

function valueAt(root: Node, segments: readonly (string | number)[], mark: number): FoundValue | undefined {
  let node: Node | undefined = root;
  for (const segment of segments) {
    if (node?.type === 'object' && typeof segment === 'string') {
      // Of two equal keys the last counts, as for those who read it.
      node = node.children?.findLast(({ children }) => children?.[0]?.value === segment)?.children?.[1];
    } else if (node?.type === 'array' && typeof segment === 'number') node = node.children?.[segment];
    else return undefined;
  }
  if (node?.type !== 'string') return undefined;
  return { value: node.value as string, start: node.offset + mark, end: node.offset + node.length + mark };
}
