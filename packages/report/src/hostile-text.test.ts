import { describe, expect, test } from '@jest/globals';
import { LIVELY_ON_GITHUB, type ReadMarkdown, readMarkdown } from '../../../test/support/read-markdown.ts';
import { hostileTexts, replaceTexts } from '../test/hostile-text.ts';
import { readHtml } from '../test/read-html.ts';
import { sampleCrash, sampleInputError, sampleMany } from '../test/sample-data.ts';
import { renderHtml } from './render-html.ts';
import { renderJunit } from './render-junit.ts';
import { renderMarkdown } from './render-markdown.ts';
import type { ReportData } from './report-data.ts';
import { visibleText } from './visible-text.ts';

const ROUNDS = 40;
const samples = [sampleCrash, sampleMany, sampleInputError];
const benign = () => {
  let number = 0;
  return () => `word${number++}`;
};

/** Start tags, but for what follows from a text's length and from its being a web address. */
const tagsOf = (shape: readonly string[]) =>
  shape.filter((tag) => tag !== 'a[href,rel]').map((tag) => (tag === 'code[class]' ? 'code[]' : tag));

/**
 * What a page of Markdown is made of, but for what follows from a text's characters and is ours: whether it is code, how many lines it
 * has, and whether its table is one of Markdown or of HTML.
 */
function skeleton({ tags }: ReadMarkdown): string[] {
  return tags.filter((tag) => !/^(code|br|thead|tbody)\b/.test(tag));
}

describe('hostile text', () => {
  test('never becomes markup in the HTML report', () => {
    for (const sample of samples) {
      const expected = tagsOf(readHtml(renderHtml(replaceTexts(sample, benign()))).shape);
      for (let seed = 0; seed < ROUNDS; seed++) {
        const { shape, links } = readHtml(renderHtml(replaceTexts(sample, hostileTexts(seed))));
        expect(tagsOf(shape)).toEqual(expected);
        expect(links.filter((link) => !/^(#[a-z0-9-]+|data:,|https?:\/\/\S+)$/.test(link))).toEqual([]);
      }
    }
  });

  test('never becomes markup in JUnit XML, nor a character that XML does not have', () => {
    const read = (data: ReportData) => readHtml(renderJunit(data).replace('<?xml version="1.0" encoding="UTF-8"?>', ''));
    for (const sample of samples) {
      const expected = read(replaceTexts(sample, benign())).shape;
      for (let seed = 0; seed < ROUNDS; seed++) {
        const hostile = replaceTexts(sample, hostileTexts(seed));
        expect(read(hostile).shape).toEqual(expected);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
        expect(renderJunit(hostile)).not.toMatch(/[\0-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]/u);
      }
    }
  });

  test('never becomes markup in the job summary', () => {
    for (const sample of samples) {
      const expected = skeleton(readMarkdown(renderMarkdown(replaceTexts(sample, benign()))));
      for (let seed = 0; seed < ROUNDS; seed++) {
        const page = readMarkdown(renderMarkdown(replaceTexts(sample, hostileTexts(seed))));
        expect(skeleton(page)).toEqual(expected);
        expect(page.prose.filter((piece) => LIVELY_ON_GITHUB.test(piece))).toEqual([]);
      }
    }
  });

  test('leaves no address, mention or emoji for GitHub to act on', () => {
    const text = 'https://a.invalid www.a.invalid @team a@b.invalid :tada: #12';
    const { prose, code, tags } = readMarkdown(renderMarkdown(replaceTexts(sampleCrash, () => text)));
    expect(prose.filter((piece) => /https?:\/\/|www\.|@|:tada:|#\d/.test(piece))).toEqual([]);
    expect(code).toContain(text);
    expect(tags.filter((tag) => tag.startsWith('a '))).toEqual([]);
  });

  test('stands in the job summary as it is, so that a runner which hides a secret in it as plain text finds it', () => {
    const secret = 'top_secret:name*<b>&"x"|y`z';
    // The first twelve characters of a hash are shown.
    const data = { ...replaceTexts(sampleCrash, () => secret), commit: undefined };
    const { code, text } = readMarkdown(renderMarkdown(data).replaceAll(secret, '***'));
    expect(code).toContain('***');
    for (const part of ['top', '_secret', 'name*', '<b>', 'y`z']) expect(text).not.toContain(part);
  });

  test('is shown for what it is: control characters, terminal colours and direction overrides become visible', () => {
    expect(visibleText('a\u001b[31mb\u001b[0m\0c\u202ed\r\ne\rf\u007f\ud800')).toBe('ab␀c⟨U+202E⟩d\ne\nf␡\ufffd');
  });
});
