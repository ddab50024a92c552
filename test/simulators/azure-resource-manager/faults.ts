/** What answers instead of the service. */
export interface Fault {
  /** Part of the address, decoded. */
  readonly path: string;
  /** Any when left out. */
  readonly method?: string;
  readonly status: number;
  readonly code: string;
  /** True: the request has its effect all the same, and only the answer is another. */
  readonly afterEffect?: boolean;
  /** True: no answer, the connection is cut. */
  readonly cut?: boolean;
  readonly message?: string;
  /** Instead of an error with code and message. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** How many requests it answers; all when left out. */
  readonly times?: number;
  /** How many requests that fit go by before. */
  readonly after?: number;
  /** Called when the answer is out. */
  readonly answered?: () => void;
}

/** The faults that a test has asked for, each with what is left of it. */
export class Faults {
  #all: (Fault & { passing: number; left: number })[] = [];

  add(faults: readonly Fault[]): void {
    this.#all.push(...faults.map((fault) => ({ ...fault, passing: fault.after ?? 0, left: fault.times ?? Number.POSITIVE_INFINITY })));
  }

  clear(): void {
    this.#all = [];
  }

  /** The first fault that fits and is not used up. */
  for(method: string, target: string): Fault | undefined {
    const address = decodeURIComponent(target);
    const fitting = this.#all.filter((one) => one.left > 0 && address.includes(one.path) && (one.method ?? method) === method);
    const ready = fitting.find(({ passing }) => passing === 0);
    for (const one of fitting) if (one.passing > 0) one.passing--;
    if (ready !== undefined) ready.left--;
    return ready;
  }
}
