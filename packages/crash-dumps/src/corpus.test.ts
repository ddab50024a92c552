import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { differencesOfElfCore, type ExpectedCore } from './corpus-check.ts';

interface Listed {
  readonly file: string;
  readonly format: string;
  readonly expected: ExpectedCore;
}

const repository = join(import.meta.dirname, '../../..');
const folder = join(process.env['BAKEHOUSE_CORPUS'] ?? join(repository, '../shared/corpus'), 'crash-dumps');
const index = join(folder, 'expected.json');
const listed: Listed[] = existsSync(index) ? JSON.parse(readFileSync(index, 'utf8')) : [];
const cores = listed.filter(({ format }) => format === 'elf-core');

if (cores.length === 0) {
  test('The corpus of crash dumps is not on this machine, so only built cores are read', () => {
    console.log(`No crash dumps of other projects in ${folder}; set BAKEHOUSE_CORPUS to check against them.`);
  });
} else {
  test.each(cores)('$file gives the facts that other tools read from it', async ({ file, expected }) => {
    expect(await differencesOfElfCore(join(folder, file), expected)).toEqual([]);
  });
}
