import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CancelledError, ExternalError, UserError } from '@bakehouse/core/errors';
import { servicePayload } from '@bakehouse/image-formats/service-payload';
import { createTransport } from '@bakehouse/net/transport';
import { type BuildRecord, LOG_FILE, RECORD_FILE } from '@bakehouse/records/builds';
import { writeJson } from '@bakehouse/system/files';
import { delay } from '@bakehouse/system/program';
import { BuildInDoubtError } from '../build-in-doubt-error.ts';
import { BuildLostError } from '../build-lost-error.ts';
import { type Builder, type BuilderPlace, type BuildId, type BuildRequest, type BuildState, isFinal } from '../builder.ts';
import { refuseUnbuildable } from '../refuse-unbuildable.ts';
import { type ApiSettings, apiSettings } from './api-settings.ts';
import { ImageFactoryApi, UnansweredError } from './image-factory-api.ts';
import { imageFactoryChecks } from './image-factory-checks.ts';
import { type JobAnswer, SERVICE } from './job-answer.ts';
import { type JobReference, readReference, writeReference } from './job-reference.ts';
import { KnownJobs } from './known-jobs.ts';

const NAME = 'image-factory';
/** Milliseconds between two questions for a job that is waited for, where the service does not say when. */
const POLL = 30_000;
/** Lines of the service's log that an error shows. */
const LAST_LINES = 20;

/** Image Factory of document 001: a job is submitted and goes on by itself. What its API is like is in `ApiSettings`. */
export function imageFactoryBuilder(place: BuilderPlace): Builder {
  return new ImageFactoryBuilder(place);
}

class ImageFactoryBuilder implements Builder {
  readonly name = NAME;
  readonly #place: BuilderPlace;
  /** Of the definition that was planned or submitted last: only by it is the service known that can be asked by name. */
  #settings: ApiSettings | undefined;

  readonly #jobs: KnownJobs;

  constructor(place: BuilderPlace) {
    this.#place = place;
    this.#jobs = new KnownJobs(place);
  }

  /** Whether builds are found by their keys is known with the settings of a definition. */
  get features(): Builder['features'] {
    return { outlivesProcess: true, formats: [], findsByKey: this.#settings?.paths.find !== undefined };
  }

  async plan(request: BuildRequest): Promise<readonly string[]> {
    const settings = await this.#settingsOf(request);
    const images = imagesOf(request);
    return [
      `  by a job of Image Factory at ${settings.endpoint}`,
      ...(images.length === 0 ? [] : [`  as ${images.join(', ')}`]),
      ...(settings.paths.find === undefined
        ? ['  which cannot be asked by name: a build whose answer is lost is asked about, and not submitted again']
        : []),
      `  with its record in ${this.#place.outputFolder}`,
    ];
  }

  async submit(request: BuildRequest, key: string): Promise<BuildId> {
    const settings = await this.#settingsOf(request);
    const payload = JSON.parse(await servicePayload(NAME, request.loaded.definition)) as Record<string, unknown>;
    if (settings.nameMember !== undefined) payload[settings.nameMember] = key;
    return this.#jobs.alone(() =>
      this.#withApi(settings, async (api) => {
        const known = await this.#known(key, settings, api);
        if (known?.request !== undefined) return known;
        const job = known === undefined ? undefined : readReference(known)?.id;
        const id = idOf(job ?? (await this.#submit(api, settings, key, JSON.stringify(payload))), settings, request, key);
        await this.#jobs.write(id);
        return id;
      }),
    );
  }

  async find(key: string): Promise<BuildId | undefined> {
    const kept = await this.#jobs.read(key);
    const settings = (kept === undefined ? undefined : readReference(kept)?.settings) ?? this.#settings;
    return settings === undefined ? undefined : this.#withApi(settings, (api) => this.#known(key, settings, api));
  }

  async poll(build: BuildId): Promise<BuildState> {
    const reference = readReference(build);
    if (reference === undefined) return { phase: 'lost', problem: 'what is kept of it names no job.' };
    const status = await this.#withApi(reference.settings, (api) => statusOf(api, build.key, reference));
    return status === undefined ? { phase: 'lost', problem: `Image Factory knows no job ${reference.id}.` } : stateOf(status.job);
  }

