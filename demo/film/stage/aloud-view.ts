/** A PDF, and what somebody hears who has it read aloud. */
import { html, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { Desk } from './desk.ts';
import { icon } from './icons.ts';

/** What is heard, and where it stands on the page. */
const read: [kind: string, text: string][] = [
  ['Überschrift', 'Lindenfest'],
  ['Absatz', 'Wir feiern am Samstag ab 14 Uhr.'],
  ['Bild', 'Die Tanzlinde am Anger'],
];

const unread: [kind: string, text: string][] = [
  ['Grafik', ''],
  ['Ende des Dokuments', ''],
];

/** `document` is `scan` or `good`; `shown` counts what was heard already. */
export function aloud(desk: Desk): TemplateResult {
  const good = desk.document === 'good';
  return html`
    <section class="board aloud">
      <article class="page ${good ? 'good' : 'photo'}" data-target="page">
        <h3 class=${said(desk, 1)} data-target="page-heading">Lindenfest</h3>
        <p class=${said(desk, 2)} data-target="page-text">Wir feiern am Samstag ab 14 Uhr.</p>
        <div class=${said(desk, 3)} data-target="page-picture">${tree}</div>
      </article>
      <div class="heard" data-target="heard">
        <h2>${icon('voice')} Vorlesestimme</h2>
        ${(good ? read : unread)
          .slice(0, desk.shown)
          .map(([kind, text], index) => html`<p data-target="heard-${index}"><b>${kind}</b> ${text}</p>`)}
      </div>
    </section>
  `;
}

/** What is being read just now has a frame. */
function said({ document, shown }: Desk, part: number): string {
  return document === 'good' && shown >= part ? 'said' : '';
}

const tree = html`<svg viewBox="0 0 300 150" aria-hidden="true">
  ${svg`
    <rect width="300" height="150" rx="10" fill="#d7eef5" />
    <path d="M0 122c60-16 240-16 300 0v18a10 10 0 0 1-10 10H10a10 10 0 0 1-10-10z" fill="#8fc98f" />
    <path d="M140 132V80h20v52z" fill="#7a5230" />
    <circle cx="150" cy="58" r="44" fill="#3f9a56" />
    <circle cx="112" cy="72" r="28" fill="#4aa862" />
    <circle cx="188" cy="72" r="28" fill="#358a4b" />
    <path d="M84 104h132" stroke="#7a5230" stroke-width="7" />
    <circle cx="118" cy="96" r="6" fill="#f2b134" /><circle cx="182" cy="96" r="6" fill="#c7493a" />`}
</svg>`;
