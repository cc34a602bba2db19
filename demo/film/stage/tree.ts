/** The left side of the mock screen: places and file plan. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Desk } from './desk.ts';
import { field } from './field.ts';
import { icon } from './icons.ts';
import { plan, wayTo } from './plan.ts';
import type { Branch } from './plan.ts';

export function sidebar(desk: Desk): TemplateResult {
  const query = desk.fields['plan-search'] ?? '';
  return html`
    <nav class="sidebar">
      ${place('inbox', 'Eingangskorb', '3', desk.view === 'inbox')}
      ${place('mailbox', 'E-Mail', '2', desk.view === 'mail')}
      <div class="plan-head">${field(desk, 'plan-search', 'Aktenplan durchsuchen', 'lens')}</div>
      <div class="tree" data-target="tree">
        ${query.length > 3 ? hits(desk) : plan.map((branch) => row(desk, branch, 0))}
      </div>
    </nav>
  `;
}

function place(name: string, label: string, count: string, current: boolean): TemplateResult {
  return html`
    <div class="place ${current ? 'current' : ''}" data-target=${name}>
      ${icon(name === 'inbox' ? 'tray' : 'mail')}<span>${label}</span><b>${count}</b>
    </div>
  `;
}

function row(desk: Desk, branch: Branch, depth: number): TemplateResult {
  const open = desk.open.includes(branch.number);
  const leaf = branch.number.length > 5;
  return html`
    <div
      class="row ${desk.picked === branch.number ? 'picked' : ''}"
      style="--depth: ${depth}"
      data-target="tree-${branch.number}"
    >
      ${leaf ? icon('file') : icon(open ? 'down' : 'right')}
      <b>${branch.number}</b><span>${branch.name}</span>
    </div>
    ${open ? branch.below?.map((below) => row(desk, below, depth + 1)) : ''}
  `;
}

function hits(desk: Desk): TemplateResult {
  const way = wayTo('66.30.02').slice(1, 3);
  return html`
    <p class="hits-head">2 Treffer für „${desk.fields['plan-search']}“</p>
    <div class="hit ${desk.picked === '66.30.02' ? 'picked' : ''}" data-target="hit-66.30.02">
      <p><b>66.30.02</b> Störungen</p>
      <small>${way.map(({ name }) => name).join(' › ')}</small>
      <small>auch: <mark>Laterne</mark>, Straßenlampe, dunkel</small>
    </div>
    <div class="hit">
      <p><b>66.30.01</b> Neubau</p>
      <small>${way.map(({ name }) => name).join(' › ')}</small>
      <small>auch: <mark>Laterne</mark>, Mast, LED</small>
    </div>
  `;
}
