import type { TemplateResult } from 'lit';
import { html } from 'lit';

export type IconName = 'right' | 'wrong' | 'note' | 'partly' | 'again' | 'later' | 'watch' | 'material';

/** Signs that say the same as the words beside them. */
const paths: Partial<Record<IconName, string>> = {
  right: 'm5.5 10.3 3 3 6-6.6',
  wrong: 'm6.8 6.8 6.4 6.4m0-6.4-6.4 6.4',
  note: 'M10 5.6v5.2m0 3.4v.1',
};

/** A disc with a sign, in the colour of its name. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon ${name}" viewBox="0 0 20 20" aria-hidden="true">
    <circle cx="10" cy="10" r="10" />
    <path d=${paths[name] ?? ''} />
  </svg>`;
}

/** Takes in signs that only answers have. */
export function addIcons(more: typeof paths): void {
  Object.assign(paths, more);
}
