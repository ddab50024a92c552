import { silentLog } from '@bakehouse/core/log';
import type { BuildState } from '@bakehouse/records/builds';
import { expect, test } from '@jest/globals';
import { trackOutcome } from '../../packages/steps/src/track-image-builds/track-outcome.ts';
import { triggerOutcome } from '../../packages/steps/src/trigger-image-build/trigger-outcome.ts';
import { wanted } from './pipelines.ts';

const at = new Date().toISOString();

function stateOf(image: string, more: Partial<BuildState>): BuildState {
  return {
    ...{ schema: 'bakehouse-build-state/1', image, fingerprint: wanted(image).fingerprint, builder: 'service', key: image },
    ...{ definitionFile: `${image}.vmimage.yaml`, phase: 'running', attempt: 1, worker: 'https://ci/run/1' },
    entered: [{ phase: 'submitted', at }],
    ...more,
  };
}

const FAILED = stateOf('web', {
  phase: 'failed',
  failure: {
    reason: 'definition',
    message: 'The script failed.',
    hint: 'see its log',
    lastLines: ['exit code 1'],
    log: 'https://service/log',
  },
});

function heard() {
  const warnings: string[] = [];
  const summaries: string[] = [];
  const lines: string[] = [];
  const context = {
    log: { ...silentLog, warning: (text: string) => void warnings.push(text), output: (line: string) => void lines.push(line) },
    summary: async (text: string) => void summaries.push(text),
  };
  return { warnings, summaries, lines, context };
}

test('1.5: builds that are pending are a success with a warning, a table and the output pending', async () => {
  const { warnings, summaries, context } = heard();
  const outputs = await trackOutcome(
    [{ state: stateOf('web', { stage: 'customizing' }), expected: 'no history' }],
    { wait: false },
    context,
  );
  expect(outputs.state).toBe('pending');
  expect(JSON.parse(String(outputs.pending))).toEqual([
    { image: 'web', builder: 'service', state: 'running', stage: 'customizing', since: at, run: 'https://ci/run/1' },
  ]);
  expect(warnings).toEqual(['1 of 1 builds are pending: run this step again to go on with them.']);
  expect(summaries.join()).toContain('### Builds: 1 pending');
  expect(summaries.join()).toMatch(/`web` +\| service +\| running: customizing/);
});

test('1.20: builds that are to be submitted again are told apart, in log and summary, with who does so and when', async () => {
  const notBefore = '2100-01-01T00:00:00.000Z';
  const builds = [
    { state: stateOf('web', { phase: 'waiting', notBefore, failure: { reason: 'quota', message: 'No cores are left.' } }) },
    { state: stateOf('db', { phase: 'lost' }) },
    { state: stateOf('ci', {}) },
  ];
  const { warnings, summaries, context } = heard();
  const outputs = await trackOutcome(builds, { wait: false }, context);
  expect(outputs.state).toBe('pending');
  expect(JSON.parse(String(outputs.pending))[0]).toMatchObject({ image: 'web', state: 'waiting', notBefore });
  expect(warnings).toEqual([
    `2 builds are to be submitted again, which only trigger-image-build and bake do: web at ${notBefore} or later, db.`,
    '1 of 3 builds are pending: run this step again to go on with them.',
  ]);
  expect(summaries.join()).toContain('### Builds: 2 to be submitted again, 1 pending');
  expect(summaries.join()).toContain(`run trigger-image-build or bake at ${notBefore} or later`);
  const [web] = builds;
  if (web === undefined) throw new Error('There is no build.');
  const triggered = heard();
  await triggerOutcome({ known: { ...web, version: '1' } }, { wait: false, folder: '/builds/web' }, triggered.context);
  expect(triggered.warnings).toEqual([
    expect.stringMatching(
      /^The build of web with service is pending \(waiting\): run trigger-image-build or bake at 2100-.* or later: only they/,
    ),
  ]);
});

test('What is still pending though it was waited for is a failure', async () => {
  const error = await trackOutcome([{ state: stateOf('web', {}) }], { wait: true }, heard().context).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({
    name: 'OutcomeError',
    message: '1 build did not end.',
    outputs: { state: 'failed', pending: expect.stringContaining('"web"') },
    findings: [{ message: 'web: it is running still, and this run ends' }],
  });
});

test('A build that passed its deadline is a failure, waited for or not', async () => {
  const error = await trackOutcome(
    [{ state: stateOf('web', {}), overdue: 'its deadline has passed' }],
    { wait: false },
    heard().context,
  ).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({
    name: 'OutcomeError',
    findings: [{ message: 'web: its deadline has passed', hint: expect.stringContaining('cancel it there') }],
  });
});

test('1.21: a build that failed fails the run, with its reason, what to do and the log of the service', async () => {
  const { summaries, lines, context } = heard();
  const error = await trackOutcome([{ state: FAILED }, { state: stateOf('db', {}) }], { wait: false }, context).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({
    name: 'OutcomeError',
    message: '1 build failed.',
    details: { reason: 'definition' },
    findings: [{ message: 'web: The script failed.; log: https://service/log', hint: 'see its log' }],
  });
  expect(summaries.join()).toContain('### Builds: 1 failed, 1 pending');
  expect(summaries.join()).toContain('exit code 1');
  expect(lines).toEqual(['exit code 1']);
});

test('1.33: an answer that cannot be right is a failure; a service that does not answer is not', async () => {
  const strange = new TypeError('The service says "sleeping".');
  await expect(trackOutcome([{ state: stateOf('web', {}), problem: strange }], { wait: false }, heard().context)).rejects.toMatchObject({
    findings: [{ message: 'web: The service says "sleeping".' }],
  });
});

test('1.4: a triggered build is pending, failed or there, and the outputs say which', async () => {
  const asked = { wait: false, folder: '/builds/web' };
  const { warnings, context } = heard();
  const pending = await triggerOutcome({ known: { state: stateOf('web', { phase: 'submitted' }), version: '1' } }, asked, context);
  expect(pending).toMatchObject({ state: 'pending', buildRecord: undefined, pending: expect.stringContaining('"submitted"') });
  expect(warnings).toEqual(['The build of web with service is pending (submitted): track-image-builds goes on with it.']);
  await expect(triggerOutcome({ known: { state: FAILED, version: '1' } }, asked, context)).rejects.toMatchObject({
    message: 'The build of web with service failed: The script failed.',
    outputs: { state: 'failed', pending: '[]' },
    details: { reason: 'definition', lastLines: ['exit code 1'], log: 'https://service/log' },
  });
  await expect(triggerOutcome({ known: { state: stateOf('web', {}), version: '1' } }, { ...asked, wait: true }, context)).rejects.toThrow(
    'The build of web with service has not ended: it is running still.',
  );
  const record = { files: [], artifacts: [{ builder: 'service', id: '/images/1' }] } as never;
  expect(await triggerOutcome({ known: { state: FAILED, version: '1' }, record }, asked, context)).toMatchObject({
    state: 'succeeded',
    pending: '[]',
    imageId: '/images/1',
  });
});
