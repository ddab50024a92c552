import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Lifecycle } from './definition.ts';
import { addDays, dayOf, daysBetween, nextUpdateRequired, reviewLifecycle } from './lifecycle.ts';

const says = (lifecycle: Lifecycle, today: string, builtOn?: string) => {
  const { refresh, removalReached, notes } = reviewLifecycle(lifecycle, today, builtOn);
  return {
    refresh: refresh.map(({ key }) => key),
    removalReached,
    notes: notes.map(({ severity, message, hint }) => `${severity}: ${message} (${hint})`),
  };
};

describe('a day', () => {
  test.each([
    ['2026-02-28', '2026-02-28'],
    ['2026-02-29', undefined],
    ['2026-13-01', undefined],
    ['2026-1-1', undefined],
    ['2026-01-01T23:30:00-02:00', '2026-01-02'],
    ['2026-01-01T23:30:00', undefined],
    ['2026-02-29T10:00Z', undefined],
    ['2028-02-29T23:59:59.9-00:01', '2028-03-01'],
    ['today', undefined],
  ])('of %s is %s', (text, day) => {
    expect(dayOf(text)).toBe(day);
  });

  test('plus days and the days between are the inverse of each other', () => {
    const days = fc.integer({ min: 0, max: 80_000 }).map((days) => addDays('1900-01-01', days));
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, more) => expect(daysBetween(day, addDays(day, more))).toBe(more)),
    );
  });
});

test('an update adds 90 days, but does not go beyond the removal', () => {
  expect(nextUpdateRequired('2026-11-01', '2027-10-12')).toBe('2027-01-30');
  expect(nextUpdateRequired('2026-11-01', '2026-12-01')).toBe('2026-12-01');
  expect(nextUpdateRequired('2026-11-01', undefined)).toBe('2027-01-30');
});

describe('an update that is required', () => {
  const lifecycle = { updateRequired: '2026-11-01', removal: '2027-10-12' };

  test('is warned about three weeks ahead and due on its day', () => {
    expect(says(lifecycle, '2026-10-10', '2026-09-01')).toEqual({ refresh: [], removalReached: false, notes: [] });
    expect(says(lifecycle, '2026-10-31', '2026-09-01')).toMatchObject({
      refresh: [],
      notes: [
        'warning: an update is required by 2026-11-01, in 1 day; the version is of 2026-09-01 (build it by force, or wait until it is due)',
      ],
    });
    expect(says(lifecycle, '2026-11-01', '2026-09-01').refresh).toEqual(['updateRequired']);
  });

  test('is done by a version of that day, and the next is due 90 days after the date', () => {
    expect(says(lifecycle, '2026-11-02', '2026-11-01')).toMatchObject({
      refresh: [],
      notes: [
        'warning: lifecycle.updateRequired 2026-11-01 is past, and the version of 2026-11-01 has done that update (write 2027-01-30)',
      ],
    });
    expect(says(lifecycle, '2027-01-30', '2026-11-01').refresh).toEqual(['updateRequired']);
  });

  test('is none any more when only the removal is left', () => {
    expect(says(lifecycle, '2027-10-11', '2027-10-12')).toMatchObject({ refresh: [] });
  });
});

describe('an age', () => {
  test('is due when it is reached; a clock that ran ahead makes nothing due', () => {
    expect(says({ maxAge: '45d' }, '2026-02-15', '2026-01-01')).toMatchObject({ refresh: ['maxAge'] });
    expect(says({ refreshEvery: '1d' }, '2026-01-01', '2026-01-02')).toMatchObject({ refresh: [], notes: [] });
  });

  test('is warned about before, unless a refresh comes first', () => {
    expect(says({ maxAge: '45d' }, '2026-01-25', '2026-01-01').notes).toEqual([
      'warning: the version may be used for 21 days more (give lifecycle.refreshEvery fewer days than maxAge)',
    ]);
    expect(says({ maxAge: '45d', refreshEvery: '30d' }, '2026-01-25', '2026-01-01').notes).toEqual([]);
    expect(says({ maxAge: '45d' }, '2026-01-24', '2026-01-01').notes).toEqual([]);
    expect(says({ maxAge: '10d' }, '2026-01-05', '2026-01-01').notes).toEqual([]);
  });
});

test('a removal is reached on its day, and warned about for three weeks', () => {
  const lifecycle = { removal: '2026-03-01' };
  expect(says(lifecycle, '2026-02-07')).toEqual({ refresh: [], removalReached: false, notes: [] });
  expect(says(lifecycle, '2026-02-08').notes).toHaveLength(1);
  expect(says(lifecycle, '2026-03-01')).toMatchObject({ removalReached: true });
});
