import { UserError } from '@bakehouse/core/errors';
import { describe, expect, test } from '@jest/globals';
import { SignInError, type SignInFacts, signInError } from './sign-in-error.ts';

const facts: SignInFacts = { tenantId: 'a-tenant', clientId: 'a-client', secrets: ['geheim'], failure: undefined, presented: undefined };
const trace = '00000000-0000-4000-8000-000000000001';
const entra = (code: string, text: string) =>
  new Error(`invalid_client: ${code} - [2026]: AADSTS${code}: ${text} Trace ID: ${trace} Correlation ID: ${trace} Timestamp: 2026-11-30`);

describe('a sign-in that fails', () => {
  test.each([
    ['700016', /^the tenant a-tenant has no application a-client/],
    ['90002', /^there is no tenant a-tenant in this cloud/],
    ['7000215', /the secret's value, not its id/],
    ['7000222', /^the client secret has ended/],
    ['700027', /does not have this certificate/],
    ['700024', /set its clock right/],
    ['700213', /compare its federated credential with issuer and subject of the service connection/],
    ['53003', /conditional access/],
    ['50076', /^sign in again: az login$/],
  ])('as AADSTS%s says what to do, and by which trace it is found', (code, hint) => {
    const { message, details } = signInError(entra(code, 'It is refused.'), facts);
    expect(message).toBe(`Microsoft Entra refuses it: AADSTS${code}: It is refused`);
    expect(details).toMatchObject({
      service: 'Microsoft Entra',
      status: `AADSTS${code}`,
      requestId: trace,
      hint: expect.stringMatching(hint),
    });
  });

  test('for its federated credential says what the job presented', () => {
    const presented = {
      issuer: 'https://token.actions.githubusercontent.com',
      subject: 'repo:o/r:ref:x',
      audience: 'api://AzureADTokenExchange',
    };
    const { details } = signInError(entra('700213', 'No match.'), { ...facts, presented });
    expect(details.hint).toContain(`issuer ${presented.issuer}, subject ${presented.subject}, audience ${presented.audience}`);
  });

  test('shows no secret, wherever it stands', () => {
    const nested = Object.assign(new Error('outer'), { cause: entra('7000215', 'The value geheim is wrong.') });
    const error = signInError(nested, facts);
    expect(JSON.stringify([error.message, error.details])).not.toContain('geheim');
  });

  test.each([
    [{ host: 'login', status: 407 }, 'asks for a password'],
    [{ host: 'login', code: 'ENOTFOUND' }, 'login cannot be reached: no such host'],
  ])('at the network says where: %j', (failure, message) => {
    expect(signInError(new Error('network_error'), { ...facts, failure }).message).toContain(message);
  });

  test.each([
    ['Azure CLI could not be found.', 'is not installed or not on the PATH'],
    ["Please run 'az login' from a command prompt.", 'nobody is signed in to the Azure CLI'],
    ['ManagedIdentityCredential: Identity not found', 'no such managed identity'],
    ['ManagedIdentityCredential: Message: Network unreachable.', 'the metadata service of Azure does not answer: Network unreachable'],
  ])('on this machine (%s) says why', (text, message) => {
    expect(signInError(new Error(text), facts).message).toContain(message);
  });

  test('in every way of the chain tells each, and that nobody was found', () => {
    const chain = Object.assign(new Error('chain'), {
      errors: [new Error('EnvironmentCredential is unavailable. No.'), new Error('Please run az login')],
    });
    const { message, details } = signInError(chain, facts);
    expect(message).toMatch(/^no way to sign in was open:\n {2}EnvironmentCredential is unavailable\n {2}Please run az login$/);
    expect(details).toMatchObject({ nobody: true, hint: expect.stringContaining('azure/login') });
  });

  test('at the host keeps what that said, and one that is told already stays', () => {
    const told = new SignInError('told', { hint: 'x' });
    expect(signInError(told, facts)).toBe(told);
    const host = new UserError('This job has no identity.', { hint: 'add id-token: write' });
    expect(signInError(Object.assign(new Error('wrapped'), { cause: host }), facts)).toMatchObject({
      message: 'This job has no identity',
      details: { hint: 'add id-token: write' },
    });
  });
});
