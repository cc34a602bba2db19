import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { ChosenOption } from '../../../server/contract/grade.ts';
import type { Option } from '../../../server/contract/question.ts';
import { richInline } from '../../shared/rich-text.ts';
import type { Texts } from '../../shared/texts.ts';
import type { CheckedAnswer } from '../answer-kind.ts';
import { drawPart } from './part.ts';
import type { partTexts } from './part.texts.ts';
import { placesIn } from './places.ts';

/** Where each option was brought, and how that turned out. */
export function drawPlaced(answer: CheckedAnswer, text: Texts<typeof partTexts>): TemplateResult {
  return html`<ul class="options">
    ${answer.question.options.map((option) => {
      const part = answer.chosen.find(({ id }) => id === option.id);
      return drawPart(pairOf(answer, option, text.term('partOpen')), part, text);
    })}
  </ul>`;
}

/** What was brought, and where. */
export function nameOfPlaced(part: ChosenOption, answer: CheckedAnswer): unknown {
  const option = answer.question.options.find(({ id }) => id === part.id);
  return option && pairOf(answer, option, '');
}

function pairOf({ question, response, lang, rich }: CheckedAnswer, option: Option, open: string): TemplateResult {
  const place = placesIn(response, question).get(option.id);
  const target = question.targets?.find(({ id }) => id === place);
  return html`<span lang=${lang}>${richInline(option.text, rich.file)}</span><span class="visually-hidden">: </span>
    <span class="partner" lang=${target ? lang : nothing}>${target ? richInline(target.text, rich.file) : open}</span>`;
}
