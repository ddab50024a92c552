import type { Finding } from '@bakehouse/core/errors';
import type { LoadedDefinition } from '@bakehouse/image-definition/load';

/** What must hold of definitions so that they can be built. Who builds knows it; a plan only asks. */
export interface DefinitionChecks {
  /** Tells checks apart that may have other results for the same definition. */
  readonly key: string;
  /**
   * Everything that is wrong, each with its place.
   *
   * @throws ExternalError when somebody who is asked does not answer, CancelledError
   */
  check(loaded: LoadedDefinition): Promise<readonly Finding[]>;
  /** Of that only what may be otherwise although the definition did not change; undefined when there is no such thing. */
  readonly checkAgain: ((loaded: LoadedDefinition) => Promise<readonly Finding[]>) | undefined;
}
