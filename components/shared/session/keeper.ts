import type { SubmittedFact } from '../../../server/contract/fact.schema.ts';
import type { ApiError } from './api.ts';
import type { CourseEntry } from './course-entry.ts';
import { hasDesk } from './desk-name.ts';
import { noteOf } from './keeping.ts';
import type { KeptSession } from './kept-session.ts';
import type { AccountKeeper, LearnerAccount } from './learner-account.ts';
import type { LearnerDesk } from './learner-desk.ts';
import type { LearningListener } from './learning.ts';
import { Learning } from './learning.ts';
import { Offers } from './offers.ts';
import type { Outbox } from './outbox.ts';
import { Renewal } from './renewal.ts';
import type { LastingShelf, ShelfListener } from './shelf.ts';
import { openShelf } from './shelf.ts';
import { SignIn } from './sign-in.ts';
import type { TabMessage } from './tabs.ts';
import { Tabs } from './tabs.ts';
import { TokenSource } from './token.ts';

/** After a failure the next tries wait this long, in seconds; the last one repeats. */
const RETRIES = [2, 5, 15, 60];

/** A page that comes back to the front asks again, but not more often than this, in milliseconds. */
const FRESH = 5_000;

/** For the editor who pasted it. */
const NAMELESS = {
  code: 'course-missing',
  de: 'Hier fehlt der Kurs: course="…".',
  en: 'The course is missing: course="…".',
};

/** Nobody is signed in any more, somebody else is, or a grant has ended: statuses after which everything is asked anew. */
const ANEW = [401, 403, 409, 410];

/** Facts of somebody else who used this browser wait hidden for this long, in milliseconds. */
const STRANGERS_WAIT = 30 * 86_400_000;

/** Keeps a page true: what waits is sent, what fails is tried again, who is signed in is looked at anew. */
export class Keeper implements LearningListener, AccountKeeper, ShelfListener {
  readonly shelf: LastingShelf;
  readonly outbox: Outbox;
  readonly offers: Offers;

  readonly #session: KeptSession;
  readonly #tabs: Tabs;
  readonly #learning: Learning;
  readonly #signIn: SignIn;
  #account: Promise<LearnerAccount> | undefined;
  #desk: Promise<LearnerDesk> | undefined;
  #renewal: Renewal | undefined;
  /** Who was signed in when a course was last loaded. */
  #person: string | null | undefined;
  /** They aren't any more, and nobody else is. */
  #hasEnded = false;
  #hasHelped = false;
  #loadedAt = performance.now();
  #failures = 0;

  static async open(session: KeptSession): Promise<Keeper> {
    // The line under each element says what is kept; before there is something to keep, it has nothing to say.
    import('../../learn-privacy/define-line.ts').catch(() => undefined);
    const keeper = new Keeper(session);
    await keeper.#clearAway();
    keeper.collect();
    void keeper.#openDesk();
    void keeper.#askAround();
    return keeper;
  }

  private constructor(session: KeptSession) {
    this.#session = session;
    this.shelf = openShelf(this);
    this.#tabs = new Tabs(session.api.base, (message) => this.#hear(message));
    this.#learning = new Learning(session, this.shelf, this.#tabs, this);
    this.outbox = this.#learning.outbox;
    this.offers = new Offers(this.shelf, this.outbox);
    this.#signIn = new SignIn(session);
    this.#renewal = session.api.token && new Renewal(session.api.token);
    addEventListener('online', () => this.#refreshAll());
    addEventListener('pageshow', ({ persisted }) => persisted && this.#refreshAll());
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden && performance.now() - this.#loadedAt > FRESH) this.#refreshAll();
    });
  }

