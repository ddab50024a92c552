import { type Answer, type ArmRequest, member, refuse, refuseAtGateway, same } from '../arm-answer.ts';
import { REGIONS, shortRegion } from '../azure-regions.ts';
import { refuseLocation } from '../resource-refusals.ts';
import { beingDeleted, groupNotFound, type SimulatedGroup } from '../simulated-groups.ts';
import type { OperationScript, SimulatedOperations } from '../simulated-operations.ts';
import { refuseVersion } from '../simulated-providers.ts';
import { type SimulatedResources, versionOf } from '../simulated-resources.ts';
import type { SimulatedTime } from '../simulated-time.ts';
import { answerOutputs } from './answer-outputs.ts';
import { bare, EXISTS, NAMESPACE, noSource, notAllowed, notFound, REVIEW, refuseRegion, TYPE } from './builder-refusals.ts';
import { ImageRun } from './image-run.ts';
import { type Distributor, ImageTemplate } from './image-template.ts';
import { answerTriggers } from './image-triggers.ts';
import { distribute } from './run-outputs.ts';
import type { RunScript, RunSubState } from './run-scripts.ts';
import { failureText, type LogPlace, logPlace, makeStagingGroup, removeStagingGroup } from './staging-group.ts';
import { updateProblem, validationOf } from './template-checks.ts';

const VERSIONS = [
  ...['2019-05-01-preview', '2020-02-14', '2021-10-01', '2022-02-14', '2022-07-01', '2023-07-01', '2024-02-01', '2025-10-01'],
] as const;
/** Seconds, as recorded: with nothing to download or resolve, and with something; deletion; a change of the identity. */
const SECONDS = { plain: 11.3, resolved: 28.5, delete: 77, patch: 2.2 } as const;

interface BuilderOptions {
  readonly subscription: string;
  readonly resources: SimulatedResources;
  readonly operations: SimulatedOperations;
  readonly time: SimulatedTime;
  /** The newest version of "publisher:offer:sku" in the marketplace. */
  readonly latest: (urn: string) => string | undefined;
}

/** Microsoft.VirtualMachineImages: templates, their runs, outputs and triggers. */
export class SimulatedImageBuilder {
  /** What an account's endpoint of blobs is. */
  blobEndpoint: (account: string) => string = (account) => `https://${account}.blob.core.windows.net/`;
  readonly #runs: RunScript[] = [];
  readonly #options: BuilderOptions;

  constructor(options: BuilderOptions) {
    this.#options = options;
  }

  /** How the next runs go, one each. */
  scriptRun(...runs: readonly RunScript[]): void {
    this.#runs.push(...runs);
  }

  /** @throws Error when there is no such template */
  template(id: string): ImageTemplate {
    const found = this.#find(id);
    if (found === undefined) throw new Error(`There is no template ${id}.`);
    return found;
  }

  /** Where the customization log of a template is. */
  logOf(id: string): LogPlace {
    return logPlace(this.template(id));
  }

  /** Makes what runs that are over have left behind. */
  settle(): void {
    const { resources, subscription, time } = this.#options;
    for (const template of resources.resources.values()) {
      if (!(template instanceof ImageTemplate)) continue;
      const { run } = template;
      const now = time.now();
      if (run === undefined || run.settled || run.isGoing(now)) continue;
      run.settled = true;
      const good = /Succeeded$/.test(run.state(now));
      if (good) template.outputs = distribute(template, { ...{ resources, subscription, now }, blobEndpoint: this.blobEndpoint });
    }
  }

  /** @param parts of the path below the subscription, decoded */
  answer(request: ArmRequest, parts: readonly string[]): Answer | undefined {
    const { resources, time } = this.#options;
    const version = versionOf(request.url);
    const inSubscription = same(parts[0], 'providers');
    const [namespace, collection, name, ...rest] = inSubscription ? parts.slice(1) : same(parts[2], 'providers') ? parts.slice(3) : [];
    if (!same(namespace, NAMESPACE) || !same(collection, 'imageTemplates')) return undefined;
    const wrong = refuseVersion(TYPE, version, { versions: VERSIONS, locations: REGIONS });
    if (wrong !== undefined) return wrong;
    if (inSubscription) return name === undefined ? this.#list(version, undefined) : undefined;
    const group = resources.groups.get((parts[1] ?? '').toLowerCase());
    if (group === undefined) return groupNotFound(parts[1] ?? '');
    if (name === undefined) return this.#list(version, group.name);
    const id = `/subscriptions/${this.#options.subscription}/resourcegroups/${group.name}/providers/${TYPE}/${name}`;
    if (request.method === 'GET') time.look();
    this.#options.operations.settle();
    this.settle();
    const found = this.#find(id);
    const answer = rest.length === 0 ? this.#template(request, { id, name, group, found }) : this.#below(request, group, name, found, rest);
    return version > '2020-02-14' ? answer : bare(answer);
  }

