import { isTemporary, retry } from '@bakehouse/net/retry';
import { codeOf, type Transport } from '@bakehouse/net/transport';
import { type HttpClient, honest, type PipelineResponse, sendThrough } from '../http/pipeline-http.ts';
import { retryAfter } from '../http/rate-headers.ts';

/** Bytes of an answer; a secret has at most 25 KB ("Azure Key Vault service limits"). */
const LARGEST_ANSWER = 256 * 1024;
/** The first time, and four more. */
const TRIES = 5;
/** Milliseconds that a vault may ask to wait. */
const LONGEST_RETRY_AFTER = 30_000;

/** An answer that may be another one a moment later. */
class PassingAnswer extends Error {
  readonly answer: PipelineResponse;

  constructor(answer: PipelineResponse) {
    super(`the vault answered ${answer.status}`);
    this.answer = answer;
  }
}

/**
 * The HTTP client below the official one: to the host of the vault alone and over TLS alone. 408, 429, 5xx and broken connections are
 * tried again, after the time that the vault names where that is no longer than half a minute.
 *
 * @param firstDelay milliseconds; the longest wait before the second try
 */
export function createVaultHttp(host: string, transport: Transport, firstDelay: number | undefined): HttpClient {
  return {
    async sendRequest(request) {
      const { protocol, host: asked } = new URL(request.url);
      if (protocol !== 'https:' || asked !== host) throw new Error('requests to a key vault go to that one alone');
      const signal = (request.abortSignal as AbortSignal | undefined) ?? new AbortController().signal;
      const once = async () => {
        const answer = honest(await sendThrough(transport, request, { limit: LARGEST_ANSWER }));
        if (isTemporary({ status: answer.status })) throw new PassingAnswer(answer);
        return answer;
      };
      try {
        return await retry(once, {
          tries: TRIES,
          signal,
          firstDelay,
          judge: (error) => {
            if (!(error instanceof PassingAnswer)) return { again: isTemporary({ code: codeOf(error) }) };
            const after = retryAfter(error.answer.headers.toJSON());
            return { again: after === undefined || after <= LONGEST_RETRY_AFTER, after };
          },
        });
      } catch (error) {
        if (error instanceof PassingAnswer) return error.answer;
        throw error;
      }
    },
  };
}
