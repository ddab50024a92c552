import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { innermost, readArmError } from '../../packages/azure/src/resource-manager/arm-error.ts';
import { afterPoll, beginOperation, type OperationState } from '../../packages/azure/src/resource-manager/operation-state.ts';
import type { Exchange } from './arm-wire-exchanges.ts';
import { corpusFolder, hasCorpus } from './corpus.ts';

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
}
