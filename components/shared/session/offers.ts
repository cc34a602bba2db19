import type { CourseEntry } from './course-entry.ts';
import type { Outbox } from './outbox.ts';
import type { Shelf } from './shelf.ts';
import { stateKey } from './state-key.ts';

/** Progress from before signing in, of the courses on this page: it is offered, and taken over only when asked for. */
export class Offers {
  /** Course id → title. */
  readonly titles = new Map<string, string>();
  readonly #declined = new Set<string>();

  constructor(
    readonly shelf: Shelf,
    readonly outbox: Outbox,
  ) {}

  /** Looks whether there is something to be offered to whoever is signed in now. */
  async look({ id, course }: CourseEntry, subject: string | null): Promise<boolean> {
    const mayBe = subject !== null && course && !this.#declined.has(id);
    const place = stateKey(this.outbox.api.base.href, null, id);
    const isThere = mayBe && ((await this.shelf.state(place)) || (await this.outbox.waitingOf(null, id)).length);
    if (isThere) this.titles.set(id, course.title);
    else this.titles.delete(id);
    return Boolean(isThere);
  }

  decline(): void {
    for (const course of this.titles.keys()) this.#declined.add(course);
    this.titles.clear();
  }
}
