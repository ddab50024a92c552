import type { ValuePath } from '../parse/definition-places.ts';

/** Longer keys than any of ours: those of a hostile file are cut. */
const MAX_KEY = 80;

/** `steps[1].file.mode`; the whole is "the definition". */
export function spellPath(path: ValuePath): string {
  let text = '';
  for (const segment of path) text += typeof segment === 'number' ? `[${segment}]` : `${text === '' ? '' : '.'}${shorten(segment)}`;
  return text === '' ? 'the definition' : text;
}

/** A piece of a file as messages show it. */
export function shorten(text: string): string {
  return text.length > MAX_KEY ? `${text.slice(0, MAX_KEY)}…` : text;
}
