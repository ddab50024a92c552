import { retryAfter } from '../http/rate-headers.ts';
import { type ArmError, readArmError } from './arm-error.ts';
import { memberOf } from './json-member.ts';
import type { ArmAnswer } from './resource-manager.ts';

/**
 * A long operation as it stands: a JSON value that can be kept and gone on with by another run. Its links carry signatures of the
 * service, with which nobody can do anything without a token; they are for no log all the same.
 */
export interface OperationState {
  readonly schema: 'bakehouse-azure-operation/1';
  readonly method: 'PUT' | 'PATCH' | 'POST' | 'DELETE';
  /** Address of the request, with its api-version: what was made, changed or deleted. */
  readonly resource: string;
  /** How it is followed: by a status, by an answer that comes when it is over, or by the resource itself; `none` when it is over. */
  readonly follow: 'status' | 'result' | 'resource' | 'none';
  /** Address that is polled, as the service gave it. */
  readonly poll?: string;
  /** Where the result of an action or of a deletion is when the status is good. */
  readonly location?: string;
  readonly phase: 'running' | 'succeeded' | 'failed' | 'canceled';
  /** The service's own word: "InProgress", "Provisioning", "Running". */
  readonly status: string;
  /** It is over and well, and only what it made is still to be got. */
  readonly settling: boolean;
  /** RFC 3339, of this machine's clock. */
  readonly startedAt: string;
  /** Not before this the service wants to be asked again. */
  readonly notBefore: string;
  /** Seconds that the service named last; it stays in force until it names others. */
  readonly retryAfter?: number;
  readonly polls: number;
  /** Polls in a row that got no usable answer. */
  readonly failures: number;
  readonly correlationId?: string;
  /** Of the first answer: with Compute it is the id of the operation. */
  readonly requestId?: string;
}

/** What a poll, or the first answer, has brought. */
export interface OperationStep {
  readonly state: OperationState;
  /** The resource, or the result of an action; undefined while it runs. */
  readonly body?: unknown;
  /** Why it failed. */
  readonly error?: ArmError | undefined;
}

/** Milliseconds between polls where the service names no time: the first, and how they grow. */
const FIRST_DELAY = 5000;
const LONGEST_DELAY = 30_000;
const GROWTH = 1.5;
/** What was just made may not be seen everywhere yet. */
const UNSEEN = 120_000;
/** So often in a row a poll may go wrong. */
const MOST_FAILURES = 30;

/**
 * The operation that a first answer began. There is no single shape: a PUT answers 200, 201 or 202, with `Azure-AsyncOperation`, with
 * `Location`, with both or with neither; a `Location` beside 200 or 201 is the resource itself or something of another provider.
 *
 * @param answer below 300
 */
export function beginOperation(method: OperationState['method'], answer: ArmAnswer): OperationStep {
  const { status, headers, body, url } = answer;
  const [asked, location] = [linkIn(answer, 'azure-asyncoperation'), linkIn(answer, 'location')];
  const made = method === 'PUT' || method === 'PATCH';
  const word = wordOf(body);
  const base = {
    schema: 'bakehouse-azure-operation/1',
    method,
    resource: url,
    phase: 'running',
    status: word ?? 'Accepted',
    settling: false,
    polls: 0,
    failures: 0,
    startedAt: new Date(Date.now()).toISOString(),
    ...idsOf(headers),
  } as const;
  const go = (more: Pick<OperationState, 'follow' | 'poll'> & { location?: string }): OperationStep => ({
    state: paced({ ...base, ...more, notBefore: base.startedAt }, answer),
  });
  if (asked !== undefined) return go({ follow: 'status', poll: asked, ...(made || location === undefined ? {} : { location }) });
  if (status === 202 && location !== undefined) return go({ follow: 'result', poll: location });
  const phase = made ? phaseOf(word) : endOf(topWord(body));
  if (status !== 202 && phase !== 'running') {
    const over = { ...base, follow: 'none', phase, status: word ?? 'Succeeded', notBefore: base.startedAt } as const;
    return phase === 'succeeded' ? { state: over, body } : { state: over, error: errorIn(body) };
  }
  // A POST that leaves no link behind cannot be followed; whatever it does is done by the service.
  if (method === 'POST') return { state: { ...base, follow: 'none', phase: 'succeeded', notBefore: base.startedAt }, body };
  return go({ follow: 'resource', poll: url });
}

