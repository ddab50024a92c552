import { createServer } from 'node:http';
import { connect, type Socket } from 'node:net';
import { close, listen } from './listen.ts';

export interface ProxySimulator {
  readonly port: number;
  /** `host:port` of each connection that was asked for, whether it was made or not. */
  readonly asked: string[];
  stop(): Promise<void>;
}

/**
 * A proxy for CONNECT (RFC 9110, 9.3.6) that wants a name and a password.
 *
 * @param routes `host:port` to the port on this machine that plays that host
 */
export async function startProxy(password: string, routes: Readonly<Record<string, number>>): Promise<ProxySimulator> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((_, response) => response.writeHead(405).end());
  server.on('connect', (request, client: Socket) => {
    const target = request.url ?? '';
    asked.push(target);
    sockets.add(client);
    client.on('error', () => {});
    const wanted = `Basic ${Buffer.from(password).toString('base64')}`;
    if (request.headers['proxy-authorization'] !== wanted) {
      client.end('HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="proxy"\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    const port = routes[target];
    if (port === undefined) {
      client.end('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    const upstream = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    sockets.add(upstream);
    upstream.on('error', () => client.destroy());
  });
  const port = await listen(server);
  return {
    port,
    asked,
    async stop() {
      for (const socket of sockets) socket.destroy();
      await close(server);
    },
  };
}
