import type { Json } from '@bakehouse/core/data';
import { isJsonObject } from '@bakehouse/records/json';
import type { FormatName } from '../mapping/image-format.ts';
import { amazonEbs } from './amazon-ebs.ts';
import { azureArm } from './azure-arm.ts';
import type { BuilderKind } from './builder-kind.ts';
import { googleCompute } from './googlecompute.ts';

export const PROVIDER: FormatName = 'packer-json';

export const BUILDER_KINDS: readonly BuilderKind[] = [azureArm, amazonEbs, googleCompute];

/** What `only` and `except` call a builder. */
export function builderName(builder: Json): string {
  if (!isJsonObject(builder)) return '';
  const { name, type } = builder;
  return typeof name === 'string' && name !== '' ? name : String(type);
}

/** Of a step: what it is kept by. */
export function kindOf(item: Json): string {
  return isJsonObject(item) ? (Object.keys(item)[0] ?? '') : '';
}
