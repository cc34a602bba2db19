import type { FactVerdict } from '../../../server/contract/api.ts';
import type { Fact } from '../../../server/contract/fact.schema.ts';
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
    if (fact.kind === 'answered') {
      entry.answers.set(answerKey(fact.lesson, fact.question), { response: fact.response });
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
      if (fact.kind !== 'answered') continue;
      const key = answerKey(fact.lesson, fact.question);
      const verdict = verdicts.find((one) => one.fact === fact.id);
      if (verdict) entry.answers.set(key, { response: fact.response, verdict });
      else entry.answers.delete(key);
    }
  }
}

/** What was said before and what is said now, unless the record is another one by now. */
function joinKept(before: Kept | undefined, now: Kept): Kept {
  return before && before.generation === now.generation ? { ...now, state: join(before.state, now.state) } : now;
}
