import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '@bakehouse/core/canonical-json';
import { expect, test } from '@jest/globals';
import { renderDocument } from '../convert.ts';
import { azureImageBuilder } from './format.ts';

const repository = join(import.meta.dirname, '../../../../..');
const folder = join(process.env['BAKEHOUSE_CORPUS'] ?? join(repository, '../shared/corpus'), 'image-definitions/azure-image-builder');
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'index.json') : [];

if (files.length === 0) {
  test('The corpus of image templates is not on this machine, so only templates of the tests are read', () => {
    console.log(`No image templates of other projects in ${folder}; set BAKEHOUSE_CORPUS to check against them.`);
  });
} else {
  test.each(files)('%s comes back as it was', (file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const { documents, findings } = azureImageBuilder.read(text, { shown: file, stem: file.replace(/\.json$/, '') });
    expect(findings.every(({ severity, line, column }) => severity === 'warning' && line !== undefined && column !== undefined)).toBe(true);
    const written = azureImageBuilder.write(documents.map((document) => renderDocument(document, {})));
    expect(canonicalJson(azureImageBuilder.canonical(written))).toBe(canonicalJson(azureImageBuilder.canonical(text)));
  });
}
