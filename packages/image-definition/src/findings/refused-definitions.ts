import type { Finding, InputError } from '@bakehouse/core/errors';
import { counted } from '@bakehouse/core/text';
import { shownIn } from './shown-in.ts';

/** After so many findings no more definitions are shown. */
const MOST_FINDINGS = 1000;

/** What is wrong with several definitions together. */
export class RefusedDefinitions {
  /** Of the first that was added. */
  first: InputError | undefined;
  /** Of definitions, shown or not. */
  count = 0;
  readonly #workspace: string;
  readonly #findings: Finding[] = [];
  #hidden = 0;

  /** @param workspace absolute; what findings name files relative to */
  constructor(workspace: string) {
    this.#workspace = workspace;
  }

  /** @param file absolute */
  add(file: string, error: InputError): void {
    this.first ??= error;
    this.count++;
    if (this.#findings.length >= MOST_FINDINGS) this.#hidden++;
    else if (error.findings.length > 0) this.#findings.push(...error.findings);
    else
      this.#findings.push({ severity: 'error', file, message: error.message, ...(error.hint === undefined ? {} : { hint: error.hint }) });
  }

  /** Each once, and how many definitions are not shown. */
  findings(): Finding[] {
    // What is wrong with a parent is so for each of its heirs, and what is said of no file may be.
    const unique = new Map(
      this.#findings.map((finding) => [finding.file === undefined ? finding.message : JSON.stringify(finding), finding]),
    );
    const shown = [...unique.values()].map((finding) => shownIn(this.#workspace, finding));
    return this.#hidden === 0
      ? shown
      : [...shown, { severity: 'error', message: `and those of ${counted(this.#hidden, 'more definition')}` }];
  }
}
