import { fingerprintOf } from '@bakehouse/image-definition/fingerprint';
import type { LoadedDefinition } from '@bakehouse/image-definition/load';
import { BUILD_STATES, buildStateName, parseBuildState } from '@bakehouse/records/builds';
import type { StateStore } from '@bakehouse/records/stores';

/**
 * Who has the image of a definition built as it is now, in words; undefined when nobody has.
 *
 * @throws UserError for a state that cannot be read, ExternalError when the store does not answer
 */
export async function buildUnderWay(loaded: LoadedDefinition, builds: StateStore): Promise<string | undefined> {
  const { image: fingerprint } = await fingerprintOf(loaded);
  const key = `${BUILD_STATES}${buildStateName(loaded.definition.image.id, fingerprint)}`;
  const found = await builds.read(key);
  if (found === undefined) return undefined;
  const { phase, fingerprint: its, builder, worker, entered } = parseBuildState(found.value, `${builds.place}/${key}`);
  if (its.image !== fingerprint || !['intent', 'submitted', 'running', 'waiting'].includes(phase)) return undefined;
  return `${worker} has it built with ${builder} since ${entered[0]?.at}`;
}
