import type { ResourceManager } from '@bakehouse/azure/resource-manager';
import { beginPut, getResource, type Resource, tagOf } from '@bakehouse/azure/resources';
import { CancelledError, ExternalError, UserError } from '@bakehouse/core/errors';
import { formatDuration, parseDuration } from '@bakehouse/core/text';
import { countdown } from '@bakehouse/core/time';
import type { BuildRecord } from '@bakehouse/records/builds';
import type { JsonObject } from '@bakehouse/records/json';
import { delay } from '@bakehouse/system/program';
import { BuildLostError } from '../build-lost-error.ts';
import { type Builder, type BuilderPlace, type BuildFacts, type BuildId, type BuildRequest, type BuildState, isFinal } from '../builder.ts';
import { refuseUnbuildable } from '../refuse-unbuildable.ts';
import { ensureReaders } from './artifact-readers.ts';
import { fillPools, sendFailedPools } from './hosted-pools.ts';
import { imageName, imageResource, nameOf } from './image-address.ts';
import { imageErrors, lastLines, whereLogsAre, writeLog } from './image-log.ts';
import { writeRecord } from './image-record.ts';
import { type ImageReference, readReference, writeReference } from './image-reference.ts';
import { imageRevisions, TAG } from './image-revisions.ts';
import { awaitsFull, isOurs, revisionOf, stateOf } from './image-state.ts';
import { removeOldImages } from './old-images.ts';
import { connect, placeOf } from './one-es-azure.ts';
import { oneEsChecks } from './one-es-checks.ts';
import { NAME, settingsOf } from './one-es-settings.ts';
import { planLines } from './plan-lines.ts';
import { poolPlanOf } from './pool-settings.ts';
import { foreignImage, isNotKnownYet, refusedFor, refusedState, saidBy } from './refusals.ts';

/** Milliseconds between two looks at an image that is waited for. */
const PAUSE = 30_000;
/** How often an image is sent whose identity is not known everywhere yet, with this pause between. */
const IDENTITY_TRIES = 10;

/** What was made of a request and its key. */
interface PreparedImage {
  readonly id: BuildId;
  readonly reference: ImageReference;
  readonly first: JsonObject | undefined;
}

/**
 * Images of 1ES hosted pools as resources of Azure (`Microsoft.CloudTest/images`), which has no public description. What Azure has is all
 * there is to know of a build: its name is made of the key, its tags say whose it is and which revision was sent, so any process goes on.
 *
 * @param pause milliseconds between two looks at an image that is waited for
 */
export function oneEsBuilder(place: BuilderPlace, pause = PAUSE): Builder {
  return new OneEsBuilder(place, pause);
}

class OneEsBuilder implements Builder {
  readonly name = NAME;
  readonly features = { outlivesProcess: true, formats: [] } as const;
  readonly #place: BuilderPlace;
  readonly #pause: number;

  constructor(place: BuilderPlace, pause: number) {
    this.#place = place;
    this.#pause = pause;
  }

