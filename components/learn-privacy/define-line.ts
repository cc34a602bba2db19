import { LearnPrivacyLine } from './learn-privacy-line.ts';

if (!customElements.get('learn-privacy-line')) customElements.define('learn-privacy-line', LearnPrivacyLine);

declare global {
  interface HTMLElementTagNameMap {
    'learn-privacy-line': LearnPrivacyLine;
  }
}
