import type { KnownFailure } from '@bakehouse/system/program';
import { PACKER_FAILURES } from './packer-failures.ts';

/** What the service itself says of runs that failed, and of templates that it could not make. */
const OWN: readonly KnownFailure[] = [
  {
    id: 'image-builder-quota',
    line: /(?<what>exceeding approved .*? quota)|\b(?<code>QuotaExceeded|SkuNotAvailable|AllocationFailed|ZonalAllocationFailed)\b/,
    reason: 'quota',
    cause: 'Azure gives no machine of this kind: $<what>$<code>',
    hint: 'ask for a larger quota, or take another build.size or build.region',
  },
  {
    id: 'image-builder-timeout',
    line: /Timeout waiting for microservice to complete|context deadline exceeded/,
    reason: 'definition',
    cause: 'The build took longer than build.timeout allows',
    hint: 'give build.timeout more, or find in the log what takes so long',
  },
  {
    id: 'image-builder-identity',
    line: /[Tt]he assigned managed identity cannot be used/,
    reason: 'definition',
    cause: 'The service cannot use the identity of the template',
    hint: 'is build.identity the right one, of this tenant, and still there? one that was just made takes some minutes',
  },
  {
    id: 'image-builder-role',
    line: /Not authorized to access the resource: (?<subject>\S+?)[.,]?(?:\s|$)/,
    reason: 'service',
    cause: 'The identity of the template may not reach $<subject>',
    hint: 'give build.identity a role there: Storage Blob Data Reader on the container, Contributor or a narrower one on gallery and images',
  },
  {
    id: 'image-builder-machine',
    line: /Timeout waiting for (?<what>SSH|WinRM)/,
    reason: 'network',
    cause: 'The service does not reach the machine by $<what>',
    hint: 'check subnet and network security group: docs/azure-image-builder.md says what must be open',
  },
  {
    id: 'image-builder-service',
    line: /\bInternalOperationError\b|Internal error occurred/,
    reason: 'service',
    cause: 'Azure Image Builder failed by a mistake of its own',
    hint: 'run again; if it stays so, ask the support of Azure with the operationId of the message',
  },
];

/** The service builds with Packer: what that says of its end stands in the customization log. */
export const IMAGE_BUILDER_FAILURES: readonly KnownFailure[] = [...OWN, ...PACKER_FAILURES];
