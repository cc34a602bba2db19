import type { CSSResultGroup, nothing, TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { query } from 'lit/decorators.js';
import { Texts } from '../shared/texts.ts';
import { playerDialogStyles } from './player-dialog.styles.ts';
import { playerDialogTexts } from './player-dialog.texts.ts';

/**
 * A modal window of the player, open as long as it is there: the browser keeps the focus in it, closes it at Escape and
 * gives the focus back. A click beside it closes it, too; keys pressed in it are meant for nobody else on the page.
 *
 * @fires close - It was closed.
 */
export abstract class PlayerDialog extends LitElement {
  static override styles: CSSResultGroup[] = [playerDialogStyles];

  #text = new Texts(this, playerDialogTexts);
  #isPressedBeside = false;

  @query('dialog') protected dialog!: HTMLDialogElement;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.close();
  }

  protected override firstUpdated(): void {
    this.dialog.showModal();
  }

  override render(): TemplateResult {
    return html`<dialog
      lang=${this.#text.ours()}
      aria-labelledby="title"
      @close=${() => this.dispatchEvent(new Event('close'))}
      @pointerdown=${(event: MouseEvent) => (this.#isPressedBeside = this.#isBeside(event))}
      @click=${this.#closeBeside}
      @keydown=${(event: Event) => event.stopPropagation()}
    >
      <div class="head">
        <h2 class="title" id="title">${this.heading()}</h2>
        ${this.closeButton()}
      </div>
      ${this.content()}
    </dialog>`;
  }

  close(): void {
    this.dialog.close();
  }

  protected abstract heading(): string;
  protected abstract content(): TemplateResult;

  /** Beside the heading; nothing where the content has a button of its own for that. */
  protected closeButton(): TemplateResult | typeof nothing {
    return html`<button
      class="close"
      type="button"
      aria-label=${this.#text.term('dialogClose')}
      @click=${() => this.close()}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="m6 6 12 12M18 6 6 18" /></svg>
    </button>`;
  }

  /** A text that somebody selects in it may well end beside it: the press counts, too. */
  #closeBeside(event: MouseEvent): void {
    if (this.#isPressedBeside && this.#isBeside(event)) this.close();
  }

  /** Only the dialog itself is hit beside everything in it: then it is its backdrop, or its edge. */
  #isBeside({ target, clientX: x, clientY: y }: MouseEvent): boolean {
    const { left, right, top, bottom } = this.dialog.getBoundingClientRect();
    return target === this.dialog && (x < left || x > right || y < top || y > bottom);
  }
}
