import type { TokenCredentialOptions } from '@azure/identity';
import type { Transport } from '@bakehouse/net/transport';
import { unreachable } from '@bakehouse/net/unreachable';

type HttpClient = NonNullable<TokenCredentialOptions['httpClient']>;
type PipelineRequest = Parameters<HttpClient['sendRequest']>[0];
type PipelineResponse = Awaited<ReturnType<HttpClient['sendRequest']>>;

/** Why a request of the sign-in failed. MSAL keeps only that it did. */
export interface SignInFailure {
  readonly host: string;
  /** Of the system or of TLS. */
  readonly code?: string;
  /** Of an answer that is none of the host's own (407: a proxy's), or that refuses. */
  readonly status?: number;
  /** What Microsoft Entra said: "AADSTS90002: …". */
  readonly said?: string;
}

export interface SignInHttp {
  readonly client: HttpClient;
  /** Of the last request; undefined when it was answered well. */
  readonly failure: SignInFailure | undefined;
}

/**
 * Lets @azure/identity send through our transport: it finds the proxy, trusts a private authority behind it too, and ends when the run
 * is cancelled.
 */
export function createSignInHttp(transport: Transport, signal: AbortSignal | undefined): SignInHttp {
  let failure: SignInFailure | undefined;
  async function sendRequest(request: PipelineRequest): Promise<PipelineResponse> {
    const url = new URL(request.url);
    try {
      const answer = await transport.send({
        method: request.method,
        url,
        headers: request.headers.toJSON({ preserveCase: true }),
        body: bodyOf(request),
        signal: both(signal, request.abortSignal as AbortSignal | undefined),
        ...(request.timeout > 0 ? { timeout: request.timeout } : {}),
      });
      const said = answer.status < 400 ? undefined : /AADSTS\d+:[^"\\]*/.exec(answer.text)?.[0];
      failure = answer.status < 400 ? undefined : { host: url.host, status: answer.status, ...(said === undefined ? {} : { said }) };
      return { request, status: answer.status, headers: new AnswerHeaders(answer.headers), bodyAsText: answer.text };
    } catch (error) {
      const code = (error as { code?: unknown }).code;
      if (typeof code !== 'string' || unreachable(code) === undefined) throw error;
      failure = { host: url.host, code };
      // Its retry policy goes by name and code.
      const known = code === 'TIMEOUT' ? 'ETIMEDOUT' : code;
      throw Object.assign(new Error(unreachable(code)), { name: 'RestError', code: known });
    }
  }
  return {
    client: { sendRequest },
    get failure() {
      return failure;
    },
  };
}

function both(one: AbortSignal | undefined, other: AbortSignal | undefined): AbortSignal | undefined {
  return one === undefined || other === undefined ? (one ?? other) : AbortSignal.any([one, other]);
}

function bodyOf({ body }: PipelineRequest): string | undefined {
  if (body === undefined || body === null) return undefined;
  if (typeof body === 'string') return body;
  throw new TypeError('a sign-in request with a body that is no text');
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
