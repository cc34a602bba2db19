/** What the page of a player notes down about itself, in milliseconds of its own. */
export interface Watched {
  /** All players on the page were painted, with their pictures. */
  visible?: number;
  /** A press of the play button did something. */
  operable?: number;
  /** When somebody pressed it, and when the film's first frame was shown after that. */
  clicked?: number;
  firstFrame?: number;
  /** Sum of all layout shifts, whoever caused them. */
  shift: number;
  /** Tasks of more than 50 ms. */
  longTasks: { start: number; duration: number }[];
}

export interface WatchOptions {
  /** The path to the play button in each `.embedded`. */
  button: string[];
  count: number;
  /** Press it, again and again, until something happens. */
  press: boolean;
}

declare global {
  interface Window {
    watched: Watched;
    playButtonOf(embedded: Element): HTMLElement | undefined;
    countElements(): number;
  }
}

/** Runs in the page before anything else does. */
export function watch({ button, count, press }: WatchOptions): void {
  const watched: Watched = { shift: 0, longTasks: [] };
  Object.assign(window, { watched, playButtonOf, countElements: () => countIn(document) });

  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) watched.shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const { startTime: start, duration } of list.getEntries()) watched.longTasks.push({ start, duration });
  }).observe({ type: 'longtask', buffered: true });

  const { play } = HTMLMediaElement.prototype;
  HTMLMediaElement.prototype.play = function () {
    reacted();
    noteFrame(this as HTMLVideoElement);
    return play.call(this);
  };
  // What vidstack's and media-chrome's buttons say when they are pressed.
  for (const request of ['media-play-request', 'mediaplayrequest']) addEventListener(request, reacted);
  // Where the button goes as it is pressed there is no click; the browser's own controls keep even this to themselves.
  addEventListener('pointerup', ({ timeStamp }) => (watched.clicked ??= timeStamp), true);
  addEventListener('play', onPlay, true);

  let visible = 0;
  requestAnimationFrame(look);
  const pressing = press ? setInterval(pressIt, 4) : undefined;

  function look(): void {
    const all = document.querySelectorAll('.embedded');
    while (visible < all.length && isShown(playButtonOf(all[visible]!))) visible += 1;
    if (visible < count || !hasPoster()) requestAnimationFrame(look);
    // This frame is on the screen when the next task runs.
    else setTimeout(() => (watched.visible = performance.now()));
  }

  function pressIt(): void {
    const embedded = document.querySelector('.embedded');
    const found = embedded && playButtonOf(embedded);
    for (const type of ['pointerdown', 'pointerup']) {
      found?.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, pointerType: 'mouse' }));
    }
    found?.click();
  }

  function reacted(): void {
    watched.operable ??= performance.now();
    clearInterval(pressing);
  }

  function onPlay({ target, timeStamp }: Event): void {
    watched.clicked ??= timeStamp;
    noteFrame(target as HTMLVideoElement);
  }

  function noteFrame(video: HTMLVideoElement): void {
    video.requestVideoFrameCallback((_now, { presentationTime }) => {
      if (video.paused) noteFrame(video);
      else watched.firstFrame ??= presentationTime;
    });
  }

  function playButtonOf(embedded: Element): HTMLElement | undefined {
    let found: Element | null | undefined = embedded;
    for (const selector of button) {
      const inside: ParentNode | undefined = found?.shadowRoot ?? found ?? undefined;
      found = inside?.querySelector(selector);
    }
    return (found as HTMLElement | null | undefined) ?? undefined;
  }

  function isShown(element: HTMLElement | undefined): boolean {
    return element !== undefined && element.checkVisibility() && element.getBoundingClientRect().width > 0;
  }

  function hasPoster(): boolean {
    return performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/ablegen.jpg'));
  }

  function countIn(root: ParentNode): number {
    let elements = 0;
    for (const element of root.querySelectorAll('*')) {
      elements += 1 + (element.shadowRoot ? countIn(element.shadowRoot) : 0);
    }
    return elements;
  }
}
