/**
 * Where a film is to begin in its middle, hls.js moves it as soon as its first segment is there. WebKitGTK, and no other
 * browser, then waits for itself for ever about every second time, where its sound has begun and its picture hasn't
 * (https://bugs.webkit.org/show_bug.cgi?id=272975). In WebKitGTK such a move takes a moment longer.
 */
const MOMENT = 500;

const { prototype } = HTMLMediaElement;
const { get: currentTime, set: seek } = Object.getOwnPropertyDescriptor(prototype, 'currentTime')!;
const { get: seeking } = Object.getOwnPropertyDescriptor(prototype, 'seeking')!;

interface Move {
  source: string;
  seconds: number;
  timer: number;
}

const moves = new WeakMap<HTMLMediaElement, Move>();

/** The move that a film still waits for. */
function moveOf(video: HTMLMediaElement): Move | undefined {
  const move = moves.get(video);
  return move?.source === video.currentSrc ? move : undefined;
}

function move(video: HTMLMediaElement, seconds: number): void {
  clearTimeout(moves.get(video)?.timer);
  moves.delete(video);
  const { currentSrc: source, readyState } = video;
  if (readyState !== prototype.HAVE_METADATA || !source.startsWith('blob:')) {
    seek!.call(video, seconds);
    return;
  }
  const timer = window.setTimeout(() => {
    const isStill = moveOf(video);
    moves.delete(video);
    if (isStill) seek!.call(video, seconds);
  }, MOMENT);
  moves.set(video, { source, seconds, timer });
}

if (/Linux.*AppleWebKit(?!.*Chrome)/.test(navigator.userAgent)) {
  Object.defineProperties(prototype, {
    currentTime: {
      configurable: true,
      enumerable: true,
      get(this: HTMLMediaElement): number {
        return moveOf(this)?.seconds ?? (currentTime!.call(this) as number);
      },
      set(this: HTMLMediaElement, seconds: number) {
        move(this, seconds);
      },
    },
    seeking: {
      configurable: true,
      enumerable: true,
      get(this: HTMLMediaElement): boolean {
        return !!moveOf(this) || (seeking!.call(this) as boolean);
      },
    },
  });
}
