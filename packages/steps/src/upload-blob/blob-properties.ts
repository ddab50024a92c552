import type { BlobProperties } from '@bakehouse/blob/upload';

/** The properties that files get by rules. */
interface PropertiesByRule {
  of(path: string): BlobProperties;
  /** Patterns of which none has matched a file up to now. */
  unmatched(): string[];
  readonly withTags: boolean;
}

/** @throws InputError for lines that are no rules */
export async function blobProperties(lines: readonly string[]): Promise<PropertiesByRule> {
  if (lines.length === 0) return { of: () => ({}), unmatched: () => [], withTags: false };
  const [{ parsePropertyRules, mergeProperties }, { GlobSelection }] = await Promise.all([
    import('@bakehouse/blob/upload'),
    import('@bakehouse/artifacts/selection'),
  ]);
  const rules = parsePropertyRules(lines).map(({ pattern, properties }) => ({
    selection: new GlobSelection({ include: [pattern], exclude: [] }),
    properties,
  }));
  return {
    of: (path) => mergeProperties(rules.filter(({ selection }) => selection.takes(path, 'file')).map(({ properties }) => properties)),
    unmatched: () => [...new Set(rules.flatMap(({ selection }) => selection.unmatched()))],
    withTags: rules.some(({ properties }) => properties.tags !== undefined),
  };
}
