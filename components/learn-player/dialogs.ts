// The dialogs of the stage: fetched when somebody opens one.
import { LearnPlayerSettings } from './learn-player-settings.ts';
import { LearnPlayerShortcuts } from './learn-player-shortcuts.ts';

declare global {
  interface HTMLElementTagNameMap {
    'learn-player-settings': LearnPlayerSettings;
    'learn-player-shortcuts': LearnPlayerShortcuts;
  }
}

if (!customElements.get('learn-player-settings')) customElements.define('learn-player-settings', LearnPlayerSettings);
if (!customElements.get('learn-player-shortcuts'))
  customElements.define('learn-player-shortcuts', LearnPlayerShortcuts);
