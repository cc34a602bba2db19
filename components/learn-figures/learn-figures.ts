import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import type { FiguresAnswer, YearFigures } from '../../server/contract/figures/figures.ts';
import type { Words } from '../../server/contract/words.ts';
import { heading } from '../shared/heading.ts';
import { hostStyles } from '../shared/host.styles.ts';
import { noticeStyles } from '../shared/notice.styles.ts';
import { saveFile } from '../shared/save-file.ts';
import { sharedTexts } from '../shared/shared.texts.ts';
import { Texts } from '../shared/texts.ts';
import type { BreakdownName, BreakdownOptions } from './breakdown.ts';
import { drawGroups, drawMonths } from './breakdown.ts';
import { FiguresController } from './figures-controller.ts';
import { figuresTexts } from './figures.texts.ts';
import { drawGlance, drawTotals, drawYears } from './glance.ts';
import { numberWords } from './in-words.ts';
import { styles } from './learn-figures.styles.ts';
import { barStyles } from './plot.styles.ts';

/**
 * @summary Shows how much the town learns: the year against its target, participations and completions, by month and course.
 *
 * Everybody may see it: groups so small that somebody could be recognised appear nowhere.
 *
 * @slot - What stands in it until its script is there, and while somebody edits the text around it.
 * @csspart figures - Everything.
 * @csspart heading - The heading: what the town calls its indicator.
 * @csspart glance - The year against its target.
 * @csspart meter - The bar of it.
 * @csspart years - The years there are.
 * @csspart year - The button of each.
 * @csspart totals - Participations and completions, and what they are.
 * @csspart breakdown - The numbers by month, course, area or department.
 * @csspart plot - The picture of them, with its legend.
 * @csspart button - The button that shows a table, the one that saves all, and the one to try again.
 * @csspart status - That it loads, that the numbers may still grow, or what went wrong.
 * @csspart rules - How it is counted.
 * @cssprop [--learn-figures-gap=2em] - Space between the parts.
 */
export class LearnFigures extends LitElement {
  static override styles = [hostStyles, noticeStyles, barStyles, styles];

  static override properties = {
    year: { type: Number },
    glance: { type: Boolean, reflect: true },
    whole: { type: Boolean },
    headingLevel: { type: Number, attribute: 'heading-level' },
  };

  #text = new Texts(this, { ...sharedTexts, ...figuresTexts });
  /** The year somebody has switched to, and what `year` was then: whoever changes that later means it. */
  #chosen: { year: number; instead: number | undefined } | undefined;
  #open = new Set<BreakdownName>();
  #figures = new FiguresController(this, () => ({ year: this.#year, whole: this.whole }));

  /** The year to begin with; without it the one that runs. */
  year?: number;

  /** Only the year against its target: for a narrow place. */
  glance = false;

  /** With departments, and with the faults of the town's file of targets: for those who may see them. */
  whole = false;

  /** Level of the heading, 1 to 6, to fit the page's order. */
  headingLevel = 3;

  override render(): TemplateResult {
    const { answer } = this.#figures;
    const text = this.#text;
    const label = answer ? answer.indicator[text.ours()] : text.term('figuresHeading');
    return html`<section
      part="figures"
      aria-labelledby="heading"
      aria-busy=${this.#figures.isLoading}
      lang=${text.ours()}
    >
      <div part="heading" id="heading" tabindex="-1">${heading(this.headingLevel, label)}</div>
      ${this.#status()} ${answer ? this.#content(answer) : nothing}
    </section>`;
  }

  #status(): TemplateResult {
    const { problem } = this.#figures;
    const text = this.#text;
    return html`<div class=${problem ? 'notice' : ''}>
      <p part="status" role="status">${this.#sentence()}</p>
      ${
        problem
          ? html`<button part="button" class="button quiet" type="button" data-do="retry" @click=${this.#retry}>
              ${text.term('sharedRetry')}
            </button>`
          : nothing
      }
    </div>`;
  }

