import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { close, listen } from '../listen.ts';

/** What the service knows of a build. */
export interface ServiceJob {
  readonly id: string;
  readonly key: string;
  readonly image: string;
  /** What whoever submitted it wants to have back. */
  readonly facts: unknown;
  /** Milliseconds, on the clock of the service. */
  readonly begunAt: number;
  phase: 'queued' | 'running' | 'succeeded' | 'failed' | 'cancelled';
  stage?: string;
  problem?: { readonly message: string; readonly reason?: string; readonly lines: readonly string[] };
}

export type Operation = 'submit' | 'find' | 'poll';

/**
 * `lost`: does what it is asked for and breaks the connection. 504: does it and answers so. 429, 500: does not do it.
 */
export type Fault = 'lost' | 429 | 500 | 504;

/** How a build goes: after how many milliseconds it ends, and how. `stuck`: it never does. */
export interface Fate {
  readonly milliseconds: number;
  readonly outcome: 'succeeded' | 'failed' | 'stuck';
  readonly reason?: string;
}

/**
 * A service that builds images: a queue of jobs, each known by a name, with a log of what was begun and scripted faults. A name that is under
 * way is not begun twice, as Azure has it for the resources of one name.
 */
export class BuildService {
  readonly jobs = new Map<string, ServiceJob>();
  /** Keys of all jobs that were ever begun, in order. */
  readonly begun: string[] = [];
  /** Ids of jobs that nobody needs any more: the service knows nothing of them. */
  readonly released = new Set<string>();
  /** What happens to the next request of an operation. */
  readonly faults: { operation: Operation; fault: Fault }[] = [];
  /** How a job goes. */
  fate: (job: ServiceJob) => Fate = () => ({ milliseconds: 60_000, outcome: 'succeeded' });
  /** Milliseconds. */
  now: () => number = Date.now;
  /** Milliseconds before each answer. */
  latency = 0;
  requests = 0;
  /** Called at the beginning of each request. */
  onRequest: () => void = () => {};
  mostInFlight = 0;
  #inFlight = 0;
  readonly #server = createServer((request, response) => void this.#serve(request, response));
  #port = 0;

  static async start(): Promise<BuildService> {
    const service = new BuildService();
    service.#port = await listen(service.#server);
    return service;
  }

  get address(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  stop(): Promise<void> {
    return close(this.#server);
  }

  /** As new: nothing was begun, and nothing goes wrong. */
  reset(): void {
    this.begun.length = 0;
    this.jobs.clear();
    this.released.clear();
    this.faults.length = 0;
  }

  /** How often each key was begun. */
  get counts(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const key of this.begun) counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.requests++;
    this.onRequest();
    this.mostInFlight = Math.max(this.mostInFlight, ++this.#inFlight);
    response.on('close', () => this.#inFlight--);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (this.latency > 0) await sleep(this.latency);
    const url = new URL(request.url ?? '/', this.address);
    const [, , id = '', verb] = url.pathname.split('/');
    const operation: Operation = request.method === 'POST' && verb === undefined ? 'submit' : url.searchParams.has('key') ? 'find' : 'poll';
    const at = this.faults.findIndex((one) => one.operation === operation);
    const [{ fault } = { fault: undefined }] = at < 0 ? [] : this.faults.splice(at, 1);
    if (fault === 429 || fault === 500) return answer(response, fault, { error: fault === 429 ? 'TooManyRequests' : 'InternalError' });
    const result = this.#do(operation, id, verb, url, Buffer.concat(chunks).toString('utf8'));
    if (fault === 'lost') return void request.socket.destroy();
    if (fault === 504) return answer(response, 504, { error: 'GatewayTimeout' });
    return answer(response, result === undefined ? 404 : 200, result ?? { error: 'NotFound' });
  }

  #do(operation: Operation, id: string, verb: string | undefined, url: URL, body: string): unknown {
    if (operation === 'submit') return this.#submit(JSON.parse(body));
    if (operation === 'find')
      return {
        jobs: this.#known()
          .filter(({ key }) => key === url.searchParams.get('key'))
          .map((job) => this.#moved(job)),
      };
    const job = this.#known().find((one) => one.id === id);
    if (job === undefined) return undefined;
    if (verb === 'release') this.released.add(id);
    if (verb === 'cancel' && (job.phase === 'queued' || job.phase === 'running')) job.phase = 'cancelled';
    return this.#moved(job);
  }

  #known(): ServiceJob[] {
    return [...this.jobs.values()].filter(({ id }) => !this.released.has(id));
  }

  #submit({ key, image, facts }: Pick<ServiceJob, 'key' | 'image' | 'facts'>): ServiceJob {
    const there = this.#known().find((job) => job.key === key && ['queued', 'running'].includes(this.#moved(job).phase));
    if (there !== undefined) return there;
    const job: ServiceJob = { id: `job-${this.begun.length + 1}`, key, image, facts, begunAt: this.now(), phase: 'queued' };
    this.jobs.set(job.id, job);
    this.begun.push(key);
    return job;
  }

  #moved(job: ServiceJob): ServiceJob {
    if (job.phase !== 'queued' && job.phase !== 'running') return job;
    const { milliseconds, outcome, reason } = this.fate(job);
    const elapsed = this.now() - job.begunAt;
    if (elapsed >= milliseconds / 4)
      Object.assign(job, { phase: 'running', stage: elapsed >= milliseconds / 2 ? 'distributing' : 'customizing' });
    if (elapsed < milliseconds || outcome === 'stuck') return job;
    job.phase = outcome;
    delete job.stage;
    if (outcome === 'failed') {
      job.problem = {
        message: `The image ${job.image} could not be made.`,
        lines: ['customizing', 'exit code 1'],
        ...(reason === undefined ? {} : { reason }),
      };
    }
    return job;
  }
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
