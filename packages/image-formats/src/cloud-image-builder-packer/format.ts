import type { Json } from '@bakehouse/core/data';
import type { ImageFormat } from '../mapping/image-format.ts';
import { type JsonObject, valueAt } from '../mapping/key-tree.ts';
import { readYamlMapping } from '../mapping/yaml-mapping.ts';
import { exportConfig } from './export.ts';
import { importConfig } from './import.ts';

/** `packer/config/<key>.yaml` of Mozilla's cloud-image-builder: an image of the Azure Marketplace, built by Packer once in each region. */
export const cloudImageBuilderPacker: ImageFormat = {
  name: 'cloud-image-builder-packer',
  aliases: ['cib-packer', 'cib'],
  title: 'Cloud Image Builder, Packer configuration',
  extension: 'yaml',
  read: importConfig,
  write: exportConfig,
  canonical: (text) => withoutLatest(readYamlMapping(text, 'the file').data),
};

/**
 * The data of a file as YAML 1.2 reads it, so that a text and a number stay two things. The order of keys, comments and spelling do not
 * count, and `image.version: latest` is as good as none, since Packer takes the latest by itself.
 */
export function withoutLatest(data: JsonObject): Json {
  if (valueAt(data, ['image', 'version']) !== 'latest') return data;
  const { version, ...image } = data['image'] as JsonObject;
  return { ...data, image };
}
