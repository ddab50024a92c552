import { compareBytes } from '@bakehouse/core/data';

/** A line of `SHA256SUMS`; without `sha256` where it is none. */
type ChecksumLine = { readonly line: number; readonly text: string } & (
  | { readonly sha256: string; readonly path: string }
  | { readonly sha256?: undefined }
);

const LINE = /^(\\?)([0-9A-Fa-f]{64}) [ *](.+)$/s;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', '\\': '\\' };

/**
 * Reads `SHA256SUMS` as `sha256sum --check` does, whose lines may be of text or binary mode and, with a backslash before the sum, have
 * escapes in the name. What the names may be is for the caller to check.
 *
 * @returns each line, numbered from 1, with the sum in lower case
 */
export function readChecksums(text: string): ChecksumLine[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((whole, index) => {
    const line = { line: index + 1, text: whole.replace(/\r$/, '') };
    const [, escaped, sha256, name] = LINE.exec(line.text) ?? [];
    if (sha256 === undefined || name === undefined) return line;
    const path = escaped === '' ? name : name.replace(/\\([nr\\])/g, (_, letter: string) => ESCAPES[letter] ?? letter);
    return { ...line, sha256: sha256.toLowerCase(), path };
  });
}

/**
 * The text of `SHA256SUMS`, in byte order of the names, which must hold neither a backslash nor the end of a line. Symbolic links, which
 * have a `link`, are left out: `sha256sum` would look at what they lead to.
 */
export function formatChecksums(files: readonly { readonly path: string; readonly sha256: string; readonly link?: string }[]): string {
  return files
    .filter(({ link }) => link === undefined)
    .sort((a, b) => compareBytes(a.path, b.path))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('');
}
