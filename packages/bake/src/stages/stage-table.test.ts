import { describe, expect, it } from '@jest/globals';
import { type BakeAction, bakeActionOf, STAGES, STAGES_OF } from './stage-table.ts';

/** What an action does, stage by stage; `-` stands for a stage that is skipped. */
const WORK: Readonly<Record<BakeAction, string>> = {
  build: 'prepare upload build publish test collect promote',
  refresh: 'prepare upload build publish test collect promote',
  pending: 'prepare upload build publish test collect promote',
  republish: '- - - republish test collect promote',
  update: '- - - update - - -',
  'update-and-retest': '- - - update test collect promote',
  retest: '- - - - test collect promote',
  adopt: '- - - - test collect promote',
  none: '- - - - test collect promote',
};

describe('the table of stages', () => {
  it.each(Object.entries(WORK) as [BakeAction, string][])('says of %s that it does %s', (action, work) => {
    const table = STAGES_OF[action];
    expect(STAGES.map((name) => (typeof table[name] === 'string' ? table[name] : '-')).join(' ')).toBe(work);
  });

  it('gives a reason for everything that it skips', () => {
    const skipped = Object.values(STAGES_OF).flatMap((table) => Object.values(table).filter((when) => typeof when !== 'string'));
    expect(skipped.length).toBeGreaterThan(10);
    expect(new Set(skipped.map(({ skip }) => skip))).toEqual(new Set(['unchanged', 'only the outputs changed', 'the files are the same']));
  });

  it('has the action of a plan, and one of its own for an update that is to be tested', () => {
    const image = { id: 'a', action: 'update' } as const;
    expect(bakeActionOf(image)).toBe('update');
    expect(bakeActionOf({ ...image, retest: 'the tests changed' })).toBe('update-and-retest');
    expect(bakeActionOf({ id: 'a', action: 'build', retest: 'x' })).toBe('build');
    expect(() => bakeActionOf({ id: 'a', action: 'retire' })).toThrow('a is to be retired');
  });
});
