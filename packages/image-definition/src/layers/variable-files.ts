import type { DefinitionSource } from '../parse/definition-source.ts';
import { isMapping } from '../parse/unchecked-data.ts';

/**
 * Takes a file that holds one mapping of variables for a definition that has nothing but `variables`, so that it can be laid over
 * others like any parent, and what is wrong with it is found where it stands.
 */
export function asVariables(source: DefinitionSource, shown: string): DefinitionSource {
  const { data } = source;
  if (data === undefined) return source;
  const inner = (path: readonly (string | number)[]) => path.slice(1);
  const findings = isMapping(data)
    ? source.findings
    : [
        ...source.findings,
        { severity: 'error', file: shown, line: 1, column: 1, message: 'a file of variables holds one mapping of names to texts' } as const,
      ];
  return {
    data: isMapping(data) ? { variables: data } : undefined,
    findings,
    valuePlace: (path) => source.valuePlace(inner(path)),
    keyPlace: (path) => source.keyPlace(inner(path)),
    placeWithin: (path, piece) => source.placeWithin(inner(path), piece),
    textOf: (path) => source.textOf(inner(path)),
  };
}
