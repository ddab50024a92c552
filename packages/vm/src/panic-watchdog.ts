const PANIC_TEXT = 'Kernel panic - not syncing';
/** Milliseconds without a word, after the console showed a panic, after which the machine counts as dead. */
const PANIC_SILENCE = 15_000;
/**
 * A sign of life counts from so many milliseconds after the panic: an earlier one may have been on its way when the kernel died, or come
 * from another processor while the kernel still told of its panic.
 */
const ON_ITS_WAY = 3_000;

/**
 * Judges a kernel panic that the console shows. Every process of a guest can write that text there, so it is a hint only: the machine
 * is dead when nothing of it says anything more, and alive when a process of it does. A kernel that has panicked runs no process.
 *
 * What is certain, the driver of QEMU's pvpanic device, is not looked at here. Nor is this needed once the agent has set
 * kernel.panic: the machine then restarts, which `suspected` tells from other restarts. It is for a kernel that panics before.
 */
export class PanicWatch {
  readonly #found: { readonly dead: () => void; readonly alive: () => void };
  #textAt: number | undefined;
  #lastSign = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | undefined;

  /** @param found called when a panic that the console showed has turned out real (once) or not (each time) */
  constructor(found: { readonly dead: () => void; readonly alive: () => void }) {
    this.#found = found;
  }

  onConsole(line: string): void {
    // What the console says later proves nothing, since a panic has many lines; nor is the machine silent yet.
    if (line.includes(PANIC_TEXT) && !this.suspected) this.#textAt = performance.now();
    if (this.#textAt === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#judge(), PANIC_SILENCE);
  }

  /** A process in the machine has said something. */
  onSignOfLife(): void {
    this.#lastSign = performance.now();
  }

  /** Whether the console showed a panic and no process has said anything since. */
  get suspected(): boolean {
    return this.#textAt !== undefined && this.#lastSign < this.#textAt + ON_ITS_WAY;
  }

  /** The machine is gone: a panic that it has survived is said now if it was not yet. */
  end(): void {
    if (this.#textAt !== undefined && !this.suspected) this.#judge();
    this.stop();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #judge(): void {
    if (this.suspected) {
      this.#found.dead();
      return;
    }
    this.#textAt = undefined;
    this.#found.alive();
  }
}
