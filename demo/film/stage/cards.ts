/** The cards over the screen: title, summary, and the one that takes an Aktenzeichen apart. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Card, Verdict } from './desk.ts';
import { icon } from './icons.ts';
import { pictures } from './pictures.ts';

/** `age` is how many seconds the card has been there: its parts come in one after the other. */
export function card(content: Card, age: number): TemplateResult {
  return html`
    <div class="card ${content.kind}">
      <div class="words">
        <p class="kicker">${content.kicker}</p>
        <h1>${content.title}</h1>
        ${content.kind === 'claim' && content.answer ? outcome(content.verdict, content.answer, age) : ''}
        ${content.kind === 'steps' ? steps(content.lines, age) : ''} ${content.kind === 'number' ? number(age) : ''}
      </div>
      ${'picture' in content ? html`<div class="picture">${pictures[content.picture]}</div>` : ''}
      <footer>${icon('leaf')} Stadt Lindenbach</footer>
    </div>
  `;
}

/** What is left of the claim: a stamp on it, and what is true instead. */
function outcome(verdict: Verdict | undefined, answer: string, age: number): TemplateResult {
  return html`
    <p class="stamp" style=${arriving(age, 0.3)}>${icon(verdict === 'Wahrheit' ? 'check' : 'cross')} ${verdict}</p>
    <p class="answer" style=${arriving(age, 0.9)}>${answer}</p>
  `;
}

function steps(lines: string[], age: number): TemplateResult {
  return html`<ol>
    ${lines.map((line, index) => html`<li style=${arriving(age, 0.5 + index * 0.8)}><b>${index + 1}</b>${line}</li>`)}
  </ol>`;
}

function number(age: number): TemplateResult {
  const parts = [
    ['66', 'Straßen', 'wie der Ort'],
    ['30', 'Beleuchtung', 'wie die Straße'],
    ['02', 'Störungen', 'wie die Hausnummer'],
  ];
  return html`<div class="parts">
    ${parts.map(
      ([digits, name, like], index) => html`
        <div style=${arriving(age, 0.6 + index * 1.3)}><b>${digits}</b><span>${name}</span><small>${like}</small></div>
      `,
    )}
  </div>`;
}

function arriving(age: number, start: number): string {
  const share = Math.min(1, Math.max(0, (age - start) / 0.4));
  const eased = 1 - (1 - share) ** 3;
  return `opacity: ${eased.toFixed(3)}; transform: translateY(${((1 - eased) * 24).toFixed(1)}px)`;
}
