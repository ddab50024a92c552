import { InputError } from '@bakehouse/core/errors';

/** @param instead what to give on the host at hand */
export function noServiceConnections(instead: string): InputError {
  return new InputError('A service connection is given, which only Azure Pipelines has.', { hint: instead });
}
