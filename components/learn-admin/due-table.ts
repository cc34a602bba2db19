import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Texts } from '../shared/texts.ts';
import type { DueLine } from './due-lines.ts';
import type { dueTexts } from './due.texts.ts';
import { dayOf, numberOf } from './in-words.ts';

export interface DueTableOptions {
  lines: readonly DueLine[];
  /** Says whose table it is. */
  caption: string;
  text: Texts<typeof dueTexts>;
  /** All lines are shown, however many they are. */
  isWhole: boolean;
  /** What is asked for by whoever wants to see them all. */
  showAll(): void;
}

/** So many lines are drawn at once. */
const AT_ONCE = 200;

/** People and how it stands with them. */
export function drawDueTable({ lines, caption, text, isWhole, showAll }: DueTableOptions): TemplateResult {
  const shown = isWhole ? lines : lines.slice(0, AT_ONCE);
  return html`<table>
      <caption class="visually-hidden">
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${text.term('duePerson')}</th>
          <th scope="col" class="wide">${text.term('dueDepartment')}</th>
          <th scope="col">${text.term('dueState')}</th>
        </tr>
      </thead>
      <tbody>
        ${shown.map((line) => drawLine(line, text))}
      </tbody>
    </table>
    ${
      shown.length < lines.length
        ? html`<div class="actions">
            <button class="button quiet" type="button" data-do="all" @click=${showAll}>
              ${text.term('dueAll', numberOf(lines.length, text))}
            </button>
          </div>`
        : nothing
    }`;
}

function drawLine({ id, name, department, state, done }: DueLine, text: DueTableOptions['text']): TemplateResult {
  return html`<tr>
    <th scope="row">
      <span class="name">${name ?? id}</span>
      ${name === undefined ? nothing : html`<span class="quiet-text">${id}</span>`}
      ${department === undefined ? nothing : html`<span class="quiet-text narrow">${department}</span>`}
    </th>
    <td class="wide">${department ?? ''}</td>
    <td class=${state}>${stateOf(state, done, text)}</td>
  </tr>`;
}

function stateOf(state: DueLine['state'], done: string | undefined, text: DueTableOptions['text']): string {
  if (state === 'done') return text.term('dueStateDone', dayOf(done!, text));
  return text.term(state === 'due' ? 'dueStateDue' : 'dueStateOpen');
}
