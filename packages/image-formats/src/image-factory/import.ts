import type { Json } from '@bakehouse/core/data';
import type { JsonObject } from '@bakehouse/records/json';
import type { Imported, ImportOptions } from '../mapping/image-format.ts';
import { imageIdOf } from '../mapping/image-id.ts';
import { machineOf, USUAL_SOURCE } from '../one-es/base-image.ts';
import { importArtifacts } from '../one-es/import-artifacts.ts';
import { noteExtra } from '../one-es/members.ts';
import { SecretTable } from '../one-es/secret-table.ts';
import { DEFINITION_MEMBERS, type Destination, readDefinitionFile } from './definition-file.ts';

/** See `ImageFormat.read`. `{VARIABLES}` mean the same there as in a definition of ours, so texts are taken as they are. */
export function readImageFactory(text: string, { shown, stem }: ImportOptions): Imported {
  const { artifacts, destinations, extra, notes } = readDefinitionFile(text, shown);
  notes.warn(
    [],
    'the fields that name the base of the image are not known; Windows Server 2022 (2022-datacenter-g2) is assumed for source',
    'the export writes the fields under provider.image-factory.extra, not source',
  );
  const secrets = new SecretTable();
  const imported = importArtifacts(artifacts, secrets, { format: 'image-factory', references: true }, notes);
  noteExtra(extra, [], DEFINITION_MEMBERS, 'provider.image-factory.extra', notes);
  const id = imageIdOf(stem);
  const outputs = destinations?.map(outputOf) ?? [{ kind: 'managed', name: stem === '' ? id : stem }];
  const kept = (destinations ?? []).flatMap((destination, output): Json[] =>
    Object.keys(destination.extra).length === 0 ? [] : [{ output, extra: destination.extra }],
  );
  if (destinations === undefined) notes.warn([], 'the definition has no Destination', 'say where the image goes');

  const names = artifacts.map(({ name }) => name);
  const document = {
    schema: 'vm-image/1',
    image: { id, ...machineOf(USUAL_SOURCE, names, stem), ...(id === stem || stem === '' ? {} : { names: { key: stem } }) },
    ...(secrets.secrets === undefined ? {} : { secrets: secrets.secrets }),
    source: USUAL_SOURCE,
    build: {},
    steps: imported.steps,
    outputs,
    builders: ['image-factory'],
    provider: {
      'image-factory': {
        assumed: { source: USUAL_SOURCE, ...(destinations === undefined ? { outputs } : {}) },
        ...(imported.elements.length === 0 ? {} : { elements: imported.elements }),
        ...(kept.length === 0 ? {} : { destinations: kept }),
        ...(imported.spelling.length === 0 ? {} : { spelling: imported.spelling }),
        ...(secrets.versions === undefined ? {} : { secretVersions: secrets.versions }),
        ...(Object.keys(extra).length === 0 ? {} : { extra }),
      },
    },
  };
  return { documents: [document], findings: notes.finish('The definition') };
}

function outputOf({ storageAccount, imageName, subscription }: Destination): JsonObject {
  return {
    kind: 'managed',
    name: imageName,
    ...(storageAccount === undefined ? {} : { storageAccount }),
    ...(subscription === undefined ? {} : { subscription }),
  };
}
