import type { FailedView, ReadyView } from './session.ts';
import type { sharedTexts } from './shared.texts.ts';
import type { Texts } from './texts.ts';

/** What went wrong, for a live region of the element's own. */
export function failureSentence({ problem }: FailedView, text: Texts<typeof sharedTexts>): string {
  return problem.code === 'unreachable' ? text.term('sharedUnreachable') : problem[text.ours()];
}

/** What a learner should know about where their progress is kept; empty while all is as usual. */
export function keepingSentence({ note }: ReadyView, text: Texts<typeof sharedTexts>): string {
  return note?.[text.ours()] ?? '';
}
