/** Lists of documents, and the preview at the right. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Desk } from './desk.ts';
import { icon } from './icons.ts';
import type { IconName } from './icons.ts';
import { found, inbox, letters, mails, messages, recent, thanks } from './papers.ts';
import type { Paper } from './papers.ts';

export const inboxList = (desk: Desk): TemplateResult => list(desk, 'Eingangskorb', 'doc', 'file', inbox);

export const mailList = (desk: Desk): TemplateResult =>
  list(desk, 'E-Mail', 'mail', 'mail', desk.person === 'Mara Kern' ? mails : thanks);

function list(desk: Desk, title: string, prefix: string, picture: IconName, papers: Paper[]): TemplateResult {
  return html`
    <section class="list">
      <h2>${title}</h2>
      ${papers.map((paper) => entry(desk, prefix, picture, paper))}
    </section>
  `;
}

function entry(desk: Desk, prefix: string, picture: IconName, paper: Paper): TemplateResult {
  return html`
    <div class="entry ${desk.document === paper.id ? 'current' : ''}" data-target="${prefix}-${paper.id}">
      ${icon(picture)}
      <div>
        <b>${paper.title}</b>
        <p>${paper.from}</p>
        <small>${paper.date}${paper.file ? html` · <span>${paper.file}</span>` : nothing}</small>
      </div>
    </div>
  `;
}

export function results(desk: Desk): TemplateResult {
  const [year, file] = ['2026', '66.30'];
  const left = found
    .filter((paper) => !desk.filters.includes(year) || paper.date === year)
    .filter((paper) => !desk.filters.includes(file) || paper.file?.startsWith(file));
  return html`
    <section class="list">
      <div data-target="hits">
        <h2>${left.length} Treffer für „${desk.fields['search']}“</h2>
        <div class="filters">${filter(desk, year, year)}${filter(desk, file, `Akte ${file}`)}</div>
      </div>
      ${left.map((paper) => entry(desk, 'result', 'file', paper))}
    </section>
  `;
}

function filter(desk: Desk, name: string, label: string): TemplateResult {
  const on = desk.filters.includes(name);
  return html`<span class="filter ${on ? 'on' : ''}" data-target="filter-${name}">
    ${on ? icon('check') : nothing}${label}
  </span>`;
}

/** What one sees first in the morning. */
export function home(desk: Desk): TemplateResult {
  return html`
    <section class="wide">
      <p class="way">Guten Morgen, ${desk.person}</p>
      <h2>Zuletzt bearbeitet</h2>
      ${recent.map((paper) => entry(desk, 'recent', 'file', paper))}
    </section>
  `;
}

/** The letter in the preview, with its button while it waits in the inbox. */
export function preview(desk: Desk): TemplateResult {
  const letter = letters[desk.document];
  if (!letter) return html`<section class="preview empty">${icon('file')}</section>`;
  return html`
    <section class="preview">
      ${
        desk.view === 'inbox'
          ? html`<div class="tools"><span class="button" data-target="file">${icon('folder')} Ablegen</span></div>`
          : nothing
      }
      <article class="paper" data-target="paper">
        <header>${letter.head}</header>
        <h3 data-target="letter-subject">${letter.subject}</h3>
        <p>${letter.greeting}</p>
        <p>${letter.body}</p>
        <i class="line"></i><i class="line"></i><i class="line short"></i>
      </article>
    </section>
  `;
}

/** An opened e-mail, with its attachment where it has one. */
export function message(desk: Desk): TemplateResult {
  const mail = messages[desk.document];
  if (!mail) return html`<section class="preview empty">${icon('mail')}</section>`;
  return html`
    <section class="preview message" data-target="message">
      <h3>${mail.subject}</h3>
      <p class="from" data-target="message-from">${mail.from}</p>
      <p>${mail.greeting}<br />${mail.body}</p>
      ${
        mail.attachment
          ? html`<div class="attachment" data-target="attachment">${icon('clip')}<b>${mail.attachment}</b></div>
              <span class="button" data-target="file-attachment">${icon('folder')} In d.3 ablegen</span>`
          : nothing
      }
    </section>
  `;
}
