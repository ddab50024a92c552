/** The time of the simulated service: nobody waits for it. */
export class SimulatedTime {
  /** So many seconds pass with each look at something that goes on, where no clock is followed. A client of Azure asks every half minute. */
  secondsPerLook = 30;
  #base = Date.now();
  #clock: { now(): number } | undefined;

  /** Milliseconds since 1970. */
  now(): number {
    return this.#base + (this.#clock?.now() ?? 0);
  }

  pass(seconds: number): void {
    this.#base += seconds * 1000;
  }

  /**
   * From now on time passes as on this clock, and looks pass none.
   *
   * @param clock in milliseconds from any moment, such as that of a client which does not wait
   */
  follow(clock: { now(): number }): void {
    this.#base = this.now() - clock.now();
    this.#clock = clock;
  }

  /** Somebody has asked how it stands. */
  look(): void {
    if (this.#clock === undefined) this.pass(this.secondsPerLook);
  }
}

/** RFC 3339, in seven digits of a second as most services write it, without zeros at the end. */
export function timeText(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/(\.\d*?)0+Z$/, (_, digits: string) => (digits === '.' ? 'Z' : `${digits}Z`));
}
