import { expect, test } from '@jest/globals';
import { completeLicenses, packagesWithoutText } from './bundle-licenses.ts';

const LIST = `@a/first
MIT
The MIT License (MIT)

Copyright (c) First

@bakehouse/core
MIT

@b/bare
MIT

c-third
(MIT OR Apache-2.0)
Some text.

last
MIT
`;

test('S28: a package that came without the text of its licence gets it, with its author', () => {
  expect(packagesWithoutText(LIST)).toEqual(['@bakehouse/core', '@b/bare', 'last']);
  const manifests = {
    '@b/bare': { license: 'MIT', author: 'Ann <ann@example.com>' },
    last: { license: 'MIT', author: { name: 'Zoe' } },
  };
  const full = completeLicenses(LIST, (name) => manifests[name as keyof typeof manifests]);
  expect(packagesWithoutText(full)).toEqual([]);
  expect(full).not.toContain('@bakehouse/');
  expect(full).toMatch(/^@b\/bare\nMIT\nMIT License\n\nCopyright \(c\) Ann <ann@example.com>\n\nPermission is hereby granted/m);
  expect(full).toMatch(/^last\nMIT\nMIT License\n\nCopyright \(c\) Zoe\n/m);
  expect(full).toContain('SOFTWARE.\n\nc-third\n(MIT OR Apache-2.0)\nSome text.\n');
});

test.each([[{ license: 'ISC', author: 'Ann' }], [{ license: 'MIT' }], [{}]])('S28: no text is made up for %j', (manifest) => {
  expect(() => completeLicenses(LIST, () => manifest)).toThrow('@b/bare');
});
