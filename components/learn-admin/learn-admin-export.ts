import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import type { CourseCard } from '../../server/contract/api.ts';
import { controlStyles } from '../shared/control.styles.ts';
import { hostStyles } from '../shared/host.styles.ts';
import { noticeStyles } from '../shared/notice.styles.ts';
import { sharedTexts } from '../shared/shared.texts.ts';
import { Texts } from '../shared/texts.ts';
import { adminTexts } from './admin.texts.ts';
import type { ExportChoice, Faults } from './export-choice.ts';
import { faultsIn, readChoice, wishOf, writeChoice } from './export-choice.ts';
import { drawExportForm } from './export-form.ts';
import { ExportRun } from './export-run.ts';
import { drawRun } from './export-progress.ts';
import { exportStyles } from './export.styles.ts';
import { exportTexts } from './export.texts.ts';
import { OfficeController } from './office-controller.ts';
import { partStyles } from './part.styles.ts';
import { drawState } from './state.ts';

/**
 * Hands out the progress of all as a file: what is to be in it, how far it is, and what came of it.
 *
 * @internal Part of the service's page “Auswertung und Betrieb”.
 */
export class LearnAdminExport extends LitElement {
  static override styles = [hostStyles, noticeStyles, partStyles, controlStyles, exportStyles];

  #text = new Texts(this, { ...sharedTexts, ...adminTexts, ...exportTexts });
  #asked = new OfficeController<readonly CourseCard[]>(this, (office) => office.courses());
  #exporting = new ExportRun(this);
  /** Who wished for the export. */
  #person: string | null | undefined;

  @state() private choice: ExportChoice = readChoice(new URLSearchParams(location.search));
  /** Fields in which something stands that the browser makes no day of. */
  @state() private unread: ReadonlySet<string> = new Set();
  /** What is wrong is said once somebody has pressed the button. */
  @state() private isChecked = false;

  override willUpdate(): void {
    const subject = this.#asked.view?.subject;
    // Whose sign-in has ended may come back; what was fetched for them isn't given to anybody else.
    if (typeof subject === 'string' && typeof this.#person === 'string' && subject !== this.#person)
      this.#exporting.stop('else');
    this.#person = subject ?? this.#person;
  }

  override render(): TemplateResult {
    const text = this.#text;
    const { run } = this.#exporting;
    const { choice } = this;
    return html`<div class="part" lang=${text.ours()}>
      <p>${text.term('exportLead')}</p>
      <p class="note">${text.term('exportAudited')}</p>
      <form novalidate @submit=${(event: Event) => this.#submit(event)}>
        ${drawExportForm({
          ...{ choice, text, courses: this.#asked.answer },
          state: drawState(this.#asked, text, () => this.renderRoot),
          faults: this.isChecked ? this.#faults() : {},
          choose: (change) => this.#choose(change),
          read: (field) => this.#read(field),
        })}
        <div class="actions">
          <button class="button" data-do="start" aria-disabled=${run.step === 'running' || nothing}>
            ${text.term('exportStart')}
          </button>
          ${
            run.step === 'running'
              ? html`<button class="button quiet" type="button" data-do="cancel" @click=${() => this.#cancel()}>
                  ${text.term('exportCancel')}
                </button>`
              : nothing
          }
        </div>
      </form>
      ${drawRun(run, text)}
    </div>`;
  }

  #faults(): Faults {
    return faultsIn(this.choice, this.unread, new Date().toLocaleDateString('sv'));
  }

  #choose(change: Partial<ExportChoice>): void {
    this.choice = { ...this.choice, ...change };
    const { pathname, hash } = location;
    const query = writeChoice(this.choice);
    history.replaceState(history.state, '', pathname + (query && `?${query}`) + hash);
  }

  /** A day that is typed half is no value. */
  #read({ name, value, validity }: HTMLInputElement): void {
    const unread = new Set(this.unread);
    if (validity.badInput) unread.add(name);
    else unread.delete(name);
    this.unread = unread;
    this.#choose({ [name]: value });
  }

  /** Nothing starts while something is wrong; the focus goes where that is. */
  #submit(event: Event): void {
    event.preventDefault();
    const { office } = this.#asked;
    if (!office || this.#exporting.run.step === 'running') return;
    const { from, until } = this.renderRoot.querySelector('form')!.elements as unknown as Fields;
    // A half-typed day fires no event in some browsers.
    this.#read(from);
    this.#read(until);
    this.isChecked = true;
    const [wrong] = Object.keys(this.#faults());
    if (wrong) ({ from, until })[wrong as keyof Fields].focus();
    else void this.#exporting.start(office, wishOf(this.choice));
  }

  /** The button goes: the one beside it keeps the focus. */
  #cancel(): void {
    this.renderRoot.querySelector<HTMLElement>('[data-do=start]')?.focus();
    this.#exporting.stop('cancelled');
  }
}

interface Fields {
  from: HTMLInputElement;
  until: HTMLInputElement;
}
