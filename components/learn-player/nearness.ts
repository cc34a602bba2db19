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

/**
 * On a page with many players those far from what somebody sees are light: headings, picture and play button; what belongs
 * to the lesson comes when somebody comes near, however they do, and stays. Whoever prints or searches the page has all of
 * them whole at once.
 */
export class Nearness implements ReactiveController {
  isNear = false;

  readonly #host: ReactiveControllerHost & Element;
  readonly #draw: () => void;

  /** `draw` lets the element draw at once what it was asked to: paper doesn't wait. */
  constructor(host: ReactiveControllerHost & Element, draw: () => void) {
    this.#host = host;
    this.#draw = draw;
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

  hostDisconnected(): void {
    players -= 1;
    this.#leave();
  }

  /** Draws the whole, if that isn't there. */
  come = (): void => {
    if (this.isNear) return;
    this.#leave();
    this.isNear = true;
    this.#host.requestUpdate();
    this.#draw();
  };

  #leave(): void {
    if (!far.delete(this.#host)) return;
    observer?.unobserve(this.#host);
    if (!far.size) stopListening();
  }
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
