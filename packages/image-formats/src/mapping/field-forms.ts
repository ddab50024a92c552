import type { Json } from '@bakehouse/core/data';
import { DURATION, SHA256, URL } from '@bakehouse/image-definition/schema';

const URL_FORM = new RegExp(URL.pattern);
const DURATION_FORM = new RegExp(DURATION.pattern);
const SHA256_FORM = new RegExp(SHA256.pattern);

// Forms of fields of a definition. What does not have the form is kept as it is, so that every import fits the schema.

export function isUrl(text: string): boolean {
  return URL_FORM.test(text);
}

export function isDuration(text: string): boolean {
  return DURATION_FORM.test(text);
}

export function isSha256(text: string): boolean {
  return SHA256_FORM.test(text);
}

/** In GB. */
export function isDiskSize(value: Json): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 1 && Number(value) <= 65_536;
}

/** As Windows has them, signed or not. */
export function isExitCode(value: Json): value is number {
  return Number.isSafeInteger(value) && Number(value) >= -2_147_483_648 && Number(value) <= 4_294_967_295;
}

/** The number of copies in a region. */
export function isReplicaCount(value: Json | undefined): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 1 && Number(value) <= 100;
}
