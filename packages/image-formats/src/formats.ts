import { InputError } from '@bakehouse/core/errors';
import { nearest } from '@bakehouse/core/text';
import type { FormatName, ImageFormat } from './mapping/image-format.ts';

/** Each is loaded only when it is asked for. */
const FORMATS: { readonly [Name in FormatName]: () => Promise<ImageFormat> } = {
  'one-es': async () => (await import('./one-es/format.ts')).oneEs,
  'image-factory': async () => (await import('./image-factory/format.ts')).imageFactory,
  'cloud-image-builder-packer': async () => (await import('./cloud-image-builder-packer/format.ts')).cloudImageBuilderPacker,
  'cloud-image-builder-classic': async () => (await import('./cloud-image-builder-classic/format.ts')).cloudImageBuilderClassic,
  'worker-images': async () => (await import('./worker-images/format.ts')).workerImages,
  'packer-json': async () => (await import('./packer-json/format.ts')).packerJson,
  'azure-image-builder': async () => (await import('./azure-image-builder/format.ts')).azureImageBuilder,
};

/** Bakehouse's own format, which every other one is read into and written from. */
export const OWN_FORMAT = 'vm-image';

export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

/**
 * A format by its name.
 *
 * @throws InputError naming the nearest format when there is none of that name
 */
export async function loadFormat(name: string): Promise<ImageFormat> {
  const own = FORMATS[name as FormatName];
  if (Object.hasOwn(FORMATS, name)) return own();
  const formats = await Promise.all(FORMAT_NAMES.map((each) => FORMATS[each]()));
  const wanted = name.toLowerCase();
  const found = formats.find((format) => format.aliases.includes(wanted));
  if (found !== undefined) return found;
  const names = [OWN_FORMAT, ...FORMAT_NAMES];
  const near = nearest(wanted, [...names, ...formats.flatMap(({ aliases }) => aliases)]);
  throw new InputError(`There is no format "${name}".`, {
    hint: near === undefined ? `known: ${names.join(', ')}` : `did you mean ${near}?`,
  });
}
