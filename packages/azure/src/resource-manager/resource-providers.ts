import { ExternalError } from '@bakehouse/core/errors';
import { formatDuration } from '@bakehouse/core/text';
import { machineClock, type WaitOptions } from './long-operation.ts';
import type { RequestFacts, ResourceManager } from './resource-manager.ts';

/** Of the operations of `@azure/arm-resources` 8.0.0. */
const RESOURCES_API = '2025-04-01';
/** Milliseconds; a registration takes one to ten minutes and names no time. */
const DELAY = 10_000;

/** The operations of resource providers of the official package; loaded when one is called. */
const operations = () => import('@azure/arm-resources/api/providers');

/** "Registered", "NotRegistered", "Registering", "Unregistering". @throws as `ResourceManager.official` */
export async function registrationState(
  manager: ResourceManager,
  subscription: string,
  namespace: string,
  signal: AbortSignal,
): Promise<string> {
  const { get } = await operations();
  const { result } = await manager.official(
    subscription,
    RESOURCES_API,
    (client, options) => get(client, namespace, options),
    factsOf('look for', subscription, namespace),
    signal,
  );
  return result.registrationState ?? 'NotRegistered';
}

/**
 * Registers a subscription for a resource provider and waits until it is. That needs the role Contributor on the subscription, so it is
 * done only where somebody asks for it.
 *
 * @returns false when it was registered already
 * @throws ExternalError when it takes too long; as `ResourceManager.official`
 */
export async function registerProvider(
  manager: ResourceManager,
  subscription: string,
  namespace: string,
  { timeout, signal, clock = machineClock }: WaitOptions,
): Promise<boolean> {
  const end = clock.now() + timeout;
  let state = await registrationState(manager, subscription, namespace, signal);
  if (isRegistered(state)) return false;
  const { register } = await operations();
  const facts = factsOf('register', subscription, namespace);
  await manager.official(subscription, RESOURCES_API, (client, options) => register(client, namespace, options), facts, signal);
  while (!isRegistered(state)) {
    const left = end - clock.now();
    if (left <= 0) {
      throw new ExternalError(`Cannot ${facts.operation} within ${formatDuration(timeout)}: it is still ${state}.`, {
        service: 'Azure Resource Manager',
        operation: facts.operation,
        status: state,
        hint: 'it goes on in Azure: run again later',
      });
    }
    await clock.sleep(Math.min(DELAY, left), signal);
    state = await registrationState(manager, subscription, namespace, signal);
  }
  return true;
}

function isRegistered(state: string): boolean {
  return state.toLowerCase() === 'registered';
}

function factsOf(verb: string, subscription: string, namespace: string): RequestFacts {
  return { operation: `${verb} the resource provider ${namespace}`, subscription, scope: `the subscription ${subscription}` };
}
