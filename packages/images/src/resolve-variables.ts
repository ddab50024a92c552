import type { Finding } from '@bakehouse/core/errors';
import { renderVariables } from '@bakehouse/core/variables';
import type { DefinitionSource, ValuePath } from './definition-source.ts';

const NAME = /^[A-Z][A-Z0-9_]*$/;
const HINT = 'write {{NAME}} for braces that stay';

export interface ResolvedVariables {
  /** Those of the definition, overridden by the given ones. */
  readonly variables: Readonly<Record<string, string>>;
  /** A copy of the data with every `{NAME}` replaced. */
  readonly data: unknown;
  readonly used: ReadonlySet<string>;
  /** Paths, as JSON, of values that name an undefined variable. */
  readonly unresolved: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

/** Replaces `{NAME}` in all texts of a definition, never in keys, in one pass. */
export function resolveVariables(source: DefinitionSource, shown: string, given: Readonly<Record<string, string>>): ResolvedVariables {
  const findings: Finding[] = [];
  const report = (finding: Omit<Finding, 'severity' | 'file'>) => findings.push({ severity: 'error', file: shown, ...finding });
  const variables = { ...ownVariables(source, report), ...givenVariables(given, report) };
  const used = new Set<string>();
  const unresolved = new Set<string>();

  function resolve(value: unknown, path: ValuePath): unknown {
    if (typeof value === 'string') return resolveText(value, path);
    if (Array.isArray(value)) return value.map((item, index) => resolve(item, [...path, index]));
    if (value === null || typeof value !== 'object') return value;
    const entries = Object.entries(value);
    return Object.fromEntries(entries.map(([key, item]) => [key, isLiteral(key, path) ? item : resolve(item, [...path, key])]));
  }

  function resolveText(text: string, path: ValuePath): string {
    const rendered = renderVariables(text, variables);
    for (const name of rendered.used) used.add(name);
    for (const name of new Set(rendered.undefined.map((missing) => missing.name))) {
      unresolved.add(JSON.stringify(path));
      report({ ...source.placeWithin(path, `{${name}}`), message: `the variable ${name} is not defined`, hint: HINT });
    }
    return rendered.text;
  }

  return { data: resolve(source.data, []), variables, used, unresolved, findings };
}

/** Text at these places is taken as it is. */
function isLiteral(key: string, path: ValuePath): boolean {
  return path.length === 0 && (key === 'variables' || key === 'schema' || key === '$schema');
}

type Report = (finding: Omit<Finding, 'severity' | 'file'>) => void;

function ownVariables({ data, placeWithin }: DefinitionSource, report: Report): Record<string, string> {
  const own: unknown = data !== null && typeof data === 'object' && 'variables' in data ? data.variables : undefined;
  if (own === null || typeof own !== 'object') return {};
  const variables: Record<string, string> = {};
  for (const [name, value] of Object.entries(own)) {
    // The schema reports what is no text and no name.
    if (typeof value !== 'string' || !NAME.test(name)) continue;
    variables[name] = value;
    const inner = innerName(value);
    if (inner !== undefined) report({ ...placeWithin(['variables', name], `{${inner}}`), ...nested(name, inner) });
  }
  return variables;
}

function givenVariables(given: Readonly<Record<string, string>>, report: Report): Record<string, string> {
  for (const [name, value] of Object.entries(given)) {
    const inner = innerName(value);
    if (!NAME.test(name)) report({ message: `"${name}" is not the name of a variable`, hint: 'a name is A-Z, 0-9 and _' });
    else if (inner !== undefined) report(nested(name, inner));
  }
  return given;
}

function nested(name: string, inner: string): { message: string; hint: string } {
  return {
    message: `the value of the variable ${name} holds {${inner}}; variables in variables are not replaced`,
    hint: 'write the value out',
  };
}

function innerName(value: string): string | undefined {
  return renderVariables(value, {}).undefined[0]?.name;
}
