import { ExternalError, type FailureReason, messageOf } from '@bakehouse/core/errors';
import { isTemporary, retry, retryAfter } from '@bakehouse/net/retry';
import { codedError, codeOf, connectionHint, createTransport, PROXY_PASSWORD_HINT, unreachable } from '@bakehouse/net/transport';

/** Bytes of an answer: the secrets service of Taskcluster takes no more than its web server does, which is less. */
const LARGEST_ANSWER = 1024 * 1024;
const TRIES = 5;
/** Milliseconds for all tries. */
const LIMIT = 120_000;

interface JsonAnswerOptions {
  /** PEM certificates that are trusted beside those of Node. */
  readonly ca: string | undefined;
  /** Milliseconds; the longest wait before the second try, doubled for each further one. */
  readonly retryDelay?: number | undefined;
  readonly signal: AbortSignal;
}

/** An answer that is not what was asked for. What it says is not kept: it may be a secret. */
class RefusedAnswer extends Error {
  readonly status: number;
  readonly after: unknown;
  /** Where a redirect leads, without its path. */
  readonly leadsTo: string | undefined;

  constructor(status: number, after: unknown, leadsTo: string | undefined) {
    super(`the answer has the status ${status}`);
    this.status = status;
    this.after = after;
    this.leadsTo = leadsTo;
  }
}

/**
 * What a URL answers with, as JSON. No redirect is followed, and over plain http no proxy is asked: a secret goes nowhere else.
 *
 * @throws ExternalError when it does not answer, refuses, leads to another address, or gives no JSON; CancelledError. No error shows the answer.
 */
export async function jsonAnswer(address: string, { ca, retryDelay, signal }: JsonAnswerOptions): Promise<unknown> {
  const url = new URL(address);
  const transport = createTransport({ direct: url.protocol === 'http:', ca });
  const timeout = AbortSignal.timeout(LIMIT);
  try {
    const text = await retry(() => readOnce(transport, url, AbortSignal.any([signal, timeout])), {
      tries: TRIES,
      signal,
      firstDelay: retryDelay,
      judge: (error) => {
        if (error instanceof RefusedAnswer) return { again: isTemporary(error), after: retryAfter(error.after) };
        return { again: !timeout.aborted && isTemporary({ code: codeOf(error) }) };
      },
    });
    return parsed(text, url);
  } catch (error) {
    if (error instanceof RefusedAnswer) throw refusal(error, url);
    const code = timeout.aborted && !signal.aborted ? 'TIMEOUT' : codeOf(error);
    if (code === undefined) throw error;
    const meaning = unreachable(code);
    const otherwise = meaning === undefined ? `what answers at ${url.host}?` : 'check network and proxy of this machine';
    throw failure(meaning ?? messageOf(error), url, { status: code, hint: connectionHint(code, url.host) ?? otherwise });
  } finally {
    transport.close();
  }
}

async function readOnce(transport: ReturnType<typeof createTransport>, url: URL, signal: AbortSignal): Promise<string> {
  const headers = { accept: 'application/json', 'accept-encoding': 'identity', 'user-agent': 'bakehouse' };
  const { status, headers: told, body } = await transport.send({ method: 'GET', url, headers, signal, stream: () => true });
  if (status !== 200) {
    body?.destroy();
    const { location } = told;
    const leadsTo = status >= 300 && status < 400 && location !== undefined ? URL.parse(location, url.href)?.origin : undefined;
    throw new RefusedAnswer(status, told['retry-after'], leadsTo);
  }
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of (body ?? []) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LARGEST_ANSWER) throw codedError(`its answer has more than ${LARGEST_ANSWER} bytes`, 'TEXT_TOO_LARGE');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parsed(text: string, url: URL): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The error of the parser shows a part of the text.
    throw failure('the answer is no JSON', url, { hint: `what answers at ${url.host}?`, reason: 'definition' });
  }
}

function refusal({ status, leadsTo }: RefusedAnswer, url: URL): ExternalError {
  if (status >= 300 && status < 400) {
    const where = leadsTo === undefined ? 'another address' : leadsTo === url.origin ? 'another path' : leadsTo;
    const hint = 'no redirect is followed, so that a secret goes nowhere else: write the address that answers itself';
    return failure(`the answer ${status} leads to ${where}`, url, { status, hint, reason: 'definition' });
  }
  const [, name] = /\/secrets\/v1\/secret\/(.+)$/.exec(url.pathname) ?? [];
  return failure(`it answered ${status}`, url, { status, ...adviceFor(status, name) });
}

/** @param name of a secret of Taskcluster, as the address has it */
function adviceFor(status: number, name: string | undefined): { readonly hint?: string; readonly reason?: FailureReason } {
  const reason = 'definition';
  switch (status) {
    case 401:
    case 403:
      if (name === undefined) return { hint: 'no credentials are sent there: the address has to give the secret to this machine', reason };
      return { hint: `give the task the scope secrets:get:${name} and the feature taskclusterProxy`, reason };
    case 404:
      return { hint: name === undefined ? 'check the address' : `is there a secret ${name}?`, reason };
    case 407:
      return { hint: PROXY_PASSWORD_HINT };
    case 410:
      return { hint: 'it has expired: set it again', reason };
    default:
      return isTemporary({ status }) ? { hint: 'run again later' } : { reason };
  }
}

function failure(
  what: string,
  { host, href }: URL,
  details: { readonly hint?: string; readonly reason?: FailureReason; readonly status?: number | string },
): ExternalError {
  return new ExternalError(`Cannot read ${href}: ${what}.`, { service: host, operation: 'read a secret', ...details });
}
