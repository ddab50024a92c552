import type { IncomingHttpHeaders } from 'node:http';
import { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import { joinLines } from './answer-headers.ts';
import { codedError } from './coded-error.ts';
import { connectionError, proxyStatus } from './connection-error.ts';

/** Bytes of an answer that is kept as a whole. The longest is a page of a list, of 5,000 blobs with the longest names, metadata and tags. */
const LARGEST_TEXT = 128 * 1024 * 1024;

export interface WireResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** The body as text; empty where it is a stream. */
  readonly text: string;
  /** Fails with a `code` when the answer is cut; to be read to its end or destroyed. */
  readonly body?: Readable;
}

/** What an exchange may do to the connection that it is on. */
export interface Carrier {
  /** The answer is whole: the connection may carry another request. */
  finished(): void;
  /** The exchange has failed: the connection is used no more, and ended where it is still being made. */
  giveUp(error: Error): void;
}

interface ExchangeOptions {
  readonly signal: AbortSignal | undefined;
  /** Milliseconds until the answer has to be whole, or its headers there where it is a stream. */
  readonly timeout: number;
  /** True: the caller reads the body. */
  readonly stream: ((status: number) => boolean) | undefined;
}

type Controller = Dispatcher.DispatchController;

/** One request and its answer, as undici tells of it. It ends once: with the answer, an error, in time, or when the signal fires. */
export class Exchange implements Dispatcher.DispatchHandler {
  /** The connection that undici chose. */
  carrier: Carrier | undefined;
  readonly #options: ExchangeOptions;
  readonly #resolve: (answer: WireResponse) => void;
  readonly #reject: (error: Error) => void;
  readonly #timer: NodeJS.Timeout;
  #ended: Error | true | undefined;
  #controller: Controller | undefined;
  #status = 0;
  #headers: IncomingHttpHeaders = {};
  #chunks: Buffer[] = [];
  #length = 0;
  #body: Readable | undefined;

  constructor(options: ExchangeOptions, resolve: (answer: WireResponse) => void, reject: (error: Error) => void) {
    this.#options = options;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#timer = setTimeout(() => this.stop(codedError('no answer in time', 'TIMEOUT')), options.timeout);
    options.signal?.addEventListener('abort', this.#onAbort);
  }

  /** Ends it at once, with its connection. */
  stop(error: Error): void {
    if (this.#ended !== undefined) return;
    this.#fail(error);
    this.#controller?.abort(error);
  }

  onRequestStart(controller: Controller): void {
    this.#controller = controller;
    // It waited for a connection.
    if (this.#ended instanceof Error) controller.abort(this.#ended);
  }

  onResponseStart(controller: Controller, status: number, headers: Record<string, string | string[] | undefined>): void {
    if (status < 200 || this.#ended !== undefined) return;
    this.#status = status;
    this.#headers = joinLines(headers);
    if (this.#options.stream?.(status) !== true) return;
    // The rest is up to the reader; the time for the whole would cut a long download.
    clearTimeout(this.#timer);
    this.#body = new Readable({
      read: () => controller.resume(),
      destroy: (error, done) => {
        this.stop(error ?? codedError('the rest of the answer is not wanted', 'ECONNRESET'));
        done(error);
      },
    });
    // Who reads it sees an error all the same; who has dropped it must not end the process by one.
    this.#body.on('error', () => {});
    this.#resolve({ status, headers: this.#headers, text: '', body: this.#body });
  }

  onResponseData(controller: Controller, chunk: Buffer): void {
    if (this.#ended !== undefined) return;
    if (this.#body !== undefined) {
      if (!this.#body.push(chunk)) controller.pause();
      return;
    }
    this.#length += chunk.length;
    if (this.#length > LARGEST_TEXT) this.stop(codedError('the answer is larger than 128 MiB', 'ANSWER_TOO_LARGE'));
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.carrier?.finished();
    if (this.#ended !== undefined) return;
    this.#finish(true);
    if (this.#body === undefined) this.#resolve({ status: this.#status, headers: this.#headers, text: textOf(this.#chunks) });
    else this.#body.push(null);
  }

  onResponseError(_: Controller, error: Error): void {
    if (this.#ended !== undefined) return;
    const status = proxyStatus(error);
    if (status === undefined) {
      this.#fail(connectionError(error));
    } else {
      this.#finish(true);
      this.#resolve({ status, headers: {}, text: '' });
    }
  }

  readonly #onAbort = () => this.stop(abortError());

  #fail(error: Error): void {
    this.#finish(error);
    this.carrier?.giveUp(error);
    if (this.#body === undefined) this.#reject(error);
    else this.#body.destroy(error);
  }

  #finish(how: Error | true): void {
    this.#ended = how;
    clearTimeout(this.#timer);
    this.#options.signal?.removeEventListener('abort', this.#onAbort);
  }
}

function textOf(chunks: readonly Buffer[]): string {
  const [first] = chunks;
  if (first === undefined) return '';
  return (chunks.length === 1 ? first : Buffer.concat(chunks)).toString('utf8');
}

export function abortError(): Error {
  return Object.assign(new Error('the request was aborted'), { name: 'AbortError' });
}
