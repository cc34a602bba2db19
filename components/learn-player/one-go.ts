/** A film may be so many seconds further than the time that went by: clocks are rounded, and events are late. */
const LATE = 3;

/**
 * Whether a film was played from one look at it to the next. A jump is announced, as a rule; one that isn't goes further
 * than playing gets in the time between. A busy page may look at its film rarely: that is no jump.
 */
export class OneGo {
  readonly #now: () => number;
  #last: number;
  #rate = 1;

  /** `now` counts milliseconds, whatever somebody sets the clock on the wall to. */
  constructor(now = () => performance.now()) {
    this.#now = now;
    this.#last = now();
  }

  /** To be asked at every look. `from` and `to` are the film's seconds, `rate` is how fast it plays. */
  look(from: number, to: number, rate: number): boolean {
    const [last, before] = [this.#last, this.#rate];
    this.#last = this.#now();
    this.#rate = rate;
    return to - from <= ((this.#last - last) / 1000 + LATE) * Math.max(1, rate, before);
  }
}
