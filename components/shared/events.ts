/** Any of our events: it leaves shadow roots and reaches the host page. */
export class LearnEvent extends Event {
  constructor(
    type: string,
    /** Id of the course. */
    readonly course: string,
    options: EventInit = {},
  ) {
    super(type, { bubbles: true, composed: true, ...options });
  }
}

/** The learner asks to go on. Cancel it to do something else than following the badge's `href`. */
export class LearnResumeEvent extends LearnEvent {
  constructor(
    course: string,
    /** Id of the lesson last worked on; undefined before the first. */
    readonly lesson: string | undefined,
  ) {
    super('learn-resume', course, { cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'learn-resume': LearnResumeEvent;
  }
}
