import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, test } from '@jest/globals';
import { readHtml } from '../test/read-html.ts';
import { sampleCrash } from '../test/sample-data.ts';
import type { ReportCrash, ReportData, ReportImage } from './report-data.ts';
import { writeReport } from './write-report.ts';

const asItIs = (text: string) => text;
const isLocal = (link: string) => !/^(#|[a-z]+:)/.test(link);

const FILES = {
  definition: 'images/runner/runner.vmimage.yaml',
  raw: '.bakehouse/gallery/runner/versions/1.0.3/image #1.raw',
  dump: '.bakehouse/crashes/runner/core?.812',
  build: '.bakehouse/builds/runner/build.log',
  console: '.bakehouse/vm/runner/console.log',
  boots: '.bakehouse/vm/runner/tests/boots.log',
  drill: '.bakehouse/vm/runner/tests/javascript:alert(1)',
  gone: '.bakehouse/vm/runner/journal.log',
};

/** A run whose files are all there, but for one. */
async function withFiles(work: (place: { workspace: string; folder: string; data: ReportData }) => Promise<void>): Promise<void> {
  await withTemporaryFolder('report-files', async (workspace) => {
    const at = (name: keyof typeof FILES) => join(workspace, FILES[name]);
    for (const [name, path] of Object.entries(FILES)) {
      if (name === 'gone') continue;
      await mkdir(dirname(join(workspace, path)), { recursive: true });
      await writeFile(join(workspace, path), `the ${name} file`);
    }
    const [image] = sampleCrash.images as [ReportImage];
    const [crash] = image.crashes as [ReportCrash];
    const data: ReportData = {
      ...sampleCrash,
      workspace,
      images: [
        {
          ...image,
          definition: FILES.definition,
          files: [{ format: 'raw', name: 'image #1.raw', path: at('raw'), size: 9, sha256: 'a' }],
          crashes: [{ ...crash, file: at('dump') }],
          logs: [
            { name: 'Build', path: at('build'), tail: 'end' },
            { name: 'Console', path: at('console') },
            { name: 'Journal', path: at('gone') },
          ],
          tests: [
            { name: 'boots', outcome: 'passed', durationMs: 1, log: at('boots'), logExcerpt: 'ok' },
            { name: 'drill', outcome: 'crashed', durationMs: 1, log: at('drill'), logExcerpt: 'oh' },
          ],
        },
      ],
    };
    await work({ workspace, folder: join(workspace, '.bakehouse/reports/now'), data });
  });
}

test('every file that is there is a link that leads to it from the page, and one that is gone is none', () =>
  withFiles(async ({ folder, data }) => {
    const { html } = await writeReport(data, folder, asItIs);
    const page = readHtml(await readFile(html, 'utf8'));
    const links = page.links.filter(isLocal);
    const found = await Promise.all(links.map((link) => readFile(resolve(folder, decodeURIComponent(link)), 'utf8')));
    expect(found.sort()).toEqual(['boots', 'build', 'console', 'definition', 'drill', 'dump', 'raw'].map((name) => `the ${name} file`));
    // Shown as they are called in the workspace.
    for (const path of Object.values(FILES)) expect(page.text).toContain(path);
  }));

test('the logs are beside the page, so that their links work where nothing else was kept', () =>
  withFiles(async ({ folder, data }) => {
    const { html } = await writeReport(data, folder, asItIs);
    const links = readHtml(await readFile(html, 'utf8')).links.filter(isLocal);
    expect(links.filter((link) => !link.startsWith('..')).sort()).toEqual([
      'files/1/boots.log',
      'files/1/build.log',
      'files/1/console.log',
      'files/1/log.txt',
    ]);
  }));

test('what is secret is in no copy and in no address', () =>
  withFiles(async ({ workspace, folder, data }) => {
    const secret = 'console';
    const cover = (text: string) => text.replaceAll(secret, '***').replaceAll('core', '***');
    const { html } = await writeReport(data, folder, cover);
    const page = await readFile(html, 'utf8');
    expect(page).not.toContain(secret);
    const { links } = readHtml(page);
    expect(links.filter((link) => link.includes('core'))).toEqual([]);
    expect(await readFile(join(folder, 'files/1/2-log.txt'), 'utf8').catch(() => '')).not.toContain(secret);
    expect((await stat(join(workspace, FILES.console))).size).toBe('the console file'.length);
  }));
