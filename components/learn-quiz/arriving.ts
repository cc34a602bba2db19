import type { LitElement } from 'lit';

/** Milliseconds in which what is there already is on the screen. */
const PAINT = 100;

/** A part of an element that isn't needed for its first view, and arrives after that. */
export class Arriving<T> {
  value: T | undefined;
  hasFailed = false;

  readonly #host: LitElement;
  readonly #load: () => Promise<T>;
  #coming: Promise<T | undefined> | undefined;
  #isAwaited = false;

  constructor(host: LitElement, load: () => Promise<T>) {
    this.#host = host;
    this.#load = load;
  }

  /** What has arrived; whoever asks first sends for it. */
  get(): T | undefined {
    if (!this.#isAwaited) setTimeout(this.fetch, PAINT);
    this.#isAwaited = true;
    return this.value;
  }

  /** Waits for it; sends for it once more where that has failed. */
  readonly fetch = (): Promise<T | undefined> => (this.#coming ??= this.#ask());

  async #ask(): Promise<T | undefined> {
    this.hasFailed = false;
    this.#host.requestUpdate();
    this.value = await this.#load().catch(() => undefined);
    this.hasFailed = !this.value;
    if (this.hasFailed) {
      this.#coming = undefined;
      // A film that has stopped for a question lets people go on.
      this.#host.dispatchEvent(new Event('error'));
    }
    this.#host.requestUpdate();
    return this.value;
  }
}
