import { isObject } from '@bakehouse/core/data';
import type { BuildId } from '../builder.ts';
import type { ApiSettings } from './api-settings.ts';

/** What another process needs to ask for a job: `BuildId.reference` is this as JSON. Nothing in it is secret. */
export interface JobReference {
  readonly id: string;
  readonly settings: ApiSettings;
  /** What the image is to be called, as the definition has it. */
  readonly images: readonly string[];
}

export function writeReference(reference: JobReference): string {
  return JSON.stringify(reference);
}

/** @returns undefined for what names no job of this builder */
export function readReference({ reference }: BuildId): JobReference | undefined {
  try {
    const value: unknown = JSON.parse(reference);
    return isObject(value) && typeof value['id'] === 'string' && isObject(value['settings'])
      ? (value as unknown as JobReference)
      : undefined;
  } catch {
    return undefined;
  }
}
