import { createServer, type IncomingHttpHeaders } from 'node:http';
import { createPipelineRequest } from '@azure/core-rest-pipeline';
import { createTransport } from '@bakehouse/net/transport';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { close, listen } from '../../../../test/simulators/listen.ts';
import { AnswerTooLargeError, sendThrough } from './pipeline-http.ts';

const transport = createTransport();
let seen: { headers: IncomingHttpHeaders; body: string } | undefined;
const server = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', () => {
    seen = { headers: request.headers, body };
    response.writeHead(201, { 'X-Mixed-Case': 'yes' }).end('é'.repeat(1000));
  });
});
let port = 0;
beforeAll(async () => {
  port = await listen(server);
});
afterAll(async () => {
  transport.close();
  await close(server);
});

const request = (more: object = {}) =>
  createPipelineRequest({ url: `http://127.0.0.1:${port}/x`, method: 'PUT', allowInsecureConnection: true, body: '{"ü":1}', ...more });

test('a request of the pipeline is sent as it is, but asks for an answer that is not compressed: nobody here would unpack it', async () => {
  const asked = request();
  asked.headers.set('Accept-Encoding', 'gzip,deflate');
  asked.headers.set('X-Own', 'one');
  const answer = await sendThrough(transport, asked);
  expect(seen).toMatchObject({ body: '{"ü":1}', headers: { 'accept-encoding': 'identity', 'x-own': 'one' } });
  expect([answer.status, answer.headers.get('x-MIXED-case'), answer.bodyAsText]).toEqual([201, 'yes', 'é'.repeat(1000)]);
  expect([...answer.headers].map(([name]) => name)).toContain('x-mixed-case');
});

test('an answer with more bytes than are expected is an error', async () => {
  expect((await sendThrough(transport, request(), { limit: 2000 })).bodyAsText).toHaveLength(1000);
  await expect(sendThrough(transport, request(), { limit: 1999 })).rejects.toBeInstanceOf(AnswerTooLargeError);
});

test('it ends when the run is cancelled, or the request', async () => {
  const signal = AbortSignal.abort();
  await expect(sendThrough(transport, request(), { signal })).rejects.toMatchObject({ name: 'AbortError' });
  await expect(sendThrough(transport, request({ abortSignal: signal }))).rejects.toMatchObject({ name: 'AbortError' });
});

test('a body that is no text is none of these requests', async () => {
  await expect(sendThrough(transport, request({ body: new Uint8Array(3) }))).rejects.toThrow('a body that is no text');
});
