import type { ResourceManager, ResourceManagerOptions } from '@bakehouse/azure/resource-manager';
import { InputError } from '@bakehouse/core/errors';
import type { GallerySource } from '@bakehouse/image-definition/definition';
import type { CannotAsk, SourceResolvers } from './resolve-source.ts';

export interface AzureSourcesOptions extends ResourceManagerOptions {
  /** UUID of the subscription that the marketplace, and galleries without a resource id, are looked at in. */
  readonly subscription?: string | undefined;
}

const NO_SUBSCRIPTION: CannotAsk = {
  cannotAsk: 'no subscription is given to ask Azure with',
  hint: 'give azure-subscription-id, and sign in with azure/login, an AzureCLI task, az login or a managed identity',
};
const SHARED: CannotAsk = {
  cannotAsk: 'a community gallery, or one that is shared directly, cannot be asked by this release',
  hint: 'write the version into the definition',
};

/** Resolvers of the sources that Azure has. They sign in and load their libraries when the first is asked. */
export function azureResolvers({
  subscription,
  ...options
}: AzureSourcesOptions): Required<Pick<SourceResolvers, 'marketplace' | 'gallery'>> {
  let connected: Promise<ResourceManager> | undefined;
  const connect = () => {
    connected ??= import('@bakehouse/azure/resource-manager').then((module) => module.ResourceManager.connect(options));
    return connected;
  };
  return {
    marketplace: {
      regional: true,
      async latest(source, signal, region) {
        if (subscription === undefined) return NO_SUBSCRIPTION;
        const { DEFAULT_LOCATION, newestMarketplaceVersion } = await import('@bakehouse/azure/image-versions');
        return newestMarketplaceVersion(await connect(), subscription, source, region ?? DEFAULT_LOCATION, signal);
      },
    },
    gallery: {
      regional: true,
      latest: (source, signal, region) => latestOfGallery(source, subscription, connect, region, signal),
    },
  };
}

async function latestOfGallery(
  { id, gallery, definition }: GallerySource,
  subscription: string | undefined,
  connect: () => Promise<ResourceManager>,
  region: string | undefined,
  signal: AbortSignal,
): Promise<string | CannotAsk> {
  const { findGalleryImage, isSharedGalleryId, newestGalleryVersion, parseGalleryImageId } = await import(
    '@bakehouse/azure/image-versions'
  );
  if (id !== undefined) {
    if (isSharedGalleryId(id)) return SHARED;
    const image = parseGalleryImageId(id);
    if (image === undefined) {
      throw new InputError(`source.id is no resource id of an image definition: ${id}`, {
        hint: 'write /subscriptions/…/resourceGroups/…/providers/Microsoft.Compute/galleries/…/images/…',
      });
    }
    // The id of a version is exact already.
    if (image.version !== undefined && image.version.toLowerCase() !== 'latest') return image.version;
    return newestGalleryVersion(await connect(), image, region, signal);
  }
  if (subscription === undefined) return NO_SUBSCRIPTION;
  // The schema asks for both where there is no id.
  const names = { gallery: gallery ?? '', image: definition ?? '' };
  const image = await findGalleryImage(await connect(), subscription, names, signal);
  return newestGalleryVersion(await connect(), image, region, signal);
}
