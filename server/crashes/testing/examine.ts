import { isDeepStrictEqual } from 'node:util';
import type { GradedFact } from '../../contract/merge.ts';
import { join, merge } from '../../contract/merge.ts';
import type { CourseState } from '../../contract/state.ts';
import { EMPTY_STATE } from '../../contract/state.ts';
import { graded } from './course.ts';
import type { Learner, Report } from './learner.ts';

/** What became of what somebody reported. */
export interface Findings {
  /** Facts that were acknowledged and aren't there. */
  lost: number;
  /** Reports of which only a part is there, and states that can't be read or hold what was never reported. */
  torn: number;
}

/** Compares what a service has with what its learner remembers. Nothing but the rules of merging is needed: to add what a state holds changes nothing. */
export function examine({ reports }: Learner, kept: CourseState | undefined): Findings {
  if (!kept) return { lost: countFacts(reports.filter(({ acknowledged }) => acknowledged)), torn: 1 };
  const state = withoutReceipts(kept);
  const isThere = (fact: GradedFact) => {
    const of = { lessons: { [fact.lesson]: state.lessons[fact.lesson] ?? {} } };
    return isDeepStrictEqual(merge(of, fact), of);
  };
  let [lost, torn] = [0, 0];
  for (const { facts, acknowledged } of reports) {
    const missing = facts.filter((fact) => !isThere(graded(fact))).length;
    if (acknowledged) lost += missing;
    if (missing > 0 && missing < facts.length) torn++;
  }
  const all = stateOf(reports);
  if (!isDeepStrictEqual(join(all, state), all)) torn++;
  return { lost, torn };
}

/** Whether a state is what comes of all reports together, each of them once. */
export function isWhole({ reports }: Learner, kept: CourseState | undefined): boolean {
  return kept !== undefined && isDeepStrictEqual(withoutReceipts(kept), stateOf(reports));
}

/** How many facts some reports hold. */
export function countFacts(reports: Report[]): number {
  return reports.reduce((sum, { facts }) => sum + facts.length, 0);
}

function stateOf(reports: Report[]): CourseState {
  return reports.flatMap(({ facts }) => facts.map(graded)).reduce(merge, EMPTY_STATE);
}

/** When the service got something depends on how often it had to be sent. */
function withoutReceipts(state: CourseState): CourseState {
  return JSON.parse(JSON.stringify(state, (name, value: unknown) => (name === 'received' ? undefined : value)));
}
