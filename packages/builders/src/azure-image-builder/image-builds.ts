import { CancelledError, ExternalError, messageOf } from '@bakehouse/core/errors';
import { counted, formatDuration } from '@bakehouse/core/text';
import type { BuildRecord } from '@bakehouse/records/builds';
import { type BuilderPlace, type BuildId, type BuildRequest, type BuildState, isFinal } from '../builder.ts';
import { refuseUnbuildable } from '../refuse-unbuildable.ts';
import { type AzureConnection, connectAzure, placeOf } from './azure-connection.ts';
import { BuildResults } from './build-results.ts';
import { buildTags, factsOf, hasKey } from './build-tags.ts';
import { type CompiledDefinition, compileDefinition } from './compile-definition.ts';
import { imageBuilderChecks } from './image-builder-checks.ts';
import { isPassing, refuseForeign } from './image-template-service.ts';
import { planTemplate } from './plan-template.ts';
import { NAME, SERVICE } from './service.ts';
import { expectedFiles, noFiles, preparedFiles, type StepFiles } from './step-files.ts';
import { parseTemplateId, templateId, templateName } from './template-name.ts';
import { type ImageTemplate, isNotRun, stateOf } from './template-state.ts';

/** Milliseconds between looks at a run, as the clients of Microsoft look. */
const LOOK = 30_000;
/** Looks in a row that may get no usable answer. */
const MOST_FAILURES = 20;
/** Milliseconds that a run may take beyond its own time-out, and that a cancelled one may take to end: 81 s were seen. */
const GRACE = 3_600_000;
const CANCEL_TIME = 900_000;
/** Milliseconds between looks at a run that was cancelled, and for the request to cancel of a process that is about to end. */
const CANCEL_LOOK = 10_000;
const LAST_REQUEST = 5000;

/** The builds of Azure Image Builder: a template and a run of it each, known to every process by their names and tags. */
export class ImageBuilds {
  readonly #place: BuilderPlace;
  #connection: Promise<AzureConnection> | undefined;
  /** Templates of builds that were submitted here: they are cancelled when this process is, while it waits for them. */
  readonly #own = new Set<string>();

  constructor(place: BuilderPlace) {
    this.#place = place;
  }

  async plan(request: BuildRequest): Promise<readonly string[]> {
    const { place, compiled } = await this.#planned(request);
    const { location, properties } = compiled.body;
    const { customize } = properties;
    const steps = counted(Array.isArray(customize) ? customize.length : 0, 'customizer');
    return [
      `  the image template ${place.name} in the resource group ${place.resourceGroup}, with ${steps}, in ${location}`,
      `  to ${this.#place.outputFolder}: build.json, build.log`,
    ];
  }

