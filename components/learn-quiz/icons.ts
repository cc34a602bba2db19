import type { TemplateResult } from 'lit';
import { html } from 'lit';

/** Signs that say the same as the words beside them. */
const paths = {
  right: 'm5.5 10.3 3 3 6-6.6',
  partly: 'M6 10h8',
  wrong: 'm6.8 6.8 6.4 6.4m0-6.4-6.4 6.4',
  again: 'M13.7 8.2A4.1 4.1 0 1 0 14 11M14 5.2v3.2h-3.2',
  later: 'M10 5.4V10l3 2.2',
  watch: 'M8 6.2v7.6l6-3.8z',
  material: 'M10 5.4v6m-2.8-2.6L10 11.6l2.8-2.8M6.4 14.4h7.2',
  note: 'M10 5.6v5.2m0 3.4v.1',
};

export type IconName = keyof typeof paths;

/** A disc with a sign, in the colour of its name. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon ${name}" viewBox="0 0 20 20" aria-hidden="true">
    <circle cx="10" cy="10" r="10" />
    <path d=${paths[name]} />
  </svg>`;
}
