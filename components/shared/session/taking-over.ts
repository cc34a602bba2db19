import { factsOf } from '../../../server/contract/facts-of.ts';
import { join } from '../../../server/contract/merge.ts';
import { EMPTY_STATE } from '../../../server/contract/state.ts';
import type { CourseEntry } from './course-entry.ts';
import type { Outbox } from './outbox.ts';
import type { Shelf } from './shelf.ts';
import { stateKey } from './state-key.ts';

/** Progress from before signing in, of the courses on this page: it is offered, and taken over only when asked for. */
export class TakingOver {
  /** Course id → title. */
  readonly offers = new Map<string, string>();
  readonly #declined = new Set<string>();

  constructor(
    readonly shelf: Shelf,
    readonly outbox: Outbox,
  ) {}

  /** Looks whether there is something to be offered to whoever is signed in now. */
  async look({ id, course }: CourseEntry, subject: string | null): Promise<void> {
    this.offers.delete(id);
    if (subject === null || !course || this.#declined.has(id)) return;
    const waits = (await this.outbox.waitingOf(null, id)).length > 0;
    if (waits || (await this.shelf.state(this.#place(null, id)))) this.offers.set(id, course.title);
  }

  decline(): void {
    for (const course of this.offers.keys()) this.#declined.add(course);
    this.offers.clear();
  }

  /** Gives one course's progress to `subject`: to the service as facts, or on this device where the course belongs there. */
  async take(entry: CourseEntry, subject: string): Promise<void> {
    const before = await this.shelf.state(this.#place(null, entry.id));
    const waiting = await this.outbox.waitingOf(null, entry.id);
    const stays = entry.course?.record === 'device';

    if (stays && before) {
      await this.shelf.change(this.#place(subject, entry.id), (own) => join(own ?? EMPTY_STATE, before));
    }
    const facts = [...(before && !stays ? factsOf(entry.id, before) : []), ...waiting.map(({ fact }) => fact)];
    const generation = entry.kept?.generation ?? null;
    const service = this.outbox.api.base.href;
    for (const fact of facts) {
      // It takes the place of the one that waited for nobody.
      await this.outbox.add({ fact: { ...fact, generation }, subject, service, to: stays ? 'verdicts' : 'facts' });
    }
    await this.shelf.drop([this.#place(null, entry.id)]);
    this.offers.delete(entry.id);
  }

  #place(subject: string | null, course: string): string {
    return stateKey(this.outbox.api.base.href, subject, course);
  }
}
