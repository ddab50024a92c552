import { execFile } from 'node:child_process';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from '@jest/globals';
import { CREATED, closed, put, type RawServer, settled, startRaw } from './raw-answers.test-support.ts';
import { createTransport, type Transport } from './transport.ts';

const LARGE = Buffer.alloc(32 * 1024 * 1024, 'x');
const toClose: (() => unknown)[] = [];
afterEach(async () => {
  await Promise.all(toClose.splice(0).map((close) => close()));
});

async function serve(...given: Parameters<typeof startRaw>): Promise<RawServer> {
  const server = await startRaw(...given);
  toClose.push(() => server.stop());
  return server;
}

function connect(): Transport {
  const transport = createTransport();
  toClose.push(() => transport.close());
  return transport;
}

describe('a request', () => {
  it('arrives byte for byte, with a large body too', async () => {
    const server = await serve(({ socket }) => socket.write(CREATED));
    const transport = connect();
    const bodies = [Buffer.alloc(0), Buffer.from('ä\0\r\n\r\n'), Buffer.from(LARGE).fill('0123456789abcdef')];
    for (const body of bodies) await put(transport, server, '/a%20b?c=d', body, { headers: { 'x-ms-meta-a': 'b\xe4' } });
    const head = (size: number) =>
      `PUT /a%20b?c=d HTTP/1.1\r\nhost: ${server.origin.host}\r\nconnection: keep-alive\r\nx-ms-meta-a: b\xe4\r\ncontent-length: ${size}\r\n\r\n`;
    expect(server.requests.map(({ head }) => head)).toEqual(bodies.map(({ length }) => head(length)));
    expect(server.requests.every(({ body }, index) => body.equals(bodies[index] as Buffer))).toBe(true);
  });

  it.each([
    ['a value with CR', { a: 'b\rc' }, 'UND_ERR_INVALID_ARG'],
    ['a value with LF', { a: 'b\nc' }, 'UND_ERR_INVALID_ARG'],
    ['a value with NUL', { a: 'b\0' }, 'UND_ERR_INVALID_ARG'],
    ['a value beyond Latin 1', { a: '日' }, 'UND_ERR_INVALID_ARG'],
    ['a name with a colon', { 'a:b': 'c' }, 'UND_ERR_INVALID_ARG'],
    ['a name with a line end', { 'a\r\nb': 'c' }, 'UND_ERR_INVALID_ARG'],
    ['a header that says how the request ends', { 'Transfer-Encoding': 'chunked' }, 'UND_ERR_INVALID_ARG'],
    ['another length than the body has', { 'content-length': '3' }, 'SHORT_BODY'],
  ])('with %s is refused, and nothing of it sent', async (_, headers, code) => {
    const server = await serve(() => {});
    await expect(put(connect(), server, '/', Buffer.from('1234'), { headers })).rejects.toMatchObject({ code });
    await settled();
    expect(server.sockets.map(({ bytesRead }) => bytesRead)).toEqual(server.sockets.map(() => 0));
  });
});

