import { isObject } from '@bakehouse/core/data';
import type { JsonObject } from '@bakehouse/records/json';
import type { BuildId } from '../builder.ts';
import type { PoolPlan } from './pool-settings.ts';

/** What another process needs to go on with an image: `BuildId.reference` is this as JSON. Nothing in it is secret. */
export interface ImageReference {
  /** Resource id. */
  readonly resource: string;
  readonly apiVersion: string;
  /** What is sent when the first revision is there. */
  readonly full: JsonObject;
  readonly trustedLaunch?: JsonObject;
  /** What becomes of the image in hosted pools; nothing when left out. */
  readonly pools?: PoolPlan;
  /** Milliseconds that the build may take. */
  readonly timeout: number;
}

export function writeReference(reference: ImageReference): string {
  return JSON.stringify(reference);
}

/** @returns undefined for what names no image of this builder */
export function readReference({ reference }: BuildId): ImageReference | undefined {
  try {
    const value: unknown = JSON.parse(reference);
    const names = isObject(value) && typeof value['resource'] === 'string' && typeof value['apiVersion'] === 'string';
    return names && isObject(value['full']) && typeof value['timeout'] === 'number' ? (value as unknown as ImageReference) : undefined;
  } catch {
    return undefined;
  }
}
