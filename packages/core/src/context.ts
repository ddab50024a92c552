import type { HostEnvironment, HostKind } from './host.ts';
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
  /** Adds Markdown to the job summary. */
  summary(markdown: string): Promise<void>;
  /** Hands a value to the step's post phase. Never a secret. */
  saveState(name: string, value: string): void;
}
