import { rm } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { UserError } from '@bakehouse/core/errors';

/** `sun_path` of unix(7) holds 108 bytes with the zero at its end. */
const MAX_PATH = 107;

/**
 * Listens on a unix socket for one program that connects. We listen and QEMU connects, so nothing has to be tried again
 * until it is there, and nothing that the guest says is lost.
 */
export class Listener {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #path: string;

  private constructor(server: Server, path: string) {
    this.#server = server;
    this.#path = path;
  }

  /** @throws UserError when the path is too long for a socket */
  static async open(path: string, onConnection: (socket: Socket) => void): Promise<Listener> {
    if (Buffer.byteLength(path) > MAX_PATH) {
      throw new UserError(`The path ${path} is too long for a socket (${MAX_PATH} bytes).`, { hint: 'set TMPDIR to a shorter folder' });
    }
    const server = createServer((socket) => {
      listener.#sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => listener.#sockets.delete(socket));
      onConnection(socket);
    });
    const listener = new Listener(server, path);
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(path, resolve);
    });
    return listener;
  }

  /** Resolves when all that was sent has been read and the other side is gone. */
  async drained(): Promise<void> {
    await Promise.all([...this.#sockets].map((socket) => new Promise((resolve) => socket.once('close', resolve))));
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
    await rm(this.#path, { force: true });
  }
}
