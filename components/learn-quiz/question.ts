import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Option, Question, QuestionType } from '../../server/contract/question.ts';
import type { ChosenOption } from '../../server/contract/grade.ts';
import { richInline, richText } from '../shared/rich-text.ts';
import type { RichTextOptions } from '../shared/rich-text.ts';
import type { sharedTexts } from '../shared/shared.texts.ts';
import type { Texts } from '../shared/texts.ts';
import { icon } from './icons.ts';
import type { quizTexts } from './quiz.texts.ts';
import type { KnownVerdict, Standing, Work } from './standing.ts';

/** One question, and what to do when somebody works on it. */
export interface QuestionProps {
  question: Question;
  /** Counts from 1. */
  number: number;
  all: number;
  standing: Standing;
  work: Work;
  offline: boolean;
  text: Texts<typeof sharedTexts & typeof quizTexts>;
  /** Language of the course, where it isn't the one around it. */
  lang: string | typeof nothing;
  rich: RichTextOptions;
  choose(choice: string[]): void;
  check(): void;
  retry(): void;
}

const HINTS: Partial<Record<QuestionType, 'quizHintSingle' | 'quizHintMultiple' | 'quizHintTruth'>> = {
  single: 'quizHintSingle',
  multiple: 'quizHintMultiple',
  'true-false': 'quizHintTruth',
};

/** Draws one question as a form: Enter checks the answer, choosing alone does nothing. */
export function drawQuestion(props: QuestionProps): TemplateResult {
  const { question, standing, work, offline, text, choose } = props;
  const kept = standing.name === 'waiting' && offline;

  return html`<form
    part="question"
    class=${standing.name}
    data-question=${question.id}
    autocomplete="off"
    novalidate
    @submit=${(event: Event) => event.preventDefault()}
    @change=${(event: Event) => choose(choiceIn(event.currentTarget as HTMLFormElement))}
    @keydown=${keepKeys}
    @keyup=${keepKeys}
  >
    ${drawFields(props)}
    ${
      work.problem
        ? html`<p part="error" class="line" id=${`error-${question.id}`}>
            ${icon('note')}<span>${problemText(props)}</span>
          </p>`
        : nothing
    }
    <div
      part="verdict"
      class=${standing.name === 'checked' || kept ? 'drawn' : ''}
      aria-live=${work.own ? 'polite' : 'off'}
      aria-atomic="true"
    >
      ${standing.name === 'checked' ? drawVerdict(props, standing.verdict) : kept ? html`<p class="line">${icon('later')}<span>${text.term('quizKept')}</span></p>` : nothing}
    </div>
    <div class="actions">
      <button
        part="button"
        type="submit"
        class="button ${standing.name === 'checked' ? 'quiet' : ''}"
        aria-disabled=${standing.name === 'waiting'}
        @click=${(event: MouseEvent) => press(event, props)}
      >
        ${text.term(standing.name !== 'checked' ? 'quizCheck' : standing.verdict.correct ? 'quizAgain' : 'quizRetry')}
      </button>
      ${standing.name === 'waiting' && !offline ? html`<span class="quiet-text">${text.term('quizChecking')}</span>` : nothing}
    </div>
  </form>`;
}

function drawFields(props: QuestionProps): TemplateResult {
  const { question, number, all, standing, work, text, lang, rich } = props;
  const { id, type, title, body, options } = question;
  const hint = text.term(HINTS[type] ?? 'quizHintSingle');
  const asking = standing.name !== 'checked';

  return html`<fieldset aria-describedby=${asking ? `hint-${id}` : nothing}>
    <legend>
      <span class="number">${text.term('quizNumber', number, all)}<span class="visually-hidden">: </span></span>
      <span part="title" lang=${lang}>${richInline(title, rich.file)}</span>
    </legend>
    ${body.length ? html`<div class="rich" lang=${lang}>${richText(body, rich)}</div>` : nothing}
    ${standing.name === 'open' && standing.revised ? html`<p class="line">${icon('note')}<span>${text.term('quizRevised')}</span></p>` : nothing}
    ${
      asking
        ? html`<p class="quiet-text" id=${`hint-${id}`}>${hint}</p>
            <div class="options ${type}">
              ${options.map((option) => drawOption(props, option, standing.choice.includes(option.id), work.problem))}
            </div>`
        : html`<ul class="options ${type}">
            ${options.map((option) => drawChecked(props, option, standing))}
          </ul>`
    }
  </fieldset>`;
}

