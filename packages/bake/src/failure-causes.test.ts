import { join, resolve } from 'node:path';
import { ExternalError, InputError, OutcomeError, UserError } from '@bakehouse/core/errors';
import type { PlannedImage } from '@bakehouse/records/plan';
import { describe, expect, it } from '@jest/globals';
import type { BakedImage } from './baked-image.ts';
import { bakeFailure, failuresOutput } from './failure-causes.ts';

const bakedAs = (id: string, error?: unknown): BakedImage => {
  return { image: { id } as PlannedImage, stages: [], values: {}, ...(error === undefined ? {} : { error }) };
};

const workspace = resolve('/work');

const tooSmall = new InputError('The image web cannot be built: a disk of 300 MiB is too small.', {
  findings: [{ severity: 'error', file: 'web.yaml', line: 4, column: 18, message: 'a disk of 300 MiB is too small', hint: 'give more' }],
});
const noPackage = new ExternalError('Unable to locate package nginx-lihgt', {
  ...{ service: 'mmdebstrap', operation: 'build', status: 100, reason: 'definition' },
  hint: 'write it as the archive has it',
  findings: [
    { severity: 'error', file: join(workspace, 'api.yaml'), line: 6, column: 15, message: 'step 1: Unable to locate package nginx-lihgt' },
  ],
  lastLines: ['E: Unable to locate package nginx-lihgt'],
  log: '/state/builds/api/build.log',
});
const noAnswer = new ExternalError('Cannot list.\n  (tried three ways)', {
  service: 'Blob Storage',
  operation: 'list',
  status: 503,
  requestId: 'r7',
});

describe('bakeFailure', () => {
  it('of one image has everything that its error has, with the name of the image', () => {
    expect(bakeFailure({ baked: [bakedAs('fine'), bakedAs('web', tooSmall)], problems: [], workspace }, { built: 0 })).toMatchObject({
      message: `web: ${tooSmall.message}`,
      findings: tooSmall.findings,
      outputs: { built: 0 },
      details: { reason: 'definition' },
    });
    expect(bakeFailure({ baked: [bakedAs('api', noPackage)], problems: [], workspace }, {})).toMatchObject({
      message: 'api: Unable to locate package nginx-lihgt',
      hint: 'write it as the archive has it',
      findings: [{ ...noPackage.findings[0], file: 'api.yaml' }],
      details: { reason: 'definition', lastLines: ['E: Unable to locate package nginx-lihgt'], log: '/state/builds/api/build.log' },
    });
  });

  it('says whom to ask about what failed outside, in the one line', () => {
    expect(bakeFailure({ baked: [bakedAs('web', noAnswer)], problems: [], workspace }, {})).toMatchObject({
      message: 'web: Cannot list. [service: Blob Storage, status: 503, request id: r7]',
      details: { reason: 'service', lastLines: ['(tried three ways)'] },
    });
  });

  it('of several images names the first cause, and finds every one with its place and what to do', () => {
    const baked = [bakedAs('api', noPackage), bakedAs('db', noAnswer), bakedAs('web', tooSmall)];
    expect(bakeFailure({ baked, problems: [], workspace }, {})).toMatchObject({
      message: '3 of 3 images failed; api: Unable to locate package nginx-lihgt',
      findings: [
        {
          ...{ ...noPackage.findings[0], file: 'api.yaml' },
          message: 'api: step 1: Unable to locate package nginx-lihgt',
          hint: 'write it as the archive has it; the log is /state/builds/api/build.log',
        },
        { message: 'db: Cannot list. [service: Blob Storage, status: 503, request id: r7]' },
        { file: 'web.yaml', line: 4, column: 18, message: 'web: a disk of 300 MiB is too small', hint: 'give more' },
      ],
    });
  });

  it('of several images is of the image where one is: to run again does not mend that', () => {
    const failure = (...baked: BakedImage[]) => bakeFailure({ baked, problems: [], workspace }, {})?.details.reason;
    expect(failure(bakedAs('db', noAnswer), bakedAs('web', tooSmall))).toBe('definition');
    expect(failure(bakedAs('db', noAnswer), bakedAs('web', new OutcomeError('A test failed.', {})))).toBe('test');
    expect(failure(bakedAs('db', noAnswer), bakedAs('web', new UserError('full', { reason: 'machine' })))).toBe('service');
  });

  it('keeps what went wrong when the images were done behind what went wrong with one', () => {
    expect(
      bakeFailure({ baked: [bakedAs('web', tooSmall)], problems: [noAnswer], workspace }, {})?.findings.map(({ message }) => message),
    ).toEqual(['a disk of 300 MiB is too small', 'Cannot list. [service: Blob Storage, status: 503, request id: r7]']);
    expect(bakeFailure({ baked: [bakedAs('fine')], problems: [], workspace }, {})).toBeUndefined();
  });
});

describe('the one line of a cause', () => {
  it('says once what its finding says too', () => {
    const findings = [
      { severity: 'error', message: 'step 1 of 1: script a.sh ended with exit code 3' },
      { severity: 'error', message: 'x' },
    ] as const;
    const error = new UserError('script a.sh ended with exit code 3', { findings });
    expect(bakeFailure({ baked: [bakedAs('api', error)], problems: [], workspace }, {})?.message).toBe(
      'api: script a.sh ended with exit code 3',
    );
  });

  it('is what a bad result says, which its findings only place', () => {
    const findings = [{ severity: 'error', message: 'test a crashed: the kernel panicked while it ran' }] as const;
    const error = new OutcomeError('The image did not pass its tests: the kernel panicked during test a.', {}, { findings });
    expect(bakeFailure({ baked: [bakedAs('api', error)], problems: [], workspace }, {})?.message).toBe(
      'api: The image did not pass its tests: the kernel panicked during test a.',
    );
  });

  const refused = (...messages: string[]) =>
    new InputError('The definition of api asks for what local cannot do.', {
      findings: messages.map((message) => ({ severity: 'error', message })),
    });

  it.each([
    [['image.arch: no arm64'], 'api: The definition of api asks for what local cannot do: image.arch: no arm64.'],
    [['image.arch: no arm64', 'b', 'c'], 'api: The definition of api asks for what local cannot do: image.arch: no arm64, and 2 more.'],
    [[], 'api: The definition of api asks for what local cannot do.'],
  ])('has what was found, %#', (messages, line) => {
    expect(bakeFailure({ baked: [bakedAs('api', refused(...messages))], problems: [], workspace }, {})?.message).toBe(line);
  });
});

describe('the output failures', () => {
  it('has each image that failed, with the class, the cause and its place', () => {
    expect(
      JSON.parse(String(failuresOutput({ baked: [bakedAs('api', noPackage), bakedAs('db', noAnswer), bakedAs('fine')], workspace }))),
    ).toEqual([
      {
        ...{ image: 'api', reason: 'definition', message: 'Unable to locate package nginx-lihgt', file: 'api.yaml', line: 6, column: 15 },
        ...{ hint: 'write it as the archive has it', log: '/state/builds/api/build.log' },
      },
      { image: 'db', reason: 'service', message: 'Cannot list. [service: Blob Storage, status: 503, request id: r7]' },
    ]);
    expect(failuresOutput({ baked: [bakedAs('fine')], workspace })).toBe('[]');
    const secret = new UserError('Cannot read https://user:CANARY@example.com/x?sig=CANARY.');
    expect(failuresOutput({ baked: [bakedAs('web', secret)], workspace })).not.toContain('CANARY');
  });
});
