import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { DueAnswer } from '../../server/contract/admin.ts';
import { heading } from '../shared/heading.ts';
import { controlStyles } from '../shared/control.styles.ts';
import { hostStyles } from '../shared/host.styles.ts';
import { noticeStyles } from '../shared/notice.styles.ts';
import { saveFile } from '../shared/save-file.ts';
import { sharedTexts } from '../shared/shared.texts.ts';
import { Texts } from '../shared/texts.ts';
import { adminTexts } from './admin.texts.ts';
import { drawChoice } from './due-choice.ts';
import type { DueChoice, DueLine, DueView } from './due-lines.ts';
import { narrowed, viewOf } from './due-lines.ts';
import { drawDueTable } from './due-table.ts';
import { reminderFile } from './due-reminder.ts';
import { dueStyles } from './due.styles.ts';
import { dueTexts } from './due.texts.ts';
import { dayOf, numberOf } from './in-words.ts';
import { OfficeController } from './office-controller.ts';
import { partStyles } from './part.styles.ts';
import { drawStaffForm } from './staff-form.ts';
import type { StaffFault, StaffList } from './staff-list.ts';
import { readStaff } from './staff-list.ts';
import { drawState } from './state.ts';

/** What makes a course mandatory training. */
const EXAMPLE = 'record: named\nmandatory: true';

/**
 * Mandatory training: who has completed it, for whom it is due, and with a list of all staff, which stays in the page, who
 * has not begun.
 *
 * @internal Part of the service's page “Auswertung und Betrieb”.
 */
export class LearnAdminDue extends LitElement {
  static override styles = [hostStyles, noticeStyles, partStyles, controlStyles, dueStyles];

  #text = new Texts(this, { ...sharedTexts, ...adminTexts, ...dueTexts });
  /** Names come once somebody wants to see them: opening the page is no look at them. */
  #asked = new OfficeController(this, (office) => office.due(), { byHand: true });
  /** Counts the files that were chosen: one that a later one has overtaken is dropped. */
  #turn = 0;

  /** Level of its headings, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  @state() private staff: StaffList | undefined;
  @state() private fault: StaffFault | undefined;
  @state() private choice: DueChoice = { course: '', department: undefined, show: 'missing' };
  /** Courses of which all lines are shown. */
  @state() private whole: ReadonlySet<string> = new Set();
  @state() private saved = '';

  /** Nobody sees a list that somebody else has chosen. */
  override willUpdate(): void {
    if (this.#asked.answer) return;
    this.staff = this.fault = undefined;
    this.saved = '';
  }

  override render(): TemplateResult {
    const { answer, isUnasked } = this.#asked;
    const text = this.#text;
    return html`<div class="part" lang=${text.ours()}>
      <p class="quiet-text">${text.term('dueLead')}</p>
      ${drawState(this.#asked, text, () => this.renderRoot)} ${isUnasked ? this.#offer() : nothing}
      ${answer ? (answer.courses.length ? this.#lists(answer) : this.#none()) : nothing}
    </div>`;
  }

  #offer(): TemplateResult {
    return html`<div class="actions">
      <button class="button" type="button" data-do="show" @click=${() => this.#ask()}>
        ${this.#text.term('dueAsk')}
      </button>
    </div>`;
  }

