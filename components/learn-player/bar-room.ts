import type { LitElement, ReactiveController } from 'lit';
import type { BarWidth } from './control-bar.ts';

/** From so many pixels on; the style sheets know them, too. */
const WIDTHS: [from: number, width: BarWidth][] = [
  [640, 'wide'],
  [324, 'narrow'],
  [236, 'small'],
];

/** How much room the stage has for its bar. */
export class BarRoom implements ReactiveController {
  width: BarWidth = 'wide';

  readonly #host: LitElement;
  #size = new ResizeObserver(([entry]) => this.#measure(entry!.contentRect.width));

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    void this.#host.updateComplete.then(() => {
      this.#size.observe(this.#host.renderRoot.querySelector('media-controller')!);
    });
  }

  hostDisconnected(): void {
    this.#size.disconnect();
  }

  #measure(pixels: number): void {
    const width = WIDTHS.find(([from]) => pixels >= from)?.[1] ?? 'tiny';
    if (width !== this.width) this.#host.requestUpdate();
    this.width = width;
  }
}
