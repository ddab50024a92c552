import { type Finding, InputError } from '@bakehouse/core/errors';

/** How a variable of the environment is called that gives a variable of definitions its value. */
const PREFIX = 'BAKEHOUSE_VAR_';

/**
 * Variables from the lines of an input, `NAME=value`; everything after the first `=` is the value.
 *
 * @throws InputError with every line that is none
 */
export function parseGivenVariables(lines: readonly string[]): Record<string, string> {
  const variables: Record<string, string> = {};
  const findings: Finding[] = [];
  for (const line of lines) {
    const [, name, value] = /^([A-Z][A-Z0-9_]*)\s*=(.*)$/s.exec(line) ?? [];
    // The value is not shown: it may be one that was meant to be secret.
    if (name === undefined || value === undefined) {
      findings.push({ severity: 'error', message: `"${line.split('=', 1)[0]}" is not NAME=value`, hint: 'a name is A-Z, 0-9 and _' });
    } else if (Object.hasOwn(variables, name)) findings.push({ severity: 'error', message: `the variable ${name} is given twice` });
    else variables[name] = value;
  }
  if (findings.length > 0) throw new InputError('Unusable variables.', { findings });
  return variables;
}

/** Variables from an environment: `BAKEHOUSE_VAR_<NAME>` gives NAME its value. */
export function environmentVariables(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const given = Object.entries(environment).filter(
    (entry): entry is [string, string] => entry[0].startsWith(PREFIX) && entry[1] !== undefined,
  );
  return Object.fromEntries(given.map(([name, value]) => [name.slice(PREFIX.length), value]));
}
