/**
 * How a service answers and is followed (section 2 of the recordings' description; `resource-only` and `location-put` are allowed by the
 * rules of Resource Manager and stand in no recording).
 */
export type OperationShape =
  | 'compute'
  | 'gallery'
  | 'gallery-version'
  | 'snapshot'
  | 'identity'
  | 'plain'
  | 'pool'
  | 'image-builder'
  | 'resource-only'
  | 'location-put'
  | 'deployment'
  | 'group'
  | 'what-if';

export interface ShapeRules {
  /** What a poll says while it runs. */
  readonly running: string;
  /** Seconds of Retry-After on the first answer, and on polls while it runs. */
  readonly first?: number;
  readonly poll?: number;
  /** The status is at this address below `providers/`, with the region between. */
  readonly provider?: string;
  readonly collection?: string;
  /** Has `p=`, a number of the service's own. */
  readonly numbered?: true;
  /** True: signed, and longer than three thousand characters. */
  readonly signed?: true;
  /** The API version of the address; that of the request where it is left out. */
  readonly apiVersion?: string;
  /** Followed by Location alone. */
  readonly byLocation?: true;
  /** A poll carries the links again. */
  readonly linksAgain?: true;
}

const COMPUTE = { running: 'InProgress', provider: 'Microsoft.Compute' } as const;

export const SHAPE_RULES: Readonly<Record<OperationShape, ShapeRules>> = {
  compute: { ...COMPUTE, first: 10, poll: 35, collection: 'operations', numbered: true, apiVersion: '2021-04-01' },
  gallery: { ...COMPUTE, collection: 'capsOperations', signed: true },
  'gallery-version': { ...COMPUTE, first: 60, poll: 60, collection: 'capsOperations', signed: true },
  snapshot: { ...COMPUTE, first: 2, poll: 10, collection: 'DiskOperations', numbered: true },
  identity: { running: '' },
  plain: { running: '' },
  pool: { running: 'Provisioning', provider: 'Microsoft.DevOpsInfrastructure', collection: 'operationStatuses', signed: true },
  'image-builder': { running: 'InProgress', provider: 'Microsoft.VirtualMachineImages', collection: 'operations', signed: true },
  'resource-only': { running: 'Creating' },
  'location-put': { running: 'InProgress', provider: 'Microsoft.Simulated', collection: 'operations', byLocation: true, linksAgain: true },
  deployment: { running: 'Running' },
  group: { running: 'Running', first: 15, poll: 15, byLocation: true, linksAgain: true },
  'what-if': { running: 'Running', first: 15, byLocation: true, linksAgain: true },
};
