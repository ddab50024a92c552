import { ExternalError, InputError, OutcomeError, UserError } from '@bakehouse/core/errors';
import { describe, expect, it } from '@jest/globals';
import { briefFailure } from './brief-failure.ts';
import { describeFailure } from './failure.ts';

const brief = (error: unknown) => briefFailure(describeFailure('bake', error));
const mistake = (line: number, more: object = {}) =>
  ({ severity: 'error', message: `mistake ${line}`, file: 'a.yaml', line, ...more }) as const;

describe('a brief failure', () => {
  it('with one mistake in a file is the one annotation of it, with its hint', () => {
    const findings = [mistake(3, { column: 1, hint: 'did you mean steps?' })];
    expect(brief(new InputError('The definition is wrong.', { findings, hint: 'mend it' }))).toEqual({
      before: [],
      message: 'a.yaml, line 3, column 1: mistake 3 (did you mean steps?)\nWhat to do: mend it',
      place: { file: 'a.yaml', line: 3, column: 1 },
    });
  });

  it('of a build says the cause and what to do once, with the place of its step', () => {
    const hint = 'write it as the archive has it';
    const cause = 'Unable to locate package nginx-lihgt';
    const facts = (message: string) => ({
      hint,
      findings: [mistake(6, { message, column: 15, hint })],
      lastLines: ['E: no'],
      log: '/b.log',
    });
    for (const [error, message] of [
      [
        new OutcomeError(`web: ${cause}`, {}, facts(`step 1 of 3, packages: ${cause}`)),
        `web: ${cause}\n  a.yaml, line 6, column 15: step 1 of 3, packages\n`,
      ],
      [new OutcomeError(`web: ${cause}`, {}, facts(cause)), `web: ${cause}\n  a.yaml, line 6, column 15\n`],
      [
        new ExternalError(cause, { service: 'mmdebstrap', operation: 'build', ...facts(`step 1: ${cause}`) }),
        `${cause} [service: mmdebstrap]\n  a.yaml, line 6, column 15: step 1\n`,
      ],
    ] as const) {
      expect(brief(error)).toEqual({
        before: ['  The last lines:\n    E: no\n  The log: /b.log'],
        message: `${message}What to do: ${hint}`,
        place: { file: 'a.yaml', line: 6, column: 15 },
      });
    }
  });

  it('with one mistake in no file is one line', () => {
    const findings = [{ severity: 'error', message: 'there is no file x' } as const];
    expect(brief(new InputError('There are no such definitions.', { findings }))).toEqual({
      before: [],
      message: 'There are no such definitions: there is no file x',
      place: undefined,
    });
  });

  it('with several has the first, how many there are, and what to do; the log has each before it, in order', () => {
    const findings = [
      { ...mistake(1), severity: 'warning' as const },
      mistake(2),
      mistake(3, { hint: 'as here' }),
      { severity: 'error', message: 'no file' } as const,
    ];
    expect(brief(new UserError('All wrong.', { findings, hint: 'mend it' }))).toEqual({
      before: [findings[0], 'error: a.yaml, line 2: mistake 2', findings[2], 'error: no file'],
      message: 'All wrong.\nThe first of 3 errors and 1 warning, which the log has above: a.yaml, line 2: mistake 2\nWhat to do: mend it',
      place: { file: 'a.yaml', line: 2, column: undefined },
    });
  });

  it('of short findings that have no annotation of their own has all of them', () => {
    const findings = [1, 2].map((number) => ({ severity: 'error', message: `input ${number}` }) as const);
    expect(brief(new InputError('2 unusable inputs', { findings }))).toEqual({
      before: [],
      message: '2 unusable inputs\n  error: input 1\n  error: input 2',
      place: undefined,
    });
  });

  it('is never longer than what a host shows, and what is cut in it is said whole before it', () => {
    const long = (word: string) => `${word} ${'x'.repeat(5000)} end of ${word}`;
    const findings = Array.from({ length: 45 }, (_, index) => ({ severity: 'error', message: long(`finding ${index}`) }) as const);
    for (const error of [
      new UserError(long('head'), { findings, hint: long('hint') }),
      new UserError(long('head'), { findings: findings.slice(0, 1), hint: long('hint') }),
      new ExternalError(long('head'), { service: 'S', operation: 'o', hint: long('hint') }),
    ]) {
      const { before, message } = brief(error);
      expect(message.length).toBeLessThan(4096);
      expect(message).toMatch(/^head /);
      expect(message).toContain('What to do: hint ');
      const said = before.map(String).join('\n');
      for (const word of ['head', 'hint']) expect(said).toContain(`end of ${word}`);
      if (error instanceof UserError) for (const { message: text } of error.findings) expect(said).toContain(text);
    }
  });
});
