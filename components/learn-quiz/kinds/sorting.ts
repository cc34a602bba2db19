import type { LitElement, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Option } from '../../../server/contract/question.ts';
import { richInline } from '../../shared/rich-text.ts';
import { Texts } from '../../shared/texts.ts';
import type { AnswerFields, AnswerKind } from '../answer-kind.ts';
import { partTexts } from './part.texts.ts';
import { drawPlaced, nameOfPlaced } from './placed.ts';
import { broughtTo, openIn, placesIn } from './places.ts';
import { styles } from './sorting.styles.ts';
import { sortingTexts } from './sorting.texts.ts';
import { wear } from './wear.ts';

/** More categories than these have no room beside one another. */
const COLUMNS = 4;

/** What is sorted into categories: a table of radios; in little room the categories stand below each entry. */
export function sortingKind(host: LitElement): AnswerKind {
  const text = new Texts(host, { ...partTexts, ...sortingTexts });
  wear(host, styles);

  return {
    hint: () => text.term('sortingHint'),
    draw: (fields) => drawTable(fields, text.term('sortingEntry')),
    drawChecked: (answer) => drawPlaced(answer, text),
    lacks(response, question) {
      const open = openIn(response, question);
      return open ? text.term('sortingOpen', open, question.options.length) : undefined;
    },
    nameOf: nameOfPlaced,
  };
}

/* eslint-disable lit-a11y/no-redundant-role -- what is no longer laid out as a table is none to some browsers */
function drawTable(fields: AnswerFields, entry: string): TemplateResult {
  const { question, lang, rich } = fields;
  const targets = question.targets ?? [];
  return html`<div class="sorting ${targets.length > COLUMNS ? 'many' : ''}">
    <table role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col"><span class="visually-hidden">${entry}</span></th>
          ${targets.map(
            ({ text }) => html`<th role="columnheader" scope="col" lang=${lang}>${richInline(text, rich.file)}</th>`,
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${question.options.map((option) => drawRow(fields, option))}
      </tbody>
    </table>
  </div>`;
}
/* eslint-enable lit-a11y/no-redundant-role */

function drawRow(fields: AnswerFields, { id, text }: Option): TemplateResult {
  const { question, response, lang, rich, problem, change } = fields;
  const place = placesIn(response, question).get(id);
  const name = `${question.id}-${id}`;
  const isLacking = problem && !place;

  return html`<tr role="row" data-option=${id}>
    <th role="rowheader" scope="row" id=${name} lang=${lang}>${richInline(text, rich.file)}</th>
    ${question.targets?.map(
      (target) =>
        html`<td role="cell">
          <label>
            <input
              type="radio"
              name=${name}
              value=${target.id}
              .checked=${live(place === target.id)}
              aria-labelledby="${name} ${name}-${target.id}"
              aria-invalid=${isLacking ? 'true' : nothing}
              aria-describedby=${isLacking ? problem : nothing}
              @change=${() => change(broughtTo(target.id, id, response, question))}
            />
            <span id="${name}-${target.id}" lang=${lang}>${richInline(target.text, rich.file)}</span>
          </label>
        </td>`,
    )}
  </tr>`;
}
