import { describe, expect, test } from '@jest/globals';
import { readHtml } from '../test/read-html.ts';
import { sampleMany, sampleSuccess } from '../test/sample-data.ts';
import { renderHtml } from './render-html.ts';
import { renderMarkdown } from './render-markdown.ts';
import type { ReportData, ReportImage } from './report-data.ts';
import { faultInWords, verdictOf } from './verdict.ts';

const image = sampleSuccess.images[0] as ReportImage;
const failedStage = { ...(image.stages[0] as ReportImage['stages'][number]), name: 'trigger-image-build', outcome: 'failed' as const };
const noPackage: ReportData = {
  ...sampleSuccess,
  outcome: 'failed',
  images: [{ ...image, fault: 'definition', version: undefined, channel: undefined, stages: [failedStage], tests: [], crashes: [] }],
  error: {
    message: 'debian-runner: Unable to locate package nginx-lihgt',
    fault: 'definition',
    hint: 'write it as the archive has it',
    findings: [{ severity: 'error', message: 'step 1 of 3, packages', file: 'images/web.vmimage.yaml', line: 6, column: 15 }],
    lastLines: ['Reading package lists...', 'E: Unable to locate package nginx-lihgt'],
    log: '/work/.bakehouse/builds/debian-runner/build.log',
  },
};

describe('why a bake failed', () => {
  test('stands in the job summary as the cause, who is at fault, the last lines, the log and the place, in this order', () => {
    const text = renderMarkdown(noPackage);
    const order = [
      '**Why:** debian-runner: Unable to locate package nginx-lihgt',
      'The image is at fault, not the infrastructure: the definition, its files or the inputs.',
      '<details open><summary>The last lines</summary>',
      'E: Unable to locate package nginx-lihgt\n```',
      'The log: `/work/.bakehouse/builds/debian-runner/build.log`',
      '**Changed:**',
      'Write it as the archive has it.',
      '`images/web.vmimage.yaml:6:15`',
    ];
    const found = order.map((part) => text.indexOf(part));
    expect(found).not.toContain(-1);
    expect(found).toEqual([...found].sort((a, b) => a - b));
  });

  test('stands in the report in the same order, before everything else', () => {
    const { text } = readHtml(renderHtml(noPackage));
    const order = ['Unable to locate package', 'The image is at fault', 'Reading package lists...', 'The log: /work', 'Changed', 'To do'];
    const found = order.map((part) => text.indexOf(part));
    expect(found).not.toContain(-1);
    expect(found).toEqual([...found].sort((a, b) => a - b));
  });

  test('of the infrastructure asks nobody to mend the definition', () => {
    const message = 'debian-runner: No connection to deb.debian.org:80';
    const data: ReportData = { ...noPackage, error: { message, fault: 'network', findings: [{ severity: 'error', message }] } };
    expect(renderMarkdown(data)).toContain('The infrastructure is at fault, not the image: the network.');
    expect(JSON.stringify(verdictOf(data).next)).not.toContain('Mend');
    expect(JSON.stringify(verdictOf(noPackage).next)).toContain('Mend the finding');
  });

  test('of several images is told for each of them', () => {
    const images = sampleMany.images.map((one) => ({ ...one, fault: 'quota' as const }));
    const data: ReportData = { ...sampleMany, images };
    expect(renderMarkdown(data)).toContain('Failed (quota)');
    expect(readHtml(renderHtml(data)).text).toMatch(/Failed\s*\(quota\)/);
  });

  test('is told of what is Bakehouse’s own fault as such', () => {
    expect(faultInWords('bakehouse')).toBe('Bakehouse itself is at fault.');
    expect(faultInWords('test')).toBe('The image is at fault, not the infrastructure: a test.');
  });
});
