import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { listResources, ResourceManagerError } from '@bakehouse/azure/resources';
import { CancelledError, ExternalError, messageOf, reasonOf, UserError } from '@bakehouse/core/errors';
import { type BuildRecord, LOG_FILE, RECORD_FILE, type RemoteArtifact, readBuildRecord } from '@bakehouse/records/builds';
import { writeJson } from '@bakehouse/system/files';
import { BuildLostError } from '../build-lost-error.ts';
import type { BuilderPlace, BuildFacts, BuildId, BuildState, ProblemFacts } from '../builder.ts';
import type { AzureConnection } from './azure-connection.ts';
import type { BuildEnds } from './build-end.ts';
import { buildRecord } from './build-record.ts';
import { factsOf, hasKey, isKept, KEY_TAG, type Tags } from './build-tags.ts';
import { customizationLog, keepLog } from './customization-log.ts';
import { runFailure } from './run-failure.ts';
import { adoptable, readArtifact, runOutputs } from './run-outputs.ts';
import { NAME, SERVICE } from './service.ts';
import { templateId, templateName } from './template-name.ts';
import type { ImageTemplate } from './template-state.ts';

/** What was made under a key earlier. */
interface Made {
  readonly reference: string;
  readonly artifacts: readonly RemoteArtifact[];
  readonly tags: Tags;
}

interface SeenEnd {
  readonly state: BuildState;
  readonly template: ImageTemplate | undefined;
  /** What the run was at when it was last seen under way. */
  readonly stage: string | undefined;
  /** This process has submitted it. */
  readonly isOwn: boolean;
}

/** What comes of builds: records, logs and failures, taken out of Azure before the template is deleted with all that it has. */
export class BuildResults {
  readonly #place: BuilderPlace;
  readonly #connection: AzureConnection;
  readonly #ends: BuildEnds;

  constructor(place: BuilderPlace, connection: AzureConnection, ends: BuildEnds) {
    this.#place = place;
    this.#connection = connection;
    this.#ends = ends;
  }

  /** Where a template of this key is when the definition names no other place. */
  referenceOf(key: string): string {
    const { subscription = '', resourceGroup = '' } = this.#connection.azure;
    return templateId({ subscription, resourceGroup }, templateName(key));
  }

  /** The template of a key: in the usual group, or in any of the subscription. */
  async templateOf(key: string): Promise<ImageTemplate | undefined> {
    const { azure, manager, templates } = this.#connection;
    const { signal } = this.#place;
    const { subscription, resourceGroup } = azure;
    if (subscription === undefined) return undefined;
    const usual = resourceGroup === undefined ? undefined : await templates.get(this.referenceOf(key), signal);
    if (usual !== undefined && hasKey(usual.tags, key) && usual.provisioning !== 'Deleting') return usual;
    const filter = `tagName eq '${KEY_TAG}' and tagValue eq '${key.slice(-256)}'`;
    for (const { id } of await listResources(manager, { subscription, filter }, signal)) {
      if (!/\/imageTemplates\/[^/]+$/i.test(id)) continue;
      const template = await templates.get(id, signal);
      if (template !== undefined && hasKey(template.tags, key) && template.provisioning !== 'Deleting') return template;
    }
    return undefined;
  }

  /** What a build of this key has made, where all of it is still there. */
  async made(reference: string, key: string): Promise<Made | undefined> {
    const { azure, manager } = this.#connection;
    const { signal } = this.#place;
    const end = await this.#ends.read(reference);
    // What is known to lack something is made again.
    if (end?.key === key && (end.state.phase !== 'succeeded' || end.state.problem !== undefined)) return undefined;
    const subscription = reference.split('/')[2] || azure.subscription;
    if (subscription === undefined) return undefined;
    const found = await adoptable(manager, subscription, key, signal);
    if (found !== undefined) return { reference, ...found };
    // Disks in a storage account have no tags, and galleries of other subscriptions are not listed here.
    const record = end?.key === key ? await this.#recordOf(end.request) : undefined;
    if (record?.artifacts === undefined || end?.tags === undefined) return undefined;
    for (const { id, kind } of record.artifacts) {
      if (kind !== 'vhd' && (await readArtifact(manager, id, signal)) === undefined) return undefined;
    }
    return { reference, artifacts: record.artifacts, tags: end.tags };
  }

