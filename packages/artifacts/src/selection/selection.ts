import type { GlobRules, GlobSelection } from './glob-selection.ts';

/** Which files to take. */
export type Selection = Pick<GlobSelection, 'takes' | 'mayHold' | 'unmatched'>;

const EVERYTHING: Selection = { takes: () => true, mayHold: () => true, unmatched: () => [] };

/**
 * A selection by patterns. What reads them takes longer to load than to list a thousand files, and most runs give none.
 *
 * @throws InputError naming every pattern that cannot be used
 */
export async function selectionOf(rules: GlobRules): Promise<Selection> {
  if (rules.include.length === 0 && rules.exclude.length === 0) return EVERYTHING;
  const { GlobSelection } = await import('./glob-selection.ts');
  return new GlobSelection(rules);
}