/**
 * What a poll says. Every word but Succeeded, Failed and Canceled means to go on.
 *
 * @param answer to a GET of `state.poll`, of any status
 * @returns undefined when the answer is a refusal that will not pass
 */
export function afterPoll(state: OperationState, answer: ArmAnswer): OperationStep | undefined {
  const { status } = answer;
  const polled = { ...state, polls: state.polls + 1 };
  if (status === 404 && state.follow === 'resource' && state.method === 'DELETE') return over(polled, 'Succeeded', undefined);
  if (status >= 300) return mayPass(state, status) ? afterFailedPoll(state, answer) : undefined;
  const good = { ...polled, failures: 0 };
  switch (state.follow) {
    case 'status':
      return afterStatus(good, answer);
    case 'result':
      return afterResult(good, answer);
    case 'resource':
      return state.settling ? over(good, state.status, answer.body) : afterResource(good, answer);
    case 'none':
      return { state };
  }
}

/** A poll without a usable answer: the operation goes on all the same. @param answer undefined when there was none at all */
export function afterFailedPoll(state: OperationState, answer?: ArmAnswer): OperationStep {
  return { state: paced({ ...state, polls: state.polls + 1, failures: state.failures + 1 }, answer) };
}

/** True when a poll has gone wrong too often to go on. */
export function hasFailedTooOften({ failures }: OperationState): boolean {
  return failures >= MOST_FAILURES;
}

/** 429, 408 and 5xx pass; so does a 404 just after the beginning, and while what was made is still to be got. */
function mayPass(state: OperationState, status: number): boolean {
  if (status === 408 || status === 429 || status >= 500) return true;
  const age = Date.now() - Date.parse(state.startedAt);
  return status === 404 && state.method !== 'DELETE' && (age < UNSEEN || state.settling) && state.failures < 12;
}

function afterStatus(state: OperationState, answer: ArmAnswer): OperationStep {
  const { status, body } = answer;
  const word = wordOf(body);
  const phase = word === undefined ? (status === 202 ? 'running' : 'succeeded') : phaseOf(word);
  const next = { ...state, ...newLinks(state, answer), status: word ?? (phase === 'running' ? state.status : 'Succeeded') };
  if (phase === 'running') return { state: paced(next, answer) };
  if (phase !== 'succeeded') return { state: { ...next, phase, follow: 'none' }, error: errorIn(body) };
  const output = outputOf(body);
  if (state.method === 'PUT' || state.method === 'PATCH') return settle(next, state.resource, 'resource');
  // An action has its result twice; the one at the Location stands alone.
  if (state.method === 'POST' && output === undefined && next.location !== undefined) return settle(next, next.location, 'result');
  return over(next, next.status, output);
}

/** With a Location alone 202 means to go on, and any other answer is the end, which a failed what-if gives with 200 as well. */
function afterResult(state: OperationState, answer: ArmAnswer): OperationStep {
  const { status, body } = answer;
  if (status === 202) return { state: paced({ ...state, ...newLinks(state, answer), status: wordOf(body) ?? state.status }, answer) };
  const phase = endOf(topWord(body));
  if (phase !== 'succeeded') {
    return { state: { ...state, phase, follow: 'none', status: topWord(body) ?? phase }, error: errorIn(body) };
  }
  const made = state.method === 'PUT' || state.method === 'PATCH';
  return made && !state.settling ? settle({ ...state, status: 'Succeeded' }, state.resource, 'resource') : over(state, 'Succeeded', body);
}

function afterResource(state: OperationState, answer: ArmAnswer): OperationStep {
  const word = wordOf(answer.body);
  // A deletion without a link is over when the resource is gone.
  const phase = state.method === 'DELETE' ? 'running' : phaseOf(word);
  if (phase === 'running') return { state: paced({ ...state, status: word ?? state.status }, answer) };
  if (phase === 'succeeded') return over(state, word ?? 'Succeeded', answer.body);
  return { state: { ...state, phase, follow: 'none', status: word ?? phase }, error: errorIn(answer.body) };
}

function over(state: OperationState, status: string, body: unknown): OperationStep {
  return { state: { ...state, phase: 'succeeded', follow: 'none', settling: false, status }, body };
}

