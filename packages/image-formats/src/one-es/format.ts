import type { ImageFormat } from '../mapping/image-format.ts';
import { canonicalOneEs } from './canonical.ts';
import { writeOneEs } from './export.ts';
import { readOneEs } from './import.ts';

/** Images of 1ES hosted pools: `artifacts.json` as it is pasted into the portal, and the fuller JSON with base and regions. */
export const oneEs: ImageFormat = {
  name: 'one-es',
  aliases: ['1es'],
  title: '1ES image (artifacts.json)',
  extension: 'json',
  read: readOneEs,
  write: writeOneEs,
  canonical: canonicalOneEs,
};
