import { ResourceManagerError } from '@bakehouse/azure/resources';
import { type ExternalError, type FailureReason, InputError } from '@bakehouse/core/errors';
import type { BuildState } from '../builder.ts';
import { nameOf } from './image-address.ts';
import { lastLines } from './image-log.ts';

/** Of an identity that was just made: it is not known everywhere for some minutes. */
const NOT_KNOWN_YET = 'PrincipalNotFound';

/**
 * What a refusal is of that comes again when the same is sent at once: `definition` when it comes for ever, `service` when it comes until a
 * person has given a role, registered a provider or made a group. Undefined for anything else, also for what nobody has answered.
 */
export function refusedFor(error: unknown): FailureReason | undefined {
  if (!(error instanceof ResourceManagerError)) return undefined;
  const { kind, status } = error.details;
  switch (kind) {
    case 'quota':
    case 'capacity':
      return 'quota';
    case 'forbidden':
    case 'not-registered':
    case 'not-found':
      return 'service';
    case 'throttled':
    case 'conflict':
    case 'service':
      return undefined;
    default:
      if (isNotKnownYet(error)) return 'service';
      return typeof status === 'number' && status >= 400 && status < 500 ? 'definition' : undefined;
  }
}

/** The lines of a refusal with all that led to it; none where its message says the whole of it. */
export function saidBy(error: unknown): readonly string[] {
  const said = error instanceof ResourceManagerError ? error.details.error : undefined;
  const lines = said === undefined ? [] : lastLines([said]);
  return lines.length > 1 ? lines : [];
}

/** The state of a build that a refusal ends; undefined for what may be asked again. */
export function refusedState(error: ExternalError, stage: string): (BuildState & { readonly problem: string }) | undefined {
  const reason = refusedFor(error);
  if (reason === undefined) return undefined;
  const hint = error.hint === undefined ? {} : { hint: error.hint };
  return { phase: 'failed', stage, problem: error.message, ...hint, facts: { reason, lastLines: saidBy(error) } };
}

/** Whether an image was refused for an identity that the service may know a moment later. */
export function isNotKnownYet(error: unknown): boolean {
  return error instanceof ResourceManagerError && error.hasCode(NOT_KNOWN_YET);
}

/** For an image of the same name that is of no build of this definition. */
export function foreignImage(resource: string): InputError {
  return new InputError(`There is an image ${nameOf(resource)} already that this definition has not made: it is left as it is.`, {
    hint: `rename or delete ${resource}, or give the image of the definition another id`,
  });
}
