import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { checkCommitMessages } from './corpus-check.ts';

const repository = join(import.meta.dirname, '../../../..');
const folder = join(process.env['BAKEHOUSE_CORPUS'] ?? join(repository, '../shared/corpus'), 'commit-messages');

if (!existsSync(join(folder, 'expected.json'))) {
  test('The corpus of commit messages is not on this machine, so only written ones are read', () => {
    console.log(`No commit messages of other projects in ${folder}; set BAKEHOUSE_CORPUS to check against them.`);
  });
} else {
  test('Every commit message of the corpus is decided as the original program decided it', async () => {
    const { passed, failed } = await checkCommitMessages(folder);
    expect(failed).toEqual([]);
    expect(passed).toBeGreaterThan(0);
  });
}
