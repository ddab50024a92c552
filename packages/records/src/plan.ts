import { type DocumentKind, readDocument, refusing } from './document.ts';
import { anyFingerprintSchema } from './fingerprint.ts';
import { count, json, list, object, oneOf, optional, type TypeOf, text, yesOrNo } from './schema.ts';

const actionSchema = oneOf('build', 'republish', 'update', 'retest', 'adopt', 'refresh', 'retire', 'pending', 'none');

/**
 * - `build`: base or content changed, or there is nothing yet.
 * - `republish`: only what publishing fixes changed; the files of a version are published again.
 * - `update`: only what can be changed on a published version changed.
 * - `retest`: a version is there and its tests are not passed, changed, or it is not promoted.
 * - `adopt`: latest is what the definition says, and the lock file does not know it.
 * - `refresh`: nothing changed, and the version is too old.
 * - `pending`: an earlier run has submitted its build, or has built it and not published it: nothing is submitted.
 * - `retire`: its definition is gone, or its removal date is reached.
 */
export type PlanAction = TypeOf<typeof actionSchema>;

/** Where a change is: a layer of the fingerprint, the tests, or what is not in the definition's content at all. */
const changeLayerSchema = oneOf('base', 'content', 'publishImmutable', 'publishMutable', 'tests', 'lifecycle', 'lock', 'gallery', 'force');

const changeSchema = object({
  layer: optional(changeLayerSchema),
  /** "steps[1].file.mode". */
  path: text(),
  /** The file that changed, relative to the definition. */
  file: optional(text()),
  /** Absent when it is new. */
  old: optional(json),
  /** Absent when it is gone. */
  new: optional(json),
});

/** One thing that is not as it was. Values are JSON; a digest stands for a file. */
export type Change = TypeOf<typeof changeSchema>;

const sourceResolutionSchema = object({
  /** `definition`: it is written there. `unresolved`: it may be another tomorrow, and the plan does not see that. */
  from: oneOf('definition', 'lock', 'resolver', 'unresolved'),
  /** Absent when the definition has it, or nobody. */
  version: optional(text()),
  /** Why it is unresolved, or why the version of the lock file stays, in a sentence without full stop. */
  note: optional(text()),
  /** What to do about that; there when `note` is. */
  hint: optional(text()),
});

/** How a source got its exact version. */
export type SourceResolution = TypeOf<typeof sourceResolutionSchema>;

const plannedImageSchema = object({
  id: text(),
  /** With `/`, relative to the workspace where it lies in there. Empty when the definition is gone. */
  definition: text(),
  builder: text(),
  action: actionSchema,
  /** Why, in a sentence without full stop. */
  why: text(),
  /** The innermost layer that asks for the action. */
  layer: optional(changeLayerSchema),
  /**
   * The version to test, update, adopt or retire, to make again, whose files to publish again, or that is latest already. Absent when the
   * image is to be built.
   */
  version: optional(text()),
  /** Why an updated version is to be tested as well. */
  retest: optional(text()),
  source: sourceResolutionSchema,
  /** Of an image that is to be retired it may have other layers, if an older release made it. */
  fingerprint: anyFingerprintSchema,
  /** SHA-256 of the tests. */
  testsDigest: text(),
  /** The version that was latest in the gallery; absent when none was. */
  latest: optional(text()),
  /** SHA-256 of the image in the lock file as it is after the plan; absent when that does not have it. */
  locked: optional(text()),
  /** Of its regions only these, as the commit message says. */
  regions: optional(list(text())),
  /** False where the commit message asks for no test (`no-verify`): what is made then is never promoted. */
  verify: optional(yesOrNo),
  /** What becomes of the machine of a build that fails, where the commit message says it (`disable-cleanup`). */
  onError: optional(oneOf('abort')),
  /** Images of the plan whose versions it is made of: they come before it. */
  after: optional(list(text())),
  /** What asks for the action, each with path, old and new value. */
  changes: list(changeSchema),
});

export type PlannedImage = TypeOf<typeof plannedImageSchema>;

const findingSchema = object({
  severity: oneOf('error', 'warning'),
  message: text(),
  file: optional(text()),
  /** From 1. */
  line: optional(count),
  column: optional(count),
  hint: optional(text()),
});

const schema = object({
  schema: oneOf('bakehouse-plan/2'),
  /** The day (UTC, YYYY-MM-DD) that decided something: an age or a date. Absent when every other day would give the same plan. */
  today: optional(text()),
  /** The gallery that it was compared with: a folder, relative to the workspace where it lies in there, or a URL. */
  gallery: optional(text()),
  /** Sorted by id. */
  images: list(plannedImageSchema),
  /** What is wrong, or soon will be: dates that are past or near, sources that could not be resolved. */
  findings: list(findingSchema),
});

/** What is to be done for a set of definitions. */
export type Plan = TypeOf<typeof schema>;

export const planKind: DocumentKind<Plan> = {
  id: 'bakehouse-plan/2',
  schema,
  refuse: refusing('no plan of plan-images', 'plan again'),
};

/**
 * @returns undefined when there is no such file
 * @throws InputError naming what is wrong with it
 */
export function readPlan(file: string): Promise<Plan | undefined> {
  return readDocument(planKind, file);
}
