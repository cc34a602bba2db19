import type { FactsAnswer } from '../../../server/contract/api.ts';
import type { AnsweredFact, Fact } from '../../../server/contract/fact.schema.ts';
import type { Verdict } from '../../../server/contract/grade.ts';
import type { Api } from './api.ts';
import { ApiError } from './api.ts';
import type { Shelf, Waiting } from './shelf.ts';

/** What the service answered, or why it didn't. */
export interface OutboxListener {
  /** Facts were taken, or refused for good; `sent` are those that don't wait any more. */
  taken(answer: FactsAnswer, sent: Waiting[]): void;
  /** Whether the page has what is needed to have answers of a course graded. */
  canGrade(course: string): boolean;
  /** Verdicts on answers whose progress stays in this browser. */
  grade(answers: AnsweredFact[]): Promise<(Verdict | null)[]>;
  /** An answer whose progress stays in this browser was graded; null where the question never existed. */
  graded(waiting: Waiting, verdict: Verdict | null): Promise<void>;
  /** The last try failed; everything still waits. */
  failed(error: ApiError): void;
}

/** Bytes of one batch: a request that outlives its page carries 64 KiB at most. */
const BATCH = 32 * 1024;

/** Seconds between two requests while somebody watches, until the service asks for another interval. */
const INTERVAL = 15;

/** Seconds to wait after the first, second, … failure in a row. */
const BACK_OFF = [2, 5, 15, 60, 300];

/** Seconds after which a fact that was refused for now is tried again. */
const HOLD = 60;

/** Keeps facts until the service has answered them. Sending twice does no harm. */
export class Outbox {
  readonly #waiting = new Map<string, Waiting>();
  /** Facts refused for now → when to try again; like all times in here by a clock that nobody can set. */
  readonly #held = new Map<string, number>();
  /** Ids of facts that are being sent: who leaves a page says so twice. */
  readonly #underway = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due = Infinity;
  #interval = INTERVAL;
  #failures = 0;
  /** Until then the service wants to hear nothing. */
  #quietUntil = 0;

  constructor(
    readonly api: Api,
    readonly shelf: Shelf,
    readonly subject: () => string | null | undefined,
    readonly listener: OutboxListener,
  ) {}

  /** Everything of one course that the person signed in has waiting. */
  of(course: string): Waiting[] {
    return this.#mine().filter(({ fact }) => fact.course === course);
  }

  /** Takes back what an earlier page, or another tab, left on the shelf. */
  async load(): Promise<void> {
    for (const waiting of await this.shelf.waiting()) {
      if (waiting.service === this.api.base.href) this.#waiting.set(waiting.fact.id, waiting);
    }
  }

  /** Keeps a fact. What somebody watches may wait for the next interval; what they said may not. */
  async add(waiting: Waiting): Promise<void> {
    this.#waiting.set(waiting.fact.id, waiting);
    this.#schedule(waiting.fact.kind === 'watched' ? this.#interval : 0);
    await this.shelf.put(waiting);
  }

