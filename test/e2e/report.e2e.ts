import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ReportData } from '@bakehouse/report/data';
import { findProgram } from '@bakehouse/system/debian-packages';
import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { renderHtml } from '../../packages/report/src/render-html.ts';
import { hostileTexts, replaceTexts } from '../../packages/report/test/hostile-text.ts';
import {
  sampleCrash,
  sampleDrill,
  sampleInputError,
  sampleMany,
  samplePackages,
  sampleSuccess,
  sampleUnchanged,
} from '../../packages/report/test/sample-data.ts';
import {
  sampleFailedPackage,
  sampleFailedScript,
  sampleFailedTest,
  sampleNothingToDo,
} from '../../packages/report/test/sample-failures.ts';
import { testNeeding } from '../support/test-needing.ts';
import { worstContrast } from './report-contrast.ts';

jest.setTimeout(600_000);

const test = await testNeeding([
  { needs: 'chromium', package: 'chromium' },
  { needs: '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf', package: 'fonts-dejavu-core' },
]);

const samples: Readonly<Record<string, ReportData>> = {
  ...{ sampleSuccess, sampleCrash, sampleDrill, sampleUnchanged, sampleMany, sampleInputError },
  ...{ sampleFailedPackage, sampleFailedScript, sampleFailedTest, sampleNothingToDo },
};
const looks = [360, 1280].flatMap((width) => (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })));

let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bakehouse-report-'));
  browser = await chromium.launch({
    executablePath: (await findProgram('chromium')) as string,
    // No sandbox: it refuses to run as root, and the page is our own.
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
});

