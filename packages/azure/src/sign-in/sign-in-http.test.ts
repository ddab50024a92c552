import { createServer } from 'node:http';
import { createPipelineRequest } from '@azure/core-rest-pipeline';
import { createTransport } from '@bakehouse/net/transport';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { close, listen } from '../../../../test/simulators/listen.ts';
import { createSignInHttp } from './sign-in-http.ts';

let answer = { status: 200, body: '{}' };
const server = createServer((_, response) => response.writeHead(answer.status).end(answer.body));
const transport = createTransport();
let port = 0;
beforeAll(async () => {
  port = await listen(server);
});
afterAll(async () => {
  transport.close();
  await close(server);
});

const request = (to = port) =>
  createPipelineRequest({ url: `http://127.0.0.1:${to}/token`, method: 'POST', allowInsecureConnection: true, body: 'x' });

test('why a request failed is kept, which MSAL does not, and forgotten when the next is answered well', async () => {
  const http = createSignInHttp(transport, undefined);
  answer = { status: 401, body: '{"error_description":"AADSTS7000215: Invalid secret. Trace ID: x"}' };
  await http.client.sendRequest(request());
  expect(http.failure).toEqual({ host: `127.0.0.1:${port}`, status: 401, said: 'AADSTS7000215: Invalid secret. Trace ID: x' });
  answer = { status: 200, body: '{}' };
  await http.client.sendRequest(request());
  expect(http.failure).toBeUndefined();
  await expect(http.client.sendRequest(request(1))).rejects.toMatchObject({ name: 'RestError', code: 'ECONNREFUSED' });
  expect(http.failure).toEqual({ host: '127.0.0.1:1', code: 'ECONNREFUSED' });
});

test('a run that is cancelled sends nothing', async () => {
  const http = createSignInHttp(transport, AbortSignal.abort());
  await expect(http.client.sendRequest(request())).rejects.toMatchObject({ name: 'AbortError' });
});
