import { statSync } from 'node:fs';
import type { Json } from '@bakehouse/core/data';
import { UserError } from '@bakehouse/core/errors';
import { fingerprintOfLayers, type ResolvedDefinition, withPinnedSource } from '@bakehouse/image-definition/fingerprint';
import type { PlannedDefinition } from '@bakehouse/image-plan/plan';
import { withLockedSource } from '@bakehouse/image-plan/plan';
import type { Fingerprint, FingerprintLayers } from '@bakehouse/records/builds';
import type { LockFile } from '@bakehouse/records/plan';
import { fileIdentity } from '@bakehouse/system/file-set';

/** A definition as the whole bake uses it: loaded once, and its fingerprint taken once, by the plan. */
export interface DefinitionInUse {
  readonly loaded: ResolvedDefinition;
  readonly layers: FingerprintLayers;
  readonly fingerprint: Fingerprint;
  readonly tests: Json;
  /** SHA-256 of the tests. */
  readonly testsDigest: string;
  /**
   * Makes sure that nothing of it changed since: what is built would not be what the fingerprint says.
   *
   * @throws UserError naming what changed
   */
  checkUnchanged(): void;
}

/**
 * @param lock the lock file as it is after the plan, with the exact version of the source
 * @throws InputError when it was not read by the plan, which knew it from an earlier run, and is unusable now; CancelledError
 */
export async function useDefinition({ definition }: PlannedDefinition, lock: LockFile | undefined): Promise<DefinitionInUse> {
  const { summary } = definition;
  const loaded = withLockedSource(await definition.load(), lock);
  const { layers: written, tests } = definition.details();
  const { resolvedVersion } = loaded;
  const layers = resolvedVersion === undefined ? written : withPinnedSource(written, summary.source, resolvedVersion);
  const paths = [...new Set([loaded.file, ...loaded.sources, ...loaded.files.map(({ absolute }) => absolute)])];
  const before = new Map(paths.map((path) => [path, identityOf(path)]));
  return {
    loaded,
    layers,
    fingerprint: fingerprintOfLayers(layers),
    tests,
    testsDigest: summary.testsDigest,
    checkUnchanged() {
      const changed = paths.filter((path) => identityOf(path) !== before.get(path));
      if (changed.length === 0) return;
      throw new UserError(`The definition of ${summary.id} changed while images were baked.`, {
        findings: changed.slice(0, 20).map((file) => ({ severity: 'error', file, message: 'changed since the bake began' })),
        hint: 'bake again',
      });
    },
  };
}

/** At once: a promise for each of thousands of files takes longer than asking. */
function identityOf(path: string): string | undefined {
  const status = statSync(path, { bigint: true, throwIfNoEntry: false });
  return status && fileIdentity(status);
}
