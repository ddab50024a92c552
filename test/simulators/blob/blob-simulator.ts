import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { performBatch } from './blob-batch.ts';
import { operationOf, perform, type Store } from './blob-operations.ts';
import type { Answer, BlobRequest } from './blob-request.ts';
import { BlobContainer, type Body, contentOf, Refusal, type StoredBlob } from './blob-store.ts';
import { errorXml } from './blob-xml.ts';
import { type Carelessness, misanswer, misread, mistake } from './careless.ts';
import { readCopySource } from './copy-source.ts';

/** What goes wrong with a request. */
export type Fault =
  /** Is answered so, and nothing is done. */
  | { readonly status: number; readonly code?: string; readonly headers?: Readonly<Record<string, string>> }
  /** The connection ends: before anything is read, when half of the body has come, after the work was done, or within the answer. */
  | { readonly cut: 'at once' | 'in the body' | 'before the answer' | 'in the answer' }
  /** There is never an answer. */
  | { readonly silent: true };

/** A request as it came, whether or not it went well. */
export interface SeenRequest extends BlobRequest {
  /** Counts from 1. */
  readonly number: number;
  /** Bytes of the body that came. */
  bytes: number;
  /** Of the answer; 0 where there was none. */
  status: number;
}

export interface SimulatorOptions {
  /** Keep contents; otherwise only sizes and check sums are, which costs least. */
  readonly keep?: boolean;
  /** Decides before each request is read. May have effects of its own. */
  readonly fault?: (request: SeenRequest) => Fault | undefined;
  /** Names of containers that are there. */
  readonly containers?: readonly string[];
  /** What it gets wrong with every request. */
  readonly careless?: readonly Carelessness[];
  /** Remember every request; off where very many come. Default true. */
  readonly record?: boolean;
}

export interface BlobSimulator {
  /** `http://127.0.0.1:<port>/account`. */
  readonly endpoint: string;
  /** With the key of a made-up account; signatures are not checked. */
  readonly connectionString: string;
  readonly requests: SeenRequest[];
  /** By operation. */
  readonly counts: Record<string, number>;
  readonly bytes: { received: number };
  /** May be changed at any time. */
  fault: SimulatorOptions['fault'];
  /** May be changed at any time. */
  careless: ReadonlySet<Carelessness>;
  container(name: string): BlobContainer;
  content(container: string, name: string): Buffer;
  blob(container: string, name: string): StoredBlob;
  close(): Promise<void>;
}

/** What may be discarded. */
const CONTENT = new Set(['Put Block', 'Put Blob', 'Put Page']);
const ACCOUNT = 'account';
const KEY = Buffer.from('a key of no account at all').toString('base64');

/**
 * Blob Storage as far as uploads and downloads need it, on a free port of 127.0.0.1. Beside Azurite it has what Azurite lacks: the real
 * service's limits on names, blocks and pages, check sums of pages, faults by script, and counters. It checks no signature.
 */
