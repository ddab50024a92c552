import { isSharedGalleryId, parseGalleryImageId } from '@bakehouse/azure/image-versions';
import type { ImageDefinition } from '@bakehouse/image-definition/definition';
import type { JsonObject } from '@bakehouse/records/json';
import { type AzureRun, parseManagedImageId } from './azure-runs.ts';
import { azureSettings } from './azure-settings.ts';
import { literal } from './template-text.ts';

/** What is known of a run only when it begins. */
interface ArmFacts {
  readonly tags: Readonly<Record<string, string>>;
  /** Undefined where the definition names a group that is there. */
  readonly temporaryGroup: string | undefined;
  /** Of images whose group the definition does not name. */
  readonly resourceGroup: string | undefined;
  readonly subscription: string | undefined;
  /** Of the gallery's image, `auto` and `date` resolved. */
  readonly galleryVersion: string | undefined;
  /** The image of a gallery that the definition names without its id. */
  readonly sourceImage: JsonObject | undefined;
  /** Who signs in, and in which cloud. */
  readonly access: JsonObject;
}

/** Everything that a definition says to azure-arm, for one run. */
export function armSettings(definition: ImageDefinition, run: AzureRun, facts: ArmFacts): JsonObject {
  const { image, build } = definition;
  const trusted = image.security?.trustedLaunch === true;
  const decided: JsonObject = {
    os_type: image.os === 'windows' ? 'Windows' : 'Linux',
    ...communicator(definition),
    ...source(definition, facts),
    ...(build.resourceGroup === undefined
      ? { location: run.location, temp_resource_group_name: facts.temporaryGroup }
      : { build_resource_group_name: build.resourceGroup }),
    vm_size: build.size,
    os_disk_size_gb: build.osDiskGB,
    disk_additional_size: build.dataDisksGB,
    spot: build.spot === true ? { eviction_policy: 'Delete' } : undefined,
    user_assigned_managed_identities: build.identity,
    security_type: image.security?.confidential === true ? 'ConfidentialVM' : trusted ? 'TrustedLaunch' : undefined,
    secure_boot_enabled: image.security?.secureBoot ?? (trusted ? true : undefined),
    vtpm_enabled: trusted || image.security?.confidential === true ? true : undefined,
    ...network(build.subnet),
    ...managed(run, facts),
    ...gallery(run, facts),
    ...vhd(run, facts),
    azure_tags: facts.tags,
    // Else a run that is cancelled would still wait for the group when it has to be over.
    async_resourcegroup_delete: true,
  };
  const more = azureSettings(definition).builder as JsonObject;
  // Settings of the user's own go over those that have no field in a definition, such as winrm_timeout.
  const written = Object.fromEntries(Object.entries({ ...decided, ...more }).filter(([, value]) => value !== undefined));
  return { ...literal(written), ...facts.access };
}

function communicator({ image }: ImageDefinition): JsonObject {
  if (image.os === 'linux') return { communicator: 'ssh', ssh_username: 'packer', ssh_timeout: '20m' };
  return { communicator: 'winrm', winrm_use_ssl: true, winrm_insecure: true, winrm_timeout: '20m', winrm_username: 'packer' };
}

function source({ source: from }: ImageDefinition, { sourceImage }: ArmFacts): JsonObject {
  if (from.kind === 'marketplace') {
    const { publisher, offer, sku, version, plan } = from;
    const planInfo = plan && { plan_name: plan.name, plan_product: plan.product, plan_publisher: plan.publisher };
    return { image_publisher: publisher, image_offer: offer, image_sku: sku, image_version: version, plan_info: planInfo };
  }
  if (from.kind === 'vhd') return { image_url: from.url };
  if (from.kind === 'managed') {
    const id = parseManagedImageId(from.id);
    return { custom_managed_image_resource_group_name: id?.resourceGroup, custom_managed_image_name: id?.name };
  }
  if (from.kind !== 'gallery') return {};
  const { id = '', version } = from;
  if (isSharedGalleryId(id)) {
    const whole = version === 'latest' || /\/versions\//i.test(id) ? id : `${id}/versions/${version}`;
    const key = /\/communityGalleries\//i.test(id) ? 'community_gallery_image_id' : 'direct_shared_gallery_image_id';
    return { shared_image_gallery: { [key]: whole } };
  }
  const named = parseGalleryImageId(id);
  const exact = named?.version ?? (version === 'latest' ? undefined : version);
  const image = named === undefined ? sourceImage : galleryNames(named);
  return { shared_image_gallery: { ...image, ...(exact === undefined ? {} : { image_version: exact }) } };
}

/** An image of a gallery in azure-arm's words. */
export function galleryNames(id: { subscription: string; resourceGroup: string; gallery: string; image: string }): JsonObject {
  return { subscription: id.subscription, resource_group: id.resourceGroup, gallery_name: id.gallery, image_name: id.image };
}

/** A machine in a subnet of the user's has no address in public. */
function network(subnet: string | undefined): JsonObject {
  const [, group, name, part] = /\/resourceGroups\/([^/]+)\/.*\/virtualNetworks\/([^/]+)\/subnets\/([^/]+)$/i.exec(subnet ?? '') ?? [];
  if (group === undefined) return {};
  return {
    virtual_network_resource_group_name: group,
    virtual_network_name: name,
    virtual_network_subnet_name: part,
    private_virtual_network_with_public_ip: false,
  };
}

function managed({ managed: target }: AzureRun, { resourceGroup }: ArmFacts): JsonObject {
  if (target === undefined) return {};
  return {
    managed_image_name: target.name,
    managed_image_resource_group_name: target.resourceGroup ?? resourceGroup,
    managed_image_storage_account_type: target.storage,
  };
}

function gallery({ gallery: target }: AzureRun, { resourceGroup, subscription, galleryVersion }: ArmFacts): JsonObject {
  if (target === undefined) return {};
  const { regions, channel, storage, replication, endOfLife } = target.settings;
  const copies = new Set(regions.map(({ replicas }) => replicas));
  const [count] = copies;
  // Only newer plugins know regions with numbers of their own.
  const differs = copies.size > 1 || regions.some((region) => region.storage !== undefined);
  const places = differs
    ? { target_region: regions.map(({ name, replicas }) => ({ name, ...(replicas === undefined ? {} : { replicas }) })) }
    : { replication_regions: regions.length === 0 ? undefined : regions.map(({ name }) => name) };
  return {
    shared_image_gallery_destination: {
      subscription: target.subscription ?? subscription,
      resource_group: target.resourceGroup ?? resourceGroup,
      gallery_name: target.gallery,
      image_name: target.image,
      image_version: galleryVersion,
      ...places,
      storage_account_type: storage,
      use_shallow_replication: replication === 'shallow' ? true : undefined,
    },
    shared_image_gallery_replica_count: differs ? undefined : count,
    shared_gallery_image_version_exclude_from_latest: channel === 'staging' ? true : undefined,
    shared_gallery_image_version_end_of_life_date: endOfLife === undefined ? undefined : `${endOfLife}T00:00:00Z`,
    shared_image_gallery_timeout: '2h',
  };
}

function vhd({ vhd: target }: AzureRun, { resourceGroup }: ArmFacts): JsonObject {
  if (target === undefined) return {};
  return {
    storage_account: target.storageAccount,
    resource_group_name: resourceGroup,
    capture_container_name: target.container,
    capture_name_prefix: target.name,
  };
}