  async preview(request: BuildRequest): Promise<readonly string[]> {
    const { place, compiled, connection } = await this.#planned(request);
    return planTemplate(connection.manager, place, compiled, { signal: this.#place.signal, clock: connection.clock });
  }

  async submit(request: BuildRequest, key: string): Promise<BuildId> {
    const { log, signal } = this.#place;
    const connection = await this.#connect();
    const { templates } = connection;
    const { definition } = request.loaded;
    const reference = templateId(placeOf(definition, connection), templateName(key));
    const before = await templates.get(reference, signal);
    if (before !== undefined && !hasKey(before.tags, key)) refuseForeign(reference);
    if (before === undefined && !request.rebuild) {
      const made = await this.#results(connection).made(reference, key);
      if (made !== undefined) {
        log.info(`${definition.image.id} was built already, as ${made.artifacts.map(({ id }) => id).join(', ')}: it is not built again.`);
        return this.#idOf(reference, key, made.tags);
      }
    }
    let template = before === undefined ? undefined : await this.#usable(before, connection);
    if (template === undefined) template = await this.#create(request, reference, key, connection);
    if (isNotRun(template)) await templates.run(reference, signal);
    if (before !== undefined && template.id === before.id && before.run !== undefined)
      log.info(`The build ${templateName(key)} is under way already.`);
    this.#own.add(reference.toLowerCase());
    return this.#idOf(reference, key, template.tags);
  }

  async find(key: string): Promise<BuildId | undefined> {
    const connection = await this.#connect();
    const results = this.#results(connection);
    const template = await results.templateOf(key);
    // One that was not run is no build yet: whoever submits it runs it.
    if (template !== undefined && !isNotRun(template)) {
      const { phase } = stateOf(template);
      if (!isFinal(phase) || phase === 'succeeded') return this.#idOf(template.id, key, template.tags);
    }
    const made = await results.made(results.referenceOf(key), key);
    return made === undefined ? undefined : this.#idOf(made.reference, key, made.tags);
  }

  async poll(id: BuildId): Promise<BuildState> {
    return (await this.#look(id)).state;
  }

  async collect(id: BuildId): Promise<BuildRecord> {
    const { log, signal } = this.#place;
    const connection = await this.#connect();
    const { clock } = connection;
    const results = this.#results(connection);
    const begun = clock.now();
    let stage: string | undefined;
    let failures = 0;
    try {
      for (;;) {
        const seen = await this.#look(id).catch((error: unknown) => {
          if (!isPassing(error) || ++failures > MOST_FAILURES) throw error;
          log.info(`${messageOf(error)} The build goes on all the same: it is looked at again.`);
        });
        if (seen === undefined) {
          await clock.sleep(LOOK, signal);
          continue;
        }
        failures = 0;
        const { state, template } = seen;
        if (isFinal(state.phase)) {
          const isOwn = this.#own.has(id.reference.toLowerCase());
          const record = await results.collect(id, { state, template, stage, isOwn });
          if (record !== undefined) return record;
          continue;
        }
        if (state.stage !== undefined && state.stage !== stage) {
          stage = state.stage;
          log.info(`${id.key.slice(0, 80)}: ${stage}, after ${formatDuration(clock.now() - begun)}.`);
        }
        if (template !== undefined && clock.now() - begun > template.timeout * 60_000 + GRACE) throw overdue(id, state);
        await clock.sleep(LOOK, signal);
      }
    } catch (error) {
      if (error instanceof CancelledError && signal.aborted && this.#own.has(id.reference.toLowerCase()))
        await this.#cancelAtEnd(id, connection);
      throw error;
    }
  }

  async explain(id: BuildId, state: BuildState, stage: string | undefined): Promise<BuildState> {
    const connection = await this.#connect();
    const template = await connection.templates.get(id.reference, this.#place.signal);
    return template === undefined ? state : this.#results(connection).explain(id, template, state, stage);
  }

  async release(id: BuildId): Promise<void> {
    await this.#results(await this.#connect()).release(id);
  }

  async cancel(id: BuildId): Promise<void> {
    const { signal } = this.#place;
    const connection = await this.#connect();
    if (signal.aborted) return this.#cancelAtEnd(id, connection);
    const { clock, templates } = connection;
    const end = clock.now() + CANCEL_TIME;
    for (;;) {
      const { state, template } = await this.#look(id);
      if (isFinal(state.phase)) return;
      if (template !== undefined && isNotRun(template)) {
        await templates.remove(id.reference, signal);
        return;
      }
      if (template?.run?.state === 'Running') await templates.cancel(id.reference, signal);
      if (clock.now() > end) throw stuckCancelling(id);
      await clock.sleep(CANCEL_LOOK, signal);
    }
  }

  /** How a build stands: by its template, by what is known of its end, by what it has made. */
  async #look(id: BuildId): Promise<{ readonly state: BuildState; readonly template?: ImageTemplate }> {
    if (parseTemplateId(id.reference) === undefined) return { state: { phase: 'lost', problem: 'nothing is known of it.' } };
    const connection = await this.#connect();
    const template = await connection.templates.get(id.reference, this.#place.signal);
    if (template !== undefined && template.provisioning !== 'Deleting') return { state: stateOf(template), template };
    const made = await this.#results(connection).made(id.reference, id.key);
    if (made !== undefined) return { state: { phase: 'succeeded' } };
    return { state: { phase: 'lost', problem: 'its image template is gone, and nothing of it was made.' } };
  }

  /** A template that is there, where its build is under way or went well; one that did not is deleted, once no run of it is left. */
  async #usable(template: ImageTemplate, { templates, clock }: AzureConnection): Promise<ImageTemplate | undefined> {
    const { signal } = this.#place;
    const end = clock.now() + CANCEL_TIME;
    for (let now: ImageTemplate | undefined = template; now !== undefined; now = await templates.get(template.id, signal)) {
      const { phase } = stateOf(now);
      if (phase === 'failed' || phase === 'cancelled') {
        await templates.remove(now.id, signal);
        return undefined;
      }
      if (now.run?.state !== 'Canceling' && now.provisioning !== 'Deleting' && now.provisioning !== 'Creating') return now;
      if (clock.now() > end) throw stuckCancelling({ reference: now.id, key: now.id.split('/').at(-1) ?? '' });
      await clock.sleep(CANCEL_LOOK, signal);
    }
    return undefined;
  }

  async #create(request: BuildRequest, reference: string, key: string, connection: AzureConnection): Promise<ImageTemplate> {
    const { log, signal } = this.#place;
    const files = (await preparedFiles(request.artifacts)) ?? noFiles(request.artifacts);
    const compiled = await this.#compile(request, key, connection, files);
    log.info(`The image template ${templateName(key)} is made: ${reference}`);
    const template = await connection.templates.create(reference, key, compiled, signal);
    try {
      // By now the service has fetched the files; nothing is built of them yet.
      await request.checkSources(signal);
    } catch (error) {
      if (template.run === undefined) await connection.templates.remove(reference, signal).catch(() => {});
      throw error;
    }
    return template;
  }

  /** What a build would send, and where to. */
  async #planned(request: BuildRequest) {
    const { loaded } = request;
    await refuseUnbuildable(loaded, NAME, imageBuilderChecks, this.#place.outputFolder);
    const connection = await this.#connect();
    const files = (await preparedFiles(request.artifacts)) ?? expectedFiles(loaded);
    const key = `${loaded.definition.image.id}-${request.fingerprint.image}`;
    const compiled = await this.#compile(request, key, connection, files);
    return { connection, compiled, place: { ...placeOf(loaded.definition, connection), name: templateName(key) } };
  }

  async #compile(request: BuildRequest, key: string, connection: AzureConnection, files: StepFiles): Promise<CompiledDefinition> {
    const { loaded } = request;
    await refuseUnbuildable(loaded, NAME, imageBuilderChecks, this.#place.outputFolder);
    const tags = buildTags(request, key, new Date().toISOString());
    return compileDefinition(loaded, { place: placeOf(loaded.definition, connection), files, blobSuffix: connection.blobSuffix, tags });
  }

  /** The last request of a process that was told to end: it has seconds, and does not wait for the end of the run. */
  async #cancelAtEnd(id: BuildId, { templates }: AzureConnection): Promise<void> {
    const { log } = this.#place;
    try {
      await templates.cancel(id.reference, AbortSignal.timeout(LAST_REQUEST));
      log.info(`The build ${id.key} is being cancelled in Azure, where it ends by itself.`);
    } catch {
      log.warning(`The build ${id.key} could not be cancelled: it goes on in Azure, as ${id.reference}.`);
    }
  }

