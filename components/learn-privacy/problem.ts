import { problemOf } from '../shared/problem-of.ts';
import type { ViewProblem } from '../shared/view-problem.ts';
import type { Texts } from '../shared/texts.ts';
import type { privacyTexts } from './privacy.texts.ts';

/** What an account refused, once it has; undefined where it did what it was asked. */
export function refusalOf(asked: Promise<unknown>): Promise<ViewProblem | undefined> {
  return asked.then(() => undefined, problemOf);
}

/** What went wrong, for people. */
export function problemSentence(problem: ViewProblem, text: Texts<typeof privacyTexts>): string {
  return problem.code === 'unreachable' ? text.term('privacyUnreachable') : problem[text.ours()];
}
