import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { innermost, readArmError } from '../../packages/azure/src/resource-manager/arm-error.ts';
import { afterPoll, beginOperation, type OperationState } from '../../packages/azure/src/resource-manager/operation-state.ts';
import { AzureResourceManager } from '../simulators/azure-resource-manager/azure-resource-manager.ts';
import { corpusFolder, hasCorpus } from './corpus.ts';

interface Exchange {
  readonly scenario: string;
  readonly n: number;
  readonly request: { readonly method: string; readonly path: string; readonly apiVersion?: string; readonly body?: unknown };
  readonly response: { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body: unknown };
  readonly recorded?: boolean;
}

const CORPUS = 'arm-wire';
const HOST = 'https://management.azure.com';

function exchanges(file: string): readonly Exchange[] {
  return (JSON.parse(readFileSync(join(corpusFolder, CORPUS, 'v1', file), 'utf8')) as { exchanges: Exchange[] }).exchanges;
}

const nameOf = ({ scenario, n, request }: Exchange) => `${scenario} ${n}: ${request.method}`;
const answerOf = ({ request, response }: Exchange) => ({
  status: response.status,
  headers: Object.fromEntries(Object.entries(response.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value])),
  body: response.body,
  url: `${HOST}${request.path}${request.path.includes('?') ? '&' : '?'}api-version=${request.apiVersion}`,
});

