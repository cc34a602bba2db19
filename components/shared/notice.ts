import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { FailedView } from './session.ts';
import { failureSentence } from './sentences.ts';
import type { signInTexts } from './sign-in.ts';
import { signInLink } from './sign-in.ts';
import type { Texts } from './texts.ts';
import type { sharedTexts } from './shared.texts.ts';

/** What went wrong, in a sentence, and a way out: to sign in, or to try again. */
export function failureNotice(
  view: FailedView,
  text: Texts<typeof sharedTexts & typeof signInTexts>,
  retry: () => void,
): TemplateResult {
  return html`
    <div class="notice" role="status">
      <p>${failureSentence(view, text)}</p>
      ${signInLink(view, text)}
      <button class="button quiet" type="button" @click=${retry}>${text.term('sharedRetry')}</button>
    </div>
  `;
}