describe('a connection', () => {
  it('carries one request after the other', async () => {
    const server = await serve(({ socket }) => socket.write(CREATED));
    const transport = connect();
    for (let number = 0; number < 5; number++) await put(transport, server);
    expect(server.sockets).toHaveLength(1);
  });

  it('carries a HEAD as well and is kept after it', async () => {
    const server = await serve(({ socket, head }) =>
      socket.write(head.startsWith('HEAD') ? 'HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n' : CREATED),
    );
    const transport = connect();
    const head = () => transport.send({ method: 'HEAD', url: server.origin, headers: { 'content-length': '0' } });
    expect(await head()).toEqual({ status: 200, headers: { 'content-length': '7' }, text: '' });
    await settled();
    await put(transport, server);
    await settled();
    await head();
    expect(server.sockets).toHaveLength(1);
  });

  it('carries one request at a time: 32 at once use 32, then the same again', async () => {
    const server = await serve(({ socket, head }) =>
      socket.write(CREATED.replace('201 Created', `201 ${/\d+/.exec(head)?.[0]}\r\nX-Path: ${/\/\d+/.exec(head)?.[0]}`)),
    );
    const transport = connect();
    for (let round = 0; round < 3; round++) {
      const paths = Array.from({ length: 32 }, (_, index) => `/${round * 32 + index}`);
      const answers = await Promise.all(paths.map((path) => put(transport, server, path, Buffer.alloc(16_384, path))));
      expect(answers.map(({ headers }) => headers['x-path'])).toEqual(paths);
    }
    expect(server.requests.every(({ head, body }) => body.equals(Buffer.alloc(16_384, /\/\d+/.exec(head)?.[0])))).toBe(true);
    expect(server.sockets).toHaveLength(32);
  });

  it('has others beside it, of which no more than 64 are kept', async () => {
    const server = await serve(({ socket }) => {
      if (server.requests.length === 70) for (const { socket: one } of server.requests) one.write(CREATED);
      else if (server.requests.length > 70) socket.write(CREATED);
    });
    const transport = connect();
    await Promise.all(Array.from({ length: 70 }, () => put(transport, server)));
    expect(server.requests).toHaveLength(70);
    await settled();
    expect(server.sockets.filter((socket) => !socket.closed)).toHaveLength(64);
  });

  it('that the server ends while it waits is not used again', async () => {
    const server = await serve(({ socket }) => socket.write(CREATED));
    const transport = connect();
    for (const finish of ['end', 'resetAndDestroy'] as const) {
      await put(transport, server);
      server.sockets.at(-1)?.[finish]();
      await closed(server.sockets.at(-1));
      await settled();
    }
    await put(transport, server);
    expect(server.requests.map(({ connection }) => connection)).toEqual([0, 1, 2]);
  });

  it('on which something comes that nobody asked for is ended, in time or late', async () => {
    const server = await serve(({ socket, connection }) => socket.write(CREATED + (connection === 0 ? 'HTTP/1.1 200 OK\r\n\r\n' : '')));
    const transport = connect();
    await put(transport, server);
    await put(transport, server);
    server.sockets[1]?.write('HTTP/1.1 408 Request Timeout\r\n\r\n');
    await closed(server.sockets[1]);
    await put(transport, server);
    expect(server.requests.map(({ connection }) => connection)).toEqual([0, 1, 2]);
    expect(server.sockets[0]?.closed).toBe(true);
  });

  it.each([
    ['Connection: close', 2],
    ['Keep-Alive: timeout=1', 2],
    ['Keep-Alive: timeout=0, max=5', 2],
    ['Keep-Alive: timeout=600', 1],
  ])('is kept as the server asks: %s', async (header, used) => {
    const server = await serve(({ socket }) => socket.write(CREATED.replace('Content', `${header}\r\nContent`)));
    const transport = connect();
    await put(transport, server);
    if (used > 1) await closed(server.sockets[0]);
    await settled();
    await put(transport, server);
    expect(server.sockets).toHaveLength(used);
  });

  it('that waits does not keep the process alive', async () => {
    const server = await serve(({ socket }) => socket.write(CREATED));
    const module = new URL('transport.ts', import.meta.url).href;
    const script = `const { createTransport } = await import('${module}');
      const put = { method: 'PUT', url: new URL('${server.origin.href}'), headers: {}, body: Buffer.alloc(1) };
      const transport = createTransport();
      await transport.send(put);
      await new Promise((resolve) => setTimeout(resolve, 1));
      console.log((await transport.send(put)).status);`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
    expect(stdout).toBe('201\n');
    expect(server.sockets).toHaveLength(1);
  });

  it('is ended by close, with the request that is on it', async () => {
    const server = await serve(({ socket, connection }) => connection === 0 && transport.close() === undefined && socket.write(CREATED));
    const transport = connect();
    await expect(put(transport, server)).rejects.toMatchObject({ code: 'ECONNRESET' });
    await closed(server.sockets[0]);
  });
});

