import { describe, expect, it } from '@jest/globals';
import { CancelledError, ExternalError, InputError, OutcomeError, UserError } from './errors.ts';
import { reasonOf } from './failure-reason.ts';

const external = (more: Partial<ConstructorParameters<typeof ExternalError>[1]> = {}, message = 'No.') =>
  new ExternalError(message, { service: 'Blob Storage', operation: 'list', ...more });
const ofSystem = (code: string, syscall = 'connect') => Object.assign(new Error(code), { code, syscall });

describe('reasonOf', () => {
  it.each<[string, unknown, ReturnType<typeof reasonOf>]>([
    ['unusable input', new InputError('The definition is wrong.'), 'definition'],
    ['what a user can mend', new UserError('No.'), 'definition'],
    ['what a user can mend of this machine', new UserError('packer is not installed.', { reason: 'machine' }), 'machine'],
    ['a bad result', new OutcomeError('A test failed.', {}), 'test'],
    ['a bad result with a cause', new OutcomeError('web: No.', {}, { cause: external({ status: 503 }) }), 'service'],
    ['an answer of a service', external({ status: 403 }), 'service'],
    ['an answer of a service that is down', external({ status: 503 }), 'service'],
    ['no status at all', external(), 'service'],
    ['too many requests', external({ status: 429 }), 'quota'],
    ['a quota by the code of the answer', external({ status: 'QuotaExceeded' }), 'quota'],
    ['a quota by the text of the answer', external({ status: 409 }, 'Cannot deploy: 409 SkuNotAvailable.'), 'quota'],
    ['a container that is called quota', external({ status: 404 }, 'Cannot list the container quota.'), 'service'],
    ['a name that is not resolved, as a status', external({ status: 'ENOTFOUND' }), 'network'],
    [
      'a connection that is refused, as a cause of the cause',
      external({ cause: new Error('x', { cause: ofSystem('ECONNREFUSED') }) }),
      'network',
    ],
    ['a program that failed', external({ status: 1 }), 'machine'],
    ['a program of which more is known', external({ status: 100, reason: 'network' }), 'network'],
    ['a full disk', ofSystem('ENOSPC', 'write'), 'machine'],
    ['a code that no system call gave', Object.assign(new Error('no'), { code: 'EACCES' }), 'bakehouse'],
    ['anything else', new TypeError('x is not a function'), 'bakehouse'],
    ['what was cancelled', new CancelledError(), undefined],
  ])('%s', (_, error, reason) => {
    expect(reasonOf(error)).toBe(reason);
  });

  it('is not led in a circle by causes', () => {
    const error = new Error('a');
    error.cause = error;
    expect(reasonOf(error)).toBe('bakehouse');
  });
});
