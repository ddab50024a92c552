import type { Finding } from '@bakehouse/core/errors';

/** Findings of one message that are kept; the rest is only counted. */
const MOST_FINDINGS = 1_000;

/** Collects findings up to the cap. */
export class MessageFindings {
  readonly #findings: Finding[] = [];
  #more = 0;

  /** `describe` is only asked while there is room: what a hostile message makes costly is not made a million times. */
  add(place: { readonly line: number; readonly column: number }, severity: Finding['severity'], describe: () => Description): void {
    if (this.#findings.length >= MOST_FINDINGS) {
      this.#more++;
      return;
    }
    const { message, hint } = describe();
    const { line, column } = place;
    this.#findings.push({ severity, message, line, column, ...(hint === undefined ? {} : { hint }) });
  }

  /** In the order of the message. */
  list(): Finding[] {
    const sorted = this.#findings.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
    return this.#more === 0 ? sorted : [...sorted, { severity: 'error', message: `and ${this.#more} more` }];
  }
}

interface Description {
  readonly message: string;
  readonly hint?: string | undefined;
}
