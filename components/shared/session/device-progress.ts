import type { GradedFact } from '../../../server/contract/merge.ts';
import { merge } from '../../../server/contract/merge.ts';
import type { CourseState } from '../../../server/contract/state.ts';
import { EMPTY_STATE } from '../../../server/contract/state.ts';
import { summarize } from '../../../server/contract/summarize.ts';
import type { Counter } from './counter.ts';
import type { CourseEntry } from './course-entry.ts';
import { randomId } from './random-id.ts';
import type { Shelf } from './shelf.ts';

/** Progress that belongs to this device, merged here by the same rules as in the service. */
export class DeviceProgress {
  constructor(
    readonly shelf: Shelf,
    readonly counter: Counter,
  ) {}

  /** Adds a fact to the state that lies under `key`; resolves to what that is now. */
  async add(fact: GradedFact, key: string, entry: CourseEntry | undefined): Promise<CourseState> {
    let before: CourseState | undefined;
    const after = await this.shelf.change(key, (state) => merge((before = state) ?? EMPTY_STATE, fact));
    this.#count(fact, before, after, entry);
    return after;
  }

  /** The town may know how often a course is begun and completed; of whom, nobody does. */
  #count({ course, at }: GradedFact, before: CourseState | undefined, after: CourseState, entry?: CourseEntry): void {
    const isCompleted = (state: CourseState) =>
      entry?.course !== undefined && summarize(entry.course, state, at).completed;
    if (!before) void this.counter.count(course, 'started', randomId(), at);
    if (isCompleted(after) && !(before && isCompleted(before))) {
      void this.counter.count(course, 'completed', randomId(), at);
    }
  }
}
