import { randomUUID } from 'node:crypto';
import type { BuildState } from '@bakehouse/records/builds';
import type { BuildRequest } from '../builder.ts';
import { isEnded } from './build-states.ts';

interface Attempt {
  /** ISO 8601. */
  readonly at: string;
  readonly worker: string;
  /** ISO 8601. */
  readonly deadline: string | undefined;
}

/**
 * What is noted before a builder is called. What may be under way keeps its key, by which it is looked for; what is to be made anew gets one
 * of its own.
 */
export function stateOfAttempt(request: BuildRequest, builder: string, before: BuildState | undefined, attempt: Attempt): BuildState {
  const { loaded, fingerprint, definitionFile, commit, rebuild, verify } = request;
  const { at, worker, deadline } = attempt;
  const image = loaded.definition.image.id;
  const goesOn = before !== undefined && !isEnded(before) && !(rebuild && before.phase === 'in-doubt');
  const plain = `${image}-${fingerprint.image}`;
  const fresh = rebuild ? `${plain}-${randomUUID().slice(0, 8)}` : plain;
  // An intent was not begun, as far as anybody knows.
  const number = goesOn ? before.attempt + (before.phase === 'intent' ? 0 : 1) : 1;
  return {
    schema: 'bakehouse-build-state/1',
    image,
    fingerprint,
    builder,
    key: goesOn ? before.key : fresh,
    definitionFile,
    ...(commit === undefined ? {} : { commit }),
    ...(verify === false ? { verify } : {}),
    phase: 'intent',
    attempt: number,
    ...(deadline === undefined ? {} : { deadline }),
    worker,
    entered: [{ phase: 'intent', at }],
  };
}
