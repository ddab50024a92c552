import { type Finding, InputError } from '@bakehouse/core/errors';
import type { InputsOf, StepContext } from '@bakehouse/core/step';
import type { HostedGroup } from '@bakehouse/drift/drift';
import { azurePlaceOf } from '../shared/azure-place.ts';
import type { definition } from './definition.ts';

const API_VERSION = /^\d{4}-\d{2}-\d{2}(?:-preview)?$/;

/**
 * Where 1ES images and pools are, as the inputs say; nothing where they name no resource group. Nobody signs in yet.
 *
 * @throws InputError for inputs that do not belong together
 */
export async function hostedGroupOf(
  inputs: InputsOf<typeof definition>,
  context: StepContext,
): Promise<{ readonly hostedGroup?: HostedGroup; readonly generatedArtifacts?: string }> {
  const { azureResourceGroup: resourceGroup, azureSubscriptionId, generatedArtifacts, cloudTestApiVersion: apiVersion } = inputs;
  const findings: Finding[] = [];
  const wrong = (message: string) => findings.push({ severity: 'error', message });
  if (resourceGroup === undefined && generatedArtifacts !== undefined) wrong('generated-artifacts needs azure-resource-group');
  if (resourceGroup === undefined && azureSubscriptionId !== undefined) wrong('azure-subscription-id needs azure-resource-group');
  if (resourceGroup !== undefined && azureSubscriptionId === undefined) wrong('azure-resource-group needs azure-subscription-id');
  if (!API_VERSION.test(apiVersion)) wrong(`cloud-test-api-version: "${apiVersion}" is no date such as 2020-05-07`);
  if (findings.length > 0) throw new InputError('The inputs for 1ES images do not belong together.', { findings });
  if (resourceGroup === undefined || azureSubscriptionId === undefined) return {};
  const azure = await azurePlaceOf(inputs, context);
  return {
    hostedGroup: { manager: await azure.connect(), subscription: azureSubscriptionId, resourceGroup, apiVersion },
    ...(generatedArtifacts === undefined ? {} : { generatedArtifacts: context.resolve(generatedArtifacts) }),
  };
}
