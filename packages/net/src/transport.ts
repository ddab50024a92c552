import { ClientRequest, Agent as HttpAgent, request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { type Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { getCACertificates } from 'node:tls';
import type { HttpOperationResponse, IHttpClient, WebResource } from '@azure/storage-blob';
import { codedError } from './coded-error.ts';
import { HeaderList } from './header-list.ts';
import { checkHeaderValue } from './header-value.ts';
import { IDLE_CONNECTIONS, PutConnections } from './put-connections.ts';
import { checkNotRedirected, readableError } from './service-answer.ts';

/** A try may take a minute, and as long as its bytes need at 256 KiB/s, about what a poor line gives. */
const TRY_TIMEOUT = 60_000;
const SLOWEST_BYTES_PER_MILLISECOND = 256;

/** Bytes of an answer that is kept as a whole: 5,000 blobs with the longest names and the most metadata and tags, in XML. */
const LARGEST_TEXT = 128 * 1024 * 1024;

export interface TransportOptions {
  /** PEM certificates that are trusted beside those of Node and of NODE_EXTRA_CA_CERTS. */
  readonly ca?: string;
  /** Milliseconds that a try may take beside the time for its bytes, and that a connection may be silent. Default 60 s. */
  readonly timeout?: number;
}

export interface WireRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Record<string, string>;
  readonly body?: Uint8Array | string | Readable | undefined;
  readonly signal?: AbortSignal | undefined;
  /** True: the caller reads the body of the answer and gets an error there when it is cut. Default: it is read whole as text. */
  readonly stream?: ((status: number) => boolean) | undefined;
  /** Of a proxy; those of the transport without. */
  readonly agent?: HttpAgent | undefined;
  /** Milliseconds; instead of the time scaled to the bytes. */
  readonly timeout?: number | undefined;
}

export interface WireResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** The body as text; empty where it is a stream. */
  readonly text: string;
  readonly body?: IncomingMessage;
}

/** What has gone over the wire so far; requests that were tried again count each time. */
export interface Traffic {
  requests: number;
  /** Bytes of request bodies. */
  sent: number;
}

export interface Transport {
  /** For `StoragePipelineOptions.httpClient`: the SDK's policies (signing, sign-in, proxies, parsing) stay above it. */
  readonly httpClient: IHttpClient;
  readonly traffic: Readonly<Traffic>;
  /**
   * Sends one request, once.
   *
   * @throws Error with a `code`: that of the system, `TIMEOUT`, or `SHORT_BODY` when a stream had fewer bytes than announced;
   *   an error named AbortError when the signal fires
   */
  send(request: WireRequest): Promise<WireResponse>;
  /** Closes idle connections. */
  close(): void;
}

/**
 * An HTTP client for the official SDK, on plain node:http, and on plain connections for PUTs of a buffer: connections are kept
 * alive, a buffer is sent without a copy, an answer that is cut is an error, and a try that makes no progress ends. It costs about a
 * third of the SDK's own client.
 */
export function createTransport(options: TransportOptions = {}): Transport {
  const keepAlive = { keepAlive: true, maxFreeSockets: IDLE_CONNECTIONS, scheduling: 'lifo' as const };
  const http = new HttpAgent(keepAlive);
  const https = new HttpsAgent(keepAlive);
  // With the request and not the agent, so that it holds behind a proxy too.
  const trust = options.ca === undefined ? {} : { ca: [...getCACertificates('default'), options.ca] };
  const puts = new Map<string, PutConnections>();
  const traffic: Traffic = { requests: 0, sent: 0 };
  const silence = options.timeout ?? TRY_TIMEOUT;

  /** Of node:http; the body is still to be written. */
  function requestThroughNode(wire: WireRequest, size: number): ClientRequest {
    const { url } = wire;
    const secure = url.protocol === 'https:';
    return (secure ? httpsRequest : httpRequest)({
      agent: wire.agent ?? (secure ? https : http),
      hostname: url.hostname.replace(/^\[(.*)\]$/, '$1'),
      port: url.port,
      method: wire.method,
      // As the caller wrote it: URL has resolved `.` segments, which names never have.
      path: url.pathname + url.search,
      // As a list they are sent as they are; as an object each is checked and kept for setHeader, which only agents of proxies call.
      headers: wire.agent === undefined ? headerList(wire, url, size) : wire.headers,
      ...(secure ? trust : {}),
    });
  }

  function putsTo(url: URL): PutConnections {
    let connections = puts.get(url.origin);
    if (connections === undefined) {
      connections = new PutConnections(url, trust);
      puts.set(url.origin, connections);
    }
    return connections;
  }

  function send(wire: WireRequest): Promise<WireResponse> {
    const { url } = wire;
    const size = sizeOf(wire);
    traffic.requests++;
    traffic.sent += size;
    return new Promise((resolve, reject) => {
      if (wire.signal?.aborted === true) return reject(abortError());
      const end = (error?: Error) => {
        clearTimeout(timer);
        wire.signal?.removeEventListener('abort', onAbort);
        if (error !== undefined) reject(error);
      };
      const whole = (answer: WireResponse) => {
        end();
        resolve(answer);
      };
      const stop = (error: Error) => {
        end(error);
        request.destroy(error);
      };
      const onAbort = () => stop(abortError());
      const late = () => stop(codedError('no answer in time', 'TIMEOUT'));
      const request = isPlainPut(wire)
        ? putsTo(url).send({ path: url.pathname + url.search, headers: headerList(wire, url, size), body: wire.body }, (error, answer) =>
            answer === undefined ? end(error) : whole(answer),
          )
        : requestThroughNode(wire, size);
      const timer = setTimeout(late, wire.timeout ?? silence + Math.ceil(size / SLOWEST_BYTES_PER_MILLISECOND));
      wire.signal?.addEventListener('abort', onAbort);
      if (!(request instanceof ClientRequest)) return;
      // Of the socket, for an answer whose end is not waited for here.
      if (wire.stream !== undefined) request.setTimeout(silence, late);
      request.on('error', end);
      request.on('response', (response) => {
        const { statusCode: status = 0, headers } = response;
        if (wire.stream?.(status) === true) {
          // The rest is up to the reader; the time for the whole would cut a long download.
          clearTimeout(timer);
          response.on('close', () => end());
          resolve({ status, headers, text: '', body: response });
          return;
        }
        readText(response).then((text) => whole({ status, headers, text }), end);
      });
      writeBody(request, wire.body, size).catch(stop);
    });
  }

  return {
    traffic,
    send,
    httpClient: {
      sendRequest(request) {
        const url = new URL(request.url);
        return sendForSdk(request, url, keepConnections(request.agent, url), send);
      },
    },
    close() {
      http.destroy();
      https.destroy();
      for (const connections of puts.values()) connections.close();
    },
  };
}

