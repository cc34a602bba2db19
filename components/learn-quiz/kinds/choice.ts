import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Option, QuestionType } from '../../../server/contract/question.ts';
import { richInline } from '../../shared/rich-text.ts';
import { Texts } from '../../shared/texts.ts';
import type { AnswerFields, AnswerKind, CheckedAnswer, KindHost } from '../answer-kind.ts';
import { icon } from '../icons.ts';
import { choiceTexts } from './choice.texts.ts';
import { held } from './held.ts';

const HINTS: Partial<Record<QuestionType, 'choiceHintMultiple' | 'choiceHintTruth'>> = {
  multiple: 'choiceHintMultiple',
  'true-false': 'choiceHintTruth',
};

/** One option is chosen, or several: radios and checkboxes. */
export function choiceKind(host: KindHost): AnswerKind {
  const text = new Texts(host, choiceTexts);

  return {
    hint: ({ type }) => text.term(HINTS[type] ?? 'choiceHintSingle'),
    draw: (fields) =>
      html`<div class="options ${fields.question.type}" @change=${(event: Event) => fields.change(choiceIn(event))}>
        ${fields.question.options.map((option) => drawOption(fields, option))}
      </div>`,
    drawChecked: (answer) =>
      html`<ul class="options ${answer.question.type}">
        ${answer.question.options.map((option) => drawChecked(answer, option, text))}
      </ul>`,
    lacks: ({ length }, { type }) =>
      length ? undefined : text.term(type === 'multiple' ? 'choiceLacksSome' : 'choiceLacks'),
    nameOf({ id }, { question, rich, lang }) {
      const option = question.options.find((one) => one.id === id);
      return question.type === 'multiple' && option
        ? html`<span lang=${lang}>${richInline(option.text, rich.file)}</span>`
        : undefined;
    },
  };
}

function drawOption({ question, response, lang, rich, problem }: AnswerFields, { id, text }: Option): TemplateResult {
  return html`<label part="option" class="option">
    <input
      type=${question.type === 'multiple' ? 'checkbox' : 'radio'}
      name="choice"
      value=${id}
      aria-invalid=${problem ? 'true' : nothing}
      aria-describedby=${problem ?? nothing}
      ${held(response.includes(id))}
    />
    <span lang=${lang}>${richInline(text, rich.file)}</span>
  </label>`;
}

function drawChecked(
  { response, chosen, lang, rich }: CheckedAnswer,
  option: Option,
  text: Texts<typeof choiceTexts>,
): TemplateResult {
  const known = chosen.find(({ id }) => id === option.id);
  const mark = known && (known.right ? 'right' : 'wrong');
  const word = { right: 'choiceMarkRight', wrong: 'choiceMarkWrong' } as const;
  const isChosen = response.includes(option.id);

  return html`<li part="option" class="option ${mark ?? ''} ${isChosen ? 'chosen' : ''}">
    ${mark ? icon(mark) : html`<span class="icon"></span>`}
    <span lang=${lang}>${richInline(option.text, rich.file)}</span>
    ${isChosen ? html`<span class="mark">${text.term(mark ? word[mark] : 'choiceMarkChosen')}</span>` : nothing}
  </li>`;
}

/** In the order of the options. */
function choiceIn({ currentTarget }: Event): string[] {
  const chosen = (currentTarget as Element).querySelectorAll<HTMLInputElement>('input:checked');
  return [...chosen].map(({ value }) => value);
}
