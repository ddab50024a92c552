import { InputError } from '@bakehouse/core/errors';
import { memberOf } from './json-member.ts';
import type { OperationState } from './operation-state.ts';

const MEMBERS: Readonly<Record<string, RegExp | 'number' | 'boolean'>> = {
  schema: /^bakehouse-azure-operation\/1$/,
  method: /^(?:PUT|PATCH|POST|DELETE)$/,
  resource: /^https:\/\//,
  follow: /^(?:status|result|resource|none)$/,
  phase: /^(?:running|succeeded|failed|canceled)$/,
  status: /^/,
  settling: 'boolean',
  startedAt: /^\d{4}-/,
  notBefore: /^\d{4}-/,
  polls: 'number',
  failures: 'number',
};

/**
 * Reads a state that was kept.
 *
 * @throws InputError when it is none of an operation
 */
export function readOperationState(value: unknown): OperationState {
  const wrong = Object.entries(MEMBERS).find(([name, wanted]) => {
    const member = memberOf(value, name);
    return typeof wanted === 'string' ? typeof member !== wanted : typeof member !== 'string' || !wanted.test(member);
  });
  const poll = memberOf(value, 'poll');
  const state = value as OperationState;
  const lost = wrong !== undefined || (state.follow !== 'none' && !(typeof poll === 'string' && /^https:\/\//.test(poll)));
  if (!lost) return state;
  throw new InputError(`The state of an operation of Azure cannot be used: ${wrong?.[0] ?? 'poll'} is missing or wrong.`, {
    hint: 'was the state file written by another version, or by hand? look the operation up in the portal, and start it again',
  });
}
