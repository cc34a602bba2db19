import type { CSSResult, TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { query } from 'lit/decorators.js';
import { Texts } from '../shared/texts.ts';
import { dialogStyles } from './dialog.styles.ts';
import { dialogTexts } from './dialog.texts.ts';

/** So far from the edges of the window, in pixels. */
const MARGIN = 12;
/** So far above the bottom of the stage: the bar stays in sight. */
const BAR = 64;
/** In a narrower window a dialog is a sheet at its bottom. */
const SHEET = 640;

/**
 * A modal dialog over the stage: the browser keeps the focus in it, closes it at Escape and gives the focus back.
 *
 * @fires close - It was closed.
 */
export abstract class StageDialog extends LitElement {
  static override styles: CSSResult[] = [dialogStyles];

  protected text = new Texts(this, dialogTexts);

  @query('dialog') private dialog!: HTMLDialogElement;

  override connectedCallback(): void {
    super.connectedCallback();
    for (const type of ['scroll', 'resize']) addEventListener(type, this.#place, { passive: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const type of ['scroll', 'resize']) removeEventListener(type, this.#place);
  }

  protected override firstUpdated(): void {
    this.dialog.showModal();
    this.#place();
  }

  override render(): TemplateResult {
    return html`<dialog
      lang=${this.text.ours()}
      aria-labelledby="title"
      @close=${() => this.dispatchEvent(new Event('close'))}
      @click=${this.#closeOutside}
      @keydown=${(event: Event) => event.stopPropagation()}
    >
      <div class="head">
        <p class="title" id="title">${this.heading()}</p>
        <button class="close" type="button" aria-label=${this.text.term('dialogClose')} @click=${() => this.close()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="m6 6 12 12M18 6 6 18" /></svg>
        </button>
      </div>
      ${this.content()}
    </dialog>`;
  }

  close(): void {
    this.dialog.close();
  }

  protected abstract heading(): string;
  protected abstract content(): TemplateResult;

  /** Only the dialog itself is hit beside everything in it: then it is its backdrop, or its edge. */
  #closeOutside(event: MouseEvent): void {
    const { left, right, top, bottom } = this.dialog.getBoundingClientRect();
    const { clientX: x, clientY: y } = event;
    if (event.target === this.dialog && (x < left || x > right || y < top || y > bottom)) this.close();
  }

  /** Above the bar, at its end, as long as that is in the window. */
  #place = (): void => {
    const { style, offsetHeight, offsetWidth } = this.dialog;
    const stage = (this.getRootNode() as ShadowRoot).host.getBoundingClientRect();
    const within = (value: number, size: number, room: number) =>
      Math.max(MARGIN, Math.min(value, room - size - MARGIN));
    style.inset =
      innerWidth < SHEET
        ? ''
        : `auto ${within(innerWidth - stage.right + MARGIN, offsetWidth, innerWidth)}px ${within(
            innerHeight - stage.bottom + BAR,
            offsetHeight,
            innerHeight,
          )}px auto`;
  };
}