  async plan(request: BuildRequest): Promise<readonly string[]> {
    await this.#check(request);
    const place = placeOf(request.loaded.definition, this.#place);
    return planLines(request, { place, name: imageName(keyStart(request)), outputFolder: this.#place.outputFolder });
  }

  async submit(request: BuildRequest, key: string): Promise<BuildId> {
    await this.#check(request);
    const manager = await connect(this.#place);
    const now = new Date().toISOString();
    const { reference } = this.#prepare(request, key, now);
    const there = await this.#get(manager, reference);
    if (there === undefined) {
      const image = this.#prepare(request, key, now);
      await this.#ensureReaders(manager, request);
      await this.#create(manager, image, image.first ?? image.reference.full);
      return image.id;
    }
    const known = this.#adopted(there, request, key);
    if (known !== undefined) {
      if (stateOf(there, known.reference).phase === 'succeeded') await sendFailedPools(manager, known.reference, this.#place.signal);
      return known.id;
    }
    if (stateOf(there, reference).phase === 'lost') throw beingDeleted(reference);
    // It has failed: what was sent last is sent again.
    const again = this.#prepare(request, key, now);
    const { full } = again.reference;
    await this.#ensureReaders(manager, request);
    await this.#create(manager, again, revisionOf(there) === 'full' ? full : (again.first ?? full));
    return again.id;
  }

  /** By the definition alone it is known where to look: submitting it looks by itself. */
  async find(key: string, request?: BuildRequest): Promise<BuildId | undefined> {
    if (request === undefined) return undefined;
    const { reference } = this.#prepare(request, key, new Date().toISOString());
    const there = await this.#get(await connect(this.#place), reference);
    return there === undefined || !isOurs(there, reference) ? undefined : this.#adopted(there, request, key)?.id;
  }

  async poll(build: BuildId): Promise<BuildState> {
    const reference = readReference(build);
    if (reference === undefined) return { phase: 'lost', problem: 'what is kept of it names no image.' };
    const manager = await connect(this.#place);
    const there = await this.#get(manager, reference);
    if (there === undefined) return { phase: 'lost', problem: `there is no image ${nameOf(reference.resource)}.` };
    if (!isOurs(there, reference)) return { phase: 'lost', problem: `the image ${nameOf(reference.resource)} is somebody else's now.` };
    const state = stateOf(there, reference);
    if (awaitsFull(there, state)) return this.#sendFull(manager, reference);
    const after = state.phase === 'succeeded' ? await this.#pooled(manager, reference) : undefined;
    const end = after ?? state;
    return isFinal(end.phase) ? this.#withLog(there, end, manager) : end;
  }

  /** What is still to do of an image that is there; undefined when its pools have it and old ones are gone. */
  async #pooled(manager: ResourceManager, reference: ImageReference): Promise<BuildState | undefined> {
    if (reference.pools === undefined) return undefined;
    const { log, signal } = this.#place;
    return (await fillPools(manager, reference, signal)) ?? removeOldImages(manager, reference, { log, signal });
  }

  async collect(build: BuildId): Promise<BuildRecord> {
    const { signal } = this.#place;
    const reference = readReference(build);
    const left = countdown(reference?.timeout ?? 0);
    for (;;) {
      const state = await this.poll(build);
      if (isFinal(state.phase)) return this.#result(build, state);
      if (reference !== undefined && left() < 0) throw tooLate(reference, state, (await connect(this.#place)).endpoint);
      await delay(this.#pause, signal);
    }
  }

  async cancel(build: BuildId): Promise<void> {
    const reference = readReference(build);
    if (reference === undefined) return;
    // Not by `poll`, which goes on with the build.
    const there = await this.#get(await connect(this.#place), reference);
    if (there === undefined || !isOurs(there, reference)) return;
    const { phase } = stateOf(there, reference);
    if (isFinal(phase)) return;
    throw new UserError(`The image ${nameOf(reference.resource)} cannot be cancelled: 1ES is not known to have a way to.`, {
      hint: `wait for its end, or delete ${reference.resource} in the portal`,
    });
  }

  async #check(request: BuildRequest): Promise<void> {
    await refuseUnbuildable(request.loaded, NAME, oneEsChecks, this.#place.outputFolder);
  }

  #prepare(request: BuildRequest, key: string, submittedAt: string): PreparedImage {
    const { definition } = request.loaded;
    const place = placeOf(definition, this.#place);
    const { first, full, trustedLaunch } = imageRevisions(request, place, submittedAt);
    const pools = poolPlanOf(definition, place);
    const reference: ImageReference = {
      ...{ resource: imageResource(place, imageName(key)), apiVersion: settingsOf(definition).apiVersion, full },
      timeout: parseDuration(definition.build.timeout),
      ...(trustedLaunch === undefined ? {} : { trustedLaunch }),
      ...(pools === undefined ? {} : { pools }),
    };
    const id = {
      ...{ builder: NAME, key, reference: writeReference(reference), name: nameOf(reference.resource) },
      request: factsOf(request, submittedAt),
    };
    return { id, reference, first };
  }

  /** The build whose image is there; undefined where it has come to no good end. @throws InputError where it is somebody else's */
  #adopted(there: Resource, request: BuildRequest, key: string): PreparedImage | undefined {
    const image = this.#prepare(request, key, tagOf(there, TAG.submittedAt) ?? new Date().toISOString());
    if (!isOurs(there, image.reference)) throw foreignImage(image.reference.resource);
    const { phase } = stateOf(there, image.reference);
    return phase === 'succeeded' || !isFinal(phase) ? image : undefined;
  }

  #get(manager: ResourceManager, { resource, apiVersion }: ImageReference): Promise<Resource | undefined> {
    return getResource(manager, { id: resource, apiVersion }, this.#place.signal);
  }

  #ensureReaders(manager: ResourceManager, { loaded: { definition } }: BuildRequest): Promise<void> {
    const { log, signal, azure } = this.#place;
    return ensureReaders(manager, definition, placeOf(definition, this.#place), { log, signal, clock: azure?.clock });
  }

  /** Sends the image. One whose answer was lost is looked for. */
  async #create(manager: ResourceManager, { reference }: PreparedImage, body: JsonObject): Promise<void> {
    try {
      await this.#put(manager, reference, body);
    } catch (error) {
      if (!(error instanceof ExternalError)) throw error;
      const reason = refusedFor(error);
      if (reason !== undefined)
        throw new UserError(error.message, {
          ...{ reason, cause: error, lastLines: saidBy(error) },
          ...(error.hint === undefined ? {} : { hint: error.hint }),
        });
      const there = await this.#get(manager, reference);
      if (there === undefined || !isOurs(there, reference) || isFinal(stateOf(there, reference).phase)) throw error;
    }
  }

  /** @throws as `beginPut` */
  async #put(manager: ResourceManager, { resource, apiVersion }: ImageReference, body: JsonObject): Promise<void> {
    const { log, signal } = this.#place;
    for (let attempt = 1; ; attempt++) {
      try {
        await beginPut(manager, { id: resource, apiVersion }, body, signal);
        return;
      } catch (error) {
        if (attempt === IDENTITY_TRIES || !isNotKnownYet(error)) throw error;
        log.info(`The identity of the image ${nameOf(resource)} is not known everywhere yet: it is tried again.`);
        await delay(this.#pause, signal);
      }
    }
  }

  /** Sends the second revision. Its tag says that it was sent, whoever did and whatever became of the answer. */
  async #sendFull(manager: ResourceManager, reference: ImageReference): Promise<BuildState> {
    const sent: BuildState = { phase: 'running', stage: 'full revision: sent' };
    try {
      await this.#put(manager, reference, reference.full);
      return sent;
    } catch (error) {
      if (!(error instanceof ExternalError)) throw error;
      const refused = refusedState(error, 'full revision: refused');
      if (refused !== undefined) return refused;
      const there = await this.#get(manager, reference);
      if (there !== undefined && revisionOf(there) === 'full') return sent;
      throw error;
    }
  }

  /** Keeps what the image itself says at its end as `build.log`, and says where the log of the service is. */
  async #withLog(there: Resource, state: BuildState, { endpoint }: ResourceManager): Promise<BuildState> {
    const { outputFolder, log } = this.#place;
    const path = await writeLog(outputFolder, there, state, endpoint);
    if (state.phase === 'succeeded') {
      log.info(`${nameOf(there.id)} is there; ${whereLogsAre(there, endpoint)}.`);
      // Of an earlier revision, or what the image could be made without.
      for (const line of lastLines(imageErrors(there))) log.output(line);
    }
    if (state.phase !== 'failed') return state;
    return { ...state, hint: state.hint ?? whereLogsAre(there, endpoint), facts: { ...state.facts, log: path } };
  }

  async #result(build: BuildId, state: BuildState): Promise<BuildRecord> {
    const reference = readReference(build);
    const problem = state.problem ?? 'nobody says why.';
    if (reference === undefined || build.request === undefined) throw new BuildLostError(NAME, build.key, problem);
    const { outputFolder, signal } = this.#place;
    if (state.phase === 'succeeded') return writeRecord(outputFolder, build.request, reference);
    if (signal.aborted) throw new CancelledError();
    if (state.phase !== 'failed') throw new BuildLostError(NAME, build.key, problem);
    throw new UserError(problem, { ...(state.hint === undefined ? {} : { hint: state.hint }), ...state.facts });
  }
}

/** Every key of a build of this image in this state begins so. */
function keyStart({ loaded, fingerprint }: BuildRequest): string {
  return `${loaded.definition.image.id}-${fingerprint.image}`;
}

function factsOf({ loaded, fingerprint, definitionFile, commit }: BuildRequest, submittedAt: string): BuildFacts {
  const { image } = loaded.definition;
  return { image: image.id, fingerprint, definitionFile, submittedAt, ...(commit === undefined ? {} : { commit }) };
}

/** A build that takes longer than it may, which goes on all the same. */
function tooLate({ resource, timeout }: ImageReference, { stage = 'under way' }: BuildState, endpoint: string): ExternalError {
  return new ExternalError(`The image ${nameOf(resource)} is not there after ${formatDuration(timeout)} (${stage}).`, {
    ...{ service: '1ES', operation: 'build the image', reason: 'service' },
    hint: `it goes on in Azure: run again to go on waiting; ${whereLogsAre({ id: resource }, endpoint)}`,
  });
}

function beingDeleted({ resource }: ImageReference): ExternalError {
  return new ExternalError(`The image ${nameOf(resource)} is being deleted.`, {
    ...{ service: '1ES', operation: 'create the image', reason: 'service' },
    hint: 'run again when it is gone',
  });
}
