/** A registration form, and the question that data protection asks of each of its fields: what for? */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Desk } from './desk.ts';
import { icon } from './icons.ts';

const fields: [name: string, label: string, why?: string][] = [
  ['kind', 'Name des Kindes', 'für die Gruppe'],
  ['alter', 'Alter', 'für die Gruppe'],
  ['telefon', 'Telefon der Eltern', 'für den Notfall'],
  ['schuh', 'Schuhgröße der Eltern'],
];

/** `filters` are the fields whose purpose was asked for; a field without one goes. `shown` is 1 once all is asked. */
export function needed(desk: Desk): TemplateResult {
  return html`
    <section class="board needed">
      <div class="questionnaire" data-target="questionnaire">
        <h2>Anmeldung Ferienspiele</h2>
        ${fields.map(([name, label, why]) => row(desk.filters.includes(name), name, label, why))}
      </div>
      <div class="promise" data-target="promise" ?later=${desk.shown < 1}>
        <p>${icon('check')} Zweck nennen</p>
        <p ?later=${desk.shown < 2}>${icon('check')} Wenig erheben</p>
        <p ?later=${desk.shown < 3}>${icon('check')} Rechtzeitig löschen</p>
      </div>
      <p class="what-for" data-target="what-for" ?later=${desk.shown > 0}>Wozu?</p>
    </section>
  `;
}

function row(asked: boolean, name: string, label: string, why = ''): TemplateResult {
  const state = asked ? (why ? 'kept' : 'gone') : '';
  return html`
    <div class="row-needed ${state}" data-target="field-${name}">
      ${asked ? icon(why ? 'check' : 'cross') : html`<i></i>`}
      <b>${label}</b>
      ${asked ? html`<small>${why || 'kann weg'}</small>` : ''}
    </div>
  `;
}