afterAll(async () => {
  await browser?.close();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

/** Opens a report from a file, as a user does, and gives what the browser complained about and asked for. */
async function open<T>(data: ReportData, options: BrowserContextOptions, work: (page: Page, seen: Seen) => Promise<T>): Promise<T> {
  const file = join(folder, 'report.html');
  await writeFile(file, renderHtml(data));
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    const seen: Seen = { complaints: [], requests: [] };
    page.on('console', (message) => seen.complaints.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => seen.complaints.push(error.message));
    page.on('dialog', (dialog) => {
      seen.complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => seen.requests.push(request.url()));
    const address = pathToFileURL(file).href;
    await page.goto(address);
    seen.requests = seen.requests.filter((url) => url !== address && !url.startsWith('data:'));
    return await work(page, seen);
  } finally {
    await context.close();
  }
}

interface Seen {
  complaints: string[];
  requests: string[];
}

const overflow = (page: Page) => page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
const unfold = (page: Page) => page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true");
const viewport = (width: number) => ({ width, height: 900 });

describe.each(looks)('the report at $width px in $colorScheme', ({ width, colorScheme }) => {
  test.each(Object.keys(samples))('%s fits, loads nothing, gives no complaint and is easy to read', async (name) => {
    await open(samples[name] as ReportData, { viewport: viewport(width), colorScheme }, async (page, seen) => {
      expect(await overflow(page)).toBe(0);
      await unfold(page);
      expect(await overflow(page)).toBe(0);
      // WCAG 2.2 AA, 1.4.3: 4.5 to 1 for text of any size.
      const worst = await worstContrast(page);
      expect(worst.texts).toBeGreaterThan(10);
      if (worst.ratio < 4.5) throw new Error(`contrast ${worst.ratio.toFixed(2)} of "${worst.text}"`);
      expect(seen).toEqual({ complaints: [], requests: [] });
    });
  });
});

describe('the report', () => {
  test.each([360, 1280])('has landmarks, ordered headings and tables with headers at %d px', async (width) => {
    await open(sampleCrash, { viewport: viewport(width) }, async (page) => {
      for (const role of ['banner', 'navigation', 'main', 'contentinfo'] as const) expect(await page.getByRole(role).count()).toBe(1);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/Failed[\s\S]*1 of 4 tests crashed/);
      const levels = await page.evaluate(
        "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((heading) => Number(heading.tagName[1]))",
      );
      for (const [index, level] of (levels as number[]).entries())
        expect(level).toBeLessThanOrEqual(((levels as number[])[index - 1] ?? 0) + 1);
      const tests = page.getByRole('table', { name: 'Tests that did not pass' });
      expect(await tests.getByRole('rowheader').allInnerTexts()).toEqual(['crash-drill']);
      expect(await tests.getByRole('columnheader').count()).toBe(4);
      await page.getByText('3 tests passed').click();
      const passed = page.getByRole('table', { name: 'Tests that passed or were not run' });
      expect(await passed.getByRole('rowheader').allInnerTexts()).toEqual(['boots', 'runner-service', 'network']);
      expect(await page.getByRole('region', { name: 'Crashes' }).innerText()).toContain('null pointer');
    });
  });

  test('is usable by keyboard: skip link first, then folds that open with Enter and close with Space', async () => {
    await open(sampleCrash, { viewport: viewport(360) }, async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the details');
      expect((await page.locator(':focus').boundingBox())?.y).toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.id')).toBe('report');
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.textContent')).toBe('4 modules mapped');
      const modules = page.getByRole('table', { name: /^Modules/ });
      await page.keyboard.press('Enter');
      expect(await modules.isVisible()).toBe(true);
      await page.keyboard.press('Space');
      expect(await modules.isVisible()).toBe(false);
    });
  });

  test('filters the packages as one types', async () => {
    await open(sampleSuccess, {}, async (page, seen) => {
      await page.getByText(`All ${samplePackages.length} packages`).click();
      await page.getByLabel('Filter packages').fill('zstd LINUX-image');
      expect(await page.locator('.packages li:visible').count()).toBe(0);
      await page.getByLabel('Filter packages').fill('LINUX-image');
      expect(await page.locator('.packages li:visible').allInnerTexts()).toEqual(['linux-image-cloud-amd64 6.1.158-1']);
      expect(await page.locator('output').innerText()).toBe(`1 of ${samplePackages.length}`);
      expect(seen.complaints).toEqual([]);
    });
  });

  test('reads well without scripts', async () => {
    await open(sampleSuccess, { javaScriptEnabled: false }, async (page) => {
      await page.getByText(`All ${samplePackages.length} packages`).click();
      expect(await page.locator('.packages li:visible').count()).toBe(samplePackages.length);
      expect(await page.getByLabel('Filter packages').count()).toBe(0);
    });
  });

  test('draws each stage in proportion to its time', async () => {
    await open(sampleSuccess, {}, async (page) => {
      await unfold(page);
      const widths = await page.locator('.timeline rect').evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width));
      const [, , , build = 0, , vm = 0] = widths;
      expect(build / vm).toBeCloseTo(118.4 / 84.2, 1);
      for (const width of widths) expect(width).toBeGreaterThan(1);
    });
  });

  test('prints what is folded but for the package list, and no navigation', async () => {
    await open(sampleCrash, { viewport: viewport(794) }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('navigation').isVisible()).toBe(false);
      expect(await page.getByText('multi-user.target reached').isVisible()).toBe(true);
      expect(await page.locator('.packages').isVisible()).toBe(false);
      expect(await overflow(page)).toBe(0);
    });
  });

  test('shows hostile texts as texts, and they fit a telephone', async () => {
    const elements = "document.querySelectorAll('body *').length";
    let word = 0;
    const expected = await open(
      replaceTexts(sampleMany, () => `word${word++}`),
      {},
      (page) => page.evaluate(elements),
    );
    for (const seed of [1, 2, 3]) {
      await open(
        { ...replaceTexts(sampleMany, hostileTexts(seed)), runUrl: 'https://example.invalid' },
        { viewport: viewport(360) },
        async (page, seen) => {
          // One more: the link to the run, whose address here is one.
          expect(await page.evaluate(elements)).toBe(Number(expected) + 1);
          await unfold(page);
          expect(await overflow(page)).toBe(0);
          expect(seen).toEqual({ complaints: [], requests: [] });
        },
      );
    }
  });
});
