import type { FactsAnswer, FactVerdict } from '../../../server/contract/api.ts';
import { termOf } from '../../../server/contract/course.ts';
import type { Fact } from '../../../server/contract/fact.schema.ts';
import type { Verdict } from '../../../server/contract/grade.ts';
import type { GradedFact } from '../../../server/contract/merge.ts';
import type { ApiError } from './api.ts';
import { Counter } from './counter.ts';
import type { CourseEntry, Kept } from './course-entry.ts';
import { DeviceProgress } from './device-progress.ts';
import { forgetPerson } from './forget-person.ts';
import type { Gradable } from './grading.ts';
import { gradeAgain, gradeOpenly } from './grading.ts';
import { noteOf } from './keeping.ts';
import type { KeptSession, Report } from './kept-session.ts';
import { handOver } from './hand-over.ts';
import type { AccountKeeper } from './learner-account.ts';
import { LearnerAccount } from './learner-account.ts';
import { Ledger } from './ledger.ts';
import type { OutboxListener } from './outbox.ts';
import { Outbox } from './outbox.ts';
import type { Shelf, Waiting } from './shelf.ts';
import { parentToken } from './parent-token.ts';
import { randomId } from './random-id.ts';
import { recallVerdicts } from './recall.ts';
import { Renewal } from './renewal.ts';
import { openShelf } from './shelf.ts';
import { stateKey } from './state-key.ts';
import type { TabMessage } from './tabs.ts';
import { Tabs } from './tabs.ts';
import { TakingOver } from './taking-over.ts';
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

/** Keeps what the learner does: in the outbox until the service has it, or on the device where it belongs. */
export class Keeper implements OutboxListener, AccountKeeper {
  /** What is kept of the learner, for themselves. */
  readonly account: LearnerAccount;

  readonly #session: KeptSession;
  readonly #shelf: Shelf;
  readonly #outbox: Outbox;
  readonly #tabs: Tabs;
  readonly #counter: Counter;
  readonly #device: DeviceProgress;
  readonly #takingOver: TakingOver;
  #renewal: Renewal | undefined;
  /** Courses that are just asked for as nobody. */
  readonly #openly = new Set<CourseEntry>();
  #ledger: Ledger;
  #lastAt = 0;
  #loadedAt = Date.now();
  #failures = 0;

  static async open(session: KeptSession): Promise<Keeper> {
    // The line under each element says what is kept; before there is something to keep, it has nothing to say.
    void import('../../learn-privacy/define.ts');
    const keeper = new Keeper(session, await openShelf());
    await keeper.#clearAway();
    keeper.collect();
    keeper.#askAround();
    return keeper;
  }

  private constructor(session: KeptSession, shelf: Shelf) {
    this.#session = session;
    this.#shelf = shelf;
    this.#ledger = new Ledger(session.subject);
    this.#outbox = new Outbox(session.api, shelf, () => session.subject, this);
    this.#tabs = new Tabs(session.api.base, (message) => this.#hear(message));
    this.#counter = new Counter(session.api, shelf, () => session.subject);
    this.#device = new DeviceProgress(shelf, this.#counter);
    this.#takingOver = new TakingOver(shelf, this.#outbox);
    this.#renewal = session.api.token && new Renewal(session.api.token);
    this.account = new LearnerAccount(session, shelf, this);
    addEventListener('online', () => this.#refreshAll());
    addEventListener('pageshow', ({ persisted }) => persisted && this.#refreshAll());
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden && Date.now() - this.#loadedAt > FRESH) this.#refreshAll();
    });
  }

