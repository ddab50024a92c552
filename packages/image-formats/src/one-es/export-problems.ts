import type { Json } from '@bakehouse/core/data';
import { type Finding, InputError } from '@bakehouse/core/errors';
import { spellPath } from '@bakehouse/image-definition/findings';
import { isJsonObject, type JsonObject, type JsonPath } from '@bakehouse/records/json';

/** As for all findings of a file. */
const MAX_FINDINGS = 1000;

/** Collects the paths of a definition that a format cannot say. */
export class ExportProblems {
  readonly #findings: Finding[] = [];
  readonly #title: string;
  #more = 0;

  /** @param title what the definition is written as: "1ES image" */
  constructor(title: string) {
    this.#title = title;
  }

  add(path: JsonPath, message: string, hint?: string): void {
    if (this.#findings.length >= MAX_FINDINGS) this.#more++;
    else {
      const place = path.length === 0 ? '' : `${spellPath(path)}: `;
      this.#findings.push({ severity: 'error', message: `${place}${message}`, ...(hint === undefined ? {} : { hint }) });
    }
  }

  /** The value as an object; anything else is a problem and gives an empty one. */
  object(value: Json | undefined, path: JsonPath): JsonObject {
    if (isJsonObject(value)) return value;
    if (value !== undefined && value !== null) this.add(path, 'is no object');
    return {};
  }

  /** A text that must be there; a problem gives ''. */
  text(value: Json | undefined, path: JsonPath): string {
    if (typeof value === 'string' && value !== '') return value;
    this.add(path, value === undefined ? 'is missing' : 'is no text');
    return '';
  }

  /** Every member but the named ones is a problem. */
  only(object: JsonObject, names: readonly string[], path: JsonPath): void {
    for (const [key, value] of Object.entries(object)) {
      if (value === undefined || value === null || names.includes(key)) continue;
      this.add([...path, key], `a ${this.#title} cannot say this`, 'leave it out');
    }
  }

  /** @throws InputError with all problems, if there are any */
  finish(): void {
    if (this.#findings.length === 0) return;
    const findings = [...this.#findings];
    if (this.#more > 0) findings.push({ severity: 'error', message: `and ${this.#more} more` });
    throw new InputError(`The definition cannot be written as ${this.#title}.`, { findings });
  }
}
