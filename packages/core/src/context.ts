import type { CommitMessage, CommitMessageRequest, HostEnvironment, HostKind, PullRequest, ServiceConnection } from './host.ts';
import type { Log } from './log.ts';

/** What a step's `run` gets beside its inputs. */
export interface StepContext {
  readonly host: HostKind;
  readonly environment: HostEnvironment;
  readonly log: Log;
  /** Fires on SIGINT and SIGTERM. Everything that waits takes it. */
  readonly signal: AbortSignal;
  /** Resolves a path given by the user against the workspace. */
  resolve(path: string): string;
  mask(value: string): void;
  /**
   * The value, from now on masked, of a variable of the environment in which a definition keeps a secret; undefined where there is none.
   *
   * @throws InputError for a name that belongs to Bakehouse or the runner
   */
  secretVariable(name: string): string | undefined;
  /** The text with `***` for what is secret, for what no host covers: files that people read. */
  cover(text: string): string;
  /** Adds Markdown to the job summary, covered. */
  summary(markdown: string): Promise<void>;
  /**
   * The message of the commit that the run is about; costs a process or a request.
   *
   * @throws UserError with every way that was tried when it cannot be read
   */
  commitMessage(request?: Omit<CommitMessageRequest, 'signal'>): Promise<CommitMessage>;
  /**
   * The pull request that the run is about, as the token may see it; undefined when it is about none on GitHub.
   *
   * @param token never logged
   */
  pullRequest(token: string): Promise<PullRequest | undefined>;
  /**
   * What the host states about this job, signed, for a service that trusts the host (OpenID Connect); a new one at each call.
   *
   * @param audience for whom it is: `api://AzureADTokenExchange`
   * @throws UserError saying what is missing when the host gives none to this job
   */
  identityToken(audience: string): Promise<string>;
  /**
   * The service connection that an input of the type `connection` gives.
   *
   * @throws UserError when the host has none of that id or it cannot be used
   */
  serviceConnection(id: string): ServiceConnection;
  /** Hands a value to the step's post phase. Never a secret. */
  saveState(name: string, value: string): void;
}
