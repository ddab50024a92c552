import { type FailureReason, REASONS } from '@bakehouse/core/errors';
import { counted } from '@bakehouse/core/text';
import { shownPath } from '@bakehouse/system/files';
import { changesOf } from './changes.ts';
import { shellWord } from './crash-advice.ts';
import { latestOf } from './latest.ts';
import type { ReportCrash, ReportData, ReportImage } from './report-data.ts';
import { listed, type Sentence, say } from './sentence.ts';

/** The answers to the questions that a reader has: did it work, what changed, what do my machines start from now, what must I do? */
interface Verdict {
  readonly headline: Sentence;
  readonly changed: readonly Sentence[];
  /** Which version of each image is latest; nothing where that is not known. */
  readonly latest: readonly Sentence[];
  readonly next: readonly Sentence[];
}

type ImageOutcome = 'succeeded' | 'failed' | 'unchanged';

const MOST_NAMES = 4;

/** How one image fared. A crash counts as failed only through its stage or test: a dump may be there by intent. */
export function outcomeOf(image: ReportImage): ImageOutcome {
  const bad =
    image.failed === true || image.stages.some((stage) => stage.outcome === 'failed') || image.tests.some((test) => isBad(test.outcome));
  if (bad) return 'failed';
  return image.action === 'unchanged' ? 'unchanged' : 'succeeded';
}

/** Where no test tells what is wrong with an image that failed, its log does. */
export function isToldByLogs(image: ReportImage): boolean {
  return outcomeOf(image) === 'failed' && image.tests.length === 0;
}

function isBad(outcome: ReportImage['tests'][number]['outcome']): boolean {
  return outcome === 'failed' || outcome === 'crashed' || outcome === 'timed-out';
}

/** "passed all 3 tests", "1 of 4 tests crashed, 1 failed"; undefined when there are none. Tests that were not run do not count. */
export function testsInWords(image: ReportImage): string | undefined {
  const run = image.tests.filter((test) => test.outcome !== 'not-run');
  if (image.tests.length === 0) return undefined;
  if (run.length === 0) return 'ran no test';
  const passed = run.filter((test) => test.outcome === 'passed').length;
  if (passed === run.length) return `passed ${run.length === 1 ? 'its test' : `all ${run.length} tests`}`;
  const kinds = (['crashed', 'failed', 'timed-out'] as const)
    .map((kind) => ({ kind, number: run.filter((test) => test.outcome === kind).length }))
    .filter(({ number }) => number > 0);
  const [worst, ...others] = kinds.map(({ kind, number }) => ({ number, word: kind === 'timed-out' ? 'timed out' : kind }));
  return `${worst?.number} of ${counted(run.length, 'test')} ${worst?.word}${others.map(({ number, word }) => `, ${number} ${word}`).join('')}`;
}

export function verdictOf(data: ReportData): Verdict {
  return { headline: headlineOf(data), changed: changesOf(data), latest: latestOf(data), next: nextOf(data) };
}

function headlineOf(data: ReportData): Sentence {
  const [first] = data.images;
  if (first === undefined) return headlineWithoutImages(data);
  if (data.images.length === 1) return headlineOfOne(first, data);
  const named = (outcome: ImageOutcome) => data.images.filter((image) => outcomeOf(image) === outcome);
  const [failed, same] = [named('failed'), named('unchanged')];
  if (data.outcome === 'unchanged') return [`Nothing to bake: all ${data.images.length} images are up to date`];
  const parts = [
    ...(failed.length > 0 ? [[`${failed.length} of ${data.images.length} images failed: `, ...names(failed)]] : []),
    ...doneInWords(named('succeeded')).map((words) => [words]),
    ...(same.length > 0 ? [[`${same.length} up to date`]] : []),
  ];
  return parts.flatMap((part, index) => (index === 0 ? part : ['; ', ...part]));
}

/** What was done with an image, of one and of many. */
const ACTIONS: Readonly<Record<ReportImage['action'], { readonly done?: string; readonly of: string }>> = {
  build: { done: 'is built', of: 'baked' },
  continue: { done: 'is built', of: 'baked' },
  republish: { done: 'is published again', of: 'published again' },
  update: { done: 'is updated in place', of: 'updated in place' },
  test: { of: 'tested' },
  unchanged: { of: 'up to date' },
};

/** "2 images baked", "1 tested". */
function doneInWords(images: readonly ReportImage[]): string[] {
  const words = [...new Set(images.map(({ action }) => ACTIONS[action].of))];
  return words.map((word, index) => {
    const number = images.filter(({ action }) => ACTIONS[action].of === word).length;
    return `${index === 0 ? counted(number, 'image') : number} ${word}`;
  });
}

