import type { ImageFormat } from '../mapping/image-format.ts';
import { canonicalImageFactory } from './canonical.ts';
import { writeImageFactory } from './export.ts';
import { readImageFactory } from './import.ts';

/** Templated definitions of .NET's Image Factory, in YAML or JSON. */
export const imageFactory: ImageFormat = {
  name: 'image-factory',
  aliases: ['helix-image-factory'],
  title: 'Image Factory definition',
  extension: 'json',
  read: readImageFactory,
  write: writeImageFactory,
  canonical: canonicalImageFactory,
};
