import type { ProgressAnswer } from '../../../server/contract/api.ts';
import type { Course } from '../../../server/contract/course.ts';
import { EMPTY_STATE } from '../../../server/contract/state.ts';
import type { Account } from '../account.ts';
import type { Desk } from '../desk.ts';
import type { CourseView, FactDraft, Session } from '../session.ts';
import { Api, ApiError } from './api.ts';
import { CourseEntry } from './course-entry.ts';
import type { Keeper } from './keeper.ts';
import type { KeptSession, Report } from './kept-session.ts';
import { TokenSource } from './token.ts';

/** The first answer is on the screen before the outbox is fetched; in milliseconds. */
const PAINT = 100;

export interface PageSessionOptions {
  /** Address of the service, with a slash at the end. */
  service: URL;
  /** Where tokens come from; without it the browser's own sign-in with the service is used. */
  token?: TokenSource['load'] | undefined;
}

/** The session of a page: one request per course however many elements ask, and one outbox. */
export class PageSession implements Session, KeptSession {
  subject: string | null | undefined;
  readonly api: Api;
  readonly entries = new Map<string, CourseEntry>();
  readonly reports: Report[] = [];
  answer: ProgressAnswer | undefined;
  answers = 0;

  #keeper: Promise<Keeper> | undefined;

  constructor({ service, token }: PageSessionOptions) {
    this.api = new Api(service, token && new TokenSource(token));
    // A frame of the service in this page asks for what it can't fetch by itself.
    addEventListener('message', (event) => {
      if (event.data === 'learn-token') this.#keep((keeper) => void keeper.handOver(event));
    });
  }

  watch(course: string, listener: (view: CourseView) => void): () => void {
    const entry = this.#entry(course);
    if (!entry.course) void this.load(entry);
    return entry.watch(listener);
  }

  report(course: string, lesson: string, draft: FactDraft, element?: EventTarget): void {
    if (this.subject === undefined) return;
    this.reports.push({ course, lesson, draft, at: this.api.now(), subject: this.subject, element });
    this.#keep((keeper) => keeper.collect());
  }

  send(): void {
    this.#keep((keeper) => keeper.send());
  }

  select(course: string, lesson: string): void {
    const entry = this.#entry(course);
    entry.selected = lesson;
    entry.isComplete = true;
    entry.tell();
  }

  recall(course: string, lesson: string): void {
    this.#keep((keeper) => void keeper.recall(this.#entry(course), lesson));
  }

  async account(): Promise<Account> {
    return (await this.#kept()).account();
  }

  async desk(): Promise<Desk> {
    return (await this.#kept()).desk();
  }

  async refresh(course: string): Promise<void> {
    this.api.token?.renew();
    await this.load(this.#entry(course));
  }

  #entry(course: string): CourseEntry {
    let entry = this.entries.get(course);
    if (!entry) this.entries.set(course, (entry = new CourseEntry(course, this.api.base, () => this.api.now())));
    return entry;
  }

  load(entry: CourseEntry): Promise<void> {
    // What failed is over before anybody hears of it: who tries again at once must not be given the same promise.
    return (entry.loading ??= this.#ask(entry)
      .finally(() => (entry.loading = undefined))
      .catch((error: unknown) => {
        if (!(error instanceof ApiError)) throw error;
        this.#fail(entry, error);
      }));
  }

  async #ask(entry: CourseEntry): Promise<void> {
    const { answers } = this;
    // Half a character, which only a script can write, has no address.
    const id = encodeURIComponent(entry.id.toWellFormed());
    const [course, progress] = await Promise.all([
      this.api.get<Course>(`courses/${id}`),
      this.api.get<ProgressAnswer>(`progress?course=${id}`),
    ]);
    if (this.recognise(progress.subject)) return;
    this.answer = progress;
    entry.course = course;
    entry.problem = undefined;
    entry.offline = false;
    if (!entry.kept || answers === this.answers) {
      entry.kept = progress.courses[entry.id] ?? entry.kept ?? { generation: null, state: EMPTY_STATE };
    }
    entry.tell();
    setTimeout(() => this.#keep((keeper) => void keeper.resume(entry)), PAINT);
  }

  #fail(entry: CourseEntry, error: ApiError): void {
    const { status, problem } = error;
    entry.offline = !status;
    entry.problem = problem;
    if (problem.code === 'sign-in') {
      this.recognise(null);
      entry.course = undefined;
    }
    entry.tell();
    this.#keep((keeper) => keeper.tryAgain(entry, error));
  }

  recognise(subject: string | null): boolean {
    const changed = this.subject !== undefined && this.subject !== subject;
    this.subject = subject;
    if (changed) this.#keep((keeper) => keeper.startOver());
    return changed;
  }

  /** Outbox and storage arrive after the first answer is on the screen; where that fails, the next need tries again. */
  #keep(use: (keeper: Keeper) => void): void {
    this.#kept().then(use, () => (this.#keeper = undefined));
  }

  #kept(): Promise<Keeper> {
    return (this.#keeper ??= import('./keeper.ts').then(({ Keeper }) => Keeper.open(this)));
  }
}