  #find(id: string): ImageTemplate | undefined {
    const found = this.#options.resources.resources.get(id.toLowerCase());
    return found instanceof ImageTemplate ? found : undefined;
  }

  #list(version: string, group: string | undefined): Answer {
    const all = [...this.#options.resources.resources.values()].filter((one) => one instanceof ImageTemplate);
    const found = all.filter((one) => group === undefined || same(one.group, group));
    return { status: 200, body: { value: found.map((one) => this.#document(one, version)) } };
  }

  #document(template: ImageTemplate, version: string): Record<string, unknown> {
    return template.document(version, this.#options.time.now(), (id) => this.#identity(id) ?? {});
  }

  #identity(id: string): object | undefined {
    const properties = this.#options.resources.resources.get(id.toLowerCase())?.body['properties'];
    if (properties === undefined) return undefined;
    return { principalId: member(properties, 'principalId'), clientId: member(properties, 'clientId') };
  }

  #template(request: ArmRequest, place: { id: string; name: string; group: SimulatedGroup; found: ImageTemplate | undefined }): Answer {
    const { found, group, name } = place;
    const { method } = request;
    const version = versionOf(request.url);
    if (method === 'PUT') return this.#create(request, place);
    if (found === undefined) return method === 'DELETE' ? { status: 204 } : notFound(group.name, name);
    if (method === 'GET') return { status: 200, body: this.#document(found, version) };
    if (method !== 'PATCH' && method !== 'DELETE') return refuse(405, 'MethodNotAllowed', 'Not simulated.');
    const busy = this.#busy(found, method === 'PATCH' ? 'write' : 'delete');
    if (busy !== undefined) return busy;
    return method === 'PATCH' ? this.#patch(request, found) : this.#delete(request, found);
  }

  /** Templates are made once: whatever is there under this name is in the way, a failed one too. */
  #create(request: ArmRequest, place: { id: string; name: string; group: SimulatedGroup; found: ImageTemplate | undefined }): Answer {
    const { id, name, group, found } = place;
    const { resources, latest } = this.#options;
    const { body, url, method } = request;
    const unregistered = resources.providers.refuse(NAMESPACE);
    if (unregistered !== undefined) return unregistered;
    if (group.state === 'Deleting') return beingDeleted(group.name);
    if (found !== undefined) return refuse(409, 'Conflict', EXISTS);
    const location = refuseLocation(request, { name, group, found, needed: true }) ?? refuseRegion(String(member(body, 'location')));
    if (location !== undefined) return location;
    const hasIdentity = (one: string) => this.#identity(one) !== undefined;
    const isThere = (one: string) => resources.resources.has(one.toLowerCase());
    const said = validationOf({ body, apiVersion: versionOf(url), hasIdentity, isThere });
    if (said !== undefined) return refuse(400, 'ValidationFailed', `Validation failed: ${said}. ${REVIEW}`);
    const template = new ImageTemplate({ id, name, group: group.name }, body);
    resources.add(template);
    const { source, customize = [] } = template.properties;
    const downloads = source['version'] === 'latest' || customize.some((one) => one['scriptUri'] ?? one['sourceUri']);
    const version =
      source['version'] === 'latest' ? latest(`${source['publisher']}:${source['offer']}:${source['sku']}`) : source['version'];
    const script: OperationScript = resources.nextScript();
    const missing = source['type'] === 'PlatformImage' && version === undefined;
    const asked = missing ? { ...script, ends: 'Failed' as const, error: noSource(source) } : script;
    const seconds = downloads ? SECONDS.resolved : SECONDS.plain;
    const operation = this.#begin(
      method,
      url,
      template,
      { script: asked, seconds },
      {
        finish: () => {
          template.exactVersion = version === undefined ? undefined : String(version);
          makeStagingGroup(template, { ...this.#options, blobEndpoint: (account) => this.blobEndpoint(account) });
          template.state = 'Succeeded';
        },
        fail: () => {
          const { code = 'ServerError', message = 'Simulated.' } = (asked.error ?? {}) as { code?: string; message?: string };
          template.state = 'Failed';
          template.provisioningError = { provisioningErrorCode: code, message };
        },
      },
    );
    return { status: 201, body: this.#document(template, versionOf(url)), headers: this.#options.operations.links(operation, 'first') };
  }

  /** Tags at once; the identity, the machine and what is distributed by an operation. The last two are documented, not recorded. */
  #patch({ body, url, method }: ArmRequest, template: ImageTemplate): Answer {
    const changes = (member(body, 'properties') ?? {}) as { distribute?: readonly Distributor[]; vmProfile?: Record<string, unknown> };
    const identity = member(body, 'identity') as ImageTemplate['identity'];
    const said = updateProblem(body, (id) => this.#identity(id) !== undefined);
    if (said !== undefined) return refuse(400, 'ValidationFailed', `Validation failed: ${said}. ${REVIEW}`);
    const tags = member(body, 'tags') as ImageTemplate['tags'] | undefined;
    if (tags !== undefined) template.tags = tags;
    if (identity === undefined && Object.keys(changes).length === 0) {
      return { status: 200, body: this.#document(template, versionOf(url)) };
    }
    template.state = 'Updating';
    const script = this.#options.resources.nextScript();
    const operation = this.#begin(
      method,
      url,
      template,
      { script, seconds: SECONDS.patch },
      {
        finish: () => {
          template.identity = identity ?? template.identity;
          template.properties = { ...template.properties, ...changes };
          template.state = 'Succeeded';
        },
        fail: () => {
          template.state = 'Succeeded';
        },
      },
    );
    return { status: 202, headers: this.#options.operations.links(operation, 'first') };
  }

  #delete({ url, method }: ArmRequest, template: ImageTemplate): Answer {
    const { resources, operations } = this.#options;
    const before = template.state;
    template.state = 'Deleting';
    const operation = this.#begin(
      method,
      url,
      template,
      { script: resources.nextScript(), seconds: SECONDS.delete },
      {
        finish: () => {
          removeStagingGroup(template, resources);
          resources.resources.delete(template.id.toLowerCase());
        },
        fail: () => {
          template.state = before;
        },
      },
    );
    return { status: 202, headers: operations.links(operation, 'first') };
  }

  /** What stands behind the name of a template: run, cancel, outputs, triggers. */
  #below(request: ArmRequest, group: SimulatedGroup, name: string, template: ImageTemplate | undefined, rest: readonly string[]): Answer {
    const { operations, time } = this.#options;
    const { method, url } = request;
    const [what = '', which] = rest;
    if (template === undefined) return notFound(group.name, name);
    if (method === 'POST' && same(what, 'run')) return this.#run(request, template);
    if (method === 'POST' && same(what, 'cancel')) return this.#cancel(template);
    if (method === 'GET' && same(what, 'runOutputs')) return answerOutputs(template, which, group.name);
    if (same(what, 'triggers')) return answerTriggers(request, template, which, { operations, time, apiVersion: versionOf(url) });
    return refuseAtGateway(404, 'InvalidResourceType', `The resource type '${what}' could not be found in the namespace '${NAMESPACE}'.`);
  }

  #run({ method, url }: ArmRequest, template: ImageTemplate): Answer {
    const busy = this.#busy(template, 'run/action');
    if (busy !== undefined) return busy;
    const { time, operations } = this.#options;
    const { distribute: wanted, customize, validate, optimize } = template.properties;
    const parts: readonly [RunSubState, unknown][] = [
      ['Customizing', customize],
      ['Validating', validate],
      ['Optimizing', optimize],
    ];
    const run = new ImageRun({
      ...{ startedAt: time.now(), script: this.#runs.shift() ?? {}, hasGallery: wanted.some(({ type }) => type === 'SharedImage') },
      ...{ parts: parts.filter(([, has]) => has !== undefined).map(([part]) => part), failure: failureText(template) },
    });
    template.run = run;
    template.outputs = [];
    const { ends = 'Succeeded', operationEnds = ends === 'PartiallySucceeded' ? 'Succeeded' : ends, error, gap = 1.5 } = run.script;
    const reason = error ?? { code: 'PackerBuildFailed', message: run.failure };
    const script = { ...(operationEnds === 'Succeeded' ? {} : { error: reason }), ends: operationEnds };
    const seconds = (run.endsAt - time.now()) / 1000 + gap;
    const operation = this.#begin(method, url, template, { script, seconds }, { finish: () => {}, fail: () => {} });
    run.canceled = (endsAt) => {
      Object.assign(operation, { endsAt: endsAt + gap * 1000, ends: 'Canceled', error: undefined });
    };
    return { status: 202, headers: operations.links(operation, 'first') };
  }

  /** No long operation: the template tells when it is over. */
  #cancel(template: ImageTemplate): Answer {
    const now = this.#options.time.now();
    const { run } = template;
    if (run?.state(now) !== 'Running') return notAllowed('cancel/action', template, now);
    run.cancel(now);
    return { status: 204 };
  }

  /** One thing at a time; a template that could not be made can only be deleted. */
  #busy(template: ImageTemplate, action: string): Answer | undefined {
    const now = this.#options.time.now();
    const failed = template.state === 'Failed' && action !== 'delete';
    const idle = template.state === 'Succeeded' || (template.state === 'Failed' && !failed);
    return idle && template.run?.isGoing(now) !== true ? undefined : notAllowed(action, template, now);
  }

  #begin(
    method: string,
    url: URL,
    template: ImageTemplate,
    { script, seconds }: { script: OperationScript; seconds: number },
    ends: { finish: () => void; fail: () => void },
  ) {
    const apiVersion = versionOf(url);
    return this.#options.operations.begin({
      ...{ shape: 'image-builder', method, script, apiVersion, location: shortRegion(template.location), seconds, ...ends },
    });
  }
}
