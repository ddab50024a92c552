import { createServer, type IncomingMessage, request as plain, type ServerResponse } from 'node:http';
import { request as overTls } from 'node:https';
import type { AddressInfo } from 'node:net';

/** What goes wrong with one request. */
export type Fault =
  /** Answered so, and never seen by the service. */
  | { readonly status: number; readonly code: string; readonly headers?: Readonly<Record<string, string>> }
  /** The service answers, and its answer is lost. */
  | 'lost'
  /** The body of the answer ends early. */
  | { readonly cutAfter: number }
  /** Bytes of the body of the answer are others. */
  | 'damaged';

export interface SeenRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
}

/** Something between a client and a service that breaks some requests. */
export interface FaultyService {
  readonly connectionString: string;
  /** All that was asked for, in order. */
  readonly seen: readonly SeenRequest[];
}

/**
 * When it returns, the service has done what it was asked for: nothing that a cancelled client has sent comes late.
 *
 * @param fault decides for each request; may wait
 */
export async function withFaults<T>(
  connectionString: string,
  fault: (request: SeenRequest) => Fault | undefined | Promise<Fault | undefined>,
  work: (service: FaultyService) => Promise<T>,
): Promise<T> {
  const [, endpoint = ''] = /BlobEndpoint=([^;]+)/.exec(connectionString) ?? [];
  const { protocol, hostname, port, host, pathname } = new URL(endpoint);
  const forward = protocol === 'https:' ? overTls : plain;
  const seen: SeenRequest[] = [];
  const onTheWay = new Set<Promise<unknown>>();
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const one = { method: request.method ?? '', url: request.url ?? '', headers: request.headers };
    seen.push(one);
    const broken = await fault(one);
    if (typeof broken === 'object' && 'status' in broken) {
      request.resume();
      response.writeHead(broken.status, { 'x-ms-error-code': broken.code, 'x-ms-request-id': 'a-request', ...broken.headers });
      response.end(request.method === 'HEAD' ? undefined : `<Error><Code>${broken.code}</Code></Error>`);
      return;
    }
    const headers = { ...one.headers, host };
    const onward = forward({ hostname, port, method: one.method, path: one.url, headers }, (answered) => {
      const chunks: Buffer[] = [];
      answered.on('data', (chunk: Buffer) => chunks.push(chunk));
      answered.on('end', () => {
        if (broken === 'lost') return response.destroy();
        const body = Buffer.concat(chunks);
        response.writeHead(answered.statusCode ?? 500, answered.headers);
        if (typeof broken === 'object') return response.write(body.subarray(0, broken.cutAfter), () => response.destroy());
        if (broken === 'damaged') body[Math.floor(body.length / 2)] = (body[Math.floor(body.length / 2)] ?? 0) ^ 1;
        response.end(body);
      });
    });
    onward.on('error', () => response.destroy());
    request.on('close', () => {
      if (!request.complete) onward.destroy();
    });
    const ended: Promise<unknown> = new Promise<void>((resolve) => onward.on('close', resolve)).then(() => onTheWay.delete(ended));
    onTheWay.add(ended);
    request.pipe(onward);
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port: ours } = server.address() as AddressInfo;
    const through = `http://127.0.0.1:${ours}${pathname.replace(/\/$/, '')}`;
    return await work({ connectionString: connectionString.replace(`BlobEndpoint=${endpoint}`, `BlobEndpoint=${through}`), seen });
  } finally {
    server.closeAllConnections();
    server.close();
    await Promise.all(onTheWay);
  }
}
