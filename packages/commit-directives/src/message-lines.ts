/** One line of a message, without its line end. */
export interface MessageLine {
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

/**
 * Where Python's `str.splitlines` ends a line, beside `\r\n`: the original program is written in it, and both must see the same lines
 * (https://docs.python.org/3/library/stdtypes.html#str.splitlines).
 */
function endsLine(code: number): boolean {
  if (code < 0x85) return (code >= 0x0a && code <= 0x0d) || (code >= 0x1c && code <= 0x1e);
  return code === 0x85 || code === 0x2028 || code === 0x2029;
}

export function linesOf(message: string): MessageLine[] {
  const lines: MessageLine[] = [];
  let start = 0;
  for (let offset = 0; offset <= message.length; offset++) {
    if (offset < message.length && !endsLine(message.charCodeAt(offset))) continue;
    lines.push({ text: message.slice(start, offset), line: lines.length + 1 });
    if (message[offset] === '\r' && message[offset + 1] === '\n') offset++;
    start = offset + 1;
  }
  return lines;
}

/** As Python's `str.isspace`: JavaScript takes the byte order mark for a blank besides, and not the separators of ASCII. */
function isBlank(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (code < 0x85) return code === 0x20 || (code >= 0x09 && code <= 0x0d) || (code >= 0x1c && code <= 0x1f);
  return code === 0x85 || (code !== 0xfeff && /\s/.test(text[offset] as string));
}

/** Offset of the first character that is no blank; the length of the text when there is none. */
export function blanksBefore(text: string): number {
  let start = 0;
  while (start < text.length && isBlank(text, start)) start++;
  return start;
}

/** The text without blanks around it. A loop, since a pattern that ends in `$` takes quadratic time on a long run of blanks. */
export function strip(text: string): string {
  const start = blanksBefore(text);
  let end = text.length;
  while (end > start && isBlank(text, end - 1)) end--;
  return text.slice(start, end);
}
