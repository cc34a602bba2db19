import { followPointer } from './drag.ts';

/** Where something was dragged from and to, counted from 0. */
export interface Moved {
  from: number;
  to: number;
}

/** Drags one of a list's items among the others, which make room for it; `drop` is called before they lie still again. */
export function dragAmong(event: PointerEvent, drop: (moved: Moved) => void): void {
  const item = (event.currentTarget as HTMLElement).closest('li')!;
  const list = item.parentElement!;
  const items = [...list.children] as HTMLElement[];
  const from = items.indexOf(item);
  const middles = items.map(({ offsetTop, offsetHeight }) => offsetTop + offsetHeight / 2);
  const half = item.offsetHeight / 2;
  let to = from;

  followPointer(event, {
    move({ y }) {
      const middle = middles[from]! + y;
      // What comes over the middle of another has its place.
      to = middles.filter((other, index) =>
        index > from ? other < middle + half : index < from && other < middle - half,
      ).length;
      list.classList.add('sorts');
      item.toggleAttribute('data-dragged', true);
      for (const [index, other] of items.entries())
        other.style.translate = other === item ? `0px ${y}px` : `0px ${roomFor(item, items, { from, to }, index)}px`;
    },
    drop() {
      if (to !== from) drop({ from, to });
    },
    end() {
      list.classList.remove('sorts');
      item.removeAttribute('data-dragged');
      for (const other of items) other.style.translate = '';
    },
  });
}

/** How far an item goes out of the way, in pixels. */
function roomFor(item: HTMLElement, items: HTMLElement[], { from, to }: Moved, index: number): number {
  const gap = items.length > 1 ? items[1]!.offsetTop - items[0]!.offsetTop - items[0]!.offsetHeight : 0;
  const step = item.offsetHeight + gap;
  if (index > from && index <= to) return -step;
  return index < from && index >= to ? step : 0;
}
