import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { pairOf } from '../../../server/contract/question.ts';
import { richText } from '../../shared/rich-text.ts';
import type { AnswerFields, CheckedAnswer } from '../answer-kind.ts';
import { icon } from '../icons.ts';
import { held } from './held.ts';
import type { TypedText } from './typed.ts';

/** The text, with a field in each of its gaps; each is as wide as any other. */
export function drawGaps(
  { question, response, lang, rich, problem, change }: AnswerFields,
  text: TypedText,
): TemplateResult {
  const gaps = gapsIn(question.body);
  const filled = new Map(response.map(pairOf));
  const type = (id: string, { target }: Event) => {
    filled.set(id, (target as HTMLInputElement).value);
    change(gaps.filter((gap) => filled.get(gap)).map((gap) => `${gap}:${filled.get(gap)}`));
  };
  const gap = (id: string) =>
    html`<input
      part="field"
      class="gap"
      aria-label=${text.term('typedGap', gaps.indexOf(id) + 1, gaps.length)}
      autocomplete="off"
      autocapitalize="off"
      spellcheck="true"
      maxlength="200"
      aria-invalid=${problem ? 'true' : nothing}
      aria-describedby=${problem ?? nothing}
      @input=${(event: Event) => type(id, event)}
      ${held(filled.get(id) ?? '')}
    />`;
  return html`<div class="rich gaps" lang=${lang}>${richText(question.body, { ...rich, gap })}</div>`;
}

/** The text, with what was written into its gaps. */
export function drawFilled({ question, response, chosen, lang, rich }: CheckedAnswer, text: TypedText): TemplateResult {
  const filled = new Map(response.map(pairOf));
  const gap = (id: string) => {
    const part = chosen.find((one) => one.id === id);
    const mark = part && (part.right ? 'right' : 'wrong');
    const word = mark && text.term(mark === 'right' ? 'typedRight' : 'typedWrong');
    const typed = filled.get(id);
    return html`<span class="gap ${mark ?? ''}"
      >${mark ? icon(mark) : nothing}<span>${typed || (response.length ? text.term('typedEmpty') : '…')}</span
      ><span class="visually-hidden">${word ? ` (${word})` : nothing}</span></span
    >`;
  };
  return html`<div class="rich gaps" lang=${lang}>${richText(question.body, { ...rich, gap })}</div>
    ${response.length ? nothing : html`<p class="quiet-text">${text.term('typedElsewhere')}</p>`}`;
}

/** Ids of the gaps of a text, in its order. */
export function gapsIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { kind, id } = node as { kind?: string; id?: string };
  return kind === 'gap' ? [id!] : Object.values(node).flatMap(gapsIn);
}

/** Something is in one of them. */
export function isFilled(response: string[]): boolean {
  return response.some((entry) => pairOf(entry)[1].trim());
}
