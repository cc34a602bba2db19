import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { readingsOf } from '../../../server/contract/grading/numbers.ts';
import type { Question, QuestionType } from '../../../server/contract/question.ts';
import { Texts } from '../../shared/texts.ts';
import type { AnswerFields, AnswerKind, CheckedAnswer, KindHost } from '../answer-kind.ts';
import { icon } from '../icons.ts';
import { drawFilled, drawGaps, gapsIn, isFilled } from './gaps.ts';
import { held } from './held.ts';
import { typedStyles } from './typed.styles.ts';
import { typedTexts } from './typed.texts.ts';
import { wear } from './wear.ts';

export type TypedText = Texts<typeof typedTexts>;

const HINTS: Partial<Record<QuestionType, keyof typeof typedTexts & `typedHint${string}`>> = {
  number: 'typedHintNumber',
  gap: 'typedHintGap',
};
const LACKS: Partial<Record<QuestionType, keyof typeof typedTexts & `typedLacks${string}`>> = {
  number: 'typedLacksNumber',
  gap: 'typedLacksGap',
};

/** A word, a number, or words in the gaps of a text are typed. */
export function typedKind(host: KindHost): AnswerKind {
  const text: TypedText = new Texts(host, typedTexts);
  wear(host, typedStyles);

  return {
    hint: ({ type }) => text.term(HINTS[type] ?? 'typedHintText'),
    draw: (fields) => (fields.question.type === 'gap' ? drawGaps(fields, text) : drawField(fields, text)),
    drawChecked: (answer) => (answer.question.type === 'gap' ? drawFilled(answer, text) : drawTyped(answer, text)),
    lacks: (response, question) =>
      isWhole(response, question) ? undefined : text.term(LACKS[question.type] ?? 'typedLacksText'),
    nameOf({ id }, { question: { type, body, options } }) {
      return type === 'gap' ? text.term('typedGapName', gapsIn(body).indexOf(id) + 1, options.length) : undefined;
    },
  };
}

function isWhole(response: string[], { type, unit }: Question): boolean {
  const [typed = ''] = response;
  if (type === 'gap') return isFilled(response);
  return type === 'number' ? readingsOf(typed, unit).length > 0 : typed.trim() !== '';
}

function drawField({ question, response, lang, problem, change }: AnswerFields, text: TypedText): TemplateResult {
  const { id, type, unit } = question;
  return html`<div class="typed">
    <label for=${`field-${id}`}>${text.term('typedLabel')}</label>
    <span class="unit">
      <input
        part="field"
        class=${type}
        id=${`field-${id}`}
        lang=${lang}
        inputmode=${type === 'number' ? 'decimal' : 'text'}
        aria-label=${unit ? text.term('typedLabelUnit', unit) : nothing}
        autocomplete="off"
        autocapitalize="off"
        spellcheck=${type === 'number' ? 'false' : 'true'}
        maxlength="200"
        aria-invalid=${problem ? 'true' : nothing}
        aria-describedby=${problem ?? nothing}
        @input=${(event: Event) => change([(event.target as HTMLInputElement).value])}
        ${held(response[0] ?? '')}
      />${unit ? html`<span lang=${lang} aria-hidden="true">${unit}</span>` : nothing}
    </span>
  </div>`;
}

function drawTyped({ question, response, chosen, lang }: CheckedAnswer, text: TypedText): TemplateResult {
  const [typed] = response;
  if (typed === undefined) return html`<p class="quiet-text">${text.term('typedElsewhere')}</p>`;
  const mark = chosen[0] && (chosen[0].right ? 'right' : 'wrong');
  return html`<p class="option given ${mark ?? ''}">
    ${mark ? icon(mark) : nothing}
    <span
      >${text.term('typedYours')}
      <strong lang=${lang}>${typed}${question.unit ? ` ${question.unit}` : ''}</strong></span
    >
    ${mark ? html`<span class="mark">${text.term(mark === 'right' ? 'typedRight' : 'typedWrong')}</span>` : nothing}
  </p>`;
}
