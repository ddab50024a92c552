import { createServer, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { makeCertificate } from '../../../test/simulators/certificate.ts';
import { close, listen } from '../../../test/simulators/listen.ts';
import { CREATED, closed, startRaw } from './raw-answers.test-support.ts';
import { createTransport, type Transport, type TransportOptions } from './transport.ts';

const authority = makeCertificate({ name: 'Private authority', authority: true });
const { certificate: cert, key } = makeCertificate({ name: 'both', hosts: ['store.invalid', 'localhost'], issuer: authority });

const before = { ...process.env };
const toClose: (() => unknown)[] = [];
let sockets: Socket[];
beforeEach(() => {
  sockets = [];
  process.env = { ...before };
  for (const name of ['http_proxy', 'https_proxy', 'all_proxy', 'no_proxy'])
    for (const spelled of [name, name.toUpperCase()]) delete process.env[spelled];
});
afterEach(async () => {
  process.env = before;
  for (const socket of sockets) socket.destroy();
  for (const end of toClose.splice(0)) await end();
});

/** @param onConnect what becomes of a CONNECT; others are answered with 407 and a text */
async function startProxy(onConnect: (client: Socket, target: string) => void, secure = false): Promise<{ asked: string[]; url: string }> {
  const asked: string[] = [];
  const answer: Parameters<typeof createServer>[1] = (request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.writeHead(407).end('who are you?');
  };
  const server: Server = secure ? createSecureServer({ cert, key }, answer) : createServer(answer);
  server.on('connect', (request, client: Socket) => {
    asked.push(`CONNECT ${request.url}`);
    sockets.push(client);
    client.on('error', () => {});
    client.on('end', () => client.end());
    onConnect(client, request.url ?? '');
  });
  toClose.push(() => close(server));
  return { asked, url: `${secure ? 'https' : 'http'}://${secure ? 'localhost' : '127.0.0.1'}:${await listen(server)}` };
}

function transportWith(options: TransportOptions = {}): Transport {
  const transport = createTransport(options);
  toClose.push(() => transport.close());
  return transport;
}

const get = (transport: Transport, url: string, signal?: AbortSignal) =>
  transport.send({ method: 'GET', url: new URL(url), headers: {}, signal });

describe('a proxy', () => {
  it.each([407, 429, 502, 503])('that answers %d in place of the host is heard, as a host would be', async (status) => {
    const proxy = await startProxy((client) => client.end(`HTTP/1.1 ${status} No\r\nContent-Length: 0\r\n\r\n`));
    process.env['https_proxy'] = proxy.url;
    expect(await get(transportWith(), 'https://store.invalid/a')).toEqual({ status, headers: {}, text: '' });
  });

  it.each([201, 302, 403, 404])('that answers %d is not taken for the host', async (status) => {
    const proxy = await startProxy((client) => client.end(`HTTP/1.1 ${status} No\r\nContent-Length: 0\r\n\r\n`));
    process.env['https_proxy'] = proxy.url;
    await expect(get(transportWith(), 'https://store.invalid/a')).rejects.toMatchObject({
      code: 'PROXY_REFUSED',
      message: expect.stringContaining(String(status)),
    });
  });

  it('that wants a password for http:// is heard too', async () => {
    const proxy = await startProxy(() => {});
    process.env['http_proxy'] = proxy.url;
    expect(await get(transportWith(), 'http://store.invalid/a')).toEqual({ status: 407, headers: {}, text: '' });
    expect(proxy.asked).toEqual(['GET http://store.invalid/a']);
  });

  it('that ends the connection is a connection that was cut', async () => {
    const proxy = await startProxy((client) => client.destroy());
    process.env['https_proxy'] = proxy.url;
    await expect(get(transportWith(), 'https://store.invalid/a')).rejects.toMatchObject({ code: 'ECONNRESET' });
  });

  it('that never answers is given up in time, or when the signal fires', async () => {
    const proxy = await startProxy(() => {});
    process.env['https_proxy'] = proxy.url;
    await expect(get(transportWith({ timeout: 50 }), 'https://store.invalid/a')).rejects.toMatchObject({ code: 'TIMEOUT' });
    const transport = transportWith();
    const controller = new AbortController();
    const waiting = get(transport, 'https://store.invalid/a', controller.signal);
    while (sockets.length < 2) await new Promise((resolve) => setImmediate(resolve));
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    transport.close();
    await closed(sockets[1]?.resume());
  });

  it('may be spoken to over TLS, by the same authorities, and so is the host behind it', async () => {
    const server = await startRaw(({ socket }) => socket.write(CREATED), { tls: { cert, key } });
    toClose.push(() => server.stop());
    const proxy = await startProxy((client) => {
      const upstream = connect(Number(server.origin.port), '127.0.0.1', () => {
        client.write('HTTP/1.1 200 OK\r\n\r\n');
        upstream.pipe(client).pipe(upstream);
      });
      sockets.push(upstream);
      upstream.on('error', () => client.destroy());
    }, true);
    process.env['https_proxy'] = proxy.url;
    const transport = transportWith({ ca: authority.certificate });
    expect(await get(transport, 'https://store.invalid/a')).toMatchObject({ status: 201 });
    expect(proxy.asked).toEqual(['CONNECT store.invalid:443']);
    await expect(get(transportWith(), 'https://store.invalid/a')).rejects.toMatchObject({ code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' });
    expect(server.requests).toHaveLength(1);
  });

  it('to which the way is still being made when the transport is closed gets no connection', async () => {
    const proxy = await startProxy(() => {});
    process.env['https_proxy'] = proxy.url;
    const transport = transportWith();
    const waiting = get(transport, 'https://store.invalid/a');
    await Promise.resolve();
    transport.close();
    await expect(waiting).rejects.toMatchObject({ code: expect.stringMatching(/^(?:ECONNRESET|TRANSPORT_CLOSED)$/) });
    expect([proxy.asked, sockets]).toEqual([[], []]);
  });

  it('of a variable that holds no address is refused before anything is sent', async () => {
    process.env['https_proxy'] = 'socks5://user:geheim@proxy:1';
    const refused = get(transportWith(), 'https://store.invalid/a');
    await expect(refused).rejects.toThrow('The environment variable https_proxy is not the address of an HTTP proxy.');
  });
});
