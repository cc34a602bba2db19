import type { Lesson } from '../../server/contract/course.ts';
import type { Question } from '../../server/contract/question.ts';
import { isTyped, pairOf } from '../../server/contract/question.ts';
import type { Desk, Papers } from '../shared/desk.ts';
import { handedIn } from '../shared/desk.ts';
import type { Session } from '../shared/session.ts';
import type { Worksheet } from './worksheet.ts';

/** Milliseconds that typing may rest before it is kept. */
const PAUSE = 300;

/** Takes half-given answers of one lesson to the learner's desk, and brings them back: after a reload, or from another tab. */
export class Drafts {
  readonly #sheet: Worksheet;
  readonly #changed: () => void;
  /** Not on the desk yet. */
  readonly #pending = new Map<string, string[] | undefined>();
  #place: { session: Session; course: string; lesson: Lesson } | undefined;
  #desk: Desk | undefined;
  #unwatch: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(sheet: Worksheet, changed: () => void) {
    this.#sheet = sheet;
    this.#changed = changed;
  }

  /** The element is at this lesson now. */
  follow(session: Session, course: string, lesson: Lesson): void {
    const before = this.#place;
    this.#place = { session, course, lesson };
    if (before?.session === session && before.course === course && before.lesson.id === lesson.id) return;
    this.#place = before;
    this.flush();
    this.leave();
    const place = (this.#place = { session, course, lesson });
    addEventListener('pagehide', this.flush);
    // Without a desk answers are kept as long as the page is open.
    session.desk().then(
      (desk) => this.#place?.lesson.id === place.lesson.id && this.#place.session === session && this.#open(desk),
      () => undefined,
    );
  }

  /** Keeps an answer as far as it is given: what is chosen at once, what is typed when the hand rests. */
  put(question: string, response: string[] | undefined, isTyping = false): void {
    this.#pending.set(question, response);
    clearTimeout(this.#timer);
    if (isTyping) this.#timer = setTimeout(this.flush, PAUSE);
    else this.flush();
  }

  /** Keeps what was typed and handed in beside what is typed next. */
  putTyped(question: string, response: string[]): void {
    this.put(handedIn(question), response);
  }

  readonly flush = (): void => {
    if (!this.#desk || !this.#place) return;
    const { course, lesson } = this.#place;
    for (const [question, response] of [...this.#pending]) {
      // The desk calls back at once, and what it says then is what is written here.
      this.#pending.delete(question);
      this.#desk.draft(course, lesson.id, question, response);
    }
  };

  /** What isn't on the desk yet is nobody's any more. */
  leave(): void {
    removeEventListener('pagehide', this.flush);
    clearTimeout(this.#timer);
    this.#unwatch?.();
    this.#pending.clear();
    this.#place = this.#desk = this.#unwatch = undefined;
  }

  #open(desk: Desk): void {
    const { course, lesson } = this.#place!;
    this.#desk = desk;
    for (const question of lesson.questions) {
      const { draft, found } = this.#sheet.of(lesson.id, question.id);
      if (draft && !found) this.#pending.set(question.id, draft);
    }
    this.#unwatch = desk.watch(course, lesson.id, (papers) => this.#take(papers));
    this.flush();
  }

  #take({ drafts }: Papers): void {
    if (!this.#place) return;
    const { id, questions } = this.#place.lesson;
    for (const question of questions) {
      const work = this.#sheet.of(id, question.id);
      const draft = fitting(drafts.get(question.id), question);
      const typed = drafts.get(handedIn(question.id));
      const isNewer = this.#pending.has(question.id) || work.sent !== undefined;
      if (isNewer || (isSame(draft, work.draft) && isSame(typed, work.typed))) continue;
      const { own } = work;
      this.#sheet.change(id, question.id, { draft, found: true, typed, ...(own && { own }) });
      this.#changed();
    }
  }
}

/** Without what the question, in today's words, doesn't have. */
function fitting(draft: string[] | undefined, question: Question): string[] | undefined {
  const { type, options, targets } = question;
  if (!draft || !options.length || (isTyped(question) && type !== 'gap')) return draft;
  const left = draft.filter((entry) => {
    const [option, target] = pairOf(entry);
    const isThere = options.some(({ id }) => id === option);
    return isThere && (!targets || targets.some(({ id }) => id === target));
  });
  return left.length || !draft.length ? left : undefined;
}

function isSame(a: string[] | undefined, b: string[] | undefined): boolean {
  return a === b || (a?.length === b?.length && a?.every((entry, index) => entry === b![index]) === true);
}
