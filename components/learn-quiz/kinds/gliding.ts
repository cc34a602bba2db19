import type { LitElement, ReactiveController } from 'lit';

/** Lets what changes its place glide there, where nobody minds motion. */
export class Gliding implements ReactiveController {
  /** Where things were seen, before they are drawn anew. */
  #before = new Map<HTMLElement, number>();
  #then: (() => void) | undefined;

  constructor(host: LitElement) {
    host.addController(this);
  }

  /** Takes note of where these are seen, moved or not; once they stand elsewhere they glide there, and `then` is called. */
  from(elements: Iterable<HTMLElement>, then?: () => void): void {
    this.#before = new Map([...elements].map((element) => [element, element.offsetTop + shiftOf(element)]));
    this.#then = then;
  }

  hostUpdated(): void {
    const shifts = [...this.#before].map(([element, top]) => ({ element, by: top - element.offsetTop }));
    if (!shifts.some(({ by }) => by)) return;
    const then = this.#then;
    this.#before.clear();
    this.#then = undefined;
    for (const { element, by } of shifts) if (by && isMotionFine()) glide(element, by);
    then?.();
  }
}

function glide(element: HTMLElement, by: number): void {
  element.animate([{ translate: `0 ${by}px` }, { translate: '0' }], { duration: 200, easing: 'ease-out' });
}

function isMotionFine(): boolean {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function shiftOf({ style }: HTMLElement): number {
  return parseFloat(style.translate.split(' ')[1] ?? '0');
}
