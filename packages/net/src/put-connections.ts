import type { IncomingHttpHeaders } from 'node:http';
import { connect as connectPlain, isIP, type Socket } from 'node:net';
import { connect as connectSecure, createSecureContext, type SecureContext } from 'node:tls';
import { AnswerReader } from './answer-reader.ts';
import { codedError } from './coded-error.ts';
import { checkHeaderValue } from './header-value.ts';

/** Connections that stay open between two requests; more than are ever in use at once. */
export const IDLE_CONNECTIONS = 64;
/** An answer to a PUT fits; a longer one is read in parts. */
const READ_BUFFER = 8 * 1024;
/** How long before the time that the server names a connection is given up, as by node:http. */
const EARLIER = 1000;

/** A token (RFC 9110, 5.6.2), and none that changes where the request ends or what the connection is for. */
const HEADER_NAME = /^(?!(?:connection|transfer-encoding|upgrade)$)[!#$%&'*+.^_`|~0-9a-z-]+$/i;
const PATH = /^[\x21-\x7e\x80-\xff]+$/;

export interface Put {
  /** Path and query. */
  readonly path: string;
  /** Names and values in turn, with `Host` and `Content-Length`. */
  readonly headers: readonly string[];
  /** Not copied: it must not change until the end. */
  readonly body: Uint8Array;
}

/** The answer, or an error whose `code` is one of the system, ECONNRESET for an answer that is cut, or one of the reader. */
export type PutEnd = (error: Error | undefined, answer: PutAnswer | undefined) => void;

export interface PutAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/**
 * Sends PUTs to one origin over HTTP/1.1, each once and one at a time on a connection; the one that was used last is taken first.
 * For small bodies it costs half of what node:http does. An answer that comes before the request is all sent is delivered.
 */
export class PutConnections {
  readonly #open: (onread: OnRead) => Socket;
  readonly #all = new Set<Connection>();
  readonly #idle: Connection[] = [];

  /** @param trust certificates of authorities (PEM), where those of Node are not enough */
  constructor(origin: URL, trust: { readonly ca?: string[] } = {}) {
    this.#open = opener(origin, trust);
  }

  /**
   * @param end called once, and never before this returns
   * @returns what ends it early, without a call of `end`
   * @throws Error ERR_UNESCAPED_CHARACTERS, ERR_INVALID_CHAR, ERR_INVALID_HTTP_TOKEN, ERR_HTTP_CONTENT_LENGTH_MISMATCH for what cannot be sent
   */
  send(put: Put, end: PutEnd): { destroy(): void } {
    const head = headOf(put);
    const connection = this.#take();
    connection.send(head, put.body, end);
    return { destroy: () => connection.cancel(end) };
  }

  /** Ends all connections; those in use as if they were cut. */
  close(): void {
    for (const connection of this.#all) connection.destroy();
  }

  #take(): Connection {
    for (let kept = this.#idle.pop(); kept !== undefined; kept = this.#idle.pop()) {
      if (kept.usableUntil > performance.now()) return kept;
      kept.destroy();
    }
    const made = new Connection(this.#open, this.#idle, this.#all);
    this.#all.add(made);
    return made;
  }
}

interface OnRead {
  readonly buffer: Buffer;
  callback(bytes: number, buffer: Uint8Array): boolean;
}

class Connection {
  /** As performance.now(). */
  usableUntil = Number.POSITIVE_INFINITY;
  readonly #socket: Socket;
  readonly #idle: Connection[];
  readonly #all: Set<Connection>;
  #reader = new AnswerReader();
  /** Of the request that is under way. */
  #end: PutEnd | undefined;

  constructor(open: (onread: OnRead) => Socket, idle: Connection[], all: Set<Connection>) {
    this.#idle = idle;
    this.#all = all;
    const buffer = Buffer.allocUnsafeSlow(READ_BUFFER);
    this.#socket = open({
      buffer,
      callback: (bytes) => {
        this.#read(buffer.subarray(0, bytes));
        return true;
      },
    });
    this.#socket.on('end', () => this.#read());
    this.#socket.on('error', (error) => this.#finish(error));
    this.#socket.on('close', () => this.#finish(cut()));
  }

  send(head: string, body: Uint8Array, end: PutEnd): void {
    this.#end = end;
    this.#reader = new AnswerReader();
    this.#socket.ref();
    this.#socket.cork();
    this.#socket.write(head, 'latin1');
    if (body.length > 0) this.#socket.write(body);
    this.#socket.uncork();
  }

  /** Ends the request, unless the connection has gone on to another. */
  cancel(end: PutEnd): void {
    if (this.#end !== end) return;
    this.#end = undefined;
    this.destroy();
  }

  destroy(): void {
    // At once: nothing may be sent on it until the system says that it is closed.
    this.#all.delete(this);
    const place = this.#idle.indexOf(this);
    if (place !== -1) this.#idle.splice(place, 1);
    this.#socket.destroy();
  }

  /** @param bytes undefined: the server sends no more */
  #read(bytes?: Buffer): void {
    if (this.#end === undefined) {
      // Bytes that nobody asked for would be taken for the answer to the next request.
      this.destroy();
      return;
    }
    try {
      if (bytes === undefined) this.#reader.end();
      else if (!this.#reader.read(bytes)) return;
    } catch (error) {
      this.#finish(error as Error);
      return;
    }
    this.#finish();
  }

  /** Without an error: the answer is whole. */
  #finish(error?: Error): void {
    const end = this.#end;
    this.#end = undefined;
    // Before the caller hears of it: it may use the bytes of the body again, and send another request.
    if (error !== undefined || !this.#keep()) this.destroy();
    const { status, headers, text } = this.#reader;
    end?.(error, error === undefined ? { status, headers, text } : undefined);
  }

  /** Puts the connection back, where it may be used again: the request is all sent and the answer all read. */
  #keep(): boolean {
    const { reusable, headers } = this.#reader;
    if (!reusable || this.#socket.writableLength > 0) return false;
    const seconds = /\btimeout=(\d+)/i.exec(String(headers['keep-alive'] ?? ''))?.[1];
    const usable = seconds === undefined ? Number.POSITIVE_INFINITY : Number(seconds) * 1000 - EARLIER;
    if (usable <= 0 || this.#idle.length >= IDLE_CONNECTIONS) return false;
    this.usableUntil = performance.now() + usable;
    // An idle connection is no reason for the process to live on.
    this.#socket.unref();
    this.#idle.push(this);
    return true;
  }
}

/** What opens a connection to an origin. */
function opener(origin: URL, trust: { readonly ca?: string[] }): (onread: OnRead) => Socket {
  const host = origin.hostname.replace(/^\[(.*)\]$/, '$1');
  const common = { host, noDelay: true, keepAlive: true, keepAliveInitialDelay: 1000 };
  if (origin.protocol !== 'https:') return (onread) => connectPlain({ ...common, port: Number(origin.port || 80), onread });
  let secureContext: SecureContext | undefined;
  let session: Buffer | undefined;
  return (onread) => {
    // Reading the certificates takes longer than a request.
    secureContext ??= createSecureContext(trust);
    const options = {
      ...common,
      port: Number(origin.port || 443),
      onread,
      secureContext,
      ALPNProtocols: ['http/1.1'],
      // An address is no name; it is compared with those in the certificate all the same.
      ...(isIP(host) === 0 ? { servername: host } : {}),
      ...(session === undefined ? {} : { session }),
    };
    const socket = connectSecure(options);
    socket.on('session', (fresh: Buffer) => {
      session = fresh;
    });
    // It may be the session that the server does not like.
    socket.on('error', () => {
      session = undefined;
    });
    return socket;
  };
}

function headOf({ path, headers, body }: Put): string {
  // As of URL it never has others.
  if (!PATH.test(path)) throw codedError('the path has characters that none can hold', 'ERR_UNESCAPED_CHARACTERS');
  let head = `PUT ${path} HTTP/1.1\r\n`;
  for (let index = 0; index < headers.length; index += 2) {
    const [name = '', value = ''] = [headers[index], headers[index + 1]];
    if (!HEADER_NAME.test(name)) throw codedError(`no request may have the header ${name}`, 'ERR_INVALID_HTTP_TOKEN');
    checkHeaderValue(name, value);
    if (name.length === 14 && name.toLowerCase() === 'content-length' && value !== String(body.length)) {
      throw codedError(`the request has ${body.length} bytes and announces ${value}`, 'ERR_HTTP_CONTENT_LENGTH_MISMATCH');
    }
    head += `${name}: ${value}\r\n`;
  }
  return `${head}Connection: keep-alive\r\n\r\n`;
}

function cut(): Error {
  return codedError('the connection was closed before the answer was whole', 'ECONNRESET');
}
