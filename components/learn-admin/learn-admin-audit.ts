import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { AuditAnswer } from '../../server/contract/api.ts';
import { hostStyles } from '../shared/host.styles.ts';
import { noticeStyles } from '../shared/notice.styles.ts';
import type { Office } from '../shared/office.ts';
import { sharedTexts } from '../shared/shared.texts.ts';
import { Texts } from '../shared/texts.ts';
import type { ViewProblem } from '../shared/view-problem.ts';
import { adminTexts } from './admin.texts.ts';
import { drawEntry } from './audit-entry.ts';
import { auditStyles } from './audit.styles.ts';
import { auditTexts } from './audit.texts.ts';
import { numberOf } from './in-words.ts';
import { problemOf } from '../shared/problem-of.ts';
import { OfficeController } from './office-controller.ts';
import { partStyles } from './part.styles.ts';
import { drawState, problemSentence } from './state.ts';

const NOTHING: AuditAnswer = { entries: [] };

/** How it goes with older entries. */
type Older = { step: 'idle' | 'loading' } | { step: 'come'; count: number } | { step: 'failed'; problem: ViewProblem };

/**
 * The audit, newest first, for the staff council. With `closed` it says who may read it.
 *
 * @internal Part of the service's page “Auswertung und Betrieb”.
 */
export class LearnAdminAudit extends LitElement {
  static override styles = [hostStyles, noticeStyles, partStyles, auditStyles];

  #text = new Texts(this, { ...sharedTexts, ...adminTexts, ...auditTexts });
  #asked = new OfficeController(this, (office: Office) => this.#begin(office));

  /** Whoever looks may not read it. */
  @property({ type: Boolean }) closed = false;

  /** Level of its headings, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  @state() private older: Older = { step: 'idle' };

  /** Whoever looks may read it now. */
  override updated(changed: PropertyValues<this>): void {
    if (changed.get('closed') && !this.closed) void this.#asked.ask();
  }

  override render(): TemplateResult {
    const text = this.#text;
    if (this.closed) return html`<p lang=${text.ours()}>${text.term('auditClosed')}</p>`;
    const { answer } = this.#asked;
    return html`<div class="part" lang=${text.ours()}>
      <p class="quiet-text">${text.term('auditLead')}</p>
      ${drawState(this.#asked, text, () => this.renderRoot)} ${answer ? this.#entries(answer) : nothing}
    </div>`;
  }

  #entries({ entries, next }: AuditAnswer): TemplateResult {
    const text = this.#text;
    if (!entries.length) return html`<p>${text.term('auditEmpty')}</p>`;
    const isBusy = this.older.step === 'loading';
    return html`<ol class="entries" aria-busy=${isBusy}>
        ${entries.map((entry) => drawEntry(entry, text))}
      </ol>
      <div class="actions">
        ${
          next
            ? html`<button
                class="button quiet"
                type="button"
                data-do="older"
                aria-disabled=${isBusy || nothing}
                @click=${() => isBusy || void this.#more(next)}
              >
                ${text.term('auditOlder')}
              </button>`
            : nothing
        }
        <p role="status" tabindex="-1" data-about="older">${this.#olderSentence(next)}</p>
      </div>`;
  }

  #olderSentence(next: string | undefined): string {
    const { older } = this;
    const text = this.#text;
    switch (older.step) {
      case 'loading':
        return text.term('adminLoading');
      case 'failed':
        return problemSentence(older.problem, text);
      case 'come':
        return [text.term('auditMore', numberOf(older.count, text)), next ? '' : text.term('auditAll')]
          .join(' ')
          .trim();
      default:
        return '';
    }
  }

  async #begin(office: Office): Promise<AuditAnswer> {
    this.older = { step: 'idle' };
    return this.closed ? NOTHING : office.audit();
  }

  async #more(next: string): Promise<void> {
    const { answer, office } = this.#asked;
    this.older = { step: 'loading' };
    try {
      const { entries, next: further } = await office!.audit(next);
      // Somebody else may look by now.
      if (this.#asked.answer !== answer) return;
      this.#asked.answer = { entries: [...answer!.entries, ...entries], ...(further && { next: further }) };
      this.older = { step: 'come', count: entries.length };
      // The button goes with the last of them: the sentence beside it keeps the focus.
      if (!further) this.renderRoot.querySelector<HTMLElement>('[data-about=older]')?.focus();
    } catch (error) {
      if (this.#asked.answer === answer) this.older = { step: 'failed', problem: problemOf(error) };
    }
  }
}