/** It is over; what it made is got at once. */
function settle(state: OperationState, poll: string, follow: 'resource' | 'result'): OperationStep {
  const { retryAfter: _, ...rest } = state;
  return { state: { ...rest, settling: true, follow, poll, notBefore: new Date(Date.now()).toISOString() } };
}

/** A poll may name new addresses, newly signed; the old one would go on working too. */
function newLinks(state: OperationState, answer: ArmAnswer): Partial<Pick<OperationState, 'poll' | 'location'>> {
  const [asked, location] = [linkIn(answer, 'azure-asyncoperation'), linkIn(answer, 'location')];
  if (state.follow === 'result') return location === undefined ? {} : { poll: location };
  return {
    ...(asked === undefined ? {} : { poll: asked }),
    ...(location === undefined || state.location === undefined ? {} : { location }),
  };
}

/** When to ask again: as the service says, as it said last, or by a delay of our own that grows. */
function paced(state: OperationState, answer: ArmAnswer | undefined): OperationState {
  const named = answer === undefined ? undefined : retryAfter(answer.headers);
  // Some write 0 into every answer, and do not mean it.
  const asked = named === undefined || named === 0 ? state.retryAfter : named / 1000;
  const own = Math.min(FIRST_DELAY * GROWTH ** state.polls, LONGEST_DELAY);
  const wait = Math.max(asked === undefined ? own : asked * 1000, state.failures > 0 ? own : 0);
  return { ...state, notBefore: new Date(Date.now() + wait).toISOString(), ...(asked === undefined ? {} : { retryAfter: asked }) };
}

/** Milliseconds until the service wants to be asked again; a clock that was set back does not make it longer than it was. */
export function untilNextPoll({ notBefore, retryAfter: asked }: OperationState): number {
  return Math.min(Math.max(0, Date.parse(notBefore) - Date.now()), Math.max((asked ?? 0) * 1000, LONGEST_DELAY));
}

function phaseOf(word: string | undefined): OperationState['phase'] {
  switch (word?.toLowerCase()) {
    case undefined:
    case 'succeeded':
      return 'succeeded';
    case 'failed':
      return 'failed';
    case 'canceled':
    case 'cancelled':
      return 'canceled';
    default:
      return 'running';
  }
}

/** An action that answers at once has ended, whatever word is in its result; unless that says that it failed. */
function endOf(word: string | undefined): OperationState['phase'] {
  const phase = phaseOf(word);
  return phase === 'running' ? 'succeeded' : phase;
}

function topWord(body: unknown): string | undefined {
  const status = memberOf(body, 'status');
  return typeof status === 'string' ? status : undefined;
}

/** `status` of an operation, `properties.provisioningState` of a resource. */
function wordOf(body: unknown): string | undefined {
  const state = memberOf(memberOf(body, 'properties'), 'provisioningState');
  return topWord(body) ?? (typeof state === 'string' ? state : undefined);
}

function outputOf(body: unknown): unknown {
  return memberOf(memberOf(body, 'properties'), 'output');
}

/** Of an operation at the top, of a deployment in its properties. */
function errorIn(body: unknown): ArmError | undefined {
  return memberOf(body, 'error') === undefined ? readArmError(memberOf(body, 'properties')) : readArmError(body);
}

/** As it was given: a signature holds for these very characters. Relative ones are completed. */
function linkIn({ headers, url }: ArmAnswer, name: string): string | undefined {
  const link = headers[name]?.trim();
  if (link === undefined || link === '') return undefined;
  if (URL.canParse(link)) return link.startsWith('https:') ? link : undefined;
  return URL.parse(link, url)?.href;
}

function idsOf(headers: ArmAnswer['headers']): Pick<OperationState, 'correlationId' | 'requestId'> {
  const [correlationId, requestId] = [headers['x-ms-correlation-request-id'], headers['x-ms-request-id']];
  return { ...(correlationId === undefined ? {} : { correlationId }), ...(requestId === undefined ? {} : { requestId }) };
}

/** An address as messages show it: with its api-version, without signature, certificate and whatever else stands there. */
export function shownOperation(address: string): string {
  const url = URL.parse(address);
  if (url === null) return 'an address that cannot be read';
  const version = url.searchParams.get('api-version');
  return `${url.origin}${url.pathname}${version === null ? '' : `?api-version=${version}`}`;
}
