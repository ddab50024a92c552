import type { AnnotationPlace } from '@bakehouse/core/log';
import type { CommitMessage, CommitMessageRequest } from '@bakehouse/core/step';

/** One thing that the fixture step does with its host. */
export type Call =
  | readonly [kind: 'output' | 'state', name: string, value: string]
  | readonly [kind: 'mask' | 'summary' | 'info' | 'debug' | 'progress' | 'child-output', value: string]
  | readonly [kind: 'notice' | 'warning' | 'error', message: string, place?: AnnotationPlace]
  | readonly [kind: 'group', title: string, calls: readonly Call[]]
  /** @param expected milliseconds */
  | readonly [kind: 'stage', title: string, calls: readonly Call[], expected?: number]
  /** Ends the process at once, as an impatient host does. */
  | readonly [kind: 'exit', code: number]
  /** A child process that writes the bytes of a text to its stdout in the given chunks. */
  | readonly [kind: 'child', ...chunks: string[]]
  | readonly [kind: 'remove-secrets' | 'succeed']
  | readonly [kind: 'fail', message: string, input?: boolean]
  /** Adds what the host and a child process know to the report. */
  | readonly [kind: 'report', request: ReportRequest];

export interface ReportRequest {
  readonly inputs?: readonly string[];
  /** Inputs of which is asked whether they were handed over blank. */
  readonly blank?: readonly string[];
  readonly state?: readonly string[];
  readonly credentials?: readonly string[];
  /** Addresses for which the proxy is wanted. */
  readonly proxyTargets?: readonly string[];
  /** Asks for the commit message. */
  readonly commitMessage?: CommitMessageRequest;
  /** Asks for an identity token, and again: for whom it is. */
  readonly identityToken?: string;
  /** Ids of service connections that are wanted. */
  readonly serviceConnections?: readonly string[];
  /** Runs a child process and lists the variables that it inherited. */
  readonly childVariables?: boolean;
}

export interface Report {
  readonly inputs: Readonly<Record<string, string | null>>;
  /** Those that were. */
  readonly blank: readonly string[];
  readonly state: Readonly<Record<string, string | null>>;
  readonly credentials: Readonly<Record<string, string | null>>;
  readonly proxies: readonly (string | null)[];
  readonly childVariables: Readonly<Record<string, string>>;
  /** The message, or all that was said of the failure. */
  readonly commitMessage: CommitMessage | readonly string[] | null;
  /** The tokens, or what was said of the failure. */
  readonly identityTokens: readonly string[];
  /** Each connection, or what was said of it. */
  readonly serviceConnections: readonly unknown[];
  readonly environment: Readonly<Record<string, unknown>>;
}