  #idOf(reference: string, key: string, tags: ImageTemplate['tags']): BuildId {
    const request = factsOf(tags);
    return { builder: NAME, key, reference, ...(request === undefined ? {} : { request }) };
  }

  #results(connection: AzureConnection): BuildResults {
    return new BuildResults(this.#place, connection);
  }

  async #connect(): Promise<AzureConnection> {
    this.#connection ??= connectAzure(this.#place);
    try {
      return await this.#connection;
    } catch (error) {
      this.#connection = undefined;
      throw error;
    }
  }
}

function overdue({ key, reference }: BuildId, { stage }: BuildState): ExternalError {
  return new ExternalError(`The build ${key} is still ${stage ?? 'under way'}, an hour after it should have ended.`, {
    service: SERVICE,
    operation: 'wait for the run',
    hint: `cancel it (az image builder cancel --ids ${reference}), and run again`,
  });
}

function stuckCancelling({ key, reference }: Pick<BuildId, 'key' | 'reference'>): ExternalError {
  return new ExternalError(
    `The build ${key} is still being cancelled after ${formatDuration(CANCEL_TIME)}: Azure Image Builder is stuck.`,
    {
      service: SERVICE,
      operation: 'cancel the run',
      hint: `delete its staging group (IT_…), then the template: az resource delete --ids ${reference}; where Azure refuses that, ask its support, and meanwhile build with rebuild, which takes another template`,
    },
  );
}
