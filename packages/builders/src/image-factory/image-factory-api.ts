import { SharedAccessToken } from '@bakehouse/azure/access-token';
import { CancelledError, ExternalError, hasErrorCode, messageOf, throwIfCancelled, UserError } from '@bakehouse/core/errors';
import { isTemporary, retry, retryAfter } from '@bakehouse/net/retry';
import { codeOf, type Transport, unreachable, type WireResponse } from '@bakehouse/net/transport';
import type { AzurePlace } from '../builder.ts';
import type { ApiSettings } from './api-settings.ts';
import { type JobAnswer, readJob, SERVICE } from './job-answer.ts';
import { audienceProblem } from './token-audience.ts';

/** Of a question; what changes something is sent once. */
const TRIES = 5;
const REQUEST_ID = 'x-ms-request-id';
/** Of a connection that was never made: nothing was sent. */
const NOT_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH'];

/** An answer to a question about one job. */
interface JobStatus {
  readonly job: JobAnswer;
  /** Milliseconds after which the service wants to be asked again, where it says so. */
  readonly after: number | undefined;
}

/** A request that failed and may have had its effect. */
export class UnansweredError extends ExternalError {
  override name = 'UnansweredError';
}

/** Image Factory's API, as `ApiSettings` assume it. */
export class ImageFactoryApi {
  readonly #settings: ApiSettings;
  readonly #token: SharedAccessToken;
  readonly #transport: Transport;
  readonly #signal: AbortSignal;

  /** @throws UserError when nobody was named who signs in, and for a resource whose tokens are not for the service */
  constructor(settings: ApiSettings, azure: AzurePlace | undefined, signal: AbortSignal, transport: Transport) {
    if (azure === undefined) {
      throw new UserError('Image Factory wants to know who asks, and nobody was named who signs in.', {
        hint: 'give tenant-id, client-id and client-secret: the values of image-factory-tenant-id, image-factory-client-id and image-factory-client-secret',
      });
    }
    // Those of a job may have been kept by another run.
    const problem = audienceProblem(settings.resource, settings.endpoint);
    if (problem !== undefined) throw new UserError(`provider.image-factory.resource: ${problem}.`, { reason: 'definition' });
    this.#settings = settings;
    this.#token = new SharedAccessToken(azure.credential, `${settings.resource}/.default`);
    this.#transport = transport;
    this.#signal = signal;
  }

