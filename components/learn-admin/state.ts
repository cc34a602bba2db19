import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { sharedTexts } from '../shared/shared.texts.ts';
import type { Texts } from '../shared/texts.ts';
import type { ViewProblem } from '../shared/view-problem.ts';
import type { adminTexts } from './admin.texts.ts';
import type { OfficeController } from './office-controller.ts';

export type AdminTexts = Texts<typeof adminTexts & typeof sharedTexts>;

/** How asking goes: that it is loading; or what went wrong, and the ways out. The live region is there before it says something. */
export function drawState(asked: OfficeController<unknown>, text: AdminTexts, root: () => ParentNode): TemplateResult {
  const { problem } = asked;
  const isFirst = asked.isLoading && asked.answer === undefined;
  const sentence = problem ? problemSentence(problem, text) : isFirst ? text.term('adminLoading') : '';
  return html`<div class=${problem ? 'notice' : sentence ? 'state' : ''}>
    <p role="status" tabindex="-1" data-about="state">
      ${sentence} ${problem && asked.wantsSignIn ? text.term('adminEndedHere') : nothing}
    </p>
    ${problem && asked.signIn ? signInBeside(asked.signIn, text) : nothing}
    ${
      problem
        ? html`<button class="button quiet" type="button" data-do="retry" @click=${() => retry(asked, root())}>
            ${text.term('sharedRetry')}
          </button>`
        : nothing
    }
  </div>`;
}

/** What went wrong, for people. */
export function problemSentence(problem: ViewProblem, text: AdminTexts): string {
  return problem.code === 'unreachable' ? text.term('adminUnreachable') : problem[text.ours()];
}

/** The way to sign in without leaving what is on this page. */
export function signInBeside(href: string, text: AdminTexts): TemplateResult {
  return html`<a class="button quiet" href=${href} target="_blank">${text.term('adminSignInBeside')}</a>`;
}

/** The button goes: the sentence beside it keeps the focus. */
function retry(asked: OfficeController<unknown>, root: ParentNode): void {
  root.querySelector<HTMLElement>('[data-about=state]')?.focus();
  void asked.ask();
}
