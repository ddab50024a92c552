import type { Finding } from '@bakehouse/core/errors';
import { shorten } from '../findings/spell-path.ts';

/** What is said of a `{NAME}` that nothing gives a value. */
export function undefinedVariable(name: string): Pick<Finding, 'message' | 'hint'> & { readonly severity: 'error' } {
  const shown = shorten(name);
  return {
    severity: 'error',
    message: `the variable ${shown} is not defined`,
    hint: `define it under variables, or give it with variables or BAKEHOUSE_VAR_${shown}; write {{${shown}}} for braces that stay`,
  };
}
