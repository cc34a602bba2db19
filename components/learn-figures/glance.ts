import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { FiguresAnswer, YearFigures } from '../../server/contract/figures/figures.ts';
import type { FiguresText } from './in-words.ts';
import { figureWords, numberWords } from './in-words.ts';
import { standing } from './sentences.ts';

/** A year against its target, to be taken in at a glance. */
export function drawGlance(year: YearFigures, { rules }: FiguresAnswer, text: FiguresText): TemplateResult {
  const { offers, target } = year;
  return html`<div part="glance">
    ${offers === undefined ? nothing : drawNumber(offers, target, text)}
    ${offers === undefined || target === undefined ? nothing : drawMeter(offers, target, text)}
    <p class="standing">
      <strong>${year.year}:</strong> ${standing(year, text)}
      ${offers === undefined && target !== undefined ? `${text.term('figuresTarget', numberWords(target, text))}.` : nothing}
    </p>
    <p class="rule">${rules.offers[text.ours()]}</p>
  </div>`;
}

/** The years there are, each with its target: which one is shown, and a way to the others. */
export function drawYears(
  { years, detail }: FiguresAnswer,
  text: FiguresText,
  choose: (year: number) => void,
): TemplateResult | typeof nothing {
  if (years.length < 2) return nothing;
  return html`<div part="years" role="group" aria-label=${text.term('figuresYears')}>
    ${years.map(
      (year) =>
        html`<button
          part="year"
          type="button"
          aria-pressed=${year.year === detail.year}
          data-year=${year.year}
          @click=${() => choose(year.year)}
        >
          <b>${year.year}</b> <span>${shortly(year, text)}</span>
          ${drawBar(year.offers ?? 0, year.target)}
        </button>`,
    )}
  </div>`;
}

/** How often somebody began, and completed, a course, with what that means. */
export function drawTotals(year: YearFigures, { rules }: FiguresAnswer, text: FiguresText): TemplateResult {
  const total = (name: 'participations' | 'completions', label: string) =>
    html`<div>
      <dt>${label}</dt>
      <dd class="count ${year[name] ? '' : 'none'}">${figureWords(year[name], text)}</dd>
      <dd class="rule">${rules[name][text.ours()]}</dd>
    </div>`;
  return html`<dl part="totals">
    ${total('participations', text.term('figuresParticipations'))}
    ${total('completions', text.term('figuresCompletions'))}
  </dl>`;
}

function drawNumber(offers: number, target: number | undefined, text: FiguresText): TemplateResult {
  const words =
    target === undefined
      ? text.term('figuresOffers', offers)
      : text.term('figuresOf', numberWords(target, text), target === 1);
  return html`<p class="big"><b>${numberWords(offers, text)}</b> <span>${words}</span></p>`;
}

function drawMeter(offers: number, target: number, text: FiguresText): TemplateResult {
  return html`<div
    part="meter"
    role="meter"
    aria-labelledby="heading"
    aria-valuemin="0"
    aria-valuemax=${target}
    aria-valuenow=${Math.min(offers, target)}
    aria-valuetext=${text.term('figuresShortOf', numberWords(offers, text), numberWords(target, text))}
  >
    ${drawBar(offers, target)}
  </div>`;
}

/** Widths as attributes: a page's policy lets no style in. */
function drawBar(offers: number, target: number | undefined): TemplateResult {
  const share = target ? Math.min(100, (offers / target) * 100) : 0;
  return html`<svg class="bar ${target && offers >= target ? 'reached' : ''}" aria-hidden="true">
    <rect width="100%" height="100%" />
    <rect width="${share}%" height="100%" />
  </svg>`;
}

function shortly({ offers, target }: YearFigures, text: FiguresText): string {
  const [some, goal] = [offers, target].map((count) => (count === undefined ? undefined : numberWords(count, text)));
  if (some === undefined) return goal === undefined ? text.term('figuresUnknown') : text.term('figuresTarget', goal);
  return goal === undefined ? some : text.term('figuresShortOf', some, goal);
}
