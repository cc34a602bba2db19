import { addTranslation } from 'media-chrome/utils/i18n';

// The names of media-chrome's own buttons, as ours begin: a whole dictionary would weigh more than the buttons do.
addTranslation('de', {
  play: 'Abspielen',
  pause: 'Pause',
  mute: 'Stumm schalten',
  unmute: 'Stummschaltung aufheben',
  'enter fullscreen mode': 'Vollbildmodus aktivieren',
  'exit fullscreen mode': 'Vollbildmodus beenden',
  'seek back {seekOffset} seconds': '{seekOffset} Sekunden zurückspulen',
});
// What isn't here stands for itself.
addTranslation('en', { play: 'Play', pause: 'Pause', mute: 'Mute', unmute: 'Unmute' });
