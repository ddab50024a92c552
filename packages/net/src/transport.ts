import type { Readable } from 'node:stream';
import type { HttpOperationResponse, IHttpClient, WebResource } from '@azure/storage-blob';
import { codedError } from './coded-error.ts';
import { abortError, Exchange, type WireResponse } from './exchange.ts';
import { HeaderList } from './header-list.ts';
import type { Routes } from './routes.ts';
import { checkNotRedirected, readableError } from './service-answer.ts';

/** A try may take a minute, and as long as its bytes need at 256 KiB/s, about what a poor line gives. */
const TRY_TIMEOUT = 60_000;
const SLOWEST_BYTES_PER_MILLISECOND = 256;

export interface TransportOptions {
  /** PEM certificates that are trusted beside those of Node and of NODE_EXTRA_CA_CERTS. */
  readonly ca?: string | undefined;
  /** Milliseconds that a try may take beside the time for its bytes, and that a connection may be silent. Default 60 s. */
  readonly timeout?: number;
  /** True: the proxy of the environment is not asked, for what must not leave the machine's own network. */
  readonly direct?: boolean;
}

export interface WireRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Record<string, string>;
  readonly body?: Uint8Array | string | Readable | undefined;
  readonly signal?: AbortSignal | undefined;
  /** True: the caller reads the body of the answer and gets an error there when it is cut. Default: it is read whole as text. */
  readonly stream?: ((status: number) => boolean) | undefined;
  /** Milliseconds; instead of the time scaled to the bytes. */
  readonly timeout?: number | undefined;
}

export type { WireResponse } from './exchange.ts';

/** What has gone over the wire so far; requests that were tried again count each time. */
interface Traffic {
  requests: number;
  /** Bytes of request bodies. */
  sent: number;
}

export interface Transport {
  /** For `StoragePipelineOptions.httpClient`: the SDK's policies (signing, sign-in, parsing) stay above it. */
  readonly httpClient: IHttpClient;
  readonly traffic: Readonly<Traffic>;
  /**
   * Sends one request, once.
   *
   * @throws Error with a `code`: that of the system, `TIMEOUT`, `SHORT_BODY` when a stream had fewer bytes than announced, or
   *   `TRANSPORT_CLOSED`; an error named AbortError when the signal fires
   */
  send(request: WireRequest): Promise<WireResponse>;
  /** Ends all connections for good: requests on them fail as if they were cut, and later ones are refused. */
  close(): void;
}

/**
 * The HTTP client: on undici's connections, which are kept alive and go through the proxy of the environment. A buffer is sent without
 * a copy, an answer that is cut is an error, no redirect is followed, and a try that makes no progress ends. It costs about a third of
 * the SDK's own client.
 */
export function createTransport(options: TransportOptions = {}): Transport {
  const silence = options.timeout ?? TRY_TIMEOUT;
  const traffic: Traffic = { requests: 0, sent: 0 };
  let routes: Routes | undefined;
  let closed = false;

  async function open(): Promise<Routes> {
    // Loading undici takes longer than a request; many runs send none.
    const { Routes } = await import('./routes.ts');
    routes ??= new Routes({ ca: options.ca, timeout: silence, direct: options.direct === true });
    return routes;
  }

  function refuse({ signal }: WireRequest): void {
    // Nobody would end what it opened.
    if (closed) throw codedError('the connections were closed before', 'TRANSPORT_CLOSED');
    if (signal?.aborted === true) throw abortError();
  }

  async function send(wire: WireRequest): Promise<WireResponse> {
    const { url, method } = wire;
    const size = sizeOf(wire);
    refuse(wire);
    traffic.requests++;
    traffic.sent += size;
    const known = routes ?? (await open());
    const route = await known.to(url);
    refuse(wire);
    return new Promise((resolve, reject) => {
      const timeout = wire.timeout ?? silence + Math.ceil(size / SLOWEST_BYTES_PER_MILLISECOND);
      const exchange = new Exchange({ signal: wire.signal, timeout, stream: wire.stream }, resolve, reject);
      const request = {
        origin: url.origin,
        // As the caller wrote it: URL has resolved `.` segments, which names never have.
        path: url.pathname + url.search,
        method,
        headers: headerList(wire),
        body: wire.body ?? null,
        // Of an answer whose end is not waited for here.
        bodyTimeout: wire.stream === undefined ? 0 : silence,
        // undici would end the connection after each.
        ...(method === 'HEAD' ? { reset: false } : {}),
      };
      try {
        route.dispatch(request, exchange);
      } catch (error) {
        exchange.stop(error as Error);
      }
    });
  }

  return {
    traffic,
    send,
    httpClient: { sendRequest: (request) => sendForSdk(request, send) },
    close() {
      closed = true;
      routes?.close();
    },
  };
}

function headerList({ headers }: WireRequest): string[] {
  const list: string[] = [];
  // The host is that of the address.
  for (const name in headers) if (name.length !== 4 || name.toLowerCase() !== 'host') list.push(name, headers[name] as string);
  return list;
}

function sizeOf({ body, headers }: WireRequest): number {
  if (body === undefined) return 0;
  if (typeof body === 'string') return Buffer.byteLength(body);
  if (body instanceof Uint8Array) return body.byteLength;
  const announced = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-length')?.[1];
  return Number(announced ?? 0);
}

/** The proxy that the SDK has found in the environment, its `agent`, is left aside: the transport finds its own. */
async function sendForSdk(request: WebResource, send: Transport['send']): Promise<HttpOperationResponse> {
  const body = typeof request.body === 'function' ? request.body() : request.body;
  const response = await send({
    method: request.method,
    url: new URL(request.url),
    headers: request.headers.toJson({ preserveCase: true }),
    body: bodyOf(body),
    // The SDK's own kind of signal is never one: callers give AbortSignal.
    signal: request.abortSignal as AbortSignal | undefined,
    stream: (status) =>
      request.method !== 'HEAD' &&
      (request.streamResponseStatusCodes?.has(status) === true ||
        request.streamResponseStatusCodes?.has(Number.POSITIVE_INFINITY) === true),
    ...(request.timeout > 0 ? { timeout: request.timeout } : {}),
  });
  checkNotRedirected(response);
  const { status, text, body: stream } = response;
  const headers = new HeaderList(response.headers);
  const content = stream === undefined ? { bodyAsText: readableError({ status, headers, text }) } : { readableStreamBody: stream };
  return { request, status, headers, ...content };
}

function bodyOf(body: unknown): WireRequest['body'] {
  if (body === undefined || body === null) return undefined;
  if (typeof body === 'string') return body;
  if (ArrayBuffer.isView(body)) return new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
  if (body instanceof ArrayBuffer) return new Uint8Array(body);
  if (typeof body === 'object' && 'pipe' in body) return body as Readable;
  throw new TypeError('a request with a body that is neither text, bytes nor a stream');
}
