import { LearnSession } from './learn-session.ts';

if (!customElements.get('learn-session')) customElements.define('learn-session', LearnSession);

declare global {
  interface HTMLElementTagNameMap {
    'learn-session': LearnSession;
  }
}
