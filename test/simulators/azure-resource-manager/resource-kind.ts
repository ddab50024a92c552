import type { Answer } from './arm-answer.ts';
import type { OperationShape } from './operation-shapes.ts';

export type Document = Record<string, unknown>;

/** What a PUT asks for. */
export interface Given {
  readonly id: string;
  readonly name: string;
  readonly body: Document;
  /** What is there already. */
  readonly before: Document | undefined;
  readonly apiVersion: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly subscription: string;
  /** Another resource, as it stands. */
  readonly find: (id: string) => Document | undefined;
}

/** What is special about a type of resource. */
export interface ResourceKind {
  readonly shape: OperationShape;
  /** Made as 202 instead of 201, and as Updating from the beginning. */
  readonly accepted?: true;
  /** The service gives back the id with a small `resourcegroups`. */
  readonly small?: true;
  /** What the service refuses before it begins. */
  readonly refuse?: (given: Given) => Answer | undefined;
  /** What it writes down; as it was sent where this is left out. */
  readonly document?: (given: Given) => Document;
  /** What it adds when the operation is over; the last document of `document` or of this is given. */
  readonly finished?: (document: Document, given: Given) => Document;
  /** Actions without an operation of their own: the answer's body, and what becomes of the document. */
  readonly action?: (action: string, document: Document) => { readonly output?: unknown; readonly document?: Document };
  /** It may be made without properties. */
  readonly bare?: true;
  /** Seconds that its operations take; by polls where left out. */
  readonly seconds?: (method: string, given: Given | undefined) => number | undefined;
}