function headlineWithoutImages({ outcome, error }: ReportData): Sentence {
  if (outcome !== 'failed') return ['Nothing to bake'];
  const errors = (error?.findings ?? []).filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return ['Nothing was baked'];
  const files = new Set(errors.map(({ file }) => file));
  const [file] = files;
  return [
    `${counted(errors.length, 'error')} in `,
    files.size === 1 && file !== undefined ? { code: file } : 'the input',
    '; nothing was baked',
  ];
}

function headlineOfOne(image: ReportImage, data: ReportData): Sentence {
  const name: Sentence = image.version === undefined ? [{ code: image.id }] : [{ code: image.id }, ` ${image.version}`];
  const tests = testsInWords(image);
  if (data.outcome === 'unchanged') return ['Nothing to bake: ', ...name, ' is up to date'];
  if (data.outcome === 'failed') {
    const stage = image.stages.find(({ outcome }) => outcome === 'failed');
    if (outcomeOf(image) === 'failed' && image.tests.some((test) => isBad(test.outcome))) return [...name, `: ${tests}`];
    return stage === undefined ? [...name, ' failed'] : [...name, ` failed at ${stage.name}`];
  }
  const { done } = ACTIONS[image.action];
  const still = image.latest?.promoted === true ? 'is now' : 'is';
  const where = image.channel === 'latest' ? `${still} latest` : image.channel === 'staged' ? 'is staged' : undefined;
  const facts = [done, tests, where].filter((part) => part !== undefined);
  return [
    ...name,
    ' ',
    ...listed(
      facts.map((fact) => [fact]),
      facts.length,
    ),
  ];
}

function nextOf(data: ReportData): Sentence[] {
  const steps: Sentence[] = [];
  const errors = (data.error?.findings ?? []).filter(({ severity }) => severity === 'error').length;
  const { fault } = data.error ?? {};
  if (errors > 0 && (fault === undefined || REASONS[fault].isOfImage))
    steps.push([
      `Mend ${errors === 1 ? 'the finding' : `the ${errors} findings`} below${data.images.length === 0 ? '; nothing was baked from what is wrong' : ''}.`,
    ]);
  if (data.error?.hint !== undefined) steps.push([asSentence(data.error.hint)]);
  for (const image of data.images) steps.push(...nextForImage(image, data));
  if (steps.length === 0 && data.outcome === 'failed')
    steps.push(['Read the log of the stage that failed, then run again: completed work is kept.']);
  return steps.length === 0 ? [['Nothing.']] : steps;
}

/** Whether the image is at fault or what it is made on: who has to act, and whether to run again can help. */
export function faultInWords(fault: FailureReason): string {
  const { title, isOfImage } = REASONS[fault];
  if (fault === 'bakehouse') return 'Bakehouse itself is at fault.';
  return `${isOfImage ? 'The image is at fault, not the infrastructure' : 'The infrastructure is at fault, not the image'}: ${title}.`;
}

function nextForCrash({ program, signal, exceptionType, file: path, problem }: ReportCrash, workspace: string | undefined): Sentence {
  const file = shownFile(path, workspace);
  if (signal === 'unknown') return say`Find out what ${file} is: ${[problem ?? 'it does not say what happened']}.`;
  if (signal === 'none') return say`Find out why ${program} was dumped while it ran; the dump is ${file}.`;
  return say`Find out why ${program} died of ${exceptionType ?? signal}; the dump is ${file}.`;
}

function nextForImage(image: ReportImage, { images, workspace }: ReportData): Sentence[] {
  const label: Sentence = images.length > 1 ? [{ code: image.id }, ': '] : [];
  const steps: Sentence[] = [];
  for (const crash of image.crashes.slice(0, 2)) steps.push(nextForCrash(crash, workspace));
  if (image.crashes.length > 2) steps.push([`${counted(image.crashes.length - 2, 'more crash', 'more crashes')} below.`]);
  const failed = image.tests.filter((test) => test.outcome === 'failed' || test.outcome === 'timed-out');
  if (failed.length > 0)
    steps.push([
      'Read what ',
      ...listed(
        failed.map(({ name }): Sentence => [{ code: name }]),
        MOST_NAMES,
      ),
      ' wrote, under Tests.',
    ]);
  if (outcomeOf(image) === 'failed' && image.channel === 'staged' && image.version !== undefined)
    steps.push(say`${image.version} stays staged and was not promoted; bake again when it is mended.`);
  if (outcomeOf(image) === 'succeeded' && image.channel === 'staged' && image.version !== undefined)
    steps.push(
      say`Promote it when you trust it: ${[{ command: `bakehouse promote-image --image ${shellWord(image.id)} --version ${shellWord(image.version)}` }]}`,
    );
  return steps.map((step) => [...label, ...step]);
}

function shownFile(path: string, workspace: string | undefined): string {
  return workspace === undefined ? path : shownPath(path, workspace);
}

function names(images: readonly ReportImage[]): Sentence {
  return listed(
    images.map(({ id }) => [{ code: id }]),
    MOST_NAMES,
  );
}

function asSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1) + (/[.!?:]$/.test(text) ? '' : '.');
}
