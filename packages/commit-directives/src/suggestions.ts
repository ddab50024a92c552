import { editDistance } from '@bakehouse/core/text';

/** Longer words are no misprints of names. */
const LONGEST = 100;
/** Cells of distance tables that one message may cost, about a second: a hostile message must not cost more. */
const MOST_CELLS = 20_000_000;

/** Finds the known names that are nearest to an unknown one, with a bound on the time that it takes in all. */
export class Suggestions {
  #cells = MOST_CELLS;

  /** At most three names, the nearest first, then by the alphabet; as near as a typing mistake makes them. */
  matches(word: string, candidates: Iterable<string>): string[] {
    const farthest = Math.max(2, Math.floor(word.length / 3));
    if (word.length > LONGEST) return [];
    const found: { name: string; distance: number }[] = [];
    for (const name of candidates) {
      if (Math.abs(name.length - word.length) > farthest) continue;
      this.#cells -= word.length * name.length;
      if (this.#cells < 0) return [];
      const distance = editDistance(word, name);
      if (distance <= farthest) found.push({ name, distance });
    }
    found.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
    return found.slice(0, 3).map(({ name }) => name);
  }
}
