import { basename } from 'node:path';
import { type Finding, InputError } from '@bakehouse/core/errors';
import { TOKEN_FORMATS } from '@bakehouse/core/secrets';

/** Shown of one definition; who mends these finds the others afterwards. */
export const MAX_FINDINGS = 1000;
/** Kept to choose from, since they are found in another order than that of the file. Others are only counted. */
const MAX_KEPT = 10_000;

/** What is wrong with a definition, whatever its number in bounded memory. */
export class FindingList {
  readonly #kept: Finding[] = [];
  #more = 0;

  get size(): number {
    return this.#kept.length + this.#more;
  }

  add(...findings: readonly Finding[]): void {
    for (const finding of findings) this.addLazily(() => finding);
  }

  /** For a finding that takes time to make: it is only made when it is kept. Undefined is nothing to report. */
  addLazily(make: () => Finding | undefined): void {
    if (this.#kept.length >= MAX_KEPT) this.#more++;
    else {
      const finding = make();
      if (finding !== undefined) this.#kept.push(finding);
    }
  }

  /**
   * All findings as one error: those of the definition first, then those of other files, each file in its own order, each finding
   * once (an alias brings the same place up again). Above the limit the last finding says how many more there are.
   *
   * @param shown how findings call the definition
   */
  toError(shown: string): InputError {
    const unique = new Map(this.#kept.map((finding) => [`${finding.file}:${finding.line}:${finding.column}:${finding.message}`, finding]));
    const sorted = [...unique.values()].sort((a, b) => rank(a, shown) - rank(b, shown) || byPlace(a, b));
    const count = sorted.length + this.#more;
    // What is wrong with a value may show it, and it may be a token.
    const findings = sorted.slice(0, MAX_FINDINGS).map((finding) => ({ ...finding, message: withoutTokens(finding.message) }));
    if (count > findings.length) findings.push({ severity: 'error', file: shown, message: `and ${count - findings.length} more` });
    return new InputError(`The definition ${basename(shown)} has ${count === 1 ? 'a mistake' : `${count} mistakes`}.`, { findings });
  }
}

function withoutTokens(message: string): string {
  return TOKEN_FORMATS.reduce((text, { pattern }) => text.replace(pattern, '***'), message);
}

function rank({ file }: Finding, shown: string): number {
  return file === shown ? 0 : 1;
}

function byPlace(a: Finding, b: Finding): number {
  const [one, other] = [a.file ?? '', b.file ?? ''];
  if (one !== other) return one < other ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
