import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { ViewProblem } from '../shared/view-problem.ts';
import type { Texts } from '../shared/texts.ts';
import { button } from './button.ts';
import type { privacyTexts } from './privacy.texts.ts';
import { problemSentence } from './problem.ts';

/** What became of the offer to take over what lies on the device. */
export type Offering = { step: 'open' | 'running' | 'taken' | 'declined' } | { step: 'failed'; problem: ViewProblem };

/** What {@link drawOffer} needs to know. */
export interface OfferOptions {
  offering: Offering;
  /** Titles of courses; none where there is nothing to offer. */
  titles: string[];
  text: Texts<typeof privacyTexts>;
  takeOver(): void;
  decline(): void;
}

/** Asks whether progress on the device is the learner's own. Its words stand in a live region, which is there before they are. */
export function drawOffer({ offering, titles, text, takeOver, decline }: OfferOptions): TemplateResult {
  const isSettled = offering.step === 'taken' || offering.step === 'declined';
  const isAsking = titles.length > 0 && !isSettled;
  const isBusy = offering.step === 'running';
  return html`<div
    part="offer"
    class=${isAsking || isSettled ? 'offer card' : 'offer'}
    role=${isAsking ? 'group' : nothing}
    aria-labelledby=${isAsking ? 'offer' : nothing}
  >
    <div id="offer" role="status">${isAsking || isSettled ? sentences(offering, titles, text) : nothing}</div>
    ${
      isAsking
        ? html`<div class="actions">
            ${button({ name: 'take-over', label: text.term('privacyTakeOver'), press: takeOver, look: '', isBusy })}
            ${button({ name: 'decline', label: text.term('privacyDecline'), press: decline, isBusy })}
          </div>`
        : nothing
    }
  </div>`;
}

function sentences(offering: Offering, titles: string[], text: OfferOptions['text']): TemplateResult {
  switch (offering.step) {
    case 'taken':
      return html`<p>${text.term('privacyTaken')}</p>`;
    case 'declined':
      return html`<p>${text.term('privacyDeclined')}</p>`;
    case 'failed':
      return html`<p>${`${problemSentence(offering.problem, text)} ${text.term('privacyDeclined')}`}</p>`;
    default:
      return html`<p>
          <strong>${text.term('privacyOffer', listed(titles, text))}</strong>
        </p>
        <p>${text.term('privacyOfferMine')}</p>`;
  }
}

function listed(titles: string[], text: OfferOptions['text']): string {
  const quoted = titles.map((title) => (text.ours() === 'de' ? `„${title}“` : `“${title}”`));
  return new Intl.ListFormat(text.lang(), { type: 'conjunction' }).format(quoted);
}
