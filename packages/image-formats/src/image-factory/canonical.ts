import type { Json } from '@bakehouse/core/data';
import { canonicalArtifact } from '../one-es/canonical.ts';
import { readDefinitionFile } from './definition-file.ts';

/**
 * What a definition for Image Factory says: see `ImageFormat.canonical`.
 *
 * Evened out: YAML and JSON; the case of the format's own keys (`Name`, `Parameters`, `CustomImageName`, …) and of the artifacts that
 * steps stand for, with their parameters; members that are null; empty parameters; a destination that is no list. Variables stay.
 */
export function canonicalImageFactory(text: string): Json {
  const { artifacts, destinations, extra, notes } = readDefinitionFile(text, 'the file');
  notes.finish('The definition');
  return {
    ...extra,
    artifacts: artifacts.map(canonicalArtifact),
    ...(destinations === undefined
      ? {}
      : {
          destination: destinations.map(({ storageAccount, imageName, subscription, extra: members }) => ({
            ...members,
            customImageName: imageName,
            ...(storageAccount === undefined ? {} : { storageAccountName: storageAccount }),
            ...(subscription === undefined ? {} : { subId: subscription }),
          })),
        }),
  };
}
