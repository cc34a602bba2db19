import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** So many players of a page are whole from the start, wherever they stand. */
const FEW = 3;

/**
 * How far somebody may get before the next frame, around the window and around whatever scrolls within the page. Chromium
 * adds the second to the first where it is the page itself that scrolls.
 */
const AROUND: IntersectionObserverInit & { scrollMargin: string } = { rootMargin: '100%', scrollMargin: '1000px' };

/** Those that are far from what somebody sees, and how each comes near. */
const far = new Map<Element, () => void>();

let observer: IntersectionObserver | undefined;
/** Players that are in the page. */
let players = 0;

export interface NearnessOptions {
  /** There is something to show by now. */
  isReady(): boolean;
  /** Lets the element draw at once what it was asked to: paper doesn't wait. */
  draw(): void;
}

/**
 * On a page with many players those far from what somebody sees are light: headings, picture and play button; what belongs
 * to the lesson comes when somebody comes near, however they do, and stays. Whoever prints or searches the page has all of
 * them whole at once. Near ones show the film first, and the rest with the frame after that: play can be pressed sooner.
 */
export class Nearness implements ReactiveController {
  isNear = false;
  /** Everything is to be drawn. */
  isWhole = false;
  /** Settled when what waits for the next frame has been drawn. */
  whole: Promise<void> | undefined;

  readonly #host: ReactiveControllerHost & Element;
  readonly #options: NearnessOptions;

  constructor(host: ReactiveControllerHost & Element, options: NearnessOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    players += 1;
    if (players <= FEW) this.isNear = true;
    if (this.isNear) return;
    if (!far.size) listen();
    far.set(this.#host, this.come);
    watcher().observe(this.#host);
  }

  hostUpdated(): void {
    if (this.isNear && !this.isWhole && this.#options.isReady()) this.whole ??= nextFrame().then(this.come);
  }

  hostDisconnected(): void {
    players -= 1;
    this.#leave();
  }

  /** Draws the whole, if that isn't there. */
  come = (): void => {
    if (this.isWhole) return;
    this.#leave();
    this.isNear = this.isWhole = true;
    this.#host.requestUpdate();
    this.#options.draw();
  };

  #leave(): void {
    if (!far.delete(this.#host)) return;
    observer?.unobserve(this.#host);
    if (!far.size) stopListening();
  }
}

/** Once what was drawn is on the screen; in a window that nobody sees, at once. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden) setTimeout(resolve);
    else requestAnimationFrame(() => setTimeout(resolve));
  });
}

/** Made when the first is far: of most pages none is. */
function watcher(): IntersectionObserver {
  observer ??= new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) if (isIntersecting) far.get(target)?.();
  }, AROUND);
  return observer;
}

function listen(): void {
  addEventListener('beforeprint', all);
  addEventListener('keydown', search, true);
}

function stopListening(): void {
  removeEventListener('beforeprint', all);
  removeEventListener('keydown', search, true);
}

/** The browser's own search finds only what is there: Ctrl or ⌘ with F or G, F3, and Firefox’s / and '. */
function search({ key, ctrlKey, metaKey }: KeyboardEvent): void {
  if (ctrlKey || metaKey ? /^[fg]$/i.test(key) : /^(F3|[/'])$/.test(key)) all();
}

function all(): void {
  for (const come of [...far.values()]) come();
}
