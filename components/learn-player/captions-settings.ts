// The window for captions: fetched when somebody opens it.
import { LearnPlayerCaptionsSettings } from './learn-player-captions-settings.ts';

declare global {
  interface HTMLElementTagNameMap {
    'learn-player-captions-settings': LearnPlayerCaptionsSettings;
  }
}

if (!customElements.get('learn-player-captions-settings'))
  customElements.define('learn-player-captions-settings', LearnPlayerCaptionsSettings);
