import type { Json } from '@bakehouse/core/data';
import type { BuilderName } from '@bakehouse/image-definition/definition';
import type { JsonObject } from '@bakehouse/records/json';
import type { Members } from '../mapping/json-members.ts';
import type { UnsupportedFields } from '../mapping/unsupported-fields.ts';

/** What a builder of a template says, in the fields of a definition. */
export interface ReadBuilder {
  readonly image: JsonObject;
  /** Undefined when the builder starts from something that definitions do not have. */
  readonly source: JsonObject | undefined;
  readonly build: JsonObject;
  readonly tags: Readonly<Record<string, string>> | undefined;
  readonly outputs: readonly JsonObject[];
  /** Keys that must not be made up when the builder is written again. */
  readonly absent?: readonly string[];
  /** Keys of which a part became fields of the definition: what is kept of them goes when those fields go. */
  readonly parts: readonly string[];
}

/** What a builder is written from; members that stay are what it cannot say. */
export interface BuilderParts {
  readonly id: string;
  readonly image: Members | undefined;
  readonly source: Members | undefined;
  readonly build: Members | undefined;
  readonly tags: Readonly<Record<string, string>> | undefined;
  readonly outputs: readonly Members[];
  /** The definition did not come from a template. */
  readonly isNew: boolean;
  /** What was kept of the builder. */
  readonly extra: JsonObject;
  readonly absent: readonly Json[];
  readonly problems: UnsupportedFields;
}

/** A type of builder that definitions can say. */
export interface BuilderKind {
  readonly type: string;
  readonly builder: BuilderName;
  readonly read: (from: Members) => ReadBuilder;
  readonly write: (parts: BuilderParts) => JsonObject;
}
