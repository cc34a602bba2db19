/** Two pictures about detours: the way of an application through the house, and where copies lie. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Desk } from './desk.ts';
import { icon } from './icons.ts';
import type { IconName } from './icons.ts';

type Station = [picture: IconName, label: string];

const detour: Station[] = [
  ['mail', 'E-Mail'],
  ['printer', 'Drucken'],
  ['pen', 'Unterschreiben'],
  ['scan', 'Scannen'],
  ['folder', 'Ablegen'],
];
const direct: Station[] = [
  ['mail', 'E-Mail'],
  ['check', 'Freigeben'],
  ['folder', 'Ablegen'],
];

/** `shown` counts the stations, first those of the detour, then its three days; then the same for the direct way. */
export function ways({ shown }: Desk): TemplateResult {
  return html`
    <section class="board ways">
      ${way('Mit Umweg', 'detour', detour, '3 Tage', shown)}
      ${way('Direkt', 'direct', direct, '10 Minuten', shown - detour.length - 1)}
    </section>
  `;
}

function way(title: string, name: string, stations: Station[], time: string, shown: number): TemplateResult {
  return html`
    <div class="way-down ${name}" data-target=${name} ?later=${shown <= 0}>
      <h2>${title}</h2>
      <ol>
        ${stations.map(
          ([picture, label], index) =>
            html`<li ?later=${index >= shown} data-target="${name}-${index}">${icon(picture)}${label}</li>`,
        )}
      </ol>
      <p class="time" ?later=${shown <= stations.length} data-target="${name}-time">${time}</p>
    </div>
  `;
}

const files: [IconName, string, string][] = [
  ['drive', 'Laufwerk', 'Bericht_neu'],
  ['mail', 'Postfach', 'Bericht_neu_final'],
  ['folder', 'Ordner', 'Bericht_wirklich_final'],
];

/** `shown`: up to 3 copies, and then what is left of them. */
export function copies({ shown }: Desk): TemplateResult {
  return html`
    <section class="board copies">
      ${
        shown <= files.length
          ? files.slice(0, shown).map(
              ([picture, place, name], index) => html`
                <div class="copy" data-target="copy-${index}">
                  ${icon(picture)}
                  <div><small>${place}</small><b>${name}</b></div>
                </div>
              `,
            )
          : only(shown > files.length + 1)
      }
    </section>
  `;
}

function only(withCare: boolean): TemplateResult {
  return html`
    <div class="only" data-target="only">
      <h2>${icon('file')} Jahresbericht</h2>
      <ol>
        <li><b>Fassung 3</b> heute, gültig</li>
        <li>Fassung 2</li>
        <li>Fassung 1</li>
      </ol>
      <p class="time" ?later=${!withCare} data-target="backup">${icon('check')} Jede Nacht gesichert</p>
    </div>
  `;
}
