import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import type { Figure } from '../../server/contract/figures/figures.ts';
import { hostStyles } from '../shared/host.styles.ts';
import type { Bar } from './bars.ts';
import type * as charts from './charts.ts';
import { barStyles, plotStyles } from './plot.styles.ts';

/** What draws; undefined where a page has everything in one file, and leaves it out. */
type Charts = Partial<typeof charts>;

/** In em, as charts.ts draws them: their place is kept before that is here. */
const HEIGHT = { columns: () => 14, rows: (bars: number) => 3.375 * bars };

/**
 * A picture of numbers that stand in words and in a table beside it: nothing for a screen reader.
 *
 * @internal Part of `<learn-figures>`.
 */
export class LearnPlot extends LitElement {
  static override styles = [hostStyles, barStyles, plotStyles];

  static override properties = {
    kind: { attribute: false },
    bars: { attribute: false },
    say: { attribute: false },
    number: { attribute: false },
  };

  kind: 'columns' | 'rows' = 'columns';
  bars: readonly Bar[] = [];
  say: (figure: Figure) => string = String;
  number: (count: number) => string = String;

  #charts: Charts | undefined;
  #width = 0;
  #svg: SVGSVGElement | undefined;
  readonly #size = new ResizeObserver(([entry]) => this.#fit(entry!.contentRect.width));
  readonly #sight = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) void this.#fetch();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#size.observe(this);
    if (!this.#charts) this.#sight.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
    this.#sight.disconnect();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { kind, bars, say, number } = this;
    // Set by script: a page's policy lets no style attribute in.
    this.style.setProperty('--_plot-height', `${HEIGHT[kind](bars.length)}em`);
    const draw = this.#charts?.[kind];
    if (!draw || !this.#width || !bars.length) return;
    const em = parseFloat(getComputedStyle(this).fontSize);
    this.#svg = draw(bars, { width: this.#width, em, say, number });
  }

  override render(): TemplateResult {
    return html`${this.#svg}`;
  }

  #fit(width: number): void {
    if (Math.abs(width - this.#width) < 1) return;
    this.#width = width;
    this.requestUpdate();
  }

  async #fetch(): Promise<void> {
    this.#sight.disconnect();
    try {
      this.#charts = await import('./charts.ts');
      this.requestUpdate();
    } catch {
      // The table says the same; it is tried again when the picture comes into view once more.
      if (this.isConnected) this.#sight.observe(this);
    }
  }
}
