/** Formats of files that are written; each has an updater (`updaters.ts`). */
export type UpdaterFormat = 'yaml' | 'json';

/**
 * Writes versions into files of one format. Nothing but the version's own characters changes: comments, quotes, line ends, a byte order mark
 * and what is wrong elsewhere in the file stay as they are. `test/backends/updaters.test.ts` holds every updater to this.
 */
export interface Updater {
  readonly format: UpdaterFormat;
  /** Whether a file of this name is of the format. A name is of one format at most. */
  matches(path: string): boolean;
  /**
   * Writes versions into a text. What cannot be written is said in `pins`, and the text is as it was there.
   *
   * @throws TypeError when a version is none: a defect of the caller
   */
  update(text: string, pins: readonly Pin[]): UpdatedText;
}

/** A place in a file, and the version that it is to have. */
export interface Pin {
  /** `$.a.b[0]`, as `parseDataPath` reads it. Its value is a version, or the resource id of one: `…/images/win2022/versions/1.0.3`. */
  readonly path: string;
  /** "1.0.4": three numbers. */
  readonly version: string;
}

export interface UpdatedText {
  readonly text: string;
  /** One for each pin that was asked for, in their order. */
  readonly pins: readonly PinOutcome[];
}

export type PinOutcome =
  | {
      /** `current`: it had the version already. */
      readonly state: 'changed' | 'current';
      readonly path: string;
      readonly from: string;
      readonly to: string;
      /** Of the value, both from 1. */
      readonly line: number;
      readonly column: number;
    }
  | {
      readonly state: 'refused';
      readonly path: string;
      /** In a few words. */
      readonly why: string;
    };
