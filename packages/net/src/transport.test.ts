import { getEventListeners } from 'node:events';
import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { makeCertificate } from '../../../test/simulators/certificate.ts';
import { CREATED, closed, type RawServer, settled, startRaw } from './raw-answers.test-support.ts';
import { createTransport, type Transport, type TransportOptions, type WireRequest } from './transport.ts';

const LARGE = Buffer.alloc(32 * 1024 * 1024);
const toClose: (() => unknown)[] = [];
afterEach(async () => {
  await Promise.all(toClose.splice(0).map((close) => close()));
});

async function serve(...given: Parameters<typeof startRaw>): Promise<RawServer> {
  const server = await startRaw(...given);
  toClose.push(() => server.stop());
  return server;
}

function transportWith(options: TransportOptions = {}): Transport {
  const transport = createTransport(options);
  toClose.push(() => transport.close());
  return transport;
}

function send(transport: Transport, { origin }: RawServer, more: Partial<WireRequest> = {}) {
  return transport.send({ method: 'PUT', url: new URL('/images/a?b=c', origin), headers: {}, body: Buffer.from('content'), ...more });
}

/** Reads nothing, so that a large body is never all sent. */
const deaf = { onConnection: (socket: Socket) => socket.pause() === socket };

/** The same request of each kind. */
const KINDS: readonly (readonly [kind: string, more: Partial<WireRequest>])[] = [
  ['PUT of a buffer', {}],
  ['PUT whose answer may be a stream', { stream: () => false }],
  ['PUT of text', { body: 'content' }],
  ['POST of a buffer', { method: 'POST' }],
  ['PUT of a stream', { body: Readable.from([Buffer.from('content')]), headers: { 'content-length': '7' } }],
];

describe.each(KINDS)('%s', (_, more) => {
  it('arrives, is counted, and its answer is read', async () => {
    const answer = 'HTTP/1.1 403 No\r\nX-Ms-Error-Code: AuthorizationFailure\r\nContent-Length: 2\r\n\r\n\xc3\xa0';
    const server = await serve(({ socket }) => socket.write(answer, 'latin1'));
    const transport = transportWith();
    const headers = { ...more.headers, Host: 'elsewhere', 'x-ms-meta-a': 'b' };
    expect(await send(transport, server, { ...more, headers })).toEqual({
      ...{ status: 403, text: 'à' },
      headers: { 'x-ms-error-code': 'AuthorizationFailure', 'content-length': '2' },
    });
    const [{ head = '', body } = {}] = server.requests;
    expect(head.split('\r\n')[0]).toBe(`${more.method ?? 'PUT'} /images/a?b=c HTTP/1.1`);
    expect(head.toLowerCase().split('\r\n').slice(1, -2).sort()).toEqual(
      ['connection: keep-alive', 'content-length: 7', `host: ${server.origin.host}`, 'x-ms-meta-a: b'].sort(),
    );
    expect(body?.toString()).toBe('content');
    expect(transport.traffic).toEqual({ requests: 1, sent: 7 });
  });

  it.each(['b\r\nc: d', 'b\nc', 'b\0', '日'])('with a header that cannot be sent (%j) is refused', async (value) => {
    const server = await serve(({ socket }) => socket.write(CREATED));
    const rest = typeof more.body === 'object' && !ArrayBuffer.isView(more.body) ? { body: Readable.from([]) } : {};
    await expect(send(transportWith(), server, { ...more, ...rest, headers: { ...more.headers, a: value } })).rejects.toMatchObject({
      code: 'UND_ERR_INVALID_ARG',
    });
    expect(server.requests).toEqual([]);
  });
});

