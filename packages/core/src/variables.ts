/** What rendering found. */
interface RenderedText {
  readonly text: string;
  /** Names without a value; they stand in `text` as they were. The offset is that of the opening brace in the source. */
  readonly undefined: readonly { readonly name: string; readonly offset: number }[];
  readonly used: ReadonlySet<string>;
}

/** The look behind keeps a long run of braces from being tried from each of them. */
const PLACE = /(?<!\{)(\{+)([A-Z][A-Z0-9_]*)(\}+)/g;

/**
 * Replaces `{NAME}` (`[A-Z][A-Z0-9_]*`) by its value, in one pass: a value is never searched for names again.
 *
 * Doubled braces around a name stand for literal ones: `{{NAME}}` gives `{NAME}`, `{{{NAME}}}` gives the value in braces.
 * Every other brace (JSON, shell, PowerShell, `{{ other.templates }}`) stays as it is.
 */
export function renderVariables(text: string, variables: Readonly<Record<string, string>>): RenderedText {
  const missing: { name: string; offset: number }[] = [];
  const used = new Set<string>();
  const rendered = text.replace(PLACE, (whole: string, open: string, name: string, close: string, offset: number) => {
    const pairs = Math.min(open.length, close.length);
    const literal = Math.floor(pairs / 2);
    const before = open.slice(0, open.length - pairs + literal);
    const after = close.slice(0, close.length - pairs + literal);
    if (pairs % 2 === 0) return `${before}${name}${after}`;
    used.add(name);
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (value !== undefined) return `${before}${value}${after}`;
    missing.push({ name, offset: offset + open.length - 1 });
    return whole;
  });
  return { text: rendered, undefined: missing, used };
}

/** `offsetToPlace` for many offsets in ascending order, in one pass over the text. */
export function offsetsToPlaces(text: string, offsets: readonly number[]): { line: number; column: number }[] {
  const ends = /\r\n|\n|\r/g;
  let end = ends.exec(text);
  let [line, start] = [1, 0];
  return offsets.map((offset) => {
    for (; end !== null && end.index + end[0].length <= offset; end = ends.exec(text)) {
      line++;
      start = ends.lastIndex;
    }
    return { line, column: offset - start + 1 };
  });
}

/** Line and column, both from 1, of an offset into a text; columns count UTF-16 units as editors do. */
export function offsetToPlace(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lines = before.split(/\r\n|\n|\r/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
