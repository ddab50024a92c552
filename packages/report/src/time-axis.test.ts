import type { StageRecord } from '@bakehouse/core/time';
import { describe, expect, test } from '@jest/globals';
import { layOut } from './time-axis.ts';

const stage = (startedAt: string, milliseconds: number): StageRecord => ({ name: 's', outcome: 'succeeded', startedAt, milliseconds });

describe('a timeline', () => {
  test('puts each stage where it began and makes it as long as it took', () => {
    const { bars, milliseconds } = layOut([stage('2026-01-01T00:00:00Z', 1000), stage('2026-01-01T00:00:01Z', 3000)]);
    expect(milliseconds).toBe(4000);
    expect(bars.map(({ after, start, length }) => ({ after, start, length }))).toEqual([
      { after: 0, start: 0, length: 0.25 },
      { after: 1000, start: 0.25, length: 0.75 },
    ]);
  });

  test('begins with the earliest stage, whatever the order', () => {
    const { bars } = layOut([stage('2026-01-01T00:00:02Z', 1000), stage('2026-01-01T00:00:00Z', 1000)]);
    expect(bars.map(({ after }) => after)).toEqual([2000, 0]);
  });

  test('places a stage without a readable start after the one before it', () => {
    const { bars } = layOut([stage('2026-01-01T00:00:00Z', 1000), stage('never', 500)]);
    expect(bars[1]?.after).toBe(1000);
  });

  test.each([
    [400, ['0', '0.1 s', '0.2 s', '0.3 s', '0.4 s']],
    [216_000, ['0', '1 min', '2 min', '3 min']],
    [90_000, ['0', '30 s', '60 s', '90 s']],
    [9_000_000, ['0', '30 min', '60 min', '90 min', '120 min', '150 min']],
  ])('has round ticks of one unit on an axis of %d ms', (total, labels) => {
    expect(layOut([stage('2026-01-01T00:00:00Z', total)]).ticks.map(({ label }) => label)).toEqual(labels);
  });

  test('is empty without stages', () => {
    expect(layOut([]).bars).toEqual([]);
  });

  test('survives durations that are no durations', () => {
    const { bars } = layOut([stage('2026-01-01T00:00:00Z', Number.NaN), stage('2026-01-01T00:00:00Z', -5)]);
    for (const { start, length } of bars) expect([start, length]).toEqual([0, 0]);
  });
});
