import type { CountedEvent } from '../../../server/contract/fact.schema.ts';
import type { Api } from './api.ts';
import { ApiError } from './api.ts';
import type { Shelf } from './shelf.ts';

/** At most so many at once. */
const BATCH = 50;

/** Has it counted, without saying of whom, that courses whose progress stays in the browser are begun and completed. */
export class Counter {
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Until then the service wants to hear nothing, by a clock that nobody can set. */
  #quietUntil = 0;

  constructor(
    readonly api: Api,
    readonly shelf: Shelf,
    readonly subject: () => string | null | undefined,
  ) {}

  /** Counts one course once; sent at once, and again with the next visit until the service has it. */
  async count(course: string, kind: CountedEvent['kind'], id: string, at: number): Promise<void> {
    const subject = this.subject();
    if (subject === undefined) return;
    const month = new Date(at).toISOString().slice(0, 7);
    await this.shelf.putCounting({ event: { id, course, kind, month }, subject, service: this.api.base.href });
    await this.send();
  }

  /** Sends what waits; later where the service asked for that. */
  async send(): Promise<void> {
    clearTimeout(this.#timer);
    const quiet = this.#quietUntil - performance.now();
    if (quiet > 0) {
      this.#timer = setTimeout(() => void this.send(), quiet);
      return;
    }
    const subject = this.subject();
    const events = (await this.shelf.countings())
      .filter((one) => one.subject === subject && one.service === this.api.base.href)
      .map(({ event }) => event)
      .slice(0, BATCH);
    if (!events.length) return;
    try {
      await this.api.post('counts', { events }, 'open');
      await this.shelf.removeCountings(events.map(({ id }) => id));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.retryAfter > 0) {
        this.#quietUntil = performance.now() + error.retryAfter * 1000;
        await this.send();
      }
      // What the service will never take is not kept either.
      if (error.status === 400) await this.shelf.removeCountings(events.map(({ id }) => id));
    }
  }
}