if (!hasCorpus(CORPUS)) {
  test.skip(`The corpus ${CORPUS} is not in ${corpusFolder}; set BAKEHOUSE_CORPUS to a folder that has it`, () => undefined);
} else {
  const all = ['common.json', 'galleries.json', 'image-builder.json'].flatMap(exchanges);

  describe('what Azure Resource Manager was recorded to answer', () => {
    const writes = all.filter(({ request, response }) => request.method !== 'GET' && request.method !== 'HEAD' && response.status < 300);
    test('begins an operation that is followed where the answer says', () => {
      const followed: string[] = [];
      for (const exchange of writes.filter(({ request }) => request.path.startsWith('/'))) {
        const answer = answerOf(exchange);
        const { state } = beginOperation(exchange.request.method as OperationState['method'], answer);
        const status = answer.headers['azure-asyncoperation'];
        const result = answer.status === 202 ? answer.headers['location'] : undefined;
        const word = (answer.body as { properties?: { provisioningState?: string } } | null)?.properties?.provisioningState ?? 'Succeeded';
        const runs = status !== undefined || result !== undefined || (exchange.request.method === 'PUT' && !/^succeeded$/i.test(word));
        expect([nameOf(exchange), state.phase]).toEqual([nameOf(exchange), runs ? 'running' : 'succeeded']);
        if (status !== undefined || result !== undefined) {
          expect([nameOf(exchange), state.poll]).toEqual([nameOf(exchange), status ?? result]);
          followed.push(nameOf(exchange));
        }
      }
      expect(followed.length).toBeGreaterThan(30);
    });

    test('ends an operation where its status says so, and goes on for every other word', () => {
      const state: OperationState = {
        ...beginOperation('DELETE', { status: 202, headers: { 'azure-asyncoperation': `${HOST}/x` }, body: undefined, url: `${HOST}/y` })
          .state,
      };
      const polls = all.filter(
        ({ request, response }) =>
          /operations?(?:statuses)?\//i.test(request.path) && typeof (response.body as { status?: unknown })?.status === 'string',
      );
      const words = new Set<string>();
      for (const exchange of polls.filter(({ request, response }) => request.method === 'GET' && response.status < 300)) {
        const { status } = exchange.response.body as { status: string };
        words.add(status);
        const step = afterPoll(state, answerOf(exchange));
        const wanted = /^succeeded$/i.test(status)
          ? 'succeeded'
          : /^failed$/i.test(status)
            ? 'failed'
            : /^cancell?ed$/i.test(status)
              ? 'canceled'
              : 'running';
        expect([nameOf(exchange), status, step?.state.phase]).toEqual([nameOf(exchange), status, wanted]);
        if (wanted === 'failed') expect([nameOf(exchange), step?.error?.message]).toEqual([nameOf(exchange), expect.any(String)]);
      }
      expect([...words]).toEqual(expect.arrayContaining(['InProgress', 'Succeeded', 'Failed']));
    });

    test('refuses with an error of which code and message are read, and the innermost reason', () => {
      const refused = all.filter(
        ({ request, response }) => response.status >= 400 && request.path.startsWith('/') && response.body !== null,
      );
      for (const exchange of refused) {
        const error = readArmError(exchange.response.body);
        expect([nameOf(exchange), error?.code, error?.message]).toEqual([nameOf(exchange), expect.any(String), expect.any(String)]);
      }
      expect(refused.length).toBeGreaterThan(10);
      const nested = all.find(({ scenario }) => scenario === 'error-deployment-nested');
      const reasons = innermost(readArmError(nested?.response.body) ?? { details: [] });
      expect(reasons.map(({ code }) => code)).toEqual(['VMExtensionProvisioningError']);
    });
  });

  describe('the simulator of Azure Resource Manager', () => {
    let azure: AzureResourceManager;
    beforeAll(async () => {
      azure = await AzureResourceManager.start();
    });
    afterAll(() => azure.stop());

    /** What was recorded and is simulated; each in the state that the recording found. */
    const replayed = all.filter(
      ({ scenario, recorded }) =>
        recorded !== false &&
        /^(?:deployment-(?:validate|create-cancel|create-empty)|what-if-modify|group-(?:create-existing|exists)|identity-create)$/.test(
          scenario,
        ),
    );

    test('answers as the service was recorded to: status, links, members', async () => {
      let operation = '';
      for (const exchange of replayed) {
        const { request, response, n, scenario } = exchange;
        if (n === 1) {
          azure.reset();
          const existing = scenario === 'group-exists' ? [] : ['rg-test'];
          for (const name of existing) azure.resources.groups.set(name, { name, location: 'westus', tags: {}, state: 'Succeeded' });
          if (scenario === 'deployment-create-cancel') azure.script({ polls: Number.POSITIVE_INFINITY });
          if (/^(?:deployment-create-empty|what-if-modify)$/.test(scenario)) azure.script({ polls: 0 });
        }
        // The second look at one what-if is of a year later; the second group was there.
        if (scenario === 'what-if-modify' && n === 3) continue;
        if (scenario === 'group-exists' && n === 2)
          azure.resources.groups.set('rg-test', { name: 'rg-test', location: 'westus', tags: {}, state: 'Succeeded' });
        const isPoll = /operationStatuses|operationresults/.test(request.path);
        const path = request.path.replace('00000000-0000-0000-0000-000000000000', azure.subscription);
        const url = isPoll ? operation : `${azure.endpoint}${path}?api-version=${request.apiVersion}`;
        const answer = await fetchAs(url, request.method, request.body);
        operation = answer.headers['azure-asyncoperation'] ?? answer.headers['location'] ?? operation;
        const seen = { status: answer.status, ...presence(answer.headers), members: membersOf(answer.body) };
        const wanted = { status: response.status, ...presence(response.headers ?? {}), members: membersOf(response.body) };
        expect([nameOf(exchange), { ...seen, members: seen.members.filter((one) => wanted.members.includes(one)) }]).toEqual([
          nameOf(exchange),
          wanted,
        ]);
      }
      expect(replayed.length).toBeGreaterThan(10);
    });

    async function fetchAs(url: string, method: string, body: unknown) {
      const { environment } = azure;
      const given = await fetch(`${environment['IDENTITY_ENDPOINT']}?resource=x`, {
        headers: { 'x-identity-header': environment['IDENTITY_HEADER'] ?? '' },
      });
      const { access_token: token } = (await given.json()) as { access_token: string };
      const { request } = await import('node:https');
      return new Promise<{ status: number; headers: Record<string, string | undefined>; body: unknown }>((resolve, reject) => {
        const sent = request(url, { method, headers: { authorization: `Bearer ${token}` } }, (answer) => {
          let text = '';
          answer.on('data', (chunk) => {
            text += chunk;
          });
          answer.on('end', () => {
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers as Record<string, string>,
              body: text === '' ? null : JSON.parse(text),
            });
          });
        });
        sent.on('error', reject);
        sent.end(body === undefined || body === null ? undefined : JSON.stringify(body));
      });
    }
  });
}

function presence(headers: Readonly<Record<string, string | undefined>>) {
  return { status_link: headers['azure-asyncoperation'] !== undefined, location: headers['location'] !== undefined };
}

/** Names of the members, two levels deep; what stands in them differs. */
function membersOf(body: unknown): readonly string[] {
  if (typeof body !== 'object' || body === null) return [];
  const names = Object.entries(body).flatMap(([name, value]) => [
    name,
    ...(name === 'properties' && typeof value === 'object' && value !== null ? Object.keys(value).map((inner) => `${name}.${inner}`) : []),
  ]);
  return names.sort();
}
