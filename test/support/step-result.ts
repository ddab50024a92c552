export type HostKind = 'github' | 'azure-pipelines' | 'local';

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  message: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly title?: string;
}

/** A command that the runner or agent obeys, with its escapes decoded. */
export interface HostCommand {
  /** `add-mask`, `task.setvariable`. */
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

export interface Group {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What a runner understands of a step's output. */
export interface ParsedOutput {
  readonly commands: HostCommand[];
  /** The lines that a person sees in the log; commands are not among them. */
  readonly log: string[];
  readonly groups: Group[];
  readonly annotations: Annotation[];
  readonly masks: string[];
  readonly outputs: Record<string, string>;
  readonly state: Record<string, string>;
  /** What the runner fails the step for, whatever its exit code: commands that it refuses, files that it cannot read (GitHub only). */
  readonly refused: string[];
}

export interface StepResult extends ParsedOutput {
  /** 128 + signal number when a signal ended the step. */
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What the host makes of it. On Azure Pipelines any exit code but 0 is a failure whatever was reported. */
  readonly result: 'succeeded' | 'failed';
  /** The job summary, Markdown. */
  readonly summary: string;
  /** Variables for later steps (GitHub only). */
  readonly env: Readonly<Record<string, string>>;
  /** Folders put on the PATH of later steps (GitHub only). */
  readonly paths: readonly string[];
}

export function emptyOutput(): ParsedOutput {
  return { commands: [], log: [], groups: [], annotations: [], masks: [], outputs: {}, state: {}, refused: [] };
}

/** Lines as .NET's `ReadLine` splits them: a lone `\r` ends one too. */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** An annotation without the properties that were not given. */
export function annotation(
  level: Annotation['level'],
  message: string,
  place: { file?: string | undefined; line?: string | undefined; column?: string | undefined; title?: string | undefined },
): Annotation {
  return {
    level,
    message,
    ...(place.file === undefined ? {} : { file: place.file }),
    ...(place.line === undefined ? {} : { line: Number(place.line) }),
    ...(place.column === undefined ? {} : { column: Number(place.column) }),
    ...(place.title === undefined ? {} : { title: place.title }),
  };
}
