/** The page around may start later than its frame: how often it is told at first, in milliseconds. */
const AGAIN = 250;
const TRIES = 40;

/** Browsers draw nothing of a frame that nobody sees, and tell it of no change: it looks by itself, in milliseconds. */
const LOOK = 1000;

/** So often in a row what is in the page may grow because the page has grown. */
const ECHOES = 8;

/**
 * Watches how high what is in this page is, and tells it: at every change, and again until the page around follows, which
 * may have no way to. While it follows, nothing has to be scrolled in here.
 */
export class FrameHeight {
  /** What the page around was told last. */
  #told = 0;
  #measured = 0;
  #width = innerWidth;
  #height = innerHeight;
  #echoes = 0;
  #tries = 0;

  readonly #tell: (height: number) => void;

  constructor(tell: (height: number) => void) {
    this.#tell = tell;
    const look = (): void => this.#look();
    new ResizeObserver(look).observe(document.body);
    addEventListener('resize', look);
    document.addEventListener('fullscreenchange', look);
    setInterval(look, LOOK);
    const again = setInterval(() => {
      if (this.isNew) this.again();
      else clearInterval(again);
      this.#tries += 1;
    }, AGAIN);
  }

  /** Nobody has followed yet. */
  get isNew(): boolean {
    return !this.#isFollowed && this.#tries < TRIES;
  }

  /** Tells it once more: somebody may have begun to listen. */
  again(): void {
    if (this.#told) this.#tell(this.#told);
  }

  get #isFollowed(): boolean {
    return this.#told > 0 && Math.abs(innerHeight - this.#told) <= 1 && this.#measured <= innerHeight + 1;
  }

  #look(): void {
    // What fills the screen says nothing about the page.
    if (document.fullscreenElement) return;
    const before = this.#measured;
    this.#measured = measure();
    const isEcho = this.#hearEcho(before);
    document.documentElement.classList.toggle('followed', this.#isFollowed);
    if (this.#measured === before || (isEcho && this.#echoes > ECHOES)) return;
    this.#told = this.#measured;
    this.#tell(this.#told);
  }

  /** Whether what is in here has grown with the window. It would do so for ever: after some rounds it has to be scrolled. */
  #hearEcho(before: number): boolean {
    const isNarrower = innerWidth !== this.#width;
    const isResized = isNarrower || innerHeight !== this.#height;
    const isEcho = isResized && !isNarrower && this.#measured > before;
    if (isResized) this.#echoes = isEcho ? this.#echoes + 1 : 0;
    [this.#width, this.#height] = [innerWidth, innerHeight];
    return isEcho;
  }
}

/** In whole CSS px: a fraction more than there is room for would have to be scrolled. */
function measure(): number {
  return Math.ceil(document.body.getBoundingClientRect().height);
}
