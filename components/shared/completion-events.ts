// Apart from the others: they come with what keeps the learner's facts, some moments after the first answer.
import { LearnEvent } from './events.ts';

/**
 * What the learner did on this page has completed a lesson. Fired once, when it is known; a lesson that was completed
 * before, in another tab or on another device, fires nothing.
 */
export class LearnLessonCompletedEvent extends LearnEvent {
  constructor(
    course: string,
    /** Id of the lesson. */
    readonly lesson: string,
  ) {
    super('learn-lesson-completed', course);
  }
}

/** What the learner did on this page has completed the course: the last of its lessons. Fired once, after that lesson's. */
export class LearnCourseCompletedEvent extends LearnEvent {
  constructor(course: string) {
    super('learn-course-completed', course);
  }
}

declare global {
  interface HTMLElementEventMap {
    'learn-lesson-completed': LearnLessonCompletedEvent;
    'learn-course-completed': LearnCourseCompletedEvent;
  }
}
