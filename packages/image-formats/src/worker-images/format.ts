import { withoutLatest } from '../cloud-image-builder-packer/format.ts';
import type { ImageFormat, Imported, ImportOptions } from '../mapping/image-format.ts';
import { reportKeys } from '../mapping/known-keys.ts';
import { writeYaml } from '../mapping/yaml-file.ts';
import { readYamlMapping } from '../mapping/yaml-mapping.ts';
import { documentsOf } from './documents.ts';
import { fileData } from './file-data.ts';
import { KNOWN_KEYS } from './known-keys.ts';
import { reportMistakes } from './mistakes.ts';
import { tagsAsMapping } from './tag-list.ts';

/**
 * `config/<key>.yaml` of Mozilla's worker-images, the successor of cloud-image-builder: Azure, Google Cloud and Amazon, even in one file,
 * and a file of defaults, whose values `mergeDefaults` puts in for the word `default`.
 */
export const workerImages: ImageFormat = {
  name: 'worker-images',
  aliases: ['worker-image', 'fxci'],
  title: 'Mozilla worker-images configuration',
  extension: 'yaml',
  read,
  write: (documents) => writeYaml(fileData(documents)),
  // As of cloud-image-builder: the key `image.version` means the same here.
  canonical: (text) => withoutLatest(readYamlMapping(text, 'the file').data),
};

function read(text: string, { shown, stem }: ImportOptions): Imported {
  const file = readYamlMapping(text, shown);
  const content = documentsOf(file.data, stem, file.report);
  const { data } = tagsAsMapping(file.data);
  reportKeys(data, KNOWN_KEYS, content.remainder.extra ?? {}, 'provider.worker-images.extra', file.report);
  reportMistakes(file.data, content, stem, file.report);
  return { documents: content.documents, findings: file.findings() };
}
