import type { TLSSocket } from 'node:tls';
import { afterEach, describe, expect, it } from '@jest/globals';
import { makeCertificate } from '../../../test/simulators/certificate.ts';
import { CREATED, closed, put, type RawServer, settled, startRaw } from './raw-answers.test-support.ts';
import { createTransport, type Transport } from './transport.ts';

const toClose: (() => unknown)[] = [];
afterEach(async () => {
  await Promise.all(toClose.splice(0).map((close) => close()));
});

async function serve(...given: Parameters<typeof startRaw>): Promise<RawServer> {
  const server = await startRaw(...given);
  toClose.push(() => server.stop());
  return server;
}

function connect(ca?: string): Transport {
  const transport = createTransport({ ca });
  toClose.push(() => transport.close());
  return transport;
}

describe('over TLS', () => {
  const large = Buffer.alloc(4 * 1024 * 1024, 'x');
  const authority = makeCertificate({ name: 'Private authority', authority: true });
  const certificateFor = (host: string) => makeCertificate({ name: 'blobs', hosts: [host], issuer: authority });
  const secure = (host: string) => {
    const { certificate: cert, key } = certificateFor(host);
    return { cert, key, ALPNProtocols: ['h2', 'http/1.1'] };
  };

  it('a private authority is trusted where it is given, and connections are used again', async () => {
    const server = await serve(({ socket }) => socket.write(CREATED), { tls: secure('127.0.0.1') });
    const transport = connect(authority.certificate);
    for (const body of [Buffer.from('a'), large, Buffer.from('b')]) {
      expect(await put(transport, server, '/', body)).toMatchObject({ status: 201 });
      await settled();
    }
    expect(server.sockets).toHaveLength(1);
    expect(server.sockets[0]).toMatchObject({ alpnProtocol: 'http/1.1' });
    expect(server.requests[1]?.body.equals(large)).toBe(true);
  });

  it('the session is used again for the next connection', async () => {
    const reused: boolean[] = [];
    const server = await serve(
      ({ socket }) => {
        reused.push((socket as TLSSocket).isSessionReused());
        socket.write(CREATED.replace('Content', 'Connection: close\r\nContent'));
      },
      { tls: secure('127.0.0.1') },
    );
    const transport = connect(authority.certificate);
    await put(transport, server);
    await put(transport, server);
    expect(reused).toEqual([false, true]);
  });

  it('the name of the host is sent, and has to be in the certificate', async () => {
    const server = await serve(({ socket }) => socket.write(CREATED), { tls: secure('localhost') });
    const trust = authority.certificate;
    await put(connect(trust), new URL(`https://localhost:${server.origin.port}`));
    expect(server.sockets[0]).toMatchObject({ servername: 'localhost' });
    await expect(put(connect(trust), server)).rejects.toMatchObject({ code: 'ERR_TLS_CERT_ALTNAME_INVALID' });
    expect(server.requests).toHaveLength(1);
  });

  it('nothing of the request is sent to a server that is not trusted', async () => {
    const server = await serve(({ socket }) => socket.write(CREATED), { tls: secure('127.0.0.1') });
    await expect(put(connect(), server)).rejects.toMatchObject({ code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' });
    await Promise.all(server.sockets.map(closed));
    expect(server.sockets.map(({ bytesRead }) => bytesRead)).toEqual(server.sockets.map(() => 0));
    expect(server.requests).toEqual([]);
  });

  it('a connection that ends before it is secure is one that was cut', async () => {
    const server = await serve(() => {}, { onConnection: (socket) => socket.end() === socket });
    const secureOrigin = new URL(server.origin.href.replace('http:', 'https:'));
    await expect(put(connect(), secureOrigin)).rejects.toMatchObject({ code: 'ECONNRESET' });
  });

  it('a server that speaks no TLS is known as one', async () => {
    const server = await serve(() => {}, { onConnection: (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n') === socket });
    const secureOrigin = new URL(server.origin.href.replace('http:', 'https:'));
    await expect(put(connect(), secureOrigin)).rejects.toMatchObject({ code: 'EPROTO' });
  });
});
