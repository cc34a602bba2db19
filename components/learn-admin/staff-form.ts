import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Texts } from '../shared/texts.ts';
import type { dueTexts } from './due.texts.ts';
import type { StaffFault, StaffList } from './staff-list.ts';

export interface StaffFormOptions {
  text: Texts<typeof dueTexts>;
  heading: TemplateResult;
  staff: StaffList | undefined;
  fault: StaffFault | undefined;
  /** None of the list is among the learners. */
  isForeign: boolean;
  choose(file: File): void;
  remove(): void;
}

/** Where an admin chooses the list of all staff; what it says, or what is wrong with it. */
export function drawStaffForm(options: StaffFormOptions): TemplateResult {
  const { text, staff, fault, choose } = options;
  return html`<section class="staff">
    ${options.heading}
    <p>${text.term('dueStaffWhy')} <strong>${text.term('dueStaffWhere')}</strong></p>
    <div class="field">
      <label for="staff">${text.term('dueStaffFile')}</label>
      <input
        type="file"
        id="staff"
        accept=".csv,.txt,.tsv,text/csv,text/plain"
        aria-invalid=${fault ? 'true' : 'false'}
        aria-describedby=${fault ? 'staff-fault staff-hint' : 'staff-hint'}
        @change=${(event: Event) => {
          const [file] = (event.target as HTMLInputElement).files ?? [];
          if (file) choose(file);
        }}
      />
      <p class="hint" id="staff-hint">${text.term('dueStaffHint')}</p>
      <p class="fault" id="staff-fault" role="alert">${fault ? faultSentence(fault, text) : nothing}</p>
    </div>
    <div class="taken" role="status" tabindex="-1">${staff ? drawTaken(staff, options) : nothing}</div>
    ${
      staff
        ? html`<div class="actions">
            <button class="button quiet" type="button" data-do="away" @click=${options.remove}>
              ${text.term('dueStaffAway')}
            </button>
          </div>`
        : nothing
    }
  </section>`;
}

function drawTaken(staff: StaffList, { text, isForeign }: StaffFormOptions): TemplateResult {
  const { people, nameless, doubled, file } = staff;
  return html`<p>${text.term('dueStaffTaken', people.length, file)}</p>
    ${nameless.length ? html`<p>${text.term('dueStaffNameless', linesOf(nameless, text))}</p>` : nothing}
    ${doubled.length ? html`<p>${text.term('dueStaffDoubled', linesOf(doubled, text))}</p>` : nothing}
    ${isForeign ? html`<p class="fault">${text.term('dueStaffForeign')}</p>` : nothing}`;
}

/** More lines than anybody looks up one by one aren't told. */
const MOST = 10;

function linesOf(lines: readonly number[], text: StaffFormOptions['text']): string {
  const shown = lines.slice(0, MOST).join(', ');
  return lines.length > MOST ? `${shown} ${text.term('dueStaffMore')}` : shown;
}

function faultSentence(fault: StaffFault, text: StaffFormOptions['text']): string {
  switch (fault.what) {
    case 'quote-open':
      return text.term('dueFaultQuote', fault.line);
    case 'id-missing':
      return text.term('dueFaultId', fault.line, shortly(fault.found));
    case 'cells-many':
      return text.term('dueFaultCells', fault.line, fault.cells, fault.headings);
    default:
      return text.term(FAULTS[fault.what]);
  }
}

const FAULTS = {
  large: 'dueFaultLarge',
  workbook: 'dueFaultWorkbook',
  binary: 'dueFaultBinary',
  empty: 'dueFaultEmpty',
  'headings-only': 'dueFaultHeadingsOnly',
} as const;

/** Headings that were found; a file that is no table has long ones. */
function shortly(found: readonly string[]): string {
  const words = found.slice(0, 6).map((one) => `„${one.length > 24 ? `${one.slice(0, 24)}…` : one}“`);
  return words.join(', ') + (found.length > 6 ? ', …' : '');
}
