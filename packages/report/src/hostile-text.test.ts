import { describe, expect, test } from '@jest/globals';
import { hostileTexts, replaceTexts } from '../test/hostile-text.ts';
import { readHtml } from '../test/read-html.ts';
import { sampleCrash, sampleInputError, sampleMany } from '../test/sample-data.ts';
import { renderHtml } from './render-html.ts';
import { renderMarkdown } from './render-markdown.ts';
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

/** What a Markdown page is made of: everything but the text in it. */
function skeleton(markdown: string): string {
  return markdown
    .replace(/^(`{3,})text\n[\s\S]*?\n\1$/gm, 'FENCE')
    .replace(/&#\d+;/g, '')
    .replace(/ \(the last \d+ of \d+ lines\)/g, '')
    .replace(/[^\n|<>`*_#[\]!~@:$\\]/g, '')
    .replace(/:/g, '');
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

  test('never becomes markup in the job summary', () => {
    for (const sample of samples) {
      const expected = skeleton(renderMarkdown(replaceTexts(sample, benign())));
      for (let seed = 0; seed < ROUNDS; seed++) expect(skeleton(renderMarkdown(replaceTexts(sample, hostileTexts(seed))))).toBe(expected);
    }
  });

  test('leaves no address, mention or emoji for GitHub to act on', () => {
    const summary = renderMarkdown(replaceTexts(sampleCrash, () => 'https://a.invalid www.a.invalid @team a@b.invalid :tada: #12'));
    const outside = summary.replace(/^(`{3,})text\n[\s\S]*?\n\1$/gm, '');
    expect(outside).not.toMatch(/https?:\/\/|www\.|@|:tada:|(?<!&)#\d/);
  });

  test('is shown for what it is: control characters, terminal colours and direction overrides become visible', () => {
    expect(visibleText('a\u001b[31mb\u001b[0m\0c\u202ed\r\ne\rf\u007f\ud800')).toBe('ab␀c⟨U+202E⟩d\ne\nf␡\ufffd');
  });
});