describe('PUT of a buffer', () => {
  it('shares connections with other requests, and all end with the transport', async () => {
    const server = await serve(({ socket }) => socket.write(CREATED));
    const transport = transportWith();
    for (const stream of [undefined, () => false, undefined, () => false]) {
      await send(transport, server, { stream });
      await settled();
    }
    expect(server.requests.map(({ connection }) => connection)).toEqual([0, 0, 0, 0]);
    transport.close();
    await Promise.all(server.sockets.map(closed));
  });

  it.each([
    ['that nobody answers', Buffer.alloc(1), {}],
    ['that is never all read', LARGE, deaf],
  ])('%s ends in time, with its connection', async (_, body, how) => {
    const server = await serve(() => {}, how);
    await expect(send(transportWith(), server, { body, timeout: 50 })).rejects.toMatchObject({ code: 'TIMEOUT' });
    await closed(server.sockets[0]?.resume());
  });

  it('whose answer trickles in ends in time too', async () => {
    const server = await serve(({ socket }) => {
      const trickle = () => socket.writable && socket.write('x', () => setImmediate(trickle));
      socket.write('HTTP/1.1 201 Created\r\nA: ', trickle);
    });
    const transport = transportWith({ timeout: 20 });
    await expect(send(transport, server)).rejects.toMatchObject({ code: 'TIMEOUT' });
    await closed(server.sockets[0]);
  });

  it('is aborted before it is sent, while it is and while it waits, and its connection ends', async () => {
    const server = await serve(() => {}, deaf);
    const transport = transportWith();
    const aborted = { name: 'AbortError' };
    await expect(send(transport, server, { signal: AbortSignal.abort() })).rejects.toMatchObject(aborted);
    expect(server.sockets).toEqual([]);
    for (const body of [LARGE, Buffer.alloc(1)]) {
      const controller = new AbortController();
      const sent = send(transport, server, { body, signal: controller.signal });
      const failed = expect(sent).rejects.toMatchObject(aborted);
      const before = server.sockets.length;
      while (server.sockets.length === before) await nextTurn();
      controller.abort();
      await failed;
      await closed(server.sockets.at(-1)?.resume());
    }
    const controller = new AbortController();
    const connecting = send(transport, server, { signal: controller.signal });
    controller.abort();
    await expect(connecting).rejects.toMatchObject(aborted);
  });

  it('leaves nothing behind at the signal, however it ends', async () => {
    const server = await serve(({ socket, connection }) => (connection === 0 ? socket.write(CREATED) : socket.destroy()), {});
    const transport = transportWith();
    const controller = new AbortController();
    const { signal } = controller;
    await Promise.all([send(transport, server, { signal }), send(transport, server, { signal }).catch(() => undefined)]);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('trusts a private authority beside those of Node', async () => {
    const authority = makeCertificate({ name: 'Private authority', authority: true });
    const { certificate: cert, key } = makeCertificate({ name: 'blobs', hosts: ['127.0.0.1'], issuer: authority });
    const server = await serve(({ socket }) => socket.write(CREATED), { tls: { cert, key } });
    expect(await send(transportWith({ ca: authority.certificate }), server)).toMatchObject({ status: 201 });
    await expect(send(transportWith(), server)).rejects.toMatchObject({ code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' });
  });
});

describe('a transport that was closed', () => {
  it('ends what is under way as if it were cut, refuses what comes later, and opens nothing', async () => {
    const server = await serve(() => {});
    const transport = transportWith();
    const under = send(transport, server);
    while (server.requests.length === 0) await nextTurn();
    transport.close();
    await expect(under).rejects.toMatchObject({ code: 'ECONNRESET' });
    await expect(send(transport, server)).rejects.toMatchObject({ code: 'TRANSPORT_CLOSED' });
    const early = transportWith();
    const waiting = send(early, server);
    early.close();
    await expect(waiting).rejects.toMatchObject({ code: 'TRANSPORT_CLOSED' });
    expect(server.sockets).toHaveLength(1);
  });

  it('lets the process live where somebody has dropped a stream, and tells who reads it', async () => {
    const server = await serve(({ socket }) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\npart'));
    const transport = transportWith();
    const [dropped, read] = [await send(transport, server, { stream: () => true }), await send(transport, server, { stream: () => true })];
    const reading = read.body?.toArray();
    transport.close();
    await expect(reading).rejects.toMatchObject({ code: 'ECONNRESET' });
    // An error event that nobody hears would end this test's process, too.
    await settled();
    expect(dropped.body?.errored).toMatchObject({ code: 'ECONNRESET' });
  });
});
