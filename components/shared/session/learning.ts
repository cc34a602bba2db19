import type { FactsAnswer, FactVerdict } from '../../../server/contract/api.ts';
import { termOf } from '../../../server/contract/course.ts';
import type { Fact, SubmittedFact } from '../../../server/contract/fact.schema.ts';
import type { Verdict } from '../../../server/contract/grade.ts';
import type { GradedFact } from '../../../server/contract/merge.ts';
import type { ApiError } from './api.ts';
import { Completions } from './completions.ts';
import { Counter } from './counter.ts';
import type { CourseEntry, Kept } from './course-entry.ts';
import { DeviceProgress } from './device-progress.ts';
import type { Gradable } from './grading.ts';
import { gradeAgain, gradeOpenly } from './grading.ts';
import type { KeptSession, Report } from './kept-session.ts';
import { Ledger } from './ledger.ts';
import type { OutboxListener } from './outbox.ts';
import { Outbox } from './outbox.ts';
import { randomId } from './random-id.ts';
import type { Shelf, Waiting } from './shelf.ts';
import { stateKey } from './state-key.ts';
import type { TabMessage, Tabs } from './tabs.ts';

/** What {@link Learning} tells of. */
export interface LearningListener {
  /** Something of this course has arrived. */
  arrived(entry: CourseEntry): void;
  /** Somebody has handed in an attempt: it waits in the outbox. */
  handedIn(fact: SubmittedFact, subject: string | null): void;
  /** What was kept of somebody in a course was erased. */
  erased(course: string, subject: string | null): void;
  /** The last request failed; everything still waits. */
  failed(error: ApiError): void;
}

/** Takes note of what the learner does: it becomes a fact, which is shown at once, and lies in the outbox or on the device. */
export class Learning implements OutboxListener {
  readonly outbox: Outbox;
  readonly #session: KeptSession;
  readonly #shelf: Shelf;
  readonly #tabs: Tabs;
  readonly #listener: LearningListener;
  readonly #counter: Counter;
  readonly #device: DeviceProgress;
  #ledger: Ledger;
  #completions = new Completions();
  #lastAt = 0;

  constructor(session: KeptSession, shelf: Shelf, tabs: Tabs, listener: LearningListener) {
    this.#session = session;
    this.#shelf = shelf;
    this.#tabs = tabs;
    this.#listener = listener;
    this.#ledger = new Ledger(session.subject);
    this.#counter = new Counter(session.api, shelf, () => session.subject);
    this.#device = new DeviceProgress(shelf, this.#counter);
    this.outbox = new Outbox(session.api, shelf, () => session.subject, this);
  }

