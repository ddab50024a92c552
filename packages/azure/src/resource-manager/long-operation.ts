import { setTimeout } from 'node:timers/promises';
import { CancelledError, ExternalError, throwIfCancelled } from '@bakehouse/core/errors';
import { formatDuration } from '@bakehouse/core/text';
import { failedOperation, mayPass, ResourceManagerError } from './azure-error.ts';
import {
  afterFailedPoll,
  afterPoll,
  hasFailedTooOften,
  type OperationState,
  type OperationStep,
  shownOperation,
  untilNextPoll,
} from './operation-state.ts';
import type { RequestFacts, ResourceManager } from './resource-manager.ts';

/** What waiting goes by; the machine's own when left out. */
export interface OperationClock {
  /** Milliseconds, monotonic. */
  now(): number;
  /** Waits. @throws CancelledError when the signal fires */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export interface WaitOptions {
  /** Milliseconds from now; an operation takes minutes, a build hours. */
  readonly timeout: number;
  readonly signal: AbortSignal;
  /** Called after every poll, so that the state can be kept for another run. */
  readonly onState?: (state: OperationState) => Promise<void> | void;
  readonly clock?: OperationClock;
}

/** The time was over before the operation: it may go on with `state`, in this run or another. */
export class OperationTimeoutError extends ExternalError {
  readonly state: OperationState;

  constructor(message: string, state: OperationState, operation: string) {
    super(message, {
      service: 'Azure Resource Manager',
      operation,
      status: state.status,
      hint: 'it goes on in Azure: run again to go on waiting, or look at it in the portal',
      ...(state.requestId === undefined ? {} : { requestId: state.requestId }),
    });
    this.state = state;
  }
}

/** Of this machine. */
export const machineClock: OperationClock = {
  now: () => performance.now(),
  async sleep(milliseconds, signal) {
    await setTimeout(milliseconds, undefined, { signal }).catch((error: unknown) => {
      throw signal.aborted ? new CancelledError() : error;
    });
  },
};

/**
 * Asks once how an operation stands. It does not wait: `untilNextPoll` says how long to.
 *
 * @returns the state after it, with the result when it is over; a failure is data (`step.error`)
 * @throws ResourceManagerError when the question itself is refused for good, UserError when signing in fails, CancelledError
 */
export async function pollOperation(
  manager: ResourceManager,
  state: OperationState,
  facts: RequestFacts,
  signal: AbortSignal,
): Promise<OperationStep> {
  if (state.follow === 'none' || state.poll === undefined) return { state };
  const answer = await manager.ask({ method: 'GET', path: state.poll }, facts, signal).catch((error: unknown) => {
    // Nobody answered, which passes; a sign-in that is refused does not.
    if (mayPass(error)) return undefined;
    throw error;
  });
  const step = answer === undefined ? afterFailedPoll(state) : afterPoll(state, answer);
  if (step !== undefined && !hasFailedTooOften(step.state)) return step;
  if (answer === undefined) {
    const message = `Cannot ${facts.operation}: nobody answers any more at ${shownOperation(state.poll)}.`;
    throw new OperationTimeoutError(message, state, facts.operation);
  }
  const refused = manager.refused(answer, facts);
  throw new ResourceManagerError(refused.message, { ...refused.details, operationUrl: shownOperation(state.poll) });
}

/**
 * Waits until an operation is over, asking as often as the service wants to be asked: the time that the first answer names counts too.
 *
 * @param begun what `beginOperation` returned, or a state that another run has kept
 * @returns its last state, and the resource or the result of the action
 * @throws ResourceManagerError when it ended as Failed or Canceled, with code, correlation id and address; OperationTimeoutError with
 *   the state to go on with; and as `pollOperation`
 */
export async function awaitOperation(
  manager: ResourceManager,
  begun: OperationStep,
  facts: RequestFacts,
  { timeout, signal, onState, clock = machineClock }: WaitOptions,
): Promise<OperationStep> {
  const end = clock.now() + timeout;
  let step = begun;
  while (step.state.phase === 'running') {
    const left = end - clock.now();
    if (left <= 0) throw tooLate(step.state, timeout, facts);
    // The last question may come early; that is answered too.
    await clock.sleep(Math.min(untilNextPoll(step.state), left), signal);
    throwIfCancelled(signal);
    step = await pollOperation(manager, step.state, facts, signal);
    await onState?.(step.state);
  }
  const { state, error } = step;
  if (state.phase === 'succeeded') return step;
  throw failedOperation(
    { status: state.status, error, operationUrl: shownOperation(state.poll ?? state.resource), headers: idHeaders(state) },
    { ...facts, endpoint: manager.endpoint },
  );
}

function tooLate(state: OperationState, timeout: number, { operation }: RequestFacts): OperationTimeoutError {
  const where = shownOperation(state.poll ?? state.resource);
  const message = `Cannot ${operation} within ${formatDuration(timeout)}: the operation is still ${state.status} (${where}).`;
  return new OperationTimeoutError(message, state, operation);
}

function idHeaders({ correlationId, requestId }: OperationState) {
  return { 'x-ms-correlation-request-id': correlationId, 'x-ms-request-id': requestId };
}
