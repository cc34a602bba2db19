/** One field of the mock screen, with a caret while somebody types into it. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Desk } from './desk.ts';
import { icon } from './icons.ts';
import type { IconName } from './icons.ts';

export function field(desk: Desk, name: string, hint: string, picture?: IconName): TemplateResult {
  const text = desk.fields[name] ?? '';
  const focused = desk.focus === name;
  return html`
    <div class="field ${focused ? 'focused' : ''}" data-target=${name}>
      ${picture ? icon(picture) : nothing} ${text ? html`<span>${text}</span>` : nothing}
      ${focused ? html`<i class="caret"></i>` : nothing}
      ${text || focused ? nothing : html`<span class="hint">${hint}</span>`}
    </div>
  `;
}
