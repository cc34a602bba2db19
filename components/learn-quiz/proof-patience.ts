/** Milliseconds after which nobody has to wait any longer. */
const LONG = 60_000;

/** Knows when somebody has waited long enough. */
export class Patience {
  isOver = false;

  readonly #ended: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ended: () => void) {
    this.#ended = ended;
  }

  /** Somebody waits, or doesn't any more. */
  wait(isWaiting: boolean): void {
    if (isWaiting) {
      this.#timer ??= setTimeout(() => {
        this.isOver = true;
        this.#ended();
      }, LONG);
      return;
    }
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.isOver = false;
  }
}