  async collect(build: BuildId): Promise<BuildRecord> {
    const reference = readReference(build);
    if (reference === undefined) throw new BuildLostError(NAME, build.key, 'what is kept of it names no job.');
    return this.#withApi(reference.settings, async (api) => {
      for (;;) {
        const status = await statusOf(api, build.key, reference);
        if (status === undefined) throw new BuildLostError(NAME, build.key, `Image Factory knows no job ${reference.id}.`);
        const { job, after } = status;
        if (isFinal(job.phase)) return this.#result(build, reference, job);
        await delay(after ?? POLL, this.#place.signal);
      }
    });
  }

  async cancel(build: BuildId): Promise<void> {
    const reference = readReference(build);
    if (reference === undefined) return;
    const { id, settings } = reference;
    await this.#withApi(settings, async (api) => {
      for (let asked = false; ; asked = true) {
        const status = await statusOf(api, build.key, reference);
        if (status === undefined || isFinal(status.job.phase)) return;
        if (!asked) await api.cancel(id);
        await delay(status.after ?? POLL, this.#place.signal);
      }
    });
  }

  /** The build of a key that is under way or has succeeded: one that this machine knows of, or that the service knows by its name. */
  async #known(key: string, settings: ApiSettings, api: ImageFactoryApi): Promise<BuildId | undefined> {
    const kept = await this.#jobs.read(key);
    const reference = kept === undefined ? undefined : readReference(kept);
    const status =
      reference?.settings.endpoint === settings.endpoint ? await statusOf(api, key, { id: reference.id, settings }) : undefined;
    if (status !== undefined && isUsable(status.job)) return kept;
    const job = await api.find(key);
    if (job === undefined || !isUsable(job)) return undefined;
    return { builder: NAME, key, reference: writeReference({ id: job.id, settings, images: [] }), name: `job ${job.id}` };
  }

  /** @returns the id of the job */
  async #submit(api: ImageFactoryApi, settings: ApiSettings, key: string, payload: string): Promise<string> {
    try {
      return (await api.submit(payload)).id;
    } catch (error) {
      if (!(error instanceof UnansweredError)) throw error;
      if (settings.paths.find === undefined) throw inDoubt(key, settings, error);
      const job = await api.find(key);
      if (job === undefined || !isUsable(job)) throw error;
      return job.id;
    }
  }

  async #settingsOf(request: BuildRequest): Promise<ApiSettings> {
    await refuseUnbuildable(request.loaded, NAME, imageFactoryChecks, this.#place.outputFolder);
    const settings = apiSettings(request.loaded);
    if ('length' in settings) throw new TypeError('The settings of Image Factory are unusable, and the checks do not say so.');
    this.#settings = settings;
    return settings;
  }

  async #withApi<T>(settings: ApiSettings, work: (api: ImageFactoryApi) => Promise<T>): Promise<T> {
    const { azure, signal } = this.#place;
    const ca = await azure?.certificates?.();
    const api = new ImageFactoryApi(settings, azure, signal, createTransport({ ca }));
    try {
      return await work(api);
    } finally {
      api.close();
    }
  }

  /** Names that only the definition gives. @throws ExternalError where it gives none */
  #unconfirmed(id: string, images: readonly string[]): readonly string[] {
    if (images.length === 0) throw nothingMade(id);
    const names = images.join(', ');
    this.#place.log.warning(
      `Image Factory does not say what its job ${id} has made. Its definition calls it ${names}: that is not confirmed.`,
    );
    return images;
  }

  async #result(build: BuildId, { id, images }: JobReference, job: JobAnswer): Promise<BuildRecord> {
    const { outputFolder } = this.#place;
    const log = join(outputFolder, LOG_FILE);
    await mkdir(outputFolder, { recursive: true });
    await writeFile(log, job.log.map((line) => `${line}\n`).join(''));
    if (job.phase === 'cancelled') {
      if (this.#place.signal.aborted) throw new CancelledError();
      throw new BuildLostError(NAME, build.key, 'it was cancelled.');
    }
    if (job.phase !== 'succeeded') {
      throw new UserError(problemOf(job), { lastLines: job.log.slice(-LAST_LINES), log, hint: `look at the job ${id} of Image Factory` });
    }
    const { request } = build;
    // One that was found by its name, and not by what was kept of it.
    if (request === undefined) throw new BuildLostError(NAME, build.key, `what the job ${id} was submitted for is not known any more.`);
    const { image, fingerprint, definitionFile, commit, submittedAt } = request;
    const made = job.images.length > 0 ? job.images : this.#unconfirmed(id, images);
    const record: BuildRecord = {
      ...{
        schema: 'bakehouse-build/1',
        image,
        fingerprint,
        builder: NAME,
        definitionFile,
        files: [],
        packages: [],
        stages: [],
        log: LOG_FILE,
      },
      source: commit === undefined ? {} : { commit },
      artifacts: made.map((name) => ({ builder: NAME, id: name, kind: 'managed-image', name })),
      tools: { node: process.versions.node },
      startedAt: submittedAt,
      finishedAt: new Date().toISOString(),
    };
    await writeJson(join(outputFolder, RECORD_FILE), record);
    return record;
  }
}

