/** The page around may start later than its frame: how often it is told, in milliseconds. */
const AGAIN = 250;
const TRIES = 40;

/** A page that follows does so within this time, in milliseconds. */
const PATIENCE = 1000;

/** So often in a row what is in the page may grow because the page has grown. */
const ECHOES = 5;

/**
 * Watches how high what is in this page is, and tells it: at every change, and again until the page around follows, which
 * may have no way to. While it follows, nothing has to be scrolled in here.
 */
export class FrameHeight {
  /** What the page around was told last. */
  height = 0;

  readonly #tell: (height: number) => void;
  #measured = 0;
  #width = innerWidth;
  #echoes = 0;
  #tries = 0;

  constructor(tell: (height: number) => void) {
    this.#tell = tell;
    new ResizeObserver(() => this.#changed()).observe(document.body);
    addEventListener('resize', () => this.#resized());
    document.addEventListener('fullscreenchange', () => this.#changed());
    const again = setInterval(() => {
      if (this.#isFollowed || ++this.#tries >= TRIES) clearInterval(again);
      else this.again();
    }, AGAIN);
  }

  /** Tells it once more: somebody may have begun to listen. */
  again(): void {
    if (this.height) this.#tell(this.height);
  }

  /** Nobody has followed yet. */
  get isNew(): boolean {
    return !this.#isFollowed && this.#tries < TRIES;
  }

  get #isFollowed(): boolean {
    return this.height > 0 && Math.abs(innerHeight - this.height) <= 1 && this.#measured <= innerHeight + 1;
  }

  #changed(): void {
    // What fills the screen says nothing about the page.
    if (document.fullscreenElement) return;
    const height = measure();
    if (height === this.#measured) return;
    this.height = this.#measured = height;
    this.#tell(height);
    setTimeout(() => this.#settle(), PATIENCE);
  }

  /** The window has another size. What grows with it would grow for ever: after some rounds it has to be scrolled. */
  #resized(): void {
    const isHigher = innerWidth === this.#width && measure() > this.#measured;
    this.#width = innerWidth;
    this.#echoes = isHigher ? this.#echoes + 1 : 0;
    if (this.#echoes > ECHOES) this.#measured = measure();
    this.#settle();
  }

  #settle(): void {
    document.documentElement.classList.toggle('followed', this.#isFollowed);
  }
}

/** In whole CSS px: a fraction more than there is room for would have to be scrolled. */
function measure(): number {
  return Math.ceil(document.body.getBoundingClientRect().height);
}