  /**
   * Submits a job, once.
   *
   * @param payload JSON text
   * @throws ExternalError when the service refuses or its answer is not known; UnansweredError when it may have taken the job
   */
  async submit(payload: string): Promise<JobAnswer> {
    const operation = 'submit the image';
    const answer = await this.#send('POST', this.#settings.paths.submit, operation, payload);
    try {
      return readJob(bodyOf(answer, operation), this.#settings, operation);
    } catch (error) {
      // It was taken, and nobody knows as what.
      throw error instanceof ExternalError ? new UnansweredError(error.message, error.details) : error;
    }
  }

  /** @returns undefined when the service knows no such job */
  async status(id: string): Promise<JobStatus | undefined> {
    const operation = `ask for the job ${id}`;
    const answer = await this.#ask(this.#settings.paths.status.replaceAll('{id}', encodeURIComponent(id)), operation);
    if (answer === undefined) return undefined;
    return { job: readJob(bodyOf(answer, operation), this.#settings, operation), after: retryAfter(answer.headers['retry-after']) };
  }

  /** The job that was submitted by a name; of several the last. @returns undefined when there is none, or the service cannot be asked by name */
  async find(name: string): Promise<JobAnswer | undefined> {
    return (await this.named(name))?.[0];
  }

  /** The same as a list, which is empty when the service says that there is none. @returns undefined when it does not say so (404) */
  async named(name: string): Promise<readonly JobAnswer[] | undefined> {
    const { find } = this.#settings.paths;
    if (find === undefined) return undefined;
    const operation = `look for ${name}`;
    const answer = await this.#ask(find.replaceAll('{name}', encodeURIComponent(name)), operation);
    if (answer === undefined) return undefined;
    const body = bodyOf(answer, operation);
    const jobs = Array.isArray(body) ? (body as readonly unknown[]) : [body];
    return jobs.slice(-1).map((job) => readJob(job, this.#settings, operation));
  }

  /** @throws UserError when the service cannot be asked to end a job */
  async cancel(id: string): Promise<void> {
    const { cancel } = this.#settings.paths;
    if (cancel === undefined) {
      throw new UserError(`The job ${id} of Image Factory goes on: how to end it is not known.`, {
        hint: 'end it where its owners do, or name the path in provider.image-factory.api.paths.cancel of the definition',
      });
    }
    await this.#send('POST', cancel.replaceAll('{id}', encodeURIComponent(id)), `end the job ${id}`);
  }

  close(): void {
    this.#transport.close();
  }

  /** Sends a question until it is answered. */
  #ask(path: string, operation: string): Promise<WireResponse | undefined> {
    return retry(() => this.#send('GET', path, operation, undefined, [404]), {
      tries: TRIES,
      signal: this.#signal,
      judge: (error) => ({ again: error instanceof UnansweredError || isThrottled(error), after: afterOf(error) }),
    }).then((answer) => (answer.status === 404 ? undefined : answer));
  }

  async #send(method: string, path: string, operation: string, body?: string, expected: readonly number[] = []): Promise<WireResponse> {
    const url = new URL(`${this.#settings.endpoint}${path}`);
    const { token } = await this.#token.get();
    const first = await this.#once(method, url, operation, body, token);
    if (first.status !== 401) return checked(first, operation, expected);
    const next = await this.#token.afterRefusal(token, String(first.headers['www-authenticate'] ?? ''));
    return checked(next === undefined ? first : await this.#once(method, url, operation, body, next), operation, expected);
  }

  async #once(method: string, url: URL, operation: string, body: string | undefined, token: string): Promise<WireResponse> {
    const headers = {
      authorization: `Bearer ${token}`,
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    try {
      return await this.#transport.send({ method, url, headers, body, signal: this.#signal });
    } catch (error) {
      throwIfCancelled(this.#signal);
      if (error instanceof CancelledError) throw error;
      const code = codeOf(error);
      const details = { service: SERVICE, operation, reason: 'network', cause: error } as const;
      const message = `Cannot ${operation} at ${url.host}: ${unreachable(code) ?? messageOf(error)}.`;
      // Only of a connection that was not made is it certain that nothing has come.
      if (hasErrorCode(error, ...NOT_SENT)) throw new ExternalError(message, { ...details, status: code ?? '' });
      throw new UnansweredError(message, details);
    }
  }
}

function checked(answer: WireResponse, operation: string, expected: readonly number[]): WireResponse {
  const { status, headers, text } = answer;
  if ((status >= 200 && status < 300) || expected.includes(status)) return answer;
  const requestId = headers[REQUEST_ID];
  const details = {
    ...{ service: SERVICE, operation, status, cause: headers['retry-after'] },
    ...(typeof requestId === 'string' ? { requestId } : {}),
    ...(status === 401 || status === 403
      ? { hint: 'is the application allowed to use Image Factory, and provider.image-factory.resource its resource id?' }
      : {}),
  };
  const said = text.trim().slice(0, 500).replace(/\s+/g, ' ');
  const message = `Cannot ${operation}: Image Factory answered ${status}${said === '' ? '' : ` (${said})`}.`;
  if (status !== 429 && isTemporary({ status })) throw new UnansweredError(message, details);
  throw new ExternalError(message, details);
}

function isThrottled(error: unknown): boolean {
  return error instanceof ExternalError && error.details.status === 429;
}

function afterOf(error: unknown): number | undefined {
  return error instanceof ExternalError ? retryAfter(error.details.cause) : undefined;
}

function bodyOf({ text }: WireResponse, operation: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new ExternalError('Image Factory gave an answer that is no JSON.', {
      ...{ service: SERVICE, operation, reason: 'service', cause },
      hint: 'does something between this machine and the service answer in its place (a proxy, a sign-in page)?',
    });
  }
}
