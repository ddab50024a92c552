import { encodedInAddress, formsOf } from './secret-forms.ts';
import type { SecretVariables } from './secret-variables.ts';

/** A shorter mask would blank out half of the log (azure-pipelines-tasks#9376: a one-letter secret). */
const SHORTEST = 4;
/** Of a secret that is cut short, fewer characters tell nothing. */
const SHORTEST_BEGINNING = 2;

const SHORT_SECRET_WARNING =
  `A secret has fewer than ${SHORTEST} characters in each line and cannot be hidden in the log: ` +
  'hiding it would blank out the whole log. Check that it is really the secret.';

/**
 * The parts of a secret to hide: each line without the blanks around it, because logs show single lines. Lines that are too short
 * are left out.
 */
export function maskableLines(secret: string): string[] {
  const lines = secret.split(/[\r\n]+/).map((line) => line.trim());
  return lines.filter((line) => line.length >= SHORTEST);
}

/** Calls `hide` once for each line of each secret, and `warn` for a secret that is too short to be hidden. */
export class Masks {
  readonly #hidden = new Set<string>();
  readonly #forms = new Set<string>();
  readonly #inAddresses = new Map<string, RegExp>();
  readonly #hide: (line: string) => void;
  readonly #warn: (message: string) => void;

  constructor(hide: (line: string) => void, warn: (message: string) => void) {
    this.#hide = hide;
    this.#warn = warn;
  }

  add(secret: string): void {
    const lines = maskableLines(secret);
    if (lines.length === 0 && secret.trim() !== '') this.#warn(SHORT_SECRET_WARNING);
    for (const line of lines) {
      if (this.#hidden.has(line)) continue;
      this.#hidden.add(line);
      this.#hide(line);
    }
    for (const line of lines) {
      for (const form of formsOf(line)) this.#forms.add(form);
      const pattern = encodedInAddress(line);
      if (pattern !== undefined) this.#inAddresses.set(line, pattern);
    }
    // Base64 runs over the ends of lines; all else shows them.
    if (lines.length > 1) for (const form of formsOf(secret.trim())) this.#forms.add(form);
  }

  /**
   * The text with every secret in it replaced by `***`, in each of its forms, whether they overlap or not, and also the beginning of one
   * that is cut short by `…`.
   */
  cover(text: string): string {
    const ranges: [start: number, end: number][] = [];
    for (const form of this.#forms) {
      for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) ranges.push([at, at + form.length]);
    }
    for (const pattern of text.includes('%') ? this.#inAddresses.values() : []) {
      for (const { index, 0: found } of text.matchAll(pattern)) ranges.push([index, index + found.length]);
    }
    if (this.#forms.size > 0) {
      for (let cut = text.indexOf('…'); cut >= 0; cut = text.indexOf('…', cut + 1)) {
        const length = this.#lengthOfBeginning(text.slice(0, cut));
        if (length >= SHORTEST_BEGINNING) ranges.push([cut - length, cut]);
      }
    }
    return ranges.length === 0 ? text : replaceRanges(text, ranges);
  }

  /** How many characters at the end of the text are the beginning of a secret. */
  #lengthOfBeginning(text: string): number {
    const last = text.slice(-1);
    let longest = 0;
    for (const form of this.#forms) {
      let length = form.length;
      while (length > longest + 1) {
        length = form.lastIndexOf(last, length - 2) + 1;
        if (length > longest && text.endsWith(form.slice(0, length))) longest = length;
      }
    }
    return longest;
  }
}

/** Covers what the host hides without being asked. */
export function hiddenBy(variables: SecretVariables): Masks {
  const nothing = () => {};
  const masks = new Masks(nothing, nothing);
  for (const value of variables.hiddenByHost()) masks.add(value);
  return masks;
}

function replaceRanges(text: string, ranges: readonly [start: number, end: number][]): string {
  let covered = '';
  let done = 0;
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    if (start >= done) covered += `${text.slice(done, start)}***`;
    done = Math.max(done, end);
  }
  return covered + text.slice(done);
}
