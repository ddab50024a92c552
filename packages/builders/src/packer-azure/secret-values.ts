import { type Finding, InputError } from '@bakehouse/core/errors';
import type { BuilderPlace } from '../builder.ts';

interface SecretValues {
  /** By the names that the definition has for them. */
  readonly values: ReadonlyMap<string, string>;
  /** What is missing, each at its place: told with all else that is. */
  readonly findings: readonly Finding[];
}

/** @throws ExternalError when a service that keeps one does not answer, CancelledError */
export async function secretValues(names: readonly string[], { secrets }: Pick<BuilderPlace, 'secrets'>): Promise<SecretValues> {
  // Without one nobody is asked.
  if (names.length === 0) return { values: new Map(), findings: [] };
  try {
    return { values: await secrets(names), findings: [] };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { values: new Map(), findings: error.findings };
  }
}
