import type { Finding } from '@bakehouse/core/errors';
import type { JsonFile, JsonObject, JsonPath } from '@bakehouse/records/json';
import { spellJsonPath } from './json-members.ts';

/** As many findings of a file are told; the rest is counted. */
const MAX_FINDINGS = 1000;

/** What an importer has to say about a JSON file, with line and column. */
export class ImportNotes {
  readonly #file: JsonFile;
  readonly #shown: string;
  readonly #findings: Finding[];
  #dropped = 0;

  /** Begins with what reading the file found. */
  constructor(file: JsonFile, shown: string) {
    this.#file = file;
    this.#shown = shown;
    this.#findings = [...file.findings];
  }

  /** About a value, or a key with `at`. */
  note(path: JsonPath, message: string, options: { readonly hint?: string; readonly at?: 'key' | 'value' } = {}): void {
    if (this.isFull) {
      this.#dropped++;
      return;
    }
    const place = options.at === 'key' ? this.#file.keyPlace(path) : this.#file.valuePlace(path);
    const hint = options.hint === undefined ? {} : { hint: options.hint };
    this.#findings.push({ severity: 'warning', file: this.#shown, ...place, message, ...hint });
  }

  /** That members of the object at `path` have no field in a definition. */
  kept(path: JsonPath, rest: JsonObject | undefined, provider: string): void {
    if (rest === undefined) return;
    const keys = Object.keys(rest).slice(0, 20);
    const more = Object.keys(rest).length - keys.length;
    const names = `${keys.map((key) => `"${key}"`).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    const where = path.length === 0 ? '' : `${spellJsonPath(path)}: `;
    const first = keys[0] === undefined ? path : [...path, keys[0]];
    this.note(first, `${where}${names} kept under provider.${provider}; a definition has no field for it`, { at: 'key' });
  }

  /** Nothing more is told, so a hint need not be looked for. */
  get isFull(): boolean {
    return this.#findings.length >= MAX_FINDINGS - 1;
  }

  /** In the order of the file. */
  get findings(): readonly Finding[] {
    const place = ({ line = 0, column = 0 }: Finding) => line * 1e6 + Math.min(column, 1e6 - 1);
    const sorted = this.#findings.toSorted((a, b) => place(a) - place(b));
    if (this.#dropped === 0) return sorted;
    return [...sorted, { severity: 'warning', file: this.#shown, message: `and ${this.#dropped} more findings` }];
  }
}
