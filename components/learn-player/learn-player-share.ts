import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { copyText } from '../shared/copy-text.ts';
import { clockTime } from '../shared/duration.ts';
import { hostStyles } from '../shared/host.styles.ts';
import { lessonAddress } from '../shared/lesson-link.ts';
import { pageAddress } from '../shared/page-address.ts';
import { Texts } from '../shared/texts.ts';
import { PlayerDialog } from './player-dialog.ts';
import { shareStyles } from './share.styles.ts';
import { shareTexts } from './share.texts.ts';

/**
 * A window with the address of a lesson on this page, from the second somebody is at if they like.
 *
 * @internal Part of `<learn-player>`.
 */
export class LearnPlayerShare extends PlayerDialog {
  static override styles = [hostStyles, ...super.styles, shareStyles];

  #text = new Texts(this, shareTexts);

  @property({ attribute: false }) course = '';
  @property({ attribute: false }) lesson = '';
  /** What the lesson is called, in the language of the course. */
  @property({ attribute: false }) name = '';
  @property({ attribute: false }) language = '';
  /** Where somebody is in the film; 0 at its beginning, or without one. */
  @property({ attribute: false }) second = 0;

  /** The link leads to the second. */
  @state() private fromHere = true;
  @state() private outcome: 'copied' | 'by-hand' | undefined;

  @query('.address input') private field!: HTMLInputElement;

  protected override firstUpdated(): void {
    super.firstUpdated();
    this.renderRoot.querySelector<HTMLElement>('.ways .button')!.focus();
  }

  protected override heading(): string {
    return this.#text.term('shareHeading');
  }

  protected override content(): TemplateResult {
    const text = this.#text;
    return html`<div class="all">
      <p class="quiet-text" lang=${this.language}>${this.name}</p>
      ${this.second ? this.#choice() : nothing}
      <label class="address">
        ${text.term('shareAddress')}
        <input
          type="text"
          readonly
          dir="ltr"
          .value=${this.#address}
          @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
        />
      </label>
      <div class="ways">
        <button class="button" type="button" @click=${this.#copy}>${text.term('shareCopy')}</button>
        ${
          'share' in navigator
            ? html`<button class="button quiet" type="button" @click=${this.#pass}>${text.term('shareOn')}</button>`
            : nothing
        }
        <span role="status">${this.#said()}</span>
      </div>
    </div>`;
  }

  #choice(): TemplateResult {
    return html`<label class="from">
      <input type="checkbox" .checked=${this.fromHere} @change=${this.#choose} />
      ${this.#text.term('shareFrom', clockTime(this.second))}
    </label>`;
  }

  get #address(): string {
    const { course, lesson, second, fromHere } = this;
    return lessonAddress(pageAddress(), { course, lesson, second: second && fromHere ? second : undefined });
  }

  #choose = (event: Event): void => {
    this.fromHere = (event.target as HTMLInputElement).checked;
    this.outcome = undefined;
  };

  /** What is said twice is heard once: it is taken back first. */
  #copy = async (): Promise<void> => {
    this.outcome = undefined;
    await this.updateComplete;
    this.outcome = (await copyText(this.#address, this.field)) ? 'copied' : 'by-hand';
  };

  /** Whoever closes the system's own window wanted no other one. */
  #pass = (): void => {
    navigator.share({ title: this.name, url: this.#address }).catch(() => undefined);
  };

  #said(): string {
    if (!this.outcome) return '';
    return this.#text.term(this.outcome === 'copied' ? 'shareCopied' : 'shareByHand');
  }
}
