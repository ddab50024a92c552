import type { Log } from '@bakehouse/core/log';
import type { PathProblem } from '@bakehouse/image-definition/findings';
import type { LoadedDefinition } from '@bakehouse/image-definition/load';
import type { DebianArchives } from '@bakehouse/net/debian-archive';

/** What a builder says of a definition before anything is prepared. */
export interface BuilderChecks {
  /**
   * What it cannot build.
   *
   * @param place `workFolder`: absolute; builds are made in it
   */
  problems(loaded: LoadedDefinition, place: { readonly workFolder: string }): Promise<PathProblem[]>;
  /**
   * What the archives that it builds from do not have.
   *
   * @param log gets what cannot be told for certain
   * @throws ExternalError when an archive does not answer, CancelledError
   */
  archiveProblems(loaded: LoadedDefinition, archives: DebianArchives, log: Log): Promise<PathProblem[]>;
}
