import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '@bakehouse/core/canonical-json';
import { expect, test } from '@jest/globals';
import { renderDocument } from '../convert.ts';
import { packerJson } from './format.ts';

const repository = join(import.meta.dirname, '../../../../..');
const folder = join(process.env['BAKEHOUSE_CORPUS'] ?? join(repository, '../shared/corpus'), 'image-definitions/packer-json');
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'index.json') : [];

if (files.length === 0) {
  test('The corpus of Packer templates is not on this machine, so only those of the tests are read', () => {
    console.log(`No Packer templates of other projects in ${folder}; set BAKEHOUSE_CORPUS to check against them.`);
  });
} else {
  test.each(files)('%s comes back as it was', (file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const { documents, findings } = packerJson.read(text, { shown: file, stem: file.replace(/\.json$/, '') });
    expect(findings.every(({ severity, line, column }) => severity === 'warning' && line !== undefined && column !== undefined)).toBe(true);
    const written = packerJson.write(documents.map((document) => renderDocument(document, {})));
    expect(canonicalJson(packerJson.canonical(written))).toBe(canonicalJson(packerJson.canonical(text)));
  });
}
