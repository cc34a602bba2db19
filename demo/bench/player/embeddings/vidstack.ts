import { isHLSProvider } from 'vidstack';
import 'vidstack/player';
import 'vidstack/player/layouts/default';
import 'vidstack/player/styles/default/layouts/video.css';
import 'vidstack/player/styles/default/theme.css';
import 'vidstack/player/ui';

// Without this it fetches hls.js from somebody else's network.
for (const player of document.querySelectorAll('media-player')) {
  player.addEventListener('provider-change', ({ detail: provider }) => {
    if (isHLSProvider(provider)) provider.library = () => import('hls.js/light');
  });
}