  /** A course was loaded: what waits for it counts from the start, and is sent. */
  async resume(entry: CourseEntry): Promise<void> {
    this.#person = this.#session.subject;
    if (this.#person !== null) this.#hasEnded = false;
    this.#failures = 0;
    this.#loadedAt = performance.now();
    if (!(await this.#learning.resume(entry))) return;
    // What lies in this browser may say another lesson to go on with.
    if (!entry.isComplete) entry.selected = undefined;
    entry.isComplete = true;
    this.mark(entry);
    this.send();
    void this.#renewal?.schedule();
    await this.#hint(entry);
    await this.#tellAccount((account) => account.update());
    this.#tellDesk((desk) => desk.update());
    this.#helpEditors();
  }

  collect(): void {
    this.#learning.collect();
  }

  send(): void {
    void this.outbox.send();
  }

  async recall(entry: CourseEntry, lesson: string): Promise<void> {
    const papers = await this.desk().then(
      (desk) => desk.papers(entry.id, lesson),
      () => undefined,
    );
    await this.#learning.recall(entry, lesson, papers?.drafts);
  }

  async handOver(event: MessageEvent): Promise<void> {
    const { handOver } = await import('./hand-over.ts');
    handOver(event, this.#session.api);
  }

  /** What is kept of the learner, for themselves; its code comes with the first who wants to know. */
  account(): Promise<LearnerAccount> {
    this.#account ??= import('./learner-account.ts').then(
      ({ LearnerAccount }) => new LearnerAccount(this.#session, this),
    );
    return this.#account;
  }

  /** What is begun and not handed in; its code comes with the first who works on questions. */
  desk(): Promise<LearnerDesk> {
    this.#desk ??= import('./learner-desk.ts')
      .then(({ LearnerDesk }) => LearnerDesk.open(this.#session, this.#tabs))
      .catch((error: unknown) => {
        this.#desk = undefined;
        throw error;
      });
    return this.#desk;
  }

  /** A course could not be loaded: it is tried again, unless the service had a reason that stays. */
  tryAgain(entry: CourseEntry, error: ApiError): void {
    const { problem, way, retryAfter } = error;
    if (!entry.id) entry.problem = NAMELESS;
    this.mark(entry);
    const { api, subject } = this.#session;
    const isForeign = api.base.origin !== origin && !api.token && !subject;
    if (problem.code === 'unreachable' && isForeign && !way) {
      // A page that the service doesn't list, or a sandboxed one, may have what everybody may have, but as nobody.
      api.way = 'open';
      void this.#session.load(entry);
      return;
    }
    api.way = undefined;
    void this.#hint(entry);
    if (!retryAfter) this.#helpEditors(error);
    if (problem.code !== 'unreachable' && !retryAfter) return;
    if (api.base.origin !== origin && origin !== 'null')
      console.warn(`No answer from ${api.base.href}: is ${origin} listed in its LERN_ORIGINS?`);
    const wait = RETRIES[Math.min(this.#failures++, RETRIES.length - 1)]!;
    setTimeout(() => entry.isWatched && void this.#session.load(entry), Math.max(wait, retryAfter) * 1000);
  }

  /** Says where the progress of a course is kept. */
  mark(entry: CourseEntry, isUnderway = false): void {
    const isWaiting = (entry.offline || isUnderway) && this.outbox.of(entry.id).length > 0;
    const home = this.#learning.isDevice(entry) ? 'device' : isWaiting ? 'waiting' : 'service';
    const isRefused = !this.shelf.durable;
    entry.keeping = isRefused && home !== 'service' ? 'memory' : home;
    entry.note = noteOf({ home, isRefused, offline: entry.offline, hasEnded: this.#hasEnded });
    entry.tell();
  }

  arrived(entry: CourseEntry): void {
    entry.offline = false;
    this.mark(entry);
  }

  handedIn(fact: SubmittedFact, subject: string | null): void {
    this.desk().then(
      (desk) => desk.handedIn(fact, subject),
      () => undefined,
    );
  }

  erased(course: string, subject: string | null): void {
    this.#tellDesk((desk) => desk.clear(course, subject));
  }

  failed(error: ApiError): void {
    if (ANEW.includes(error.status)) this.#refreshAll();
    for (const entry of this.#session.entries.values()) {
      entry.offline = error.status === 0;
      this.mark(entry, true);
    }
  }

  /** What a page holds in memory only is said at once, not when it matters. */
  storageChanged(): void {
    for (const entry of this.#session.entries.values()) this.mark(entry);
    void this.#tellAccount((account) => account.update());
  }

  storageClosed(): void {
    this.outbox.saveAgain();
  }

  /**
   * Where somebody else is signed in by now, nothing of the last person may be seen: every element first shows that
   * nothing is known, so that a film that still plays ends, and then every course is asked for anew.
   */
  startOver(): void {
    const { subject } = this.#session;
    this.#hasEnded = subject === null && typeof this.#person === 'string';
    this.#session.answer = undefined;
    for (const entry of this.#session.entries.values()) {
      // Without its course it is asked for anew by whoever looks at it next.
      entry.course = entry.kept = entry.overlay = entry.hints = undefined;
      // Whose sign-in has ended finds the page at the lesson where it was.
      if (!this.#hasEnded) entry.selected = undefined;
      entry.isComplete = this.#hasEnded;
      entry.answers.clear();
      entry.tell();
      setTimeout(() => entry.isWatched && void this.#session.load(entry));
    }
    this.#tellDesk((desk) => desk.update());
  }

  forgotten(): void {
    this.#tabs.tell({ kind: 'erased', subject: this.#session.subject ?? null });
    this.#learning.forget();
    this.startOver();
  }

  changed(): void {
    this.#tabs.tell({ kind: 'changed' });
    this.#refreshAll();
  }

  #hear(message: TabMessage): void {
    switch (message.kind) {
      case 'changed':
        return this.#refreshAll();
      case 'erased':
        // The tab that deleted it has emptied the shelf; what this one still holds in memory goes, too.
        if (message.subject === this.#session.subject) void this.#forget(message.subject);
        return;
      case 'desk':
        // Opened for it, if need be: what the other tab says may not lie in this browser yet.
        return void this.desk().then(
          (desk) => desk.hear(message.change),
          () => undefined,
        );
      default:
        this.#learning.hear(message);
    }
  }

  async #forget(subject: string | null): Promise<void> {
    await this.outbox.drop(subject);
    this.#tellDesk((desk) => void desk.hide(subject));
    this.#learning.forget();
    this.startOver();
  }

  /** Everything is asked anew; also who is signed in. */
  #refreshAll(): void {
    const { api } = this.#session;
    api.token?.renew();
    api.way = undefined;
    this.#signIn.forget();
    void this.#tellAccount((account) => account.refresh());
    for (const entry of this.#session.entries.values()) if (entry.isWatched) void this.#session.load(entry);
  }

  /** What concerns the person more than the course comes when everything else is there. */
  async #hint(entry: CourseEntry): Promise<void> {
    const { subject } = this.#session;
    const [isOffered, signIn] = await Promise.all([this.offers.look(entry, subject ?? null), this.#signIn.get()]);
    if (subject !== this.#session.subject) return;
    entry.hints = { isOffered, signIn, session: subject === null ? undefined : this.#session.answer?.session };
    entry.tell();
  }

  /** Learners read one sentence; an editor is told what to write instead. Its code comes where there may be somebody to read it. */
  #helpEditors(error?: ApiError): void {
    this.#hasHelped ||= Boolean(error ?? this.#session.answer?.editor);
    if (!this.#hasHelped) return;
    import('../editor-help/help.ts')
      .then(({ helpEditors }) => helpEditors(this.#session, error))
      .catch(() => undefined);
  }

  async #tellAccount(tell: (account: LearnerAccount) => void): Promise<void> {
    const account = await this.#account;
    if (account) tell(account);
  }

  #tellDesk(tell: (desk: LearnerDesk) => void): void {
    this.#desk?.then(tell, () => undefined);
  }

  /** Where something half-given lies, what has lain there too long is cleared away, whoever comes. */
  async #openDesk(): Promise<void> {
    try {
      if (await hasDesk()) await this.desk();
    } catch {
      // A browser that refuses storage has nothing lying there.
    }
  }

  /** In a frame of the service: where nobody is signed in with it, the page around may know who is. */
  async #askAround(): Promise<void> {
    if (parent === window || !document.querySelector('meta[name="learn-parents"]')) return;
    const { parentToken } = await import('./parent-token.ts');
    parentToken((load) => {
      const { api, subject } = this.#session;
      if (api.token || typeof subject === 'string') return;
      api.token = new TokenSource(load);
      this.#renewal = new Renewal(api.token);
      this.#refreshAll();
    });
  }

  async #clearAway(): Promise<void> {
    const { subject, api } = this.#session;
    if (subject === undefined) return;
    const old = (await this.shelf.waiting()).filter(
      (waiting) => waiting.subject !== subject && waiting.fact.at < api.now() - STRANGERS_WAIT,
    );
    await this.shelf.remove(old.map(({ fact }) => fact.id));
  }
}
