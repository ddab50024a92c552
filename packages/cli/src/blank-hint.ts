import type { HostKind, Input } from '@bakehouse/core/step';

/**
 * What to do about an input that was given blank, as the host's workflows or commands are written: with the input's own name and default.
 *
 * @param name as the host spells it
 */
export function blankHint(host: HostKind, name: string, input: Input): string {
  const fallback = 'default' in input && input.default !== undefined ? String(input.default) : undefined;
  if (host === 'local') return `leave --${name} out, or give it a value${fallback === undefined ? '' : `: --${name}=${fallback}`}`;
  // The runners show that an input was given only where it has a default.
  const quoted = `'${(fallback ?? '').replaceAll("'", "''")}'`;
  const orDefault = host === 'github' ? `inputs.${name} || ${quoted}` : `coalesce(parameters.${name}, ${quoted})`;
  return `see that the variable or secret exists, leave the input out, or give it a value that is always there: ${name}: \${{ ${orDefault} }}`;
}
