import { type Finding, InputError } from '@bakehouse/core/errors';
import type { JsonPath, JsonPlace } from '@bakehouse/records/json';

/** As for all findings of a file. */
const MAX_FINDINGS = 1000;

/** A file that was read, as far as places in it are concerned. */
interface PlacedFile {
  readonly findings: readonly Finding[];
  keyPlace(path: JsonPath): JsonPlace;
  valuePlace(path: JsonPath): JsonPlace;
}

/** Collects what is odd or wrong in a file, each with line and column, up to 1,000. */
export class Notes {
  readonly #findings: Finding[];
  readonly #file: PlacedFile;
  readonly #shown: string;
  #more = 0;
  #broken: boolean;

  /** @param shown how findings call the file */
  constructor(file: PlacedFile, shown: string) {
    this.#file = file;
    this.#shown = shown;
    this.#findings = file.findings.slice(0, MAX_FINDINGS);
    this.#broken = file.findings.some(({ severity }) => severity === 'error');
  }

  /** With it the file cannot be used. */
  error(path: JsonPath, message: string, hint?: string, place = this.#file.valuePlace(path)): void {
    this.#broken = true;
    this.#add({ severity: 'error', file: this.#shown, ...place, message, ...(hint === undefined ? {} : { hint }) });
  }

  warn(path: JsonPath, message: string, hint?: string): void {
    this.#add({ severity: 'warning', file: this.#shown, ...this.#file.valuePlace(path), message, ...(hint === undefined ? {} : { hint }) });
  }

  /** At the key of the path's last segment. */
  warnAtKey(path: JsonPath, message: string, hint?: string): void {
    this.#add({ severity: 'warning', file: this.#shown, ...this.#file.keyPlace(path), message, ...(hint === undefined ? {} : { hint }) });
  }

  errorAtKey(path: JsonPath, message: string, hint?: string): void {
    this.error(path, message, hint, this.#file.keyPlace(path));
  }

  place(path: JsonPath): JsonPlace {
    return this.#file.valuePlace(path);
  }

  /**
   * All findings in the order of the file.
   *
   * @param what "the 1ES image", for the error
   * @throws InputError with them when one is an error
   */
  finish(what: string): readonly Finding[] {
    const findings = this.#findings.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
    if (this.#more > 0) {
      const message = `and ${this.#more} more findings in this file`;
      findings.push({ severity: this.#broken ? 'error' : 'warning', file: this.#shown, message });
    }
    if (this.#broken) throw new InputError(`${what} in ${this.#shown} cannot be used.`, { findings });
    return findings;
  }

  #add(finding: Finding): void {
    if (this.#findings.length < MAX_FINDINGS) this.#findings.push(finding);
    else this.#more++;
  }
}
