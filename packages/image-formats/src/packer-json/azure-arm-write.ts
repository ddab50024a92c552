import type { JsonObject } from '@bakehouse/records/json';
import { isDiskSize } from '../mapping/field-forms.ts';
import { definedOnly, type Members } from '../mapping/json-members.ts';
import { isFilledText } from '../mapping/json-values.ts';
import type { BuilderParts } from './builder-kind.ts';
import { isNameOnly } from './option-values.ts';

const GALLERY_IMAGE =
  /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)\/providers\/Microsoft\.Compute\/galleries\/([^/]+)\/images\/([^/]+)$/;
const MANAGED_IMAGE = /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)\/providers\/Microsoft\.Compute\/images\/([^/]+)$/;

/** A builder of the type azure-arm. */
export function writeAzureArm({ image, source, build, tags, outputs, isNew, extra, absent, problems }: BuilderParts): JsonObject {
  const os = image?.peek('os') === 'windows' ? 'Windows' : 'Linux';
  const security = image?.inner('security');
  const isTrusted = security?.boolean('trustedLaunch') === true;
  const isConfidential = security?.boolean('confidential') === true;
  const written = definedOnly({
    ...(isNew ? accessOf(os) : {}),
    os_type: extra['os_type'] === undefined && !absent.includes('os_type') ? os : undefined,
    ...writeSource(source, extra),
    location: build?.text('region'),
    vm_size: build?.text('size'),
    os_disk_size_gb: build?.integer('osDiskGB', 1),
    disk_additional_size: build?.list('dataDisksGB', isDiskSize),
    spot: build?.boolean('spot') === true ? {} : undefined,
    user_assigned_managed_identities: build?.texts('identity'),
    build_resource_group_name: build?.text('resourceGroup'),
    azure_tags: tags,
    security_type: isConfidential ? 'ConfidentialVM' : isTrusted ? 'TrustedLaunch' : undefined,
    secure_boot_enabled: security?.boolean('secureBoot'),
  });
  const members = new Map(Object.entries(written));
  for (const output of outputs) {
    const fields = writeOutput(output, isNew);
    if (fields === undefined) problems.add(output.path, 'needs a managed image, a gallery image or a VHD by its names');
    else if (Object.keys(fields).some((key) => members.has(key))) problems.add(output.path, 'has one output of a kind');
    else for (const [key, value] of Object.entries(fields)) members.set(key, value);
  }
  return Object.fromEntries(members);
}

/** How Packer gets at Azure and at the machine, for a builder that did not come from a template. */
function accessOf(os: string): JsonObject {
  const azure = { use_azure_cli_auth: true };
  if (os === 'Linux') return { ...azure, communicator: 'ssh', ssh_username: 'packer' };
  return { ...azure, communicator: 'winrm', winrm_use_ssl: true, winrm_insecure: true, winrm_timeout: '10m', winrm_username: 'packer' };
}

function writeSource(source: Members | undefined, extra: JsonObject): JsonObject {
  const kind = source?.peek('kind');
  if (source === undefined) return {};
  if (kind === 'marketplace') {
    source.take('kind');
    const plan = source.inner('plan');
    return {
      image_publisher: source.text('publisher'),
      image_offer: source.text('offer'),
      image_sku: source.text('sku'),
      image_version: writeVersion(source),
      plan_info: plan && { plan_name: plan.text('name'), plan_product: plan.text('product'), plan_publisher: plan.text('publisher') },
    };
  }
  if (kind === 'vhd') {
    source.take('kind');
    return { image_url: source.text('url') };
  }
  const id = source.peek('id');
  if (kind === 'gallery') {
    source.take('kind');
    const [, subscription, resource_group, gallery_name, image_name] =
      GALLERY_IMAGE.exec(source.text('id', (text) => GALLERY_IMAGE.test(text)) ?? '') ?? [];
    if (subscription !== undefined) {
      return {
        shared_image_gallery: definedOnly({ subscription, resource_group, gallery_name, image_name, image_version: writeVersion(source) }),
      };
    }
    if (id !== undefined) return {};
    const names = { gallery_name: source.text('gallery'), image_name: source.text('definition') };
    return { shared_image_gallery: definedOnly({ ...names, image_version: writeVersion(source) }) };
  }
  if (kind !== 'managed' || typeof id !== 'string') return {};
  const [, subscription, group, name] = MANAGED_IMAGE.exec(id) ?? [];
  // Packer looks for it in the subscription that it works in.
  if (subscription === undefined || (extra['subscription_id'] !== undefined && extra['subscription_id'] !== subscription)) return {};
  source.take('kind');
  source.take('id');
  return { subscription_id: subscription, custom_managed_image_resource_group_name: group, custom_managed_image_name: name };
}

/** The latest is what Packer takes when nothing is said. */
function writeVersion(source: Members): string | undefined {
  const version = source.text('version');
  return version === 'latest' ? undefined : version;
}

function writeOutput(output: Members, isNew: boolean): JsonObject | undefined {
  const kind = output.peek('kind');
  if (kind === 'managed' && isFilledText(output.peek('name'))) {
    output.take('kind');
    return definedOnly({
      managed_image_name: output.text('name'),
      managed_image_resource_group_name: output.text('resourceGroup'),
      managed_image_storage_account_type: output.text('storage'),
    });
  }
  if (kind === 'vhd' && isFilledText(output.peek('container'))) {
    output.take('kind');
    return definedOnly({
      storage_account: output.text('storageAccount'),
      capture_container_name: output.text('container'),
      capture_name_prefix: output.text('name'),
    });
  }
  if (kind !== 'gallery' || !isFilledText(output.peek('gallery')) || !isFilledText(output.peek('definition'))) return undefined;
  output.take('kind');
  // A template that came without a version keeps none; a new one must have it.
  const version = output.text('version', (text) => text !== 'auto' && text !== 'date');
  if (version === undefined && !isNew && output.peek('version') === 'auto') output.take('version');
  const regions = output.list('regions', isNameOnly);
  const excluded = output.text('channel') === 'staging';
  const shallow = output.text('replication', (text) => text === 'shallow') === undefined ? undefined : true;
  if (output.peek('replication') === 'full') output.take('replication');
  const endOfLife = output.text('endOfLife');
  return definedOnly({
    shared_image_gallery_destination: definedOnly({
      resource_group: output.text('resourceGroup'),
      gallery_name: output.text('gallery'),
      image_name: output.text('definition'),
      image_version: version,
      replication_regions: regions?.map((region) => region['name'] ?? null),
      storage_account_type: output.text('storage'),
      use_shallow_replication: shallow,
    }),
    shared_gallery_image_version_exclude_from_latest: excluded ? true : undefined,
    shared_gallery_image_version_end_of_life_date: endOfLife === undefined ? undefined : `${endOfLife}T00:00:00Z`,
  });
}
