import { type Answer, type ArmRequest, refuse, refuseAtGateway, same } from './arm-answer.ts';
import { guidOf } from './compute-kinds.ts';

/** Which resource providers a subscription is registered for; all where nothing is said. */
export class SimulatedProviders {
  /** By namespace in small letters: "NotRegistered", "Registering", "Registered", "Unregistering". */
  readonly registrations = new Map<string, string>();

  /** GET of a provider, POST register and unregister: no long operations, but states that GET tells. */
  answer({ method }: ArmRequest, subscription: string, namespace: string, action: string | undefined): Answer | undefined {
    const key = namespace.toLowerCase();
    const state = this.#state(key);
    if (method === 'POST' && same(action, 'register')) this.registrations.set(key, state === 'Registered' ? state : 'Registering');
    else if (method === 'POST' && same(action, 'unregister')) this.registrations.set(key, 'Unregistering');
    else if (method !== 'GET' || action !== undefined) return undefined;
    const now = this.#state(key);
    // The second look at it finds it done.
    if (method === 'GET' && now === 'Registering') this.registrations.set(key, 'Registered');
    const id = `/subscriptions/${subscription}/providers/${namespace}`;
    const authorization = { applicationId: guidOf(namespace), roleDefinitionId: guidOf(`${namespace}/role`) };
    const resourceTypes = [{ resourceType: 'operations', locations: ['West US'], apiVersions: ['2015-06-15'], capabilities: 'None' }];
    const registration = { registrationState: now, registrationPolicy: 'RegistrationRequired' };
    return { status: 200, body: { id, namespace, authorization, resourceTypes, ...registration } };
  }

  /** What a provider answers that the subscription is not registered for. */
  refuse(namespace: string): Answer | undefined {
    if (this.#state(namespace.toLowerCase()) === 'Registered') return undefined;
    const message = `The subscription is not registered to use namespace '${namespace}'. See https://aka.ms/rps-not-found for how to register subscriptions.`;
    const code = 'MissingSubscriptionRegistration';
    return refuse(409, code, message, [{ code, target: namespace, message }]);
  }

  #state(key: string): string {
    return this.registrations.get(key) ?? 'Registered';
  }
}

/**
 * The answer to an API version that is no date, or none of those that a provider has.
 *
 * @param known any date is good where left out
 */
export function refuseVersion(
  type: string,
  version: string,
  known?: { readonly versions: readonly string[]; readonly locations: readonly string[] },
): Answer | undefined {
  if (!/^\d{4}-\d\d-\d\d(?:-[a-z]+)?$/i.test(version)) {
    return refuseAtGateway(400, 'InvalidApiVersionParameter', `The api-version '${version}' is invalid. The supported versions are dates.`);
  }
  if (known === undefined || known.versions.includes(version)) return undefined;
  const { versions, locations } = known;
  const message = `No registered resource provider found for location '${locations[0]}' and API version '${version}' for type '${type.split('/').slice(1).join('/')}'. The supported api-versions are '${versions.join(', ')}'. The supported locations are '${locations.join(', ')}'.`;
  return refuseAtGateway(400, 'NoRegisteredProviderFound', message);
}
