import { expect, test } from '@jest/globals';
import { readClaims } from './token-claims.ts';

const token = (claims: unknown) =>
  `eyJ.${Buffer.from(typeof claims === 'string' ? claims : JSON.stringify(claims)).toString('base64url')}.sig`;

test('what a token says of itself is read: of an application, of a person, in either version', () => {
  expect(readClaims(token({ iss: 'i', sub: 's', aud: 'a', tid: 't', appid: 'c', oid: 'o', upn: 'u' }))).toEqual({
    ...{ issuer: 'i', subject: 's', audience: 'a', tenantId: 't' },
    ...{ clientId: 'c', objectId: 'o', user: 'u' },
  });
  expect(readClaims(token({ azp: 'c', unique_name: 'u' }))).toEqual({ clientId: 'c', user: 'u' });
});

test.each(['', 'opaque', 'a.b', 'a.!!.c', token('no json'), token('null'), token('7'), token({ iss: 7, sub: null })])(
  'of %j nothing is known',
  (text) => {
    expect(readClaims(text)).toEqual({});
  },
);
