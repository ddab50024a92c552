import type { Finding } from '@bakehouse/core/errors';
import { shownIn } from './findings/shown-in.ts';
import type { LoadedDefinition } from './load-definition.ts';

/** What a definition that was loaded says of itself. */
type Remarks = Required<Pick<LoadedDefinition, 'warnings' | 'sources' | 'unusedVariables' | 'unusedShared'>>;

/** After so many warnings no more are shown. */
const MOST_FINDINGS = 1000;

/** What is odd in definitions that were all loaded, at its place, each once. @param workspace absolute; what findings name files relative to */
export function definitionWarnings(definitions: readonly Remarks[], workspace: string): Finding[] {
  // A former name in a file that several definitions extend is one warning.
  const own = [...new Map(definitions.flatMap(({ warnings }) => warnings).map((finding) => [JSON.stringify(finding), finding])).values()];
  const shown = capped([...own, ...unusedByAll(definitions)]).map((finding) => shownIn(workspace, finding));
  const [first, ...others] = definitions.map(({ unusedVariables }) => unusedVariables);
  const unused = (first ?? []).filter((name) => others.every((names) => names.includes(name)));
  const given = unused.map((name) => ({ message: `The variable ${name} is given and no definition uses it.` }));
  return [...shown, ...given].map((finding) => ({ ...finding, severity: 'warning' }));
}

/** What stands in a file that several definitions share is odd only when none of these uses it. */
function unusedByAll(definitions: readonly Remarks[]): Finding[] {
  const shared = new Map<string, { readonly finding: Finding; count: number }>();
  for (const finding of definitions.flatMap(({ unusedShared }) => unusedShared)) {
    const key = `${finding.file}:${finding.line}:${finding.column}:${finding.message}`;
    const known = shared.get(key);
    if (known === undefined) shared.set(key, { finding, count: 1 });
    else known.count++;
  }
  const users = new Map<string, number>();
  if (shared.size > 0) for (const source of definitions.flatMap(({ sources }) => sources)) users.set(source, (users.get(source) ?? 0) + 1);
  return [...shared.values()].filter(({ finding, count }) => count >= (users.get(finding.file ?? '') ?? 1)).map(({ finding }) => finding);
}

function capped(findings: readonly Finding[]): readonly Finding[] {
  const more = findings.length - MOST_FINDINGS;
  return more <= 0 ? findings : [...findings.slice(0, MOST_FINDINGS), { severity: 'warning', message: `and ${more} more` }];
}
