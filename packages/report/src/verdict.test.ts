import { describe, expect, test } from '@jest/globals';
import { sampleCrash, sampleDrill, sampleInputError, sampleMany, sampleSuccess, sampleUnchanged } from '../test/sample-data.ts';
import type { ReportData, ReportImage } from './report-data.ts';
import { plain } from './sentence.ts';
import { testsInWords, verdictOf } from './verdict.ts';

const words = (data: ReportData) => {
  const { headline, changed, latest, next } = verdictOf(data);
  return { headline: plain(headline), changed: changed.map(plain), latest: latest.map(plain), next: next.map(plain) };
};
const image = sampleSuccess.images[0] as ReportImage;

describe('the verdict', () => {
  test('of a promoted image asks nothing of the reader', () => {
    expect(words(sampleSuccess)).toEqual({
      headline: 'debian-runner 1.0.3 is built, passed all 3 tests and is now latest',
      changed: [
        '3 inputs differ: steps[0].packages, scripts/harden-ssh.sh and files/motd.txt.',
        'Packages since 1.0.2: 3 changed, 1 added, 1 removed.',
      ],
      latest: ['1.0.3, since this run.'],
      next: ['Nothing.'],
    });
  });

  test('of a crash names the test count, the program, the signal and the dump', () => {
    expect(words(sampleCrash)).toMatchObject({
      headline: 'debian-runner 1.0.3: 1 of 4 tests crashed',
      latest: ['1.0.2, as before; 1.0.3 is staged.'],
      next: [
        'Find out why /tmp/tests/crash-drill died of SIGSEGV; the dump is .bakehouse/crashes/debian-runner/core.crash-drill.812.',
        '1.0.3 stays staged and was not promoted; bake again when it is mended.',
      ],
    });
  });

  test('of an unchanged image says that nothing happened', () => {
    expect(words(sampleUnchanged)).toEqual({
      headline: 'Nothing to bake: debian-desktop 2.4.0 is up to date',
      changed: ['Nothing.'],
      latest: ['2.4.0, as before.'],
      next: ['Nothing.'],
    });
  });

  test('of a drill claims no change, and says which version stays latest', () => {
    expect(words(sampleDrill)).toMatchObject({
      headline: 'debian-runner 1.0.3: 1 of 4 tests crashed',
      changed: ['Nothing was built or changed: 1.0.3 was only tested.'],
      latest: ['1.0.3, as before: the tests of a drill say nothing about a version.'],
    });
  });

  test.each<[string, Partial<ReportImage>, string, readonly string[], readonly string[]]>([
    [
      'a second test that passed',
      { action: 'test', reasons: [{ path: 'tests/smoke.sh', old: 'a', new: 'b' }], latest: { version: '1.0.3', promoted: false } },
      'debian-runner 1.0.3 passed all 3 tests and is latest',
      ['1 input differs: tests/smoke.sh.', 'Nothing was built or changed: 1.0.3 was only tested.'],
      ['1.0.3, as before.'],
    ],
    [
      'a staged version that now passed',
      { action: 'test', reasons: [] },
      'debian-runner 1.0.3 passed all 3 tests and is now latest',
      ['Nothing was built or changed: 1.0.3 was only tested.'],
      ['1.0.3, since this run.'],
    ],
    [
      'a version changed in place',
      { action: 'update', reasons: [], tests: [], latest: { version: '1.0.3' } },
      'debian-runner 1.0.3 is updated in place and is latest',
      ['Nothing was built: 1.0.3 was changed in place.'],
      ['1.0.3, as before.'],
    ],
    [
      'files that are published again',
      { action: 'republish', reasons: [] },
      'debian-runner 1.0.3 is published again, passed all 3 tests and is now latest',
      ['Nothing was built: the files are those of an earlier version.'],
      ['1.0.3, since this run.'],
    ],
    [
      'an image that went on from an earlier build',
      { action: 'continue', reasons: [], packagesDelta: undefined },
      'debian-runner 1.0.3 is built, passed all 3 tests and is now latest',
      ['An earlier run had built it; this one went on from there.', '206 packages installed.'],
      ['1.0.3, since this run.'],
    ],
    [
      'the first version of an image, not promoted',
      { channel: 'staged', latest: { version: undefined }, reasons: [], packagesDelta: undefined },
      'debian-runner 1.0.3 is built, passed all 3 tests and is staged',
      ['206 packages installed.'],
      ['None: no version was promoted yet; 1.0.3 is staged.'],
    ],
  ])('of %s claims no more than was done', (_name, change, headline, changed, latest) => {
    expect(words({ ...sampleSuccess, images: [{ ...image, ...change }] })).toMatchObject({ headline, changed, latest });
  });

  test('of a build that failed says that nothing was built, and which version stays latest', () => {
    const stages = [{ ...image.stages[3], name: 'trigger-image-build', outcome: 'failed' as const }] as ReportImage['stages'];
    const failed = { version: undefined, channel: undefined, files: [], packages: [], packagesDelta: undefined, tests: [], reasons: [] };
    const data = { ...sampleSuccess, outcome: 'failed' as const, images: [{ ...image, ...failed, stages, latest: { version: '1.0.2' } }] };
    expect(words(data)).toMatchObject({ changed: ['Nothing was built.'], latest: ['1.0.2, as before.'] });
  });

  test('of a gallery that could not be asked says nothing about latest', () => {
    expect(words({ ...sampleSuccess, images: [{ ...image, latest: undefined }] }).latest).toEqual([]);
  });

  test('of several images counts what failed, what was baked and what stayed', () => {
    expect(words(sampleMany).headline).toBe('1 of 3 images failed: debian-runner; 1 image baked; 1 up to date');
  });

  test('of bad input counts the errors and names the file', () => {
    expect(words(sampleInputError)).toMatchObject({
      headline: '2 errors in examples/debian-runner/image.yml; nothing was baked',
      next: ['Mend the 2 findings below; nothing was baked from what is wrong.', 'Mend the definition and run the same command again.'],
    });
  });

  test('of a stage that failed without a test names the stage', () => {
    const stages = image.stages.map((stage) => (stage.name === 'publish-image' ? { ...stage, outcome: 'failed' as const } : stage));
    const data = { ...sampleSuccess, outcome: 'failed' as const, images: [{ ...image, stages, tests: [], version: undefined }] };
    expect(words(data)).toMatchObject({ headline: 'debian-runner failed at publish-image', next: [expect.stringContaining('log')] });
  });

  test('of a staged image gives the command that promotes it', () => {
    const data = { ...sampleSuccess, images: [{ ...image, channel: 'staged' as const }] };
    expect(words(data).next).toEqual(['Promote it when you trust it: bakehouse promote-image --image debian-runner --version 1.0.3']);
  });

  test('of an error without images still says what to do', () => {
    const data: ReportData = { ...sampleInputError, error: { message: 'No space left on device' } };
    expect(words(data)).toMatchObject({ headline: 'Nothing was baked', next: [expect.stringContaining('run again')] });
  });

  test('lists at most eight changes', () => {
    const images = Array.from({ length: 12 }, (_, index) => ({ ...image, id: `image-${index}` }));
    expect(words({ ...sampleSuccess, images }).changed).toHaveLength(8);
  });

  test('counts each kind of bad test, and none that was not run', () => {
    const outcomes = ['passed', 'failed', 'failed', 'crashed', 'timed-out', 'not-run'] as const;
    const tests = outcomes.map((outcome, index) => ({ name: `t${index}`, outcome, durationMs: 1 }));
    expect(testsInWords({ ...image, tests })).toBe('1 of 5 tests crashed, 2 failed, 1 timed out');
  });
});
