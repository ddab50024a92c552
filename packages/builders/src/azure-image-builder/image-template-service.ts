import type { ResourceManager } from '@bakehouse/azure/resource-manager';
import { beginAction, beginDelete, beginPut, getResource, type OperationClock, ResourceManagerError } from '@bakehouse/azure/resources';
import { isObject, type Json } from '@bakehouse/core/data';
import { ExternalError, InputError } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { formatDuration } from '@bakehouse/core/text';
import { hasKey } from './build-tags.ts';
import type { CompiledDefinition } from './compile-definition.ts';
import { NAME, SERVICE, TEMPLATE_API } from './service.ts';
import { type ImageTemplate, readTemplate } from './template-state.ts';

/** Milliseconds between looks at a template that is made or deleted, and how long either may take: 39 s and 139 s were seen. */
const LOOK = 10_000;
const MAKE_TIME = 900_000;
const DELETE_TIME = 900_000;
/** An identity that was just made is not known everywhere for some minutes: milliseconds between tries, and how many. */
const IDENTITY_WAIT = 20_000;
const IDENTITY_TRIES = 10;
/** Of user-assigned identities. */
const IDENTITY_API = '2023-01-31';
/** So often a request to run is sent of which nobody knows whether it arrived. */
const RUN_TRIES = 3;

/** Image templates in Azure: made, run and deleted once, whatever is lost on the way. */
export class ImageTemplateService {
  readonly #manager: ResourceManager;
  readonly #clock: OperationClock;
  readonly #log: Log;

  constructor(manager: ResourceManager, clock: OperationClock, log: Log) {
    this.#manager = manager;
    this.#clock = clock;
    this.#log = log;
  }

