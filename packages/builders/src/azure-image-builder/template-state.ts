import type { Resource } from '@bakehouse/azure/resources';
import { isObject, type Json } from '@bakehouse/core/data';
import type { BuildState } from '../builder.ts';
import type { Tags } from './build-tags.ts';

/** A template as the service has it. */
export interface ImageTemplate {
  readonly id: string;
  readonly tags: Tags;
  /** Creating, Updating, Succeeded, Failed, Deleting, Canceled. */
  readonly provisioning: string;
  /** Why it could not be made. */
  readonly provisioningError: string | undefined;
  /** Of the last run; undefined where none was begun. */
  readonly run: TemplateRun | undefined;
  /** Minutes; 240 where the template says nothing. */
  readonly timeout: number;
  /** Resource id; the service makes it together with the template. */
  readonly stagingGroup: string | undefined;
  /** `runOutputName` of each thing that it is to make. */
  readonly outputs: readonly string[];
}

interface TemplateRun {
  /** Running, Canceling, Succeeded, PartiallySucceeded, Failed, Canceled. */
  readonly state: string;
  /** Queued, Building, Customizing, Optimizing, Validating, Distributing; only while it runs. */
  readonly subState: string | undefined;
  readonly message: string;
  readonly startedAt: string | undefined;
  readonly endedAt: string | undefined;
}

/** What the service takes for 0 and nothing. */
const DEFAULT_TIMEOUT = 240;
/** How an end is written that is still to come. */
const NO_TIME = /^0001-/;

/** What the answer to a GET says. */
export function readTemplate({ id, tags = {}, properties = {} }: Resource): ImageTemplate {
  const { provisioningError: error, lastRunStatus: run, distribute, buildTimeoutInMinutes } = properties;
  const group = text(properties, 'exactStagingResourceGroup');
  return {
    // The service writes it with a small g, and people and we with a capital one.
    id: id.replace(/^(\/subscriptions\/[^/]+)\/resourcegroups\//i, '$1/resourceGroups/'),
    tags,
    provisioning: text(properties, 'provisioningState') ?? 'Creating',
    provisioningError:
      [text(error, 'provisioningErrorCode'), text(error, 'message')].filter((part) => part !== undefined).join(': ') || undefined,
    run: isObject(run)
      ? {
          state: text(run, 'runState') ?? 'Running',
          subState: text(run, 'runSubState'),
          message: text(run, 'message') ?? '',
          startedAt: time(text(run, 'startTime')),
          endedAt: time(text(run, 'endTime')),
        }
      : undefined,
    timeout: Number(buildTimeoutInMinutes) || DEFAULT_TIMEOUT,
    stagingGroup: group === undefined ? undefined : `/${group.replace(/^\/+/, '')}`,
    outputs: (Array.isArray(distribute) ? (distribute as readonly Json[]) : []).map((one) => text(one, 'runOutputName') ?? ''),
  };
}

/** How far a build is by its template. A run that has failed leaves the template itself as it was. */
export function stateOf({ provisioning, provisioningError, run }: ImageTemplate): BuildState {
  switch (provisioning) {
    case 'Failed':
      return { phase: 'failed', problem: provisioningError ?? 'the template could not be made, and the service does not say why.' };
    case 'Canceled':
      return { phase: 'cancelled' };
    case 'Succeeded':
      break;
    default:
      return { phase: 'submitted', stage: provisioning.toLowerCase() };
  }
  if (run === undefined) return { phase: 'submitted' };
  switch (run.state) {
    case 'Succeeded':
      return { phase: 'succeeded' };
    case 'PartiallySucceeded':
      // Not what was asked for, and nothing that the definition could mend.
      return { phase: 'failed', problem: `it has succeeded in part. ${run.message}`.trim(), facts: { reason: 'service' } };
    case 'Failed':
      return { phase: 'failed', problem: run.message === '' ? 'the run failed, and the service does not say why.' : run.message };
    case 'Canceled':
      return { phase: 'cancelled', problem: 'it was cancelled where it ran.' };
    case 'Canceling':
      return { phase: 'running', stage: 'canceling' };
    default:
      return { phase: 'running', stage: (run.subState ?? run.state).toLowerCase() };
  }
}

/** A run that has made a part of what it was to make. */
export function isPartial({ run }: ImageTemplate): boolean {
  return run?.state === 'PartiallySucceeded';
}

/** A template that is there and was never run: its maker ended in between. */
export function isNotRun({ provisioning, run }: ImageTemplate): boolean {
  return provisioning === 'Succeeded' && run === undefined;
}

function time(written: string | undefined): string | undefined {
  return written === undefined || NO_TIME.test(written) || Number.isNaN(Date.parse(written)) ? undefined : new Date(written).toISOString();
}

function text(value: unknown, name: string): string | undefined {
  const found = isObject(value) ? value[name] : undefined;
  return typeof found === 'string' && found !== '' ? found : undefined;
}
