import { ExternalError, InputError, UserError } from '@bakehouse/core/errors';
import { describe, expect, test } from '@jest/globals';
import { SignInError } from '../sign-in/sign-in-error.ts';
import { azureError, failedOperation, isSignInError, mayPass, noAnswer, refusal } from './azure-error.ts';

const facts = { operation: 'create vm/one', endpoint: 'https://management.azure.com', scope: '/subscriptions/one', subscription: 'one' };
const answer = (status: number, error: object | undefined, headers: Record<string, string> = {}) => ({
  status,
  headers,
  body: error && { error },
});

describe('a refusal', () => {
  test('keeps status, code, ids and every detail', () => {
    const headers = { 'x-ms-request-id': 'r', 'x-ms-correlation-request-id': 'c' };
    const error = refusal(
      answer(409, { code: 'Conflict', message: 'Busy.', details: [{ code: 'AnotherOperationInProgress' }] }, headers),
      facts,
    );
    expect(error.message).toBe('Cannot create vm/one: Azure answered 409 Conflict: Busy; AnotherOperationInProgress.');
    expect(error.details).toMatchObject({ status: 409, kind: 'conflict', requestId: 'r', correlationId: 'c' });
    expect([error.hasCode('anotheroperationinprogress'), error.hasCode('Other')]).toEqual([true, false]);
    expect(error).toBeInstanceOf(ExternalError);
    expect(error.name).toBe('ExternalError');
  });

  test.each<[string, ReturnType<typeof answer>, RegExp]>([
    [
      'which role is missing, on what, and for whom',
      answer(403, {
        code: 'AuthorizationFailed',
        message:
          "The client 'a' with object id '00000000-0000-4000-8000-000000000001' does not have authorization to perform action 'Microsoft.Compute/virtualMachines/write' over scope '/subscriptions/one/resourceGroups/rg' or the scope is invalid.",
      }),
      /^give the identity with the object id 00000000-\S+ a role with Microsoft\.Compute\/virtualMachines\/write on \/subscriptions\/one\/resourceGroups\/rg, such as Contributor; a new role takes some minutes$/,
    ],
    [
      'that Reader is enough for what only reads',
      answer(403, {
        code: 'AuthorizationFailed',
        message: "… perform action 'Microsoft.Compute/images/read' over scope '/subscriptions/one/x' …",
      }),
      /^give the identity the role Reader on \/subscriptions\/one\/x;/,
    ],
    [
      'which provider to register, by the target',
      answer(409, {
        code: 'MissingSubscriptionRegistration',
        details: [{ code: 'MissingSubscriptionRegistration', target: 'Microsoft.VirtualMachineImages' }],
      }),
      /--namespace Microsoft\.VirtualMachineImages$/,
    ],
    [
      'and by the text',
      answer(409, {
        code: 'MissingSubscriptionRegistration',
        message: "not registered to use namespace 'Microsoft.DevOpsInfrastructure'.",
      }),
      /--namespace Microsoft\.DevOpsInfrastructure$/,
    ],
    [
      'which budget is empty',
      answer(429, undefined, {
        'x-ms-ratelimit-remaining-subscription-writes': '0',
        'x-ms-ratelimit-remaining-resource': 'Microsoft.Compute/PutVM3Min;0,Microsoft.Compute/PutVM30Min;12',
      }),
      /^Azure throttles the subscription \(nothing is left of subscription-writes, Microsoft\.Compute\/PutVM3Min\): run again later$/,
    ],
    ['that the subscription is unknown', answer(404, { code: 'SubscriptionNotFound' }), /^is one the right azure-subscription-id/],
    ['that a token is not for it', answer(401, { code: 'InvalidAuthenticationToken' }), /^the token is not for this subscription: sign in/],
    ['that a quota is used up', answer(409, { code: 'QuotaExceeded' }), /^ask for a higher quota/],
    ['that there is no room', answer(409, { code: 'SkuNotAvailable' }), /^Azure has no machine of that size/],
    ['what does not exist', answer(404, { code: 'ResourceNotFound' }), /^check that \/subscriptions\/one exists$/],
    ['to come again', answer(503, undefined), /^run again later$/],
  ])('says %s', (_, refused, hint) => {
    expect(refusal(refused, facts).hint).toMatch(hint);
  });

  test('of which nothing is known has no hint, and of a plan says what does instead', () => {
    expect(refusal(answer(400, { code: 'Strange' }), facts).hint).toBeUndefined();
    expect(refusal(answer(500, undefined), { ...facts, otherwise: 'plan without online' }).hint).toBe(
      'run again later, or plan without online',
    );
  });
});

test('an operation that failed tells its own code and address', () => {
  const error = failedOperation(
    { status: 'Failed', headers: {}, error: { code: 'QuotaExceeded', details: [] }, operationUrl: 'https://x/y' },
    facts,
  );
  expect(error.details).toMatchObject({ status: 'QuotaExceeded', operationUrl: 'https://x/y', kind: 'quota' });
  expect(error.message).toBe('Cannot create vm/one: the operation ended as Failed: QuotaExceeded.');
});

describe('what a client throws', () => {
  test('is told without the request, which holds the token', () => {
    const thrown = Object.assign(new Error('boom'), { code: 'ECONNREFUSED', request: { headers: 'Bearer secret' } });
    const error = azureError(thrown, facts);
    expect(error.message).toBe('Cannot create vm/one at management.azure.com: the connection was refused.');
    expect(JSON.stringify([error, error.cause ?? null])).not.toContain('secret');
    expect(azureError(new Error('Something else.'), facts).message).toMatch(/: Something else\.$/);
  });

  test('of ours stays as it is', () => {
    for (const error of [new InputError('x'), noAnswer('nothing', facts), new UserError('y')]) expect(azureError(error, facts)).toBe(error);
  });

  test('of a sign-in says how to sign in, or what the service that refused said', () => {
    const none = azureError(new SignInError('nobody is signed in', { hint: 'run az login' }), facts);
    expect(none).toBeInstanceOf(UserError);
    expect(none).toMatchObject({ message: 'Cannot sign in to Azure to create vm/one: nobody is signed in.', hint: 'run az login' });
    const entra = new SignInError('AADSTS1: no', { service: 'Microsoft Entra', status: 'AADSTS1', requestId: 'trace', hint: 'check it' });
    expect(azureError(entra, facts)).toMatchObject({ details: { service: 'Microsoft Entra', status: 'AADSTS1', requestId: 'trace' } });
    const theirs = Object.assign(new Error('EnvironmentCredential is not set'), { name: 'CredentialUnavailableError' });
    expect([isSignInError(theirs), isSignInError(new Error('x'))]).toEqual([true, false]);
    expect(azureError(theirs, facts)).toMatchObject({ hint: expect.stringContaining('azure/login') });
  });
});

test.each([
  [{ status: 'ECONNREFUSED' }, ExternalError, true],
  [{ status: 'TIMEOUT' }, ExternalError, true],
  [{ status: 'AADSTS700016', service: 'Microsoft Entra' }, ExternalError, false],
  [{ status: 503, service: 'Azure DevOps' }, ExternalError, true],
  [{ status: 'ENOTFOUND' }, UserError, false],
  [{}, UserError, false],
])('a sign-in that fails with %j is a %p that may pass: %s', (details, kind, passes) => {
  const error = azureError(new SignInError('login cannot be reached', details), facts);
  expect([error instanceof kind, mayPass(error)]).toEqual([true, passes]);
});
