import { LearnPrivacy } from './learn-privacy.ts';

declare global {
  interface HTMLElementTagNameMap {
    'learn-privacy': LearnPrivacy;
  }
}

if (!customElements.get('learn-privacy')) customElements.define('learn-privacy', LearnPrivacy);