  /** The button goes: the sentence above it takes the focus. */
  #ask(): void {
    this.renderRoot.querySelector<HTMLElement>('[data-about=state]')?.focus();
    void this.#asked.ask();
  }

  #none(): TemplateResult {
    const text = this.#text;
    return html`<p>${text.term('dueNone')} ${text.term('dueNoneHow')}</p>
      <pre><code>${EXAMPLE}</code></pre>`;
  }

  #lists({ courses }: DueAnswer): TemplateResult {
    const { choice, staff } = this;
    const text = this.#text;
    const all = courses.map((course) => viewOf(course, staff));
    const chosen = all.filter(({ course }) => !choice.course || course === choice.course);
    const missing = chosen.map((view) => narrowed(view, { ...choice, show: 'missing' }));
    const count = missing.reduce((sum, { lines }) => sum + lines.length, 0);
    const isKnown = all.some(({ lines, strangers }) => lines.length + strangers.length > 0);
    // Whoever hasn't begun isn't known here: that nobody is missing can't be said of nobody.
    const isDone = count === 0 && chosen.some(({ lines }) => lines.length > 0);
    return html`${drawStaffForm({
        ...{ text, staff, fault: this.fault },
        heading: heading(this.headingLevel, text.term('dueStaff')),
        isForeign: staff !== undefined && areForeign(all),
        choose: (file) => void this.#choose(file),
        remove: () => this.#remove(),
      })}
      ${isKnown ? drawChoice({ all, choice, text, choose: (change) => this.#narrow(change) }) : nothing}
      <div class="actions run">
        ${
          count
            ? html`<button class="button" type="button" data-do="save" @click=${() => this.#save(missing)}>
                ${text.term('dueSave')}
              </button>`
            : nothing
        }
        <p role="status">${this.saved || (isDone ? text.term('dueNobodyMissing') : nothing)}</p>
      </div>
      ${chosen.map((view) => this.#course(view, narrowed(view, choice)))}`;
  }

  #course(view: DueView, { lines, strangers }: DueView): TemplateResult {
    const { course, title, since } = view;
    const text = this.#text;
    return html`<article aria-labelledby="course-${course}">
      <div id="course-${course}">${heading(this.headingLevel, title)}</div>
      <p>${this.#counts(view)} ${since === undefined ? nothing : text.term('dueSince', dayOf(since, text))}</p>
      ${
        lines.length
          ? this.#table(course, lines, title)
          : view.lines.length
            ? html`<p>${text.term('dueNobodyShown')}</p>`
            : nothing
      }
      ${
        strangers.length
          ? html`${heading(Math.min(6, this.headingLevel + 1), text.term('dueStrangers'))}
              <p>${text.term('dueStrangersWhy')}</p>
              ${this.#table(`${course}*`, strangers, `${title}: ${text.term('dueStrangers')}`)}`
          : nothing
      }
    </article>`;
  }

  /** Of the department that is chosen. */
  #counts(view: DueView): string {
    const text = this.#text;
    const { lines } = narrowed(view, { ...this.choice, show: 'all' });
    if (!view.lines.length) return text.term('dueNobody');
    const count = (state: DueLine['state']) => numberOf(lines.filter((line) => line.state === state).length, text);
    if (!this.staff) return `${text.term('dueCounts', count('done'), count('due'))}.`;
    return `${text.term('dueCountsOpen', count('done'), count('due'), count('open'))}.`;
  }

  #table(key: string, lines: DueLine[], caption: string): TemplateResult {
    return drawDueTable({
      ...{ lines, caption, text: this.#text, isWhole: this.whole.has(key) },
      showAll: () => (this.whole = new Set([...this.whole, key])),
    });
  }

  #narrow(change: Partial<DueChoice>): void {
    this.choice = { ...this.choice, ...change };
    this.saved = '';
  }

  async #choose(file: File): Promise<void> {
    const turn = ++this.#turn;
    const read = await readStaff(file);
    if (turn !== this.#turn) return;
    this.saved = '';
    this.fault = 'what' in read ? read : undefined;
    this.staff = 'what' in read ? undefined : read;
    // Departments of one list needn't be those of another.
    this.#narrow({ department: undefined });
  }

  #remove(): void {
    const field = this.renderRoot.querySelector<HTMLInputElement>('#staff')!;
    field.value = '';
    field.focus();
    this.staff = undefined;
    this.#narrow({ department: undefined });
  }

  #save(views: DueView[]): void {
    const { file, lines } = reminderFile(views, this.#text);
    saveFile(file);
    this.saved = this.#text.term('dueSaved', lines, file.name);
  }
}

/** Some have begun a course, and none of them is in the list. */
function areForeign(all: readonly DueView[]): boolean {
  return (
    all.some(({ strangers }) => strangers.length > 0) &&
    all.every(({ lines }) => lines.every(({ state }) => state === 'open'))
  );
}
