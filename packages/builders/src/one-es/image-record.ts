import { join } from 'node:path';
import { isObject } from '@bakehouse/core/data';
import { type BuildRecord, LOG_FILE, RECORD_FILE } from '@bakehouse/records/builds';
import { writeJson } from '@bakehouse/system/files';
import type { BuildFacts } from '../builder.ts';
import { nameOf } from './image-address.ts';
import type { ImageReference } from './image-reference.ts';
import { NAME } from './one-es-settings.ts';

/** Writes the record of an image that is there. */
export async function writeRecord(folder: string, facts: BuildFacts, reference: ImageReference): Promise<BuildRecord> {
  const { image, fingerprint, definitionFile, commit, submittedAt } = facts;
  const { resource, apiVersion } = reference;
  const record: BuildRecord = {
    ...{ schema: 'bakehouse-build/1', image, fingerprint, builder: NAME, definitionFile },
    source: { ...(commit === undefined ? {} : { commit }) },
    files: [],
    artifacts: [{ builder: NAME, id: resource, kind: 'one-es-image', name: nameOf(resource), regions: regionsOf(reference) }],
    packages: [],
    tools: { 'Microsoft.CloudTest': apiVersion },
    stages: [],
    log: LOG_FILE,
    startedAt: submittedAt,
    finishedAt: new Date().toISOString(),
  };
  await writeJson(join(folder, RECORD_FILE), record);
  return record;
}

/** Those that the image is copied to; the one that it is in where it is copied nowhere. */
function regionsOf({ full }: ImageReference): string[] {
  const profile = isObject(full['properties']) ? full['properties']['publishingProfile'] : undefined;
  const targets = isObject(profile) && Array.isArray(profile['targetRegions']) ? (profile['targetRegions'] as readonly unknown[]) : [];
  const names = targets.flatMap((target) => (isObject(target) && typeof target['name'] === 'string' ? [target['name']] : []));
  return names.length > 0 ? names : [String(full['location'])];
}
