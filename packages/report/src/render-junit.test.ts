import { expect, test } from '@jest/globals';
import { readHtml } from '../test/read-html.ts';
import { sampleCrash, sampleMany, sampleSuccess, sampleUnchanged } from '../test/sample-data.ts';
import { renderJunit } from './render-junit.ts';
import type { ReportData, ReportImage } from './report-data.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const image = sampleSuccess.images[0] as ReportImage;
const withTests = (tests: ReportImage['tests'], more: Partial<ReportImage> = {}): ReportData => ({
  ...sampleSuccess,
  images: [{ ...image, tests, ...more }],
});

test('every test is a case, with its time, and what passed has its output too', () => {
  const xml = renderJunit(sampleSuccess);
  expect(xml.startsWith(HEAD)).toBe(true);
  expect(xml).toContain(
    '<testsuites name="Bake debian-runner" tests="4" failures="0" errors="0" skipped="1" time="5.240">\n' +
      '<testsuite name="debian-runner" tests="4" failures="0" errors="0" skipped="1" time="5.240" timestamp="2026-11-20T14:03:12">\n' +
      '<properties>\n<property name="version" value="1.0.3"/>\n',
  );
  expect(xml).toContain(
    '<testcase name="boots" classname="debian-runner" time="3.120">\n<system-out>multi-user.target reached\n0 units failed</system-out>\n</testcase>',
  );
  expect(xml).toContain('<skipped message="was not run"/>');
});

test('a crash is an error with its signature, another bad test a failure with its exit code, and both have their output', () => {
  const xml = renderJunit(sampleCrash);
  expect(xml).toContain('<error message="crashed: SIGSEGV crash-drill+0x11a9" type="crashed">compiled crash-drill.c\n');
  const failed = renderJunit(withTests([{ name: 'a', outcome: 'failed', durationMs: 1500, exitCode: 3, logExcerpt: 'a < b' }]));
  expect(failed).toContain('failures="1" errors="0"');
  expect(failed).toContain(
    '<failure message="failed with exit code 3" type="failed">a &lt; b</failure>\n<system-out>a &lt; b</system-out>',
  );
  const hung = renderJunit(withTests([{ name: 'a', outcome: 'timed-out', durationMs: 1, problem: 'did not end in 20 s\nat all' }]));
  expect(hung).toContain('<error message="did not end in 20 s at all" type="timed-out">did not end in 20 s\nat all</error>');
});

test('an image that could not be built is an error of the stage, with the end of the log', () => {
  const stages = image.stages.map((stage) =>
    stage.name === 'trigger-image-build' ? { ...stage, outcome: 'failed' as const, detail: 'no such package: nginx-lihgt' } : stage,
  );
  const logs = [{ name: 'Build', path: '/log', tail: 'E: Unable to locate package' }];
  const xml = renderJunit(withTests([], { stages, logs, version: undefined }));
  expect(xml).toContain(
    '<testcase name="trigger-image-build" classname="debian-runner" time="118.400">\n' +
      '<error message="no such package: nginx-lihgt" type="trigger-image-build">E: Unable to locate package</error>',
  );
  const early = renderJunit(withTests([], { stages: [], logs: [], failed: true }));
  expect(early).toContain(
    '<testcase name="bake" classname="debian-runner" time="0.000">\n<error message="failed" type="bake">failed</error>',
  );
});

test('images have a suite each, and what was not tested has none', () => {
  const { shape } = readHtml(renderJunit(sampleMany).slice(HEAD.length));
  expect(shape.filter((tag) => tag.startsWith('testsuite['))).toHaveLength(2);
  expect(readHtml(renderJunit(sampleUnchanged).slice(HEAD.length)).shape).toEqual(['testsuites[name,tests,failures,errors,skipped,time]']);
});
