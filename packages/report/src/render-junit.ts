import { html, type Markup } from './markup.ts';
import type { ReportData, ReportImage, ReportTest } from './report-data.ts';

/**
 * The tests of a run as JUnit XML, in the form that `PublishTestResults@2` of Azure Pipelines, Jenkins and the test reporters of GitHub read
 * (https://learn.microsoft.com/azure/devops/pipelines/tasks/reference/publish-test-results-v2): a suite for each image, a case for each test.
 * A stage that failed before there was a test is a case too, so that an image that could not be built is not one without failures.
 * Crashes and what did not end are errors, other tests that did not pass are failures.
 */
export function renderJunit(data: ReportData): string {
  const suites = data.images.map((image) => ({ image, cases: casesOf(image, data) })).filter(({ cases }) => cases.length > 0);
  const all = suites.flatMap(({ cases }) => cases);
  const document = html`<testsuites name="${oneLine(data.title)}" ${totals(all)}>
${suites.map(({ image, cases }) => suite(image, cases, data.startedAt))}</testsuites>
`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${document.source}`;
}

interface Case {
  readonly name: string;
  readonly seconds: number;
  readonly result: 'passed' | 'failure' | 'error' | 'skipped';
  /** "failed", "crashed", "timed-out", or the stage. */
  readonly type: string;
  readonly message: string;
  readonly output?: string | undefined;
}

function casesOf(image: ReportImage, { error }: ReportData): Case[] {
  const tests = image.tests.map((test) => testCase(test, image));
  if (tests.some(({ result }) => result === 'failure' || result === 'error')) return tests;
  // Collecting and promoting come after the tests, and their results are not those of a test.
  const stage = image.stages.find(({ outcome }) => outcome === 'failed');
  if (stage === undefined && image.failed !== true) return tests;
  const message = stage?.detail ?? error?.message ?? 'failed';
  const { name = 'bake', milliseconds = 0 } = stage ?? {};
  return [...tests, { name, seconds: milliseconds / 1000, result: 'error', type: name, message, output: logOf(image) }];
}

function testCase({ name, outcome, durationMs, exitCode, problem, logExcerpt }: ReportTest, { crashes }: ReportImage): Case {
  const result = ({ passed: 'passed', failed: 'failure', crashed: 'error', 'timed-out': 'error', 'not-run': 'skipped' } as const)[outcome];
  const [crash] = outcome === 'crashed' ? crashes : [];
  const exit = exitCode === undefined ? '' : ` with exit code ${exitCode}`;
  const words = {
    passed: '',
    failed: `failed${exit}`,
    crashed: 'crashed',
    'timed-out': 'did not end in its time',
    'not-run': 'was not run',
  };
  const message = problem ?? (crash === undefined ? words[outcome] : `crashed: ${crash.signature}`);
  return { name, seconds: durationMs / 1000, result, type: outcome, message, output: logExcerpt };
}

function logOf({ logs }: ReportImage): string | undefined {
  return logs.find(({ tail }) => tail !== undefined)?.tail;
}

function suite(image: ReportImage, cases: readonly Case[], startedAt: string): Markup {
  const version = image.version === undefined ? undefined : property('version', image.version);
  return html`<testsuite name="${oneLine(image.id)}" ${totals(cases)} timestamp="${startedAt.replace(/\.\d+Z$|Z$/, '')}">
<properties>
${version}${property('definition', image.definition)}</properties>
${cases.map((one) => caseElement(one, image.id))}</testsuite>
`;
}

function property(name: string, value: string): Markup {
  return html`<property name="${name}" value="${oneLine(value)}"/>\n`;
}

function totals(cases: readonly Case[]): Markup {
  const count = (result: Case['result']) => cases.filter((one) => one.result === result).length;
  const seconds = cases.reduce((sum, one) => sum + one.seconds, 0);
  return html`tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}" time="${seconds.toFixed(3)}"`;
}

function caseElement({ name, seconds, result, type, message, output }: Case, image: string): Markup {
  const told = message === '' ? undefined : html` message="${oneLine(message)}"`;
  const body = {
    passed: undefined,
    skipped: html`<skipped${told}/>\n`,
    failure: html`<failure${told} type="${type}">${output ?? message}</failure>\n`,
    error: html`<error${told} type="${oneLine(type)}">${output ?? message}</error>\n`,
  }[result];
  return html`<testcase name="${oneLine(name)}" classname="${oneLine(image)}" time="${seconds.toFixed(3)}">
${body}${output === undefined ? undefined : html`<system-out>${output}</system-out>\n`}</testcase>
`;
}

/** In an attribute a line end is read as a blank. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
