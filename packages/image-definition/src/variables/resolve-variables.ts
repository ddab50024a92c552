import { renderVariables } from '@bakehouse/core/data';
import type { Finding } from '@bakehouse/core/errors';
import { FindingList } from '../findings/finding-list.ts';
import { shorten } from '../findings/spell-path.ts';
import type { DefinitionPlaces, ValuePath } from '../parse/definition-places.ts';
import { isMapping } from '../parse/unchecked-data.ts';
import { undefinedVariable } from './undefined-variable.ts';

const NAME = /^[A-Z][A-Z0-9_]*$/;
/** Characters that variables may add to a definition in all: a long value that is used often would fill the memory. */
const MAX_ADDED = 16 * 1024 * 1024;
/** Undefined variables that are reported in one text. */
const MAX_UNDEFINED = 100;

export interface ResolvedVariables {
  /** Those of the definition and its parents, overridden by the given ones. */
  readonly variables: Readonly<Record<string, string>>;
  /** A copy of the data with every `{NAME}` replaced. */
  readonly data: unknown;
  readonly used: ReadonlySet<string>;
  /** Paths, as JSON, of values that name an undefined variable. */
  readonly unresolved: ReadonlySet<string>;
  readonly findings: FindingList;
}

/**
 * Replaces `{NAME}` in all texts of a definition, never in keys, in one pass.
 *
 * @param shown how findings call the definition
 */
export function resolveVariables(
  source: DefinitionPlaces & { readonly data: unknown },
  shown: string,
  given: Readonly<Record<string, string>>,
): ResolvedVariables {
  const findings = new FindingList();
  const variables = { ...ownVariables(source, findings), ...givenVariables(given, shown, findings) };
  const used = new Set<string>();
  const unresolved = new Set<string>();
  let added = 0;

  function resolve(value: unknown, path: ValuePath): unknown {
    if (typeof value === 'string') return value.includes('{') ? resolveText(value, path) : value;
    if (Array.isArray(value)) return value.map((item, index) => resolve(item, [...path, index]));
    if (!isMapping(value)) return value;
    const entries = Object.entries(value);
    return Object.fromEntries(entries.map(([key, item]) => [key, isLiteral(key, path) ? item : resolve(item, [...path, key])]));
  }

  function resolveText(text: string, path: ValuePath): string {
    const before = added;
    added += growth(text, variables);
    if (added > MAX_ADDED) {
      unresolved.add(JSON.stringify(path));
      if (before > MAX_ADDED) return text;
      const message = 'with its variables replaced the definition would be too large';
      findings.addLazily(() => ({ severity: 'error', ...source.valuePlace(path), message, hint: 'use long values less often' }));
      return text;
    }
    const rendered = renderVariables(text, variables);
    for (const name of rendered.used) used.add(name);
    const missing = new Set(rendered.undefined.map(({ name }) => name));
    if (missing.size > 0) unresolved.add(JSON.stringify(path));
    for (const name of [...missing].slice(0, MAX_UNDEFINED)) {
      findings.addLazily(() => ({ ...source.placeWithin(path, `{${name}}`), ...undefinedVariable(name) }));
    }
    return rendered.text;
  }

  return { data: resolve(source.data, []), variables, used, unresolved, findings };
}

/** Text at these places is taken as it is. */
function isLiteral(key: string, path: ValuePath): boolean {
  return path.length === 0 && (key === 'variables' || key === 'schema');
}

/** How many characters longer a text may at most become. */
function growth(text: string, variables: Readonly<Record<string, string>>): number {
  let sum = 0;
  for (const [, name = ''] of text.matchAll(/\{([A-Z][A-Z0-9_]*)\}/g)) {
    sum += (Object.hasOwn(variables, name) ? variables[name] : undefined)?.length ?? 0;
  }
  return sum;
}

function ownVariables(source: DefinitionPlaces & { readonly data: unknown }, findings: FindingList): Record<string, string> {
  const own = isMapping(source.data) ? source.data['variables'] : undefined;
  if (!isMapping(own)) return {};
  const variables: Record<string, string> = {};
  for (const [name, value] of Object.entries(own)) {
    // The schema reports what is no text and no name.
    if (typeof value !== 'string' || !NAME.test(name)) continue;
    variables[name] = value;
    const inner = innerName(value);
    if (inner === undefined) continue;
    findings.addLazily(() => ({ severity: 'error', ...source.placeWithin(['variables', name], `{${inner}}`), ...nested(name, inner) }));
  }
  return variables;
}

function givenVariables(given: Readonly<Record<string, string>>, shown: string, findings: FindingList): Readonly<Record<string, string>> {
  for (const [name, value] of Object.entries(given)) {
    const inner = innerName(value);
    const report = (problem: Pick<Finding, 'message' | 'hint'>) => findings.add({ severity: 'error', file: shown, ...problem });
    if (!NAME.test(name)) report({ message: `"${shorten(name)}" is not the name of a variable`, hint: 'a name is A-Z, 0-9 and _' });
    else if (inner !== undefined) report(nested(name, inner));
  }
  return given;
}

function nested(name: string, inner: string): Pick<Finding, 'message' | 'hint'> {
  return {
    message: `the value of the variable ${shorten(name)} holds {${shorten(inner)}}; variables in variables are not replaced`,
    hint: 'write the value out',
  };
}

function innerName(value: string): string | undefined {
  return value.includes('{') ? renderVariables(value, {}).undefined[0]?.name : undefined;
}
