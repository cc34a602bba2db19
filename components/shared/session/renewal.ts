import type { TokenSource } from './token.ts';

/** The share of a token's life after which a new one is fetched. */
const SHARE = 0.8;

/** Seconds until the next try where the address didn't answer. */
const AGAIN = 30;

/** Timers wait no longer than this, in seconds. */
const LONGEST = 86_400;

/** Fetches a new token before the old one ends, so that nothing has to wait for it. */
export class Renewal {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #known: string | undefined;

  constructor(readonly source: TokenSource) {}

  /** To be called when a token was just used. Its life is counted from when it is first seen, by whatever clock this device has. */
  async schedule(): Promise<void> {
    const token = await this.source.get().catch(() => undefined);
    if (token === this.#known) return;
    this.#known = token;
    const seconds = token && lifeOf(token);
    if (seconds) this.#wait(seconds * SHARE);
  }

  #wait(seconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#renew(), Math.min(Math.max(1, seconds), LONGEST) * 1000);
  }

  /** The old one is used until the new one is there. */
  async #renew(): Promise<void> {
    const next = this.source.load();
    try {
      await next;
      this.source.current = next;
      await this.schedule();
    } catch {
      this.#wait(AGAIN);
    }
  }
}

/** Seconds from making a token to its end; undefined where it doesn't say. It is read, not believed. */
function lifeOf(token: string): number | undefined {
  try {
    const payload = token.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/');
    const { iat, exp } = JSON.parse(atob(payload)) as { iat?: number; exp?: number };
    return iat !== undefined && exp !== undefined ? exp - iat : undefined;
  } catch {
    return undefined;
  }
}
