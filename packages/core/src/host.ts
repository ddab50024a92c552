import type { AnnotationPlace, Log } from './log.ts';

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
  /** A pipeline runs it, and nobody sees where the result went: what is meant for trying things out must be asked for. */
  readonly ci: boolean;
  /** The commit that is being built, if known. */
  readonly commit: string | undefined;
  /** `owner/name` or the repository's URI, if known. */
  readonly repository: string | undefined;
  /** A link to this run, if it has one. */
  readonly runUrl: string | undefined;
  /** Variables of the environment that give variables of definitions their values, `BAKEHOUSE_VAR_<NAME>`, under their full names. */
  readonly definitionVariables?: Readonly<Record<string, string | undefined>>;
}

/** A commit message, whole. */
export interface CommitMessage {
  readonly text: string;
  /** The full hash, if known. */
  readonly commit: string | undefined;
  /** Where it was read: "the event", "git log". */
  readonly source: string;
  /** The host gave only a part: the first line, or so many characters. */
  readonly cut: boolean;
  /** The other commits of the same push, oldest first, where the host knows them. */
  readonly others: readonly { readonly commit: string; readonly text: string }[];
}

export interface CommitMessageRequest {
  /** A hash, or what git understands as one (`main~1`). Without it the commit that the run is about. */
  readonly commit?: string | undefined;
  /** For GitHub's interface, when the commit is neither in the event nor in the checkout. */
  readonly token?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A pull request on GitHub that a run is about, with a client that may see it. */
export interface PullRequest {
  readonly owner: string;
  readonly repo: string;
  readonly number: number;
  /** It comes from a fork, for which GitHub gives runs a token that only reads. */
  readonly fork: boolean;
  /**
   * One request to GitHub's REST interface.
   *
   * @param route "GET /repos/{owner}/{repo}/issues/{issue_number}/comments"
   * @throws what Octokit throws, with `status`, for every answer but a success
   */
  request(route: string, parameters: Readonly<Record<string, unknown>>): Promise<{ readonly status: number; readonly data: unknown }>;
}

/**
 * How to sign in to Azure, as an administrator of Azure DevOps has stored it for pipelines. What is secret in it is masked.
 */
export type ServiceConnection = {
  readonly id: string;
  /** Where to sign in, `https://login.microsoftonline.com/`, if the connection says so. */
  readonly authorityHost: string | undefined;
} & (
  | {
      readonly scheme: 'federated';
      readonly tenantId: string;
      readonly clientId: string;
      /** The job's own token: Azure DevOps gives assertions for the connection to who has it. */
      readonly accessToken: string;
      /** Where they are asked for; undefined where the agent does not say it. */
      readonly tokenAddress: string | undefined;
    }
  | { readonly scheme: 'secret'; readonly tenantId: string; readonly clientId: string; readonly clientSecret: string }
  | {
      readonly scheme: 'certificate';
      readonly tenantId: string;
      readonly clientId: string;
      /** Certificate and private key, PEM. */
      readonly certificate: string;
    }
  | { readonly scheme: 'managed-identity'; readonly clientId: string | undefined }
);

export interface PullRequestAccess {
  /** Of the run or of an app; never logged. */
  readonly token: string;
  readonly signal?: AbortSignal | undefined;
}

/** One of the places a step runs in. Only implementations of this touch the environment, stdout and exit codes. */
export interface Host {
  readonly kind: HostKind;
  readonly environment: HostEnvironment;
  readonly log: Log;
  /** The raw text of an input, under its camelCase name; undefined when blank. Stays readable after the inputs have left the environment. */
  input(name: string): string | undefined;
  /**
   * Whether an input was handed over blank. GitHub and Azure Pipelines hand over everything that a step declares: there, what nobody gave
   * has its default, and is blank only without one.
   */
  isBlank(name: string): boolean;
  /** The environment variable that a blank input came from, by its own name; undefined where somebody wrote the input itself. */
  blankVariable?(name: string): string | undefined;
  /**
   * A token that the runner gave this job, under the name of its variable (`ACTIONS_ID_TOKEN_REQUEST_TOKEN`, `SYSTEM_ACCESSTOKEN`,
   * `ENDPOINT_AUTH_PARAMETER_…`). Stays readable after it has left the environment.
   */
  credential(name: string): string | undefined;
  /**
   * The value of a variable of the environment in which an image definition keeps a secret; undefined when it is not set or blank. Stays
   * readable after it has left the environment.
   *
   * @throws InputError for the names under which runners and people put there what is for Bakehouse itself
   */
  secretVariable(name: string): string | undefined;
  /** Carries values from the main phase of a step to its post phase. A blank value counts as none; names must differ in more than case. */
  readonly state: {
    get(name: string): string | undefined;
    set(name: string, value: string): void;
  };
  /** Sets an output, given under its camelCase name; the host spells it in its own way. */
  output(name: string, value: string): void;
  /** Makes the host hide each line of the value wherever it would appear. A value without a line of 4 characters is warned about instead. */
  mask(value: string): void;
  /** The text with `***` for what is masked, and for what the host itself hides in the log alone. */
  cover(text: string): string;
  /** Adds Markdown to the job summary, covered. */
  summary(markdown: string): Promise<void>;
  /**
   * The message of the commit that the run is about, from the event, the checkout or GitHub, whichever has it whole.
   *
   * @throws UserError with every way that was tried when none has it
   */
  commitMessage(request: CommitMessageRequest): Promise<CommitMessage>;
  /** The pull request that the run is about; undefined when it is about none on GitHub. */
  pullRequest(access: PullRequestAccess): Promise<PullRequest | undefined>;
  /**
   * What the host states about this job, signed, for a service that trusts the host (OpenID Connect). A new one at each call: it
   * lives only some minutes.
   *
   * @param audience for whom it is: `api://AzureADTokenExchange`
   * @returns a JSON web token, masked
   * @throws UserError saying what is missing when the host gives none to this job
   */
  identityToken(audience: string): Promise<string>;
  /**
   * The service connection that an input of the type `connection` gives.
   *
   * @throws UserError when the host has none of that id or it cannot be used
   */
  serviceConnection(id: string): ServiceConnection;
  /** Removes inputs and credentials from `process.env`, so that no child process inherits them. */
  removeSecretsFromEnvironment(): void;
  /** Ends the step: reports the outcome once and sets the exit code. `failure` is what to show. */
  complete(outcome: 'succeeded' | 'failed', failure?: HostFailure): void;
}

/** What a host shows of a failure. */
interface HostFailure {
  /** For a person; may have several lines. */
  readonly message: string;
  /** Where in a file of the user's it belongs. */
  readonly place?: AnnotationPlace | undefined;
  /** Who cancelled it knows, and the host says so by itself. */
  readonly cancelled?: boolean;
  /** True when the input was unusable and nothing was changed. */
  readonly input: boolean;
  /** For a program, as `--json` prints it. */
  readonly details: Readonly<Record<string, unknown>>;
}
