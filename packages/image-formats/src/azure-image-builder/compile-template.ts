import type { JsonObject, JsonPath } from '@bakehouse/records/json';
import type { IntermediateDocument } from '../mapping/image-format.ts';
import { UnsupportedFields } from '../mapping/unsupported-fields.ts';
import { writeTemplate } from './write-template.ts';

export { findTemplateExpressions } from './secrets-in-template.ts';
export { MAX_TIMEOUT_MINUTES, PROVIDER, RESOURCE_TYPE } from './service.ts';

/** An image template, whole or not. */
interface CompiledTemplate {
  /** With `type`, `apiVersion` and, for a definition that was written by hand, `name`. */
  readonly resource: JsonObject;
  /** What the template cannot say, each with its path in the document. */
  readonly problems: readonly { readonly path: JsonPath; readonly message: string }[];
}

/** Writes one document as an image template for the service itself, and says what cannot be said instead of refusing it. */
export function compileTemplate(document: IntermediateDocument): CompiledTemplate {
  const problems = new UnsupportedFields('Azure Image Builder');
  const resource = writeTemplate(document, problems);
  return { resource, problems: problems.all() };
}
