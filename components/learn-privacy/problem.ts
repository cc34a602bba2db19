import type { Refusal } from '../shared/account.ts';
import type { ViewProblem } from '../shared/view-problem.ts';
import type { Texts } from '../shared/texts.ts';
import type { privacyTexts } from './privacy.texts.ts';

/** What an account rejected with; an error of our own is told as one of the service. */
export function problemOf(error: unknown): ViewProblem {
  const { problem } = error as Partial<Refusal>;
  if (!problem) console.error(error);
  return problem ?? { code: 'unreachable', de: '', en: '' };
}

/** What an account refused, once it has; undefined where it did what it was asked. */
export function refusalOf(asked: Promise<unknown>): Promise<ViewProblem | undefined> {
  return asked.then(() => undefined, problemOf);
}

/** What went wrong, for people. */
export function problemSentence(problem: ViewProblem, text: Texts<typeof privacyTexts>): string {
  return problem.code === 'unreachable' ? text.term('privacyUnreachable') : problem[text.ours()];
}
