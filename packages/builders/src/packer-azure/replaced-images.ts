import type { ResourceManager } from '@bakehouse/azure/resource-manager';
import { getResource } from '@bakehouse/azure/resources';
import { UserError } from '@bakehouse/core/errors';
import { IMAGES_API, managedId, type Sought } from './azure-images.ts';
import type { AzureRun } from './azure-runs.ts';
import { isOurs } from './azure-tags.ts';

/**
 * The managed image that is there under the name of a run's: Packer deletes it when it is to replace it, whosever it is.
 *
 * @returns its resource id; undefined when there is none
 * @throws UserError when it does not carry the tags of this image, and as `getResource`
 */
export async function replacedImage(
  manager: ResourceManager,
  run: AzureRun,
  sought: Sought,
  signal: AbortSignal,
): Promise<string | undefined> {
  const id = managedId(run, sought);
  const found = id === undefined ? undefined : await getResource(manager, { id, apiVersion: IMAGES_API }, signal);
  if (found === undefined) return undefined;
  if (isOurs(found.tags, sought.image)) return found.id;
  throw new UserError(
    `There is a managed image ${run.managed?.name} already, and it does not carry the tags of ${sought.image}: ${found.id}`,
    {
      reason: 'definition',
      hint: `give the output another name; or see whose it is, and if it can go: az image delete --ids ${found.id}`,
    },
  );
}
