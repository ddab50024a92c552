/** Where in a file of the user's a message belongs; hosts turn it into an annotation. Lines and columns count from 1. */
export interface AnnotationPlace {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly title?: string | undefined;
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
};
