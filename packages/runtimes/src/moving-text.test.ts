import { describe, expect, test } from '@jest/globals';
import { movingText, type RunningStage } from './moving-text.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

function stage(title: string, expected?: number): RunningStage {
  return { title, startedAt: 0, expected };
}

function shown(stages: readonly RunningStage[], now: number, message = '', columns = 200): string {
  const { head, rest } = movingText(stages, message, now, columns);
  return head + rest;
}

describe('the line of what runs', () => {
  test.each([
    ['the time alone where nobody knows how long it takes', undefined, 12 * SECOND, 'web: build, 12 s'],
    ['the time that is left', 3 * MINUTE, 65 * SECOND, 'web: build, 1 min 5 s, about 2 min left'],
    ['the last minute in steps of five seconds', 3 * MINUTE, 2 * MINUTE + 22 * SECOND, 'web: build, 2 min 22 s, about 40 s left'],
    ['a time that is over', 182 * SECOND, 200 * SECOND, 'web: build, 3 min 20 s, longer than the last time (3 min 2 s)'],
    ['hours', 150 * MINUTE, 0, 'web: build, 0 s, about 2 h 30 min left'],
  ])('has %s', (_, expected, now, line) => {
    expect(shown([stage('web: build', expected)], now)).toBe(line);
  });

  test('names the outermost and the innermost stage, and goes by the time of the outermost', () => {
    const stages = [stage('web: build', MINUTE), stage('local'), { ...stage('disk'), startedAt: 30 * SECOND }];
    expect(shown(stages, 40 * SECOND, 'Copying')).toBe('web: build > disk, 40 s, about 20 s left: Copying');
    expect(movingText(stages, '', 40 * SECOND, 200).head).toBe('web: build > disk');
  });

  test('is what was said last where no stage runs', () => {
    expect(shown([], 0, 'Uploaded: 1 of 2 files')).toBe('Uploaded: 1 of 2 files');
  });

  test('takes no more columns than there are, in its name too', () => {
    const stages = [stage('web: 漢字漢字漢字')];
    expect(movingText(stages, 'x'.repeat(300), 0, 30)).toEqual({ head: 'web: 漢字漢字漢字', rest: ', 0 s: xxxxx…' });
    expect(movingText(stages, 'x', 0, 10)).toEqual({ head: 'web: 漢字…', rest: '' });
  });

  test('S17: obeys nothing that a program says, and stays one line', () => {
    const said = 'a\u001b[2J\r\nb\t\u0007 \u001b]0;title\u0007 c\u202e ##vso[task.complete]';
    expect(shown([stage('web')], 0, said)).toBe('web, 0 s: a b \\u0007 c\\u202e ##_vso[task.complete]');
  });
});
