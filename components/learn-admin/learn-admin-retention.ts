import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { PrivacyAnswer } from '../../server/contract/api.ts';
import type { RetentionReport } from '../../server/contract/retention.ts';
import { heading } from '../shared/heading.ts';
import { hostStyles } from '../shared/host.styles.ts';
import { noticeStyles } from '../shared/notice.styles.ts';
import { sharedTexts } from '../shared/shared.texts.ts';
import { Texts } from '../shared/texts.ts';
import { adminTexts } from './admin.texts.ts';
import { dayOf, momentOf, monthsOf, numberOf } from './in-words.ts';
import { OfficeController } from './office-controller.ts';
import { partStyles } from './part.styles.ts';
import { retentionTexts } from './retention.texts.ts';
import { drawState } from './state.ts';

/** What a run may have done, in the order in which it is told. */
const DONE = {
  courses: 'retentionCourses',
  proofs: 'retentionProofsGone',
  emptied: 'retentionEmptied',
  cameBack: 'retentionCameBack',
  lowered: 'retentionLowered',
  toDevice: 'retentionToDevice',
  damaged: 'retentionDamaged',
  erasures: 'retentionErasuresGone',
  audit: 'retentionAuditGone',
  sessions: 'retentionSessions',
  counts: 'retentionCounts',
} as const satisfies Partial<Record<keyof RetentionReport, keyof typeof retentionTexts>>;

/**
 * How long things are kept, and what the last retention run did.
 *
 * @internal Part of the service's page “Auswertung und Betrieb”.
 */
export class LearnAdminRetention extends LitElement {
  static override styles = [hostStyles, noticeStyles, partStyles];

  #text = new Texts(this, { ...sharedTexts, ...adminTexts, ...retentionTexts });
  #asked = new OfficeController(this, (office) => office.retention());

  /** Level of its headings, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  override render(): TemplateResult {
    const { answer, view } = this.#asked;
    const text = this.#text;
    return html`<div class="part" lang=${text.ours()}>
      ${drawState(this.#asked, text, () => this.renderRoot)}
      ${view?.privacy ? html`${heading(this.headingLevel, text.term('retentionRules'))} ${this.#rules(view.privacy)}` : nothing}
      ${answer ? html`${heading(this.headingLevel, text.term('retentionRun'))} ${this.#run(answer.last)}` : nothing}
    </div>`;
  }

  #rules({ record, keep }: PrivacyAnswer): TemplateResult {
    const text = this.#text;
    const after = (months: number) => text.term('retentionAfterChange', monthsOf(months, text));
    const rows: [term: string, rule: string][] =
      record === 'device'
        ? []
        : [
            ...(record === 'named' ? [[text.term('retentionNamed'), after(keep.named)] as [string, string]] : []),
            [text.term('retentionPseudonymous'), after(keep.pseudonymous)],
            [text.term('retentionProofs'), text.term('retentionAfterEarned', monthsOf(keep.proofs, text))],
            [text.term('retentionErasures'), monthsOf(keep.erasures, text)],
          ];
    rows.push([text.term('retentionAudit'), monthsOf(keep.audit, text)]);
    rows.push([text.term('retentionFigures'), text.term('retentionForever')]);
    return html`${record === 'device' ? html`<p>${text.term('retentionDevice')}</p>` : nothing}
      <dl class="facts">
        ${rows.map(
          ([term, rule]) =>
            html`<div>
              <dt>${term}</dt>
              <dd>${rule}</dd>
            </div>`,
        )}
      </dl>`;
  }

  #run(last: RetentionReport | null): TemplateResult {
    const text = this.#text;
    if (!last) return html`<p>${text.term('retentionNever')}</p>`;
    const moment = momentOf(last.at, text);
    if (last.held) return html`<p>${text.term('retentionHeld', moment)}</p>`;
    const done = Object.entries(DONE).filter(([name]) => last[name as keyof typeof DONE] > 0);
    return html`<p>
        ${text.term('retentionLooked', moment, numberOf(last.records, text))}
        ${text.term(done.length ? 'retentionDone' : 'retentionNothing')}
      </p>
      ${
        done.length
          ? html`<dl class="facts">
              ${done.map(
                ([name, words]) =>
                  html`<div>
                    <dt>${text.term(words)}</dt>
                    <dd>${numberOf(last[name as keyof typeof DONE], text)}</dd>
                  </div>`,
              )}
            </dl>`
          : nothing
      }
      ${last.waiting.map(({ course, from }) => html`<p>${text.term('retentionWaiting', course, dayOf(from, text))}</p>`)}`;
  }
}
