/** Where in a file of the user's a message belongs; hosts turn it into an annotation. Lines and columns count from 1. */
export interface AnnotationPlace {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly title?: string | undefined;
}

/** How a log is to treat a stage. */
export interface StageOptions {
  /** Milliseconds that it took the last time; left out where nobody knows. */
  readonly expected?: number | undefined;
  /** Folds everything that is logged in it. */
  readonly folded?: boolean;
}

/** What a domain package may say while it works. It never prints by itself. */
export interface Log {
  debug(message: string): void;
  info(message: string): void;
  /** A message that the host shows beside the run, not only in the log. */
  notice(message: string, place?: AnnotationPlace): void;
  warning(message: string, place?: AnnotationPlace): void;
  error(message: string, place?: AnnotationPlace): void;
  /** One line of a child process, which may be hostile: no host command in it takes effect. */
  output(line: string): void;
  /** Folds everything that is logged while `work` runs. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
  /** How far something is. Of these only the last matters: a terminal writes it over, elsewhere it is a line of the log. */
  progress(message: string): void;
  /** Runs a part of a longer work under its title. A terminal shows that it runs and for how long, instead of what it logs. */
  stage<T>(title: string, options: StageOptions, work: () => Promise<T>): Promise<T>;
}

/** Says nothing: the default where a caller gives no log. */
export const silentLog: Log = {
  debug() {},
  info() {},
  notice() {},
  warning() {},
  error() {},
  output() {},
  group: (_title, work) => work(),
  progress() {},
  stage: (_title, _options, work) => work(),
};
