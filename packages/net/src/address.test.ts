import { InputError } from '@bakehouse/core/errors';
import { expect, test } from '@jest/globals';
import { checkAddress, shownAddress } from './address.ts';

function refusal(address: string): InputError {
  try {
    checkAddress(address, 'package-url', ['https:', 'http:']);
  } catch (error) {
    if (error instanceof InputError) return error;
  }
  throw new Error('not refused');
}

test.each([
  'https://user:CANARY@host.example/r.tgz',
  'https://CANARY@host.example/r.tgz',
  'https://:CANARY@host.example/r.tgz',
  'ftp://user:CANARY@host.example/x',
  'https://user:CANARY/x@host.example/x',
  'https://user:CANARY@',
  'CANARY',
  'user:CANARY@host.example',
  'https:CANARY@host.example',
  'https:\\\\user:CANARY@host.example\\x',
])('S6: an address with a password, or none, is refused without being shown: %s', (address) => {
  const error = refusal(address);
  expect(`${error.message} ${error.hint}`).not.toContain('CANARY');
  expect(error.message).toMatch(
    /^package-url (?:is no https:\/\/ or http:\/\/ address|holds a user or password for host\.example, which would be seen)\.$/,
  );
});

test.each([
  ['https://user:CANARY@host:8443/a/b?sig=CANARY#CANARY', 'https://host:8443/a/b'],
  ['ftp://user:CANARY@host/x', 'ftp://host/x'],
  ['https://user:CANARY/x@host/x', 'an address that cannot be read'],
  ['file:///srv/x', 'file:///srv/x'],
  ['data:CANARY', 'an address that cannot be read'],
  ['CANARY', 'an address that cannot be read'],
])('S6: %s is shown as %s', (address, shown) => {
  expect(shownAddress(address)).toBe(shown);
});
