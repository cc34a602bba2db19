import type { Refusal } from './account.ts';
import type { ViewProblem } from './view-problem.ts';

/** What was rejected with; an error of our own is told as one of the service. */
export function problemOf(error: unknown): ViewProblem {
  const { problem } = error as Partial<Refusal>;
  if (!problem) console.error(error);
  return problem ?? { code: 'unreachable', de: '', en: '' };
}