  /** A course was loaded: what waits for it counts from the start, and is sent. */
  async resume(entry: CourseEntry): Promise<void> {
    const { subject } = this.#session;
    this.#failures = 0;
    this.#openly.delete(entry);
    this.#loadedAt = Date.now();
    await this.#outbox.load();
    const here = this.#isDevice(entry) && (await this.#shelf.state(this.#stateKey(entry.id, subject!)));
    if (subject !== this.#session.subject) return;
    if (here) entry.kept = { generation: null, state: here };
    if (entry.kept) this.#current().meet(entry, entry.kept);
    for (const { fact } of this.#outbox.of(entry.id)) this.#current().add(entry, fact);
    // What lies in this browser may say another lesson to go on with.
    if (!entry.isComplete) entry.selected = undefined;
    entry.isComplete = true;
    this.mark(entry);
    this.send();
    void this.#counter.send();
    void this.#renewal?.schedule();
    await this.#takingOver.look(entry, subject!);
    this.account.update();
  }

  /** In a frame of the service: where nobody is signed in with it, the page around may know who is. */
  #askAround(): void {
    parentToken((load) => {
      const { api, subject } = this.#session;
      if (api.token || typeof subject === 'string') return;
      api.token = new TokenSource(load);
      this.#renewal = new Renewal(api.token);
      this.#refreshAll();
    });
  }

  handOver(event: MessageEvent): void {
    handOver(event, this.#session.api);
  }

  /** Takes over what was reported. */
  collect(): void {
    for (const report of this.#session.reports.splice(0)) this.#add(this.#factOf(report), report.subject);
  }

  send(): void {
    void this.#outbox.send();
  }

  /**
   * Where somebody else is signed in by now, nothing of the last person may be seen: every element first shows that
   * nothing is known, so that a film that still plays ends, and then every course is asked for anew.
   */
  startOver(): void {
    for (const entry of this.#session.entries.values()) {
      // Without its course it is asked for anew by whoever looks at it next.
      entry.course = entry.kept = entry.overlay = entry.selected = undefined;
      entry.isComplete = false;
      entry.answers.clear();
      entry.tell();
      setTimeout(() => entry.isWatched && void this.#session.load(entry));
    }
  }

  /** A course could not be loaded: it is tried again, unless the service had a reason that stays. */
  tryAgain(entry: CourseEntry, { problem, retryAfter }: ApiError): void {
    if (!entry.id) entry.problem = NAMELESS;
    this.mark(entry, 'waiting');
    const { api, subject } = this.#session;
    const isForeign = api.base.origin !== location.origin && !api.token && !subject;
    if (problem.code === 'unreachable' && isForeign && !this.#openly.delete(entry)) {
      // A page that the service doesn't list, or a sandboxed one, may have what everybody may have, but as nobody.
      this.#openly.add(entry);
      api.way = 'open';
      void this.#session.load(entry);
      return;
    }
    api.way = undefined;
    if (problem.code !== 'unreachable' && !retryAfter) return;
    console.warn(`No answer from ${this.#session.api.base.href}: is ${location.origin} listed in its LERN_ORIGINS?`);
    const wait = RETRIES[Math.min(this.#failures++, RETRIES.length - 1)]!;
    setTimeout(() => entry.isWatched && void this.#session.load(entry), Math.max(wait, retryAfter) * 1000);
  }

  /** Says where the progress of a course is kept. */
  mark(entry: CourseEntry, otherwise: 'service' | 'waiting' = 'service'): void {
    const home = this.#isDevice(entry) ? 'device' : otherwise;
    entry.keeping = this.#shelf.durable || home === 'service' ? home : 'memory';
    entry.note = noteOf(entry.keeping, entry.offline);
    entry.tell();
  }

  /** Asks for the verdicts on answers given earlier. */
  async recall(entry: CourseEntry, lesson: string): Promise<void> {
    const ledger = this.#current();
    const verdicts = await recallVerdicts(entry, lesson, (answers) =>
      this.#isDevice(entry) ? this.grade(answers) : gradeAgain(this.#session.api, answers),
    );
    if (ledger !== this.#current()) return;
    for (const [key, answer] of verdicts) if (!entry.answers.has(key)) entry.answers.set(key, answer);
    if (verdicts.size) entry.tell();
  }

  canGrade(course: string): boolean {
    return this.#session.entries.get(course)?.course !== undefined;
  }

  grade(answers: Gradable[]): Promise<(Verdict | null)[]> {
    return gradeOpenly(this.#session.api, answers, (id) => this.#session.entries.get(id)?.course);
  }

  taken({ subject, progress, verdicts }: FactsAnswer, sent: Waiting[]): void {
    this.#learn(
      subject,
      sent.map(({ fact }) => fact),
      verdicts,
      progress,
    );
  }

  async graded({ fact, subject }: Waiting, verdict: Verdict | null): Promise<void> {
    if (fact.kind !== 'answered') return;
    const { question, rev, id } = fact;
    if (verdict)
      await this.#keepHere({ ...fact, ...verdict }, fact, subject, [{ ...verdict, fact: id, question, rev }]);
    else this.#learn(subject, [fact], [], {});
  }

  failed(error: ApiError): void {
    if (ANEW.includes(error.status)) this.#refreshAll();
    for (const entry of this.#session.entries.values()) {
      entry.offline = error.status === 0;
      this.mark(entry, 'waiting');
    }
  }

  get offers(): ReadonlyMap<string, string> {
    return this.#takingOver.offers;
  }

  decline(): void {
    this.#takingOver.decline();
  }

  async takeOver(): Promise<void> {
    const { subject, entries } = this.#session;
    if (typeof subject !== 'string') return;
    for (const id of [...this.offers.keys()]) {
      const entry = entries.get(id)!;
      await this.#takingOver.take(entry, subject);
      await this.resume(entry);
    }
  }

  async waiting(): Promise<number> {
    const { subject } = this.#session;
    const all = await this.#shelf.waiting();
    return all.filter((one) => one.subject === subject && one.service === this.#session.api.base.href).length;
  }

  async forget(): Promise<void> {
    this.#tabs.tell({ kind: 'erased', subject: this.#session.subject ?? null });
    await this.#forgetHere();
  }

  changed(): void {
    this.#tabs.tell({ kind: 'changed' });
    this.#refreshAll();
  }

  /** Whatever this browser holds of whoever is signed in. */
  async #forgetHere(): Promise<void> {
    const { subject = null, reports } = this.#session;
    reports.length = 0;
    this.#ledger = new Ledger(subject);
    await forgetPerson(this.#shelf, this.#outbox, subject);
    this.startOver();
  }

  /** Everything is asked anew; also who is signed in. */
  #refreshAll(): void {
    const { api } = this.#session;
    api.token?.renew();
    api.way = undefined;
    this.account.refresh();
    for (const entry of this.#session.entries.values()) if (entry.isWatched) void this.#session.load(entry);
  }

  #factOf({ course, lesson, draft, at, subject }: Report): Fact {
    const entry = this.#session.entries.get(course)!;
    const found = entry.course?.lessons.find(({ id }) => id === lesson) ?? { renew: [] };
    this.#lastAt = Math.max(at, this.#lastAt + 1);
    const generation = subject === this.#session.subject ? (entry.kept?.generation ?? null) : null;
    return {
      v: 1,
      id: randomId(),
      course,
      lesson,
      term: termOf(found, at),
      at: this.#lastAt,
      generation,
      ...draft,
    };
  }

  #add(fact: Fact, subject: string | null): void {
    const entry = this.#session.entries.get(fact.course)!;
    if (subject === this.#session.subject) {
      this.#current().add(entry, fact);
      entry.tell();
      this.#tabs.tell({ kind: 'fact', subject, fact });
    }
    const device = this.#isDevice(entry);
    if (device && (fact.kind === 'watched' || fact.kind === 'done')) {
      void this.#keepHere(fact, fact, subject, []);
    } else {
      const service = this.#session.api.base.href;
      void this.#outbox.add({ fact, subject, service, to: device ? 'verdicts' : 'facts' });
    }
  }

  /** Progress that belongs to this device: merged here by the same rules. */
  async #keepHere(graded: GradedFact, fact: Fact, subject: string | null, verdicts: FactVerdict[]): Promise<void> {
    const key = this.#stateKey(fact.course, subject);
    const state = await this.#device.add(graded, key, this.#session.entries.get(fact.course));
    this.#learn(subject, [fact], verdicts, { [fact.course]: { generation: null, state } });
  }

  /** Facts of `subject` have arrived: this page and the other tabs show it. */
  #learn(subject: string | null, facts: Fact[], verdicts: FactVerdict[], progress: Record<string, Kept>): void {
    this.#tabs.tell({ kind: 'answer', subject, facts, verdicts, progress });
    this.#show(subject, facts, verdicts, progress);
  }

  #hear(message: TabMessage): void {
    if (message.kind === 'changed') return this.#refreshAll();
    const { subject } = message;
    if (message.kind === 'erased') {
      if (subject === this.#session.subject) void this.#forgetHere();
      return;
    }
    if (message.kind === 'answer') {
      this.#outbox.forget(message.facts);
      this.#show(subject, message.facts, message.verdicts, message.progress);
      return;
    }
    const entry = this.#session.entries.get(message.fact.course);
    if (!entry || subject !== this.#session.subject) return;
    this.#current().add(entry, message.fact);
    entry.tell();
  }

  #show(subject: string | null, facts: Fact[], verdicts: FactVerdict[], progress: Record<string, Kept>): void {
    if (subject !== this.#session.subject) return;
    this.#session.answers++;
    for (const [course, entry] of this.#session.entries) {
      const own = facts.filter((fact) => fact.course === course);
      if (!own.length && !progress[course]) continue;
      this.#current().settle(entry, own, verdicts, progress[course]);
      entry.offline = false;
      this.mark(entry);
    }
  }

  /** The ledger of whoever is signed in now. */
  #current(): Ledger {
    const { subject } = this.#session;
    if (this.#ledger.subject !== subject) this.#ledger = new Ledger(subject);
    return this.#ledger;
  }

  #isDevice({ course }: CourseEntry): boolean {
    return this.#session.subject === null || course?.record === 'device';
  }

  #stateKey(course: string, subject: string | null): string {
    return stateKey(this.#session.api.base.href, subject, course);
  }

  async #clearAway(): Promise<void> {
    const { subject, api } = this.#session;
    if (subject === undefined) return;
    const old = (await this.#shelf.waiting()).filter(
      (waiting) => waiting.subject !== subject && waiting.fact.at < api.now() - STRANGERS_WAIT,
    );
    await this.#shelf.remove(old.map(({ fact }) => fact.id));
  }
}
