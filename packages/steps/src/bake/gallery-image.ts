import { join } from 'node:path';
import { UserError } from '@bakehouse/core/errors';
import { readVersion, versionFolder } from '@bakehouse/gallery/gallery';

/** The file of a version to boot: the raw image if there is one, else what there is. */
export async function imageFileOf(gallery: string, image: string, version: string): Promise<string> {
  const { files } = await readVersion(gallery, image, version);
  const file = files.find(({ format }) => format === 'raw') ?? files[0];
  if (file === undefined) throw new UserError(`${image} ${version} has no file that could be booted.`);
  return join(versionFolder(gallery, image, version), file.file);
}
