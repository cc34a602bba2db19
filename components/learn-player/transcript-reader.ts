import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Line } from './transcript-paragraphs.ts';
import { lineAt } from './transcript-paragraphs.ts';

interface ReaderHost extends ReactiveControllerHost {
  renderRoot: HTMLElement | DocumentFragment;
  video: HTMLVideoElement | undefined;
  playFrom: (seconds: number) => void;
}

/** Whoever moves the pointer by more pixels while it is down selects text. */
const STILL = 5;
/** Milliseconds that a scrolling of ours may take, also where much else goes on; where the browser tells its end, it ends there. */
const SCROLLING = 5000;

/**
 * The text in its box: which line is being said, and whether the box follows; which line has the keys. All lines are one
 * stop of the Tab key, and only the one with the keys calls itself a button: else every line would, to whoever listens.
 */
export class TranscriptReader implements ReactiveController {
  /** The box keeps the line that is being said in view, until somebody moves in it. */
  follows = true;
  /** The lines' elements, by index; those drawn so far. */
  elements: HTMLElement[] = [];

  readonly #host: ReaderHost;
  #lines: Line[] = [];
  #said = -1;
  #key = 0;
  #watching: HTMLVideoElement | undefined;
  #unwatch = new AbortController();
  #oursUntil = 0;
  #down: PointerEvent | undefined;
  /** Where lines break anew, the box moves by itself. */
  #size = new ResizeObserver(() => {
    this.#oursUntil = performance.now() + SCROLLING;
    if (this.follows) this.reveal(this.#said);
  });

  constructor(host: ReaderHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Begins with another text. */
  take(lines: Line[]): void {
    // What was drawn may be used again, for other words.
    for (const name of ['role', 'tabindex']) this.elements[this.#key]?.removeAttribute(name);
    this.#lines = lines;
    this.elements = [];
    this.#said = -1;
    this.#key = 0;
    this.follows = true;
  }

  hostUpdated(): void {
    const { video, renderRoot } = this.#host;
    if (video !== this.#watching) this.#watch(video);
    // Drawn in order, and never drawn anew: only their number grows.
    const drawn = renderRoot.querySelectorAll<HTMLElement>('[data-line]');
    if (drawn.length !== this.elements.length || drawn[0] !== this.elements[0]) {
      this.elements = [...drawn];
      this.#oursUntil = performance.now() + SCROLLING;
      this.#giveKeys(this.#key);
      this.#said = -1;
      this.#listen();
      if (this.#box) this.#size.observe(this.#box);
    }
  }

  hostDisconnected(): void {
    this.#size.disconnect();
    this.#watch(undefined);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  /** Switches following on, or off. */
  follow(follows: boolean): void {
    this.follows = follows;
    this.#host.requestUpdate();
    if (follows) this.reveal(this.#said);
    // A scrolling of ours that is on its way ends here.
    else this.#box?.scrollTo({ top: this.#box.scrollTop, behavior: 'instant' });
  }

  /** Scrolls within the box, never the page, until a line stands in its upper part. */
  reveal(index: number): void {
    const [line, box] = [this.elements[index], this.#box];
    if (!line || !box) return;
    const [place, room] = [line.getBoundingClientRect(), box.getBoundingClientRect()];
    if (place.top >= room.top + 4 && place.bottom <= room.top + room.height * 0.7) return;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const isFar = Math.abs(place.top - room.top) > 3 * room.height;
    this.#oursUntil = performance.now() + SCROLLING;
    box.scrollTo({
      top: box.scrollTop + place.top - room.top - room.height * 0.25,
      behavior: still || isFar ? 'instant' : 'smooth',
    });
    // How high what lies between is, only shows when it is drawn.
    if (isFar) requestAnimationFrame(() => this.reveal(index));
  }

  /** What the box listens to. */
  readonly listener = {
    handleEvent: (event: Event): void => {
      if (event.type === 'keydown') this.#press(event as KeyboardEvent);
      else if (event.type === 'click') this.#click(event as PointerEvent);
      else if (event.type === 'scrollend') this.#oursUntil = 0;
      else if (event.type !== 'scroll' || performance.now() > this.#oursUntil) this.#moved(event);
    },
  };

  get #box(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.box');
  }

  #watch(video: HTMLVideoElement | undefined): void {
    this.#unwatch.abort();
    this.#unwatch = new AbortController();
    this.#watching = video;
    for (const type of ['timeupdate', 'seeking']) {
      video?.addEventListener(type, () => this.#listen(), { signal: this.#unwatch.signal });
    }
    if (video) this.#listen();
  }

  /** Which line is being said now? */
  #listen(): void {
    const now = this.#watching ? lineAt(this.#watching.currentTime, this.#lines) : -1;
    if (now === this.#said) return;
    for (const line of this.#host.renderRoot.querySelectorAll('.now')) {
      line.classList.remove('now');
      line.removeAttribute('aria-current');
    }
    this.#said = now;
    this.elements[now]?.classList.add('now');
    this.elements[now]?.setAttribute('aria-current', 'true');
    if (this.#box?.querySelector(':focus-visible')) return;
    if (now >= 0) this.#giveKeys(now);
    if (this.follows) this.reveal(now);
  }

  #moved(event: Event): void {
    if (event.type === 'pointerdown') this.#down = event as PointerEvent;
    if (this.follows) this.follow(false);
  }

  #click(event: PointerEvent): void {
    const { clientX = 0, clientY = 0 } = this.#down ?? {};
    const hasMoved = this.#down && Math.hypot(event.clientX - clientX, event.clientY - clientY) > STILL;
    this.#down = undefined;
    const place = (event.target as Element).closest<HTMLElement>('[data-line], [data-first]');
    if (place && !hasMoved) this.#jump(Number(place.dataset.line ?? place.dataset.first));
  }

  #jump(index: number): void {
    this.#giveKeys(index);
    this.#host.playFrom(this.#lines[index]!.start);
    this.follow(true);
  }

  #press(event: KeyboardEvent): void {
    const { key, target } = event;
    if (event.ctrlKey || event.altKey || event.metaKey || target !== this.elements[this.#key]) return;
    if (key === 'Enter' || key === ' ') this.#jump(this.#key);
    else {
      const to = { ArrowUp: this.#key - 1, ArrowDown: this.#key + 1, Home: 0, End: this.elements.length - 1 }[key];
      if (to === undefined) return;
      if (this.follows) this.follow(false);
      this.#giveKeys(Math.min(Math.max(to, 0), this.elements.length - 1));
      this.elements[this.#key]?.focus({ preventScroll: true });
      this.reveal(this.#key);
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #giveKeys(index: number): void {
    const [before, next] = [this.elements[this.#key], this.elements[index]];
    this.#key = index;
    if (before !== next) {
      before?.removeAttribute('role');
      before?.removeAttribute('tabindex');
    }
    next?.setAttribute('role', 'button');
    next?.setAttribute('tabindex', '0');
  }
}
