import { streamSink } from './line-sink.ts';
import { movingText, type RunningStage } from './moving-text.ts';

/** Milliseconds between two looks at what has changed. */
const FRAME = 200;
/** Where nobody knows how wide the terminal is. */
const USUAL_COLUMNS = 80;
/** Takes away what stands from the cursor on, also where the terminal became narrower and has wrapped it. */
const ERASE = '\u001b[J';

/** One line at the bottom of a terminal that is written over: which stage runs, for how long, and what it says. */
export class MovingLine {
  readonly #stream: NodeJS.WriteStream;
  readonly #stages: RunningStage[] = [];
  /** As it was given: it is made harmless when it is drawn. */
  #message = '';
  /** What stands there. */
  #drawn = '';
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;
  readonly #onExit = () => this.clear();

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
  }

  /** @param expected milliseconds that it took the last time; @returns to be given to `end` */
  begin(title: string, expected: number | undefined): RunningStage {
    const stage = { title, expected, startedAt: performance.now() };
    this.#stages.push(stage);
    this.#message = '';
    this.#draw();
    return stage;
  }

  end(stage: RunningStage): void {
    const index = this.#stages.indexOf(stage);
    if (index >= 0) this.#stages.splice(index, 1);
    this.#message = '';
    this.#draw();
  }

  /** What was said last. It is drawn with the next frame: a program may say much. */
  say(message: string): void {
    if (message.trim() === '' || this.#stopped) return;
    this.#message = message;
    this.#move();
  }

  /** Has lines written that stay, above this one. Outside of stages it is over with what was said before. */
  above(write: () => void): void {
    this.clear();
    write();
    if (this.#stages.length === 0) this.#message = '';
    this.#draw();
  }

  /** Takes it off the terminal, until it is drawn again. */
  clear(): void {
    if (this.#drawn === '') return;
    this.#drawn = '';
    this.#stream.write(`\r${ERASE}`);
  }

  /** Takes it off for good. */
  stop(): void {
    this.#stopped = true;
    this.#draw();
  }

  #draw(): void {
    const isOver = this.#stopped || (this.#stages.length === 0 && this.#message === '');
    if (isOver) {
      this.clear();
      clearInterval(this.#timer);
      this.#timer = undefined;
      process.off('exit', this.#onExit);
      return;
    }
    this.#move();
    // The last column stays free: some terminals go on to the next line when it is written to.
    const columns = (this.#stream.columns || USUAL_COLUMNS) - 1;
    const { head, rest } = movingText(this.#stages, this.#message, performance.now(), columns);
    const text = `${head === '' ? '' : streamSink(this.#stream).styled('bold', head)}${rest}`;
    if (text === this.#drawn) return;
    this.#drawn = text;
    // The cursor goes back, so that whatever else is written, the ^C of a terminal too, begins where this line does.
    this.#stream.write(`\r${text}${ERASE}\r`);
  }

  #move(): void {
    if (this.#timer !== undefined) return;
    this.#timer = setInterval(() => this.#draw(), FRAME).unref();
    process.on('exit', this.#onExit);
  }
}
