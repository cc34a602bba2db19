// The text of a film: fetched when somebody opens it.
import { LearnPlayerTranscript } from './learn-player-transcript.ts';

declare global {
  interface HTMLElementTagNameMap {
    'learn-player-transcript': LearnPlayerTranscript;
  }
}

if (!customElements.get('learn-player-transcript'))
  customElements.define('learn-player-transcript', LearnPlayerTranscript);
