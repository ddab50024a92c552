import { formatDuration, stripEscapes } from '@bakehouse/core/text';
import { neutraliseOutput } from './neutralise-output.ts';
import { cutToColumns } from './terminal-width.ts';

/** Characters of a message that are looked at: a line has far fewer columns, and a program may write lines of megabytes. */
const LONGEST_MESSAGE = 2_000;
const MINUTE = 60_000;

/** A stage that runs. Times are milliseconds of the monotonic clock. */
export interface RunningStage {
  readonly title: string;
  readonly startedAt: number;
  /** How long it took the last time, if that is known. */
  readonly expected: number | undefined;
}

/**
 * What runs, for how long, how long it may take still and what was said last, as one line: `web: run-in-vm, 25 s, about 2 min left: Ready`.
 *
 * @param stages the outermost first
 * @returns the names of the stages and the rest, which take no more than `columns` together
 */
export function movingText(stages: readonly RunningStage[], message: string, now: number, columns: number): { head: string; rest: string } {
  const [outermost, ...nested] = stages;
  const said = onOneLine(message);
  if (outermost === undefined) return { head: '', rest: cutToColumns(said, columns) };
  const innermost = nested.at(-1);
  const head = onOneLine(innermost === undefined ? outermost.title : `${outermost.title} > ${innermost.title}`);
  const whole = `${head}, ${timesOf(outermost, now)}${said === '' ? '' : `: ${said}`}`;
  const shown = cutToColumns(whole, columns);
  return { head: shown.slice(0, head.length), rest: shown.slice(head.length) };
}

function timesOf({ startedAt, expected }: RunningStage, now: number): string {
  const elapsed = now - startedAt;
  if (expected === undefined) return inSeconds(elapsed);
  const left = expected - elapsed;
  const rest = left > 0 ? `about ${roughly(left)} left` : `longer than the last time (${inSeconds(expected)})`;
  return `${inSeconds(elapsed)}, ${rest}`;
}

/** Parts of a second would only flicker. */
function inSeconds(milliseconds: number): string {
  return milliseconds < MINUTE ? `${Math.floor(milliseconds / 1000)} s` : formatDuration(Math.floor(milliseconds / 1000) * 1000);
}

/** Nobody knows it to the second. */
function roughly(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 5_000) * 5;
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(milliseconds / MINUTE);
  return minutes < 60 ? `${minutes} min` : formatDuration(minutes * MINUTE);
}

/** No character moves the cursor, and none is a command to a host. */
function onOneLine(text: string): string {
  const short = text.slice(0, LONGEST_MESSAGE).toWellFormed();
  return neutraliseOutput(stripEscapes(short, 'nothing')).join(' ').replaceAll(/\s+/g, ' ').trim();
}
