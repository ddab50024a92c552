import type { ImageFormat } from '../mapping/image-format.ts';
import { canonicalTemplates } from './canonical-template.ts';
import { readTemplates } from './read-template.ts';
import { PROVIDER } from './service.ts';
import { writeTemplates } from './write-template.ts';

/** Image templates of Azure Image Builder, API versions 2018-02-01-preview to 2025-10-01. */
export const azureImageBuilder: ImageFormat = {
  name: PROVIDER,
  aliases: ['aib'],
  title: 'Azure Image Builder template',
  extension: 'json',
  read: readTemplates,
  write: writeTemplates,
  canonical: canonicalTemplates,
};
