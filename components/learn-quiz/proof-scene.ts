import type { nothing } from 'lit';
import type { Lesson } from '../../server/contract/course.ts';
import type { QuestionType } from '../../server/contract/question.ts';
import type { ReadyView, Session } from '../shared/session.ts';
import type { RichTextOptions } from '../shared/rich-text.ts';
import type { sharedTexts } from '../shared/shared.texts.ts';
import type { signInTexts } from '../shared/sign-in.ts';
import type { Texts } from '../shared/texts.ts';
import type { AnswerKind } from './answer-kind.ts';
import type { proofTexts } from './proof.texts.ts';

/** Where a proof is drawn: what its quiz knows. */
export interface ProofPlace {
  view: ReadyView;
  lesson: Lesson;
  session: Session;
  /** Level of its heading. */
  level: number;
  /** Language of the course, where it isn't the one around it. */
  lang: string | typeof nothing;
  /** How questions of a type are answered. */
  kindOf(type: QuestionType): ArrivingKind;
  /** A link to a second of the lesson's video, which a player on the page takes. */
  watch(second: number): WatchLink;
}

export interface WatchLink {
  href: string;
  target: string;
  follow(event: Event): void;
}

/** How questions of a type are answered, once that has arrived. */
export interface ArrivingKind {
  get(): AnswerKind | undefined;
  readonly hasFailed: boolean;
  /** Asks once more. */
  fetch(): void;
}

/** The same, for what draws a part of it. */
export interface ProofScene extends ProofPlace {
  text: Texts<typeof sharedTexts & typeof signInTexts & typeof proofTexts>;
  rich: RichTextOptions;
}
