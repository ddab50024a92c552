/**
 * Characters that take two columns: East Asian scripts with their punctuation and full forms, and pictures (Unicode Standard Annex #11).
 * Terminals differ about the rest of the pictures: counting two for one only cuts a line earlier.
 */
const WIDE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}\p{Script=Tangut}\p{Emoji_Presentation}\u2e80-\u303e\u3200-\u33ff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f000}-\u{1ffff}]$/u;

/** Columns that a text without control characters takes at most. */
export function columnsOf(text: string): number {
  return [...text].reduce((sum, character) => sum + widthOf(character), 0);
}

/** The beginning of a text that fits into so many columns, with `…` for what is cut off. */
export function cutToColumns(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let fitting = '';
  let left = columns - 1;
  for (const character of text) {
    left -= widthOf(character);
    if (left < 0) break;
    fitting += character;
  }
  return columns < 1 ? '' : `${fitting}…`;
}

function widthOf(character: string): number {
  return WIDE.test(character) ? 2 : 1;
}
