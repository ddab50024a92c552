import { execFile } from 'node:child_process';
import type { Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from '@jest/globals';
import { IDLE_CONNECTIONS, PutConnections } from './put-connections.ts';
import { CREATED, closed, put, type RawServer, settled, startRaw } from './raw-answers.test-support.ts';

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

function connect(...given: ConstructorParameters<typeof PutConnections>): PutConnections {
  const connections = new PutConnections(...given);
  toClose.push(() => connections.close());
  return connections;
}

describe('a request', () => {
  it('arrives byte for byte, with a large body too', async () => {
    const server = await serve(({ socket }) => socket.write(CREATED));
    const connections = connect(server.origin);
    const bodies = [Buffer.alloc(0), Buffer.from('ä\0\r\n\r\n'), Buffer.from(LARGE).fill('0123456789abcdef')];
    for (const body of bodies) await put(connections, '/a%20b?c=d', body, ['x-ms-meta-a', 'b\xe4']);
    const head = (size: number) =>
      `PUT /a%20b?c=d HTTP/1.1\r\nHost: images\r\nContent-Length: ${size}\r\nx-ms-meta-a: b\xe4\r\nConnection: keep-alive\r\n\r\n`;
    expect(server.requests.map(({ head }) => head)).toEqual(bodies.map(({ length }) => head(length)));
    expect(server.requests.every(({ body }, index) => body.equals(bodies[index] as Buffer))).toBe(true);
  });

  it.each([
    ['a path with a line end', '/a\r\nX: y', [], 'ERR_UNESCAPED_CHARACTERS'],
    ['a path with a blank', '/a b', [], 'ERR_UNESCAPED_CHARACTERS'],
    ['an empty path', '', [], 'ERR_UNESCAPED_CHARACTERS'],
    ['a path beyond Latin 1', '/日', [], 'ERR_UNESCAPED_CHARACTERS'],
    ['a value with CR', '/', ['a', 'b\rc'], 'ERR_INVALID_CHAR'],
    ['a value with LF', '/', ['a', 'b\nc'], 'ERR_INVALID_CHAR'],
    ['a value with NUL', '/', ['a', 'b\0'], 'ERR_INVALID_CHAR'],
    ['a value beyond Latin 1', '/', ['a', '日'], 'ERR_INVALID_CHAR'],
    ['a name with a colon', '/', ['a:b', 'c'], 'ERR_INVALID_HTTP_TOKEN'],
    ['a name with a line end', '/', ['a\r\nb', 'c'], 'ERR_INVALID_HTTP_TOKEN'],
    ['a header that says how the request ends', '/', ['Transfer-Encoding', 'chunked'], 'ERR_INVALID_HTTP_TOKEN'],
    ['another length than the body has', '/', ['content-length', '3'], 'ERR_HTTP_CONTENT_LENGTH_MISMATCH'],
  ])('with %s is refused before a connection is made', async (_, path, headers, code) => {
    const server = await serve(() => {});
    await expect(put(connect(server.origin), path, Buffer.from('1234'), headers)).rejects.toMatchObject({ code });
    await settled();
    expect(server.sockets).toEqual([]);
  });
});

describe('a connection', () => {
  it('carries one request after the other, and the last used is taken first', async () => {
    const held: Socket[] = [];
    const server = await serve(({ socket, head }) => (head.includes('/hold') ? held.push(socket) : socket.write(CREATED)));
    const connections = connect(server.origin);
    for (let number = 0; number < 5; number++) await put(connections);
    expect(server.sockets).toHaveLength(1);
    const both = [put(connections, '/hold'), put(connections, '/hold')];
    while (held.length < 2) await nextTurn();
    for (const socket of held) {
      socket.write(CREATED);
      await settled();
    }
    await Promise.all(both);
    await put(connections);
    expect(server.requests.at(-1)?.socket).toBe(held[1]);
    expect(server.sockets).toHaveLength(2);
  });

  it('carries one request at a time: 32 at once use 32, then the same again', async () => {
    const server = await serve(({ socket, head }) =>
      socket.write(CREATED.replace('201 Created', `201 ${/\d+/.exec(head)?.[0]}\r\nX-Path: ${/\/\d+/.exec(head)?.[0]}`)),
    );
    const connections = connect(server.origin);
    for (let round = 0; round < 3; round++) {
      const paths = Array.from({ length: 32 }, (_, index) => `/${round * 32 + index}`);
      const answers = await Promise.all(paths.map((path) => put(connections, path, Buffer.alloc(16_384, path))));
      expect(answers.map(({ headers }) => headers['x-path'])).toEqual(paths);
    }
    expect(server.requests.every(({ head, body }) => body.equals(Buffer.alloc(16_384, /\/\d+/.exec(head)?.[0])))).toBe(true);
    expect(server.sockets).toHaveLength(32);
  });

  it('is kept while it waits, but no more than 64 are', async () => {
    const server = await serve(({ socket }) => {
      if (server.requests.length === IDLE_CONNECTIONS + 6) for (const { socket: one } of server.requests) one.write(CREATED);
      else if (server.requests.length > IDLE_CONNECTIONS + 6) socket.write(CREATED);
    });
    const connections = connect(server.origin);
    await Promise.all(Array.from({ length: IDLE_CONNECTIONS + 6 }, () => put(connections)));
    await settled();
    expect(server.sockets.filter((socket) => !socket.closed)).toHaveLength(IDLE_CONNECTIONS);
  });

  it('that the server ends while it waits is not used again', async () => {
    const server = await serve(({ socket }) => socket.write(CREATED));
    const connections = connect(server.origin);
    for (const finish of ['end', 'resetAndDestroy'] as const) {
      await put(connections);
      server.sockets.at(-1)?.[finish]();
      await closed(server.sockets.at(-1));
      await settled();
    }
    await put(connections);
    expect(server.requests.map(({ connection }) => connection)).toEqual([0, 1, 2]);
  });

  it('on which something comes that nobody asked for is ended, in time or late', async () => {
    const server = await serve(({ socket, connection }) => socket.write(CREATED + (connection === 0 ? 'HTTP/1.1 200 OK\r\n\r\n' : '')));
    const connections = connect(server.origin);
    await put(connections);
    await put(connections);
    server.sockets[1]?.write('HTTP/1.1 408 Request Timeout\r\n\r\n');
    await closed(server.sockets[1]);
    await put(connections);
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
    const connections = connect(server.origin);
    await put(connections);
    if (used > 1) await closed(server.sockets[0]);
    await put(connections);
    expect(server.sockets).toHaveLength(used);
  });

  it('is given up a second before the time that the server named', async () => {
    const server = await serve(({ socket }) => socket.write(CREATED.replace('Content', 'Keep-Alive: timeout=5\r\nContent')));
    const connections = connect(server.origin);
    const { now } = performance;
    try {
      let time = 1000;
      performance.now = () => time;
      await put(connections);
      time += 3999;
      await put(connections);
      expect(server.sockets).toHaveLength(1);
      time += 4000;
      await put(connections);
      expect(server.requests.map(({ connection }) => connection)).toEqual([0, 0, 1]);
    } finally {
      performance.now = now;
    }
  });

  it('that waits does not keep the process alive', async () => {
    const server = await serve(({ socket }) => socket.write(CREATED));
    const module = new URL('put-connections.ts', import.meta.url).href;
    const script = `const { PutConnections } = await import('${module}');
      const connections = new PutConnections(new URL('${server.origin.href}'));
      const put = { path: '/', headers: ['Content-Length', '1'], body: Buffer.alloc(1) };
      connections.send(put, () => connections.send(put, (error, answer) => console.log(answer.status)));`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
    expect(stdout).toBe('201\n');
    expect(server.sockets).toHaveLength(1);
  });

  it('is ended by close, with the request that is on it', async () => {
    const server = await serve(({ socket, connection }) => connection === 0 && connections.close() === undefined && socket.write(CREATED));
    const connections = connect(server.origin);
    await expect(put(connections)).rejects.toMatchObject({ code: 'ECONNRESET' });
    await closed(server.sockets[0]);
  });
});

describe('an answer', () => {
  const whole = 'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 403 No\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n';

  it('that is cut anywhere is an error that is tried again', async () => {
    const server = await serve(({ socket, head }) => socket.end(whole.slice(0, Number(/\/(\d+)/.exec(head)?.[1]))));
    const connections = connect(server.origin);
    for (let length = 0; length < whole.length; length++) {
      await expect(put(connections, `/${length}`)).rejects.toMatchObject({ code: 'ECONNRESET' });
    }
    expect(await put(connections, `/${whole.length}`)).toEqual({ status: 403, headers: { 'transfer-encoding': 'chunked' }, text: 'abc' });
  });

  it('without a length ends with the connection', async () => {
    const server = await serve(({ socket }) => socket.end('HTTP/1.0 500 Oops\r\n\r\nall of it'));
    expect(await put(connect(server.origin))).toMatchObject({ status: 500, text: 'all of it' });
  });

  it('that is lost on a connection that was used before is the same error', async () => {
    const server = await serve(({ socket }) => (server.requests.length === 1 ? socket.write(CREATED) : socket.resetAndDestroy()));
    const connections = connect(server.origin);
    await put(connections);
    await expect(put(connections)).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(server.sockets).toHaveLength(1);
  });

  it('that is none is an error, and the connection ends', async () => {
    const server = await serve(({ socket }) => socket.write('220 mail.example ESMTP\r\n'));
    await expect(put(connect(server.origin))).rejects.toMatchObject({ code: 'HPE_INVALID_CONSTANT' });
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
        const connections = connect(server.origin);
        expect(await put(connections, '/', body)).toMatchObject({
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
    await expect(put(connect(server.origin))).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await expect(put(connect(new URL('http://no-such-host.invalid')))).rejects.toMatchObject({
      code: expect.stringMatching(/^(?:ENOTFOUND|EAI_AGAIN)$/),
    });
  });

  it('of a request that was given up is not waited for, and its connection ends', async () => {
    const server = await serve(({ socket, head }) => !head.includes('/stuck') && socket.write(CREATED));
    const connections = connect(server.origin);
    let called = 0;
    const headers = ['Content-Length', '0'];
    const stuck = connections.send({ path: '/stuck', headers, body: Buffer.alloc(0) }, () => called++);
    while (server.requests.length === 0) await nextTurn();
    stuck.destroy();
    await closed(server.sockets[0]);
    await put(connections);
    // Its connection now belongs to others.
    const { destroy } = connections.send({ path: '/', headers, body: Buffer.alloc(0) }, () => called++);
    while (called === 0) await nextTurn();
    destroy();
    await put(connections);
    expect(server.requests.map(({ connection }) => connection)).toEqual([0, 1, 1, 1]);
    expect(called).toBe(1);
  });
});
