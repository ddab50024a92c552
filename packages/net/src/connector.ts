import { connect as connectPlain, isIP, type Socket } from 'node:net';
import { connect as connectSecure, type SecureContext } from 'node:tls';
import type { buildConnector } from 'undici';
import { codedError } from './coded-error.ts';

/** An answer to a PUT fits many times; a longer one is read in parts. */
const READ_BUFFER = 32 * 1024;

export interface ConnectorOptions {
  readonly trust: () => SecureContext;
  /** Milliseconds until a connection has to be there. */
  readonly timeout: number;
}

/**
 * What opens connections for undici. Its own takes 64 KiB of memory for every small answer, and with that half as much time again for a
 * small request.
 */
export function connectorOf({ trust, timeout }: ConnectorOptions): buildConnector.connector {
  let session: Buffer | undefined;
  return ({ hostname, protocol, port, servername }, done) => {
    const buffer = Buffer.allocUnsafeSlow(READ_BUFFER);
    const secure = protocol === 'https:';
    const common = {
      host: hostname,
      port: Number(port || (secure ? 443 : 80)),
      noDelay: true,
      keepAlive: true,
      keepAliveInitialDelay: 1000,
      // False stops reading until the stream wants more.
      onread: { buffer, callback: (bytes: number) => socket.push(Buffer.from(buffer.subarray(0, bytes))) },
    };
    const name = servername ?? hostname;
    const socket: Socket = secure
      ? connectSecure({
          ...common,
          secureContext: trust(),
          ALPNProtocols: ['http/1.1'],
          // An address is no name; it is compared with those in the certificate all the same.
          ...(isIP(name) === 0 && name !== '' ? { servername: name } : {}),
          ...(session === undefined ? {} : { session }),
        })
      : connectPlain(common);
    const timer = setTimeout(() => socket.destroy(codedError('no connection in time', 'ETIMEDOUT')), timeout);
    let over = false;
    const end = (error: Error | null) => {
      clearTimeout(timer);
      if (over) return;
      over = true;
      if (error === null) done(null, socket);
      else done(error, null);
    };
    socket.on('session', (fresh: Buffer) => {
      session = fresh;
    });
    socket.once(secure ? 'secureConnect' : 'connect', () => end(null));
    socket.on('error', (error) => {
      // It may be the session that the server does not like.
      if (!over) session = undefined;
      end(error);
    });
    return socket;
  };
}
