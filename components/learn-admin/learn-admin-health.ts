import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { ForwardingHealth, HealthAnswer } from '../../server/contract/admin.ts';
import { heading } from '../shared/heading.ts';
import { hostStyles } from '../shared/host.styles.ts';
import { noticeStyles } from '../shared/notice.styles.ts';
import { sharedTexts } from '../shared/shared.texts.ts';
import { Texts } from '../shared/texts.ts';
import { adminTexts } from './admin.texts.ts';
import { healthStyles } from './health.styles.ts';
import { healthTexts } from './health.texts.ts';
import { bytesOf, momentOf, monthOf, numberOf } from './in-words.ts';
import { OfficeController } from './office-controller.ts';
import { partStyles } from './part.styles.ts';
import { drawState } from './state.ts';

/** From this share on a disk is nearly full. */
const FULL = 0.9;

/**
 * How the service, its store, its disk, its forwarding and its courses are.
 *
 * @internal Part of the service's page “Auswertung und Betrieb”.
 */
export class LearnAdminHealth extends LitElement {
  static override styles = [hostStyles, noticeStyles, partStyles, healthStyles];

  #text = new Texts(this, { ...sharedTexts, ...adminTexts, ...healthTexts });
  #asked = new OfficeController(this, (office) => office.health());

  /** Level of its headings, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /** Is told how many things somebody should look after, each time it is looked. */
  @property({ attribute: false }) onTroubles?: (count: number) => void;

  override updated(): void {
    const { answer, problem } = this.#asked;
    // What was seen a while ago says nothing about now.
    this.onTroubles?.(answer && !problem ? troublesOf(answer) : 0);
  }

  override render(): TemplateResult {
    const { answer } = this.#asked;
    const text = this.#text;
    return html`<div class="part" lang=${text.ours()}>
      ${drawState(this.#asked, text, () => this.renderRoot)}
      <p role="status" class=${answer ? 'summary' : ''}>${answer ? this.#summary(answer) : nothing}</p>
      ${answer ? this.#facts(answer) : nothing}
    </div>`;
  }

  #summary(health: HealthAnswer): TemplateResult {
    const text = this.#text;
    const count = troublesOf(health);
    const seen = html`<span class="quiet-text">${text.term('healthSeen', momentOf(health.time, text))}</span>`;
    // What was seen a while ago says nothing about now.
    if (this.#asked.problem) return seen;
    return html`<strong>${count ? text.term('adminTrouble', numberOf(count, text)) : text.term('healthWell')}</strong>
      ${seen}`;
  }

  #facts(health: HealthAnswer): TemplateResult {
    const text = this.#text;
    const { service, disk, forwarding, figures, courses } = health;
    const since = momentOf(service.since, text);
    return html`<dl class="facts">
        ${row(text.term('healthServiceTerm'), text.term('healthService', service.version, service.node, since))}
        ${row(text.term('healthStoreTerm'), this.#store(health))}
        ${disk ? row(text.term('healthDiskTerm'), this.#disk(disk)) : nothing}
        ${forwarding ? row(text.term('healthForwardingTerm'), this.#forwarding(forwarding)) : nothing}
        ${figures ? row(text.term('healthFiguresTerm'), this.#figures(figures)) : nothing}
        ${row(
          text.term('healthCoursesTerm'),
          [
            text.term('healthCourses', numberOf(courses.served, text)),
            courses.faults.length ? '' : text.term('healthFaultless'),
          ].join(' '),
        )}
      </dl>
      <div class="actions">
        <button
          class="button quiet"
          type="button"
          data-do="again"
          aria-disabled=${this.#asked.isLoading || nothing}
          @click=${() => this.#asked.isLoading || void this.#asked.ask()}
        >
          ${text.term('healthAgain')}
        </button>
      </div>
      ${courses.faults.length ? this.#faults(courses.faults) : nothing}`;
  }

  #store({ store }: HealthAnswer): TemplateResult {
    const text = this.#text;
    const name = text.term(store.kind === 'postgresql' ? 'healthPostgresql' : 'healthLowdb');
    return html`${name}:
    ${
      store.writes
        ? text.term('healthWrites')
        : html`<strong class="wrong">${text.term('healthWritesNot')}</strong> ${store.fault?.[text.ours()]}`
    }
    ${store.records === undefined ? nothing : text.term('healthRecords', numberOf(store.records, text))}`;
  }

  #disk({ free, total }: NonNullable<HealthAnswer['disk']>): TemplateResult {
    const text = this.#text;
    const used = 1 - free / total;
    return html`<meter
        min="0"
        max="1"
        low="0.75"
        high=${FULL}
        optimum="0"
        .value=${used}
        aria-label=${text.term('healthDiskLabel')}
      ></meter>
      <span>
        ${text.term('healthDisk', bytesOf(free, text), bytesOf(total, text), numberOf(Math.round(used * 100), text))}
        ${used >= FULL ? html`<strong class="wrong">${text.term('healthDiskFull')}</strong>` : nothing}
      </span>`;
  }

  #forwarding({ host, waiting, taken, trouble }: ForwardingHealth): TemplateResult {
    const text = this.#text;
    return html`${waiting ? text.term('healthWaiting', host, numberOf(waiting, text)) : text.term('healthForwarded', host)}
    ${taken ? text.term('healthTaken', momentOf(taken, text)) : nothing}
    ${
      trouble
        ? html`<strong class="wrong">${trouble.words[text.ours()]}</strong>
            ${text.term('healthTryAgain', momentOf(trouble.again, text))}`
        : nothing
    }`;
  }

  #figures({ waiting, trouble }: NonNullable<HealthAnswer['figures']>): TemplateResult {
    const text = this.#text;
    const months = new Intl.ListFormat(text.lang()).format(waiting.map((month) => monthOf(month, text)));
    const isOne = waiting.length === 1;
    if (trouble) {
      const words = trouble[text.ours()];
      if (!months) return html`<strong class="wrong">${words}</strong>`;
      return html`<strong class="wrong">${text.term('healthUnclosed', months, isOne)}</strong> ${words}`;
    }
    return html`${months ? text.term('healthClosing', months, isOne) : text.term('healthClosed')}`;
  }

  #faults(faults: HealthAnswer['courses']['faults']): TemplateResult {
    const text = this.#text;
    return html`${heading(this.headingLevel, text.term('healthFaults'))}
      <ul class="faults">
        ${faults.map(
          ({ file, line, severity, words }) =>
            html`<li class=${severity}>
              <p>
                <strong>${text.term(severity === 'error' ? 'healthError' : 'healthWarning')}:</strong>
                ${words[text.ours()]}
              </p>
              <code>${line === undefined ? file : text.term('healthLine', file, String(line))}</code>
            </li>`,
        )}
      </ul>`;
  }
}

/** How many things somebody should look after; a warning in a course is none of them. */
function troublesOf({ store, disk, forwarding, figures, courses }: HealthAnswer): number {
  const isFull = disk !== undefined && 1 - disk.free / disk.total >= FULL;
  const broken = new Set(courses.faults.filter(({ severity }) => severity === 'error').map(({ course }) => course));
  const troubles = [!store.writes, isFull, forwarding?.trouble, figures?.trouble].filter(Boolean);
  return troubles.length + broken.size;
}

function row(term: string, description: unknown): TemplateResult {
  return html`<div>
    <dt>${term}</dt>
    <dd>${description}</dd>
  </div>`;
}
