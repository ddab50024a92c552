import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { SCHEMA_ID } from './definition.ts';
import { schemaText } from './schema-text.ts';
import { schema } from './vm-image-1.ts';

test('the schema that is used is what its source says', () => {
  expect(schema).toEqual(JSON.parse(schemaText()));
});

test('the schema has a name of its own, and a description for whoever sees it in an editor', () => {
  expect(schema).toMatchObject({ $id: SCHEMA_ID, title: 'Machine image definition vm-image/1', description: expect.any(String) });
});

test('the example fits it as it is written, with its variables, and a misprint does not', async () => {
  const text = await readFile(new URL('../../../../examples/debian-runner/debian-runner.vmimage.yaml', import.meta.url), 'utf8');
  const fits = new Ajv2020({ allowUnionTypes: true, discriminator: true, strict: false }).compile(schema);
  fits(parse(text));
  expect(fits.errors ?? []).toEqual([]);
  expect(text).toContain('suite: "{DEBIAN_SUITE}"');
  expect(fits(parse(text.replace('{DEBIAN_SUITE}', 'Bookworm!')))).toBe(false);
});

test('every mapping is closed but those of providers, and every key is described', () => {
  const open: string[] = [];
  const mute: string[] = [];
  (function walk(node: unknown, path: string) {
    if (typeof node !== 'object' || node === null) return;
    const { type, properties = {}, additionalProperties } = node as Record<string, unknown>;
    if (type === 'object' && additionalProperties !== false && Object.keys(properties as object).length > 0) open.push(path);
    for (const [key, value] of Object.entries(properties as object)) {
      if ((value as { description?: string }).description === undefined) mute.push(`${path}.${key}`);
      walk(value, `${path}.${key}`);
    }
    const { items, oneOf = [], else: otherwise } = node as { items?: unknown; oneOf?: unknown[]; else?: unknown };
    walk(items, `${path}[]`);
    walk(otherwise, path);
    if (typeof additionalProperties === 'object') walk(additionalProperties, `${path}.*`);
    for (const [index, alternative] of oneOf.entries()) walk(alternative, `${path}|${index}`);
  })(schema, '');
  expect(open).toEqual(['.provider', '.provider.packer']);
  expect(mute).toEqual([]);
});
