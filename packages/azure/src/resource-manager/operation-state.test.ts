import { describe, expect, test } from '@jest/globals';
import { readOperationState } from './kept-operation.ts';
import { afterFailedPoll, afterPoll, beginOperation, hasFailedTooOften, shownOperation, untilNextPoll } from './operation-state.ts';

const url = 'https://management.azure.com/subscriptions/s/one?api-version=2024-01-01';
const answer = (status: number, headers: Record<string, string> = {}, body: unknown = undefined) => ({ status, headers, body, url });
const status = { 'azure-asyncoperation': 'https://management.azure.com/op?api-version=1&s=a%2bb' };
const location = { location: 'https://management.azure.com/result?api-version=1' };

describe('a first answer', () => {
  test.each([
    ['PUT', answer(200, {}, { properties: { provisioningState: 'Succeeded' } }), 'none', 'succeeded'],
    ['PUT', answer(200, {}, { id: 'x' }), 'none', 'succeeded'],
    ['PUT', answer(201, {}, { properties: { provisioningState: 'creating' } }), 'resource', 'running'],
    ['PUT', answer(201, {}, { properties: { provisioningState: 'Failed', error: { code: 'x' } } }), 'none', 'failed'],
    ['PUT', answer(200, status, { properties: { provisioningState: 'Succeeded' } }), 'status', 'running'],
    ['PUT', answer(201, location, {}), 'none', 'succeeded'],
    ['PUT', answer(202, location), 'result', 'running'],
    ['PUT', answer(202), 'resource', 'running'],
    ['PATCH', answer(200, {}, { properties: { provisioningState: 'Updating' } }), 'resource', 'running'],
    ['DELETE', answer(204), 'none', 'succeeded'],
    ['DELETE', answer(200, {}, { properties: { provisioningState: 'Deleting' } }), 'none', 'succeeded'],
    ['DELETE', answer(202, { ...status, ...location }), 'status', 'running'],
    ['DELETE', answer(202), 'resource', 'running'],
    ['POST', answer(202, { ...status, ...location }), 'status', 'running'],
    ['POST', answer(200, {}, { status: 'Running' }), 'none', 'succeeded'],
    ['POST', answer(200, {}, { status: 'Failed', error: { code: 'x' } }), 'none', 'failed'],
    ['POST', answer(202), 'none', 'succeeded'],
  ] as const)('%s %j is followed by %s', (method, given, follow, phase) => {
    const { state } = beginOperation(method, given);
    expect([state.follow, state.phase]).toEqual([follow, phase]);
    expect(readOperationState(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });

  test('keeps a link byte for byte, completes one that is relative, and takes none that is not https', () => {
    expect(beginOperation('PUT', answer(201, status)).state.poll).toBe(status['azure-asyncoperation']);
    expect(beginOperation('DELETE', answer(202, { location: '/subscriptions/s/ops/1?x=%2b' })).state.poll).toBe(
      'https://management.azure.com/subscriptions/s/ops/1?x=%2b',
    );
    expect(beginOperation('DELETE', answer(202, { location: 'http://elsewhere/x' })).state.poll).toBe(url);
  });
});

describe('a poll', () => {
  const running = beginOperation('POST', answer(202, { ...status, ...location })).state;
  test('without a word goes by its status code', () => {
    expect(afterPoll(running, answer(202))?.state.phase).toBe('running');
    expect(afterPoll(running, answer(200, {}, {}))?.state).toMatchObject({ settling: true, follow: 'result' });
  });

  test('that finds nothing at the resource that is deleted has come to the end', () => {
    const state = beginOperation('DELETE', answer(202)).state;
    expect(afterPoll(state, answer(200, {}, { properties: { provisioningState: 'Succeeded' } }))?.state.phase).toBe('running');
    expect(afterPoll(state, answer(404))?.state.phase).toBe('succeeded');
  });

  test('that is not found is no matter in the first two minutes, and one afterwards', () => {
    const put = beginOperation('PUT', answer(201, status)).state;
    expect(afterPoll(put, answer(404))?.state.failures).toBe(1);
    expect(afterPoll({ ...put, startedAt: new Date(Date.now() - 130_000).toISOString() }, answer(404))).toBeUndefined();
    expect(afterPoll(running, answer(400))).toBeUndefined();
  });

  test('that goes wrong comes later and later, and not for ever; one good answer forgets it', () => {
    let state = running;
    for (let time = 0; time < 29; time++) state = afterFailedPoll(state).state;
    expect([hasFailedTooOften(state), hasFailedTooOften(afterFailedPoll(state).state)]).toEqual([false, true]);
    expect(afterPoll(state, answer(200, {}, { status: 'InProgress' }))?.state.failures).toBe(0);
  });
});

test('a clock that was set back does not make anybody wait for hours', () => {
  const { state } = beginOperation('PUT', answer(201, { ...status, 'retry-after': '60' }));
  expect(untilNextPoll(state)).toBeGreaterThan(59_000);
  expect(untilNextPoll({ ...state, notBefore: '2199-01-01T00:00:00Z' })).toBe(60_000);
  expect(untilNextPoll({ ...state, notBefore: '2000-01-01T00:00:00Z' })).toBe(0);
});

test('an address is shown without its signature', () => {
  expect(shownOperation('https://h/a/b?p=1&api-version=2021-04-01&t=1&c=MIIH&s=sig&h=x')).toBe('https://h/a/b?api-version=2021-04-01');
  expect(shownOperation('https://h/a')).toBe('https://h/a');
  expect(shownOperation('nonsense')).toBe('an address that cannot be read');
});
