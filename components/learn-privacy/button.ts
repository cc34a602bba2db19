import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';

/** What {@link button} needs to know. */
export interface ButtonOptions {
  /** What it does, in a word. */
  name: string;
  label: string;
  press(): void;
  look?: 'quiet' | 'final' | '';
  /** It stays where it is, with the focus, and does nothing. */
  isBusy?: boolean;
}

/** A button that heeds only the first click of two: the second was meant for what stood there before. */
export function button({ name, label, press, look = 'quiet', isBusy = false }: ButtonOptions): TemplateResult {
  return html`<button
    part="button"
    class="button ${look}"
    type="button"
    data-do=${name}
    aria-disabled=${isBusy || nothing}
    @click=${({ detail }: MouseEvent) => isBusy || detail > 1 || press()}
  >
    ${label}
  </button>`;
}