/** What is sent by the thousand: node:http spends twice the time on it that the connections made for it do. */
function isPlainPut(wire: WireRequest): wire is WireRequest & { readonly body: Uint8Array } {
  return wire.method === 'PUT' && wire.body instanceof Uint8Array && wire.agent === undefined && wire.stream === undefined;
}

function headerList({ method, headers }: WireRequest, url: URL, size: number): string[] {
  const list = ['Host', url.host];
  let hasLength = false;
  for (const name in headers) {
    const value = headers[name] as string;
    // As Node does in headers that are an object.
    checkHeaderValue(name, value);
    if (name.length === 14 && name.toLowerCase() === 'content-length') hasLength = true;
    if (name.toLowerCase() !== 'host') list.push(name, value);
  }
  // Without one Node announces chunks, which the service refuses.
  if (!hasLength && !/^(?:GET|HEAD|DELETE)$/.test(method)) list.push('Content-Length', String(size));
  return list;
}

function sizeOf({ body, headers }: WireRequest): number {
  if (body === undefined) return 0;
  if (typeof body === 'string') return Buffer.byteLength(body);
  if (body instanceof Uint8Array) return body.byteLength;
  const announced = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-length')?.[1];
  return Number(announced ?? 0);
}

async function writeBody(request: ClientRequest, body: WireRequest['body'], size: number): Promise<void> {
  if (body === undefined || typeof body === 'string' || body instanceof Uint8Array) {
    request.end(body);
    return;
  }
  let written = 0;
  // A service waits for the rest of a short body until its own timeout.
  const counted = new Writable({
    write(chunk: Buffer, _, done) {
      written += chunk.length;
      if (request.write(chunk)) done();
      else request.once('drain', done);
    },
  });
  await pipeline(body, counted);
  if (written !== size) throw codedError(`the source had ${written} of ${size} bytes`, 'SHORT_BODY');
  request.end();
}

function readText(response: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    response.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= LARGEST_TEXT) chunks.push(chunk);
      else response.destroy(codedError('the answer is larger than 128 MiB', 'ANSWER_TOO_LARGE'));
    });
    response.on('error', (error) => reject(length > LARGEST_TEXT ? error : codedError(error.message, 'ECONNRESET')));
    response.on('end', () => {
      if (response.complete) resolve(chunks.length === 0 ? '' : Buffer.concat(chunks).toString('utf8'));
      else reject(codedError('the answer was cut', 'ECONNRESET'));
    });
  });
}

async function sendForSdk(
  request: WebResource,
  url: URL,
  agent: HttpAgent | undefined,
  send: Transport['send'],
): Promise<HttpOperationResponse> {
  const body = typeof request.body === 'function' ? request.body() : request.body;
  const response = await send({
    method: request.method,
    url,
    headers: request.headers.toJson({ preserveCase: true }),
    body: bodyOf(body),
    // The SDK's own kind of signal is never one: callers give AbortSignal.
    signal: request.abortSignal as AbortSignal | undefined,
    stream: (status) =>
      request.method !== 'HEAD' &&
      (request.streamResponseStatusCodes?.has(status) === true ||
        request.streamResponseStatusCodes?.has(Number.POSITIVE_INFINITY) === true),
    agent,
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
  throw new TypeError('a request with a body of a kind that is not sent to Blob Storage');
}

/**
 * The SDK's proxy policy gives an agent where the environment names a proxy. Requests to this machine must not go through one,
 * whatever the environment says: HTTP_PROXY often lacks its NO_PROXY. The agent opens a connection for each request unless told.
 */
export function keepConnections(agent: unknown, url: URL): HttpAgent | undefined {
  if (!(agent instanceof HttpAgent) || isLoopback(url)) return undefined;
  const keeping = agent as HttpAgent & { keepAlive?: boolean; maxFreeSockets: number };
  keeping.keepAlive = true;
  keeping.maxFreeSockets = IDLE_CONNECTIONS;
  return agent;
}

/** True for addresses of this machine. */
export function isLoopback(url: URL): boolean {
  return url.hostname === 'localhost' || url.hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(url.hostname);
}

function abortError(): Error {
  return Object.assign(new Error('the request was aborted'), { name: 'AbortError' });
}
