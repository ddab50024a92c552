import type { Json } from '@bakehouse/core/data';
import { isExpression } from './secrets-in-template.ts';
import { API_VERSION } from './service.ts';

/** The version for which a template with this one is written. */
export function writeApiVersion(version: Json | undefined): string {
  if (typeof version !== 'string') return API_VERSION;
  return isExpression(version) || version > API_VERSION ? version : API_VERSION;
}
