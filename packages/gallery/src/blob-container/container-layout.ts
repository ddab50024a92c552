import { UserError } from '@bakehouse/core/errors';
import { checkImageId } from '../version-record.ts';

/*
 * A gallery in a container:
 *
 *   <image>/versions/<x.y.z>/version.json          written once all that it names is there, if there is none: it makes the version
 *   <image>/versions/<x.y.z>/provenance-<…>.json   named by its content, so that version.json is the only thing that changes in place
 *   <image>/versions/<x.y.z>/tests-<…>.json
 *   <image>/files/<sha256>.<format>                disk images, by their content: one that several versions have is there once
 *   <image>/latest.json                            {"version": "1.0.3"}: the only thing that says which version is latest
 *   <image>/retired.json                           {"versions": ["1.0.1"]}: numbers that are never given out again
 *   <image>/definition.json                        the definition of the version that was published last
 *   <image>/work.lease                             held by a run that stages, publishes, promotes or retires
 */

export const layout = {
  versions: (image: string) => `${checkImageId(image)}/versions/`,
  version: (image: string, version: string) => `${checkImageId(image)}/versions/${version}/`,
  record: (image: string, version: string) => `${checkImageId(image)}/versions/${version}/version.json`,
  files: (image: string) => `${checkImageId(image)}/files/`,
  /** @throws UserError where a record from elsewhere could lead out of the folder */
  file(image: string, { sha256, format }: { readonly sha256: string; readonly format: string }) {
    if (/^[0-9a-f]{64}$/.test(sha256) && /^[a-z0-9]{1,12}$/.test(format)) return `${checkImageId(image)}/files/${sha256}.${format}`;
    throw new UserError(`A version of ${image} in the gallery is damaged: it has a file without a SHA-256 or format.`);
  },
  latest: (image: string) => `${checkImageId(image)}/latest.json`,
  retired: (image: string) => `${checkImageId(image)}/retired.json`,
  definition: (image: string) => `${checkImageId(image)}/definition.json`,
  work: (image: string) => `${checkImageId(image)}/work`,
} as const;
