import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Question } from '../../server/contract/question.ts';
import type { RichTextOptions } from '../shared/rich-text.ts';
import type { sharedTexts } from '../shared/shared.texts.ts';
import type { Texts } from '../shared/texts.ts';
import type { AnswerKind, TaskKind } from './answer-kind.ts';
import type { Kind, Kinds } from './kinds/kinds.ts';
import type { Later } from './later.ts';
import { drawAnswer, drawCard } from './question.ts';
import type { quizTexts } from './quiz.texts.ts';
import type { Standing, Work } from './standing.ts';

/** One question of a lesson, and what to do when somebody works on it. */
export interface PracticeProps {
  question: Question;
  /** Counts from 1 among those that are asked. */
  number: number;
  all: number;
  kind: ReturnType<Kinds['of']>;
  standing: Standing;
  work: Work;
  done: boolean;
  offline: boolean;
  /** Draws what is said about answers; undefined until it has arrived. */
  later: Later | undefined;
  text: Texts<typeof sharedTexts & typeof quizTexts>;
  /** Language of the course, where it isn't the one around it. */
  lang: string | symbol;
  rich: RichTextOptions;
  /** Opens the video at a second. */
  watch: WatchLink;
  change(response: string[]): void;
  announce(sentence: string): void;
  check(kind: AnswerKind): void;
  retry(): void;
  finish(): void;
}

/** A link to a second of the lesson's video, which a player on the page takes. */
export type WatchLink = (second: number) => { href: string; target: unknown; follow(event: Event): void };

/** Draws one question: Enter checks the answer, choosing alone does nothing. */
export function drawPractice(props: PracticeProps): TemplateResult {
  const { question, number, all, standing, text, lang, rich } = props;
  const kind = props.kind.get();
  const card = { question, label: '', hint: undefined, lang, rich, className: standing.name };

  if (kind && isTask(kind)) {
    const task = { question, lang, rich, response: standing.response, done: props.done };
    const fields = kind.draw({ ...task, change: props.change, finish: props.finish });
    return drawCard({ ...card, label: kind.label(question), hint: kind.hint(question) }, fields, nothing);
  }
  const label = text.term('quizNumber', number, all);
  if (!kind) return drawCard({ ...card, label }, drawArriving(props), nothing);

  const isChecked = standing.name === 'checked';
  const answering = {
    ...{ ...card, label, kind, response: standing.response },
    hint: isChecked ? undefined : kind.hint(question),
    notice: standing.name === 'open' && standing.revised ? text.term('quizRevised') : undefined,
    problem: problemOf(props, kind),
    chosen: isChecked ? (standing.verdict.chosen ?? []) : undefined,
    change: props.change,
    announce: props.announce,
  };
  return drawCard(answering, drawAnswer(answering), drawBelow(props, kind));
}

/** What a kind of question needs is on its way, or couldn't be had. */
function drawArriving({ kind: { hasFailed, fetch }, text }: PracticeProps): TemplateResult {
  return html`<div class="arriving" aria-busy=${!hasFailed}>
    <p role="status">${text.term(hasFailed ? 'quizUnfetched' : 'quizFetching')}</p>
    ${hasFailed ? html`<button class="button quiet" type="button" @click=${fetch}>${text.term('sharedRetry')}</button>` : nothing}
  </div>`;
}

function drawBelow(props: PracticeProps, kind: AnswerKind): TemplateResult {
  const { standing, work, offline, later, text } = props;
  const isKept = standing.name === 'waiting' && offline;

  return html`<div
      part="verdict"
      class=${standing.name === 'checked' || isKept ? 'drawn' : ''}
      aria-live=${work.own ? 'polite' : 'off'}
      aria-atomic="true"
    >
      ${standing.name === 'checked' ? later?.drawVerdict(props, kind, standing) : isKept ? later?.drawKept() : nothing}
    </div>
    <div class="actions">
      <button
        part="button"
        type="submit"
        class="button ${standing.name === 'checked' ? 'quiet' : ''}"
        aria-disabled=${standing.name === 'waiting'}
        @click=${(event: MouseEvent) => press(event, props, kind)}
      >
        ${text.term(standing.name !== 'checked' ? 'quizCheck' : standing.verdict.correct ? 'quizAgain' : 'quizRetry')}
      </button>
      <span class="quiet-text">${stateOf(props)}</span>
    </div>`;
}

/** Where an answer is that has no verdict. */
function stateOf({ standing, offline, text }: PracticeProps): string {
  if (standing.name === 'waiting') return offline ? '' : text.term('quizChecking');
  return standing.name === 'open' && standing.response.some(Boolean) ? text.term('quizUnchecked') : '';
}

function problemOf({ standing, work, question, text }: PracticeProps, kind: AnswerKind): string | undefined {
  if (work.problem === 'refused') return text.term('quizRefused');
  return work.problem && kind.lacks(standing.response, question);
}

/** Enter in a field presses the button, too. Nothing is submitted: a sandboxed frame may not. */
function press(event: MouseEvent, { standing, check, retry }: PracticeProps, kind: AnswerKind): void {
  event.preventDefault();
  // The verdict may arrive between the two clicks of a double click, and the button then means something else.
  if (event.detail > 1) return;
  if (standing.name === 'open') check(kind);
  else if (standing.name === 'checked') retry();
}

function isTask(kind: Kind): kind is TaskKind {
  return 'label' in kind;
}
