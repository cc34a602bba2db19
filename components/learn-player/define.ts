import { LearnPlayer } from './learn-player.ts';

declare global {
  interface HTMLElementTagNameMap {
    'learn-player': LearnPlayer;
  }
}

if (!customElements.get('learn-player')) customElements.define('learn-player', LearnPlayer);
