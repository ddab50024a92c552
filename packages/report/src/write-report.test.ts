import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withTemporaryFolder } from '@bakehouse/core/files';
import { expect, test } from '@jest/globals';
import { sampleCrash, sampleSuccess } from '../test/sample-data.ts';
import { renderHtml } from './render-html.ts';
import { writeReport } from './write-report.ts';

test('both files are written into a folder that need not exist, and replace those of an earlier run', async () => {
  await withTemporaryFolder('report', async (parent) => {
    const folder = join(parent, 'a folder', 'reports');
    await writeReport(sampleCrash, folder);
    const { html, markdown, summary } = await writeReport(sampleSuccess, folder);
    expect((await readdir(folder)).sort()).toEqual(['report.html', 'summary.md']);
    expect(await readFile(html, 'utf8')).toBe(renderHtml(sampleSuccess));
    expect(await readFile(markdown, 'utf8')).toBe(summary);
  });
});
