import type { CourseProgress } from '../../../server/contract/summarize.ts';
import { summarize } from '../../../server/contract/summarize.ts';
import { LearnCourseCompletedEvent, LearnLessonCompletedEvent } from '../completion-events.ts';
import type { CourseEntry } from './course-entry.ts';

/** What is to be known here of a fact. */
interface Happened {
  id: string;
  lesson: string;
}

/**
 * Tells the page what has been completed by something that the learner did on it: each lesson of a course, and the
 * course, once. What other tabs and devices completed, and what was known before, is told by nobody here.
 */
export class Completions {
  /** Id of a fact → the element in which it happened. */
  readonly #elements = new Map<string, EventTarget>();
  readonly #told = new Set<string>();

  /** This happened in an element of this page. */
  expect({ id }: Happened, element: EventTarget | undefined): void {
    if (element) this.#elements.set(id, element);
  }

  /** Makes a change that these facts are behind, and tells what it completes. */
  during(entry: CourseEntry, facts: readonly Happened[], change: () => void): void {
    const before = progressOf(entry);
    change();
    const after = progressOf(entry);
    const own = facts.filter(({ id }) => this.#elements.has(id));
    if (!before || !after || !own.length) return;

    after.lessons.forEach(({ lesson, term, completed }, index) => {
      const cause = own.findLast((fact) => fact.lesson === lesson);
      if (!cause || !completed || before.lessons[index]?.completed) return;
      this.#tell(cause, `${entry.id}/${lesson}/${term}`, new LearnLessonCompletedEvent(entry.id, lesson));
    });
    if (after.completed && !before.completed) {
      const terms = after.lessons.map(({ term }) => term).join('/');
      this.#tell(own.at(-1)!, `${entry.id}//${terms}`, new LearnCourseCompletedEvent(entry.id));
    }
  }

  /** All that comes of these facts has come. */
  forget(facts: readonly Happened[]): void {
    for (const { id } of facts) this.#elements.delete(id);
  }

  /** An element that has left the page meanwhile is not heard any more. */
  #tell({ id }: Happened, what: string, event: Event): void {
    if (this.#told.has(what)) return;
    this.#told.add(what);
    const element = this.#elements.get(id)!;
    (element instanceof Node && !element.isConnected ? document : element).dispatchEvent(event);
  }
}

function progressOf({ course, kept, overlay, now }: CourseEntry): CourseProgress | undefined {
  return course && kept && summarize(course, overlay ? overlay(kept.state) : kept.state, now());
}