export async function startBlobSimulator(options: SimulatorOptions = {}): Promise<BlobSimulator> {
  const store: Store = { containers: new Map((options.containers ?? []).map((name) => [name, new BlobContainer()])) };
  const keep = options.keep ?? false;
  const requests: SeenRequest[] = [];
  const counts: Record<string, number> = {};
  const bytes = { received: 0 };
  let number = 0;
  const server = createServer((message, response) => {
    const request: SeenRequest = { ...readRequest(message), number: ++number, bytes: 0, status: 0 };
    if (options.record !== false) requests.push(request);
    counts[request.operation] = (counts[request.operation] ?? 0) + 1;
    message.on('error', () => {});
    response.on('error', () => {});
    const served = { store, careless: simulator.careless, keep: keep || !CONTENT.has(request.operation), keepCopies: keep };
    void serve(request, message, response, simulator.fault?.(request), served, bytes);
  });
  // Clients keep connections for longer than a test lasts.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${ACCOUNT}`;
  const container = (name: string) => {
    const found = store.containers.get(name) ?? new BlobContainer();
    store.containers.set(name, found);
    return found;
  };
  const simulator: BlobSimulator = {
    endpoint,
    connectionString: `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${KEY};BlobEndpoint=${endpoint};`,
    requests,
    counts,
    bytes,
    fault: options.fault,
    careless: new Set(options.careless),
    container,
    blob: (where, name) => container(where).find(name),
    content: (where, name) => contentOf(container(where).find(name)),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return simulator;
}

function readRequest(message: IncomingMessage): BlobRequest {
  const method = message.method ?? '';
  const [path = '', search = ''] = (message.url ?? '').split('?', 2);
  // Not through URL, which would resolve what looks like `..`: the service takes a name as it stands.
  const [, , container = '', ...segments] = path.split('/');
  const name = segments.map(decodeURIComponent).join('/');
  const query = new URLSearchParams(search);
  return { operation: operationOf(method, name, query, message.headers), method, name, container, query, headers: message.headers };
}

interface Served {
  readonly store: Store;
  readonly careless: ReadonlySet<Carelessness>;
  /** Of this request. */
  readonly keep: boolean;
  /** Of what the service reads itself. */
  readonly keepCopies: boolean;
}

async function serve(
  request: SeenRequest,
  message: IncomingMessage,
  response: ServerResponse,
  fault: Fault | undefined,
  { store, careless, keep, keepCopies }: Served,
  bytes: { received: number },
): Promise<void> {
  const cut = fault !== undefined && 'cut' in fault ? fault.cut : undefined;
  if (cut === 'at once') return void message.socket.destroy();
  const announced = Number(message.headers['content-length'] ?? 0);
  const chunks: Buffer[] = [];
  const whole = await new Promise<boolean>((resolve) => {
    message.on('data', (chunk: Buffer) => {
      if (keep) chunks.push(chunk);
      request.bytes += chunk.length;
      bytes.received += chunk.length;
      if (cut === 'in the body' && request.bytes >= announced / 2) message.socket.destroy();
    });
    message.on('end', () => resolve(true));
    message.on('close', () => resolve(false));
  });
  // As the service does it: what did not come whole was never there.
  if (!whole || cut === 'in the body') return void message.socket.destroy();
  if (fault !== undefined && 'silent' in fault) return;
  const answer =
    fault !== undefined && 'status' in fault
      ? refusal(fault.status, fault.code, fault.headers)
      : request.headers['x-ms-copy-source'] !== undefined
        ? await copyFromUrl(request, keepCopies, store)
        : answerTo(request, { size: request.bytes, bytes: keep ? Buffer.concat(chunks) : undefined }, store, careless);
  request.status = answer.status;
  if (cut === 'before the answer') return void message.socket.destroy();
  const body = typeof answer.body === 'string' ? Buffer.from(answer.body) : (answer.body ?? Buffer.alloc(0));
  const { 'content-length': length = String(body.length), ...headers } = answer.headers ?? {};
  response.writeHead(answer.status, {
    'x-ms-request-id': randomUUID(),
    'x-ms-version': '2023-11-03',
    ...(length === '' ? {} : { 'content-length': length }),
    ...headers,
  });
  if (cut === 'in the answer') {
    response.write(body.subarray(0, body.length / 2));
    setImmediate(() => message.socket.destroy());
  } else response.end(request.method === 'HEAD' ? undefined : body);
}

/** As if what the service reads itself had been sent. "Put Blob From URL" takes 5,000 MiB, "Put Block From URL" 4,000. */
async function copyFromUrl(request: SeenRequest, keep: boolean, store: Store): Promise<Answer> {
  try {
    const body = await readCopySource(request, keep);
    const block = request.operation === 'Put Block From URL';
    if (body.size > (block ? 4000 : 5000) * 1024 * 1024) throw new Refusal(413, 'RequestBodyTooLarge');
    const md5 = request.headers['x-ms-source-content-md5'];
    const headers = { ...request.headers, ...(md5 === undefined ? {} : { 'content-md5': md5 as string }) };
    return answerTo({ ...request, headers, operation: block ? 'Put Block' : 'Put Blob' }, body, store, new Set());
  } catch (error) {
    if (error instanceof Refusal) return refusal(error.status, error.code);
    throw error;
  }
}

function answerTo(request: SeenRequest, body: Body, store: Store, careless: ReadonlySet<Carelessness>): Answer {
  return misanswer(request, rightAnswer(misread(request, careless), mistake(request, body, careless), store, careless), careless);
}

function rightAnswer(request: SeenRequest, body: Body, store: Store, careless: ReadonlySet<Carelessness>): Answer {
  try {
    if (request.operation !== 'Blob Batch') return perform(request, body, store);
    return performBatch(request, body, (part) => answerTo({ ...request, ...part }, { size: 0, bytes: undefined }, store, careless));
  } catch (error) {
    if (error instanceof Refusal) return refusal(error.status, error.code);
    return refusal(500, 'InternalError', { 'x-simulator-error': String(error) });
  }
}

function refusal(status: number, code = 'Refused', headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers: { 'x-ms-error-code': code, 'content-type': 'application/xml', ...headers }, body: errorXml(code, 'simulated') };
}
