/** What WordPress puts behind the address of each frame that it makes from an oEmbed answer. */
const SECRET = /^#\?secret=([a-z\d]{1,64})$/i;

/**
 * Speaks with a page of WordPress, whose frames have no origin and may open nothing: only with the secret that it gave this
 * one, and in its own words (wp-embed).
 */
export class WordPress {
  readonly #secret: string;
  readonly #parents: readonly string[];

  /** Undefined where the page around isn't WordPress. */
  static around(parents: readonly string[]): WordPress | undefined {
    const [, secret] = SECRET.exec(location.hash) ?? [];
    return secret === undefined ? undefined : new WordPress(secret, parents);
  }

  private constructor(secret: string, parents: readonly string[]) {
    this.#secret = secret;
    this.#parents = parents;
    // A link that opens a window is WordPress' to follow: in here it would do nothing.
    document.addEventListener('click', (event) => {
      const link = event.composedPath().find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement);
      if (origin !== 'null' || link?.target !== '_blank' || new URL(link.href).host !== location.host) return;
      event.preventDefault();
      this.#say('link', link.href);
    });
  }

  tellHeight(height: number): void {
    this.#say('height', height);
  }

  /** `ready` is called when WordPress has begun to listen. */
  onReady(ready: () => void): void {
    addEventListener('message', ({ data, source, origin }: MessageEvent<unknown>) => {
      if (source !== parent || !this.#parents.includes(origin) || typeof data !== 'object') return;
      const { message, secret } = (data ?? {}) as { message?: unknown; secret?: unknown };
      if (message === 'ready' && secret === this.#secret) ready();
    });
  }

  #say(message: 'height' | 'link', value: number | string): void {
    for (const origin of this.#parents) parent.postMessage({ message, value, secret: this.#secret }, origin);
  }
}
