/** A shorter mask would blank out half of the log (azure-pipelines-tasks#9376: a one-letter secret). */
const SHORTEST = 4;

export const SHORT_SECRET_WARNING =
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
  }

  /** The text with every hidden line in it replaced by `***`, the longest first. */
  cover(text: string): string {
    const longestFirst = [...this.#hidden].sort((a, b) => b.length - a.length);
    return longestFirst.reduce((covered, line) => covered.replaceAll(line, '***'), text);
  }
}
