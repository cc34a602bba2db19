import type { TemplateResult } from 'lit';
import { html } from 'lit';

/** Signs that say the same as the words beside them. */
const paths = {
  play: 'M6.5 4v12l10-6z',
  check: 'm4 10.5 4 4 8-9',
  part: 'M10 3a7 7 0 1 0 7 7h-7z',
  open: 'M10 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z',
  renew: 'M15.5 7A6.5 6.5 0 1 0 16.5 10M16 3v4.2h-4.2',
  lock: 'M6.5 9V6.5a3.5 3.5 0 0 1 7 0V9M4.5 9h11v8h-11z',
  file: 'M5 2.5h6.5L15.5 6v11.5H5zM11.5 2.5V6h4',
  download: 'M10 3v9m-3.8-3.6L10 12.2l3.8-3.8M4 16.5h12',
  next: 'm7.5 4.5 5.5 5.5-5.5 5.5',
  questions: 'M7.3 7.4a2.7 2.7 0 1 1 3.9 2.4c-.8.4-1.2 1-1.2 2m0 2.6v.1M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15z',
};

export type IconName = keyof typeof paths;

/** A sign in the colour of the text around it. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon ${name}" viewBox="0 0 20 20" aria-hidden="true"><path d=${paths[name]} /></svg>`;
}
