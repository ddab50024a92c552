import { isObject, type Json } from '@bakehouse/core/data';
import type { ImageDefinition } from '@bakehouse/image-definition/definition';
import type { JsonObject } from '@bakehouse/records/json';
import type { ImagePlace } from './image-address.ts';
import { settingsOf } from './one-es-settings.ts';

/** What becomes of an image in hosted pools when it is there: a JSON value, for whoever goes on with the build. */
export interface PoolPlan {
  /** One after the other. */
  readonly pools: readonly PoolTarget[];
  /** Of the image's entry in a pool, beside its name and subscription. */
  readonly entry: JsonObject;
  /** So many images of the definition stay, this one included; all of them when left out. */
  readonly keep?: number;
}

export interface PoolTarget {
  /** Resource id. */
  readonly id: string;
  /** `properties` that the pool is made with where there is none; it has to be there when left out. */
  readonly create?: JsonObject;
}

/** What the pools of a definition are to get; undefined where it names none and keeps all images. */
export function poolPlanOf(definition: ImageDefinition, place: ImagePlace): PoolPlan | undefined {
  const { hostedPools = [], pooledImage, keep } = settingsOf(definition);
  if (hostedPools.length === 0 && keep === undefined) return undefined;
  return { pools: hostedPools.map((pool) => targetOf(pool, place)), entry: pooledImage, ...(keep === undefined ? {} : { keep }) };
}

function targetOf(pool: Json, { subscription, resourceGroup }: ImagePlace): PoolTarget {
  const named = isObject(pool) ? pool : { name: pool };
  const name = String(named['name']);
  const group = `/subscriptions/${subscription}/resourceGroups/${resourceGroup}`;
  const id = name.startsWith('/') ? name : `${group}/providers/Microsoft.CloudTest/hostedpools/${name}`;
  return { id, ...(isObject(named['create']) ? { create: named['create'] as JsonObject } : {}) };
}
