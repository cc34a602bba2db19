import type { ReactiveControllerHost } from 'lit';

/**
 * Something that somebody chose on this device, for every page of this origin: kept in `localStorage`, and where a browser
 * refuses that, in this page. It never leaves the browser. Its key stands in `server/records/inventory-browser.ts`.
 */
export class DeviceChoice {
  readonly #key: string;
  readonly #followers = new Set<() => void>();
  /** What the browser refused to keep; null: that it is forgotten. */
  #refused: string | null | undefined;

  constructor(key: string) {
    this.#key = key;
  }

  /** Undefined where nothing was chosen. */
  get(): string | undefined {
    if (this.#refused !== undefined) return this.#refused ?? undefined;
    try {
      return localStorage.getItem(this.#key) ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** Chooses, and tells everybody who follows, in other tabs, too; undefined forgets. */
  set(value: string | undefined): void {
    try {
      if (value === undefined) localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, value);
      this.#refused = undefined;
    } catch {
      this.#refused = value ?? null;
    }
    for (const tell of this.#followers) tell();
  }

  /** Draws an element anew whenever the choice changes, here or in another tab. */
  follow(host: ReactiveControllerHost): void {
    const tell = () => host.requestUpdate();
    const listen = ({ key }: StorageEvent) => (key === this.#key || key === null) && tell();
    host.addController({
      hostConnected: () => {
        this.#followers.add(tell);
        addEventListener('storage', listen);
      },
      hostDisconnected: () => {
        this.#followers.delete(tell);
        removeEventListener('storage', listen);
      },
    });
  }
}
