import type { CourseProgressAnswer } from '../../../server/contract/api.ts';
import type { Course } from '../../../server/contract/course.ts';
import type { CourseState } from '../../../server/contract/state.ts';
import type { CourseProgress } from '../../../server/contract/summarize.ts';
import { summarize } from '../../../server/contract/summarize.ts';
import type { Words } from '../../../server/contract/words.ts';
import type { AnswerView, CourseView, Hints, Keeping } from '../session.ts';
import type { ViewProblem } from '../view-problem.ts';

type Listener = (view: CourseView) => void;

/** What the service keeps of a course, without its milestones. */
export type Kept = Pick<CourseProgressAnswer, 'generation' | 'state'>;

/** What a page knows of one course, and who is told when that changes. */
export class CourseEntry {
  course: Course | undefined;
  /** The request that is on its way. */
  loading: Promise<void> | undefined;
  problem: ViewProblem | undefined;
  offline = false;
  keeping: Keeping = 'service';
  note: Words | undefined;
  hints: Hints | undefined;
  /** The lesson somebody chose on this page, or that it opened with: it stays until another one is chosen. */
  selected: string | undefined;
  /** Everything that is kept of the course is known, also what lies in this browser. */
  isComplete = false;
  answers = new Map<string, AnswerView>();
  /** Undefined before the service's first answer. */
  kept: Kept | undefined;
  /** What is still on its way, added to what is kept; comes with the outbox. */
  overlay: ((kept: CourseState) => CourseState) | undefined;

  readonly #listeners = new Set<Listener>();

  constructor(
    readonly id: string,
    readonly base: URL,
    /** Milliseconds since 1970, by the service's clock. */
    readonly now: () => number,
  ) {}

  get isWatched(): boolean {
    return this.#listeners.size > 0;
  }

  watch(listener: Listener): () => void {
    this.#listeners.add(listener);
    this.#show(listener, this.#view());
    return () => this.#listeners.delete(listener);
  }

  tell(): void {
    const view = this.#view();
    for (const listener of this.#listeners) this.#show(listener, view);
  }

  /** However many elements show a course, one of them says where its progress is kept. */
  #show(listener: Listener, view: CourseView): void {
    const [speaker] = this.#listeners;
    listener(listener === speaker || view.phase !== 'ready' ? view : { ...view, note: undefined });
  }

  #view(): CourseView {
    const { course, problem, kept, keeping, note, hints, offline, answers, overlay } = this;
    if (!course || !kept) return problem ? { phase: 'failed', problem, hints } : { phase: 'loading' };

    const state = overlay ? overlay(kept.state) : kept.state;
    const progress = summarize(course, state, this.now());
    const lesson = (this.selected ??= openingLesson(course, progress));
    const media = new URL(course.media, this.base);
    const file = (src: string) => new URL(src, media).href;
    return {
      phase: 'ready',
      course,
      state,
      progress,
      lesson,
      answers: new Map(answers),
      keeping,
      note,
      hints,
      offline,
      file,
    };
  }
}

/** Where to go on: the lesson last worked on; once that is completed, the first that isn't. */
function openingLesson(course: Course, { lessons, lastLesson }: CourseProgress): string {
  const open = lessons.filter(({ completed }, index) => !completed && !course.lessons[index]!.locked);
  return (open.find(({ lesson }) => lesson === lastLesson) ?? open[0] ?? lessons[0]!).lesson;
}
