import type { CourseState } from '../../../server/contract/state.ts';
import { stampsOf } from '../../../server/contract/state.ts';
import type { CourseEntry } from './course-entry.ts';
import type { Outbox } from './outbox.ts';
import type { Shelf } from './shelf.ts';
import { stateKey } from './state-key.ts';

/** Progress from before signing in, of the courses on this page: it is offered, and taken over only when asked for. */
export class Offers {
  /** Course id → title. */
  readonly titles = new Map<string, string>();
  /** Under which key it is remembered that an offer was declined → up to when there is something. */
  readonly #newest = new Map<string, [place: string, at: number]>();

  constructor(
    readonly shelf: Shelf,
    readonly outbox: Outbox,
  ) {}

  /** Looks whether there is something to be offered to whoever is signed in now: nothing that they have declined. */
  async look({ id, course }: CourseEntry, subject: string | null): Promise<boolean> {
    this.titles.delete(id);
    if (subject === null || !course) return false;
    const place = (whose: string | null) => stateKey(this.outbox.api.base.href, whose, id);
    const [state, waiting, declined = 0] = await Promise.all([
      this.shelf.state(place(null)),
      this.outbox.waitingOf(null, id),
      this.shelf.declined(place(subject)),
    ]);
    const newest = Math.max(0, ...waiting.map(({ fact }) => fact.at), ...(state ? timesOf(state) : []));
    if (newest <= declined) return false;
    this.titles.set(id, course.title);
    this.#newest.set(id, [place(subject), newest]);
    return true;
  }

  /** Until something is added, it isn't offered to this person again. */
  async decline(): Promise<void> {
    const declined = [...this.titles.keys()].map((id) => this.#newest.get(id)!);
    this.titles.clear();
    await Promise.all(declined.map(([place, at]) => this.shelf.decline(place, at)));
  }
}

function timesOf({ lessons }: CourseState): number[] {
  return Object.values(lessons).flatMap((terms) =>
    Object.values(terms)
      .flatMap(stampsOf)
      .map(({ at }) => at),
  );
}