  /** What lies in this browser of a course counts from the start. False where somebody else is signed in by now. */
  async resume(entry: CourseEntry): Promise<boolean> {
    const { subject } = this.#session;
    await this.outbox.load();
    const here = this.isDevice(entry) && (await this.#shelf.state(this.#placeOf(entry.id, subject!)));
    if (subject !== this.#session.subject) return false;
    if (here) entry.kept = { generation: null, state: here };
    if (entry.kept) this.#current().meet(entry, entry.kept);
    for (const { fact } of this.outbox.of(entry.id)) this.#current().add(entry, fact);
    void this.#counter.send();
    return true;
  }

  /** Takes over what was reported. */
  collect(): void {
    for (const report of this.#session.reports.splice(0)) {
      const fact = this.#factOf(report);
      this.#completions.expect(fact, report.element);
      this.#add(fact, report.subject);
    }
  }

  /** Nothing is known any more of whoever is signed in. */
  forget(): void {
    this.#session.reports.length = 0;
    this.#ledger = new Ledger(this.#session.subject);
    this.#completions = new Completions();
  }

  /** Asks for the verdicts on answers given earlier; `typed` is what this browser remembers of them. */
  async recall(entry: CourseEntry, lesson: string, typed: ReadonlyMap<string, string[]> = new Map()): Promise<void> {
    const ledger = this.#current();
    const grade = (answers: Gradable[]) =>
      this.isDevice(entry) ? this.grade(answers) : gradeAgain(this.#session.api, answers);
    // Without its code there is the score of each answer, and no reason.
    const code = await import('./recall.ts').catch(() => undefined);
    const verdicts = await code?.recallVerdicts(entry, lesson, typed, grade);
    if (!verdicts || ledger !== this.#current()) return;
    for (const [key, answer] of verdicts) if (!entry.answers.has(key)) entry.answers.set(key, answer);
    if (verdicts.size) entry.tell();
  }

  /** Whether what is done in a course stays in this browser. */
  isDevice({ course }: CourseEntry): boolean {
    return this.#session.subject === null || course?.record === 'device';
  }

  canGrade(course: string): boolean {
    return this.#session.entries.get(course)?.course !== undefined;
  }

  grade(answers: Gradable[]): Promise<(Verdict | null)[]> {
    return gradeOpenly(this.#session.api, answers, (id) => this.#session.entries.get(id)?.course);
  }

  taken({ subject, progress, verdicts, rejected }: FactsAnswer, sent: Waiting[]): void {
    const erased = new Set(rejected.filter(({ reason }) => reason === 'erased').map(({ id }) => id));
    const courses = new Set(sent.flatMap(({ fact }) => (erased.has(fact.id) ? [fact.course] : [])));
    for (const course of courses) this.#listener.erased(course, subject);
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
    this.#listener.failed(error);
  }

  /** Another tab tells what happened there, or what the service answered it. */
  hear(message: TabMessage & { kind: 'fact' | 'answer' }): void {
    const { subject } = message;
    if (message.kind === 'answer') {
      this.outbox.forget(message.facts);
      this.#show(subject, message.facts, message.verdicts, message.progress);
      return;
    }
    const entry = this.#session.entries.get(message.fact.course);
    if (!entry || subject !== this.#session.subject) return;
    this.#current().add(entry, message.fact);
    entry.tell();
  }

  #factOf({ course, lesson, draft, at, subject }: Report): Fact {
    const entry = this.#session.entries.get(course)!;
    const found = entry.course?.lessons.find(({ id }) => id === lesson) ?? { renew: [] };
    this.#lastAt = Math.max(at, this.#lastAt + 1);
    const generation = subject === this.#session.subject ? (entry.kept?.generation ?? null) : null;
    const stamp = { v: 1 as const, id: randomId(), term: termOf(found, at), at: this.#lastAt, generation };
    return { ...stamp, course, lesson, ...draft };
  }

  #add(fact: Fact, subject: string | null): void {
    const entry = this.#session.entries.get(fact.course)!;
    const device = this.isDevice(entry);
    // Nobody can hand in here: what was answered stays on the desk, and waits for who began it.
    if (fact.kind === 'submitted' && device) return;
    if (subject === this.#session.subject) {
      this.#completions.during(entry, [fact], () => {
        this.#current().add(entry, fact);
        entry.tell();
      });
      this.#tabs.tell({ kind: 'fact', subject, fact });
    }
    if (device && (fact.kind === 'watched' || fact.kind === 'done')) {
      void this.#keepHere(fact, fact, subject, []);
    } else {
      const service = this.#session.api.base.href;
      void this.outbox.add({ fact, subject, service, to: device ? 'verdicts' : 'facts' });
      if (fact.kind === 'submitted') this.#listener.handedIn(fact, subject);
    }
  }

  /** Progress that belongs to this device: merged here by the same rules. */
  async #keepHere(graded: GradedFact, fact: Fact, subject: string | null, verdicts: FactVerdict[]): Promise<void> {
    const place = this.#placeOf(fact.course, subject);
    const state = await this.#device.add(graded, place, this.#session.entries.get(fact.course));
    this.#learn(subject, [fact], verdicts, { [fact.course]: { generation: null, state } });
  }

  /** Facts of `subject` have arrived: this page and the other tabs show it. */
  #learn(subject: string | null, facts: Fact[], verdicts: FactVerdict[], progress: Record<string, Kept>): void {
    this.#tabs.tell({ kind: 'answer', subject, facts, verdicts, progress });
    this.#show(subject, facts, verdicts, progress);
  }

  #show(subject: string | null, facts: Fact[], verdicts: FactVerdict[], progress: Record<string, Kept>): void {
    if (subject !== this.#session.subject) return;
    this.#session.answers++;
    for (const [course, entry] of this.#session.entries) {
      const own = facts.filter((fact) => fact.course === course);
      if (!own.length && !progress[course]) continue;
      this.#completions.during(entry, own, () => {
        this.#current().settle(entry, own, verdicts, progress[course]);
        this.#listener.arrived(entry);
      });
    }
    this.#completions.forget(facts);
  }

  /** The ledger of whoever is signed in now. */
  #current(): Ledger {
    const { subject } = this.#session;
    if (this.#ledger.subject !== subject) this.#ledger = new Ledger(subject);
    return this.#ledger;
  }

  #placeOf(course: string, subject: string | null): string {
    return stateKey(this.#session.api.base.href, subject, course);
  }
}
