import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { pageTarget } from './page-target.ts';
import type { Hinting } from './session.ts';
import type { Texts } from './texts.ts';
import { defineTexts } from './texts.ts';

/** What stands on the link. */
export const signInTexts = defineTexts({ signInLink: 'Anmelden' }, { signInLink: 'Sign in' });

/** The way to sign in with the service itself, for whoever isn't; nothing where there is none. */
export function signInLink({ hints }: Hinting, text: Texts<typeof signInTexts>): TemplateResult | typeof nothing {
  return hints?.signIn
    ? html`<a part="sign-in" class="button" href=${hints.signIn} target=${pageTarget()}>${text.term('signInLink')}</a>`
    : nothing;
}
