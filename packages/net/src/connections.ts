import type { Socket } from 'node:net';
import type { buildConnector, Dispatcher } from 'undici';
import Client from 'undici/lib/dispatcher/client.js';
import { type Carrier, Exchange } from './exchange.ts';

/** That wait for another request to one origin; more than are ever in use at once. */
export const MOST_CONNECTIONS = 64;

export const COMMON = {
  // Nobody here needs HTTP/2, and while it may be there undici makes one connection only.
  allowH2: false,
  // Milliseconds. Where the server names a time, a connection is given up a second earlier.
  keepAliveTimeout: 30_000,
  keepAliveTimeoutThreshold: 1000,
  maxHeaderSize: 64 * 1024,
  // The exchange has a time of its own.
  headersTimeout: 0,
  bodyTimeout: 0,
};

/** Where a connection goes when its exchange has ended. */
interface Owner {
  keep(connection: Connection): void;
  drop(connection: Connection): void;
}

/** One connection: undici's, which tells the exchange on it what it is on. */
export class Connection extends Client implements Carrier {
  #socket: Socket | undefined;
  #connecting = false;
  readonly #owner: Owner | undefined;

  constructor(origin: string | URL, connect: buildConnector.connector, owner?: Owner) {
    super(origin, {
      ...COMMON,
      connect: (target, done) => {
        this.#connecting = true;
        const socket: unknown = connect(target, (...result) => {
          this.#connecting = false;
          this.#socket = result[1] ?? undefined;
          done(...result);
        });
        // A tunnel through a proxy gives none before it is there.
        if (this.#connecting && isSocket(socket)) this.#socket = socket;
        return socket;
      },
    });
    this.#owner = owner;
  }

  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    if (handler instanceof Exchange) handler.carrier = this;
    return super.dispatch(options, handler);
  }

  finished(): void {
    // What has not been sent would stand before the next request, from memory that the caller may use again.
    if ((this.#socket?.writableLength ?? 0) > 0) this.#socket?.destroy();
    this.#owner?.keep(this);
  }

  giveUp(error: Error): void {
    if (this.#connecting) this.#socket?.destroy(error);
    this.#owner?.drop(this);
  }
}

/**
 * Direct connections to one origin. The one that was used last is taken first, as soon as its answer is whole; undici's Pool takes another
 * one meanwhile, so that each of twice as many goes to sleep and wakes up for each request.
 */
export class Connections implements Owner {
  readonly #make: () => Connection;
  readonly #all = new Set<Connection>();
  readonly #idle: Connection[] = [];

  constructor(origin: string, connect: buildConnector.connector) {
    this.#make = () => new Connection(origin, connect, this);
  }

  dispatch(options: Dispatcher.DispatchOptions, handler: Exchange): void {
    let connection = this.#idle.pop();
    if (connection === undefined) {
      connection = this.#make();
      this.#all.add(connection);
    }
    connection.dispatch(options, handler);
  }

  keep(connection: Connection): void {
    if (this.#idle.length < MOST_CONNECTIONS) this.#idle.push(connection);
    else this.drop(connection);
  }

  drop(connection: Connection): void {
    this.#all.delete(connection);
    // It may be undici that says so, in the middle of its own work.
    setImmediate(() => void connection.destroy());
  }

  /** Ends all; requests that are on them as if they were cut. */
  destroy(error: Error): void {
    for (const connection of this.#all) {
      connection.giveUp(error);
      void connection.destroy(error);
    }
    this.#idle.length = 0;
  }
}

function isSocket(value: unknown): value is Socket {
  return typeof value === 'object' && value !== null && 'writableLength' in value;
}
