import type { AttemptsAnswer } from '../../../server/contract/api.ts';
import type { SubmittedFact } from '../../../server/contract/fact.schema.ts';
import { isTyped } from '../../../server/contract/question.ts';
import type { Desk, Papers } from '../desk.ts';
import { ApiError } from './api.ts';
import type { DeskPlace, KeptPapers, PaperChange } from './desk-papers.ts';
import { changed, isOver, keyOf, papersOf } from './desk-papers.ts';
import { DeskSaver } from './desk-saver.ts';
import { deskShelf } from './desk-shelf.ts';
import type { KeptSession } from './kept-session.ts';
import type { Tabs } from './tabs.ts';

interface Watcher {
  course: string;
  lesson: string;
  listener(papers: Papers): void;
}

/** The desk of whoever is signed in: what others have left in this browser lies there hidden, and waits for them. */
export class LearnerDesk implements Desk {
  readonly #session: KeptSession;
  readonly #tabs: Tabs;
  readonly #saver = new DeskSaver();
  readonly #watchers = new Set<Watcher>();
  /** Of everybody, by {@link keyOf}. */
  readonly #kept = new Map<string, KeptPapers>();

  /** Everything that lies in this browser is known once it is open; what has lain there too long is cleared away. */
  static async open(session: KeptSession, tabs: Tabs): Promise<LearnerDesk> {
    const desk = new LearnerDesk(session, tabs);
    await desk.#load();
    // A page that the browser had put aside has heard nothing meanwhile.
    addEventListener('pageshow', ({ persisted }) => persisted && void desk.#load());
    return desk;
  }

  private constructor(session: KeptSession, tabs: Tabs) {
    this.#session = session;
    this.#tabs = tabs;
  }

  watch(course: string, lesson: string, listener: (papers: Papers) => void): () => void {
    const watcher = { course, lesson, listener };
    this.#watchers.add(watcher);
    listener(this.papers(course, lesson));
    return () => this.#watchers.delete(watcher);
  }

  draft(course: string, lesson: string, question: string, response: string[] | undefined): void {
    const place = this.#placeOf(course, lesson);
    if (place) this.#make({ ...place, at: this.#laterThan(place), kind: 'draft', question, response });
  }

  async begin(course: string, lesson: string): Promise<void> {
    const { api, subject } = this.#session;
    const attempt = await api.post<AttemptsAnswer>('attempts', { course, lesson }).catch((error: unknown) => {
      // Whose sign-in has ended is told so by the page as well.
      const entry = this.#session.entries.get(course);
      if (error instanceof ApiError && error.status === 401 && subject && entry) void this.#session.load(entry);
      throw error;
    });
    if (subject === undefined) return;
    const place = this.#at(subject, course, lesson);
    this.#make({ ...place, at: this.#laterThan(place), kind: 'begun', attempt });
  }

  /** What lies there of whoever is signed in now. */
  papers(course: string, lesson: string): Papers {
    const place = this.#placeOf(course, lesson);
    return papersOf(place && this.#kept.get(keyOf(place)));
  }

  /** An attempt was handed in: what is typed stays, for the service doesn't keep it. */
  handedIn({ course, lesson, attempt, answers }: SubmittedFact, subject: string | null): void {
    const questions = this.#session.entries.get(course)?.course?.lessons.find(({ id }) => id === lesson)?.questions;
    const typed = answers.filter(({ question, response }) => {
      const asked = questions?.find(({ id }) => id === question);
      return asked && isTyped(asked) && response.length > 0;
    });
    const stay = Object.fromEntries(typed.map(({ question, response }) => [question, response]));
    const place = this.#at(subject, course, lesson);
    this.#make({ ...place, at: this.#laterThan(place), kind: 'handed-in', attempt, stay });
  }

  /** Another tab has changed something. */
  hear(change: PaperChange): void {
    this.#saver.outdate(change);
    this.#apply(change);
  }

  /** Somebody else may be signed in by now. */
  update(): void {
    for (const { course, lesson, listener } of this.#watchers) listener(this.papers(course, lesson));
  }

  /** All that lies here of one person. */
  of(subject: string | null): KeptPapers[] {
    const service = this.#session.api.base.href;
    return [...this.#kept.values()].filter((one) => one.subject === subject && one.service === service);
  }

  /** Removes all of one person, for good. */
  async forget(subject: string | null): Promise<void> {
    const papers = this.of(subject);
    await this.hide(subject);
    await deskShelf.remove(papers).catch(() => undefined);
  }

  /** Another tab has removed all of one person. */
  async hide(subject: string | null): Promise<void> {
    const papers = this.of(subject).map(keyOf);
    for (const key of papers) this.#kept.delete(key);
    const dropped = this.#saver.drop((change) => papers.includes(keyOf(change)));
    this.update();
    await dropped;
  }

  async #load(): Promise<void> {
    const known = new Map(this.#kept);
    const all = await deskShelf.all().catch(() => [...known.values()]);
    // What another tab has handed in meanwhile is gone; what was done here since is not.
    for (const [key, papers] of known) if (this.#kept.get(key) === papers) this.#kept.delete(key);
    const over = all.filter((papers) => isOver(papers, this.#session.api.now()));
    void deskShelf.remove(over).catch(() => undefined);
    for (const papers of all) {
      const here = this.#kept.get(keyOf(papers));
      if (!over.includes(papers) && !(here && here.changed > papers.changed)) this.#kept.set(keyOf(papers), papers);
    }
    // What this page couldn't save yet, and what closed pages couldn't.
    for (const change of [...this.#saver.collect(), ...this.#saver.unsaved]) this.#apply(change);
    this.update();
  }

  #make(change: PaperChange): void {
    this.#apply(change);
    this.#tabs.tell({ kind: 'desk', change });
    this.#saver.save(change);
  }

  #apply(change: PaperChange): void {
    const key = keyOf(change);
    const before = this.#kept.get(key);
    const after = changed(before, change);
    if (after === before) return;
    this.#kept.set(key, after);
    for (const { course, lesson, listener } of this.#watchers)
      if (course === change.course && lesson === change.lesson) listener(this.papers(course, lesson));
  }

  #placeOf(course: string, lesson: string): DeskPlace | undefined {
    const { subject } = this.#session;
    return subject === undefined ? undefined : this.#at(subject, course, lesson);
  }

  #at(subject: string | null, course: string, lesson: string): DeskPlace {
    return { service: this.#session.api.base.href, subject, course, lesson };
  }

  /** Later than all that is known of the place: the clocks of two tabs are seconds apart, and what somebody does counts. */
  #laterThan(place: DeskPlace): number {
    return Math.max(this.#session.api.now(), (this.#kept.get(keyOf(place))?.changed ?? 0) + 1);
  }
}
