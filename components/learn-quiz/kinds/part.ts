import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { ChosenOption } from '../../../server/contract/grade.ts';
import type { Texts } from '../../shared/texts.ts';
import { icon } from '../icons.ts';
import type { partTexts } from './part.texts.ts';

/** A part of an answer that was checked, in a list of them: the sign and the word say how it turned out, as far as it is known. */
export function drawPart(
  words: unknown,
  part: ChosenOption | undefined,
  text: Texts<typeof partTexts>,
): TemplateResult {
  const mark = part && (part.right ? 'right' : 'wrong');
  return html`<li part="option" class="option chosen ${mark ?? ''}">
    ${mark ? icon(mark) : html`<span class="icon"></span>`}
    <span>${words}</span>
    ${part ? html`<span class="mark">${text.term(part.right ? 'partRight' : 'partWrong')}</span>` : nothing}
  </li>`;
}
