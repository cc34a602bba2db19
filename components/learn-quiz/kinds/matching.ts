import type { LitElement, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Option, Target } from '../../../server/contract/question.ts';
import { plainText } from '../../../server/contract/rich-text.ts';
import { richInline } from '../../shared/rich-text.ts';
import { Texts } from '../../shared/texts.ts';
import type { AnswerFields, AnswerKind } from '../answer-kind.ts';
import { elementAt, followPointer } from './drag.ts';
import { grip } from './grip.ts';
import { styles } from './matching.styles.ts';
import { matchingTexts } from './matching.texts.ts';
import { partTexts } from './part.texts.ts';
import { drawPlaced, nameOfPlaced } from './placed.ts';
import { broughtTo, openIn, placesIn } from './places.ts';
import { wear } from './wear.ts';

/** Letters that a shut list shows on the smallest screen. */
const LINE = 20;

/** What belongs together: to each entry a partner is chosen from a list, or dragged onto it. */
export function matchingKind(host: LitElement): AnswerKind {
  const text = new Texts(host, { ...partTexts, ...matchingTexts });
  wear(host, styles);

  return {
    hint: () => text.term('matchingHint'),
    draw: (fields) =>
      html`<div class="matching">
        <ul class="pairs">
          ${fields.question.options.map((option) => drawRow(fields, option, text.term('matchingChoose')))}
        </ul>
        <div class="cards" aria-hidden="true">
          <p class="quiet-text">${text.term('matchingDrag')}</p>
          ${fields.question.targets?.map((target) => drawCard(fields, target))}
        </div>
      </div>`,
    drawChecked: (answer) => drawPlaced(answer, text),
    lacks(response, question) {
      const open = openIn(response, question);
      return open ? text.term('matchingOpen', open, question.options.length) : undefined;
    },
    nameOf: nameOfPlaced,
  };
}

function drawRow(fields: AnswerFields, { id, text }: Option, choose: string): TemplateResult {
  const { question, response, lang, rich, problem } = fields;
  const place = placesIn(response, question).get(id) ?? '';
  const name = `${question.id}-${id}`;
  const target = question.targets?.find((one) => one.id === place);
  const isLacking = problem && !place;

  return html`<li class="pair ${place ? 'filled' : ''}" data-option=${id}>
    <label for=${name} lang=${lang}>${richInline(text, rich.file)}</label>
    <select
      id=${name}
      aria-invalid=${isLacking ? 'true' : nothing}
      aria-describedby=${isLacking ? problem : nothing}
      @change=${(event: Event) => bring(fields, id, (event.target as HTMLSelectElement).value)}
    >
      <option value="" .selected=${live(!place)}>${choose}</option>
      ${question.targets?.map(
        (target) =>
          html`<option value=${target.id} lang=${lang} .selected=${live(place === target.id)}>
            ${plainText(target.text)}
          </option>`,
      )}
    </select>
    ${long(target) ? html`<p class="whole" aria-hidden="true" lang=${lang}>${richInline(target!.text, rich.file)}</p>` : nothing}
  </li>`;
}

/** A list that is shut shows one line, and in little room not all of it. */
function long(target: Target | undefined): boolean {
  return plainText(target?.text ?? []).length > LINE;
}

function drawCard(fields: AnswerFields, { id, text }: Target): TemplateResult {
  const isUsed = [...placesIn(fields.response, fields.question).values()].includes(id);
  return html`<div
    class="card ${isUsed ? 'used' : ''}"
    @pointerdown=${(event: PointerEvent) => drag(event, fields, id)}
  >
    ${grip}<span lang=${fields.lang}>${richInline(text, fields.rich.file)}</span>
  </div>`;
}

/** The card lies in the same place again afterwards: what it was dragged onto says that it is there. */
function drag(event: PointerEvent, fields: AnswerFields, target: string): void {
  const card = event.currentTarget as HTMLElement;
  const whole = card.closest('.matching')!;
  const rows = whole.querySelectorAll<HTMLElement>('.pair');
  let over: HTMLElement | undefined;

  followPointer(event, {
    move(distance, pointer) {
      over = elementAt(pointer, rows);
      whole.classList.add('dragging');
      for (const row of rows) row.toggleAttribute('data-over', row === over);
      card.toggleAttribute('data-dragged', true);
      card.style.translate = `${distance.x}px ${distance.y}px`;
    },
    drop() {
      if (over) bring(fields, over.dataset.option!, target);
    },
    end() {
      whole.classList.remove('dragging');
      for (const row of rows) row.removeAttribute('data-over');
      card.removeAttribute('data-dragged');
      card.style.translate = '';
    },
  });
}

function bring({ change, response, question }: AnswerFields, option: string, target: string): void {
  change(broughtTo(target, option, response, question));
}
