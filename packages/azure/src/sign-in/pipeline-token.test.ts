import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type IdentitySimulator, startIdentitySimulator } from '../../../../test/simulators/identity/identity-simulator.ts';
import { pipelineIdentityToken } from './pipeline-token.ts';
import { readClaims } from './token-claims.ts';

let simulator: IdentitySimulator;
beforeAll(async () => {
  simulator = await startIdentitySimulator();
});
afterAll(() => simulator.stop());

const connection = () => {
  const { connectionId, accessToken, path } = simulator.jobs.azure;
  return { connectionId, accessToken, tokenAddress: `${simulator.authorityHost}${path}` };
};
const ask = (changes: Partial<ReturnType<typeof connection>> = {}) =>
  pipelineIdentityToken({ ...connection(), ...changes }, { ca: simulator.ca });

describe('a token that vouches for a service connection', () => {
  test('is a new one each time, as Azure DevOps gives it', async () => {
    const [one, two] = [await ask(), await ask()];
    expect(two).not.toBe(one);
    expect(readClaims(one)).toMatchObject({ issuer: simulator.jobs.azure.issuer, subject: simulator.jobs.azure.subject });
  });

  test.each<[string, Partial<ReturnType<typeof connection>>, RegExp]>([
    [
      'a connection that the pipeline may not use',
      { connectionId: 'another' },
      /no token of the service connection another: it answered 404/,
    ],
    ['a token of another job', { accessToken: 'of-another-job' }, /it answered 401/],
    ['an address where nobody is', { tokenAddress: 'https://127.0.0.1:1/oidctoken' }, /no token of the service connection/],
  ])('is not given for %s, and that is said without a secret', async (_, changes, message) => {
    const error: unknown = await ask(changes).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'ExternalError', message: expect.stringMatching(message) });
    expect(JSON.stringify(error)).not.toContain(changes.accessToken ?? simulator.jobs.azure.accessToken);
  });

  test('cannot be asked for where the agent does not say where', async () => {
    const nowhere = { ...connection(), tokenAddress: undefined };
    await expect(pipelineIdentityToken(nowhere, {})).rejects.toThrow('The agent does not say where to ask');
  });
});
