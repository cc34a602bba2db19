import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Texts } from '../shared/texts.ts';
import type { DueChoice, DueView } from './due-lines.ts';
import { departmentsIn } from './due-lines.ts';
import type { dueTexts } from './due.texts.ts';

export interface DueChoiceOptions {
  all: readonly DueView[];
  choice: DueChoice;
  text: Texts<typeof dueTexts>;
  choose(change: Partial<DueChoice>): void;
}

const SHOWN = { missing: 'dueShowMissing', done: 'dueShowDone', all: 'dueShowAll' } as const;

/** Names of values that can't be a department. */
const [EVERY, NONE] = ['*every', '*none'];

/** What narrows the lists. */
export function drawChoice({ all, choice, text, choose }: DueChoiceOptions): TemplateResult {
  const departments = departmentsIn(all);
  const chosen = choice.department === undefined ? EVERY : choice.department || NONE;
  return html`<div class="choice">
    ${
      all.length > 1
        ? drawSelect(
            text.term('dueCourse'),
            choice.course,
            [['', text.term('dueEveryCourse')], ...all.map(({ course, title }) => [course, title] as const)],
            (course) => choose({ course }),
          )
        : nothing
    }
    ${
      departments.length > 1
        ? drawSelect(
            text.term('dueDepartment'),
            chosen,
            [
              [EVERY, text.term('dueEveryDepartment')],
              ...departments.map((one) => [one || NONE, one || text.term('dueNoDepartment')] as const),
            ],
            (value) => choose({ department: value === EVERY ? undefined : value === NONE ? '' : value }),
          )
        : nothing
    }
    ${drawSelect(
      text.term('dueShow'),
      choice.show,
      Object.entries(SHOWN).map(([value, words]) => [value, text.term(words)] as const),
      (show) => choose({ show: show as DueChoice['show'] }),
    )}
  </div>`;
}

function drawSelect(
  label: string,
  chosen: string,
  offers: (readonly [value: string, words: string])[],
  choose: (value: string) => void,
): TemplateResult {
  return html`<label class="field">
    <span>${label}</span>
    <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${offers.map(([value, words]) => html`<option value=${value} .selected=${value === chosen}>${words}</option>`)}
    </select>
  </label>`;
}
