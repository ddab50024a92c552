/**
 * Takes the screenshots of the report in docs/report: each kind of outcome at 1280 and 360 pixels, light and dark, by the renderer that a bake
 * uses. Needs Debian's `chromium` and `fonts-dejavu-core`.
 *
 *     npm run report:screenshots
 *     npm run report:screenshots -- --png <folder>    # the same as PNG, to look at closely
 */
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { ReportData } from '@bakehouse/report/data';
import { findProgram } from '@bakehouse/system/debian-packages';
import { type Browser, chromium } from 'playwright-core';
import { renderHtml } from '../packages/report/src/render-html.ts';
import { sampleCrash, sampleSuccess } from '../packages/report/test/sample-data.ts';
import { sampleFailedPackage, sampleFailedScript, sampleFailedTest, sampleNothingToDo } from '../packages/report/test/sample-failures.ts';

const FOLDER = join(import.meta.dirname, '../docs/report');

const SAMPLES: Readonly<Record<string, ReportData>> = {
  success: sampleSuccess,
  'failed-package': sampleFailedPackage,
  'failed-script': sampleFailedScript,
  'failed-test': sampleFailedTest,
  crash: sampleCrash,
  'nothing-to-do': sampleNothingToDo,
};

/** All of them together, in bytes: they are in every clone. */
const MOST_BYTES = 1_500_000;

async function shoot(browser: Browser, page: string, width: number, colorScheme: 'light' | 'dark', png: boolean): Promise<Buffer> {
  const context = await browser.newContext({ viewport: { width, height: width < 600 ? 780 : 900 }, colorScheme });
  try {
    const view = await context.newPage();
    await view.goto(pathToFileURL(page).href);
    if (png) return await view.screenshot({ fullPage: true });
    const session = await context.newCDPSession(view);
    const size = (await view.evaluate('[document.documentElement.clientWidth, document.documentElement.scrollHeight]')) as [number, number];
    const clip = { x: 0, y: 0, width: size[0], height: size[1], scale: 1 };
    const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 45, clip, captureBeyondViewport: true });
    return Buffer.from(data, 'base64');
  } finally {
    await context.close();
  }
}

async function main(): Promise<void> {
  const { png } = parseArgs({ options: { png: { type: 'string' } } }).values;
  const folder = png ?? FOLDER;
  await mkdir(folder, { recursive: true });
  const temp = await mkdtemp(join(tmpdir(), 'report-screenshots-'));
  const executablePath = await findProgram('chromium');
  if (executablePath === undefined) throw new Error('There is no chromium: apt-get install chromium fonts-dejavu-core');
  // No sandbox: it refuses to run as root, and the page is our own.
  const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run'] });
  try {
    for (const [name, data] of Object.entries(SAMPLES)) {
      const page = join(temp, 'report.html');
      // Where the links lead does not show.
      await writeFile(
        page,
        renderHtml(data, () => 'files/1/log.txt'),
      );
      for (const width of [1280, 360]) {
        for (const look of ['light', 'dark'] as const) {
          const image = await shoot(browser, page, width, look, png !== undefined);
          await writeFile(join(folder, `${name}-${width}-${look}.${png === undefined ? 'webp' : 'png'}`), image);
        }
      }
    }
  } finally {
    await browser.close();
    await rm(temp, { recursive: true, force: true });
  }
  if (png !== undefined) return;
  const sizes = await Promise.all((await readdir(folder)).filter((name) => name.endsWith('.webp')).map((name) => stat(join(folder, name))));
  const bytes = sizes.reduce((sum, { size }) => sum + size, 0);
  if (bytes > MOST_BYTES) throw new Error(`The screenshots have ${bytes} bytes; at most ${MOST_BYTES} are kept.`);
  process.stdout.write(`${sizes.length} screenshots, ${bytes} bytes, in ${folder}\n`);
}

await main();
