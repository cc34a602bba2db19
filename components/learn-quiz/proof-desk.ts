import type { ReactiveControllerHost } from 'lit';
import type { AttemptsAnswer } from '../../server/contract/api.ts';
import type { Desk, Papers } from '../shared/desk.ts';
import type { ReadyView, Session } from '../shared/session.ts';
import type { ViewProblem } from '../shared/view-problem.ts';

/** Whose papers are looked at. */
interface Place {
  view: ReadyView;
  lesson: { id: string };
  session: Session;
}

/** The desk of one lesson, as its proof sees it. */
export class ProofDesk {
  /** Undefined while nothing is known of it. */
  papers: Papers | undefined;
  isBeginning = false;
  /** There was no connection when it was needed. */
  isCut = false;
  /** Why nothing could be drawn, where the service said it. */
  problem: ViewProblem | 'unknown' | undefined;

  readonly #host: ReactiveControllerHost;
  #place: Place | undefined;
  #followed = '';
  #desk: Desk | undefined;
  #unwatch: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Looks at the papers of this lesson from now on. */
  follow(place: Place): void {
    this.#place = place;
    const { course } = place.view;
    const followed = `${course.id}/${place.lesson.id}`;
    if (followed === this.#followed) return;
    this.leave();
    this.#followed = followed;
    void this.#open(place, followed);
  }

  /** Nothing is known any more. */
  leave(): void {
    this.#unwatch?.();
    this.#unwatch = this.#desk = this.papers = this.problem = undefined;
    this.#followed = '';
    this.isCut = false;
  }

  /** Keeps an answer as far as it is given. */
  draft(question: string, response: string[] | undefined): void {
    const { view, lesson } = this.#place!;
    this.#desk?.draft(view.course.id, lesson.id, question, response);
  }

  /** Has a new attempt drawn; `cut` where there is no connection. `kept`: answers that stay, where the same questions are asked again. */
  async begin(kept: Kept = { questions: [], drafts: new Map() }): Promise<'begun' | 'cut' | 'failed'> {
    if (this.isBeginning || !this.#desk) return 'failed';
    const { view, lesson, session } = this.#place!;
    const followed = this.#followed;
    this.isBeginning = true;
    this.problem = undefined;
    this.#host.requestUpdate();
    try {
      await this.#desk.begin(view.course.id, lesson.id);
      if (followed !== this.#followed) return 'failed';
      this.#carryOver(kept);
      return 'begun';
    } catch (error) {
      const { status, problem } = error as { status?: number; problem?: ViewProblem };
      if (!status) {
        void this.#waitForConnection(session, view.course.id);
        return 'cut';
      }
      this.problem = problem ?? 'unknown';
      return 'failed';
    } finally {
      this.isBeginning = false;
      this.#host.requestUpdate();
    }
  }

  async #open({ view, lesson, session }: Place, followed: string): Promise<void> {
    try {
      const desk = await session.desk();
      if (followed !== this.#followed) return;
      this.#desk = desk;
      this.#unwatch = desk.watch(view.course.id, lesson.id, (papers) => {
        this.papers = papers;
        this.#host.requestUpdate();
      });
    } catch {
      // Its code could not be fetched: with the next news of the course it is tried again.
      if (followed === this.#followed) this.#followed = '';
    }
  }

  #carryOver({ questions, drafts }: Kept): void {
    for (const { question, rev } of this.papers?.attempt?.questions ?? []) {
      const isSame = questions.some((one) => one.question === question && one.rev === rev);
      const draft = drafts.get(question);
      if (isSame && draft) this.draft(question, draft);
    }
  }

  /** The session asks until there is a connection again; the button is back with its answer. */
  async #waitForConnection(session: Session, course: string): Promise<void> {
    this.isCut = true;
    await session.refresh(course);
    this.isCut = false;
    this.#host.requestUpdate();
  }
}

/** What was answered in an attempt. */
export interface Kept {
  questions: AttemptsAnswer['questions'];
  drafts: Papers['drafts'];
}
