import { describe, expect, test } from '@jest/globals';
import { renderDocument } from '../convert.ts';
import type { IntermediateDocument } from '../mapping/image-format.ts';
import { packerJson } from './format.ts';

const TEMPLATE = {
  variables: { common: null, of_second: null, through: '{{user `of_first`}}', of_first: null, with_value: 'x' },
  'sensitive-variables': ['of_second', 'of_first'],
  builders: [
    { type: 'null', name: 'first', ssh_password: 'one', ssh_host: '{{user `through`}}' },
    { type: 'null', name: 'second', ssh_password: 'two', ssh_host: '{{user `of_second`}}' },
  ],
  provisioners: [
    { type: 'shell', inline: ['true'], only: ['second'] },
    { type: 'shell', inline: ['echo {{user `common`}}'], except: ['second'] },
    { type: 'shell', script: 'both.sh', only: ['first', 'second'] },
  ],
  'post-processors': [[{ type: 'compress', only: ['second'] }], 'manifest'],
};

const documents = () => packerJson.read(JSON.stringify(TEMPLATE), { shown: 'two.json', stem: 'two' }).documents;
const write = (...written: readonly IntermediateDocument[]) =>
  JSON.parse(packerJson.write(written.map((document) => renderDocument(document, {})))) as Record<string, unknown>;

describe('A template with several builders', () => {
  test('gives each of its images a template that asks for what this builder needs, and does what is done for it', () => {
    const [first, second] = documents();
    expect(write(first as IntermediateDocument)).toEqual({
      variables: { common: null, through: '{{user `of_first`}}', of_first: null, with_value: 'x', ssh_password: null },
      'sensitive-variables': ['of_first'],
      builders: [{ type: 'null', name: 'first', ssh_password: '{{user `ssh_password`}}', ssh_host: '{{user `through`}}' }],
      provisioners: [
        { type: 'shell', inline: ['echo {{user `common`}}'] },
        { type: 'shell', script: 'both.sh', only: ['first'] },
      ],
      'post-processors': [{ type: 'manifest' }],
    });
    expect(write(second as IntermediateDocument)).toMatchObject({
      // What a value that is there refers to may still be asked for.
      variables: { of_second: null, through: '{{user `of_first`}}', with_value: 'x', ssh_password_2: null },
      provisioners: [
        { type: 'shell', inline: ['true'], only: ['second'] },
        { type: 'shell', script: 'both.sh', only: ['second'] },
      ],
    });
  });

  test('is the same again of all its images', () => {
    const text = packerJson.write(documents().map((document) => renderDocument(document, {})));
    expect(packerJson.canonical(text)).toEqual(packerJson.canonical(JSON.stringify(TEMPLATE)));
  });
});
