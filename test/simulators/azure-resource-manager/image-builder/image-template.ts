import { createHash } from 'node:crypto';
import { member } from '../arm-answer.ts';
import type { SimulatedResource } from '../simulated-resource.ts';
import type { ImageRun } from './image-run.ts';

export interface TemplateProperties {
  readonly source: Readonly<Record<string, unknown>>;
  readonly customize?: readonly Readonly<Record<string, unknown>>[];
  readonly distribute: readonly Distributor[];
  readonly vmProfile?: Readonly<Record<string, unknown>>;
  readonly stagingResourceGroup?: string;
  readonly buildTimeoutInMinutes?: number;
  readonly [name: string]: unknown;
}

export interface Distributor {
  readonly type: 'ManagedImage' | 'SharedImage' | 'VHD';
  readonly runOutputName: string;
  readonly artifactTags?: Readonly<Record<string, string>>;
  readonly imageId?: string;
  readonly location?: string;
  readonly galleryImageId?: string;
  readonly [name: string]: unknown;
}

interface Identity {
  readonly type: string;
  readonly userAssignedIdentities?: Readonly<Record<string, unknown>>;
}

export interface RunOutput {
  readonly name: string;
  readonly artifact: { readonly artifactId: string } | { readonly artifactUri: string };
}

/** A template as the service keeps it. As a resource it stands in the lists of its group. */
export class ImageTemplate implements SimulatedResource {
  readonly type = 'Microsoft.VirtualMachineImages/imageTemplates';
  state = 'Creating';
  /** Why it could not be made. */
  provisioningError: { readonly provisioningErrorCode: string; readonly message: string } | undefined;
  /** What `latest` was when it was made; undefined until then. */
  exactVersion: string | undefined;
  /** Full id; '' until it has been made. */
  stagingGroup = '';
  run: ImageRun | undefined;
  outputs: RunOutput[] = [];
  readonly triggers = new Map<string, { name: string; state: string; properties: object; time: string }>();
  tags: Readonly<Record<string, string>>;
  identity: Identity | undefined;
  properties: TemplateProperties;

  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly location: string;

  /** @param sent the body of the request that makes it */
  constructor({ id, name, group }: { readonly id: string; readonly name: string; readonly group: string }, sent: unknown) {
    this.id = id;
    this.name = name;
    this.group = group;
    this.location = String(member(sent, 'location'));
    this.tags = (member(sent, 'tags') ?? {}) as Readonly<Record<string, string>>;
    this.identity = member(sent, 'identity') as Identity | undefined;
    this.properties = member(sent, 'properties') as TemplateProperties;
  }

  /** As a member of lists of resources. */
  get body(): Record<string, unknown> {
    return { location: this.location, tags: this.tags };
  }

  set body(_: Record<string, unknown>) {
    throw new Error('A template has its own document.');
  }

  /**
   * The document, with the members that this version of the API has.
   *
   * @param idsOf principal and client of an identity
   */
  document(apiVersion: string, now: number, idsOf: (id: string) => object): Record<string, unknown> {
    const made = this.state !== 'Creating';
    const identity = identityDocument(this.identity, made, idsOf);
    const [first, last] = [{ properties: this.#properties(apiVersion, now, made) }, { id: this.id, name: this.name, type: this.type }];
    const place = { tags: this.tags, location: this.location };
    const who = identity === undefined ? {} : { identity };
    return apiVersion < '2022-02-14' ? { ...first, ...who, ...last, ...place } : { ...first, ...who, ...place, ...last };
  }

  #properties(apiVersion: string, now: number, made: boolean): Record<string, unknown> {
    const {
      source,
      customize,
      optimize,
      validate,
      errorHandling,
      distribute,
      vmProfile,
      stagingResourceGroup = '',
      ...others
    } = this.properties;
    const { buildTimeoutInMinutes = 0, ...rest } = others;
    const staging = apiVersion < '2022-02-14' ? {} : { stagingResourceGroup, exactStagingResourceGroup: this.stagingGroup };
    return {
      source: this.#source(source, apiVersion, made),
      ...(customize === undefined ? {} : { customize: customize.map((one) => sorted(withChecksum(one, made))) }),
      ...given({ optimize, validate }),
      distribute: distribute.map((one) => sorted(withDefaults(one, apiVersion))),
      ...given({ errorHandling }),
      provisioningState: this.state,
      ...given({ provisioningError: this.provisioningError, lastRunStatus: this.run?.status(now) }),
      buildTimeoutInMinutes,
      ...(vmProfile === undefined ? {} : { vmProfile: machine(vmProfile) }),
      ...rest,
      ...staging,
    };
  }

  /** Resolved when the template is made; until then the exact version is what was asked for. */
  #source(source: TemplateProperties['source'], apiVersion: string, made: boolean): Record<string, unknown> {
    if (source['type'] === 'ManagedImage') return sorted(source);
    const exact = (made ? this.exactVersion : undefined) ?? source['version'] ?? source['imageVersionId'];
    if (apiVersion >= '2021-10-01') return sorted({ ...source, exactVersion: exact });
    const resolved = made && source['version'] === 'latest' ? { version: `latest (${String(this.exactVersion)})` } : {};
    return sorted({ ...source, ...resolved });
  }
}

function given(members: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

/** The service writes members in alphabetical order, `name` first. */
function sorted(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const order = (name: string) => (name === 'name' ? '' : name);
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (order(a) < order(b) ? -1 : 1)));
}

/** The service downloads a script when the template is made, and writes down what it has got. */
function withChecksum(customizer: Readonly<Record<string, unknown>>, made: boolean): Record<string, unknown> {
  const { sha256Checksum, ...rest } = customizer;
  if (typeof sha256Checksum === 'string' && sha256Checksum !== '') return customizer;
  const address = rest['scriptUri'] ?? rest['sourceUri'];
  if (!made || typeof address !== 'string') return rest;
  return { ...rest, sha256Checksum: createHash('sha256').update(address).digest('hex') };
}

function withDefaults(distributor: Distributor, apiVersion: string): Record<string, unknown> {
  const shared =
    distributor.type === 'SharedImage' ? { excludeFromLatest: false, ...(apiVersion < '2022-07-01' ? {} : { versioning: null }) } : {};
  return { artifactTags: {}, ...shared, ...distributor };
}

function machine(profile: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { vnetConfig, ...rest } = profile;
  const net = vnetConfig === undefined ? {} : { vnetConfig: { proxyVmSize: '', ...(vnetConfig as object) } };
  return { vmSize: '', osDiskSizeGB: 0, ...rest, ...net };
}

/** Ids letter for letter as they were sent; who they are is told when the template has been made. */
function identityDocument(identity: Identity | undefined, made: boolean, idsOf: (id: string) => object): Identity | undefined {
  const { userAssignedIdentities, ...rest } = identity ?? { type: '' };
  if (identity === undefined || userAssignedIdentities === undefined) return identity;
  const ids = Object.keys(userAssignedIdentities).map((id) => [id, made ? idsOf(id) : {}]);
  return { ...rest, userAssignedIdentities: Object.fromEntries(ids) };
}
