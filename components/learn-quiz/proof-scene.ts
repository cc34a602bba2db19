import type { Lesson } from '../../server/contract/course.ts';
import type { Question } from '../../server/contract/question.ts';
import type { ReadyView, Session } from '../shared/session.ts';
import type { RichTextOptions } from '../shared/rich-text.ts';
import type { sharedTexts } from '../shared/shared.texts.ts';
import type { signInTexts } from '../shared/sign-in.ts';
import type { Texts } from '../shared/texts.ts';
import type { AnswerKind } from './answer-kind.ts';
import type { Kinds } from './kinds/kinds.ts';
import type { Later } from './later.ts';
import type { proofTexts } from './proof.texts.ts';

/** Where a proof is drawn: what its quiz knows. */
export interface ProofPlace {
  view: ReadyView;
  lesson: Lesson;
  session: Session;
  /** Language of the course, where it isn't the one around it. */
  lang: string | symbol;
  rich: RichTextOptions;
  kinds: Kinds;
  /** Says why answers are right or not. */
  later: Later;
}

/** The same, for what draws a part of it. */
export interface ProofScene extends ProofPlace {
  text: Texts<typeof sharedTexts & typeof signInTexts & typeof proofTexts>;
}

/** How a question is answered; undefined while that is on its way. */
export function kindOf({ kinds }: Pick<ProofPlace, 'kinds'>, { type }: Question): AnswerKind | undefined {
  const kind = kinds.of(type).get();
  return kind && 'lacks' in kind ? kind : undefined;
}
