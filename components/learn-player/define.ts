import { LearnPlayerAids } from './learn-player-aids.ts';
import { LearnPlayer } from './learn-player.ts';

declare global {
  interface HTMLElementTagNameMap {
    'learn-player': LearnPlayer;
    'learn-player-aids': LearnPlayerAids;
  }
}

if (!customElements.get('learn-player-aids')) customElements.define('learn-player-aids', LearnPlayerAids);
if (!customElements.get('learn-player')) customElements.define('learn-player', LearnPlayer);
