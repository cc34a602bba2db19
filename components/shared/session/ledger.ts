import type { FactVerdict } from '../../../server/contract/api.ts';
import type { AnsweredFact, Fact } from '../../../server/contract/fact.schema.ts';
import { join, merge } from '../../../server/contract/merge.ts';
import { answerKey } from '../session.ts';
import type { CourseEntry, Kept } from './course-entry.ts';

/** What one person has on its way to the service, shown as if it had arrived. */
export class Ledger {
  readonly #pending = new Map<string, Fact>();
  /** Course id → generation of the record last heard of. */
  readonly #generations = new Map<string, string | null>();

  constructor(readonly subject: string | null | undefined) {}

  /** An answer counts once it is graded; everything else counts at once. */
  add(entry: CourseEntry, fact: Fact): void {
    this.#pending.set(fact.id, fact);
    for (const { question, response } of answersOf(fact)) {
      entry.answers.set(answerKey(fact.lesson, question), { response });
    }
    entry.overlay = (kept) => {
      const own = [...this.#pending.values()].filter(({ course }) => course === entry.id);
      return own.reduce(
        (state, one) => (one.kind === 'watched' || one.kind === 'done' ? merge(state, one) : state),
        kept,
      );
    };
  }

  /** Of a record that was erased meanwhile nothing is shown any more. */
  meet({ id, answers }: CourseEntry, { generation }: Kept): void {
    const before = this.#generations.get(id);
    if (before && before !== generation) answers.clear();
    this.#generations.set(id, generation);
  }

  /** These facts have arrived, or were refused for good. */
  settle(entry: CourseEntry, facts: Fact[], verdicts: FactVerdict[], kept: Kept | undefined): void {
    if (kept) {
      this.meet(entry, kept);
      entry.kept = joinKept(entry.kept, kept);
    }
    for (const fact of facts) {
      this.#pending.delete(fact.id);
      const own = verdicts.filter((one) => one.fact === fact.id);
      for (const { question, response } of keptAnswers(fact, entry.kept)) {
        const key = answerKey(fact.lesson, question);
        const verdict = own.find((one) => one.question === question);
        if (verdict) entry.answers.set(key, { response, verdict });
        else entry.answers.delete(key);
      }
    }
  }
}

type Given = Pick<AnsweredFact, 'question' | 'response'>;

/** The answers that a fact brings. */
function answersOf(fact: Fact): Given[] {
  return fact.kind === 'answered' ? [fact] : fact.kind === 'submitted' ? fact.answers : [];
}

/** The same as they are kept: an attempt counts as it was handed in first, perhaps in another tab. */
function keptAnswers(fact: Fact, kept: Kept | undefined): Given[] {
  if (fact.kind !== 'submitted') return answersOf(fact);
  const terms = Object.values(kept?.state.lessons[fact.lesson] ?? {});
  const first = terms.map(({ attempts }) => attempts[fact.attempt]).find((one) => one !== undefined);
  return first && first.id !== fact.id ? first.answers : fact.answers;
}

/** What was said before and what is said now, unless the record is another one by now. */
function joinKept(before: Kept | undefined, now: Kept): Kept {
  return before && before.generation === now.generation ? { ...now, state: join(before.state, now.state) } : now;
}
