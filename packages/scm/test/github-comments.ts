import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getOctokit } from '@actions/github';
import type { PullRequest } from '@bakehouse/core/step';

export interface SimulatedComment {
  readonly id: number;
  body: string;
}

/** The part of GitHub's REST interface that has the comments of one pull request, `acme/fleet#7`, on a socket. */
export class GitHubComments {
  readonly comments: SimulatedComment[] = [];
  readonly requests: string[] = [];
  /** Answers instead of the real one: by method. */
  refuse: Partial<Record<string, { readonly status: number; readonly message: string }>> = {};
  readonly #server = createServer((request, response) => void this.#answer(request, response));
  #nextId = 1000;

  static async start(): Promise<GitHubComments> {
    const simulator = new GitHubComments();
    simulator.#server.listen(0, '127.0.0.1');
    await once(simulator.#server, 'listening');
    return simulator;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  add(body: string): SimulatedComment {
    const comment = { id: this.#nextId++, body };
    this.comments.push(comment);
    return comment;
  }

  /** What GITHUB_API_URL would be. */
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The pull request as a host gives it, through the official client. */
  pullRequest(fork = false): PullRequest {
    const client = getOctokit('token-of-a-test', { baseUrl: this.url });
    return {
      ...{ owner: 'acme', repo: 'fleet', number: 7, fork },
      request: async (route, parameters) => {
        const { status, data } = await client.request(route, parameters);
        return { status, data };
      },
    };
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = request;
    this.requests.push(`${method} ${url}`);
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const send = (status: number, data: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(data));
    };
    const refused = headers.authorization === 'token token-of-a-test' ? this.refuse[method] : { status: 401, message: 'Bad credentials' };
    if (refused !== undefined) return send(refused.status, { message: refused.message });
    const { pathname, searchParams } = new URL(url, 'http://x');
    const list = '/repos/acme/fleet/issues/7/comments';
    const one = /^\/repos\/acme\/fleet\/issues\/comments\/(\d+)$/.exec(pathname)?.[1];
    if (method === 'GET' && pathname === list) {
      const size = Number(searchParams.get('per_page') ?? 30);
      const from = (Number(searchParams.get('page') ?? 1) - 1) * size;
      return send(200, this.comments.slice(from, from + Math.min(size, 100)).map(shown));
    }
    const { body } = method === 'GET' ? { body: '' } : (JSON.parse(text) as { body: string });
    if (body.length > 65_536) return send(422, { message: 'Validation Failed: body is too long (maximum is 65536 characters)' });
    if (method === 'POST' && pathname === list) return send(201, shown(this.add(body)));
    const found = this.comments.find(({ id }) => String(id) === one);
    if (method !== 'PATCH' || found === undefined) return send(404, { message: 'Not Found' });
    found.body = body;
    return send(200, shown(found));
  }
}

function shown(comment: SimulatedComment): object {
  return { ...comment, html_url: `https://github.example/acme/fleet/pull/7#issuecomment-${comment.id}`, user: { login: 'someone' } };
}
