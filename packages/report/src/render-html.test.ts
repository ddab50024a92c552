import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { readHtml } from '../test/read-html.ts';
import {
  sampleCrash,
  sampleDrill,
  sampleInputError,
  sampleMany,
  samplePackages,
  samplePlanned,
  sampleSuccess,
  sampleUnchanged,
} from '../test/sample-data.ts';
import { sampleFailedPackage } from '../test/sample-failures.ts';
import { filterScript } from './html-script.ts';
import { style } from './html-style.ts';
import { renderHtml } from './render-html.ts';
import { renderMarkdown } from './render-markdown.ts';
import type { ReportData, ReportImage } from './report-data.ts';

const all = { sampleSuccess, sampleCrash, sampleDrill, sampleUnchanged, sampleMany, samplePlanned, sampleInputError };
const count = (shape: readonly string[], name: string) => shape.filter((tag) => tag.startsWith(`${name}[`)).length;

describe('the HTML report', () => {
  test.each(Object.entries(all))(
    'of %s is well-formed, with one main heading, landmarks, unique ids and links that lead somewhere',
    (_name, data) => {
      const { shape, ids, links } = readHtml(renderHtml(data));
      for (const landmark of ['header', 'main', 'footer', 'h1']) expect(count(shape, landmark)).toBe(1);
      expect(new Set(ids).size).toBe(ids.length);
      for (const link of links.filter((link) => link.startsWith('#'))) expect(ids).toContain(link.slice(1));
      expect(count(shape, 'caption')).toBe(count(shape, 'table'));
    },
  );

  test('gives equal bytes for equal data', () => {
    expect(renderHtml(sampleMany)).toBe(renderHtml(structuredClone(sampleMany)));
  });

  test('answers what happened, what changed and what to do before anything else', () => {
    const { text } = readHtml(renderHtml(sampleCrash));
    const order = [
      '1 of 4 tests crashed',
      'Why',
      'Changed',
      'Latest',
      'To do',
      'Started',
      'Fault address',
      '3 min 36 s in all',
      'All 206 packages',
    ];
    const places = order.map((words) => text.indexOf(words, text.indexOf('✕ Failed')));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });

  test('allows only its own style and script, by their hashes, and no network', () => {
    const page = renderHtml(sampleSuccess);
    const hash = (source: string) => createHash('sha256').update(source).digest('base64');
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll('&#39;', "'");
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hash(style)}'; script-src 'sha256-${hash(filterScript)}'; img-src data:; base-uri 'none'; form-action 'none'`,
    );
    expect(page).toContain(`<style>${style}</style>`);
    expect(page).toContain(`<script>${filterScript}</script>`);
    expect(readHtml(page).links.filter((link) => /^[a-z]+:/.test(link))).toEqual(['data:,', sampleSuccess.runUrl]);
  });

  test('shows every package, test, file, crash and log', () => {
    const { text } = readHtml(renderHtml(sampleCrash));
    const image = sampleCrash.images[0] as ReportImage;
    for (const { name, version } of samplePackages) expect(text).toContain(`${name} ${version}`);
    for (const { name } of image.tests) expect(text).toContain(name);
    for (const { sha256 } of image.files) expect(text).toContain(sha256);
    for (const { path } of image.logs) expect(text).toContain(path);
    for (const words of ['SIGSEGV (SEGV_MAPERR)', '0x10', '812, one of 3', '4 modules mapped', 'crash-drill+0x11a9'])
      expect(text).toContain(words);
  });

  test('tells where the artifacts were uploaded and what that took', () => {
    const page = renderHtml(sampleSuccess);
    expect(readHtml(page).ids).toContain('image-1-upload');
    const text = readHtml(page).text.replaceAll(/\s+/g, ' ');
    for (const words of [
      'Containerhttps://exampleimages.blob.core.windows.net/artifacts Prefixdebian-runner Sent3 blobs, 3.4 MiB',
      'Over the wire1.1 MiB at 1.1 MiB/s Resumed2.3 MiB was there from an interrupted run',
      'Unchanged11 blobs Deleted1 blob Requests23, 2 of them repetitions',
      'sent in 1.0 s',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('Properties set');
    const summary = renderMarkdown(sampleSuccess);
    expect(summary).toContain('| Over the wire | 1.1 MiB at 1.1 MiB/s |');
    expect(summary).toContain('| Prefix | `debian-runner` |');
  });

  test('opens the output of tests that went wrong and folds that of the others', () => {
    const page = renderHtml(sampleCrash);
    expect(page).toMatch(/<details open><summary>Output<span class="unseen"> of crash-drill</);
    expect(page).toMatch(/<details><summary>Output<span class="unseen"> of boots</);
  });

  test('folds away what went well, and leaves open what did not', () => {
    const open = (data: ReportData) => [...renderHtml(data).matchAll(/<details open><summary>([^<]*)/g)].map(([, title]) => title);
    const folded = (data: ReportData) => [...renderHtml(data).matchAll(/<details><summary>([^<]*)/g)].map(([, title]) => title);
    expect(open(sampleSuccess)).toEqual([]);
    expect(folded(sampleSuccess)).toEqual([
      ...['3 tests passed, 1 not run', 'Output', 'Output', 'Why TCG', '8 stages', '3 blobs sent, 3.4 MiB', 'raw 2.0 GiB and vhd 2.0 GiB'],
      ...['Definition, builder and tools, 3 inputs that differ', 'All 206 packages', 'The last lines'],
    ]);
    expect(open(sampleCrash)).toEqual(['Output', '7 stages, 1 skipped']);
  });

  test('of an image that could not be built opens the log, before what else there is, and claims no build', () => {
    const page = renderHtml(sampleFailedPackage);
    const { ids, text } = readHtml(page);
    expect(page).toMatch(/<details open><summary>The last lines/);
    expect(ids.indexOf('image-1-logs')).toBeLessThan(ids.indexOf('image-1-upload'));
    expect(text).toContain('Not built');
    expect(text).not.toMatch(/Built anew|packages? installed|Packages since/);
  });

  test('says every outcome in words', () => {
    expect(readHtml(renderHtml(sampleMany)).text).toMatch(/✕ Failed[\s\S]*✓ Succeeded[\s\S]*= Unchanged/);
    expect(readHtml(renderHtml(sampleCrash)).text).toMatch(/✕ Crashed[\s\S]*– Skipped/);
  });

  test('links the run only when it has a web address', () => {
    const page = renderHtml({ ...sampleSuccess, runUrl: 'javascript:alert(1)' });
    expect(readHtml(page).links.some((link) => link.startsWith('javascript'))).toBe(false);
    expect(readHtml(page).text).toContain('javascript:alert(1)');
  });

  test('shows findings with their place and what to do', () => {
    expect(readHtml(renderHtml(sampleInputError)).text).toMatch(
      /Unknown key "pacakges"\s*examples\/debian-runner\/image\.yml:14:5\s*did you mean "packages"\?/,
    );
  });

  test('leaves out what a run does not have', () => {
    const image: ReportImage = {
      ...(sampleSuccess.images[0] as ReportImage),
      stages: [],
      tests: [],
      files: [],
      packages: [],
      packagesDelta: undefined,
      logs: [],
      provenance: [],
      reasons: [],
      upload: undefined,
    };
    const { text } = readHtml(
      renderHtml({ ...sampleSuccess, images: [image], repository: undefined, commit: undefined, runUrl: undefined }),
    );
    for (const title of ['Timeline', 'Tests', 'Upload', 'Files', 'Packages', 'Logs', 'Repository', 'Commit'])
      expect(text).not.toContain(title);
  });
});

test('the plan is shown with every image, what changed and what was found', () => {
  const { text, ids } = readHtml(renderHtml(samplePlanned));
  expect(ids).toContain('plan');
  for (const words of [
    '2 images, 2 to do, as of 2026-11-20',
    'Publish again',
    'only the outputs changed',
    'outputs[0].formats: raw → vhd',
    'and 3 more',
    'in 9 days',
    'image.yml:3:5',
  ])
    expect(text).toContain(words);
  expect(renderMarkdown(samplePlanned)).toContain('#### Also planned');
  expect(renderMarkdown(samplePlanned)).toContain('Retire');
});