function drawOption(
  { question, lang, rich }: QuestionProps,
  { id, text }: Option,
  chosen: boolean,
  problem: Work['problem'],
): TemplateResult {
  return html`<label part="option" class="option">
    <input
      type=${question.type === 'multiple' ? 'checkbox' : 'radio'}
      name="choice"
      value=${id}
      .checked=${live(chosen)}
      aria-invalid=${problem ? 'true' : nothing}
      aria-describedby=${problem ? `error-${question.id}` : nothing}
    />
    <span lang=${lang}>${richInline(text, rich.file)}</span>
  </label>`;
}

function drawChecked(
  { text, lang, rich }: QuestionProps,
  option: Option,
  { choice, verdict }: Extract<Standing, { name: 'checked' }>,
): TemplateResult {
  const known = verdict.chosen?.find(({ id }) => id === option.id);
  const mark = known ? markOf(known) : '';
  const word = known ? text.term(known.right ? 'quizMarkRight' : 'quizMarkWrong') : text.term('quizMarkChosen');
  const chosen = choice.includes(option.id);

  return html`<li part="option" class="option ${mark} ${chosen ? 'chosen' : ''}">
    ${known ? icon(markOf(known)) : html`<span class="icon"></span>`}
    <span lang=${lang}>${richInline(option.text, rich.file)}</span>
    ${chosen ? html`<span class="mark">${word}</span>` : nothing}
  </li>`;
}

function drawVerdict(props: QuestionProps, verdict: KnownVerdict): TemplateResult {
  const { question, text } = props;
  const kind = kindOf(verdict);
  const sentence = { right: 'quizRight', partly: 'quizPartly', wrong: 'quizWrong' } as const;

  return html`<p class="line result">${icon(kind)}<strong>${text.term(sentence[kind])}</strong></p>
    ${verdict.chosen?.map((one) => drawReason(props, one))}
    ${
      question.type === 'multiple' && verdict.missing
        ? html`<p>${text.term('quizMissing', verdict.missing)}</p>`
        : nothing
    }`;
}

/** Of several answers each reason says which one it belongs to. */
function drawReason({ question, text, lang, rich }: QuestionProps, { id, right, feedback }: ChosenOption) {
  const reason = feedback.length ? html`<div class="rich" lang=${lang}>${richText(feedback, rich)}</div>` : nothing;
  const option = question.options.find((one) => one.id === id);
  if (question.type !== 'multiple' || !option) return reason;
  return html`<div class="reason">
    <p>
      <strong lang=${lang}>${richInline(option.text, rich.file)}</strong> –
      ${text.term(right ? 'quizMarkRight' : 'quizMarkWrong')}
    </p>
    ${reason}
  </div>`;
}

function problemText({ question, work, text }: QuestionProps): string {
  if (work.problem === 'refused') return text.term('quizRefused');
  return text.term(question.type === 'multiple' ? 'quizChooseSome' : 'quizChoose');
}

function kindOf({ correct, score }: KnownVerdict): 'right' | 'partly' | 'wrong' {
  return correct ? 'right' : score > 0 ? 'partly' : 'wrong';
}

function markOf({ right }: ChosenOption): 'right' | 'wrong' {
  return right ? 'right' : 'wrong';
}

function choiceIn(form: HTMLFormElement): string[] {
  return new FormData(form).getAll('choice') as string[];
}

/** Enter in a field presses the button, too. Nothing is submitted: a sandboxed frame may not. */
function press(event: MouseEvent, { standing, check, retry }: QuestionProps): void {
  event.preventDefault();
  // The verdict may arrive between the two clicks of a double click, and the button then means something else.
  if (event.detail > 1) return;
  if (standing.name === 'open') check();
  else if (standing.name === 'checked') retry();
}

/** Keys pressed here are no shortcuts of the player or the page; a held Enter checks once. */
function keepKeys(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.repeat) event.preventDefault();
  if (event.key !== 'Escape') event.stopPropagation();
}
