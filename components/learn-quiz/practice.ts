import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Lesson } from '../../server/contract/course.ts';
import type { Question } from '../../server/contract/question.ts';
import { own } from '../../server/contract/state.ts';
import type { RichTextOptions } from '../shared/rich-text.ts';
import type { ReadyView } from '../shared/session.ts';
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
  view: ReadyView;
  lesson: Lesson;
  /** Draws what is said about answers; undefined until it has arrived. */
  later: Later | undefined;
  text: Texts<typeof sharedTexts & typeof quizTexts>;
  /** Language of the course, where it isn't the one around it. */
  lang: string | symbol;
  rich: RichTextOptions;
  change(response: string[]): void;
  announce(sentence: string): void;
  check(kind: AnswerKind): void;
  retry(): void;
  finish(): void;
}

/** Draws one question: Enter checks the answer, choosing alone does nothing. */
export function drawPractice(props: PracticeProps): TemplateResult {
  const { question, number, all, standing, later, text, lang, rich } = props;
  const kind = props.kind.get();
  const card = { question, label: '', hint: undefined, lang, rich, className: standing.name };

  if (kind && isTask(kind)) {
    const task = { question, lang, rich, response: standing.response, done: isDone(props) };
    const fields = kind.draw({ ...task, change: props.change, finish: props.finish });
    return drawCard({ ...card, label: kind.label(question), hint: kind.hint(question) }, fields, nothing);
  }
  const label = text.term('quizNumber', number, all);
  if (!kind) return drawCard({ ...card, label }, drawArriving(props), nothing);

  const isChecked = standing.name === 'checked';
  const answering = {
    ...{ ...card, label, kind, response: standing.response },
    hint: isChecked ? undefined : kind.hint(question),
    notice: later?.noticeOf(props),
    problem: later?.problemOf(props, kind),
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
  const { standing, work, view, later, text } = props;
  const isKept = standing.name === 'waiting' && view.offline;

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
        ${text.term(standing.name !== 'checked' ? 'quizCheck' : standing.verdict.correct ? 'quizAgain' : 'sharedRetry')}
      </button>
      <span class="quiet-text">${stateOf(props)}</span>
    </div>`;
}

/** Where an answer is that has no verdict. */
function stateOf({ standing, view, text }: PracticeProps): string {
  if (standing.name === 'waiting') return view.offline ? '' : text.term('quizChecking');
  return standing.name === 'open' && standing.response.some(Boolean) ? text.term('quizUnchecked') : '';
}

/** Enter in a field presses the button, too. Nothing is submitted: a sandboxed frame may not. */
function press(event: MouseEvent, { standing, check, retry }: PracticeProps, kind: AnswerKind): void {
  event.preventDefault();
  // The verdict may arrive between the two clicks of a double click, and the button then means something else.
  if (event.detail > 1) return;
  if (standing.name === 'open') check(kind);
  else if (standing.name === 'checked') retry();
}

function isDone({ question, view, lesson }: PracticeProps): boolean {
  const term = view.progress.lessons.find((one) => one.lesson === lesson.id)?.term ?? '';
  return own(view.state.lessons[lesson.id]?.[term]?.done ?? {}, question.id) !== undefined;
}

function isTask(kind: Kind): kind is TaskKind {
  return 'label' in kind;
}
