import { createHttpHeaders, createPipelineRequest, type HttpMethods } from '@azure/core-rest-pipeline';
import { createTransport, type Transport } from '@bakehouse/net/transport';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { countHeld } from '../../../../test/hostile/held.ts';
import { type HttpsAnswer, type HttpsAnswers, startHttpsAnswers } from '../../../net/src/https-answers.test-support.ts';
import { type RenewableCredential, SharedAccessToken } from '../sign-in/access-token.ts';
import { createArmHttp } from './arm-http.ts';

const held = countHeld('tokens of Azure Resource Manager on the way to another host');

/** Gives token-1 until it is renewed, then token-2 and so on. */
class Counting implements RenewableCredential {
  renewals = 0;
  async getToken() {
    return { token: `token-${this.renewals + 1}`, expiresOnTimestamp: Date.now() + 3_600_000 };
  }
  renew(): void {
    this.renewals++;
  }
}

let server: HttpsAnswers;
let transport: Transport;
let credential: Counting;
beforeAll(async () => {
  server = await startHttpsAnswers(['127.0.0.1', 'localhost']);
  transport = createTransport({ ca: server.ca });
});
afterAll(async () => {
  transport.close();
  await server.stop();
});
beforeEach(() => {
  server.tokens.length = 0;
  server.answer = () => ({ status: 200 });
  credential = new Counting();
});

const address = (path = '/x', host = '127.0.0.1') => `https://${host}:${server.port}${path}`;

async function send(method: HttpMethods, url = address(), tries = 3, delay = 1) {
  const endpoint = `https://127.0.0.1:${server.port}`;
  const token = new SharedAccessToken(credential, `${endpoint}/.default`);
  const client = createArmHttp({ endpoint, transport, token, tries, delay, limit: 10_000 });
  // As the pipeline does it, whose own policy has put a token in already.
  const headers = createHttpHeaders({ authorization: 'Bearer of-the-pipeline' });
  return client.sendRequest(createPipelineRequest({ method, url, headers }));
}

/** Answers once with each, then well. */
function answering(...answers: readonly HttpsAnswer[]): void {
  const left = [...answers];
  server.answer = () => left.shift() ?? { status: 200 };
}

describe('a request to Azure Resource Manager', () => {
  it('has the token, which nobody else gets', async () => {
    await send('GET');
    expect(server.tokens).toEqual(['token-1']);
    await held(async () => {
      await send('GET', address('/operation', 'localhost'));
      expect(server.tokens).toEqual(['token-1', '']);
    });
    await held(() => expect(send('GET', address().replace('https:', 'http:'))).rejects.toThrow('over https:// only'));
    expect(server.tokens).toHaveLength(2);
  });

  it('that is refused as 401 is sent again with another token, once', async () => {
    answering({ status: 401, headers: { 'www-authenticate': 'Bearer error="invalid_token"' } });
    expect((await send('PUT')).status).toBe(200);
    expect(server.tokens).toEqual(['token-1', 'token-2']);
    server.answer = () => ({ status: 401, headers: { 'www-authenticate': 'Bearer error="invalid_token"' } });
    const refused = await send('GET');
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, undefined]);
    expect(server.tokens).toHaveLength(4);
  });

  it.each<[string, HttpMethods, HttpsAnswer, string, number]>([
    ['that is throttled without a time is sent again', 'POST', { status: 429 }, '/x', 2],
    ['that is throttled is sent again after the time', 'PUT', { status: 429, headers: { 'retry-after-ms': '5' } }, '/x', 2],
    ['that reads and meets a 500 is sent again', 'GET', { status: 500 }, '/x', 2],
    ['that puts and meets a 504 is sent again', 'PUT', { status: 504 }, '/x', 2],
    ['that deletes and meets a 503 is sent again', 'DELETE', { status: 503 }, '/x', 2],
    ['that acts and meets a 500 is not: it may have acted', 'POST', { status: 500 }, '/restart', 1],
    ['that acts and meets a 503 with a time is sent again', 'POST', { status: 503, headers: { 'retry-after-ms': '5' } }, '/restart', 2],
    ['that acts and meets a 503 without is not', 'POST', { status: 503 }, '/restart', 1],
    ['that only asks what-if is sent again', 'POST', { status: 500 }, '/deployments/one/whatIf?api-version=1', 2],
    ['that is refused is not', 'GET', { status: 409, headers: { 'retry-after-ms': '5' } }, '/x', 1],
  ])('%s', async (_, method, answer, path, times) => {
    answering(answer);
    const { status } = await send(method, address(path));
    expect(server.tokens).toHaveLength(times);
    expect(status).toBe(times === 1 ? answer.status : 200);
  });

  it('is sent so often and no more', async () => {
    server.answer = () => ({ status: 503 });
    expect((await send('GET', address(), 3)).status).toBe(503);
    expect(server.tokens).toHaveLength(3);
    expect((await send('GET', address(), 1)).status).toBe(503);
    expect(server.tokens).toHaveLength(4);
  });

  it.each([
    ['half a minute', '31'],
    ['what is left of the time', '11'],
  ])('that is told to wait longer than %s has that answer as its result', async (_, after) => {
    server.answer = () => ({ status: 429, code: 'TooManyRequests', headers: { 'retry-after': after } });
    const { status, headers } = await send('GET');
    expect([status, headers.get('x-ms-request-id')]).toEqual([429, expect.any(String)]);
    expect(server.tokens).toHaveLength(1);
  });

  it('that is told not to wait waits all the same', async () => {
    const { random } = Math;
    try {
      Math.random = () => 1;
      const times: number[] = [];
      server.answer = () => {
        times.push(performance.now());
        return { status: 503, headers: { 'retry-after': '0' } };
      };
      await send('GET', address(), 3, 40);
      const [first = 0, second = 0, third = 0] = times;
      expect([second - first >= 39, third - second >= 79]).toEqual([true, true]);
    } finally {
      Math.random = random;
    }
  });

  it('that never arrived is sent again, whatever it does', async () => {
    const before = transport.traffic.requests;
    const nobody = createArmHttp({
      ...{ endpoint: 'https://127.0.0.1:1', transport, tries: 3, delay: 1, limit: 10_000 },
      token: new SharedAccessToken(credential, 'x/.default'),
    });
    const request = createPipelineRequest({ method: 'POST', url: 'https://127.0.0.1:1/restart' });
    await expect(nobody.sendRequest(request)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    expect(transport.traffic.requests - before).toBe(3);
  });

  it('whose answer only calls itself JSON keeps its status', async () => {
    server.answer = () => ({ status: 409, code: 'x', headers: { 'content-type': 'application/json' } });
    const answer = await send('GET');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([409, 'text/plain']);
  });
});
