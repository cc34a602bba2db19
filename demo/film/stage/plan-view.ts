/** The middle of the screen when it is about the file plan: a report, the notes of a number, the filing form. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Desk } from './desk.ts';
import { field } from './field.ts';
import { icon } from './icons.ts';
import { wayTo } from './plan.ts';

export function report(): TemplateResult {
  return html`
    <section class="wide">
      <blockquote class="report">
        <p>„Die Laterne vor meinem Haus ist seit Tagen dunkel.“</p>
        <footer data-target="report">Frau Sommer, Bachstraße</footer>
      </blockquote>
    </section>
  `;
}

export function notes(desk: Desk): TemplateResult {
  const way = wayTo(desk.picked);
  const last = way.at(-1);
  return html`
    <section class="wide">
      <div data-target="notes">
        <p class="way">${way.slice(0, -1).map(({ name }) => html`<span>${name}</span>`)}</p>
        <h2><b>${last?.number}</b> ${last?.name}</h2>
        <div class="note good">
          <h3 data-target="belongs">${icon('check')} Gehört hierher</h3>
          <p>Defekte Laternen, dunkle Wege,<br />Meldungen aus der Bürgerschaft</p>
        </div>
        <div class="note other">
          <h3 data-target="belongs-not">${icon('cross')} Gehört nicht hierher</h3>
          <p>Neue Laternen: <b>66.30.01</b><br />Stromrechnungen: <b>66.30.03</b></p>
        </div>
      </div>
    </section>
  `;
}

export function saved(desk: Desk): TemplateResult {
  const file = wayTo(desk.picked).at(-1);
  return html`
    <section class="wide">
      <div class="saved" data-target="saved">
        <i>${icon('check')}</i>
        <h2>Abgelegt</h2>
        <p>${desk.fields['betreff']}</p>
        <p><b>${file?.number}</b> ${file?.name}</p>
      </div>
    </section>
  `;
}

export function form(desk: Desk): TemplateResult {
  const file = wayTo(desk.picked).at(-1);
  const number = file ? `${file.number} ${file.name}` : (desk.fields['aktenzeichen'] ?? '');
  const shown = { ...desk, fields: { ...desk.fields, aktenzeichen: number } };
  return html`
    <section class="form">
      <div data-target="form">
        <h2>Dokument ablegen</h2>
        <label>Aktenzeichen ${file ? html`<em>${icon('check')}</em>` : nothing}</label>
        ${field(shown, 'aktenzeichen', 'Bitte wählen …', 'folder')}
        <label>Betreff</label>
        ${field(desk, 'betreff', 'Worum geht es?')}
        <div class="pair">
          <div><label>Absender</label>${field(desk, 'absender', '')}</div>
          <div><label>Datum</label>${field(desk, 'datum', '')}</div>
        </div>
        <label>Schlagwörter</label>
        ${field(desk, 'schlagwort', 'zum Beispiel: Jugend')}
        <div class="buttons"><span class="button" data-target="save">Speichern</span></div>
      </div>
    </section>
  `;
}
