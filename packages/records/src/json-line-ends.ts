/** Two characters that no file uses, and a text without them stays one without them. */
const [LINE_FEED, CARRIAGE_RETURN] = ['\uF8FE', '\uF8FF'];

/** A text of JSON whose texts go over several lines, as Resource Manager takes them. */
interface JoinedTexts {
  /** Of the same length, with other characters for the line ends inside of texts. */
  readonly text: string;
  /** Where the first of them stood. */
  readonly first: number;
}

/**
 * Puts other characters in the place of line ends inside of texts, so that every other character stays where it is.
 *
 * @returns undefined where there are none, or the file has these characters itself
 */
export function joinTexts(source: string): JoinedTexts | undefined {
  if (source.includes(LINE_FEED) || source.includes(CARRIAGE_RETURN)) return undefined;
  const parts: string[] = [];
  let first: number | undefined;
  let done = 0;
  let isText = false;
  for (let at = 0; at < source.length; at++) {
    const sign = source[at];
    if (!isText) {
      const comment = sign === '/' ? source[at + 1] : undefined;
      if (comment === '/' || comment === '*') at = endOfComment(source, at, comment);
      else if (sign === '"') isText = true;
    } else if (sign === '\\') at++;
    else if (sign === '"') isText = false;
    else if (sign === '\n' || sign === '\r') {
      first ??= at;
      parts.push(source.slice(done, at), sign === '\n' ? LINE_FEED : CARRIAGE_RETURN);
      done = at + 1;
    }
  }
  if (first === undefined) return undefined;
  parts.push(source.slice(done));
  return { text: parts.join(''), first };
}

/** A value of a joined text as it was written. */
export function splitText(value: string): string {
  return value.replaceAll(LINE_FEED, '\n').replaceAll(CARRIAGE_RETURN, '\r');
}

function endOfComment(source: string, at: number, kind: '/' | '*'): number {
  const end = kind === '/' ? source.indexOf('\n', at) : source.indexOf('*/', at + 2) + 1;
  return end <= 0 ? source.length : end;
}
