import { describe, expect, test } from '@jest/globals';
import { sampleCrash, sampleInputError, sampleMany, sampleSuccess, sampleUnchanged } from '../test/sample-data.ts';
import { sampleFailedPackage } from '../test/sample-failures.ts';
import { renderHtml } from './render-html.ts';
import { renderMarkdown, SUMMARY_LIMIT } from './render-markdown.ts';
import type { ReportData, ReportImage } from './report-data.ts';

const image = sampleCrash.images[0] as ReportImage;

describe('the job summary', () => {
  test('begins with the verdict', () => {
    expect(
      renderMarkdown(sampleCrash)
        .split('\n')
        .filter((line) => line !== '')
        .slice(0, 5),
    ).toEqual([
      '## ✕ Failed: `debian-runner` 1.0.3: 1 of 4 tests crashed',
      expect.stringMatching(/^\*\*Why:\*\* A test of debian-runner 1\.0\.3 crashed/),
      expect.stringMatching(/^\*\*Changed:\*\* 3 inputs differ: /),
      '**Latest:** `1.0.2`, as before; `1.0.3` is staged.',
      '**To do:**',
    ]);
  });

  test.each(Object.entries({ sampleSuccess, sampleCrash, sampleUnchanged, sampleMany, sampleInputError }))(
    'of %s has tables whose rows all have as many cells',
    (_name, data) => {
      const blocks = renderMarkdown(data)
        .split('\n\n')
        .filter((block) => block.startsWith('|'));
      expect(blocks.length).toBeGreaterThan(0);
      for (const block of blocks)
        expect(
          new Set(
            block
              .trim()
              .split('\n')
              .map((row) => row.split('|').length),
          ).size,
        ).toBe(1);
    },
  );

  test('has the parts of the image in the order of the HTML report', () => {
    expect(
      renderMarkdown(sampleCrash)
        .match(/^(?:#{2,4} |<details.*<summary>(?!Output|Its end)).*$/gm)
        ?.slice(1),
    ).toEqual([
      '### `debian-runner` · 1.0.3 · staged',
      '#### Crash: `/tmp/tests/crash-drill`',
      '#### Tests',
      '<details><summary>Why this accelerator</summary>',
      '<details open><summary>Timeline: 8 stages</summary>',
      '<details><summary>Upload: 3 blobs sent, 3.4 MiB</summary>',
      '<details><summary>Built from: 3 inputs that differ</summary>',
      '<details><summary>Files: 2</summary>',
      '#### Packages',
      '#### Logs',
    ]);
  });

  test('of an image that could not be built shows the end of the log, open, before what else there is', () => {
    const summary = renderMarkdown(sampleFailedPackage);
    const order = ['**Latest:** `1.0.2`', '<details open><summary>Timeline', '<details open><summary>Its end', '<details><summary>Upload'];
    const places = order.map((words) => summary.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });

  test('gives equal bytes for equal data', () => {
    expect(renderMarkdown(sampleMany)).toBe(renderMarkdown(structuredClone(sampleMany)));
  });

  test('shortens lists that are too long and says how much is missing', () => {
    const added = Array.from({ length: 500 }, (_, index) => ({ name: `package-${index}`, version: '1' }));
    const summary = renderMarkdown({
      ...sampleCrash,
      images: [{ ...image, packagesDelta: { since: '1.0.2', added, removed: [], changed: [] } }],
    });
    expect(summary).toContain('`package-199`');
    expect(summary).not.toContain('`package-200`');
    expect(summary).toContain('… and 300 more, in the HTML report.');
  });

  test('stays below the limit of GitHub with many images, long texts and long logs', () => {
    const long = '@'.repeat(5_000);
    const big: ReportImage = {
      ...image,
      tests: Array.from({ length: 300 }, (_, index) => ({
        name: `${index}${long}`,
        outcome: 'failed',
        durationMs: 1,
        logExcerpt: `${long}\n`.repeat(50),
      })),
      packagesDelta: {
        since: '1',
        added: Array.from({ length: 3_000 }, (_, index) => ({ name: `${index}${long}`, version: long })),
        removed: [],
        changed: [],
      },
    };
    const data: ReportData = { ...sampleCrash, images: Array.from({ length: 150 }, () => big) };
    const summary = renderMarkdown(data);
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(SUMMARY_LIMIT);
    expect(summary).toMatch(/\d+ more images are in the HTML report\.\n$/);
    expect(summary).toContain('| Image | Outcome |');
  });

  test('says what a machine left behind that was not taken, and what it said that was disregarded', () => {
    const remarks = ['3 lines over the port of the agent were ignored.', 'The console showed a kernel panic: it was disregarded.'];
    const vm = { accelerator: 'tcg', reason: '', leftOut: '3 symbolic links, 1 device', remarks };
    const data: ReportData = { ...sampleCrash, images: [{ ...image, vm }] };
    const said = `Left out of what the machine gave back: 3 symbolic links, 1 device. ${remarks.join(' ')}`;
    expect(renderMarkdown(data)).toContain(said);
    expect(renderHtml(data)).toContain(said);
    expect(renderMarkdown(sampleCrash)).not.toContain('Left out of what');
  });
});
