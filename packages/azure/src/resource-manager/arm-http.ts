import { setTimeout as sleep } from 'node:timers/promises';
import type { Transport } from '@bakehouse/net/transport';
import { type HttpClient, honest, type PipelineRequest, type PipelineResponse, sendThrough } from '../http/pipeline-http.ts';
import { retryAfter } from '../http/rate-headers.ts';
import type { SharedAccessToken } from '../sign-in/access-token.ts';

/** Bytes of an answer; the longest list, of all publishers, has one hundredth of it. */
export const LARGEST_ANSWER = 64 * 1024 * 1024;
/** Milliseconds between two tries at most. Where the service names a longer time its answer is the result. */
const LONGEST_DELAY = 30_000;

/** Nothing was sent when one of these came. */
const NOT_SENT = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED']);
/** The service may have got the request, and may have done what it says. */
const LOST = new Set(['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'TIMEOUT', 'REQUEST_SEND_ERROR']);
const PASSING = new Set([408, 429, 500, 502, 503, 504]);
/** POSTs that change nothing, and may be sent twice as GETs may. */
const READING_POST = /\/(?:whatIf|validate|calculateTemplateHash)(?:\?|$)/i;

interface ArmHttpOptions {
  /** `https://…` of Azure Resource Manager: nobody else gets the token. */
  readonly endpoint: string;
  readonly transport: Transport;
  readonly token: SharedAccessToken;
  /** How often a request is sent, the first time included. */
  readonly tries: number;
  /** Milliseconds before the second try, where the service names no time; doubled each time. */
  readonly delay: number;
  /** Milliseconds for all tries of one request: what would come later is not waited for. */
  readonly limit: number;
}

/**
 * The HTTP client below the SDK's pipeline for Azure Resource Manager. It puts the token in, for a request to that host alone and
 * over TLS alone; asks for another once when the service refuses it; and sends what failed again: 408, 429, 5xx and broken
 * connections, after the time that the service names where that is no longer than half a minute. What may have had an effect is sent again only where that does no harm: a POST
 * of which nobody knows whether it arrived is not.
 */
export function createArmHttp({ endpoint, transport, token, tries, delay, limit }: ArmHttpOptions): HttpClient {
  const { origin } = new URL(endpoint);

  async function signed(request: PipelineRequest): Promise<PipelineResponse> {
    const url = new URL(request.url);
    if (url.protocol !== 'https:') throw new Error('requests to Azure Resource Manager are sent over https:// only');
    const send = async () => honest(await sendThrough(transport, request, { limit: LARGEST_ANSWER }));
    if (url.origin !== origin) {
      // The link of a long operation may lead elsewhere; it carries its own signature, if any.
      request.headers.delete('authorization');
      return send();
    }
    const { token: used } = await token.get();
    request.headers.set('authorization', `Bearer ${used}`);
    const answer = await send();
    if (answer.status !== 401) {
      token.accepted();
      return answer;
    }
    const other = await token.afterRefusal(used, answer.headers.get('www-authenticate') ?? '');
    // The SDK would follow the challenge by itself.
    answer.headers.delete('www-authenticate');
    if (other === undefined) return answer;
    request.headers.set('authorization', `Bearer ${other}`);
    const second = await send();
    if (second.status !== 401) token.accepted();
    second.headers.delete('www-authenticate');
    return second;
  }

  return {
    async sendRequest(request) {
      const end = performance.now() + limit;
      for (let left = tries - 1, wait = delay; ; left--, wait = Math.min(wait * 2, LONGEST_DELAY)) {
        let asked = wait;
        try {
          const answer = await signed(request);
          if (left <= 0 || !mayRepeat(request, answer)) return answer;
          const after = retryAfter(answer.headers.toJSON());
          // It may name no time that is left, and all who were refused at once would come back at once.
          if (after !== undefined) asked = Math.max(after, Math.random() * wait);
          if (asked > LONGEST_DELAY || performance.now() + asked >= end) return answer;
        } catch (error) {
          if (left <= 0 || !mayRepeatAfter(request, error)) throw error;
        }
        await sleep(asked, undefined, { signal: request.abortSignal as AbortSignal | undefined });
      }
    },
  };
}

function mayRepeat(request: PipelineRequest, { status, headers }: PipelineResponse): boolean {
  if (!PASSING.has(status)) return false;
  // Refused before it began: by the rate limiter, or by a service that says when to come again.
  return repeatable(request) || status === 429 || (status === 503 && retryAfter(headers.toJSON()) !== undefined);
}

function mayRepeatAfter(request: PipelineRequest, error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return NOT_SENT.has(code) || (LOST.has(code) && repeatable(request));
}

function repeatable({ method, url }: PipelineRequest): boolean {
  return method !== 'POST' || READING_POST.test(url);
}