  /** Sends at once what is neither held nor on its way: the page may be closing. Where the service asked to wait it does, and loses nothing. */
  async send(): Promise<void> {
    clearTimeout(this.#timer);
    this.#due = Infinity;
    const quiet = this.#quietUntil - performance.now();
    if (quiet > 0) return this.#schedule(quiet / 1000);
    const ready = this.#ready();
    const [facts, answers] = [batchOf(ready, 'facts'), batchOf(ready, 'verdicts')];
    const batch = [...facts, ...answers];
    if (!batch.length) return;
    try {
      for (const { fact } of batch) this.#underway.add(fact.id);
      await Promise.all([facts.length && this.#sendFacts(facts), answers.length && this.#askVerdicts(answers)]);
      this.#failures = 0;
      if (ready.length > batch.length) this.#schedule(0);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const wait = BACK_OFF[Math.min(this.#failures++, BACK_OFF.length - 1)]!;
      const quiet = error.retryAfter || 0;
      this.#quietUntil = performance.now() + quiet * 1000;
      this.#schedule(Math.max(wait, quiet));
      this.listener.failed(error);
    } finally {
      for (const { fact } of batch) this.#underway.delete(fact.id);
    }
  }

  /** What waits may not lie on the shelf any more. */
  saveAgain(): void {
    for (const waiting of this.#waiting.values()) void this.shelf.put(waiting);
  }

  /** Forgets all that waits of one person, on the shelf too. */
  async drop(subject: string | null): Promise<void> {
    await this.load();
    const facts = [...this.#waiting.values()].filter((waiting) => waiting.subject === subject).map(({ fact }) => fact);
    this.forget(facts);
    await this.shelf.remove(facts.map(({ id }) => id));
  }

  /** What waits of one person for one course. */
  async waitingOf(subject: string | null, course: string): Promise<Waiting[]> {
    await this.load();
    return [...this.#waiting.values()].filter((one) => one.subject === subject && one.fact.course === course);
  }

  /** Another tab has had these answered. */
  forget(facts: Fact[]): void {
    for (const { id } of facts) this.#waiting.delete(id);
  }

  #mine(): Waiting[] {
    const subject = this.subject();
    return [...this.#waiting.values()]
      .filter((waiting) => waiting.subject === subject)
      .sort((a, b) => a.fact.at - b.fact.at);
  }

  /** What may be sent now; what is held has its turn later. */
  #ready(): Waiting[] {
    return this.#mine().filter(({ fact, to }) => {
      const held = (this.#held.get(fact.id) ?? 0) - performance.now();
      if (held > 0) this.#schedule(held / 1000);
      return held <= 0 && !this.#underway.has(fact.id) && (to === 'facts' || this.listener.canGrade(fact.course));
    });
  }

  async #sendFacts(batch: Waiting[]): Promise<void> {
    const body = { subject: batch[0]!.subject, facts: batch.map(({ fact }) => fact) };
    const answer = await this.api.post<FactsAnswer>('facts', body);
    const again = new Map(answer.rejected.filter(({ retry }) => retry).map(({ id, reason }) => [id, reason]));
    const done = batch.filter(({ fact }) => !again.has(fact.id));

    let now = this.api.now();
    for (const waiting of batch.filter(({ fact }) => again.has(fact.id))) {
      const clock = again.get(waiting.fact.id) === 'clock';
      if (clock) await this.#restamp(waiting, now++);
      this.#held.set(waiting.fact.id, performance.now() + (clock ? 1 : HOLD) * 1000);
      this.#schedule(clock ? 1 : HOLD);
    }
    this.#interval = answer.next;
    await this.#finish(done);
    this.listener.taken(answer, done);
  }

  async #askVerdicts(batch: Waiting[]): Promise<void> {
    const answers = batch.filter(({ fact }) => fact.kind === 'answered');
    const verdicts = await this.listener.grade(answers.map(({ fact }) => fact as AnsweredFact));
    await Promise.all(answers.map((waiting, index) => this.listener.graded(waiting, verdicts[index] ?? null)));
    await this.#finish(batch);
  }

  async #finish(done: Waiting[]): Promise<void> {
    const facts = done.map(({ fact }) => fact);
    this.forget(facts);
    await this.shelf.remove(facts.map(({ id }) => id));
  }

  /** The browser's clock was wrong. The fact was never accepted, so it may be stamped anew, after those before it; what it was stamped with first goes along. */
  async #restamp(waiting: Waiting, at: number): Promise<void> {
    const { fact } = waiting;
    waiting.fact = { ...fact, at, first: fact.first ?? fact.at };
    await this.shelf.put(waiting);
  }

  /** In `seconds`, unless something is due before. */
  #schedule(seconds: number): void {
    const due = performance.now() + seconds * 1000;
    if (due >= this.#due) return;
    this.#due = due;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.send(), seconds * 1000);
  }
}

/** The oldest facts that fit into one request. */
function batchOf(waiting: Waiting[], to: Waiting['to']): Waiting[] {
  const batch: Waiting[] = [];
  let bytes = 0;
  for (const one of waiting.filter((any) => any.to === to)) {
    bytes += JSON.stringify(one.fact).length;
    if (batch.length && (bytes > BATCH || batch.length >= 100)) break;
    batch.push(one);
  }
  return batch;
}
