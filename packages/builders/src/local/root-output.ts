import { stripEscapes } from '@bakehouse/core/text';
import { announcedStep, endedWith } from './step-hooks.ts';

/** Lines that are kept of what runs. */
const MOST_LINES = 400;
/** mmdebstrap begins something; what it says when it tidies up after a failure begins nothing. */
const BEGINS = /^I: (?:running|downloading|extracting|installing|copying|creating|finding|skipping)/;
const HOOK = /^I: running (?:--\w+-hook|special hook)/;

/** A step of the definition, as its output shows it. */
interface ShownStep {
  /** From 0. */
  readonly index: number;
  /** "step 2 of 3: script setup.sh". */
  readonly title: string;
  /** What it wrote. */
  readonly lines: string[];
  exitCode?: number;
}

/** Follows what mmdebstrap and all below it write, so that a failure can be told by what failed, not by everything before it. */
export class RootOutput {
  #lines: string[] = [];
  #step: ShownStep | undefined;

  /** The step that ran last, unless mmdebstrap has begun something else since. */
  get step(): Readonly<ShownStep> | undefined {
    return this.#step;
  }

  /** What was written since mmdebstrap began what it did last. */
  get lines(): readonly string[] {
    return this.#lines;
  }

  /** Whatever its stream: mmdebstrap sends all that runs below it to standard error, in order. */
  onLine(text: string): void {
    const line = stripEscapes(text, 'nothing');
    const title = announcedStep(line);
    const exitCode = endedWith(line);
    if (title !== undefined) {
      const index = Number(/\d+/.exec(title)?.[0]) - 1;
      this.#step = { index, title, lines: [] };
      this.#lines = [];
    } else if (exitCode !== undefined) {
      if (this.#step !== undefined) this.#step.exitCode = exitCode;
    } else if (BEGINS.test(line)) {
      this.#lines = [];
      // A step that has not failed is over; what comes now may be of none.
      if (HOOK.test(line) && this.#step?.exitCode === undefined) this.#step = undefined;
    } else {
      if (this.#step?.exitCode === undefined) keep(this.#step?.lines, line);
      keep(this.#lines, line);
    }
  }
}

function keep(lines: string[] | undefined, line: string): void {
  lines?.push(line);
  if (lines !== undefined && lines.length > MOST_LINES) lines.shift();
}