  /** @returns undefined where there is none, nor its group; @throws as `ResourceManager.send` */
  async get(id: string, signal: AbortSignal): Promise<ImageTemplate | undefined> {
    const resource = await getResource(this.#manager, { id, apiVersion: TEMPLATE_API }, signal);
    return resource === undefined ? undefined : readTemplate(resource);
  }

  /**
   * Makes a template and waits until it can be run. One of the same key that is there already, made by another process or by an answer that was
   * lost, is taken for it.
   *
   * @throws ExternalError when the service refuses or fails; its template is left for the caller to delete. InputError for one of somebody else
   */
  async create(id: string, key: string, { apiVersion, body }: CompiledDefinition, signal: AbortSignal): Promise<ImageTemplate> {
    for (let attempt = 1; ; attempt++) {
      try {
        await beginPut(this.#manager, { id, apiVersion }, body, signal);
      } catch (error) {
        // It was taken back a moment before it was looked for, or never there: the refusal is the answer.
        const isThere = isRefusal(error, 409) && (await this.get(id, signal)) !== undefined;
        if (!isThere && attempt < IDENTITY_TRIES && (await this.#isNotKnownYet(error, body.identity, signal))) {
          this.#log.info('The identity of the template is not known everywhere yet: it is tried again.');
          await this.#clock.sleep(IDENTITY_WAIT, signal);
          continue;
        }
        if (!isThere) throw error;
      }
      const template = await this.#settled(id, signal);
      if (!hasKey(template.tags, key)) refuseForeign(id);
      if (template.provisioning !== 'Failed' || attempt >= IDENTITY_TRIES || !UNKNOWN.test(template.provisioningError ?? ''))
        return template;
      await this.remove(id, signal);
      await this.#clock.sleep(IDENTITY_WAIT, signal);
    }
  }

  /** Whether a template was refused for an identity that is there, and is not known everywhere yet. */
  async #isNotKnownYet(error: unknown, identity: Json, signal: AbortSignal): Promise<boolean> {
    if (!(error instanceof ResourceManagerError)) return false;
    if (error.hasCode('PrincipalNotFound')) return true;
    if (!UNKNOWN.test(error.message)) return false;
    const assigned =
      isObject(identity) && isObject(identity['userAssignedIdentities']) ? Object.keys(identity['userAssignedIdentities']) : [];
    for (const id of assigned) if ((await getResource(this.#manager, { id, apiVersion: IDENTITY_API }, signal)) === undefined) return false;
    return assigned.length > 0;
  }

  /** Waits until a template is no longer being made or changed. */
  async #settled(id: string, signal: AbortSignal): Promise<ImageTemplate> {
    const end = this.#clock.now() + MAKE_TIME;
    for (;;) {
      const template = await this.get(id, signal);
      if (template === undefined) {
        throw new ExternalError(`The image template ${nameOf(id)} is gone before it could be run.`, {
          service: SERVICE,
          operation: 'make it',
          hint: 'somebody has deleted it: run again',
        });
      }
      if (!['Creating', 'Updating', 'Deleting'].includes(template.provisioning)) return template;
      if (this.#clock.now() > end) throw stuck(id, template.provisioning, MAKE_TIME);
      await this.#clock.sleep(LOOK, signal);
    }
  }

  /**
   * Begins a run, once: one that is under way already is this one.
   *
   * @throws ResourceManagerError when it is refused
   */
  async run(id: string, signal: AbortSignal): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        await beginAction(this.#manager, { id, apiVersion: TEMPLATE_API }, 'run', undefined, signal);
        return;
      } catch (error) {
        if (!(error instanceof ExternalError)) throw error;
        // Either another process was first, or the request did its work and its answer was lost.
        if (!(error instanceof ResourceManagerError)) await this.#clock.sleep(LOOK, signal);
        if ((await this.get(id, signal))?.run !== undefined) return;
        if (attempt >= RUN_TRIES || !isPassing(error)) throw error;
        await this.#clock.sleep(LOOK, signal);
      }
    }
  }

  /** Asks for the end of a run; 409 says that it has ended, or is ending. @throws as `ResourceManager.send` */
  async cancel(id: string, signal: AbortSignal): Promise<void> {
    try {
      await beginAction(this.#manager, { id, apiVersion: TEMPLATE_API }, 'cancel', undefined, signal);
    } catch (error) {
      if (!isRefusal(error, 409) && !isRefusal(error, 404)) throw error;
    }
  }

  /**
   * Deletes a template with its staging group, and waits until both are gone.
   *
   * @throws ExternalError when it cannot be deleted
   */
  async remove(id: string, signal: AbortSignal): Promise<void> {
    const end = this.#clock.now() + DELETE_TIME;
    await this.beginRemove(id, signal);
    for (let template = await this.get(id, signal); template !== undefined; template = await this.get(id, signal)) {
      if (this.#clock.now() > end) throw stuck(id, template.provisioning, DELETE_TIME);
      await this.#clock.sleep(LOOK, signal);
    }
  }

  /**
   * Has a template deleted with its staging group. The service refuses that for a while after the end of a run.
   *
   * @throws ExternalError when it cannot be deleted
   */
  async beginRemove(id: string, signal: AbortSignal): Promise<void> {
    const end = this.#clock.now() + DELETE_TIME;
    for (;;) {
      try {
        await beginDelete(this.#manager, { id, apiVersion: TEMPLATE_API }, signal);
        return;
      } catch (error) {
        if (!isRefusal(error, 409) || this.#clock.now() > end) throw error;
        await this.#clock.sleep(LOOK, signal);
      }
    }
  }
}

/** @throws InputError for a template of the same name that is of no build */
export function refuseForeign(id: string): never {
  throw new InputError(`There is an image template ${nameOf(id)} already, which ${NAME} has not made.`, {
    hint: 'delete it, or give the image another id',
  });
}

const UNKNOWN = /PrincipalNotFound|does not exist in the directory|assigned managed identity cannot be used/i;

function isRefusal(error: unknown, status: number): boolean {
  return error instanceof ResourceManagerError && error.details.status === status;
}

/** True for an error that may be gone a moment later: no answer, or one that says so. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof ResourceManagerError)) return error instanceof ExternalError;
  return error.details.kind === 'service' || error.details.kind === 'throttled';
}

function stuck(id: string, state: string, time: number): ExternalError {
  return new ExternalError(`The image template ${nameOf(id)} is still ${state} after ${formatDuration(time)}.`, {
    service: SERVICE,
    operation: 'wait for it',
    hint: `run again later; if it stays so, ask the support of Azure for ${id}`,
  });
}

function nameOf(id: string): string {
  return id.split('/').at(-1) ?? id;
}
