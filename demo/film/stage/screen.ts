/** The whole mock screen: a calm document system with a file plan at the left. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Desk } from './desk.ts';
import { aloud } from './aloud-view.ts';
import { field } from './field.ts';
import { icon } from './icons.ts';
import { needed } from './needed-view.ts';
import { home, inboxList, mailList, message, preview, results } from './papers-view.ts';
import { scan, scanSearch } from './scan-view.ts';
import { form, notes, report, saved } from './plan-view.ts';
import { sidebar } from './tree.ts';
import { copies, ways } from './ways-view.ts';

export function screen(desk: Desk): TemplateResult {
  return html`
    <header class="bar">
      <strong>${icon('leaf')} d.3 <span>Stadt Lindenbach</span></strong>
      ${field(desk, 'search', 'In allen Dokumenten suchen', 'lens')}
      <b class="person">${initials(desk.person)}</b>
    </header>
    <main>${board(desk) ?? html`${sidebar(desk)}${content(desk)}`}</main>
  `;
}

function initials(name: string): string {
  return name.replaceAll(/(\p{L})\p{L}*\s*/gu, '$1');
}

/** A picture that takes the whole width. */
function board(desk: Desk): TemplateResult | undefined {
  switch (desk.view) {
    case 'ways':
      return ways(desk);
    case 'copies':
      return copies(desk);
    case 'aloud':
      return aloud(desk);
    case 'needed':
      return needed(desk);
    default:
      return undefined;
  }
}

function content(desk: Desk): TemplateResult | undefined {
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
    case 'scan':
      return html`${scanSearch(desk)}${scan(desk)}`;
    default:
      return undefined;
  }
}
