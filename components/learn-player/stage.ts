// The heavy half of the player: fetched when somebody is about to play.
import 'media-chrome/media-controller';
import { LearnPlayerStage } from './learn-player-stage.ts';
import { LearnPlayerTimeline } from './learn-player-timeline.ts';

export { prepareHls as prepare } from './hls-begun.ts';

declare global {
  interface HTMLElementTagNameMap {
    'learn-player-stage': LearnPlayerStage;
    'learn-player-timeline': LearnPlayerTimeline;
  }
}

if (!customElements.get('learn-player-timeline')) customElements.define('learn-player-timeline', LearnPlayerTimeline);
if (!customElements.get('learn-player-stage')) customElements.define('learn-player-stage', LearnPlayerStage);
