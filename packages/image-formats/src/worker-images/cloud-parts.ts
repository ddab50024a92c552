import type { Json } from '@bakehouse/core/data';
import { marketplaceTraits } from '../mapping/azure-marketplace.ts';
import type { FieldValues } from '../mapping/file-fields.ts';
import { defined, type JsonObject } from '../mapping/key-tree.ts';

/** What of a document differs by cloud. */
export interface CloudParts {
  readonly traits: { readonly os: string; readonly arch: string; readonly generation?: number };
  readonly source: JsonObject;
  readonly build: JsonObject;
  readonly steps: readonly Json[];
  readonly outputs: readonly Json[];
  readonly builder: string;
  /** Keys without which there is no image. */
  readonly missing: readonly string[];
}

/** An image of the Marketplace, published in a gallery where the file names one, else as a managed image. */
export function azureParts(values: FieldValues, arch: string | undefined): CloudParts {
  const { publisher, offer, sku, version, size, region, dataDisk, bootstrap } = values as Record<string, string | undefined>;
  const { gallery, definition, galleryVersion, resourceGroup, storage } = values as Record<string, string | undefined>;
  const traits = marketplaceTraits({ publisher, offer, sku, size });
  const place = { resourceGroup, storage, regions: named(values['regions']) };
  const shallow = values['shallow'];
  const inGallery = [gallery, definition, galleryVersion, shallow].some((part) => part !== undefined);
  const replication = shallow === undefined ? undefined : shallow === true ? 'shallow' : 'full';
  const output = inGallery
    ? { kind: 'gallery', gallery, definition, version: galleryVersion, ...place, replication }
    : { kind: 'managed', name: managedName(values), ...place };
  const hasOutput = inGallery || Object.values(place).some((part) => part !== undefined);
  return {
    traits: arch === undefined ? traits : { ...traits, arch },
    source: defined({ kind: 'marketplace', publisher, offer, sku, version }),
    build: defined({ region, size, dataDisksGB: dataDisk === undefined ? undefined : [dataDisk as unknown as number] }),
    steps:
      bootstrap === undefined ? [] : [{ script: { name: 'bootstrapscript', shell: 'powershell', url: bootstrap, elevated: 'system' } }],
    outputs: hasOutput ? [defined(output) as JsonObject] : [],
    builder: 'packer-azure',
    missing: [
      ...lacking({ 'image.publisher': publisher, 'image.offer': offer, 'image.sku': sku }),
      ...(inGallery ? lacking({ 'sharedimage.gallery_name': gallery, 'sharedimage.image_name': definition }) : []),
    ],
  };
}

/** The project is the one that the image is made in; Packer looks for the family in the public projects too. */
export function gcpParts(values: FieldValues, arch: string | undefined): CloudParts {
  const { family = '', project, imageName, zone, machineType } = values as Record<string, string | undefined>;
  return {
    traits: { os: /windows/i.test(family) ? 'windows' : 'linux', arch: arch ?? (/arm64/i.test(family) ? 'arm64' : 'x64') },
    source: defined({ kind: 'gce-family', family: family === '' ? undefined : family }),
    build: defined({ zone, size: machineType }),
    steps: [],
    outputs: imageName === undefined && project === undefined ? [] : [defined({ kind: 'gce-image', name: imageName, project })],
    builder: 'packer-gce',
    missing: lacking({ 'image.source_image_family': values['family'], 'image.image_name': imageName }),
  };
}

export function awsParts(values: FieldValues, arch: string | undefined): CloudParts {
  const { amiName, sourceFilter, sourceId, sourceOwner, instanceType } = values as Record<string, string | undefined>;
  const regions = named(values['amiRegions']);
  const hint = `${sourceFilter} ${amiName}`;
  return {
    traits: { os: /windows/i.test(hint) ? 'windows' : 'linux', arch: arch ?? (/arm64|aarch64/i.test(hint) ? 'arm64' : 'x64') },
    source: defined({ kind: 'ami', id: sourceId, owner: sourceOwner, name: sourceFilter }),
    build: defined({ size: instanceType }),
    steps: [],
    outputs: amiName === undefined && regions === undefined ? [] : [defined({ kind: 'ami', name: amiName, regions })],
    builder: 'packer-aws',
    missing: lacking({ 'image.source_ami_filter': sourceFilter ?? sourceId, 'image.ami_name': amiName }),
  };
}

/** The original adds an identifier of the run and the region; here the regions are of one image. */
function managedName({ publisher, sku }: FieldValues): string | undefined {
  if (publisher === undefined && sku === undefined) return undefined;
  return `imageset-${sku ?? publisher}`;
}

function named(regions: unknown): JsonObject[] | undefined {
  return Array.isArray(regions) ? regions.map((name: string) => ({ name })) : undefined;
}

function lacking(keys: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(keys).filter((key) => keys[key] === undefined);
}
