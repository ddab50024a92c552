import type { Transport } from '@bakehouse/net/transport';
import { unreachable } from '@bakehouse/net/transport';
import { type HttpClient, type PipelineRequest, type PipelineResponse, sendThrough } from '../http/pipeline-http.ts';

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
 * Lets @azure/identity send through our transport: it trusts a private authority behind a proxy too, ends when the run is
 * cancelled, and never asks a proxy for the metadata service, whose address is the same on every machine.
 */
export function createSignInHttp(transport: Transport, signal: AbortSignal | undefined): SignInHttp {
  let failure: SignInFailure | undefined;
  async function sendRequest(request: PipelineRequest): Promise<PipelineResponse> {
    const url = new URL(request.url);
    try {
      const answer = await sendThrough(transport, request, { signal });
      const said = answer.status < 400 ? undefined : /AADSTS\d+:[^"\\]*/.exec(answer.bodyAsText ?? '')?.[0];
      failure = answer.status < 400 ? undefined : { host: url.host, status: answer.status, ...(said === undefined ? {} : { said }) };
      return answer;
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
