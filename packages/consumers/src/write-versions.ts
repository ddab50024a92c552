import { parseDataPath } from '@bakehouse/records/json';
import type { Pin, PinOutcome, UpdatedText } from './updater.ts';

/** As galleries have them. */
const VERSION = /^(?:0|[1-9]\d{0,8})(?:\.(?:0|[1-9]\d{0,8})){2}$/;

/** A value in a text. */
export interface FoundValue {
  /** As it is meant, without quotes. */
  readonly value: string;
  /** Of what is written, quotes included: the first character, and the one behind the last. */
  readonly start: number;
  readonly end: number;
}

/** Finds the value at a path, as `parseDataPath` gives it; says in a few words why there is none. */
export type FindValue = (segments: readonly (string | number)[]) => FoundValue | string;

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly version: string;
}

/**
 * Writes versions where a format finds its values.
 *
 * @param open understands a text, or says in a few words why it cannot
 * @throws TypeError when a version is none
 */
export function writeVersions(text: string, pins: readonly Pin[], open: (text: string) => FindValue | string): UpdatedText {
  for (const { version } of pins) if (!VERSION.test(version)) throw new TypeError(`Not a version: ${JSON.stringify(version)}`);
  const find = open(text);
  const edits: Edit[] = [];
  const outcomes = pins.map((pin) => outcomeOf(text, pin, find, edits));
  let updated = text;
  for (const { start, end, version } of edits.sort((a, b) => b.start - a.start)) {
    updated = updated.slice(0, start) + version + updated.slice(end);
  }
  return { text: updated, pins: outcomes };
}

function outcomeOf(text: string, { path, version }: Pin, find: FindValue | string, edits: Edit[]): PinOutcome {
  const refused = (why: string): PinOutcome => ({ state: 'refused', path, why });
  if (typeof find === 'string') return refused(find);
  const segments = parseDataPath(path);
  if (segments === undefined) return refused(`"${path}" is not a path like $.a.b[0]`);
  const found = find(segments);
  if (typeof found === 'string') return refused(found);
  const { value, start, end } = found;
  const from = /\/versions\/([^/]+)$/i.exec(value)?.[1] ?? value;
  const { line, column } = placeIn(text, start);
  if (!VERSION.test(from)) return refused(`what is there (line ${line}) is no version, nor the id of one`);
  const written = text.slice(start, end);
  const at = start + written.lastIndexOf(from);
  // Behind it only the closing quote, or the end of a block of lines. Before it the rest of an id; escapes in that are left alone.
  if (!written.includes(from) || !/^["']?\s*$/.test(text.slice(at + from.length, end))) {
    return refused(`the version there (line ${line}) is written with escapes`);
  }
  const edit = { start: at, end: at + from.length, version };
  const other = edits.find((known) => known.start === edit.start);
  if (other !== undefined && other.version !== version)
    return refused(`another pin writes ${other.version} to the same place (line ${line})`);
  if (other === undefined && from !== version) edits.push(edit);
  return { state: from === version ? 'current' : 'changed', path, from, to: version, line, column };
}

/** Both from 1. */
export function placeIn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