describe('an answer', () => {
  const whole = 'HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 403 No\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n';

  it('that is cut anywhere is an error that is tried again', async () => {
    const server = await serve(({ socket, head }) => socket.end(whole.slice(0, Number(/\/(\d+)/.exec(head)?.[1]))));
    const transport = connect();
    for (let length = 0; length < whole.length; length++) {
      await expect(put(transport, server, `/${length}`)).rejects.toMatchObject({ code: 'ECONNRESET' });
    }
    expect(await put(transport, server, `/${whole.length}`)).toEqual({
      status: 403,
      headers: { 'transfer-encoding': 'chunked' },
      text: 'abc',
    });
  });

  it('without a length ends with the connection', async () => {
    const server = await serve(({ socket }) => socket.end('HTTP/1.0 500 Oops\r\n\r\nall of it'));
    expect(await put(connect(), server)).toMatchObject({ status: 500, text: 'all of it' });
  });

  it('that is lost on a connection that was used before is the same error', async () => {
    const server = await serve(({ socket }) => (server.requests.length === 1 ? socket.write(CREATED) : socket.resetAndDestroy()));
    const transport = connect();
    await put(transport, server);
    await settled();
    await expect(put(transport, server)).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(server.sockets).toHaveLength(1);
  });

  it('that is none is an error, and the connection ends', async () => {
    const server = await serve(({ socket }) => socket.write('220 mail.example ESMTP\r\n'));
    await expect(put(connect(), server)).rejects.toMatchObject({ code: 'HPE_INVALID_CONSTANT' });
    await closed(server.sockets[0]);
  });

  it('that comes when little of the body is read, before an end or a reset, is delivered', async () => {
    const refusal = 'HTTP/1.1 403 Forbidden\r\nx-ms-error-code: AuthenticationFailed\r\nContent-Length: 8\r\n\r\n<Error/>';
    for (const finish of ['destroy', 'resetAndDestroy', 'write'] as const) {
      const server = await serve(() => {}, {
        onConnection: (socket) => {
          socket.once('data', () => {
            socket.pause();
            // Only when the client can send no more.
            void settled().then(() => socket.write(refusal, () => (finish === 'write' ? undefined : socket[finish]())));
          });
          return true;
        },
      });
      for (const body of [LARGE, Buffer.alloc(16_384)]) {
        const transport = connect();
        expect(await put(transport, server, '/', body)).toMatchObject({
          status: 403,
          headers: { 'x-ms-error-code': 'AuthenticationFailed' },
          text: '<Error/>',
        });
      }
      // What was not sent must not follow the next request.
      if (finish === 'write') await closed(server.sockets[0]?.resume());
    }
  });

  it('does not come where nothing listens, or has no such name', async () => {
    const server = await startRaw(() => {});
    await server.stop();
    await expect(put(connect(), server)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await expect(put(connect(), new URL('http://no-such-host.invalid'))).rejects.toMatchObject({
      code: expect.stringMatching(/^(?:ENOTFOUND|EAI_AGAIN)$/),
    });
  });

  it('of a request that was given up is not waited for, and its connection ends', async () => {
    const server = await serve(({ socket, head }) => !head.includes('/stuck') && socket.write(CREATED));
    const transport = connect();
    const controller = new AbortController();
    const stuck = put(transport, server, '/stuck', Buffer.alloc(0), { signal: controller.signal });
    while (server.requests.length === 0) await nextTurn();
    controller.abort();
    await expect(stuck).rejects.toMatchObject({ name: 'AbortError' });
    await closed(server.sockets[0]);
    await put(transport, server);
    await settled();
    // Its connection now belongs to others.
    const used = new AbortController();
    await put(transport, server, '/', Buffer.alloc(0), { signal: used.signal });
    used.abort();
    await settled();
    await put(transport, server);
    expect(server.requests.map(({ connection }) => connection)).toEqual([0, 1, 1, 1]);
  });
});
