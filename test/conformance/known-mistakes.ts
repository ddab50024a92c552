import type { Finding } from '@bakehouse/core/errors';

/** Mistakes in the real files of public projects, found by reading the programs that use them. */
const MISTAKES: readonly { readonly file: RegExp; readonly line: number; readonly says: RegExp }[] = [
  // Names a storage account, which `storage` says in every other target.
  { file: /^config--win2019\.yaml$/, line: 110, says: /sourcePortRange.*storage/ },
  // The builder looks for it one level up.
  { file: /^config--win10-64\.yaml$/, line: 127, says: /agent/ },
  // The builder compares with `disabled`.
  { file: /^config--win10-64\.yaml$/, line: 227, says: /disable/ },
];

/** One line for each known mistake of a file that is not among what was found in it. */
export function mistakesNotReported(file: string, findings: readonly Finding[]): string[] {
  return MISTAKES.filter((mistake) => mistake.file.test(file))
    .filter(({ line, says }) => !findings.some((found) => found.line === line && says.test(`${found.message} ${found.hint ?? ''}`)))
    .map(({ line, says }) => `the mistake in line ${line} is not reported (${says})`);
}
