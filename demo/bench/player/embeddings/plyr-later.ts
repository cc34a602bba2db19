import * as plyr from 'plyr';
import 'plyr/dist/plyr.css';

// Its types know nothing of how it exports.
const { default: Plyr } = plyr as unknown as {
  default: new (video: HTMLElement, options: { iconUrl: string }) => unknown;
};

for (const video of document.querySelectorAll('video')) {
  new Plyr(video, { iconUrl: '/film/plyr.svg' });
  video.addEventListener('play', () => void load(video), { once: true });
}

async function load(video: HTMLVideoElement): Promise<void> {
  const { default: Hls } = await import('hls.js/light');
  const hls = new Hls();
  hls.loadSource(video.dataset['film']!);
  hls.attachMedia(video);
  await video.play();
}
