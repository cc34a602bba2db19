// Apart from the others, because pages with only a badge know no lessons.
import { LearnEvent } from './events.ts';

/** The learner chose a lesson. */
export class LearnLessonSelectedEvent extends LearnEvent {
  constructor(
    course: string,
    /** Id of the lesson. */
    readonly lesson: string,
  ) {
    super('learn-lesson-selected', course);
  }
}

/** The learner pressed play for the first time in a lesson. */
export class LearnLessonStartedEvent extends LearnEvent {
  constructor(
    course: string,
    /** Id of the lesson. */
    readonly lesson: string,
  ) {
    super('learn-lesson-started', course);
  }
}

/** The learner answered a question; the verdict is still to come. */
export class LearnQuestionAnsweredEvent extends LearnEvent {
  constructor(
    course: string,
    /** Id of the lesson. */
    readonly lesson: string,
    /** Id of the question. */
    readonly question: string,
  ) {
    super('learn-question-answered', course);
  }
}

/** The learner asks for the questions of a lesson. A quiz on the page takes it by cancelling it, and comes into view. */
export class LearnPractiseEvent extends LearnEvent {
  constructor(
    course: string,
    /** Id of the lesson. */
    readonly lesson: string,
  ) {
    super('learn-practise', course, { cancelable: true });
  }
}

/** The learner asks to see a second of a lesson's video. A player on the page takes it by cancelling it, and plays from there. */
export class LearnWatchEvent extends LearnEvent {
  constructor(
    course: string,
    /** Id of the lesson. */
    readonly lesson: string,
    /** Second of the video. */
    readonly seconds: number,
  ) {
    super('learn-watch', course, { cancelable: true });
  }
}

declare global {
  interface DocumentEventMap {
    'learn-practise': LearnPractiseEvent;
    'learn-watch': LearnWatchEvent;
  }
  interface HTMLElementEventMap {
    'learn-lesson-selected': LearnLessonSelectedEvent;
    'learn-lesson-started': LearnLessonStartedEvent;
    'learn-question-answered': LearnQuestionAnsweredEvent;
    'learn-practise': LearnPractiseEvent;
    'learn-watch': LearnWatchEvent;
  }
}
