import { InputError } from '@bakehouse/core/errors';
import { expect, it } from '@jest/globals';
import { describeFailure } from './failure.ts';
import { failureSummary } from './failure-summary.ts';

it('The summary of unusable input says what is wrong, where, and what to do, and leaves the names of others as they are', () => {
  const findings = [
    { severity: 'error', message: 'there is no file top_secret:name*x', file: 'images/a_b.yaml', line: 3, column: 5, hint: 'write a|b' },
    { severity: 'error', message: 'no place' },
  ] as const;
  const failure = describeFailure('plan-images', new InputError('2 of 2 definitions are unusable.', { findings, hint: 'mend them' }));
  const summary = failureSummary('Plan image builds', failure);
  expect(summary).toContain('### Plan image builds: unusable input\n\n2 of 2 definitions are unusable.\n\n');
  for (const text of [
    '`images/a_b.yaml:3:5`',
    '`there is no file top_secret:name*x`',
    '`write a|b`',
    'no place',
    '**What to do:** mend them',
  ]) {
    expect(summary).toContain(text);
  }
});

it('The summary of one mistake says it once, in its table', () => {
  const findings = [{ severity: 'error', message: 'no suite', file: 'a.yaml', line: 3 }] as const;
  const summary = failureSummary('Bake', describeFailure('bake', new InputError('The definition has a mistake.', { findings })));
  expect(summary).toMatch(/^### Bake: unusable input\n\n\|/);
  expect(summary.split('no suite')).toHaveLength(2);
  const nowhere = new InputError('There are no such definitions.', { findings: [{ severity: 'error', message: 'no suite' }] });
  expect(failureSummary('Bake', describeFailure('bake', nowhere))).toBe(
    '### Bake: unusable input\n\nThere are no such definitions: no suite\n\n',
  );
});

it('The summary of a failure is cut to what people read', () => {
  const findings = Array.from({ length: 60 }, (_, index) => ({ severity: 'error', message: `mistake ${index}` }) as const);
  const summary = failureSummary(
    'Bake',
    describeFailure('bake', new Error(Array.from({ length: 60 }, (_, line) => `line ${line}`).join('\n'))),
  );
  expect(summary).toContain('line 19<br>…');
  expect(failureSummary('Bake', describeFailure('bake', new InputError('No.', { findings })))).toContain('… and 10 more, in the log.');
});
