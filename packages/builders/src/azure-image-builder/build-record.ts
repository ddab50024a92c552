import { type BuildRecord, LOG_FILE, type RemoteArtifact } from '@bakehouse/records/builds';
import type { BuildFacts } from '../builder.ts';
import { NAME, TEMPLATE_API } from './service.ts';
import type { ImageTemplate } from './template-state.ts';

/** The record of a build that has made something. @param template undefined where it is gone, and the times of its run with it */
export function buildRecord(facts: BuildFacts, artifacts: readonly RemoteArtifact[], template: ImageTemplate | undefined): BuildRecord {
  const { image, fingerprint, definitionFile, commit, submittedAt } = facts;
  const { startedAt, endedAt } = template?.run ?? {};
  const stages = [
    { name: 'template', milliseconds: between(submittedAt, startedAt) },
    { name: 'run', milliseconds: between(startedAt, endedAt) },
  ];
  return {
    schema: 'bakehouse-build/1',
    image,
    fingerprint,
    builder: NAME,
    definitionFile,
    source: { ...(commit === undefined ? {} : { commit }) },
    files: [],
    artifacts: [...artifacts],
    packages: [],
    tools: { [NAME]: TEMPLATE_API },
    stages: stages.flatMap(({ name, milliseconds }) => (milliseconds === undefined ? [] : [{ name, milliseconds }])),
    log: LOG_FILE,
    startedAt: submittedAt,
    finishedAt: endedAt ?? submittedAt,
  };
}

/** Undefined where one of the times is not known, or they are of two clocks that do not agree. */
function between(start: string | undefined, end: string | undefined): number | undefined {
  if (start === undefined || end === undefined) return undefined;
  const milliseconds = Date.parse(end) - Date.parse(start);
  return milliseconds < 0 ? undefined : milliseconds;
}
