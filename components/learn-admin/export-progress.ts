import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { exportTexts } from './export.texts.ts';
import type { Run } from './export-run.ts';
import { numberOf } from './in-words.ts';
import type { AdminTexts } from './state.ts';
import { problemSentence, signInBeside } from './state.ts';
import type { Texts } from '../shared/texts.ts';

type RunTexts = Texts<typeof exportTexts> & AdminTexts;

const WAITING = {
  network: 'exportWaitingNetwork',
  busy: 'exportWaitingBusy',
  'sign-in': 'exportWaitingSignIn',
} as const;

/** How far an export is. Numbers may be looked up; what is said by itself is that it runs, waits, and what came of it. */
export function drawRun(run: Run, text: RunTexts): TemplateResult {
  const isWaiting = run.step === 'running' && run.why !== undefined;
  return html`<div class=${isWaiting || run.step === 'failed' ? 'run notice' : 'run'}>
    ${run.step === 'running' ? drawBar(run, text) : nothing}
    <p role="status" tabindex="-1" data-about="run" class=${run.step}>${sentenceOf(run, text)}</p>
    ${
      run.step === 'running' && run.again
        ? html`<div class="actions">
            ${run.signIn ? signInBeside(run.signIn, text) : nothing}
            <button class="button quiet" type="button" data-do="now" @click=${run.again}>
              ${text.term('exportNow')}
            </button>
          </div>`
        : nothing
    }
  </div>`;
}

function drawBar({ done, total }: Extract<Run, { step: 'running' }>, text: RunTexts): TemplateResult {
  return html`<div class="bar">
    <progress
      max=${total || 1}
      .value=${total ? done : 0}
      aria-label=${text.term('exportBar')}
      aria-valuetext=${countOf(done, total, text)}
    ></progress>
    <span aria-hidden="true">${total ? countOf(done, total, text) : nothing}</span>
  </div>`;
}

function countOf(done: number, total: number, text: RunTexts): string {
  return total ? text.term('exportProgress', numberOf(done, text), numberOf(total, text)) : text.term('exportBegins');
}

function sentenceOf(run: Run, text: RunTexts): string {
  switch (run.step) {
    case 'running':
      if (run.why) return text.term(WAITING[run.why]);
      return text.term(run.total ? 'exportRunning' : 'exportBegins');
    case 'done':
      return run.records
        ? text.term('exportDone', run.name, numberOf(run.records, text))
        : text.term('exportEmpty', run.name);
    case 'cancelled':
      return text.term('exportCancelled');
    case 'else':
      return text.term('exportElse');
    case 'failed':
      return problemSentence(run.problem, text);
    default:
      return '';
  }
}
