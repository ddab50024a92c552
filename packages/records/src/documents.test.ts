import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '@bakehouse/core/errors';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { buildRecordKind } from './build-record.ts';
import { checkDocument, isDocument, parseDocument, readDocument } from './document.ts';
import { type Value, WHOLE } from './documents.test-support.ts';
import { lockFileKind } from './lock-file.ts';

/** Every member of a document, with the document without it. */
function* cuts(value: Value, path: string): Generator<readonly [path: string, without: Value]> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      for (const [inner, cut] of cuts(item as Value, `${path}[${index}]`))
        yield [inner, value.map((one: Value, i) => (i === index ? cut : one))];
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      const inner = path === '' ? key : `${path}.${key}`;
      const { [key]: _, ...rest } = value as { readonly [name: string]: Value };
      yield [inner, rest];
      for (const [deeper, cut] of cuts(member, inner)) yield [deeper, { ...value, [key]: cut }];
    }
  }
}

/** Every value of a document, with one of another kind in its place. */
function* swaps(value: Value, path: string): Generator<readonly [path: string, swapped: Value]> {
  if (path !== '') yield [path, typeof value === 'object' ? 'x' : { strange: true }];
  if (path !== '' && value !== null) yield [path, null];
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      for (const [inner, swap] of swaps(item as Value, `${path}[${index}]`))
        yield [inner, value.map((one: Value, i) => (i === index ? swap : one))];
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      for (const [inner, swap] of swaps(member, path === '' ? key : `${path}.${key}`)) yield [inner, { ...value, [key]: swap }];
    }
  }
}

const cases = WHOLE.map((whole) => [whole.kind.id, whole] as const);

describe.each(cases)('%s', (id, { kind, document, optional, free }) => {
  it('is read with every member that it may have, and with those of a later release', async () => {
    expect(checkDocument(kind, document, 'f')).toBe(document);
    const later = { ...document, laterMember: [1] };
    await withTemporaryFolder('documents', async (folder) => {
      const file = join(folder, 'a.json');
      expect(await readDocument(kind, file)).toBeUndefined();
      // As some editors of Windows write it.
      await writeFile(file, `\uFEFF${JSON.stringify(later, undefined, 2)}\r\n`);
      expect(await readDocument(kind, file)).toEqual(later);
    });
  });

  it('may lack what older releases or other runs leave out; all else is missed by its name', () => {
    let refused = 0;
    for (const [path, without] of cuts(document, '')) {
      if (path === 'schema') continue;
      if (optional.test(path)) expect([path, isDocument(kind, without)]).toEqual([path, true]);
      else {
        const name =
          path
            .split('.')
            .at(-1)
            ?.replace(/\[\d+\]$/, '') ?? '';
        const parent = path === name ? 'it' : path.slice(0, -name.length - 1);
        expect(() => checkDocument(kind, without, '/place/a.json')).toThrow(`${parent} has no ${name}`);
        expect(() => checkDocument(kind, without, '/place/a.json')).toThrow('/place/a.json');
        refused++;
      }
    }
    expect(refused).toBeGreaterThan(3);
  });

  it('is refused with the path of a member that is of another kind, and the file', () => {
    let refused = 0;
    for (const [path, swapped] of swaps(document, '')) {
      if (path === 'schema') continue;
      if (isDocument(kind, swapped)) {
        expect(path).toMatch(free);
        continue;
      }
      let thrown: unknown;
      try {
        checkDocument(kind, swapped, '/place/a.json');
      } catch (error) {
        thrown = error;
      }
      expect(thrown).toBeInstanceOf(UserError);
      expect((thrown as UserError).message).toContain(`: ${path} is `);
      expect((thrown as UserError).message).toContain('/place/a.json');
      expect((thrown as UserError).hint).toBeDefined();
      refused++;
    }
    expect(refused).toBeGreaterThan(10);
  });

  it('of another schema, or of none, is not taken for one', () => {
    for (const schema of ['bakehouse-other/1', id.replace(/\d+$/, '9'), null, 7]) {
      expect(() => checkDocument(kind, { ...document, schema }, 'f')).toThrow(UserError);
    }
    const { schema: _, ...rest } = document;
    for (const value of [rest, null, [], 'text', 7]) expect(() => checkDocument(kind, value, 'f')).toThrow(UserError);
  });
});

describe('a document', () => {
  it('that is no JSON, no file or too large is refused, not read', () =>
    withTemporaryFolder('documents', async (folder) => {
      const file = join(folder, 'a.json');
      await writeFile(file, '{"schema": ');
      await expect(readDocument(buildRecordKind, file)).rejects.toThrow(/a\.json is no build record: .*JSON/);
      await expect(readDocument(buildRecordKind, folder)).rejects.toThrow(/is no build record: it cannot be read: EISDIR/);
      await truncate(file, 129 * 1024 * 1024);
      await expect(readDocument(buildRecordKind, file)).rejects.toThrow(/at most 128 MiB are read/);
    }));

  it('has no members but its own: what every object has is none of them', () => {
    const { files: _, ...rest } = WHOLE.find(({ kind }) => kind.id === buildRecordKind.id)?.document ?? {};
    const inherited: unknown = Object.assign(Object.create({ files: [] }), rest);
    expect(() => checkDocument(buildRecordKind, inherited, 'f')).toThrow('it has no files');
  });

  it('shows a strange key on one line, and no more of it than helps', () => {
    const images = { [`a\n${'b'.repeat(1000)}`]: null };
    const text = JSON.stringify({ schema: lockFileKind.id, images });
    let message = '';
    try {
      parseDocument(lockFileKind, text, 'f');
    } catch (error) {
      message = (error as UserError).message;
    }
    expect(message).toMatch(/^The lock file f is unusable: images\.a\S*b+ is no object\.$/);
    expect(message.length).toBeLessThan(300);
  });
});
