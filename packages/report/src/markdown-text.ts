import type { Sentence } from './sentence.ts';
import { clip } from './visible-text.ts';

/** Longer text from outside is cut: a summary is read, not searched. */
const LONGEST = 300;

/**
 * Characters that could begin or end Markdown, HTML, a link, a mention, an emoji or a formula. They become numeric entities,
 * which CommonMark reads as text only (https://spec.commonmark.org/0.31.2/#entity-and-numeric-character-references).
 */
const ACTIVE = /[&<>"'`*_{}[\]#+!|~\\@=$^]|:(?=[^\s\d])|(?<=\bwww)\./gi;

function encode(text: string): string {
  return clip(text, LONGEST).replace(ACTIVE, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * Text on one line, which may stand at the start of a line: it begins no list there. GitHub looks for `@name` and `#1` after it
 * has read the entities; a word joiner keeps them text.
 */
export function md(text: string): string {
  return encode(text.trimStart())
    .replace(/^-|(?<=^\d{1,9})[.)](?=\s|$)/, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/&#(?:64|35);/g, '$&&#8288;');
}

/** Code on one line, as HTML: code spans would need a fence that the text does not have, and a table's cells split at bars in them. */
export function mdCode(text: string): string {
  return `<code>${encode(text)}</code>`;
}

export function mdProse(sentence: Sentence): string {
  return sentence.map((part) => (typeof part === 'string' ? md(part) : mdCode('code' in part ? part.code : part.command))).join('');
}

/** A numbered list. */
export function mdSteps(steps: readonly Sentence[]): string {
  return steps.map((step, index) => `${index + 1}. ${mdProse(step)}\n`).join('');
}

/** Columns of nearly every table. */
const NUMBERS = /^(Took|Size|Exit code)$/;

/** A table with a row of headings; no rows give no table. What `isNumber` says of a column stands at its right. */
export function mdTable(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  most: number,
  isNumber: (column: string) => boolean = (column) => NUMBERS.test(column),
): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  const align = columns.map((column) => (isNumber(column) ? '--:' : '---'));
  const body = rows.slice(0, most).map(line).join('');
  return `${line(columns)}${line(align)}${body}\n${leftOut(rows.length - most)}`;
}

export function leftOut(number: number): string {
  return number > 0 ? `… and ${number} more, in the HTML report.\n\n` : '';
}

/** Folded text: the last `most` lines, fenced with more backticks than the text has in a row. */
export function mdFold(summary: string, text: string, most: number, open = false): string {
  const all = text.trimEnd().split(/\r\n?|\n/);
  const shown = all.slice(-most).map((line) => clip(line, LONGEST));
  const longest = Math.max(2, ...shown.flatMap((line) => line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const cut = all.length - shown.length;
  const note = cut > 0 ? ` (the last ${shown.length} of ${all.length} lines)` : '';
  return `<details${open ? ' open' : ''}><summary>${summary}${note}</summary>\n\n${fence}text\n${shown.join('\n')}\n${fence}\n\n</details>\n\n`;
}
