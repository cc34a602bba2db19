import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { PrivacyAnswer } from '../../server/contract/api.ts';
import type { ViewProblem } from '../shared/view-problem.ts';
import type { sharedTexts } from '../shared/shared.texts.ts';
import { heading } from '../shared/heading.ts';
import type { Texts } from '../shared/texts.ts';
import type { Kept } from './account-controller.ts';
import { button } from './button.ts';
import { inMonths } from './months.ts';
import type { privacyTexts } from './privacy.texts.ts';
import { problemSentence } from './problem.ts';

/** How far somebody is with deleting everything. */
export type Erasing = { step: 'offered' | 'asked' | 'running' | 'done' } | { step: 'failed'; problem: ViewProblem };

/** What {@link drawErasing} needs to know. */
export interface ErasingOptions {
  erasing: Erasing;
  kept: Kept;
  privacy: PrivacyAnswer | undefined;
  level: number;
  text: Texts<typeof privacyTexts & typeof sharedTexts>;
  ask(): void;
  confirm(): void;
  cancel(): void;
}

/** Offers to delete everything; whoever asks for it reads what that means before it happens. */
export function drawErasing(options: ErasingOptions): TemplateResult {
  const { erasing, text, ask, confirm, cancel } = options;
  const { step } = erasing;
  if (step === 'offered' || step === 'done')
    return button({ name: 'ask', label: text.term('privacyErase'), press: ask });

  const isBusy = step === 'running';
  return html`<div part="confirm" class="card confirm" role="group" aria-labelledby="really" tabindex="-1">
    <div id="really">${heading(options.level, text.term('privacyReally'))}</div>
    ${drawMeaning(options)}
    <div class="actions">
      ${button({
        ...{ name: 'confirm', look: 'final', press: confirm, isBusy },
        label: text.term(step === 'failed' ? 'sharedRetry' : 'privacyConfirm'),
      })}
      ${button({ name: 'cancel', label: text.term('privacyCancel'), press: cancel, isBusy })}
    </div>
  </div>`;
}

/** How the deleting goes, for a live region. */
export function erasingSentence(erasing: Erasing, text: Texts<typeof privacyTexts>): string {
  switch (erasing.step) {
    case 'running':
      return text.term('privacyErasing');
    case 'done':
      return text.term('privacyErased');
    case 'failed':
      return text.term('privacyNotErased', problemSentence(erasing.problem, text));
    default:
      return '';
  }
}

function drawMeaning({ kept: { service }, privacy, text }: ErasingOptions): TemplateResult {
  const hasProofs = service?.courses.some(({ proofs }) => proofs.length);
  return html`
    <p>
      ${text.term(service ? 'privacyErases' : 'privacyErasesHere')}
      ${hasProofs ? text.term('privacyErasesProofs') : nothing} <strong>${text.term('privacyFinal')}</strong>
    </p>
    <p>${text.term('privacyFirst')}</p>
    ${service && privacy ? html`<p>${text.term('privacyStays', inMonths(privacy.keep.erasures, text), inMonths(privacy.keep.audit, text))}</p>` : nothing}
  `;
}
