import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { copyText } from '../shared/copy-text.ts';
import { hostStyles } from '../shared/host.styles.ts';
import { Texts } from '../shared/texts.ts';
import { copyFieldStyles } from './copy-field.styles.ts';
import { embedCodeTexts } from './embed-code.texts.ts';

/**
 * Lines to be copied.
 *
 * @internal Part of `<learn-embed-code>`.
 */
export class LearnCopyField extends LitElement {
  static override styles = [hostStyles, copyFieldStyles];

  #text = new Texts(this, embedCodeTexts);

  /** What it is. */
  @property({ attribute: false }) label = '';
  /** Something about it, below its name. */
  @property({ attribute: false }) hint = '';
  @property({ attribute: false }) code = '';

  @state() private outcome: 'copied' | 'by-hand' | undefined;

  @query('textarea') private field!: HTMLTextAreaElement;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('code')) this.outcome = undefined;
  }

  override render(): TemplateResult {
    const text = this.#text;
    const copied = this.outcome === 'copied';
    return html`
      <div class="head">
        <label for="code">${this.label}<small>${this.hint}</small></label>
        <button
          class="button"
          type="button"
          aria-label=${text.term('embedCodeCopyOf', this.label)}
          @click=${this.#copy}
        >
          ${text.term(copied ? 'embedCodeCopied' : 'embedCodeCopy')}
        </button>
      </div>
      <textarea
        id="code"
        readonly
        rows=${this.#rows}
        spellcheck="false"
        autocomplete="off"
        translate="no"
        dir="ltr"
        .value=${this.code}
        @focus=${() => this.field.select()}
      ></textarea>
      <p class=${copied ? 'visually-hidden' : 'said'} role="status">${this.#said()}</p>
    `;
  }

  /** Where a field doesn't grow by itself. */
  get #rows(): number {
    return this.code.split('\n').reduce((rows, line) => rows + Math.ceil(line.length / 60), 0);
  }

  /** What is said twice is heard once: it is taken back first. */
  #copy = async (): Promise<void> => {
    this.outcome = undefined;
    await this.updateComplete;
    this.outcome = (await copyText(this.code, this.field)) ? 'copied' : 'by-hand';
  };

  #said(): string {
    if (!this.outcome) return '';
    return this.#text.term(this.outcome === 'copied' ? 'embedCodeCopied' : 'embedCodeByHand');
  }
}
