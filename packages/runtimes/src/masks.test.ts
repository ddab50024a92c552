import { describe, expect, it } from '@jest/globals';
import { cpuTime } from '../../../test/support/cpu-time.ts';
import { Masks } from './masks.ts';

function recordingMasks() {
  const hidden: string[] = [];
  const warnings: string[] = [];
  const masks = new Masks(
    (line) => hidden.push(line),
    (message) => warnings.push(message),
  );
  return { masks, hidden, warnings };
}

describe('Masks', () => {
  it('hides each line once, without the blanks around it', () => {
    const { masks, hidden, warnings } = recordingMasks();
    masks.add('first line\r\n  second\n\nabc\rthird');
    masks.add('second');
    expect(hidden).toEqual(['first line', 'second', 'third']);
    expect(warnings).toEqual([]);
  });

  it('warns about a secret of fewer than four characters and does not hide it', () => {
    const { masks, hidden, warnings } = recordingMasks();
    masks.add('abc');
    expect(hidden).toEqual([]);
    expect(warnings).toHaveLength(1);
    expect(masks.cover('abc')).toBe('abc');
  });

  it('covers the longer secret first when one holds the other', () => {
    const { masks } = recordingMasks();
    masks.add('word');
    masks.add('password$&1');
    expect(masks.cover('a password$&1 and a word')).toBe('a *** and a ***');
  });

  it.each([
    ['as it is', (secret: string) => secret],
    ['in a query', (secret: string) => encodeURIComponent(secret)],
    [
      'in an address',
      (secret: string) =>
        new URL(
          `https://host/?a=${secret.replaceAll('%', '%25').replaceAll('&', '%26').replaceAll('#', '%23').replaceAll('+', '%2B').replaceAll('\t', '%09')}`,
        ).href,
    ],
    [
      'as a path',
      (secret: string) =>
        Object.assign(new URL('https://host'), { pathname: `/${secret.replaceAll('%', '%25').replaceAll('\t', '%09')}` }).href,
    ],
    ['as credentials', (secret: string) => Object.assign(new URL('https://host'), { password: secret, username: 'me' }).href],
    ['in JSON', (secret: string) => JSON.stringify({ a: `x${secret}` })],
    ['in XML', (secret: string) => `<a>${secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</a>`],
    ['in an attribute', (secret: string) => escaped(secret)],
    ['in base64', (secret: string) => Buffer.from(secret).toString('base64')],
    ['within base64', (secret: string) => Buffer.from(`user:${secret}!`).toString('base64')],
    ['within base64url', (secret: string) => Buffer.from(`u:${secret}!`).toString('base64url')],
    ['with its control characters shown', (secret: string) => secret.replaceAll('\t', '\\u0009')],
    ['cut short', (secret: string) => `${secret.slice(0, -1)}…`],
    ['cut to its beginning', (secret: string) => `${secret.slice(0, 4)}…`],
  ])('covers a secret %s', (_, write) => {
    const { masks } = recordingMasks();
    const secret = 'top_s\u00e9cret:*<b>&"\'#+%|`\tz';
    masks.add(secret);
    const covered = masks.cover(`before ${write(secret)} after`);
    expect(covered).toContain('***');
    expect(covered).toMatch(/^before .*after$/);
    for (const text of [covered, decodeURIComponent(covered.replace(/%(?![\dA-F]{2})/gi, '%25'))]) {
      expect(text).not.toMatch(/top_|cret|<b>|&lt;b/);
    }
    expect(covered).not.toContain(Buffer.from(secret.slice(6)).toString('base64').slice(4, 12));
  });

  it('covers secrets that overlap, and what a host hides by itself', () => {
    const { masks } = recordingMasks();
    masks.add('abcdefgh');
    masks.add('fghijkl');
    expect(masks.cover('1abcdefghijkl2abcdefgh3')).toBe('1***2***3');
  });

  it('covers a secret of several lines in base64, and each line of it', () => {
    const { masks } = recordingMasks();
    const key = '-----BEGIN KEY-----\nabcdefgh\n-----END KEY-----\n';
    masks.add(key);
    expect(masks.cover(Buffer.from(key.trim()).toString('base64'))).toMatch(/^\*\*\*.{0,4}$/);
    expect(masks.cover(JSON.stringify({ lines: key.split('\n').slice(0, 2) }))).toBe('{"lines":["***","***"]}');
    expect(masks.cover(JSON.stringify(key))).toBe('"***\\n"');
  });

  it('leaves text alone that ends as a secret begins, unless it is cut there', () => {
    const { masks } = recordingMasks();
    masks.add('secret');
    expect(masks.cover('no sec. No s… but sec…')).toBe('no sec. No s… but ***…');
  });

  it('covers a long text with many ends and a long key in time', () => {
    const { masks } = recordingMasks();
    masks.add(Array.from({ length: 60 }, (_, line) => `${line}`.padStart(64, 'AbCd+/')).join('\n'));
    const text = 'AbCd+/AbC… and so on. '.repeat(5_000);
    const started = cpuTime();
    expect(masks.cover(text)).toBe('***… and so on. '.repeat(5_000));
    expect(cpuTime() - started).toBeLessThan(20_000);
  });
});

function escaped(text: string): string {
  return text.replace(
    /[&<>"'`]/g,
    (character) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#39', '`': '#96' }[character]};`,
  );
}
