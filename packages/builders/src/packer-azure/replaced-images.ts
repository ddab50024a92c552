import type { ResourceManager } from '@bakehouse/azure/resource-manager';
import { deleteResource, getResource } from '@bakehouse/azure/resources';
import { UserError } from '@bakehouse/core/errors';
import { GALLERY_API, IMAGES_API, managedId, type Sought, versionId } from './azure-images.ts';
import type { AzureRun } from './azure-runs.ts';
import { isOurs } from './azure-tags.ts';

/** A managed image goes in some seconds. */
const REMOVAL = 10 * 60_000;

/** What is there under the names of a run's images, and was made by builds of the same definition. */
interface Namesakes {
  /** Resource ids; undefined where there is none. */
  readonly managed: string | undefined;
  readonly version: string | undefined;
}

/**
 * Looks at what Packer would delete to replace it, whosever it is.
 *
 * @param galleryVersion undefined where none is to be replaced
 * @throws UserError for what does not carry the tags of this image, and as `getResource`
 */
export async function findNamesakes(
  manager: ResourceManager,
  run: AzureRun,
  galleryVersion: string | undefined,
  sought: Sought,
  signal: AbortSignal,
): Promise<Namesakes> {
  const ours = async (what: string, apiVersion: string, id: string | undefined): Promise<string | undefined> => {
    const found = id === undefined ? undefined : await getResource(manager, { id, apiVersion }, signal);
    if (found === undefined) return undefined;
    if (isOurs(found.tags, sought.image)) return found.id;
    throw new UserError(`There is a ${what} already, and it does not carry the tags of ${sought.image}: ${found.id}`, {
      reason: 'definition',
      hint: `give the output another name; or see whose it is (a template of your own has to give the tag bakehouse-image), and if it can go: az resource delete --ids ${found.id}`,
    });
  };
  return {
    managed: await ours(`managed image ${run.managed?.name}`, IMAGES_API, managedId(run, sought)),
    version: await ours(`version ${galleryVersion} of ${run.gallery?.image}`, GALLERY_API, versionId(run, galleryVersion, sought)),
  };
}

/** Deletes a managed image and waits until it is gone. @throws as `deleteResource` */
export async function removeManagedImage(manager: ResourceManager, id: string, signal: AbortSignal): Promise<void> {
  await deleteResource(manager, { id, apiVersion: IMAGES_API }, { timeout: REMOVAL, signal });
}
