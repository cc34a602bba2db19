/** What happens while something is dragged. */
export interface Drag {
  /** How far it is from where it was taken, in pixels, and where the pointer is in the window. */
  move(distance: Point, pointer: Point): void;
  /** It was let go, wherever it is. */
  drop(): void;
  /** It is over, dropped or not. */
  end(): void;
}

export interface Point {
  x: number;
  y: number;
}

/** Somebody whose hand trembles only presses. */
const BEGINS_AFTER = 5;

/**
 * Follows mouse, pen or finger from where it was pressed until it is let go. Escape ends it without a drop, and so does a
 * browser that takes the finger for itself.
 */
export function followPointer(down: PointerEvent, drag: Drag): void {
  if (!down.isPrimary || down.button !== 0) return;
  const over = new AbortController();
  let isDragged = false;

  const end = () => {
    over.abort();
    if (isDragged) drag.end();
  };
  const listen = <Type extends keyof WindowEventMap>(type: Type, listener: (event: WindowEventMap[Type]) => void) =>
    window.addEventListener(type, listener, { capture: true, signal: over.signal });
  const follow = (type: 'pointermove' | 'pointerup' | 'pointercancel', listener: (event: PointerEvent) => void) =>
    listen(type, (event) => {
      if (event.pointerId === down.pointerId) listener(event);
    });

  hold(down);
  follow('pointermove', ({ pageX, pageY, clientX, clientY }) => {
    const distance = { x: pageX - down.pageX, y: pageY - down.pageY };
    isDragged ||= Math.hypot(distance.x, distance.y) >= BEGINS_AFTER;
    if (isDragged) drag.move(distance, { x: clientX, y: clientY });
  });
  follow('pointerup', () => {
    if (isDragged) drag.drop();
    end();
  });
  follow('pointercancel', end);
  listen('keydown', (event) => {
    if (event.key !== 'Escape' || !isDragged) return;
    event.preventDefault();
    event.stopPropagation();
    end();
  });
}

/** A pointer that leaves the window, or its frame, is followed there, too. */
function hold({ currentTarget, pointerId }: PointerEvent): void {
  try {
    (currentTarget as Element).setPointerCapture(pointerId);
  } catch {
    // It has been let go in the meantime.
  }
}

/** The element among these that lies at a point of the window. */
export function elementAt<Type extends Element>({ x, y }: Point, elements: Iterable<Type>): Type | undefined {
  return [...elements].find((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return x >= left && x <= right && y >= top && y <= bottom;
  });
}
