import { ExternalError } from '@bakehouse/core/errors';
import { codedError } from './coded-error.ts';
import { get } from './get.ts';
import { codeOf, requestFailure, StatusError } from './request-failure.ts';
import { isTemporary, retry, retryAfter } from './retry.ts';
import { createTransport } from './transport.ts';

const TRIES = 3;

interface ReadTextOptions {
  /** Bytes; more is refused. */
  readonly most: number;
  /** Milliseconds for one try. */
  readonly timeout: number;
  readonly signal: AbortSignal;
  /** "Debian archive". */
  readonly service: string;
  /** What to do about an answer of the service itself. */
  readonly hint: string;
}

/**
 * Reads a small public text, as UTF-8. Redirects are followed as `get` does it.
 *
 * @throws ExternalError when it cannot be had or is too large; CancelledError
 */
export async function readText(address: string, { most, timeout, signal, service, hint }: ReadTextOptions): Promise<string> {
  const url = new URL(address);
  const transport = createTransport({ timeout });
  let attempts = 0;
  const once = async (attempt: number): Promise<string> => {
    attempts = attempt;
    const deadline = AbortSignal.timeout(timeout);
    try {
      const { status, body, headers } = await get(transport, url, { signal: AbortSignal.any([signal, deadline]) });
      if (body === undefined) throw new StatusError(status, headers['retry-after']);
      const chunks: Buffer[] = [];
      let length = 0;
      for await (const chunk of body as AsyncIterable<Buffer>) {
        length += chunk.length;
        if (length > most) throw codedError(`it has more than ${most} bytes`, 'TEXT_TOO_LARGE');
        chunks.push(chunk);
      }
      return new TextDecoder().decode(Buffer.concat(chunks));
    } catch (error) {
      if (deadline.aborted && !signal.aborted) throw codedError('it took too long', 'TIMEOUT');
      throw error;
    }
  };
  try {
    return await retry(once, {
      tries: TRIES,
      signal,
      judge: (error) => ({
        again: isTemporary({ status: error instanceof StatusError ? error.status : undefined, code: codeOf(error) }),
        after: error instanceof StatusError ? retryAfter(error.after) : undefined,
      }),
    });
  } catch (error) {
    if (error instanceof ExternalError || (!(error instanceof StatusError) && codeOf(error) === undefined)) throw error;
    throw requestFailure(error, { url, operation: 'read', service, retries: attempts - 1, hint });
  } finally {
    transport.close();
  }
}
