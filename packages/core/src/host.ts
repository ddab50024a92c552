import type { Log } from './log.ts';

export type HostKind = 'github' | 'azure-pipelines' | 'local';

/** Facts about the run that a host knows. Folders are absolute. */
export interface HostEnvironment {
  /** Where the user's files are; relative paths in inputs resolve against it. */
  readonly workspace: string;
  /** Emptied by the host when the job ends. */
  readonly temp: string;
  /** Kept between jobs on self-hosted machines. */
  readonly toolCache: string;
  readonly debug: boolean;
  /** The commit that is being built, if known. */
  readonly commit: string | undefined;
  /** `owner/name` or the repository's URI, if known. */
  readonly repository: string | undefined;
  /** A link to this run, if it has one. */
  readonly runUrl: string | undefined;
}

/** One of the places a step runs in. Only implementations of this touch the environment, stdout and exit codes. */
export interface Host {
  readonly kind: HostKind;
  readonly environment: HostEnvironment;
  readonly log: Log;
  /** The raw text of an input, under its camelCase name; undefined when blank. Stays readable after the inputs have left the environment. */
  input(name: string): string | undefined;
  /**
   * A token that the runner gave this job, under the name of its variable (`ACTIONS_ID_TOKEN_REQUEST_TOKEN`, `SYSTEM_ACCESSTOKEN`,
   * `ENDPOINT_AUTH_PARAMETER_…`). Stays readable after it has left the environment.
   */
  credential(name: string): string | undefined;
  /** Carries values from the main phase of a step to its post phase. A blank value counts as none; names must differ in more than case. */
  readonly state: {
    get(name: string): string | undefined;
    set(name: string, value: string): void;
  };
  /** Sets an output, given under its camelCase name; the host spells it in its own way. */
  output(name: string, value: string): void;
  /** Makes the host hide each line of the value wherever it would appear. A value without a line of 4 characters is warned about instead. */
  mask(value: string): void;
  /** Adds Markdown to the job summary. */
  summary(markdown: string): Promise<void>;
  /** Removes inputs and credentials from `process.env`, so that no child process inherits them. */
  removeSecretsFromEnvironment(): void;
  /** Ends the step: reports the outcome once and sets the exit code. `failure` is what to show. */
  complete(outcome: 'succeeded' | 'failed', failure?: HostFailure): void;
}

/** What a host shows of a failure. */
export interface HostFailure {
  /** For a person; may have several lines. */
  readonly message: string;
  /** True when the input was unusable and nothing was changed. */
  readonly input: boolean;
  /** For a program, as `--json` prints it. */
  readonly details: Readonly<Record<string, unknown>>;
}
