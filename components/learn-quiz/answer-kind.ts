import type { LitElement, TemplateResult } from 'lit';
import type { Question } from '../../server/contract/question.ts';
import type { ChosenOption } from '../../server/contract/grade.ts';
import type { RichTextOptions } from '../shared/rich-text.ts';

/** The element whose questions they are: a kind speaks its language (`new Texts(host, …)`), and dresses its fields (`wear`). */
export type KindHost = LitElement;

/** How questions of some types are answered, and how an answer looks. Made for one quiz, in whose language it speaks. */
export interface AnswerKind {
  /** One sentence before somebody answers: what to do, and how it is scored. */
  hint(question: Question): string;
  /** The fields, holding what is answered so far. */
  draw(fields: AnswerFields): TemplateResult;
  /** The answer as it was given, with what is known about its parts. */
  drawChecked(answer: CheckedAnswer): TemplateResult;
  /** What is still to be done before it can be handed in, as a sentence; undefined where it can be. */
  lacks(response: string[], question: Question): string | undefined;
  /** What a part of the answer is called beside its reason; undefined where there is only one. */
  nameOf(part: ChosenOption, answer: CheckedAnswer): unknown;
}

interface Drawn {
  question: Question;
  /** Whole, half given or empty. */
  response: string[];
  /** Language of the course, where it isn't the one around it. */
  lang: string | symbol;
  rich: RichTextOptions;
}

/** An answer that is being given. */
export interface AnswerFields extends Drawn {
  /** Takes the answer as it is now; it is neither checked nor sent by that. */
  change(response: string[]): void;
  /** Says something once, politely, to whoever can't see it. */
  announce(sentence: string): void;
  /** Id of the sentence that says what is lacking, for `aria-describedby`; its fields are invalid. */
  problem?: string | undefined;
}

/** An answer that was checked. */
export interface CheckedAnswer extends Drawn {
  /** By option; a part that is not in it has no verdict. Empty while only the score is known. */
  chosen: readonly ChosenOption[];
}

/** How something is drawn that is answered to nobody: a step to do elsewhere, something to think about. It has no verdict. */
export interface TaskKind {
  /** What it is, above its title: it isn't counted among the questions. */
  label(question: Question): string;
  hint(question: Question): string;
  draw(task: Task): TemplateResult;
}

/** Something to do or to think about. */
export interface Task extends Drawn {
  done: boolean;
  /** Keeps what was written, on this device only. */
  change(response: string[]): void;
  /** Somebody says that they have done it. */
  finish(): void;
}
