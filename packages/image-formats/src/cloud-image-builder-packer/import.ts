import type { Json } from '@bakehouse/core/data';
import { marketplaceTraits } from '../mapping/azure-marketplace.ts';
import { escapeVariables } from '../mapping/escape-variables.ts';
import { FieldReader, type FieldValues, type Remainder } from '../mapping/file-fields.ts';
import type { Imported, ImportOptions, IntermediateDocument } from '../mapping/image-format.ts';
import { imageIdOf } from '../mapping/image-id.ts';
import { defined } from '../mapping/key-tree.ts';
import { reportKeys } from '../mapping/known-keys.ts';
import { readYamlMapping } from '../mapping/yaml-mapping.ts';
import { FIELDS, KNOWN_KEYS, TAGS } from './keys.ts';
import { reportMistakes } from './mistakes.ts';

/** @throws InputError with all findings when the text is no YAML mapping */
export function importConfig(text: string, { shown, stem }: ImportOptions): Imported {
  const file = readYamlMapping(text, shown);
  const reader = new FieldReader(file.data, file.report);
  const values = reader.read(FIELDS);
  const tags = reader.readTexts(TAGS);
  const remainder = reader.remainder();
  reportKeys(file.data, KNOWN_KEYS, remainder.extra ?? {}, 'provider.cloud-image-builder-packer.extra', file.report);
  reportMistakes(file.data, values, file.report);
  return { documents: [intermediateDocument(stem, values, tags, remainder)], findings: file.findings() };
}

function intermediateDocument(stem: string, values: FieldValues, tags: Record<string, string>, remainder: Remainder): IntermediateDocument {
  const { publisher, offer, sku, version, resourceGroup, storage, region, regions, size, dataDisk } = values as Record<string, string>;
  const whole = [publisher, offer, sku].every((name) => name !== undefined);
  const traits = marketplaceTraits({ publisher, offer, sku, size });
  const pool = tags['worker_pool_id'] ?? tags['workerType'];
  const names = (regions as readonly string[] | undefined)?.map((name) => ({ name }));
  const document = {
    schema: 'vm-image/1',
    ...(whole ? {} : { abstract: true }),
    // The templates of the original are for Windows only.
    image: { id: imageIdOf(stem), ...traits, os: 'windows', names: defined({ key: stem, pool: pool === '' ? undefined : pool }) },
    ...(Object.keys(tags).length > 0 ? { tags } : {}),
    source: defined({ kind: 'marketplace', publisher, offer, sku, version }),
    // Its bootstrap script installs what the tags of the machine name.
    build: { ...defined({ region, size, dataDisksGB: dataDisk === undefined ? undefined : [dataDisk] }), readsTags: true },
    steps: [],
    outputs: [defined({ kind: 'managed', name: imageName(stem, values, tags), resourceGroup, storage, regions: names })],
    builders: ['packer-azure'],
    ...(Object.keys(remainder).length > 0 ? { provider: { 'cloud-image-builder-packer': remainder } } : {}),
  };
  return escapeVariables(document as unknown as Json) as IntermediateDocument;
}

/**
 * The name of the image as `build-packer-image.ps1` makes it up, without the region that it puts after the pool: it makes an image in
 * each region, and here they are one image.
 */
function imageName(stem: string, { sku }: FieldValues, tags: Record<string, string>): string {
  const channel = ['alpha2', 'alpha', 'beta', 'next'].find((part) => stem.includes(part));
  const pool = (tags['worker_pool_id'] ?? tags['workerType'] ?? '').replaceAll('/', '-');
  return [pool, sku, channel ?? tags['deploymentId']].filter((part) => part !== undefined && part !== '').join('-') || imageIdOf(stem);
}
