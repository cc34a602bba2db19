import Hls from 'hls.js/light';
import * as plyr from 'plyr';
import 'plyr/dist/plyr.css';

// Its types know nothing of how it exports.
const { default: Plyr } = plyr as unknown as {
  default: new (video: HTMLElement, options: { iconUrl: string }) => unknown;
};

for (const video of document.querySelectorAll('video')) {
  new Plyr(video, { iconUrl: '/film/plyr.svg' });
  // Nothing of the film itself is fetched before somebody plays.
  const hls = new Hls({ autoStartLoad: false });
  video.addEventListener('play', () => hls.startLoad(), { once: true });
  hls.loadSource(video.dataset['film']!);
  hls.attachMedia(video);
}
