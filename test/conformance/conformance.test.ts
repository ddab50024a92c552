import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { corpusFolder, hasCorpus } from './corpus.ts';
import { CORPUS_CHECKS } from './corpus-checks.ts';

for (const [name, check] of Object.entries(CORPUS_CHECKS)) {
  if (hasCorpus(name)) {
    test(`Every file of the corpus ${name} is read as it has to be`, async () => {
      const { passed, failed } = await check(join(corpusFolder, name));
      expect(failed).toEqual([]);
      expect(passed).toBeGreaterThan(0);
    });
  } else {
    test.skip(`The corpus ${name} is not in ${corpusFolder}; set BAKEHOUSE_CORPUS to a folder that has it`, () => undefined);
  }
}
