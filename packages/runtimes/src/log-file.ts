import { closeSync, mkdirSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { hasErrorCode, messageOf } from '@bakehouse/core/errors';
import type { LineSink } from './line-sink.ts';

/** Files of logs that are kept. As many as npm keeps (https://docs.npmjs.com/cli/using-npm/config#logs-max). */
const KEPT = 10;
/** Characters that wait for a file that may never be needed; with more it is made. */
const MOST_WAITING = 1024 * 1024;
/** Files of one moment and step: of more than that, something else is wrong. */
const TRIES = 10;
/** `2026-01-02T03_04_05_678Z-bake.log`: sorted by name they are sorted by age. */
const NAME = /^\d{4}-\d\d-\d\dT\d\d_\d\d_\d\d_\d{3}Z-[a-z0-9-]+\.log$/;

/**
 * The file of a log of which a terminal shows little. It is made when the first line is left out there, with what was logged before; only its
 * owner can read it.
 */
export class LogFile implements LineSink {
  readonly colours = false;
  readonly #folder: () => string;
  readonly #step: string;
  #waiting: string[] = [];
  #waitingLength = 0;
  #descriptor: number | undefined;
  #path: string | undefined;
  #trouble: string | undefined;

  /** @param folder gives the folder; it is made with the file */
  constructor(folder: () => string, step: string) {
    this.#folder = folder;
    // What somebody wrote for a step could lead elsewhere.
    this.#step = /^[a-z0-9-]{1,60}$/.test(step) ? step : 'bakehouse';
  }

  styled(_style: unknown, line: string): string {
    return line;
  }

  write(text: string): void {
    if (this.#descriptor !== undefined) this.#append(text);
    else if (this.#trouble === undefined) {
      this.#waiting.push(text);
      this.#waitingLength += text.length;
      if (this.#waitingLength > MOST_WAITING) this.make();
    }
  }

  /** Absolute; undefined before it is made, and where it could not be. */
  get path(): string | undefined {
    return this.#path;
  }

  /** Why nothing is written any more, as a sentence without full stop. */
  get trouble(): string | undefined {
    return this.#trouble;
  }

  /** Makes it, if it is not there yet. @returns whether it is there and takes lines */
  make(): boolean {
    if (this.#descriptor === undefined && this.#trouble === undefined) {
      try {
        this.#open();
        for (const text of this.#waiting.splice(0)) this.#append(text);
      } catch (error) {
        this.#fail(error);
      }
    }
    return this.#trouble === undefined;
  }

  #open(): void {
    const folder = this.#folder();
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (let tries = 1; this.#descriptor === undefined; tries++) {
      const moment = new Date().toISOString().replaceAll(/[:.]/g, '_');
      const path = join(folder, `${moment}-${this.#step}${tries === 1 ? '' : `-${tries}`}.log`);
      try {
        // Never one that is there: it could be another run's, or a link.
        this.#descriptor = openSync(path, 'wx', 0o600);
        this.#path = path;
      } catch (error) {
        if (!hasErrorCode(error, 'EEXIST') || tries === TRIES) throw error;
      }
    }
    removeOldest(folder);
  }

  #append(text: string): void {
    try {
      if (this.#descriptor !== undefined) writeSync(this.#descriptor, text);
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.#trouble = messageOf(error);
    this.#waiting = [];
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }
}

/** Runs that are at it at the same time remove the same ones; what cannot be removed stays. */
function removeOldest(folder: string): void {
  const names = readdirSync(folder).filter((name) => NAME.test(name));
  for (const name of names.sort().slice(0, -KEPT)) {
    try {
      rmSync(join(folder, name), { force: true });
    } catch {
      // Held open, on Windows.
    }
  }
}
