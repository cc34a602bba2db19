import { LearnEmbedCode } from './learn-embed-code.ts';

declare global {
  interface HTMLElementTagNameMap {
    'learn-embed-code': LearnEmbedCode;
  }
}

if (!customElements.get('learn-embed-code')) customElements.define('learn-embed-code', LearnEmbedCode);
