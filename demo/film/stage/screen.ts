/** The whole mock screen: a calm document system with a file plan at the left. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Desk } from './desk.ts';
import { field } from './field.ts';
import { icon } from './icons.ts';
import { home, inboxList, mailList, message, preview, results } from './papers-view.ts';
import { form, notes, report, saved } from './plan-view.ts';
import { sidebar } from './tree.ts';

export function screen(desk: Desk): TemplateResult {
  return html`
    <header class="bar">
      <strong>${icon('leaf')} d.3 <span>Stadt Lindenbach</span></strong>
      ${field(desk, 'search', 'In allen Dokumenten suchen', 'lens')}
      <b class="person">MK</b>
    </header>
    <main>${sidebar(desk)}${content(desk)}</main>
  `;
}

function content(desk: Desk): TemplateResult {
  switch (desk.view) {
    case 'inbox':
      return html`${inboxList(desk)}${preview(desk)}`;
    case 'filing':
      return html`${form(desk)}${preview(desk)}`;
    case 'mail':
      return html`${mailList(desk)}${message(desk)}`;
    case 'results':
      return html`${results(desk)}${preview(desk)}`;
    case 'plan':
      return notes(desk);
    case 'report':
      return report();
    case 'saved':
      return saved(desk);
    case 'home':
      return home(desk);
  }
}
