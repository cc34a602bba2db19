/** What a live region says. */
export class Voice {
  said = '';

  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** The same sentence twice is said twice. */
  say(sentence: string): void {
    this.said = this.said === sentence ? `${sentence}\u00a0` : sentence;
    this.#changed();
  }

  /** What was said last isn't said again. */
  tell(sentence: string): void {
    if (this.said !== sentence) this.say(sentence);
  }
}
