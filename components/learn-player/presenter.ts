import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { contactLink } from '../shared/contact-link.ts';
import { heading } from '../shared/heading.ts';
import type { ReadyView } from '../shared/session.ts';
import type { Texts } from '../shared/texts.ts';
import type { playerTexts } from './learn-player.texts.ts';

/** Whom to ask. */
export function presenterCard(
  { course, file }: ReadyView,
  level: number,
  text: Texts<typeof playerTexts>,
): TemplateResult | typeof nothing {
  const { presenter } = course;
  if (!presenter) return nothing;
  const { name, department, photo, contact } = presenter;
  return html`<div part="presenter" class="presenter">
    ${
      photo
        ? html`<img src=${file(photo)} alt="" width="56" height="56" loading="lazy" crossorigin="anonymous" />`
        : html`<span class="initials" aria-hidden="true">${initials(name)}</span>`
    }
    <div>
      ${heading(level, text.term('playerPresenter'))}
      <p><b>${name}</b>${department ? html`<span class="facts">${department}</span>` : nothing}</p>
      ${contact ? html`<p class="contact">${contactLink(contact)}</p>` : nothing}
    </div>
  </div>`;
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return (words[0]?.[0] ?? '') + (words.length > 1 ? words.at(-1)![0]! : '');
}
