import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createServer as createSecureServer, type TlsOptions } from 'node:tls';
import type { Transport, WireRequest, WireResponse } from './transport.ts';

/** A request as it came over the wire. */
export interface RawRequest {
  /** Request line and headers. */
  readonly head: string;
  readonly body: Buffer;
  readonly socket: Socket;
  /** Of the connection, from 0. */
  readonly connection: number;
}

export interface RawServer {
  readonly origin: URL;
  readonly sockets: readonly Socket[];
  /** Of all connections, in order. */
  readonly requests: readonly RawRequest[];
  stop(): Promise<void>;
}

export const CREATED = 'HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n';

/**
 * A server that knows nothing of HTTP but where a request ends.
 *
 * @param answer called for each whole request
 * @param onConnection true: nothing is read, the caller does all
 */
export async function startRaw(
  answer: (request: RawRequest) => void,
  { tls, onConnection }: { tls?: TlsOptions; onConnection?: (socket: Socket) => boolean } = {},
): Promise<RawServer> {
  const sockets: Socket[] = [];
  const requests: RawRequest[] = [];
  const serve = (socket: Socket) => {
    const connection = sockets.push(socket) - 1;
    // Clients that go away are what is tested.
    socket.on('error', () => {});
    if (onConnection?.(socket) === true) return;
    let chunks: Buffer[] = [];
    let [had, wanted] = [0, 0];
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      had += chunk.length;
      while (had > 0 && had >= wanted) {
        const bytes = Buffer.concat(chunks);
        const end = bytes.indexOf('\r\n\r\n') + 4;
        const head = bytes.toString('latin1', 0, end);
        const size = end + Number(/^content-length: (\d+)\r$/im.exec(head)?.[1] ?? 0);
        chunks = [bytes];
        wanted = end < 4 ? had + 1 : size;
        if (had < wanted) return;
        const request = { head, body: bytes.subarray(end, size), socket, connection };
        [chunks, had, wanted] = [[bytes.subarray(size)], had - size, 0];
        requests.push(request);
        answer(request);
      }
    });
  };
  const server: Server = tls === undefined ? createServer(serve) : createSecureServer(tls, serve);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    ...{ sockets, requests, origin: new URL(`${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`) },
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Sends one PUT. @param more of the request */
export function put(
  transport: Transport,
  to: RawServer | URL,
  path = '/a',
  body: Uint8Array = Buffer.from('content'),
  more: Partial<WireRequest> = {},
): Promise<WireResponse> {
  return transport.send({ method: 'PUT', url: new URL(path, to instanceof URL ? to : to.origin), headers: {}, body, ...more });
}

/** Waits until what was sent by this process to itself has arrived. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await nextTurn();
}

/** Waits until the other side has ended a connection. */
export async function closed(socket: Socket | undefined): Promise<void> {
  // Not `once`: that it was reset is no error here.
  if (socket?.closed === false) await new Promise((resolve) => socket.on('close', resolve));
}
