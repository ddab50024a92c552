import { parseGalleryImageId } from '@bakehouse/azure/image-versions';
import type { ImageDefinition, ImageOutput } from '@bakehouse/image-definition/definition';

type OutputOf<Kind extends ImageOutput['kind']> = Extract<ImageOutput, { readonly kind: Kind }>;

/** A managed image in one region. */
interface ManagedTarget {
  readonly output: number;
  readonly name: string;
  readonly resourceGroup: string | undefined;
  readonly storage: string | undefined;
}

/** A version in a gallery, copied to regions. */
interface GalleryTarget {
  readonly output: number;
  /** Another one than the machine's, where the gallery is elsewhere. */
  readonly subscription: string | undefined;
  readonly resourceGroup: string | undefined;
  readonly gallery: string;
  readonly image: string;
  /** `auto` and `date` are resolved when it is built. */
  readonly version: string;
  readonly settings: OutputOf<'gallery'>;
}

/** A VHD in a storage account. */
interface VhdTarget {
  readonly output: number;
  readonly storageAccount: string;
  readonly container: string;
  readonly name: string;
}

/** One run of Packer: one machine in one region, and what is captured of it. */
export interface AzureRun {
  /** As addresses have it: `westus2`. Undefined where a resource group of the user's decides. */
  readonly location: string | undefined;
  readonly managed?: ManagedTarget;
  readonly gallery?: GalleryTarget;
  readonly vhd?: VhdTarget;
}

const MANAGED_IMAGE = /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)\/providers\/Microsoft\.Compute\/images\/([^/]+)$/i;

/** Subscription, group and name of a managed image; undefined for what is no id of one. */
export function parseManagedImageId(
  id: string,
): { readonly subscription: string; readonly resourceGroup: string; readonly name: string } | undefined {
  const [, subscription, resourceGroup, name] = MANAGED_IMAGE.exec(id) ?? [];
  return subscription === undefined || resourceGroup === undefined || name === undefined
    ? undefined
    : { subscription, resourceGroup, name };
}

/**
 * The runs of Packer that make the outputs of a definition: one in each region where a managed image is asked for, one for a version in a
 * gallery, which is copied from there. A managed image in the region of the gallery's machine is made in the same run.
 *
 * @param definition one of which `outputProblems` has nothing to say
 */
export function azureRuns(definition: ImageDefinition): AzureRun[] {
  const managed = managedRuns(definition);
  const gallery = galleryTarget(definition);
  const vhd = vhdTarget(definition);
  const runs: AzureRun[] = [];
  if (gallery !== undefined) {
    const location = locationOf(definition) ?? regionOf(gallery.settings.regions[0]?.name);
    const same = managed.findIndex((run) => run.location === location);
    const [together] = same === -1 ? [] : managed.splice(same, 1);
    runs.push({ ...together, location, gallery });
  }
  runs.push(...managed);
  if (vhd !== undefined) runs.push({ location: locationOf(definition), vhd });
  return runs;
}

/** The region that the definition builds in, as addresses have it. */
function locationOf({ build }: Pick<ImageDefinition, 'build'>): string | undefined {
  return regionOf(build.region);
}

/** The subscription that machines run in, as far as the definition says. */
export function subscriptionIn({ outputs, build }: Pick<ImageDefinition, 'outputs' | 'build'>): string | undefined {
  const managed = outputs.find((output) => output.kind === 'managed');
  const [, ofSubnet] = /^\/subscriptions\/([^/]+)\//i.exec(build.subnet ?? '') ?? [];
  return managed?.subscription ?? parseManagedImageId(managed?.id ?? '')?.subscription ?? ofSubnet;
}

function managedRuns(definition: ImageDefinition): AzureRun[] {
  const output = definition.outputs.findIndex(({ kind }) => kind === 'managed');
  const settings = definition.outputs[output];
  if (settings?.kind !== 'managed') return [];
  const parsed = parseManagedImageId(settings.id ?? '');
  const name = parsed?.name ?? settings.name ?? '';
  const resourceGroup = settings.resourceGroup ?? parsed?.resourceGroup;
  const regions = [...new Set((settings.regions ?? []).map((region) => regionOf(region.name)))];
  const locations = regions.length > 0 ? regions : [locationOf(definition)];
  return locations.map((location) => ({
    location,
    managed: {
      output,
      name: locations.length === 1 ? name : nameIn(location ?? '', name, definition.tags),
      resourceGroup,
      storage: settings.storage,
    },
  }));
}

/**
 * The name of the image in one of several regions. Where it begins with the worker pool, the region follows that, as document 002 has it:
 * `<pool>-<location>-<sku>-<deployment>`; else it stands at the end.
 */
function nameIn(location: string, name: string, tags: Readonly<Record<string, string>>): string {
  const pool = poolIn(tags);
  return pool !== undefined && name.startsWith(`${pool}-`) ? `${pool}-${location}${name.slice(pool.length)}` : `${name}-${location}`;
}

/** The worker pool as names of Azure can have it; of both generations of document 002. */
export function poolIn(tags: Readonly<Record<string, string>>): string | undefined {
  const pool = (tags['worker_pool_id'] ?? tags['workerType'] ?? '').replaceAll('/', '-');
  return pool === '' ? undefined : pool;
}

function galleryTarget({ outputs }: ImageDefinition): GalleryTarget | undefined {
  const output = outputs.findIndex(({ kind }) => kind === 'gallery');
  const settings = outputs[output];
  if (settings?.kind !== 'gallery') return undefined;
  const id = parseGalleryImageId(settings.id ?? '');
  return {
    output,
    subscription: id?.subscription,
    resourceGroup: settings.resourceGroup ?? id?.resourceGroup,
    gallery: id?.gallery ?? settings.gallery ?? '',
    image: id?.image ?? settings.definition ?? '',
    version: settings.version,
    settings,
  };
}

function vhdTarget({ outputs, image }: ImageDefinition): VhdTarget | undefined {
  const output = outputs.findIndex(({ kind }) => kind === 'vhd');
  const settings = outputs[output];
  if (settings?.kind !== 'vhd') return undefined;
  return { output, storageAccount: settings.storageAccount ?? '', container: settings.container ?? '', name: settings.name ?? image.id };
}

/** "westus2" for "West US 2". */
function regionOf(name: string | undefined): string | undefined {
  return name === undefined || name.trim() === '' ? undefined : name.replaceAll(' ', '').toLowerCase();
}
