import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { listResources, ResourceManagerError } from '@bakehouse/azure/resources';
import { CancelledError, ExternalError, messageOf, reasonOf, UserError } from '@bakehouse/core/errors';
import { type BuildRecord, LOG_FILE, RECORD_FILE, type RemoteArtifact } from '@bakehouse/records/builds';
import { writeJson } from '@bakehouse/system/files';
import { BuildLostError } from '../build-lost-error.ts';
import { type BuilderPlace, type BuildId, type BuildState, isFinal } from '../builder.ts';
import type { AzureConnection } from './azure-connection.ts';
import { buildRecord } from './build-record.ts';
import { factsOf, hasKey, isKept, KEY_TAG, type Tags } from './build-tags.ts';
import { customizationLog, keepLog } from './customization-log.ts';
import { runFailure } from './run-failure.ts';
import { adoptable, runOutputs } from './run-outputs.ts';
import { NAME, SERVICE } from './service.ts';
import { templateId, templateName } from './template-name.ts';
import { type ImageTemplate, isPartial, stateOf } from './template-state.ts';

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

/** What comes of builds: records, logs and failures, taken out of Azure; and the end of the template, once that is noted. */
export class BuildResults {
  readonly #place: BuilderPlace;
  readonly #connection: AzureConnection;

  constructor(place: BuilderPlace, connection: AzureConnection) {
    this.#place = place;
    this.#connection = connection;
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

  /** What a build of this key has made, where all of it is still there. What has no tags is not found: disks, and what is in other subscriptions. */
  async made(reference: string, key: string): Promise<Made | undefined> {
    const { azure, manager } = this.#connection;
    const subscription = reference.split('/')[2] || azure.subscription;
    const found = subscription === undefined ? undefined : await adoptable(manager, subscription, key, this.#place.signal);
    return found === undefined ? undefined : { reference, ...found };
  }

  /**
   * The record of a build that has ended, with all that is to be had of it. The template stays.
   *
   * @returns undefined when the template was deleted meanwhile, by another process: look again
   * @throws ExternalError or UserError for a build that failed, CancelledError, BuildLostError
   */
  async collect(id: BuildId, { state, template, stage, isOwn }: SeenEnd): Promise<BuildRecord | undefined> {
    switch (state.phase) {
      case 'succeeded':
        if (template === undefined) return this.#adopted(id);
        return this.#succeeded(id, template).catch(goneMeanwhile);
      case 'failed': {
        const {
          problem = 'nobody said why.',
          hint,
          facts,
        } = template === undefined ? state : await this.explain(id, template, state, stage);
        throw new UserError(problem, { ...facts, ...(hint === undefined ? {} : { hint }) });
      }
      case 'cancelled':
        if (isOwn || this.#place.signal.aborted) throw new CancelledError('The build was cancelled in Azure');
        throw new BuildLostError(NAME, id.key, 'it was cancelled where it ran.');
      default:
        throw new BuildLostError(NAME, id.key, state.problem ?? 'nobody said why.');
    }
  }

  /**
   * Why a build failed, with the last lines of its log, which is kept.
   *
   * @param stage what the run was at when it was last seen under way
   */
  async explain(id: BuildId, template: ImageTemplate, state: BuildState, stage: string | undefined): Promise<BuildState> {
    const { lines, path } = await this.#keepLog(template);
    if (isPartial(template)) return this.#partial(id, template, { lines, path });
    const image = (id.request ?? factsOf(template.tags))?.image ?? template.id.split('/').at(-1) ?? '';
    const failure = runFailure({ image, message: state.problem ?? '', lines, stage, log: path });
    const reason = reasonOf(failure);
    const { lastLines = [] } = failure.details;
    return {
      phase: 'failed',
      problem: failure.message,
      ...(failure.hint === undefined ? {} : { hint: failure.hint }),
      facts: { lastLines, log: path, ...(reason === undefined ? {} : { reason }) },
    };
  }

  /** Has a template deleted whose build has ended and was noted, with its staging group. Does not wait until it is gone. */
  async release(id: BuildId): Promise<void> {
    const { templates } = this.#connection;
    const { log, signal } = this.#place;
    try {
      const template = await templates.get(id.reference, signal);
      if (template === undefined || !hasKey(template.tags, id.key) || template.provisioning === 'Deleting') return;
      const { phase } = stateOf(template);
      // It was begun again.
      if (!isFinal(phase)) return;
      if (phase === 'failed' && isKept(template.tags)) {
        const group = template.stagingGroup?.split('/').at(-1);
        log.warning(
          `The image template ${id.reference}${group === undefined ? '' : ` and its staging group ${group}`} stay, as the definition asks: delete them when you have seen enough.`,
        );
        return;
      }
      await templates.beginRemove(id.reference, signal);
    } catch (error) {
      if (error instanceof CancelledError) throw error;
      log.warning(`The image template could not be deleted: ${messageOf(error)} Delete it: az resource delete --ids ${id.reference}`);
    }
  }

  async #succeeded(id: BuildId, template: ImageTemplate): Promise<BuildRecord> {
    const { manager } = this.#connection;
    const { signal, outputFolder } = this.#place;
    const made = await runOutputs(manager, id.reference, signal);
    const facts = id.request ?? factsOf(template.tags);
    const missing = template.outputs.filter((name) => !made.names.includes(name));
    if (facts === undefined || made.artifacts.length === 0 || missing.length > 0) {
      const lacking = made.artifacts.length === 0 ? 'names nothing that it made' : `does not name ${missing.join(', ')}`;
      throw new ExternalError(
        `Azure says that the build ${id.key} has succeeded, and ${facts === undefined ? 'it has not our tags' : lacking}.`,
        {
          service: SERVICE,
          operation: 'read what was made',
          hint: `look at ${id.reference} in the portal; it was not deleted`,
        },
      );
    }
    await this.#keepLog(template);
    const record = buildRecord(facts, made.artifacts, template);
    await writeJson(join(outputFolder, RECORD_FILE), record);
    return record;
  }

  /** A run that the service calls succeeded in part: it is not what was asked for, and is built again; what it made stays. */
  async #partial(
    id: BuildId,
    template: ImageTemplate,
    log: { readonly lines: readonly string[]; readonly path: string },
  ): Promise<BuildState> {
    const { artifacts, names } = await runOutputs(this.#connection.manager, id.reference, this.#place.signal);
    const missing = template.outputs.filter((name) => !names.includes(name));
    const said = template.run?.message ?? '';
    const what = missing.length === 0 ? 'not in every region' : `without ${missing.join(', ')}`;
    const made = artifacts.length === 0 ? 'nothing of it is there' : `what was made stays: ${artifacts.map((one) => one.id).join(', ')}`;
    return {
      phase: 'failed',
      problem: `The build has succeeded in part, ${what}${said === '' ? '.' : `: ${said}`}`,
      hint: `${made}; a build of the same definition builds it again`,
      facts: { reason: 'service', lastLines: log.lines.slice(-5), log: log.path },
    };
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

  /** Of a build whose template is gone: what the tags of what it made tell. */
  async #adopted(id: BuildId): Promise<BuildRecord> {
    const { outputFolder } = this.#place;
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
}

/** @returns undefined for a template that another process has deleted; @throws any other error */
function goneMeanwhile(error: unknown): undefined {
  if (error instanceof ResourceManagerError && error.details.status === 404) return undefined;
  throw error;
}
