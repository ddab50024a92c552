import type { Finding } from '@bakehouse/core/errors';
import type { BuilderName } from '@bakehouse/image-definition/definition';
import type { Day } from '@bakehouse/image-definition/lifecycle';
import type { Fingerprint } from '@bakehouse/records/fingerprint';
import type { Change, ChangeLayer } from './plan-reasons.ts';
import type { SourceResolution } from './resolve-source.ts';

/**
 * - `build`: base or content changed, or there is nothing yet.
 * - `republish`: only what publishing fixes changed; the files of a version are published again.
 * - `update`: only what can be changed on a published version changed.
 * - `retest`: a version is there and its tests are not passed, changed, or it is not promoted.
 * - `adopt`: latest is what the definition says, and the lock file does not know it.
 * - `refresh`: nothing changed, and the version is too old.
 * - `retire`: its definition is gone, or its removal date is reached.
 */
export type PlanAction = 'build' | 'republish' | 'update' | 'retest' | 'adopt' | 'refresh' | 'retire' | 'none';

export interface PlannedImage {
  readonly id: string;
  /** With `/`, relative to the workspace where it lies in there. Empty when the definition is gone. */
  readonly definition: string;
  readonly builder: BuilderName;
  readonly action: PlanAction;
  /** Why, in a sentence without full stop. */
  readonly why: string;
  /** The innermost layer that asks for the action. */
  readonly layer?: ChangeLayer;
  /**
   * The version to test, update, adopt or retire, to make again, whose files to publish again, or that is latest already. Absent when the
   * image is to be built.
   */
  readonly version?: string;
  /** Why an updated version is to be tested as well. */
  readonly retest?: string;
  readonly source: SourceResolution;
  readonly fingerprint: Fingerprint;
  /** SHA-256 of the tests. */
  readonly testsDigest: string;
  /** Of its regions only these, as the commit message says. */
  readonly regions?: readonly string[];
  /** What asks for the action, each with path, old and new value. */
  readonly changes: readonly Change[];
}

export interface Plan {
  readonly schema: 'bakehouse-plan/2';
  /** The day (UTC) that decided something: an age or a date. Absent when every other day would give the same plan. */
  readonly today?: Day;
  /** Sorted by id. */
  readonly images: readonly PlannedImage[];
  /** What is wrong, or soon will be: dates that are past or near, sources that could not be resolved. */
  readonly findings: readonly Finding[];
}
