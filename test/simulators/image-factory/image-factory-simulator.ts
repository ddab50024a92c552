import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { isObject } from '@bakehouse/core/data';
import { close, listen } from '../listen.ts';

/** What becomes of a job. A `stuck` one goes on until it is ended. */
export type JobStory = 'well' | 'fail' | 'stuck';

/** What is wrong with the next answer. `lost-after`: the job is taken, and the connection ends without an answer. */
export type Fault = number | 'lost-before' | 'lost-after' | 'no-json' | { readonly body: unknown };

interface Job {
  readonly id: string;
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly story: JobStory;
  /** Questions that it was asked for; each takes it a state further. */
  asked: number;
  cancelled: boolean;
}

/** Image Factory, as far as anything is known of it, on 127.0.0.1. A test tool: its API is the one that Bakehouse assumes. */
export interface ImageFactorySimulator {
  readonly endpoint: string;
  readonly jobs: readonly Job[];
  /** Of the next requests that change something, in order. */
  readonly faults: Fault[];
  /** Of the next questions. */
  readonly askFaults: Fault[];
  /** Whether it takes a token; a refused one gets 401. */
  accepts: (token: string) => boolean;
  /** False: it cannot be asked by name. */
  knowsNames: boolean;
  stop(): Promise<void>;
}

/** What it takes where a test does not say otherwise. */
export const TOKEN = 'a-token-for-image-factory';

export async function startImageFactorySimulator(): Promise<ImageFactorySimulator> {
  const jobs: Job[] = [];
  const faults: Fault[] = [];
  const askFaults: Fault[] = [];

  function route(method: string, url: URL, body: string): { status: number; body: unknown } {
    const [, api, kind, id, action] = url.pathname.split('/');
    if (api !== 'api' || kind !== 'images') return { status: 404, body: { message: 'no such path' } };
    if (method === 'POST' && id === undefined) return submit(body);
    if (id === undefined) {
      const name = url.searchParams.get('name');
      if (!simulator.knowsNames || name === null) return { status: 400, body: { message: 'images are asked for by their id' } };
      return { status: 200, body: jobs.filter((job) => job.name === name).map(shown) };
    }
    const job = jobs.find((one) => one.id === id);
    if (job === undefined) return { status: 404, body: { message: `no job ${id}` } };
    if (method === 'POST' && action === 'cancel') {
      if (isOver(job)) return { status: 409, body: { message: 'it has ended' } };
      job.cancelled = true;
      return { status: 202, body: shown(job) };
    }
    job.asked++;
    return { status: 200, body: shown(job) };
  }

  function submit(body: string): { status: number; body: unknown } {
    let payload: unknown;
    try {
      payload = JSON.parse(body);
    } catch {
      return { status: 400, body: { message: 'the payload is no JSON' } };
    }
    const artifacts = isObject(payload) ? payload['Artifacts'] : undefined;
    if (!isObject(payload) || !Array.isArray(artifacts)) return { status: 400, body: { message: 'the payload has no Artifacts' } };
    if (!Array.isArray(payload['Destination']) || payload['Destination'].length === 0) {
      return { status: 400, body: { message: 'the payload has no Destination' } };
    }
    const unknown = artifacts.find((one: unknown) => !isObject(one) || typeof one['Name'] !== 'string');
    if (unknown !== undefined) return { status: 400, body: { message: 'an artifact has no Name' } };
    const story = payload['Story'];
    const job: Job = {
      id: `job-${jobs.length + 1}`,
      name: String(payload['RequestName'] ?? ''),
      payload,
      story: story === 'fail' || story === 'stuck' ? story : 'well',
      asked: 0,
      cancelled: false,
    };
    jobs.push(job);
    return { status: 202, body: shown(job) };
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/' } = request;
    const body = await bodyOf(request);
    if (!simulator.accepts(/^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '')) {
      send(response, 401, { message: 'the token is not one for Image Factory' });
      return;
    }
    const fault = (method === 'GET' ? askFaults : faults).shift();
    if (fault === 'lost-before') return void request.socket.destroy();
    if (typeof fault === 'number') return send(response, fault, { message: 'a fault' });
    const { status, body: text } = route(method, new URL(url, 'http://127.0.0.1'), body);
    if (fault === 'lost-after') return void request.socket.destroy();
    if (fault === 'no-json') return void response.writeHead(status, { 'content-type': 'text/html' }).end('<html>sign in</html>');
    send(response, status, fault === undefined ? text : fault.body);
  }

  const server = createServer((request, response) => void answer(request, response));
  const port = await listen(server);
  const simulator: ImageFactorySimulator = {
    ...{ endpoint: `http://127.0.0.1:${port}`, jobs, faults, askFaults },
    accepts: (token) => token === TOKEN,
    knowsNames: true,
    stop: () => close(server),
  };
  return simulator;
}

function isOver({ asked, cancelled, story }: Job): boolean {
  return cancelled || (story !== 'stuck' && asked > 2);
}

function shown(job: Job): unknown {
  const { id, name, asked, cancelled, story } = job;
  const status = cancelled ? 'Cancelled' : asked === 0 ? 'Queued' : !isOver(job) ? 'Running' : story === 'fail' ? 'Failed' : 'Succeeded';
  const destinations = job.payload['Destination'] as readonly Record<string, unknown>[];
  return {
    ...{ id, name, status },
    ...(status === 'Failed'
      ? { message: 'Windows-VisualStudio-Bootstrapper ended with exit code 1603', log: 'installing\r\nerror 1603\r\n' }
      : {}),
    ...(status === 'Succeeded' ? { images: destinations.map((one) => one['CustomImageName']), log: ['installing', 'installed'] } : {}),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function send(response: ServerResponse, status: number, body: unknown): void {
  // Asked again at once: a test waits for nothing.
  response.writeHead(status, { 'content-type': 'application/json', 'retry-after': '0.05' });
  response.end(JSON.stringify(body));
}
