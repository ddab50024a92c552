import { UserError } from '@bakehouse/core/errors';
import { buildRecordSchema } from './build-record.ts';
import { type DocumentKind, parseDocument } from './document.ts';
import { fingerprintSchema } from './fingerprint.ts';
import { count, list, object, oneOf, optional, type TypeOf, text, yesOrNo } from './schema.ts';

/**
 * - `intent`: about to be submitted; noted before the builder is called.
 * - `submitted`, `running`: the builder has it.
 * - `waiting`: its attempt failed for a reason that passes; it is submitted again when its time has come.
 * - `lost`: nobody works on it any more and it has no result; it may be submitted again.
 * - `in-doubt`: nobody can tell whether it was submitted. A person decides.
 * - `succeeded`, `failed`, `cancelled`: final.
 */
const phaseSchema = oneOf('intent', 'submitted', 'running', 'waiting', 'lost', 'in-doubt', 'succeeded', 'failed', 'cancelled');

export type TrackedPhase = TypeOf<typeof phaseSchema>;

const enteredSchema = object({
  phase: phaseSchema,
  /** What the builder was at, as it calls it. */
  stage: optional(text()),
  /** ISO 8601. */
  at: text(),
});

const failureSchema = object({
  /** A `FailureReason`; absent where nobody said it. */
  reason: optional(text()),
  message: text(),
  hint: optional(text()),
  lastLines: optional(list(text())),
  /** Path or address. */
  log: optional(text()),
});

export type TrackedFailure = TypeOf<typeof failureSchema>;

const buildIdSchema = object({
  builder: text(),
  key: text(),
  reference: text(),
  name: optional(text()),
  request: optional(
    object({
      image: text(),
      fingerprint: fingerprintSchema,
      definitionFile: text(),
      commit: optional(text()),
      submittedAt: text(),
    }),
  ),
});

const schema = object({
  schema: oneOf('bakehouse-build-state/1'),
  image: text(),
  fingerprint: fingerprintSchema,
  /** Name of the builder. */
  builder: text(),
  /** That it is submitted with. */
  key: text(),
  definitionFile: text(),
  commit: optional(text()),
  /** As in the record of the build. */
  verify: optional(yesOrNo),
  phase: phaseSchema,
  stage: optional(text()),
  /** How often it was begun, from 1. */
  attempt: count,
  /** ISO 8601: not to be submitted again before. */
  notBefore: optional(text()),
  /** ISO 8601: by when it has to be there, where that was asked for. */
  deadline: optional(text()),
  /** Who submits it, or has, for people: the address of a run, or "process 4711 on build-7". */
  worker: text(),
  /** States of this attempt, in order, with when they were entered. */
  entered: list(enteredSchema),
  /** What the builder knows it by. */
  id: optional(buildIdSchema),
  failure: optional(failureSchema),
  /** Of an image that was made elsewhere. What lies on a machine is known by the record there. */
  result: optional(buildRecordSchema),
});

/** How far the build of an image and of one state of its definition is: what runs on several machines know of it, over days. */
export type BuildState = TypeOf<typeof schema>;

export const buildStateKind: DocumentKind<BuildState> = {
  id: 'bakehouse-build-state/1',
  schema,
  refuse: (file, what, cause) =>
    new UserError(`The state of a build, ${file}, is damaged: ${what}. Nothing was submitted.`, {
      reason: 'service',
      hint: 'ask the builder whether it has the build, then delete this document and trigger again',
      ...(cause === undefined ? {} : { cause }),
    }),
  refuseOther: (file, what) =>
    new UserError(`The state of a build, ${file}, cannot be read by this release: ${what}. Nothing was submitted.`, {
      reason: 'service',
      hint: 'a newer release has written it: use that one in every pipeline that shares the state store',
    }),
};

/** @throws UserError for one that is damaged, or of a newer release */
export function parseBuildState(value: string, place: string): BuildState {
  return parseDocument(buildStateKind, value, place);
}

/** Hexadecimal digits of a fingerprint in a key. */
const DIGITS = 12;
export const BUILD_STATES = 'builds/';
/** Label of a state for which nothing is to be done any more. What is on its way has none, and is found among thousands by a list. */
export const ENDED_LABEL = 'ended';

/** "web/0123456789ab", behind `BUILD_STATES`. */
export function buildStateName(image: string, fingerprint: string): string {
  return `${image}/${fingerprint.slice(0, DIGITS)}`;
}