  #sentence(): string {
    const { problem, answer, isLoading } = this.#figures;
    const text = this.#text;
    if (problem) {
      if (problem.code !== 'unreachable') return problem[text.ours()];
      return text.term(navigator.onLine ? 'figuresUnreachable' : 'figuresOffline');
    }
    if (isLoading) return text.term('figuresLoading');
    if (answer?.counting) return text.term('figuresCounting');
    return answer && isEmpty(answer) ? text.term('figuresEmpty') : '';
  }

  #content(answer: FiguresAnswer): TemplateResult | typeof nothing {
    const faults = this.whole ? this.#faults(answer) : nothing;
    const hint = this.whole ? this.#noTargets(answer) : nothing;
    if (isEmpty(answer)) return html`${faults} ${hint}`;
    const text = this.#text;
    const year = yearOf(answer);
    const glance = drawGlance(year, answer, text);
    if (this.glance) return glance;
    return html`${faults} ${glance} ${drawYears(answer, text, (one) => this.#choose(one))} ${hint}
    ${hasDetail(answer, year) ? this.#detail(answer, year) : this.#nothingMore(answer, year)}`;
  }

  #detail(answer: FiguresAnswer, year: YearFigures): TemplateResult {
    const text = this.#text;
    const { rules, k } = answer;
    const options: BreakdownOptions = {
      ...{ answer, text, level: this.headingLevel + 1 },
      open: this.#open,
      toggle: (name) => this.#toggle(name),
    };
    const say = (rule: Words) => rule[text.ours()].replaceAll('{k}', numberWords(k, text));
    return html`${drawTotals(year, answer, text)} ${drawMonths(options)} ${drawGroups('courses', options)}
      ${drawGroups('areas', options)} ${this.whole ? drawGroups('departments', options) : nothing}
      <section part="rules" aria-labelledby="how">
        <div id="how">${heading(this.headingLevel + 1, text.term('figuresHow'))}</div>
        <p>${say(rules.months)}</p>
        <p>${say(rules.groups)}</p>
        <button part="button" class="button quiet" type="button" data-do="save" @click=${() => void this.#save()}>
          ${text.term('figuresSave')}
        </button>
      </section>`;
  }

  /** Of years before this product only the town's own number is known. */
  #nothingMore({ k }: FiguresAnswer, { source, year }: YearFigures): TemplateResult | typeof nothing {
    if (source === 'told') return nothing;
    return html`<p>${this.#text.term('figuresSmall', numberWords(k, this.#text), String(year))}</p>`;
  }

  /** Whoever looks after the figures may not know that there is such a file. */
  #noTargets({ years, faults }: FiguresAnswer): TemplateResult | typeof nothing {
    if (faults?.length || years.some(({ target }) => target !== undefined)) return nothing;
    return html`<p class="rule">${this.#text.term('figuresNoTargets')}</p>`;
  }

  #faults({ faults = [] }: FiguresAnswer): TemplateResult | typeof nothing {
    if (!faults.length) return nothing;
    return html`<div class="notice">
      <p><strong>${this.#text.term('figuresFaults')}</strong></p>
      <ul>
        ${faults.map((fault) => html`<li>${fault[this.#text.ours()]}</li>`)}
      </ul>
    </div>`;
  }

  get #year(): number | undefined {
    const { year } = this;
    if (this.#chosen && this.#chosen.instead === year) return this.#chosen.year;
    return Number.isInteger(year) ? year : undefined;
  }

  #choose(year: number): void {
    this.#chosen = { year, instead: this.year };
    this.requestUpdate();
  }

  #toggle(name: BreakdownName): void {
    if (!this.#open.delete(name)) this.#open.add(name);
    this.requestUpdate();
  }

  async #save(): Promise<void> {
    const file = await this.#figures.file();
    if (file) saveFile(file);
  }

  /** The button may be gone afterwards: the heading keeps the focus. */
  readonly #retry = (): void => {
    this.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
    void this.#figures.ask();
  };
}

/** No year has a target or a number. */
function isEmpty({ years }: FiguresAnswer): boolean {
  return years.every(({ target, offers, participations, completions }) => {
    return target === undefined && !offers && !participations && !completions;
  });
}

/** The one that is shown; of one nobody knows anything of, that is said. */
function yearOf({ years, detail: { year } }: FiguresAnswer): YearFigures {
  return years.find((one) => one.year === year) ?? { year, source: 'counted' };
}

function hasDetail({ detail }: FiguresAnswer, { participations, completions }: YearFigures): boolean {
  const groups = [...detail.months, ...detail.courses, ...detail.areas, ...(detail.departments ?? [])];
  return Boolean(participations ?? completions) || groups.some((one) => one.participations ?? one.completions);
}
