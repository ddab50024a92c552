import { CancelledError, ExternalError, InputError } from '@bakehouse/core/errors';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { AzureResourceManager } from '../../../../test/simulators/azure-resource-manager/azure-resource-manager.ts';
import { ResourceManagerError } from './azure-error.ts';
import { readOperationState } from './kept-operation.ts';
import { OperationTimeoutError, pollOperation } from './long-operation.ts';
import { type OperationState, untilNextPoll } from './operation-state.ts';
import { ResourceManager } from './resource-manager.ts';
import { beginAction, beginPut, deleteResource, doAction, getResource, putResource, resumeOperation } from './resources.ts';
import { SkippedTime, stopTimeOfDay } from './skipped-time.test-support.ts';

// The first request loads the libraries of Azure, and the machine may be busy.

const { signal } = new AbortController();
let azure: AzureResourceManager;
let manager: ResourceManager;
let time: SkippedTime;
beforeAll(async () => {
  azure = await AzureResourceManager.start();
  Object.assign(process.env, azure.environment);
  manager = await ResourceManager.connect({ endpoint: azure.endpoint, retryDelay: 1 });
});
afterAll(() => azure.stop());
afterEach(() => void jest.useRealTimers());
beforeEach(() => {
  stopTimeOfDay();
  azure.reset();
  azure.resources.groups.set('rg-test', { name: 'rg-test', location: 'westus2', tags: undefined, state: 'Succeeded' });
  time = new SkippedTime();
});

