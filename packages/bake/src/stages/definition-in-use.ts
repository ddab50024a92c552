import { join } from 'node:path';
import type { Json } from '@bakehouse/core/data';
import { UserError } from '@bakehouse/core/errors';
import { localTests } from '@bakehouse/image-definition/definition';
import { fingerprintOfLayers, type ResolvedDefinition, withPinnedSource } from '@bakehouse/image-definition/fingerprint';
import type { PlannedDefinition } from '@bakehouse/image-plan/plan';
import { withLockedSource } from '@bakehouse/image-plan/plan';
import type { Fingerprint, FingerprintLayers } from '@bakehouse/records/builds';
import type { LockFile } from '@bakehouse/records/plan';

/** A definition as the whole bake uses it: loaded once, and its fingerprint taken once, by the plan. */
export interface DefinitionInUse {
  readonly loaded: ResolvedDefinition;
  readonly layers: FingerprintLayers;
  readonly fingerprint: Fingerprint;
  readonly tests: Json;
  /** SHA-256 of the tests. */
  readonly testsDigest: string;
  /**
   * Makes sure that nothing of it changed since the fingerprint was taken: what is built would not be what that says.
   *
   * @throws UserError naming what changed; CancelledError
   */
  checkUnchanged(): Promise<void>;
  /** The same for the scripts of its tests alone: what an image was made of may change when it is made. @throws as `checkUnchanged` */
  checkTestsUnchanged(): Promise<void>;
}

/**
 * @param lock the lock file as it is after the plan, with the exact version of the source
 * @throws InputError when it was not read by the plan, which knew it from an earlier run, and is unusable now; UserError when it changed since;
 *   CancelledError
 */
export async function useDefinition({ definition }: PlannedDefinition, lock: LockFile | undefined): Promise<DefinitionInUse> {
  const { summary } = definition;
  const loaded = withLockedSource(await definition.load(), lock);
  const { layers: written, tests } = definition.details();
  const { resolvedVersion } = loaded;
  const layers = resolvedVersion === undefined ? written : withPinnedSource(written, summary.source, resolvedVersion);
  const check = async (isMeant: (path: string) => boolean = () => true) => {
    const changed = (await definition.changes()).filter(isMeant);
    if (changed.length === 0) return;
    throw new UserError(`The definition of ${summary.id} changed while images were baked.`, {
      findings: changed.slice(0, 20).map((file) => ({ severity: 'error', file, message: 'changed since the bake began' })),
      hint: 'bake again',
    });
  };
  await check();
  return {
    loaded,
    layers,
    fingerprint: fingerprintOfLayers(layers),
    tests,
    testsDigest: summary.testsDigest,
    checkUnchanged: () => check(),
    async checkTestsUnchanged() {
      const files = (await localTests(loaded)).map(({ file }) => join(loaded.folder, file));
      await check((path) => files.includes(path));
    },
  };
}
