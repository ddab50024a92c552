import { timeText } from '../simulated-time.ts';
import type { RunScript, RunSubState } from './run-scripts.ts';

/** Seconds in the queue: at 17 a recorded run was Queued, at 35 Building. */
const QUEUED = 30;
/** Recorded, in seconds: with a gallery, and with a managed image alone. */
const WITH_GALLERY = 1252.5;
const WITH_IMAGE = 416;
const CANCELING = 81;
/** Year 1: it has not ended. */
const NEVER = '0001-01-01T00:00:00Z';

export type RunState = 'Running' | 'Canceling' | 'Canceled' | 'Failed' | 'PartiallySucceeded' | 'Succeeded';

interface RunOptions {
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly script: RunScript;
  readonly hasGallery: boolean;
  /** Which parts it has between building and distributing. */
  readonly parts: readonly RunSubState[];
  /** What a failed run says. */
  readonly failure: string;
}

/** One run of a template, as a function of the time. */
export class ImageRun {
  readonly script: RunScript;
  /** Milliseconds since 1970; Infinity for one that is stuck. */
  endsAt: number;
  /** True when what it leaves behind has been made. */
  settled = false;
  /** What it says when it fails. */
  readonly failure: string;
  /** Called when it is cancelled, with the end that it has then, in milliseconds since 1970. */
  canceled: (endsAt: number) => void = () => {};
  readonly #options: RunOptions;
  #canceledAt: number | undefined;

  constructor(options: RunOptions) {
    this.#options = options;
    this.script = options.script;
    this.failure = options.script.error?.message ?? options.failure;
    const seconds = options.script.seconds ?? (options.hasGallery ? WITH_GALLERY : WITH_IMAGE);
    this.endsAt = options.script.stuckIn === undefined ? options.startedAt + seconds * 1000 : Number.POSITIVE_INFINITY;
  }

  state(now: number): RunState {
    if (now < this.endsAt) return this.#canceledAt === undefined ? 'Running' : 'Canceling';
    return this.#canceledAt === undefined ? (this.script.ends ?? 'Succeeded') : 'Canceled';
  }

  isGoing(now: number): boolean {
    return now < this.endsAt;
  }

  cancel(now: number): void {
    this.#canceledAt = now;
    this.endsAt = now + (this.script.cancelSeconds ?? CANCELING) * 1000;
    this.canceled(this.endsAt);
  }

  /** `lastRunStatus` of the template. */
  status(now: number) {
    const state = this.state(now);
    const part = state === 'Running' ? { runSubState: this.#part(now) } : {};
    const endTime = this.isGoing(now) ? NEVER : timeText(this.endsAt);
    return { startTime: timeText(this.#options.startedAt), endTime, runState: state, ...part, message: this.#message(state) };
  }

  #message(state: RunState): string {
    switch (state) {
      case 'Canceling':
        return 'Canceling image build';
      case 'Canceled':
        return 'The build was canceled';
      case 'Failed':
      case 'PartiallySucceeded':
        return this.failure;
      default:
        return '';
    }
  }

  /** Queued, then Building for the most part, as recorded; the others share the rest. */
  #part(now: number): RunSubState {
    const { script, startedAt, parts } = this.#options;
    const elapsed = (now - startedAt) / 1000;
    const order: readonly RunSubState[] = ['Queued', 'Building', ...parts, 'Distributing'];
    const whole = script.seconds ?? (this.#options.hasGallery ? WITH_GALLERY : WITH_IMAGE);
    const queued = Math.min(QUEUED, whole / 10);
    const later = order.slice(2);
    const building = queued + (whole - queued) / 2;
    const index =
      elapsed < queued ? 0 : elapsed < building ? 1 : 2 + Math.floor(((elapsed - building) / (whole - building)) * later.length);
    const stuck = script.stuckIn === undefined ? order.length - 1 : order.indexOf(script.stuckIn);
    return order[Math.min(index, stuck === -1 ? order.length - 1 : stuck)] ?? 'Building';
  }
}