const at = (type: string, apiVersion = '2024-07-01') => ({
  id: `/subscriptions/${azure.subscription}/resourceGroups/rg-test/providers/${type}/one`,
  apiVersion,
});
const VM = 'Microsoft.Compute/virtualMachines';
const POOL = 'Microsoft.DevOpsInfrastructure/pools';
const options = (more: object = {}) => ({ timeout: 3_600_000, signal, clock: time, ...more });
const body = { location: 'westus2', zones: ['1'], properties: { size: 'small' } };
const put = (type: string, more: object = {}) => putResource(manager, at(type), body, options(more));
const polls = () => azure.requests.filter((request) => /(?:operations?|operationStatuses|operationresults)\//i.test(request));

async function failure<T extends Error>(work: Promise<unknown>, kind: abstract new (...given: never[]) => T): Promise<T> {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(kind);
  return error as T;
}

describe('a long operation', () => {
  test.each([
    ['201 and a status alone', VM, [10]],
    ['201 and a signed status', 'Microsoft.Compute/galleries', [5]],
    ['202, a status and a Location', 'Microsoft.Compute/snapshots', [2]],
    ['201, a signed status and a Location of another provider', POOL, [5]],
    ['201 and nothing but its own state', 'Microsoft.Network/publicIPAddresses', [5]],
    ['202 and a Location alone', 'Microsoft.Simulated/slow', [5]],
  ])('that begins with %s is followed to the resource', async (_, type, first) => {
    azure.script({ polls: 2 });
    const made = await put(type);
    expect(made).toMatchObject({ ...body, properties: { size: 'small', provisioningState: 'Succeeded' } });
    expect(time.waits.slice(0, 1)).toEqual(first);
    expect(azure.requests.filter((request) => request.startsWith('PUT'))).toHaveLength(1);
    expect(azure.requests.some((request) => request.includes('CloudTest'))).toBe(false);
    // Whatever was sent came whole, the members too that the model of a generic resource lacks.
    expect(azure.bodies).toEqual([body]);
  });

  test('that is none, with a Location of the resource itself, is over at once', async () => {
    expect(await put('Microsoft.ManagedIdentity/userAssignedIdentities')).toMatchObject({ name: 'one', location: 'westus2' });
    expect(azure.requests).toHaveLength(1);
    await put('Microsoft.ManagedIdentity/userAssignedIdentities');
    expect(azure.requests).toHaveLength(2);
  });

  test('on a resource that is there begins with 200 and runs all the same', async () => {
    await put(VM);
    azure.requests.length = 0;
    azure.script({ polls: 3 });
    await put(VM);
    expect(polls()).toHaveLength(4);
  });

  test('of an action gives its result, whether the status has it or the Location alone', async () => {
    await put(VM);
    azure.script({ output: { value: ['done'] } });
    expect(await doAction(manager, at(VM), 'runCommand', { commandId: 'x' }, options())).toEqual({ value: ['done'] });
    azure.script({});
    expect(await doAction(manager, at(VM), 'restart', undefined, options())).toBeUndefined();
    expect(azure.requests.at(-1)).toContain('monitor=true');
  });

  test('of a deletion ends without the resource; newly signed addresses are followed', async () => {
    for (const type of [VM, POOL, 'Microsoft.Network/publicIPAddresses']) {
      await put(type);
      azure.requests.length = 0;
      azure.script({ polls: 3 });
      expect([type, await deleteResource(manager, at(type), options())]).toEqual([type, true]);
      expect(await getResource(manager, at(type), signal)).toBeUndefined();
    }
    await put(POOL);
    azure.requests.length = 0;
    azure.script({ polls: 3 });
    await deleteResource(manager, at(POOL), options());
    expect(new Set(polls()).size).toBe(4);
    expect(await deleteResource(manager, at(POOL), options())).toBe(true);
  });

  test('goes on for every word but three, whatever its case', async () => {
    azure.script({ polls: 4, words: ['Accepted', 'Frobnicating', 'SUCCEEDING', 'Failing'] });
    const seen: string[] = [];
    await put(VM, { onState: ({ status }: OperationState) => void seen.push(status) });
    expect(seen).toEqual(['Accepted', 'Frobnicating', 'SUCCEEDING', 'Failing', 'Succeeded', 'Succeeded']);
  });
});

describe('the time between polls', () => {
  test('is what the first answer names, then what the polls name, and the last named stays in force', async () => {
    azure.script({ polls: 4, retryAfter: [10, 35, undefined, 7] });
    await put(VM);
    expect(time.waits).toEqual([10, 35, 35, 7, 7, 0]);
    expect(polls()).toHaveLength(5);
  });

  test('is our own where none is named, or 0; it grows', async () => {
    azure.script({ polls: 7, retryAfter: [0, 0, 0, 0, 0, 0, 0, 0] });
    await put(VM);
    expect(time.waits).toEqual([5, 8, 11, 17, 25, 30, 30, 30, 0]);
  });
});

describe('a poll that goes wrong', () => {
  const path = '/operations/';
  test.each([
    ['429 with a time', { status: 429, code: 'TooManyRequests', headers: { 'retry-after': '90' }, times: 2 }],
    ['429 without', { status: 429, code: 'TooManyRequests', times: 2 }],
    ['500', { status: 500, code: 'InternalServerError', times: 3 }],
    ['503', { status: 503, code: 'ServiceUnavailable', times: 3 }],
    ['504 that is no JSON', { status: 504, code: '', body: 'gateway', headers: { 'content-type': 'text/html' }, times: 3 }],
    ['no answer', { status: 0, code: '', cut: true, times: 3 }],
    ['404 just after the beginning', { status: 404, code: 'NotFound', times: 2 }],
  ])('with %s does not end the operation', async (_, fault) => {
    azure.fail({ path, ...fault });
    expect((await put(VM))['properties']).toMatchObject({ provisioningState: 'Succeeded' });
    expect(polls().length).toBeGreaterThan(fault.times);
    if ('headers' in fault && fault.headers !== undefined && 'retry-after' in fault.headers) expect(time.waits).toContain(90);
  });

  test('at the resource itself, 404 after the end, is asked again', async () => {
    azure.fail({ path: '/virtualMachines/one', method: 'GET', status: 404, code: 'ResourceNotFound', times: 2 });
    expect(await put(VM)).toMatchObject({ name: 'one' });
  });

  test('by a refusal that lasts ends the waiting, and says where without the signature', async () => {
    azure.fail({ path: '/capsOperations/', status: 403, code: 'AuthorizationFailed', message: 'No.' });
    const error = await failure(put('Microsoft.Compute/galleries'), ResourceManagerError);
    expect(error.message).toBe('Cannot create galleries/one: Azure answered 403 AuthorizationFailed: No.');
    expect(error.details.operationUrl).toMatch(/\/capsOperations\/[-0-9a-f]+\?api-version=2024-07-01$/);
    expect(error.details.requestId).toMatch(/^request-\d$/);
  });

  test('for hours gives up, with the state to go on with', async () => {
    azure.fail({ path, status: 0, code: '', cut: true });
    const error = await failure(put(VM), OperationTimeoutError);
    expect(error.message).toMatch(/^Cannot create virtualMachines\/one: nobody answers any more at https:/);
    expect(polls()).toHaveLength(30);
  });

  test('for a token that has ended asks for another, and goes on', async () => {
    azure.script({ polls: 3 });
    let seen = 0;
    const onState = () => {
      if (seen++ === 0) azure.expireTokens();
    };
    await put(VM, { onState });
    // One poll more: the refused one.
    expect(polls()).toHaveLength(5);
  });
});

describe('an operation that ends badly', () => {
  test('is an error with code, ids and address; the reason is the innermost', async () => {
    const nested = JSON.stringify({ status: 'Failed', error: { code: 'ZonalAllocationFailed', message: 'No room in zone 1.' } });
    const error = { code: 'Conflict', message: 'It failed.', details: [{ code: 'Conflict', message: nested }] };
    azure.script({ ends: 'Failed', error });
    const thrown = await failure(put(VM), ResourceManagerError);
    expect(thrown.message).toBe(
      'Cannot create virtualMachines/one: the operation ended as Failed: Conflict: It failed; ZonalAllocationFailed: No room in zone 1.',
    );
    expect(thrown.details).toMatchObject({
      kind: 'capacity',
      status: 'Conflict',
      // Of the first answer, not of the poll.
      requestId: expect.stringMatching(/^request-[12]$/),
      correlationId: expect.stringMatching(/^correlation-[12]$/),
      operationUrl: expect.stringMatching(/^https:.*api-version=2021-04-01$/),
    });
    expect(thrown.hasCode('zonalallocationfailed')).toBe(true);
    expect(thrown.hint).toMatch(/another size, zone or region/);
  });

  test('without a reason says so, and a cancelled one is no success', async () => {
    azure.script({ ends: 'Canceled' }, { ends: 'Failed' });
    expect((await failure(put(VM), ResourceManagerError)).message).toMatch(/ended as Canceled, and gives no reason\.$/);
    const own = await failure(put('Microsoft.Network/publicIPAddresses'), ResourceManagerError);
    expect(own.message).toMatch(/ended as Failed, and gives no reason\.$/);
  });
});

describe('waiting', () => {
  test('ends when its time is over, and another run goes on where it stood, by what was kept', async () => {
    azure.script({ polls: 5 });
    const first = await failure(put('Microsoft.Compute/galleries', { timeout: 12_000 }), OperationTimeoutError);
    expect(first.message).toMatch(/^Cannot create galleries\/one within 12\.0 s: the operation is still InProgress \(https:[^&]*\)\.$/);
    const kept = readOperationState(JSON.parse(JSON.stringify(first.state)));
    expect(kept).toEqual(first.state);
    const { body: made } = await resumeOperation(manager, kept, options());
    expect(made).toMatchObject({ name: 'one', properties: { provisioningState: 'Succeeded' } });
    expect(azure.requests.filter((request) => request.startsWith('PUT'))).toHaveLength(1);
  });

  test('is not needed: every run may ask once, and keep what it was told', async () => {
    azure.script({ polls: 2, retryAfter: [10, 35] });
    let kept = JSON.stringify((await beginPut(manager, at(VM), body, signal)).state);
    const seen: (readonly [string, number])[] = [];
    for (let run = 0; run < 4; run++) {
      const state = readOperationState(JSON.parse(kept));
      const step = await pollOperation(manager, state, { operation: 'track it', subscription: azure.subscription, scope: 'it' }, signal);
      seen.push([step.state.status, Math.ceil(untilNextPoll(step.state) / 1000)]);
      kept = JSON.stringify(step.state);
      if (step.state.phase === 'succeeded') expect(step.body).toMatchObject({ name: 'one' });
    }
    expect(seen).toEqual([
      ['InProgress', 35],
      ['InProgress', 35],
      // It is over; what it made is got by the next.
      ['Succeeded', 0],
      ['Succeeded', 0],
    ]);
    expect(JSON.parse(kept)).toMatchObject({ phase: 'succeeded', follow: 'none' });
  });

  test('for one that is stuck ends', async () => {
    azure.script({ polls: Number.POSITIVE_INFINITY });
    const error = await failure(put(VM, { timeout: 600_000 }), OperationTimeoutError);
    expect(error.state.phase).toBe('running');
    // Not more than one question for each Retry-After.
    expect(polls().length).toBeLessThanOrEqual(20);
  });

  test('stops when the run is cancelled', async () => {
    const controller = new AbortController();
    azure.script({ polls: Number.POSITIVE_INFINITY });
    const onState = () => controller.abort();
    await failure(putResource(manager, at(VM), body, { ...options({ onState }), signal: controller.signal }), CancelledError);
  });

  test('calls signed addresses byte for byte', async () => {
    azure.script({ polls: 2 });
    const begun = await beginPut(manager, at('Microsoft.Compute/galleries'), body, signal);
    const { poll = '' } = begun.state;
    expect(poll.length).toBeGreaterThan(2400);
    await expect(resumeOperation(manager, { ...begun.state, poll: poll.replace('%2b', '%2B') }, options())).rejects.toThrow(
      /Azure answered 403 InvalidSignature/,
    );
    await resumeOperation(manager, begun.state, options());
  });
});

test('a state that was kept by somebody else is refused', async () => {
  azure.script({ polls: 2 });
  const { state } = await beginPut(manager, at(VM), body, signal);
  for (const change of [{ schema: 'other/1' }, { poll: 'http://127.0.0.1/x' }, { phase: 'over' }, { polls: '1' }, { poll: undefined }]) {
    expect(() => readOperationState({ ...state, ...change })).toThrow(InputError);
  }
  for (const value of [null, 7, 'x', [], {}]) expect(() => readOperationState(value)).toThrow(InputError);
});

test('an action that nobody knows whether it arrived is not done twice', async () => {
  await put(VM);
  azure.fail({ path: '/restart', status: 0, code: '', cut: true, afterEffect: true });
  await failure(beginAction(manager, at(VM), 'restart', undefined, signal), ExternalError);
  expect(azure.requests.filter((request) => request.startsWith('POST'))).toHaveLength(1);
});
