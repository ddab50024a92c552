import type { JsonObject } from '@bakehouse/records/json';
import { marketplaceTraits } from '../mapping/azure-marketplace.ts';
import { isDiskSize, isUrl } from '../mapping/field-forms.ts';
import { compact, definedOnly, type Members } from '../mapping/json-members.ts';
import { isFilledText } from '../mapping/json-values.ts';
import { writeAzureArm } from './azure-arm-write.ts';
import type { BuilderKind, ReadBuilder } from './builder-kind.ts';

/** A version that is made up by a template stays where it is. */
const VERSION = /^(?:0|[1-9][0-9]{0,9})(?:\.(?:0|[1-9][0-9]{0,9})){2}$/;
const MIDNIGHT = /^([0-9]{4}-[0-9]{2}-[0-9]{2})T00:00:00Z$/;

/** Virtual machines of Azure. */
export const azureArm: BuilderKind = { type: 'azure-arm', builder: 'packer-azure', read: readAzureArm, write: writeAzureArm };

function readAzureArm(from: Members): ReadBuilder {
  const source = readSource(from);
  const spot = from.inner('spot');
  // With nothing in it, it still asks for a spot machine.
  if (spot !== undefined && compact(from.peek('spot') as JsonObject) === undefined) from.take('spot');
  const build = definedOnly({
    region: from.text('location'),
    size: from.text('vm_size'),
    osDiskGB: from.integer('os_disk_size_gb', 1, 65_536),
    dataDisksGB: from.list('disk_additional_size', isDiskSize),
    spot: spot === undefined ? undefined : true,
    identity: from.distinct('user_assigned_managed_identities', isFilledText),
    resourceGroup: from.text('build_resource_group_name'),
  });
  const osType = from.text('os_type', (text) => text === 'Windows' || text === 'Linux');
  const { publisher, offer, sku } = (source ?? {}) as Record<string, string | undefined>;
  const traits = marketplaceTraits({ publisher, offer, sku });
  const isPlain = [publisher, offer, sku].every((name) => name !== undefined && !name.includes('{{'));
  const isWindows =
    osType === undefined ? from.peek('communicator') === 'winrm' || (isPlain && traits.os === 'windows') : osType === 'Windows';
  const image = {
    ...(isPlain ? { arch: traits.arch, generation: traits.generation } : { arch: 'x64' }),
    os: isWindows ? 'windows' : 'linux',
  };
  const tags = from.textMap('azure_tags');
  const outputs = [readManaged(from), readGallery(from), readVhd(from)].filter((output) => output !== undefined);
  const isDestination = outputs.some(({ kind }) => kind === 'gallery');
  const parts = [
    ...(spot === undefined ? [] : ['spot']),
    ...(source?.['plan'] === undefined ? [] : ['plan_info']),
    ...(source?.['kind'] === 'gallery' ? ['shared_image_gallery'] : []),
    ...(isDestination ? ['shared_image_gallery_destination'] : []),
  ];
  const absent = osType === undefined && from.peek('os_type') === undefined ? ['os_type'] : [];
  return { image: definedOnly({ ...image, security: readSecurity(from) }), source, build, tags, outputs, absent, parts };
}

function readSource(from: Members): JsonObject | undefined {
  const names = ['image_publisher', 'image_offer', 'image_sku'];
  if (names.every((key) => isFilledText(from.peek(key)))) {
    const [publisher, offer, sku] = names.map((key) => from.text(key));
    const plan = from.inner('plan_info');
    const hasPlan = plan !== undefined && ['plan_name', 'plan_product', 'plan_publisher'].every((key) => isFilledText(plan.peek(key)));
    return definedOnly({
      kind: 'marketplace',
      publisher,
      offer,
      sku,
      version: from.text('image_version') ?? 'latest',
      plan: hasPlan
        ? { name: plan.text('plan_name'), product: plan.text('plan_product'), publisher: plan.text('plan_publisher') }
        : undefined,
    });
  }
  const gallery = from.inner('shared_image_gallery');
  if (gallery !== undefined && isFilledText(gallery.peek('gallery_name')) && isFilledText(gallery.peek('image_name'))) {
    const version = gallery.text('image_version') ?? 'latest';
    const parts = ['subscription', 'resource_group', 'gallery_name', 'image_name'];
    if (!parts.every((key) => isFilledText(gallery.peek(key)) && !String(gallery.peek(key)).includes('/'))) {
      return { kind: 'gallery', gallery: gallery.text('gallery_name'), definition: gallery.text('image_name'), version };
    }
    const [subscription, group, name, image] = parts.map((key) => gallery.text(key));
    const id = `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.Compute/galleries/${name}/images/${image}`;
    return { kind: 'gallery', id, version };
  }
  const url = from.text('image_url', isUrl);
  if (url !== undefined) return { kind: 'vhd', url };
  const parts = ['subscription_id', 'custom_managed_image_resource_group_name', 'custom_managed_image_name'];
  if (!parts.every((key) => isFilledText(from.peek(key)) && !String(from.peek(key)).includes('/'))) return undefined;
  const [, group, name] = parts.map((key) => (key === 'subscription_id' ? undefined : from.text(key)));
  const subscription = String(from.peek('subscription_id'));
  return { kind: 'managed', id: `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.Compute/images/${name}` };
}

function readSecurity(from: Members): JsonObject | undefined {
  const type = from.text('security_type', (text) => text === 'TrustedLaunch' || text === 'ConfidentialVM');
  return compact({
    trustedLaunch: type === 'TrustedLaunch' ? true : undefined,
    confidential: type === 'ConfidentialVM' ? true : undefined,
    secureBoot: from.boolean('secure_boot_enabled'),
  });
}

function readManaged(from: Members): JsonObject | undefined {
  const name = from.text('managed_image_name');
  if (name === undefined) return undefined;
  const resourceGroup = from.text('managed_image_resource_group_name');
  return definedOnly({ kind: 'managed', name, resourceGroup, storage: from.text('managed_image_storage_account_type') });
}

function readGallery(from: Members): JsonObject | undefined {
  const to = from.inner('shared_image_gallery_destination');
  if (to === undefined || !isFilledText(to.peek('gallery_name')) || !isFilledText(to.peek('image_name'))) return undefined;
  const names = to.names('replication_regions') ?? [];
  const excluded = from.boolean('shared_gallery_image_version_exclude_from_latest');
  const hasOther = excluded === undefined && from.peek('shared_gallery_image_version_exclude_from_latest') !== undefined;
  const shallow = to.peek('use_shallow_replication') === true ? to.boolean('use_shallow_replication') : undefined;
  return definedOnly({
    kind: 'gallery',
    gallery: to.text('gallery_name'),
    definition: to.text('image_name'),
    resourceGroup: to.text('resource_group'),
    version: to.text('image_version', (text) => VERSION.test(text)) ?? 'auto',
    regions: names.map((name) => ({ name })),
    channel: hasOther ? undefined : excluded === true ? 'staging' : 'latest',
    storage: to.text('storage_account_type'),
    replication: shallow === true ? 'shallow' : undefined,
    endOfLife: MIDNIGHT.exec(from.text('shared_gallery_image_version_end_of_life_date', (text) => MIDNIGHT.test(text)) ?? '')?.[1],
  });
}

function readVhd(from: Members): JsonObject | undefined {
  const container = from.text('capture_container_name');
  if (container === undefined) return undefined;
  return definedOnly({ kind: 'vhd', storageAccount: from.text('storage_account'), container, name: from.text('capture_name_prefix') });
}
