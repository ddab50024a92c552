import { isObject } from '@bakehouse/core/data';
import { ExternalError } from '@bakehouse/core/errors';
import type { BuildPhase } from '../builder.ts';
import type { ApiSettings } from './api-settings.ts';

export const SERVICE = 'Image Factory';

/** What the service says of a job. */
export interface JobAnswer {
  readonly id: string;
  readonly phase: Exclude<BuildPhase, 'lost'>;
  /** As the service calls it. */
  readonly state: string;
  readonly message: string | undefined;
  /** Lines of its log, where it gives any. */
  readonly log: readonly string[];
  /** What it made, where it says so. */
  readonly images: readonly string[];
}

/**
 * Reads an answer. One that is not understood is an error: what it means is not guessed.
 *
 * @throws ExternalError naming the member that is missing or the state that is not known, and where the definition can say what it means
 */
export function readJob(body: unknown, { members, states }: ApiSettings, operation: string): JobAnswer {
  const unknown = (what: string, setting: string) =>
    new ExternalError(`Image Factory gave an answer that is not known: ${what}.`, {
      ...{ service: SERVICE, operation, reason: 'service' },
      hint: `if its contract has changed, say so in provider.image-factory.api.${setting} of the definition`,
    });
  if (!isObject(body)) throw unknown('it is no JSON object', 'paths');
  const id = body[members.id];
  if ((typeof id !== 'string' || id === '') && typeof id !== 'number') throw unknown(`it has no "${members.id}"`, 'members');
  const state = body[members.state];
  if (typeof state !== 'string') throw unknown(`it has no "${members.state}"`, 'members');
  const phases = Object.entries(states) as [JobAnswer['phase'], readonly string[]][];
  const phase = phases.find(([, names]) => names.includes(state.toLowerCase()))?.[0];
  if (phase === undefined) throw unknown(`its ${members.state} is ${JSON.stringify(state.slice(0, 100))}`, 'states');
  const message = body[members.message];
  return {
    ...{ id: String(id), phase, state },
    message: typeof message === 'string' && message.trim() !== '' ? message.trim() : undefined,
    log: linesOf(body[members.log]),
    images: imagesOf(body[members.images]),
  };
}

function linesOf(log: unknown): string[] {
  if (Array.isArray(log)) return log.filter((line): line is string => typeof line === 'string');
  return typeof log === 'string' && log !== '' ? log.trimEnd().split(/\r?\n/) : [];
}

/** Names or ids, or objects that have one. */
function imagesOf(images: unknown): string[] {
  if (!Array.isArray(images)) return [];
  return images.flatMap((image: unknown) => {
    const id = isObject(image) ? (image['id'] ?? image['name']) : image;
    return typeof id === 'string' && id !== '' ? [id] : [];
  });
}
