/**
 * Text without the characters at its end that are among these. Not by a regular expression such as `/-+$/`, which begins anew at each of
 * them: a text of 100,000 takes it a minute.
 */
export function trimEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
