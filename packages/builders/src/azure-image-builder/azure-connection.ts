import { cloudOfEndpoint, PUBLIC_CLOUD } from '@bakehouse/azure/cloud';
import type { ResourceManager } from '@bakehouse/azure/resource-manager';
import { machineClock, type OperationClock } from '@bakehouse/azure/resources';
import { InputError, UserError } from '@bakehouse/core/errors';
import type { ImageDefinition } from '@bakehouse/image-definition/definition';
import type { AzurePlace, BuilderPlace } from '../builder.ts';
import { ImageTemplateService } from './image-template-service.ts';
import { NAME } from './service.ts';
import { settingsOf } from './settings.ts';
import type { TemplatePlace } from './template-name.ts';

/** Azure as the builder reaches it. */
export interface AzureConnection {
  readonly azure: AzurePlace;
  readonly manager: ResourceManager;
  readonly templates: ImageTemplateService;
  readonly clock: OperationClock;
  /** How addresses of accounts end in this cloud. */
  readonly blobSuffix: string;
}

/** @throws UserError where nobody was named who signs in, and as `AzurePlace.connect` */
export async function connectAzure({ azure, log }: BuilderPlace): Promise<AzureConnection> {
  if (azure === undefined) {
    throw new UserError(`The builder ${NAME} works in Azure, and nobody was named who signs in there.`, {
      hint: 'give the inputs of Azure to this step: the subscription, and how to sign in',
    });
  }
  const manager = await azure.connect();
  const { clock = machineClock } = azure;
  const { blobSuffix } = cloudOfEndpoint(manager.endpoint) ?? PUBLIC_CLOUD;
  return { azure, manager, clock, blobSuffix, templates: new ImageTemplateService(manager, clock, log) };
}

/** Where the template of a definition goes. @throws InputError where nothing says it */
export function placeOf(definition: ImageDefinition, { azure }: Pick<AzureConnection, 'azure'>): TemplatePlace {
  const subscription = settingsOf(definition).subscription ?? azure.subscription;
  const resourceGroup = definition.build.resourceGroup ?? azure.resourceGroup;
  if (subscription !== undefined && resourceGroup !== undefined) return { subscription, resourceGroup };
  const what = subscription === undefined ? 'subscription' : 'resource group';
  const where = subscription === undefined ? `provider.${NAME}.subscription` : 'build.resourceGroup';
  throw new InputError(`Nothing says in which ${what} ${definition.image.id} is built.`, {
    hint: `write ${where} into the definition, or give it as an input of this step`,
  });
}
