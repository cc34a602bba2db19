import type { FactsAnswer, FactVerdict } from '../../../server/contract/api.ts';
import { termOf } from '../../../server/contract/course.ts';
import type { Fact } from '../../../server/contract/fact.schema.ts';
import type { Verdict } from '../../../server/contract/grade.ts';
import type { GradedFact } from '../../../server/contract/merge.ts';
import { merge } from '../../../server/contract/merge.ts';
import { EMPTY_STATE } from '../../../server/contract/state.ts';
import type { ApiError } from './api.ts';
import type { CourseEntry, Kept } from './course-entry.ts';
import { noteOf } from './keeping.ts';
import type { KeptSession, Report } from './kept-session.ts';
import { Ledger } from './ledger.ts';
import type { OutboxListener } from './outbox.ts';
import { Outbox } from './outbox.ts';
import type { Shelf, Waiting } from './shelf.ts';
import { recallVerdicts } from './recall.ts';
import { openShelf } from './shelf.ts';
import type { TabMessage } from './tabs.ts';
import { Tabs } from './tabs.ts';

/** After a failure the next tries wait this long, in seconds; the last one repeats. */
const RETRIES = [2, 5, 15, 60];

/** A page that comes back to the front asks again, but not more often than this, in milliseconds. */
const FRESH = 5_000;

/** Facts of somebody else who used this browser wait hidden for this long, in milliseconds. */
const STRANGERS_WAIT = 30 * 86_400_000;

/** Keeps what the learner does: in the outbox until the service has it, or on the device where it belongs. */
export class Keeper implements OutboxListener {
  readonly #session: KeptSession;
  readonly #shelf: Shelf;
  readonly #outbox: Outbox;
  readonly #tabs: Tabs;
  #ledger: Ledger;
  #lastAt = 0;
  #loadedAt = Date.now();
  #failures = 0;

  static async open(session: KeptSession): Promise<Keeper> {
    const keeper = new Keeper(session, await openShelf());
    await keeper.#clearAway();
    keeper.collect();
    return keeper;
  }

  private constructor(session: KeptSession, shelf: Shelf) {
    this.#session = session;
    this.#shelf = shelf;
    this.#ledger = new Ledger(session.subject);
    this.#outbox = new Outbox(session.api, shelf, () => session.subject, this);
    this.#tabs = new Tabs(session.api.base, (message) => this.#hear(message));
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
    this.#loadedAt = Date.now();
    await this.#outbox.load();
    const here = this.#isDevice(entry) && (await this.#shelf.state(this.#stateKey(entry.id, subject!)));
    if (subject !== this.#session.subject) return;
    if (here) entry.kept = { generation: null, state: here };
    for (const { fact } of this.#outbox.of(entry.id)) this.#current().add(entry, fact);
    // What lies in this browser may say another lesson to go on with.
    if (!entry.isComplete) entry.selected = undefined;
    entry.isComplete = true;
    this.mark(entry);
    this.send();
  }

  /** Takes over what was reported. */
  collect(): void {
    for (const report of this.#session.reports.splice(0)) this.#add(this.#factOf(report), report.subject);
  }

  send(): void {
    void this.#outbox.send();
  }

  /** A course could not be loaded: it is tried again, unless the service had a reason that stays. */
  tryAgain(entry: CourseEntry, { problem, retryAfter }: ApiError): void {
    this.mark(entry, 'waiting');
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
    const verdicts = await recallVerdicts(this.#session.api, entry, lesson);
    if (ledger !== this.#current()) return;
    for (const [key, answer] of verdicts) if (!entry.answers.has(key)) entry.answers.set(key, answer);
    if (verdicts.size) entry.tell();
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
    if (error.status === 409 || error.status === 401) this.#refreshAll();
    for (const entry of this.#session.entries.values()) {
      entry.offline = error.status === 0;
      this.mark(entry, 'waiting');
    }
  }

  /** Everything is asked anew; also who is signed in. */
  #refreshAll(): void {
    this.#session.api.token?.renew();
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
    const state = await this.#shelf.change(key, (before) => merge(before ?? EMPTY_STATE, graded));
    this.#learn(subject, [fact], verdicts, { [fact.course]: { generation: null, state } });
  }

  /** Facts of `subject` have arrived: this page and the other tabs show it. */
  #learn(subject: string | null, facts: Fact[], verdicts: FactVerdict[], progress: Record<string, Kept>): void {
    this.#tabs.tell({ kind: 'answer', subject, facts, verdicts, progress });
    this.#show(subject, facts, verdicts, progress);
  }

  #hear(message: TabMessage): void {
    const { subject } = message;
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
    return JSON.stringify([this.#session.api.base.href, subject, course]);
  }

  async #clearAway(): Promise<void> {
    const { subject, api } = this.#session;
    const old = (await this.#shelf.waiting()).filter(
      (waiting) => waiting.subject !== subject && waiting.fact.at < api.now() - STRANGERS_WAIT,
    );
    await this.#shelf.remove(old.map(({ fact }) => fact.id));
  }
}

/** 128 random bits in base64url. Works without a secure context. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
