import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FullWindow } from './full-window.ts';

/**
 * Full screen of the whole stage, so that captions, the end card and dialogs stay in it. iPhones have full screen only
 * for a bare `<video>`, and a frame may forbid it: there the stage fills the window instead.
 */
export class FullScreen implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #name: () => string;
  #window: FullWindow | undefined;

  /** `name` is said where the stage becomes a window of its own. */
  constructor(host: ReactiveControllerHost & HTMLElement, name: () => string) {
    this.#host = host;
    this.#name = name;
    host.addController(this);
  }

  get isOn(): boolean {
    return !!this.#window || this.#isOnScreen;
  }

  hostConnected(): void {
    document.addEventListener('fullscreenchange', this.#redraw);
  }

  hostDisconnected(): void {
    document.removeEventListener('fullscreenchange', this.#redraw);
    this.#window?.leave();
  }

  toggle(): void {
    if (this.#window) this.#window.leave();
    else if (this.#isOnScreen) void document.exitFullscreen();
    else if (document.fullscreenEnabled) this.#host.requestFullscreen().catch(() => this.#fillWindow());
    else void this.#fillWindow();
  }

  get #isOnScreen(): boolean {
    return 'requestFullscreen' in this.#host && this.#host.matches(':fullscreen');
  }

  async #fillWindow(): Promise<void> {
    const { fillWindow } = await import('./full-window.ts');
    if (!this.#host.isConnected) return;
    this.#window ??= fillWindow(this.#host, this.#name(), () => {
      this.#window = undefined;
      this.#redraw();
    });
    this.#redraw();
  }

  #redraw = (): void => this.#host.requestUpdate();
}