  /**
   * The record of a build that has ended, with all that is to be had of it.
   *
   * @returns undefined when the template was deleted meanwhile, by another process: look again
   * @throws ExternalError or UserError for a build that failed, CancelledError, BuildLostError
   */
  async collect(id: BuildId, seen: SeenEnd): Promise<BuildRecord | undefined> {
    const { state, template } = seen;
    switch (state.phase) {
      case 'succeeded':
        if (template === undefined) return this.#adopted(id);
        return this.#succeeded(id, template, state).catch(goneMeanwhile);
      case 'failed':
        if (template === undefined)
          throw new UserError(state.problem ?? 'nobody said why.', {
            ...state.facts,
            ...(state.hint === undefined ? {} : { hint: state.hint }),
          });
        return this.#failed(id, template, seen);
      case 'cancelled':
        if (template !== undefined) await this.forget(id, template, state);
        if (seen.isOwn || this.#place.signal.aborted) throw new CancelledError('The build was cancelled in Azure');
        throw new BuildLostError(NAME, id.key, 'it was cancelled where it ran.');
      default:
        throw new BuildLostError(NAME, id.key, state.problem ?? 'nobody said why.');
    }
  }

  /** Notes how a build has ended, and deletes its template with the staging group. */
  async forget(id: BuildId, template: ImageTemplate, state: BuildState): Promise<void> {
    const request = id.request ?? factsOf(template.tags);
    await this.#ends.write({
      reference: id.reference,
      key: id.key,
      state,
      tags: template.tags,
      ...(request === undefined ? {} : { request }),
    });
    try {
      await this.#connection.templates.remove(id.reference, this.#place.signal);
    } catch (error) {
      if (error instanceof CancelledError) throw error;
      this.#place.log.warning(
        `The image template could not be deleted: ${messageOf(error)} Delete it: az resource delete --ids ${id.reference}`,
      );
    }
  }

  async #succeeded(id: BuildId, template: ImageTemplate, state: BuildState): Promise<BuildRecord> {
    const { manager } = this.#connection;
    const { log, signal, outputFolder } = this.#place;
    const made = await runOutputs(manager, id.reference, signal);
    const facts = id.request ?? factsOf(template.tags);
    if (facts === undefined || made.artifacts.length === 0) {
      throw new ExternalError(
        `Azure says that the build ${id.key} has succeeded, and ${facts === undefined ? 'it has not our tags' : 'names nothing that it made'}.`,
        {
          service: SERVICE,
          operation: 'read what was made',
          hint: `look at ${id.reference} in the portal; it was not deleted`,
        },
      );
    }
    const { lines } = await this.#keepLog(template);
    const missing = template.outputs.filter((name) => !made.names.includes(name));
    const problem =
      missing.length === 0
        ? undefined
        : `not everything was made: ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing. ${state.problem ?? ''}`.trim();
    if (problem !== undefined) {
      log.warning(`The build of ${facts.image} has succeeded in part: ${problem}`);
      for (const line of lines.slice(-5)) log.info(line);
    }
    const record = buildRecord(facts, made.artifacts, template);
    await writeJson(join(outputFolder, RECORD_FILE), record);
    await this.forget({ ...id, request: facts }, template, { phase: 'succeeded', ...(problem === undefined ? {} : { problem }) });
    return record;
  }

  async #failed(id: BuildId, template: ImageTemplate, { state, stage }: SeenEnd): Promise<never> {
    const { log } = this.#place;
    const { lines, path } = await this.#keepLog(template);
    const image = (id.request ?? factsOf(template.tags))?.image ?? template.id.split('/').at(-1) ?? '';
    const failure = runFailure({ image, message: state.problem ?? '', lines, stage, log: path });
    const reason = reasonOf(failure);
    const { lastLines = [] } = failure.details;
    const facts: ProblemFacts = { lastLines, log: path, ...(reason === undefined ? {} : { reason }) };
    const end: BuildState = {
      phase: 'failed',
      problem: failure.message,
      facts,
      ...(failure.hint === undefined ? {} : { hint: failure.hint }),
    };
    if (isKept(template.tags)) {
      const group = template.stagingGroup?.split('/').at(-1);
      log.warning(
        `The image template ${id.reference}${group === undefined ? '' : ` and its staging group ${group}`} stay, as the definition asks: delete them when you have seen enough.`,
      );
    } else await this.forget(id, template, end);
    throw failure;
  }

  /** Writes `build.log`: the whole customization log, or what is known in its place. */
  async #keepLog(template: ImageTemplate): Promise<{ readonly lines: readonly string[]; readonly path: string }> {
    const { azure, manager } = this.#connection;
    const { log, signal, outputFolder } = this.#place;
    await mkdir(outputFolder, { recursive: true });
    const path = join(outputFolder, LOG_FILE);
    const found =
      template.run === undefined
        ? { address: undefined, text: undefined, problem: 'nothing has run' }
        : await customizationLog(manager, template, azure, signal);
    if (found.text === undefined && template.run !== undefined) {
      log.warning(
        `The customization log could not be read: ${found.problem ?? 'nobody said why'}${found.address === undefined ? '' : ` (${found.address})`}.`,
      );
    }
    return { lines: await keepLog(path, found, template.run?.message ?? template.provisioningError ?? ''), path };
  }

  /** Of a build whose template is gone: what this machine has, or what the tags of what it made tell. */
  async #adopted(id: BuildId): Promise<BuildRecord> {
    const { outputFolder } = this.#place;
    const end = await this.#ends.read(id.reference);
    const own = end?.key === id.key ? await this.#recordOf(end.request ?? id.request) : undefined;
    if (own !== undefined) return own;
    const made = await this.made(id.reference, id.key);
    const facts = made === undefined ? undefined : (factsOf(made.tags) ?? id.request);
    if (made === undefined || facts === undefined) throw new BuildLostError(NAME, id.key, 'what it made is not there any more.');
    await mkdir(outputFolder, { recursive: true });
    await keepLog(
      join(outputFolder, LOG_FILE),
      { address: undefined, text: undefined, problem: 'it went with the template of that build' },
      '',
    );
    const record = buildRecord(facts, made.artifacts, undefined);
    await writeJson(join(outputFolder, RECORD_FILE), record);
    return record;
  }

  /** The record in the output folder, if it is of this very build. */
  async #recordOf(facts: BuildFacts | undefined): Promise<BuildRecord | undefined> {
    const record = await readBuildRecord(join(this.#place.outputFolder, RECORD_FILE)).catch(() => undefined);
    const isOfIt =
      record?.builder === NAME && record.fingerprint.image === facts?.fingerprint.image && record.startedAt === facts.submittedAt;
    return isOfIt ? record : undefined;
  }
}

/** @returns undefined for a template that another process has deleted; @throws any other error */
function goneMeanwhile(error: unknown): undefined {
  if (error instanceof ResourceManagerError && error.details.status === 404) return undefined;
  throw error;
}