/** What a job should have made, of which the service says nothing. */
function nothingMade(id: string): ExternalError {
  return new ExternalError(`The job ${id} of Image Factory has succeeded, and nobody says what it has made.`, {
    ...{ service: SERVICE, operation: `ask for the job ${id}`, reason: 'service' },
    hint: 'name the member that says it in provider.image-factory.api.members.images of the definition, or give an output {kind: managed, name: …}',
  });
}

/**
 * What the service says of a job that it has given.
 *
 * @returns undefined when it is gone: the service says that it has no such job by its name
 * @throws ExternalError when only its id is not known: the path may be wrong, or the service slow, and the job under way
 */
async function statusOf(
  api: ImageFactoryApi,
  key: string,
  { id, settings }: Pick<JobReference, 'id' | 'settings'>,
): Promise<Awaited<ReturnType<ImageFactoryApi['status']>>> {
  const status = await api.status(id);
  if (status !== undefined) return status;
  const named = await api.named(key);
  if (named?.every((job) => job.id !== id)) return undefined;
  throw new ExternalError(`Image Factory does not know the job ${id}, which it has given this number.`, {
    ...{ service: SERVICE, operation: `ask for the job ${id}`, status: 404, reason: 'service' },
    hint: `check provider.image-factory.api.paths.status of the definition, which is ${settings.paths.status}; if the job is gone, trigger the build with rebuild`,
  });
}

function inDoubt(key: string, { endpoint }: ApiSettings, cause: UnansweredError): BuildInDoubtError {
  return new BuildInDoubtError(key, {
    ...cause.details,
    cause,
    hint: `${cause.message} Look whether Image Factory at ${endpoint} has a job for it before it is submitted again`,
  });
}

function idOf(id: string, settings: ApiSettings, request: BuildRequest, key: string): BuildId {
  const { fingerprint, definitionFile, commit, loaded } = request;
  return {
    ...{ builder: NAME, key },
    reference: writeReference({ id, settings, images: imagesOf(request) }),
    name: `job ${id}`,
    request: {
      ...{ image: loaded.definition.image.id, fingerprint, definitionFile, submittedAt: new Date().toISOString() },
      ...(commit === undefined ? {} : { commit }),
    },
  };
}

/** Names that the definition gives to what is made. */
function imagesOf({ loaded }: BuildRequest): string[] {
  return loaded.definition.outputs.flatMap((output) => (output.kind === 'managed' ? (output.name ?? output.id ?? []) : []));
}

function isUsable({ phase }: JobAnswer): boolean {
  return phase === 'succeeded' || !isFinal(phase);
}

function stateOf(job: JobAnswer): BuildState {
  const { phase, state, log } = job;
  const stage = { phase, stage: state };
  return phase === 'failed' ? { ...stage, problem: problemOf(job), facts: { lastLines: log.slice(-LAST_LINES) } } : stage;
}

function problemOf({ id, message, state }: JobAnswer): string {
  return `Image Factory could not build the image: ${message ?? `its job ${id} is ${state}, and nobody said why.`}`;
}
