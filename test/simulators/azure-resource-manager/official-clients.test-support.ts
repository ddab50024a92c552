import { ImageBuilderClient } from '@azure/arm-imagebuilder';
import { ResourceManagementClient } from '@azure/arm-resources';
import { expect } from '@jest/globals';
import type { AzureResourceManager } from './azure-resource-manager.ts';

/** The official clients, as their own users make them, against a simulator; they send once and wait for nothing. */
export function officialClients(azure: AzureResourceManager) {
  azure.operations.namesTimes = false;
  azure.accepts = (token) => token === 'any';
  const credential = { getToken: async () => ({ token: 'any', expiresOnTimestamp: Date.now() + 3_600_000 }) };
  const options = { endpoint: azure.endpoint, retryOptions: { maxRetries: 0 } };
  return {
    resources: new ResourceManagementClient(credential, azure.subscription, options),
    templates: new ImageBuilderClient(credential, azure.subscription, options).virtualMachineImageTemplates,
    triggers: new ImageBuilderClient(credential, azure.subscription, options).triggers,
  };
}

interface RestError {
  readonly statusCode?: number;
  readonly code?: string;
  readonly message: string;
}

/** "409 Conflict" of a request that is refused, with what the service says. */
export async function refusal(work: PromiseLike<unknown>): Promise<readonly [string, string]> {
  const error = await Promise.resolve(work).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Error);
  const { statusCode, code, message } = error as RestError;
  return [`${statusCode} ${code}`, message];
}
