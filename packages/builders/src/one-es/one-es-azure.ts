import type { ResourceManager } from '@bakehouse/azure/resource-manager';
import { InputError, UserError } from '@bakehouse/core/errors';
import type { ImageDefinition } from '@bakehouse/image-definition/definition';
import type { BuilderPlace } from '../builder.ts';
import type { ImagePlace } from './image-address.ts';
import { NAME, settingsOf } from './one-es-settings.ts';

/** @throws UserError where nobody was named who signs in, and as `AzurePlace.connect` */
export async function connect({ azure }: BuilderPlace): Promise<ResourceManager> {
  if (azure !== undefined) return azure.connect();
  throw new UserError(`The builder ${NAME} works in Azure, and nobody was named who signs in there.`, {
    hint: 'give the inputs of Azure to this step: the subscription, and how to sign in',
  });
}

/** Where the image of a definition goes: as the definition says, or the inputs of the step. @throws InputError where nothing says it */
export function placeOf(definition: ImageDefinition, { azure }: BuilderPlace): ImagePlace {
  const subscription = settingsOf(definition).subscription ?? azure?.subscription;
  const resourceGroup = definition.build.resourceGroup ?? azure?.resourceGroup;
  if (subscription !== undefined && resourceGroup !== undefined) return { subscription, resourceGroup };
  const [what, where] =
    subscription === undefined ? ['subscription', `provider.${NAME}.subscription`] : ['resource group', 'build.resourceGroup'];
  throw new InputError(`Nothing says in which ${what} the 1ES image of ${definition.image.id} goes.`, {
    hint: `write ${where} into the definition, or give it as an input of this step`,
  });
}
