import type { TokenCredentialOptions } from '@azure/identity';
import type { Transport } from '@bakehouse/net/transport';

/** Of `@azure/core-rest-pipeline`, which every client of Azure's but that of Blob Storage sends through. */
export type HttpClient = NonNullable<TokenCredentialOptions['httpClient']>;
export type PipelineRequest = Parameters<HttpClient['sendRequest']>[0];
export type PipelineResponse = Awaited<ReturnType<HttpClient['sendRequest']>>;

interface SendOptions {
  /** Beside that of the request. */
  readonly signal?: AbortSignal | undefined;
  /** Bytes that the answer may have; as many as the transport allows when left out. */
  readonly limit?: number;
}

/** The answer is longer than any that is expected. */
export class AnswerTooLargeError extends Error {
  override name = 'AnswerTooLargeError';
}

/**
 * Sends a request of the SDKs' pipeline through our transport, once: proxies and authorities go by one rule, and a request ends
 * when the run is cancelled.
 *
 * @throws Error with a `code` of the transport, AnswerTooLargeError
 */
export async function sendThrough(transport: Transport, request: PipelineRequest, options: SendOptions = {}): Promise<PipelineResponse> {
  const { signal, limit } = options;
  const answer = await transport.send({
    method: request.method,
    url: new URL(request.url),
    // The pipeline asks for compressed answers, which its own client would unpack.
    headers: { ...withoutEncoding(request.headers.toJSON({ preserveCase: true })), 'accept-encoding': 'identity' },
    body: bodyOf(request),
    signal: both(signal, request.abortSignal as AbortSignal | undefined),
    ...(request.timeout > 0 ? { timeout: request.timeout } : {}),
    ...(limit === undefined ? {} : { stream: () => true }),
  });
  const bodyAsText = answer.body === undefined || limit === undefined ? answer.text : await readText(answer.body, limit);
  return { request, status: answer.status, headers: new AnswerHeaders(answer.headers), bodyAsText };
}

/** A page of a gateway that calls itself JSON is none: the pipeline would throw at it and drop the status. */
export function honest(answer: PipelineResponse): PipelineResponse {
  const text = answer.bodyAsText ?? '';
  if (text === '' || !/^application\/json/i.test(answer.headers.get('content-type') ?? '')) return answer;
  try {
    JSON.parse(text);
  } catch {
    answer.headers.set('content-type', 'text/plain');
  }
  return answer;
}

function withoutEncoding(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'accept-encoding'));
}

function both(one: AbortSignal | undefined, other: AbortSignal | undefined): AbortSignal | undefined {
  return one === undefined || other === undefined ? (one ?? other) : AbortSignal.any([one, other]);
}

function bodyOf({ body }: PipelineRequest): string | undefined {
  if (body === undefined || body === null) return undefined;
  if (typeof body === 'string') return body;
  throw new TypeError('a request with a body that is no text');
}

async function readText(body: AsyncIterable<Uint8Array | string>, limit: number): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  // Leaving the loop ends the connection.
  for await (const chunk of body) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > limit) throw new AnswerTooLargeError(`the answer has more than ${limit} bytes`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

type AnswerHeadersShape = PipelineResponse['headers'];

class AnswerHeaders implements AnswerHeadersShape {
  readonly #values: Map<string, string>;

  constructor(headers: Readonly<Record<string, string | readonly string[] | undefined>>) {
    const given = Object.entries(headers).filter(([, value]) => value !== undefined);
    this.#values = new Map(given.map(([name, value]) => [name.toLowerCase(), String(value)]));
  }
  get(name: string): string | undefined {
    return this.#values.get(name.toLowerCase());
  }
  has(name: string): boolean {
    return this.#values.has(name.toLowerCase());
  }
  set(name: string, value: string | number | boolean): void {
    this.#values.set(name.toLowerCase(), String(value));
  }
  delete(name: string): void {
    this.#values.delete(name.toLowerCase());
  }
  toJSON(): Record<string, string> {
    return Object.fromEntries(this.#values);
  }
  [Symbol.iterator](): Iterator<[string, string]> {
    return this.#values[Symbol.iterator]();
  }
}
