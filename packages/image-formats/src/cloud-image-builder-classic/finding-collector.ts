import type { Finding } from '@bakehouse/core/errors';
import type { ValuePath } from '@bakehouse/image-definition/parse';
import type { YamlFile } from '../mapping/yaml-file.ts';

/** Reports something about the key or the value at a path. */
export type Report = (what: 'key' | 'value', path: ValuePath, message: string, hint?: string) => void;

const MAX_FINDINGS = 1_000;

interface Collected {
  readonly finding: Finding;
  count: number;
  /** Targets in which it is. */
  readonly targets: Set<number>;
}

/** Puts findings in order, and one at a place that several aliases repeat. */
export class FindingCollector {
  readonly #source: YamlFile;
  readonly #shown: string;
  readonly #targets: number;
  readonly #collected = new Map<string, Collected>();
  #more = 0;

  constructor(source: YamlFile, shown: string, targets: number) {
    this.#source = source;
    this.#shown = shown;
    this.#targets = targets;
  }

  add(what: 'key' | 'value', path: ValuePath, message: string, hint?: string): void {
    if (this.#collected.size >= MAX_FINDINGS) {
      this.#more++;
      return;
    }
    const place = what === 'key' ? this.#source.keyPlace(path) : this.#source.valuePlace(path);
    const key = `${place.line}:${place.column}:${message}`;
    const known = this.#collected.get(key);
    const finding: Finding = { severity: 'warning', ...place, message, ...(hint === undefined ? {} : { hint }) };
    const collected = known ?? { finding, count: 0, targets: new Set() };
    collected.count++;
    if (path[0] === 'target' && typeof path[1] === 'number') collected.targets.add(path[1]);
    this.#collected.set(key, collected);
  }

  /** @param others of the same file, which come in their order among these */
  findings(others: readonly Finding[]): readonly Finding[] {
    const own = [...this.#collected.values()].map(({ finding, targets, count }) => {
      const where =
        targets.size > 1 ? ` (in ${targets.size} of ${this.#targets} targets)` : count > 1 ? ` (${count} times, by aliases)` : '';
      return { ...finding, message: `${finding.message}${where}` };
    });
    const sorted = [...others, ...own].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
    const more = this.#more + Math.max(0, sorted.length - MAX_FINDINGS);
    if (more === 0) return sorted;
    const rest: Finding = { severity: 'warning', file: this.#shown, line: 1, column: 1, message: `and ${more} more` };
    return [...sorted.slice(0, MAX_FINDINGS), rest];
  }
}
