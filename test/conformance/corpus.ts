import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What checking one folder of the corpus found. */
export interface CorpusResult {
  readonly passed: number;
  /** One line for each file or message that failed. */
  readonly failed: readonly string[];
  /** One line for each that was not checked, with the reason. */
  readonly leftOut?: readonly string[];
}

const repository = resolve(import.meta.dirname, '../..');

/** Real files of public projects: `BAKEHOUSE_CORPUS`, or beside the repository. */
export const corpusFolder = resolve(process.env['BAKEHOUSE_CORPUS'] ?? join(repository, '../shared/corpus'));

export function hasCorpus(name: string): boolean {
  return existsSync(join(corpusFolder, name));
}
