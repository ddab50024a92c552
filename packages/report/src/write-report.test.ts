import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readJson, withTemporaryFolder } from '@bakehouse/system/files';
import { expect, test } from '@jest/globals';
import { sampleCrash, sampleSuccess } from '../test/sample-data.ts';
import { renderHtml } from './render-html.ts';
import { writeReport } from './write-report.ts';

const asItIs = (text: string) => text;

test('all files are written into a folder that need not exist, and replace those of an earlier run', async () => {
  await withTemporaryFolder('report', async (parent) => {
    const folder = join(parent, 'a folder', 'reports');
    await writeReport(sampleCrash, folder, asItIs);
    const { html, markdown, summary } = await writeReport(sampleSuccess, folder, asItIs);
    expect((await readdir(folder)).sort()).toEqual(['junit.xml', 'report.html', 'report.json', 'summary.md']);
    expect(await readFile(html, 'utf8')).toBe(renderHtml(sampleSuccess));
    expect(await readFile(markdown, 'utf8')).toBe(summary);
    expect(await readJson(join(folder, 'report.json'))).toEqual(sampleSuccess);
  });
});

test('a copy takes the place of that of an earlier report as a whole', async () => {
  await withTemporaryFolder('report', async (parent) => {
    const latest = join(parent, 'latest');
    for (const name of ['first', 'second']) {
      await mkdir(join(parent, name, 'files'), { recursive: true });
      await writeFile(join(parent, name, 'files', `${name}.log`), name);
      await writeReport(sampleSuccess, join(parent, name), asItIs, latest);
    }
    expect((await readdir(latest)).sort()).toEqual((await readdir(join(parent, 'second'))).sort());
    expect(await readdir(join(latest, 'files'))).toEqual(['second.log']);
    expect((await readdir(parent)).sort()).toEqual(['first', 'latest', 'second']);
  });
});

test('what is secret is in none of them, however it would be escaped there, and outcomes and times are still read', async () => {
  const secret = 'a_"<secret>&c|`d';
  const cover = (text: string) => text.replaceAll(secret, '***').replaceAll('failed', '***').replaceAll('2026', '***');
  const data = {
    ...sampleCrash,
    images: sampleCrash.images.map((image) => ({ ...image, id: `${'x'.repeat(290)}${secret}`, definition: secret })),
  };
  await withTemporaryFolder('report', async (folder) => {
    await writeReport(data, folder, cover);
    for (const name of await readdir(folder)) {
      const text = await readFile(join(folder, name), 'utf8');
      expect(text).toContain('***');
      for (const part of ['a_"', 'a_&quot;', 'a_\\"', 'a_', 'secret']) expect(text).not.toContain(part);
    }
    expect(await readFile(join(folder, 'summary.md'), 'utf8')).toMatch(/^## ✕ Failed: /);
  });
});
